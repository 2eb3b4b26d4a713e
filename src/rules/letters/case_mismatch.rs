//! Letters that no longer say what their cases pin.

use crate::diagnostic::example::write;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::language::NO_BREAK_SPACE;
use crate::load::problems::groups::LETTERS;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::rules::context::Context;

/// Reports, for each case and language, the first line in which the letter and the case differ.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    for case in context.draft.cases.values() {
        let Some(letter) = context.draft.letters.get(case.letter) else {
            continue;
        };
        for (language, expected) in case.expected.iter() {
            let paragraphs = letter.value.paragraphs(language, &case.answers);
            let found: Vec<String> = paragraphs
                .iter()
                .flat_map(|paragraph| lines(&paragraph.text))
                .collect();
            let expected_lines = lines(expected.as_str());
            let length = found.len().max(expected_lines.len());
            let differs = |at: &usize| found.get(*at) != expected_lines.get(*at);
            if let Some(at) = (0..length).find(differs) {
                let side = |lines: &[String]| lines.get(at).cloned();
                let problem = CaseMismatch {
                    language: language.tag(),
                    line: at + 1,
                    found: side(&found),
                    expected: side(&expected_lines),
                };
                report.add_related(expected.place, problem, letter.place_of("body"));
            }
        }
    }
}

/// The lines of a text that hold words; a case need not tell one kind of space from another.
fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| line.replace(NO_BREAK_SPACE, " ").trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// A letter that does not say what its case says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CaseMismatch {
    pub(crate) language: &'static str,
    pub(crate) line: usize,
    pub(crate) found: Option<String>,
    pub(crate) expected: Option<String>,
}

impl CaseMismatch {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "case-mismatch",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A letter that does not say what its case says.",
        explanation: Translated {
            english: Explanation {
                what: "The letter made from the answers of a case is not the letter that the case \
                    expects.",
                why: "Cases keep the words of a letter from changing by mistake.",
                how_to_fix: "If you changed the letter on purpose, write the new words into the \
                    case, in both languages. If not, fix the letter.",
            },
            russian: Explanation {
                what: "Письмо, составленное из ответов примера, не такое, как в примере.",
                why: "Примеры берегут слова письма от нечаянных перемен.",
                how_to_fix: "Если вы изменили письмо намеренно, впишите новые слова в пример на \
                    обоих языках. Если нет, поправьте письмо.",
            },
            kazakh: Explanation {
                what: "Мысалдың жауаптарынан құрастырылған хат мысалдағыдай емес.",
                why: "Мысалдар хаттың сөзін байқаусыз өзгерістен сақтайды.",
                how_to_fix: "Хатты әдейі өзгерткен болсаңыз, жаңа сөзді мысалға екі тілде де \
                    жазыңыз. Олай болмаса, хатты түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                "content/letters/cases/complaint/person.yaml",
                "answers:
  recipient:
    kind: office
    text:
      kk: Мысал ауданының әкіміне
      ru: Акиму Района-примера
  applicant: Ахметов Ерлан
  iin: \"900101300811\"
  address: Бірінші көше, 1
  circumstances: Хатыма жауап берілмеді.
  demands: жауап беру.
  date: 2026-11-22
letter:
  kk: |
    Кімге: Мысал ауданының әкіміне
    Арыз беруші: Ахметов Ерлан, ЖСН 900101300811
  ru: |
    Кому: Акиму Района-примера
    Заявитель: Ахметов Ерлан, ИИН 900101300811
",
            )],
        }),
    };
}

impl ProblemKind for CaseMismatch {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            language,
            line,
            found,
            expected,
        } = self;
        let name = english::language_name(language);
        let side = |side: &Option<String>| match side {
            Some(line) => format!("«{line}»"),
            None => "nothing".to_owned(),
        };
        ProblemText::new(
            format!("in line {line} the letter in {name} says {}", side(found)),
            format!("the case says {}", side(expected)),
        )
        .related("the letter")
        .hint(
            "if the letter was changed on purpose, write the new words into the case; if \
                not, fix the letter",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self {
            language,
            line,
            found,
            expected,
        } = self;
        ProblemText::new(
            match found {
                Some(found) => format!(
                    "в письме {} в строке {line}: «{found}»",
                    russian::in_language(language)
                ),
                None => format!(
                    "в письме {} в строке {line} ничего нет",
                    russian::in_language(language)
                ),
            },
            match expected {
                Some(expected) => format!("в примере: «{expected}»"),
                None => "в примере ничего нет".to_owned(),
            },
        )
        .related("письмо")
        .hint(
            "если письмо изменили намеренно, впишите новые слова в пример; если нет, \
                поправьте письмо",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            language,
            line,
            found,
            expected,
        } = self;
        ProblemText::new(
            match found {
                Some(found) => format!(
                    "{} хаттың {line}-жолында: «{found}»",
                    kazakh::adjective(language)
                ),
                None => format!(
                    "{} хаттың {line}-жолында ештеңе жоқ",
                    kazakh::adjective(language)
                ),
            },
            match expected {
                Some(expected) => format!("мысалда: «{expected}»"),
                None => "мысалда ештеңе жоқ".to_owned(),
            },
        )
        .related("хат")
        .hint(
            "хатты әдейі өзгерткен болсаңыз, жаңа сөзді мысалға жазыңыз; олай болмаса, хатты \
                түзетіңіз",
        )
    }
}

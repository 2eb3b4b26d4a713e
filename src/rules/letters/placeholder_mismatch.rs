//! Texts of a letter whose sides have different placeholders.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::language::Language;
use crate::load::problems::groups::LETTERS;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::model::{Localized, PERSON_PARTS, Template};
use crate::rules::context::Context;

/// Reports each placeholder that one side of a text has and the other lacks.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.letters.iter() {
        let letter = &record.value;
        for block in &letter.body {
            if let Some(text) = &block.text {
                compare(text, |index| letter.fields[index].id.as_str(), report);
            }
            for line in &block.item {
                compare(line, |index| PERSON_PARTS[index], report);
            }
        }
    }
}

/// Reports what one side of a text lacks; `name` tells what a placeholder is called.
fn compare<'a>(text: &Localized<Template>, name: impl Fn(usize) -> &'a str, report: &mut Report) {
    for language in Language::ALL {
        let (side, other) = (&text[language], &text[language.other()]);
        for index in other.fields() {
            if side.fields().any(|field| field == index) {
                continue;
            }
            let problem = PlaceholderMismatch {
                language: language.tag(),
                missing: name(index).to_owned(),
            };
            report.add_related(side.place, problem, other.place);
        }
    }
}

/// A text whose sides have different placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlaceholderMismatch {
    pub(crate) language: &'static str,
    pub(crate) missing: String,
}

impl PlaceholderMismatch {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "placeholder-mismatch",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A text whose sides have different placeholders.",
        explanation: Translated {
            english: Explanation {
                what: "The placeholders of the two languages differ.",
                why: "The letter in one language would say less than in the other.",
                how_to_fix: "Use the same placeholders in both.",
            },
            russian: Explanation {
                what: "Метки в казахском и русском тексте разные.",
                why: "Письмо на одном языке сказало бы меньше, чем на другом.",
                how_to_fix: "Поставьте на обоих языках одни и те же метки.",
            },
            kazakh: Explanation {
                what: "Қазақша және орысша мәтіндегі белгілер әртүрлі.",
                why: "Бір тілдегі хат екінші тілдегіден аз айтар еді.",
                how_to_fix: "Екі тілде де бірдей белгілерді қойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "      ru: \"Заявитель: {applicant}\"",
                "      ru: Заявитель",
            )],
        }),
    };
}

impl ProblemKind for PlaceholderMismatch {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { language, missing } = self;
        ProblemText::new(
            format!(
                "the text in {} lacks {{{missing}}}, which another language has",
                english::language_name(language)
            ),
            format!("expected {{{missing}}}"),
        )
        .related("it stands here")
        .hint("use the same placeholders in every language")
    }

    fn russian(&self) -> ProblemText {
        let Self { language, missing } = self;
        ProblemText::new(
            format!(
                "в тексте {} нет метки {{{missing}}}, а на другом языке она есть",
                russian::in_language(language)
            ),
            format!("нужна {{{missing}}}"),
        )
        .related("она стоит здесь")
        .hint("поставьте на обоих языках одни и те же метки")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { language, missing } = self;
        ProblemText::new(
            format!(
                "{} мәтінде {{{missing}}} белгісі жоқ, ал екінші тілде бар",
                kazakh::adjective(language)
            ),
            format!("{{{missing}}} керек"),
        )
        .related("ол осы жерде тұр")
        .hint("екі тілде де бірдей белгілерді қойыңыз")
    }
}

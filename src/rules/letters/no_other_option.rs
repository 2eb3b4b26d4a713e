//! Choices of what happened that leave no way out for a person whose case is none of them.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;
use crate::rules::context::Context;

/// Warns of every choice each of whose options begins an answer.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.letters.iter() {
        for field in &record.value.fields {
            // An option with a `begin` stands in a choice only, which always has options.
            let all_begin = field.options.iter().all(|option| option.begin.is_some());
            if all_begin && !field.options.is_empty() {
                let id = field.id.to_string();
                report.add(field.place, NoOtherOption { id });
            }
        }
    }
}

/// A choice without an option for a case that is none of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoOtherOption {
    pub(crate) id: String,
}

impl NoOtherOption {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "no-other-option",
        group: &LETTERS,
        severity: Severity::Warning,
        meaning: "A choice without an option for any other case.",
        explanation: Translated {
            english: Explanation {
                what: "Every option of a choice begins the answer to another question (`begin`).",
                why: "Somebody whose case is none of them would have to choose what did not \
                    happen, and the letter would say so.",
                how_to_fix: "Add an option without `begin`, such as «Something else».",
            },
            russian: Explanation {
                what: "Каждый вариант вопроса начинает ответ на другой вопрос (`begin`).",
                why: "Тому, у кого другой случай, пришлось бы выбрать то, чего не было, и это \
                    попало бы в письмо.",
                how_to_fix: "Добавьте вариант без `begin`, например «Другое».",
            },
            kazakh: Explanation {
                what: "Сұрақтың әр нұсқасы басқа сұрақтың жауабын бастап береді (`begin`).",
                why: "Жағдайы бұлардың ешқайсысына келмейтін адам болмаған нәрсені таңдауға \
                    мәжбүр болып, хатқа сол жазылар еді.",
                how_to_fix: "`begin` кілті жоқ нұсқа қосыңыз, мысалы «Басқа жағдай».",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "  - id: circumstances\n",
                "  - id: situation
    type: choice
    label: { kk: Не болды?, ru: Что случилось? }
    options:
      - id: late
        label: { kk: Мерзімі өтіп кетті, ru: Срок прошёл }
        begin:
          field: circumstances
          text:
            kk: Мекеме мерзімінде жауап бермеді.
            ru: Учреждение не ответило в срок.

  - id: circumstances\n",
            )],
        }),
    };
}

impl ProblemKind for NoOtherOption {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("the choice `{id}` has no option for any other case"),
            "expected an option without `begin`",
        )
        .hint(
            "add an option such as «Something else»: a person whose case is none of these must \
            be able to say so",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("в вопросе `{id}` нет варианта для другого случая"),
            "нужен вариант без `begin`",
        )
        .hint("добавьте вариант вроде «Другое»: у человека может не быть ни одного из этих случаев")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("`{id}` сұрағында басқа жағдайға арналған нұсқа жоқ"),
            "`begin` кілті жоқ нұсқа керек",
        )
        .hint(
            "«Басқа жағдай» сияқты нұсқа қосыңыз: адамның жағдайы бұлардың ешқайсысына келмеуі \
            мүмкін",
        )
    }
}

//! Blocks that could stand in a letter with nothing after their label.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;
use crate::model::{Block, Condition, Letter, Required};
use crate::rules::context::Context;

/// Reports every placeholder that may be empty while its block stands: a field that need not be
/// answered, or is not always asked, in a block that does not depend on it.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.letters.iter() {
        let letter = &record.value;
        for block in &letter.body {
            let in_text = block.text.iter().flat_map(|text| text.iter());
            let mut named: Vec<usize> = in_text.flat_map(|(_, side)| side.fields()).collect();
            named.extend(block.items);
            named.sort_unstable();
            named.dedup();
            for index in named {
                if !is_answered(letter, block, index) {
                    let field = letter.fields[index].id.to_string();
                    report.add(block.place, BareLabel { field });
                }
            }
        }
    }
}

/// Whether the field has an answer whenever the block stands.
fn is_answered(letter: &Letter, block: &Block, index: usize) -> bool {
    if block.when == Some(Condition::Answered(index)) {
        return true;
    }
    let field = &letter.fields[index];
    field.required == Required::Yes && follows(field.when.as_ref(), block.when.as_ref())
}

/// Whether the first condition holds whenever the second does.
fn follows(first: Option<&Condition>, second: Option<&Condition>) -> bool {
    match (first, second) {
        (None, _) => true,
        (Some(first), Some(second)) if first == second => true,
        (
            Some(Condition::Is { field, options }),
            Some(Condition::Is {
                field: other,
                options: narrower,
            }),
        ) => field == other && narrower.iter().all(|option| options.contains(option)),
        _ => false,
    }
}

/// A label that could stand with nothing after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BareLabel {
    pub(crate) field: String,
}

impl BareLabel {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "bare-label",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A label that could stand with nothing after it.",
        explanation: Translated {
            english: Explanation {
                what: "A part of the letter could stand with a label and no answer after it, like \
                    «Phone:».",
                why: "Such a letter looks unfinished, and an office may send it back.",
                how_to_fix: "Give the part the condition `when: QUESTION`, or make the question \
                    required.",
            },
            russian: Explanation {
                what: "Часть письма может остаться с подписью без ответа, например «Телефон:».",
                why: "Такое письмо выглядит незаконченным, и его могут вернуть.",
                how_to_fix: "Добавьте части условие `when: ВОПРОС` или сделайте вопрос \
                    обязательным.",
            },
            kazakh: Explanation {
                what: "Хаттың бір бөлігінде жауапсыз жалаң сөз қалуы мүмкін, мысалы «Телефоны:».",
                why: "Мұндай хат аяқталмаған сияқты көрінеді, оны қайтаруы мүмкін.",
                how_to_fix: "Бөлікке `when: СҰРАҚ` шартын қосыңыз немесе сұрақты міндетті етіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "  - block: sender\n    when: phone\n",
                "  - block: sender\n",
            )],
        }),
    };
}

impl ProblemKind for BareLabel {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { field } = self;
        ProblemText::new(
            format!("the block could stand in the letter without an answer to `{field}`"),
            format!("expected `when: {field}` here, or a field that is required"),
        )
        .hint(
            "give the block the condition, so that an empty answer leaves no bare label; or make \
            the field required",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { field } = self;
        ProblemText::new(
            format!("эта часть может оказаться в письме без ответа на вопрос `{field}`"),
            format!("нужно `when: {field}` или обязательный вопрос"),
        )
        .hint(
            "добавьте части это условие, чтобы без ответа в письме не осталось голой подписи, \
            или сделайте вопрос обязательным",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { field } = self;
        ProblemText::new(
            format!("бұл бөлік хатта `{field}` сұрағының жауабынсыз тұрып қалуы мүмкін"),
            format!("бұл жерге `when: {field}` немесе міндетті сұрақ керек"),
        )
        .hint(
            "жауап берілмегенде хатта жалаң сөз қалмауы үшін бөлікке осы шартты қосыңыз немесе \
            сұрақты міндетті етіңіз",
        )
    }
}

//! Letters without a part that an office looks for first.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;
use crate::model::{Answers, BlockKind};
use crate::rules::context::{BRANCH_LIMIT, Context};

/// The parts that a complaint must have: whom it goes to, whom it is from, the date and the
/// signature (Administrative Procedural and Process-Related Code K2000000350, articles 63 and 93).
const NEEDED: [BlockKind; 3] = [
    BlockKind::Recipient,
    BlockKind::Sender,
    BlockKind::DateAndSignature,
];

/// Reports every needed part that a letter lacks, in any branch of its conditions.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.letters.iter() {
        let letter = &record.value;
        let branches = letter.branches(BRANCH_LIMIT);
        for kind in NEEDED {
            let lacks = |branch: &Answers| {
                !letter
                    .body
                    .iter()
                    .any(|block| block.kind == kind && letter.holds(block.when.as_ref(), branch))
            };
            if branches.iter().any(lacks) {
                let block = kind.word();
                report.add(record.place_of("body"), IncompleteLetter { block });
            }
        }
    }
}

/// A letter that lacks a block it must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct IncompleteLetter {
    pub(crate) block: &'static str,
}

impl IncompleteLetter {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "incomplete-letter",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A letter that lacks a block it must have.",
        explanation: Translated {
            english: Explanation {
                what: "The letter can come out without a part that an office looks for: whom it is \
                    for, who it is from, the date and the signature.",
                why: "An office may refuse it.",
                how_to_fix: "Add the part under `body:`, so that it stands for every answer.",
            },
            russian: Explanation {
                what: "Письмо может получиться без части, которую в учреждении ищут: кому, от \
                    кого, дата и подпись.",
                why: "Такое письмо могут не принять.",
                how_to_fix: "Добавьте эту часть в `body:`, чтобы она была при любых ответах.",
            },
            kazakh: Explanation {
                what: "Хат мекеме іздейтін бөліксіз шығуы мүмкін: кімге, кімнен, күні мен қолы.",
                why: "Мұндай хатты қабылдамауы мүмкін.",
                how_to_fix: "Бөлікті `body:` тізіміне қосыңыз, ол кез келген жауапта тұруы керек.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "  - block: date-and-signature\n",
                "  - block: paragraph\n",
            )],
        }),
    };
}

impl ProblemKind for IncompleteLetter {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { block } = self;
        ProblemText::new(
            format!("the letter can stand without a block `{block}`"),
            format!("expected a block `{block}`"),
        )
        .hint(
            "add the block under `body:`, for every answer that conditions look at; an office \
            may refuse a letter without it",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { block } = self;
        ProblemText::new(
            format!("письмо может получиться без части `{block}`"),
            format!("нужна часть `{block}`"),
        )
        .hint(
            "добавьте эту часть в `body:` для каждого ответа, на который смотрят условия: письмо \
            без неё могут не принять",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { block } = self;
        ProblemText::new(
            format!("хат `{block}` бөлігінсіз шығуы мүмкін"),
            format!("`{block}` бөлігі керек"),
        )
        .hint(
            "шарттар қарайтын әр жауапқа осы бөлікті `body:` тізіміне қосыңыз: онсыз хатты \
            қабылдамауы мүмкін",
        )
    }
}

//! Required fields, or those that a rule asks for, that a letter never uses, whatever is answered
//! or in one branch.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;
use crate::model::{Answers, Condition, FieldType, Letter, Required};
use crate::rules::context::{BRANCH_LIMIT, Context};

/// Reports every required field whose answer would not stand in the letter, for the first branch
/// where it would not.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.letters.iter() {
        let letter = &record.value;
        let branches = letter.branches(BRANCH_LIMIT);
        for (index, field) in letter.fields.iter().enumerate() {
            let unused = |branch: &&Answers| {
                field.required != Required::No
                    && !decides(letter, index)
                    && letter.holds(field.when.as_ref(), branch)
                    && !is_used(letter, index, branch)
            };
            if branches.iter().any(|branch| unused(&branch)) {
                let id = field.id.to_string();
                report.add(field.place, UnusedField { id });
            }
        }
    }
}

/// Whether what stands in the letter, or what is asked, depends on which option of this choice is
/// taken, or on which way the letter goes: then the answer is used, though its words stand nowhere.
/// A letter that goes to nobody is seen by `incomplete-letter`.
fn decides(letter: &Letter, index: usize) -> bool {
    let asked = letter.fields.iter().filter_map(|field| field.when.as_ref());
    let standing = letter.body.iter().filter_map(|block| block.when.as_ref());
    matches!(
        letter.fields[index].kind,
        FieldType::Choice | FieldType::Addressee
    ) && asked
        .chain(standing)
        .any(|condition| condition.field() == index)
}

/// Whether a block that stands in this branch has the field. A block that waits for an answer
/// stands, since the field is answered.
fn is_used(letter: &Letter, index: usize, branch: &Answers) -> bool {
    letter.body.iter().any(|block| {
        let stands = match &block.when {
            Some(Condition::Answered(_)) => true,
            when => letter.holds(when.as_ref(), branch),
        };
        let in_text = block.text.as_ref().is_some_and(|text| {
            text.iter()
                .any(|(_, side)| side.fields().any(|field| field == index))
        });
        stands && (in_text || block.items == Some(index))
    })
}

/// A required field that the letter never uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnusedField {
    pub(crate) id: String,
}

impl UnusedField {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "unused-field",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A required field that the letter never uses.",
        explanation: Translated {
            english: Explanation {
                what: "The answer to a required question does not stand in the letter.",
                why: "A person would be made to answer what nobody reads.",
                how_to_fix: "Use the placeholder in the letter, or make the question not required.",
            },
            russian: Explanation {
                what: "Ответ на обязательный вопрос не стоит в письме.",
                why: "Человека заставили бы отвечать на то, чего никто не прочтёт.",
                how_to_fix: "Поставьте метку в письмо или сделайте вопрос необязательным.",
            },
            kazakh: Explanation {
                what: "Міндетті сұрақтың жауабы хатта тұрмайды.",
                why: "Адам ешкім оқымайтын нәрсеге жауап беруге мәжбүр болар еді.",
                how_to_fix: "Белгіні хатқа қойыңыз немесе сұрақты міндетті емес етіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "      kk: \"Талаптар: {demands}\"\n      ru: \"Требования: {demands}\"",
                "      kk: Шара қолдануды сұраймын.\n      ru: Прошу принять меры.",
            )],
        }),
    };
}

impl ProblemKind for UnusedField {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!("the required field `{id}` does not stand in every letter that asks for it"),
            format!("expected {{{id}}} in the letter's body"),
        )
        .hint(
            "use it in a block of the body that stands whenever the question is asked, or make \
            it not required",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!(
                "ответ на обязательный вопрос `{id}` стоит не в каждом письме, для которого \
                его спрашивают"
            ),
            format!("нужна метка {{{id}}} в самом письме"),
        )
        .hint(
            "поставьте её в часть письма, которая есть всегда, когда вопрос задан, или сделайте \
            вопрос необязательным",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { id } = self;
        ProblemText::new(
            format!(
                "`{id}` міндетті сұрағының жауабы ол қойылатын хаттардың бәрінде тұра бермейді"
            ),
            format!("хаттың өзінде {{{id}}} белгісі керек"),
        )
        .hint(
            "оны сұрақ қойылған сайын тұратын бөлікке жазыңыз немесе сұрақты міндетті емес етіңіз",
        )
    }
}

//! Required fields, or those that a rule asks for, that a letter never uses, whatever is answered or in one branch.

use super::{BRANCH_LIMIT, Facts};
use crate::diagnostic::{Problem, Report};
use crate::model::{Answers, Condition, FieldType, Letter, Required};

/// Reports every required field whose answer would not stand in the letter, for the first branch where it
/// would not.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.letters.iter() {
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
                report.add(field.place, Problem::UnusedField { id });
            }
        }
    }
}

/// Whether what stands in the letter, or what is asked, depends on which option of this choice is taken, or on which way
/// the letter goes: then the answer is used, though its words stand nowhere. A letter that goes to nobody is seen by
/// `incomplete-letter`.
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

/// Whether a block that stands in this branch has the field. A block that waits for an answer stands, since
/// the field is answered.
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

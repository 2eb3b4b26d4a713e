//! Blocks that could stand in a letter with nothing after their label.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::model::{Block, Condition, Letter, Required};

/// Reports every placeholder that may be empty while its block stands: a field that need not be answered, or is
/// not always asked, in a block that does not depend on it.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.letters.iter() {
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
                    report.add(block.place, Problem::BareLabel { field });
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

//! What a complaint must contain, by the procedure, and the letter does not give.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::model::Condition;

/// Reports every requirement that names a field of the letter which no block of the letter has. A field whose answer
/// decides which blocks stand gives the requirement by their words.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.procedures.iter() {
        let procedure = &record.value;
        let letter = procedure
            .letter
            .and_then(|letter| facts.draft.letters.get(letter));
        let Some(letter) = letter else { continue };
        for requirement in &procedure.requirements {
            for index in &requirement.fields {
                let used = letter.value.body.iter().any(|block| {
                    let in_text = block.text.as_ref().is_some_and(|text| {
                        text.iter()
                            .any(|(_, side)| side.fields().any(|field| field == *index))
                    });
                    let decides = matches!(
                        &block.when,
                        Some(Condition::Is { field, .. }) if field == index
                    );
                    in_text || decides || block.items == Some(*index)
                });
                if !used {
                    let id = letter.value.fields[*index].id.to_string();
                    let place = requirement.place;
                    report.add_related(
                        place,
                        Problem::RequirementUnmet { id },
                        letter.place_of("body"),
                    );
                }
            }
        }
    }
}

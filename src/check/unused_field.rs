//! Required fields that a letter never uses.

use super::Facts;
use crate::diagnostic::{Problem, Report};

/// Reports every required field whose answer would not stand in the letter.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.letters.iter() {
        let letter = &record.value;
        for (index, field) in letter.fields.iter().enumerate() {
            let used = letter.body.iter().any(|block| {
                let in_text = block.text.as_ref().is_some_and(|text| {
                    text.iter()
                        .any(|(_, side)| side.fields().any(|f| f == index))
                });
                in_text || block.items == Some(index)
            });
            if field.required && !used {
                let id = field.id.to_string();
                report.add(field.place, Problem::UnusedField { id });
            }
        }
    }
}

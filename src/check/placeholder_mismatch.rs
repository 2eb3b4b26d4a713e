//! Texts of a letter whose sides have different placeholders.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::language::Language;

/// Reports each placeholder that one side of a text has and the other lacks.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.letters.iter() {
        let letter = &record.value;
        let texts = letter.body.iter().filter_map(|block| block.text.as_ref());
        for text in texts {
            for language in Language::ALL {
                let (side, other) = (&text[language], &text[language.other()]);
                for index in other.fields() {
                    if side.fields().any(|field| field == index) {
                        continue;
                    }
                    let problem = Problem::PlaceholderMismatch {
                        language: language.tag(),
                        missing: letter.fields[index].id.to_string(),
                    };
                    report.add_related(side.place, problem, other.place);
                }
            }
        }
    }
}

//! Letters that no longer say what their cases pin.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::language::NO_BREAK_SPACE;

/// Reports, for each case and language, the first line in which the letter and the case differ.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for case in &facts.draft.cases {
        let Some(letter) = facts.draft.letters.get(case.letter) else {
            continue;
        };
        for (language, expected) in case.expected.iter() {
            let paragraphs = letter.value.paragraphs(language, &case.answers);
            let found: Vec<String> = paragraphs
                .iter()
                .flat_map(|paragraph| lines(&paragraph.text))
                .collect();
            let expected_lines = lines(expected.as_str());
            let length = found.len().max(expected_lines.len());
            let differs = |at: &usize| found.get(*at) != expected_lines.get(*at);
            if let Some(at) = (0..length).find(differs) {
                let side = |lines: &[String]| lines.get(at).cloned();
                let problem = Problem::CaseMismatch {
                    language: language.tag(),
                    line: at + 1,
                    found: side(&found),
                    expected: side(&expected_lines),
                };
                report.add_related(expected.place, problem, letter.place_of("body"));
            }
        }
    }
}

/// The lines of a text that hold words; a case need not tell one kind of space from another.
fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| line.replace(NO_BREAK_SPACE, " ").trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

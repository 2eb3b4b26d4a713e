//! Letters without a part that an office looks for first.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::model::BlockKind;

/// The parts that a complaint must have: whom it goes to, whom it is from, the date and the signature
/// (Administrative Procedural and Process-Related Code K2000000350, articles 63 and 93).
const NEEDED: [BlockKind; 3] = [
    BlockKind::Recipient,
    BlockKind::Sender,
    BlockKind::DateAndSignature,
];

/// Reports every needed part that a letter lacks.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.letters.iter() {
        for kind in NEEDED {
            let body = &record.value.body;
            if !body
                .iter()
                .any(|block| block.kind == kind && block.when.is_none())
            {
                let block = kind.word();
                report.add(record.place_of("body"), Problem::IncompleteLetter { block });
            }
        }
    }
}

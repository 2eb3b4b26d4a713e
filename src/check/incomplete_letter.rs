//! Letters without a part that an office looks for first.

use super::{BRANCH_LIMIT, Facts};
use crate::diagnostic::{Problem, Report};
use crate::model::{Answers, BlockKind};

/// The parts that a complaint must have: whom it goes to, whom it is from, the date and the signature
/// (Administrative Procedural and Process-Related Code K2000000350, articles 63 and 93).
const NEEDED: [BlockKind; 3] = [
    BlockKind::Recipient,
    BlockKind::Sender,
    BlockKind::DateAndSignature,
];

/// Reports every needed part that a letter lacks, in any branch of its conditions.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for (_, record) in facts.draft.letters.iter() {
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
                report.add(record.place_of("body"), Problem::IncompleteLetter { block });
            }
        }
    }
}

//! Texts that were changed since both their sides were last compared.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::review::{Standing, difference};

/// Warns of every text whose one side was changed alone, and of every text that nobody has compared as it stands. A site
/// without a record of review is not asked to have one.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let Some(standings) = facts.standings else {
        return;
    };
    for (pair, standing) in facts.draft.pairs.iter().zip(standings) {
        let (language, problem) = match standing {
            Standing::Reviewed => continue,
            Standing::OneChanged { changed, before } => {
                let found = difference(&pair.sides[*changed], before);
                let problem = Problem::StaleTranslation {
                    changed: changed.tag(),
                    unchanged: changed.other().tag(),
                    new_words: found.new_words,
                    lost_words: found.lost_words,
                };
                (*changed, problem)
            }
            Standing::BothChanged => {
                let known = true;
                (
                    crate::language::Language::Kazakh,
                    Problem::UnreviewedText { known },
                )
            }
            Standing::New => {
                let known = false;
                (
                    crate::language::Language::Kazakh,
                    Problem::UnreviewedText { known },
                )
            }
        };
        let (side, other) = (&pair.sides[language], &pair.sides[language.other()]);
        report.add_related(side.place, problem, other.place);
    }
}

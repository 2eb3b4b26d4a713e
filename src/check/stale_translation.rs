//! Texts that were changed since both their sides were last compared.

use super::Facts;
use crate::diagnostic::{Problem, Report};
use crate::language::Language;
use crate::review::{Standing, difference};

/// Warns of every text whose one side was changed alone, and of every text that nobody has compared as it stands. A site
/// without a record of review is not asked to have one.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    let Some(comparison) = facts.comparison else {
        return;
    };
    for (pair, standing) in facts.draft.pairs.iter().zip(&comparison.texts) {
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
            Standing::BothChanged | Standing::New => {
                let known = *standing == Standing::BothChanged;
                (Language::Kazakh, Problem::UnreviewedText { known })
            }
        };
        let (side, other) = (&pair.sides[language], &pair.sides[language.other()]);
        report.add_related(side.place, problem, other.place);
    }
}

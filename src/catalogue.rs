//! Every rule that the program knows: what `check` can report, `explain` tells of, and `rules` of
//! `site.yaml` may judge.

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use crate::diagnostic::{Catalogue, Rule};
use crate::load;
use crate::rules;
use crate::theme;

/// Every rule, in the order in which they are listed.
pub fn catalogue() -> &'static Catalogue {
    static ALL: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
        let groups = load::problems::RULES
            .iter()
            .chain([&theme::problems::RULES]);
        let groups = groups.chain(rules::RULES);
        groups.copied().flatten().copied().collect()
    });
    &ALL
}

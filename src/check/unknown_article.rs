//! A citation of an article that the act's record does not list.

use super::{Facts, cited};
use crate::diagnostic::{Problem, Report};
use crate::model::ActKind;

/// Reports every citation of an article that is not among those the record says were read. A record without a list
/// says nothing of them.
pub fn check(facts: Facts<'_>, report: &mut Report) {
    for cited in cited(facts.draft) {
        let (Some(record), Some(article)) = (facts.draft.acts.get(cited.act), cited.article) else {
            continue;
        };
        let known = &record.value.articles;
        if !known.is_empty() && !known.contains(article) {
            let known: Vec<String> = known.iter().map(ToString::to_string).collect();
            let problem = Problem::UnknownArticle {
                act: record.id.to_string(),
                points: record.value.kind == ActKind::Rules,
                article: article.to_string(),
                known: known.join(", "),
            };
            report.add_related(cited.place, problem, record.place_of("articles"));
        }
    }
}

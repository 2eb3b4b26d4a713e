//! `topics/ID.yaml`: what happened to a person.

use crate::load::decode::{Context, OneOrMany, record};
use crate::load::yaml::Node;
use crate::model::{Id, Localized, Placed, Text, Topic};

record! {
    /// What happened to a person, as he would say it. Procedures name their topics; the home page
    /// begins with them.
    Topic as Topic, |node, context| {
        /// What happened: «Сізге дөрекі қызмет көрсетілді», «Вас обслужили грубо».
        required title: Localized<Text>,
        /// More of it, in a sentence or two.
        optional summary: Localized<Text>,
        /// The ids that it had before, one or a list. Their addresses lead to its page: people have
        /// them on paper.
        defaulted was: OneOrMany<Placed<Id>>,
    } => {
        let OneOrMany(was) = was;
        Some(Topic { title, summary, was })
    }
}

//! `topics/ID.yaml`: what happened to a person.

use crate::load::decode::{Context, record};
use crate::load::yaml::Node;
use crate::model::{Localized, Text, Topic};

record! {
    /// What happened to a person, as he would say it. Procedures name their topics; the home page
    /// begins with them.
    Topic as Topic, |node, context| {
        /// What happened: «Сізге дөрекі қызмет көрсетілді», «Вас обслужили грубо».
        required title: Localized<Text>,
        /// More of it, in a sentence or two.
        optional summary: Localized<Text>,
    } => Some(Topic { title, summary })
}

//! `tartip check`: the checks of a build, without its output.

use super::arguments::SiteArguments;
use super::{Ending, show};
use crate::diagnostic::words::{Message, Tongue};
use crate::pipeline;

/// Checks the site and prints what is wrong.
pub fn run(tongue: Tongue, site: SiteArguments) -> Ending {
    let checked = pipeline::check(&site.request(None));
    show::report(tongue, &checked.report, &checked.sources);
    match checked.sound {
        Some(sound) => {
            let message = Message::Sound {
                procedures: sound.site.procedures.len(),
                offices: sound.site.offices.len(),
            };
            show::say(tongue, &message);
            Ending::Done
        }
        None => Ending::NeedsMending,
    }
}

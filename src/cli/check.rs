//! `tartip check`: the checks of a build, without its output.

use super::arguments::SiteArguments;
use super::{Ending, show};
use crate::pipeline;

/// Checks the site and prints what is wrong.
pub fn run(site: SiteArguments) -> Ending {
    let checked = pipeline::check(&site.request(None));
    show::report(&checked.report, &checked.sources);
    match checked.sound {
        Some(sound) => {
            let procedures = show::counted(sound.site.procedures.len(), "procedure");
            let offices = show::counted(sound.site.offices.len(), "office");
            show::line(&format!(
                "The content is sound: {procedures}, {offices}, 2 languages."
            ));
            Ending::Done
        }
        None => Ending::NeedsMending,
    }
}

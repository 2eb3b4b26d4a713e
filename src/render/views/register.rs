//! Addresses of acts in the state register of law.

use crate::language::Language;
use crate::model::{Act, Site};

/// The address of an act in the state register of law: its host from the site, then the register's
/// own word for the language, `docs` and the id.
pub(crate) fn register_address(site: &Site, act: &Act, language: Language) -> String {
    let host = site.settings.act_register.as_str().trim_end_matches('/');
    let side = match language {
        Language::Kazakh => "kaz",
        Language::Russian => "rus",
    };
    format!("{host}/{side}/docs/{}", act.register_id.as_str())
}

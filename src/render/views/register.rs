//! Addresses of acts in the state register of law.

use crate::language::Language;
use crate::model::{Act, Site, register_page};

/// The address of an act in the state register of law that the site names.
pub(crate) fn register_address(site: &Site, act: &Act, language: Language) -> String {
    register_page(&site.settings.act_register, &act.register_id, language)
}

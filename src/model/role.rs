//! Roles: what kind of body an office is, whatever area it serves.

use super::act::Citation;
use super::area::AreaLevel;
use super::letter::Letter;
use super::table::Handle;
use super::text::{Localized, Text};

/// A kind of body that stands in many areas: the akim of a district, a service centre, a court. A
/// procedure names it; the office is then the one of the citizen's area.
#[derive(Debug, Clone)]
pub struct Role {
    /// What it is called as it stands alone («Аудан әкімі», «Аким района»).
    pub name: Localized<Text>,
    /// How a letter begins while the office is not known: the dative («Аудан әкіміне», «Акиму
    /// района»). Whoever writes adds the name.
    pub addressed_as: Localized<Text>,
    /// At what level of area it stands, where the law says so.
    pub level: Option<AreaLevel>,
    /// Whether an area may have several offices with it; whoever writes then chooses.
    pub many: bool,
    /// The letter whose blank stands on the page of each office with it, addressed to the office.
    pub letter: Option<Handle<Letter>>,
    /// The rules that say what it is and where it stands.
    pub citations: Vec<Citation>,
}

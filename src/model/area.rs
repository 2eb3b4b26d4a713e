//! Areas of the country: region → district → okrug.

use super::keywords::keywords;
use super::table::Handle;
use super::text::{Localized, Placed, Text};
use crate::scalar::Id;

/// A part of the country that an office serves.
#[derive(Debug, Clone)]
pub struct Area {
    /// The name as it stands alone («Осакаров ауданы», «Осакаровский район»).
    pub name: Localized<Text>,
    /// How large a part it is.
    pub level: AreaLevel,
    /// The area it lies in.
    pub within: Option<Handle<Area>>,
    /// The ids that it had before: their addresses lead to its page.
    pub was: Vec<Placed<Id>>,
}

keywords! {
    /// How large a part of the country an area is.
    pub enum AreaLevel {
        /// A region, or a city of republican significance.
        Region = "region",
        /// A district, or a city of regional significance.
        District = "district",
        /// A rural okrug, a settlement or a town.
        Okrug = "okrug",
    }
}

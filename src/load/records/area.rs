//! `areas/ID.yaml`: a part of the country.

use crate::load::decode::{Context, record};
use crate::load::yaml::Node;
use crate::model::{Area, AreaLevel, Handle, Localized, Text};

record! {
    /// A part of the country that an office serves: a region, a district, an okrug.
    Area as Area, |node, context| {
        /// The name as it stands alone: «Осакаров ауданы», «Осакаровский район».
        required name: Localized<Text>,
        /// How large a part of the country it is.
        required level: AreaLevel,
        /// The larger area it lies in. Leave it out for a region.
        optional within: Handle<Area>,
    } => Some(Area { name, level, within })
}

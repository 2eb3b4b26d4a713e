//! `areas/ID.yaml`: a part of the country.

use crate::load::decode::{Context, OneOrMany, record};
use crate::load::yaml::Node;
use crate::model::{Area, AreaLevel, Handle, Id, Localized, Placed, Text};

record! {
    /// A part of the country that an office serves: a region, a district, an okrug.
    Area as Area, |node, context| {
        /// The name as it stands alone: «Осакаров ауданы», «Осакаровский район».
        required name: Localized<Text>,
        /// How large a part of the country it is.
        required level: AreaLevel,
        /// The larger area it lies in. Leave it out for a region.
        optional within: Handle<Area>,
        /// The ids that it had before, one or a list. Their addresses lead to its page: people have
        /// them on paper.
        defaulted was: OneOrMany<Placed<Id>>,
    } => {
        let OneOrMany(was) = was;
        Some(Area { name, level, within, was })
    }
}

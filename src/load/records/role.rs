//! `roles/ID.yaml`: what kind of body an office is.

use crate::load::decode::{Context, record};
use crate::load::yaml::Node;
use crate::model::{AreaLevel, Citation, Handle, Letter, Localized, Role, Text};

record! {
    /// What kind of body an office is, whatever area it serves: the akim of a district, a service
    /// centre. A procedure names the role, and each citizen is led to the office of his area.
    Role as Role, |node, context| {
        /// What it is called as it stands alone: «Аудан әкімі», «Аким района».
        required name: Localized<Text>,
        /// How a letter begins while the office is not known, in the dative: «Аудан әкіміне»,
        /// «Акиму района». Whoever writes adds the name.
        required addressed_as: Localized<Text>,
        /// At what level of area it stands, where the law says so.
        optional level: AreaLevel,
        /// `true` if an area may have several offices with this role, as service centres are;
        /// whoever writes then chooses.
        defaulted many: bool,
        /// The letter whose blank stands on the page of each office with this role, addressed to
        /// the office, to print and fill in by hand.
        optional letter: Handle<Letter>,
        /// The rules that say what it is and where it stands.
        defaulted citations: Vec<Citation>,
    } => Some(Role { name, addressed_as, level, many, letter, citations })
}

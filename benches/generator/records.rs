//! Areas and offices as typed data.

use super::random::Random;

/// A text in Kazakh and in Russian.
pub(crate) type Sides = [String; 2];

/// A part of the country.
pub(crate) struct Area {
    pub id: String,
    pub level: &'static str,
    pub name: Sides,
    pub genitive: Sides,
    /// The area that it is a part of.
    pub within: Option<String>,
}

/// An office, with what its contact says.
pub(crate) struct Office {
    pub id: String,
    pub name: Sides,
    pub addressed_as: Sides,
    pub role: Option<&'static str>,
    /// The areas that it serves, by their places in the list; none for the whole country.
    pub areas: Vec<usize>,
    pub phone: String,
    pub email: String,
    pub address: Sides,
    /// Whether its hours are known.
    pub has_hours: bool,
    /// The phone of the reception, where there is one.
    pub reception: Option<String>,
    pub verified_on: Day,
}

/// A day of 2026.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Day {
    pub month: usize,
    pub day: usize,
}

impl Day {
    /// Any day.
    pub(crate) fn new(random: &mut Random) -> Self {
        Self {
            month: 1 + random.below(10),
            day: 1 + random.below(28),
        }
    }
}

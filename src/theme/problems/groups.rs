//! What the problems of a theme are about, as they are listed together.

use crate::diagnostic::{Group, Translated};

/// The theme.
pub(super) const THEME: Group = Group {
    title: Translated {
        english: "The theme",
        russian: "Тема оформления",
        kazakh: "Безендіру тақырыбы",
    },
};

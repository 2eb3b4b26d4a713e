//! What can be wrong with a page of the site, as facts: the kinds within a code.

/// What is wrong with the headings of a page (WCAG 2.2, 1.3.1 and 2.4.6).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeadingFault {
    /// No main heading.
    NoMain,
    /// A main heading after the first.
    FurtherMain,
    /// A level is passed over.
    Skip {
        /// The level of the heading before.
        from: u8,
        /// The level found.
        to: u8,
    },
    /// A heading without words.
    Empty,
}

/// What is wrong with the languages of a page (WCAG 2.2, 3.1.1 and 3.1.2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageLanguageFault {
    /// The page does not say its language.
    Missing,
    /// The page says another language than the one it is in.
    OfPage {
        /// What it says.
        found: String,
        /// The language it is in.
        expected: &'static str,
    },
    /// A value of `lang` or `hreflang` that is not a tag of a language.
    BadTag {
        /// What it says.
        found: String,
        /// What may have been meant.
        similar: Option<&'static str>,
    },
    /// Words in a language other than what `lang` around them says.
    Passage {
        /// The words, from the first to the last of them.
        words: String,
        /// The language they are in.
        expected: &'static str,
    },
}

/// What is wrong with a field of a form (WCAG 2.2, 1.3.1, 3.3.1, 3.3.2 and 4.1.2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldFault {
    /// A field without a label.
    Unlabelled,
    /// A label that belongs to no field.
    LabelOfNothing,
    /// A group without words for the whole.
    UnnamedGroup,
    /// Choices with one name that no group holds together.
    Ungrouped {
        /// The name.
        name: String,
    },
    /// A place for an error that no field is described by.
    StrayError,
    /// A field said to be wrong that nothing describes.
    Unexplained,
}

/// What is wrong with the regions of a page (WCAG 2.2, 1.3.1 and 2.4.1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LandmarkFault {
    /// No `<main>`.
    NoMain,
    /// A `<main>` after the first.
    FurtherMain,
    /// One of several regions of a kind, with the same name as another or none.
    Unnamed,
}

/// What is wrong with the headers of a table (WCAG 2.2, 1.3.1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableFault {
    /// No header at all.
    NoHeaders,
    /// A header of which nothing tells whether it is of its row or its column.
    NoScope,
}

/// What is wrong with what the keyboard reaches (WCAG 2.2, 2.4.3 and 4.1.2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FocusFault {
    /// A place in the order of its own (`tabindex` above 0).
    Order,
    /// Reached, but never said by a screen reader.
    Unsaid,
}

/// Why a link inside the site leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageLinkFault {
    /// There is no such page or file.
    NoPage,
    /// The page has no such place.
    NoPlace,
    /// It leads out of the folder that is published.
    Outside,
}

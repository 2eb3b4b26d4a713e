//! Enums whose variants content names by a word: one declaration gives the variant, its word and
//! its meaning.

/// Declares an enum: `Variant = "word"`, each with its docs. They are for an editor too: schemas
/// show them beside the word.
macro_rules! keywords {
    (
        $(#[$about:meta])*
        pub enum $name:ident { $( $(#[doc = $doc:literal])+ $variant:ident = $word:literal, )+ }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $doc])+ $variant, )+ }

        impl $name {
            /// Every variant with the word for it in content.
            pub const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),+];

            /// What each word means, in the order of [`Self::ALL`].
            pub const MEANINGS: &'static [&'static str] = &[$(concat!($($doc),+)),+];

            /// The word for it in content.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}
pub(super) use keywords;

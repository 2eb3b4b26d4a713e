//! The kinds of pieces that a text is made of.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A run of letters.
    Word,
    /// A run of digits.
    Digits,
    /// An address on the web.
    Address,
    /// An e-mail address.
    Email,
    /// Anything else; hyphens and dashes are all `-`.
    Character(char),
}

//! The space at which a line does not break.

/// The no-break space, U+00A0.
pub const NO_BREAK_SPACE: char = '\u{A0}';

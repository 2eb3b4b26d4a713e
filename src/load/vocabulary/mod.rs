//! What records, values and languages are called in each language that the command speaks.

pub mod english;
pub mod hints;
pub mod kazakh;
pub mod labels;
pub mod russian;
pub mod schema_words;
pub mod values;

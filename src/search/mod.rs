//! The index of the site's search: files that a page's script loads, made of the facts.
//!
//! In the order data flows: [`records`] says what can be found, and by which names; [`fold`] brings
//! words to the form in which they are compared; [`synonyms`] adds what a name is also called;
//! [`files`] cuts the whole into small modules.
//!
//! A reader's browser finds a word in the list of words with its first letter, or with its fifth,
//! if the first ones have a slip. The list says which part has the records whose names have that
//! word. Of several words the rarest chooses the part: names are whole in it, in both languages, so
//! the other words are looked for there.

mod files;
mod fold;
mod records;
mod synonyms;

use std::collections::BTreeMap;

use serde_json::{Map, json};

use crate::diagnostic::Problem;
use crate::language::Language;
use crate::model::Site;
use crate::render::{SEARCH, data_modules};
use crate::theme::{Asset, Theme};
use files::Cut;

/// The strings of the theme that the script shows.
const STRINGS: &[&str] = &[
    "search_act",
    "search_area",
    "search_found",
    "search_none",
    "search_office",
    "search_procedure",
];

/// The form of the files: a script of another form finds no start, and says that the page is old.
const FORM: u8 = 1;

/// The files of the index of `site`, with the words of `theme` that the script shows.
///
/// No page changes when a name does.
///
/// # Errors
/// A string that the theme lacks.
pub fn files(site: &Site, theme: &Theme) -> Result<Vec<Asset>, Problem> {
    let mut strings: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for language in Language::ALL {
        let words = theme.words(language);
        let shown = strings.entry(language.tag()).or_default();
        for key in STRINGS {
            shown.insert(key, words.get(key)?);
        }
    }
    let Cut { start, files } = files::cut(&records::records(site));
    let start = [
        ("begins", json!(start.begins)),
        ("fifth", json!(start.fifth)),
        ("words", json!(strings)),
    ];
    let start = start.map(|(key, value)| (key.to_owned(), value));
    Ok(data_modules(SEARCH, FORM, Map::from_iter(start), files))
}

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

use rayon::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::diagnostic::Problem;
use crate::language::Language;
use crate::model::Site;
use crate::render::SEARCH;
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
/// The lists and parts stand in a folder named after what they hold, `start-FORM.js` says which: a
/// page that is open while the site is published gets the old index or the new one, never a
/// mixture; and no page changes when a name does.
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
    let folder = digest(&files);
    let start = json!({ "folder": folder, "begins": start.begins, "fifth": start.fifth,
        "words": strings });
    let mut assets = vec![Asset {
        path: format!("{SEARCH}start-{FORM}.js"),
        bytes: files::module(&start.to_string()).into_bytes(),
    }];
    assets.extend(files.into_iter().map(|(name, text)| Asset {
        path: format!("{SEARCH}index/{folder}/{name}"),
        bytes: text.into_bytes(),
    }));
    Ok(assets)
}

/// The name of what the files hold.
fn digest(files: &[(String, String)]) -> String {
    let digests: Vec<_> = files
        .par_iter()
        .map(|(name, text)| {
            let mut hash = Sha256::new();
            hash.update(name);
            hash.update([0]);
            hash.update(text);
            hash.finalize()
        })
        .collect();
    let mut hash = Sha256::new();
    digests.iter().for_each(|digest| hash.update(digest));
    let name = hash.finalize();
    name.iter().take(6).map(|b| format!("{b:02x}")).collect()
}

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
use sha2::{Digest, Sha256};

use crate::diagnostic::Problem;
use crate::language::Language;
use crate::model::Site;
use crate::theme::{Asset, Theme};

/// The strings of the theme that the script shows.
const STRINGS: &[&str] = &[
    "search_act",
    "search_area",
    "search_found",
    "search_none",
    "search_office",
    "search_procedure",
];

/// The index of a site.
#[derive(Debug)]
pub struct Index {
    /// Its folder, named after what the files hold, so that a page never gets another index than
    /// the one that was made with it.
    pub folder: String,
    /// Its files.
    pub files: Vec<Asset>,
}

impl Index {
    /// The index of `site`, with the words of `theme` that the script shows.
    ///
    /// # Errors
    /// A string that the theme lacks.
    pub fn new(site: &Site, theme: &Theme) -> Result<Self, Problem> {
        let files = contents(site, theme)?;
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
        let name: String = name.iter().take(6).map(|b| format!("{b:02x}")).collect();
        Ok(Self::in_folder(format!("{ROOT}/{name}"), files))
    }

    /// The same in the folder `search`, for a preview, whose pages are reloaded after each change.
    ///
    /// # Errors
    /// A string that the theme lacks.
    pub fn for_preview(site: &Site, theme: &Theme) -> Result<Self, Problem> {
        Ok(Self::in_folder(ROOT.to_owned(), contents(site, theme)?))
    }

    fn in_folder(folder: String, files: Vec<(String, String)>) -> Self {
        let files = files
            .into_iter()
            .map(|(name, text)| Asset {
                path: format!("{folder}/{name}"),
                bytes: text.into_bytes(),
            })
            .collect();
        Self { folder, files }
    }
}

/// The folder that every index stands in.
pub const ROOT: &str = "search";

/// The files of the index by name.
fn contents(site: &Site, theme: &Theme) -> Result<Vec<(String, String)>, Problem> {
    let mut strings: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for language in Language::ALL {
        let words = theme.words(language);
        let shown = strings.entry(language.tag()).or_default();
        for key in STRINGS {
            shown.insert(key, words.get(key)?);
        }
    }
    Ok(files::files(&records::records(site), &strings))
}

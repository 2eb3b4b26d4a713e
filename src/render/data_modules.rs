//! Modules with data that the scripts of pages load: the index of the search, the directory of
//! offices for letters.
//!
//! They stand in a folder that is named after what they hold, and a browser may keep them for ever.
//! `start-FORM.js` beside it, which is asked for again each time, says which folder that is. So a
//! page that is open while the site is published gets the old modules or the new ones, never a
//! mixture; and no page changes when they do, as pages name neither the folder nor what is in it.

use rayon::prelude::*;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::theme::Asset;

/// The folder of the output with the index of the search.
pub const SEARCH: &str = "search/";

/// The folder of the output with the directory of offices for letters.
pub const PLACES: &str = "places/";

/// The folders of the output with such modules.
pub(super) const FOLDERS: [&str; 2] = [SEARCH, PLACES];

/// The folder that has the folder of the modules.
pub(super) const INDEX: &str = "index/";

/// The folders of the output whose own folders are named after what they hold.
pub const LASTING: &[&str] = &["assets", "search/index", "places/index"];

/// How the names of files begin that say which modules hold.
pub(super) const START: &str = "start-";

/// The files for `folder`: the modules by name and text, and the one that says where they stand and
/// the values of `start`.
///
/// `form` is that of the files: a script of another form finds no start, and says that it does not
/// work.
pub fn data_modules(
    folder: &str,
    form: u8,
    mut start: Map<String, Value>,
    modules: Vec<(String, String)>,
) -> Vec<Asset> {
    let name = digest(&modules);
    start.insert("folder".to_owned(), json!(name));
    let start = module(&Value::Object(start).to_string());
    let start = (format!("{folder}{START}{form}.js"), start);
    let modules = modules
        .into_iter()
        .map(|(module, text)| (format!("{folder}{INDEX}{name}/{module}"), text));
    let asset = |(path, text): (String, String)| Asset {
        path,
        bytes: text.into_bytes(),
    };
    [start].into_iter().chain(modules).map(asset).collect()
}

/// A module that is a value.
pub fn module(value: &str) -> String {
    format!("export default {value};\n")
}

/// The name of what the modules hold.
fn digest(modules: &[(String, String)]) -> String {
    let digests: Vec<_> = modules
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

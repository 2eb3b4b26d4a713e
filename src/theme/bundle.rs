//! The files that pages load, made of the components and assets of a theme.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::files::{Files, part};
use super::problems::{BadTemplate, ThemeFault};
use super::scripts;
use super::strings::Strings;
use crate::diagnostic::Problem;

/// Style sheets and scripts joined into one file each for every page (`site`), for pages with a
/// letter on them (`sheet`), for posters (`poster`), for the letter page (`letter`: the components
/// whose names begin so), for letters that ask for a place (`place`), for the check of an answer
/// (`answer`), for addresses where a page once stood (`moved`) and for whoever searches (`search`:
/// those that begin with `search-`), what loads the last (`start`), what the letter page imports
/// once somebody writes (`later`) and once a PDF is asked for (`pdf`), what pages import that open
/// again without network (`offline`), and the files
/// of `assets/` as they are. Scripts get the words of the interface that they show, and that of PDF
/// files the faces of its fonts.
///
/// # Errors
/// Files that can't be joined; a script that asks for words that the theme lacks.
pub(super) fn bundles(
    files: &Files,
    words: &[Strings],
) -> Result<BTreeMap<String, Vec<u8>>, Problem> {
    let joined = joined(files).map_err(|fault| BadTemplate { fault })?;
    let mut bundles = joined.files;
    for (name, script) in joined.scripts {
        let script = scripts::with_words(script, words)?;
        bundles.insert(name, scripts::with_faces(script).into_bytes());
    }
    Ok(bundles)
}

/// Files that pages load, by name.
struct Joined {
    /// Those that are ready.
    files: BTreeMap<String, Vec<u8>>,
    /// Those that have no words of the interface yet.
    scripts: Vec<(String, String)>,
}

fn joined(files: &Files) -> Result<Joined, ThemeFault> {
    let mut styles: BTreeMap<&str, String> = BTreeMap::new();
    let mut modules: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    let mut every: BTreeMap<&str, &str> = BTreeMap::new();
    // What the others build on comes first.
    let first = |path: &str| !path.starts_with("components/foundation/");
    let mut paths: Vec<&String> = files.keys().collect();
    paths.sort_by_key(|path| (first(path), path.as_str()));
    for path in paths {
        let Some(inside) = path.strip_prefix("components/") else {
            continue;
        };
        let bundle = bundle_of(inside);
        if path.ends_with(".css") {
            let joined = styles.entry(bundle).or_default();
            joined.push_str(part(files, path)?);
            joined.push('\n');
        } else if path.ends_with(".js") {
            let text = part(files, path)?;
            modules.entry(bundle).or_default().insert(path, text);
            every.insert(path, text);
        }
    }
    let mut bundles = BTreeMap::new();
    for (bundle, text) in styles {
        let small = minifier::css::minify(&text).map_err(|reason| ThemeFault::StyleSheets {
            words: reason.to_string(),
        })?;
        bundles.insert(format!("{bundle}.css"), small.to_string().into_bytes());
    }
    let mut scripts = Vec::new();
    for (bundle, modules) in modules {
        let script = match bundle {
            // Each stands by itself, with a copy of what it shares with others.
            "later" | "pdf" | "offline" => scripts::as_module(modules.keys().copied(), &every)?,
            _ => scripts::join(&modules)?,
        };
        scripts.push((format!("{bundle}.js"), script));
    }
    for (path, bytes) in files {
        if let Some(name) = path.strip_prefix("assets/") {
            bundles.insert(name.to_owned(), bytes.to_vec());
        }
    }
    Ok(Joined {
        files: bundles,
        scripts,
    })
}

/// The components that a letter needs only once somebody writes.
const LATER: [&str; 8] = [
    "docx/",
    "letter-browser/",
    "letter-checklist/",
    "letter-deadline/",
    "letter-files/",
    "letter-ics/",
    "letter-paste/",
    "letter-way/",
];

/// The bundle that a file of a component belongs to.
fn bundle_of(inside: &str) -> &'static str {
    match inside {
        _ if LATER.iter().any(|folder| inside.starts_with(folder)) => "later",
        _ if inside.starts_with("pdf/") => "pdf",
        _ if inside.starts_with("letter") => "letter",
        _ if inside.starts_with("place/") => "place",
        _ if inside.starts_with("answer-check/") => "answer",
        _ if inside.starts_with("sheet/") => "sheet",
        _ if inside.starts_with("poster/") => "poster",
        _ if inside.starts_with("moved/") => "moved",
        _ if inside.starts_with("search-") => "search",
        "search/search.js" | "offline/offline-start.js" => "start",
        _ if inside.starts_with("offline/") => "offline",
        _ => "site",
    }
}

/// The name of what the files hold.
pub(super) fn digest(bundles: &BTreeMap<String, Vec<u8>>) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in bundles {
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    }
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

//! The service worker of the site, by which a letter and a procedure that were read open again
//! without network: `worker.js`, with what this build of the site has.
//!
//! The script itself is `worker.js` beside this file. It has a name for the build, made of what it
//! keeps: so a browser takes it anew when a page that it may keep has changed, and only then.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::data_modules::{PLACES, START};
use super::plan::{Page, Route};
use crate::language::Language;
use crate::theme::{Asset, Theme, without_comments};

/// Where it stands in the output: above all that it is to answer for.
pub const WORKER: &str = "worker.js";

/// What the worker may do: ask its own site. Its script alone is served with it.
pub const WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'";

/// The line of the script that what the build has takes the place of.
const NOTHING: &str = "const SITE = {};";

/// Up to this size a picture of the theme is kept with a page.
const PICTURE: usize = 1 << 16;

/// Up to this size together all parts of the directory of offices are kept with a letter that asks
/// for a place: so it can't be told later which of them was asked for.
const DIRECTORY: usize = 1 << 18;

/// What a page says, as far as the name of the build goes.
pub type PageDigest = [u8; 32];

/// Whether a page is kept to be opened without network.
pub fn is_kept(route: &Route) -> bool {
    matches!(
        route.page,
        Page::Procedure(_) | Page::Letter(_) | Page::Next(..)
    ) && !route.moved
}

/// The digest of the HTML of a page.
pub fn page_digest(html: &str) -> PageDigest {
    Sha256::digest(html).into()
}

/// The worker for a site with these pages, in their order; `files` are those beside the pages.
pub fn worker(theme: &Theme, files: &[Asset], pages: &[PageDigest]) -> Asset {
    let assets = || theme.assets().iter();
    let is_script = |asset: &Asset| asset.path.ends_with(".js") || asset.path.ends_with(".css");
    let named = |asset: &&Asset, name: &str| asset.path.strip_suffix(name).is_some();
    // Those are named by the pages that need them, or are of no use without network.
    let is_left_out = |asset: &&Asset| {
        let names = ["/search.", "/answer.", "/place.", "/site."];
        names.iter().any(|name| asset.path.contains(name))
    };
    let paths = |list: Vec<&Asset>| -> Vec<String> {
        list.into_iter().map(|asset| asset.path.clone()).collect()
    };
    let with_every_page = assets().filter(|asset| {
        named(asset, "/offline.js") || (!is_script(asset) && asset.bytes.len() <= PICTURE)
    });
    let with_letters = assets().filter(|asset| is_script(asset) && !is_left_out(asset));
    let directory = || files.iter().filter(|file| file.path.starts_with(PLACES));
    let is_small = directory().map(|file| file.bytes.len()).sum::<usize>() <= DIRECTORY;
    let start = format!("{PLACES}{START}");
    let with_places = directory()
        .filter(|file| is_small || file.path.starts_with(&start) || named(file, "/index.js"));
    let mut site = json!({
        "languages": Language::ALL.map(Language::tag),
        "assets": format!("{}/", theme.asset_folder()),
        "everyPage": paths(with_every_page.collect()),
        "letters": paths(with_letters.collect()),
        "places": paths(with_places.collect()),
    });
    let script = include_str!("worker.js");
    let mut hash = Sha256::new();
    hash.update(script);
    hash.update(site.to_string());
    for page in pages {
        hash.update(page);
    }
    for file in directory().filter(|file| file.path.starts_with(&start)) {
        // It names what all others hold.
        hash.update(&file.bytes);
    }
    let name = hash.finalize();
    let name: String = name.iter().take(8).map(|b| format!("{b:02x}")).collect();
    site["build"] = json!(name);
    asset(script, &format!("const SITE = {site};"))
}

/// The worker for a site that keeps no pages: it throws away what was kept, and itself.
pub fn no_worker() -> Asset {
    asset(include_str!("no-worker.js"), "")
}

fn asset(script: &str, site: &str) -> Asset {
    let lines = script.lines().map(|line| match line.trim() {
        NOTHING => site,
        _ => line,
    });
    Asset {
        path: WORKER.to_owned(),
        bytes: without_comments(lines).into_bytes(),
    }
}

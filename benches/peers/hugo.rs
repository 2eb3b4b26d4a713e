//! The site of the pages in Hugo's own format, with a theme of the same parts as tartip's page.

use std::io;
use std::path::Path;

use crate::generator::facts::Country;
use crate::generator::folder::{Folder, Made};
use crate::pages::{self, Format};

const FILES: [(&str, &str); 9] = [
    ("hugo.toml", include_str!("hugo/hugo.toml")),
    ("static/style.css", include_str!("style.css")),
    (
        "layouts/baseof.html",
        include_str!("hugo/layouts/baseof.html"),
    ),
    ("layouts/home.html", include_str!("hugo/layouts/home.html")),
    (
        "layouts/section.html",
        include_str!("hugo/layouts/section.html"),
    ),
    ("layouts/page.html", include_str!("hugo/layouts/page.html")),
    (
        "layouts/_partials/contact.html",
        include_str!("hugo/layouts/_partials/contact.html"),
    ),
    (
        "layouts/offices/page.html",
        include_str!("hugo/layouts/offices/page.html"),
    ),
    (
        "layouts/procedures/page.html",
        include_str!("hugo/layouts/procedures/page.html"),
    ),
];

const FORMAT: Format = Format {
    table: "params",
    address,
    section,
};

/// A link relative to a page in the folder of procedures, which stands as it is.
fn address(folder: &str, id: &str, _language: usize) -> String {
    format!("../{folder}/{id}.html")
}

/// Hugo finds its templates by the names of folders.
const fn section(_folder: &str) -> String {
    String::new()
}

/// Writes the site into `root`, which is new or empty.
///
/// # Errors
/// A folder that holds something; or the disk's.
pub(crate) fn write(root: &Path, country: &Country) -> io::Result<Made> {
    let mut folder = Folder::new(root)?;
    for (path, text) in FILES {
        folder.write(path, text)?;
    }
    pages::write(&mut folder, country, &FORMAT)?;
    Ok(folder.made)
}

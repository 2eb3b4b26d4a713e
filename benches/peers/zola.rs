//! The site of the pages in Zola's own format, with a theme of the same parts as tartip's page.

use std::io;
use std::path::Path;

use crate::generator::facts::Country;
use crate::generator::folder::{Folder, Made};
use crate::pages::{self, Format};

const FILES: [(&str, &str); 9] = [
    ("config.toml", include_str!("zola/config.toml")),
    ("static/style.css", include_str!("style.css")),
    (
        "templates/base.html",
        include_str!("zola/templates/base.html"),
    ),
    (
        "templates/index.html",
        include_str!("zola/templates/index.html"),
    ),
    (
        "templates/list.html",
        include_str!("zola/templates/list.html"),
    ),
    (
        "templates/macros.html",
        include_str!("zola/templates/macros.html"),
    ),
    (
        "templates/office.html",
        include_str!("zola/templates/office.html"),
    ),
    (
        "templates/page.html",
        include_str!("zola/templates/page.html"),
    ),
    (
        "templates/procedure.html",
        include_str!("zola/templates/procedure.html"),
    ),
];

const FORMAT: Format = Format {
    table: "extra",
    address,
    section,
};

/// A link to a file, which Zola turns into the address of its page.
fn address(folder: &str, id: &str, language: usize) -> String {
    let end = ["md", "ru.md"][language];
    format!("@/{folder}/{id}.{end}")
}

fn section(folder: &str) -> String {
    match folder {
        "" => String::new(),
        "procedures" => "template = \"list.html\"\npage_template = \"procedure.html\"\n".to_owned(),
        "offices" => "template = \"list.html\"\npage_template = \"office.html\"\n".to_owned(),
        _ => "template = \"list.html\"\n".to_owned(),
    }
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

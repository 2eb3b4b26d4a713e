//! How pages point at each other: relative, so that the site works at any address.

use super::plan::{Page, Route};
use crate::language::Language;
use crate::model::{Site, WebAddress};

/// How the addresses of a page are written.
#[derive(Debug, Clone)]
pub(super) struct Links {
    begin: Begin,
    /// Whether the address of a folder names the `index.html` in it: a preview is also opened from
    /// an archive, or shown by a host that shows files alone.
    files: bool,
}

/// Where the addresses of a page begin.
#[derive(Debug, Clone)]
enum Begin {
    /// Relative to the page at this path.
    From(String),
    /// From the root of the host: for a page that a server shows at any address (404).
    Rooted(String),
}

impl Links {
    /// For the page of `route` on the site at `base_url`; with the names of `files`, or with the
    /// addresses that a server answers.
    pub(super) fn of(route: &Route, base_url: &WebAddress, files: bool) -> Self {
        let begin = if matches!(route.page, Page::NotFound | Page::NotFoundIn) {
            let (_, rest) = base_url.as_str().split_once("://").unwrap_or_default();
            let path = rest.find('/').map_or("/", |at| &rest[at..]);
            Begin::Rooted(format!("{}/", path.trim_end_matches('/')))
        } else {
            Begin::From(route.path.clone())
        };
        Self { begin, files }
    }

    /// The address of another page.
    pub(super) fn page(&self, site: &Site, page: Page, language: Language) -> String {
        self.route(&Route::new(site, page, language))
    }

    /// The address of the page of another route.
    pub(super) fn route(&self, route: &Route) -> String {
        match self.files {
            true => self.address(&route.path),
            false => self.address(route.address()),
        }
    }

    /// The address of a file or folder of the output.
    pub(super) fn address(&self, to: &str) -> String {
        match &self.begin {
            Begin::Rooted(root) => format!("{root}{to}"),
            Begin::From(from) => relative(from, to),
        }
    }
}

/// The address of `to` as seen from the page `from`; both relative to the output folder.
fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to_parts: Vec<&str> = to.split('/').collect();
    let from_folders = &from[..from.len() - 1];
    let to_folders = &to_parts[..to_parts.len() - 1];
    let shared = from_folders
        .iter()
        .zip(to_folders)
        .take_while(|(a, b)| a == b)
        .count();
    let mut address = "../".repeat(from_folders.len() - shared);
    address.push_str(&to_parts[shared..].join("/"));
    if address.is_empty() {
        "./".to_owned()
    } else {
        address
    }
}

/// The full address of a page, for what must not be relative: canonical addresses, the sitemap.
pub(super) fn absolute(base_url: &WebAddress, route: &Route) -> String {
    format!(
        "{}/{}",
        base_url.as_str().trim_end_matches('/'),
        route.address()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_relative_to_the_page() {
        for (from, to, expected) in [
            ("index.html", "kk/", "kk/"),
            ("kk/index.html", "kk/", "./"),
            ("kk/about.html", "kk/", "./"),
            ("kk/procedures/a.html", "kk/", "../"),
            (
                "kk/procedures/a.html",
                "ru/procedures/a.html",
                "../../ru/procedures/a.html",
            ),
            ("kk/procedures/a.html", "kk/procedures/b.html", "b.html"),
            (
                "kk/procedures/a.html",
                "assets/x/site.css",
                "../../assets/x/site.css",
            ),
        ] {
            assert_eq!(relative(from, to), expected, "{from} -> {to}");
        }
    }
}

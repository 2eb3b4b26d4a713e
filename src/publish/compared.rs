//! Which pages of two finished sites are not the same: for whoever looks at a change before it is
//! published.

use crate::messages::DiskAction;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path};

use walkdir::WalkDir;

use super::PublishError;

/// A page that is not in both sites, or not the same in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedPage {
    /// Its path in the site, with `/`.
    pub path: String,
    /// What its `title` says; of a page that went, what it said.
    pub title: String,
    /// What happened to it.
    pub change: PageChange,
}

/// What happened to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageChange {
    /// It came.
    Added,
    /// It went.
    Removed,
    /// What it is about changed.
    Content,
    /// Only what all pages have around their content changed: its head, header or footer.
    Frame,
}

/// Compares the pages of the site in the folder `before` with those in `after`, in the order of
/// their paths.
///
/// # Errors
/// `Io`: a folder or a page can't be read.
pub fn compared(before: &Path, after: &Path) -> Result<Vec<ChangedPage>, PublishError> {
    let (before, after) = (pages(before)?, pages(after)?);
    let mut changed = Vec::new();
    let mut add = |path: &str, page: &[u8], change| {
        changed.push(ChangedPage {
            path: path.to_owned(),
            title: title(page),
            change,
        });
    };
    let paths: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for path in paths {
        match (before.get(path), after.get(path)) {
            (Some(old), None) => add(path, old, PageChange::Removed),
            (None, Some(new)) => add(path, new, PageChange::Added),
            (Some(old), Some(new)) if old != new => {
                let is_same = content(old) == content(new) && title(old) == title(new);
                let change = match is_same {
                    true => PageChange::Frame,
                    false => PageChange::Content,
                };
                add(path, new, change);
            }
            _ => {}
        }
    }
    Ok(changed)
}

/// The pages in a folder with their bytes, by their paths. No link is followed.
fn pages(root: &Path) -> Result<BTreeMap<String, Vec<u8>>, PublishError> {
    let mut pages = BTreeMap::new();
    for entry in WalkDir::new(root) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            PublishError::io(DiskAction::Read, &path)(error.into())
        })?;
        let path = entry.path();
        let is_page = path.extension().is_some_and(|ending| ending == "html");
        if !is_page || !entry.file_type().is_file() {
            continue;
        }
        let inside = path.strip_prefix(root).unwrap_or(path);
        let names = inside.components().filter_map(|part| match part {
            Component::Normal(name) => Some(name.to_string_lossy()),
            _ => None,
        });
        let inside = names.collect::<Vec<_>>().join("/");
        let bytes = fs::read(path).map_err(PublishError::io(DiskAction::Read, path))?;
        pages.insert(inside, bytes);
    }
    Ok(pages)
}

/// What stands within the first element of a name; nothing if there is none.
fn within<'p>(page: &'p str, name: &str) -> Option<&'p str> {
    let begin = format!("<{name}");
    let (_, rest) = page.split_once(&begin)?;
    let (_, rest) = rest.split_once('>')?;
    Some(rest.split(&format!("</{name}>")).next().unwrap_or(rest))
}

/// What a page is about: its `main`, or all of it if it has none.
fn content(page: &[u8]) -> String {
    let text = String::from_utf8_lossy(page);
    within(&text, "main").unwrap_or(&text).to_owned()
}

/// The title of a page as a person reads it.
fn title(page: &[u8]) -> String {
    let text = String::from_utf8_lossy(page);
    let title = within(&text, "title").unwrap_or_default();
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        // Last: what it makes is no name.
        ("&amp;", "&"),
    ];
    let title = named.iter().fold(title.to_owned(), |title, (name, sign)| {
        title.replace(name, sign)
    });
    title.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(pages: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in pages {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn what_came_went_and_changed_is_told_apart_from_what_stands_around_it() {
        let before = site(&[
            (
                "kk/a.html",
                "<title>А &lt;1&gt; &amp;lt;</title><main>1</main><p>7",
            ),
            ("kk/b.html", "<title>Б</title><main id=m>1</main><p>7"),
            ("kk/c.html", "<title>В</title><main>1</main><p>7"),
            ("kk/d.html", "<title>Г</title><main>1</main>"),
            ("kk/same.html", "<main>1</main>"),
            ("site.css", "a"),
        ]);
        let after = site(&[
            (
                "kk/a.html",
                "<title>А &lt;1&gt; &amp;lt;</title><main>2</main><p>7",
            ),
            ("kk/b.html", "<title>Б</title><main id=m>1</main><p>8"),
            ("kk/c.html", "<title>В2</title><main>1</main><p>7"),
            ("kk/same.html", "<main>1</main>"),
            ("kk/ә б.html", "<title>Ә</title>"),
            ("site.css", "b"),
        ]);
        let found = compared(before.path(), after.path()).unwrap();
        let found: Vec<_> = found
            .iter()
            .map(|page| (page.path.as_str(), page.title.as_str(), page.change))
            .collect();
        let expected = [
            ("kk/a.html", "А <1> &lt;", PageChange::Content),
            ("kk/b.html", "Б", PageChange::Frame),
            ("kk/c.html", "В2", PageChange::Content),
            ("kk/d.html", "Г", PageChange::Removed),
            ("kk/ә б.html", "Ә", PageChange::Added),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let before = site(&[]);
        let missing = before.path().join("жоқ");
        assert!(compared(before.path(), &missing).is_err());
    }
}

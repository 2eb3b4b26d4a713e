//! Whether a program made every page of a procedure, and how large these are.

use std::fs;
use std::io;
use std::path::Path;

use crate::measuring::tree::{self, Tree};

/// The pages of a finished site.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Made {
    pub tree: Tree,
    /// Mean bytes of a procedure's page.
    pub mean: f64,
    /// Mean characters of the text of such a page, without its head and what is no text.
    pub text: f64,
}

/// Reads the pages of a site of so many procedures.
///
/// # Errors
/// A page that is missing; or the disk's.
pub(crate) fn read(site: &Path, procedures: usize) -> io::Result<Made> {
    let (mut pages, mut bytes, mut characters) = (0, 0, 0);
    for file in tree::files(site)? {
        if !is_procedure(&file) {
            continue;
        }
        let html = fs::read_to_string(site.join(file))?;
        pages += 1;
        bytes += html.len();
        characters += text_length(&html);
    }
    if pages != 2 * procedures {
        let site = site.display();
        let reason = format!(
            "expected {} pages of procedures, found {pages} in {site}",
            2 * procedures
        );
        return Err(io::Error::other(reason));
    }
    Ok(Made {
        tree: tree::count(site)?,
        mean: bytes as f64 / pages as f64,
        text: characters as f64 / pages as f64,
    })
}

/// `procedures/p-00001.html`, or `procedures/p-00001/index.html`: not its poster, which tartip
/// alone makes.
fn is_procedure(file: &Path) -> bool {
    if !file.iter().any(|folder| folder == "procedures") {
        return false;
    }
    let page = match file.file_name().is_some_and(|name| name == "index.html") {
        true => file.parent(),
        false => Some(file),
    };
    page.and_then(Path::file_name)
        .is_some_and(|name| name.to_string_lossy().starts_with("p-"))
}

/// Characters of the text between the tags of the body, runs of white space as one.
fn text_length(html: &str) -> usize {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let mut length = 0;
    for part in body.split('<').skip(1) {
        let text = part.split_once('>').map_or("", |(_, text)| text);
        let words: usize = text
            .split_whitespace()
            .map(|word| word.chars().count() + 1)
            .sum();
        length += words.saturating_sub(usize::from(!text.ends_with(char::is_whitespace)));
    }
    length
}

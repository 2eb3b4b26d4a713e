//! What is saved: a guide, and records that more and more pages show.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file of which one word is changed with each save, and a page that shows the word.
pub(crate) struct Edit {
    pub name: &'static str,
    file: PathBuf,
    text: String,
    /// Where the word is put in.
    at: usize,
    /// The address of the page.
    pub page: String,
}

impl Edit {
    /// Saves the file with a word that it has not had; gives the word.
    pub(crate) fn save(&self, number: usize) -> io::Result<String> {
        let word = format!("Сөз{number}");
        let (before, after) = self.text.split_at(self.at);
        fs::write(&self.file, format!("{before}{word} {after}"))?;
        Ok(word)
    }

    /// Puts the file back as it was.
    pub(crate) fn undo(&self) -> io::Result<()> {
        fs::write(&self.file, &self.text)
    }
}

/// Those of a site: all are seen on the page of one procedure.
pub(crate) fn find(site: &Path) -> io::Result<Vec<Edit>> {
    let content = site.join("content");
    let mut procedures = fs::read_dir(content.join("procedures"))?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<Vec<String>>>()?;
    procedures.sort();
    let id = procedures
        .get(procedures.len() / 2)
        .ok_or(io::Error::other("the site has no procedures"))?;
    let folder = content.join("procedures").join(id);
    let record = fs::read_to_string(folder.join("procedure.yaml"))?;
    let owner = record.lines().find_map(|line| line.strip_prefix("owner: "));
    let owner = owner.ok_or(io::Error::other("the procedure has no owner"))?;
    let edit = |name, file: PathBuf, find: fn(&str) -> Option<usize>| {
        let text = fs::read_to_string(&file)?;
        let at = find(&text).ok_or(io::Error::other(format!("{} is other", file.display())))?;
        let page = format!("/ru/procedures/{id}.html");
        Ok(Edit {
            name,
            file,
            text,
            at,
            page,
        })
    };
    let office = content.join("offices").join(format!("{owner}.yaml"));
    [
        edit("a guide", folder.join("guide.ru.md"), paragraph),
        edit("a procedure", folder.join("procedure.yaml"), |text| {
            russian(text, "title")
        }),
        edit("an office", office, |text| russian(text, "name")),
        edit("the site", content.join("site.yaml"), |text| {
            russian(text, "title")
        }),
    ]
    .into_iter()
    .collect()
}

/// Where the first paragraph begins.
fn paragraph(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(char::is_alphabetic) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// Where the Russian words under a key begin.
fn russian(text: &str, key: &str) -> Option<usize> {
    let key = format!("{key}:\n");
    let key = match text.starts_with(&key) {
        true => 0,
        false => text.find(&format!("\n{key}"))?,
    };
    let side = key + text[key..].find("\n  ru: ")? + "\n  ru: ".len();
    Some(side + usize::from(text[side..].starts_with(['"', '\''])))
}

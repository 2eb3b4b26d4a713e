//! Cases of problems: the small site (`tests/site/`), what is changed in it, and what is to be
//! found then. Every file `CODE.cases.yaml` under [`FOLDER`] is a list of them, of the problem with
//! that code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// Under it stand all files of cases, each beside its rule.
pub(super) const FOLDER: &str = "src";

const ENDING: &str = ".cases.yaml";

/// A change of the small site, and what is to be found of the codes that it is about.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "some tests read the cases for the files they make, some for what is found"
)]
pub(super) struct Case {
    /// The code of the file that the case stands in.
    #[serde(skip)]
    pub code: String,
    /// What it is called, in words joined by hyphens; of its code, it alone is called so.
    pub name: String,
    /// What its name does not say.
    pub about: Option<String>,
    /// Whether all of the small site is recorded as reviewed before it is changed.
    #[serde(default)]
    pub reviewed: bool,
    /// The theme asked for, as by `--theme`.
    pub theme: Option<String>,
    /// The days that the check looks ahead, as by `--due-within`.
    #[serde(default)]
    pub due_within: u16,
    /// The changes, each in the site that those before it left.
    #[serde(default)]
    pub edits: Vec<Edit>,
    /// Other codes of which nothing more than what is expected may be found.
    #[serde(default)]
    pub also: Vec<String>,
    /// `path:line:column` of each problem with the code of the file, and `CODE path:line:column` of
    /// each with another code that the case is about; all of them, in the order of the report. What
    /// other codes say is for their own cases.
    pub expect: Vec<String>,
}

/// A change of a file of the site.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Edit {
    /// The file, named from the folder of the site.
    file: String,
    /// Text that stands in it once.
    from: Option<String>,
    /// What comes in its place.
    to: Option<String>,
    /// Text that comes after its last line.
    append: Option<String>,
    /// All of its text, whether or not it was there.
    write: Option<String>,
    /// Whether it is gone.
    #[serde(default)]
    remove: bool,
}

#[allow(dead_code, reason = "as above")]
impl Case {
    /// Every case, in the order of the codes, and within one in that of its file.
    ///
    /// # Panics
    /// If a file can't be read or does not say what a case has to.
    pub(super) fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
        let mut files = BTreeMap::new();
        gather(&folder, &mut files);
        let cases = files.into_iter().flat_map(|(code, path)| {
            let text = fs::read_to_string(&path).unwrap();
            let cases: Vec<Self> = serde_saphyr::from_str(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert!(!cases.is_empty(), "{}: no case", path.display());
            cases.into_iter().map(move |case| Self {
                code: code.clone(),
                ..case
            })
        });
        cases.collect()
    }

    /// The case of a code with this name.
    ///
    /// # Panics
    /// If there is none.
    pub(super) fn of(code: &str, name: &str) -> Self {
        Self::all()
            .into_iter()
            .find(|case| case.code == code && case.name == name)
            .unwrap_or_else(|| panic!("there is no case {name} of {code}"))
    }

    /// The name of its test.
    pub(super) fn title(&self) -> String {
        format!("{}::{}", self.code, self.name).replace('-', "_")
    }

    /// The files that it changes and leaves there.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        let there = self.edits.iter().filter(|edit| !edit.remove);
        there.map(|edit| edit.file.as_str())
    }

    /// `CODE path:line:column` of each problem that is expected.
    pub(super) fn expected(&self) -> Vec<String> {
        let whole = |line: &String| match line.split_once(' ') {
            Some((code, _)) if is_code(code) => line.clone(),
            _ => format!("{} {line}", self.code),
        };
        self.expect.iter().map(whole).collect()
    }

    /// The codes that it is about: all that is found of these, it expects.
    pub(super) fn codes(&self) -> BTreeSet<String> {
        let expected = self.expected().into_iter();
        let expected = expected.filter_map(|line| Some(line.split_once(' ')?.0.to_owned()));
        let also = self.also.iter().cloned();
        expected.chain(also).chain([self.code.clone()]).collect()
    }

    /// Makes its changes in the site at `root`.
    ///
    /// # Panics
    /// If one can't be made: a text to be replaced that does not stand in its file exactly once,
    /// above all.
    pub(super) fn lay(&self, root: &Path) {
        for edit in &self.edits {
            edit.make(root)
                .unwrap_or_else(|fault| panic!("{}: {}: {fault}", self.title(), edit.file));
        }
    }
}

impl Edit {
    fn make(&self, root: &Path) -> Result<(), String> {
        let path = root.join(&self.file);
        let read = || fs::read_to_string(&path).map_err(|error| error.to_string());
        let text = match (&self.from, &self.to, &self.append, &self.write, self.remove) {
            (Some(from), Some(to), None, None, false) => {
                let text = read()?;
                match text.matches(from).count() {
                    1 => text.replacen(from, to, 1),
                    times => return Err(format!("`{from}` stands there {times} times")),
                }
            }
            (None, None, Some(append), None, false) => read()? + append,
            (None, None, None, Some(write), false) => write.clone(),
            (None, None, None, None, true) => {
                return fs::remove_file(&path).map_err(|error| error.to_string());
            }
            _ => return Err("an edit is `from` and `to`, `append`, `write` or `remove`".to_owned()),
        };
        let written = path.parent().map_or(Ok(()), fs::create_dir_all);
        written
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| error.to_string())
    }
}

fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The files of cases by their codes.
fn gather(folder: &Path, found: &mut BTreeMap<String, PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            gather(&path, found);
        } else if let Some(code) = name.strip_suffix(ENDING) {
            let other = found.insert(code.to_owned(), path.clone());
            assert!(other.is_none(), "{code} has two files of cases");
        }
    }
}

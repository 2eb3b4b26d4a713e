//! Reads the content of a revision out of a git repository, by the program `git`.
//!
//! Only commands that read objects are called: none of them runs a hook, a filter, a pager or
//! another program of the user's settings, and none asks the network. What was typed as a revision
//! is never taken for an option.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use crate::load::{FILE_LIMIT, REVIEWS, TOTAL_LIMIT};
use crate::messages::RevisionFault;

/// The files of a revision.
#[derive(Debug, Default)]
pub struct Files {
    /// What is in each file of `content/`, by its path from the folder of the site.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Those that can't be read: too large, or a link that leads to no file of the content.
    pub unread: Vec<String>,
}

/// A file as git lists it.
struct Entry {
    object: String,
    is_link: bool,
}

/// The most links that lead to each other.
const LINKS: usize = 8;

/// The files of `content/` in the site's folder `root`, as `revision` has them. A revision from
/// before the content was there has none.
///
/// # Errors
/// Why it can't be read.
pub fn files_at(root: &Path, revision: &OsStr) -> Result<Files, RevisionFault> {
    // Empty at the top of the repository.
    let prefix = output(root, &["rev-parse", "--show-prefix"])?;
    let prefix = prefix.map_err(RevisionFault::NoRepository)?;
    let prefix = String::from_utf8_lossy(&prefix);
    let prefix = prefix.strip_suffix('\n').unwrap_or(&prefix);
    let commit = commit(root, revision)?;

    let content = format!("{prefix}content");
    let listed = [
        "ls-tree",
        "-r",
        "-z",
        "-l",
        "--full-tree",
        &commit,
        "--",
        &content,
    ];
    let listed = output(root, &listed)?.map_err(RevisionFault::Refused)?;
    let mut found = Files::default();
    let mut entries = BTreeMap::new();
    let mut total = 0;
    for line in listed
        .split(|byte| *byte == 0)
        .filter(|line| !line.is_empty())
    {
        let line = String::from_utf8_lossy(line);
        let Some((facts, path)) = line.split_once('\t') else {
            continue;
        };
        let Some(path) = path.strip_prefix(prefix) else {
            continue;
        };
        let mut facts = facts.split_ascii_whitespace();
        let (mode, kind) = (facts.next().unwrap_or_default(), facts.next());
        let object = facts.next().unwrap_or_default().to_owned();
        let size: u64 = facts.next().and_then(|size| size.parse().ok()).unwrap_or(0);
        // Nothing of the record of review is told.
        if path == REVIEWS {
            continue;
        }
        if kind != Some("blob") || size > FILE_LIMIT {
            found.unread.push(path.to_owned());
            continue;
        }
        total += size;
        let is_link = mode == "120000";
        entries.insert(path.to_owned(), Entry { object, is_link });
    }
    if total > TOTAL_LIMIT {
        return Err(RevisionFault::TooLarge(TOTAL_LIMIT));
    }
    let objects: Vec<&str> = entries
        .values()
        .map(|entry| entry.object.as_str())
        .collect();
    let texts = objects_of(root, &objects)?;
    let mut texts: BTreeMap<&String, Vec<u8>> = entries.keys().zip(texts).collect();
    for (path, entry) in &entries {
        if !entry.is_link {
            continue;
        }
        match target(path, &entries, &texts) {
            Some(target) => {
                let text = texts.get(&target).cloned().unwrap_or_default();
                found.files.insert(path.clone(), text);
            }
            None => found.unread.push(path.clone()),
        }
    }
    for (path, entry) in &entries {
        if !entry.is_link
            && let Some(text) = texts.remove(path)
        {
            found.files.insert(path.clone(), text);
        }
    }
    Ok(found)
}

/// The full name of the commit that a revision means.
fn commit(root: &Path, revision: &OsStr) -> Result<String, RevisionFault> {
    // No name of git's begins with a hyphen, and no option gets the end that is put to it.
    let text = revision.to_str().ok_or(RevisionFault::NoRevision)?;
    if text.starts_with('-') || text.contains('\0') || text.is_empty() {
        return Err(RevisionFault::NoRevision);
    }
    let meant = format!("{text}^{{commit}}");
    let found = output(root, &["rev-parse", "--verify", "--quiet", &meant])?;
    let found = found.map_err(|_| RevisionFault::NoRevision)?;
    let name = String::from_utf8_lossy(&found).trim().to_owned();
    let is_name = name.len() >= 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_name.then_some(name).ok_or(RevisionFault::NoRevision)
}

/// The file of the content that a link leads to.
fn target<'e>(
    path: &str,
    entries: &'e BTreeMap<String, Entry>,
    texts: &BTreeMap<&String, Vec<u8>>,
) -> Option<&'e String> {
    let mut at = path.to_owned();
    for _ in 0..LINKS {
        let (key, entry) = entries.get_key_value(&at)?;
        if !entry.is_link {
            return Some(key);
        }
        let written = String::from_utf8_lossy(texts.get(key)?).into_owned();
        let mut parts: Vec<&str> = at.split('/').collect();
        parts.pop();
        for part in written.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        if written.starts_with('/') {
            return None;
        }
        at = parts.join("/");
    }
    None
}

/// Git with what the user's settings could have it run turned off.
fn git(root: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("--no-pager")
        .args(["-c", "core.fsmonitor=false"])
        .args(["-c", "core.hooksPath=/dev/null"])
        .args(["-c", "protocol.allow=never"])
        .arg("-C")
        .arg(if root.as_os_str().is_empty() {
            Path::new(".")
        } else {
            root
        })
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("LC_ALL", "C");
    git
}

/// What git prints, or else what it says is wrong.
fn output(root: &Path, arguments: &[&str]) -> Result<Result<Vec<u8>, String>, RevisionFault> {
    let mut git = git(root);
    let ran = git.args(arguments).stdin(Stdio::null()).output();
    let ran = ran.map_err(|error| fault(&error))?;
    Ok(match ran.status.success() {
        true => Ok(ran.stdout),
        false => Err(String::from_utf8_lossy(&ran.stderr).trim().to_owned()),
    })
}

fn fault(error: &io::Error) -> RevisionFault {
    match error.kind() {
        ErrorKind::NotFound => RevisionFault::NoGit,
        _ => RevisionFault::Refused(error.to_string()),
    }
}

/// What is in each of these objects, in their order.
fn objects_of(root: &Path, objects: &[&str]) -> Result<Vec<Vec<u8>>, RevisionFault> {
    if objects.is_empty() {
        return Ok(Vec::new());
    }
    let mut child = git(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| fault(&error))?;
    let (asked, answers) = (child.stdin.take(), child.stdout.take());
    let names: String = objects.iter().map(|name| format!("{name}\n")).collect();
    // Git answers while it is asked: who only asked would wait for ever.
    let read = thread::scope(|scope| {
        scope.spawn(move || asked.map(|mut asked| asked.write_all(names.as_bytes())));
        let mut answers = BufReader::new(answers?);
        let read = objects.iter().map(|name| object(name, &mut answers));
        read.collect::<Option<Vec<_>>>()
    });
    let ended = child.wait();
    match read {
        Some(read) if ended.is_ok_and(|status| status.success()) => Ok(read),
        _ => Err(RevisionFault::Refused("git cat-file".to_owned())),
    }
}

/// The next object that git gives.
fn object(name: &str, answers: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut head = String::new();
    answers.read_line(&mut head).ok()?;
    let mut words = head.split_ascii_whitespace();
    if words.next() != Some(name) || words.next() != Some("blob") {
        return None;
    }
    let size: u64 = words.next()?.parse().ok()?;
    let mut text = Vec::new();
    answers.take(size).read_to_end(&mut text).ok()?;
    let mut end = [0];
    answers.read_exact(&mut end).ok()?;
    (text.len() as u64 == size).then_some(text)
}

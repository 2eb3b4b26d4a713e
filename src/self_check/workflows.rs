//! How workflows and hooks call the program: with words that it knows, and of which version.
//!
//! They are files that people change, so they are not compared with those of `docs/ci/`.

use std::path::Path;

use super::{Finding, UnknownWord, VERSION, names, text};
use crate::load::SiteFolder;
use crate::messages::Outdated;

/// Files that call the program, beside those in the folder of GitHub's workflows.
const FILES: [&str; 4] = [
    ".gitlab-ci.yml",
    ".git/hooks/pre-commit",
    "netlify.toml",
    "Dockerfile",
];

/// The folder of GitHub's workflows.
const WORKFLOWS: &str = ".github/workflows";

/// Looks through the files of the site, and of the repository that it is in.
pub(super) fn calls(
    site: &SiteFolder,
    top: Option<&Path>,
    unknown: UnknownWord<'_>,
    found: &mut Vec<Finding>,
) {
    let real = std::fs::canonicalize(crate::load::site_folder::named(site.root())).ok();
    let above = top.filter(|top| real.as_deref() != Some(*top));
    let above = above.map(|top| SiteFolder::new(top, &[]));
    for folder in std::iter::once(site).chain(&above) {
        let workflows = names(folder, WORKFLOWS).into_iter();
        let workflows = workflows
            .filter(|name| name.ends_with(".yml") || name.ends_with(".yaml"))
            .map(|name| format!("{WORKFLOWS}/{name}"));
        for path in FILES.map(str::to_owned).into_iter().chain(workflows) {
            let Some(text) = text(folder, &path) else {
                continue;
            };
            let mut faults: Vec<(usize, Outdated)> = Vec::new();
            for (number, line) in logical_lines(&text) {
                let outdated = wrong_call(&line, unknown).or_else(|| other_version(&line));
                faults.extend(outdated.map(|outdated| (number, outdated)));
            }
            found.extend(faults.into_iter().map(|(line, outdated)| Finding {
                path: path.clone(),
                line: Some(line),
                outdated,
                command: None,
            }));
        }
    }
}

/// The lines of a file with their numbers, without comments; those that go on after `\` as one.
fn logical_lines(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut goes_on = false;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        let (part, ends) = match line.strip_suffix('\\') {
            Some(part) => (part, false),
            None => (line, true),
        };
        match lines.last_mut().filter(|_| goes_on) {
            Some((_, before)) => before.push_str(part),
            None if line.starts_with('#') => continue,
            None => lines.push((index + 1, part.to_owned())),
        }
        goes_on = !ends;
    }
    lines
}

/// The first word of a call of the program in a line that the program does not know.
fn wrong_call(line: &str, unknown: UnknownWord<'_>) -> Option<Outdated> {
    let spaced = ["&&", "||", "|", ";", "$(", ")", ">", "<"]
        .iter()
        .fold(line.to_owned(), |line, sign| line.replace(sign, "\n"));
    let word = spaced.lines().find_map(|command| {
        let plain = |word: &str| word.trim_matches(['"', '\'', '`']).to_owned();
        let mut words = command.split_whitespace().map(plain).skip_while(|word| {
            // What stands before a command in a line of YAML or of a shell.
            let is_assignment = word.split_once('=').is_some_and(|(name, _)| {
                !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')
            });
            ["-", "if", "then", "exec", "!", "RUN"].contains(&word.as_str())
                || word.ends_with(':')
                || is_assignment
        });
        let program = words.next()?;
        if program.rsplit('/').next() != Some("tartip") {
            return None;
        }
        let words: Vec<String> = words.take_while(|word| !word.starts_with('#')).collect();
        (!words.is_empty()).then(|| unknown(&words)).flatten()
    })?;
    Some(Outdated::UnknownWord { word })
}

/// The version in the name of a file of a release, `tartip-v1.2.3-…`, or after `tartip@`, if it is
/// not this one.
fn other_version(line: &str) -> Option<Outdated> {
    let rests = ["tartip-v", "tartip@", "tartip:"].iter();
    let mut named = rests.flat_map(|before| line.split(before).skip(1));
    let ours = numbers(VERSION)?;
    named.find_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.');
        let version = rest[..end.unwrap_or(rest.len())].trim_end_matches('.');
        let theirs = numbers(version)?;
        let version = version.to_owned();
        match theirs.cmp(&ours) {
            std::cmp::Ordering::Less => Some(Outdated::OlderProgram { version }),
            std::cmp::Ordering::Greater => Some(Outdated::NewerProgram { version }),
            std::cmp::Ordering::Equal => None,
        }
    })
}

/// The three numbers of a version.
fn numbers(version: &str) -> Option<[u32; 3]> {
    let numbers: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
    numbers?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As if the program knew `check` with `--fix` alone.
    fn unknown(words: &[String]) -> Option<String> {
        let mut words = words.iter();
        words
            .find(|word| !["check", "--fix"].contains(&word.as_str()))
            .cloned()
    }

    #[test]
    fn a_call_is_found_wherever_a_shell_would_run_it() {
        let found = |line: &str| match wrong_call(line, &unknown) {
            Some(Outdated::UnknownWord { word }) => word,
            _ => String::new(),
        };
        for line in [
            "tartip check --fx",
            "- target/release/tartip check --fx > report.json || true",
            "run: tartip check --fx",
            "- run: cd site && ./tartip check --fx",
            "if tartip check --fx; then",
            "LC_ALL=kk_KZ tartip check --fx # why",
            "RUN tartip check \"--fx\"",
            "X=$(tartip check --fx)",
        ] {
            assert_eq!(found(line), "--fx", "{line}");
        }
        for line in [
            "tartip check --fix",
            "tartip check --fix # --fx",
            "cargo install --root target/tartip",
            "echo tartip bild",
            "name: tartip bild",
            "key: tartip-bild",
            "tartip",
        ] {
            let found = found(line);
            // A name that reads as a call can't be told from one.
            assert!(
                found.is_empty() || line.starts_with("name:"),
                "{line}: {found}"
            );
        }
    }

    #[test]
    fn a_line_that_goes_on_is_one() {
        let text = "# tartip \\\na\ntartip \\\n  check \\\n  --fix\nb";
        let lines = logical_lines(text);
        let lines: Vec<_> = lines.iter().map(|(n, line)| (*n, line.as_str())).collect();
        assert_eq!(lines, [(2, "a"), (3, "tartip check --fix"), (6, "b")]);
    }

    #[test]
    fn another_version_is_named_as_older_or_newer() {
        let found = |line: &str| other_version(line).map(|found| found.code());
        assert_eq!(found("tartip-v0.0.9-x86_64.tar.gz"), Some("older-program"));
        assert_eq!(
            found("cargo binstall tartip@999.0.1"),
            Some("newer-program")
        );
        assert_eq!(found(&format!("cargo binstall tartip@{VERSION}")), None);
        assert_eq!(found("tartip-v$VERSION-x86_64.tar.gz"), None);
        assert_eq!(found("tartip:latest"), None);
        assert_eq!(found("tartip@99999999999.0.0"), None);
    }
}

//! `tartip self-check`: what of the site is older than the program, and how to bring it up.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::{Value, json};

use super::arguments::{SelfCheck as Typed, SelfCheckFormat};
use super::show::Screen;
use super::{Ending, help};
use crate::diagnostic::printable::printable_json;
use crate::language::UiLanguage;
use crate::messages::Message;
use crate::self_check::{Finding, SelfCheck, VERSION, self_check};
use crate::theme::OwnFile;

/// How many files of a theme are named; of more, only how many there are.
const NAMED: usize = 40;

/// Looks at the site and prints what was found. It writes nothing.
pub(super) fn run(screen: &Screen, arguments: Typed) -> Ending {
    let program = std::env::current_exe().ok();
    let top = arguments.site.repository();
    let request = arguments.site.request(None);
    let root = request.root.clone();
    if !root.join("content").is_dir() {
        screen.output(&format!(
            "{}\n",
            screen.ui().say(&Message::ThisProgram {
                version: VERSION,
                path: program.as_deref(),
            })
        ));
        screen.refusal(&Message::NoContent { root: &root });
        return Ending::WrongUsage;
    }
    let found = self_check(&request, top.as_deref(), &unknown_word);
    match arguments.format {
        SelfCheckFormat::Json => {
            let document = document(screen.ui(), &found, program, root);
            // Texts, numbers and lists of them can always be written.
            let text = serde_json::to_string_pretty(&document).unwrap_or_default();
            screen.output(&printable_json(text + "\n"));
        }
        SelfCheckFormat::Human => {
            let mut lines = vec![
                Message::ThisProgram {
                    version: VERSION,
                    path: program.as_deref(),
                },
                Message::SiteLookedAt { root: &root },
            ];
            lines.extend(messages(&found));
            let lines = lines.iter().map(|line| screen.ui().say(line) + "\n");
            screen.output(&lines.collect::<String>());
            screen.say(&Message::OutdatedSummary {
                found: found.outdated.len(),
            });
        }
    }
    match found.outdated.is_empty() {
        true => Ending::Done,
        false => Ending::NeedsFixing,
    }
}

/// What is told to people, line by line.
fn messages(found: &SelfCheck) -> Vec<Message<'_>> {
    let files = &found.theme_files;
    let mut lines = vec![Message::ThemeUsed {
        name: &found.theme,
        files: files.len(),
    }];
    let same = files
        .values()
        .filter(|file| **file == OwnFile::Same)
        .count();
    if same > 0 {
        lines.push(Message::ThemeSame { files: same });
    }
    let others = files.iter().filter_map(|(path, file)| match *file {
        OwnFile::Same => None,
        OwnFile::Adds => Some(Message::ThemeAdds { path }),
        OwnFile::Replaces { shared, lines } => Some(Message::ThemeReplaces {
            path,
            shared,
            lines,
        }),
    });
    let others: Vec<_> = others.collect();
    if others.len() <= NAMED {
        lines.extend(others);
    }
    if !found.has_schemas {
        let command = &found.schemas_command;
        lines.push(Message::NoSchemas { command });
    }
    lines.extend(found.outdated.iter().map(|finding| Message::OutdatedAt {
        path: &finding.path,
        line: finding.line,
        outdated: &finding.outdated,
        command: finding.command.as_deref(),
    }));
    lines
}

/// The same for programs.
fn document(ui: UiLanguage, found: &SelfCheck, program: Option<PathBuf>, root: PathBuf) -> Value {
    let shown = |path: PathBuf| path.to_string_lossy().into_owned();
    let file = |(path, file): (&String, &OwnFile)| match *file {
        OwnFile::Same => json!({ "path": path, "standing": "same" }),
        OwnFile::Adds => json!({ "path": path, "standing": "adds" }),
        OwnFile::Replaces { shared, lines } => json!({
            "path": path,
            "standing": "replaces",
            "lines": lines,
            "shared_lines": shared,
        }),
    };
    let outdated = |finding: &Finding| {
        json!({
            "code": finding.outdated.code(),
            "path": finding.path,
            "line": finding.line,
            "message": finding.outdated.in_language(ui),
            "command": finding.command,
        })
    };
    json!({
        "version": VERSION,
        "program": program.map(shown),
        "root": shown(root),
        "theme": {
            "name": found.theme,
            "files": found.theme_files.iter().map(file).collect::<Vec<_>>(),
        },
        "schemas": found.has_schemas,
        "outdated": found.outdated.iter().map(outdated).collect::<Vec<_>>(),
    })
}

/// The word of a call that the command line does not know: a command, an option, or one of the
/// words that an option takes. Values that only the machine knows (`$ADDRESS`) are not judged.
fn unknown_word(words: &[String]) -> Option<String> {
    let mut words = words.to_vec();
    loop {
        let typed = words.iter().map(OsString::from);
        let typed = std::iter::once(OsString::from("tartip")).chain(typed);
        let command = help::command(UiLanguage::English);
        let error = command.try_get_matches_from(typed).err()?;
        let kind = match error.kind() {
            ErrorKind::UnknownArgument => ContextKind::InvalidArg,
            ErrorKind::InvalidSubcommand => ContextKind::InvalidSubcommand,
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => ContextKind::InvalidValue,
            _ => return None,
        };
        let Some(ContextValue::String(word)) = error.get(kind) else {
            return None;
        };
        if !word.is_empty() && !word.contains(['$', '{']) {
            let is_judged = error.kind() != ErrorKind::ValueValidation;
            return is_judged.then(|| word.clone());
        }
        // What follows it is looked at without it and its option.
        let at = words.iter().position(|it| it == word)?;
        words.drain(at.saturating_sub(1)..=at);
    }
}

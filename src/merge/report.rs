//! What a merge did, in words: lines for people, Markdown for a pull request, JSON for programs.

use serde::Serialize;

use super::note::{Conflict, Note, NoteKind};
use crate::changes::{Step, Words};
use crate::diagnostic::printable::printable;
use crate::language::UiLanguage;
use crate::load::Data;
use crate::load::kind::RecordKind;
use crate::messages::{MergeNote, Message};

/// What became of a file, in words.
#[derive(Debug, Serialize)]
pub struct ToldFile {
    /// Its path from the folder of the site.
    pub file: String,
    /// What became of it: `merged`, `as-before`, `new`; else why it was left as the form wrote it.
    pub outcome: &'static str,
    /// The same as a sentence.
    pub words: String,
    /// What a person should look at.
    pub notes: Vec<ToldNote>,
}

/// What a person should look at, in words.
#[derive(Debug, Serialize)]
pub struct ToldNote {
    /// What it is: `lost` and `doubtful` comments, a `conflict`.
    pub kind: &'static str,
    /// The line of a comment: in the file before if it went, else as it is now.
    pub line: Option<usize>,
    /// The keys that lead to it, with dots between them.
    pub key: String,
    /// The same as a sentence.
    pub words: String,
}

/// What became of a file.
pub fn told_file(
    ui: UiLanguage,
    file: &str,
    outcome: &MergeNote,
    notes: Vec<ToldNote>,
) -> ToldFile {
    ToldFile {
        file: file.to_owned(),
        outcome: outcome.code(),
        words: ui.say(&Message::Merge { note: outcome }),
        notes,
    }
}

/// A comment to look at.
pub fn told_note(words: &Words<'_>, note: &Note) -> ToldNote {
    let (line, place) = (note.line, words.path(&note.path));
    let comment = note
        .comment
        .iter()
        .map(|line| line.trim_start_matches('#').trim());
    let comment = comment.collect::<Vec<_>>().join(" ");
    let told = match note.kind {
        NoteKind::Lost => MergeNote::Lost {
            line,
            place,
            comment,
        },
        NoteKind::Doubtful => MergeNote::Doubtful {
            line,
            place,
            comment,
        },
    };
    ToldNote {
        kind: told.code(),
        line: Some(line),
        key: keys(&note.path),
        words: words.ui.say(&Message::Merge { note: &told }),
    }
}

/// A value that both versions changed.
pub fn told_conflict(words: &Words<'_>, conflict: &Conflict) -> ToldNote {
    let at = match conflict.path.last() {
        Some(Step::Key(kind, key) | Step::Item(kind, key, _)) => (*kind, key.as_str()),
        None => (None, ""),
    };
    let told = MergeNote::Conflict {
        place: words.path(&conflict.path),
        old: conflict.old.as_ref().map(|value| shown(words, value, at)),
        new: conflict.new.as_ref().map(|value| shown(words, value, at)),
    };
    ToldNote {
        kind: told.code(),
        line: None,
        key: keys(&conflict.path),
        words: words.ui.say(&Message::Merge { note: &told }),
    }
}

/// A value in a line, with both sides of a text.
fn shown(words: &Words<'_>, value: &Data, at: (Option<RecordKind>, &str)) -> String {
    match value {
        Data::Sides(sides) => {
            let [kazakh, russian] = &sides.sides;
            let sides = [kazakh, russian].into_iter().flatten();
            sides.cloned().collect::<Vec<_>>().join(" / ")
        }
        value => words.line(value, at),
    }
}

fn keys(path: &[Step]) -> String {
    let keys = path.iter().filter_map(|step| match step {
        Step::Key(_, key) => Some(key.as_str()),
        Step::Item(..) => None,
    });
    keys.collect::<Vec<_>>().join(".")
}

/// The files as lines of text.
pub fn human(files: &[ToldFile]) -> String {
    let mut text = String::new();
    for file in files {
        text.push_str(&format!("{}: {}\n", printable(&file.file), file.words));
        for note in &file.notes {
            text.push_str(&format!("  {}\n", note.words));
        }
    }
    text
}

/// The files as Markdown, for the text of a pull request.
pub fn markdown(files: &[ToldFile]) -> String {
    let mut text = String::new();
    for file in files {
        let (path, words) = (escaped(&printable(&file.file)), escaped(&file.words));
        text.push_str(&format!("- **{path}**: {words}\n"));
        for note in &file.notes {
            text.push_str(&format!("  - {}\n", escaped(&note.words)));
        }
    }
    text
}

/// Words that mean nothing to Markdown, but for what stands in backticks.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for character in words.chars() {
        if matches!(
            character,
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '`'
        ) {
            text.push('\\');
        }
        text.push(character);
    }
    text
}

/// What a program is told.
#[derive(Debug, Serialize)]
pub struct Json<'t> {
    /// The files that differ.
    pub files: &'t [ToldFile],
}

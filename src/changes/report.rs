//! Changes as they are told: lines for people, Markdown for a pull request, JSON for programs.

use serde::Serialize;

use super::compare::{Change, Difference};
use super::edition::Edition;
use super::records::{RecordChange, Whole};
use super::words::{Shown, Words};
use crate::diagnostic::markdown::escaped;
use crate::diagnostic::printable::printable;
use crate::language::{Language, UiLanguage};
use crate::load::{Data, FileKind};
use crate::messages::{DiffWord, Message};

/// What changed in a record, in words.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    /// The kind of record, as its schema is called.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its file.
    pub file: String,
    /// «Учреждение: …».
    pub heading: String,
    /// What happened to it: `added`, `removed`, `changed`, `renamed`.
    pub change: &'static str,
    /// The id that it had before, if it has another now.
    pub was: Option<String>,
    /// What changed in it.
    pub changes: Vec<ToldChange>,
}

/// One thing that changed, in words.
#[derive(Debug, Clone, Serialize)]
pub struct ToldChange {
    /// The keys that lead to it, with dots between them.
    pub key: String,
    /// Where it stands, in words.
    pub path: String,
    /// What happened to it: `added`, `removed`, `changed`, `moved`.
    pub change: &'static str,
    /// What it said before.
    pub old: Option<ToldValue>,
    /// What it says now.
    pub new: Option<ToldValue>,
}

/// A value in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ToldValue {
    /// In a line.
    Line(String),
    /// A side for each language.
    Sides {
        /// In Kazakh.
        kk: Option<String>,
        /// In Russian.
        ru: Option<String>,
    },
    /// Value by value.
    Lines(Vec<ToldLine>),
}

/// A value of a record that came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToldLine {
    /// How deep in the record it stands, from 0.
    pub depth: usize,
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: ToldValue,
}

impl From<Shown> for ToldValue {
    fn from(shown: Shown) -> Self {
        match shown {
            Shown::Line(line) => Self::Line(line),
            Shown::Sides([kk, ru]) => Self::Sides { kk, ru },
            Shown::Lines(lines) => Self::Lines(
                lines
                    .into_iter()
                    .map(|(depth, label, value)| ToldLine {
                        depth,
                        label,
                        value: value.into(),
                    })
                    .collect(),
            ),
        }
    }
}

/// All changes in the words of a language.
pub fn told(
    ui: UiLanguage,
    changes: &[RecordChange],
    (old, new): (&Edition, &Edition),
) -> Vec<Told> {
    let told = changes.iter().map(|record| Told {
        kind: FileKind::holding(record.kind).map_or("", |kind| kind.name),
        id: record.id.clone(),
        file: record.file.clone(),
        heading: Words::heading(ui, record),
        change: match record.whole {
            Whole::Added => "added",
            Whole::Removed => "removed",
            Whole::Stays => "changed",
            Whole::Renamed(_) => "renamed",
        },
        was: match &record.whole {
            Whole::Renamed(was) => Some(was.clone()),
            _ => None,
        },
        changes: record
            .changes
            .iter()
            .map(|change| told_change(ui, record, change, (old, new)))
            .collect(),
    });
    told.collect()
}

/// One change of a record in words.
pub fn told_change(
    ui: UiLanguage,
    record: &RecordChange,
    change: &Change,
    (old, new): (&Edition, &Edition),
) -> ToldChange {
    let was = match &record.whole {
        Whole::Renamed(was) => was,
        _ => &record.id,
    };
    let before = Words {
        ui,
        edition: old,
        other: new,
        home: (record.kind, was),
    };
    let now = Words {
        ui,
        edition: new,
        other: old,
        home: (record.kind, &record.id),
    };
    let key = change.key();
    let of = |words: &Words<'_>, value: &Data| ToldValue::from(words.shown(value, key));
    let names = |words: &Words<'_>, items: &[Data]| {
        let items = items.iter().map(|item| words.line(item, key));
        ToldValue::Line(items.collect::<Vec<_>>().join(", "))
    };
    let (word, mut old, mut new) = match &change.difference {
        Difference::Added(value) => ("added", None, Some(of(&now, value))),
        Difference::Removed(value) => ("removed", Some(of(&before, value)), None),
        Difference::Changed(was, is) => ("changed", Some(of(&before, was)), Some(of(&now, is))),
        Difference::Moved(was, is) => ("moved", Some(names(&before, was)), Some(names(&now, is))),
    };
    // Only where the links lead is another: the words alone would look the same.
    if let Difference::Changed(Data::Sides(was), Data::Sides(is)) = &change.difference {
        let links = (before.links(was), now.links(is));
        with_links(&mut old, &mut new, links);
    }
    ToldChange {
        key: change.keys(),
        path: before.path(&change.path),
        change: word,
        old,
        new,
    }
}

/// Puts where links lead behind the words of each side whose words alone are the same.
fn with_links(
    old: &mut Option<ToldValue>,
    new: &mut Option<ToldValue>,
    (before, now): ([Option<String>; 2], [Option<String>; 2]),
) {
    let (
        Some(ToldValue::Sides {
            kk: old_kk,
            ru: old_ru,
        }),
        Some(ToldValue::Sides {
            kk: new_kk,
            ru: new_ru,
        }),
    ) = (old, new)
    else {
        return;
    };
    let sides = [(old_kk, new_kk), (old_ru, new_ru)].into_iter();
    for ((old, new), (before, now)) in sides.zip(before.into_iter().zip(now)) {
        if let (Some(old), Some(new), Some(before), Some(now)) = (old, new, before, now)
            && old == new
            && before != now
        {
            old.push_str(&format!(" [{before}]"));
            new.push_str(&format!(" [{now}]"));
        }
    }
}

/// The changes as lines of text.
pub fn human(ui: UiLanguage, told: &[Told]) -> String {
    let mut text = String::new();
    for (place, record) in told.iter().enumerate() {
        if place > 0 {
            text.push('\n');
        }
        let mut line = |depth: usize, words: &str| {
            text.push_str(&"  ".repeat(depth));
            text.push_str(printable(words).trim_end());
            text.push('\n');
        };
        line(0, &heading(ui, record));
        for change in &record.changes {
            change_lines(ui, change, &mut line);
        }
    }
    text
}

fn say(ui: UiLanguage, word: DiffWord) -> String {
    ui.say(&Message::Diff { word })
}

/// «Учреждение: … — добавлено».
fn heading(ui: UiLanguage, record: &Told) -> String {
    let heading = &record.heading;
    match (record.change, &record.was) {
        ("added", _) => format!("{heading} — {}", say(ui, DiffWord::Added)),
        ("removed", _) => format!("{heading} — {}", say(ui, DiffWord::Removed)),
        (_, Some(was)) => {
            format!(
                "{heading} — {}: {was} → {}",
                say(ui, DiffWord::NewAddress),
                record.id
            )
        }
        _ => heading.clone(),
    }
}

fn change_lines(ui: UiLanguage, change: &ToldChange, line: &mut impl FnMut(usize, &str)) {
    let path = &change.path;
    let word = |word: DiffWord| format!("{path}: {}", say(ui, word));
    match (&change.old, &change.new) {
        (Some(old), Some(new)) if change.change == "moved" => {
            let (old, new) = (old.in_line(), new.in_line());
            line(1, &format!("{}: {old} → {new}", word(DiffWord::Order)));
        }
        (Some(ToldValue::Line(old)), Some(ToldValue::Line(new))) => {
            line(1, &format!("{path}: {old} → {new}"));
        }
        (Some(old), Some(new)) => {
            line(1, &format!("{path}:"));
            for language in Language::ALL {
                let tag = language.tag();
                match (old.side(language), new.side(language)) {
                    (Some(old), Some(new)) if old == new => {
                        let same = say(ui, DiffWord::AsBefore);
                        line(2, &format!("{tag}: {old} ({same})"));
                    }
                    (Some(old), Some(new)) if is_short(&old) && is_short(&new) => {
                        line(2, &format!("{tag}: {old} → {new}"));
                    }
                    (Some(old), Some(new)) => {
                        line(2, &format!("{tag}: {old}"));
                        line(2, &format!("  → {new}"));
                    }
                    (Some(old), None) => {
                        line(2, &format!("{tag}: {}: {old}", say(ui, DiffWord::Removed)));
                    }
                    (None, Some(new)) => {
                        line(2, &format!("{tag}: {}: {new}", say(ui, DiffWord::Added)));
                    }
                    (None, None) => {}
                }
            }
        }
        (None, Some(new)) => value_lines(1, &word(DiffWord::Added), new, line),
        (Some(old), None) => value_lines(1, &word(DiffWord::Removed), old, line),
        (None, None) => {}
    }
}

/// A value of at most so many characters stands beside the one that it became.
const SHORT: usize = 60;

fn is_short(words: &str) -> bool {
    words.chars().count() <= SHORT
}

fn value_lines(depth: usize, label: &str, value: &ToldValue, line: &mut impl FnMut(usize, &str)) {
    match value {
        ToldValue::Line(words) if words.is_empty() => line(depth, &format!("{label}:")),
        ToldValue::Line(words) => line(depth, &format!("{label}: {words}")),
        ToldValue::Sides { .. } => {
            line(depth, &format!("{label}:"));
            for language in Language::ALL {
                if let Some(side) = value.side(language) {
                    line(depth + 1, &format!("{}: {side}", language.tag()));
                }
            }
        }
        ToldValue::Lines(lines) => {
            line(depth, &format!("{label}:"));
            for inner in lines {
                value_lines(depth + 1 + inner.depth, &inner.label, &inner.value, line);
            }
        }
    }
}

impl ToldValue {
    /// The words of a language.
    pub fn side(&self, language: Language) -> Option<String> {
        match self {
            Self::Sides { kk, ru } => match language {
                Language::Kazakh => kk.clone(),
                Language::Russian => ru.clone(),
            },
            Self::Line(line) => Some(line.clone()),
            Self::Lines(_) => Some(self.in_line()),
        }
    }

    fn in_line(&self) -> String {
        match self {
            Self::Line(line) => line.clone(),
            Self::Sides { kk, ru } => {
                let sides = [kk, ru].into_iter().flatten().cloned();
                sides.collect::<Vec<_>>().join(" / ")
            }
            Self::Lines(lines) => {
                let lines = lines
                    .iter()
                    .map(|line| format!("{}: {}", line.label, line.value.in_line()));
                lines.collect::<Vec<_>>().join("; ")
            }
        }
    }
}

/// The changes as Markdown, for the text of a pull request.
pub fn markdown(ui: UiLanguage, told: &[Told]) -> String {
    let mut text = String::new();
    for record in told {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&format!("### {}\n\n", escaped(&heading(ui, record))));
        let mut line = |depth: usize, words: &str| {
            // What a side became stands in the item of the side.
            match words.strip_prefix("  → ") {
                Some(new) => {
                    let indent = "  ".repeat(depth);
                    text.push_str(&format!("{indent}→ {}\n", escaped(new)));
                }
                None => {
                    let indent = "  ".repeat(depth.saturating_sub(1));
                    text.push_str(&format!("{indent}- {}\n", escaped(words)));
                }
            }
        };
        for change in &record.changes {
            change_lines(ui, change, &mut line);
        }
    }
    text
}

/// What a program is told.
#[derive(Debug, Serialize)]
pub struct Json<'t> {
    /// The records that changed.
    pub records: &'t [Told],
    /// The files that could not be compared.
    pub unread: Vec<&'t str>,
}

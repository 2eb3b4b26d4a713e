//! Changes as records: files of `content/changes/` in which an editor can say better what the
//! program says.

use std::collections::BTreeSet;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::compare::{Change, Difference, Step};
use super::edition::Edition;
use super::records::{RecordChange, Whole};
use super::report::{ToldChange, ToldValue, told_change};
use super::words::Words;
use crate::diagnostic::Sources;
use crate::format::{self, is_plain};
use crate::language::{Language, UiLanguage};
use crate::load::kind::RecordKind;
use crate::load::vocabulary::{labels, values};
use crate::load::{Data, FileRole, Form, RecordData, Sides, record_data};
use crate::messages::{DiffWord, Message};
use crate::prose::is_unshowable;

/// The most sentences of one record; what else changed is counted.
const SENTENCES: usize = 20;

/// The most characters of a value in a sentence: of a longer one it is only said that it is
/// another.
const VALUE: usize = 120;

/// The most pages of procedures, and of offices, that tell of one change: what changes for more of
/// them is told on the page of all changes.
const PAGES: usize = 20;

/// Hexadecimal digits of a mark: 48 bits.
const MARK: usize = 12;

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// Its path from the folder of the site.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// The records of changes that stand in the content, as far as they can be read.
#[derive(Debug, Default)]
pub struct Recorded {
    ids: BTreeSet<String>,
    marks: BTreeSet<String>,
}

impl Recorded {
    /// The records in these files: the id of each, and its text.
    pub fn of<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Self {
        let mut recorded = Self::default();
        for (id, text) in files {
            recorded.ids.insert(id.to_owned());
            let data = record_data(RecordKind::Change, text);
            if let Some(Data::List(marks)) = data.as_ref().and_then(|data| data.get("covers")) {
                let marks = marks.iter().filter_map(Data::scalar);
                recorded.marks.extend(marks.map(str::to_owned));
            }
        }
        recorded
    }
}

/// The records that are to be written of these changes, one for each record that changed. What is
/// on record already, and what only says when facts were compared, is left out.
pub fn new_records(
    changes: &[RecordChange],
    editions: (&Edition, &Edition),
    date: Date,
    mut recorded: Recorded,
) -> Vec<NewRecord> {
    let mut made = Vec::new();
    for record in changes {
        let (marks, sentences) = sentences(record, editions, &recorded.marks);
        if marks.is_empty() || sentences.is_empty() {
            continue;
        }
        let names = (1..).map(|number| format!("{date}-{number}"));
        let Some(id) = { names }.find(|id| !recorded.ids.contains(id)) else {
            continue;
        };
        made.push(NewRecord {
            path: format!("content/changes/{id}.yaml"),
            text: text(record, editions.1, date, &marks, &sentences),
        });
        recorded.ids.insert(id);
        recorded.marks.extend(marks);
    }
    made
}

/// A sentence in Kazakh and in Russian.
type Sentence = [String; 2];

const SPEAKING: [UiLanguage; 2] = [UiLanguage::Kazakh, UiLanguage::Russian];

/// What is to be said of a record, and the marks of it; what is on record already is left out.
fn sentences(
    record: &RecordChange,
    editions: (&Edition, &Edition),
    known: &BTreeSet<String>,
) -> (Vec<String>, Vec<Sentence>) {
    let (mut marks, mut sentences): (Vec<String>, Vec<Sentence>) = (Vec::new(), Vec::new());
    let whole = match &record.whole {
        Whole::Added => Some((DiffWord::Added, String::new())),
        Whole::Removed => Some((DiffWord::Removed, String::new())),
        Whole::Renamed(was) => Some((DiffWord::NewAddress, format!(": {was} → {}", record.id))),
        Whole::Stays => None,
    };
    if let Some((word, rest)) = whole {
        let mark = mark(&format!("{word:?}"), record, &rest);
        if !known.contains(&mark) {
            marks.push(mark);
            sentences.push(SPEAKING.map(|ui| {
                let kind = labels::kind(record.kind, ui);
                format!("{kind}: {}{rest}", ui.say(&Message::Diff { word }))
            }));
        }
    }
    // All that a new record says is new.
    if record.whole != Whole::Added {
        for change in record
            .changes
            .iter()
            .filter(|change| !is_verification(change))
        {
            let said = (canonical_path(&change.path), canonical(&change.difference));
            let mark = mark(&said.0, record, &said.1);
            if known.contains(&mark) {
                continue;
            }
            marks.push(mark);
            let told = SPEAKING.map(|ui| told_change(ui, record, change, editions));
            let sentence = sentence(&told);
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
    }
    if sentences.len() > SENTENCES {
        let more = sentences.len() + 1 - SENTENCES;
        sentences.truncate(SENTENCES - 1);
        sentences.push(SPEAKING.map(|ui| ui.say(&Message::DiffMore { more })));
    }
    (marks, sentences)
}

/// Whether only the day is another on which facts were compared with their source.
fn is_verification(change: &Change) -> bool {
    matches!(change.path.as_slice(), [Step::Key(_, key)] if key == "verified_on")
}

/// A change in a sentence of each language.
fn sentence(told: &[ToldChange; 2]) -> Sentence {
    let mut languages = SPEAKING.into_iter().zip(Language::ALL).zip(told);
    let mut said = || {
        let ((ui, language), told) = languages.next()?;
        Some(side(ui, language, told))
    };
    [said().unwrap_or_default(), said().unwrap_or_default()]
}

fn side(ui: UiLanguage, language: Language, told: &ToldChange) -> String {
    let path = &told.path;
    let say = |word: DiffWord| ui.say(&Message::Diff { word });
    // Where only the words of the other language are others, the reader of this one is told that.
    let other = labels::key(RecordKind::Localized, language.other().tag(), ui);
    let short = |value: &ToldValue| {
        let words = match value {
            ToldValue::Lines(_) => return None,
            value => value.side(language)?,
        };
        (words.chars().count() <= VALUE).then_some(words)
    };
    match (&told.old, &told.new) {
        (Some(old), Some(new)) => match (old.side(language), new.side(language)) {
            (old, new) if old == new => {
                let other = other.unwrap_or_default().to_lowercase();
                format!("{path}: {} ({other})", say(DiffWord::OtherText))
            }
            _ => match (short(old), short(new)) {
                (Some(old), Some(new)) if told.change == "moved" => {
                    format!("{path}: {}: {old} → {new}", say(DiffWord::Order))
                }
                (Some(old), Some(new)) => format!("{path}: {old} → {new}"),
                _ => format!("{path}: {}", say(DiffWord::OtherText)),
            },
        },
        (old, new) => {
            let (word, value) = match (old, new) {
                (None, Some(new)) => (say(DiffWord::Added), Some(new)),
                (old, _) => (say(DiffWord::Removed), old.as_ref()),
            };
            match value.and_then(short).filter(|value| !value.is_empty()) {
                Some(value) => format!("{path}: {word}: {value}"),
                None => format!("{path}: {word}"),
            }
        }
    }
}

/// A mark of a difference, which is the same whatever words the program has for it.
fn mark(place: &str, record: &RecordChange, said: &str) -> String {
    let text = format!("{:?}\n{}\n{place}\n{said}", record.kind, record.id);
    let hash = Sha256::digest(text.as_bytes());
    let digits: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.chars().take(MARK).collect()
}

fn canonical_path(path: &[Step]) -> String {
    let steps = path.iter().map(|step| match step {
        Step::Key(_, key) => key.clone(),
        Step::Item(_, _, name) => format!("[{}]", value(name)),
    });
    steps.collect::<Vec<_>>().join(".")
}

fn canonical(difference: &Difference) -> String {
    let list = |items: &[Data]| items.iter().map(value).collect::<Vec<_>>().join("\n");
    match difference {
        Difference::Added(new) => format!("+{}", value(new)),
        Difference::Removed(old) => format!("-{}", value(old)),
        Difference::Changed(old, new) => format!("-{}\n+{}", value(old), value(new)),
        Difference::Moved(old, new) => format!("~{}\n~{}", list(old), list(new)),
    }
}

/// A value as one text, which no two values share.
fn value(data: &Data) -> String {
    match data {
        Data::Scalar(scalar) => format!("{:?}", scalar.text),
        Data::Sides(Sides { sides, links, .. }) => format!("{sides:?}{links:?}"),
        Data::List(items) => {
            let items: Vec<String> = items.iter().map(value).collect();
            format!("[{}]", items.join(","))
        }
        Data::Record(record) => {
            let entries = record.entries.iter();
            let entries: Vec<String> = entries
                .map(|(key, data)| format!("{key}:{}", value(data)))
                .collect();
            format!("{{{}}}", entries.join(","))
        }
        Data::Period(number, unit) => format!("{number} {}", unit.word()),
        Data::Hours(hours) => values::opening_hours(hours, UiLanguage::English),
    }
}

/// The text of a record.
fn text(
    record: &RecordChange,
    edition: &Edition,
    date: Date,
    marks: &[String],
    sentences: &[Sentence],
) -> String {
    let title = SPEAKING.map(|ui| match (record.kind, &record.title) {
        (RecordKind::Procedure | RecordKind::Office, Some(title)) => {
            let language = values::site_language(ui);
            let side = title.side(language).or(title.side(language.other()));
            side.unwrap_or(&record.id).to_owned()
        }
        _ => Words::heading(ui, record),
    });
    let mut lines = vec![format!("date: {date}"), "title:".to_owned()];
    match title.map(|side| scalar(&side)) {
        [kazakh, russian] if kazakh == russian => lines.push(format!("  same: {kazakh}")),
        [kazakh, russian] => lines.extend([format!("  kk: {kazakh}"), format!("  ru: {russian}")]),
    }
    lines.push("text:".to_owned());
    for sentence in sentences {
        match sentence.each_ref().map(|side| scalar(side)) {
            [kazakh, russian] if kazakh == russian => lines.push(format!("  - same: {kazakh}")),
            [kazakh, russian] => {
                lines.extend([format!("  - kk: {kazakh}"), format!("    ru: {russian}")]);
            }
        }
    }
    let pages = [
        (RecordKind::Procedure, "procedures"),
        (RecordKind::Office, "offices"),
    ];
    for (kind, key) in pages {
        let ids = about(record, edition, kind);
        if (1..=PAGES).contains(&ids.len()) {
            lines.push(format!("{key}: [{}]", ids.join(", ")));
        }
    }
    lines.push(format!(
        "covers: [{}]",
        marks
            .iter()
            .map(|it| scalar(it))
            .collect::<Vec<_>>()
            .join(", ")
    ));
    let text = lines.join("\n") + "\n";
    let source = Sources::default().add("", "");
    let role = FileRole::Record(RecordKind::Change);
    format::record(&text, role, source).unwrap_or(text)
}

/// The records of a kind that are meant by a change: the record itself, and those that name it.
fn about(record: &RecordChange, edition: &Edition, kind: RecordKind) -> Vec<String> {
    let entries = edition.of_kind(kind);
    let about = entries.filter(|entry| {
        let is_itself = record.kind == kind && entry.id == record.id;
        // What procedures and offices name each other for is no change of the other one.
        let is_page = matches!(record.kind, RecordKind::Procedure | RecordKind::Office);
        let names = || {
            entry
                .data()
                .is_some_and(|data| names(data, record.kind, &record.id))
        };
        is_itself || !is_page && names()
    });
    about.map(|entry| entry.id.clone()).collect()
}

/// Whether a record names another by its id.
fn names(record: &RecordData, kind: RecordKind, id: &str) -> bool {
    record
        .entries
        .iter()
        .any(|(_, value)| refers(value, kind, id))
}

fn refers(value: &Data, kind: RecordKind, id: &str) -> bool {
    match value {
        Data::Scalar(scalar) => scalar.form == Form::Reference(kind) && scalar.text == id,
        Data::List(items) => items.iter().any(|item| refers(item, kind, id)),
        Data::Record(record) => names(record, kind, id),
        Data::Sides(_) | Data::Period(..) | Data::Hours(_) => false,
    }
}

/// A text on one line, in quotes if it needs them. The escapes of JSON are those of YAML.
fn scalar(text: &str) -> String {
    let shown: String = text
        .chars()
        .map(|character| if character == '\n' { ' ' } else { character })
        .filter(|character| !is_unshowable(*character))
        .collect();
    let shown = shown.trim();
    match is_plain(shown) {
        true => shown.to_owned(),
        false => serde_json::Value::from(shown).to_string(),
    }
}

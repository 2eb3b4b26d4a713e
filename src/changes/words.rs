//! Changes in words, in one language.

use jiff::civil::Date;

use super::compare::Step;
use super::edition::{Edition, Entry};
use super::records::RecordChange;
use crate::language::{Language, UiLanguage};
use crate::load::kind::RecordKind;
use crate::load::vocabulary::{labels, values};
use crate::load::{Data, Form, RecordData, Scalar, Sides};
use crate::model::{ActKind, Division, Unit};

/// The most characters of a name within a sentence; of a longer one its beginning stands there.
const NAME: usize = 70;

/// One language, and a version to look up in what records are called.
#[derive(Debug, Clone, Copy)]
pub struct Words<'e> {
    /// The language.
    pub ui: UiLanguage,
    /// Where to look first what records are called.
    pub edition: &'e Edition,
    /// Where to look if they are not there.
    pub other: &'e Edition,
    /// The record that is spoken of.
    pub home: (RecordKind, &'e str),
}

/// A value as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// In a line.
    Line(String),
    /// On both sides, Kazakh first; nothing where a side is missing.
    Sides([Option<String>; 2]),
    /// Value by value: how far each is indented, its label, and what it says.
    Lines(Vec<(usize, String, Shown)>),
}

impl<'e> Words<'e> {
    /// What a record is called, with what it is: «Учреждение: …».
    pub fn heading(ui: UiLanguage, change: &RecordChange) -> String {
        let kind = labels::kind(change.kind, ui);
        let title = change.title.as_ref();
        let language = values::site_language(ui);
        let title = title.and_then(|title| {
            let other = title.side(language.other());
            title.side(language).or(other)
        });
        match (change.kind, title) {
            (RecordKind::Site | RecordKind::Holidays, _) => kind.to_owned(),
            (_, Some(title)) => format!("{kind}: {title}"),
            (_, None) => format!("{kind}: {}", change.id),
        }
    }

    /// The same in a language of the site, for what stands on its side of a text.
    fn speaking(self, language: Language) -> Self {
        let ui = match language {
            Language::Kazakh => UiLanguage::Kazakh,
            Language::Russian => UiLanguage::Russian,
        };
        Self { ui, ..self }
    }

    /// Where a change stands in its record: «Каналы — «Аким» — Срок ответа».
    pub fn path(&self, path: &[Step]) -> String {
        let mut words: Vec<String> = Vec::new();
        for (place, step) in path.iter().enumerate() {
            match step {
                // «Срок ответа: 15 → 20 рабочих дней»: the term is what it is.
                Step::Key(Some(RecordKind::Deadline), key) if key == "period" && place > 0 => {}
                Step::Key(kind, key) => words.push(self.label(*kind, key)),
                Step::Item(kind, key, name) => {
                    words.push(quoted(&self.line(name, (*kind, key)), self.ui));
                }
            }
        }
        words.join(" — ")
    }

    /// The label of a key.
    fn label(&self, kind: Option<RecordKind>, key: &str) -> String {
        let label = kind.and_then(|kind| labels::key(kind, key, self.ui));
        if let Some(label) = label {
            return label.to_owned();
        }
        let named = match kind {
            Some(RecordKind::Holidays) => self.title(RecordKind::Holiday, key),
            None => self.local(Local::Field, key),
            _ => None,
        };
        named.unwrap_or_else(|| format!("`{key}`"))
    }

    /// What a record is called in the language, in either version.
    fn title(&self, kind: RecordKind, id: &str) -> Option<String> {
        let title = self.edition.title(kind, id);
        let title = title.or_else(|| self.other.title(kind, id))?;
        Some(self.side(&title))
    }

    /// The words of the language, or of the other one if there are none.
    fn side(&self, sides: &Sides) -> String {
        let language = values::site_language(self.ui);
        let words = sides.side(language).or(sides.side(language.other()));
        self.linked(words.unwrap_or_default())
    }

    /// Words with what links without words are shown as.
    fn linked(&self, words: &str) -> String {
        let mut shown = String::with_capacity(words.len());
        let mut rest = words;
        while let Some((before, after)) = rest.split_once('⟨') {
            shown.push_str(before);
            match after.split_once('⟩') {
                Some((target, after)) => {
                    shown.push_str(&self.target(target));
                    rest = after;
                }
                None => {
                    rest = after;
                    break;
                }
            }
        }
        shown.push_str(rest);
        shown
    }

    /// Where a link of a guide leads.
    fn target(&self, target: &str) -> String {
        let Some((scheme, rest)) = target.split_once(':') else {
            return target.to_owned();
        };
        let (id, place) = rest
            .split_once('#')
            .map_or((rest, None), |(id, place)| (id, Some(place)));
        let kind = match scheme {
            "act" => RecordKind::Act,
            "procedure" => RecordKind::Procedure,
            "office" => RecordKind::Office,
            "contact" => RecordKind::Contact,
            "letter" => RecordKind::Letter,
            _ => return target.to_owned(),
        };
        let title = self.title(kind, id).unwrap_or_else(|| id.to_owned());
        match place {
            Some(place) => format!("{title}, {}", self.place(id, place)),
            None => title,
        }
    }

    /// The place in an act that the numbers of a link say: what they count, the act tells.
    fn place(&self, act: &str, numbers: &str) -> String {
        let find = |edition: &'e Edition| edition.entry(RecordKind::Act, act)?.data();
        let Some(act) = find(self.edition).or_else(|| find(self.other)) else {
            return numbers.to_owned();
        };
        let word = |key: &str| act.get(key).and_then(Data::scalar);
        let kind = ActKind::ALL
            .iter()
            .find(|(it, _)| Some(*it) == word("kind"));
        let has_articles = kind.is_some_and(|(_, kind)| kind.has_articles());
        let parts = match word("divided_into") {
            Some(divided) => divided == Division::Parts.word(),
            None => kind.is_some_and(|(_, kind)| *kind == ActKind::Code),
        };
        let inner = if parts { Unit::Part } else { Unit::Paragraph };
        let units: &[Unit] = match has_articles {
            true => &[Unit::Article, inner, Unit::Subparagraph],
            false => &[Unit::Paragraph, Unit::Subparagraph],
        };
        let numbers: Vec<&str> = numbers.split('.').collect();
        match numbers.len() <= units.len() {
            true => {
                let steps = units.iter().copied().zip(numbers);
                values::provision(&steps.collect::<Vec<_>>(), self.ui)
            }
            false => numbers.join("."),
        }
    }

    /// A value as it is shown.
    pub fn shown(&self, value: &Data, key: (Option<RecordKind>, &str)) -> Shown {
        match value {
            Data::Sides(sides) if is_apart(sides) => {
                let shown = Language::ALL.map(|language| {
                    let side = sides.side(language)?;
                    Some(self.speaking(language).linked(side))
                });
                Shown::Sides(shown)
            }
            Data::Record(record) if !is_short(record) => {
                let mut lines = Vec::new();
                self.lines(record, 0, &mut lines);
                Shown::Lines(lines)
            }
            Data::List(items) if items.iter().any(|item| !is_line(item)) => {
                let mut lines = Vec::new();
                self.items(items, key, 0, &mut lines);
                Shown::Lines(lines)
            }
            value => Shown::Line(self.line(value, key)),
        }
    }

    /// The links of a passage, where they alone changed.
    pub fn links(&self, sides: &Sides) -> [Option<String>; 2] {
        Language::ALL.map(|language| {
            sides.side(language)?;
            let links = sides.links[language.index()].iter();
            let words = self.speaking(language);
            let links: Vec<String> = links.map(|link| words.target(link)).collect();
            Some(links.join(", "))
        })
    }

    fn lines(&self, record: &RecordData, depth: usize, lines: &mut Vec<(usize, String, Shown)>) {
        for (key, value) in &record.entries {
            let label = self.label(record.kind, key);
            self.labelled(label, value, (record.kind, key), depth, lines);
        }
    }

    fn labelled(
        &self,
        label: String,
        value: &Data,
        key: (Option<RecordKind>, &str),
        depth: usize,
        lines: &mut Vec<(usize, String, Shown)>,
    ) {
        match value {
            Data::Record(inner) if !is_short(inner) => {
                lines.push((depth, label, Shown::Line(String::new())));
                self.lines(inner, depth + 1, lines);
            }
            Data::List(items) if items.iter().any(|item| !is_line(item)) => {
                lines.push((depth, label, Shown::Line(String::new())));
                self.items(items, key, depth + 1, lines);
            }
            value => lines.push((depth, label, self.shown(value, key))),
        }
    }

    fn items(
        &self,
        items: &[Data],
        key: (Option<RecordKind>, &str),
        depth: usize,
        lines: &mut Vec<(usize, String, Shown)>,
    ) {
        for (place, item) in items.iter().enumerate() {
            self.labelled(format!("{}", place + 1), item, key, depth, lines);
        }
    }

    /// A value in a line.
    pub fn line(&self, value: &Data, (kind, key): (Option<RecordKind>, &str)) -> String {
        match value {
            Data::Scalar(scalar) => self.scalar(scalar, kind, key),
            Data::Sides(sides) => self.side(sides),
            Data::Period(number, unit) => values::period(*number, *unit, self.ui),
            Data::Hours(hours) => values::opening_hours(hours, self.ui),
            Data::List(items) => {
                let items = items.iter().map(|item| self.line(item, (kind, key)));
                items.collect::<Vec<_>>().join(", ")
            }
            Data::Record(record) => self.record(record),
        }
    }

    fn scalar(&self, scalar: &Scalar, kind: Option<RecordKind>, key: &str) -> String {
        let text = scalar.text.as_str();
        let local = match (kind, key) {
            (Some(RecordKind::DayOff), "holiday") => self.title(RecordKind::Holiday, text),
            (
                Some(
                    RecordKind::Condition
                    | RecordKind::Beginning
                    | RecordKind::AnswerCheck
                    | RecordKind::Field
                    | RecordKind::Requirement,
                ),
                "field" | "first" | "fields",
            )
            | (Some(RecordKind::Block), "items") => self.local(Local::Field, text),
            (Some(RecordKind::Condition), "is") | (None, _) => {
                let channel = labels::choice(RecordKind::Channel, "kind", text, self.ui);
                let option = self.local(Local::Option, text);
                option.or_else(|| channel.map(str::to_owned))
            }
            (Some(RecordKind::NextLetter), "channels") => self.local(Local::Channel, text),
            (Some(RecordKind::AnswerCheck), "next") => self.local(Local::Next, text),
            _ => None,
        };
        if let Some(local) = local {
            return local;
        }
        match scalar.form {
            Form::Boolean => values::yes_or_no(text == "true", self.ui).to_owned(),
            Form::Date => match text.parse::<Date>() {
                Ok(date) => values::date(date, self.ui),
                Err(_) => text.to_owned(),
            },
            Form::Choice => {
                let words = kind.and_then(|kind| labels::choice(kind, key, text, self.ui));
                words.unwrap_or(text).to_owned()
            }
            Form::Reference(record) => self
                .title(record, text)
                .unwrap_or_else(|| format!("`{text}`")),
            _ => text.to_owned(),
        }
    }

    /// A record in a line.
    fn record(&self, record: &RecordData) -> String {
        let value = |key: &str| {
            let value = record.get(key)?;
            Some(self.line(value, (record.kind, key)))
        };
        let labelled = |first: Option<String>| {
            let mut words = first.unwrap_or_default();
            if let Some(label) = value("label") {
                words.push_str(&format!(" ({label})"));
            }
            words
        };
        match record.kind {
            Some(RecordKind::Phone | RecordKind::Fax) => {
                let mut parts = vec![labelled(value("number"))];
                let rest = ["extension", "free", "hours"];
                for key in rest.into_iter().filter(|key| record.get(key).is_some()) {
                    let label = self.label(record.kind, key).to_lowercase();
                    parts.push(match key {
                        "free" => label,
                        _ => format!("{label} {}", value(key).unwrap_or_default()),
                    });
                }
                parts.join(", ")
            }
            Some(RecordKind::Email | RecordKind::Website) => labelled(value("address")),
            Some(RecordKind::Messenger) => {
                let account = value("phone").or_else(|| value("address"));
                let kind = value("kind").unwrap_or_default();
                labelled(Some(format!("{kind} {}", account.unwrap_or_default())))
            }
            Some(RecordKind::Citation) => self.citation(record),
            Some(RecordKind::Condition) => {
                let field = quoted(&value("field").unwrap_or_default(), self.ui);
                match value("is") {
                    Some(options) => format!("{field}: {options}"),
                    None => field,
                }
            }
            Some(RecordKind::DayOff) => {
                let date = value("date").unwrap_or_default();
                match (value("holiday"), value("moved_from")) {
                    (Some(holiday), _) => format!("{date} ({holiday})"),
                    (None, Some(from)) => {
                        let label = self.label(record.kind, "moved_from").to_lowercase();
                        format!("{date} ({label}: {from})")
                    }
                    (None, None) => date,
                }
            }
            kind => {
                let entries = record.entries.iter().map(|(key, value)| {
                    let words = self.line(value, (kind, key));
                    match key.as_str() {
                        "period" => words,
                        key => format!("{}: {words}", self.label(kind, key)),
                    }
                });
                entries.collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn citation(&self, record: &RecordData) -> String {
        let act = record
            .get("act")
            .map(|act| self.line(act, (record.kind, "act")));
        let mut words = act.unwrap_or_default();
        let steps = Unit::ALL.iter().filter_map(|(key, unit)| {
            let number = record.get(key)?.scalar()?;
            Some((*unit, number))
        });
        let steps: Vec<(Unit, &str)> = steps.collect();
        if !steps.is_empty() {
            words = format!("{words}, {}", values::provision(&steps, self.ui));
        }
        if record.get("as_published").is_some() {
            let label = self.label(record.kind, "as_published").to_lowercase();
            words = format!("{words} ({label})");
        }
        words
    }

    /// What a part of the record, or of a letter, is called that is named by its own id.
    fn local(&self, local: Local, id: &str) -> Option<String> {
        let (kind, home) = self.home;
        [self.edition, self.other].into_iter().find_map(|edition| {
            let own = edition.entry(kind, home).into_iter();
            let letters = edition.of_kind(RecordKind::Letter);
            let mut entries = own.chain(letters);
            entries.find_map(|entry| Some(self.side(&part_named(entry, local, id)?)))
        })
    }
}

/// Parts of a record that others name.
#[derive(Clone, Copy)]
enum Local {
    Field,
    Option,
    Channel,
    Next,
}

/// What the part of a record is called that has this id.
fn part_named(entry: &Entry, local: Local, id: &str) -> Option<Sides> {
    let (list, name) = match local {
        Local::Field | Local::Option => ("fields", "label"),
        Local::Channel => ("channels", "name"),
        Local::Next => ("next", "title"),
    };
    let Data::List(items) = entry.data()?.get(list)? else {
        return None;
    };
    let named = |item: &Data| {
        let record = item.record()?;
        (record.get("id")?.scalar()? == id).then_some(())?;
        match record.get(name)? {
            Data::Sides(sides) => Some(sides.clone()),
            _ => None,
        }
    };
    items.iter().find_map(|item| match local {
        Local::Option => match item.record()?.get("options")? {
            Data::List(options) => options.iter().find_map(named),
            _ => None,
        },
        _ => named(item),
    })
}

/// Whether a record reads well in a line.
fn is_short(record: &RecordData) -> bool {
    use RecordKind as R;
    matches!(
        record.kind,
        Some(
            R::Phone
                | R::Fax
                | R::Email
                | R::Website
                | R::Messenger
                | R::Citation
                | R::Condition
                | R::DayOff
                | R::OpeningHours
                | R::Validity
                | R::Repeal
        )
    )
}

/// Whether a value reads well in a line.
fn is_line(value: &Data) -> bool {
    match value {
        Data::Record(record) => is_short(record),
        Data::Sides(sides) => !is_apart(sides),
        Data::List(items) => items.iter().all(is_line),
        Data::Scalar(_) | Data::Period(..) | Data::Hours(_) => true,
    }
}

/// Whether each side of a text is shown for itself.
fn is_apart(sides: &Sides) -> bool {
    sides.form == Form::Text || sides.sides[0] != sides.sides[1]
}

/// A name within a sentence.
fn quoted(name: &str, ui: UiLanguage) -> String {
    let name = name.replace('\n', " ");
    let mut name = name.trim_end_matches(['.', ':']).to_owned();
    if name.chars().count() > NAME {
        let cut: String = name.chars().take(NAME).collect();
        let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(cut, _)| cut);
        name = format!("{}…", cut.trim_end_matches(|c: char| !c.is_alphanumeric()));
    }
    match ui {
        UiLanguage::English => format!("“{name}”"),
        UiLanguage::Russian | UiLanguage::Kazakh => {
            // Quotation marks at an end of the name stand for these.
            match name.starts_with('«') && name.ends_with('»') {
                true => name,
                false => format!("«{name}»"),
            }
        }
    }
}

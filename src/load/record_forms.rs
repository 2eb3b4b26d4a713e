//! One form for what a record may say in several: a phone alone or with its keys, one value or a
//! list of one, a default that is written out.

use super::data::{Data, RecordData, Scalar, Sides};
use super::form::Form;
use super::kind::RecordKind;
use super::records::without_number_sign;
use crate::model::{DayRange, Numbers, Opening, OpeningHours, PeriodUnit, Phone, Time, TimeRange};

/// A record in its one form.
pub(super) fn normal_record(record: RecordData) -> Data {
    let Some(kind) = record.kind else {
        let entries = record.entries.into_iter();
        return Data::Record(RecordData {
            kind: None,
            entries: entries.map(|(key, value)| (key, inner(value))).collect(),
        });
    };
    let entries = record.entries.into_iter();
    let mut entries: Vec<(String, Data)> = entries
        .map(|(key, value)| {
            let value = inner(shaped(kind, &key, value));
            (key, value)
        })
        .collect();
    entries.retain(|(key, value)| !is_default(kind, key, value));
    if kind == RecordKind::Phone {
        let number = entries.iter().find(|(key, _)| key == "number");
        let number = number.and_then(|(_, number)| Phone::parse(number.scalar()?));
        // Of such a number it is known without the word.
        if number.is_some_and(|number| number.is_free(false)) {
            entries.retain(|(key, _)| key != "free");
        }
    }
    if matches!(kind, RecordKind::Deadline | RecordKind::Period)
        && let Some(period) = period(&entries)
    {
        if kind == RecordKind::Period && entries.len() == 1 {
            return period;
        }
        entries.retain(|(key, _)| unit(key).is_none());
        entries.insert(0, ("period".to_owned(), period));
    }
    if kind == RecordKind::Silence {
        let (other, cited): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|(key, _)| key == "means");
        entries = other;
        if !cited.is_empty() {
            let citation = RecordData {
                kind: Some(RecordKind::Citation),
                entries: cited,
            };
            entries.push(("citation".to_owned(), Data::Record(citation)));
        }
    }
    Data::Record(RecordData {
        kind: Some(kind),
        entries,
    })
}

/// The value of a key in its one form.
pub(super) fn normal_value(kind: Option<RecordKind>, key: &str, value: Data) -> Data {
    match kind {
        Some(kind) => inner(shaped(kind, key, value)),
        None => inner(value),
    }
}

fn inner(value: Data) -> Data {
    match value {
        Data::Record(record) => normal_record(record),
        Data::List(items) => Data::List(items.into_iter().map(inner).collect()),
        other => other,
    }
}

/// The value of a key in the shape that it has where it says most.
fn shaped(kind: RecordKind, key: &str, value: Data) -> Data {
    use RecordKind as R;
    match (kind, key) {
        (R::Contact, "phones") => each(value, |item| keyed(item, R::Phone, "number")),
        (R::Contact, "fax") => each(value, |item| keyed(item, R::Fax, "number")),
        (R::Contact, "email") => each(value, |item| keyed(item, R::Email, "address")),
        (R::Contact, "website") => each(value, |item| {
            let item = match item {
                Data::Scalar(scalar) => both(scalar),
                other => other,
            };
            keyed(item, R::Website, "address")
        }),
        (R::Website, "address") => match value {
            Data::Scalar(scalar) => both(scalar),
            other => other,
        },
        (R::Contact | R::Phone, "hours") => match opening_hours(&value) {
            Some(hours) => Data::Hours(hours),
            None => value,
        },
        (R::Act, "number") => match value {
            Data::Scalar(scalar) => unsigned(Sides::same(&scalar.text, scalar.form)),
            Data::Sides(sides) => unsigned(sides),
            other => other,
        },
        (R::Act, "articles") => each_article(value),
        (R::Office, "area")
        | (R::Procedure | R::Channel, "filing_limit")
        | (R::Channel, "deadline")
        | (R::OpeningHours, "days")
        | (R::Act | R::Area | R::Letter | R::Office | R::Procedure | R::Topic, "was") => {
            each(value, |item| item)
        }
        (R::Field | R::Block, "when") => keyed(value, R::Condition, "field"),
        _ => value,
    }
}

/// A list of what is made of each item; what is no list is the one item of it.
fn each(value: Data, make: impl Fn(Data) -> Data) -> Data {
    match value {
        Data::List(items) => Data::List(items.into_iter().map(make).collect()),
        one => Data::List(vec![make(one)]),
    }
}

/// A value that stands alone for the record with that one key.
fn keyed(value: Data, kind: RecordKind, key: &str) -> Data {
    match value {
        Data::Scalar(_) | Data::Sides(_) => Data::Record(RecordData {
            kind: Some(kind),
            entries: vec![(key.to_owned(), value)],
        }),
        other => other,
    }
}

fn both(Scalar { text, form }: Scalar) -> Data {
    Data::Sides(Sides::same(&text, form))
}

/// The number of an act without the sign before it.
fn unsigned(mut number: Sides) -> Data {
    for side in number.sides.iter_mut().flatten() {
        *side = without_number_sign(side).to_owned();
    }
    Data::Sides(number)
}

/// A range of articles is each of them: in their order, each once.
fn each_article(value: Data) -> Data {
    let Data::List(items) = &value else {
        return value;
    };
    let mut articles = Vec::new();
    for item in items {
        match item.scalar().and_then(Numbers::parse) {
            Some(numbers) => articles.extend(numbers.each()),
            None => return value,
        }
    }
    articles.sort_by_key(|article| article.order());
    articles.dedup();
    let articles = articles.into_iter().map(|article| {
        Data::Scalar(Scalar {
            text: article.to_string(),
            form: Form::Numbers,
        })
    });
    Data::List(articles.collect())
}

/// Whether a value says what holds without it.
fn is_default(kind: RecordKind, key: &str, value: &Data) -> bool {
    let Data::Scalar(scalar) = value else {
        return false;
    };
    match (kind, key) {
        (RecordKind::Field, "required") => scalar.text == "false",
        _ if scalar.form == Form::Boolean => {
            let left_out = flag_left_out(kind, key);
            left_out.is_some_and(|left_out| scalar.text == left_out.to_string())
        }
        _ => false,
    }
}

/// Whether a key of `true` or `false` may be left out, and then means `false`.
fn has_default(kind: RecordKind, key: &str) -> bool {
    !matches!((kind, key), (RecordKind::CalendarYear, "complete"))
}

/// What it means that a key of `true` or `false` is left out; none if it has to be there.
pub fn flag_left_out(kind: RecordKind, key: &str) -> Option<bool> {
    match (kind, key) {
        (RecordKind::Site, "offline") => Some(true),
        _ => has_default(kind, key).then_some(false),
    }
}

fn unit(key: &str) -> Option<PeriodUnit> {
    let mut units = PeriodUnit::ALL.iter();
    units.find_map(|(word, unit)| (*word == key).then_some(*unit))
}

/// The one length of time among these; nothing if there is none, or several.
fn period(entries: &[(String, Data)]) -> Option<Data> {
    let mut found = None;
    for (key, value) in entries {
        if let Some(unit) = unit(key) {
            let number = value.scalar()?.parse().ok()?;
            match found {
                None => found = Some(Data::Period(number, unit)),
                Some(_) => return None,
            }
        }
    }
    found
}

/// The week that the items say, if they say one.
fn opening_hours(value: &Data) -> Option<OpeningHours> {
    let Data::List(items) = value else {
        return None;
    };
    let mut hours = OpeningHours::default();
    for item in items {
        let item = item.record()?;
        let time = |key: &str| Time::parse(item.get(key)?.scalar()?);
        let range = TimeRange {
            from: time("from")?,
            to: time("to")?,
        };
        let pause = match item.get("break") {
            Some(pause) => Some(TimeRange::parse(pause.scalar()?)?),
            None => None,
        };
        let opening = Opening::new(range, pause).ok()?;
        let days = match item.get("days")? {
            Data::List(days) => days.iter().map(Data::scalar).collect(),
            day => vec![day.scalar()],
        };
        for days in days {
            for day in DayRange::parse(days?)?.iter() {
                hours.add(day, opening).ok()?;
            }
        }
    }
    Some(hours)
}

//! Reads opening hours that an editor wrote in words, where both languages surely say the same:
//! «дс–жм 9:00–18:30, түскі үзіліс 13:00–14:30; сб, жс — демалыс». Anything else is left alone.

use jiff::civil::Weekday;

use crate::diagnostic::{Edit, Span};
use crate::language::{Language, weekday, weekday_short};
use crate::load::block_scalar::is_block_scalar;
use crate::load::yaml::{Key, Node, Value};
use crate::model::{Opening, OpeningHours, TimeRange};
use crate::scalar::days::{WEEK, WORDS};

/// What a text says as data, and how the file is changed so that it does.
pub(super) struct Data {
    /// Where the text stands.
    pub place: Span,
    /// The first item as it is written.
    pub meant: String,
    /// What is changed.
    pub edits: Vec<Edit>,
}

/// Both texts as the same data, and the edits that write it; `file` is the text of the file.
pub(super) fn data(node: &Node, file: &str) -> Option<Data> {
    let Value::Mapping(entries) = &node.value else {
        return None;
    };
    let [first, last] = entries.as_slice() else {
        return None;
    };
    let side = |language: Language| {
        let (_, value) = entries.iter().find(|(key, _)| key.text == language.tag())?;
        let Value::Scalar { text, .. } = &value.value else {
            return None;
        };
        if is_block_scalar(file, value.place) {
            return None;
        }
        read(text, language)
    };
    let hours = side(Language::Kazakh)?;
    (side(Language::Russian)? == hours).then_some(())?;
    let items: Vec<String> = items(&hours);
    Some(Data {
        place: first.0.place,
        meant: format!("hours: [{}]", items.first()?),
        edits: edits(node.place, first, last, file, &items)?,
    })
}

/// The hours of a text, if every word of it is understood.
fn read(text: &str, language: Language) -> Option<OpeningHours> {
    let mut text = text.to_lowercase().replace('\u{a0}', " ");
    for dash in [" — ", " – ", " - ", "—", "–", "\u{2011}"] {
        text = text.replace(dash, "-");
    }
    let (lunch, closed) = match language {
        Language::Kazakh => (["түскі үзіліс", "үзіліс"], "демалыс"),
        Language::Russian => (["обед", "перерыв"], "выходной"),
    };
    let mut hours = OpeningHours::default();
    for part in text.trim_end_matches('.').split(';').map(str::trim) {
        if let Some(days) = part.strip_suffix(closed) {
            let days = self::days(days.trim_end_matches([' ', ':', '-', ',']), language)?;
            days.iter()
                .all(|day| hours.on(*day).is_empty())
                .then_some(())?;
            continue;
        }
        // The first digit begins the times.
        let at = part.find(|c: char| c.is_ascii_digit())?;
        let (days, times) = part.split_at(at);
        let days = self::days(days.trim_end_matches([' ', ':', ',']), language)?;
        let mut times = times.split(", ");
        let open = TimeRange::parse(times.next()?)?;
        let pause = match times.next() {
            None => None,
            Some(words) => {
                let word = lunch.iter().find_map(|word| words.strip_prefix(word))?;
                Some(TimeRange::parse(word.trim_start_matches([':', ' ']))?)
            }
        };
        times.next().is_none().then_some(())?;
        let opening = Opening::new(open, pause).ok()?;
        for day in days {
            hours.add(day, opening).ok()?;
        }
    }
    (hours != OpeningHours::default()).then_some(hours)
}

/// The days that a list of names and ranges names.
fn days(text: &str, language: Language) -> Option<Vec<Weekday>> {
    let day = |word: &str| {
        let word = word.trim_end_matches('.');
        let is_name = |day: &Weekday| {
            [weekday_short, weekday]
                .iter()
                .any(|of| of(language, *day) == word)
        };
        WEEK.iter().position(is_name)
    };
    let mut days = Vec::new();
    for part in text.split(", ") {
        match part.split_once('-') {
            Some((first, last)) => {
                let run = WEEK.get(day(first)?..=day(last)?)?;
                (run.len() > 1).then_some(())?;
                days.extend(run);
            }
            None => days.push(*WEEK.get(day(part)?)?),
        }
    }
    Some(days)
}

/// The items of the data, as they are written.
fn items(hours: &OpeningHours) -> Vec<String> {
    let mut items = Vec::new();
    for (days, openings) in hours.groups() {
        for opening in openings {
            let TimeRange { from, to } = opening.hours();
            let pause = opening.pause();
            let pause = pause.map_or_else(String::new, |pause| format!(", break: {pause}"));
            let days = days_in_data(&days);
            items.push(format!(
                "{{ days: {days}, from: \"{from}\", to: \"{to}\"{pause} }}"
            ));
        }
    }
    items
}

fn days_in_data(days: &[Weekday]) -> String {
    let place = |day: &Weekday| {
        WEEK.iter()
            .position(|known| known == day)
            .unwrap_or_default()
    };
    let word = |day: &Weekday| WORDS[place(day)];
    let runs = days.chunk_by(|day, next| place(day) + 1 == place(next));
    let words: Vec<String> = runs
        .flat_map(|run| match run {
            [first, .., last] if run.len() > 2 => vec![format!("{}-{}", word(first), word(last))],
            few => few.iter().map(|day| word(day).to_owned()).collect(),
        })
        .collect();
    match words.as_slice() {
        [only] => only.clone(),
        words => format!("[{}]", words.join(", ")),
    }
}

/// The edits that put items where two entries stand, with the comments between and after them;
/// nothing where the entries are written in a way that this can't change safely.
fn edits(
    whole: Span,
    first: &(Key, Node),
    last: &(Key, Node),
    file: &str,
    items: &[String],
) -> Option<Vec<Edit>> {
    let source = whole.source;
    let place = |entry: &(Key, Node)| entry.0.place.range().start..entry.1.place.range().end;
    let (one, two) = (place(first), place(last));
    for entry in [&one, &two] {
        (!file.get(entry.clone())?.contains('\n')).then_some(())?;
    }
    let edit = |from: usize, to: usize, text: String| Edit {
        place: Span::new(source, from..to),
        text,
    };
    let before = file.get(..one.start)?;
    let line = before.get(before.rfind('\n').map_or(0, |at| at + 1)..)?;
    if !line.chars().all(|c| c == ' ') {
        // `{ kk: …, ru: … }` on one line.
        let text = file.get(whole.range())?;
        let is_flow = text.starts_with('{') && text.ends_with('}') && !text.contains('\n');
        let range = whole.range();
        return is_flow.then(|| {
            vec![edit(
                range.start,
                range.end,
                format!("[{}]", items.join(", ")),
            )]
        });
    }
    let list: Vec<String> = items.iter().map(|item| format!("- {item}")).collect();
    let list = list.join(&format!("\n{line}"));
    let between = file.get(one.end..two.start)?;
    if !between.contains('#') {
        return Some(vec![edit(one.start, two.end, list)]);
    }
    // The comments stay: the items come in place of the first entry, the second one goes, with its
    // line if nothing else is on it.
    let rest = file.get(two.end..)?.lines().next().unwrap_or_default();
    let (from, to) = if rest.contains('#') {
        let spaces = rest.len() - rest.trim_start().len();
        (two.start, two.end + spaces)
    } else {
        (one.end + between.trim_end().len(), two.end)
    };
    Some(vec![
        edit(one.start, one.end, list),
        edit(from, to, String::new()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_ways_to_write_hours_are_read() {
        let written = [
            (
                "дс–жм 9:00–18:30, түскі үзіліс 13:00–14:30",
                Language::Kazakh,
            ),
            ("пн–пт 9:00–18:30, обед 13:00–14:30", Language::Russian),
            (
                "дүйсенбі — жұма, 09:00-18:30, түскі үзіліс: 13:00-14:30",
                Language::Kazakh,
            ),
            (
                "Пн.–пт.: 9:00–18:30, перерыв 13:00–14:30; сб, вс – выходной",
                Language::Russian,
            ),
            (
                "понедельник — пятница 9:00–18:30, обед 13:00–14:30.",
                Language::Russian,
            ),
        ];
        for (text, language) in written {
            let found = read(text, language).map(|hours| items(&hours));
            let meant =
                r#"{ days: mon-fri, from: "09:00", to: "18:30", break: 13:00-14:30 }"#.to_owned();
            assert_eq!(found, Some(vec![meant]), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_to_the_last_word_is_left_alone() {
        for text in [
            "пн–пт 9:00–18:30, кроме праздников",
            "пн–пт с 9:00",
            "9:00–18:30",
            "пн–пт 9:00–18:30, обед 12:00–19:00",
            "пн–пт 9:00–18:30; пт 9:00–17:00",
            "пн–пт 9.00–18.30",
            "пт–пн 9:00–18:30",
            "выходной",
            "пн–пт 9:00–18:30; сб, вс – по записи",
            "летом пн–пт 9:00–18:30",
            "первый пн 9:00–18:30",
            "",
        ] {
            assert_eq!(read(text, Language::Russian), None, "{text}");
        }
    }
}

//! The tasks as a table that a spreadsheet opens by a double click: a row for each record and task.
//!
//! Where Windows speaks Russian or Kazakh, Excel takes the comma for that of numbers, so cells are
//! kept apart by `;`, and it takes a file for UTF-8 only with a byte-order mark. A line `sep=;`
//! before the heading would make it overlook that mark. LibreOffice proposes `;`, `,` and tabs
//! together, so every text stands in quotation marks.

use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, WriterBuilder};
use jiff::civil::Date;

use super::Row;
use crate::diagnostic::printable::printable;
use crate::language::UiLanguage;
use crate::messages::StatusWord;

/// The byte-order mark.
const MARK: char = '\u{FEFF}';

/// What separates cells.
const SEPARATOR: u8 = b';';

/// The columns, from left to right.
const COLUMNS: [StatusWord; 11] = [
    StatusWord::Kind,
    StatusWord::Id,
    StatusWord::File,
    StatusWord::KazakhName,
    StatusWord::RussianName,
    StatusWord::Owner,
    StatusWord::VerifiedOn,
    StatusWord::Due,
    StatusWord::State,
    StatusWord::Number,
    StatusWord::ToDo,
];

/// The tasks of records as CSV; a record without a task has a row without one. Verifications that
/// are due by `horizon` are tasks, too.
pub fn table(rows: &[&Row], horizon: Date, ui: UiLanguage) -> String {
    let mut table = heading(ui);
    for row in rows {
        let tasks = row.tasks(horizon);
        if tasks.is_empty() {
            let state = ui.status_word(StatusWord::NothingToDo);
            table.push_str(&line(&cells(row, ui, state, String::new(), "")));
        }
        for task in tasks {
            let codes = task.codes.iter();
            let codes: Vec<String> = codes
                .map(|(code, number)| format!("{code} × {number}"))
                .collect();
            let mut to_do = ui.status_word(StatusWord::ToDoFor(task.work)).to_owned();
            if !codes.is_empty() {
                to_do = format!("{to_do} ({})", codes.join(", "));
            }
            let state = ui.status_word(StatusWord::Work(task.work));
            let number = task.number.to_string();
            table.push_str(&line(&cells(row, ui, state, number, &to_do)));
        }
    }
    table
}

/// The first line of such a table, with the mark before it.
fn heading(ui: UiLanguage) -> String {
    let words = COLUMNS.map(|word| Cow::Borrowed(ui.status_word(word)));
    format!("{MARK}{}", line(&words))
}

/// Whether a file begins as such a table does, in any language.
pub fn is_table(begin: &str) -> bool {
    UiLanguage::ALL
        .into_iter()
        .any(|ui| begin.starts_with(&heading(ui)))
}

fn cells<'r>(
    row: &'r Row,
    ui: UiLanguage,
    state: &'static str,
    number: String,
    to_do: &str,
) -> [Cow<'r, str>; 11] {
    let name = |side: usize| {
        let names = row.names.as_ref();
        Cow::Borrowed(names.map_or("", |names| names[side].as_str()))
    };
    let text = |text: &'r Option<String>| Cow::Borrowed(text.as_deref().unwrap_or_default());
    let due = row.due.map(|due| due.to_string());
    [
        Cow::Borrowed(ui.status_word(StatusWord::OneOf(row.kind))),
        Cow::Borrowed(&row.id),
        Cow::Borrowed(&row.path),
        name(0),
        name(1),
        text(&row.owner),
        text(&row.verified_on),
        Cow::Owned(due.unwrap_or_default()),
        Cow::Borrowed(state),
        Cow::Owned(number),
        Cow::Owned(to_do.to_owned()),
    ]
}

/// A line of the table, as RFC 4180 ends it.
fn line(cells: &[Cow<'_, str>]) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(SEPARATOR)
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::NonNumeric)
        .from_writer(Vec::new());
    // Memory takes all that is written.
    _ = writer.write_record(cells.iter().map(|cell| harmless(cell).into_owned()));
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula, on one line: an apostrophe stands before what
/// begins one (OWASP, *CSV Injection*). Excel in Chinese and Japanese takes wide signs, too.
fn harmless(text: &str) -> Cow<'_, str> {
    // A tab and a line end become words for them, which begin no formula.
    let text = printable(text);
    let begins = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    match text.trim_start().starts_with(begins) {
        true => Cow::Owned(format!("'{text}")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula_or_a_line() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+7 7172", "'+7 7172"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\u{a0}=1", "'\u{a0}=1"),
            ("＝1", "'＝1"),
            ("\t=1", "\\t=1"),
            ("\r=1", "\\r=1"),
            ("a\n=1", "a\\n=1"),
            ("Әкім = аким", "Әкім = аким"),
            ("", ""),
        ] {
            assert_eq!(harmless(text), expected, "{text:?}");
        }
    }

    #[test]
    fn texts_stand_in_quotation_marks_and_numbers_do_not() {
        let cells = [
            Cow::Borrowed("a;b"),
            Cow::Borrowed("«a» \"b\""),
            Cow::Borrowed("c,d"),
            Cow::Borrowed("12"),
        ];
        assert_eq!(line(&cells), "\"a;b\";\"«a» \"\"b\"\"\";\"c,d\";12\r\n");
    }

    #[test]
    fn a_table_is_known_by_its_heading_in_any_language() {
        for ui in UiLanguage::ALL {
            assert!(is_table(&table(&[], Date::MAX, ui)));
        }
        assert!(!is_table("\u{FEFF}Kind;Id\r\n"));
        assert!(!is_table(""));
    }
}

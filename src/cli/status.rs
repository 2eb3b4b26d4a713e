//! `tartip status`: what has to be done, record by record, as a table or as JSON.

use super::Ending;
use super::arguments::{Status, StatusFormat};
use super::show::Screen;
use crate::diagnostic::printable::{printable, printable_json};
use crate::language::UiLanguage;
use crate::load::kind::RecordKind;
use crate::messages::{Column, Message};
use crate::pipeline;
use crate::status::{Files, Row, status};

/// Prints the status of the site. It is reported, not judged: the exit code is 0 whatever has to be
/// done.
pub(super) fn run(screen: &Screen, arguments: Status) -> Ending {
    let request = arguments.site.request(None);
    let read = pipeline::read(&request);
    let files = Files {
        sources: &read.sources,
        homes: &read.homes,
    };
    let rows = status(&read.draft, files, &read.report, request.as_of);
    let shown: Vec<&Row> = rows
        .iter()
        .filter(|row| arguments.all || row.needs_work())
        .collect();
    match arguments.format {
        StatusFormat::Json => {
            // Texts, numbers and lists of them can always be written.
            let mut text = serde_json::to_string_pretty(&shown).unwrap_or_default();
            text.push('\n');
            screen.output(&printable_json(text));
        }
        StatusFormat::Human => {
            if !shown.is_empty() {
                screen.output(&table(screen.ui(), &shown));
            }
            let message = Message::StatusSummary {
                records: rows.len(),
                waiting: rows.iter().filter(|row| row.needs_work()).count(),
            };
            screen.say(&message);
        }
    }
    Ending::Done
}

/// What stands for nothing, so that a reader's eye can follow a column.
const NOTHING: &str = "·";

fn cells(ui: UiLanguage, row: &Row) -> [String; 10] {
    let text = |text: &Option<String>| {
        let text = text.as_deref().unwrap_or(NOTHING);
        printable(text).into_owned()
    };
    let number = |number: usize| match number {
        0 => NOTHING.to_owned(),
        number => number.to_string(),
    };
    let yes = || ui.say(&Message::Yes);
    [
        match row.record {
            RecordKind::Site => row.id.clone(),
            _ => format!("{}/{}", row.kind, printable(&row.id)),
        },
        text(&row.owner),
        text(&row.verified_on),
        if row.unverified {
            yes()
        } else {
            NOTHING.to_owned()
        },
        number(row.untranslated),
        number(row.stale),
        number(row.unreviewed),
        number(row.out_of_force),
        number(row.errors),
        number(row.warnings),
    ]
}

/// The rows under their headings, in columns as wide as the widest of their cells: texts at the
/// left, numbers at the right.
fn table(ui: UiLanguage, rows: &[&Row]) -> String {
    let headings = Column::ALL.map(|column| ui.say(&Message::Heading { column }));
    let mut lines = vec![headings];
    lines.extend(rows.iter().map(|row| cells(ui, row)));
    let width = |column: usize| {
        let widths = lines.iter().map(|line| line[column].chars().count());
        widths.max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..Column::ALL.len()).map(width).collect();
    let line = |cells: &[String; 10]| {
        let padded = cells
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(index, (cell, width))| {
                let space = " ".repeat(width - cell.chars().count());
                match index {
                    0..3 => format!("{cell}{space}"),
                    _ => format!("{space}{cell}"),
                }
            });
        let padded: Vec<String> = padded.collect();
        format!("{}\n", padded.join("  ").trim_end())
    };
    lines.iter().map(line).collect()
}

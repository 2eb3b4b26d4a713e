//! `tartip status`: what has to be done, record by record, as a table, as a page, for a spreadsheet
//! or as JSON.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use jiff::ToSpan;

use super::Ending;
use super::arguments::{Status, StatusFormat};
use super::show::Screen;
use crate::diagnostic::printable::{printable, printable_json};
use crate::edit::put;
use crate::language::UiLanguage;
use crate::load::kind::RecordKind;
use crate::messages::{Column, Message};
use crate::pipeline;
use crate::status::page::{self, Overview};
use crate::status::{Files, Row, status, table as tasks};

/// Bytes of a file that say whether it is a status.
const BEGIN: u64 = 4096;

/// Prints the status of the site. It is reported, not judged: the exit code is 0 whatever has to be
/// done.
pub(super) fn run(screen: &Screen, arguments: Status) -> Ending {
    let Status {
        all,
        format,
        output,
        due_within,
        site,
    } = arguments;
    let folder = output.as_deref().map(folder_of);
    let root = site.way_from(folder.as_deref());
    let request = site.request(None);
    let read = pipeline::read(&request);
    let files = Files {
        sources: &read.sources,
        homes: &read.homes,
    };
    let rows = status(&read.draft, files, &read.report, request.as_of);
    let horizon = request.as_of.checked_add(i64::from(due_within).days());
    let horizon = horizon.unwrap_or(request.as_of);
    let chosen = |is_waiting: &dyn Fn(&Row) -> bool| -> Vec<&Row> {
        rows.iter().filter(|row| all || is_waiting(row)).collect()
    };
    let has_task = |row: &Row| !row.tasks(horizon).is_empty();
    let text = match format {
        StatusFormat::Human => {
            let shown = chosen(&Row::needs_work);
            match shown.is_empty() {
                true => String::new(),
                false => table(screen.ui(), &shown),
            }
        }
        StatusFormat::Json => {
            // Texts, numbers and lists of them can always be written.
            let shown = chosen(&Row::needs_work);
            let mut text = serde_json::to_string_pretty(&shown).unwrap_or_default();
            text.push('\n');
            printable_json(text)
        }
        StatusFormat::Csv => tasks::table(&chosen(&has_task), horizon, screen.ui()),
        StatusFormat::Html => {
            let page = page::page(Overview {
                draft: &read.draft,
                rows: &chosen(&has_task),
                records: rows.len(),
                as_of: request.as_of,
                horizon,
                root: root.as_deref(),
                ui: screen.ui(),
            });
            match page {
                Ok(page) => page,
                Err(error) => {
                    let words = error.to_string();
                    screen.refusal(&Message::StatusNotMade { words: &words });
                    return Ending::NeedsFixing;
                }
            }
        }
    };
    let ending = match &output {
        None if text.is_empty() => Ending::Done,
        None => {
            screen.output(&text);
            Ending::Done
        }
        Some(path) => write(screen, path, format, &text),
    };
    if format == StatusFormat::Human {
        screen.say(&Message::StatusSummary {
            records: rows.len(),
            waiting: rows.iter().filter(|row| row.needs_work()).count(),
        });
    }
    ending
}

/// The folder that a file stands in.
fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Writes the status into a file. An older one in the same form is replaced, nothing else.
fn write(screen: &Screen, path: &Path, format: StatusFormat, text: &str) -> Ending {
    match is_something_else(path, format) {
        Ok(false) => {}
        Ok(true) => {
            screen.refusal(&Message::NotAStatus { path });
            return Ending::WrongUsage;
        }
        Err(error) => return unwritable(screen, path, &error),
    }
    let made = fs::create_dir_all(folder_of(path)).and_then(|()| put(path, text.as_bytes()));
    if let Err(error) = made {
        return unwritable(screen, path, &error);
    }
    screen.say(&Message::StatusWritten { path });
    Ending::Done
}

fn unwritable(screen: &Screen, path: &Path, error: &io::Error) -> Ending {
    let fault = error.into();
    screen.refusal(&Message::FileUnwritable { path, fault });
    Ending::NeedsFixing
}

/// Whether there is something that is no status in this form: somebody may have written it.
fn is_something_else(path: &Path, format: StatusFormat) -> io::Result<bool> {
    // What is no file may never open, or never end.
    match fs::metadata(path) {
        Ok(about) if about.is_file() => {}
        Ok(_) => return Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    }
    let mut begin = Vec::new();
    File::open(path)?.take(BEGIN).read_to_end(&mut begin)?;
    let begin = String::from_utf8_lossy(&begin);
    let is_status = match format {
        StatusFormat::Html => page::is_page(&begin),
        StatusFormat::Csv => tasks::is_table(&begin),
        StatusFormat::Json => begin.trim_end() == "[]" || begin.starts_with(JSON),
        StatusFormat::Human => is_human(&begin),
    };
    Ok(!begin.is_empty() && !is_status)
}

/// With what the JSON form of a status that is not empty begins.
const JSON: &str = "[\n  {\n    \"kind\": ";

/// Whether a text begins as the table for people does, in any language.
fn is_human(begin: &str) -> bool {
    UiLanguage::ALL.into_iter().any(|ui| {
        let first = ui.say(&Message::Heading {
            column: Column::Record,
        });
        let last = ui.say(&Message::Heading {
            column: Column::Warnings,
        });
        let line = begin.lines().next().unwrap_or_default();
        line.starts_with(&first) && line.ends_with(&last)
    })
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

//! `tartip poster`: a procedure on one sheet for a wall, as a PDF file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::Ending;
use super::arguments::{PaperSize, Poster};
use super::build::theme_report;
use super::show::Screen;
use crate::edit::put;
use crate::load::similar;
use crate::messages::Message;
use crate::model::{Handle, Record, Table};
use crate::paper::pdf;
use crate::pipeline::{self, Valid};
use crate::render::{Renderer, SheetSize, poster_sheet};

/// With what a PDF file begins (ISO 32000-1, 7.5.2).
const PDF: &[u8] = b"%PDF-";

/// Writes the poster of a procedure.
pub(super) fn run(screen: &Screen, arguments: Poster) -> Ending {
    let request = arguments.site.request(arguments.base_url);
    let checked = pipeline::check(&request);
    screen.report(&checked.report, &checked.sources);
    let Some(valid) = checked.valid else {
        screen.say(&Message::NoPoster);
        return Ending::NeedsFixing;
    };
    let Valid {
        site,
        theme,
        base_url,
        ..
    } = &valid;
    let procedure = match found(&site.procedures, &arguments.procedure) {
        Ok(procedure) => procedure,
        Err(similar) => {
            let id = &arguments.procedure;
            screen.refusal(&Message::UnknownProcedure {
                id,
                similar: &similar,
            });
            return Ending::WrongUsage;
        }
    };
    let office = arguments.office.as_ref().map(|id| found(&site.offices, id));
    let office = match office.transpose() {
        Ok(office) => office,
        Err(similar) => {
            let id = arguments.office.as_deref().unwrap_or_default();
            screen.refusal(&Message::UnknownOffice {
                id,
                similar: &similar,
            });
            return Ending::WrongUsage;
        }
    };
    if !base_url.is_public() {
        let address = base_url.as_str();
        screen.refusal(&Message::NoRealAddress { address });
        return Ending::NeedsFixing;
    }
    let output = &arguments.output;
    match is_something_else(output) {
        Ok(false) => {}
        Ok(true) => {
            screen.refusal(&Message::NotAPdf { path: output });
            return Ending::WrongUsage;
        }
        Err(error) => return unwritable(screen, output, &error),
    }
    let renderer = Renderer::new(site, theme, base_url.clone(), request.as_of);
    let poster = match renderer.poster(procedure, office) {
        Ok(poster) => poster,
        Err(problem) => {
            screen.report(&theme_report(theme, problem), &checked.sources);
            screen.say(&Message::NoPoster);
            return Ending::NeedsFixing;
        }
    };
    if poster.sides.iter().any(|side| side.code.is_none()) {
        let address = base_url.as_str();
        screen.refusal(&Message::AddressTooLong { address });
        return Ending::NeedsFixing;
    }
    let size = match arguments.size {
        PaperSize::A4 => SheetSize::A4,
        PaperSize::A3 => SheetSize::A3,
    };
    let bytes = match pdf(&poster_sheet(&poster, size)) {
        Ok(bytes) => bytes,
        Err(fault) => {
            screen.refusal(&Message::PdfRefused { words: &fault.0 });
            return Ending::NeedsFixing;
        }
    };
    let folder = output.parent().unwrap_or(output);
    if let Err(error) = fs::create_dir_all(folder).and_then(|()| put(output, &bytes)) {
        return unwritable(screen, output, &error);
    }
    screen.say(&Message::PosterWritten { path: output });
    Ending::Done
}

/// The record with an id, or the id that was probably meant.
fn found<T>(table: &Table<T>, id: &str) -> Result<Handle<T>, String> {
    let mut records = table.iter();
    let is_it = |(_, record): &(Handle<T>, &Record<T>)| record.id.as_str() == id;
    let known = records.find(is_it).map(|(handle, _)| handle);
    known.ok_or_else(|| {
        let ids = table.iter().map(|(_, record)| record.id.as_str());
        similar(id, ids).unwrap_or_default()
    })
}

/// Whether there is a file that is no PDF: it may be one that somebody wrote.
fn is_something_else(path: &Path) -> io::Result<bool> {
    // What is no file may never open, or never end.
    match fs::metadata(path) {
        Ok(about) if about.is_file() => {}
        Ok(_) => return Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    }
    let mut begin = Vec::new();
    File::open(path)?
        .take(PDF.len() as u64)
        .read_to_end(&mut begin)?;
    Ok(!begin.is_empty() && begin != PDF)
}

fn unwritable(screen: &Screen, path: &Path, error: &io::Error) -> Ending {
    let fault = error.into();
    screen.refusal(&Message::FileUnwritable { path, fault });
    Ending::NeedsFixing
}

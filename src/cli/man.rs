//! `tartip man`: the manual pages, one for each command.

use std::fs;
use std::io::{self, Write as _};

use clap::Command;
use clap_mangen::Man as Page;
use clap_mangen::roff::{Roff, roman};

use super::arguments::Man;
use super::show::Screen;
use super::{Ending, help};
use crate::edit::put;
use crate::language::UiLanguage;
use crate::messages::{HelpPart, Message};

/// Writes the pages into a folder, which is made if it is not there.
pub(super) fn run(screen: &Screen, arguments: &Man) -> Ending {
    let folder = &arguments.output;
    let mut pages = Vec::new();
    gather(
        &help::command_without_help(screen.ui()),
        screen.ui(),
        &mut pages,
    );
    for (name, page) in &pages {
        let path = folder.join(name);
        if let Err(error) = fs::create_dir_all(folder).and_then(|()| put(&path, page)) {
            let fault = (&error).into();
            screen.refusal(&Message::FileUnwritable { path: &path, fault });
            return Ending::NeedsFixing;
        }
    }
    let number = pages.len();
    screen.say(&Message::PagesWritten { number, folder });
    Ending::Done
}

/// The name and the bytes of the page of a command, and of those under it.
fn gather(command: &Command, ui: UiLanguage, pages: &mut Vec<(String, Vec<u8>)>) {
    let name = command.get_display_name().unwrap_or(command.get_name());
    let mut bytes = Vec::new();
    // What is written to memory can't fail.
    if page(command, name, ui, &mut bytes).is_ok() {
        pages.push((format!("{name}.1"), bytes));
    }
    for command in command.get_subcommands() {
        gather(command, ui, pages);
    }
}

/// The page of a command. The library knows its headings in English alone, so they are put in here;
/// it leaves out a date that is empty, and takes what comes after it for one. A date of its own
/// would change the bytes from build to build.
fn page(command: &Command, name: &str, ui: UiLanguage, bytes: &mut Vec<u8>) -> io::Result<()> {
    let page = Page::new(command.clone());
    let capitals = name.to_uppercase();
    let version = env!("CARGO_PKG_VERSION");
    bytes.extend_from_slice(PREAMBLE.as_bytes());
    writeln!(
        bytes,
        ".TH \"{capitals}\" \"1\" \"\" \"tartip {version}\" \"tartip\""
    )?;
    let mut section = |part, make: &dyn Fn(&mut Vec<u8>) -> io::Result<()>| {
        let mut made = Vec::new();
        make(&mut made)?;
        put_in(part, ui, &String::from_utf8_lossy(&made), bytes)
    };
    section(Some(HelpPart::Name), &|to| page.render_name_section(to))?;
    section(Some(HelpPart::Synopsis), &|to| {
        page.render_synopsis_section(to)
    })?;
    section(Some(HelpPart::Description), &|to| {
        page.render_description_section(to)
    })?;
    // Arguments and options have the headings of the help, in capitals.
    section(None, &|to| page.render_options_section(to))?;
    if command.get_subcommands().next().is_some() {
        section(Some(HelpPart::Commands), &|to| {
            page.render_subcommands_section(to)
        })?;
    }
    section(Some(HelpPart::ExitCodes), &|to| {
        let mut roff = Roff::new();
        roff.control("SH", []);
        let codes = [HelpPart::Done, HelpPart::NeedsFixing, HelpPart::WrongUsage];
        for (code, part) in codes.into_iter().enumerate() {
            roff.control("TP", []);
            roff.text([roman(code.to_string())]);
            roff.text([roman(ui.help_part(part))]);
        }
        roff.to_writer(to)
    })
}

/// What the library begins each section with: it makes an apostrophe one that can be copied.
const PREAMBLE: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// An empty line between two breaks, before the list of values.
const GAP: &str = ".br\n\n.br\n";

/// Adds a section under a heading of ours, in the place of that with which it was made.
fn put_in(
    part: Option<HelpPart>,
    ui: UiLanguage,
    made: &str,
    bytes: &mut Vec<u8>,
) -> io::Result<()> {
    let made = made.strip_prefix(PREAMBLE).unwrap_or(made);
    let made = made.replace(GAP, ".sp\n");
    let mut lines = made.lines();
    if let Some(part) = part {
        let heading = ui.help_part(part).to_uppercase();
        writeln!(bytes, ".SH \"{heading}\"")?;
        lines.next();
    }
    for line in lines {
        writeln!(bytes, "{}", line.trim_end())?;
    }
    Ok(())
}

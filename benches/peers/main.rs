//! What it costs to build the same pages with tartip, with Zola and with Hugo: procedures as typed
//! data with guides, in two languages, each in the program's own format and minified.
//! `docs/performance.md` says what the figures mean.
//!
//! ```text
//! cargo bench --bench peers                                  1,000 procedures, on disk
//! cargo bench --bench peers -- --in /dev/shm --procedures 10000   in memory, 20,400 pages
//! cargo bench --bench peers -- --generate DIR                only make the three sites
//! ```
//!
//! In the order data flows: [`arguments`]; [`generator`], the facts, and the site of tartip;
//! [`words`] and [`pages`], the same facts as the other two want them; [`zola`] and [`hugo`], their
//! sites; [`measuring`], what one run of a command takes; [`programs`], which are found;
//! [`writing`], what writing a finished tree takes; [`pages_made`], whether each made the pages;
//! [`rounds`], which runs there are; [`table`].

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark is a command of its own, and its table is what it prints"
)]

mod arguments;
#[path = "../generator/mod.rs"]
mod generator;
mod hugo;
#[path = "../measuring/mod.rs"]
mod measuring;
mod pages;
mod pages_made;
mod programs;
mod rounds;
mod table;
mod words;
mod writing;
mod zola;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use arguments::{Arguments, Meant};
use generator::facts::Country;
use measuring::workplace::{self, Workplace};
use programs::Programs;

fn main() -> ExitCode {
    let done = match arguments::parse(std::env::args().skip(1)) {
        Ok(Meant::Help) => {
            println!("{}", arguments::USAGE);
            Ok(())
        }
        Ok(Meant::WriteTree(from, to)) => {
            writing::write(&from, &to).map(|taken| println!("{taken}"))
        }
        Ok(Meant::Work(arguments)) => work(&arguments),
        Err(reason) => {
            eprintln!("error: {reason}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn work(arguments: &Arguments) -> io::Result<()> {
    let country = Country::new(arguments.size);
    if let Some(folder) = &arguments.generate {
        return generate(folder, &country);
    }
    if let Some(within) = &arguments.within
        && !within.is_dir()
    {
        let reason = format!("{} is no folder", within.display());
        return Err(io::Error::other(reason));
    }
    let path = workplace::unused("peers", arguments.within.as_deref());
    let workplace = Workplace::new(path, false)?;
    generate(workplace.path(), &country)?;
    let programs = Programs::found()?;
    let measured = rounds::measure(workplace.path(), arguments, &programs)?;
    println!("{}", table::Table(&measured));
    Ok(())
}

fn generate(folder: &Path, country: &Country) -> io::Result<()> {
    for (name, made) in [
        (
            "tartip",
            generator::tartip::write(&folder.join("tartip"), country)?,
        ),
        ("zola", zola::write(&folder.join("zola"), country)?),
        ("hugo", hugo::write(&folder.join("hugo"), country)?),
    ] {
        println!("{name}: {made}.");
    }
    Ok(())
}

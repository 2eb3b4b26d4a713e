//! What it costs to build a country: 1,000 procedures, 3,000 offices and 2,372 areas in two
//! languages, made up, and built by the real command. `docs/performance.md` says what the figures
//! mean.
//!
//! ```text
//! cargo bench --bench country                       the whole table
//! cargo bench --bench country -- --procedures 200 --areas 240   a smaller country
//! cargo bench --bench country -- --keep DIR         work in DIR, and leave it there
//! cargo bench --bench country -- --generate DIR     only make the content, measure nothing
//! ```
//!
//! In the order data flows: [`arguments`]; [`generator`], which makes the content; [`measuring`],
//! what one run of a command takes; [`rounds`], which runs there are; [`table`].

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark is a command of its own, and its table is what it prints"
)]

mod arguments;
#[path = "../generator/mod.rs"]
mod generator;
#[path = "../measuring/mod.rs"]
mod measuring;
mod rounds;
mod table;

use std::io;
use std::process::ExitCode;

use arguments::{Arguments, Meant};
use generator::facts::{Country, Size};
use generator::tartip;
use measuring::workplace::{self, Workplace};

fn main() -> ExitCode {
    match arguments::parse(std::env::args().skip(1)) {
        Ok(Meant::Help) => {
            println!("{}", arguments::USAGE);
            ExitCode::SUCCESS
        }
        Ok(Meant::Work(arguments)) => match work(&arguments) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("error: {error}");
                ExitCode::FAILURE
            }
        },
        Err(reason) => {
            eprintln!("error: {reason}\n\n{}", arguments::USAGE);
            ExitCode::from(2)
        }
    }
}

fn work(arguments: &Arguments) -> io::Result<()> {
    let country = Country::new(Size {
        procedures: arguments.procedures,
        offices: arguments.offices,
        letters: true,
        channels: 4,
        areas: Some(arguments.areas),
    });
    if let Some(folder) = &arguments.generate {
        let made = tartip::write(folder, &country)?;
        println!("The content: {made}.");
        return Ok(());
    }
    let folder = match &arguments.keep {
        Some(named) => Workplace::new(named.clone(), true)?,
        None => Workplace::new(workplace::unused("country", None), false)?,
    };
    let made = tartip::write(folder.path(), &country)?;
    println!("The content: {made}.");
    let measured = rounds::measure(folder.path(), arguments.runs)?;
    println!("{}", table::Table(&measured));
    Ok(())
}

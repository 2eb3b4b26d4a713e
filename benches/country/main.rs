//! What it costs to build a country: 1,000 procedures and 300 offices in two languages, made up,
//! and built by the real command. `docs/performance.md` says what the figures mean.
//!
//! ```text
//! cargo bench --bench country                       the whole table
//! cargo bench --bench country -- --procedures 200 --offices 50   a smaller country
//! cargo bench --bench country -- --keep DIR         work in DIR, and leave it there
//! cargo bench --bench country -- --generate DIR     only make the content, measure nothing
//! ```
//!
//! In the order data flows: [`arguments`]; [`generator`], which makes the content; [`cost`], what
//! one run of a command takes; [`rounds`], which runs there are; [`table`].

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark is a command of its own, and its table is what it prints"
)]

mod arguments;
mod cost;
#[path = "../generator/mod.rs"]
mod generator;
mod rounds;
mod table;

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use arguments::{Arguments, Meant};
use generator::facts::{Country, Size};
use generator::tartip;

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
    });
    if let Some(folder) = &arguments.generate {
        let made = tartip::write(folder, &country)?;
        println!("The content: {made}.");
        return Ok(());
    }
    let folder = Workplace::new(arguments.keep.as_deref())?;
    let made = tartip::write(folder.path(), &country)?;
    println!("The content: {made}.");
    let measured = rounds::measure(folder.path(), arguments.runs)?;
    println!("{}", table::Table(&measured));
    Ok(())
}

/// The folder that the country is built in; deleted at the end unless it was named.
struct Workplace {
    path: PathBuf,
    keep: bool,
}

impl Workplace {
    fn new(named: Option<&Path>) -> io::Result<Self> {
        let keep = named.is_some();
        let path = named.map_or_else(
            || {
                Path::new(env!("CARGO_TARGET_TMPDIR"))
                    .join(format!("country-{}", std::process::id()))
            },
            Path::to_owned,
        );
        std::fs::create_dir_all(&path)?;
        Ok(Self { path, keep })
    }

    fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        if !self.keep {
            // What cannot be deleted lies in the folder of temporary files of the build, which
            // `cargo clean` empties.
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}

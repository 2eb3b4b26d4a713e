//! How long an editor waits: from saving a file to the words being in the page, with `tartip serve`
//! on a site of any size; and what memory the server holds after many saves.
//!
//! ```text
//! cargo bench --bench peers -- --generate DIR --procedures 10000   make a site
//! cargo bench --bench serve -- DIR/tartip                          save files of it
//! ```
//!
//! In the order data flows: [`edits`], what is saved; [`server`], the command; [`browser`], what a
//! browser asks it.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark is a command of its own, and its table is what it prints"
)]

mod browser;
mod edits;
mod server;
#[path = "../measuring/spread.rs"]
mod spread;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

use edits::Edit;
use server::Server;
use spread::Spread;

const USAGE: &str = "\
usage: cargo bench --bench serve -- DIR [--saves N]
  DIR        the folder of a site; its files are put back at the end
  --saves N  how often each file is saved [20]";

/// How long an editor thinks between two saves. The texts are read meanwhile.
const PAUSE: Duration = Duration::from_millis(300);

fn main() -> ExitCode {
    let (mut folder, mut saves) = (None, 20);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            // Cargo says it to every benchmark.
            "--bench" => {}
            "--saves" => saves = words.next().and_then(|word| word.parse().ok()).unwrap_or(0),
            _ => folder = Some(PathBuf::from(word)),
        }
    }
    let (Some(folder), 1..) = (folder, saves) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match measure(&folder, saves) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(folder: &std::path::Path, saves: usize) -> io::Result<()> {
    let edits = edits::find(folder)?;
    let server = Server::start(folder)?;
    println!(
        "{saves} saves of each file; milliseconds from the save to the page: median (least–most)"
    );
    for edit in edits {
        let measured = save(&server, &edit, saves);
        let events = server.events(&server.get(&edit.page)?)?;
        edit.undo()?;
        browser::wait_for_news(events)?;
        let (times, memory) = measured?;
        println!(
            "{:<12}{:.0}; memory, MB: {memory}",
            edit.name,
            Spread::of(times)
        );
    }
    Ok(())
}

/// How long each save took, and the memory after the first, the hundredth and the last.
fn save(server: &Server, edit: &Edit, saves: usize) -> io::Result<(Vec<f64>, String)> {
    let mut times = Vec::with_capacity(saves);
    let mut memory = Vec::new();
    for number in 1..=saves {
        let page = server.get(&edit.page)?;
        let events = server.events(&page)?;
        thread::sleep(PAUSE);
        let saved = Instant::now();
        let words = edit.save(number)?;
        browser::wait_for_news(events)?;
        if !server.get(&edit.page)?.contains(&words) {
            return Err(io::Error::other(format!(
                "{} does not say {words}",
                edit.page
            )));
        }
        times.push(saved.elapsed().as_secs_f64() * 1000.0);
        if [1, 100, saves].contains(&number) {
            memory.push(format!("{} after {number}", server.memory()));
        }
    }
    Ok((times, memory.join(", ")))
}

//! The command line of the benchmark.

use std::path::PathBuf;

/// What can be asked for.
pub(crate) const USAGE: &str = "\
usage: cargo bench --bench country -- [options]
  --procedures N   how many procedures [1000]
  --areas N        how many regions, cities, districts and rural okrugs, at least 4 [2372]
  --offices N      how many offices; there are as many as the areas need, if N is less [3000]
  --runs N         how many measured runs of each kind, after one that is not measured [5]
  --keep DIR       work in DIR and leave everything there
  --generate DIR   only write the content into DIR, and measure nothing";

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub procedures: usize,
    pub areas: usize,
    pub offices: usize,
    pub runs: usize,
    pub keep: Option<PathBuf>,
    pub generate: Option<PathBuf>,
}

/// What the command line means.
#[derive(Debug)]
pub(crate) enum Meant {
    Help,
    Work(Arguments),
}

/// What the words of the command line mean.
///
/// # Errors
/// A word that has no meaning here, in a sentence.
pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Meant, String> {
    let mut arguments = Arguments {
        procedures: 1000,
        areas: 2372,
        offices: 3000,
        runs: 5,
        keep: None,
        generate: None,
    };
    let mut words = words;
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--procedures" => arguments.procedures = number(&value()?)?,
            "--areas" => arguments.areas = number(&value()?)?.max(4),
            "--offices" => arguments.offices = number(&value()?)?,
            "--runs" => arguments.runs = number(&value()?)?,
            "--keep" => arguments.keep = Some(value()?.into()),
            "--generate" => arguments.generate = Some(value()?.into()),
            "--help" | "-h" => return Ok(Meant::Help),
            // Cargo says it to every benchmark.
            "--bench" => {}
            _ => return Err(format!("{word} is not known")),
        }
    }
    Ok(Meant::Work(arguments))
}

fn number(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number @ 1..=99_999) => Ok(number),
        _ => Err(format!("expected a number from 1 to 99999, found {text}")),
    }
}

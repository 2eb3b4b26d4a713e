//! The command line of the benchmark.

use std::path::PathBuf;

use crate::generator::facts::Size;

/// What can be asked for.
pub(crate) const USAGE: &str = "\
usage: cargo bench --bench peers -- [options]
  --procedures N   how many procedures, each a page in two languages [1000]
  --offices N      how many offices [185]
  --channels N     how many ways to complain a procedure has, up to 4 [1]
  --runs N         how many measured runs of each kind, after one that is not measured [5]
  --in DIR         make a folder in DIR to work in, and delete it at the end; so DIR says on which
                   file system (`/dev/shm` is in memory) [the temporary files of the build]
  --generate DIR   only write the sites into DIR: `tartip/`, `zola/` and `hugo/`

Zola and Hugo are run if `zola` and `hugo` are found on the path.";

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub size: Size,
    pub runs: usize,
    pub within: Option<PathBuf>,
    pub generate: Option<PathBuf>,
}

/// What the command line means.
#[derive(Debug)]
pub(crate) enum Meant {
    Help,
    /// Asked by the benchmark itself: write this tree into that folder.
    WriteTree(PathBuf, PathBuf),
    Work(Arguments),
}

/// The word by which the benchmark asks itself to write a tree.
pub(crate) const WRITE_TREE: &str = "--write-tree";

/// What the words of the command line mean.
///
/// # Errors
/// A word that has no meaning here, in a sentence.
pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Meant, String> {
    let mut arguments = Arguments {
        size: Size {
            procedures: 1000,
            offices: 185,
            // The peers have none.
            letters: false,
            channels: 1,
            areas: None,
        },
        runs: 5,
        within: None,
        generate: None,
    };
    let mut words = words;
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--procedures" => arguments.size.procedures = number(&value()?)?,
            "--offices" => arguments.size.offices = number(&value()?)?,
            "--channels" => arguments.size.channels = number(&value()?)?.min(4),
            "--runs" => arguments.runs = number(&value()?)?,
            "--in" => arguments.within = Some(value()?.into()),
            "--generate" => arguments.generate = Some(value()?.into()),
            WRITE_TREE => return Ok(Meant::WriteTree(value()?.into(), value()?.into())),
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

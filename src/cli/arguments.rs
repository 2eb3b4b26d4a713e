//! The command line as typed, and what it means.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use crate::model::{Id, WebAddress};
use crate::pipeline::Request;

/// Bilingual guidance on public-service procedures, from facts in files to an accessible site.
#[derive(Debug, Parser)]
#[command(name = "tartip", version, about, propagate_version = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the content and make the site
    Build(Build),
    /// Check the content and make nothing
    Check(SiteArguments),
    /// Begin something new
    New(New),
}

/// Which site, and for what day.
#[derive(Debug, Args)]
pub struct SiteArguments {
    /// The folder of the site: `content/` stands in it
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// The day to judge by: acts out of force on it get a notice [default: today in Kazakhstan]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    as_of: Option<Date>,
    /// The theme: `themes/NAME/` of the site over the built-in one
    #[arg(long, value_name = "NAME", value_parser = theme)]
    theme: Option<String>,
}

/// `tartip build`.
#[derive(Debug, Args)]
pub struct Build {
    /// Which site.
    #[command(flatten)]
    pub site: SiteArguments,
    /// Where the site goes [default: `public` in the folder of the site]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The address at which the site is published [default: `base_url` in site.yaml]
    #[arg(long, value_name = "URL", value_parser = address)]
    pub base_url: Option<WebAddress>,
    /// Replace an output folder that tartip did not make
    #[arg(long)]
    pub force: bool,
}

/// `tartip new`.
#[derive(Debug, Args)]
pub struct New {
    /// What to begin.
    #[command(subcommand)]
    pub what: NewWhat,
}

/// What to begin.
#[derive(Debug, Subcommand)]
pub enum NewWhat {
    /// A small site in both languages that builds
    Site {
        /// The folder to make it in; it must be empty or not exist
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

impl SiteArguments {
    /// What is meant: the site, on this day or today.
    pub fn request(self, base_url: Option<WebAddress>) -> Request {
        Request {
            root: self.root,
            as_of: self.as_of.unwrap_or_else(today),
            due_within: 0,
            theme: self.theme,
            base_url,
        }
    }
}

/// Today in Kazakhstan, which keeps one time, UTC+5, on any machine: a server elsewhere must not date a
/// notice a day off.
fn today() -> Date {
    let zone = TimeZone::fixed(Offset::constant(5));
    jiff::Timestamp::now().to_zoned(zone).date()
}

fn date(text: &str) -> Result<Date, String> {
    let wrong = || "expected a day that exists, written like 2026-11-22".to_owned();
    if text.len() != 10 {
        return Err(wrong());
    }
    text.parse().map_err(|_| wrong())
}

fn theme(text: &str) -> Result<String, String> {
    match Id::parse(text) {
        Some(id) => Ok(id.to_string()),
        None => Err("expected small Latin letters, digits and hyphens".to_owned()),
    }
}

fn address(text: &str) -> Result<WebAddress, String> {
    WebAddress::parse(text)
        .filter(|address| !address.as_str().contains(['?', '#']))
        .ok_or_else(|| "expected an address like https://example.kz/site".to_owned())
}

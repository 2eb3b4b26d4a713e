//! The command line as typed, and what it means.

use crate::language::UiLanguage;
use crate::messages::ValueFault;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use crate::model::{Id, WebAddress};
use crate::pipeline::Request;
use crate::scalar;
use crate::schema::FileKind;
use crate::status::page::way;

/// Bilingual guidance on public-service procedures, from facts in files to an accessible site.
#[derive(Debug, Parser)]
#[command(name = "tartip", version, about, propagate_version = true)]
pub(super) struct Arguments {
    /// The language to speak: en, ru or kk [default: that of the locale]
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub lang: Option<UiLanguage>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check the content and make the site
    Build(Build),
    /// Check the content and the pages made of it, and write nothing
    Check(Check),
    /// Put the files of the content into one form: the order of keys, the wrapping of text, the
    /// spaces
    Fmt(Fmt),
    /// Record that texts say the same in both languages, and facts what their source says
    Review(Review),
    /// Tell what has to be done, record by record
    Status(Status),
    /// Tell in words what changed for citizens since a revision, or between two
    Diff(Diff),
    /// Write the comment on a proposed change: what is wrong, what changes for citizens, which
    /// pages changed
    Comment(Comment),
    /// Put the values that a form wrote into the files as they were: comments, order and quotation
    /// marks stay
    Merge(Merge),
    /// Tell what a code means, why it matters and how to fix it
    Explain(Explain),
    /// Show the site in the browser, made anew after every save
    Serve(Serve),
    /// Write a poster of a procedure for a wall, as a PDF file to print
    Poster(Poster),
    /// Make records of a table, or change those that stand
    Import(Import),
    /// Begin something new
    New(New),
    /// Print a JSON Schema of the content, or write them all
    Schema(Schema),
    /// Tell what of the site is older than the program, and how to bring it up
    SelfCheck(SelfCheck),
    /// Print what makes a shell complete the command line
    Completions(Completions),
    /// Write the manual pages, one for each command
    Man(Man),
}

/// Which site, and for what day.
#[derive(Debug, Clone, Args)]
pub(super) struct SiteArguments {
    /// The folder of the site: `content/` stands in it
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// A folder outside the site that links in it may lead into; may be given again
    #[arg(long, value_name = "DIR")]
    follow_links: Vec<PathBuf>,
    /// The day to judge by: acts out of force on it get a notice [default: today in Kazakhstan]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    as_of: Option<Date>,
    /// The theme: `themes/NAME/` of the site over the built-in one
    #[arg(long, value_name = "NAME", value_parser = theme)]
    theme: Option<String>,
}

/// `tartip build`.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// Which site.
    #[command(flatten)]
    pub site: SiteArguments,
    /// Where the site goes [default: `public` in the folder of the site]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The address at which the site is published [default: `base_url` in site.yaml]
    #[arg(long, value_name = "URL", value_parser = address)]
    pub base_url: Option<WebAddress>,
    /// Put compressed copies (`.br`, `.gz`) beside text files, for servers that send such copies
    #[arg(long)]
    pub compress: bool,
    /// A preview: search engines are asked to list none of its pages
    #[arg(long)]
    pub preview: bool,
    /// Replace an output folder that tartip did not make
    #[arg(long)]
    pub force: bool,
    /// Tell what each stage took
    #[arg(long)]
    pub timings: bool,
}

/// `tartip serve`.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Which site.
    #[command(flatten)]
    pub site: SiteArguments,
    /// The port, on this machine only; 0 for any free one [default: the first free one from 8000
    /// on]
    #[arg(long, value_name = "PORT")]
    pub port: Option<u16>,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
}

/// `tartip check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Which site.
    #[command(flatten)]
    pub site: SiteArguments,
    /// Warn of what ends within so many days (`30d`) or weeks (`4w`), too
    #[arg(long, value_name = "TIME", value_parser = days, default_value = "0d")]
    pub due_within: u16,
    /// For whom the report is written
    #[arg(long, value_name = "FORM", value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// For `markdown`: the address at which a host shows the files of this version, to link to
    /// lines: `https://…/blob/REVISION`
    #[arg(long, value_name = "URL", value_parser = address)]
    pub files: Option<WebAddress>,
    /// For `markdown`: at most so many characters; what there is no room for is counted
    #[arg(long, value_name = "NUMBER", default_value_t = COMMENT)]
    pub limit: usize,
    /// End with exit code 1 if there are warnings
    #[arg(long, value_name = "WHAT", value_enum)]
    pub deny: Option<Deny>,
    /// Fix first what can be fixed without asking: typography, letters that look alike, the form
    /// of phones
    #[arg(long)]
    pub fix: bool,
    /// Check the content alone, without making the pages to look at them
    #[arg(long)]
    pub no_pages: bool,
    #[cfg_attr(
        feature = "external",
        doc = "Ask the addresses outside the site, too, whether they still open; only this needs a \
            network"
    )]
    #[cfg_attr(
        not(feature = "external"),
        doc = "Not in this program, which was built without the feature `external`"
    )]
    #[arg(long)]
    pub external: bool,
    /// Ask the addresses again that opened a short time ago
    #[arg(long, requires = "external")]
    pub fresh: bool,
    /// Ask addresses in private networks, too, on any port, through the proxy of the environment
    #[arg(long, requires = "external")]
    pub allow_private: bool,
    /// Tell what each stage took
    #[arg(long)]
    pub timings: bool,
}

/// Forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Frames of the source, for people
    Human,
    /// JSON, for programs
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// A code quality report of GitLab CI
    Gitlab,
    /// Markdown, for a comment on a change or the summary of a workflow
    Markdown,
}

/// What may be denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    /// Every warning
    Warnings,
}

/// `tartip fmt`.
#[derive(Debug, Args)]
pub(super) struct Fmt {
    /// Files or folders of the content; all of it if none is named
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Write nothing; list the files that are not in their form and end with exit code 1 if there
    /// are any
    #[arg(long)]
    pub check: bool,
    /// The folder of the site: `content/` stands in it
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// A folder outside the site that links in it may lead into; may be given again
    #[arg(long, value_name = "DIR")]
    pub follow_links: Vec<PathBuf>,
}

/// `tartip review`.
#[derive(Debug, Args)]
pub(super) struct Review {
    /// Files or folders of the content whose texts and facts were compared; none to be asked file
    /// by file
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Everything was compared
    #[arg(long, conflicts_with = "paths")]
    pub all: bool,
    /// The folder of the site: `content/` stands in it
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// A folder outside the site that links in it may lead into; may be given again
    #[arg(long, value_name = "DIR")]
    pub follow_links: Vec<PathBuf>,
}

/// `tartip status`.
#[derive(Debug, Args)]
pub(super) struct Status {
    /// Which site.
    #[command(flatten)]
    pub site: SiteArguments,
    /// Tell of every record, not only of those with something to do
    #[arg(long)]
    pub all: bool,
    /// For whom it is written
    #[arg(long, value_name = "FORM", value_enum, default_value_t = StatusFormat::Human)]
    pub format: StatusFormat,
    /// The file to write, instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// For `html` and `csv`: tell of what must be verified within so many days (`30d`) or weeks
    /// (`4w`), too
    #[arg(long, value_name = "TIME", value_parser = days, default_value = "30d")]
    pub due_within: u16,
}

/// Forms of the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StatusFormat {
    /// A table, for people
    Human,
    /// A page to open in a browser, to sort and to print
    Html,
    /// A table for a spreadsheet, with a row for each task
    Csv,
    /// JSON, for programs
    Json,
}

/// `tartip diff`.
#[derive(Debug, Args)]
pub(super) struct Diff {
    /// The older revision: a commit, a branch or a tag of the git repository
    #[arg(value_name = "REV")]
    pub old: OsString,
    /// The newer one [default: the files as they are]
    #[arg(value_name = "REV2")]
    pub new: Option<OsString>,
    /// For whom it is written
    #[arg(long, value_name = "FORM", value_enum, default_value_t = DiffFormat::Human)]
    pub format: DiffFormat,
    /// Write the changes into `content/changes/`, for the pages and the feed
    #[arg(long)]
    pub record: bool,
    /// The day of the records [default: today in Kazakhstan]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, requires = "record")]
    pub as_of: Option<Date>,
    /// The folder of the site: `content/` stands in it
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// A folder outside the site that links in it may lead into; may be given again
    #[arg(long, value_name = "DIR")]
    pub follow_links: Vec<PathBuf>,
}

/// Forms of what is told of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// Lines, for people
    Human,
    /// Markdown, for the text of a pull request
    Markdown,
    /// JSON, for programs
    Json,
}

/// Characters that a comment on GitHub may have.
const COMMENT: usize = 65_536;

/// `tartip comment`.
#[derive(Debug, Args)]
pub(super) struct Comment {
    /// The revision that the change is compared with: a commit, a branch or a tag of the git
    /// repository
    #[arg(value_name = "REV")]
    pub base: OsString,
    /// Which site.
    #[command(flatten)]
    pub site: SiteArguments,
    /// Warn of what ends within so many days (`30d`) or weeks (`4w`), too
    #[arg(long, value_name = "TIME", value_parser = days, default_value = "0d")]
    pub due_within: u16,
    /// The folder into which the site of REV was built, to tell which pages changed
    #[arg(long, value_name = "DIR", requires = "after")]
    pub before: Option<PathBuf>,
    /// The folder into which the changed site was built
    #[arg(long, value_name = "DIR")]
    pub after: Option<PathBuf>,
    /// The address at which that folder is shown
    #[arg(long, value_name = "URL", value_parser = address, requires = "after")]
    pub preview: Option<WebAddress>,
    /// The address at which that folder can be downloaded
    #[arg(long, value_name = "URL", value_parser = address, requires = "after")]
    pub archive: Option<WebAddress>,
    /// The address at which a host shows the files of this version, to link to lines:
    /// `https://…/blob/REVISION`
    #[arg(long, value_name = "URL", value_parser = address)]
    pub files: Option<WebAddress>,
    /// At most so many characters; what there is no room for is counted
    #[arg(long, value_name = "NUMBER", default_value_t = COMMENT)]
    pub limit: usize,
}

/// `tartip merge`.
#[derive(Debug, Args)]
pub(super) struct Merge {
    /// The revision with the files as they were: a commit, a branch or a tag. With `--old`, the
    /// file that the form wrote
    #[arg(value_name = "REV")]
    pub revision: OsString,
    /// Files or folders of the content [default: all that differ]
    #[arg(value_name = "PATH", conflicts_with = "old")]
    pub paths: Vec<PathBuf>,
    /// The revision that the form was loaded from: what others changed since stays
    #[arg(long, value_name = "REV", conflicts_with = "old")]
    pub base: Option<OsString>,
    /// The file as it was, instead of a revision
    #[arg(long, value_name = "FILE")]
    pub old: Option<PathBuf>,
    /// For whom it is written
    #[arg(long, value_name = "FORM", value_enum, default_value_t = DiffFormat::Human)]
    pub format: DiffFormat,
    /// The folder of the site: `content/` stands in it
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// A folder outside the site that links in it may lead into; may be given again
    #[arg(long, value_name = "DIR")]
    pub follow_links: Vec<PathBuf>,
}

/// `tartip explain`.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The code, as it stands in brackets in a report; none for a list of all
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// `tartip poster`.
#[derive(Debug, Args)]
pub(super) struct Poster {
    /// The procedure: the name of its folder in `content/procedures/`
    #[arg(value_name = "PROCEDURE")]
    pub procedure: String,
    /// The office on whose wall it hangs: the name of its file in `content/offices/`
    #[arg(long, value_name = "ID")]
    pub office: Option<String>,
    /// The size of the paper
    #[arg(long, value_name = "SIZE", value_enum, default_value_t = PaperSize::A4)]
    pub size: PaperSize,
    /// The file to write
    #[arg(long, value_name = "FILE.pdf")]
    pub output: PathBuf,
    /// Which site.
    #[command(flatten)]
    pub site: SiteArguments,
    /// The address at which the site is published [default: `base_url` in site.yaml]
    #[arg(long, value_name = "URL", value_parser = address)]
    pub base_url: Option<WebAddress>,
}

/// Sizes of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PaperSize {
    /// 210 × 297 mm
    A4,
    /// 297 × 420 mm
    A3,
}

/// `tartip import`.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Records of what.
    #[command(subcommand)]
    pub what: ImportWhat,
}

/// Records of what.
#[derive(Debug, Subcommand)]
pub(super) enum ImportWhat {
    /// Offices with their contacts, a row each
    Offices(ImportOffices),
}

/// `tartip import offices`.
#[derive(Debug, Args)]
pub(super) struct ImportOffices {
    /// The table, as a spreadsheet saves it: a workbook (`.xlsx`), or CSV with `,`, `;` or tabs
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The sheet of a workbook [default: the first that is not hidden]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Write the records; without it they are only shown
    #[arg(long)]
    pub write: bool,
    /// Write the right rows although others are wrong
    #[arg(long)]
    pub skip_wrong_rows: bool,
    /// The folder of the site: `content/` stands in it
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// A folder outside the site that links in it may lead into; may be given again
    #[arg(long, value_name = "DIR")]
    pub follow_links: Vec<PathBuf>,
    /// The day to judge by: no record is verified after it [default: today in Kazakhstan]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub as_of: Option<Date>,
}

/// `tartip new`.
#[derive(Debug, Args)]
pub(super) struct New {
    /// What to begin.
    #[command(subcommand)]
    pub what: NewWhat,
}

/// What to begin.
#[derive(Debug, Subcommand)]
pub(super) enum NewWhat {
    /// A small site in both languages that builds
    Site {
        /// The folder to make it in; it must be empty or not exist
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// A procedure with its guides, to fill in
    Procedure(NewRecord),
    /// An office, to fill in
    Office(NewRecord),
    /// An act of law, to fill in
    Act(NewRecord),
    /// A letter, to fill in
    Letter(NewRecord),
    /// A contact, to fill in
    Contact(NewRecord),
    /// An area, to fill in
    Area(NewRecord),
    /// A role of offices, to fill in
    Role(NewRecord),
    /// A topic, to fill in
    Topic(NewRecord),
    /// A change for readers, to fill in
    Change(NewRecord),
    /// Forms for editors in a browser: a page and its configuration, or these brought up
    Admin(NewAdmin),
}

/// `tartip new admin`.
#[derive(Debug, Args)]
pub(super) struct NewAdmin {
    /// The folder to write [default: `admin` in the folder of the site]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// The CMS that shows the forms [default: sveltia for github, decap for the others]
    #[arg(long, value_name = "CMS", value_enum)]
    pub cms: Option<AdminCms>,
    /// Where the files are that editors change
    #[arg(long, value_name = "HOST", value_enum, default_value_t = AdminBackend::Local)]
    pub backend: AdminBackend,
    /// The repository on that host
    #[arg(long, value_name = "OWNER/REPO")]
    pub repo: Option<String>,
    /// The branch that is published
    #[arg(long, value_name = "BRANCH", default_value = "main")]
    pub branch: String,
    /// The address of a GitLab or a Gitea of your own
    #[arg(long, value_name = "URL", value_parser = address)]
    pub host: Option<WebAddress>,
    /// The id of the application there that editors sign in through
    #[arg(long, value_name = "ID")]
    pub app_id: Option<String>,
    /// Which site.
    #[command(flatten)]
    pub site: SiteArguments,
}

/// The CMS of `tartip new admin`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AdminCms {
    /// Decap CMS
    Decap,
    /// Sveltia CMS
    Sveltia,
}

/// Hosts of repositories.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AdminBackend {
    /// GitHub
    Github,
    /// GitLab
    Gitlab,
    /// Gitea or Forgejo
    Gitea,
    /// The folder of the site on this machine
    Local,
}

/// `tartip new KIND ID`.
#[derive(Debug, Args)]
pub(super) struct NewRecord {
    /// Its id: lowercase letters a–z, digits and hyphens; the file is named after it
    #[arg(value_name = "ID")]
    pub id: String,
    /// The folder of the site: `content/` stands in it
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
}

/// `tartip schema`.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(super) struct Schema {
    /// The kind of file whose schema to print
    #[arg(value_name = "KIND", value_parser = file_kinds())]
    pub kind: Option<FileKind>,
    /// The folder to write all schemas into
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// `tartip self-check`.
#[derive(Debug, Args)]
pub(super) struct SelfCheck {
    /// Which site.
    #[command(flatten)]
    pub site: SiteArguments,
    /// For whom it is written
    #[arg(long, value_name = "FORM", value_enum, default_value_t = SelfCheckFormat::Human)]
    pub format: SelfCheckFormat,
}

/// Forms of what is told of the program and the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SelfCheckFormat {
    /// Sentences, for people
    Human,
    /// JSON, for programs
    Json,
}

/// `tartip completions`.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: Shell,
}

/// `tartip man`.
#[derive(Debug, Args)]
pub(super) struct Man {
    /// The folder to write the pages into
    #[arg(long, value_name = "DIR")]
    pub output: PathBuf,
}

impl ImportOffices {
    /// What is meant: the site, on this day or today.
    pub(super) fn request(&self) -> Request {
        Request {
            root: self.root.clone(),
            follow_links: self.follow_links.clone(),
            as_of: self.as_of.unwrap_or_else(today),
            due_within: 0,
            theme: None,
            base_url: None,
        }
    }
}

impl SiteArguments {
    /// The same site by its whole path: the folder that the command was called in may be deleted
    /// and made again while it runs.
    pub(super) fn by_whole_path(self) -> Self {
        let root = std::path::absolute(&self.root).unwrap_or_else(|_| self.root.clone());
        Self { root, ..self }
    }

    /// The folder of the site, for paths that others read, with `/`: from the folder that the
    /// command was called in, where a code host looks for files, even if the whole path was typed;
    /// empty for that folder itself.
    pub(super) fn shown_root(&self) -> String {
        let here = std::env::current_dir().unwrap_or_default();
        let root = self.root.strip_prefix(here).unwrap_or(&self.root);
        let parts = root
            .components()
            .filter(|part| *part != std::path::Component::CurDir);
        let root = parts.collect::<PathBuf>();
        root.to_string_lossy()
            .replace(std::path::MAIN_SEPARATOR, "/")
    }

    /// The way from a folder, or from the one that the command was called in, to the folder of the
    /// site, with `/`. Nothing if there is none.
    pub(super) fn way_from(&self, folder: Option<&Path>) -> Option<String> {
        let from = std::path::absolute(folder.unwrap_or(Path::new("."))).ok()?;
        // Links on the way are followed, so that a step up leads where it is seen to lead.
        let from = std::fs::canonicalize(&from).unwrap_or(from);
        way(&from, &std::fs::canonicalize(&self.root).ok()?)
    }

    /// The site's folder from the top of the repository that it is in, with `/`. The top is the
    /// nearest folder around the site, or the site itself, that git keeps or that a host says it
    /// checked out (`GITHUB_WORKSPACE`, `CI_PROJECT_DIR`): a checkout below the workspace is a
    /// repository of its own. Nothing if there is none.
    pub(super) fn root_in_repository(&self) -> Option<String> {
        let root = std::fs::canonicalize(&self.root).ok()?;
        let top = self.repository()?;
        let inside = root.strip_prefix(top).ok()?;
        Some(
            inside
                .to_string_lossy()
                .replace(std::path::MAIN_SEPARATOR, "/"),
        )
    }

    /// The top of that repository, by its real path.
    pub(super) fn repository(&self) -> Option<PathBuf> {
        let root = std::fs::canonicalize(&self.root).ok()?;
        let checked_out: Vec<PathBuf> = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"]
            .into_iter()
            .filter_map(|name| std::fs::canonicalize(std::env::var_os(name)?).ok())
            .collect();
        let top = root.ancestors().find(|folder| {
            // In a worktree and in a submodule `.git` is a file.
            folder.join(".git").exists() || checked_out.iter().any(|top| top == folder)
        });
        top.map(std::path::Path::to_owned)
    }

    /// What is meant: the site, on this day or today.
    pub(super) fn request(self, base_url: Option<WebAddress>) -> Request {
        Request {
            root: self.root,
            follow_links: self.follow_links,
            as_of: self.as_of.unwrap_or_else(today),
            due_within: 0,
            theme: self.theme,
            base_url,
        }
    }
}

/// Today in Kazakhstan, which keeps one time, UTC+5, on any machine: a server elsewhere must not
/// date a notice a day off.
pub(super) fn today() -> Date {
    let zone = TimeZone::fixed(Offset::constant(5));
    jiff::Timestamp::now().to_zoned(zone).date()
}

/// A number of days or weeks: `30d`, `4w`, or days alone.
fn days(text: &str) -> Result<u16, ValueFault> {
    let (number, days) = match text.strip_suffix('w') {
        Some(weeks) => (weeks, 7),
        None => (text.strip_suffix('d').unwrap_or(text), 1),
    };
    let number = number.parse::<u16>().ok();
    number
        .and_then(|number| number.checked_mul(days))
        .filter(|days| *days <= 3650)
        .ok_or(ValueFault::NotATime)
}

fn lang(text: &str) -> Result<UiLanguage, ValueFault> {
    UiLanguage::from_tag(text).ok_or(ValueFault::NotALanguage)
}

fn date(text: &str) -> Result<Date, ValueFault> {
    scalar::date::parse(text).ok_or(ValueFault::NotADate)
}

fn theme(text: &str) -> Result<String, ValueFault> {
    match Id::parse(text) {
        Some(id) => Ok(id.to_string()),
        None => Err(ValueFault::NotAName),
    }
}

fn file_kinds() -> impl TypedValueParser<Value = FileKind> {
    PossibleValuesParser::new(FileKind::ALL.map(|kind| kind.name)).try_map(file_kind)
}

fn file_kind(name: String) -> Result<FileKind, String> {
    FileKind::ALL
        .into_iter()
        .find(|kind| kind.name == name)
        .ok_or(name)
}

fn address(text: &str) -> Result<WebAddress, ValueFault> {
    WebAddress::parse_base(text).ok_or(ValueFault::NotAnAddress)
}

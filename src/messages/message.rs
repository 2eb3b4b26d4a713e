//! What the command says besides problems, as values; the sentences are in the catalogue of each
//! language.

use std::path::Path;

use super::{
    AddressFault, CellFault, DiffWord, DiskAction, MergeNote, Obstacle, Outdated, PathFault,
    RevisionFault, SystemFault, TableFault, ValueFault,
};

/// A stage of the way from files to a published site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Files become a draft of the site.
    Load,
    /// The rules that read every text.
    Texts,
    /// The rules that judge facts.
    Check,
    /// The theme is read, and its templates are made small.
    Theme,
    /// The pages to make are listed.
    Plan,
    /// Pages are made to be looked at, and looked at.
    Inspect,
    /// Addresses outside the site are asked.
    Outside,
    /// Facts become pages.
    Render,
    /// Pages go to the disk, or are compared with what stands there.
    Write,
    /// Compressed copies of pages are made, or compared with those that stand there.
    Compress,
    /// The index of the search is made and written.
    Search,
    /// What is written reaches the disk, and the new site takes the place of the old one.
    Publish,
}

/// The columns of what stages took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimingColumn {
    /// Which stage.
    Stage,
    /// Seconds that went by.
    Elapsed,
    /// Seconds of CPU time, of all cores together.
    Cpu,
}

/// The columns of the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Which record.
    Record,
    /// Who answers for it.
    Owner,
    /// When it was last verified.
    VerifiedOn,
    /// Whether that was too long ago.
    Unverified,
    /// Texts that are not translated.
    Untranslated,
    /// Texts changed on one side.
    Stale,
    /// Texts that nobody has compared.
    Unreviewed,
    /// Citations of acts that do not hold.
    OutOfForce,
    /// Errors.
    Errors,
    /// Other warnings.
    Warnings,
}

impl Column {
    /// Every column, from left to right.
    pub const ALL: [Self; 10] = [
        Self::Record,
        Self::Owner,
        Self::VerifiedOn,
        Self::Unverified,
        Self::Untranslated,
        Self::Stale,
        Self::Unreviewed,
        Self::OutOfForce,
        Self::Errors,
        Self::Warnings,
    ];
}

/// A sentence that the command prints, with what it tells of.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences in the catalogues"
)]
pub enum Message<'a> {
    // Reports.
    /// What was asked for could not be printed.
    NotPrinted { fault: SystemFault },
    /// How many problems of a report are not shown.
    NotShown { more: usize },
    /// How many problems a report holds.
    Found { errors: usize, warnings: usize },

    // What is wrong with the command line. A `similar` of nothing is none.
    /// An option that the command does not have.
    UnknownArgument { argument: &'a str, similar: &'a str },
    /// No command of that name.
    UnknownCommand { command: &'a str, similar: &'a str },
    /// A command that needs another after it.
    CommandMissing { command: &'a str, commands: &'a str },
    /// An option without its value.
    ValueMissing { argument: &'a str },
    /// A value that is not one of those allowed.
    ValueNotAllowed {
        argument: &'a str,
        value: &'a str,
        allowed: &'a str,
    },
    /// A value that does not fit.
    ValueRefused {
        argument: &'a str,
        value: &'a str,
        fault: ValueFault,
    },
    /// A value more than the option takes.
    ValueSurplus { argument: &'a str, value: &'a str },
    /// What the command can't do without.
    ArgumentsMissing { arguments: &'a str },
    /// An option given twice.
    ArgumentTwice { argument: &'a str },
    /// Two options that exclude each other.
    ArgumentsExclude { argument: &'a str, other: &'a str },
    /// Bytes that are not UTF-8.
    ArgumentNotUtf8,
    /// How the command is typed, and where to read more.
    TryHelp { usage: &'a str },

    // `check` and `build`.
    /// Nothing forbids publishing.
    Valid { procedures: usize, offices: usize },
    /// What `check --fix` fixed.
    Fixed { fixed: usize, files: usize },
    /// The program was built without what asks addresses.
    NoExternal,
    /// How far the asking of addresses is.
    AddressesAsked { done: usize, total: usize },
    /// What of the addresses outside the site is known.
    AddressesKnown {
        addresses: usize,
        kept: usize,
        unknown: usize,
    },
    /// Of an address nothing can be said.
    AddressUnknown {
        address: &'a str,
        fault: AddressFault,
    },
    /// A file was changed between the check and the fixing.
    FileChangedMeanwhile { path: &'a Path },
    /// A file would have been written through a link that leads out of the site.
    FileOutside { path: &'a Path },

    // `fmt`.
    /// How many of the files were put into their form.
    Formatted { changed: usize, files: usize },
    /// How many of the files are not in their form.
    FormChecked { changed: usize, files: usize },
    /// A file that can't be put in order with certainty.
    FormUncertain { path: &'a Path },

    // `diff`.
    /// A word beside what changed.
    Diff { word: DiffWord },
    /// How many changes of a record are not said one by one.
    DiffMore { more: usize },
    /// How many files `--record` wrote.
    DiffRecorded { files: usize },
    /// How many records changed; none is a sentence of its own.
    DiffSummary { records: usize },
    /// A file that can't be compared.
    DiffUnread { path: &'a str },
    /// The revision can't be read.
    DiffRefused {
        root: &'a Path,
        revision: &'a str,
        fault: &'a RevisionFault,
    },

    // `comment`.
    /// How many lines of what changed there was no room for.
    LinesNotShown { lines: usize },
    /// How many pages there was no room for.
    PagesNotShown { pages: usize },
    /// On how many pages only the frame changes.
    FrameChanges { pages: usize },

    // `merge`.
    /// What a merge tells.
    Merge { note: &'a MergeNote },

    // `review`.
    /// Content with errors is not reviewed.
    FixFirst,
    /// A path that holds nothing of the content.
    NoContentAt { path: &'a Path },
    /// Everything is recorded as it stands.
    AllReviewed,
    /// The record says already what was to be recorded.
    NothingToRecord,
    /// How many files wait.
    NotReviewed { files: usize },
    /// How many files were recorded, and how many still wait.
    Recorded { files: usize, left: usize },
    /// Asks whether a file was compared.
    AskCompared { file: &'a str },

    // `status`.
    /// The heading of a column.
    Heading { column: Column },
    /// A record is meant, in a column of yes and no.
    Yes,
    /// How many records there are, and how many have something to do.
    StatusSummary { records: usize, waiting: usize },
    /// The file is there.
    StatusWritten { path: &'a Path },
    /// Something else stands where the file is to be written.
    NotAStatus { path: &'a Path },
    /// The page could not be made, in the words of the engine of templates.
    StatusNotMade { words: &'a str },

    // `build`.
    /// The old site stays as it was.
    NothingPublished,
    /// The site is published.
    Published {
        pages: usize,
        output: &'a Path,
        written: usize,
        kept: usize,
        removed: usize,
        seconds: f64,
    },
    /// A file for paper could not be made, in the words of the library that makes it.
    NoPaper { path: &'a str, words: &'a str },
    /// The old site could not be removed, and stands beside the new one.
    Leftover { path: &'a Path },
    /// Pages made so far, beside the bar.
    PagesMade { done: usize, total: usize },

    // `--timings`.
    /// The heading of a column.
    TimingHeading { column: TimingColumn },
    /// The name of a stage.
    StageName { stage: Stage },
    /// The name of the last row: all stages.
    AllStages,

    // `explain`.
    /// No problem has that code. A `similar` of nothing is none.
    UnknownCode { code: &'a str, similar: &'a str },
    /// How to read more than a line.
    ExplainMore,
    /// Why a problem matters.
    Why { why: &'a str },
    /// How to fix it.
    HowToFix { how_to_fix: &'a str },
    /// What comes before the changes of an example.
    ForExample,
    /// The site of the example was recorded as reviewed at first.
    ExampleReviewed,
    /// What stands in a file, and what must not come of it.
    ExampleEdit {
        file: &'a str,
        right: &'a str,
        wrong: &'a str,
    },
    /// A file that must not be so.
    ExampleWrite { file: &'a str, text: &'a str },
    /// A file that must not be gone.
    ExampleRemove { file: &'a str },
    // `serve`.
    /// Browsers are answered from now on.
    Serving { address: &'a str },
    /// The site was made, for the first time or anew.
    Made { number: u64, milliseconds: u128 },
    /// The site could not be made; `pages` of an earlier time are served meanwhile, or none.
    NotMade {
        errors: usize,
        pages: bool,
        number: u64,
        milliseconds: u128,
    },
    /// The system gives no notices of changed files, in its words.
    Polling { words: &'a str },
    /// No browser could be started.
    BrowserNotOpened {
        address: &'a str,
        fault: SystemFault,
    },
    /// The port that was asked for can't be had.
    PortUnusable { port: u16, fault: SystemFault },
    /// No port can be had.
    NoPort {
        first: u16,
        last: u16,
        fault: SystemFault,
    },
    /// The folder of the site can't be watched.
    SiteUnwatchable { path: &'a Path, fault: SystemFault },
    /// The files of the site can't be watched, in the library's words.
    WatchRefused { words: String },
    /// The system starts no further thread.
    ThreadRefused { fault: SystemFault },
    /// The files are no longer watched.
    WatchEnded,
    /// Over a page in the browser: the files have errors, and the page is the one of before.
    PageNotRemade { errors: usize },
    /// Below that: what to do.
    FixAndSave,
    /// The button that closes it.
    CloseProblems,
    /// The title of a page that can't be shown at all.
    PageNotShown,

    // `import`.
    /// The table can't be read.
    TableUnreadable { path: &'a Path, fault: SystemFault },
    /// What is wrong with a table as a whole.
    TableRefused {
        path: &'a Path,
        fault: &'a TableFault,
    },
    /// What is wrong with a row; `column` is the letter and the name.
    RowRefused {
        row: usize,
        column: Option<(&'a str, &'a str)>,
        fault: &'a CellFault,
    },
    /// An office that is new; `is_id_made` if its id was made of its name.
    OfficeAdded {
        row: usize,
        id: &'a str,
        is_id_made: bool,
    },
    /// An office with other values than before.
    OfficeChanged { row: usize, id: &'a str },
    /// A key with another value.
    KeyChanged {
        file: &'a str,
        key: &'a str,
        before: Option<&'a str>,
        after: &'a str,
    },
    /// How many offices are new, how many are changed, how many stay and how many rows are wrong;
    /// `written` if the files were.
    Imported {
        added: usize,
        changed: usize,
        unchanged: usize,
        refused: usize,
        written: bool,
    },
    /// Nothing is written, since rows are wrong.
    RowsWrong,
    /// How to write what was shown.
    WriteWith,

    // `new`.
    /// The folder for the new site holds something.
    FolderNotEmpty { folder: &'a Path },
    /// The folder for the new site can't be used.
    FolderUnusable {
        folder: &'a Path,
        fault: SystemFault,
    },
    /// A file of the new site can't be written.
    FileUnwritable { path: &'a Path, fault: SystemFault },
    /// The new site is there.
    SiteMade { folder: &'a Path },
    /// The text given is no id, so no record can be called by it.
    NotAnId {
        found: &'a str,
        suggestion: Option<&'a str>,
    },
    /// The id is the name of a page that the program makes itself.
    ReservedId { found: &'a str },
    /// The id is a name that Windows keeps for a device.
    DeviceName { found: &'a str },
    /// There is no content for a new record to be part of.
    NoContent { root: &'a Path },
    /// A record of the kind has the id already.
    RecordThere { path: &'a Path },
    /// A file of the new record is there.
    FileMade { path: &'a Path },
    /// What to do with the new record.
    FillIn,

    // `poster`.
    /// No poster was made, since content or theme have errors.
    NoPoster,
    /// No procedure has that id. A `similar` of nothing is none.
    UnknownProcedure { id: &'a str, similar: &'a str },
    /// No office has that id. A `similar` of nothing is none.
    UnknownOffice { id: &'a str, similar: &'a str },
    /// The address of the site leads nowhere.
    NoRealAddress { address: &'a str },
    /// The address of a letter is too long for a code that a phone can read.
    AddressTooLong { address: &'a str },
    /// Something other than a PDF file stands where one is to be written.
    NotAPdf { path: &'a Path },
    /// The library that writes PDF files refused, in its words.
    PdfRefused { words: &'a str },
    /// The poster is there.
    PosterWritten { path: &'a Path },

    // `schema`.
    /// The schemas are there.
    SchemasWritten { number: usize, folder: &'a Path },

    // `new admin`.
    /// The forms of a CMS are there.
    FormsMade { folder: &'a Path },
    /// They were brought up.
    FormsBroughtUp { folder: &'a Path },
    /// What stands in their place was written by a person.
    FormsTaken { path: &'a Path },
    /// A host is named without its repository.
    FormsNeedRepository { option: &'a str },
    /// A Gitea is named without its address.
    FormsNeedHost,
    /// A folder whose records no form shows.
    FormsPassOver { folder: &'a Path },

    // `self-check`.
    /// Which program it is, and where.
    ThisProgram {
        version: &'a str,
        path: Option<&'a Path>,
    },
    /// Which site is looked at.
    SiteLookedAt { root: &'a Path },
    /// The theme; `files` are the site's own.
    ThemeUsed { name: &'a str, files: usize },
    /// How many files of the theme are, byte by byte, those built in.
    ThemeSame { files: usize },
    /// A file of the theme that stands for a built-in one, with how many of its lines are in that.
    ThemeReplaces {
        path: &'a str,
        shared: usize,
        lines: usize,
    },
    /// A file of the theme that the built-in theme has not.
    ThemeAdds { path: &'a str },
    /// The site has no schemas; how to have them.
    NoSchemas { command: &'a str },
    /// What is older, where it stands, and the command that brings it up.
    OutdatedAt {
        path: &'a str,
        line: Option<usize>,
        outdated: &'a Outdated,
        command: Option<&'a str>,
    },
    /// How many things are older.
    OutdatedSummary { found: usize },

    // `man`.
    /// The pages are there.
    PagesWritten { number: usize, folder: &'a Path },

    // Why a site could not be published.
    /// The output path names no folder of its own.
    OutputNotReplaceable { path: &'a Path },
    /// The output folder is, or holds, something the site is made from.
    OutputHoldsSource { output: &'a Path, source: &'a Path },
    /// The output folder lies inside something the site is made from.
    OutputInsideSource { output: &'a Path, source: &'a Path },
    /// Something other than a folder stands where the output should.
    OutputNotAFolder { path: &'a Path, found: Obstacle },
    /// The output folder holds files that tartip did not make.
    OutputForeign { path: &'a Path, example: &'a Path },
    /// Something other than a file stands where a lock is to be.
    NotALock { path: &'a Path, found: Obstacle },
    /// Another build of the same output is running.
    OutputLocked { output: &'a Path, lock: &'a Path },
    /// A path that can't be that of a page.
    BadPagePath { path: &'a str, fault: PathFault },
    /// Two pages with one path.
    PagePathTwice { path: &'a str },
    /// A file and a folder of one name.
    PagePathClash { path: &'a str },
    /// A page could not be written.
    SiteIncomplete { output: &'a Path },
    /// The output folder can't be renamed.
    OutputPinned {
        output: &'a Path,
        fault: SystemFault,
    },
    /// The old site was set aside, and neither it nor the new one could be put in its place.
    OutputSetAside {
        output: &'a Path,
        aside: &'a Path,
        fault: SystemFault,
    },
    /// The system refused.
    DiskRefused {
        action: DiskAction,
        path: &'a Path,
        fault: SystemFault,
    },
}

//! The facts that problems and messages hold: what exactly is wrong, as small values that every language puts into
//! words of its own.
//!
//! Where a library or the system says something that is not known here, its own words are kept, to be quoted.

use std::fmt;
use std::io;

/// Why the system did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SystemFault {
    /// Nothing has that name.
    NotFound,
    /// This user may not.
    PermissionDenied,
    /// Something of that name is there already.
    AlreadyExists,
    /// Another program has it.
    Taken,
    /// A folder stands where a file was expected.
    IsAFolder,
    /// Something else stands where a folder was expected.
    NotAFolder,
    /// Neither a file nor a folder: a pipe, a device.
    NotAFile,
    /// No room left.
    DiskFull,
    /// The disk can only be read.
    ReadOnly,
    /// A name that the file system does not take.
    BadName,
    /// Anything else, in the system's words.
    Other(String),
}

impl From<&io::Error> for SystemFault {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::PermissionDenied,
            io::ErrorKind::AlreadyExists => Self::AlreadyExists,
            io::ErrorKind::AddrInUse => Self::Taken,
            io::ErrorKind::IsADirectory => Self::IsAFolder,
            io::ErrorKind::NotADirectory => Self::NotAFolder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::InvalidFilename => Self::BadName,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// What was expected where a file stands that is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedFile {
    /// In `calendar/`: the holidays, or a year.
    Calendar,
    /// In `letters/cases/`: a case of a letter.
    Case,
    /// In `procedures/`: a procedure and its guides.
    Procedure,
    /// In a folder of records: records.
    Record,
    /// Beside those folders: one of them.
    Folder,
    /// In `content/` itself: the site and the page about it.
    Site,
    /// Instead of a copy that a program made: the file alone of which it is one.
    OneFile,
}

/// Why a text is not YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YamlFault {
    /// A tab where only spaces may stand.
    Tab,
    /// A line that begins too far to the left or to the right.
    Indentation,
    /// A line inside quotes that begins too far to the left: mostly a quote that is not closed.
    QuoteIndentation,
    /// A quote that is not closed.
    UnclosedQuote,
    /// More text after the closing quote.
    TextAfterQuote,
    /// `\` and a sign that means nothing, inside double quotes.
    Escape,
    /// `[` or `{` that is not closed.
    UnclosedBracket,
    /// Items in brackets without a comma between them.
    MissingComma,
    /// A closing bracket without an opening one, or of the other kind.
    StrayBracket,
    /// A key without its colon.
    MissingColon,
    /// Something else where the next key should begin.
    MissingKey,
    /// `: ` inside a text without quotes.
    ColonInText,
    /// `-` without a space after it.
    MissingSpace,
    /// `- item` where no list can be.
    StrayItem,
    /// A text without quotes that begins with a sign of YAML's own.
    Sign(char),
    /// A comment that breaks a text off, or without a space before its `#`.
    Comment,
    /// Text in the same line as `|` or `>`.
    TextAfterBar,
    /// Anything else, in the parser's words.
    Other(String),
}

/// What the keys of a record must satisfy together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyRule {
    /// A text: `same` alone, or a key for each language.
    SameAlone,
    /// A field: `options` if it is a choice, and only then.
    OptionsOfChoice,
    /// A block `list` or `attachments`: `items`.
    ItemsNeeded,
    /// Any other block: no `items`.
    ItemsExcluded,
    /// Any other block: `text`.
    TextNeeded,
    /// A contact: at least one way to reach it.
    WayToReach,
    /// A contact with `toll_free`: an `8-800` or a short number.
    FreeNumber,
    /// A deadline: `working_days` or `months`.
    OnePeriod,
    /// A day off: `holiday` or `moved_from`.
    OneReason,
}

/// Markdown that can't stand in a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkdownPart {
    /// A picture.
    Picture,
    /// A block of code.
    CodeBlock,
}

/// What prose looks like that is published as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkdownLook {
    /// `##Heading`.
    Heading,
    /// `-item`, `• item`, `— item`.
    Item,
    /// `1.Item`.
    Step,
    /// `а) item`.
    Letter,
    /// `[ ] task`.
    Task,
    /// Rows of a table without its rule.
    Table,
    /// `=====`.
    Rule,
    /// `**bold **word`.
    Strong,
    /// `~~struck~~`, `==marked==`.
    Struck,
    /// `[text] (address)`.
    Link,
    /// An address that is no link.
    Address,
    /// `[^1]`.
    Footnote,
    /// `{field}`.
    Braces,
    /// Markdown in a text of a record, where none is read.
    Record,
}

/// The types of which a field has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedField {
    /// `list`.
    List,
    /// Any but `list`.
    NoList,
    /// `choice` or `addressee`.
    ChoiceOrAddressee,
}

/// Why a file of the theme can't be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// It is not there.
    Missing,
    /// Bytes that are not UTF-8.
    NotUtf8,
}

/// What is wrong with the templates, the style sheets or the scripts of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences in `words`"
)]
pub enum ThemeFault {
    /// The engine of templates fails, in its own words; `at` is `file:line:column` if the place of the problem does not
    /// say it.
    Engine { words: String, at: Option<String> },
    /// A file that can't be read.
    File { path: String, fault: FileFault },
    /// Style sheets that can't be joined, in the library's words.
    StyleSheets { words: String },
    /// A script that imports itself, through others.
    ImportCircle { path: String, through: String },
    /// A script that imports what is not there.
    ImportMissing { by: String, path: String },
    /// A page of a letter for a procedure that has none.
    NoLetter,
}

/// What is wrong with the theme's words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences in `words`"
)]
pub enum StringsFault {
    /// The file can't be read.
    File { path: String, fault: FileFault },
    /// The file is not a group of keys.
    NotKeys,
    /// A key with nothing after it.
    NoWords { key: String },
    /// A key that is no plural category.
    UnknownForm { form: String },
    /// A noun without a form that the language has.
    MissingForm { key: String, form: &'static str },
    /// A key that the other language has.
    OnlyInOther { key: String },
    /// A key that a page needs.
    MissingKey { key: String, language: &'static str },
    /// A noun that a page counts.
    MissingNoun { key: String, language: &'static str },
}

/// Why the value of an option is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFault {
    /// Not a day that exists, or not written `2026-11-22`.
    NotADate,
    /// Not a number of days or weeks.
    NotATime,
    /// Not the name of a theme.
    NotAName,
    /// Not an address at which a site can be published.
    NotAnAddress,
    /// Not a language that the command speaks.
    NotALanguage,
    /// Anything else, in the words of the library that reads the command line.
    Other(String),
}

/// For the library that reads the command line; a person is told by a message.
impl fmt::Display for ValueFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for ValueFault {}

/// What was being done on the disk when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskAction {
    /// Find out what a path leads to.
    Find,
    /// Look what stands at a path.
    Inspect,
    /// See what a folder holds.
    List,
    /// Read.
    Read,
    /// Make a file.
    Create,
    /// Make a folder.
    CreateFolder,
    /// Make the file that keeps two builds apart.
    CreateLock,
    /// Take that file for this build.
    Lock,
    /// Write what a file holds.
    Write,
    /// Take over a file of the old site.
    Keep,
    /// Wait until the disk has it.
    Sync,
    /// Put the new site in the place of the old one.
    Replace,
    /// Put the old site back.
    BringBack,
}

/// What stands where the output folder should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// A symbolic link.
    Link,
    /// A file.
    File,
    /// A pipe, a device.
    Other,
}

/// Why a path can't be that of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathFault {
    /// Nothing in it.
    Empty,
    /// `/` at the start.
    Rooted,
    /// A NUL character.
    Nul,
    /// `\`.
    Backslash,
    /// `:`.
    Colon,
    /// A name with nothing in it.
    EmptyName,
    /// `.` or `..`.
    Dots,
    /// The name of tartip's own marker.
    Marker,
}

/// How letters were lost on the way from another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LostLetter {
    /// U+FFFD, which stands for bytes that were no letter of the encoding.
    Replaced,
    /// Question marks in the place of letters that an encoding does not have.
    QuestionMarks,
    /// Letters by which fonts of the time before Unicode showed Kazakh ones.
    OldFont,
    /// A sign that one font alone knows.
    PrivateUse,
    /// U+FFFC, which stands for a picture that is not there.
    Object,
    /// U+2028 or U+2029, which end a line or a paragraph in other programs.
    LineBreak,
    /// The name of a character in HTML.
    Entity,
}

//! Everything that can be wrong, as values: each kind of problem has a stable code and a severity.
//!
//! A problem holds facts (the key found, the keys expected), never sentences: those are made by
//! [`super::words`], one file per language.

use super::facts::{
    ExpectedField, ExpectedFile, KeyRule, LostLetter, MarkdownLook, MarkdownPart, StringsFault,
    SystemFault, ThemeFault, YamlFault,
};
use super::page::{
    FieldFault, FocusFault, HeadingFault, LandmarkFault, PageLanguageFault, PageLinkFault,
    TableFault,
};

/// Whether a problem forbids publishing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not published.
    Error,
    /// The site is published; an editor should look.
    Warning,
}

/// The kinds of record in `content/`, and the parts of records that have keys of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// `site.yaml`.
    Site,
    /// How long each kind of record is trusted, in `site.yaml`.
    VerifyWithin,
    /// `areas/*.yaml`.
    Area,
    /// `contacts/*.yaml`.
    Contact,
    /// A phone of a contact.
    Phone,
    /// `offices/*.yaml`.
    Office,
    /// `acts/*.yaml`.
    Act,
    /// The end of an act: when, and what replaced it.
    Repeal,
    /// An act and its article, as cited.
    Citation,
    /// `calendar/holidays.yaml`.
    Holidays,
    /// One holiday of that list.
    Holiday,
    /// `calendar/YEAR.yaml`.
    CalendarYear,
    /// One day off in a calendar year.
    DayOff,
    /// `letters/*.yaml`.
    Letter,
    /// `letters/cases/LETTER/*.yaml`.
    Case,
    /// The answer to the question of whom the letter goes to.
    AddresseeAnswer,
    /// A field of a letter.
    Field,
    /// A word to choose from.
    FieldOption,
    /// When a block stands in a letter or a question is asked.
    Condition,
    /// A block of a letter's body.
    Block,
    /// `procedures/ID/procedure.yaml`.
    Procedure,
    /// The time a procedure is in force.
    Validity,
    /// A way to complain.
    Channel,
    /// A period that runs from an event.
    Deadline,
    /// That a period may be made longer.
    Extension,
    /// What a complaint must contain.
    Requirement,
    /// A text in each language.
    Localized,
}

/// The shapes a YAML value can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `key: value` pairs.
    Mapping,
    /// `- item` lines.
    List,
    /// One line or block of text.
    Text,
    /// Nothing at all (`key:` or `~`).
    Nothing,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Number,
}

/// A part of a guide, as the two languages are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A numbered step.
    Step,
    /// A row of a table with so many cells.
    Row(usize),
}

/// What is wrong with a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpaceFault {
    /// More than one in a row.
    Doubled,
    /// One before a sign that follows its word, or after one that precedes it.
    BesideSign,
    /// None after `№`.
    AfterNumberSign,
    /// One that takes no room, or of a width that no text needs.
    Stray,
}

/// What is wrong with the target of a link in a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// No scheme that the site knows.
    Scheme,
    /// An external address that is not `https://` or `http://` with a host.
    Address,
    /// A phone typed into prose: contacts are records.
    Phone,
    /// A heading that the guide does not have.
    Heading,
    /// A link with no words that the program cannot name.
    NoText,
}

macro_rules! problems {
    ($( $(#[doc = $doc:literal])* $severity:ident $code:literal $name:ident $({ $($field:ident : $type:ty),* $(,)? })? ;)*) => {
        /// One thing that is wrong.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the fields are explained by the sentences in `words`")]
        pub enum Problem { $( $(#[doc = $doc])* $name $({ $($field : $type),* })?, )* }

        impl Problem {
            /// Every code, in the order of this file.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// What each code means, in the order of [`Self::CODES`].
            pub const MEANINGS: &'static [&'static str] = &[$(concat!($($doc),*)),*];

            /// The stable code of this kind of problem.
            pub fn code(&self) -> &'static str {
                match self { $( problems!(@pattern $name $({ $($field),* })?) => $code, )* }
            }

            /// The code that is exactly `text`, and how severe its problems are unless the site says otherwise.
            pub fn known(text: &str) -> Option<(&'static str, Severity)> {
                match text {
                    $( $code => Some(($code, Severity::$severity)), )*
                    _ => None,
                }
            }

            /// How severe it is unless the site says otherwise. Only warnings are the site's to judge: what is an error
            /// by itself leaves nothing that could be published.
            pub fn severity(&self) -> Severity {
                match self { $( problems!(@pattern $name $({ $($field),* })?) => Severity::$severity, )* }
            }
        }
    };
    (@pattern $name:ident) => { Problem::$name };
    (@pattern $name:ident { $($field:ident),* }) => { Problem::$name { .. } };
}

problems! {
    // Files.
    /// The content folder or a file that every site needs is not there.
    Error "missing-file" MissingFile { path: String };
    /// The operating system refused to give the file.
    Error "unreadable-file" UnreadableFile { fault: SystemFault };
    /// Bytes that are not UTF-8.
    Error "not-utf8" NotUtf8;
    /// A link that leads back to a folder above it.
    Error "link-loop" LinkLoop;
    /// A file where no record is expected.
    Error "unexpected-file" UnexpectedFile { expected: ExpectedFile, similar: Option<String> };
    /// A file larger than any record needs to be.
    Error "file-too-large" FileTooLarge { bytes: u64, limit: u64 };
    /// A name of a file or folder, or an `id`, that is not an id.
    Error "bad-id" BadId { found: String, reserved: bool, suggestion: Option<String> };
    /// Two records of one kind, or two parts of one record, with one id.
    Error "duplicate-id" DuplicateId { id: String };
    /// A procedure with a guide in one language only.
    Error "missing-guide" MissingGuide { path: String };

    // YAML.
    /// Not YAML.
    Error "yaml-syntax" YamlSyntax { fault: YamlFault };
    /// Nested deeper than any record.
    Error "yaml-too-deep" YamlTooDeep { limit: usize };
    /// `&name`, `*name` or `<<`.
    Error "yaml-alias" YamlAlias;
    /// `!tag`.
    Error "yaml-tag" YamlTag { tag: String };
    /// A second document after `---`.
    Error "yaml-documents" YamlDocuments;
    /// A file with nothing in it.
    Error "empty-file" EmptyFile { record: RecordKind };
    /// A key twice in one mapping.
    Error "duplicate-key" DuplicateKey { key: String };
    /// A key that the record does not have.
    Error "unknown-key" UnknownKey { key: String, record: RecordKind, expected: &'static [&'static str], similar: Option<String> };
    /// A key that the record needs.
    Error "missing-key" MissingKey { key: &'static str, record: RecordKind };
    /// Keys that exclude each other, or of which one is needed.
    Error "key-combination" KeyCombination { record: RecordKind, rule: KeyRule };
    /// A list where a text was expected, and the like.
    Error "wrong-type" WrongType { expected: Shape, found: Shape };

    // Values.
    /// A text with no letters in it.
    Error "empty-text" EmptyText;
    /// A list with no items where one is needed.
    Error "empty-list" EmptyList;
    /// A control character, or a line break in a text of one line.
    Error "bad-text" BadText { character: char };
    /// A text without one of the site's languages.
    Error "missing-language" MissingLanguage { language: &'static str };
    /// A key of a text that is not a language of the site.
    Error "unknown-language" UnknownLanguage { found: String, expected: String };
    /// `languages` of the site that it cannot be built in.
    Error "bad-languages" BadLanguages;
    /// An id that no record has.
    Error "unknown-id" UnknownId { id: String, record: RecordKind, similar: Option<String> };
    /// A word that is not one of the words allowed.
    Error "unknown-choice" UnknownChoice { found: String, expected: String, similar: Option<String> };
    /// Not a date, or a day that does not exist.
    Error "bad-date" BadDate { found: String };
    /// Not a number, or one out of bounds.
    Error "bad-number" BadNumber { found: String, least: u32, most: u32 };
    /// Not a phone of Kazakhstan or a short number.
    Error "bad-phone" BadPhone { found: String };
    /// Not an e-mail address.
    Error "bad-email" BadEmail { found: String };
    /// Not the address of a site.
    Error "bad-address" BadAddress { found: String };
    /// Not an id of the state register of law.
    Error "bad-register-id" BadRegisterId { found: String, suggestion: Option<String> };
    /// Not the number of an article.
    Error "bad-article" BadArticle { found: String };
    /// Two acts with one id in the state register.
    Error "duplicate-register-id" DuplicateRegisterId { id: String };
    /// Two dates in the wrong order.
    Error "date-order" DateOrder { earlier: &'static str, later: &'static str };
    /// Records that lead round in a circle.
    Error "circular-reference" CircularReference { key: &'static str };
    /// A day in the file of another year.
    Error "wrong-year" WrongYear { year: i16 };

    // Guides.
    /// A guide with no words.
    Error "empty-guide" EmptyGuide;
    /// Keys and values at the top of a guide, as other programs have them.
    Error "front-matter" FrontMatter;
    /// HTML in a guide.
    Error "raw-html" RawHtml;
    /// A heading of the wrong level.
    Error "heading-level" HeadingLevel { found: u8, deepest: u8 };
    /// A heading that stands in one language only.
    Error "heading-mismatch" HeadingMismatch { language: &'static str, other: &'static str, found: Option<u8>, expected: Option<u8> };
    /// A link that leads nowhere.
    Error "bad-link" BadLink { target: String, fault: LinkFault };
    /// A picture or a block of code in a guide.
    Error "unsupported-markdown" UnsupportedMarkdown { what: MarkdownPart };

    // Letters.
    /// A brace that is not part of a placeholder.
    Error "bad-placeholder" BadPlaceholder { found: String };
    /// A placeholder that names no field of the letter.
    Error "unknown-placeholder" UnknownPlaceholder { name: String, similar: Option<String> };
    /// A text whose sides have different placeholders.
    Error "placeholder-mismatch" PlaceholderMismatch { language: &'static str, missing: String };
    /// A required field that the letter never uses.
    Error "unused-field" UnusedField { id: String };
    /// A label that could stand with nothing after it.
    Error "bare-label" BareLabel { field: String };
    /// A condition on a field that comes later.
    Error "condition-order" ConditionOrder { id: String };
    /// A requirement of the procedure that the letter does not give.
    Error "requirement-unmet" RequirementUnmet { id: String };
    /// A letter that does not say what its case says.
    Error "case-mismatch" CaseMismatch { language: &'static str, line: usize, found: Option<String>, expected: Option<String> };
    /// A list in the middle of a line, a text as a list.
    Error "wrong-field-type" WrongFieldType { id: String, expected: ExpectedField, found: &'static str };
    /// A letter that lacks a block it must have.
    Error "incomplete-letter" IncompleteLetter { block: &'static str };
    /// A procedure that names letter fields without a letter.
    Error "no-letter" NoLetter;

    // The site's theme.
    /// No theme of that name.
    Error "theme-not-found" ThemeNotFound { name: String, known: String };
    /// A template that does not parse, or fails on a page.
    Error "bad-template" BadTemplate { fault: ThemeFault };
    /// A file of words in the interface with keys missing or unknown.
    Error "bad-strings" BadStrings { fault: StringsFault };

    // Facts against the date.
    /// A citation of an act that is out of force at the build's date.
    Warning "act-out-of-force" ActOutOfForce { act: String, since: String, replaced_by: Option<String> };
    /// A citation of an act that will be out of force within the days asked for.
    Warning "act-ends-soon" ActEndsSoon { act: String, on: String, replaced_by: Option<String> };
    /// A citation of an act that has not come into force yet.
    Warning "act-not-yet-in-force" ActNotYetInForce { act: String, from: String };
    /// A citation of an article that the act's record does not list.
    Error "unknown-article" UnknownArticle { act: String, points: bool, article: String, known: String };
    /// A procedure that no longer applies.
    Warning "procedure-ended" ProcedureEnded { until: String };
    /// A procedure that will not apply any more within the days asked for.
    Warning "procedure-ends-soon" ProcedureEndsSoon { until: String };
    /// A date of verification that has not come yet.
    Warning "date-in-future" DateInFuture { date: String, today: String };
    /// Facts that were not verified for longer than the site allows.
    Warning "verification-overdue" VerificationOverdue { record: RecordKind, verified_on: String, days: u32, allowed: u32 };
    /// Facts that will have to be verified within the days asked for.
    Warning "verification-due-soon" VerificationDueSoon { record: RecordKind, verified_on: String, due_on: String };

    // One language against the other.
    /// Guides whose paragraphs, lists, steps or tables differ.
    Warning "structure-mismatch" StructureMismatch { language: &'static str, other: &'static str, found: Option<Part>, expected: Option<Part> };
    /// A link that one language lacks.
    Warning "link-mismatch" LinkMismatch { language: &'static str, other: &'static str, target: String };
    /// A number that differs between the languages.
    Warning "number-mismatch" NumberMismatch { language: &'static str, other: &'static str, found: Option<String>, expected: Option<String> };
    /// A date or a time of day that differs.
    Warning "date-mismatch" DateMismatch { language: &'static str, other: &'static str, found: Option<String>, expected: Option<String> };
    /// A phone that differs.
    Warning "phone-mismatch" PhoneMismatch { language: &'static str, other: &'static str, found: Option<String>, expected: Option<String> };
    /// An address of a site or of mail that differs.
    Warning "address-mismatch" AddressMismatch { language: &'static str, other: &'static str, found: Option<String>, expected: Option<String> };
    /// A text of one language where the other belongs.
    Warning "wrong-language" WrongLanguage { language: &'static str, found: &'static str };
    /// The same words on both sides, not declared to be the same.
    Warning "same-text" SameText;
    /// A text whose one side was changed after both were last compared.
    Warning "stale-translation" StaleTranslation { changed: &'static str, unchanged: &'static str, new_words: Vec<String>, lost_words: usize };
    /// A text that nobody has compared in both languages since it was written or changed.
    Warning "unreviewed-text" UnreviewedText { known: bool };
    /// Facts that were changed since they were last compared with their source.
    Warning "changed-facts" ChangedFacts { changed: Vec<String>, verified: bool };
    /// Facts that nobody has recorded to have compared.
    Warning "unreviewed-facts" UnreviewedFacts;
    /// A text or a file that was reviewed and is there no more.
    Warning "removed-since-review" RemovedSinceReview { file: String, key: Option<String> };
    /// A line of the record of review that is not one.
    Warning "bad-review-line" BadReviewLine { found: String };

    // Typography.
    /// A letter of another script inside a word.
    Warning "look-alike-letter" LookAlikeLetter { found: String, meant: Option<String> };
    /// A Kazakh word that seems to be typed without Kazakh letters.
    Warning "missing-kazakh-letters" MissingKazakhLetters { found: String, meant: Option<String> };
    /// Quotation marks other than those of the language.
    Warning "wrong-quotes" WrongQuotes { found: String, meant: Option<String> };
    /// A quotation mark without its fellow.
    Warning "unclosed-quote" UnclosedQuote { found: String };
    /// A hyphen where a dash belongs.
    Warning "hyphen-for-dash" HyphenForDash { found: String, meant: Option<String> };
    /// A space too many, too few, or of the wrong kind.
    Warning "wrong-space" WrongSpace { fault: SpaceFault, found: String, meant: Option<String> };
    /// A word twice in a row.
    Warning "doubled-word" DoubledWord { word: String };
    /// Letters that were lost or changed on the way from another program.
    Warning "lost-letters" LostLetters { fault: LostLetter, found: String, meant: Option<String> };
    /// Letters that were taken apart into a letter and a mark.
    Warning "decomposed-letters" DecomposedLetters { letters: usize };
    /// Prose that looks like Markdown and is published as it was typed.
    Warning "not-markdown" NotMarkdown { look: MarkdownLook, found: String, meant: Option<String> };
    /// A phone that is not written in its normal form.
    Warning "phone-form" PhoneForm { found: String, meant: String };

    // References.
    /// A record that nothing refers to.
    Warning "unused-record" UnusedRecord { record: RecordKind, id: String };

    // What the site asks of the checks.
    /// A severity set for a problem whose severity is fixed.
    Error "fixed-severity" FixedSeverity { code: &'static str };

    // Pages of the site, as a reader's browser gets them; `pages`: on how many the same stands. The numbers are
    // criteria of WCAG 2.2.
    /// A page without a title (2.4.2).
    Warning "page-title" PageTitle { pages: usize };
    /// The language of a page or of a passage (3.1.1, 3.1.2).
    Warning "page-language" PageLanguage { fault: PageLanguageFault, pages: usize };
    /// The headings of a page (1.3.1, 2.4.6).
    Warning "page-headings" PageHeadings { fault: HeadingFault, pages: usize };
    /// The regions of a page (1.3.1, 2.4.1).
    Warning "page-landmarks" PageLandmarks { fault: LandmarkFault, pages: usize };
    /// A link that has nothing to be called by (2.4.4, 4.1.2).
    Warning "page-link-name" PageLinkName { pages: usize };
    /// A button or the like that has nothing to be called by (4.1.2).
    Warning "page-control-name" PageControlName { pages: usize };
    /// A picture without words in its place (1.1.1).
    Warning "page-image-alt" PageImageAlt { pages: usize };
    /// Labels and errors of fields (1.3.1, 3.3.1, 3.3.2, 4.1.2).
    Warning "page-label" PageLabel { fault: FieldFault, pages: usize };
    /// The headers of a table (1.3.1).
    Warning "page-table-headers" PageTableHeaders { fault: TableFault, pages: usize };
    /// An attribute that names an id which the page does not have (1.3.1, 4.1.2).
    Warning "page-reference" PageReference { attribute: &'static str, id: String, pages: usize };
    /// An id that stands on a page twice (1.3.1, 4.1.2).
    Warning "page-duplicate-id" PageDuplicateId { id: String, pages: usize };
    /// A control in a control (4.1.2).
    Warning "page-nesting" PageNesting { within: String, pages: usize };
    /// What the keyboard reaches (2.4.3, 4.1.2).
    Warning "page-focus" PageFocus { fault: FocusFault, pages: usize };
    /// A page that can't be enlarged (1.4.4).
    Warning "page-zoom" PageZoom { pages: usize };
    /// A link inside the site that leads nowhere.
    Warning "page-broken-link" PageBrokenLink { target: String, fault: PageLinkFault, pages: usize };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_is_unique() {
        let unique: BTreeSet<_> = Problem::CODES.iter().collect();
        assert_eq!(unique.len(), Problem::CODES.len());
    }
}

//! The kinds of record in `content/`, and the shapes of YAML values.

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
    /// A fax of a contact.
    Fax,
    /// An e-mail address of a contact.
    Email,
    /// A site of a contact.
    Website,
    /// A messenger of a contact.
    Messenger,
    /// Times at which somebody is open, on some days.
    OpeningHours,
    /// `roles/*.yaml`.
    Role,
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
    /// One of several people in an answer.
    PersonAnswer,
    /// The words with which an answer begins.
    Beginning,
    /// A field of a letter.
    Field,
    /// A word to choose from.
    FieldOption,
    /// When a block stands in a letter or a question is asked.
    Condition,
    /// A block of a letter's body.
    Block,
    /// `topics/*.yaml`.
    Topic,
    /// `changes/*.yaml`.
    Change,
    /// `procedures/ID/procedure.yaml`.
    Procedure,
    /// The time a procedure is in force.
    Validity,
    /// A way to complain.
    Channel,
    /// When an office registers what it was handed.
    Registration,
    /// A period that runs from an event.
    Deadline,
    /// That a period may be made longer.
    Extension,
    /// A length of time.
    Period,
    /// What it means that no decision was made within a term.
    Silence,
    /// What a complaint must contain.
    Requirement,
    /// A letter that may follow the first one.
    NextLetter,
    /// How the answer to a letter is checked.
    AnswerCheck,
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

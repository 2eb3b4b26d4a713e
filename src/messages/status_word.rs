//! The words of the page and of the table that `status` writes, as values.

/// A kind of work, in the order in which it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusWork {
    /// Errors.
    Errors,
    /// Facts whose verification is older than the site allows.
    Overdue,
    /// Facts whose verification soon will be.
    DueSoon,
    /// Citations of acts out of force.
    OutOfForce,
    /// Texts that lack a language.
    Untranslated,
    /// Texts that were changed in one language.
    Stale,
    /// Texts that nobody has compared.
    Unreviewed,
    /// Other warnings.
    Warnings,
}

impl StatusWork {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Errors,
        Self::Overdue,
        Self::DueSoon,
        Self::OutOfForce,
        Self::Untranslated,
        Self::Stale,
        Self::Unreviewed,
        Self::Warnings,
    ];

    /// Its name for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Errors => "errors",
            Self::Overdue => "overdue",
            Self::DueSoon => "soon",
            Self::OutOfForce => "out-of-force",
            Self::Untranslated => "untranslated",
            Self::Stale => "stale",
            Self::Unreviewed => "unreviewed",
            Self::Warnings => "warnings",
        }
    }
}

/// A word or a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusWord {
    /// What the page is about.
    Title,
    /// A sentence on the day that the records are judged by, `{day}`.
    AsOf,
    /// How many records there are.
    AllRecords,
    /// How many of them have work.
    Waiting,
    /// The heading of the numbers.
    InShort,
    /// How many verifications are overdue.
    OverdueNumber,
    /// How many will be overdue soon.
    SoonNumber,
    /// Before the day that comes last of what is soon.
    Until,
    /// The heading of the table of kinds of work.
    ByWork,
    /// The heading of the table of owners.
    ByOwner,
    /// The heading of the table of records.
    Records,
    /// A record.
    Record,
    /// Its kind.
    Kind,
    /// Its id.
    Id,
    /// Its file.
    File,
    /// Its name in Kazakh.
    KazakhName,
    /// Its name in Russian.
    RussianName,
    /// Who answers for it.
    Owner,
    /// When it was last verified.
    VerifiedOn,
    /// Until when that holds.
    Due,
    /// Which work there is.
    State,
    /// How many records.
    RecordNumber,
    /// In how many places.
    Number,
    /// What to do.
    ToDo,
    /// A record without work.
    NothingToDo,
    /// Nobody is named.
    Nobody,
    /// The group of what chooses rows.
    Choose,
    /// Records of every kind.
    AnyKind,
    /// Records of every owner.
    AnyOwner,
    /// Records with any work.
    AnyWork,
    /// Words of a name or an id.
    Search,
    /// Shows all rows again.
    Reset,
    /// How many rows are shown, of `{all}`.
    Shown,
    /// How to sort.
    SortHint,
    /// Where the ids lead.
    LinkHint,
    /// By what program the page was made.
    MadeBy,
    /// A kind of record, by the name of its folder.
    OneOf(&'static str),
    /// A kind of work.
    Work(StatusWork),
    /// What to do about it.
    ToDoFor(StatusWork),
}

impl StatusWord {
    /// The words of the page by the names that its templates have for them.
    pub const ON_PAGE: &[(&str, Self)] = &[
        ("title", Self::Title),
        ("all", Self::AllRecords),
        ("waiting", Self::Waiting),
        ("in_short", Self::InShort),
        ("overdue", Self::OverdueNumber),
        ("soon", Self::SoonNumber),
        ("until", Self::Until),
        ("by_work", Self::ByWork),
        ("by_owner", Self::ByOwner),
        ("records", Self::Records),
        ("record", Self::Record),
        ("kind", Self::Kind),
        ("owner", Self::Owner),
        ("verified_on", Self::VerifiedOn),
        ("due", Self::Due),
        ("state", Self::State),
        ("record_number", Self::RecordNumber),
        ("number", Self::Number),
        ("to_do", Self::ToDo),
        ("nothing_to_do", Self::NothingToDo),
        ("nobody", Self::Nobody),
        ("choose", Self::Choose),
        ("any_kind", Self::AnyKind),
        ("any_owner", Self::AnyOwner),
        ("any_work", Self::AnyWork),
        ("search", Self::Search),
        ("reset", Self::Reset),
        ("shown", Self::Shown),
        ("sort_hint", Self::SortHint),
        ("link_hint", Self::LinkHint),
        ("made_by", Self::MadeBy),
    ];
}

//! The site: every record, resolved.

use super::act::Act;
use super::area::Area;
use super::calendar::Calendar;
use super::contact::Contact;
use super::directory::Directory;
use super::letter::Letter;
use super::office::Office;
use super::procedure::Guide;
use super::procedure::Procedure;
use super::recorded_change::RecordedChange;
use super::role::Role;
use super::table::{Handle, Table};
use super::text::{Localized, Text};
use super::topic::Topic;
use crate::diagnostic::{SeverityOverrides, Span};
use crate::scalar::WebAddress;

/// Everything in `content/`, with every reference resolved. It exists only if the content has no
/// errors of form, so the stages after loading work on facts alone.
#[derive(Debug, Clone)]
pub struct Site {
    /// `site.yaml`.
    pub settings: Settings,
    /// `about.LANGUAGE.md`.
    pub about: Localized<Guide>,
    /// `areas/`.
    pub areas: Table<Area>,
    /// `contacts/`.
    pub contacts: Table<Contact>,
    /// `roles/`.
    pub roles: Table<Role>,
    /// `offices/`.
    pub offices: Table<Office>,
    /// `acts/`.
    pub acts: Table<Act>,
    /// `letters/`.
    pub letters: Table<Letter>,
    /// `topics/`.
    pub topics: Table<Topic>,
    /// `procedures/`.
    pub procedures: Table<Procedure>,
    /// `changes/`.
    pub changes: Table<RecordedChange>,
    /// `calendar/`.
    pub calendar: Calendar,
}

impl Site {
    /// Which office has a role in an area.
    pub fn directory(&self) -> Directory {
        Directory::new(self.areas.iter(), self.offices.iter())
    }
}

/// What `site.yaml` says.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The site's name.
    pub title: Localized<Text>,
    /// What it is for, in a sentence.
    pub summary: Localized<Text>,
    /// Who publishes it.
    pub publisher: Handle<Office>,
    /// Where it is published.
    pub base_url: WebAddress,
    /// The state register of law: the part of an act's address before the language.
    pub act_register: WebAddress,
    /// The theme, unless the command names another.
    pub theme: Option<String>,
    /// How severe the site finds what the checks warn of.
    pub rules: SeverityOverrides,
    /// For how many days after its verification a record of each kind is trusted.
    pub verify_within: VerifyWithin,
    /// Whether a page tells its reader that its other language was changed later.
    pub stale_notice: bool,
    /// Whether a letter and a procedure that were read open again without network.
    pub offline: bool,
}

/// For how many days after its verification a record of each kind is trusted; without a number, for
/// ever.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct VerifyWithin {
    /// Acts of law.
    pub acts: Option<Days>,
    /// Years of the calendar.
    pub calendar: Option<Days>,
    /// Contacts: phones and addresses.
    pub contacts: Option<Days>,
    /// Offices.
    pub offices: Option<Days>,
    /// Procedures.
    pub procedures: Option<Days>,
}

/// A number of days, and where the site says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// How many.
    pub number: u16,
    /// Where it stands.
    pub place: Span,
}

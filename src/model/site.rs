//! The site: every record, resolved.

use super::act::Act;
use super::area::Area;
use super::calendar::Calendar;
use super::contact::Contact;
use super::guide::Guide;
use super::letter::Letter;
use super::office::Office;
use super::procedure::Procedure;
use super::reach::WebAddress;
use super::table::{Handle, Table};
use super::text::{Localized, Text};

/// Everything in `content/`, with every reference resolved. It exists only if the content has no errors
/// of form, so the stages after loading work on facts alone.
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
    /// `offices/`.
    pub offices: Table<Office>,
    /// `acts/`.
    pub acts: Table<Act>,
    /// `letters/`.
    pub letters: Table<Letter>,
    /// `procedures/`.
    pub procedures: Table<Procedure>,
    /// `calendar/`.
    pub calendar: Calendar,
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
}

//! The words of the domain as types, with their own laws: no I/O, no HTML.
//!
//! From the ground up, over the values of [`scalar`](crate::scalar): tables that references can't
//! dangle in ([`table`]), texts in every language ([`text`], [`pair`]); then the records: [`area`],
//! [`opening_hours`], [`contact`], [`act`] and its [`provision`]s, [`role`], [`office`] and the
//! [`directory`] of offices by role and area, [`deadline`], [`calendar`], [`topic`], [`letter`]
//! with its [`answers`], [`procedure`] with the [`nesting`] of its guide; and the [`site`] that
//! holds them all, with the [`draft`] of it that may have gaps.

pub mod act;
pub mod answers;
pub mod area;
pub mod blank_forms;
mod calendar;
pub mod contact;
pub mod deadline;
pub mod directory;
pub mod draft;
mod keywords;
pub mod letter;
pub mod nesting;
pub mod office;
pub mod opening_hours;
pub mod pair;
pub mod procedure;
pub mod provision;
pub mod recorded_change;
pub mod role;
pub mod site;
pub mod table;
pub mod text;
pub mod topic;

pub use act::{Act, ActKind, ActStatus, Citation, Repeal, register_page};
pub use answers::{Answer, Answers, Paragraph, Person};
pub use area::{Area, AreaLevel};
pub use calendar::{Calendar, CalendarYear, DayOff, DayOffReason};
pub use contact::{Contact, ContactPhone, Labelled, Messenger, MessengerKind};
pub use deadline::{
    Deadline, Extension, ExtensionLength, Period, PeriodUnit, Silence, SilenceMeaning, StartEvent,
};
pub use directory::{Directory, Found};
pub use draft::{Draft, Drafts, LetterCase};
pub use letter::{
    Beginning, Block, BlockKind, Condition, Field, FieldId, FieldOption, FieldType, GivenAnswers,
    Letter, PERSON_PARTS, Piece, Required, Template, TemplateFault,
};
pub use office::Office;
pub use opening_hours::{Hours, Opening, OpeningFault, OpeningHours};
pub use pair::{Pair, PairKind, Side};
pub use procedure::{AnswerCheck, NextLetter};
pub use procedure::{Channel, ChannelKind, Destination, Procedure, Registration};
pub use procedure::{Guide, Heading, Link, LinkTarget, Passage};
pub use procedure::{Requirement, Validity};
pub use provision::{Division, Expected, Provision, ProvisionFault, Step, Unit};
pub use recorded_change::RecordedChange;
pub use role::Role;
pub use site::{Days, Settings, Site, VerifyWithin};
pub use table::{Handle, Record, Table};
pub use text::{Localized, Placed, Text};
pub use topic::Topic;

pub use crate::scalar::{
    Article, DayRange, Email, Id, Numbers, Phone, PhoneExtension, RegisterId, TelegramName, Time,
    TimeRange, WebAddress,
};

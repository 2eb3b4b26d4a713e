//! How the files of each kind of record are described and opened: one line a kind.

use super::decode::{Context, Decode};
use super::describe::{Description, document};
use super::records::CaseFacts;
use super::records::{Holidays, ProcedureFacts, YearFacts};
use super::yaml::Node;
use crate::diagnostic::Catalogue;
use crate::load::kind::RecordKind;
use crate::model::{Act, Area, Contact, Letter, Office, RecordedChange, Role, Settings, Topic};

/// What is done with the files of a kind besides loading them.
pub(super) struct Decoder {
    /// How its files are written, where a site may judge the rules of a catalogue.
    pub describe: fn(&Catalogue) -> Description,
    /// Opens the mappings of a file, for the order of their keys.
    pub open: fn(&Node, &mut Context<'_>),
}

/// That of the files that hold a record; none for what is only a part of one.
pub(super) fn decoder(record: RecordKind) -> Option<Decoder> {
    Some(match record {
        RecordKind::Site => of::<Settings>(),
        RecordKind::Area => of::<Area>(),
        RecordKind::Contact => of::<Contact>(),
        RecordKind::Role => of::<Role>(),
        RecordKind::Office => of::<Office>(),
        RecordKind::Act => of::<Act>(),
        RecordKind::Holidays => of::<Holidays>(),
        RecordKind::CalendarYear => of::<YearFacts>(),
        RecordKind::Letter => of::<Letter>(),
        RecordKind::Case => Decoder {
            open: open_case,
            ..of::<CaseFacts>()
        },
        RecordKind::Topic => of::<Topic>(),
        RecordKind::Procedure => of::<ProcedureFacts>(),
        RecordKind::Change => of::<RecordedChange>(),
        _ => return None,
    })
}

fn of<T: Decode>() -> Decoder {
    Decoder {
        describe: |catalogue| document(catalogue, T::describe),
        open: |root, context| drop(T::decode(root, context)),
    }
}

fn open_case(root: &Node, context: &mut Context<'_>) {
    if let Some(case) = CaseFacts::decode(root, context) {
        case.open_answers(context);
    }
}

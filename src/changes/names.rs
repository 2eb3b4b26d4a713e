//! What the items of lists are called by where they are told of.

use crate::load::kind::RecordKind;
use crate::load::{Data, RecordData};

/// What is told as a whole: what of it changed alone would say nothing.
pub(super) fn is_whole(kind: Option<RecordKind>) -> bool {
    matches!(
        kind,
        Some(RecordKind::Citation | RecordKind::Condition | RecordKind::DayOff)
    )
}

/// The key whose value a record is called by.
pub(super) fn naming_key(record: &RecordData) -> Option<&'static str> {
    use RecordKind as R;
    let keys: &[&'static str] = match record.kind {
        Some(R::Phone | R::Fax) => &["label", "number"],
        Some(R::Email | R::Website) => &["label", "address"],
        Some(R::Messenger) => &["label", "phone", "address"],
        Some(R::Deadline) => &["when", "period"],
        Some(R::Field | R::FieldOption) => &["label"],
        Some(R::Block) => &["text", "items"],
        _ => &["name", "title", "text", "id"],
    };
    keys.iter().copied().find(|key| record.get(key).is_some())
}

/// Whether a record is a line of a contact, whose number or address is all there is to most.
pub(super) fn is_line(kind: Option<RecordKind>) -> bool {
    use RecordKind as R;
    matches!(
        kind,
        Some(R::Phone | R::Fax | R::Email | R::Website | R::Messenger)
    )
}

/// What an item is called by.
pub(crate) fn name_of(item: &Data) -> Data {
    let Data::Record(record) = item else {
        return item.clone();
    };
    let name = naming_key(record).and_then(|key| record.get(key));
    match name {
        Some(name) if !is_whole(record.kind) => name.clone(),
        _ => item.clone(),
    }
}

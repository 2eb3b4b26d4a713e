//! In what order the keys of a file stand: that in which the decoder of each record names them. The
//! decoders are asked themselves, so that no list of keys has to be kept beside them.

use crate::load::kind::RecordKind;
use std::collections::BTreeMap;

use super::decode::{Context, Decode};
use super::files::FileRole;
use super::ids::Ids;
use super::letters::CaseFacts;
use super::records::{Holidays, ProcedureFacts, YearFacts};
use super::yaml::Node;
use crate::model::{Act, Area, Contact, Letter, Office, Settings};

/// The order of keys in the mappings of one file.
#[derive(Debug, Default)]
pub struct KeyOrder {
    /// By the byte at which a mapping's first key stands.
    orders: BTreeMap<usize, &'static [&'static str]>,
}

impl KeyOrder {
    /// The order of keys in the file whose tree is `root`. What a record does not know has none.
    pub(crate) fn of(role: FileRole, root: &Node, text: &str) -> Self {
        let ids = Ids::default();
        let mut context = Context::new(&ids, &[], &[], text);
        // Only the mappings that are opened matter: what is wrong with their values is the business
        // of a check.
        match role {
            FileRole::Site => drop(Settings::decode(root, &mut context)),
            FileRole::Area => drop(Area::decode(root, &mut context)),
            FileRole::Contact => drop(Contact::decode(root, &mut context)),
            FileRole::Office => drop(Office::decode(root, &mut context)),
            FileRole::Act => drop(Act::decode(root, &mut context)),
            FileRole::Letter => drop(Letter::decode(root, &mut context)),
            FileRole::Case => {
                if let Some(case) = CaseFacts::decode(root, &mut context) {
                    case.open_answers(&mut context);
                }
            }
            FileRole::Procedure => drop(ProcedureFacts::decode(root, &mut context)),
            FileRole::Holidays => drop(Holidays::decode(root, &mut context)),
            FileRole::CalendarYear(_) => drop(YearFacts::decode(root, &mut context)),
            FileRole::Folder | FileRole::Guide | FileRole::Reviews => {}
        }
        let orders = context
            .opened
            .into_iter()
            .map(|(first, keys)| (first.range().start, keys))
            .collect();
        Self { orders }
    }

    /// Where `key` comes among the keys of the mapping whose first key stands at byte `first`:
    /// after all that are known if it is not.
    pub fn rank(&self, first: usize, key: &str) -> usize {
        let known = self.orders.get(&first).copied().unwrap_or_default();
        let place = known.iter().position(|known| *known == key);
        place.unwrap_or(known.len())
    }
}

/// What problems call the record that a file should hold; nothing for what holds none.
pub(crate) fn record(role: FileRole) -> Option<RecordKind> {
    Some(match role {
        FileRole::Site => RecordKind::Site,
        FileRole::Area => RecordKind::Area,
        FileRole::Contact => RecordKind::Contact,
        FileRole::Office => RecordKind::Office,
        FileRole::Act => RecordKind::Act,
        FileRole::Letter => RecordKind::Letter,
        FileRole::Case => RecordKind::Case,
        FileRole::Procedure => RecordKind::Procedure,
        FileRole::Holidays => RecordKind::Holidays,
        FileRole::CalendarYear(_) => RecordKind::CalendarYear,
        FileRole::Folder | FileRole::Guide | FileRole::Reviews => return None,
    })
}

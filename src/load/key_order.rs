//! In what order the keys of a file stand: that in which the decoder of each record names them. The
//! decoders are asked themselves, so that no list of keys has to be kept beside them.

use std::collections::BTreeMap;

use super::decode::Context;
use super::decoders::decoder;
use super::files::FileRole;
use super::ids::Ids;
use super::yaml::Node;

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
        if let Some(decoder) = role.record().and_then(decoder) {
            (decoder.open)(root, &mut context);
        }
        let orders = context
            .opened
            .into_iter()
            .map(|opened| (opened.first.range().start, opened.keys))
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

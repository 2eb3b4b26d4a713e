//! An act as it is cited, with the place in it.

use crate::load::kind::RecordKind;
use crate::load::problems::yaml::{KeyCombination, KeyRule};

use crate::diagnostic::Span;
use crate::load::decode::{Context, record};
use crate::load::yaml::{Node, Value};
use crate::model::{Act, Citation, Handle, Numbers, Provision, Step, Unit};

record! {
    /// An act, or a place in it. What an act is made of follows its kind: a code has articles with
    /// parts, a law articles with paragraphs, rules paragraphs alone.
    Citation as Citation, |node, context| {
        /// The act.
        required act: Handle<Act>,
        /// The number of the article alone: `25`, `25-1`; a range: `91–93`. Leave it out for the
        /// act as a whole.
        optional article: Numbers,
        /// The number of the part of the article («часть», «бөлік»).
        optional part: Numbers,
        /// The number of the paragraph («пункт», «тармақ»), of the article or, where an act has no
        /// articles, of the act.
        optional paragraph: Numbers,
        /// The number of the sub-paragraph («подпункт», «тармақша»), without the bracket.
        optional subparagraph: Numbers,
        /// `true` if it is cited because the published source cites it, though it is known to be
        /// out of force.
        defaulted as_published: bool,
    } => {
        let numbers = [article, part, paragraph, subparagraph];
        let provision = provision(numbers, node, context)?;
        Some(Citation { act, provision, as_published, place: node.place })
    }
}

/// The provision that the keys of `node` give, if any; nothing if they do not fit together, which
/// is reported. The numbers are in the order of [`Unit::ALL`].
pub(super) fn provision(
    numbers: [Option<Numbers>; 4],
    node: &Node,
    context: &mut Context<'_>,
) -> Option<Option<Provision>> {
    let units = Unit::ALL.iter().map(|(_, unit)| *unit);
    let steps = units.zip(numbers).filter_map(|(unit, numbers)| {
        Some(Step {
            unit: Some(unit),
            numbers: numbers?,
            key: key_of(node, unit.word()),
        })
    });
    let provision = Provision::new(steps.collect());
    match provision.as_ref().and_then(Provision::range_inside) {
        Some(place) => {
            let (record, rule) = (RecordKind::Citation, KeyRule::RangeLast);
            context.fail(place, KeyCombination { record, rule })
        }
        None => Some(provision),
    }
}

/// Where a key of a mapping stands.
fn key_of(node: &Node, name: &str) -> Span {
    let Value::Mapping(entries) = &node.value else {
        return node.place;
    };
    let key = entries.iter().find(|(key, _)| key.text == name);
    key.map_or(node.place, |(key, _)| key.place)
}

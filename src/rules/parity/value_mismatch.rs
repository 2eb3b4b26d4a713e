//! Numbers, dates, phones and addresses that stand in one language of a text and not in the other.

use crate::diagnostic::{Problem, Report, Sources, Span};
use crate::language::Language;
use crate::model::{Pair, Side};
use crate::prose::{TextValue, TextValueKind, differences, values};
use crate::rules::context::{PER_TEXT, place_in, without_placeholders};
use crate::rules::parity::address_mismatch::AddressMismatch;
use crate::rules::parity::date_mismatch::DateMismatch;
use crate::rules::parity::number_mismatch::NumberMismatch;
use crate::rules::parity::phone_mismatch::PhoneMismatch;

/// The kinds of problem, each with the kinds of value it is about.
const KINDS: [&[TextValueKind]; 4] = [
    &[TextValueKind::Number],
    &[TextValueKind::Date, TextValueKind::Time],
    &[TextValueKind::Phone],
    &[TextValueKind::Address, TextValueKind::Email],
];

/// Warns of every value of a text that has no counterpart on the other side. How it is written does
/// not matter: a date in words is the same as one in digits.
pub(super) fn check(pair: &Pair, sources: &Sources, report: &mut Report) {
    if !pair.is_both() {
        return;
    }
    let [kazakh, russian] =
        Language::ALL.map(|language| values(&without_placeholders(&pair.sides[language].text)));
    let (in_kazakh, in_russian) = differences(&kazakh, &russian);
    if in_kazakh.is_empty() && in_russian.is_empty() {
        return;
    }
    for (index, kinds) in KINDS.iter().enumerate() {
        let of = |values: &[&TextValue]| -> Vec<TextValue> {
            let of_kind = values.iter().filter(|value| kinds.contains(&value.kind));
            of_kind.map(|value| (*value).clone()).collect()
        };
        let (kazakh, russian) = (of(&in_kazakh), of(&in_russian));
        for nth in 0..kazakh.len().max(russian.len()).min(PER_TEXT) {
            let values = [kazakh.get(nth), russian.get(nth)];
            tell(sources, pair, index, values, report);
        }
    }
}

/// Tells of a value of each language that has no counterpart, or of one of one language. The Kazakh
/// side leads: where both have one, the caret stands under the Russian.
fn tell(
    sources: &Sources,
    pair: &Pair,
    kind: usize,
    [kazakh, russian]: [Option<&TextValue>; 2],
    report: &mut Report,
) {
    let (language, value, counterpart) = match russian {
        Some(_) => (Language::Russian, russian, kazakh),
        None => (Language::Kazakh, kazakh, russian),
    };
    let words = |side: &Side, value: Option<&TextValue>| {
        let value = side.text.get(value?.range.clone())?;
        Some(value.to_owned())
    };
    let place = |side: &Side, value: Option<&TextValue>| -> Span {
        value.map_or(side.place, |value| {
            place_in(sources, side, value.range.clone())
        })
    };
    let (side, facing) = (&pair.sides[language], &pair.sides[language.other()]);
    let (found, expected) = (words(side, value), words(facing, counterpart));
    let (language, other) = (language.tag(), language.other().tag());
    let problem = match kind {
        0 => Problem::from(NumberMismatch {
            language,
            other,
            found,
            expected,
        }),
        1 => Problem::from(DateMismatch {
            language,
            other,
            found,
            expected,
        }),
        2 => Problem::from(PhoneMismatch {
            language,
            other,
            found,
            expected,
        }),
        _ => Problem::from(AddressMismatch {
            language,
            other,
            found,
            expected,
        }),
    };
    report.add_related(place(side, value), problem, place(facing, counterpart));
}

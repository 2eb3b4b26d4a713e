//! Numbers, dates, phones and addresses that stand in one language of a text and not in the other.

use crate::diagnostic::{Place, Problem, Report};
use crate::language::{Language, Value, ValueKind, differences, values};
use crate::model::{Pair, Side};
use crate::rules::context::{PER_TEXT, Texts, place_in, without_placeholders};
use crate::rules::parity::address_mismatch::AddressMismatch;
use crate::rules::parity::date_mismatch::DateMismatch;
use crate::rules::parity::number_mismatch::NumberMismatch;
use crate::rules::parity::phone_mismatch::PhoneMismatch;

/// The kinds of problem, each with the kinds of value it is about.
const KINDS: [&[ValueKind]; 4] = [
    &[ValueKind::Number],
    &[ValueKind::Date, ValueKind::Time],
    &[ValueKind::Phone],
    &[ValueKind::Address, ValueKind::Email],
];

/// Warns of every value of a text that has no counterpart on the other side. How it is written does
/// not matter: a date in words is the same as one in digits.
pub fn check(texts: Texts<'_>, report: &mut Report) {
    for pair in texts.pairs.iter().filter(|pair| pair.is_both()) {
        let [kazakh, russian] =
            Language::ALL.map(|language| values(&without_placeholders(&pair.sides[language].text)));
        let (in_kazakh, in_russian) = differences(&kazakh, &russian);
        if in_kazakh.is_empty() && in_russian.is_empty() {
            continue;
        }
        for (index, kinds) in KINDS.iter().enumerate() {
            let of = |values: &[&Value]| -> Vec<Value> {
                let of_kind = values.iter().filter(|value| kinds.contains(&value.kind));
                of_kind.map(|value| (*value).clone()).collect()
            };
            let (kazakh, russian) = (of(&in_kazakh), of(&in_russian));
            for nth in 0..kazakh.len().max(russian.len()).min(PER_TEXT) {
                tell(
                    texts,
                    pair,
                    index,
                    [kazakh.get(nth), russian.get(nth)],
                    report,
                );
            }
        }
    }
}

/// Tells of a value of each language that has no counterpart, or of one of one language. The Kazakh
/// side leads: where both have one, the caret stands under the Russian.
fn tell(
    texts: Texts<'_>,
    pair: &Pair,
    kind: usize,
    [kazakh, russian]: [Option<&Value>; 2],
    report: &mut Report,
) {
    let (language, value, counterpart) = match russian {
        Some(_) => (Language::Russian, russian, kazakh),
        None => (Language::Kazakh, kazakh, russian),
    };
    let words = |side: &Side, value: Option<&Value>| {
        let value = side.text.get(value?.range.clone())?;
        Some(value.to_owned())
    };
    let place = |side: &Side, value: Option<&Value>| -> Place {
        value.map_or(side.place, |value| {
            place_in(texts.sources, side, value.range.clone())
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

/// What is said of a value that the sides of a text do not share.
pub(super) mod words {
    use crate::diagnostic::Words;
    use crate::load::vocabulary::{english, kazakh, russian};

    /// In English.
    pub fn english(
        what: &str,
        language: &str,
        other: &str,
        found: Option<&str>,
        expected: Option<&str>,
    ) -> Words {
        let (language, other) = (
            english::language_name(language),
            english::language_name(other),
        );
        let words = match (found, expected) {
            (Some(found), Some(expected)) => Words::new(
                format!(
                    "the languages differ: in {language} the {what} is «{found}», in {other} \
                    «{expected}»"
                ),
                format!("in {other} «{expected}»"),
            ),
            (Some(found), None) => Words::new(
                format!("the {what} «{found}» stands in {language} and not in {other}"),
                format!("not there in {other}"),
            ),
            (None, expected) => {
                let expected = expected.unwrap_or_default();
                Words::new(
                    format!("the {what} «{expected}» stands in {other} and not in {language}"),
                    format!("expected «{expected}»"),
                )
            }
        };
        words
            .related("the other language")
            .hint("compare both with the source, and correct the one that is wrong")
    }

    /// In Russian.
    pub fn russian(
        what: &str,
        language: &str,
        other: &str,
        found: Option<&str>,
        expected: Option<&str>,
    ) -> Words {
        let (language, other) = (russian::in_language(language), russian::in_language(other));
        let words = match (found, expected) {
            (Some(found), Some(expected)) => Words::new(
                format!("языки расходятся: {what} {language} — «{found}», {other} — «{expected}»"),
                format!("{other} «{expected}»"),
            ),
            (Some(found), None) => Words::new(
                format!("{what} «{found}» есть {language}, а {other} этого нет"),
                format!("{other} этого нет"),
            ),
            (None, expected) => {
                let expected = expected.unwrap_or_default();
                Words::new(
                    format!("{what} «{expected}» есть {other}, а {language} этого нет"),
                    format!("нужно «{expected}»"),
                )
            }
        };
        words
            .related("другой язык")
            .hint("сверьте оба с источником и исправьте тот, где неверно")
    }

    /// In Kazakh.
    pub fn kazakh(
        what: &str,
        language: &str,
        other: &str,
        found: Option<&str>,
        expected: Option<&str>,
    ) -> Words {
        let (language, other) = (kazakh::adjective(language), kazakh::adjective(other));
        let words = match (found, expected) {
            (Some(found), Some(expected)) => Words::new(
                format!(
                    "тілдер сәйкес емес: {language} мәтінде {what} — «{found}», {other} мәтінде — \
                    «{expected}»"
                ),
                format!("{other} мәтінде «{expected}»"),
            ),
            (Some(found), None) => Words::new(
                format!("«{found}» деген {what} {language} мәтінде бар, ал {other} мәтінде жоқ"),
                format!("{other} мәтінде жоқ"),
            ),
            (None, expected) => {
                let expected = expected.unwrap_or_default();
                Words::new(
                    format!(
                        "«{expected}» деген {what} {other} мәтінде бар, ал {language} мәтінде жоқ"
                    ),
                    format!("«{expected}» керек"),
                )
            }
        };
        words
            .related("екінші тіл")
            .hint("екеуін де дереккөзбен салыстырып, қатесін түзетіңіз")
    }
}

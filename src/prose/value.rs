//! What a text says in numbers: dates, telephones, addresses and plain numbers, in one form for
//! both languages.
//!
//! The two sides of a text use other words, but their values are the same: «2007 жылғы 12 қаңтар»
//! and «12 января 2007 года» are both `2007-01-12`. So the values of the sides can be compared as
//! multisets ([`differences`]), and a digit, a month or a telephone changed on one side alone comes
//! to light.
//!
//! The languages are read alike, whichever the text is in. Numbers in words count too («екі айға»,
//! «двух месяцев»), but not 1, which is an article as often as a number, and not ordinals («екінші»
//! also means «the other one»).

mod address;
mod date;
mod number_word;
mod token;
mod token_kind;

use std::cmp::Ordering;
use std::ops::Range;

use crate::scalar::phone::with_country;
use token::{Token, tokens};
use token_kind::TokenKind;

/// A value and the bytes of the text that tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextValue {
    /// The bytes that tell the value.
    pub range: Range<usize>,
    /// What kind of value it is.
    pub kind: TextValueKind,
    /// The value in the one form of its kind.
    pub normal: String,
}

/// The kinds of values, and the form of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextValueKind {
    /// Digits without groups and with a decimal point: `12345`, `2.5`; the number of an act and
    /// Roman digits as they are written: `88-V`, `VI`. A year alone is a number.
    Number,
    /// ISO 8601: `2007-01-12`; without a day `2007-01`; without a year `--01-12`.
    Date,
    /// `09:00`.
    Time,
    /// Digits only. A number of eleven begins with 7, unless it is toll-free: `77212504066`,
    /// `88000807777`.
    Phone,
    /// An address on the web without its scheme: `egov.kz`. What names a language in it stands as
    /// `*`.
    Address,
    /// An e-mail address in small letters.
    Email,
}

/// The values of a text in either language, in order of place.
pub fn values(text: &str) -> Vec<TextValue> {
    let tokens = tokens(text);
    let mut values = Vec::new();
    let mut place = 0;
    while let Some(token) = tokens.get(place) {
        let rest = tokens.get(place..).unwrap_or_default();
        let read = match token.kind {
            TokenKind::Address | TokenKind::Email => Some(whole(text, token)),
            _ => phone(text, rest)
                .or_else(|| date::date(text, rest))
                .or_else(|| time(text, rest))
                .or_else(|| number(text, rest))
                .or_else(|| roman(text, &tokens, place)),
        };
        match read {
            Some(Read {
                kind,
                normal,
                length,
            }) => {
                let length = length.max(1);
                let last = rest.get(length - 1).unwrap_or(token);
                values.push(TextValue {
                    range: token.at..last.end,
                    kind,
                    normal,
                });
                place += length;
                place += repeated(text, tokens.get(place..).unwrap_or_default(), values.last());
            }
            None => place += 1,
        }
    }
    values
}

/// The values that only one of two texts has, each in order: those of `a`, then those of `b`. A
/// value that stands twice on one side and once on the other is one too many, and the last is
/// named.
pub fn differences<'v>(
    a: &'v [TextValue],
    b: &'v [TextValue],
) -> (Vec<&'v TextValue>, Vec<&'v TextValue>) {
    let sorted = |values: &'v [TextValue]| {
        let mut sorted: Vec<(usize, &TextValue)> = values.iter().enumerate().collect();
        sorted.sort_by(|(_, a), (_, b)| order(a, b));
        sorted
    };
    let (a, b) = (sorted(a), sorted(b));
    let (mut a, mut b) = (a.into_iter().peekable(), b.into_iter().peekable());
    let (mut only_in_a, mut only_in_b) = (Vec::new(), Vec::new());
    loop {
        let order = match (a.peek(), b.peek()) {
            (Some((_, a)), Some((_, b))) => order(a, b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => break,
        };
        if order.is_le() {
            let value = a.next();
            only_in_a.extend(value.filter(|_| order.is_lt()));
        }
        if order.is_ge() {
            let value = b.next();
            only_in_b.extend(value.filter(|_| order.is_gt()));
        }
    }
    let in_place = |mut values: Vec<(usize, &'v TextValue)>| {
        values.sort_by_key(|(place, _)| *place);
        values.into_iter().map(|(_, value)| value).collect()
    };
    (in_place(only_in_a), in_place(only_in_b))
}

fn order(a: &TextValue, b: &TextValue) -> Ordering {
    (a.kind, &a.normal).cmp(&(b.kind, &b.normal))
}

/// A value that the first tokens of a row tell.
struct Read {
    kind: TextValueKind,
    normal: String,
    /// How many tokens tell it.
    length: usize,
}

fn whole(text: &str, token: &Token) -> Read {
    let written = token.text(text);
    let (kind, normal) = match token.kind {
        TokenKind::Email => (TextValueKind::Email, written.to_ascii_lowercase()),
        _ => (TextValueKind::Address, address::normal(written)),
    };
    Read {
        kind,
        normal,
        length: 1,
    }
}

/// The digits of the token at a place of a row.
fn digits_at<'t>(text: &'t str, row: &[Token], place: usize) -> Option<&'t str> {
    let token = row.get(place)?;
    (token.kind == TokenKind::Digits).then(|| token.text(text))
}

/// The character at a place of a row.
fn character_at(row: &[Token], place: usize) -> Option<char> {
    match row.get(place)?.kind {
        TokenKind::Character(c) => Some(c),
        _ => None,
    }
}

/// Whether the token at a place follows the one before it without a space.
fn joined(row: &[Token], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|place| row.get(place));
    before
        .zip(row.get(place))
        .is_some_and(|(before, token)| before.end == token.at)
}

/// The most tokens of a telephone: fifteen digits, each alone, between separators.
const PHONE: usize = 48;

/// A telephone: `8` or `+7` and ten digits, `+` and up to fifteen, or the last digits of one in
/// pairs («5-09-62»).
fn phone(text: &str, row: &[Token]) -> Option<Read> {
    let plus = character_at(row, 0) == Some('+');
    let opening = character_at(row, 0) == Some('(');
    if !plus && !opening && digits_at(text, row, 0).is_none() {
        return None;
    }
    let mut digits = String::new();
    let mut groups: Vec<(usize, bool)> = Vec::new();
    let mut length = 0;
    let mut character = None;
    let mut hyphens = 0;
    for (place, token) in row.iter().take(PHONE).enumerate() {
        match token.kind {
            TokenKind::Digits => {
                let near = row
                    .get(place.wrapping_sub(1))
                    .is_none_or(|before| token.at - before.end <= 2);
                if !near || digits.len() + token.end - token.at > 15 {
                    break;
                }
                hyphens += usize::from(character == Some('-'));
                digits.push_str(token.text(text));
                groups.push((token.end - token.at, character.is_none()));
                length = place + 1;
                character = None;
                if digits.len() >= 11 {
                    break;
                }
            }
            TokenKind::Character(c @ ('-' | '(' | ')')) if character != Some('-') => {
                character = Some(c)
            }
            TokenKind::Character('+') if place == 0 => {}
            _ => break,
        }
    }
    let next_is_digit = joined(row, length) && digits_at(text, row, length).is_some();
    if digits.len() == 11 && (plus || digits.starts_with(['7', '8'])) && !next_is_digit {
        // «87 212 504 066» is a number in groups.
        let thousands = !plus
            && groups.len() == 4
            && groups
                .iter()
                .skip(1)
                .all(|&(digits, spaced)| digits == 3 && spaced);
        let normal = if plus { digits } else { with_country(digits) };
        return (!thousands).then_some(Read {
            kind: TextValueKind::Phone,
            normal,
            length,
        });
    }
    if plus && digits.len() >= 10 {
        return Some(Read {
            kind: TextValueKind::Phone,
            normal: digits,
            length,
        });
    }
    let pairs = groups.iter().rev().take(2).all(|&(digits, _)| digits == 2);
    let local = pairs
        && hyphens == 2
        && groups.len() >= 3
        && (if groups.len() == 3 {
            !opening && groups.first().is_some_and(|&(digits, _)| digits <= 3)
        } else {
            digits.len() == 10
        });
    local.then_some(Read {
        kind: TextValueKind::Phone,
        normal: digits,
        length,
    })
}

/// A time of the day: «9:00».
fn time(text: &str, row: &[Token]) -> Option<Read> {
    let (hours, minutes) = (digits_at(text, row, 0)?, digits_at(text, row, 2)?);
    let shaped = character_at(row, 1) == Some(':')
        && joined(row, 1)
        && joined(row, 2)
        && hours.len() <= 2
        && minutes.len() == 2
        && hours.parse::<u8>().is_ok_and(|hours| hours <= 24)
        && minutes.parse::<u8>().is_ok_and(|minutes| minutes < 60)
        && !(character_at(row, 3) == Some(':') && joined(row, 3));
    shaped.then(|| Read {
        kind: TextValueKind::Time,
        normal: format!("{hours:0>2}:{minutes}"),
        length: 3,
    })
}

/// A number in digits or words, times a thousand or a million if that word follows.
fn number(text: &str, row: &[Token]) -> Option<Read> {
    if let Some((value, length)) = number_word::number(text, row) {
        let kind = TextValueKind::Number;
        let normal = value.to_string();
        return Some(Read {
            kind,
            normal,
            length,
        });
    }
    let mut normal = digits_at(text, row, 0)?.to_owned();
    let mut length = 1;
    if normal.len() <= 3 {
        // «12 345»
        while let Some(group) = digits_at(text, row, length)
            && group.len() == 3
            && row
                .get(length - 1)
                .zip(row.get(length))
                .is_some_and(|(before, token)| one_space(text, before.end, token.at))
            && !(joined(row, length + 1) && digits_at(text, row, length + 1).is_some())
        {
            normal.push_str(group);
            length += 1;
        }
    }
    // «2,5», «2.2», «1.2.3»
    while let (Some('.' | ','), Some(part)) =
        (character_at(row, length), digits_at(text, row, length + 1))
        && joined(row, length)
        && joined(row, length + 1)
    {
        normal.push('.');
        normal.push_str(part);
        length += 2;
    }
    let kind = TextValueKind::Number;
    // «88-V», «350-VI»
    if character_at(row, length) == Some('-')
        && joined(row, length)
        && joined(row, length + 1)
        && let Some(token) = row.get(length + 1)
        && token.kind == TokenKind::Word
        && is_roman(token.text(text))
    {
        normal.push('-');
        normal.push_str(token.text(text));
        length += 2;
        return Some(Read {
            kind,
            normal,
            length,
        });
    }
    if let Some(token) = row.get(length)
        && token.kind == TokenKind::Word
        && let Some(zeros) = number_word::zeros(token.text(text))
    {
        normal = times(&normal, zeros);
        length += 1;
    }
    Some(Read {
        kind,
        normal,
        length,
    })
}

fn one_space(text: &str, from: usize, to: usize) -> bool {
    matches!(text.get(from..to), Some(" " | "\u{A0}" | "\u{202F}"))
}

/// A decimal number with its point moved to the right: 1.5 by six is 1500000.
fn times(number: &str, zeros: usize) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut moved = whole.to_owned();
    moved.extend(fraction.chars().chain(std::iter::repeat('0')).take(zeros));
    if let Some(rest) = fraction.get(zeros..).filter(|rest| !rest.is_empty()) {
        moved.push('.');
        moved.push_str(rest);
    }
    moved
}

/// A number in Roman digits that is not a letter of a word.
fn roman(text: &str, tokens: &[Token], place: usize) -> Option<Read> {
    let token = tokens.get(place)?;
    let written = token.text(text);
    // One letter alone may as well name something: «C», «D», «M».
    let sound = token.kind == TokenKind::Word
        && is_roman(written)
        && (written.len() > 1 || matches!(written, "I" | "V" | "X"))
        && !(joined(tokens, place)
            && tokens
                .get(place.wrapping_sub(1))
                .is_some_and(Token::is_word));
    sound.then(|| Read {
        kind: TextValueKind::Number,
        normal: written.to_owned(),
        length: 1,
    })
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b"IVXLCDM".contains(&b))
}

/// The tokens of a number that is said again in words, in brackets: «5 (бес) күн».
fn repeated(text: &str, row: &[Token], value: Option<&TextValue>) -> usize {
    let said = || {
        let value = value.filter(|value| value.kind == TextValueKind::Number)?;
        let rest = row.get(1..).filter(|_| character_at(row, 0) == Some('('))?;
        let (again, length) = number_word::any(text, rest)?;
        let same = again.to_string() == value.normal && character_at(rest, length) == Some(')');
        same.then_some(length + 2)
    };
    said().unwrap_or(0)
}

#[cfg(test)]
mod tests;

//! Hyphens that do the work of a dash.
//!
//! Between words a dash (—) stands with its spaces. In a range of numbers an en dash (–) stands
//! without them, but a hyphen between numbers may also belong to a telephone, a date, an article or
//! an act, so it is found only where a unit follows or both are times of the day.

use super::glyph::{Glyph, OPAQUE, Side, after, before, char_at, char_before, is_space};
use super::quotes::{Mark, is_quote, role};
use super::{Typo, TypoKind};

/// Words before which a range counts something. No word for an article or a number is among them:
/// «25-1 бап» is one article.
const UNITS: &str = " күн күннің күннен күнге күндік жұмыс күнтізбелік ай айға айдан айлық апта \
    сағат сағаттан минут минуттан жыл жылдар жылдары пайыз теңге адам день дня дней рабочих \
    календарных месяц месяца месяцев недель недели час часа часов минут минуты лет года годов годы \
    процентов процента тенге человек ";

pub(super) fn find(glyphs: &[Glyph], marks: &[Mark], found: &mut Vec<Typo>) {
    for (place, glyph) in glyphs.iter().enumerate() {
        if !matches!(glyph.c, '-' | '–') || char_before(glyphs, place) == Some('-') {
            continue;
        }
        let length = match (glyph.c, char_at(glyphs, place + 1)) {
            ('-', Some('-')) => 2,
            _ => 1,
        };
        let last = place + length - 1;
        if char_at(glyphs, last + 1) == Some('-') {
            continue;
        }
        let (left, right) = (before(glyphs, place), after(glyphs, last));
        let meant = if length == 2 {
            double(marks, left, right)
        } else if left.spaced && right.spaced {
            between_words(marks, left, right)
        } else if glyph.c == '-' {
            range(glyphs, place)
        } else {
            None
        };
        let Some((meant, end)) = meant.zip(glyphs.get(last)) else {
            continue;
        };
        found.push(Typo {
            range: glyph.at..end.end,
            kind: TypoKind::HyphenForDash,
            meant: Some(meant),
            certain: true,
        });
    }
}

/// Whether a dash may stand between: after a word or what closes one, before a word or what opens
/// one.
fn is_of_prose(marks: &[Mark], left: Side, right: Side) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == OPAQUE;
    left.c.is_some_and(|c| {
        word(c)
            || matches!(c, ')' | '.' | ',' | '!' | '?' | '…' | '%')
            || (is_quote(c) && role(marks, left.place) == Some(false))
    }) && right.c.is_some_and(|c| {
        word(c) || c == '(' || (is_quote(c) && role(marks, right.place) == Some(true))
    })
}

/// What may be a number: a digit, or something to be filled in.
fn is_number(side: Side) -> bool {
    side.c
        .is_some_and(|c| c.is_ascii_digit() || matches!(c, '{' | '}' | OPAQUE))
}

fn between_words(marks: &[Mark], left: Side, right: Side) -> Option<String> {
    let counted = is_number(left) && is_number(right);
    (is_of_prose(marks, left, right) && !counted).then(|| "—".to_owned())
}

/// Two hyphens, as typewriters had for a dash.
fn double(marks: &[Mark], left: Side, right: Side) -> Option<String> {
    // «--help» is an option of a command.
    let option = left.spaced && !right.spaced && right.c.is_some_and(char::is_alphabetic);
    if option || !is_of_prose(marks, left, right) || (is_number(left) && is_number(right)) {
        return None;
    }
    let space = |side: Side| if side.spaced { "" } else { " " };
    Some(format!("{}—{}", space(left), space(right)))
}

/// A hyphen in a range of numbers or of times.
fn range(glyphs: &[Glyph], place: usize) -> Option<String> {
    let digits = |from: usize| -> usize {
        glyphs
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(|glyph| glyph.c.is_ascii_digit())
            .count()
    };
    let digits_before = |to: usize| -> usize {
        glyphs
            .get(..to)
            .unwrap_or_default()
            .iter()
            .rev()
            .take_while(|glyph| glyph.c.is_ascii_digit())
            .count()
    };
    let number = |from: usize, length: usize| -> u32 {
        glyphs
            .get(from..from + length)
            .unwrap_or_default()
            .iter()
            .filter_map(|glyph| glyph.c.to_digit(10))
            .fold(0, |number, digit| number * 10 + digit)
    };
    let (left, right) = (digits_before(place), digits(place + 1));
    if !(1..=4).contains(&left) || !(1..=4).contains(&right) {
        return None;
    }
    let (start, end) = (place - left, place + 1 + right);
    let clear = |c: Option<char>| {
        c.is_none_or(|c| {
            !c.is_alphanumeric() && !matches!(c, '-' | '–' | '/' | '.' | ':' | '№' | OPAQUE)
        })
    };
    let mut previous = start;
    while char_before(glyphs, previous).is_some_and(is_space) {
        previous -= 1;
    }
    let after_number_sign = char_before(glyphs, previous) == Some('№');
    if char_before(glyphs, start) == Some(':') && char_at(glyphs, end) == Some(':') {
        // «9:00-18:00»
        let hours = digits_before(start - 1);
        let sound = left == 2
            && right <= 2
            && (1..=2).contains(&hours)
            && digits(end + 1) == 2
            && clear(char_before(glyphs, start - 1 - hours))
            && !matches!(char_at(glyphs, end + 3), Some(':' | '-'));
        return sound.then(|| "–".to_owned());
    }
    let counts = clear(char_before(glyphs, start))
        && !after_number_sign
        && number(start, left) < number(place + 1, right)
        && char_at(glyphs, end).is_some_and(is_space)
        && is_unit(glyphs, end + 1);
    counts.then(|| "–".to_owned())
}

fn is_unit(glyphs: &[Glyph], place: usize) -> bool {
    let mut word = String::from(" ");
    word.extend(
        glyphs
            .get(place..)
            .unwrap_or_default()
            .iter()
            .map(|glyph| glyph.c)
            .take_while(|c| c.is_alphabetic())
            .take(16),
    );
    word.push(' ');
    word.len() > 2 && UNITS.contains(&word)
}

//! Dates in words and in digits.

use super::token::Token;
use super::{Read, TextValueKind, character_at, digits_at, joined};
use crate::language::Language;
use crate::language::month_names::{MonthForm, months};
use crate::prose::letter::small;
use crate::scalar;

/// The words for «year» that stand between the year and the rest of a Kazakh date, or after a
/// Russian one.
const YEAR: [&str; 12] = [
    "жылғы",
    "жылы",
    "жылдың",
    "ж",
    "года",
    "год",
    "году",
    "годом",
    "г",
    "жылғи",
    "жыл",
    "жылгы",
];

/// The date that a row of tokens begins with.
pub(super) fn date(text: &str, row: &[Token]) -> Option<Read> {
    let read = in_digits(text, row)
        .or_else(|| year_first(text, row))
        .or_else(|| day_first(text, row))
        .or_else(|| month_first(text, row))?;
    let (normal, length) = read;
    Some(Read {
        kind: TextValueKind::Date,
        normal,
        length,
    })
}

/// `2007-01-12`, `12.01.2007`, `12/01/2007`.
fn in_digits(text: &str, row: &[Token]) -> Option<(String, usize)> {
    let first = digits_at(text, row, 0)?;
    let character = character_at(row, 1).filter(|c| matches!(c, '-' | '.' | '/'))?;
    let (second, third) = (digits_at(text, row, 2)?, digits_at(text, row, 4)?);
    let close = character_at(row, 3) == Some(character) && (1..5).all(|place| joined(row, place));
    // Not the start of a longer row: «1.2.2007.4».
    let ends = !(character_at(row, 5) == Some(character)
        && joined(row, 5)
        && joined(row, 6)
        && digits_at(text, row, 6).is_some());
    if !close || !ends {
        return None;
    }
    let (year, month, day) = if character == '-' && first.len() == 4 {
        (first, second, third)
    } else {
        (third, second, first)
    };
    let sound =
        year.len() == 4 && scalar::date::month(month).is_some() && scalar::date::day(day).is_some();
    sound.then(|| (format!("{year}-{month:0>2}-{day:0>2}"), 5))
}

/// «2007 жылғы 12 қаңтар», «2007 жылғы қаңтар».
fn year_first(text: &str, row: &[Token]) -> Option<(String, usize)> {
    let year = year_at(text, row, 0)?;
    let mut place = 1 + year_words(text, row, 1)?;
    let day = day_at(text, row, place);
    place += usize::from(day.is_some());
    let month = month_at(text, row, place)?;
    let normal = match day {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    };
    Some((normal, place + 1))
}

/// «12 января 2007 года», «12 қаңтар», «12-го января», «12-қаңтар».
fn day_first(text: &str, row: &[Token]) -> Option<(String, usize)> {
    let day = day_at(text, row, 0)?;
    let mut place = 1;
    if character_at(row, place) == Some('-') && joined(row, place) {
        place += 1;
        let ending = row.get(place).filter(|token| token.is_word())?;
        place += usize::from(ending.text(text).len() <= 6 && month_at(text, row, place).is_none());
    }
    let month = month_at(text, row, place)?;
    place += 1;
    Some(match year_at(text, row, place) {
        Some(year) => {
            let words = year_words(text, row, place + 1).unwrap_or(0);
            (format!("{year}-{month:02}-{day:02}"), place + 1 + words)
        }
        None => (format!("--{month:02}-{day:02}"), place),
    })
}

/// «январь 2007 года».
fn month_first(text: &str, row: &[Token]) -> Option<(String, usize)> {
    if !row.first()?.is_word() {
        return None;
    }
    let year = year_at(text, row, 1)?;
    let month = month_at(text, row, 0)?;
    let words = year_words(text, row, 2)?;
    Some((format!("{year}-{month:02}"), 2 + words))
}

fn year_at<'t>(text: &'t str, row: &[Token], place: usize) -> Option<&'t str> {
    digits_at(text, row, place).filter(|year| year.len() == 4)
}

fn day_at(text: &str, row: &[Token], place: usize) -> Option<i8> {
    scalar::date::day(digits_at(text, row, place)?)
}

/// How many tokens a word for «year» takes at a place, with its point if it is cut short.
fn year_words(text: &str, row: &[Token], place: usize) -> Option<usize> {
    let token = row.get(place).filter(|token| token.is_word())?;
    let word = token.text(text);
    YEAR.contains(&word).then(|| {
        let short = matches!(word, "г" | "ж") && character_at(row, place + 1) == Some('.');
        1 + usize::from(short)
    })
}

/// The month that a word names in any form, counted from 1.
fn month_at(text: &str, row: &[Token], place: usize) -> Option<usize> {
    let token = row.get(place).filter(|token| token.is_word())?;
    let written = token.text(text);
    // The shortest is «май», the longest «желтоқсандағысы» or so.
    if !(6..=40).contains(&written.len()) {
        return None;
    }
    let word: String = written.chars().map(small).collect();
    let kazakh = months(Language::Kazakh, MonthForm::Alone).iter();
    let russian = months(Language::Russian, MonthForm::InDate).iter();
    kazakh
        .zip(russian)
        .position(|(kazakh, russian)| is_kazakh(&word, kazakh) || is_russian(&word, russian))
        .map(|place| place + 1)
}

/// «қаңтар», «қаңтардағы», «қаңтарына»; but «маусымдық» is «of the season».
fn is_kazakh(word: &str, month: &str) -> bool {
    word.strip_prefix(month)
        .is_some_and(|ending| !ending.starts_with("дық") && !ending.starts_with("дік"))
}

/// «января», «январь», «январе»; the genitive less its last letter is the stem.
fn is_russian(word: &str, genitive: &str) -> bool {
    let Some((last, _)) = genitive.char_indices().next_back() else {
        return false;
    };
    let stem = genitive.get(..last).unwrap_or_default();
    word.strip_prefix(stem).is_some_and(|ending| {
        matches!(ending, "я" | "ь" | "е" | "ю" | "ем" | "ём" | "й")
            || (stem.ends_with('т') && matches!(ending, "" | "а" | "у" | "ом"))
    })
}

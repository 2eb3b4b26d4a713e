//! Typos of the keyboard: layouts, quotation marks, dashes, spaces.

use super::Effect::Typo;
use super::texts::words;
use super::{Edit, Kind, part, replace};
use crate::content::{Content, Spot};

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "a Kazakh word is typed without the Kazakh layout",
        effect: Typo,
        places: |content, _| {
            let mut edits = Vec::new();
            for text in &content.texts {
                let side = &text.sides[0];
                for range in words(content.at(side)) {
                    let word = &content.at(side)[range.clone()];
                    let typed: String = word.chars().map(without_layout).collect();
                    if typed != word {
                        edits.push(replace(&part(side, range), typed));
                    }
                }
            }
            edits
        },
    },
    Kind {
        name: "a letter is a Latin confusable",
        effect: Typo,
        places: |content, _| {
            characters(content, |letter, _| {
                let confusable = match letter {
                    'а' => "a",
                    'е' => "e",
                    'о' => "o",
                    'р' => "p",
                    'с' => "c",
                    'х' => "x",
                    'і' => "i",
                    'һ' => "h",
                    _ => return None,
                };
                Some(confusable.to_owned())
            })
        },
    },
    Kind {
        name: "a quotation mark is lost",
        effect: Typo,
        places: |content, _| {
            characters(content, |character, _| {
                matches!(character, '«' | '»').then(String::new)
            })
        },
    },
    Kind {
        name: "quotation marks are straight",
        effect: Typo,
        places: |content, _| {
            let mut edits = Vec::new();
            for side in content.texts.iter().flat_map(|text| &text.sides) {
                let text = content.at(side);
                // In YAML a text does not begin with one.
                for (open, _) in text.match_indices('«').filter(|(at, _)| *at > 0) {
                    let length = text[open..].find('»').unwrap();
                    let words = &text[open + '«'.len_utf8()..open + length];
                    let whole = part(side, open..open + length + '»'.len_utf8());
                    edits.push(replace(&whole, format!("\"{words}\"")));
                }
            }
            edits
        },
    },
    Kind {
        name: "a hyphen stands for a dash",
        effect: Typo,
        places: |content, _| {
            characters(content, |character, _| {
                (character == '—').then(|| "-".to_owned())
            })
        },
    },
    Kind {
        name: "two spaces stand for one",
        effect: Typo,
        places: |content, _| {
            characters(content, |character, _| {
                (character == ' ').then(|| "  ".to_owned())
            })
        },
    },
    Kind {
        name: "the space between two words is lost",
        effect: Typo,
        places: |content, _| {
            characters(content, |character, _| (character == ' ').then(String::new))
        },
    },
    Kind {
        name: "a space stands before a comma or a full stop",
        effect: Typo,
        places: |content, _| {
            characters(content, |character, next| {
                (matches!(character, ',' | '.') && next != Some('k'))
                    .then(|| format!(" {character}"))
            })
        },
    },
    Kind {
        name: "a full stop at the end is lost",
        effect: Typo,
        places: |content, _| {
            characters(content, |character, next| {
                (character == '.' && next.is_none()).then(String::new)
            })
        },
    },
    Kind {
        name: "a phone is written in another way",
        effect: Typo,
        places: |content, _| {
            let phones = content
                .named("phones.*")
                .filter(|phone| phone.text.starts_with("+7"));
            let typed = phones.flat_map(|phone| {
                let digits: String = phone.text.chars().filter(char::is_ascii_digit).collect();
                let ways = [
                    format!("\"8{}\"", &digits[1..]),
                    format!("\"+{digits}\""),
                    format!("8 ({}) {}", &digits[1..5], &digits[5..]),
                ];
                ways.map(|way| replace(&phone.spot, way))
            });
            typed.collect()
        },
    },
];

/// Each of some characters of the texts, written in another way; the character after it is told,
/// too.
fn characters(
    content: &Content,
    other: impl Fn(char, Option<char>) -> Option<String>,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for side in content.texts.iter().flat_map(|text| &text.sides) {
        let text = content.at(side);
        for spot in outside_links(side, text) {
            let words = content.at(&spot);
            for (at, character) in words.char_indices() {
                let end = at + character.len_utf8();
                let next = text[spot.range.start - side.range.start + end..]
                    .chars()
                    .next();
                if let Some(other) = other(character, next) {
                    edits.push(replace(&part(&spot, at..end), other));
                }
            }
        }
    }
    edits
}

/// The parts of a text that are no targets of links.
fn outside_links(side: &Spot, text: &str) -> Vec<Spot> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices("](") {
        parts.push(part(side, start..at));
        start = at + text[at..].find(')').unwrap();
    }
    parts.push(part(side, start..text.len()));
    parts
}

fn without_layout(letter: char) -> char {
    match letter {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'Ә' => 'А',
        'Ғ' => 'Г',
        'Қ' => 'К',
        'Ө' => 'О',
        'Ұ' | 'Ү' => 'У',
        'І' => 'И',
        letter => letter,
    }
}

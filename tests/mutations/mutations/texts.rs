//! Typos in texts that stand in both languages, in YAML and in guides alike.

use std::ops::Range;

use super::Effect::{Meaning, Typo};
use super::{Change, Edit, Kind, part, replace};
use crate::content::{Content, Form, Spot, Text};
use crate::random::Random;

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "a number is another on one side",
        effect: Meaning,
        places: |content, _| {
            let digits = sides(content).flat_map(|(_, side)| {
                numbers(content.at(side)).into_iter().map(move |range| {
                    replace(&part(side, range.clone()), next(&content.at(side)[range]))
                })
            });
            digits.collect()
        },
    },
    Kind {
        name: "a number is another on both sides alike",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for text in &content.texts {
                let [kazakh, russian] = text.sides.each_ref();
                let in_russian = numbers(content.at(russian));
                for range in numbers(content.at(kazakh)) {
                    let number = &content.at(kazakh)[range.clone()];
                    let same = in_russian
                        .iter()
                        .find(|range| &content.at(russian)[(*range).clone()] == number);
                    if let Some(same) = same {
                        let mut edit = replace(&part(kazakh, range), next(number));
                        edit.extend(replace(&part(russian, same.clone()), next(number)));
                        edits.push(edit);
                    }
                }
            }
            edits
        },
    },
    Kind {
        name: "a word is lost on one side",
        effect: Meaning,
        places: |content, _| {
            let lost = sides(content).flat_map(|(_, side)| {
                let words = words(content.at(side));
                let several = words.len() > 1;
                words
                    .into_iter()
                    .filter(move |_| several)
                    .map(|range| lose(content, side, range))
            });
            lost.collect()
        },
    },
    Kind {
        name: "a word is lost on each side",
        effect: Meaning,
        places: |content, random| {
            let mut edits = Vec::new();
            for text in &content.texts {
                let found = text.sides.each_ref().map(|side| words(content.at(side)));
                if found.iter().all(|words| words.len() > 1) {
                    let sides = text.sides.iter().zip(&found);
                    let edit = sides
                        .flat_map(|(side, words)| lose(content, side, random.pick(words).clone()));
                    edits.push(edit.collect());
                }
            }
            edits
        },
    },
    Kind {
        name: "a word stands twice",
        effect: Typo,
        places: |content, _| each_word(content, |_, word| Some(format!("{word} {word}"))),
    },
    Kind {
        name: "a word is another on one side",
        effect: Meaning,
        places: |content, random| {
            let mut known = [Vec::new(), Vec::new()];
            for text in &content.texts {
                for (side, known) in text.sides.iter().zip(&mut known) {
                    let text = content.at(side);
                    known.extend(words(text).into_iter().map(|range| text[range].to_owned()));
                }
            }
            each_word(content, |language, word| {
                let other = random.pick(&known[language]);
                (other != word).then(|| other.clone())
            })
        },
    },
    Kind {
        name: "a letter of a word is lost",
        effect: Typo,
        places: |content, random| {
            each_word(content, |_, word| {
                let letters: Vec<char> = word.chars().collect();
                let lost = 1 + random.below(letters.len().saturating_sub(2));
                let kept = letters.iter().enumerate().filter(|(at, _)| *at != lost);
                (letters.len() > 3).then(|| kept.map(|(_, letter)| letter).collect())
            })
        },
    },
    Kind {
        name: "a negation is lost on one side",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for (language, side) in sides(content) {
                let text = content.at(side);
                for range in words(text) {
                    if let Some(positive) = without_negation(language, &text[range.clone()]) {
                        edits.push(match positive {
                            "" => lose(content, side, range),
                            positive => replace(&part(side, range), positive),
                        });
                    }
                }
            }
            edits
        },
    },
    Kind {
        name: "a sentence is lost on one side",
        effect: Meaning,
        places: |content, _| {
            let lost = sides(content).flat_map(|(_, side)| {
                let sentences = sentences(content.at(side));
                let several = sentences.len() > 1;
                sentences
                    .into_iter()
                    .filter(move |_| several)
                    .map(|range| lose(content, side, range))
            });
            lost.collect()
        },
    },
    Kind {
        name: "a sentence is left in the other language",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for text in &content.texts {
                let [kazakh, russian] = text.sides.each_ref();
                let found = [kazakh, russian].map(|side| sentences(content.at(side)));
                if found[0].len() != found[1].len() || found[0].len() < 2 {
                    continue;
                }
                for (in_kazakh, in_russian) in found[0].iter().zip(&found[1]) {
                    let words =
                        |side, range: &Range<usize>| content.at(side)[range.clone()].to_owned();
                    edits.push(replace(
                        &part(kazakh, in_kazakh.clone()),
                        words(russian, in_russian),
                    ));
                    edits.push(replace(
                        &part(russian, in_russian.clone()),
                        words(kazakh, in_kazakh),
                    ));
                }
            }
            edits
        },
    },
    Kind {
        name: "one side is pasted over the other",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for Text {
                sides: [kazakh, russian],
                ..
            } in &content.texts
            {
                edits.push(replace(russian, content.at(kazakh)));
                edits.push(replace(kazakh, content.at(russian)));
            }
            edits
        },
    },
    Kind {
        name: "the sides are swapped",
        effect: Meaning,
        places: |content, _| {
            let swapped = content.texts.iter().map(|text| {
                let [kazakh, russian] = text.sides.each_ref();
                swap(content, kazakh, russian)
            });
            swapped.collect()
        },
    },
    Kind {
        name: "the text of one side is lost, its key stays",
        effect: Meaning,
        places: |content, _| {
            keyed(content)
                .flat_map(|text| text.sides.each_ref().map(|side| replace(side, "")))
                .collect()
        },
    },
    Kind {
        name: "another text of the file is pasted over one, in both languages",
        effect: Meaning,
        places: |content, random| {
            let texts: Vec<&Text> = keyed(content).collect();
            let mut edits = Vec::new();
            for text in &texts {
                let of_file: Vec<&&Text> =
                    texts.iter().filter(|other| other.is_beside(text)).collect();
                if of_file.is_empty() {
                    continue;
                }
                let other = random.pick(&of_file);
                if content.at(&other.sides[0]) != content.at(&text.sides[0]) {
                    let both = text.sides.iter().zip(&other.sides);
                    edits.push(
                        both.flat_map(|(side, other)| replace(side, content.at(other)))
                            .collect(),
                    );
                }
            }
            edits
        },
    },
    Kind {
        name: "two texts of the file are swapped, in both languages",
        effect: Meaning,
        places: |content, random| {
            swapped(content, random, |one, other| {
                !one.is_of_one_list_with(other)
            })
        },
    },
    Kind {
        name: "two texts of one list without ids are swapped, in both languages",
        effect: Meaning,
        places: |content, random| swapped(content, random, Text::is_of_one_list_with),
    },
    Kind {
        name: "a placeholder is lost on one side",
        effect: Meaning,
        places: |content, _| {
            let lost = sides(content)
                .flat_map(|(_, side)| placeholders(content, side).map(|spot| replace(&spot, "")));
            lost.collect()
        },
    },
    Kind {
        name: "a letter of a placeholder is lost on one side",
        effect: Meaning,
        places: |content, _| {
            let typos = sides(content).flat_map(|(_, side)| {
                placeholders(content, side).map(|spot| replace(&part(&spot, 1..2), ""))
            });
            typos.collect()
        },
    },
    Kind {
        name: "a placeholder is that of another field, on both sides",
        effect: Meaning,
        places: |content, random| {
            let fields = ["phone", "email", "address", "iin", "provider", "applicant"];
            let mut edits = Vec::new();
            for text in &content.texts {
                let field = format!("{{{}}}", random.pick(&fields));
                let spots: Vec<Spot> = text
                    .sides
                    .iter()
                    .flat_map(|side| placeholders(content, side))
                    .collect();
                if !spots.is_empty() && content.at(&spots[0]) != field {
                    edits.push(
                        spots
                            .iter()
                            .flat_map(|spot| replace(spot, field.as_str()))
                            .collect(),
                    );
                }
            }
            edits
        },
    },
    Kind {
        name: "a text that is written once for both languages is another",
        effect: Meaning,
        places: |content, _| {
            let texts = content.named("same");
            let typos = texts.flat_map(|value| {
                let text = content.at(&value.spot);
                let letters = text
                    .char_indices()
                    .filter(|(_, letter)| letter.is_alphabetic());
                letters
                    .map(|(at, letter)| replace(&part(&value.spot, at..at + letter.len_utf8()), ""))
            });
            typos.collect()
        },
    },
];

impl Text {
    /// Whether this is another text of the same file, written in the same way.
    fn is_beside(&self, other: &Self) -> bool {
        self.sides[0].path == other.sides[0].path && self.sides != other.sides
    }

    /// Whether both stand under one key of the items of one list, of which nothing but the order
    /// tells them apart.
    fn is_of_one_list_with(&self, other: &Self) -> bool {
        self.key == other.key
            && ["body.", "requirements."]
                .iter()
                .any(|list| self.key.starts_with(list))
    }
}

/// Each text in YAML swapped with another of the file that `fits`, in both languages.
fn swapped(content: &Content, random: &mut Random, fits: fn(&Text, &Text) -> bool) -> Vec<Edit> {
    let texts: Vec<&Text> = keyed(content).collect();
    let mut edits = Vec::new();
    for text in &texts {
        let others: Vec<&&Text> = texts
            .iter()
            .filter(|other| other.is_beside(text) && fits(text, other))
            .collect();
        if others.is_empty() {
            continue;
        }
        let other = random.pick(&others);
        if content.at(&other.sides[0]) != content.at(&text.sides[0]) {
            let both = text.sides.iter().zip(&other.sides);
            edits.push(
                both.flat_map(|(one, other)| swap(content, one, other))
                    .collect(),
            );
        }
    }
    edits
}

/// The texts that stand in YAML.
fn keyed(content: &Content) -> impl Iterator<Item = &Text> {
    content.texts.iter().filter(|text| text.form == Form::Keys)
}

/// Every side of every text, with the number of its language.
fn sides(content: &Content) -> impl Iterator<Item = (usize, &Spot)> {
    content
        .texts
        .iter()
        .flat_map(|text| text.sides.iter().enumerate())
}

/// A part of a side taken out with the space beside it, as a person does.
fn lose(content: &Content, side: &Spot, mut range: Range<usize>) -> Edit {
    let text = content.at(side);
    if text[..range.start].ends_with(' ') && !text[range.clone()].ends_with(' ') {
        range.start -= 1;
    } else if range.start == 0 && text[range.end..].starts_with(' ') {
        range.end += 1;
    }
    replace(&part(side, range), "")
}

fn swap(content: &Content, one: &Spot, other: &Spot) -> Edit {
    vec![
        Change::Replace(one.clone(), content.at(other).to_owned()),
        Change::Replace(other.clone(), content.at(one).to_owned()),
    ]
}

/// Each word of each text of more than one word, written in another way.
fn each_word(content: &Content, mut other: impl FnMut(usize, &str) -> Option<String>) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (language, side) in sides(content) {
        let text = content.at(side);
        let words = words(text);
        for range in words.iter().filter(|_| words.len() > 1) {
            if let Some(other) = other(language, &text[range.clone()]) {
                edits.push(replace(&part(side, range.clone()), other));
            }
        }
    }
    edits
}

/// The words of a text, characters around them left out; not those in the target of a link or in a
/// placeholder.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut closing = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_part = character.is_alphanumeric() || character == '-' && start.is_some();
        match (closing, character) {
            (Some(close), character) if close == character => closing = None,
            (None, '{') => closing = Some('}'),
            (None, '(') if text[..at].ends_with(']') => closing = Some(')'),
            _ => {}
        }
        if is_part && closing.is_none() {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            let word = text[start..at].trim_end_matches('-');
            if word.chars().any(char::is_alphabetic) {
                found.push(start..start + word.len());
            }
        }
    }
    found
}

/// The whole numbers of a text; not those in the target of a link.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut end = 0;
    for (at, _) in text.match_indices(|character: char| character.is_ascii_digit()) {
        let target = text[..at]
            .rfind("](")
            .is_some_and(|open| !text[open..at].contains(')'));
        if at >= end && !target {
            let rest = &text[at..];
            end = at + rest.len()
                - rest
                    .trim_start_matches(|character: char| character.is_ascii_digit())
                    .len();
            found.push(at..end);
        }
    }
    found
}

/// The number after this one.
fn next(number: &str) -> String {
    (number.parse::<u64>().unwrap() + 1).to_string()
}

/// The sentences of a text, each with the space after it.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(". ") {
        let next = text[at + 2..].chars().next();
        if next.is_some_and(char::is_uppercase) && at - start > 4 {
            found.push(start..at + 2);
            start = at + 2;
        }
    }
    found.push(start..text.len());
    found
}

/// The placeholders of a side, braces included.
fn placeholders(content: &Content, side: &Spot) -> impl Iterator<Item = Spot> {
    let text = content.at(side);
    let found = text.match_indices('{');
    found.map(|(at, _)| part(side, at..at + text[at..].find('}').unwrap() + 1))
}

/// The word without its negation, if it has one.
fn without_negation(language: usize, word: &str) -> Option<&'static str> {
    const WORDS: [&[(&str, &str)]; 2] = [
        &[
            ("келіспесеңіз", "келіссеңіз"),
            ("келіспейсіз", "келісесіз"),
            ("келіспеген", "келіскен"),
            ("болмайды", "болады"),
            ("Болмаса", "Болса"),
            ("болмаса", "болса"),
            ("келмесе", "келсе"),
            ("шықпаса", "шықса"),
            ("көрсетілмесе", "көрсетілсе"),
            ("Сұрамасаңыз", "Сұрасаңыз"),
            ("сақталмайды", "сақталады"),
            ("жібермейді", "жібереді"),
            ("сақтамайды", "сақтайды"),
            ("білдірмейді", "білдіреді"),
            ("Білмесеңіз", "Білсеңіз"),
            ("қолданбайды", "қолданады"),
            ("санамайды", "санайды"),
            ("өзгертпейміз", "өзгертеміз"),
            ("ұмытпайды", "ұмытады"),
            ("сақтамаңыз", "сақтаңыз"),
            ("істемесе", "істесе"),
            ("әрекетсіздігіне", "әрекетіне"),
            ("емес", ""),
            ("тыйым", "рұқсат"),
        ],
        &[
            ("не", ""),
            ("нет", "есть"),
            ("нельзя", "можно"),
            ("запрещено", "разрешено"),
            ("бездействие", "действие"),
            ("несогласия", "согласия"),
            ("несогласии", "согласии"),
        ],
    ];
    let found = WORDS[language]
        .iter()
        .find(|(negative, _)| *negative == word);
    found.map(|(_, positive)| *positive)
}

//! Typos in what does not change with the language: phones, dates, articles, deadlines, references,
//! settings.

use super::Effect::Meaning;
use super::{Change, Edit, Kind, part, replace};
use crate::content::{Content, Value};
use crate::random::Random;

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "a digit of a phone is another",
        effect: Meaning,
        places: |content, random| of_phones(content, |digit| other_digit(digit, random)),
    },
    Kind {
        name: "a digit of a phone is lost",
        effect: Meaning,
        places: |content, _| of_phones(content, |_| String::new()),
    },
    Kind {
        name: "a digit of a phone is doubled",
        effect: Meaning,
        places: |content, _| of_phones(content, |digit| format!("{digit}{digit}")),
    },
    Kind {
        name: "a digit of a date is another",
        effect: Meaning,
        places: |content, random| {
            let keys = ["adopted", "in_force_from", "on", "date", "moved_from"];
            keys.iter()
                .flat_map(|key| digits(content, key, |digit| other_digit(digit, random)))
                .collect()
        },
    },
    Kind {
        name: "a day of verification in the future",
        effect: Meaning,
        places: |content, _| {
            each(content, "verified_on", |day| {
                vec![day.replacen("2026", "2027", 1)]
            })
        },
    },
    Kind {
        name: "a day of verification before the true one",
        effect: Meaning,
        places: |content, random| {
            each(content, "verified_on", |day| {
                vec![day.replacen("-11-", &format!("-{:02}-", 1 + random.below(10)), 1)]
            })
        },
    },
    Kind {
        name: "another article that the act has",
        effect: Meaning,
        places: |content, _| {
            let articles = ["63", "64", "76", "91", "92", "93", "136"];
            each(content, "article", |article| match article {
                "25" => Vec::new(),
                _ => articles.map(str::to_owned).to_vec(),
            })
        },
    },
    Kind {
        name: "an article that the act does not have",
        effect: Meaning,
        places: |content, random| {
            each(content, "article", |article| {
                vec![
                    format!("{article}{}", random.below(10)),
                    format!("1{article}"),
                ]
            })
        },
    },
    Kind {
        name: "another number of days or months in a deadline",
        effect: Meaning,
        places: |content, _| {
            let keys = ["working_days", "months"];
            let other = |number: &str| {
                let one_more = number.parse::<u32>().unwrap() + 1;
                vec![
                    one_more.to_string(),
                    format!("{number}0"),
                    format!("1{number}"),
                ]
            };
            keys.iter()
                .flat_map(|key| each(content, key, other))
                .collect()
        },
    },
    Kind {
        name: "another event from which a deadline runs",
        effect: Meaning,
        places: |content, _| {
            one_of(
                content,
                &["from"],
                &["registration", "learning", "decision"],
            )
        },
    },
    Kind {
        name: "a character of an act's number or register id is another",
        effect: Meaning,
        places: |content, random| {
            let keys = ["number", "register_id"];
            let edits = keys
                .iter()
                .flat_map(|key| digits(content, key, |digit| other_digit(digit, random)));
            // A phone has a number, too.
            let of_act = |change: &Change| match change {
                Change::Replace(spot, _) => spot.path.starts_with("content/acts/"),
                _ => false,
            };
            edits.filter(|edit| edit.iter().all(of_act)).collect()
        },
    },
    Kind {
        name: "an article of an act's list is another",
        effect: Meaning,
        places: |content, random| digits(content, "articles.*", |digit| other_digit(digit, random)),
    },
    Kind {
        name: "a letter of a web address is lost",
        effect: Meaning,
        places: |content, _| {
            let keys = [
                "website",
                "website.kk",
                "website.ru",
                "base_url",
                "act_register",
            ];
            keys.iter()
                .flat_map(|key| characters(content, key, char::is_alphabetic, |_| String::new()))
                .collect()
        },
    },
    Kind {
        name: "a reference to another record of its kind",
        effect: Meaning,
        places: |content, _| {
            let to = |folder: &str, keys: &[&str]| {
                let ids = content.ids(folder);
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                one_of(content, keys, &ids)
            };
            let mut edits = to("acts", &["act", "replaced_by"]);
            edits.extend(to("offices", &["office", "owner", "publisher"]));
            edits.extend(to("contacts", &["contact", "contacts.*"]));
            edits.extend(to("areas", &["area", "within"]));
            edits.extend(to("roles", &["role", "considered_by"]));
            edits.extend(to("topics", &["topics.*"]));
            edits.extend(to("letters", &["letter"]));
            edits
        },
    },
    Kind {
        name: "a letter of a reference is lost",
        effect: Meaning,
        places: |content, _| {
            let keys = [
                "act",
                "replaced_by",
                "office",
                "owner",
                "contact",
                "contacts.*",
                "area",
                "role",
                "letter",
                "fields.*",
                "field",
            ];
            keys.iter()
                .flat_map(|key| characters(content, key, char::is_alphabetic, |_| String::new()))
                .collect()
        },
    },
    Kind {
        name: "another field of the letter in a requirement",
        effect: Meaning,
        places: |content, _| {
            one_of(
                content,
                &["requirements.*.fields.*"],
                &["address", "applicant", "iin", "provider", "date"],
            )
        },
    },
    Kind {
        name: "`true` is `false`, or the reverse",
        effect: Meaning,
        places: |content, _| {
            let keys = [
                "required",
                "free",
                "complete",
                "as_published",
                "stale_notice",
            ];
            one_of(content, &keys, &["true", "false"])
        },
    },
    Kind {
        name: "another option in a condition",
        effect: Meaning,
        places: |content, _| {
            one_of(
                content,
                &["is.*"],
                &[
                    "person",
                    "organisation",
                    "representative",
                    "portal",
                    "office",
                ],
            )
        },
    },
    Kind {
        name: "another field in a condition",
        effect: Meaning,
        places: |content, _| {
            one_of(
                content,
                &["when"],
                &[
                    "residence",
                    "bin",
                    "iin",
                    "phone",
                    "email",
                    "officials",
                    "filed",
                    "talon",
                ],
            )
        },
    },
    Kind {
        name: "another kind of field, block or channel",
        effect: Meaning,
        places: |content, _| {
            let mut edits = one_of(
                content,
                &["fields.*.type"],
                &["text", "long-text", "person", "iin", "bin"],
            );
            edits.extend(one_of(
                content,
                &["block"],
                &["recipient", "sender", "title", "paragraph"],
            ));
            edits.extend(one_of(
                content,
                &["channels.*.kind"],
                &["office", "portal", "court"],
            ));
            edits
        },
    },
    Kind {
        name: "a digit of a length of answers is another",
        effect: Meaning,
        places: |content, random| {
            let keys = ["limit", "lines"];
            keys.iter()
                .flat_map(|key| digits(content, key, |digit| other_digit(digit, random)))
                .collect()
        },
    },
    Kind {
        name: "another holiday on a day off",
        effect: Meaning,
        places: |content, _| {
            one_of(
                content,
                &["holiday"],
                &[
                    "nauryz",
                    "unity-day",
                    "victory-day",
                    "kurban-ait",
                    "capital-day",
                ],
            )
        },
    },
    Kind {
        name: "a word of an answer or of the letter in a case is another",
        effect: Meaning,
        places: |content, _| {
            let cases = content.values.iter().filter(|value| {
                value.spot.path.starts_with(crate::content::CASES)
                    && (value.key.starts_with("letter.") || value.key.starts_with("answers."))
            });
            let words = cases.flat_map(|value| {
                super::texts::words(content.at(&value.spot))
                    .into_iter()
                    .map(|range| replace(&part(&value.spot, range), "басқа"))
            });
            words.collect()
        },
    },
];

/// Values of these keys, each written in other ways.
fn each(content: &Content, key: &str, mut others: impl FnMut(&str) -> Vec<String>) -> Vec<Edit> {
    let mut edits = Vec::new();
    for value in content.named(key) {
        for other in others(&value.text) {
            if other != value.text {
                edits.push(replace(&value.spot, other));
            }
        }
    }
    edits
}

/// Values of these keys, each as another of `words`.
fn one_of(content: &Content, keys: &[&str], words: &[&str]) -> Vec<Edit> {
    let words = |value: &str| match words.contains(&value) {
        true => words.iter().map(|word| (*word).to_owned()).collect(),
        false => Vec::new(),
    };
    keys.iter()
        .flat_map(|key| each(content, key, words))
        .collect()
}

fn digits(content: &Content, key: &str, other: impl FnMut(char) -> String) -> Vec<Edit> {
    characters(content, key, |character| character.is_ascii_digit(), other)
}

/// The digits of phones, which stand alone or in a record.
fn of_phones(content: &Content, mut other: impl FnMut(char) -> String) -> Vec<Edit> {
    let keys = ["phones.*", "phones.*.number"];
    keys.iter()
        .flat_map(|key| digits(content, key, &mut other))
        .collect()
}

/// Each of some characters in values of this key, written in another way.
fn characters(
    content: &Content,
    key: &str,
    wanted: fn(char) -> bool,
    mut other: impl FnMut(char) -> String,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for Value { spot, .. } in content.named(key) {
        let written = content.at(spot).char_indices();
        for (at, character) in written.filter(|(_, character)| wanted(*character)) {
            edits.push(replace(
                &part(spot, at..at + character.len_utf8()),
                other(character),
            ));
        }
    }
    edits
}

fn other_digit(digit: char, random: &mut Random) -> String {
    let digit = digit.to_digit(10).unwrap() as usize;
    ((digit + 1 + random.below(9)) % 10).to_string()
}

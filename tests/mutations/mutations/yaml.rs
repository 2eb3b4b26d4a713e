//! Typos in the form of YAML: characters, indentation, keys, items.

use std::ops::Range;

use granit_parser::ScalarStyle;

use super::Effect::Meaning;
use super::{Change, Edit, Kind, part, replace};
use crate::content::{Content, Form, Spot, block, indent, lines};

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "the colon after a key is lost",
        effect: Meaning,
        places: |content, _| {
            each_key(content, |line| {
                vec![(line.key.end..line.key.end + 1, String::new())]
            })
        },
    },
    Kind {
        name: "the space after the colon of a key is lost",
        effect: Meaning,
        places: |content, _| {
            each_key(content, |line| {
                match line.text[line.key.end..].starts_with(": ") {
                    true => vec![(line.key.end + 1..line.key.end + 2, String::new())],
                    false => Vec::new(),
                }
            })
        },
    },
    Kind {
        name: "a colon is put into a text",
        effect: Meaning,
        places: |content, _| in_plain_texts(content, ": "),
    },
    Kind {
        name: "a character `#` is put into a text, and the rest is a comment",
        effect: Meaning,
        places: |content, _| in_plain_texts(content, " #"),
    },
    Kind {
        name: "a quote of YAML is lost",
        effect: Meaning,
        places: |content, _| {
            let quoted =
                own_values(content).filter(|(_, style)| *style == ScalarStyle::DoubleQuoted);
            let lost = quoted.flat_map(|(spot, _)| {
                let length = spot.range.len();
                [
                    replace(&part(spot, 0..1), ""),
                    replace(&part(spot, length - 1..length), ""),
                ]
            });
            lost.collect()
        },
    },
    Kind {
        name: "the indentation of a line is lost",
        effect: Meaning,
        places: |content, _| {
            each_line(content, |text| match indent(text) {
                0 => Vec::new(),
                depth => vec![(depth - 2..depth, String::new()), (0..depth, String::new())],
            })
        },
    },
    Kind {
        name: "a line is indented deeper",
        effect: Meaning,
        places: |content, _| {
            // The only item of a list may stand deeper.
            each_line(content, |text| match text.trim_start().starts_with('-') {
                true => Vec::new(),
                false => vec![(0..0, "  ".to_owned())],
            })
        },
    },
    Kind {
        name: "a tab stands for the indentation",
        effect: Meaning,
        places: |content, _| {
            each_line(content, |text| match indent(text) {
                0 => Vec::new(),
                depth => vec![(0..depth, "\t".to_owned())],
            })
        },
    },
    Kind {
        name: "a letter of a key is lost",
        effect: Meaning,
        places: |content, _| {
            each_key(content, |line| {
                vec![(line.key.end - 1..line.key.end, String::new())]
            })
        },
    },
    Kind {
        name: "a letter of a key or an id is a Cyrillic confusable",
        effect: Meaning,
        places: |content, _| {
            each_key(content, |line| {
                let confusables = line.text.char_indices().filter_map(|(at, letter)| {
                    let confusable = match letter {
                        'a' => 'а',
                        'c' => 'с',
                        'e' => 'е',
                        'o' => 'о',
                        'p' => 'р',
                        _ => return None,
                    };
                    Some((at..at + 1, confusable.to_string()))
                });
                confusables
                    .filter(|(range, _)| line.key.contains(&range.start))
                    .collect()
            })
        },
    },
    Kind {
        name: "a key is lost with its value",
        effect: Meaning,
        places: |content, _| {
            let blocks = blocks(content, |text| !text.trim_start().starts_with(['-', '#']));
            blocks.map(|spot| replace(&spot, "")).collect()
        },
    },
    Kind {
        name: "a key stands twice",
        effect: Meaning,
        places: |content, _| {
            let blocks = blocks(content, |text| !text.trim_start().starts_with(['-', '#']));
            blocks
                .map(|spot| replace(&spot, content.at(&spot).repeat(2)))
                .collect()
        },
    },
    Kind {
        name: "an item of a list is lost",
        effect: Meaning,
        places: |content, _| {
            let blocks = blocks(content, |text| text.trim_start().starts_with("- "));
            blocks.map(|spot| replace(&spot, "")).collect()
        },
    },
    Kind {
        name: "an item of a list stands twice",
        effect: Meaning,
        places: |content, _| {
            let blocks = blocks(content, |text| text.trim_start().starts_with("- "));
            blocks
                .map(|spot| replace(&spot, content.at(&spot).repeat(2)))
                .collect()
        },
    },
    Kind {
        name: "the dash of an item is lost",
        effect: Meaning,
        places: |content, _| {
            each_line(content, |text| match text.trim_start().starts_with("- ") {
                true => vec![(indent(text)..indent(text) + 2, String::new())],
                false => Vec::new(),
            })
        },
    },
    Kind {
        name: "an item of a list on one line is lost",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for two in content.values.windows(2) {
                let [one, other] = [&two[0], &two[1]];
                let together = one.key == other.key && one.spot.path == other.spot.path;
                let between = one.spot.range.end..other.spot.range.start;
                if together && &content.files[&one.spot.path][between] == ", " {
                    let path = one.spot.path.clone();
                    let (start, middle, end) = (
                        one.spot.range.start,
                        other.spot.range.start,
                        other.spot.range.end,
                    );
                    edits.push(replace(
                        &Spot {
                            path: path.clone(),
                            range: start..middle,
                        },
                        "",
                    ));
                    edits.push(replace(
                        &Spot {
                            path,
                            range: one.spot.range.end..end,
                        },
                        "",
                    ));
                }
            }
            edits
        },
    },
    Kind {
        name: "a bracket, brace or comma is lost",
        effect: Meaning,
        places: |content, _| {
            each_line(content, |text| {
                let flow = text.contains("- { ") || text.contains(": [") || text.contains(": { ");
                let characters = text.match_indices(['[', ']', '{', '}', ',']);
                characters
                    .filter(|_| flow && !text.contains('"') && !text.contains('#'))
                    .map(|(at, _)| (at..at + 1, String::new()))
                    .collect()
            })
        },
    },
    Kind {
        name: "two blocks of a letter's body are swapped",
        effect: Meaning,
        places: |content, _| {
            let blocks: Vec<Spot> =
                blocks(content, |text| text.starts_with("  - block:")).collect();
            let swapped = blocks
                .windows(2)
                .filter(|two| two[0].path == two[1].path)
                .map(|two| {
                    vec![
                        Change::Replace(two[0].clone(), content.at(&two[1]).to_owned()),
                        Change::Replace(two[1].clone(), content.at(&two[0]).to_owned()),
                    ]
                });
            swapped.collect()
        },
    },
    Kind {
        name: "the condition of a question or a block is lost",
        effect: Meaning,
        places: |content, _| {
            let blocks = blocks(content, |text| text.trim_start().starts_with("when:"));
            blocks.map(|spot| replace(&spot, "")).collect()
        },
    },
    Kind {
        name: "a question of a letter is lost",
        effect: Meaning,
        places: |content, _| of_letters(content, "  - id:"),
    },
    Kind {
        name: "an option of a choice is lost",
        effect: Meaning,
        places: |content, _| of_letters(content, "      - id:"),
    },
    Kind {
        name: "a requirement is lost",
        effect: Meaning,
        places: |content, _| {
            let blocks = blocks(content, |text| text.starts_with("  - text:"));
            blocks.map(|spot| replace(&spot, "")).collect()
        },
    },
    Kind {
        name: "a way to complain is lost",
        effect: Meaning,
        places: |content, _| {
            let blocks = blocks(content, |text| text.starts_with("  - id:"));
            blocks
                .filter(|spot| spot.path.contains("/procedures/"))
                .map(|spot| replace(&spot, ""))
                .collect()
        },
    },
];

/// A line with a key.
struct KeyLine<'a> {
    text: &'a str,
    key: Range<usize>,
}

/// Edits of single lines of YAML that are no comments, by the bytes in the line.
fn each_line(content: &Content, edits: impl Fn(&str) -> Vec<(Range<usize>, String)>) -> Vec<Edit> {
    let mut found = Vec::new();
    for (path, file) in content.yaml() {
        for (range, text) in lines(file)
            .filter(|(_, text)| !text.trim().is_empty() && !text.trim_start().starts_with('#'))
        {
            let line = Spot {
                path: path.clone(),
                range,
            };
            found.extend(
                edits(text)
                    .into_iter()
                    .map(|(range, other)| replace(&part(&line, range), other)),
            );
        }
    }
    found
}

fn each_key(
    content: &Content,
    edits: impl Fn(KeyLine<'_>) -> Vec<(Range<usize>, String)>,
) -> Vec<Edit> {
    each_line(content, |text| {
        let start = text.len() - text.trim_start_matches([' ', '-']).len();
        let length = text[start..]
            .bytes()
            .take_while(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-'))
            .count();
        let key = start..start + length;
        match length > 0 && text[key.end..].starts_with(':') {
            true => edits(KeyLine { text, key }),
            false => Vec::new(),
        }
    })
}

/// Lines of YAML that are wanted, with what is indented under them.
fn blocks(content: &Content, wanted: fn(&str) -> bool) -> impl Iterator<Item = Spot> {
    content.yaml().flat_map(move |(path, file)| {
        let found = lines(file).filter(move |(_, text)| !text.trim().is_empty() && wanted(text));
        found.map(|(range, _)| Spot {
            path: path.clone(),
            range: block(file, &range),
        })
    })
}

fn of_letters(content: &Content, start: &'static str) -> Vec<Edit> {
    let letters = content
        .yaml()
        .filter(|(path, _)| path.starts_with("content/letters/"));
    let found = letters.flat_map(|(path, file)| {
        let lines = lines(file).filter(|(_, text)| text.starts_with(start));
        lines.map(|(range, _)| {
            let range = block(file, &range);
            replace(
                &Spot {
                    path: path.clone(),
                    range,
                },
                "",
            )
        })
    });
    found.collect()
}

fn own_values(content: &Content) -> impl Iterator<Item = (&Spot, ScalarStyle)> {
    let values = content
        .values
        .iter()
        .map(|value| (&value.spot, value.style));
    values.filter(|(spot, _)| !spot.path.starts_with(crate::content::CASES))
}

/// Characters put before a space between words of texts without quotes.
fn in_plain_texts(content: &Content, characters: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    for side in content
        .texts
        .iter()
        .filter(|text| text.form == Form::Keys)
        .flat_map(|text| &text.sides)
    {
        let text = content.at(side);
        for (at, _) in text.match_indices(' ').filter(|_| !text.starts_with('"')) {
            edits.push(replace(&part(side, at..at + 1), characters));
        }
    }
    edits
}

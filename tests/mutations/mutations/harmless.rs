//! Edits that are no mistakes: what is said stays as it was, and nothing may be told of them.

use granit_parser::ScalarStyle;

use super::Effect::Nothing;
use super::{Change, Edit, Kind, part, replace};
use crate::content::{Content, Form, Spot, block, indent, lines};

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "the line ends of Windows",
        effect: Nothing,
        places: |content, _| each_file(content, |text| text.replace('\n', "\r\n")),
    },
    Kind {
        name: "a byte-order mark",
        effect: Nothing,
        places: |content, _| each_file(content, |text| format!("\u{feff}{text}")),
    },
    Kind {
        name: "the last line end is lost",
        effect: Nothing,
        places: |content, _| each_file(content, |text| text.trim_end().to_owned()),
    },
    Kind {
        name: "a comment is another",
        effect: Nothing,
        places: |content, _| {
            comments(content)
                .map(|spot| {
                    replace(
                        &part(&spot, spot.range.len()..spot.range.len()),
                        " See the note.",
                    )
                })
                .collect()
        },
    },
    Kind {
        name: "a comment is taken out",
        effect: Nothing,
        places: |content, _| comments(content).map(|spot| replace(&spot, "")).collect(),
    },
    Kind {
        name: "spaces at the end of a line",
        effect: Nothing,
        places: |content, _| {
            let mut edits = Vec::new();
            for (path, file) in content.yaml() {
                for (range, _) in lines(file).filter(|(_, line)| !line.is_empty()) {
                    edits.push(replace(
                        &Spot {
                            path: path.clone(),
                            range: range.end..range.end,
                        },
                        "  ",
                    ));
                }
            }
            edits
        },
    },
    Kind {
        name: "an empty line more",
        effect: Nothing,
        places: |content, _| {
            let mut edits = Vec::new();
            for (path, file) in content.yaml() {
                for (range, _) in lines(file) {
                    edits.push(replace(
                        &Spot {
                            path: path.clone(),
                            range: range.start..range.start,
                        },
                        "\n",
                    ));
                }
            }
            edits
        },
    },
    Kind {
        name: "two keys of a record are in another order",
        effect: Nothing,
        places: |content, _| {
            let mut edits = Vec::new();
            for (path, file) in content.yaml() {
                let starts = lines(file)
                    .filter(|(_, line)| line.starts_with(|first: char| first.is_ascii_lowercase()));
                let keys: Vec<Spot> = starts
                    .map(|(range, _)| Spot {
                        path: path.clone(),
                        range: block(file, &range),
                    })
                    .collect();
                let swapped = keys
                    .windows(2)
                    .filter(|two| two[0].range.end == two[1].range.start);
                edits.extend(swapped.map(|two| {
                    vec![
                        Change::Replace(two[0].clone(), content.at(&two[1]).to_owned()),
                        Change::Replace(two[1].clone(), content.at(&two[0]).to_owned()),
                    ]
                }));
            }
            edits
        },
    },
    Kind {
        name: "the Russian side stands before the Kazakh",
        effect: Nothing,
        places: |content, _| {
            let mut edits = Vec::new();
            for text in content.texts.iter().filter(|text| text.form == Form::Keys) {
                let [kazakh, russian] = text.sides.each_ref();
                let both = Spot {
                    path: kazakh.path.clone(),
                    range: kazakh.range.start - "kk: ".len()..russian.range.end,
                };
                let file = &content.files[&both.path];
                let line = file[..both.range.start].rfind('\n').unwrap() + 1;
                let gap = " ".repeat(both.range.start - line);
                let swapped = format!(
                    "ru: {}\n{gap}kk: {}",
                    content.at(russian),
                    content.at(kazakh)
                );
                edits.push(replace(&both, swapped));
            }
            edits
        },
    },
    Kind {
        name: "a long text of YAML is wrapped",
        effect: Nothing,
        places: |content, _| {
            let mut edits = Vec::new();
            for side in content
                .texts
                .iter()
                .filter(|text| text.form == Form::Keys)
                .flat_map(|text| &text.sides)
            {
                let text = content.at(side);
                let words: Vec<&str> = text.split(' ').collect();
                if words.len() < 4 || text.starts_with('"') {
                    continue;
                }
                let file = &content.files[&side.path];
                let line = file[..side.range.start].rfind('\n').unwrap() + 1;
                let gap = " ".repeat(indent(&file[line..]) + 2);
                let (first, second) = words.split_at(words.len() / 2);
                let wrapped = format!(">-\n{gap}{}\n{gap}{}", first.join(" "), second.join(" "));
                edits.push(replace(side, wrapped));
            }
            edits
        },
    },
    Kind {
        name: "a paragraph of a guide is wrapped",
        effect: Nothing,
        places: |content, random| {
            let mut edits = Vec::new();
            for side in content
                .texts
                .iter()
                .filter(|text| text.form == Form::Paragraph)
                .flat_map(|text| &text.sides)
            {
                let spaces: Vec<usize> = content
                    .at(side)
                    .match_indices(' ')
                    .map(|(at, _)| at)
                    .collect();
                // A line that began with a dash would be a list.
                let spaces: Vec<usize> = spaces
                    .into_iter()
                    .filter(|at| !content.at(side)[at + 1..].starts_with('—'))
                    .collect();
                if !spaces.is_empty() {
                    let at = *random.pick(&spaces);
                    edits.push(replace(&part(side, at..at + 1), "\n"));
                }
            }
            edits
        },
    },
    Kind {
        name: "quotes of YAML around a text",
        effect: Nothing,
        places: |content, _| {
            let plain = content.values.iter().filter(|value| {
                value.style == ScalarStyle::Plain && value.spot.path.starts_with("content/")
            });
            let texts =
                plain.filter(|value| value.key.ends_with(".kk") || value.key.ends_with(".ru"));
            texts
                .map(|value| replace(&value.spot, format!("'{}'", value.text)))
                .collect()
        },
    },
    Kind {
        name: "a citation in other words of YAML",
        effect: Nothing,
        places: |content, _| {
            let mut edits = Vec::new();
            for (path, file) in content.yaml() {
                for (range, line) in lines(file) {
                    let Some(at) = line.find("- { act: ") else {
                        continue;
                    };
                    let Some((act, article)) = line[at + 9..]
                        .trim_end_matches(" }")
                        .split_once(", article: ")
                    else {
                        continue;
                    };
                    let line = Spot {
                        path: path.clone(),
                        range,
                    };
                    let gap = " ".repeat(at);
                    edits.push(replace(
                        &line,
                        format!("{gap}- {{ article: {article}, act: {act} }}"),
                    ));
                    edits.push(replace(
                        &line,
                        format!("{gap}- act: {act}\n{gap}  article: {article}"),
                    ));
                }
            }
            edits
        },
    },
];

fn each_file(content: &Content, other: impl Fn(&str) -> String) -> Vec<Edit> {
    let files = content.files.iter();
    files
        .map(|(path, text)| vec![Change::Write(path.clone(), other(text).into_bytes())])
        .collect()
}

/// The comments that take a line.
fn comments(content: &Content) -> impl Iterator<Item = Spot> {
    content.yaml().flat_map(|(path, file)| {
        let lines = lines(file).filter(|(_, line)| line.trim_start().starts_with('#'));
        lines.map(|(range, _)| Spot {
            path: path.clone(),
            range,
        })
    })
}

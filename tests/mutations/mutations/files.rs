//! Typos with whole files: names, places, encodings, merges.

use super::Effect::{Meaning, Nothing};
use super::{Change, Edit, Kind};
use crate::content::{CASES, Content};

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "a letter of a file's name is lost",
        effect: Meaning,
        places: |content, _| {
            each(content, |path, text| {
                let name = path.rfind('/').unwrap() + 1;
                let other = format!("{}{}", &path[..name], &path[name + 1..]);
                vec![moved(path, text, other)]
            })
        },
    },
    Kind {
        name: "a file is moved into the folder above",
        effect: Meaning,
        places: |content, _| {
            each(content, |path, text| {
                let name = path.rfind('/').unwrap();
                match path[..name].rfind('/') {
                    Some(above) => vec![moved(
                        path,
                        text,
                        format!("{}{}", &path[..above], &path[name..]),
                    )],
                    None => Vec::new(),
                }
            })
        },
    },
    Kind {
        name: "a file is deleted",
        effect: Meaning,
        places: |content, _| {
            each(content, |path, _| {
                vec![vec![Change::Remove(path.to_owned())]]
            })
        },
    },
    Kind {
        name: "a case of a letter is deleted",
        effect: Nothing,
        places: |content, _| {
            let cases = content.files.keys().filter(|path| path.starts_with(CASES));
            cases
                .map(|path| vec![Change::Remove(path.clone())])
                .collect()
        },
    },
    Kind {
        name: "a file is emptied",
        effect: Meaning,
        places: |content, _| each(content, |path, _| vec![written(path, "")]),
    },
    Kind {
        name: "a file breaks off at a line's end",
        effect: Meaning,
        places: |content, _| {
            each(content, |path, text| {
                let ends = text.match_indices('\n').map(|(at, _)| at + 1);
                let ends = ends.filter(|end| {
                    text[*end..]
                        .lines()
                        .any(|line| !line.is_empty() && !line.starts_with('#'))
                });
                ends.map(|end| written(path, &text[..end])).collect()
            })
        },
    },
    Kind {
        name: "a copy of a file is left beside it",
        effect: Meaning,
        places: |content, _| {
            each(content, |path, text| {
                let (name, ending) = path.split_once('.').unwrap();
                vec![written(&format!("{name}-copy.{ending}"), text)]
            })
        },
    },
    Kind {
        name: "one language of a guide is copied over the other",
        effect: Meaning,
        places: |content, _| {
            each(content, |path, text| {
                let other = match path.strip_suffix(".kk.md") {
                    Some(name) => format!("{name}.ru.md"),
                    None => path.replace(".ru.md", ".kk.md"),
                };
                match path.ends_with(".md") {
                    true => vec![written(&other, text)],
                    false => Vec::new(),
                }
            })
        },
    },
    Kind {
        name: "marks of a merge are left",
        effect: Meaning,
        places: |content, _| {
            each(content, |path, text| {
                let lines: Vec<&str> = text.split_inclusive('\n').collect();
                let merged = |at: usize| {
                    let (before, line, after) =
                        (lines[..at].concat(), lines[at], lines[at + 1..].concat());
                    let both = format!("<<<<<<< HEAD\n{line}=======\n{line}>>>>>>> phones\n");
                    written(path, &format!("{before}{both}{after}"))
                };
                let filled = (0..lines.len()).filter(|at| !lines[*at].trim().is_empty());
                filled.map(merged).collect()
            })
        },
    },
    Kind {
        name: "a file is saved in Windows-1251",
        effect: Meaning,
        places: |content, _| {
            each(content, |path, text| {
                let bytes = text.chars().map(windows_1251).collect();
                vec![vec![Change::Write(path.to_owned(), bytes)]]
            })
        },
    },
];

/// Edits of each file but the cases.
fn each(content: &Content, edits: impl Fn(&str, &str) -> Vec<Edit>) -> Vec<Edit> {
    let files = content
        .files
        .iter()
        .filter(|(path, _)| !path.starts_with(CASES));
    files.flat_map(|(path, text)| edits(path, text)).collect()
}

fn written(path: &str, text: &str) -> Edit {
    vec![Change::Write(path.to_owned(), text.as_bytes().to_vec())]
}

fn moved(path: &str, text: &str, other: String) -> Edit {
    vec![
        Change::Remove(path.to_owned()),
        Change::Write(other, text.as_bytes().to_vec()),
    ]
}

/// A character in the old encoding of Russian; Kazakh letters are not in it.
fn windows_1251(character: char) -> u8 {
    match character {
        'А'..='я' => u8::try_from(u32::from(character) - u32::from('А')).unwrap() + 0xc0,
        'Ё' => 0xa8,
        'ё' => 0xb8,
        'І' => 0xb2,
        'і' => 0xb3,
        '«' => 0xab,
        '»' => 0xbb,
        '№' => 0xb9,
        '–' => 0x96,
        '—' => 0x97,
        character => u8::try_from(u32::from(character))
            .ok()
            .filter(u8::is_ascii)
            .unwrap_or(b'?'),
    }
}

//! Typos in the form of guides: paragraphs, lists, headings, links.

use super::Effect::{Meaning, Nothing};
use super::{Change, Edit, Kind, part, replace};
use crate::content::{Content, Form, Spot, Text};

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "a paragraph is lost on one side",
        effect: Meaning,
        places: |content, _| lost_on_one_side(content, Form::Paragraph),
    },
    Kind {
        name: "a paragraph is lost on both sides",
        effect: Meaning,
        places: |content, _| lost_on_both_sides(content, Form::Paragraph),
    },
    Kind {
        name: "an item of a list is lost on one side",
        effect: Meaning,
        places: |content, _| lost_on_one_side(content, Form::Item),
    },
    Kind {
        name: "an item of a list is lost on both sides",
        effect: Meaning,
        places: |content, _| lost_on_both_sides(content, Form::Item),
    },
    Kind {
        name: "a heading is lost on one side",
        effect: Meaning,
        places: |content, _| lost_on_one_side(content, Form::Heading),
    },
    Kind {
        name: "a heading is lost on both sides",
        effect: Meaning,
        places: |content, _| lost_on_both_sides(content, Form::Heading),
    },
    Kind {
        name: "two paragraphs are swapped on one side",
        effect: Meaning,
        places: |content, _| {
            let swapped = neighbours(content, Form::Paragraph);
            swapped
                .flat_map(|[one, other]| [0, 1].map(|side| swap(content, one, other, side)))
                .collect()
        },
    },
    Kind {
        name: "two items of a list are swapped on one side",
        effect: Meaning,
        places: |content, _| {
            let swapped = neighbours(content, Form::Item);
            swapped
                .flat_map(|[one, other]| [0, 1].map(|side| swap(content, one, other, side)))
                .collect()
        },
    },
    Kind {
        name: "two items of a list are swapped on both sides",
        effect: Nothing,
        places: |content, _| {
            let swapped = neighbours(content, Form::Item);
            swapped
                .map(|[one, other]| {
                    [0, 1]
                        .into_iter()
                        .flat_map(|side| swap(content, one, other, side))
                        .collect()
                })
                .collect()
        },
    },
    Kind {
        name: "the mark of an item is lost on one side",
        effect: Meaning,
        places: |content, _| marks(content, Form::Item, 2),
    },
    Kind {
        name: "a character `#` of a heading is lost on one side",
        effect: Meaning,
        places: |content, _| marks(content, Form::Heading, 1),
    },
    Kind {
        name: "the empty line between two paragraphs is lost on one side",
        effect: Meaning,
        places: |content, _| {
            let joined = neighbours(content, Form::Paragraph).flat_map(|[one, other]| {
                let gap = |side: usize| Spot {
                    path: one.sides[side].path.clone(),
                    range: one.sides[side].range.end..other.sides[side].range.start,
                };
                [0, 1].map(|side| replace(&gap(side), "\n"))
            });
            joined.collect()
        },
    },
    Kind {
        name: "a letter of an anchor is lost on one side",
        effect: Meaning,
        places: |content, _| {
            let headings = of(content, Form::Heading).flat_map(|text| {
                text.whole.each_ref().map(|whole| {
                    let at = content.at(whole).find("{#").unwrap() + 2;
                    replace(&part(whole, at..at + 1), "")
                })
            });
            headings.collect()
        },
    },
    Kind {
        name: "a link leads to another record on one side",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for side in content.texts.iter().flat_map(|text| &text.sides) {
                for link in links(content, side) {
                    let others = others(content, content.at(&link));
                    edits.extend(others.iter().map(|other| replace(&link, other.as_str())));
                }
            }
            edits
        },
    },
    Kind {
        name: "a link leads to another record on both sides",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for text in &content.texts {
                let [kazakh, russian] = text.sides.each_ref().map(|side| links(content, side));
                for (one, two) in kazakh.iter().zip(&russian) {
                    for other in others(content, content.at(one)) {
                        edits.push(vec![
                            Change::Replace(one.clone(), other.clone()),
                            Change::Replace(two.clone(), other),
                        ]);
                    }
                }
            }
            edits
        },
    },
    Kind {
        name: "a letter of a link's target is lost",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for side in content.texts.iter().flat_map(|text| &text.sides) {
                for link in links(content, side) {
                    let target = content.at(&link);
                    let letters = target
                        .char_indices()
                        .filter(|(_, character)| character.is_ascii_alphabetic());
                    edits.extend(letters.map(|(at, _)| replace(&part(&link, at..at + 1), "")));
                }
            }
            edits
        },
    },
    Kind {
        name: "a link is lost on one side, its words stay",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for side in content.texts.iter().flat_map(|text| &text.sides) {
                let text = content.at(side);
                for link in links(content, side) {
                    let end = link.range.start - side.range.start - 2;
                    let start = text[..end].rfind('[').unwrap();
                    let whole = start..end + 2 + link.range.len() + 1;
                    edits.push(replace(&part(side, whole), &text[start + 1..end]));
                }
            }
            edits
        },
    },
    Kind {
        name: "a bracket of a link is lost",
        effect: Meaning,
        places: |content, _| {
            let mut edits = Vec::new();
            for side in content.texts.iter().flat_map(|text| &text.sides) {
                for link in links(content, side) {
                    let end = link.range.end - side.range.start;
                    let open = link.range.start - side.range.start - 1;
                    edits.push(replace(&part(side, end..end + 1), ""));
                    edits.push(replace(&part(side, open - 1..open), ""));
                    edits.push(replace(&part(side, open..open + 1), ""));
                }
            }
            edits
        },
    },
];

fn of(content: &Content, form: Form) -> impl Iterator<Item = &Text> {
    content.texts.iter().filter(move |text| text.form == form)
}

fn lost_on_one_side(content: &Content, form: Form) -> Vec<Edit> {
    let lost =
        of(content, form).flat_map(|text| text.whole.each_ref().map(|whole| replace(whole, "")));
    lost.collect()
}

fn lost_on_both_sides(content: &Content, form: Form) -> Vec<Edit> {
    let lost = of(content, form).map(|text| {
        text.whole
            .iter()
            .flat_map(|whole| replace(whole, ""))
            .collect()
    });
    lost.collect()
}

/// Two of a form that follow each other.
fn neighbours(content: &Content, form: Form) -> impl Iterator<Item = [&Text; 2]> {
    content.texts.windows(2).filter_map(move |two| {
        let [one, other] = [&two[0], &two[1]];
        let together = one.form == form
            && other.form == form
            && one.whole[0].path == other.whole[0].path
            && one.whole[0].range.end == other.whole[0].range.start;
        together.then_some([one, other])
    })
}

fn swap(content: &Content, one: &Text, other: &Text, side: usize) -> Edit {
    vec![
        Change::Replace(
            one.sides[side].clone(),
            content.at(&other.sides[side]).to_owned(),
        ),
        Change::Replace(
            other.sides[side].clone(),
            content.at(&one.sides[side]).to_owned(),
        ),
    ]
}

/// The first `length` bytes of all of a form, lost on one side.
fn marks(content: &Content, form: Form, length: usize) -> Vec<Edit> {
    let lost = of(content, form).flat_map(|text| {
        text.whole
            .each_ref()
            .map(|whole| replace(&part(whole, 0..length), ""))
    });
    lost.collect()
}

/// The targets of the links in a text.
fn links(content: &Content, side: &Spot) -> Vec<Spot> {
    let text = content.at(side);
    let found = text.match_indices("](").map(|(at, _)| {
        let start = at + 2;
        part(side, start..start + text[start..].find(')').unwrap())
    });
    found.collect()
}

/// Other targets of the same kind.
fn others(content: &Content, target: &str) -> Vec<String> {
    let (kind, id) = target.split_once(':').unwrap();
    if let Some(act) = id.strip_prefix("administrative-code#") {
        let articles = ["63", "64", "76", "91", "92", "93", "136"];
        let other = articles.iter().filter(|article| **article != act);
        return other
            .map(|article| format!("act:administrative-code#{article}"))
            .collect();
    }
    let folder = match kind {
        "act" => "acts",
        "office" => "offices",
        "contact" => "contacts",
        "procedure" | "letter" => "procedures",
        _ => return Vec::new(),
    };
    let ids = content.ids(folder).into_iter().filter(|other| *other != id);
    ids.map(|id| format!("{kind}:{id}")).collect()
}

//! The content as an editor sees it in a text editor: files, texts in two languages, values, lines.
//! Read without the program's own loader, so that what the program overlooks is edited, too.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use granit_parser::{Event, Parser, ScalarStyle};

/// Bytes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spot {
    pub path: String,
    pub range: Range<usize>,
}

/// A value of a YAML file as it is written, quotes included.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    pub spot: Spot,
    /// The keys that lead to it, with dots; `*` for an item of a list.
    pub key: String,
    pub text: String,
    pub style: ScalarStyle,
}

/// What a text in two languages is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `kk:` beside `ru:`.
    Keys,
    /// A heading of a guide.
    Heading,
    /// A paragraph of a guide.
    Paragraph,
    /// An item of a list of a guide.
    Item,
}

/// A text in two languages, Kazakh first.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub form: Form,
    /// The words.
    pub sides: [Spot; 2],
    /// What has to go with them if they go: marks, the empty line after them.
    pub whole: [Spot; 2],
    /// The keys that lead to it; in a guide, nothing.
    pub key: String,
}

/// Everything that an editor can edit.
pub(crate) struct Content {
    /// The files by their paths from the root of the site; without the record of review.
    pub files: BTreeMap<String, String>,
    /// The record of review.
    pub record: String,
    /// The values of all YAML files, in order.
    pub values: Vec<Value>,
    /// The texts in two languages, but for the expected letters of cases.
    pub texts: Vec<Text>,
}

/// The folder of the expected letters.
pub(crate) const CASES: &str = "content/letters/cases/";

const RECORD: &str = "content/reviews.lock";

impl Content {
    /// The content of the site at `root`.
    pub(crate) fn read(root: &Path) -> Self {
        let mut files = BTreeMap::new();
        gather(&root.join("content"), "content", &mut files);
        let record = files.remove(RECORD).unwrap();
        let mut values = Vec::new();
        let mut texts = Vec::new();
        for (path, text) in &files {
            if path.ends_with(".yaml") {
                let found = values_of(path, text);
                if !path.starts_with(CASES) {
                    texts.extend(pairs(&found));
                }
                values.extend(found);
            } else if let Some(name) = path.strip_suffix(".kk.md") {
                let russian = format!("{name}.ru.md");
                let sides = [units(path, text), units(&russian, &files[&russian])];
                texts.extend(guide(sides));
            }
        }
        Self {
            files,
            record,
            values,
            texts,
        }
    }

    /// What stands at a place.
    pub(crate) fn at(&self, spot: &Spot) -> &str {
        &self.files[&spot.path][spot.range.clone()]
    }

    /// The values whose key, or its end, is `key`.
    pub(crate) fn named<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Value> {
        let facts = self
            .values
            .iter()
            .filter(|value| !value.spot.path.starts_with(CASES));
        facts.filter(move |value| {
            let rest = value.key.strip_suffix(key);
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    }

    /// The names of the files of one folder, without their endings.
    pub(crate) fn ids(&self, folder: &str) -> Vec<String> {
        let start = format!("content/{folder}/");
        let inside = self
            .files
            .keys()
            .filter_map(|path| path.strip_prefix(&start));
        let ids = inside.filter_map(|path| match path.split_once('/') {
            Some((id, "procedure.yaml")) => Some(id.to_owned()),
            Some(_) => None,
            None => Some(path.trim_end_matches(".yaml").to_owned()),
        });
        ids.collect()
    }

    /// The YAML files but for the cases.
    pub(crate) fn yaml(&self) -> impl Iterator<Item = (&String, &String)> {
        let files = self.files.iter();
        files.filter(|(path, _)| path.ends_with(".yaml") && !path.starts_with(CASES))
    }
}

/// The lines of a text with their bytes, line ends left out.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        (range, line)
    })
}

/// How many spaces a line begins with.
pub(crate) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The bytes of a line and of all that is indented deeper under it, with the last line end.
pub(crate) fn block(text: &str, line: &Range<usize>) -> Range<usize> {
    let depth = indent(&text[line.clone()]);
    let under = lines(text)
        .skip_while(|(range, _)| range.start <= line.start)
        .take_while(|(_, below)| below.is_empty() || indent(below) > depth)
        .filter(|(_, below)| !below.is_empty());
    let end = under.last().map_or(line.end, |(range, _)| range.end);
    line.start..(end + 1).min(text.len())
}

fn gather(folder: &Path, inside: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{inside}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            gather(&entry.path(), &path, files);
        } else {
            files.insert(path, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

fn values_of(path: &str, text: &str) -> Vec<Value> {
    /// A mapping with the key that awaits its value, or a list.
    enum Open {
        Mapping(Option<String>),
        List,
    }
    let mut open: Vec<Open> = Vec::new();
    let mut values = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.unwrap();
        match event {
            Event::MappingStart(..) => open.push(Open::Mapping(None)),
            Event::SequenceStart(..) => open.push(Open::List),
            Event::Scalar(scalar, style, ..) => {
                if let Some(Open::Mapping(key @ None)) = open.last_mut() {
                    *key = Some(scalar.into_owned());
                    continue;
                }
                let keys = open.iter().map(|open| match open {
                    Open::Mapping(key) => key.as_deref().unwrap_or_default(),
                    Open::List => "*",
                });
                let key = keys.collect::<Vec<_>>().join(".");
                let range = span.start.byte_offset().unwrap()..span.end.byte_offset().unwrap();
                values.push(Value {
                    spot: Spot {
                        path: path.to_owned(),
                        range,
                    },
                    key,
                    text: scalar.into_owned(),
                    style,
                });
                if let Some(Open::Mapping(key)) = open.last_mut() {
                    *key = None;
                }
            }
            Event::MappingEnd | Event::SequenceEnd => {
                open.pop();
                if let Some(Open::Mapping(key)) = open.last_mut() {
                    *key = None;
                }
            }
            _ => {}
        }
    }
    values
}

/// The `kk:` and `ru:` that stand together.
fn pairs(values: &[Value]) -> Vec<Text> {
    let side = |value: &Value, tag: &str| {
        let parent = value.key.strip_suffix(tag)?.strip_suffix('.')?;
        Some(parent.to_owned())
    };
    let pair = |two: &[Value]| {
        let key = side(&two[0], "kk")?;
        let [kazakh, russian] = [&two[0], &two[1]].map(|value| value.spot.clone());
        (side(&two[1], "ru")? == key).then(|| Text {
            form: Form::Keys,
            sides: [kazakh.clone(), russian.clone()],
            whole: [kazakh, russian],
            key,
        })
    };
    values.windows(2).filter_map(pair).collect()
}

/// The headings, paragraphs and items of a guide: what each is, its words, and all of it.
fn units(path: &str, text: &str) -> Vec<(Form, Spot, Spot)> {
    let spot = |range: Range<usize>| Spot {
        path: path.to_owned(),
        range,
    };
    let mut found = Vec::new();
    for (range, line) in lines(text).filter(|(_, line)| !line.is_empty()) {
        let next = text[range.end..].len() - text[range.end..].trim_start_matches('\n').len();
        let unit = if let Some(words) = line.strip_prefix("## ") {
            let length = words.find(" {#").unwrap();
            (Form::Heading, 3..3 + length, next)
        } else if line.starts_with("- ") {
            (Form::Item, 2..line.len(), next.min(1))
        } else {
            (Form::Paragraph, 0..line.len(), next)
        };
        let (form, words, after) = unit;
        found.push((
            form,
            spot(range.start + words.start..range.start + words.end),
            spot(range.start..range.end + after),
        ));
    }
    found
}

fn guide([kazakh, russian]: [Vec<(Form, Spot, Spot)>; 2]) -> Vec<Text> {
    assert_eq!(kazakh.len(), russian.len());
    let both = kazakh.into_iter().zip(russian);
    let texts = both.map(|(kazakh, russian)| {
        assert_eq!(kazakh.0, russian.0);
        Text {
            form: kazakh.0,
            sides: [kazakh.1, russian.1],
            whole: [kazakh.2, russian.2],
            key: String::new(),
        }
    });
    texts.collect()
}

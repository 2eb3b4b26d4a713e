//! Writes a YAML file out of its layout: two spaces for each depth, at most one blank line between
//! entries, short lists and mappings in brackets if the editor wrote them so.

use super::layout::{Collection, Layout, LayoutEntry, LayoutValue, Line, Scalar};
use super::scalar::{Written, write};

/// Columns that a line with brackets may fill. Of a longer one every entry gets its own line.
const WIDTH: usize = 120;

/// The text of a file; nothing if a key is written in a way that has no place on one line.
pub(crate) fn print(layout: &Layout<'_>) -> Option<String> {
    let mut printer = Printer::default();
    printer.lines(&layout.header, 0);
    printer.entries(&layout.root, 0, false)?;
    while printer.text.ends_with("\n\n") && !printer.keeps {
        printer.text.pop();
    }
    Some(printer.text)
}

/// Takes the comments above the first key of an item to above the item, where its dash stands.
pub(super) fn lift(collection: &mut Collection<'_>) {
    let list = !collection.mapping;
    for entry in &mut collection.entries {
        let LayoutValue::Collection(inner) = &mut entry.value else {
            continue;
        };
        lift(inner);
        if list
            && entry.aside.is_none()
            && let Some(first) = inner.entries.first_mut()
        {
            let lines = first.above.drain(..).filter(|line| *line != Line::Blank);
            entry.above.extend(lines);
        }
    }
}

#[derive(Default)]
struct Printer {
    text: String,
    /// Whether a blank line would belong to the text written last.
    keeps: bool,
}

impl Printer {
    fn lines(&mut self, lines: &[Line<'_>], indent: usize) {
        for line in lines {
            match line {
                Line::Blank if self.keeps || self.text.is_empty() => {}
                Line::Blank if self.text.ends_with("\n\n") => {}
                Line::Blank => self.text.push('\n'),
                Line::Comment(words) => {
                    self.indent(indent);
                    self.text.push_str(words);
                    self.end_line(None);
                }
            }
        }
    }

    fn indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    fn end_line(&mut self, aside: Option<&str>) {
        if let Some(words) = aside {
            self.text.push(' ');
            self.text.push_str(words);
        }
        self.text.push('\n');
        self.keeps = false;
    }

    /// The entries of a collection; `begun` if the first of them comes on a line that has begun
    /// already.
    fn entries(&mut self, collection: &Collection<'_>, indent: usize, begun: bool) -> Option<()> {
        for (index, entry) in collection.entries.iter().enumerate() {
            let above = match (index, indent) {
                // Above the first there is nothing that a blank line could part it from, but for
                // the comment of the file.
                (0, 1..) => {
                    let blank = entry.above.iter().take_while(|line| **line == Line::Blank);
                    &entry.above[blank.count()..]
                }
                _ => &entry.above,
            };
            if index > 0 || !begun {
                self.lines(above, indent);
                self.indent(indent);
            }
            self.entry(entry, indent)?;
        }
        self.lines(&collection.tail, indent);
        Some(())
    }

    fn entry(&mut self, entry: &LayoutEntry<'_>, indent: usize) -> Option<()> {
        match &entry.key {
            Some(key) => {
                let key = one_line(key)?;
                self.text.push_str(&key);
                self.text.push(':');
            }
            None => self.text.push('-'),
        }
        match &entry.value {
            LayoutValue::Scalar(scalar) => {
                let Written { first, rest, keeps } = write(scalar);
                if !first.is_empty() {
                    self.text.push(' ');
                    self.text.push_str(&first);
                }
                // The comment stands after a header, or else after the last line.
                let (on_first, on_last) = match rest.is_empty() || !scalar.header.is_empty() {
                    true => (entry.aside, None),
                    false => (None, entry.aside),
                };
                if rest.is_empty() || on_last.is_none() {
                    self.end_line(on_first);
                } else {
                    self.end_line(None);
                }
                for (index, line) in rest.iter().enumerate() {
                    if !line.is_empty() {
                        self.indent(indent + 2);
                        self.text.push_str(line);
                    }
                    self.end_line(on_last.filter(|_| index + 1 == rest.len()));
                }
                self.keeps = keeps;
            }
            LayoutValue::Collection(collection) => {
                let column = self.text.len() - self.text.rfind('\n').map_or(0, |at| at + 1);
                let line = &self.text[self.text.len() - column..];
                let room = WIDTH.saturating_sub(line.chars().count() + 1);
                let short = brackets(collection)
                    .filter(|text| collection.entries.is_empty() || text.chars().count() <= room);
                if let Some(short) = short {
                    self.text.push(' ');
                    self.text.push_str(&short);
                    self.end_line(entry.aside);
                } else if entry.key.is_none() && entry.aside.is_none() && begins_bare(collection) {
                    self.text.push(' ');
                    self.entries(collection, indent + 2, true)?;
                } else {
                    self.end_line(entry.aside);
                    self.entries(collection, indent + 2, false)?;
                }
            }
        }
        Some(())
    }
}

/// Whether no comment stands above the first entry.
fn begins_bare(collection: &Collection<'_>) -> bool {
    let first = collection.entries.first();
    first.is_none_or(|entry| entry.above.iter().all(|line| *line == Line::Blank))
}

fn one_line(scalar: &Scalar<'_>) -> Option<String> {
    let Written { first, rest, .. } = write(scalar);
    (rest.is_empty() && scalar.header.is_empty()).then_some(first)
}

/// A collection in brackets; nothing if it was not written so, or holds a comment or a line break.
fn brackets(collection: &Collection<'_>) -> Option<String> {
    if !collection.flow || !collection.tail.is_empty() {
        return None;
    }
    let mut entries = Vec::with_capacity(collection.entries.len());
    for entry in &collection.entries {
        if entry.aside.is_some() || entry.above.iter().any(|line| *line != Line::Blank) {
            return None;
        }
        let value = match &entry.value {
            LayoutValue::Scalar(scalar) => one_line(scalar)?,
            LayoutValue::Collection(collection) => brackets(collection)?,
        };
        entries.push(match &entry.key {
            Some(key) if value.is_empty() => one_line(key)?,
            Some(key) => format!("{}: {value}", one_line(key)?),
            None => value,
        });
    }
    let entries = entries.join(", ");
    Some(match (collection.mapping, entries.is_empty()) {
        (true, true) => "{}".to_owned(),
        (true, false) => format!("{{ {entries} }}"),
        (false, _) => format!("[{entries}]"),
    })
}

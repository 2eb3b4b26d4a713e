//! Places in the source files: which file, which bytes, and the line and column a person counts.

use std::ops::Range;
use std::sync::Arc;

/// A source file by its number in [`Sources`]. Numbers follow the sorted order of paths, so that
/// sorting by place is sorting by path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A range of bytes in one source file. An empty range at 0 stands for the file as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    start: u32,
    end: u32,
}

impl Span {
    /// The bytes `range` of `source`. Files are bounded far below 4 GiB when they are read.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            source,
            start: clamp(range.start),
            end: clamp(range.end.max(range.start)),
        }
    }

    /// The file as a whole.
    pub fn whole(source: SourceId) -> Self {
        Self::new(source, 0..0)
    }

    /// The bytes in the file.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of this place from byte `range.start` to `range.end`, both counted from its start.
    pub fn part(self, range: Range<usize>) -> Self {
        let start = self.start as usize;
        Self::new(self.source, start + range.start..start + range.end)
    }
}

/// Line and column as a person counts them: from 1, the column in characters (Unicode scalar
/// values), not in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

#[derive(Debug, Clone)]
struct Source {
    path: String,
    text: Arc<str>,
}

/// Every file that was read, by number, with its path (relative to the site's root, `/` between
/// the parts) and its text as the parsers saw it.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Adds a file; call in the sorted order of paths.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> SourceId {
        let id = SourceId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(Source {
            path: path.into(),
            text: text.into(),
        });
        id
    }

    /// Puts another text in the place of a file's.
    pub fn replace(&mut self, id: SourceId, text: impl Into<Arc<str>>) {
        if let Some(file) = self.files.get_mut(id.0 as usize) {
            file.text = text.into();
        }
    }

    /// Takes away all files but the first ones.
    pub fn truncate(&mut self, length: usize) {
        self.files.truncate(length);
    }

    /// The path of a file, relative to the site's root.
    pub fn path(&self, id: SourceId) -> &str {
        self.files.get(id.0 as usize).map_or("", |file| &file.path)
    }

    /// The text of a file, for who keeps it.
    pub fn shared_text(&self, id: SourceId) -> Arc<str> {
        let file = self.files.get(id.0 as usize);
        file.map_or_else(Arc::default, |file| Arc::clone(&file.text))
    }

    /// The text of a file, without a byte-order mark and with `\n` line ends.
    pub fn text(&self, id: SourceId) -> &str {
        self.files.get(id.0 as usize).map_or("", |file| &file.text)
    }

    /// Line and column where a place begins.
    pub fn position(&self, place: Span) -> Position {
        let text = self.text(place.source);
        let mut start = place.range().start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The paths of all files, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// Every file, in order.
    pub fn ids(&self) -> impl Iterator<Item = SourceId> {
        (0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)).map(SourceId)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether no file was read.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters() {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", "бір\nтақырып: өң\n");
        let start = "бір\nтақырып: ".len();
        let position = sources.position(Span::new(id, start..start + 4));
        assert_eq!(
            position,
            Position {
                line: 2,
                column: 10
            }
        );
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", "ә");
        assert_eq!(
            sources.position(Span::new(id, 9..10)),
            Position { line: 1, column: 2 }
        );
    }
}

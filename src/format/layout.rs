//! A YAML file as it is laid out: keys, items and values in their order, each with the comments and
//! blank lines that belong to it.
//!
//! Comments above a key or an item belong to it, one on its line too. Comments after the last key
//! of a block that stand as deep as the block belong to the block. The first comment of a file is
//! the file's.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::ops::Range;

use granit_parser::{Event, Options, Parser, ScalarStyle, StructureStyle};

/// A file whose root is a mapping.
#[derive(Debug)]
pub(crate) struct Layout<'t> {
    /// The comment of the file, with the blank line after it.
    pub header: Vec<Line<'t>>,
    /// What it holds.
    pub root: Collection<'t>,
}

/// A line that is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line<'t> {
    /// Nothing.
    Blank,
    /// A comment from its `#` on.
    Comment(&'t str),
}

/// `key: value` or `- value`.
#[derive(Debug)]
pub(crate) struct LayoutEntry<'t> {
    /// The lines above it.
    pub above: Vec<Line<'t>>,
    /// The key; none in a list.
    pub key: Option<Scalar<'t>>,
    /// The value.
    pub value: LayoutValue<'t>,
    /// The comment on its line.
    pub aside: Option<&'t str>,
}

/// What stands after a key or in a list.
#[derive(Debug)]
pub(crate) enum LayoutValue<'t> {
    /// A text.
    Scalar(Scalar<'t>),
    /// Keys or items.
    Collection(Collection<'t>),
}

/// A text as it is written.
#[derive(Debug)]
pub(crate) struct Scalar<'t> {
    /// How it is written.
    pub style: ScalarStyle,
    /// `|` or `>` with what follows at once; empty for the other styles.
    pub header: &'t str,
    /// What is written, without the header; for `|` and `>` whole lines.
    pub source: Cow<'t, str>,
    /// What it means.
    pub value: Cow<'t, str>,
}

/// Keys or items.
#[derive(Debug)]
pub(crate) struct Collection<'t> {
    /// Whether it has keys.
    pub mapping: bool,
    /// Whether it is written in brackets.
    pub flow: bool,
    /// The byte at which the first key stands.
    pub first: usize,
    /// The keys or items.
    pub entries: Vec<LayoutEntry<'t>>,
    /// The lines after the last of them.
    pub tail: Vec<Line<'t>>,
    /// How far in its entries stand.
    column: usize,
}

/// The comments of `text`, in their order; nothing if it is not YAML.
pub(crate) fn comments(text: &str) -> Option<Vec<&str>> {
    let mut found = Vec::new();
    for event in events(text) {
        let (event, span) = event.ok()?;
        if let Event::Comment(..) = event {
            found.push(text.get(span.byte_range()?)?.trim_end());
        }
    }
    Some(found)
}

fn events(text: &str) -> Parser<'_, granit_parser::StrInput<'_>> {
    let mut options = Options::default();
    options.strict_indentation = true;
    // A file has an end, so have its comments.
    options.max_buffered_comment_events = usize::MAX;
    Parser::new_from_str_with_options(text, options)
}

/// The layout of `text`; nothing if it is not written in the plain core of YAML with a mapping as
/// its root.
pub(crate) fn layout(text: &str) -> Option<Layout<'_>> {
    let mut comments = VecDeque::new();
    let mut steps = Vec::new();
    for event in events(text) {
        let (event, span) = event.ok()?;
        let range = span.byte_range()?;
        match event {
            Event::Comment(..) => comments.push_back(range),
            Event::StreamStart | Event::StreamEnd => {}
            Event::DocumentStart(..) | Event::DocumentEnd => {}
            event => steps.push((event, range)),
        }
    }
    let mut reader = Reader {
        text,
        comments,
        read: 0,
        block: ("", 0),
        pieces: VecDeque::new(),
        open: Vec::new(),
        root: None,
    };
    // For each step the next one that has bytes of its own: what stands before those is read first.
    let mut next = vec![None; steps.len()];
    let mut solid = None;
    for (index, (event, range)) in steps.iter().enumerate().rev() {
        if is_solid(event, range) {
            solid = Some(index);
        }
        next[index] = solid;
    }
    let mut reached = None;
    for ((event, range), ahead) in steps.iter().zip(next) {
        let next = ahead.and_then(|index: usize| steps.get(index));
        let until = next.map_or(text.len(), |(_, range)| range.start);
        if reached != Some(ahead) {
            reached = Some(ahead);
            reader.fill(until, next.is_some_and(|(event, _)| is_block(event)))?;
            if let Some((event, range)) = next {
                reader.pass(event, range);
            }
        }
        let column = next.map(|(_, range)| reader.column(range.start));
        reader.take(event, range.clone(), column)?;
    }
    let mut root = reader.root?;
    let mut header = Vec::new();
    if let Some(first) = root.entries.first_mut() {
        let lines = std::mem::take(&mut first.above);
        let mut lines = lines.into_iter().skip_while(|line| *line == Line::Blank);
        for line in lines.by_ref() {
            header.push(line);
            if line == Line::Blank {
                break;
            }
        }
        first.above = lines.collect();
    }
    Some(Layout { header, root })
}

/// Whether a scalar is written as lines after `|` or `>`.
fn is_block(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Scalar(_, ScalarStyle::Literal | ScalarStyle::Folded, ..)
    )
}

fn is_solid(event: &Event<'_>, range: &Range<usize>) -> bool {
    match event {
        Event::Scalar(..) => !range.is_empty() || is_block(event),
        Event::SequenceStart(StructureStyle::Flow, ..)
        | Event::MappingStart(StructureStyle::Flow, ..)
        | Event::SequenceEnd
        | Event::MappingEnd => !range.is_empty(),
        _ => false,
    }
}

/// What stands between the values of a file, but for brackets, colons and commas.
enum Piece<'t> {
    Blank,
    /// A comment on a line of its own, and how far in it stands.
    Comment(usize, &'t str),
    /// A comment after something on its line.
    Aside(&'t str),
    /// The dash of an item, and how far in it stands.
    Dash(usize),
}

/// An entry whose value has not come yet.
struct Awaiting<'t> {
    above: Vec<Line<'t>>,
    key: Option<Scalar<'t>>,
    aside: Option<&'t str>,
}

struct Reader<'t> {
    text: &'t str,
    /// Comments that were not reached yet.
    comments: VecDeque<Range<usize>>,
    /// Bytes read so far.
    read: usize,
    /// The header of the block scalar that was read last, and where its lines begin.
    block: (&'t str, usize),
    /// What was read and belongs to nothing yet.
    pieces: VecDeque<Piece<'t>>,
    open: Vec<(Collection<'t>, Option<Awaiting<'t>>)>,
    root: Option<Collection<'t>>,
}

impl<'t> Collection<'t> {
    /// Keys or items that stand in no file yet.
    pub(crate) fn new(mapping: bool, flow: bool, entries: Vec<LayoutEntry<'t>>) -> Self {
        Self {
            mapping,
            flow,
            first: 0,
            entries,
            tail: Vec::new(),
            column: 0,
        }
    }
}

impl<'t> Reader<'t> {
    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    fn column(&self, at: usize) -> usize {
        at - self.line_start(at)
    }

    /// Reads what stands before byte `until`; if a block scalar follows, as far as the end of the
    /// line of its header.
    fn fill(&mut self, until: usize, block: bool) -> Option<()> {
        let text = self.text;
        let mut header = "";
        // An empty one has no bytes to tell where it stands.
        let until = if block { text.len() } else { until };
        let mut at = self.read;
        let mut anything = !text[self.line_start(at)..at].trim().is_empty();
        while let Some(rest) = text.get(at..until).filter(|rest| !rest.is_empty()) {
            let comment = self.comments.front().filter(|range| range.start == at);
            if let Some(range) = comment.cloned() {
                self.comments.pop_front();
                let words = text[range.clone()].trim_end();
                let piece = match anything {
                    true => Piece::Aside(words),
                    false => Piece::Comment(self.column(at), words),
                };
                self.pieces.push_back(piece);
                anything = true;
                at = range.end;
                continue;
            }
            let width = match rest.as_bytes()[0] {
                b'\n' if !header.is_empty() => break,
                b'\n' => {
                    if !anything {
                        self.pieces.push_back(Piece::Blank);
                    }
                    anything = false;
                    at += 1;
                    continue;
                }
                b' ' | b'\t' => {
                    at += 1;
                    continue;
                }
                b'-' if rest.starts_with("---") && self.column(at) == 0 => 3,
                b'.' if rest.starts_with("...") && self.column(at) == 0 => 3,
                b'-' => {
                    self.pieces.push_back(Piece::Dash(self.column(at)));
                    1
                }
                b':' | b',' | b'?' => 1,
                b'|' | b'>' if block && header.is_empty() => {
                    header = header_of(rest);
                    header.len()
                }
                _ => return None,
            };
            anything = true;
            at += width;
        }
        self.read = at;
        if block {
            self.block = (header, (at + 1).min(text.len()));
        }
        Some(())
    }

    /// Passes over what an event is about. Blank lines after a text belong to it only if it keeps
    /// them.
    fn pass(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if range.is_empty() {
            return;
        }
        let (header, _) = self.block;
        let end = match is_block(event) && header.contains('+') {
            true => range.end,
            false => range.start + self.text[range.clone()].trim_end().len(),
        };
        self.read = self.read.max(end);
    }

    fn take(&mut self, event: &Event<'t>, range: Range<usize>, next: Option<usize>) -> Option<()> {
        self.asides();
        match event {
            Event::Scalar(value, style, ..) => {
                let (header, start) = match is_block(event) {
                    true => self.block,
                    false => ("", range.start),
                };
                // The lines of a block scalar end before what sets in the next key.
                let last = self.line_start(range.end);
                let end = match self.text[last..range.end].trim().is_empty() {
                    true if is_block(event) => last,
                    _ => range.end,
                };
                let scalar = Scalar {
                    style: *style,
                    header,
                    source: Cow::Borrowed(self.text.get(start..end.max(start))?),
                    value: value.clone(),
                };
                let solid = !header.is_empty() || !scalar.source.is_empty();
                if self.awaits_key() {
                    let wanted = solid && header.is_empty();
                    return wanted.then(|| self.key(scalar, range.start));
                }
                self.begin_value(solid)?;
                if solid {
                    self.gather_above();
                }
                self.put(LayoutValue::Scalar(scalar));
            }
            Event::SequenceStart(style, ..) | Event::MappingStart(style, ..) => {
                if self.awaits_key() {
                    return None;
                }
                let flow = *style == StructureStyle::Flow;
                if !self.open.is_empty() {
                    self.begin_value(flow)?;
                }
                if flow {
                    self.gather_above();
                }
                let collection = Collection {
                    mapping: matches!(event, Event::MappingStart(..)),
                    flow,
                    first: range.start,
                    entries: Vec::new(),
                    tail: Vec::new(),
                    column: 0,
                };
                self.open.push((collection, None));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let (mut collection, awaiting) = self.open.pop()?;
                if awaiting.is_some() {
                    return None;
                }
                if collection.flow && !range.is_empty() {
                    collection.tail = self.own_lines().collect();
                } else if !collection.flow {
                    collection.tail = self.tail_of(&collection, next);
                }
                match self.open.is_empty() {
                    true if self.root.is_none() && collection.mapping => {
                        self.root = Some(collection)
                    }
                    true => return None,
                    false => self.put(LayoutValue::Collection(collection)),
                }
            }
            _ => return None,
        }
        Some(())
    }

    fn awaits_key(&self) -> bool {
        let last = self.open.last();
        last.is_some_and(|(collection, awaiting)| collection.mapping && awaiting.is_none())
    }

    /// Comments at the end of a line belong to what stands last on it.
    fn asides(&mut self) {
        while let Some(Piece::Aside(words)) = self.pieces.front() {
            let words = *words;
            self.pieces.pop_front();
            let place = self
                .open
                .iter_mut()
                .rev()
                .find_map(|(collection, awaiting)| {
                    match (awaiting, collection.entries.last_mut()) {
                        (Some(awaiting), _) => Some((&mut awaiting.above, &mut awaiting.aside)),
                        (None, Some(entry)) => Some((&mut entry.above, &mut entry.aside)),
                        (None, None) => None,
                    }
                });
            match place {
                Some((_, aside @ None)) => *aside = Some(words),
                // There is room for one on a line.
                Some((above, Some(_))) => above.push(Line::Comment(words)),
                None => {
                    self.pieces.push_front(Piece::Comment(0, words));
                    return;
                }
            }
        }
    }

    /// The lines read so far that belong to nothing yet, up to the dash of an item.
    fn own_lines(&mut self) -> impl Iterator<Item = Line<'t>> {
        let until = |piece: &Piece<'_>| matches!(piece, Piece::Dash(_));
        let count = self
            .pieces
            .iter()
            .position(until)
            .unwrap_or(self.pieces.len());
        let lines: Vec<_> = self
            .pieces
            .drain(..count)
            .filter_map(|piece| match piece {
                Piece::Blank => Some(Line::Blank),
                Piece::Comment(_, words) | Piece::Aside(words) => Some(Line::Comment(words)),
                Piece::Dash(_) => None,
            })
            .collect();
        lines.into_iter()
    }

    fn key(&mut self, key: Scalar<'t>, at: usize) {
        let above = self.own_lines().collect();
        let column = self.column(at);
        if let Some((collection, awaiting)) = self.open.last_mut() {
            if collection.entries.is_empty() {
                (collection.first, collection.column) = (at, column);
            }
            *awaiting = Some(Awaiting {
                above,
                key: Some(key),
                aside: None,
            });
        }
    }

    /// Begins the item that the next value is, if it is one; `solid` if the value has bytes of its
    /// own.
    fn begin_value(&mut self, solid: bool) -> Option<()> {
        let (collection, awaiting) = self.open.last()?;
        if awaiting.is_some() {
            return Some(());
        }
        let (flow, first) = (collection.flow, collection.entries.is_empty());
        let above = match flow && !solid {
            true => Vec::new(),
            false => self.own_lines().collect(),
        };
        let dash = match flow {
            true => 0,
            false => match self.pieces.pop_front()? {
                Piece::Dash(column) => column,
                _ => return None,
            },
        };
        let (collection, awaiting) = self.open.last_mut()?;
        if first {
            collection.column = dash;
        }
        *awaiting = Some(Awaiting {
            above,
            key: None,
            aside: None,
        });
        self.asides();
        Some(())
    }

    /// Comments between a key or a dash and a value in its line go above.
    fn gather_above(&mut self) {
        let lines: Vec<_> = self
            .own_lines()
            .filter(|line| *line != Line::Blank)
            .collect();
        if let Some((_, Some(awaiting))) = self.open.last_mut() {
            awaiting.above.extend(lines);
        }
    }

    fn put(&mut self, value: LayoutValue<'t>) {
        if let Some((collection, awaiting)) = self.open.last_mut()
            && let Some(Awaiting { above, key, aside }) = awaiting.take()
        {
            collection.entries.push(LayoutEntry {
                above,
                key,
                value,
                aside,
            });
        }
    }

    /// The lines after the last entry of a block that belong to the block: comments as deep as it,
    /// deeper than what comes next.
    fn tail_of(&mut self, collection: &Collection<'_>, next: Option<usize>) -> Vec<Line<'t>> {
        let parent = self.open.last().map(|(parent, _)| parent);
        let beside_its_key = parent.is_some_and(|parent| {
            parent.mapping && !collection.mapping && parent.column == collection.column
        });
        // The root is the last that can take a comment.
        let least = match parent {
            Some(_) => collection.column + usize::from(beside_its_key),
            None => 0,
        };
        let dash = self.pieces.iter().find_map(|piece| match piece {
            Piece::Dash(column) => Some(*column),
            _ => None,
        });
        let next = dash.or(next);
        let mut count = 0;
        for (index, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Blank => {}
                Piece::Comment(column, _)
                    if *column >= least && next.is_none_or(|next| *column > next) =>
                {
                    count = index + 1;
                }
                _ => break,
            }
        }
        let lines = self.pieces.drain(..count);
        lines
            .filter_map(|piece| match piece {
                Piece::Blank => Some(Line::Blank),
                Piece::Comment(_, words) => Some(Line::Comment(words)),
                Piece::Aside(_) | Piece::Dash(_) => None,
            })
            .collect()
    }
}

/// `|` or `>` with the characters after it.
fn header_of(text: &str) -> &str {
    let characters = |c: char| matches!(c, '|' | '>' | '+' | '-' | '1'..='9');
    let end = text.find(|c| !characters(c)).unwrap_or(text.len());
    &text[..end]
}

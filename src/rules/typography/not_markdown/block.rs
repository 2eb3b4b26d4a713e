//! The pieces of a guide that hold words (paragraphs, items, headings, cells), and what in them
//! stands as it was typed.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::model::procedure::MARKDOWN;

/// What holds words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A paragraph, or the words of an item.
    Paragraph,
    /// A heading, with its level.
    Heading(u8),
    /// A cell of a table.
    Cell,
}

/// A piece of a guide that holds words.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub kind: Kind,
    /// Its bytes in the guide.
    pub range: Range<usize>,
    /// The bytes that are published as they stand, in order.
    literal: Vec<Range<usize>>,
    /// For the first words of an item, whether the item is numbered.
    pub item: Option<bool>,
    /// Whether it stands in an item or a quotation.
    pub nested: bool,
    /// Whether it stands in a quotation.
    pub quoted: bool,
}

impl Block {
    /// Whether all these bytes are published as they stand.
    pub(super) fn is_literal(&self, range: &Range<usize>) -> bool {
        let next = self.literal.partition_point(|held| held.end < range.end);
        let held = self.literal.get(next);
        held.is_some_and(|held| held.start <= range.start)
    }

    /// The places of a text that is published as it stands, in order.
    pub(super) fn literal_matches<'t>(
        &'t self,
        text: &'t str,
        needle: &'t str,
    ) -> impl Iterator<Item = usize> + 't {
        let written = text.get(self.range.clone()).unwrap_or_default();
        written
            .match_indices(needle)
            .map(|(at, _)| self.range.start + at)
            .filter(move |&at| self.is_literal(&(at..at + needle.len())))
    }
}

/// The pieces of a guide that hold words, in order.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for (event, range) in Parser::new_ext(text, MARKDOWN).into_offset_iter() {
        reader.take(text, &event, range);
    }
    reader.close();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    open: Option<Block>,
    /// For each list that is open, whether it is numbered.
    lists: Vec<bool>,
    quotations: usize,
    /// Whether an item has begun and none of its words were met.
    fresh_item: bool,
    /// Within how many links the reader is.
    links: usize,
}

impl Reader {
    fn take(&mut self, text: &str, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Link { .. }) => {
                self.words(range, false);
                self.links += 1;
            }
            Event::End(TagEnd::Link) => self.links = self.links.saturating_sub(1),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Image { .. })
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::SoftBreak
            | Event::HardBreak => self.words(range, false),
            Event::Text(words) => {
                let raw = text.get(range.clone()).unwrap_or_default();
                let literal = raw == words.as_ref() && self.links == 0;
                self.words(self.without_escaped(text, range), literal);
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Image) => {}
            Event::Start(tag) => {
                self.close();
                match tag {
                    Tag::List(first) => self.lists.push(first.is_some()),
                    Tag::Item => self.fresh_item = true,
                    Tag::BlockQuote(_) => self.quotations += 1,
                    Tag::Paragraph => self.begin(Kind::Paragraph, range),
                    Tag::Heading { level, .. } => {
                        self.begin(Kind::Heading(*level as u8), range);
                    }
                    Tag::TableCell => self.begin(Kind::Cell, range),
                    _ => {}
                }
            }
            Event::End(tag) => {
                self.close();
                match tag {
                    TagEnd::List(_) => {
                        self.lists.pop();
                    }
                    TagEnd::Item => self.fresh_item = false,
                    TagEnd::BlockQuote(_) => {
                        self.quotations = self.quotations.saturating_sub(1);
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// The range without a first character that a `\` says is no mark.
    fn without_escaped(&self, text: &str, range: Range<usize>) -> Range<usize> {
        let before = text.get(..range.start).unwrap_or_default();
        let escapes = before.ends_with('\\')
            && !self
                .open
                .as_ref()
                .is_some_and(|open| open.is_literal(&(range.start.saturating_sub(1)..range.start)));
        let first = text.get(range.clone()).and_then(|held| held.chars().next());
        match first.filter(|_| escapes) {
            Some(first) => range.start + first.len_utf8()..range.end,
            None => range,
        }
    }

    fn begin(&mut self, kind: Kind, range: Range<usize>) {
        let fresh = std::mem::take(&mut self.fresh_item);
        self.open = Some(Block {
            kind,
            range,
            literal: Vec::new(),
            item: self.lists.last().copied().filter(|_| fresh),
            nested: self.quotations > 0 || !self.lists.is_empty(),
            quoted: self.quotations > 0,
        });
    }

    fn words(&mut self, range: Range<usize>, literal: bool) {
        if self.open.is_none() {
            // An item of a list without blank lines holds its words itself.
            self.begin(Kind::Paragraph, range.clone());
        }
        let Some(open) = &mut self.open else {
            return;
        };
        open.range.end = open.range.end.max(range.end);
        if !literal {
            return;
        }
        match open.literal.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => open.literal.push(range),
        }
    }

    fn close(&mut self) {
        self.blocks.extend(self.open.take());
    }
}

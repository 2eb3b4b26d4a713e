//! A guide in its one form: one blank line between blocks, a paragraph on one line however long,
//! lists with `-`. What a reader sees does not change: that is made sure of, block by block.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd};

use super::Unformatted;
use crate::diagnostic::{Report, SourceId, Span};
use crate::load::problems::guides::GuideTooDeep;
use crate::model::nesting::{GUIDE_DEPTH, too_deep};
use crate::model::procedure::MARKDOWN;

/// The Markdown in the [`plain`](crate::edit::plain) text of a file, in its one form. Tables,
/// quotations and whatever is rare in a guide stay as they are written.
///
/// # Errors
/// A file of which a reader would see something else then is left as it is. So is one whose parts
/// stand too deep in each other: a list is formed by forming the lists in it.
pub fn guide(text: &str, source: SourceId) -> Result<String, Unformatted> {
    if let Some(place) = too_deep(text) {
        let mut report = Report::default();
        let limit = GUIDE_DEPTH;
        report.add(Span::new(source, place), GuideTooDeep { limit });
        return Err(Unformatted::Faults(report));
    }
    let mut formatted = form(text);
    for _ in 0..ROUNDS {
        let again = form(&formatted);
        if again == formatted && meaning(&formatted) == meaning(text) {
            return Ok(formatted);
        }
        formatted = again;
    }
    Err(Unformatted::Unsure)
}

/// Times that a form may have to be sought: a blank line between two blocks can show a third.
const ROUNDS: usize = 4;

fn form(text: &str) -> String {
    let blocks = blocks(text).into_iter().map(|block| {
        let written = &text[block.range.clone()];
        match block.form(text) {
            Some(form) if meaning(&form) == meaning(written) => form,
            _ => written.to_owned(),
        }
    });
    match blocks.collect::<Vec<_>>() {
        blocks if blocks.is_empty() => String::new(),
        blocks => blocks.join("\n\n") + "\n",
    }
}

/// What a reader sees: a line end within a paragraph is a space.
fn meaning(text: &str) -> Vec<Event<'_>> {
    let mut events: Vec<Event<'_>> = Vec::new();
    // A run of words comes in as many events as it has marks that mean nothing.
    let mut run = String::new();
    for event in Parser::new_ext(text, MARKDOWN) {
        match event {
            Event::SoftBreak => run.push(' '),
            Event::Text(words) => run.push_str(&words),
            event => {
                if !run.is_empty() {
                    events.push(Event::Text(CowStr::from(std::mem::take(&mut run))));
                }
                events.push(event);
            }
        }
    }
    if !run.is_empty() {
        events.push(Event::Text(CowStr::from(run)));
    }
    events
}

type Events<'t> = [(Event<'t>, Range<usize>)];

/// A part of a guide that blank lines can be around.
struct Block<'t> {
    /// Whole lines, without the end of the last.
    range: Range<usize>,
    /// What it is made of; nothing for what the reader does not see, such as the target of a link.
    events: Vec<(Event<'t>, Range<usize>)>,
    /// Whether it is a list with another right before or after it: their marks tell them apart.
    beside_a_list: bool,
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let parser = Parser::new_ext(text, MARKDOWN);
    let definitions = parser.reference_definitions().iter();
    let mut definitions: Vec<_> = definitions.map(|(_, found)| found.span.clone()).collect();
    definitions.sort_by_key(|span| span.start);
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut events = Vec::new();
    let mut depth = 0usize;
    let mut done = 0;
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        events.push((event, range));
        if depth > 0 {
            continue;
        }
        let mut events = std::mem::take(&mut events);
        let start = events.first().map_or(done, |(_, range)| range.start);
        let end = events.iter().map(|(_, range)| range.end).max();
        let whole = lines(text, start.max(done)..end.unwrap_or(start).max(done));
        unseen(text, done..whole.start, &mut blocks);
        // They do not overlap: the last that begins before the end of the block is the last that
        // can reach into it.
        let next = definitions.partition_point(|span| span.start < whole.end);
        let last = next.checked_sub(1).and_then(|last| definitions.get(last));
        if last.is_some_and(|span| whole.start < span.end) {
            events.clear();
        }
        done = whole.end;
        blocks.push(Block {
            range: whole,
            events,
            beside_a_list: false,
        });
    }
    unseen(text, done..text.len(), &mut blocks);
    for index in 1..blocks.len() {
        if blocks[index - 1].is_marked() && blocks[index].is_marked() {
            blocks[index - 1].beside_a_list = true;
            blocks[index].beside_a_list = true;
        }
    }
    blocks.retain(|block| !block.range.is_empty());
    blocks
}

/// What stands between two blocks and is not seen.
fn unseen(text: &str, range: Range<usize>, blocks: &mut Vec<Block<'_>>) {
    if !text[range.clone()].trim().is_empty() {
        let start = range.end - text[range.clone()].trim_start().len();
        blocks.push(Block {
            range: lines(text, start..range.end),
            events: Vec::new(),
            beside_a_list: false,
        });
    }
}

/// The range from the beginning of its first line to the last character on its last.
fn lines(text: &str, range: Range<usize>) -> Range<usize> {
    let line = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let start = match text[line..range.start].trim().is_empty() {
        true => line,
        false => range.start,
    };
    let written = text[start..range.end.max(start)].trim_end_matches('\n');
    let end = start + written.len();
    let last = written.rfind('\n').map_or(0, |at| at + 1);
    match written[last..].trim().is_empty() {
        true => start..start + written.trim_end().len(),
        false => start..end,
    }
}

impl Block<'_> {
    /// Whether it is a list without numbers.
    fn is_marked(&self) -> bool {
        matches!(
            self.events.first(),
            Some((Event::Start(Tag::List(None)), _))
        )
    }

    fn form(&self, text: &str) -> Option<String> {
        let (first, range) = self.events.first()?;
        match first {
            Event::Start(Tag::Paragraph) => {
                Some(paragraph(text, range.clone(), &self.events).join("\n"))
            }
            Event::Start(Tag::Heading { .. }) => heading(&text[range.clone()]),
            Event::Start(Tag::List(_)) => {
                let (lines, _) = list(text, &self.events, self.beside_a_list)?;
                Some(lines.join("\n"))
            }
            Event::Start(Tag::Table(_)) => {
                let rows = text[self.range.clone()].lines().map(str::trim_end);
                Some(rows.collect::<Vec<_>>().join("\n"))
            }
            _ => None,
        }
    }
}

/// The lines of a paragraph: one, but for those that the reader sees too.
fn paragraph(text: &str, range: Range<usize>, events: &Events<'_>) -> Vec<String> {
    // In the order of the text, as the lines are.
    let hard = events
        .iter()
        .filter(|(event, _)| *event == Event::HardBreak);
    let mut hard = hard.map(|(_, range)| range).peekable();
    let mut breaks = |at: usize| {
        while hard.next_if(|range| range.end <= at).is_some() {}
        hard.peek().is_some_and(|range| range.contains(&at))
    };
    let mut lines = vec![String::new()];
    let mut at = range.start;
    for line in text[range].split_inclusive('\n') {
        at += line.len();
        let hard = breaks(at - 1);
        let words = line.trim();
        let words = match hard {
            true => words.strip_suffix('\\').unwrap_or(words).trim_end(),
            false => words,
        };
        if let Some(last) = lines.last_mut() {
            if !last.is_empty() && !words.is_empty() {
                last.push(' ');
            }
            last.push_str(words);
            if hard {
                last.push('\\');
                lines.push(String::new());
            }
        }
    }
    if lines.len() > 1 && lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// A heading that begins with `#`.
fn heading(written: &str) -> Option<String> {
    let written = written.trim();
    let words = written.trim_start_matches('#');
    let level = written.len() - words.len();
    if level == 0 || written.contains('\n') {
        return None;
    }
    let mut words = words.trim();
    let mut anchor = "";
    if words.ends_with('}')
        && let Some(open) = words.rfind('{')
    {
        (words, anchor) = (words[..open].trim_end(), &words[open..]);
    }
    let unclosed = words.trim_end_matches('#');
    if unclosed.is_empty() || unclosed.ends_with([' ', '\t']) {
        words = unclosed.trim_end();
    }
    let parts = ["#".repeat(level), words.to_owned(), anchor.to_owned()];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    Some(parts.collect::<Vec<_>>().join(" "))
}

/// The lines of the list that `events` begin with, and how many events it is made of; nothing if it
/// holds what is not a paragraph, a heading or a list.
fn list(text: &str, events: &Events<'_>, keep_mark: bool) -> Option<(Vec<String>, usize)> {
    let mut items = Vec::new();
    let mut loose = false;
    let mut at = 1;
    loop {
        let (event, range) = events.get(at)?;
        at += 1;
        match event {
            Event::Start(Tag::Item) => {
                let written = text[range.clone()].trim_start();
                let digits = written.trim_start_matches(|c: char| c.is_ascii_digit());
                let mark = written.get(..written.len() - digits.len() + 1)?;
                let mark = match mark {
                    "*" | "+" if !keep_mark => "-",
                    mark => mark,
                };
                let (parts, count, paragraphs) = item(text, events.get(at..)?)?;
                at += count;
                loose |= paragraphs;
                items.push((mark, parts));
            }
            Event::End(TagEnd::List(_)) => break,
            _ => return None,
        }
    }
    let mut lines = Vec::new();
    for (number, (mark, parts)) in items.into_iter().enumerate() {
        if loose && number > 0 {
            lines.push(String::new());
        }
        let indent = " ".repeat(mark.len() + 1);
        let mut begun = false;
        for part in parts {
            if loose && begun {
                lines.push(String::new());
            }
            for line in part {
                lines.push(match begun {
                    false => format!("{mark} {line}"),
                    true if line.is_empty() => line,
                    true => format!("{indent}{line}"),
                });
                begun = true;
            }
        }
        if !begun {
            lines.push(mark.to_owned());
        }
    }
    Some((lines, at))
}

/// The blocks of an item, each as lines; how many events it is made of, its end among them; whether
/// it has paragraphs.
#[allow(clippy::type_complexity, reason = "used once, above")]
fn item(text: &str, events: &Events<'_>) -> Option<(Vec<Vec<String>>, usize, bool)> {
    let mut parts = Vec::new();
    let mut paragraphs = false;
    let mut lists = 0;
    let mut at = 0;
    loop {
        let (event, range) = events.get(at)?;
        match event {
            Event::End(TagEnd::Item) => return Some((parts, at + 1, paragraphs)),
            Event::Start(Tag::List(_)) => {
                lists += 1;
                let (lines, count) = list(text, &events[at..], false)?;
                parts.push(lines);
                at += count;
            }
            Event::Start(Tag::Paragraph) => {
                paragraphs = true;
                let end = |(event, _): &(Event<'_>, _)| *event == Event::End(TagEnd::Paragraph);
                let count = events[at..].iter().position(end)? + 1;
                parts.push(paragraph(text, range.clone(), &events[at..at + count]));
                at += count;
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
            | Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::SoftBreak
            | Event::HardBreak => {
                // A tight item: its words stand in no paragraph.
                let count = inline(&events[at..]);
                let end = events[at..at + count]
                    .iter()
                    .map(|(_, range)| range.end)
                    .max();
                let words = range.start..end.unwrap_or(range.end);
                parts.push(paragraph(text, words, &events[at..at + count]));
                at += count;
            }
            _ => return None,
        }
        if lists > 1 {
            return None;
        }
    }
}

/// How many events of a tight item are words.
fn inline(events: &Events<'_>) -> usize {
    let block = |(event, _): &(Event<'_>, _)| match event {
        Event::End(TagEnd::Item) | Event::Rule | Event::Html(_) => true,
        Event::Start(tag) => !matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }
        ),
        _ => false,
    };
    events.iter().position(block).unwrap_or(events.len())
}

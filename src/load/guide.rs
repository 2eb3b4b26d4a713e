//! Checks the Markdown of a guide once, so that rendering it can't fail: headings in order, every
//! link resolved, no HTML and no pictures.

use crate::load::problems::files::{BadId, DuplicateId};
use crate::load::problems::guides::{
    BadLink, EmptyGuide, FrontMatter, GuideTooDeep, HeadingLevel, LinkFault, MarkdownPart, RawHtml,
    UnsupportedMarkdown,
};
use crate::load::problems::values::{BadText, EmptyText};
use crate::model::procedure::Part;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd};

use super::front_matter::{front_matter, without};
use super::ids::Ids;
use super::provision::provision;
use crate::diagnostic::{Problem, Report, SourceId, Sources, Span};
use crate::language::Language;
use crate::model::nesting::{self, Depth, GUIDE_DEPTH};
use crate::model::procedure::MARKDOWN;
use crate::model::{
    Email, Guide, Heading, Id, Link, LinkTarget, Localized, Pair, PairKind, Passage, Phone, Side,
    WebAddress,
};
use crate::prose::is_unshowable;

/// A heading, a paragraph, an item or a row of a guide, with its words.
pub(super) struct Read {
    part: Part,
    /// The anchor of the heading that it stands under; its own for a heading.
    section: String,
    side: Side,
}

/// The guide in `text`, and what is read in it part by part; nothing if it has faults, which are
/// reported.
pub(super) fn check(
    text: &Arc<str>,
    source: SourceId,
    ids: &Ids,
    report: &mut Report,
) -> Option<(Guide, Vec<Read>)> {
    let mut checker = Checker::new(source, ids);
    if checker.read(text).is_none() {
        report.append(checker.found);
        return None;
    }
    checker.anchors();
    if checker.words == 0 {
        checker.found.add(Span::whole(source), EmptyGuide);
    }
    let valid = !checker.found.has_errors();
    report.append(checker.found);
    valid.then(|| {
        let passages = checker.passages.iter().map(|read| Passage {
            part: read.part,
            place: read.side.place,
        });
        let guide = Guide {
            markdown: Arc::clone(text),
            headings: checker.headings,
            links: checker.links.into_iter().flatten().collect(),
            passages: passages.collect(),
            place: Span::whole(source),
        };
        (guide, checker.passages)
    })
}

/// A heading, a paragraph, an item or a row of a guide that may have faults.
pub(super) struct GuidePart {
    /// What it is.
    pub part: Part,
    /// The words of the heading that it stands under; its own for a heading.
    pub section: String,
    /// Its words; a link without words stands in them as ⟨target⟩.
    pub words: String,
    /// Where its links lead.
    pub links: Vec<String>,
}

/// The parts of a guide, whatever is wrong with it. Nothing if they lie too deep in each other.
pub(super) fn parts(text: &str) -> Option<Vec<GuidePart>> {
    let source = Sources::default().add("", "");
    let ids = Ids::default();
    let mut checker = Checker::new(source, &ids);
    checker.targets = Some(0);
    checker.read(text)?;
    let mut section = String::new();
    let parts = checker.passages.into_iter().map(|read| {
        let words = read.side.text.trim().to_owned();
        if read.part == Part::Heading {
            section.clone_from(&words);
        }
        GuidePart {
            part: read.part,
            section: section.clone(),
            words,
            links: read.side.links,
        }
    });
    let mut parts: Vec<GuidePart> = parts.collect();
    parts.retain(|part| !part.words.is_empty() || !part.links.is_empty());
    Some(parts)
}

/// Where the links of a guide lead out of the site, with the place of each; whatever else is wrong
/// with it.
pub(super) fn web_links(text: &str, source: SourceId) -> Vec<(WebAddress, Span)> {
    let ids = Ids::default();
    let mut checker = Checker::new(source, &ids);
    // What is too deep is not read to the end; what was read before it counts.
    let _ = checker.read(text);
    let links = checker.links.into_iter().flatten();
    links
        .filter_map(|link| match link.target {
            LinkTarget::Web(address) => Some((address, link.place)),
            _ => None,
        })
        .collect()
}

struct OpenHeading {
    level: u8,
    anchor: Option<String>,
    text: String,
    place: Span,
}

struct OpenLink {
    target: String,
    words: usize,
    place: Span,
}

struct Checker<'a> {
    source: SourceId,
    ids: &'a Ids,
    found: Report,
    headings: Vec<Heading>,
    /// Where each anchor stands first.
    anchors: BTreeMap<String, Span>,
    /// A link that failed leaves a gap.
    links: Vec<Option<Link>>,
    words: usize,
    open_heading: Option<OpenHeading>,
    open_link: Option<OpenLink>,
    /// In the order of their beginnings.
    passages: Vec<Read>,
    /// The passages that have begun and not ended, by their places among all; the innermost last.
    open_passages: Vec<usize>,
    /// For each list that has begun and not ended, whether its items are numbered.
    lists: Vec<bool>,
    /// Where the text of the link begins that is open, if a link without words of its own is to
    /// leave its target in the text, between ⟨ and ⟩.
    targets: Option<usize>,
}

/// The texts of a guide in both languages, part by part. Where the parts under a heading differ, it
/// can't be said which belong together, and each stands alone; so does every part if the headings
/// differ.
pub(super) fn pairs(file: &str, guide: [Vec<Read>; 2]) -> Vec<Pair> {
    let file: Arc<str> = Arc::from(file);
    let [kazakh, russian] = guide.map(sections);
    let count = |sections: &[Vec<Read>]| sections.iter().map(Vec::len).sum::<usize>();
    let mut pairs = Vec::with_capacity(count(&kazakh).max(count(&russian)));
    if kazakh.len() == russian.len() {
        for (kazakh, russian) in kazakh.into_iter().zip(russian) {
            let parts = |section: &[Read]| section.iter().map(|p| p.part).collect::<Vec<Part>>();
            if parts(&kazakh) == parts(&russian) {
                let both = kazakh.into_iter().zip(russian);
                pairs.extend(both.map(|(kazakh, russian)| Pair {
                    file: Arc::clone(&file),
                    key: kazakh.section,
                    sides: Box::new(Localized::new([kazakh.side, russian.side])),
                    kind: PairKind::Both,
                }));
            } else {
                pairs.extend(alone(&file, kazakh, Language::Kazakh));
                pairs.extend(alone(&file, russian, Language::Russian));
            }
        }
    } else {
        for (language, sections) in Language::ALL.into_iter().zip([kazakh, russian]) {
            for section in sections {
                pairs.extend(alone(&file, section, language));
            }
        }
    }
    pairs.retain(|pair| pair.sides.iter().any(|(_, side)| !side.text.is_empty()));
    pairs
}

/// What stands before the first heading, and each heading with what stands under it.
fn sections(passages: Vec<Read>) -> Vec<Vec<Read>> {
    let mut sections: Vec<Vec<Read>> = Vec::new();
    for passage in passages {
        match sections.last_mut() {
            Some(section) if passage.part != Part::Heading => section.push(passage),
            _ => sections.push(vec![passage]),
        }
    }
    sections
}

fn alone(file: &Arc<str>, section: Vec<Read>, language: Language) -> impl Iterator<Item = Pair> {
    section.into_iter().map(move |passage| {
        let nothing = Side {
            text: String::new(),
            links: Vec::new(),
            place: passage.side.place,
            words: Vec::new(),
        };
        let sides = match language {
            Language::Kazakh => [passage.side, nothing],
            Language::Russian => [nothing, passage.side],
        };
        Pair {
            file: Arc::clone(file),
            key: passage.section,
            sides: Box::new(Localized::new(sides)),
            kind: PairKind::Alone(language),
        }
    })
}

impl<'a> Checker<'a> {
    fn new(source: SourceId, ids: &'a Ids) -> Self {
        Self {
            source,
            ids,
            found: Report::default(),
            headings: Vec::new(),
            anchors: BTreeMap::new(),
            links: Vec::new(),
            words: 0,
            open_heading: None,
            open_link: None,
            passages: Vec::new(),
            open_passages: Vec::new(),
            lists: Vec::new(),
            targets: None,
        }
    }

    /// Reads the whole guide; nothing if its parts lie too deep in each other.
    fn read(&mut self, text: &str) -> Option<()> {
        let source = self.source;
        let too_deep = |range| {
            let limit = GUIDE_DEPTH;
            (Span::new(source, range), GuideTooDeep { limit })
        };
        // What is too deep is not read any further: no stage after this one meets it.
        if let Some(range) = nesting::far_in(text) {
            let (place, problem) = too_deep(range);
            self.found.add(place, problem);
            return None;
        }
        self.unshowable(text);
        let front = front_matter(text);
        if let Some(front) = &front {
            let place = Span::new(source, front.clone());
            self.found.add(place, FrontMatter);
        }
        // The lines of it are no headings that could be wrong.
        let prose = match front {
            Some(front) => Cow::Owned(without(text, front)),
            None => Cow::Borrowed(text),
        };
        let mut depth = Depth::default();
        for (event, range) in Parser::new_ext(&prose, MARKDOWN).into_offset_iter() {
            if depth.exceeded(&event) {
                let (place, problem) = too_deep(range);
                self.found.add(place, problem);
                return None;
            }
            let raw = text.get(range.clone()).unwrap_or_default();
            self.part(&event, raw, Span::new(source, range.clone()));
            self.take(&event, Span::new(source, range));
        }
        Some(())
    }

    /// Each character that can't be shown, where it stands first.
    fn unshowable(&mut self, text: &str) {
        let mut seen = BTreeSet::new();
        for (at, character) in text.char_indices() {
            let is_layout = matches!(character, '\n' | '\t');
            if !is_layout && is_unshowable(character) && seen.insert(character) {
                let place = Span::new(self.source, at..at + character.len_utf8());
                self.found.add(place, BadText { character });
            }
        }
    }

    /// Follows the parts of the guide: what begins, what ends, and the words of the innermost part
    /// that is open.
    fn part(&mut self, event: &Event<'_>, raw: &str, place: Span) {
        match event {
            Event::Start(Tag::List(first)) => self.lists.push(first.is_some()),
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
            }
            Event::Start(Tag::Heading { .. }) => self.begin(Part::Heading, place),
            Event::Start(Tag::Item) => {
                let numbered = self.lists.last() == Some(&true);
                self.begin(if numbered { Part::Step } else { Part::Item }, place);
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => self.begin(Part::Row(0), place),
            Event::Start(Tag::TableCell) => {
                if let Some(Part::Row(cells)) = self.innermost().map(|passage| &mut passage.part) {
                    *cells += 1;
                }
            }
            // The first paragraph of an item is the item.
            Event::Start(Tag::Paragraph) => {
                let begun = self
                    .innermost()
                    .is_some_and(|open| open.side.text.is_empty());
                if begun {
                    let same = self.open_passages.last().copied();
                    self.open_passages.extend(same);
                } else {
                    self.begin(Part::Paragraph, place);
                }
            }
            Event::End(
                TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::Paragraph,
            ) => {
                let ended = self.open_passages.pop();
                if let Some(read) = ended.and_then(|index| self.passages.get_mut(index)) {
                    read.side.text.shrink_to_fit();
                    read.side.words.shrink_to_fit();
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let target = dest_url.to_string();
                let length = self.innermost().map(|open| {
                    open.side.links.push(target);
                    open.side.text.len()
                });
                if let (Some(begin), Some(length)) = (&mut self.targets, length) {
                    *begin = length;
                }
            }
            Event::End(TagEnd::Link) => {
                let begin = self.targets;
                let open = self.innermost();
                if let Some(open) = open.filter(|open| begin == Some(open.side.text.len()))
                    && let Some(target) = open.side.links.last()
                {
                    open.side.text.push_str(&format!("⟨{target}⟩"));
                }
            }
            Event::Text(words) | Event::Code(words) => {
                let code = matches!(event, Event::Code(_));
                if let Some(open) = self.innermost() {
                    open.side.text.push_str(words);
                    if raw == words.as_ref() && !code {
                        open.side.words.push(place);
                    }
                }
            }
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell) => {
                if let Some(open) = self.innermost() {
                    open.side.text.push(' ');
                }
            }
            _ => {}
        }
    }

    fn innermost(&mut self) -> Option<&mut Read> {
        let index = *self.open_passages.last()?;
        self.passages.get_mut(index)
    }

    fn begin(&mut self, part: Part, place: Span) {
        let section = self.passages.last().map(|last| last.section.clone());
        self.open_passages.push(self.passages.len());
        self.passages.push(Read {
            part,
            section: section.unwrap_or_default(),
            side: Side {
                text: String::new(),
                links: Vec::new(),
                place,
                words: Vec::new(),
            },
        });
    }

    fn take(&mut self, event: &Event<'_>, place: Span) {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                self.begin_heading(*level, id.as_ref(), place)
            }
            Event::End(TagEnd::Heading(_)) => self.end_heading(),
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.open_link = Some(OpenLink {
                    target: dest_url.to_string(),
                    words: 0,
                    place,
                });
            }
            Event::End(TagEnd::Link) => self.end_link(),
            Event::Text(words) | Event::Code(words) => self.take_words(words),
            Event::Html(_) | Event::InlineHtml(_) => self.found.add(place, RawHtml),
            Event::Start(Tag::Image { .. }) => {
                let what = MarkdownPart::Picture;
                self.found.add(place, UnsupportedMarkdown { what });
            }
            Event::Start(Tag::CodeBlock(_)) => {
                let what = MarkdownPart::CodeBlock;
                self.found.add(place, UnsupportedMarkdown { what });
            }
            _ => {}
        }
    }

    fn take_words(&mut self, words: &str) {
        self.words += usize::from(!words.trim().is_empty());
        if let Some(heading) = &mut self.open_heading {
            heading.text.push_str(words);
        }
        if let Some(link) = &mut self.open_link {
            link.words += usize::from(!words.trim().is_empty());
        }
    }

    fn begin_heading(
        &mut self,
        level: pulldown_cmark::HeadingLevel,
        id: Option<&CowStr<'_>>,
        place: Span,
    ) {
        let level = level as u8;
        let deepest = self
            .headings
            .last()
            .map_or(2, |heading| (heading.level + 1).min(4));
        if !(2..=deepest).contains(&level) {
            let found = level;
            self.found.add(place, HeadingLevel { found, deepest });
        }
        let anchor = id.map(ToString::to_string);
        if let Some(found) = anchor.clone().filter(|anchor| Id::parse(anchor).is_none()) {
            self.found.add(place, BadId::new(found));
        }
        self.open_heading = Some(OpenHeading {
            level,
            anchor,
            text: String::new(),
            place,
        });
    }

    fn end_heading(&mut self) {
        let Some(open) = self.open_heading.take() else {
            return;
        };
        if open.text.trim().is_empty() {
            self.found.add(open.place, EmptyText);
        }
        let number = self.headings.len() + 1;
        // One that is no id has been told, and may be of any length: each part of its section would
        // keep a copy.
        let anchor = open.anchor.filter(|anchor| anchor.len() <= Id::MAX);
        let anchor = anchor.unwrap_or_else(|| format!("section-{number}"));
        if let Some(passage) = self.passages.last_mut() {
            passage.section.clone_from(&anchor);
        }
        let first = *self.anchors.entry(anchor.clone()).or_insert(open.place);
        if first != open.place {
            let double = DuplicateId { id: anchor.clone() };
            self.found.add_related(open.place, double, first);
        }
        self.headings.push(Heading {
            level: open.level,
            text: open.text,
            anchor,
            place: open.place,
        });
    }

    fn end_link(&mut self) {
        let Some(open) = self.open_link.take() else {
            return;
        };
        let link = match self.resolve(&open) {
            Ok(target) => Some(Link {
                target,
                place: open.place,
            }),
            Err(problem) => {
                self.found.add(open.place, problem);
                None
            }
        };
        self.links.push(link);
    }

    fn resolve(&self, link: &OpenLink) -> Result<LinkTarget, Problem> {
        let target = link.target.as_str();
        let fault = |fault| {
            Problem::from(BadLink {
                target: target.to_owned(),
                fault,
            })
        };
        let Some((scheme, rest)) = target.split_once(':') else {
            return match target.strip_prefix('#') {
                Some(_) if link.words == 0 => Err(fault(LinkFault::NoText)),
                Some(anchor) => Ok(LinkTarget::Heading(anchor.to_owned())),
                None => Err(fault(LinkFault::Scheme)),
            };
        };
        match scheme {
            "contact" => Ok(LinkTarget::Contact(self.ids.resolve(rest)?)),
            "office" => Ok(LinkTarget::Office(self.ids.resolve(rest)?)),
            "procedure" => Ok(LinkTarget::Procedure(self.ids.resolve(rest)?)),
            "letter" => Ok(LinkTarget::Letter(self.ids.resolve(rest)?)),
            "act" => {
                let (id, article) = match rest.split_once('#') {
                    Some((id, article)) => (id, Some(article)),
                    None => (rest, None),
                };
                let provision = article
                    .map(|text| provision(text, link.place))
                    .transpose()?
                    .flatten();
                Ok(LinkTarget::Act(self.ids.resolve(id)?, provision))
            }
            "https" | "http" if link.words == 0 => Err(fault(LinkFault::NoText)),
            "https" | "http" => match WebAddress::parse(target) {
                Some(address) => Ok(LinkTarget::Web(address)),
                None => Err(fault(LinkFault::Address)),
            },
            "tel" | "mailto" => Err(fault(LinkFault::Phone)),
            _ if Phone::parse(target).is_some() || Email::parse(target).is_some() => {
                Err(fault(LinkFault::Phone))
            }
            _ => Err(fault(LinkFault::Scheme)),
        }
    }

    /// Links to headings of the guide itself, once every heading is known.
    fn anchors(&mut self) {
        for link in self.links.iter().flatten() {
            let LinkTarget::Heading(anchor) = &link.target else {
                continue;
            };
            if !self.anchors.contains_key(anchor) {
                let problem = Problem::from(BadLink {
                    target: format!("#{anchor}"),
                    fault: LinkFault::Heading,
                });
                self.found.add(link.place, problem);
            }
        }
        debug_assert!(
            self.found
                .diagnostics()
                .iter()
                .all(|d| d.place.source == self.source)
        );
    }
}

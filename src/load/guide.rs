//! Checks the Markdown of a guide once, so that rendering it can't fail: headings in order, every link
//! resolved, no HTML and no pictures.

use std::collections::BTreeMap;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::ids::Ids;
use crate::diagnostic::{LinkFault, MarkdownPart, Place, Problem, Report, SourceId};
use crate::model::guide::MARKDOWN;
use crate::model::{Article, Email, Guide, Heading, Id, Link, LinkTarget, Phone, WebAddress};

/// The guide in `text`, or nothing if it has faults, which are reported.
pub fn check(text: &str, source: SourceId, ids: &Ids, report: &mut Report) -> Option<Guide> {
    let mut checker = Checker {
        source,
        ids,
        found: Report::default(),
        headings: Vec::new(),
        anchors: BTreeMap::new(),
        links: Vec::new(),
        words: 0,
        open_heading: None,
        open_link: None,
    };
    for (event, range) in Parser::new_ext(text, MARKDOWN).into_offset_iter() {
        checker.take(&event, Place::new(source, range));
    }
    checker.anchors();
    if checker.words == 0 {
        checker.found.add(Place::whole(source), Problem::EmptyGuide);
    }
    let sound = !checker.found.has_errors();
    report.append(checker.found);
    sound.then(|| Guide {
        markdown: text.to_owned(),
        headings: checker.headings,
        links: checker.links.into_iter().flatten().collect(),
        place: Place::whole(source),
    })
}

struct OpenHeading {
    level: u8,
    anchor: Option<String>,
    text: String,
    place: Place,
}

struct OpenLink {
    target: String,
    words: usize,
    place: Place,
}

struct Checker<'a> {
    source: SourceId,
    ids: &'a Ids,
    found: Report,
    headings: Vec<Heading>,
    /// Where each anchor stands first.
    anchors: BTreeMap<String, Place>,
    /// A link that failed leaves a gap.
    links: Vec<Option<Link>>,
    words: usize,
    open_heading: Option<OpenHeading>,
    open_link: Option<OpenLink>,
}

impl Checker<'_> {
    fn take(&mut self, event: &Event<'_>, place: Place) {
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
            Event::Html(_) | Event::InlineHtml(_) => self.found.add(place, Problem::RawHtml),
            Event::Start(Tag::Image { .. }) => {
                let what = MarkdownPart::Picture;
                self.found.add(place, Problem::UnsupportedMarkdown { what });
            }
            Event::Start(Tag::CodeBlock(_)) => {
                let what = MarkdownPart::CodeBlock;
                self.found.add(place, Problem::UnsupportedMarkdown { what });
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

    fn begin_heading(&mut self, level: HeadingLevel, id: Option<&CowStr<'_>>, place: Place) {
        let level = level as u8;
        let deepest = self
            .headings
            .last()
            .map_or(2, |heading| (heading.level + 1).min(4));
        if !(2..=deepest).contains(&level) {
            let found = level;
            self.found
                .add(place, Problem::HeadingLevel { found, deepest });
        }
        let anchor = id.map(ToString::to_string);
        if let Some(found) = anchor.clone().filter(|anchor| Id::parse(anchor).is_none()) {
            let suggestion = Id::suggest(&found);
            self.found.add(place, Problem::BadId { found, suggestion });
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
            self.found.add(open.place, Problem::EmptyText);
        }
        let number = self.headings.len() + 1;
        let anchor = open.anchor.unwrap_or_else(|| format!("section-{number}"));
        let first = *self.anchors.entry(anchor.clone()).or_insert(open.place);
        if first != open.place {
            let double = Problem::DuplicateId { id: anchor.clone() };
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
        let fault = |fault| Problem::BadLink {
            target: target.to_owned(),
            fault,
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
                let article = article
                    .map(|text| {
                        let found = text.to_owned();
                        Article::parse(text).ok_or(Problem::BadArticle { found })
                    })
                    .transpose()?;
                Ok(LinkTarget::Act(self.ids.resolve(id)?, article))
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
                let problem = Problem::BadLink {
                    target: format!("#{anchor}"),
                    fault: LinkFault::Heading,
                };
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

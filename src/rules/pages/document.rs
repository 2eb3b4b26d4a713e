//! A page as a tree in which every element and text knows its bytes. The only file that knows
//! html5gum.
//!
//! The tokens are the standard's own; the tree is simpler than a browser's: it knows the elements
//! that have no end tag and those whose end tag may be left out, and takes misnested tags as they
//! stand. Pages of valid HTML come out as in a browser. What stands in `<noscript>` is text, as it
//! is to a browser that runs scripts.

use std::collections::BTreeMap;
use std::ops::Range;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// A page, read.
#[derive(Debug, Default)]
pub struct Document {
    /// In the order of the page: what an element holds follows it, up to its `end`.
    nodes: Vec<Stored>,
    /// The first element with an id.
    ids: BTreeMap<String, usize>,
    labels: Vec<usize>,
    /// The start tag with which it got deeper than [`DEPTH_LIMIT`]: reading ended there.
    too_deep: Option<Range<usize>>,
}

/// The most elements of a page that stand in each other: three times as many as in the deepest page
/// of the built-in theme. A browser gives up at 512, and rules, which go from an element to
/// those in it, would need memory without bounds.
pub(super) const DEPTH_LIMIT: usize = 128;

#[derive(Debug)]
struct Stored {
    parent: Option<usize>,
    /// The number after that of the last node inside.
    end: usize,
    range: Range<usize>,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Element {
        name: String,
        attributes: BTreeMap<String, String>,
    },
    Text(String),
}

/// An element of a document.
#[derive(Debug, Clone, Copy)]
pub struct Element<'d> {
    document: &'d Document,
    at: usize,
}

/// A run of text between tags.
#[derive(Debug, Clone)]
pub struct Text<'d> {
    /// The words, with their character references read.
    pub words: &'d str,
    /// The bytes in the page, without the spaces around.
    pub range: Range<usize>,
    /// What it stands in.
    pub parent: Option<Element<'d>>,
}

/// What an element holds.
#[derive(Debug, Clone)]
pub enum Node<'d> {
    /// An element.
    Element(Element<'d>),
    /// A text.
    Text(Text<'d>),
}

/// Elements that hold nothing and have no end tag (HTML, 13.1.2).
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Elements before which an open paragraph ends by itself (HTML, 13.1.2.4).
const ENDING_A_PARAGRAPH: [&str; 30] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "dialog",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "ul",
];

impl Document {
    /// Reads a page. There is no page that can't be read.
    pub fn parse(html: &str) -> Self {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let mut document = Self::default();
        let mut open = Vec::new();
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => document.start(tag, &mut open),
                Token::EndTag(tag) => {
                    let name = text(&tag.name);
                    let place = open.iter().rposition(|at| document.name(*at) == name);
                    if let Some(place) = place {
                        document.close(&mut open, place);
                    }
                }
                Token::String(words) => {
                    let range = trimmed(html, words.span.start..words.span.end);
                    let content = Content::Text(text(&words.value));
                    document.push(&open, range, content);
                }
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
            if document.too_deep.is_some() {
                break;
            }
        }
        document.close(&mut open, 0);
        document
    }

    fn start(&mut self, tag: StartTag<usize>, open: &mut Vec<usize>) {
        let name = text(&tag.name);
        if let Some(place) = self.ended_by(&name, open) {
            self.close(open, place);
        }
        let foreign = |at: &usize| matches!(self.name(*at), "svg" | "math");
        let is_empty = VOID.contains(&name.as_str())
            || tag.self_closing && (open.iter().any(foreign) || matches!(&*name, "svg" | "math"));
        let attributes = tag
            .attributes
            .iter()
            .map(|(name, value)| (text(name), text(&value.value)))
            .collect();
        let is_label = name == "label";
        let range = tag.span.start..tag.span.end;
        let at = self.push(open, range, Content::Element { name, attributes });
        if let Some(id) = self.attribute(at, "id") {
            let id = id.to_owned();
            self.ids.entry(id).or_insert(at);
        }
        if is_label {
            self.labels.push(at);
        }
        if !is_empty {
            open.push(at);
        }
        if open.len() > DEPTH_LIMIT {
            self.too_deep = Some(tag.span.start..tag.span.end);
        }
    }

    fn push(&mut self, open: &[usize], range: Range<usize>, content: Content) -> usize {
        let at = self.nodes.len();
        self.nodes.push(Stored {
            parent: open.last().copied(),
            end: at + 1,
            range,
            content,
        });
        at
    }

    /// Ends the open elements from `place` inwards.
    fn close(&mut self, open: &mut Vec<usize>, place: usize) {
        let end = self.nodes.len();
        for at in open.drain(place..) {
            self.nodes[at].end = end;
        }
    }

    /// The place among the open elements of the one that ends by itself before `next`.
    fn ended_by(&self, next: &str, open: &[usize]) -> Option<usize> {
        let (ended, within): (&[&str], &[&str]) = match next {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["thead", "tbody", "tfoot", "table"]),
            "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot", "caption"], &["table"]),
            "option" => (&["option"], &["optgroup", "select", "datalist"]),
            "optgroup" => (&["optgroup", "option"], &["select"]),
            "body" => (&["head"], &[]),
            block if ENDING_A_PARAGRAPH.contains(&block) || block == "table" => (
                &["p"],
                &["button", "caption", "td", "th", "object", "table", "svg"],
            ),
            _ => return None,
        };
        let mut inwards = open.iter().enumerate().rev();
        let (place, at) = inwards.find(|(_, at)| {
            let name = self.name(**at);
            ended.contains(&name) || within.contains(&name)
        })?;
        ended.contains(&self.name(*at)).then_some(place)
    }

    fn name(&self, at: usize) -> &str {
        match &self.nodes[at].content {
            Content::Element { name, .. } => name,
            Content::Text(_) => "",
        }
    }

    fn attribute(&self, at: usize, name: &str) -> Option<&str> {
        match &self.nodes[at].content {
            Content::Element { attributes, .. } => attributes.get(name).map(String::as_str),
            Content::Text(_) => None,
        }
    }

    fn node(&self, at: usize) -> Node<'_> {
        let stored = &self.nodes[at];
        match &stored.content {
            Content::Element { .. } => Node::Element(Element { document: self, at }),
            Content::Text(words) => Node::Text(Text {
                words,
                range: stored.range.clone(),
                parent: stored.parent.map(|at| Element { document: self, at }),
            }),
        }
    }

    /// The nodes with these numbers; without what stands in `<template>`, which is no part of the
    /// page.
    fn walk(&self, within: Range<usize>) -> impl Iterator<Item = Node<'_>> {
        let mut next = within.start;
        std::iter::from_fn(move || {
            let at = (next < within.end).then_some(next)?;
            let is_template = self.name(at) == "template";
            next = if is_template {
                self.nodes[at].end
            } else {
                at + 1
            };
            Some(self.node(at))
        })
    }

    /// Every element, in the order of the page.
    pub fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        self.walk(0..self.nodes.len()).filter_map(Node::element)
    }

    /// Every element of these names, in the order of the page.
    pub fn named<'d>(&'d self, names: &'d [&str]) -> impl Iterator<Item = Element<'d>> {
        self.elements()
            .filter(move |element| names.contains(&element.name()))
    }

    /// Every text, in the order of the page.
    pub fn texts(&self) -> impl Iterator<Item = Text<'_>> {
        self.walk(0..self.nodes.len()).filter_map(Node::text)
    }

    /// The start tag of the element that stands too deep, after which nothing was read.
    pub fn too_deep(&self) -> Option<Range<usize>> {
        self.too_deep.clone()
    }

    /// The first element with an id.
    pub fn by_id(&self, id: &str) -> Option<Element<'_>> {
        let at = *self.ids.get(id)?;
        Some(Element { document: self, at })
    }

    /// Every id, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.keys().map(String::as_str)
    }

    /// What stands for the page as a whole: its `<html>`, else its first element.
    pub fn root(&self) -> Option<Element<'_>> {
        let html = self.elements().find(|element| element.name() == "html");
        html.or_else(|| self.elements().next())
    }
}

impl<'d> Node<'d> {
    /// The element, if it is one.
    pub fn element(self) -> Option<Element<'d>> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }

    /// The text, if it is one.
    pub fn text(self) -> Option<Text<'d>> {
        match self {
            Self::Text(text) => Some(text),
            Self::Element(_) => None,
        }
    }
}

impl PartialEq for Element<'_> {
    /// The same element of the same document.
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && std::ptr::eq(self.document, other.document)
    }
}

impl<'d> Element<'d> {
    /// The page it stands in.
    pub fn document(self) -> &'d Document {
        self.document
    }

    /// Its name, in small letters.
    pub fn name(self) -> &'d str {
        self.document.name(self.at)
    }

    /// The bytes of its start tag.
    pub fn range(self) -> Range<usize> {
        self.document.nodes[self.at].range.clone()
    }

    /// The value of an attribute; empty for one without a value.
    pub fn attribute(self, name: &str) -> Option<&'d str> {
        self.document.attribute(self.at, name)
    }

    /// Whether it has an attribute.
    pub fn has(self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// The value of an attribute of few words, in small letters: `type`, `role`.
    pub fn keyword(self, name: &str) -> String {
        let value = self.attribute(name).unwrap_or_default();
        value.trim().to_ascii_lowercase()
    }

    /// The ids (or other words) that an attribute lists.
    pub fn listed(self, name: &str) -> impl Iterator<Item = &'d str> {
        let value = self.attribute(name).unwrap_or_default();
        value.split_ascii_whitespace()
    }

    /// The element around it.
    pub fn parent(self) -> Option<Self> {
        let document = self.document;
        let at = document.nodes[self.at].parent?;
        Some(Self { document, at })
    }

    /// The elements around it, from the inside out.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), |element| element.parent())
    }

    /// It and the elements around it, from the inside out.
    pub fn lineage(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |element| element.parent())
    }

    /// What it holds directly.
    pub fn children(self) -> impl Iterator<Item = Node<'d>> {
        let document = self.document;
        let end = document.nodes[self.at].end;
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            let at = (next < end).then_some(next)?;
            next = document.nodes[at].end;
            Some(document.node(at))
        })
    }

    /// The elements it holds, at any depth.
    pub fn descendants(self) -> impl Iterator<Item = Self> {
        let document = self.document;
        document
            .walk(self.at + 1..document.nodes[self.at].end)
            .filter_map(Node::element)
    }

    /// The labels of a form's control (HTML, 4.10.4): those that name its id, and the one around
    /// it.
    pub fn labels(self) -> impl Iterator<Item = Self> {
        let document = self.document;
        let id = self.attribute("id");
        let around = self.ancestors().find(|element| element.name() == "label");
        document
            .labels
            .iter()
            .map(move |at| Self { document, at: *at })
            .filter(move |label| match label.attribute("for") {
                Some(named) => Some(named) == id,
                None => Some(*label) == around,
            })
    }

    /// Whether it is not shown until something takes `hidden` off it or off an element around it.
    pub fn is_hidden(self) -> bool {
        self.lineage().any(|element| element.has("hidden"))
    }

    /// Whether a screen reader is told to pass over it (`aria-hidden`).
    pub fn is_passed_over(self) -> bool {
        self.lineage().any(Self::says_pass_over)
    }

    /// Whether it says itself that a screen reader shall pass over it.
    pub fn says_pass_over(self) -> bool {
        self.attribute("aria-hidden") == Some("true")
    }
}

/// The range without the spaces at its ends.
fn trimmed(html: &str, range: Range<usize>) -> Range<usize> {
    let words = html.get(range.clone()).unwrap_or_default();
    let start = range.start + (words.len() - words.trim_start().len());
    start..start + words.trim().len()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree in brackets: `html(head(title("а")) body())`.
    fn outline(html: &str) -> String {
        fn of(nodes: impl Iterator<Item = Node<'static>>) -> String {
            let parts = nodes.map(|node| match node {
                Node::Text(text) => format!("{:?}", text.words),
                Node::Element(element) => format!("{}({})", element.name(), of(element.children())),
            });
            parts.collect::<Vec<_>>().join(" ")
        }
        let document: &'static Document = Box::leak(Box::new(Document::parse(html)));
        let top = document.walk(0..document.nodes.len()).filter(|node| {
            matches!(node, Node::Element(element) if element.parent().is_none())
                || matches!(node, Node::Text(text) if text.parent.is_none())
        });
        of(top)
    }

    #[test]
    fn end_tags_that_may_be_left_out_are_supplied() {
        for (html, expected) in [
            (
                "<html><head><title>а</title><body>",
                r#"html(head(title("а")) body())"#,
            ),
            ("<p>а<p>ә<div>б", r#"p("а") p("ә") div("б")"#),
            (
                "<ul><li>а<ul><li>ә</ul><li>б</ul>",
                r#"ul(li("а" ul(li("ә"))) li("б"))"#,
            ),
            ("<dl><dt>а<dd>ә<dt>б</dl>", r#"dl(dt("а") dd("ә") dt("б"))"#),
            (
                "<table><thead><tr><th>а<tbody><tr><td>ә<td>б</table>",
                r#"table(thead(tr(th("а"))) tbody(tr(td("ә") td("б"))))"#,
            ),
            (
                "<select><option>а<option>ә</select>",
                r#"select(option("а") option("ә"))"#,
            ),
            (
                "<p>а<br>ә<svg><path /></svg>б</p>",
                r#"p("а" br() "ә" svg(path()) "б")"#,
            ),
            ("<button><p>а</button>", r#"button(p("а"))"#),
        ] {
            assert_eq!(outline(html), expected, "{html}");
        }
    }

    #[test]
    fn what_is_no_markup_is_text() {
        assert_eq!(
            outline("<script>if (a<b) '</p>'</script><!-- <b> --><title><i></title>"),
            r#"script("if (a<b) '</p>'") title("<i>")"#
        );
    }

    #[test]
    fn bytes_are_those_of_the_page_whatever_the_letters() {
        let html = "<p lang=kk>Қала &amp; өзен <a href='?а&amp;ә'>бар</a>";
        let document = Document::parse(html);
        let ranges: Vec<_> = document.elements().map(|e| &html[e.range()]).collect();
        assert_eq!(ranges, ["<p lang=kk>", "<a href='?а&amp;ә'>"]);
        let texts: Vec<_> = document.texts().collect();
        assert_eq!(texts[0].words, "Қала & өзен ");
        assert_eq!(&html[texts[0].range.clone()], "Қала &amp; өзен");
        assert_eq!(
            document.named(&["a"]).next().unwrap().attribute("href"),
            Some("?а&ә")
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_and_its_places_lie_in_it(html in "[<>/=\"'&; a-zәі!-]{0,80}") {
            let document = Document::parse(&html);
            for element in document.elements() {
                proptest::prop_assert!(html.get(element.range()).is_some());
            }
            for text in document.texts() {
                proptest::prop_assert!(html.get(text.range.clone()).is_some());
            }
        }
    }
}

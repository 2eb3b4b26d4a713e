//! Takes out of a template what a reader of its pages does not need, once, when the theme is
//! loaded: the pages that it makes are then small as they come.
//!
//! The tags of the engine are taken over as they are. Of the HTML between them go:
//!
//! - comments, and notes of the engine;
//! - white space beside an element that begins a line of its own, whichever branch of a condition
//!   stands there, and among the parts of a list, a table or the head of a page, where none is
//!   shown; any other is one space;
//! - quotation marks around values of attributes that need none, and spaces within tags;
//! - end tags that HTML lets go before what follows: of items, rows, cells and paragraphs.
//!
//! Nothing else: every word, every element and every value stays, whatever stands where the engine
//! puts a value. A template in which something is not as expected is taken as it is.

use std::ops::Range;

/// Elements that begin a line of their own (WHATWG HTML, 15.3.3 and on), and those of the head:
/// white space before and after them is not shown.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "base",
    "blockquote",
    "body",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "doctype",
    "dt",
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
    "head",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "meta",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Elements that hold other elements alone: white space among those is not shown.
const HOLDERS: &[&str] = &[
    "colgroup", "dl", "head", "html", "ol", "optgroup", "select", "table", "tbody", "tfoot",
    "thead", "tr", "ul",
];

/// Elements that hold words alone, where each space may count.
const WORDS: &[&str] = &["pre", "script", "style", "textarea", "title"];

/// Elements that hold nothing.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Elements that hold nothing but each other, so that each ends where the next begins or what is
/// around them ends (WHATWG HTML, 13.1.2.4).
const PARTS: &[&str] = &[
    "dd", "dt", "li", "optgroup", "option", "tbody", "td", "tfoot", "th", "thead", "tr",
];

/// Elements at which a paragraph ends (WHATWG HTML, 13.1.2.4).
const AFTER_PARAGRAPH: &[&str] = &[
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
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "table",
    "ul",
];

/// Elements with whose end a paragraph in them ends.
const AROUND_PARAGRAPHS: &[&str] = &[
    "article",
    "aside",
    "blockquote",
    "body",
    "dd",
    "details",
    "dialog",
    "div",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "li",
    "main",
    "nav",
    "search",
    "section",
    "td",
    "th",
];

/// The template without what a reader of its pages does not need.
pub(super) fn tight(template: &str) -> String {
    let made = parts(template).and_then(|parts| Writer::default().write(&parts));
    made.unwrap_or_else(|| template.to_owned())
}

/// A part of a template, in the eyes of the engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part<'t> {
    /// What stands on the page as it is.
    Html(&'t str),
    /// `{{ … }}`.
    Value(&'t str),
    /// `{% … %}`.
    Statement(&'t str),
}

/// The parts of a template without its notes; nothing if a tag of the engine does not end, or
/// turns the engine off.
fn parts(template: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        let (opens, tag) = rest.split_at(at);
        let Some(kind) = tag.as_bytes().get(1).filter(|byte| b"{%#".contains(byte)) else {
            let end = at + 1;
            parts.push(Part::Html(&rest[..end]));
            rest = &rest[end..];
            continue;
        };
        parts.push(Part::Html(opens));
        let end = match kind {
            b'#' => tag.find("#}")? + 2,
            b'{' => end_of_tag(tag, "}}")?,
            _ => end_of_tag(tag, "%}")?,
        };
        let (tag, after) = tag.split_at(end);
        match kind {
            b'#' => {}
            b'{' => parts.push(Part::Value(tag)),
            _ if keyword(tag) == "raw" => return None,
            _ => parts.push(Part::Statement(tag)),
        }
        rest = after;
    }
    parts.push(Part::Html(rest));
    Some(parts)
}

/// Where a tag of the engine ends that `mark` ends: not within a text in quotes, nor within braces.
fn end_of_tag(tag: &str, mark: &str) -> Option<usize> {
    let bytes = tag.as_bytes();
    let (mut at, mut depth) = (2, 0_usize);
    while at < bytes.len() {
        if depth == 0 && tag.get(at..)?.starts_with(mark) {
            return Some(at + mark.len());
        }
        match bytes[at] {
            quote @ (b'"' | b'\'' | b'`') => {
                at += 1;
                while *bytes.get(at)? != quote {
                    at += 1 + usize::from(bytes[at] == b'\\');
                }
            }
            b'{' => depth += 1,
            b'}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        at += 1;
        while !tag.is_char_boundary(at) {
            at += 1;
        }
    }
    None
}

/// The first word of a statement.
fn keyword(statement: &str) -> &str {
    let inside = statement.trim_start_matches(['{', '%', '-']).trim_start();
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && !"</_".contains(c));
    &inside[..end.unwrap_or(inside.len())]
}

/// What white space may stand beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Neighbour {
    /// Words, or what may be words.
    Words,
    /// An element within a line, or a statement of the engine.
    Within,
    /// An element that begins a line of its own.
    Block,
}

/// What comes after an end tag.
#[derive(Debug, Clone, Copy)]
enum Next<'n> {
    /// Words, or what may be words.
    Words,
    /// A statement of the engine.
    Statement,
    /// An element of this name begins.
    Begin(&'n str),
    /// An element of this name ends.
    End(&'n str),
}

/// Where the writer is in the HTML.
#[derive(Debug, Default)]
enum Place {
    /// Among words and elements.
    #[default]
    Content,
    /// Within a tag.
    Tag(Tag),
    /// Within an element that holds words alone.
    Words(String),
    /// Within a comment.
    Comment,
}

/// A tag as far as it is read.
#[derive(Debug, Default)]
struct Tag {
    written: String,
    /// White space that is not written yet.
    space: bool,
    /// The value that is open, if one is: where it begins in `written`, and its mark.
    value: Option<(usize, char)>,
    /// What came last is `=`.
    equals: bool,
    /// A value in quotation marks that may go, if white space or the end of the tag follows.
    bare: Option<Range<usize>>,
}

/// Writes a template anew.
#[derive(Debug, Default)]
struct Writer {
    text: String,
    place: Place,
    /// White space that is not written yet.
    space: bool,
    before: Option<Neighbour>,
    /// An end tag that may go, if what comes now lets it.
    end: Option<String>,
    /// The elements that are open as far as is known: an empty name for one that is not.
    open: Vec<String>,
    /// What was open where each statement began that has an end.
    statements: Vec<Vec<String>>,
    /// The conditions that are open, and nothing for a loop.
    conditions: Vec<Option<Condition>>,
}

/// What white space stands beside in the branches of a condition.
#[derive(Debug)]
struct Condition {
    /// Before it.
    start: Neighbour,
    /// At the ends of its branches so far.
    ends: Vec<Neighbour>,
    /// Whether one of the branches is taken in any case.
    has_else: bool,
}

impl Condition {
    /// What white space after it stands beside: whichever of its branches was taken.
    fn end(mut self) -> Neighbour {
        if !self.has_else {
            self.ends.push(self.start);
        }
        let may_be = |neighbour| self.ends.contains(&neighbour);
        match (may_be(Neighbour::Words), may_be(Neighbour::Within)) {
            (true, _) => Neighbour::Words,
            (_, true) => Neighbour::Within,
            _ => Neighbour::Block,
        }
    }
}

impl Writer {
    fn write(mut self, parts: &[Part<'_>]) -> Option<String> {
        for part in parts {
            match part {
                Part::Html(html) => self.html(html)?,
                Part::Value(tag) => self.engine(tag, Neighbour::Words)?,
                Part::Statement(tag) => {
                    let before = self.before.unwrap_or(Neighbour::Within);
                    self.engine(tag, Neighbour::Within)?;
                    let before = self.follow(keyword(tag), before)?;
                    if matches!(self.place, Place::Content) {
                        self.before = Some(before);
                    }
                    self.statement(keyword(tag))?;
                }
            }
        }
        let is_over = matches!(self.place, Place::Content) && self.statements.is_empty();
        is_over.then(|| {
            self.put_end(Next::Statement);
            self.put_space(Neighbour::Within);
            self.text
        })
    }

    /// Takes over a tag of the engine.
    fn engine(&mut self, tag: &str, neighbour: Neighbour) -> Option<()> {
        match &mut self.place {
            Place::Content => {
                self.put_end(match neighbour {
                    Neighbour::Words => Next::Words,
                    _ => Next::Statement,
                });
                self.put_space(neighbour);
                self.text.push_str(tag);
            }
            Place::Tag(html) => {
                if html.value.is_none() {
                    // What the engine writes here is not known.
                    if html.equals {
                        return None;
                    }
                    html.put_space();
                }
                html.bare = None;
                html.written.push_str(tag);
            }
            Place::Words(_) => self.text.push_str(tag),
            Place::Comment => return None,
        }
        Some(())
    }

    /// What white space after a statement stands beside, if it stands beside `before` before it.
    fn follow(&mut self, keyword: &str, before: Neighbour) -> Option<Neighbour> {
        Some(match keyword {
            "if" => {
                self.conditions.push(Some(Condition {
                    start: before,
                    ends: Vec::new(),
                    has_else: false,
                }));
                before
            }
            "for" => {
                self.conditions.push(None);
                Neighbour::Within
            }
            "elif" | "else" => match self.conditions.last_mut()? {
                Some(condition) => {
                    condition.ends.push(before);
                    condition.has_else |= keyword == "else";
                    condition.start
                }
                // What is shown in place of the rounds of a loop.
                None => Neighbour::Within,
            },
            "endif" => {
                let mut condition = self.conditions.pop()??;
                condition.ends.push(before);
                condition.end()
            }
            "endfor" => {
                self.conditions.pop()?;
                Neighbour::Within
            }
            // What comes in its place in another template begins there, too.
            "block" => before,
            _ => Neighbour::Within,
        })
    }

    /// Follows what is open through the branches of a template.
    fn statement(&mut self, keyword: &str) -> Option<()> {
        match keyword {
            "if" | "for" | "filter" => self.statements.push(self.open.clone()),
            "else" | "elif" => self.open = self.statements.last()?.clone(),
            "endif" | "endfor" | "endfilter" => {
                let open = self.statements.pop()?;
                if self.open != open {
                    self.open = open;
                    self.open.push(String::new());
                }
            }
            // Their insides stand elsewhere, in an element that is not known.
            "block" | "component" => self.enter(),
            "endblock" | "endcomponent" => self.open = self.statements.pop()?,
            _ if keyword.starts_with("</") => self.open = self.statements.pop()?,
            _ if keyword.starts_with('<') => self.enter(),
            _ => {}
        }
        Some(())
    }

    fn enter(&mut self) {
        self.statements.push(std::mem::take(&mut self.open));
    }

    /// Takes over HTML. Nothing if it holds what is no plain tag.
    fn html(&mut self, html: &str) -> Option<()> {
        let mut rest = html;
        while !rest.is_empty() {
            rest = match &mut self.place {
                Place::Content => self.content(rest)?,
                Place::Tag(tag) => {
                    let (rest, ended) = tag.read(rest)?;
                    if ended {
                        self.end_tag()?;
                    }
                    rest
                }
                Place::Words(name) => {
                    let end = end_of_words(rest, name);
                    let (words, after) = rest.split_at(end.unwrap_or(rest.len()));
                    self.text.push_str(words);
                    if end.is_some() {
                        self.place = Place::Content;
                        self.before = Some(Neighbour::Words);
                    }
                    after
                }
                Place::Comment => match rest.split_once("-->") {
                    Some((_, after)) => {
                        self.place = Place::Content;
                        after
                    }
                    None => "",
                },
            };
        }
        Some(())
    }

    fn content<'h>(&mut self, html: &'h str) -> Option<&'h str> {
        let first = html.chars().next()?;
        if first.is_ascii_whitespace() {
            self.space = true;
            return Some(html.trim_ascii_start());
        }
        if first != '<' {
            let end = html.find(|c: char| c == '<' || c.is_ascii_whitespace());
            let (words, rest) = html.split_at(end.unwrap_or(html.len()));
            self.put_end(Next::Words);
            self.put_space(Neighbour::Words);
            self.text.push_str(words);
            return Some(rest);
        }
        if let Some(rest) = html.strip_prefix("<!--") {
            self.place = Place::Comment;
            return Some(rest);
        }
        let name = html[1..].trim_start_matches(['/', '!']);
        let begins = html.len() - name.len();
        let length = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let length = length.unwrap_or(name.len());
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let ends = name[length..].chars().next();
        let ends = ends.is_none_or(|c| c.is_ascii_whitespace() || c == '/' || c == '>');
        if !is_name || !ends || begins > 2 {
            return None;
        }
        let (written, rest) = html.split_at(begins + length);
        self.place = Place::Tag(Tag {
            written: written.to_owned(),
            ..Tag::default()
        });
        Some(rest)
    }

    /// Writes a tag that is read to its end.
    fn end_tag(&mut self) -> Option<()> {
        let Place::Tag(Tag { written, .. }) = std::mem::take(&mut self.place) else {
            return None;
        };
        let inside = written.trim_start_matches(['<', '/', '!']);
        let length = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
        let name = inside[..length].to_ascii_lowercase();
        let is_block = BLOCKS.contains(&name.as_str());
        if written.starts_with("</") {
            match self.open.pop() {
                Some(last) if last == name => {}
                // Something else than was thought is open.
                _ => self.open.push(String::new()),
            }
        }
        let ends = written.starts_with("</");
        self.put_end(match ends {
            true => Next::End(&name),
            false => Next::Begin(&name),
        });
        self.put_space(match is_block {
            true => Neighbour::Block,
            false => Neighbour::Within,
        });
        if ends && (PARTS.contains(&name.as_str()) || name == "p") {
            self.end = Some(written);
            return Some(());
        }
        self.text.push_str(&written);
        let begins = written
            .as_bytes()
            .get(1)
            .is_some_and(u8::is_ascii_alphabetic);
        let closed = written.ends_with("/>");
        if begins && !closed && WORDS.contains(&name.as_str()) {
            self.place = Place::Words(name.clone());
        }
        if begins && !closed && !VOID.contains(&name.as_str()) {
            self.open.push(name);
        }
        Some(())
    }

    /// Writes the end tag before what comes now, unless it ends what is open without it.
    fn put_end(&mut self, next: Next<'_>) {
        let Some(end) = self.end.take() else {
            return;
        };
        let needed = match (end.as_str(), next) {
            (_, Next::Words) => true,
            ("</p>", Next::Begin(name)) => !AFTER_PARAGRAPH.contains(&name),
            ("</p>", Next::End(name)) => !AROUND_PARAGRAPHS.contains(&name),
            // What a statement brings is not known.
            ("</p>", Next::Statement) => true,
            (_, Next::Begin(name)) => !PARTS.contains(&name),
            (_, Next::End(name)) => !HOLDERS.contains(&name) && name != "div",
            // Among these only more of them come.
            (_, Next::Statement) => !self.is_in_holder(),
        };
        if needed {
            self.text.push_str(&end);
        }
    }

    /// Whether what comes now stands in an element that holds elements alone.
    fn is_in_holder(&self) -> bool {
        let holder = self.open.last();
        holder.is_some_and(|name| HOLDERS.contains(&name.as_str()))
    }

    /// Writes the white space before what comes now, if a reader may need it.
    fn put_space(&mut self, next: Neighbour) {
        let before = self.before.replace(next).unwrap_or(Neighbour::Within);
        if !std::mem::take(&mut self.space) || [before, next].contains(&Neighbour::Block) {
            return;
        }
        if self.is_in_holder() && ![before, next].contains(&Neighbour::Words) {
            return;
        }
        self.text.push(' ');
    }
}

impl Tag {
    /// Reads on; what is left, and whether the tag is at its end. Nothing if that may be read in
    /// another way.
    fn read<'h>(&mut self, html: &'h str) -> Option<(&'h str, bool)> {
        for (at, c) in html.char_indices() {
            if let Some((from, mark)) = self.value {
                self.written.push(c);
                if c == mark {
                    self.value = None;
                    self.bare = self.may_be_bare(from).then_some(from..self.written.len());
                }
                continue;
            }
            match c {
                _ if c.is_ascii_whitespace() => self.space = true,
                '>' => {
                    // A space before the mark of an element that ends itself stays: a value without
                    // quotation marks would take that mark in.
                    if !self.written.ends_with('/') {
                        self.lay_bare();
                    }
                    self.written.push('>');
                    return Some((&html[at + 1..], true));
                }
                '"' | '\'' if self.equals => {
                    self.equals = false;
                    self.value = Some((self.written.len(), c));
                    self.written.push(c);
                }
                '"' | '\'' | '<' | '`' => return None,
                '=' => {
                    (self.equals, self.space) = (true, false);
                    self.written.push('=');
                }
                _ => {
                    if self.equals {
                        // A value without marks: as it is, to where it ends.
                        let rest = &html[at..];
                        let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '>')?;
                        let (value, rest) = rest.split_at(end);
                        if value.contains(['"', '\'', '<', '=', '`']) {
                            return None;
                        }
                        self.equals = false;
                        self.written.push_str(value);
                        return Some((rest, false));
                    }
                    self.put_space();
                    self.bare = None;
                    self.written.push(c);
                }
            }
        }
        Some(("", false))
    }

    /// Whether the value in marks that begins there needs none (WHATWG HTML, 13.1.2.3). One with a
    /// colon keeps them: there are makers of link previews that find no `og:title` without.
    fn may_be_bare(&self, from: usize) -> bool {
        let value = &self.written[from + 1..self.written.len() - 1];
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_.#,/*()[]+;".contains(c);
        !value.is_empty() && value.chars().all(plain) && !value.ends_with('/')
    }

    /// Takes away the marks of the last value, if it needs none.
    fn lay_bare(&mut self) {
        if let Some(range) = self.bare.take() {
            self.written.remove(range.end - 1);
            self.written.remove(range.start);
        }
    }

    fn put_space(&mut self) {
        if std::mem::take(&mut self.space) {
            self.lay_bare();
            self.written.push(' ');
        }
    }
}

/// Where an element ends that holds words alone.
fn end_of_words(html: &str, name: &str) -> Option<usize> {
    html.match_indices("</").map(|(at, _)| at).find(|at| {
        let found = html.get(at + 2..at + 2 + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_that_is_not_shown_goes_and_any_other_is_one_space() {
        for (template, wanted) in [
            ("<div>\n  <p> a  b </p>\n</div>\n", "<div><p>a b</div>"),
            ("<p><b>a</b>\n<i>b</i> c</p>", "<p><b>a</b> <i>b</i> c</p>"),
            ("<p>a {{ b }}\n{{ c }} d</p>", "<p>a {{ b }} {{ c }} d</p>"),
            (
                "<ul>\n{% for a in b %}\n<li>{{ a }}</li>\n{% endfor %}\n</ul>",
                "<ul>{% for a in b %}<li>{{ a }}{% endfor %}</ul>",
            ),
            // Whichever branch is taken, a line of its own ends there.
            (
                "<p>a</p>\n{% if b %}\n<p>c</p>\n{% endif %}\n<i>d</i>",
                "<p>a</p>{% if b %}<p>c</p>{% endif %}<i>d</i>",
            ),
            (
                "{% if b %}<p>c</p>{% else %}<p>d</p>{% endif %} <i>e</i>",
                "{% if b %}<p>c</p>{% else %}<p>d</p>{% endif %}<i>e</i>",
            ),
            (
                "{% if b %}<p>c</p>{% elif d %}{{ e }}{% endif %} <i>e</i>",
                "{% if b %}<p>c</p>{% elif d %}{{ e }}{% endif %} <i>e</i>",
            ),
            (
                "<p>a</p>{% for b in c %} {{ b }}{% else %} d{% endfor %} <i>e</i>",
                "<p>a</p>{% for b in c %} {{ b }}{% else %} d{% endfor %} <i>e</i>",
            ),
            // Words may stand on either side of a statement.
            (
                "<b>a</b>{% if b %}\n{% endif %}\n<i>c</i>",
                "<b>a</b>{% if b %} {% endif %} <i>c</i>",
            ),
            (
                "<textarea>\n a  b</textarea>",
                "<textarea>\n a  b</textarea>",
            ),
            ("<pre> a\n b</pre> c", "<pre> a\n b</pre> c"),
            ("a <!-- <p> --> b", "a b"),
            ("a {# <p> #} b{#c#}d", "a bd"),
        ] {
            assert_eq!(tight(template), wanted, "{template}");
        }
    }

    #[test]
    fn tags_lose_spaces_and_the_marks_of_plain_values() {
        for (template, wanted) in [
            ("<a  class=\"b c\"\n href='d' >", "<a class=\"b c\" href=d>"),
            ("<a href=\"{{ b }}\">", "<a href=\"{{ b }}\">"),
            (
                "<a href=\"a{{ b }}\" id=\"c\">",
                "<a href=\"a{{ b }}\" id=c>",
            ),
            ("<a b=\"\" c>", "<a b=\"\" c>"),
            ("<a href=\"/b/\">", "<a href=\"/b/\">"),
            ("<path d=\"M0\" />", "<path d=M0 />"),
            ("<path d=\"M0\"/>", "<path d=\"M0\"/>"),
            ("<a b=\"c\"{{ <d /> }}>", "<a b=\"c\"{{ <d /> }}>"),
            (
                "<a b=\"c\" {% if d %} e=\"f\"{% endif %}>",
                "<a b=c {% if d %} e=\"f\"{% endif %}>",
            ),
            ("<p>a<br>b<hr></p>", "<p>a<br>b<hr></p>"),
        ] {
            assert_eq!(tight(template), wanted, "{template}");
        }
    }

    #[test]
    fn an_end_tag_goes_only_where_its_element_ends_without_it() {
        for (template, wanted) in [
            ("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a<dd>b</dl>"),
            ("<li>a</li> b", "<li>a</li>b"),
            ("<li>a</li>{{ b }}", "<li>a</li>{{ b }}"),
            ("<p>a</p><span>b</span>", "<p>a</p><span>b</span>"),
            ("<p>a</p>\n<p>b</p><ul>", "<p>a<p>b<ul>"),
            ("<div><p>a</p></div>", "<div><p>a</div>"),
            ("<a><p>b</p></a>", "<a><p>b</p></a>"),
            ("<span><li>b</li></span>", "<span><li>b</li></span>"),
            (
                "<ul><li>a</li>{% if b %}<li>c</li>{% endif %}</ul>",
                "<ul><li>a{% if b %}<li>c{% endif %}</ul>",
            ),
            (
                "<div><li>a</li>{% if b %}c{% endif %}</div>",
                "<div><li>a</li>{% if b %}c{% endif %}</div>",
            ),
            (
                "<p>a</p>{% if b %}c{% endif %}",
                "<p>a</p>{% if b %}c{% endif %}",
            ),
            // At the end of a template anything may follow.
            ("<p>a</p>", "<p>a</p>"),
        ] {
            assert_eq!(tight(template), wanted, "{template}");
        }
    }

    #[test]
    fn a_template_that_is_not_as_expected_stays_as_it_is() {
        for template in [
            "<p>  a < b  </p>",
            "<p  b'c>  a",
            "<p>  {% raw %}<a  {% endraw %}",
            "<p  class={{ a }}>  b",
            "<p>  {{ a ",
            "<p>  a <b",
            "<p>  {% endif %}",
            "<п>  a",
            "<!-- {{ a }} -->  b",
            "<a b=c\"d>  e",
        ] {
            assert_eq!(tight(template), template);
        }
    }

    #[test]
    fn texts_and_braces_within_a_tag_do_not_end_it() {
        let template = "<p>{{ a(b=\"}}\", c={d}) }}  {% set e = '%}' %}  f</p>";
        let wanted = "<p>{{ a(b=\"}}\", c={d}) }} {% set e = '%}' %} f</p>";
        assert_eq!(tight(template), wanted);
    }
}

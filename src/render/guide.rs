//! A guide as HTML, with its links filled from the records they name.

use std::borrow::Cow;

use pulldown_cmark::{Alignment, CowStr, Event, LinkType, Parser, Tag, TagEnd, html};

use crate::language::no_break;
use crate::model::Guide;
use crate::model::procedure::MARKDOWN;

/// A link as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ShownLink {
    /// The address.
    pub href: String,
    /// HTML that stands for a link with no words of its own; it may hold several links, or a
    /// notice.
    pub unnamed: String,
    /// HTML after a link with words: a notice on an act out of force.
    pub after: String,
}

/// The HTML of a guide; `links` are its links in order. Each table stands in an element called
/// `table_name`, which can be moved sideways by itself, by keyboard as well (WCAG 2.2, 1.4.10 and
/// 2.1.1).
pub(super) fn to_html(guide: &Guide, links: Vec<ShownLink>, table_name: &str) -> String {
    let mut links = links.into_iter();
    let mut headings = guide.headings.iter();
    let mut current: Option<(ShownLink, bool)> = None;
    let mut in_code = false;
    let events = Parser::new_ext(&guide.markdown, MARKDOWN).flat_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => {
            // An anchor has the form of an id, which needs no quotation marks.
            let id = headings.next().map(|heading| heading.anchor.as_str());
            let id = id.map_or(String::new(), |anchor| format!(" id={anchor}"));
            vec![Event::Html(CowStr::from(format!("<{level}{id}>")))]
        }
        Event::Start(Tag::Link { .. }) => {
            current = links.next().map(|link| (link, false));
            Vec::new()
        }
        Event::End(TagEnd::Link) => match current.take() {
            Some((link, true)) => vec![
                Event::End(TagEnd::Link),
                Event::InlineHtml(CowStr::from(link.after)),
            ],
            Some((link, false)) => vec![Event::InlineHtml(CowStr::from(link.unnamed))],
            None => Vec::new(),
        },
        Event::Start(Tag::Table(columns)) => {
            let name = escape(table_name);
            let open = format!(
                "<div class=\"table\" role=\"group\" aria-label=\"{name}\" tabindex=\"0\">\n"
            );
            // Aligned columns would bring a `style` attribute, which the content policy forbids.
            let columns = vec![Alignment::None; columns.len()];
            vec![
                Event::Html(CowStr::from(open)),
                Event::Start(Tag::Table(columns)),
            ]
        }
        Event::End(TagEnd::Table) => vec![
            Event::End(TagEnd::Table),
            Event::Html(CowStr::Borrowed("</div>\n")),
        ],
        event => {
            match event {
                Event::Start(Tag::CodeBlock(_)) => in_code = true,
                Event::End(TagEnd::CodeBlock) => in_code = false,
                _ => {}
            }
            let event = match event {
                Event::Text(text) if !in_code => Event::Text(words(text)),
                // A line of the file ends where it pleases the editor.
                Event::SoftBreak => Event::Text(CowStr::Borrowed(" ")),
                other => other,
            };
            match &mut current {
                Some((link, started)) if !*started => {
                    *started = true;
                    let start = match &event {
                        Event::Text(words) if names_article(words) => {
                            let href = escape(&link.href);
                            let tag = format!("<a class=\"article\" href=\"{href}\">");
                            Event::InlineHtml(CowStr::from(tag))
                        }
                        _ => Event::Start(open(&link.href)),
                    };
                    vec![start, event]
                }
                _ => vec![event],
            }
        }
    });
    let mut text = String::with_capacity(guide.markdown.len() * 3 / 2);
    html::push_html(&mut text, events);
    without_end_tags(&without_line_breaks(&text))
}

/// Words with the spaces that must not break, and one space where the file has a row of them.
fn words(text: CowStr<'_>) -> CowStr<'_> {
    let mut text = text;
    if text.contains("  ") {
        let mut single = String::with_capacity(text.len());
        for c in text.chars() {
            if c != ' ' || !single.ends_with(' ') {
                single.push(c);
            }
        }
        text = CowStr::from(single);
    }
    let fixed = match no_break(&text) {
        Cow::Borrowed(_) => None,
        Cow::Owned(fixed) => Some(fixed),
    };
    fixed.map_or(text, CowStr::from)
}

/// Elements that the writer of HTML puts a line break after or before, where none is shown.
const BLOCKS: &[&str] = &[
    "blockquote",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// The HTML without the line breaks beside elements that begin a line of their own.
fn without_line_breaks(html: &str) -> String {
    let mut tight = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('\n') {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        tight.push_str(before);
        let last = tight.rfind('<').map_or("", |open| &tight[open..]);
        let next = if after.starts_with('<') { after } else { "" };
        if !(after.is_empty() || last.ends_with('>') && is_block(last) || is_block(next)) {
            tight.push('\n');
        }
        rest = after;
    }
    tight.push_str(rest);
    tight
}

/// End tags that HTML lets go, and what may follow them then (WHATWG HTML, 13.1.2.4).
const END_TAGS: &[(&str, &[&str])] = &[
    ("</li>", &["<li>", "</ul>", "</ol>"]),
    (
        "</p>",
        &[
            "<p>",
            "<ul>",
            "<ol",
            "<h2",
            "<h3",
            "<h4",
            "<div",
            "<blockquote>",
            "<pre>",
            "<hr",
            "</li>",
            "</blockquote>",
        ],
    ),
    ("</th>", &["<th>", "</tr>"]),
    ("</td>", &["<td>", "</tr>"]),
    ("</tr>", &["<tr>", "</thead>", "</tbody>"]),
];

/// The HTML without the end tags of elements that end without them.
fn without_end_tags(html: &str) -> String {
    let mut small = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("</") {
        let (before, tag) = rest.split_at(at);
        small.push_str(before);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        let known = END_TAGS.iter().find(|(name, _)| *name == tag);
        let may_go = known.is_some_and(|(_, next)| next.iter().any(|it| after.starts_with(it)));
        if !may_go {
            small.push_str(tag);
        }
        rest = after;
    }
    small.push_str(rest);
    small
}

/// Whether a tag is that of an element that begins a line of its own.
fn is_block(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    BLOCKS.contains(&&name[..end.unwrap_or(name.len())])
}

/// Whether the words of a link are those of an article, «91-бап», and stay on one line: it has room
/// for so few on any screen.
fn names_article(words: &str) -> bool {
    words.chars().count() < 20 && words.contains(|c: char| c.is_ascii_digit())
}

fn open(href: &str) -> Tag<'static> {
    Tag::Link {
        link_type: LinkType::Inline,
        dest_url: CowStr::from(href.to_owned()),
        title: CowStr::Borrowed(""),
        id: CowStr::Borrowed(""),
    }
}

/// A text made safe to stand in HTML, in elements and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};
    use crate::model::Heading;

    fn guide(markdown: &str) -> Guide {
        let place = Span::whole(Sources::default().add("guide.kk.md", markdown));
        Guide {
            markdown: markdown.into(),
            headings: vec![Heading {
                level: 2,
                text: String::new(),
                anchor: "court".to_owned(),
                place,
            }],
            links: Vec::new(),
            passages: Vec::new(),
            place,
        }
    }

    fn link() -> ShownLink {
        ShownLink {
            href: "a.html?b&c".to_owned(),
            unnamed: "<a href=\"tel:1414\">1414</a>".to_owned(),
            after: " (*)".to_owned(),
        }
    }

    #[test]
    fn a_table_brings_no_style_of_its_own() {
        let html = to_html(
            &guide("| a | b |\n|:-:|--:|\n| 1 | 2 |\n"),
            Vec::new(),
            "Table",
        );
        assert!(
            html.contains("<table>") && !html.contains("style"),
            "{html}"
        );
    }

    #[test]
    fn a_table_stands_in_an_element_with_a_name_that_the_keyboard_can_move() {
        let html = to_html(
            &guide("a\n\n| a |\n|---|\n| 1 |\n\nb\n"),
            Vec::new(),
            "T \"1\"",
        );
        let open = "<p>a<div class=\"table\" role=\"group\" aria-label=\"T \
            &quot;1&quot;\" tabindex=\"0\"><table>";
        assert!(html.starts_with(open), "{html}");
        assert!(html.ends_with("</table></div><p>b</p>"), "{html}");
    }

    #[test]
    fn a_link_without_words_is_filled_and_one_with_words_keeps_them() {
        let html = to_html(
            &guide("[](contact:a), [*words*](act:b)."),
            vec![link(), link()],
            "Table",
        );
        assert_eq!(
            html,
            "<p><a href=\"tel:1414\">1414</a>, <a href=\"a.html?b&amp;c\"><em>words</em></a> \
            (*).</p>"
        );
    }

    #[test]
    fn the_number_of_an_article_stays_with_its_word() {
        let html = to_html(
            &guide("[91-бап](act:a#91), [2020 жылғы кодекстің 91-бабы](act:a#91)"),
            vec![link(), link()],
            "Table",
        );
        assert_eq!(
            html,
            "<p><a class=\"article\" href=\"a.html?b&amp;c\">91-бап</a> (*), <a \
            href=\"a.html?b&amp;c\">2020\u{a0}жылғы кодекстің 91-бабы</a> (*)</p>"
        );
    }

    #[test]
    fn where_lines_of_the_file_end_does_not_show() {
        let in_a_row = to_html(&guide("a *b* c\n\n- d\n- e  f\n"), Vec::new(), "Table");
        let broken = to_html(&guide("a\n*b*\nc\n\n- d\n- e\n  f\n"), Vec::new(), "Table");
        assert_eq!(in_a_row, "<p>a <em>b</em> c<ul><li>d<li>e f</ul>");
        assert_eq!(broken, in_a_row);
        let code = to_html(&guide("```\na  b\n<p>\n```\n"), Vec::new(), "Table");
        assert_eq!(code, "<pre><code>a  b\n&lt;p&gt;\n</code></pre>");
    }

    #[test]
    fn an_end_tag_goes_only_where_its_element_ends_without_it() {
        let html = to_html(
            &guide("a\n\nb\n\n- c\n\n  d\n- e\n  - f\n\n> g\n\nh\n"),
            Vec::new(),
            "Table",
        );
        assert_eq!(
            html,
            "<p>a<p>b<ul><li><p>c<p>d<li><p>e<ul><li>f</ul></ul>\
            <blockquote><p>g</blockquote><p>h</p>"
        );
        let table = to_html(&guide("| a |\n|---|\n| 1 |\n| 2 |\n"), Vec::new(), "T");
        let cells = "<thead><tr><th>a</thead><tbody><tr><td>1<tr><td>2</tbody>";
        assert!(table.contains(cells), "{table}");
        // Words may follow what a theme puts into a line.
        assert_eq!(without_end_tags("<li>a</li>b"), "<li>a</li>b");
    }

    #[test]
    fn headings_carry_the_anchors_that_links_lead_to() {
        let html = to_html(&guide("## Сот {#court}\n"), Vec::new(), "Table");
        assert_eq!(html, "<h2 id=court>Сот</h2>");
    }
}

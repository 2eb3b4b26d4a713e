//! A guide as HTML, with its links filled from the records they name.

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
    let events = Parser::new_ext(&guide.markdown, MARKDOWN).flat_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => {
            let id = headings
                .next()
                .map(|heading| CowStr::from(heading.anchor.clone()));
            let tag = Tag::Heading {
                level,
                id,
                classes: Vec::new(),
                attrs: Vec::new(),
            };
            vec![Event::Start(tag)]
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
            let event = match event {
                Event::Text(text) => Event::Text(CowStr::from(no_break(&text).into_owned())),
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
    text
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
            markdown: markdown.to_owned(),
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
        let open = "<p>a</p>\n<div class=\"table\" role=\"group\" aria-label=\"T \
            &quot;1&quot;\" tabindex=\"0\">\n<table>";
        assert!(html.starts_with(open), "{html}");
        assert!(html.ends_with("</table>\n</div>\n<p>b</p>\n"), "{html}");
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
            (*).</p>\n"
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
            href=\"a.html?b&amp;c\">2020\u{a0}жылғы кодекстің 91-бабы</a> (*)</p>\n"
        );
    }

    #[test]
    fn headings_carry_the_anchors_that_links_lead_to() {
        let html = to_html(&guide("## Сот {#court}\n"), Vec::new(), "Table");
        assert_eq!(html, "<h2 id=\"court\">Сот</h2>\n");
    }
}

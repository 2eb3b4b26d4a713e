//! The name of an element as a screen reader says it: the accessible name (Accessible Name and
//! Description Computation 1.2, HTML Accessibility API Mappings), as far as pages use it.

use super::document::{Element, Node};

/// The name, its spaces collapsed; empty if there is none. A placeholder is no name: it goes when
/// one types.
pub(super) fn of(element: Element<'_>) -> String {
    let named_by: Vec<String> = element
        .listed("aria-labelledby")
        .filter_map(|id| element.document().by_id(id))
        .map(|other| own(other, other.is_hidden()))
        .collect();
    collapsed(&first([
        named_by.join(" "),
        own(element, element.is_hidden()),
    ]))
}

/// Whether it has a name.
pub(super) fn is_named(element: Element<'_>) -> bool {
    !of(element).is_empty()
}

/// What it holds to be read, its spaces collapsed.
pub(super) fn words(element: Element<'_>) -> String {
    collapsed(&content(element, None, element.is_hidden()))
}

/// The name without what other elements are asked for by `aria-labelledby`. `hidden`: also from
/// parts that are not shown, because the whole is not.
fn own(element: Element<'_>, hidden: bool) -> String {
    let attribute = |name: &str| element.attribute(name).unwrap_or_default().to_owned();
    first([
        attribute("aria-label"),
        native(element, hidden),
        attribute("title"),
    ])
}

/// The name that HTML gives by itself.
fn native(element: Element<'_>, hidden: bool) -> String {
    let attribute = |name: &str| element.attribute(name).unwrap_or_default().to_owned();
    let child = |name: &str| {
        let mut children = element.children().filter_map(Node::element);
        let found = children.find(|child| child.name() == name);
        found.map_or_else(String::new, |child| content(child, None, hidden))
    };
    let labels = || {
        let labels = element.labels();
        let words = labels.map(|label| content(label, Some(element), hidden || label.is_hidden()));
        words.collect::<Vec<_>>().join(" ")
    };
    match element.name() {
        "input" => match element.keyword("type").as_str() {
            // A browser names these itself.
            kind @ ("submit" | "reset") => first([attribute("value"), kind.to_owned()]),
            "button" => first([attribute("value"), labels()]),
            "image" => first([attribute("alt"), labels()]),
            _ => labels(),
        },
        "select" | "textarea" | "meter" | "progress" => labels(),
        "button" => first([labels(), content(element, None, hidden)]),
        "img" | "area" => attribute("alt"),
        "fieldset" => child("legend"),
        "figure" => child("figcaption"),
        "table" => child("caption"),
        "svg" => child("title"),
        "iframe" | "object" | "video" | "audio" => String::new(),
        // Only a heading, a link and the like are named by what they hold; landmarks and groups are
        // not.
        "nav" | "aside" | "main" | "section" | "article" | "form" => String::new(),
        _ => content(element, None, hidden),
    }
}

/// What it holds to be read, without the control whose label it is.
fn content(element: Element<'_>, without: Option<Element<'_>>, hidden: bool) -> String {
    let mut words = String::new();
    for child in element.children() {
        match child {
            Node::Text(text) => words.push_str(text.words),
            Node::Element(child) => {
                let is_silent = matches!(child.name(), "script" | "style" | "template")
                    || child.says_pass_over()
                    || child.has("hidden") && !hidden;
                if is_silent || Some(child) == without {
                    continue;
                }
                let inside = match child.name() {
                    "img" | "svg" | "input" | "select" | "textarea" => own(child, hidden),
                    _ => first([
                        child.attribute("aria-label").unwrap_or_default().to_owned(),
                        content(child, without, hidden),
                        child.attribute("title").unwrap_or_default().to_owned(),
                    ]),
                };
                words.push(' ');
                words.push_str(&inside);
                words.push(' ');
            }
        }
    }
    words
}

/// The first that has words.
fn first<const N: usize>(names: [String; N]) -> String {
    let mut names = names.into_iter();
    names
        .find(|name| !name.trim().is_empty())
        .unwrap_or_default()
}

fn collapsed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::pages::Document;

    #[test]
    fn the_name_is_what_a_screen_reader_says() {
        for (html, expected) in [
            ("<a id=x href=a>Басты <b>бет</b></a>", "Басты бет"),
            ("<a id=x href=a><img alt='Басты бет'></a>", "Басты бет"),
            ("<a id=x href=a><img alt=''></a>", ""),
            ("<a id=x href=a title='Басты бет'></a>", "Басты бет"),
            ("<a id=x href=a><i aria-hidden=true>→</i></a>", ""),
            ("<a id=x href=a><span hidden>бет</span></a>", ""),
            ("<p hidden><a id=x href=a>бет</a></p>", "бет"),
            ("<a id=x href=a aria-label=Іздеу>→</a>", "Іздеу"),
            ("<a id=x href=a aria-label=' '>бет</a>", "бет"),
            (
                "<button id=x><svg><title>Жабу</title></svg></button>",
                "Жабу",
            ),
            (
                "<button id=x aria-labelledby='a b'>→</button><i id=a>Жолды</i> <i id=b \
                hidden>алу</i>",
                "Жолды алу",
            ),
            ("<button id=x aria-labelledby=joq>Алу</button>", "Алу"),
            ("<input id=x type=submit>", "submit"),
            ("<input id=x type=submit value=Жіберу>", "Жіберу"),
            (
                "<label for=x>Аты <small>(міндетті)</small></label><input id=x>",
                "Аты (міндетті)",
            ),
            (
                "<label><input id=x type=radio><span>Өз атымнан</span></label>",
                "Өз атымнан",
            ),
            ("<label for=y><input id=x></label>", ""),
            ("<input id=x placeholder=Аты>", ""),
            ("<select id=x><option>а</select>", ""),
            (
                "<label>Тілі <select id=x><option>а</select></label>",
                "Тілі",
            ),
            (
                "<fieldset id=x><legend>Кімге</legend><input></fieldset>",
                "Кімге",
            ),
            ("<nav id=x><a href=a>бет</a></nav>", ""),
            (
                "<table id=x><caption>Мерзімдер</caption><tr><td>5</table>",
                "Мерзімдер",
            ),
        ] {
            let document = Document::parse(html);
            let element = document.by_id("x").expect(html);
            assert_eq!(of(element), expected, "{html}");
        }
    }
}

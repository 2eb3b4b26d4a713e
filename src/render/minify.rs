//! Takes out of a page what a reader does not need. The only file that knows minify-html.
//!
//! The library drops the space between two inline elements that stand directly inside `div`,
//! `section` and the like, so templates never rely on such a space; a test compares the visible
//! words of every page before and after.
//!
//! It also writes character references anew, and wrongly: an address with `&amp;copy` came out with
//! `&ampcopy`, which browsers read as another one. So it never sees one: `&` is another byte while
//! it works.

use minify_html::Cfg;

/// Stands for `&` in what the library sees. UTF-8 has no such byte, so none is in a page, and every
/// one that comes out is an `&` that went in. What the library itself writes with `&` (a quotation
/// mark within a value) is not touched.
const AMPERSAND: u8 = 0xff;

/// The page without comments and needless spaces, still valid HTML; words and values of attributes
/// are those of `html`. A page that the library could misread is given back as it is.
pub(super) fn minify(html: &str) -> Vec<u8> {
    if !is_plain(html.as_bytes()) {
        return html.as_bytes().to_vec();
    }
    let hidden: Vec<u8> = exchanged(html.as_bytes(), b'&', AMPERSAND);
    let settings = Cfg {
        do_not_minify_doctype: true,
        ensure_spec_compliant_unquoted_attribute_values: true,
        keep_spaces_between_attributes: true,
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        ..Cfg::default()
    };
    exchanged(&minify_html::minify(&hidden, &settings), AMPERSAND, b'&')
}

/// Whether every `<` of the page begins a comment, a declaration or a tag with a plain name. To a
/// browser `<0 'a'>` is text, and a quotation mark may be a part of a name (WHATWG HTML, 13.2.5.6
/// and 13.2.5.8); the library takes either for a tag, and drops the marks.
fn is_plain(html: &[u8]) -> bool {
    let mut rest = html;
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        rest = &rest[at + 1..];
        if rest.first() == Some(&b'!') {
            continue;
        }
        let name = rest.strip_prefix(b"/").unwrap_or(rest);
        let length = name
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-')
            .count();
        let begins = name.first().is_some_and(u8::is_ascii_alphabetic);
        let ends = matches!(
            name.get(length),
            Some(b' ' | b'\t' | b'\n' | b'\r' | b'/' | b'>')
        );
        if !begins || !ends {
            return false;
        }
    }
    true
}

/// `bytes` with `new` for every `old`.
fn exchanged(bytes: &[u8], old: u8, new: u8) -> Vec<u8> {
    let exchange = |byte: &u8| if *byte == old { new } else { *byte };
    bytes.iter().map(exchange).collect()
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    /// What an address, a title or a sentence may hold that a careless writer of character
    /// references spoils.
    const HOSTILE: &[&str] = &[
        "a=1&copy",
        "a=1&copy=2",
        " &",
        "\u{fdd0}&copy",
        "Тек «А&B» &mdash; емес",
        "a=1&reg/x",
        "a=1&lt",
        "a=1&lt;",
        "a=1&nbsp",
        "a=1&amp;b=2",
        "a=1&amp",
        "&ampcopy",
        "&amp;amp;",
        "&#38",
        "&#x26;lt;",
        "&#0;",
        "a&",
        "&",
        "&&&",
        "& copy",
        "&notit;",
        "&not=a",
        "<b>a</b>",
        "a>b",
        "<!--",
        "-->",
        "</script>",
        "'a'",
        "\"a\"1",
        "\";\"",
        "`a`",
        "`",
        "a=b",
        "a  b",
        "a\u{a0}b",
        "қазақша & «орысша»",
        "\u{fffd}\u{ff}",
        "/",
        "a/",
    ];

    /// As the templates write a value.
    fn escaped(text: &str) -> String {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace('"', "&quot;")
            .replace('\'', "&#x27;")
    }

    #[test]
    fn what_the_library_would_misread_is_left_as_it_is() {
        for text in [
            "thl<0 m|ateo='-nnt\"referrer\"'>",
            "<p>a < b 'c'</p>",
            "<m|a='b'c>",
            "</p'a>",
            "<>",
            "a<",
            "<п 'a'>",
        ] {
            let page = format!("<!doctype html><html lang=kk><title>а</title><body>  {text}");
            assert_eq!(minify(&page), page.as_bytes(), "{text}");
        }
        let page = "<!doctype html><html lang=kk><title>а</title><body>  <my-a b='c'>  </my-a>";
        assert!(minify(page).len() < page.len());
    }

    #[test]
    fn what_a_value_and_a_sentence_say_is_what_they_said() {
        for hostile in HOSTILE {
            let value = escaped(hostile);
            let page = format!(
                "<!doctype html><html lang=\"kk\"><head><title>{value}</title></head><body><a \
                href=\"https://e.kz/?{value}\" title=\"{value}\" \
                data-a=\"x{value}y\">{value}</a><p>{value}</p><textarea>{value}</textarea>\
                </body></html>"
            );
            let small = String::from_utf8(minify(&page)).unwrap();
            let parsed = Html::parse_document(&small);
            let only = |name: &str| {
                let selector = Selector::parse(name).unwrap();
                let found: Vec<_> = parsed.select(&selector).collect();
                assert_eq!(found.len(), 1, "{name} in {small}");
                found[0]
            };
            let link = only("a");
            let address = format!("https://e.kz/?{hostile}");
            assert_eq!(link.attr("href"), Some(address.as_str()), "{small}");
            assert_eq!(link.attr("title"), Some(*hostile), "{small}");
            assert_eq!(
                link.attr("data-a"),
                Some(format!("x{hostile}y").as_str()),
                "{small}"
            );
            for name in ["title", "a", "p", "textarea"] {
                let text: String = only(name).text().collect();
                // A row of spaces in the source is one to a reader, but not in what is typed.
                let shown = |text: &str| match name {
                    "textarea" | "title" => text.to_owned(),
                    _ => text
                        .split(' ')
                        .filter(|word| !word.is_empty())
                        .collect::<Vec<_>>()
                        .join(" "),
                };
                assert_eq!(shown(&text), shown(hostile), "{name}: {small}");
            }
        }
    }
}

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
/// are those of `html`.
pub(super) fn minify(html: &str) -> Vec<u8> {
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

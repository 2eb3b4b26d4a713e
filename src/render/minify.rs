//! Takes out of a page what a reader does not need. The only file that knows minify-html.
//!
//! The library drops the space between two inline elements that stand directly inside `div`, `section` and
//! the like, so templates never rely on such a space; a test compares the visible words of every page before
//! and after.

use std::borrow::Cow;

use minify_html::Cfg;

/// The page without comments and needless spaces, still valid HTML. Its words and the values of its attributes are those
/// that it had.
///
/// The library reads `&copy` in an attribute as a browser would not, and writes `&amp` without its `;` where the letters after
/// it then make another name (`?a=1&amp;copy` became `&ampcopy`). So it never sees an ampersand: a noncharacter stands in its place.
pub fn minify(html: &[u8]) -> Vec<u8> {
    let Some(stand_in) = stand_in(html) else {
        return html.to_vec();
    };
    let hidden = replaced(html, b"&", stand_in.as_bytes());
    let small = without_spaces(&hidden);
    match replaced(&small, stand_in.as_bytes(), b"&") {
        Cow::Borrowed(_) => small,
        Cow::Owned(shown) => shown,
    }
}

/// A noncharacter (Unicode, section 23.7) that the page does not have.
fn stand_in(html: &[u8]) -> Option<String> {
    let has = |sign: &String| html.windows(sign.len()).any(|part| part == sign.as_bytes());
    // As a rule none is there, which one look at their first two bytes tells.
    let any = html.windows(2).any(|part| part == [0xEF, 0xB7]);
    ('\u{FDD0}'..='\u{FDEF}')
        .map(String::from)
        .find(|sign| !any || !has(sign))
}

fn replaced<'h>(html: &'h [u8], from: &[u8], to: &[u8]) -> Cow<'h, [u8]> {
    let mut made: Vec<u8> = Vec::new();
    let mut done = 0;
    let mut at = 0;
    while let Some(rest) = html.get(at..) {
        let Some(next) = rest.iter().position(|byte| Some(byte) == from.first()) else {
            break;
        };
        at += next;
        if html.get(at..).is_some_and(|rest| rest.starts_with(from)) {
            made.extend_from_slice(html.get(done..at).unwrap_or_default());
            made.extend_from_slice(to);
            at += from.len();
            done = at;
        } else {
            at += 1;
        }
    }
    if done == 0 {
        return Cow::Borrowed(html);
    }
    made.extend_from_slice(html.get(done..).unwrap_or_default());
    Cow::Owned(made)
}

fn without_spaces(html: &[u8]) -> Vec<u8> {
    let settings = Cfg {
        do_not_minify_doctype: true,
        ensure_spec_compliant_unquoted_attribute_values: true,
        keep_spaces_between_attributes: true,
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        ..Cfg::default()
    };
    minify_html::minify(html, &settings)
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    /// The value of `title` and `href`, and the text, of the one link of a page.
    fn link(html: &str) -> (Option<String>, Option<String>, String) {
        let page = Html::parse_document(html);
        let link = Selector::parse("a").ok().and_then(|a| {
            let link = page.select(&a).next()?;
            let value = |name| link.value().attr(name).map(str::to_owned);
            Some((value("title"), value("href"), link.text().collect()))
        });
        link.unwrap_or_default()
    }

    #[test]
    fn attributes_and_words_with_signs_of_html_come_out_as_they_went_in() {
        for value in [
            "https://e.kz/?a=1&copy",
            "https://e.kz/?a=1&copy=2",
            "https://e.kz/?a&reg/x",
            "https://e.kz/?a&lt",
            "https://e.kz/?a&lt;b",
            "https://e.kz/?a&nbsp",
            "https://e.kz/?a&amp;b=2",
            "https://e.kz/?a&amp",
            "https://e.kz/?&&;&#38;&#x26;",
            "a < b > c \" d ' e ` f = g",
            "\u{FDD0}\u{FDD1}&",
            "",
            " &",
            "Тек «А&B» &mdash; емес",
        ] {
            let escaped = value.replace('&', "&amp;").replace('<', "&lt;");
            let quoted = escaped.replace('"', "&quot;");
            let whole = format!(
                "<!doctype html><html lang=ru><head><title>a</title></head><body><p><a title=\"{quoted}\" \
                 href=\"{quoted}\">{escaped}</a></p></body></html>"
            );
            let small = String::from_utf8(minify(whole.as_bytes())).unwrap_or_default();
            let (title, href, text) = link(&small);
            assert_eq!(
                (title.as_deref(), href.as_deref()),
                (Some(value), Some(value)),
                "{small}"
            );
            assert_eq!(text.trim(), value.trim(), "{small}");
        }
    }
}

//! Takes out of a page what a reader does not need. The only file that knows minify-html.
//!
//! The library drops the space between two inline elements that stand directly inside `div`, `section` and
//! the like, so templates never rely on such a space; a test compares the visible words of every page before
//! and after.

use minify_html::Cfg;

/// The page without comments and needless spaces, still valid HTML.
pub fn minify(html: &[u8]) -> Vec<u8> {
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

//! Any HTML as a page of the theme: the inspector reads it, and the page that is published has the
//! same words, links and attributes as the template.
#![no_main]

use libfuzzer_sys::fuzz_target;
use scraper::{Html, Node};
use tartip_fuzz::Site;

/// The words of a page, and the name, attributes and order of its elements.
fn told(html: &str) -> (Vec<String>, Vec<String>) {
    let (mut words, mut elements) = (Vec::new(), Vec::new());
    for node in Html::parse_document(html).tree.nodes() {
        match node.value() {
            Node::Text(text) => words.extend(text.split_whitespace().map(str::to_owned)),
            Node::Element(element) => {
                let mut attributes: Vec<_> = element
                    .attrs()
                    .filter(|(name, _)| matches!(*name, "href" | "src" | "id" | "alt" | "title"))
                    .collect();
                attributes.sort_unstable();
                elements.push(format!("{} {attributes:?}", element.name()));
            }
            _ => {}
        }
    }
    (words, elements)
}

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    // What the template engine would read is another matter.
    if text.contains(['{', '}', '\r']) {
        return;
    }
    let page = format!("<!doctype html><html lang=kk><title>а</title><body>{text}</body></html>");
    let site = Site::new();
    site.write("themes/default/pages/act.html", page.as_bytes());
    if !site.is_published() {
        return;
    }
    let folder = site.path("public/kk/acts");
    let pages = std::fs::read_dir(folder).expect("the acts").flatten();
    for entry in pages.filter(|entry| entry.file_name() != "index.html") {
        let published = std::fs::read_to_string(entry.path()).expect("a page");
        assert_eq!(
            told(&page).0.concat(),
            told(&published).0.concat(),
            "{published}"
        );
    }
});

//! What a reader sees and follows on a page is the same whether its templates are made small or
//! not.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scraper::{ElementRef, Html, Node};
use tempfile::TempDir;

use super::*;
use crate::diagnostic::Report;
use crate::load;

/// Elements that begin a line of their own whatever the style sheet says.
const BLOCKS: &[&str] = &[
    "address", "article", "aside", "body", "dd", "details", "div", "dl", "dt", "fieldset",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "header", "legend", "li", "main", "nav",
    "ol", "p", "section", "summary", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
];

/// The words a reader sees, a line for each block.
fn lines(html: &str) -> Vec<String> {
    let mut text = String::new();
    collect(Html::parse_document(html).root_element(), &mut text);
    text.lines()
        .map(|line| line.split_ascii_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect()
}

fn collect(element: ElementRef<'_>, text: &mut String) {
    let name = element.value().name();
    if matches!(name, "script" | "style") {
        return;
    }
    let edge = if BLOCKS.contains(&name) { "\n" } else { "" };
    text.push_str(edge);
    for child in element.children() {
        match child.value() {
            // A line break in the source is a space to a reader.
            Node::Text(words) => text.push_str(&words.replace('\n', " ")),
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(child) {
                    collect(child, text);
                }
            }
            _ => {}
        }
    }
    text.push_str(edge);
}

/// Every element of a page with its attributes, in the order of the page.
fn elements(html: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let page = Html::parse_document(html);
    let elements = page
        .root_element()
        .descendants()
        .filter_map(ElementRef::wrap);
    elements
        .map(|element| {
            let name = element.value().name().to_owned();
            let attributes = element.value().attrs();
            let attributes = attributes
                .filter(|(key, value)| !is_default(&name, key, value))
                .map(|(key, value)| (key.to_owned(), value.to_owned()));
            let attributes = attributes.collect();
            (name, attributes)
        })
        .collect()
}

/// Whether an attribute says no more than its element does without it, so that it may go.
fn is_default(element: &str, key: &str, value: &str) -> bool {
    (element, key, value) == ("input", "type", "text")
}

/// What is made of the site in a folder, with the theme.
fn site_in<T>(root: &Path, make: impl FnOnce(&Site, &Theme) -> T) -> T {
    let loaded = load::load(&load::SiteFolder::new(root, &[]), &[], load::Keep::Texts);
    let (mut sources, mut report) = (loaded.sources, Report::default());
    let faults: Vec<_> = loaded
        .report
        .diagnostics()
        .iter()
        .map(|one| &one.problem)
        .collect();
    let site = loaded
        .draft
        .complete()
        .unwrap_or_else(|| panic!("the content is valid: {faults:?}"));
    let theme = Theme::load(
        &load::SiteFolder::new(root, &[]),
        crate::theme::DEFAULT,
        &mut sources,
        &mut report,
    )
    .expect("the built-in theme is valid");
    make(&site, &theme)
}

/// A renderer of the site.
fn renderer<'a>(site: &'a Site, theme: &'a Theme) -> Renderer<'a> {
    let as_of = Date::constant(2026, 11, 22);
    Renderer::new(site, theme, site.settings.base_url.clone(), as_of)
}

/// The pages of a site, as a template writes each and as it is published.
fn pages(root: &Path) -> Vec<(String, String, String)> {
    site_in(root, |site, theme| {
        let (tight, as_written) = (renderer(site, theme), renderer(site, theme).as_written());
        let routes = plan(site);
        assert!(routes.len() > 10, "{}", routes.len());
        let page = |route: &Route| {
            let whole = as_written.render(route).expect("the page renders");
            let small = tight.render(route).expect("the page renders");
            assert!(small.len() <= whole.len(), "{}", route.path);
            (route.path.clone(), whole, small)
        };
        routes.iter().map(page).collect()
    })
}

/// What every address of the made-up site ends in, and what is in every text of it.
const TAIL: &str = "?a=1&copy&reg/x&lt&nbsp&amp;b=2&not;c&para";
const WORDS: &str = "&lt;b&gt; &copy &amp;copy; <i>x</i> \"у\" &#38;lt";

/// The starter with addresses and texts in every field that careless code spoils.
fn hostile() -> TempDir {
    let site = tempfile::tempdir().unwrap();
    let starter = Path::new(env!("CARGO_MANIFEST_DIR")).join("starter");
    for entry in walkdir::WalkDir::new(&starter) {
        let entry = entry.unwrap();
        let inside = entry.path().strip_prefix(&starter).unwrap();
        let target = site.path().join(inside);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
            continue;
        }
        let Ok(text) = fs::read_to_string(entry.path()) else {
            continue;
        };
        let extension = entry.path().extension().and_then(|end| end.to_str());
        // The cases of a letter pin words that are now others.
        let spoiled = match extension {
            _ if inside.starts_with("content/letters/cases") => continue,
            Some("yaml") => text.lines().map(spoiled).collect::<Vec<_>>().join("\n"),
            Some("md") => format!(
                "{text}\nA [a &amp;copy; &lt;](https://e.kz/{} '&lt;b> &copy &amp;copy;') &lt;b> \
                &amp;copy\n",
                TAIL.replace('&', "&amp;"),
            ),
            _ => text,
        };
        fs::write(target, spoiled + "\n").unwrap();
    }
    site
}

/// A line of a record with the tail at its address, or the words in its text.
fn spoiled(line: &str) -> String {
    let bare = line.trim_start().trim_start_matches("- ");
    let Some((key, value)) = bare.split_once(": ") else {
        return line.to_owned();
    };
    let before = &line[..line.len() - value.len()];
    match (key, value.chars().next()) {
        ("base_url", _) => line.to_owned(),
        // One without a path is the address of a whole host, to which no tail belongs.
        (_, Some('h')) if value.starts_with("https://") && value.matches('/').count() > 2 => {
            format!("{before}{value}{TAIL}")
        }
        ("kk" | "ru", Some(first)) if first.is_alphabetic() && !value.contains(": ") => {
            format!("{before}'{value} {WORDS}'")
        }
        _ => line.to_owned(),
    }
}

#[test]
fn small_templates_change_no_word_and_no_attribute_of_any_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let hostile = hostile();
    for root in [root, &root.join("starter"), hostile.path()] {
        for (path, whole, small) in pages(root) {
            assert_eq!(lines(&whole), lines(&small), "{path}");
            let (whole, small) = (elements(&whole), elements(&small));
            assert_eq!(whole.len(), small.len(), "{path}");
            for (whole, small) in whole.iter().zip(&small) {
                assert_eq!(whole, small, "{path}");
            }
        }
    }
}

#[test]
fn pages_are_nearly_as_small_as_a_minifier_makes_them() {
    let settings = minify_html::Cfg {
        do_not_minify_doctype: true,
        ensure_spec_compliant_unquoted_attribute_values: true,
        keep_spaces_between_attributes: true,
        keep_html_and_head_opening_tags: true,
        ..minify_html::Cfg::default()
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, whole, small) in pages(root) {
        let smallest = minify_html::minify(whole.as_bytes(), &settings).len();
        assert!(
            small.len() * 100 <= smallest * 107,
            "{path}: {} of {smallest} bytes",
            small.len()
        );
    }
}

#[test]
fn the_hostile_site_has_its_addresses_and_texts_on_its_pages() {
    let site = hostile();
    let all: String = pages(site.path())
        .into_iter()
        .map(|(_, _, small)| small)
        .collect();
    let whole = Html::parse_document(&all);
    let elements = whole
        .root_element()
        .descendants()
        .filter_map(ElementRef::wrap);
    let (mut addresses, mut described) = (0, 0);
    for element in elements {
        let held =
            |key: &str, words: &str| element.attr(key).is_some_and(|value| value.contains(words));
        addresses += usize::from(held("href", TAIL));
        described += usize::from(held("content", WORDS));
    }
    assert!(addresses > 3, "{addresses}");
    assert!(described > 5, "{described}");
    assert!(
        lines(&all)
            .iter()
            .filter(|line| line.contains(WORDS))
            .count()
            > 20
    );
}

/// A copy of the test site whose letter goes to the akim of the reader's area, of whom there are
/// two; `name` is the dative of the second.
fn with_roles(name: &str) -> TempDir {
    let site = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site");
    for entry in walkdir::WalkDir::new(&from) {
        let entry = entry.unwrap();
        let to = site.path().join(entry.path().strip_prefix(&from).unwrap());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to).unwrap(),
            false => fs::copy(entry.path(), to).map(|_| ()).unwrap(),
        }
    }
    let content = site.path().join("content");
    let write = |path: &str, text: &str| {
        let path = content.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let sides = |key: &str, words: &str| format!("{key}: {{ kk: {words}, ru: {words} }}\n");
    let role = sides("name", "Аким") + &sides("addressed_as", "Акиму");
    write("roles/akim.yaml", &role);
    let area = sides("name", "Второй") + "level: district\n";
    write("areas/second.yaml", &area);
    let second = sides("name", "Аппарат")
        + &sides("addressed_as", name)
        + "role: akim\narea: second\n"
        + &sides("source", "Пример")
        + "verified_on: 2026-11-22\n";
    write("offices/second.yaml", &second);
    for (path, from, to) in [
        (
            "offices/example-akim-office.yaml",
            "area: example-district",
            "role: akim\narea: example-district",
        ),
        (
            "procedures/complaint/procedure.yaml",
            "office: example-akim-office",
            "role: akim",
        ),
    ] {
        let text = fs::read_to_string(content.join(path)).unwrap();
        assert!(text.contains(from), "{path}");
        fs::write(content.join(path), text.replacen(from, to, 1)).unwrap();
    }
    site
}

/// The pages of letters, and the files of the directory of offices, each by its path.
type LettersAndPlaces = (BTreeMap<String, String>, BTreeMap<String, Vec<u8>>);

fn letters_and_places(root: &Path) -> LettersAndPlaces {
    site_in(root, |site, theme| {
        let routes = plan(site);
        let letters = routes
            .iter()
            .filter(|route| matches!(route.page, Page::Letter(_)));
        let renderer = renderer(site, theme);
        let letters = letters
            .map(|route| (route.path.clone(), renderer.render(route).unwrap()))
            .collect();
        let files = site_files(site, theme, &routes, &site.settings.base_url).into_iter();
        let places = files.filter(|file| file.path.starts_with(PLACES));
        (
            letters,
            places.map(|file| (file.path, file.bytes)).collect(),
        )
    })
}

#[test]
fn another_dative_of_an_office_changes_no_page_of_a_letter_and_no_file_that_is_kept() {
    let before = letters_and_places(with_roles("Акиму").path());
    let after = letters_and_places(with_roles("Господину акиму").path());
    let (letters, places) = &before;
    assert_eq!(letters.len(), 2);
    assert!(letters.values().all(|page| page.contains("../../places/")));
    assert_eq!(*letters, after.0);
    let start = "places/start-1.js";
    assert_ne!(places[start], after.1[start]);
    assert!(places.len() > 3, "{:?}", places.keys());
    let lasting = |files: &BTreeMap<String, Vec<u8>>| {
        let names = files.keys().filter(|path| *path != start).cloned();
        names.collect::<BTreeSet<_>>()
    };
    assert!(lasting(places).is_disjoint(&lasting(&after.1)));
    assert!(
        lasting(places)
            .iter()
            .all(|path| path.starts_with("places/index/"))
    );
}

//! `docs/themes.md` says of every template what it sees: no value is left out, and none is made up.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tera::{Context, Value};

use super::plan::ENTRIES;
use super::*;
use crate::diagnostic::Report;
use crate::load;

/// The lists that a page may hold of items of any kind: `List of ProcedureItem`.
const GENERIC: &str = "item";

/// Fields that show only beside others which no record of the content has.
const SELDOM: &[(&str, &str)] = &[
    (
        "Deadline.months",
        "a term in months that runs from handing in, for the script",
    ),
    (
        "Field.html",
        "where it is not made, the component is called",
    ),
];

/// What the document says of the kinds of values, by name, and of what `it` is on each page.
struct Document {
    text: String,
    types: BTreeMap<String, BTreeMap<String, String>>,
    pages: BTreeMap<String, String>,
    /// Arguments of components, as `component argument`.
    arguments: BTreeSet<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A cell of a table without its marks of code.
fn bare(cell: &str) -> String {
    cell.trim().replace('`', "")
}

fn document() -> Document {
    let text = fs::read_to_string(root().join("docs/themes.md")).unwrap();
    let mut document = Document {
        text: text.clone(),
        types: BTreeMap::new(),
        pages: BTreeMap::new(),
        arguments: BTreeSet::new(),
    };
    let (mut part, mut heading, mut head) = ("", "", String::new());
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            (part, heading) = (name, "");
        } else if let Some(name) = line.strip_prefix("### ") {
            heading = name;
            if part == "Types" {
                document.types.insert(name.to_owned(), BTreeMap::new());
            }
        }
        let Some(row) = line.strip_prefix('|') else {
            head.clear();
            continue;
        };
        let cells: Vec<String> = row.split('|').map(bare).collect();
        if head.is_empty() {
            head.clone_from(&cells[0]);
        } else if !cells[0].starts_with("---") {
            match (part, head.as_str()) {
                ("Pages", "template") => {
                    document.pages.insert(cells[0].clone(), cells[1].clone());
                }
                ("Types", "field") => {
                    let fields = document.types.get_mut(heading).unwrap();
                    let before = fields.insert(cells[0].clone(), cells[1].clone());
                    assert_eq!(before, None, "{heading} has {} twice", cells[0]);
                }
                ("Components", "component") => {
                    document
                        .arguments
                        .insert(format!("{} {}", cells[0], cells[1]));
                }
                _ => {}
            }
        }
    }
    document
}

/// What pages show, held against the document.
struct Comparison<'d> {
    document: &'d Document,
    /// The fields that some page had, as `Type.field`.
    met: BTreeSet<String>,
    /// Those among them that had a value: more than none, an empty list or no.
    given: BTreeSet<String>,
    wrong: BTreeSet<String>,
}

impl<'d> Comparison<'d> {
    fn new(document: &'d Document) -> Self {
        Self {
            document,
            met: BTreeSet::new(),
            given: BTreeSet::new(),
            wrong: BTreeSet::new(),
        }
    }

    fn page(&mut self, template: &str, context: &Context) {
        let kind = self.document.pages.get(template);
        let kind = kind.unwrap_or_else(|| panic!("{template} is not in the document"));
        self.compare("page", context.get("page").unwrap(), "Page", "");
        self.compare("it", context.get("it").unwrap(), kind, "");
    }

    /// Compares a value with the type that the document gives it; `item` is what a generic list
    /// holds.
    fn compare(&mut self, at: &str, value: &Value, kind: &str, item: &str) {
        let (kind, may_lack) = match kind
            .strip_suffix(" or none")
            .or_else(|| kind.strip_suffix(" or absent"))
        {
            Some(kind) => (kind, true),
            None => (kind, false),
        };
        if value.is_none() {
            if !may_lack {
                self.wrong.insert(format!("{at} may be none"));
            }
            return;
        }
        if let Some(kind) = kind.strip_prefix("list of ") {
            let Some(values) = value.as_array() else {
                self.wrong.insert(format!("{at} is no list"));
                return;
            };
            let kind = if kind == GENERIC { item } else { kind };
            for value in values {
                self.compare(at, value, kind, item);
            }
            return;
        }
        if let Some(item) = kind.strip_prefix("List of ") {
            return self.compare(at, value, "List", item);
        }
        let is_right = match kind {
            "text" | "HTML" => value.as_str().is_some(),
            "yes or no" => value.as_bool().is_some(),
            "number" => value.is_number(),
            name => return self.compare_map(at, value, name, item),
        };
        if !is_right {
            self.wrong.insert(format!("{at} is no {kind}"));
        }
    }

    fn compare_map(&mut self, at: &str, value: &Value, name: &str, item: &str) {
        let document = self.document;
        let Some(fields) = document.types.get(name) else {
            self.wrong.insert(format!("{at}: no type {name}"));
            return;
        };
        let Some(map) = value.as_map() else {
            self.wrong.insert(format!("{at} is no {name}"));
            return;
        };
        for (key, value) in map {
            let key = key.to_string();
            let at = format!("{name}.{key}");
            let Some(kind) = fields.get(&key) else {
                self.wrong.insert(format!("{at} is not in the document"));
                continue;
            };
            self.compare(
                &at,
                value,
                kind,
                if name == "List" || name == "Group" {
                    item
                } else {
                    ""
                },
            );
            if value.is_truthy() {
                self.given.insert(at.clone());
            }
            self.met.insert(at);
        }
        for (key, kind) in fields {
            let is_there = map.iter().any(|(known, _)| known.to_string() == *key);
            if !is_there && !kind.ends_with(" or absent") {
                self.wrong.insert(format!("{name}.{key} is not given"));
            }
        }
    }
}

/// What every page of the content gives to its template, and every page of the starter, which has
/// values that the content lacks: hours as data.
fn contexts(look: &mut dyn FnMut(&Theme, &str, &Context)) {
    for site in [root().to_owned(), root().join("starter")] {
        contexts_of(&site, look);
    }
    let country = Country::new();
    contexts_of(&country.0, look);
}

/// The starter with what one akimat does not have: two districts with an office each and one role
/// for both, a role that nobody has, and more acts than one page lists. Removed when dropped.
struct Country(PathBuf);

impl Country {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!(
            "tartip-contract-{}-{:?}",
            std::process::id(),
            std::thread::current().id()
        ));
        let country = Self(folder);
        let starter = root().join("starter");
        for entry in walkdir::WalkDir::new(&starter).into_iter().flatten() {
            let to = country.0.join(entry.path().strip_prefix(&starter).unwrap());
            if entry.file_type().is_dir() {
                fs::create_dir_all(to).unwrap();
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
        let text = |key: &str| format!("{key}:\n  kk: Мысал\n  ru: Пример\n");
        let read = "source: { kk: Мысал, ru: Пример }\nverified_on: 2026-11-22\n";
        for (area, rest) in [
            ("region", "level: region\n"),
            ("second", "level: district\nwithin: region\n"),
            ("third", "level: district\nwithin: region\n"),
            ("village", "level: okrug\nwithin: second\n"),
        ] {
            country.write("areas", area, &format!("{}{rest}", text("name")));
        }
        // So many that a place can be searched for.
        for number in 0..10 {
            let record = format!("{}level: okrug\nwithin: third\n", text("name"));
            country.write("areas", &format!("okrug-{number}"), &record);
        }
        // So many that their page goes over several.
        for number in 0..2 * ENTRIES {
            let sentences = "text:\n  - { kk: Мысал, ru: Пример }\n".repeat(5);
            let record = format!(
                "date: 2026-11-22\n{}{sentences}procedures: [complaint]\noffices: \
                [example-akim-office]\n",
                text("title")
            );
            country.write("changes", &format!("change-{number}"), &record);
        }
        let topic = format!("{}{}", text("title"), text("summary"));
        country.write("topics", "rudeness", &topic);
        for role in ["akim", "centre"] {
            let words = format!("{}{}", text("name"), text("addressed_as"));
            let record = format!("{words}letter: complaint\n");
            country.write("roles", role, &record);
        }
        let office_record = |rest: &str| {
            let words = format!("{}{}", text("name"), text("addressed_as"));
            format!("{words}contacts: [example-akim-office]\n{rest}{read}")
        };
        country.write(
            "offices",
            "first",
            &office_record("role: akim\narea: example-district\nwas: before\n"),
        );
        country.write(
            "offices",
            "second",
            &office_record("role: akim\narea: second\n"),
        );
        for number in 0..5 * ENTRIES {
            let record = format!(
                "kind: law\n{}number: \"{number}\"\nadopted: 2020-01-01\nregister_id: \
                Z20{number:08}\n{read}",
                text("title")
            );
            country.write("acts", &format!("law-{number}"), &record);
        }
        let procedure = country
            .0
            .join("content/procedures/complaint/procedure.yaml");
        let before = fs::read_to_string(&procedure).unwrap();
        let office = "    office: example-akim-office\n";
        assert!(before.contains(office));
        let channels = "    role: akim\n    considered_by: centre\n";
        let before = before.replace("\nchannels:", "\ntopics: [rudeness]\nchannels:");
        fs::write(&procedure, before.replace(office, channels)).unwrap();
        // A topic has a page if there is something to choose.
        let (one, two) = (
            procedure.parent().unwrap(),
            country.0.join("content/procedures/two"),
        );
        fs::create_dir_all(&two).unwrap();
        for file in ["procedure.yaml", "guide.kk.md", "guide.ru.md"] {
            fs::copy(one.join(file), two.join(file)).unwrap();
        }
        // Who considers what is handed in at one office is known.
        let considered = "    office: example-akim-office\n    considered_by: centre\n";
        fs::write(
            two.join("procedure.yaml"),
            before.replace(office, considered),
        )
        .unwrap();
        country.write("offices", "centre", &office_record("role: centre\n"));
        country
    }

    fn write(&self, kind: &str, id: &str, record: &str) {
        let folder = self.0.join("content").join(kind);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{id}.yaml")), record).unwrap();
    }
}

impl Drop for Country {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn contexts_of(folder: &Path, look: &mut dyn FnMut(&Theme, &str, &Context)) {
    let loaded = load::load(&load::SiteFolder::new(folder, &[]), &[], load::Keep::Texts);
    let (mut sources, mut report) = (loaded.sources, Report::default());
    let site = loaded.draft.complete();
    let site = site.expect("the content is valid");
    let theme = Theme::load(
        &load::SiteFolder::new(folder, &[]),
        crate::theme::DEFAULT,
        &mut sources,
        &mut report,
    );
    let theme = theme.expect("the built-in theme is valid");
    let as_of = Date::constant(2026, 11, 22);
    // An address that people can open: without one a poster has no code.
    let base_url = WebAddress::parse_base("https://shagym.kz").unwrap();
    let renderer = Renderer::new(&site, &theme, base_url, as_of);
    for route in plan(&site) {
        let (template, context) = views::context(&renderer, &route).expect("every string is there");
        look(&theme, template, &context);
    }
}

#[test]
fn every_value_that_a_template_sees_is_in_the_document() {
    let document = document();
    let mut pages = BTreeSet::new();
    let mut comparison = Comparison::new(&document);
    contexts(&mut |_, template, context| {
        comparison.page(template, context);
        pages.insert(template.to_owned());
    });
    let wrong: Vec<&String> = comparison.wrong.iter().collect();
    assert!(wrong.is_empty(), "docs/themes.md: {wrong:#?}");
    let unknown: Vec<&String> = document
        .pages
        .keys()
        .filter(|page| !pages.contains(*page))
        .collect();
    assert!(unknown.is_empty(), "no such pages: {unknown:?}");
    let said = document
        .types
        .iter()
        .flat_map(|(name, fields)| fields.keys().map(move |field| format!("{name}.{field}")));
    let unmet: Vec<String> = said
        .filter(|field| !comparison.met.contains(field))
        .collect();
    assert!(
        unmet.is_empty(),
        "docs/themes.md has what no page gives: {unmet:?}"
    );
}

/// The templates of the built-in theme, by path.
fn templates() -> BTreeMap<String, String> {
    let theme = root().join("themes/default");
    walkdir::WalkDir::new(&theme)
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|end| end == "html"))
        .map(|path| {
            let inside = path.strip_prefix(&theme).unwrap();
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            (parts.join("/"), fs::read_to_string(&path).unwrap())
        })
        .collect()
}

#[test]
fn every_component_is_in_the_document_with_its_arguments() {
    let document = document();
    let mut found = BTreeSet::new();
    for (path, text) in templates() {
        let Some(file) = path.strip_prefix("components/") else {
            continue;
        };
        assert!(
            document.text.contains(&format!("\n### {file}\n")),
            "{file} has no part"
        );
        for rest in text.split("{% component ").skip(1) {
            let (name, rest) = rest.split_once('(').unwrap();
            let (arguments, _) = rest.split_once(')').unwrap();
            let arguments = arguments.split(',').map(str::trim);
            // `@t` comes from the page.
            for argument in arguments.filter(|argument| !argument.starts_with('@')) {
                let argument = argument.split([':', ' ']).next().unwrap();
                found.insert(format!("{name} {argument}"));
            }
            let example = [format!("<{name} "), format!("<{name}>")];
            assert!(
                example
                    .iter()
                    .any(|example| document.text.contains(example)),
                "{name} has no example"
            );
        }
    }
    assert_eq!(document.arguments, found);
}

/// A value without one field, wherever a value of that type stands.
fn without(
    document: &Document,
    theme: &Theme,
    value: &Value,
    kind: &str,
    item: &str,
    gone: &str,
) -> Value {
    let kind = kind.strip_suffix(" or none").unwrap_or(kind);
    let kind = kind.strip_suffix(" or absent").unwrap_or(kind);
    if let (Some(kind), Some(values)) = (kind.strip_prefix("list of "), value.as_array()) {
        let kind = if kind == GENERIC { item } else { kind };
        let values: Vec<Value> = values
            .iter()
            .map(|value| without(document, theme, value, kind, item, gone))
            .collect();
        return Value::from_serializable(&values);
    }
    let (kind, item) = match kind.strip_prefix("List of ") {
        Some(item) => ("List", item),
        None => (kind, item),
    };
    let (Some(map), Some(fields)) = (value.as_map(), document.types.get(kind)) else {
        return value.clone();
    };
    let mut kept: BTreeMap<String, Value> = map
        .iter()
        .map(|(key, value)| (key.to_string(), value))
        .filter(|(key, _)| format!("{kind}.{key}") != gone)
        .map(|(key, value)| {
            let kind = fields.get(&key).map_or("", String::as_str);
            let inside = without(document, theme, value, kind, item, gone);
            (key, inside)
        })
        .collect();
    let made = MADE.iter().find(|(name, ..)| *name == kind);
    if let Some((_, component, argument)) = made {
        let whole = made_by(theme, component, argument, value);
        let cut = made_by(theme, component, argument, &Value::from_serializable(&kept));
        if whole != cut {
            for (key, value) in &mut kept {
                if key.ends_with("html") && value.is_string() {
                    *value = Value::from("other than before");
                }
            }
        }
    }
    Value::from_serializable(&kept)
}

/// The types whose HTML is made once, with the component that makes it and its argument.
const MADE: &[(&str, &str, &str)] = &[
    ("Contact", "contact", "contact"),
    ("Citation", "citation", "citation"),
    ("Document", "letter_document", "document"),
    ("Field", "letter_field", "field"),
];

/// What a component makes of a value; nothing if it lacks something.
fn made_by(theme: &Theme, component: &str, argument: &str, value: &Value) -> Option<String> {
    let (mut arguments, mut around) = (Context::new(), Context::new());
    arguments.insert_value(argument.to_owned(), value.clone());
    if component == "letter_field" {
        arguments.insert("addressees", &Vec::<String>::new());
        arguments.insert("language", "kk");
        arguments.insert("brief", &false);
    }
    around.insert("t", theme.words(Language::Kazakh));
    let html = theme.component(component, &arguments, &around, Layout::Tight);
    html.ok()
}

/// The page without one field; nothing if no value of that type stands on it.
fn page_without(
    document: &Document,
    theme: &Theme,
    template: &str,
    seen: &Context,
    gone: &str,
) -> Option<Context> {
    let mut less = seen.clone();
    let mut is_changed = false;
    for (name, kind) in [("page", "Page"), ("it", document.pages[template].as_str())] {
        let value = seen.get(name).unwrap();
        let cut = without(document, theme, value, kind, "", gone);
        is_changed |= cut != *value;
        less.insert_value(name, cut);
    }
    is_changed.then_some(less)
}

/// The fields that have a value on some page: more than none, an empty list or no.
fn given(document: &Document) -> BTreeSet<String> {
    let mut comparison = Comparison::new(document);
    contexts(&mut |_, template, context| comparison.page(template, context));
    comparison.given
}

#[test]
fn the_built_in_theme_uses_every_field() {
    let document = document();
    let texts: String = templates().into_values().collect();
    let said = document.types.iter().flat_map(|(name, fields)| {
        let fields = fields.keys();
        fields.map(move |field| (format!("{name}.{field}"), field))
    });
    // What no page of the content has a value for must at least stand in a template.
    let mut unused: BTreeSet<String> = said
        .clone()
        .filter(|(_, field)| !texts.contains(&format!(".{field}")))
        .map(|(gone, _)| gone)
        .collect();
    let mut shown = BTreeSet::new();
    let mut idle = BTreeSet::new();
    contexts(&mut |theme, template, context| {
        let whole = theme
            .render(template, context, Layout::Tight)
            .expect("the page renders");
        for (gone, _) in said.clone() {
            if shown.contains(&gone) {
                continue;
            }
            let Some(less) = page_without(&document, theme, template, context, &gone) else {
                continue;
            };
            match theme.render(template, &less, Layout::Tight) {
                Ok(html) if html == whole => {
                    idle.insert(gone);
                }
                _ => {
                    shown.insert(gone);
                }
            }
        }
    });
    // A field without a value on every page can't show by its absence: it has passed above.
    let given = given(&document);
    unused.extend(
        idle.into_iter()
            .filter(|gone| !shown.contains(gone) && given.contains(gone))
            .filter(|gone| SELDOM.iter().all(|(field, _)| field != gone)),
    );
    assert!(unused.is_empty(), "no template uses {unused:#?}");
}

#[test]
fn every_string_is_used_by_a_template_or_a_script_or_named_as_read_by_the_program() {
    let document = document();
    let (_, rest) = document.text.split_once("reads these keys").unwrap();
    let (list, _) = rest.split_once("\n\n").unwrap();
    let read: BTreeSet<&str> = list.split('`').skip(1).step_by(2).collect();
    let texts: String = templates().into_values().collect();
    let (mut sources, mut report) = (Default::default(), Report::default());
    let theme = Theme::load(
        &load::SiteFolder::new(root(), &[]),
        crate::theme::DEFAULT,
        &mut sources,
        &mut report,
    )
    .unwrap();
    let keys: BTreeSet<&str> = theme.words(Language::Kazakh).keys().collect();
    let scripts = theme
        .assets()
        .iter()
        .filter(|asset| asset.path.ends_with(".js"));
    let scripts: Vec<_> = scripts
        .map(|script| String::from_utf8_lossy(&script.bytes))
        .collect();
    let is_in_script = |key: &str| {
        let named = format!("\"{key}\":");
        scripts.iter().any(|script| script.contains(&named))
    };
    let is_shown = |key: &str| {
        ["t", "t_other"].iter().any(|name| {
            let named = format!("{name}.{key}");
            let is_name = |c: char| c.is_alphanumeric() || c == '_';
            let mut after = texts.split(named.as_str()).skip(1);
            after.any(|rest| !rest.starts_with(is_name))
        })
    };
    let idle: Vec<&&str> = keys
        .iter()
        .filter(|key| !read.contains(**key) && !is_shown(key) && !is_in_script(key))
        .collect();
    assert!(idle.is_empty(), "nothing uses the strings {idle:?}");
    let unknown: Vec<&&str> = read.difference(&keys).collect();
    assert!(unknown.is_empty(), "no such strings: {unknown:?}");
}

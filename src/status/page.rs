//! The status as one page for the editor of a whole site: one HTML file that asks nobody for
//! anything, with a template of its own, since a theme is for citizens.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use jiff::civil::Date;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::{Context, Tera, TeraResult};

use super::Row;
use super::work::{Task, Work};
use crate::diagnostic::printable::printable;
use crate::language::{Language, Order, UiLanguage, date_attributive, date_long};
use crate::messages::StatusWord;
use crate::model::{Draft, Localized, Text};

/// The templates; those whose names end in `.html` are escaped by the engine.
const TEMPLATES: [(&str, &str); 3] = [
    ("status.html", include_str!("page/status.html")),
    ("status.css", include_str!("page/status.css")),
    ("status.js", include_str!("page/status.js")),
];

/// What the head of a page names as its maker, and by what it is known as one of the program's.
const GENERATOR: &str = "tartip status";

/// Bytes in which a page has said what it is.
const HEAD: usize = 1024;

/// More owners than so many are told when they are asked for.
const OWNERS: usize = 20;

/// What is told on the page.
#[derive(Debug, Clone, Copy)]
pub struct Overview<'a> {
    /// The content.
    pub draft: &'a Draft,
    /// The records to tell of.
    pub rows: &'a [&'a Row],
    /// How many records the site has.
    pub records: usize,
    /// The day that it is judged by.
    pub as_of: Date,
    /// The last day on which what falls due is told.
    pub horizon: Date,
    /// How the files of the content are reached from the page: the folder of the site, from that of
    /// the page. Without it the names of files are no links.
    pub root: Option<&'a str>,
    /// The language of the page.
    pub ui: UiLanguage,
}

/// A name, with the tag of its language where that is not the language of the page.
#[derive(Debug, Clone, Serialize)]
struct Name {
    text: String,
    lang: Option<&'static str>,
}

/// A day, for machines and for people.
#[derive(Debug, Serialize)]
struct Day {
    iso: String,
    shown: String,
}

/// The day of the page, within its sentence.
#[derive(Debug, Serialize)]
struct AsOf {
    before: &'static str,
    iso: String,
    shown: String,
    after: &'static str,
}

/// A row of the table of records.
#[derive(Debug, Serialize)]
struct RecordView<'a> {
    name: Name,
    id: String,
    path: String,
    href: Option<String>,
    kind: &'a str,
    kind_name: &'static str,
    /// The places of its name and of that of its kind in the alphabet.
    rank: usize,
    kind_rank: usize,
    /// The place of its owner in the list of them.
    owner: Option<usize>,
    owner_name: Option<Name>,
    verified_on: Option<Day>,
    due: Option<Day>,
    is_overdue: bool,
    is_soon: bool,
    tasks: Vec<TaskView>,
    /// The keywords of its work, for the choice of rows.
    work: String,
    number: usize,
}

#[derive(Debug, Serialize)]
struct TaskView {
    key: &'static str,
    name: &'static str,
    number: usize,
    codes: Vec<(&'static str, usize)>,
}

/// A row of the table of work.
#[derive(Debug, Serialize)]
struct WorkView {
    key: &'static str,
    name: &'static str,
    to_do: &'static str,
    records: usize,
    number: usize,
}

/// A row of the table of owners.
#[derive(Debug, Clone, Serialize)]
struct OwnerView {
    index: usize,
    name: Name,
    id: Option<String>,
    records: usize,
    overdue: usize,
    soon: usize,
    number: usize,
}

/// The page.
///
/// # Errors
/// What the engine says of a template that it can't render.
pub fn page(overview: Overview<'_>) -> TeraResult<String> {
    let Overview { ui, rows, .. } = overview;
    let mut tera = Tera::new();
    // A checkout on Windows may have ended their lines otherwise, and a browser counts a digest of
    // lines that end so.
    let templates = TEMPLATES.map(|(name, text)| (name, text.replace("\r\n", "\n")));
    tera.add_raw_templates(templates)?;
    let words: BTreeMap<&str, &str> = StatusWord::ON_PAGE
        .iter()
        .map(|(key, word)| (*key, ui.status_word(*word)))
        .collect();
    let mut context = Context::new();
    context.insert("words", &words);
    let style = tera.render("status.css", &context)?;
    let script = tera.render("status.js", &context)?;
    let owners = owners(overview);
    let records = rows.iter().map(|row| record(overview, &owners, row));
    let mut records: Vec<RecordView<'_>> = records.collect();
    rank(ui, &mut records);
    let of_owners = of_owners(&owners, &records);
    let kinds: BTreeMap<&str, &str> = records
        .iter()
        .map(|record| (record.kind, record.kind_name))
        .collect();
    let count =
        |is: fn(&RecordView<'_>) -> bool| records.iter().filter(|record| is(record)).count();
    context.insert("lang", ui.tag());
    context.insert("generator", GENERATOR);
    context.insert("policy", &policy(&style, &script));
    context.insert("style", &style);
    context.insert("script", &script);
    context.insert("site", &site_name(overview));
    context.insert("as_of", &as_of(ui, overview.as_of));
    let (iso, shown) = (overview.horizon.to_string(), in_words(ui, overview.horizon));
    context.insert("horizon", &Day { iso, shown });
    context.insert("all", &overview.records);
    context.insert("waiting", &count(|record| !record.tasks.is_empty()));
    context.insert("overdue", &count(|record| record.is_overdue));
    context.insert("soon", &count(|record| record.is_soon));
    context.insert("works", &works(ui, &records));
    context.insert("owners", &of_owners);
    // To choose from a list, it has to be in the order of the alphabet.
    let mut choices = of_owners.clone();
    choices.sort_by_key(|owner| owner.index);
    context.insert("choices", &choices);
    context.insert("is_long", &(of_owners.len() > OWNERS));
    context.insert("kinds", &kinds.into_iter().collect::<Vec<_>>());
    context.insert("records", &records);
    context.insert("version", env!("CARGO_PKG_VERSION"));
    tera.render("status.html", &context)
}

/// Whether a file begins as such a page does.
pub fn is_page(begin: &str) -> bool {
    let head = begin.char_indices().take_while(|(at, _)| *at < HEAD).last();
    let head = head.and_then(|(at, _)| begin.get(..at)).unwrap_or_default();
    head.starts_with("<!doctype html>") && head.contains(&format!("content=\"{GENERATOR}\""))
}

/// The policy of the page: its own style and its own script, by their digests, and nothing else.
fn policy(style: &str, script: &str) -> String {
    let digest = |text: &str| base64(&Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        digest(style),
        digest(script)
    )
}

/// Bytes in Base64 (RFC 4648, section 4), as a policy has digests.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let index = (bits >> (18 - 6 * at)) & 63;
            let letter = ALPHABET.get(index as usize).copied().unwrap_or(b'=');
            text.push(if at > three.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    text
}

/// The language of the site that a page in `ui` has names in: Kazakh leads.
fn language(ui: UiLanguage) -> Language {
    match ui {
        UiLanguage::Russian => Language::Russian,
        UiLanguage::Kazakh | UiLanguage::English => Language::Kazakh,
    }
}

fn name(ui: UiLanguage, sides: [&str; 2]) -> Name {
    let language = language(ui);
    Name {
        text: printable(sides[language.index()]).into_owned(),
        lang: (language.tag() != ui.tag()).then_some(language.tag()),
    }
}

fn of_text(ui: UiLanguage, text: &Localized<Text>) -> Name {
    name(ui, Language::ALL.map(|language| text[language].as_str()))
}

fn site_name(overview: Overview<'_>) -> Option<Name> {
    let settings = overview.draft.settings.as_ref()?;
    Some(of_text(overview.ui, &settings.title))
}

/// A day in words.
fn in_words(ui: UiLanguage, date: Date) -> String {
    match ui {
        UiLanguage::English => date.to_string(),
        UiLanguage::Russian | UiLanguage::Kazakh => date_long(language(ui), date),
    }
}

/// A day in numbers.
fn day(ui: UiLanguage, date: Date) -> Day {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let shown = match ui {
        UiLanguage::English => date.to_string(),
        UiLanguage::Russian | UiLanguage::Kazakh => format!("{day:02}.{month:02}.{year}"),
    };
    Day {
        iso: date.to_string(),
        shown,
    }
}

/// The sentence on the day that the records are judged by.
fn as_of(ui: UiLanguage, date: Date) -> AsOf {
    let (before, after) = ui
        .status_word(StatusWord::AsOf)
        .split_once("{day}")
        .unwrap_or_default();
    AsOf {
        before,
        iso: date.to_string(),
        shown: match ui {
            UiLanguage::Kazakh => date_attributive(language(ui), date),
            UiLanguage::English | UiLanguage::Russian => in_words(ui, date),
        },
        after,
    }
}

/// Who answers for the records, in the order of the alphabet.
fn owners(overview: Overview<'_>) -> Vec<(String, Name)> {
    let Overview {
        draft, rows, ui, ..
    } = overview;
    let ids: BTreeSet<&str> = rows.iter().filter_map(|row| row.owner.as_deref()).collect();
    let names: BTreeMap<&str, Name> = draft
        .offices
        .iter()
        .map(|(_, office)| (office.id.as_str(), of_text(ui, &office.value.name)))
        .collect();
    let owner = |id: &str| {
        let known = names.get(id).cloned();
        let own = || Name {
            text: printable(id).into_owned(),
            lang: None,
        };
        (id.to_owned(), known.unwrap_or_else(own))
    };
    let mut owners: Vec<(String, Name)> = ids.into_iter().map(owner).collect();
    let order = Order::new(language(ui));
    owners.sort_by(|(_, a), (_, b)| order.compare(&a.text, &b.text));
    owners
}

fn record<'a>(overview: Overview<'a>, owners: &[(String, Name)], row: &'a Row) -> RecordView<'a> {
    let Overview {
        ui, horizon, root, ..
    } = overview;
    let tasks = row.tasks(horizon);
    let has = |work: Work| tasks.iter().any(|task| task.work == work);
    let own = || Name {
        text: printable(&row.id).into_owned(),
        lang: None,
    };
    let names = row.names.as_ref();
    let owner = row.owner.as_ref();
    let owner = owner.and_then(|id| owners.iter().position(|(known, _)| known == id));
    let verified_on = row.verified_on.as_deref().and_then(|day| day.parse().ok());
    RecordView {
        name: names.map_or_else(own, |[kazakh, russian]| name(ui, [kazakh, russian])),
        id: printable(&row.id).into_owned(),
        path: printable(&row.path).into_owned(),
        href: root.map(|root| href(root, &row.path)),
        kind: row.kind,
        kind_name: ui.status_word(StatusWord::OneOf(row.kind)),
        rank: 0,
        kind_rank: 0,
        owner,
        owner_name: owner
            .and_then(|owner| owners.get(owner))
            .map(|(_, name)| name.clone()),
        verified_on: verified_on.map(|date| day(ui, date)),
        due: row.due.map(|date| day(ui, date)),
        is_overdue: has(Work::Overdue),
        is_soon: has(Work::DueSoon),
        work: tasks
            .iter()
            .map(|task| task.work.key())
            .collect::<Vec<_>>()
            .join(" "),
        number: tasks.iter().map(|task| task.number).sum(),
        tasks: tasks.into_iter().map(|task| task_view(ui, task)).collect(),
    }
}

/// Gives records and kinds their places in the alphabet: browsers know it less well.
fn rank(ui: UiLanguage, records: &mut [RecordView<'_>]) {
    let order = Order::new(language(ui));
    let places = |mut words: Vec<String>| -> BTreeMap<String, usize> {
        words.sort_by(|a, b| order.compare(a, b));
        words.dedup();
        let words = words.into_iter().enumerate();
        words.map(|(place, word)| (word, place)).collect()
    };
    let names = places(records.iter().map(|one| one.name.text.clone()).collect());
    let kinds = places(records.iter().map(|one| one.kind_name.to_owned()).collect());
    for one in records {
        one.rank = names.get(&one.name.text).copied().unwrap_or_default();
        one.kind_rank = kinds.get(one.kind_name).copied().unwrap_or_default();
    }
}

fn task_view(ui: UiLanguage, task: Task) -> TaskView {
    TaskView {
        key: task.work.key(),
        name: ui.status_word(StatusWord::Work(task.work)),
        number: task.number,
        codes: task.codes,
    }
}

fn works(ui: UiLanguage, records: &[RecordView<'_>]) -> Vec<WorkView> {
    let works = Work::ALL.into_iter().map(|work| {
        let tasks = records.iter().flat_map(|record| &record.tasks);
        let tasks = tasks.filter(|task| task.key == work.key());
        WorkView {
            key: work.key(),
            name: ui.status_word(StatusWord::Work(work)),
            to_do: ui.status_word(StatusWord::ToDoFor(work)),
            records: tasks.clone().count(),
            number: tasks.map(|task| task.number).sum(),
        }
    });
    works.filter(|work| work.records > 0).collect()
}

/// Who has work, whoever has more of what is overdue first.
fn of_owners(owners: &[(String, Name)], records: &[RecordView<'_>]) -> Vec<OwnerView> {
    let mut views: Vec<OwnerView> = owners
        .iter()
        .enumerate()
        .map(|(index, (id, name))| OwnerView {
            index,
            name: name.clone(),
            id: Some(printable(id).into_owned()),
            records: 0,
            overdue: 0,
            soon: 0,
            number: 0,
        })
        .collect();
    for record in records.iter().filter(|record| !record.tasks.is_empty()) {
        let Some(view) = record.owner.and_then(|owner| views.get_mut(owner)) else {
            continue;
        };
        view.records += 1;
        view.overdue += usize::from(record.is_overdue);
        view.soon += usize::from(record.is_soon);
        view.number += record.number;
    }
    views.retain(|view| view.records > 0);
    views.sort_by_key(|view| std::cmp::Reverse((view.overdue, view.number)));
    views
}

/// What stands for itself in the path of an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'~');

/// The address of a file of the site.
fn href(root: &str, path: &str) -> String {
    let path = match root {
        "" => path.to_owned(),
        root => format!("{root}/{path}"),
    };
    // A colon in the first part would be read as a scheme, so it is written by its number.
    utf8_percent_encode(&path, PLAIN).to_string()
}

/// The way from one folder to another, with `/`, both given by their whole paths. None if there is
/// none: on another drive.
pub fn way(from: &Path, to: &Path) -> Option<String> {
    let (from, to): (Vec<_>, Vec<_>) = (from.components().collect(), to.components().collect());
    let same = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let is_plain = |part: &Component<'_>| matches!(part, Component::Normal(_));
    let (up, down) = (from.get(same..)?, to.get(same..)?);
    if !up.iter().chain(down).all(is_plain) {
        return None;
    }
    let up = up.iter().map(|_| Component::ParentDir);
    let way: PathBuf = up.chain(down.iter().copied()).collect();
    let parts: Option<Vec<&str>> = way.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn the_way_between_two_folders_is_found() {
        let between = |from: &str, to: &str| way(Path::new(from), Path::new(to));
        for (from, to, expected) in [
            ("/a/b", "/a/b", ""),
            ("/a", "/a/b/c", "b/c"),
            ("/a/b", "/a/c", "../c"),
            ("/a/b/c", "/", "../../.."),
        ] {
            assert_eq!(between(from, to).as_deref(), Some(expected), "{from} {to}");
        }
        assert_eq!(between("a", "/a"), None);
    }

    #[test]
    fn digests_are_written_as_policies_have_them() {
        for (bytes, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), expected);
        }
        assert_eq!(base64(&[0xfb, 0xff]), "+/8=");
    }

    #[test]
    fn a_file_is_linked_whatever_its_name_is() {
        assert_eq!(href("", "content/a.yaml"), "content/a.yaml");
        assert_eq!(href("..", "a b/ә#?.yaml"), "../a%20b/%D3%99%23%3F.yaml");
        assert_eq!(href("", "javascript:x"), "javascript%3Ax");
    }

    #[test]
    fn the_words_of_style_and_script_need_no_escape() {
        for ui in UiLanguage::ALL {
            for (key, word) in StatusWord::ON_PAGE {
                let said = ui.status_word(*word);
                let is_plain = !said.contains(['"', '\'', '\\', '<', '>', '&', '\n', '`']);
                assert!(is_plain, "{key}: {said}");
            }
        }
    }

    #[test]
    fn a_page_is_known_by_its_head() {
        let said = format!("<meta name=\"generator\" content=\"{GENERATOR}\">");
        let head = format!("<!doctype html>\n<html lang=\"kk\">{said}");
        assert!(is_page(&format!("{head}{}", "ә".repeat(HEAD))));
        assert!(!is_page("<!doctype html>\n<title>My own page</title>"));
        assert!(!is_page(&format!(
            "<!doctype html>{}{said}",
            "ә".repeat(HEAD)
        )));
    }
}

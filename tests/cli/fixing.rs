//! `tartip check --fix`: what it fixes, and that it touches no other byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use tartip::pipeline::{self, Read, Request};
use tartip::review::Fingerprint;

use crate::sandbox::{DAY, Sandbox, Tree, assert_same, copy, tree};

const CONTACT: &str = "content/contacts/example-akim-office.yaml";
const OFFICE: &str = "content/offices/example-akim-office.yaml";
const GUIDE: &str = "content/procedures/complaint/guide.ru.md";

const FLOW_FILE: &str = "content/contacts/flow.yaml";

const FIX: [&str; 5] = ["check", "--as-of", DAY, "--no-pages", "--fix"];

#[test]
fn a_typo_that_changes_no_word_is_fixed_and_a_second_run_finds_nothing() {
    let typos = [
        (OFFICE, "Аппарат акима Района", "Аппapат акима Района"),
        (OFFICE, "ауданының әкіміне", "ауданының  әкіміне"),
        (OFFICE, "Акиму Района", "Акиму\u{200b} Района"),
        (CONTACT, "[+7 7200 00 00 00]", "[8 (7200) 00-00-00]"),
    ];
    for (file, valid, typo) in typos {
        let site = Sandbox::new();
        let before = tree(&site.root());
        site.replace(file, valid, typo);
        site.run(FIX).succeeds().without_warnings().says("Fixed ");
        assert_same(&before, &tree(&site.root()));
        let second = site.run(FIX).succeeds();
        second.without_warnings().says("There was nothing to fix.");
        assert_same(&before, &tree(&site.root()));
    }
}

#[test]
fn letters_in_parts_and_names_of_characters_are_fixed_and_stay_reviewed() {
    let site = Sandbox::new();
    let valid = site.read(GUIDE);
    let office = site.read(OFFICE);
    site.run(["review", "--all"]).succeeds();
    let lock = site.read("content/reviews.lock");
    // As macOS writes them.
    let apart = valid.replace('й', "и\u{306}").replace('ё', "е\u{308}");
    assert_ne!(apart, valid);
    site.write(GUIDE, &apart);
    site.replace(OFFICE, "ГУ «Аппарат", "ГУ &laquo;Аппарат");
    site.run(["review", GUIDE]).succeeds();
    assert_eq!(site.read("content/reviews.lock"), lock);
    site.run(FIX).succeeds().says("Fixed ");
    assert_eq!(site.read(GUIDE), valid);
    assert_eq!(site.read(OFFICE), office);
    let second = site.run(FIX).succeeds();
    second.says("There was nothing to fix.");
    site.run(["review"]).succeeds();
    assert_eq!(site.read("content/reviews.lock"), lock);
}

#[test]
fn what_looks_like_markdown_becomes_what_it_looks_like() {
    let site = Sandbox::new();
    let before = site.read(GUIDE);
    for (meant, typed) in [
        ("## Как", "##Как"),
        ("1. Заполните", "1.\u{a0}Заполните"),
        ("2. Сдайте", "2.Сдайте"),
    ] {
        site.replace(GUIDE, meant, typed);
    }
    site.append(
        GUIDE,
        "\n•\tпаспорт **или **талон;\n•\t[сайт] (https://mysal.example).\n",
    );
    site.run(FIX).says("Fixed ");
    let list = "\n- паспорт **или** талон;\n- [сайт](https://mysal.example).\n";
    assert_eq!(site.read(GUIDE), format!("{before}{list}"));
}

#[test]
fn what_changes_a_word_is_left_to_the_editor() {
    let site = Sandbox::new();
    site.replace(OFFICE, "Мысал ауданының", "Мысал Мысал ауданының");
    site.append(GUIDE, "\nКызмет не не оказан.\n");
    let before = tree(&site.root());
    site.run(FIX).says("There was nothing to fix.");
    assert_same(&before, &tree(&site.root()));
}

#[test]
fn fixing_asks_for_no_new_review() {
    let site = Sandbox::new();
    site.write(
        FLOW_FILE,
        "name: { same: Үлгі }\nphones: [1414]\nsource: { kk: Үлгі, ru: Пример \
        }\nverified_on: 2026-11-01\n",
    );
    site.run(["review", "--all"]).succeeds();
    let lock = site.read("content/reviews.lock");
    site.replace(
        OFFICE,
        "«Мысал ауданы әкімінің аппараты»",
        "\u{201e}Мысал ауданы әкімінiң аппараты\u{201d}",
    );
    site.replace(CONTACT, "[+7 7200 00 00 00]", "[8 (7200) 00-00-00]");
    // A text that is written once for both languages.
    site.replace(FLOW_FILE, "same: Үлгі", "same: Ү\u{ad}лгi");
    site.run(FIX).succeeds();
    site.run(["review"]).succeeds();
    assert_eq!(site.read("content/reviews.lock"), lock);
}

/// The pages of the site, built by the old form or the new one.
fn pages(site: &Sandbox) -> Tree {
    site.run(["build", "--as-of", DAY]).succeeds();
    tree(&site.path("public"))
}

#[test]
fn a_contact_of_the_old_form_is_written_anew_and_no_page_changes() {
    for (old, new) in [
        (
            "phones: [\"1414\", 14-24, 8-800-080-7777, +7 7200 00 00 00] # all day\ntoll_free: \
             true # the short ones\n",
            "phones: [{ number: \"1414\", free: true }, { number: 1424, free: true }, \
             8-800-080-7777, +7 7200 00 00 00] # all day\n# the short ones\n",
        ),
        (
            "phones:\n  # first\n  - '1414' # short\n  - +7 7200 00 00 00\n# free\ntoll_free: \
             true\n",
            "phones:\n  # first\n  - { number: '1414', free: true } # short\n  - +7 7200 00 00 \
             00\n# free\n",
        ),
        ("toll_free: false\nphones: [1414]\n", "phones: [1414]\n"),
    ] {
        for line_end in ["\n", "\r\n"] {
            let site = Sandbox::new();
            site.replace(CONTACT, "phones: [+7 7200 00 00 00]\n", old);
            let as_today = site.read(CONTACT).replace(old, new);
            let by = |text: String| text.replace('\n', line_end);
            site.write(CONTACT, by(site.read(CONTACT)));
            site.run(["review", "--all"]).succeeds();
            // Groups of a phone that are written anew do show.
            let written = pages(&site);
            site.run(FIX).succeeds().without_warnings().says("Fixed ");
            assert_eq!(site.read(CONTACT), by(as_today));
            let second = site.run(FIX).succeeds();
            second.without_warnings().says("There was nothing to fix.");
            if !old.contains("14-24") {
                assert_same(&written, &pages(&site));
            }
        }
    }
}

#[test]
fn hours_in_words_become_data_and_comments_stay() {
    let site = Sandbox::new();
    let contact = |hours: &str| {
        format!(
            "name: {{ same: Үлгі }}\nphones: [1414]\nhours:{hours}\n# дереккөз\nsource: {{ same: \
             Үлгі }}\nverified_on: 2026-11-01\n"
        )
    };
    let read = [
        (
            "\n  kk: дс–жм 9:00–18:30, түскі үзіліс 13:00–14:30\n  ru: пн–пт 9:00–18:30, обед \
             13:00–14:30",
            "\n  - { days: mon-fri, from: \"09:00\", to: \"18:30\", break: 13:00-14:30 }",
        ),
        (
            "\n  # а\n  kk: 'дүйсенбі — жұма, 9:00–18:30; сб 9:00–13:00' # б\n  # в\n  ru: \
             понедельник — пятница, 9:00–18:30; сб 9:00–13:00 # г",
            "\n  # а\n  - { days: mon-fri, from: \"09:00\", to: \"18:30\" }\n  - { days: sat, \
             from: \"09:00\", to: \"13:00\" } # б\n  # в\n  # г",
        ),
        (
            " { ru: 'вт, чт 9:00–18:30', kk: 'сс, бс 9:00–18:30' } # а",
            " [{ days: [tue, thu], from: \"09:00\", to: \"18:30\" }] # а",
        ),
    ];
    for (old, new) in read {
        site.write(FLOW_FILE, contact(old));
        site.run(FIX).succeeds().says("Fixed ");
        assert_eq!(site.read(FLOW_FILE), contact(new));
        site.run(FIX).succeeds().says("There was nothing to fix.");
        assert_eq!(site.read(FLOW_FILE), contact(new));
    }
    for other in [
        "\n  kk: дс–жм 9:00–18:30\n  ru: пн–пт 9:00–18:00",
        "\n  kk: дс–жм 9:00–18:30, мерекеден басқа\n  ru: пн–пт 9:00–18:30, кроме праздников",
        "\n  same: пн–пт 9:00–18:30",
    ] {
        site.write(FLOW_FILE, contact(other));
        site.run(FIX).says("There was nothing to fix.");
        assert_eq!(site.read(FLOW_FILE), contact(other));
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_can_not_be_written_is_named_and_the_others_are_fixed() {
    use std::os::unix::fs::PermissionsExt;

    let site = Sandbox::new();
    let office = site.read(OFFICE);
    site.replace(OFFICE, "Акиму Района", "Акиму  Района");
    let contact = site.read(CONTACT);
    site.replace(CONTACT, "[+7 7200 00 00 00]", "[8 (7200) 00-00-00]");
    let slipped = site.read(CONTACT);
    let mode = fs::Permissions::from_mode(0o444);
    fs::set_permissions(site.path(CONTACT), mode).unwrap();
    let outcome = site.run(FIX).ends_with(1);
    let outcome = outcome.says(&format!("{CONTACT} can't be written: "));
    assert_eq!(outcome.stderr.matches("can't be written").count(), 1);
    assert_eq!(site.read(OFFICE), office);
    assert_eq!(site.read(CONTACT), slipped);
    let mode = fs::Permissions::from_mode(0o644);
    fs::set_permissions(site.path(CONTACT), mode).unwrap();
    site.run(FIX).succeeds();
    assert_eq!(site.read(CONTACT), contact);
}

// ── At random
// ───────────────────────────────────────────────────────────────────────────────────────────────

/// A typo of the keyboard: what may stand in a text, and what stands there by mistake.
const TYPOS: [(&str, &str); 22] = [
    ("а", "a"),
    ("е", "e"),
    ("о", "o"),
    ("с", "c"),
    ("р", "p"),
    ("і", "i"),
    ("х", "x"),
    ("«", "\""),
    ("»", "\""),
    ("«", "“"),
    (" — ", " - "),
    (" — ", " -- "),
    (" — ", " – "),
    ("-", "\u{2011}"),
    (" ", "  "),
    (", ", " , "),
    ("а", "а\u{200b}"),
    ("е", "е\u{ad}"),
    ("№ ", "№"),
    ("№\u{a0}", "№ "),
    ("+7 72149 5 09 62", "8(72149)50962"),
    ("+7 7200 00 00 00", "87200000000"),
];

/// How a text stands in a record: as it is, in quotes of either kind, or folded.
fn restyled(line: &str, style: usize) -> String {
    let plain = |value: &str| {
        !value.starts_with(['"', '\'', '>', '|', '{', '[', '&', '*', '!'])
            && !value.contains(['"', '\'', '\\', '#'])
    };
    let side = ["kk: ", "ru: "].into_iter().find_map(|key| {
        let (indent, value) = line.split_once(key)?;
        let valid = indent.chars().all(|c| c == ' ') && plain(value);
        valid.then_some((indent, key, value))
    });
    match (side, style % 5) {
        (Some((indent, key, value)), 1) => format!("{indent}{key}\"{value}\""),
        (Some((indent, key, value)), 2) => format!("{indent}{key}'{value}'   # сoл - \"бұл\""),
        (Some((indent, key, value)), 3) => {
            let value = value.replacen(' ', &format!("\n{indent}    "), 1);
            format!("{indent}{key}>-\n{indent}    {value}")
        }
        _ => line.to_owned(),
    }
}

/// A record of another make: flow mappings, comments that have typos of their own.
const FLOW: &str = "# Cлово  - \"в комментарии\" №221
name: { kk: 'Үлгі «орталық»', ru: \"Пример — «центр»\" } # сa\u{200b}м
address: {same: Үлгі}   # - -
phones: [ 1414 , +7 7200 00 00 00 ]
source: { kk: Үлгі — кеңсе, ru: Пример — контора }
verified_on: 2026-11-01
";

/// A site to make typos in.
fn site_of(real: bool, styles: &[usize]) -> Sandbox {
    let site = Sandbox::new();
    if real {
        fs::remove_dir_all(site.path("content")).unwrap();
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        copy(&content, &site.path("content"));
    }
    site.write(FLOW_FILE, FLOW);
    let mut styles = styles.iter().cycle();
    for (path, text) in texts(&site)
        .into_iter()
        .filter(|(path, _)| path.ends_with(".yaml"))
    {
        if path.contains("letters/") {
            continue;
        }
        let lines = text
            .lines()
            .map(|line| restyled(line, *styles.next().unwrap()));
        let text: String = lines.map(|line| format!("{line}\n")).collect();
        site.write(&format!("content/{path}"), text);
    }
    site
}

fn texts(site: &Sandbox) -> BTreeMap<String, String> {
    let files = tree(&site.path("content")).into_iter();
    files
        .filter(|(path, _)| path.ends_with(".yaml") || path.ends_with(".md"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

fn read(root: PathBuf) -> Read {
    pipeline::read_for_review(&Request {
        root,
        follow_links: Vec::new(),
        as_of: date(2026, 11, 26),
        due_within: 0,
        theme: None,
        base_url: None,
    })
}

/// What a person wants to stay as it was: which texts and facts there are, by file and key, and
/// that each is the same up to typography.
fn known(read: &Read) -> Vec<String> {
    let pairs = read.draft.pairs.iter().flat_map(|pair| {
        let sides = pair
            .sides
            .iter()
            .map(|(_, side)| Fingerprint::of(side).to_text());
        let sides = sides.map(|mark| mark.split(':').next().unwrap().to_owned());
        sides.map(|mark| format!("{} {} {mark}", pair.file, pair.key))
    });
    let facts = read.facts.iter().map(|facts| {
        let mark = Fingerprint::of_facts(&facts.facts).to_text();
        format!("{} {mark}", facts.file)
    });
    pairs.chain(facts).collect()
}

/// The report of a site as JSON.
fn report(site: &Sandbox) -> Vec<Value> {
    let typed = ["check", "--as-of", DAY, "--no-pages", "--format", "json"];
    let report: Value = serde_json::from_str(&site.run(typed).stdout).unwrap();
    report["findings"].as_array().unwrap().clone()
}

/// The byte of a file at a line and a column of a report.
fn offset(file: &str, line: &Value, column: &Value) -> usize {
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap() - 1;
    let mark = if file.starts_with('\u{feff}') { 3 } else { 0 };
    let before: usize = file[mark..]
        .split_inclusive('\n')
        .take(number(line))
        .map(str::len)
        .sum();
    let start = mark + before;
    let mut columns = file[start..]
        .char_indices()
        .map(|(at, _)| at)
        .chain([file.len() - start]);
    start + columns.nth(number(column)).unwrap()
}

/// Makes the safe edits that a report tells of, as a program that reads it would: whether there
/// were any.
fn make_edits(site: &Sandbox) -> bool {
    let mut edits: BTreeMap<String, Vec<(usize, usize, String)>> = BTreeMap::new();
    for finding in report(site) {
        if finding["fix"]["safe"] != true {
            continue;
        }
        for edit in finding["fix"]["edits"].as_array().unwrap() {
            let place = &edit["place"];
            let path = place["path"].as_str().unwrap();
            let file = site.read(path);
            let start = offset(&file, &place["line"], &place["column"]);
            let end = offset(&file, &place["end_line"], &place["end_column"]);
            let of_file = edits.entry(path.to_owned()).or_default();
            // The report is in the order of places.
            if of_file.last().is_none_or(|(_, last, _)| *last <= start) {
                of_file.push((start, end, edit["text"].as_str().unwrap().to_owned()));
            }
        }
    }
    for (path, edits) in &edits {
        let mut file = site.read(path);
        for (start, end, text) in edits.iter().rev() {
            file.replace_range(*start..*end, text);
        }
        site.write(path, file);
    }
    !edits.is_empty()
}

fn comments(files: &Tree) -> Vec<String> {
    let records = files.iter().filter(|(path, _)| path.ends_with(".yaml"));
    let texts = records.map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap());
    texts
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|line| line.find('#').map(|at| line[at..].to_owned()))
        .collect()
}

fn counted(findings: &[Value]) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for finding in findings {
        let code = finding["code"].as_str().unwrap().to_owned();
        *counted.entry(code).or_default() += 1;
    }
    counted
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        max_shrink_iters: 40,
        ..ProptestConfig::default()
    })]

    #[test]
    fn fixing_makes_the_safe_edits_of_the_report_and_touches_no_other_byte(
        real in any::<bool>(),
        styles in prop::collection::vec(0usize..5, 7..30),
        typos in prop::collection::vec((any::<Index>(), 0..TYPOS.len(), any::<Index>()), 1..12),
        windows in any::<Index>(),
        mark in any::<bool>(),
    ) {
        let site = site_of(real, &styles);
        for (file, typo, place) in &typos {
            let files = texts(&site);
            let (valid, wrong) = TYPOS[*typo];
            let able: Vec<_> = files.iter().filter(|(_, text)| text.contains(valid)).collect();
            if able.is_empty() {
                continue;
            }
            let (path, text) = able[file.index(able.len())];
            // Between words, not in the layout.
            let inside = |at: usize| valid != " " || {
                let letter = |c: Option<char>| {
                    c.is_some_and(|c| c.is_alphabetic() && !c.is_ascii())
                };
                letter(text[..at].chars().next_back()) && letter(text[at + 1..].chars().next())
            };
            let places: Vec<usize> = text
                .match_indices(valid)
                .map(|(at, _)| at)
                .filter(|at| inside(*at))
                .collect();
            if !places.is_empty() {
                let at = places[place.index(places.len())];
                let mut text = text.clone();
                text.replace_range(at..at + valid.len(), wrong);
                site.write(&format!("content/{path}"), text);
            }
        }
        let files = texts(&site);
        let (path, text) = files.iter().nth(windows.index(files.len())).unwrap();
        let mark = if mark { "\u{feff}" } else { "" };
        site.write(&format!("content/{path}"), format!("{mark}{}", text.replace('\n', "\r\n")));

        let slipped = tree(&site.path("content"));
        let (before, words) = (report(&site), known(&read(site.root())));
        while make_edits(&site) {}
        let expected = tree(&site.path("content"));
        for (path, bytes) in &slipped {
            if !path.ends_with('/') {
                site.write(&format!("content/{path}"), bytes);
            }
        }

        site.run(FIX);
        let fixed = tree(&site.path("content"));
        assert_same(&expected, &fixed);
        prop_assert_eq!(comments(&slipped), comments(&fixed));
        let now = known(&read(site.root()));
        prop_assert_eq!(words.len(), now.len());
        let differing = words.iter().zip(&now).find(|(before, now)| before != now);
        prop_assert!(differing.is_none(), "{:?}", differing);
        let after = report(&site);
        let (had, has) = (counted(&before), counted(&after));
        let fewer = |code: &String, number| had.get(code).is_none_or(|before| before < number);
        let more = has.iter().find(|(code, number)| fewer(code, number));
        prop_assert!(more.is_none(), "{:?}: {:?}", more, after);
        site.run(FIX).says("There was nothing to fix.");
        assert_same(&fixed, &tree(&site.path("content")));
    }
}

#[test]
fn nothing_is_fixed_in_a_file_that_is_not_utf_8_and_the_report_says_why() {
    let site = Sandbox::new();
    let guide = site.read(GUIDE);
    let mut bytes = guide.into_bytes();
    bytes.extend(b"\nA \x9d\n\n-b\n");
    site.write(GUIDE, &bytes);
    let found = site.run(FIX).ends_with(1);
    assert!(
        found.codes().contains(&"not-utf8".to_owned()),
        "{:?}",
        found.codes()
    );
    assert_eq!(fs::read(site.path(GUIDE)).unwrap(), bytes);
}

//! `tartip new KIND ID`: a record to fill in, which the check refuses until it is filled in.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::sandbox::{DAY, Sandbox, tree};

/// A kind of record: its file in `content/`, and values for its empty places from top to bottom.
const KINDS: [(&str, &str, &[&str]); 9] = [
    (
        "area",
        "areas/new-one.yaml",
        &["Жаңа аудан", "Новый район", "district"],
    ),
    (
        "topic",
        "topics/new-one.yaml",
        &["Құжат қабылданбады", "Не приняли документ"],
    ),
    (
        "change",
        "changes/new-one.yaml",
        &[
            DAY,
            "Мысал ауданы әкімінің аппараты",
            "Аппарат акима Района-примера",
            "Телефон нөмірі өзгерді",
            "Изменился номер телефона",
        ],
    ),
    (
        "role",
        "roles/new-one.yaml",
        &[
            "Облыс әкімі",
            "Аким области",
            "Облыс әкіміне",
            "Акиму области",
        ],
    ),
    (
        "contact",
        "contacts/new-one.yaml",
        &[
            "Анықтама қызметі",
            "Справочная служба",
            "[1414]",
            "Мекеменің сайты",
            "Сайт учреждения",
            DAY,
        ],
    ),
    (
        "office",
        "offices/new-one.yaml",
        &[
            "Жаңа аудан әкімінің аппараты",
            "Аппарат акима Нового района",
            "Жаңа ауданның әкіміне",
            "Акиму Нового района",
            "Мекеменің сайты",
            "Сайт учреждения",
            DAY,
        ],
    ),
    (
        "act",
        "acts/new-one.yaml",
        &[
            "law",
            "Жаңа тәртіп туралы",
            "О новом порядке",
            "1-VI",
            "2020-01-02",
            "Z2000000001",
            "Актінің мәтіні",
            "Текст акта",
            DAY,
        ],
    ),
    (
        "letter",
        "letters/new-one.yaml",
        &[
            "Арыз",
            "Заявление",
            "Не сұрайсыз?",
            "О чём вы просите?",
            "АРЫЗ",
            "ЗАЯВЛЕНИЕ",
            "\"Жолданымның мәні: {message}\"",
            "\"Суть обращения: {message}\"",
        ],
    ),
    (
        "procedure",
        "procedures/new-one/procedure.yaml",
        &[
            "Жаңа тәртіп",
            "Новый порядок",
            "Тәртіп бір сөйлеммен айтылды.",
            "Порядок сказан одним предложением.",
            "Аудан әкімі",
            "Аким района",
            "state-services-law",
            "example-akim-office",
            DAY,
        ],
    ),
];

/// The places of a record where a value is left to write: the lines of keys with nothing after
/// them.
fn empty_places(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .collect();
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let numbers = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with('#'));
    let numbers: Vec<usize> = numbers.map(|(index, _)| index).collect();
    let mut places = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let next = lines[index + 1..]
            .iter()
            .find(|line| !line.trim().is_empty());
        let holds_more = next.is_some_and(|next| indent(next) > indent(line));
        if line.trim_end().ends_with(':') && !holds_more {
            places.push((numbers[index], indent(line)));
        }
    }
    places
}

fn filled(text: &str, values: &[&str]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let places = empty_places(text);
    assert_eq!(places.len(), values.len(), "{text}");
    for ((line, _), value) in places.into_iter().zip(values) {
        lines[line] = format!("{} {value}", lines[line]);
    }
    lines.join("\n") + "\n"
}

#[test]
fn a_new_record_is_refused_at_every_empty_place_and_nowhere_else() {
    for (kind, file, _) in KINDS {
        let site = Sandbox::new();
        site.run(["new", kind, "new-one"])
            .succeeds()
            .says(file)
            .says("tartip check");
        let text = site.read(&format!("content/{file}"));
        let mut expected: Vec<String> = empty_places(&text)
            .into_iter()
            .map(|(line, indent)| format!("wrong-type content/{file}:{}:{}", line + 1, indent + 1))
            .collect();
        if kind == "procedure" {
            let guides = ["kk", "ru"];
            let guides = guides
                .map(|tag| format!("empty-guide content/procedures/new-one/guide.{tag}.md:1:1"));
            expected.splice(0..0, guides);
        }
        let checked = site.check().ends_with(1);
        let found = checked.found();
        let found: Vec<&String> = found
            .iter()
            .filter(|line| line.contains("new-one"))
            .collect();
        assert_eq!(found, expected.iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_new_record_tells_of_every_key_that_it_may_have() {
    fn keys(schema: &Value, found: &mut BTreeSet<String>) {
        match schema {
            Value::Object(parts) => {
                let properties = parts.get("properties").and_then(Value::as_object);
                found.extend(properties.into_iter().flatten().map(|(key, _)| key.clone()));
                parts.values().for_each(|part| keys(part, found));
            }
            Value::Array(parts) => parts.iter().for_each(|part| keys(part, found)),
            _ => {}
        }
    }
    for (kind, file, _) in KINDS {
        let site = Sandbox::new();
        site.run(["new", kind, "new-one"]).succeeds();
        let text = site.read(&format!("content/{file}"));
        let words: BTreeSet<&str> = text
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .collect();
        let schema = site.run(["schema", kind]).succeeds();
        let mut all = BTreeSet::new();
        keys(&serde_json::from_str(&schema.stdout).unwrap(), &mut all);
        assert!(all.len() > 2, "{kind}");
        // A text that is the same in both languages, in letters a citation that is so only in
        // procedures, and the older form of `free`.
        all.retain(|key| key != "same" && (kind != "letter" || key != "as_published"));
        all.retain(|key| key != "toll_free");
        let untold: Vec<&String> = all
            .iter()
            .filter(|key| !words.contains(key.as_str()))
            .collect();
        assert!(untold.is_empty(), "{kind}: {untold:?}");
    }
}

#[test]
fn new_records_that_are_filled_in_are_sound() {
    let site = Sandbox::new();
    for (kind, file, values) in KINDS {
        site.run(["new", kind, "new-one"]).succeeds();
        let path = format!("content/{file}");
        site.write(&path, filled(&site.read(&path), values));
    }
    for (tag, words) in [("kk", "Тәртіптің мәтіні."), ("ru", "Текст порядка.")]
    {
        let path = format!("content/procedures/new-one/guide.{tag}.md");
        site.write(&path, format!("{}{words}\n", site.read(&path)));
    }
    let checked = site.check().succeeds();
    let found = checked.found();
    let amiss: Vec<&String> = found
        .iter()
        .filter(|line| line.contains("new-one") && !line.starts_with("unused-record "))
        .collect();
    assert!(amiss.is_empty(), "{amiss:?}");
    site.build().succeeds();
    let page = site.page("ru/procedures/new-one.html");
    assert!(page.contains("Текст порядка."), "{page}");
    assert!(
        !page.contains("Таких строк"),
        "the comments of the guide are not for readers"
    );
}

#[test]
fn a_new_record_is_never_written_over_one_of_its_kind() {
    let site = Sandbox::new();
    fs::create_dir(site.path("content/offices/district")).unwrap();
    let (here, there) = (
        site.path("content/offices/example-akim-office.yaml"),
        "content/offices/district/akim.yaml",
    );
    fs::copy(here, site.path(there)).unwrap();
    let before = tree(&site.root());
    for (kind, id, file) in [
        (
            "office",
            "example-akim-office",
            "content/offices/example-akim-office.yaml",
        ),
        ("office", "akim", there),
        (
            "procedure",
            "complaint",
            "content/procedures/complaint/procedure.yaml",
        ),
        ("letter", "complaint", "content/letters/complaint.yaml"),
    ] {
        site.run(["new", kind, id])
            .ends_with(2)
            .says(file)
            .says("another id");
    }
    assert!(tree(&site.root()) == before);
}

#[test]
fn a_new_record_needs_an_id_and_a_site() {
    let site = Sandbox::new();
    let before = tree(&site.root());
    site.run(["new", "office", "Akim Office"])
        .ends_with(2)
        .says("did you mean `akim-office`?");
    site.run(["new", "office", "../../office"]).ends_with(2);
    site.run(["new", "office", "әкім"])
        .ends_with(2)
        .says("`әкім` is not an id");
    site.run(["new", "office", "akim", "--root", "content"])
        .ends_with(2)
        .says("tartip new site DIR");
    site.run(["--lang", "ru", "new", "office", "Akim"])
        .ends_with(2)
        .says("не годится в идентификаторы");
    site.run(["--lang", "kk", "new", "office", "Akim"])
        .ends_with(2)
        .says("идентификатор бола алмайды");
    assert!(tree(&site.root()) == before);
}

//! What the language checks rest on, held against every text that ships: the site, the starter and
//! the strings of the theme. No typo is found in them, no side is taken for the other language, and
//! both sides say the same.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use granit_parser::{Event, Parser};
use tartip::language::Language;
use tartip::prose::guess::{guess, passages};
use tartip::prose::typo::typos;
use tartip::prose::value::{differences, values};

/// Both sides of one text, and where it stands.
struct Pair {
    place: String,
    sides: [String; 2],
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // The cases of letters hold what citizens write, in the language they like.
        if path.is_dir() && !path.ends_with("cases") {
            files(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
}

/// The texts of a YAML file by the path of their keys.
fn texts(file: &Path) -> Vec<(String, String)> {
    let source = fs::read_to_string(file).unwrap();
    let mut path: Vec<(Option<String>, usize, bool)> = Vec::new();
    let mut texts = Vec::new();
    for event in Parser::new_from_str(&source) {
        let begin = match event.unwrap().0 {
            Event::MappingStart(..) => Some(true),
            Event::SequenceStart(..) => Some(false),
            Event::MappingEnd | Event::SequenceEnd => {
                path.pop();
                None
            }
            Event::Scalar(text, ..) => {
                let at: Vec<String> = path
                    .iter()
                    .map(|(key, place, _)| key.clone().unwrap_or(place.to_string()))
                    .collect();
                match path.last_mut() {
                    Some((key @ None, _, true)) => {
                        *key = Some(text.into_owned());
                        continue;
                    }
                    _ => texts.push((at.join("/"), text.into_owned())),
                }
                None
            }
            _ => continue,
        };
        match begin {
            Some(mapping) => path.push((None, 0, mapping)),
            None => {
                if let Some((key, place, _)) = path.last_mut() {
                    *key = None;
                    *place += 1;
                }
            }
        }
    }
    texts
}

/// Every text that has two sides: in YAML `kk:` beside `ru:`, in Markdown paragraph by paragraph,
/// the strings.
fn pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    for content in ["content", "starter/content", "benches/generator/seed"] {
        let (mut yaml, mut guides) = (Vec::new(), Vec::new());
        files(&root().join(content), ".yaml", &mut yaml);
        files(&root().join(content), ".kk.md", &mut guides);
        for file in yaml {
            let texts = texts(&file);
            for (place, kazakh) in &texts {
                let Some(before) = place.strip_suffix("/kk") else {
                    continue;
                };
                let other = format!("{before}/ru");
                let russian = texts.iter().find(|(place, _)| *place == other).unwrap();
                pairs.push(Pair {
                    place: format!("{}: {before}", file.display()),
                    sides: [kazakh.clone(), russian.1.clone()],
                });
            }
        }
        for file in guides {
            let kazakh = fs::read_to_string(&file).unwrap();
            let other = file.to_string_lossy().replace(".kk.md", ".ru.md");
            let russian = fs::read_to_string(&other).unwrap();
            let paragraphs = [kazakh.split("\n\n"), russian.split("\n\n")].map(Iterator::count);
            assert_eq!(paragraphs[0], paragraphs[1], "{other}");
            for (kazakh, russian) in kazakh.split("\n\n").zip(russian.split("\n\n")) {
                pairs.push(Pair {
                    place: file.display().to_string(),
                    sides: [kazakh.to_owned(), russian.to_owned()],
                });
            }
        }
    }
    let strings = root().join("themes/default/strings");
    let russian = texts(&strings.join("ru.yaml"));
    for (place, kazakh) in texts(&strings.join("kk.yaml")) {
        if let Some((_, russian)) = russian.iter().find(|(other, _)| *other == place) {
            let sides = [kazakh, russian.clone()];
            pairs.push(Pair { place, sides });
        }
    }
    assert!(pairs.len() > 400, "{}", pairs.len());
    pairs
}

#[test]
fn no_typo_is_found_in_what_ships() {
    let mut wrong = Vec::new();
    for pair in pairs() {
        for (language, side) in Language::ALL.into_iter().zip(&pair.sides) {
            for typo in typos(language, side) {
                wrong.push(format!(
                    "{}: {typo:?}: {:?}",
                    pair.place,
                    &side[typo.range.clone()]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_side_is_taken_for_the_other_language() {
    let (mut wrong, mut told, mut all) = (Vec::new(), 0, 0);
    for pair in pairs() {
        // A text that is the same on both sides is of no language: «{from} {period}».
        if pair.sides[0] == pair.sides[1] {
            continue;
        }
        for (language, side) in Language::ALL.into_iter().zip(&pair.sides) {
            all += 1;
            match guess(side) {
                Some(found) if found == language => told += 1,
                Some(_) => wrong.push(format!("{}: {side}", pair.place)),
                None => {}
            }
            for range in passages(side, language) {
                wrong.push(format!("{}: passage {}", pair.place, &side[range]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(told * 100 >= all * 85, "told {told} of {all}");
}

#[test]
fn both_sides_say_the_same_numbers_dates_phones_and_addresses() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for pair in pairs() {
        let [kazakh, russian] = pair.sides.each_ref().map(|side| values(side));
        count += kazakh.len();
        let (here, there) = differences(&kazakh, &russian);
        if !(here.is_empty() && there.is_empty()) {
            wrong.push(format!(
                "{}: {here:?} {there:?}\n  {:?}",
                pair.place, pair.sides
            ));
        }
    }
    assert!(count > 60, "{count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_date_stands_in_a_kazakh_sentence_without_its_case() {
    /// Sentences whose date the program gives in the case that they need.
    const DECLINED: [&str; 3] = ["act_repealed", "act_not_yet", "procedure_not_yet"];
    let strings = std::fs::read_to_string("themes/default/strings/kk.yaml").unwrap();
    let mut seen = 0;
    for (key, text) in strings.lines().filter_map(|line| line.split_once(": ")) {
        let Some((before, _)) = text.split_once("{date}") else {
            continue;
        };
        seen += 1;
        // A label stands before it, or it describes the word after it («… қарашадағы редакциясы»).
        let labelled = before.trim_end().ends_with(':');
        assert!(
            labelled
                || DECLINED.contains(&key)
                || key == "read_edition"
                || key.starts_with("act_name_"),
            "{key}: {text}"
        );
    }
    assert!(seen > 6, "only {seen} sentences with a date");
}

#[test]
fn the_terms_of_the_code_are_used_in_kazakh() {
    let files = [
        "themes/default/strings/kk.yaml",
        "docs/editors.kk.md",
        "content/letters/complaint.yaml",
        "content/letters/progress-request.yaml",
        "starter/content/letters/complaint.yaml",
    ];
    let read = |file: &&str| std::fs::read_to_string(file).unwrap();
    let mut texts: Vec<(&str, String)> = files.iter().map(|file| (*file, read(file))).collect();
    for rule in tartip::catalogue::catalogue() {
        let said = rule.explanation.kazakh;
        texts.push((rule.code, [said.what, said.why, said.how_to_fix].join(" ")));
    }
    for (file, text) in texts {
        let text = text.to_lowercase();
        for wrong in ["лауазымды тұлға", "шешім тапсырылған", "құзыретіне кіретін"]
        {
            assert!(!text.contains(wrong), "{file}: {wrong}");
        }
    }
}

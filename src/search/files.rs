//! Cuts the index into modules, each small enough to be loaded while somebody types.
//!
//! - `start-FORM.js`: which lists there are and where, and the words that the script shows;
//! - `begins-LETTERS.js` and `fifth-LETTER.js`: the words that begin so, or whose fifth letter it
//!   is, letters being written as hexadecimal numbers of Unicode: of each word how many records
//!   have it, and in which part they stand. The second lists are for a slip in the first letters,
//!   and give the words alone. A small site has one list of all words, `begins-.js`, and needs no
//!   others;
//! - `part-NUMBER.js`: the records of a run of words, with their names in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::json;

use super::records::{AreaOfRecords, Record, Records};
use crate::model::{Area, Handle};
use crate::render::module;

/// If more records than this have a word, the word alone can't tell which is meant.
const COMPLETE: usize = 400;

/// Of such a word so many are in its part: those that it most likely means.
const CAPPED: usize = 160;

/// How many bytes the records of a part have, unless one word has more.
const PART: usize = 24_000;

/// How many words a list has before it is cut by one more letter, of two at most.
const LIST: usize = 1_000;

/// A word, with its records in a part.
struct Word {
    text: Arc<str>,
    /// How many records have it.
    count: usize,
    /// Those of them that are in the part, by number.
    records: Vec<usize>,
}

/// The index, cut.
pub(super) struct Cut {
    /// Which lists there are.
    pub start: Start,
    /// The lists and parts by name.
    pub files: Vec<(String, String)>,
}

/// Which lists there are.
pub(super) struct Start {
    /// The beginnings that have a list of their own, with a space between each two.
    pub begins: String,
    /// The letters that have a list of words with this fifth letter.
    pub fifth: String,
}

/// Cuts the index of all records.
pub(super) fn cut(all: &Records) -> Cut {
    let bodies: Vec<String> = all.records.par_iter().map(body).collect();
    let words = words(&all.records);
    let parts = parts(&words, &bodies);
    let mut files: Vec<(String, String)> = parts
        .par_iter()
        .enumerate()
        .map(|(number, part)| {
            let text = part_file(&words[part.clone()], all, &bodies);
            (format!("part-{number}.js"), text)
        })
        .collect();
    let begins = begins(&words);
    let mut part_of = Vec::with_capacity(words.len());
    for (number, part) in parts.iter().enumerate() {
        part_of.extend(part.clone().map(|_| number));
    }
    for (start, numbers) in &begins {
        let text = begins_file(&words, &part_of, numbers);
        files.push((format!("begins-{}.js", hexadecimal(start)), text));
    }
    let mut fifth: BTreeMap<char, Vec<&str>> = BTreeMap::new();
    for word in words.iter().filter(|_| begins.len() > 1) {
        if let Some(letter) = word.text.chars().nth(4) {
            fifth.entry(letter).or_default().push(&word.text);
        }
    }
    for (letter, words) in &fifth {
        let text = module(&json!(words.join(" ")).to_string());
        files.push((format!("fifth-{:x}.js", u32::from(*letter)), text));
    }
    let begins: Vec<&str> = begins.keys().map(String::as_str).collect();
    let start = Start {
        begins: begins.join(" "),
        fifth: fifth.keys().collect(),
    };
    Cut { start, files }
}

fn hexadecimal(letters: &str) -> String {
    let letters = letters.chars().map(|c| format!("{:x}", u32::from(c)));
    letters.collect::<Vec<_>>().join("-")
}

/// What a part says of a record, after its area.
fn body(record: &Record) -> String {
    let [kazakh, russian] = &record.names;
    let more: Vec<&str> = record.more.iter().map(|word| &**word).collect();
    let mut body = json!([record.address, kazakh, russian]).to_string();
    if !more.is_empty() {
        body.truncate(body.len() - 1);
        body.push_str(&format!(",{}]", json!(more.join(" "))));
    }
    // What follows the kind and the area within the same brackets.
    body.replacen('[', ",", 1)
}

/// The words of all names in their order.
fn words(records: &[Record]) -> Vec<Word> {
    let mut by_word: BTreeMap<&Arc<str>, Vec<usize>> = BTreeMap::new();
    for (number, record) in records.iter().enumerate() {
        for word in record.words.keys() {
            by_word.entry(word).or_default().push(number);
        }
    }
    let by_word: Vec<_> = by_word.into_iter().collect();
    let word = |(text, mut numbers): (&Arc<str>, Vec<usize>)| {
        let count = numbers.len();
        if count > COMPLETE {
            let likely = |number: &usize| {
                let record = &records[*number];
                (record.words[text], record.length, *number)
            };
            numbers.sort_unstable_by_key(likely);
            numbers.truncate(CAPPED);
        }
        Word {
            text: Arc::clone(text),
            count,
            records: numbers,
        }
    };
    by_word.into_par_iter().map(word).collect()
}

/// Runs of words whose records make up a part.
fn parts(words: &[Word], bodies: &[String]) -> Vec<std::ops::Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut bytes, mut seen) = (0, 0, BTreeSet::new());
    for (place, word) in words.iter().enumerate() {
        let new = |seen: &BTreeSet<usize>| -> usize {
            let new = word.records.iter().filter(|number| !seen.contains(number));
            new.map(|number| bodies[*number].len()).sum()
        };
        let mut more = new(&seen);
        if place > start && bytes + more > PART {
            parts.push(start..place);
            (start, bytes) = (place, 0);
            seen.clear();
            more = new(&seen);
        }
        bytes += more;
        seen.extend(&word.records);
    }
    if start < words.len() {
        parts.push(start..words.len());
    }
    parts
}

fn part_file(words: &[Word], all: &Records, bodies: &[String]) -> String {
    let numbers: BTreeSet<usize> = words
        .iter()
        .flat_map(|word| &word.records)
        .copied()
        .collect();
    let mut areas = Areas::default();
    let bytes: usize = numbers
        .iter()
        .map(|number| bodies[*number].len() + 12)
        .sum();
    let mut records = String::with_capacity(bytes);
    for number in numbers {
        let record = &all.records[number];
        let area = match record.area {
            Some(area) => areas.place(area, all),
            None => -1,
        };
        let body = &bodies[number];
        // Writing into a string does not fail.
        let _ = writeln!(records, "[{},{area}{body},", record.kind as u8);
    }
    let areas = areas.written.join(",\n");
    format!("export default {{areas:[{areas}],\nrecords:[\n{records}]}};\n")
}

/// The areas of a part, each after the one it lies in; the largest with their ids, which say in
/// which file letters find what lies in them.
#[derive(Default)]
struct Areas {
    places: BTreeMap<Handle<Area>, i64>,
    written: Vec<String>,
}

impl Areas {
    /// The place of an area in the list, where it is put if it was not there.
    fn place(&mut self, area: Handle<Area>, all: &Records) -> i64 {
        if let Some(place) = self.places.get(&area) {
            return *place;
        }
        let AreaOfRecords { id, names, within } = &all.areas[area.index()];
        let [kazakh, russian] = names;
        let text = match within {
            Some(within) => json!([kazakh, russian, self.place(*within, all)]),
            None => json!([kazakh, russian, -1, id]),
        };
        let place = i64::try_from(self.written.len()).unwrap_or(-1);
        self.written.push(text.to_string());
        self.places.insert(area, place);
        place
    }
}

/// Words by what they begin with: by nothing, if all of them are few, by a letter, or by two where
/// too many begin with the same.
fn begins(words: &[Word]) -> BTreeMap<String, Vec<usize>> {
    let mut lists = BTreeMap::from([(String::new(), (0..words.len()).collect::<Vec<_>>())]);
    for letters in 1..=2 {
        let long = lists.extract_if(.., |_, numbers| numbers.len() > LIST);
        let long: Vec<_> = long.flat_map(|(_, numbers)| numbers).collect();
        for number in long {
            let beginning = words[number].text.chars().take(letters).collect();
            let list: &mut Vec<usize> = lists.entry(beginning).or_default();
            list.push(number);
        }
    }
    lists
}

/// The list of words: `[[12, "актас *120 алмали"], …]`: the part, and its words, each with the
/// number of its records, if it is not one; `!` instead of `*` if not all of them are in the part.
fn begins_file(words: &[Word], part_of: &[usize], numbers: &[usize]) -> String {
    let mut list: Vec<(usize, String)> = Vec::new();
    for &number in numbers {
        let word = &words[number];
        let mut text = word.text.to_string();
        if word.count > 1 {
            let mark = match word.count > COMPLETE {
                true => '!',
                false => '*',
            };
            let _ = write!(text, " {mark}{}", word.count);
        }
        match list.last_mut() {
            Some((part, words)) if *part == part_of[number] => {
                words.push(' ');
                words.push_str(&text);
            }
            _ => list.push((part_of[number], text)),
        }
    }
    module(&json!(list).to_string())
}

#[cfg(test)]
mod tests {
    use super::super::records::Kind;
    use super::*;

    /// Offices by their names, the same in both languages.
    fn offices(names: impl IntoIterator<Item = String>) -> Records {
        let office = |(number, name): (usize, String)| {
            let words = name.split(' ').enumerate();
            Record {
                kind: Kind::Office,
                address: format!("offices/{number}.html"),
                area: Some(Handle::new(number % 2)),
                more: Vec::new(),
                words: words.map(|(place, word)| (word.into(), place)).collect(),
                length: name.split(' ').count(),
                names: [name.clone(), name],
            }
        };
        Records {
            records: names.into_iter().enumerate().map(office).collect(),
            areas: vec![
                area("region", ["Облыс", "Область"], None),
                area("district", ["Аудан", "Район"], Some(Handle::new(0))),
            ],
        }
    }

    fn area(id: &str, names: [&str; 2], within: Option<Handle<Area>>) -> AreaOfRecords {
        AreaOfRecords {
            id: id.to_owned(),
            names: names.map(str::to_owned),
            within,
        }
    }

    fn made(records: &Records) -> BTreeMap<String, String> {
        cut(records).files.into_iter().collect()
    }

    /// What a module is.
    fn value<T: serde::de::DeserializeOwned>(files: &BTreeMap<String, String>, name: &str) -> T {
        let text = files[name].strip_prefix("export default ").unwrap();
        serde_json::from_str(text.trim_end_matches(";\n")).unwrap()
    }

    fn list(files: &BTreeMap<String, String>, name: &str) -> Vec<(usize, String)> {
        value(files, name)
    }

    #[test]
    fn a_part_has_the_records_of_its_words_with_their_areas() {
        let files = made(&offices(["аким алмали".into(), "аким бестобе".into()]));
        assert_eq!(
            list(&files, "begins-.js"),
            [(0, "аким *2 алмали бестобе".to_owned())]
        );
        assert_eq!(
            files["part-0.js"],
            "export default {areas:[[\"Облыс\",\"Область\",-1,\"region\"],\n\
             [\"Аудан\",\"Район\",0]],\n\
             records:[\n\
             [1,0,\"offices/0.html\",\"аким алмали\",\"аким алмали\"],\n\
             [1,1,\"offices/1.html\",\"аким бестобе\",\"аким бестобе\"],\n]};\n"
        );
        assert!(!files.keys().any(|name| name.starts_with("fifth")));
    }

    #[test]
    fn a_word_of_too_many_records_has_those_whose_names_begin_with_it() {
        let many = COMPLETE + 50;
        let first = (0..many).map(|number| format!("отдел места{number}"));
        let later = (0..many).map(|number| format!("новий отдел {number}"));
        let files = made(&offices(later.chain(first)));
        let all = list(&files, "begins-.js");
        let marked = format!("отдел !{}", 2 * many);
        let (part, _) = all
            .iter()
            .find(|(_, words)| words.contains(&marked))
            .unwrap();
        let text = &files[&format!("part-{part}.js")];
        assert_eq!(text.matches("\"отдел места").count(), 2 * CAPPED);
        assert!(
            all.iter()
                .any(|(_, words)| words.contains(&format!("новий !{many}")))
        );
    }

    #[test]
    fn many_words_are_cut_by_their_letters_and_no_part_is_large() {
        let letters = ["а", "б", "в", "г", "д", "е", "ж", "з", "и", "к"];
        let names = (0..10_000usize).map(|number| {
            let digits = number.to_string();
            let words = digits.chars().filter_map(|c| c.to_digit(10));
            words
                .map(|digit| letters[digit as usize])
                .collect::<String>()
                + "слово"
        });
        let Cut { start, files } = cut(&offices(names));
        let files: BTreeMap<String, String> = files.into_iter().collect();
        let begins: Vec<&str> = start.begins.split(' ').collect();
        assert!(
            begins.contains(&"аа") || begins.contains(&"ба"),
            "{begins:?}"
        );
        for start in &begins {
            let list = list(&files, &format!("begins-{}.js", hexadecimal(start)));
            let words = list.iter().flat_map(|(_, words)| words.split(' '));
            let words: Vec<&str> = words.filter(|word| !word.starts_with('*')).collect();
            assert!(words.len() <= LIST + 200, "{start} has {}", words.len());
            assert!(words.iter().all(|word| word.starts_with(start)), "{start}");
        }
        for letter in start.fifth.chars() {
            assert!(files.contains_key(&format!("fifth-{:x}.js", u32::from(letter))));
        }
        let parts = files.iter().filter(|(name, _)| name.starts_with("part"));
        for (name, text) in parts {
            assert!(text.len() < PART + 8_000, "{name} has {} bytes", text.len());
        }
    }
}

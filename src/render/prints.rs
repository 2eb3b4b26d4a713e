//! The blank forms of letters as files to print: which there are, and what each is called.
//!
//! Two blanks that say the same are one file: a thousand procedures that use three letters have as
//! many files as these letters have forms.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::blank_name;
use crate::language::Language;
use crate::model::{GivenAnswers, Handle, Letter, Office, Site};

/// The blank forms of all letters, each once.
#[derive(Debug, Default)]
pub(super) struct Prints {
    blanks: Vec<Blank>,
    /// Which of them has these blocks of a letter.
    by_words: BTreeMap<(Handle<Letter>, Vec<bool>), usize>,
    /// Which of them is addressed to an office.
    by_office: BTreeMap<Handle<Office>, usize>,
}

/// If a site has more offices with a blank, none of them has its own as a file: such a file costs
/// more than a page.
const OFFICES: usize = 50;

/// A blank form.
#[derive(Debug)]
struct Blank {
    letter: Handle<Letter>,
    given: GivenAnswers,
    /// To whom it is addressed already.
    to: Option<Handle<Office>>,
    /// The name of its file without the ending.
    name: String,
}

/// A file to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// The file, relative to the output folder, with `/`.
    pub path: String,
    /// The language that it is in.
    pub language: Language,
    /// The letter whose blank it is.
    pub(super) letter: Handle<Letter>,
    /// The form of the letter.
    pub(super) given: GivenAnswers,
    /// The office that it is addressed to; the addressee is to be written by hand if none.
    pub(super) to: Option<Handle<Office>>,
}

impl Prints {
    /// The blanks of a site: of each letter the first one, one for each other form of it, and those
    /// with which letters begin that follow others.
    pub(super) fn collect(site: &Site) -> Self {
        let mut prints = Self::default();
        let mut names = BTreeSet::new();
        let mut add = |letter: Handle<Letter>, given: GivenAnswers, name: &dyn Fn() -> String| {
            let words = (letter, site.letters[letter].value.on_blank(&given));
            if prints.by_words.contains_key(&words) {
                return;
            }
            let mut unique = name();
            if names.contains(&unique) {
                let id = &site.letters[letter].id;
                let numbers = (2..).map(|number: usize| format!("{id}_{number}"));
                unique = numbers
                    .into_iter()
                    .find(|name| !names.contains(name))
                    .unwrap_or(unique);
            }
            names.insert(unique.clone());
            prints.by_words.insert(words, prints.blanks.len());
            prints.blanks.push(Blank {
                letter,
                given,
                to: None,
                name: unique,
            });
        };
        for (handle, record) in site.letters.iter() {
            add(handle, GivenAnswers::new(), &|| record.id.to_string());
            for (form, given) in record.value.blank_forms().into_iter().enumerate() {
                add(handle, given, &|| {
                    format!("{}{}", record.id, blank_name(&record.value, form))
                });
            }
        }
        let procedures = site.procedures.iter();
        for next in procedures.flat_map(|(_, procedure)| &procedure.value.next) {
            let record = &site.letters[next.letter];
            add(next.letter, next.answers.clone(), &|| {
                named(&record.id.to_string(), &record.value, &next.answers)
            });
        }
        let addressed = site.offices.iter().filter_map(|(handle, office)| {
            let letter = site.roles[office.value.role?].value.letter?;
            Some((
                handle,
                letter,
                format!("{}_{}", site.letters[letter].id, office.id),
            ))
        });
        let mut addressed: Vec<_> = addressed.take(OFFICES + 1).collect();
        if addressed.len() > OFFICES {
            addressed.clear();
        }
        for (office, letter, mut name) in addressed {
            while names.contains(&name) {
                name.push_str("_office");
            }
            names.insert(name.clone());
            prints.by_office.insert(office, prints.blanks.len());
            prints.blanks.push(Blank {
                letter,
                given: GivenAnswers::new(),
                to: Some(office),
                name,
            });
        }
        prints
    }

    /// The files in the order of the languages and of the letters.
    pub(super) fn files(&self) -> Vec<Print> {
        let languages = Language::ALL.into_iter();
        let files = languages.flat_map(|language| {
            let blanks = self.blanks.iter();
            blanks.map(move |blank| Print {
                path: blank.path(language),
                language,
                letter: blank.letter,
                given: blank.given.clone(),
                to: blank.to,
            })
        });
        files.collect()
    }

    /// The file with the blank of a letter for these answers.
    pub(super) fn path(
        &self,
        site: &Site,
        letter: Handle<Letter>,
        given: &GivenAnswers,
        language: Language,
    ) -> Option<String> {
        let words = (letter, site.letters[letter].value.on_blank(given));
        let blank = self.blanks.get(*self.by_words.get(&words)?)?;
        Some(blank.path(language))
    }

    /// The file with the blank that is addressed to an office.
    pub(super) fn path_to(&self, office: Handle<Office>, language: Language) -> Option<String> {
        let blank = self.blanks.get(*self.by_office.get(&office)?)?;
        Some(blank.path(language))
    }
}

impl Blank {
    fn path(&self, language: Language) -> String {
        format!("{}/blanks/{}.pdf", language.tag(), self.name)
    }
}

/// The longest name that tells what was chosen.
const LONGEST: usize = 150;

/// The name for the blank of some answers: each choice and option with `_` before it, which no id
/// has; where they are many, how many they are.
fn named(id: &str, letter: &Letter, given: &GivenAnswers) -> String {
    let options = letter.options(given);
    let said: Vec<String> = options
        .map(|(field, option)| format!("_{}_{}", letter.fields[field].id, option.id))
        .collect();
    let said = said.concat();
    match said.len() > LONGEST {
        true => format!("{id}_{}", given.len()),
        false => format!("{id}{said}"),
    }
}

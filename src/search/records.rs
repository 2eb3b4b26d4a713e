//! What can be found on a site, and by which names.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::fold::fold;
use super::synonyms::Synonyms;
use crate::language::Language;
use crate::model::{Act, Area, Handle, Localized, Office, Procedure, Site, Text};
use crate::render::{Page, Route};

/// The kinds of records, in the order in which equal results stand. The script has them by these
/// numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Procedure = 0,
    Office = 1,
    Area = 2,
    Act = 3,
}

/// A record that can be found.
#[derive(Debug)]
pub(super) struct Record {
    pub kind: Kind,
    /// Where its page stands below the folder of a language.
    pub address: String,
    /// Its name in each language.
    pub names: [String; 2],
    /// The area it belongs to.
    pub area: Option<Handle<Area>>,
    /// Folded words that it is found by beside those of its names, less those of its area.
    pub more: Vec<Arc<str>>,
    /// The folded words of its names and its area, with the place of each among the words of its
    /// name: the smaller, the likelier it is meant. Words that stand beside the name come last.
    pub words: BTreeMap<Arc<str>, usize>,
    /// How many words the shorter of its names has.
    pub length: usize,
}

/// Records in the order of their kinds and ids, with the areas that they refer to.
#[derive(Debug)]
pub(super) struct Records {
    pub records: Vec<Record>,
    /// The areas, by handle.
    pub areas: Vec<AreaOfRecords>,
}

/// An area that records belong to.
#[derive(Debug)]
pub(super) struct AreaOfRecords {
    pub id: String,
    /// Its name in each language.
    pub names: [String; 2],
    /// The area that it lies in.
    pub within: Option<Handle<Area>>,
}

/// The place of a word that does not stand in the name itself.
const BESIDE: usize = 100;

/// A word of so many letters tells an office from another only by its beginning.
const BEGINNING: usize = 4;

/// All records of the site.
pub(super) fn records(site: &Site) -> Records {
    let areas: Vec<_> = site
        .areas
        .iter()
        .map(|(_, area)| AreaOfRecords {
            id: area.id.to_string(),
            names: sides(&area.value.name),
            within: area.value.within,
        })
        .collect();
    let area_words: Vec<[Vec<String>; 2]> = areas
        .iter()
        .map(|area| area.names.each_ref().map(|name| fold(name)))
        .collect();
    let synonyms = Synonyms::new();
    let made = |named: Named| named.record(site, &area_words, &synonyms);
    let procedures: Vec<_> = site.procedures.iter().collect();
    let offices: Vec<_> = site.offices.iter().collect();
    let of_areas: Vec<_> = site.areas.iter().collect();
    let acts: Vec<_> = site.acts.iter().collect();
    let procedures = procedures
        .into_par_iter()
        .map(|(handle, record)| made(Named::procedure(handle, &record.value)));
    let offices = offices
        .into_par_iter()
        .map(|(handle, record)| made(Named::office(handle, &record.value)));
    let of_areas = of_areas
        .into_par_iter()
        .map(|(handle, record)| made(Named::area(handle, &record.value)));
    let acts = acts
        .into_par_iter()
        .map(|(handle, record)| made(Named::act(handle, &record.value)));
    Records {
        records: procedures
            .chain(offices)
            .chain(of_areas)
            .chain(acts)
            .collect(),
        areas,
    }
}

/// What a record is called, before it is looked at by words.
struct Named {
    kind: Kind,
    page: Page,
    names: [String; 2],
    area: Option<Handle<Area>>,
    /// Other names of it.
    others: Vec<String>,
}

impl Named {
    fn procedure(handle: Handle<Procedure>, procedure: &Procedure) -> Self {
        Self {
            kind: Kind::Procedure,
            page: Page::Procedure(handle),
            names: sides(&procedure.title),
            area: None,
            others: Vec::new(),
        }
    }

    fn office(handle: Handle<Office>, office: &Office) -> Self {
        Self {
            kind: Kind::Office,
            page: Page::Office(handle),
            names: sides(&office.name),
            area: office.areas.first().copied(),
            others: sides(&office.addressed_as).into(),
        }
    }

    fn area(handle: Handle<Area>, area: &Area) -> Self {
        Self {
            kind: Kind::Area,
            page: Page::Area(handle),
            names: sides(&area.name),
            area: area.within,
            others: Vec::new(),
        }
    }

    fn act(handle: Handle<Act>, act: &Act) -> Self {
        let short = act.short_name.iter().flat_map(sides);
        let numbers = act.number.iter().flat_map(|number| {
            let sides = Language::ALL.map(|language| number[language].clone());
            sides.into_iter()
        });
        Self {
            kind: Kind::Act,
            page: Page::Act(handle),
            names: sides(&act.title),
            area: None,
            others: short.chain(numbers).collect(),
        }
    }

    fn record(self, site: &Site, area_words: &[[Vec<String>; 2]], synonyms: &Synonyms) -> Record {
        let route = Route::new(site, self.page, Language::ALL[0]);
        let below = route.address().split_once('/');
        let address = below.map_or("", |(_, below)| below).to_owned();
        let folded = self.names.each_ref().map(|name| fold(name));
        let mut words: BTreeMap<Arc<str>, usize> = BTreeMap::new();
        for side in &folded {
            for (place, word) in side.iter().enumerate() {
                let known = words.entry(word.as_str().into()).or_insert(place);
                *known = place.min(*known);
            }
        }
        let beginning = |word: &str| word.chars().take(BEGINNING).collect::<String>();
        let known: BTreeSet<String> = words.keys().map(|word| beginning(word)).collect();
        // Another form of a word of the name is found by that.
        let others = self.others.iter().flat_map(|name| fold(name));
        let mut more: BTreeSet<Arc<str>> = others
            .filter(|word| !known.contains(&beginning(word)))
            .map(Arc::from)
            .collect();
        for side in &folded {
            let also = synonyms.of(side).into_iter().map(Arc::from);
            more.extend(also.filter(|word| !words.contains_key(word)));
        }
        let of_area = self.area.map(|area| &area_words[area.index()]);
        let of_area = of_area.into_iter().flatten().flatten();
        let of_area = of_area.map(|word| Arc::from(word.as_str()));
        for word in more.iter().cloned().chain(of_area) {
            words.entry(word).or_insert(BESIDE);
        }
        Record {
            kind: self.kind,
            address,
            length: folded.iter().map(Vec::len).min().unwrap_or_default(),
            names: self.names,
            area: self.area,
            more: more.into_iter().collect(),
            words,
        }
    }
}

fn sides(text: &Localized<Text>) -> [String; 2] {
    Language::ALL.map(|language| text.text(language).to_owned())
}

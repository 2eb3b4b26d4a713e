//! The rules that read every text letter by letter: most of what a check costs.
//!
//! Equal texts are judged once. The records of a country say the same sentences thousands of times;
//! where nothing was found in one, nothing is in its equals, and where something was, each of them
//! is judged for itself, since each has its own place.

use std::borrow::Borrow;
use std::collections::{BTreeSet, HashSet};
use std::hash::{BuildHasherDefault, DefaultHasher, Hasher};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::context::{FileCheck, TextCheck, Texts};
use super::{parity, typography};
use crate::diagnostic::{Report, SourceId, Sources, Span};
use crate::language::Language;
use crate::model::{Pair, PairKind, Side};

/// What runs the rules that read every text. All that they find is a warning, unless the site
/// judges otherwise.
const TEXT_CHECKS: &[&[TextCheck]] = &[typography::TEXT_CHECKS, parity::TEXT_CHECKS];

/// What runs the rules that read every file.
const FILE_CHECKS: &[FileCheck] = typography::FILE_CHECKS;

/// Runs the rules that read every text, on texts as they come from any thread, and at the end on
/// their files.
#[derive(Debug, Default)]
pub struct TextChecker {
    sound: Sound,
    found: Mutex<Report>,
    /// The files of the texts.
    files: Mutex<BTreeSet<SourceId>>,
}

impl TextChecker {
    /// Runs them on texts, on this thread.
    pub fn read(&self, pairs: &[Pair], sources: &Sources) {
        self.add(pairs, in_turn(pairs, sources, &self.sound));
    }

    /// Runs them on texts, on all threads.
    pub fn read_all(&self, pairs: &[Pair], sources: &Sources) {
        self.add(pairs, side_by_side(pairs, sources, &self.sound));
    }

    fn add(&self, pairs: &[Pair], found: Report) {
        if !found.diagnostics().is_empty() {
            locked(&self.found).append(found);
        }
        let mut files: Vec<[SourceId; 2]> = pairs.iter().map(sources_of).collect();
        files.dedup();
        locked(&self.files).extend(files.into_iter().flatten());
    }

    /// What was found in the texts, those of one call together, and what is found in their files.
    pub fn report(self, sources: &Sources) -> Report {
        let mut report = self
            .found
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let files = self
            .files
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        report.append(check_files(&files, sources));
        report
    }
}

/// The files that the sides of a text stand in.
fn sources_of(pair: &Pair) -> [SourceId; 2] {
    Language::ALL.map(|language| pair.sides[language].place.source)
}

/// Runs the rules that read every file, on these and on all that hold Markdown.
fn check_files(files: &BTreeSet<SourceId>, sources: &Sources) -> Report {
    let all = sources.ids();
    let read = all.filter(|file| files.contains(file) || is_read(*file, sources));
    check_each_file(&read.collect::<Vec<_>>(), sources)
}

/// Whether a file is read even if no text of it stands in both languages.
pub fn is_read(file: SourceId, sources: &Sources) -> bool {
    sources.path(file).ends_with(".md")
}

/// Runs the rules that read every file, on these alone.
pub fn check_each_file(files: &[SourceId], sources: &Sources) -> Report {
    let found = files.par_iter().map(|file| {
        let mut report = Report::default();
        for check in FILE_CHECKS {
            check(*file, sources, &mut report);
        }
        report
    });
    together(found.collect())
}

/// Runs the rules that read every text, on the texts.
pub fn check_pairs(texts: Texts<'_>) -> Report {
    side_by_side(texts.pairs, texts.sources, &Sound::default())
}

/// How many texts a thread takes at once.
const AT_ONCE: usize = 64;

fn side_by_side(pairs: &[impl Borrow<Pair> + Sync], sources: &Sources, sound: &Sound) -> Report {
    let parts = pairs.par_chunks(AT_ONCE);
    let found = parts.map(|pairs| in_turn(pairs, sources, sound));
    together(found.collect())
}

fn in_turn(pairs: &[impl Borrow<Pair>], sources: &Sources, sound: &Sound) -> Report {
    let mut report = Report::default();
    for pair in pairs {
        check_pair(pair.borrow(), sources, sound, &mut report);
    }
    report
}

/// Runs them on a text, unless nothing was found in an equal one.
fn check_pair(pair: &Pair, sources: &Sources, sound: &Sound, report: &mut Report) {
    let hash = hash_of(pair, sources);
    if sound.holds(hash) {
        return;
    }
    let before = report.diagnostics().len();
    for check in TEXT_CHECKS.iter().copied().flatten() {
        check(pair, sources, report);
    }
    if report.diagnostics().len() == before {
        sound.add(hash);
    }
}

fn together(found: Vec<Report>) -> Report {
    let mut report = Report::default();
    for found in found {
        report.append(found);
    }
    report
}

/// The hashes of the texts in which nothing was found.
#[derive(Debug, Default)]
struct Sound {
    /// In parts, so that one thread seldom waits for another.
    parts: [Mutex<Hashes>; 32],
}

type Hashes = HashSet<u128, BuildHasherDefault<AsItIs>>;

impl Sound {
    fn holds(&self, hash: u128) -> bool {
        self.part(hash).contains(&hash)
    }

    fn add(&self, hash: u128) {
        self.part(hash).insert(hash);
    }

    fn part(&self, hash: u128) -> MutexGuard<'_, Hashes> {
        // The table itself goes by the other half of the bits.
        let [part, ..] = hash.to_be_bytes();
        locked(&self.parts[usize::from(part) % self.parts.len()])
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes a half of a hash for its hash.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let half = bytes.first_chunk().copied().unwrap_or_default();
        self.0 = u64::from_le_bytes(half);
    }
}

/// The hash of a text as the rules see it, of so many bits that no two texts share it by chance.
/// To compare the texts themselves would take longer than to read them: they are far apart in
/// memory.
fn hash_of(pair: &Pair, sources: &Sources) -> u128 {
    let kind = kind(pair);
    let half = |half: u8| {
        let mut hasher = DefaultHasher::new();
        hasher.write(&[half, kind]);
        for (_, side) in pair.sides.iter() {
            add(side, sources, &mut hasher);
        }
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
}

/// How the sides of a text belong together, and what kind of file it stands in: a record or a
/// guide, a letter, a case of one.
fn kind(pair: &Pair) -> u8 {
    let kind = match pair.kind {
        PairKind::Both => 0,
        PairKind::Same => 1,
        PairKind::Alone(Language::Kazakh) => 2,
        PairKind::Alone(Language::Russian) => 3,
    };
    let file = [
        pair.file.ends_with(".yaml"),
        pair.file.starts_with("content/letters/"),
        pair.file.starts_with("content/letters/cases/"),
    ];
    let bits = file.map(u8::from);
    bits.iter().fold(kind, |bits, bit| bits << 1 | bit)
}

/// Adds the words and the links of a side, and, unless the words stand so in its file, how they do:
/// from the first to the last, with what is between them, and where each of their slices is in
/// that.
fn add(side: &Side, sources: &Sources, hasher: &mut DefaultHasher) {
    hasher.write_usize(side.links.len());
    for link in &side.links {
        hasher.write_usize(link.len());
        hasher.write(link.as_bytes());
    }
    let words = side.text.as_bytes();
    let slices = match &side.words[..] {
        [slice] if slice.range().len() == words.len() => None,
        slices => Some(slices),
    };
    let lengths = |a: usize, b: usize| (a as u128) << 64 | b as u128;
    hasher.write_u128(lengths(
        words.len(),
        slices.map_or(usize::MAX, <[Span]>::len),
    ));
    hasher.write(words);
    let Some(slices) = slices else {
        return;
    };
    let start = slices.first().map_or(0, |first| first.range().start);
    let end = slices.last().map_or(start, |last| last.range().end);
    let file = sources.text(side.place.source).as_bytes();
    hasher.write(file.get(start..end).unwrap_or_default());
    for slice in slices {
        let range = slice.range();
        hasher.write_u128(lengths(range.start - start, range.end - start));
    }
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;
    use crate::model::Localized;

    /// Pairs of a file in which each text stands on a line of its own, each with these sides.
    fn pairs(sources: &mut Sources, texts: &[[&str; 2]]) -> Vec<Pair> {
        let lines: String = texts
            .iter()
            .flatten()
            .map(|text| format!("{text}\n"))
            .collect();
        let file = "content/procedures/a/procedure.yaml";
        let source = sources.add(file, lines);
        let mut at = 0;
        let mut side = |text: &str| {
            let place = Span::new(source, at..at + text.len());
            at += text.len() + 1;
            Side {
                text: text.to_owned(),
                links: Vec::new(),
                place,
                words: vec![place],
            }
        };
        let mut pair = |[kazakh, russian]: &[&str; 2]| Pair {
            file: file.into(),
            key: "name".to_owned(),
            sides: Box::new(Localized::new([side(kazakh), side(russian)])),
            kind: PairKind::Both,
        };
        texts.iter().map(&mut pair).collect()
    }

    #[test]
    fn what_is_wrong_with_a_text_is_told_at_each_of_its_equals() {
        let sound = ["Шағым", "Жалоба"];
        let faulty = ["Өтініш берушінің аты", "Имя  заявителя"];
        let mut sources = Sources::default();
        let pairs = pairs(&mut sources, &[sound, faulty, sound, faulty, sound, faulty]);
        let checked = |pairs: &[Pair]| {
            let checker = TextChecker::default();
            checker.read_all(pairs, &sources);
            checker.report(&sources)
        };
        let mut together = checked(&pairs);
        together.sort(&sources);
        let mut one_by_one = Report::default();
        for pair in &pairs {
            one_by_one.append(checked(slice::from_ref(pair)));
        }
        one_by_one.sort(&sources);
        assert_eq!(together.diagnostics(), one_by_one.diagnostics());
        let places: Vec<Span> = together.diagnostics().iter().map(|one| one.place).collect();
        let is_faulty = |place: &Span| sources.text(place.source).get(place.range()) == Some("  ");
        assert!(places.iter().all(is_faulty), "{places:?}");
        let within = |pair: &Pair| pair.sides[Language::Russian].place;
        let texts: Vec<Span> = pairs.iter().skip(1).step_by(2).map(within).collect();
        let held = |(text, place): (&Span, &Span)| {
            text.range().start < place.range().start && place.range().end < text.range().end
        };
        assert_eq!(places.len(), texts.len());
        assert!(texts.iter().zip(&places).all(held), "{places:?}");
    }

    #[test]
    fn texts_of_equal_words_are_equal_only_if_they_are_written_alike_in_files_of_one_kind() {
        let mut sources = Sources::default();
        let same = ["Шағым", "Жалоба"];
        let mut pairs = pairs(&mut sources, &[same; 6]);
        let sides = Localized::clone(&pairs[1].sides);
        *pairs[1].sides = sides.map(|side| Side {
            words: Vec::new(),
            ..side
        });
        pairs[2].kind = PairKind::Same;
        pairs[3].file = "content/letters/a.yaml".into();
        let sides = Localized::clone(&pairs[4].sides);
        *pairs[4].sides = sides.map(|side| Side {
            links: vec!["#when".to_owned()],
            ..side
        });
        let pairs: Vec<&Pair> = pairs.iter().collect();
        let hashes: Vec<u128> = pairs.iter().map(|pair| hash_of(pair, &sources)).collect();
        let is_new = |(place, text): (usize, &u128)| !hashes[..place].contains(text);
        let new: Vec<bool> = hashes.iter().enumerate().map(is_new).collect();
        assert_eq!(new, [true, true, true, true, true, false]);
    }
}

//! The rules that read every text letter by letter: most of what a check costs.
//!
//! Equal texts are judged once. The records of a country say the same sentences thousands of times;
//! where nothing was found in one, nothing is in its equals, and where something was, each of them
//! is judged for itself, since each has its own place.

use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

use rayon::prelude::*;

use super::context::{FileCheck, TextCheck, Texts};
use super::{parity, typography};
use crate::diagnostic::{Report, SourceId, Sources};
use crate::model::{Pair, PairKind, Side};

/// What runs the rules that read every text. All that they find is a warning, unless the site
/// judges otherwise.
const TEXT_CHECKS: &[&[TextCheck]] = &[typography::TEXT_CHECKS, parity::TEXT_CHECKS];

/// What runs the rules that read every file.
const FILE_CHECKS: &[FileCheck] = typography::FILE_CHECKS;

/// Runs the rules that read every text, on the texts and on their files.
pub fn check_texts(texts: Texts<'_>) -> Report {
    let mut report = check_pairs(texts);
    let files = texts.pairs.iter().flat_map(|pair| pair.sides.iter());
    let files: BTreeSet<SourceId> = files.map(|(_, side)| side.place.source).collect();
    report.append(check_files(&files, texts.sources));
    report
}

/// Runs the rules that read every file, on these and on all that hold Markdown.
pub fn check_files(files: &BTreeSet<SourceId>, sources: &Sources) -> Report {
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
    let Texts { pairs, sources } = texts;
    let equals = Equals::among(pairs, sources);
    let checks: Vec<TextCheck> = TEXT_CHECKS.concat();
    let found = equals.firsts.par_iter().flat_map_iter(|first| {
        let judge = |number: usize| {
            let reports = checks.iter().enumerate().map(move |(order, check)| {
                let mut report = Report::default();
                check(pairs[number], sources, &mut report);
                ((order, number), report)
            });
            let found = reports.filter(|(_, report)| !report.diagnostics().is_empty());
            found.collect::<Vec<_>>()
        };
        let mut found = judge(*first);
        if !found.is_empty() {
            found.extend(equals.of(*first).flat_map(judge));
        }
        found
    });
    let mut found: Vec<_> = found.collect();
    // As if each rule had gone through all texts after the other.
    found.sort_by_key(|(place, _)| *place);
    together(found.into_iter().map(|(_, report)| report).collect())
}

fn together(found: Vec<Report>) -> Report {
    let mut report = Report::default();
    for found in found {
        report.append(found);
    }
    report
}

/// In how many parts texts are compared with each other.
const PARTS: u64 = 32;

/// Which texts are equal to each other, by their numbers.
struct Equals {
    /// The first of each kind.
    firsts: Vec<usize>,
    /// The next text that is equal to one; the number itself at the last.
    next: Vec<usize>,
}

impl Equals {
    /// A part of the texts on each thread, by their hashes: equal texts are in the same part.
    fn among(pairs: &[&Pair], sources: &Sources) -> Self {
        let hash = |pair: &&Pair| {
            let mut hasher = DefaultHasher::new();
            Seen { pair, sources }.hash(&mut hasher);
            hasher.finish()
        };
        let hashes: Vec<u64> = pairs.par_iter().map(hash).collect();
        let parts = (0..PARTS).into_par_iter().map(|part| {
            let mut lasts: HashMap<Seen<'_>, usize, BuildHasherDefault<DefaultHasher>> =
                HashMap::default();
            let (mut firsts, mut links) = (Vec::new(), Vec::new());
            let members = pairs.iter().zip(&hashes).enumerate();
            for (number, (pair, _)) in members.filter(|(_, (_, hash))| **hash % PARTS == part) {
                match lasts.insert(Seen { pair, sources }, number) {
                    Some(before) => links.push((before, number)),
                    None => firsts.push(number),
                }
            }
            (firsts, links)
        });
        let mut equals = Self {
            firsts: Vec::new(),
            next: (0..pairs.len()).collect(),
        };
        for (firsts, links) in parts.collect::<Vec<_>>() {
            equals.firsts.extend(firsts);
            for (before, number) in links {
                equals.next[before] = number;
            }
        }
        equals.firsts.sort_unstable();
        equals
    }

    /// Those equal to the first of them, without it.
    fn of(&self, first: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(first), |number| {
            let next = self.next[*number];
            (next != *number).then_some(next)
        })
        .skip(1)
    }
}

/// A text as the rules see it.
struct Seen<'a> {
    pair: &'a Pair,
    sources: &'a Sources,
}

impl Seen<'_> {
    /// What kind of file it stands in: a record or a guide, a letter, a case of one.
    fn file(&self) -> [bool; 3] {
        let file = &self.pair.file;
        [
            file.ends_with(".yaml"),
            file.starts_with("content/letters/"),
            file.starts_with("content/letters/cases/"),
        ]
    }

    fn sides(&self) -> impl Iterator<Item = &Side> {
        self.pair.sides.iter().map(|(_, side)| side)
    }

    /// The words of a side as they stand in its file, from the first to the last, with what is
    /// between them; and where each of their slices is in that.
    fn as_written(&self, side: &Side) -> (&str, impl Iterator<Item = (usize, usize)>) {
        let start = side.words.first().map_or(0, |words| words.range().start);
        let end = side.words.last().map_or(start, |words| words.range().end);
        let file = self.sources.text(side.place.source);
        let slices = side.words.iter().map(move |words| {
            let range = words.range();
            (range.start - start, range.end - start)
        });
        (file.get(start..end).unwrap_or_default(), slices)
    }
}

impl Hash for Seen<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for side in self.sides() {
            side.text.hash(state);
        }
    }
}

impl PartialEq for Seen<'_> {
    fn eq(&self, other: &Self) -> bool {
        // One slice as long as the words is the words.
        let is_plain = |side: &Side| match side.words.as_slice() {
            [words] => words.range().len() == side.text.len(),
            _ => false,
        };
        let is_same = |(side, twin): (&Side, &Side)| {
            if side.text != twin.text {
                return false;
            }
            if is_plain(side) && is_plain(twin) {
                return true;
            }
            let ((words, slices), (twins, twin_slices)) =
                (self.as_written(side), other.as_written(twin));
            words == twins && slices.eq(twin_slices)
        };
        let kind = |pair: &Pair| match pair.kind {
            PairKind::Both => (0, None),
            PairKind::Same => (1, None),
            PairKind::Alone(language) => (2, Some(language)),
        };
        kind(self.pair) == kind(other.pair)
            && self.file() == other.file()
            && self.sides().zip(other.sides()).all(is_same)
    }
}

impl Eq for Seen<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;
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
        fn texts<'a>(pairs: &'a [&'a Pair], sources: &'a Sources) -> Texts<'a> {
            Texts { pairs, sources }
        }
        let pairs: Vec<&Pair> = pairs.iter().collect();
        let mut together = check_texts(texts(&pairs, &sources));
        together.sort(&sources);
        let mut one_by_one = Report::default();
        for pair in &pairs {
            one_by_one.append(check_texts(texts(&[*pair], &sources)));
        }
        one_by_one.sort(&sources);
        assert_eq!(together.diagnostics(), one_by_one.diagnostics());
        assert_eq!(together.diagnostics().len(), 3);
    }

    #[test]
    fn texts_of_equal_words_are_equal_only_if_they_are_written_alike() {
        let mut sources = Sources::default();
        let same = ["Шағым", "Жалоба"];
        let mut pairs = pairs(&mut sources, &[same, same, same, same]);
        let sides = Localized::clone(&pairs[1].sides);
        *pairs[1].sides = sides.map(|side| Side {
            words: Vec::new(),
            ..side
        });
        pairs[2].kind = PairKind::Same;
        let pairs: Vec<&Pair> = pairs.iter().collect();
        let equals = Equals::among(&pairs, &sources);
        assert_eq!(equals.firsts, [0, 1, 2]);
        assert_eq!(equals.of(0).collect::<Vec<_>>(), [3]);
        assert_eq!(equals.of(1).count(), 0);
    }
}

//! What is not the same in two versions of a guide, passage by passage.

use super::compare::{Change, Difference, Step, is_same};
use super::matching::{alike, bag};
use crate::load::kind::RecordKind;
use crate::load::{Data, Form, GuideRow, Sides, guide_rows, is_paired};
use crate::review::text_of;

/// The most cells of a table of common passages: a guide with more is a book.
const CELLS: usize = 4_000_000;

/// What is not the same in two versions of a guide, told at `key` of a record. A version without a
/// guide has no text. Nothing if the parts of one lie too deep in each other to be read.
pub(super) fn compare_guides(
    (kind, key): (RecordKind, &str),
    old: [&str; 2],
    new: [&str; 2],
    found: &mut Vec<Change>,
) -> Option<()> {
    let paired = is_paired(old) && is_paired(new);
    let (old, new) = (guide_rows(old, paired)?, guide_rows(new, paired)?);
    let top = || Step::Key(Some(kind), key.to_owned());
    for (first, second) in aligned(&old, &new) {
        let row = |rows: &[GuideRow], place: Option<usize>| {
            place.and_then(|place| rows.get(place)).cloned()
        };
        let (old, new) = (row(&old, first), row(&new, second));
        let Some(shown) = old.as_ref().or(new.as_ref()) else {
            continue;
        };
        let mut path = vec![top()];
        // Before the first heading there is none.
        if shown
            .section
            .iter()
            .flatten()
            .any(|words| !words.is_empty())
        {
            let section = Data::Sides(Sides {
                sides: shown.section.clone(),
                links: Default::default(),
                form: Form::Text,
            });
            path.push(Step::Item(Some(kind), key.to_owned(), section));
        }
        let data = |row: GuideRow| Data::Sides(row.words);
        let difference = match (old.map(data), new.map(data)) {
            (Some(old), Some(new)) if is_same(&old, &new) => continue,
            (Some(old), Some(new)) => Difference::Changed(old, new),
            (Some(old), None) => Difference::Removed(old),
            (None, Some(new)) => Difference::Added(new),
            (None, None) => continue,
        };
        found.push(Change { path, difference });
    }
    Some(())
}

/// Which passages of two versions belong together, in their order: those that say the same, as many
/// of them as there are; between two of these, those that are most alike.
fn aligned(old: &[GuideRow], new: &[GuideRow]) -> Vec<(Option<usize>, Option<usize>)> {
    let [olds, news] = [old, new].map(|rows| rows.iter().map(seen).collect::<Vec<String>>());
    let same = |first: usize, second: usize| olds[first] == news[second];
    let most = old.len().min(new.len());
    let start = (0..most).take_while(|at| same(*at, *at)).count();
    let end = (0..most - start)
        .take_while(|at| same(old.len() - 1 - at, new.len() - 1 - at))
        .count();
    let (olds, news) = (start..old.len() - end, start..new.len() - end);
    let mut pairs: Vec<(Option<usize>, Option<usize>)> =
        (0..start).map(|at| (Some(at), Some(at))).collect();
    let (mut first, mut second) = (olds.start, news.start);
    let mut gap = (Vec::new(), Vec::new());
    let common = common(&olds, &news, &same);
    for (next_first, next_second) in common.into_iter().chain([(olds.end, news.end)]) {
        gap.0.extend(first..next_first);
        gap.1.extend(second..next_second);
        pairs.extend(nearest(old, new, &gap.0, &gap.1));
        gap.0.clear();
        gap.1.clear();
        if next_first < olds.end {
            pairs.push((Some(next_first), Some(next_second)));
        }
        (first, second) = (next_first + 1, next_second + 1);
    }
    let last = (0..end).rev();
    pairs.extend(last.map(|at| (Some(old.len() - 1 - at), Some(new.len() - 1 - at))));
    pairs
}

/// What tells a passage from another: what it is, its words whatever their typography is, and where
/// its links lead.
fn seen(row: &GuideRow) -> String {
    let words = row.words.sides.each_ref();
    let words = words.map(|side| side.as_deref().map(text_of));
    format!("{:?}{words:?}{:?}", row.part, row.words.links)
}

/// The longest row of passages that both have in this order.
fn common(
    olds: &std::ops::Range<usize>,
    news: &std::ops::Range<usize>,
    same: &impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let (height, width) = (olds.len(), news.len());
    if height.saturating_mul(width) > CELLS {
        return Vec::new();
    }
    // The length of the longest row from each pair on.
    let mut lengths = vec![vec![0_u32; width + 1]; height + 1];
    let mut is_common = vec![vec![false; width]; height];
    for first in (0..height).rev() {
        for second in (0..width).rev() {
            let same = same(olds.start + first, news.start + second);
            is_common[first][second] = same;
            lengths[first][second] = match same {
                true => lengths[first + 1][second + 1] + 1,
                false => lengths[first + 1][second].max(lengths[first][second + 1]),
            };
        }
    }
    let (mut first, mut second, mut found) = (0, 0, Vec::new());
    while first < height && second < width {
        if is_common[first][second] {
            found.push((olds.start + first, news.start + second));
            first += 1;
            second += 1;
        } else if lengths[first + 1][second] >= lengths[first][second + 1] {
            first += 1;
        } else {
            second += 1;
        }
    }
    found
}

/// Pairs what is most alike, in the order of both; the rest went or came.
fn nearest(
    old: &[GuideRow],
    new: &[GuideRow],
    olds: &[usize],
    news: &[usize],
) -> Vec<(Option<usize>, Option<usize>)> {
    let is_few = olds.len().saturating_mul(news.len()) <= 10_000;
    let words = |rows: &[GuideRow], places: &[usize]| {
        let rows = places
            .iter()
            .map(|it| bag(&Data::Sides(rows[*it].words.clone())));
        rows.collect::<Vec<_>>()
    };
    let mut pairs = Vec::new();
    let (mut from, mut second_from) = (0, 0);
    if is_few {
        let (old_words, new_words) = (words(old, olds), words(new, news));
        for (first, place) in olds.iter().enumerate() {
            let best = (second_from..news.len())
                .filter(|second| old[*place].part == new[news[*second]].part)
                .map(|second| (alike(&old_words[first], &new_words[second]), second))
                .max_by_key(|(alike, second)| (*alike, std::cmp::Reverse(*second)));
            let alone = olds.len() == 1 && news.len() == 1;
            if let Some((alike, second)) = best
                && (alike >= 400 || alone)
            {
                pairs.extend(olds[from..first].iter().map(|it| (Some(*it), None)));
                pairs.extend(news[second_from..second].iter().map(|it| (None, Some(*it))));
                pairs.push((Some(*place), Some(news[second])));
                (from, second_from) = (first + 1, second + 1);
            }
        }
    }
    pairs.extend(olds[from..].iter().map(|it| (Some(*it), None)));
    pairs.extend(news[second_from..].iter().map(|it| (None, Some(*it))));
    pairs
}

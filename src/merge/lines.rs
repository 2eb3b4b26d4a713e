//! The lines of a file that is not in the form of `tartip fmt`: those that the merge leaves alone
//! stay as they are written.

use std::ops::Range;

/// The most pairs of lines that are compared.
const MOST: usize = 16_000_000;

/// `written` with what `changed` has otherwise than `formed`, where `formed` is `written` in its
/// form. Where both differ from it, `changed` counts. Nothing for files that are too long.
pub(super) fn keeping(written: &str, formed: &str, changed: &str) -> Option<String> {
    let [written, formed, changed] =
        [written, formed, changed].map(|text| text.split_inclusive('\n').collect::<Vec<&str>>());
    let as_written = common(&formed, &written)?;
    let as_changed = common(&formed, &changed)?;
    let mut result = String::new();
    let (mut at, mut in_written, mut in_changed) = (0, 0, 0);
    loop {
        // The next line that all three have.
        let next = (at..formed.len()).find_map(|line| {
            Some((
                line,
                as_written.get(line).copied()??,
                as_changed.get(line).copied()??,
            ))
        });
        let (line, first, second) = next.unwrap_or((formed.len(), written.len(), changed.len()));
        let base = piece(&formed, at..line);
        let mine = piece(&written, in_written..first);
        let theirs = piece(&changed, in_changed..second);
        if base.len() == mine.len() && base.len() == theirs.len() {
            for ((base, mine), theirs) in base.iter().zip(mine).zip(theirs) {
                result.push_str(if base == theirs { mine } else { theirs });
            }
        } else {
            let lines = if base == theirs { mine } else { theirs };
            lines.iter().for_each(|line| result.push_str(line));
        }
        if next.is_none() {
            return Some(result);
        }
        result.push_str(written.get(first).copied().unwrap_or_default());
        (at, in_written, in_changed) = (line + 1, first + 1, second + 1);
    }
}

fn piece<'l, 't>(lines: &'l [&'t str], range: Range<usize>) -> &'l [&'t str] {
    lines.get(range).unwrap_or_default()
}

/// For each line of `one` the line of `other` that it is, in a longest common row of lines.
fn common(one: &[&str], other: &[&str]) -> Option<Vec<Option<usize>>> {
    let shorter = one.len().min(other.len());
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let end = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take(shorter - start);
    let end = end.take_while(|(a, b)| a == b).count();
    let mut found: Vec<Option<usize>> = vec![None; one.len()];
    for (at, place) in found.iter_mut().enumerate() {
        if at < start {
            *place = Some(at);
        } else if at >= one.len() - end {
            *place = Some(at + other.len() - one.len());
        }
    }
    let (rows, columns) = (
        one.get(start..one.len() - end)?,
        other.get(start..other.len() - end)?,
    );
    let width = columns.len() + 1;
    if (rows.len() + 1).saturating_mul(width) > MOST {
        return None;
    }
    // How long the longest common row of what follows is.
    let mut longest: Vec<u32> = vec![0; (rows.len() + 1) * width];
    let of = |longest: &[u32], row: usize, column: usize| {
        longest.get(row * width + column).copied().unwrap_or(0)
    };
    for (row, line) in rows.iter().enumerate().rev() {
        for (column, other) in columns.iter().enumerate().rev() {
            let length = match line == other {
                true => of(&longest, row + 1, column + 1) + 1,
                false => of(&longest, row + 1, column).max(of(&longest, row, column + 1)),
            };
            if let Some(cell) = longest.get_mut(row * width + column) {
                *cell = length;
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    while let (Some(line), Some(other)) = (rows.get(row), columns.get(column)) {
        if line == other {
            if let Some(place) = found.get_mut(start + row) {
                *place = Some(start + column);
            }
            (row, column) = (row + 1, column + 1);
        } else if of(&longest, row + 1, column) >= of(&longest, row, column + 1) {
            row += 1;
        } else {
            column += 1;
        }
    }
    Some(found)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn lines_that_were_left_alone_stay_as_they_are_written() {
        let written = "b:   1\na: 2\n\n\nd: e\nc: [ 3 ]\n";
        let formed = "a: 2\nb: 1\n\nd: e\nc: [3]\n";
        let kept = keeping(written, formed, "a: 2\nb: 1\n\nd: e\nc: [3, 4]\n").unwrap();
        assert_eq!(kept, "b:   1\na: 2\n\n\nd: e\nc: [3, 4]\n");
        assert_eq!(keeping(written, formed, formed).unwrap(), written);
        assert_eq!(keeping(formed, formed, "c: 5\n").unwrap(), "c: 5\n");
    }
}

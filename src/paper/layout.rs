//! Words into lines, lines into sheets.
//!
//! Lines break at spaces, and nowhere else unless a word alone is wider than a line; a dash stays
//! with the word before it. A blank is a ruled line that takes what its line has left; blanks of
//! several lines go on over whole lines of their own. All is greedy and goes forward only: the time
//! is linear in the length of the text, whatever it says.

use super::text::width;
use super::{BLACK, Drawn, ElementId, MILLIMETRE, Mark, Rectangle, Sheet, Weight};

/// What text consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A place to write by hand, over so many lines.
    Blank(u16),
}

/// How text is set.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// The size of the type.
    pub size: f32,
    /// How bold it is.
    pub weight: Weight,
    /// Whether lines stand in the middle of the column.
    pub centred: bool,
    /// From line to line.
    pub leading: f32,
    /// How tall a line is that is written on by hand.
    pub ruled: f32,
}

/// A column of text.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Where it begins.
    pub left: f32,
    /// How wide it is.
    pub width: f32,
}

impl Column {
    /// The same without so much at its left.
    #[must_use]
    pub fn indented(self, by: f32) -> Self {
        Self {
            left: self.left + by,
            width: self.width - by,
        }
    }
}

/// What stands at one height: a line, or lines of columns beside each other.
#[derive(Debug)]
pub struct Row {
    /// The space above it, except at the head of a sheet.
    pub gap: f32,
    /// How tall it is.
    pub height: f32,
    /// Whether the next one stands on the same sheet.
    pub keep: bool,
    /// What stands on it, from its lower edge: letters stand on lines above that.
    marks: Vec<Mark>,
}

/// The least room for a hand.
const LEAST_BLANK: f32 = 22.0 * MILLIMETRE;

/// How thick a ruled line is.
const RULE: f32 = 0.5;

/// Of the height of a line so much is under the line that letters stand on.
const BELOW: f32 = 0.27;

impl Row {
    /// Puts another row beside this one: both stand on the lower edge.
    pub fn beside(&mut self, other: Self) {
        self.height = self.height.max(other.height);
        self.gap = self.gap.max(other.gap);
        self.keep |= other.keep;
        self.marks.extend(other.marks);
    }

    /// What stands on it, its lower edge so far from the head of a sheet.
    pub fn at(self, bottom: f32) -> impl Iterator<Item = Mark> {
        self.marks.into_iter().map(move |mark| mark.lowered(bottom))
    }

    /// A box to tick at the left of a column, on the line of a text in that style.
    pub fn tick(&mut self, left: f32, style: &Style) {
        let side = style.size * 0.75;
        let frame = Rectangle {
            left,
            top: -style.leading * BELOW - side,
            width: side,
            height: side,
        };
        self.marks.push(Mark {
            element: None,
            drawn: Drawn::Outlined(frame, RULE * 1.4),
            ink: BLACK,
        });
    }
}

/// What does not break: words and blanks without a space between them.
#[derive(Debug, Default)]
struct Unit {
    parts: Vec<Part>,
    /// Whether it begins a line, wherever the one before it ends.
    breaks: bool,
}

#[derive(Debug, Clone)]
enum Part {
    Word(String),
    Blank,
}

impl Unit {
    fn width(&self, style: &Style) -> f32 {
        self.parts.iter().map(|part| part.width(style)).sum()
    }
}

impl Part {
    fn width(&self, style: &Style) -> f32 {
        match self {
            Self::Word(word) => width(word, style.weight, style.size),
            Self::Blank => LEAST_BLANK,
        }
    }
}

/// The lines of a text in a column, each a row; `element` is what the words are.
pub fn rows(element: ElementId, pieces: &[Piece], column: Column, style: &Style) -> Vec<Row> {
    let space = width(" ", style.weight, style.size);
    let mut lines: Vec<Vec<Unit>> = Vec::new();
    let mut used = 0.0;
    for unit in units(pieces) {
        for unit in fitting(unit, column.width, style) {
            let needed = unit.width(style);
            match lines.last_mut() {
                Some(line) if !unit.breaks && used + space + needed <= column.width => {
                    used += space + needed;
                    line.push(unit);
                }
                _ => {
                    used = needed;
                    lines.push(vec![unit]);
                }
            }
        }
    }
    let count = lines.len();
    let row = |(number, line): (usize, Vec<Unit>)| {
        let is_last = number + 1 == count;
        row(element, &line, is_last, column, style)
    };
    lines.into_iter().enumerate().map(row).collect()
}

/// The text cut at its spaces.
fn units(pieces: &[Piece]) -> Vec<Unit> {
    let mut units: Vec<Unit> = vec![Unit::default()];
    let mut after_lines = false;
    let begin = |units: &mut Vec<Unit>, breaks: bool| match units.last_mut() {
        Some(last) if last.parts.is_empty() => last.breaks |= breaks,
        _ => units.push(Unit {
            parts: Vec::new(),
            breaks,
        }),
    };
    let push = |units: &mut Vec<Unit>, part: Part| {
        if let Some(last) = units.last_mut() {
            last.parts.push(part);
        }
    };
    for piece in pieces {
        match piece {
            Piece::Words(text) => {
                let breakable = |c: char| c.is_whitespace() && !is_no_break(c);
                for (place, word) in text.split(breakable).enumerate() {
                    if place > 0 {
                        begin(&mut units, after_lines);
                    }
                    if !word.is_empty() {
                        if place > 0 {
                            after_lines = false;
                        }
                        push(&mut units, Part::Word(word.to_owned()));
                    }
                }
            }
            Piece::Blank(lines) => {
                if after_lines && units.last().is_some_and(|unit| !unit.parts.is_empty()) {
                    begin(&mut units, true);
                }
                for line in 0..*lines {
                    if line > 0 {
                        begin(&mut units, true);
                    }
                    push(&mut units, Part::Blank);
                }
                after_lines = *lines > 1;
            }
        }
    }
    units.retain(|unit| !unit.parts.is_empty());
    glue_dashes(units)
}

fn is_no_break(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// A dash alone goes to the word before it, with a space that does not break.
fn glue_dashes(units: Vec<Unit>) -> Vec<Unit> {
    let mut glued: Vec<Unit> = Vec::with_capacity(units.len());
    for unit in units {
        let is_dash = matches!(&unit.parts[..], [Part::Word(word)] if word == "—" || word == "–");
        match glued.last_mut().and_then(|last| last.parts.last_mut()) {
            Some(Part::Word(word)) if is_dash && !unit.breaks && !word.ends_with('—') => {
                for part in unit.parts {
                    if let Part::Word(dash) = part {
                        word.push('\u{a0}');
                        word.push_str(&dash);
                    }
                }
            }
            _ => glued.push(unit),
        }
    }
    glued
}

/// The unit, in pieces that fit a line if it does not.
fn fitting(unit: Unit, limit: f32, style: &Style) -> Vec<Unit> {
    if unit.width(style) <= limit {
        return vec![unit];
    }
    let mut fitting = Vec::new();
    let mut breaks = unit.breaks;
    for part in unit.parts {
        for part in cut(part, limit, style) {
            fitting.push(Unit {
                parts: vec![part],
                breaks,
            });
            breaks = false;
        }
    }
    fitting
}

/// A word that is too wide, in pieces of as many characters as fit; one at least.
fn cut(part: Part, limit: f32, style: &Style) -> Vec<Part> {
    let word = match part {
        Part::Word(word) if width(&word, style.weight, style.size) > limit => word,
        part => return vec![part],
    };
    let mut pieces = vec![String::new()];
    let mut used = 0.0;
    for character in word.chars() {
        let mut one = [0; 4];
        let advance = width(character.encode_utf8(&mut one), style.weight, style.size);
        if used + advance > limit && used > 0.0 {
            pieces.push(String::new());
            used = 0.0;
        }
        used += advance;
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
    }
    pieces.into_iter().map(Part::Word).collect()
}

/// A line, with its blanks as wide as the words leave room.
fn row(element: ElementId, line: &[Unit], is_last: bool, column: Column, style: &Style) -> Row {
    let space = width(" ", style.weight, style.size);
    let blanks = line.iter().flat_map(|unit| &unit.parts);
    let blanks = blanks.filter(|part| matches!(part, Part::Blank)).count();
    let needed: f32 = line.iter().map(|unit| unit.width(style)).sum();
    let spaces: f32 = line.iter().skip(1).map(|_| space).sum();
    let left_over = (column.width - needed - spaces).max(0.0);
    let mut share = left_over;
    let mut at = column.left;
    if blanks > 1 {
        let count = u16::try_from(blanks).unwrap_or(u16::MAX);
        share = left_over / f32::from(count);
    } else if blanks == 0 && style.centred {
        at += left_over / 2.0;
    }
    let baseline = -style.leading * BELOW;
    let mut marks = Vec::new();
    let mut words = String::new();
    let mut words_at = at;
    let mut put = |words: &mut String, left: f32| {
        let text = std::mem::take(words);
        if !text.trim().is_empty() {
            marks.push(Mark {
                element: Some(element),
                drawn: Drawn::Words {
                    left,
                    baseline,
                    size: style.size,
                    weight: style.weight,
                    text,
                    language: None,
                },
                ink: BLACK,
            });
        }
    };
    let mut rules = Vec::new();
    for (place, unit) in line.iter().enumerate() {
        if place > 0 {
            at += space;
            if words.is_empty() {
                words_at = at;
            } else {
                words.push(' ');
            }
        }
        for part in &unit.parts {
            match part {
                Part::Word(word) => {
                    if words.is_empty() {
                        words_at = at;
                    }
                    words.push_str(word);
                    at += part.width(style);
                }
                Part::Blank => {
                    put(&mut words, words_at);
                    let width = part.width(style) + share;
                    rules.push(rule(at, width, baseline));
                    at += width;
                }
            }
        }
    }
    // A space is said though a line ends there.
    if !is_last && !words.is_empty() {
        words.push(' ');
    }
    put(&mut words, words_at);
    marks.extend(rules);
    Row {
        gap: 0.0,
        height: if blanks > 0 {
            style.ruled
        } else {
            style.leading
        },
        keep: false,
        marks,
    }
}

/// A ruled line for a hand.
fn rule(left: f32, width: f32, baseline: f32) -> Mark {
    let line = Rectangle {
        left,
        top: baseline + 2.0,
        width: width.max(RULE),
        height: RULE,
    };
    Mark {
        element: None,
        drawn: Drawn::Filled(vec![line]),
        ink: BLACK,
    }
}

/// What a sheet is like.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    /// Above the text.
    pub top: f32,
    /// Right of it.
    pub right: f32,
    /// Under it.
    pub bottom: f32,
    /// Left of it.
    pub left: f32,
}

/// Rows on sheets of A4, those that keep together on one if they fit on one; from the second sheet
/// on each has its number.
pub fn sheets(rows: Vec<Row>, margins: Margins, style: &Style) -> Vec<Sheet> {
    let empty = || Sheet::millimetres(210.0, 297.0);
    let mut sheets = vec![empty()];
    let room = sheets[0].height - margins.top - margins.bottom;
    let mut used = 0.0;
    let mut rows = rows.into_iter().peekable();
    while let Some(first) = rows.next() {
        let mut keeps = first.keep;
        let mut together = vec![first];
        while keeps && let Some(next) = rows.next() {
            keeps = next.keep;
            together.push(next);
        }
        let heights = together.iter().map(|row| row.height);
        let gaps = together.iter().skip(1).map(|row| row.gap);
        let needed: f32 = heights.chain(gaps).sum();
        let gap = together.first().map_or(0.0, |row| row.gap);
        if used > 0.0 && used + gap + needed > room && needed <= room {
            sheets.push(empty());
            used = 0.0;
        }
        for row in together {
            if used > 0.0 && used + row.gap + row.height > room {
                sheets.push(empty());
                used = 0.0;
            }
            used += if used > 0.0 { row.gap } else { 0.0 } + row.height;
            if let Some(sheet) = sheets.last_mut() {
                let bottom = margins.top + used;
                sheet
                    .marks
                    .extend(row.marks.into_iter().map(|mark| mark.lowered(bottom)));
            }
        }
    }
    for (number, sheet) in sheets.iter_mut().enumerate().skip(1) {
        let text = (number + 1).to_string();
        let left = (sheet.width - width(&text, style.weight, style.size)) / 2.0;
        sheet.marks.push(Mark {
            element: None,
            drawn: Drawn::Words {
                left,
                baseline: sheet.height - margins.bottom / 2.0,
                size: style.size,
                weight: style.weight,
                text,
                language: None,
            },
            ink: BLACK,
        });
    }
    sheets
}

#[cfg(test)]
mod tests {
    use super::super::{Elements, Kind};
    use super::*;

    const STYLE: Style = Style {
        size: 12.0,
        weight: Weight::Regular,
        centred: false,
        leading: 16.0,
        ruled: 22.0,
    };

    const COLUMN: Column = Column {
        left: 70.0,
        width: 200.0,
    };

    const MARGINS: Margins = Margins {
        top: 40.0,
        right: 40.0,
        bottom: 40.0,
        left: 40.0,
    };

    fn set(pieces: &[Piece]) -> Vec<Row> {
        let element = Elements::default().add(None, Kind::Paragraph);
        rows(element, pieces, COLUMN, &STYLE)
    }

    fn words(text: &str) -> Piece {
        Piece::Words(text.to_owned())
    }

    /// The words of each row.
    fn texts(rows: &[Row]) -> Vec<String> {
        let text = |row: &Row| {
            let words = row.marks.iter().filter_map(|mark| match &mark.drawn {
                Drawn::Words { text, .. } => Some(text.as_str()),
                _ => None,
            });
            words.collect::<String>()
        };
        rows.iter().map(text).collect()
    }

    /// The ruled lines of each row, from where to where.
    fn rules(rows: &[Row]) -> Vec<Vec<(f32, f32)>> {
        let of_row = |row: &Row| {
            let rules = row.marks.iter().filter_map(|mark| match &mark.drawn {
                Drawn::Filled(rules) => Some((rules[0].left, rules[0].left + rules[0].width)),
                _ => None,
            });
            rules.collect()
        };
        rows.iter().map(of_row).collect()
    }

    #[test]
    fn nothing_leaves_its_column_and_no_word_is_lost() {
        let endless = "ұ".repeat(500);
        for text in [
            "сөз ".repeat(200),
            endless.clone(),
            format!("а {endless} —, б"),
        ] {
            let rows = set(&[words(&text), Piece::Blank(1), words(&text)]);
            for row in &rows {
                for mark in &row.marks {
                    let (left, right) = match &mark.drawn {
                        Drawn::Words { left, text, .. } => (
                            *left,
                            left + width(text.trim_end(), STYLE.weight, STYLE.size),
                        ),
                        Drawn::Filled(rules) => (rules[0].left, rules[0].left + rules[0].width),
                        Drawn::Outlined(..) => continue,
                    };
                    assert!(left >= COLUMN.left - 0.1, "{left}");
                    assert!(right <= COLUMN.left + COLUMN.width + 0.1, "{right}");
                }
            }
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(bare(&texts(&rows).concat()), bare(&format!("{text}{text}")));
        }
    }

    #[test]
    fn a_blank_takes_what_its_line_has_left_and_goes_on_over_whole_lines() {
        let rows = set(&[words("Кімге: "), Piece::Blank(3), words(", осыған.")]);
        let (left, right) = (COLUMN.left, COLUMN.left + COLUMN.width);
        let rules = rules(&rows);
        assert_eq!(rules.len(), 4);
        assert!(rules[0][0].0 > left + 30.0 && (rules[0][0].1 - right).abs() < 0.1);
        assert!((rules[1][0].0 - left).abs() < 0.1 && (rules[1][0].1 - right).abs() < 0.1);
        assert_eq!(texts(&rows), ["Кімге: ", "", ", ", "осыған."]);
        assert!(
            rules[2][0].1 < right,
            "the comma stands on the line of its blank"
        );
        assert!((rows[0].height - STYLE.ruled).abs() < 0.1);
        assert!((rows[3].height - STYLE.leading).abs() < 0.1);
    }

    #[test]
    fn a_line_begins_with_no_dash_and_breaks_at_no_no_break_space() {
        for filler in 1..40 {
            let text = format!("{} сөз — 15\u{a0}жұмыс күні", "а".repeat(filler));
            for line in texts(&set(&[words(&text)])) {
                assert!(!line.starts_with('—'), "{line}");
                assert!(!line.starts_with("жұмыс"), "{line}");
            }
        }
    }

    #[test]
    fn rows_that_keep_together_stand_on_one_sheet_if_one_has_room() {
        for before in 0..60 {
            let mut rows = set(&[words(&"сөз ".repeat(before * 7))]);
            let mut kept = set(&[Piece::Blank(5)]);
            kept.iter_mut().take(4).for_each(|row| row.keep = true);
            rows.append(&mut kept);
            let last = sheets(rows, MARGINS, &STYLE);
            let of_sheet = |sheet: &Sheet| {
                let filled = |mark: &&Mark| matches!(mark.drawn, Drawn::Filled(_));
                sheet.marks.iter().filter(filled).count()
            };
            let counts: Vec<usize> = last.iter().map(of_sheet).collect();
            assert_eq!(counts.last(), Some(&5), "{counts:?}");
        }
    }

    #[test]
    fn what_no_sheet_holds_is_broken_and_ends() {
        let mut rows = set(&[Piece::Blank(300)]);
        rows.iter_mut().for_each(|row| row.keep = true);
        let sheets = sheets(rows, MARGINS, &STYLE);
        assert!(sheets.len() >= 8, "{}", sheets.len());
        for sheet in &sheets {
            for mark in &sheet.marks {
                if let Drawn::Filled(rules) = &mark.drawn {
                    assert!(rules[0].top < sheet.height - MARGINS.bottom);
                }
            }
        }
    }
}

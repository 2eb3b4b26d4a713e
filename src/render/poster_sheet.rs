//! A poster as a sheet to print: both languages side by side, each in a part of its own, in letters
//! as large as the sheet has room for.
//!
//! What belongs together stands at one height, so a part is as tall as the taller of both sides.

use super::views::poster::{
    CODE, LINE, Poster, PosterCode, PosterContact, PosterOffice, PosterSide, PosterStep, QUIET,
};
use crate::language::Language;
use crate::paper::layout::{Column, Piece, Row, Style, rows};
use crate::paper::{
    Drawn, ElementId, Elements, Kind, MILLIMETRE, Mark, Paper, Rectangle, Sheet, Weight, width,
};

/// A size of paper (ISO 216).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetSize {
    /// 210 by 297 millimetres.
    A4,
    /// 297 by 420 millimetres.
    A3,
}

impl SheetSize {
    /// Its width and height in millimetres.
    fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
        }
    }
}

/// The edge of a sheet of A4 that nothing stands on, in millimetres; on A3 all is larger by one
/// ratio.
const EDGE: f32 = 10.0;
/// Between the sides.
const GUTTER: f32 = 7.0;
/// The largest scale, the least one, and the step between those that are tried.
const LARGEST: f32 = 1.4;
const LEAST: f32 = 0.4;
const STEP: f32 = 0.02;

/// The colours of the site: deep blue, gold.
const DEEP: [u8; 3] = [6, 57, 74];
const GOLD: [u8; 3] = [254, 197, 12];
const WHITE: [u8; 3] = [255, 255, 255];

/// The poster on one sheet.
pub fn poster_sheet(poster: &Poster, size: SheetSize) -> Paper {
    let (wide, tall) = size.millimetres();
    let unit = wide / 210.0 * MILLIMETRE;
    let room = tall * MILLIMETRE - 2.0 * EDGE * unit;
    let mut scale = LARGEST;
    let mut drawing = Drawing::new(poster, unit, scale);
    while drawing.height() > room && scale > LEAST {
        scale -= STEP;
        drawing = Drawing::new(poster, unit, scale);
    }
    let mut sheet = Sheet::millimetres(wide, tall);
    let elements = drawing.onto(&mut sheet, room);
    let titles = poster.sides.iter().map(|side| side.title.as_str());
    let language = poster.sides.first().map(|side| side.language);
    Paper {
        title: titles.collect::<Vec<_>>().join(" · "),
        language: language.unwrap_or(Language::ALL[0]),
        sheets: vec![sheet],
        elements,
    }
}

/// Lines under each other, and what stands beside them.
#[derive(Default)]
struct Part {
    rows: Vec<Row>,
    /// Marks from the head of the part.
    beside: Vec<Mark>,
    /// How tall it is at least.
    least: f32,
    /// In which colour its lines are.
    ink: Option<[u8; 3]>,
}

impl Part {
    fn of(rows: Vec<Row>) -> Self {
        Self {
            rows,
            ..Self::default()
        }
    }

    fn height(&self) -> f32 {
        let rows: f32 = self.rows.iter().map(|row| row.gap + row.height).sum();
        rows.max(self.least)
    }

    /// Its marks on a sheet, from a height on.
    fn at(self, top: f32) -> Vec<Mark> {
        let mut marks: Vec<Mark> = self
            .beside
            .into_iter()
            .map(|mark| mark.lowered(top))
            .collect();
        let mut bottom = top;
        for row in self.rows {
            bottom += row.gap + row.height;
            marks.extend(row.at(bottom));
        }
        for mark in &mut marks {
            if let (Some(ink), Drawn::Words { .. }, true) =
                (self.ink, &mark.drawn, mark.ink == [0; 3])
            {
                mark.ink = ink;
            }
        }
        marks
    }
}

/// A poster at a scale: for each side its parts from top to bottom.
struct Drawing {
    /// A millimetre of A4 on this sheet.
    unit: f32,
    /// Between parts, at least.
    gap: f32,
    elements: Elements,
    sides: Vec<Vec<Part>>,
}

impl Drawing {
    fn new(poster: &Poster, unit: f32, scale: f32) -> Self {
        let line = LINE * scale * unit;
        let mut elements = Elements::default();
        let count = poster.sides.len().max(1) as f32;
        let wide = (210.0 - 2.0 * EDGE - GUTTER * (count - 1.0)) / count * unit;
        let steps = poster.sides.iter().map(|side| side.steps.len()).max();
        let sides = poster.sides.iter().enumerate().map(|(index, said)| {
            let left = (EDGE * unit) + index as f32 * (wide + GUTTER * unit);
            let section = elements.add_in(None, Kind::Section, Some(said.language));
            let mut side = Side {
                elements: &mut elements,
                section,
                column: Column { left, width: wide },
                line,
                square: CODE * unit,
            };
            side.parts(said, steps.unwrap_or_default())
        });
        let sides = sides.collect();
        Self {
            unit,
            gap: line * 0.6,
            elements,
            sides,
        }
    }

    /// How tall each part is: as on the side where it takes most.
    fn heights(&self) -> Vec<f32> {
        let parts = self.sides.iter().map(Vec::len).max().unwrap_or_default();
        let height = |index: usize| {
            let of_sides = self.sides.iter().filter_map(|side| side.get(index));
            of_sides.map(Part::height).fold(0.0, f32::max)
        };
        (0..parts).map(height).collect()
    }

    fn gaps(heights: &[f32]) -> usize {
        let filled = heights.iter().filter(|height| **height > 0.0);
        filled.count().saturating_sub(1)
    }

    fn height(&self) -> f32 {
        let heights = self.heights();
        let gaps = Self::gaps(&heights) as f32 * self.gap;
        heights.iter().sum::<f32>() + gaps
    }

    /// Draws all of it, with what room is left over between the parts.
    fn onto(self, sheet: &mut Sheet, room: f32) -> Elements {
        let heights = self.heights();
        let left_over = (room - self.height()).max(0.0);
        let gap = self.gap + left_over / Self::gaps(&heights).max(1) as f32;
        let band = |top: f32, height: f32, ink: [u8; 3]| {
            let line = Rectangle {
                left: 0.0,
                top: top * self.unit,
                width: 210.0 * self.unit,
                height: height * self.unit,
            };
            Mark {
                element: None,
                drawn: Drawn::Filled(vec![line]),
                ink,
            }
        };
        sheet.marks.push(band(0.0, 4.0, DEEP));
        sheet.marks.push(band(4.0, 1.0, GOLD));
        for side in self.sides {
            let mut top = EDGE * self.unit;
            for (part, height) in side.into_iter().zip(&heights) {
                sheet.marks.extend(part.at(top));
                top += height + if *height > 0.0 { gap } else { 0.0 };
            }
        }
        self.elements
    }
}

/// A side being set.
struct Side<'e> {
    elements: &'e mut Elements,
    section: ElementId,
    column: Column,
    /// The size of the type of a line.
    line: f32,
    /// How wide a code is with the light modules around it.
    square: f32,
}

impl Side<'_> {
    fn style(&self, times: f32, weight: Weight) -> Style {
        let size = self.line * times;
        Style {
            size,
            weight,
            centred: false,
            leading: size * 1.2,
            ruled: size,
        }
    }

    /// Rows of a text.
    fn rows(&self, element: ElementId, text: &str, column: Column, style: &Style) -> Vec<Row> {
        // A line breaks at spaces alone, so nothing has to forbid it elsewhere.
        let text = text.replace('\u{2060}', "");
        rows(element, &[Piece::Words(text)], column, style)
    }

    /// A paragraph within an element.
    fn paragraph(
        &mut self,
        within: ElementId,
        text: &str,
        column: Column,
        style: &Style,
    ) -> Vec<Row> {
        let element = self.elements.add(Some(within), Kind::Paragraph);
        self.rows(element, text, column, style)
    }

    /// The parts from top to bottom: as many on each side.
    fn parts(&mut self, said: &PosterSide, steps: usize) -> Vec<Part> {
        let mut parts = vec![self.title(&said.title)];
        parts.push(
            said.office
                .as_ref()
                .map_or_else(Part::default, |it| self.office(it)),
        );
        let list = self
            .elements
            .add(Some(self.section), Kind::List { numbered: true });
        for number in 0..steps {
            let step = said.steps.get(number);
            parts.push(step.map_or_else(Part::default, |step| self.step(list, number + 1, step)));
        }
        parts.push(self.contacts(&said.phones, &said.contacts));
        parts.push(
            said.code
                .as_ref()
                .map_or_else(Part::default, |it| self.code(it)),
        );
        let small = self.style(0.72, Weight::Regular);
        let mut rows = Vec::new();
        for text in said.more.iter().chain(&said.acts) {
            rows.extend(self.paragraph(self.section, text, self.column, &small));
        }
        parts.push(Part::of(rows));
        parts
    }

    fn title(&mut self, title: &str) -> Part {
        let heading = self.elements.add(Some(self.section), Kind::Heading(1));
        let style = self.style(2.3, Weight::Bold);
        let rows = self.rows(heading, title, self.column, &style);
        Part {
            ink: Some(DEEP),
            ..Part::of(rows)
        }
    }

    fn office(&mut self, office: &PosterOffice) -> Part {
        let bold = self.style(1.2, Weight::Bold);
        let regular = self.style(1.0, Weight::Regular);
        let mut rows = self.paragraph(self.section, &office.name, self.column, &bold);
        for text in &office.lines {
            rows.extend(self.paragraph(self.section, text, self.column, &regular));
        }
        Part::of(rows)
    }

    /// A step with its number on a square.
    fn step(&mut self, list: ElementId, number: usize, step: &PosterStep) -> Part {
        let item = self.elements.add(Some(list), Kind::Item);
        let label = self.elements.add(Some(item), Kind::Label);
        let body = self.elements.add(Some(item), Kind::Body);
        let (head, strong) = (
            self.style(1.55, Weight::Bold),
            self.style(1.0, Weight::Bold),
        );
        let regular = self.style(1.0, Weight::Regular);
        let square = head.leading * 1.08;
        let column = self.column.indented(square + self.line * 0.7);
        let heading = self.elements.add(Some(body), Kind::Heading(2));
        let mut rows = self.rows(heading, &step.title, column, &head);
        for line in &step.lines {
            let first = rows.len();
            if let Some(words) = &line.strong {
                rows.extend(self.paragraph(body, words, column, &strong));
            }
            if !line.text.is_empty() {
                rows.extend(self.paragraph(body, &line.text, column, &regular));
            }
            if let Some(row) = rows.get_mut(first) {
                row.gap = self.line * 0.15;
            }
        }
        let text = number.to_string();
        let wide = width(&text, head.weight, head.size);
        let ground = Rectangle {
            left: self.column.left,
            top: 0.0,
            width: square,
            height: square,
        };
        let beside = vec![
            Mark {
                element: None,
                drawn: Drawn::Filled(vec![ground]),
                ink: DEEP,
            },
            Mark {
                element: Some(label),
                drawn: Drawn::Words {
                    left: self.column.left + (square - wide) / 2.0,
                    baseline: square / 2.0 + head.size * 0.33,
                    size: head.size,
                    weight: head.weight,
                    text,
                    language: None,
                },
                ink: WHITE,
            },
        ];
        Part {
            beside,
            least: square,
            ..Part::of(rows)
        }
    }

    fn contacts(&mut self, heading: &str, contacts: &[PosterContact]) -> Part {
        if contacts.is_empty() {
            return Part::default();
        }
        let element = self.elements.add(Some(self.section), Kind::Heading(2));
        let head = self.style(1.85, Weight::Bold);
        let (number, regular) = (
            self.style(2.0, Weight::Bold),
            self.style(0.95, Weight::Regular),
        );
        let mut all = self.rows(element, heading, self.column, &head);
        let list = self
            .elements
            .add(Some(self.section), Kind::List { numbered: false });
        for contact in contacts {
            let item = self.elements.add(Some(list), Kind::Item);
            let body = self.elements.add(Some(item), Kind::Body);
            let mut name = self.paragraph(body, &contact.name, self.column, &regular);
            if let Some(row) = name.first_mut() {
                row.gap = self.line * 0.35;
            }
            all.extend(name);
            for phone in &contact.phones {
                let mut rows = self.paragraph(body, &phone.text, self.column, &number);
                let Some(note) = &phone.note else {
                    all.extend(rows);
                    continue;
                };
                let used = width(&phone.text, number.weight, number.size) + self.line * 0.6;
                let left = self.column.width - used;
                let fits = width(note, regular.weight, regular.size) <= left;
                let column = if fits {
                    self.column.indented(used)
                } else {
                    self.column
                };
                // On the line of the number.
                let leading = if fits {
                    number.leading
                } else {
                    regular.leading
                };
                let style = Style { leading, ..regular };
                let mut note = self.paragraph(body, note, column, &style);
                match (rows.last_mut(), note.pop()) {
                    (Some(row), Some(only)) if fits && note.is_empty() => row.beside(only),
                    (_, last) => rows.extend(note.into_iter().chain(last)),
                }
                all.extend(rows);
            }
        }
        Part::of(all)
    }

    /// The code, and beside it what to do with it and the address in words.
    fn code(&mut self, code: &PosterCode) -> Part {
        let modules = (code.qr.size() + 2 * QUIET) as f32;
        let square = self.square;
        let module = square / modules;
        let figure = self
            .elements
            .add(Some(self.section), Kind::Figure(code.label.clone()));
        // The first light modules of the left stand outside of the column.
        let left = self.column.left;
        let dark = code.qr.runs().into_iter().map(|run| Rectangle {
            left: left + run.x as f32 * module,
            top: (run.y + QUIET) as f32 * module,
            width: run.length as f32 * module,
            // No hair between two rows, however they are rounded.
            height: module * 1.02,
        });
        let beside = vec![Mark {
            element: Some(figure),
            drawn: Drawn::Filled(dark.collect()),
            ink: [0; 3],
        }];
        let (regular, bold) = (
            self.style(1.0, Weight::Regular),
            self.style(1.15, Weight::Bold),
        );
        let column = self.column.indented(square - QUIET as f32 * module);
        let mut rows = self.paragraph(self.section, &code.hint, column, &regular);
        let address = self.elements.add(Some(self.section), Kind::Paragraph);
        let lines = address_lines(&code.shown, column.width, &bold);
        let mut address: Vec<Row> = lines
            .iter()
            .flat_map(|line| self.rows(address, line, column, &bold))
            .collect();
        if let Some(row) = address.first_mut() {
            row.gap = self.line * 0.3;
        }
        rows.extend(address);
        let words: f32 = rows.iter().map(|row| row.gap + row.height).sum();
        if let Some(row) = rows.first_mut() {
            row.gap += ((square - words) / 2.0).max(0.0);
        }
        Part {
            beside,
            least: square,
            ..Part::of(rows)
        }
    }
}

/// An address over lines that end behind a slash.
fn address_lines(address: &str, wide: f32, style: &Style) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for part in address.split_inclusive('/') {
        match lines.last_mut() {
            Some(line)
                if line.is_empty()
                    || width(&format!("{line}{part}"), style.weight, style.size) <= wide =>
            {
                line.push_str(part);
            }
            _ => lines.push(part.to_owned()),
        }
    }
    lines
}

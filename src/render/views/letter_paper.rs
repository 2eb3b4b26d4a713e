//! A blank of a letter on paper, to be filled in by hand: what its page says, in the same order.

use super::letter_document::{
    BlankView, BlockGroup, BlockView, DocumentView, ItemView, PieceView, standing,
};
use super::{Scope, blank};
use crate::diagnostic::Problem;
use crate::model::{BlockKind, FieldType};
use crate::paper::layout::{Column, Margins, Piece, Row, Style, rows, sheets};
use crate::paper::{ElementId, Elements, Kind, MILLIMETRE, Paper, Sheet, Weight, width};
use crate::render::prints::Print;

/// The margins of official letters of the site: room at the left to file them.
const MARGINS: Margins = Margins {
    top: 14.0 * MILLIMETRE,
    right: 15.0 * MILLIMETRE,
    bottom: 16.0 * MILLIMETRE,
    left: 25.0 * MILLIMETRE,
};

/// The column of the text.
const TEXT: Column = Column {
    left: MARGINS.left,
    width: 210.0 * MILLIMETRE - MARGINS.left - MARGINS.right,
};

/// Where to whom and from whom a letter is stands: at the right.
const CORNER: Column = Column {
    left: TEXT.left + TEXT.width * 0.4,
    width: TEXT.width * 0.6,
};

/// The two columns of the date and the signature.
const DATE: Column = Column {
    left: TEXT.left,
    width: TEXT.width * 0.45,
};
const SIGNATURE: Column = Column {
    left: TEXT.left + TEXT.width * 0.55,
    width: TEXT.width * 0.45,
};

/// The size of the type.
const SIZE: f32 = 12.0;

/// A line that a hand writes on is as far from the one above it as on ruled paper.
const RULED: f32 = 8.0 * MILLIMETRE;

const PLAIN: Style = Style {
    size: SIZE,
    weight: Weight::Regular,
    centred: false,
    leading: SIZE * 1.3,
    ruled: RULED,
};

const TITLE: Style = Style {
    size: SIZE * 1.15,
    weight: Weight::Bold,
    centred: true,
    leading: SIZE * 1.5,
    ..PLAIN
};

const CAPTION: Style = Style {
    size: SIZE * 0.8,
    centred: true,
    leading: SIZE * 1.05,
    ..PLAIN
};

/// Spaces between parts.
const BETWEEN: f32 = SIZE * 0.4;
const BEFORE_TITLE: f32 = SIZE * 1.4;
const AFTER_TITLE: f32 = SIZE * 0.7;
const BEFORE_SIGNATURE: f32 = SIZE * 1.5;

/// So many rows go with a signature, which never stands alone on a sheet.
const HELD: usize = 3;

/// A letter over more sides than these has room enough as it is.
const FILLED: usize = 4;

/// The most lines that a long text gets beyond its own.
const FURTHER: u16 = 30;

/// A text with blanks of more rows than this may go on on the next sheet.
const WHOLE: usize = 6;

/// A blank of a letter in the language of the page.
pub(super) fn paper(scope: &Scope<'_>, print: &Print) -> Result<Paper, Problem> {
    let letter = &scope.site().letters[print.letter].value;
    let mut document = standing(scope, letter, &print.given)?;
    let mut title = scope.text(&letter.name);
    let chosen = blank::chosen(scope, letter, &print.given);
    if let Some(office) = print.to {
        let office = &scope.site().offices[office].value;
        let name = scope.text(&office.addressed_as);
        document.address(&name);
        title = format!("{title}. {}", scope.text(&office.name));
    } else if !chosen.is_empty() {
        title = format!("{title}. {chosen}");
    }
    let (elements, sheets) = filled(&document);
    Ok(Paper {
        title,
        language: scope.language,
        sheets,
        elements,
    })
}

/// The document on its sheets. What is left of the last one is for those who have more to say: long
/// texts get as many further lines as take no further sheet.
fn filled(document: &DocumentView) -> (Elements, Vec<Sheet>) {
    let least = set(document, 0);
    if least.1.len() > FILLED {
        return least;
    }
    let (mut most, mut too_many) = (0, FURTHER + 1);
    let mut best = None;
    while too_many - most > 1 {
        let further = most.midpoint(too_many);
        let tried = set(document, further);
        if tried.1.len() > least.1.len() {
            too_many = further;
        } else {
            most = further;
            best = Some(tried);
        }
    }
    best.unwrap_or(least)
}

fn set(document: &DocumentView, further: u16) -> (Elements, Vec<Sheet>) {
    let mut setting = Setting {
        further,
        ..Setting::default()
    };
    for group in &document.groups {
        setting.group(group, document);
    }
    let sheets = sheets(setting.rows, MARGINS, &CAPTION);
    (setting.elements, sheets)
}

/// A letter while it is set.
#[derive(Default)]
struct Setting {
    /// So many lines more has a long text.
    further: u16,
    elements: Elements,
    rows: Vec<Row>,
    /// Whether the title was set last.
    after_title: bool,
}

impl Setting {
    fn group(&mut self, group: &BlockGroup, document: &DocumentView) {
        let is = |kind: BlockKind| group.kind == kind.word();
        for (place, block) in group.blocks.iter().enumerate() {
            if is(BlockKind::Title) {
                self.title(block);
            } else if is(BlockKind::DateAndSignature) {
                self.hold();
                self.close(&pieces(&block.pieces), &document.date, &document.signature);
            } else if is(BlockKind::Signatures) {
                self.hold();
                let lines = block.items.as_ref().map_or(0, |items| items.lines);
                for _ in 0..lines {
                    self.close(&[Piece::Blank(1)], &document.name, &document.signature);
                }
            } else {
                let corner = is(BlockKind::Recipient) || is(BlockKind::Sender);
                let column = if corner { CORNER } else { TEXT };
                let gap = match is(BlockKind::Sender) && place == 0 {
                    true => BETWEEN * 2.0,
                    false => BETWEEN,
                };
                self.block(block, column, gap);
            }
        }
    }

    fn title(&mut self, block: &BlockView) {
        let heading = self.elements.add(None, Kind::Heading(1));
        let mut rows = rows(heading, &pieces(&block.pieces), TEXT, &TITLE);
        rows.iter_mut().for_each(|row| row.keep = true);
        self.push(rows, BEFORE_TITLE);
        self.after_title = true;
    }

    /// A paragraph, and the list that follows its words.
    fn block(&mut self, block: &BlockView, column: Column, gap: f32) {
        let after_title = std::mem::take(&mut self.after_title);
        let mut gap = if after_title { AFTER_TITLE } else { gap };
        if !block.pieces.is_empty() {
            let paragraph = self.elements.add(None, Kind::Paragraph);
            let mut pieces = pieces(&block.pieces);
            if let [.., PieceView::Blank(blank)] = &block.pieces[..]
                && blank.kind == FieldType::LongText.word()
                && let Some(Piece::Blank(lines)) = pieces.last_mut()
            {
                *lines = lines.saturating_add(self.further);
            }
            let mut rows = rows(paragraph, &pieces, column, &PLAIN);
            keep_whole(&mut rows);
            if block.items.is_some()
                && let Some(last) = rows.last_mut()
            {
                last.keep = true;
            }
            self.push(rows, gap);
            gap = 0.0;
        }
        if let Some(items) = &block.items {
            self.list(items, block.item.as_ref(), column, gap);
        }
    }

    fn list(&mut self, items: &BlankView, item: Option<&ItemView>, column: Column, gap: f32) {
        let numbered = items.options.is_empty();
        let list = self.elements.add(None, Kind::List { numbered });
        if !numbered {
            for option in &items.options {
                let item = self.elements.add(Some(list), Kind::Item);
                let body = self.elements.add(Some(item), Kind::Body);
                let column = column.indented(SIZE * 1.5);
                let words = [Piece::Words(option.clone())];
                let mut rows = rows(body, &words, column, &PLAIN);
                keep_whole(&mut rows);
                if let Some(row) = rows.first_mut() {
                    row.tick(column.left - SIZE * 1.5, &PLAIN);
                }
                self.push(rows, BETWEEN * 0.5);
            }
            return;
        }
        let label = |number: u16| format!("{number}.");
        let widest = width(&label(items.lines), PLAIN.weight, PLAIN.size);
        let indent = (SIZE * 1.5).max(widest + SIZE * 0.5);
        for number in 1..=items.lines {
            let element = self.elements.add(Some(list), Kind::Item);
            let label_element = self.elements.add(Some(element), Kind::Label);
            let body = self.elements.add(Some(element), Kind::Body);
            let inner = column.indented(indent);
            let mut item_rows = match item {
                None => rows(body, &[Piece::Blank(1)], inner, &PLAIN),
                Some(item) => self.person(item, body, inner),
            };
            let text = label(number);
            let width = width(&text, PLAIN.weight, PLAIN.size);
            let beside = Column {
                left: inner.left - SIZE * 0.4 - width,
                width: width + 1.0,
            };
            let label_row = rows(label_element, &[Piece::Words(text)], beside, &PLAIN);
            if let (Some(first), Some(mut row)) =
                (item_rows.first_mut(), label_row.into_iter().next())
            {
                std::mem::swap(first, &mut row);
                first.beside(row);
            }
            keep_whole(&mut item_rows);
            // The last item does not stand alone.
            if number > 1
                && number == items.lines
                && let Some(before) = self.rows.last_mut()
            {
                before.keep = true;
            }
            self.push(item_rows, if number == 1 { gap } else { 0.0 });
        }
    }

    /// The lines about a person of a list.
    fn person(&mut self, item: &ItemView, body: ElementId, column: Column) -> Vec<Row> {
        let mut lines = Vec::new();
        for line in &item.lines {
            let paragraph = self.elements.add(Some(body), Kind::Paragraph);
            lines.extend(rows(paragraph, &pieces(&line.pieces), column, &PLAIN));
        }
        lines
    }

    /// The date, or a name, and the signature beside it, over words that say which is which.
    fn close(&mut self, left: &[Piece], under_left: &str, under_right: &str) {
        let date = self.elements.add(None, Kind::Paragraph);
        let signature = self.elements.add(None, Kind::Paragraph);
        let mut lines = rows(date, left, DATE, &PLAIN);
        let line = rows(signature, &[Piece::Blank(1)], SIGNATURE, &PLAIN);
        match (lines.last_mut(), line.into_iter().next()) {
            (Some(last), Some(line)) => last.beside(line),
            (None, Some(line)) => lines.push(line),
            _ => {}
        }
        let words = |text: &str| [Piece::Words(text.to_owned())];
        let mut captions = rows(date, &words(under_left), DATE, &CAPTION);
        let right = rows(signature, &words(under_right), SIGNATURE, &CAPTION);
        for (place, row) in right.into_iter().enumerate() {
            match captions.get_mut(place) {
                Some(caption) => caption.beside(row),
                None => captions.push(row),
            }
        }
        lines.extend(captions);
        keep_all(&mut lines);
        self.push(lines, BEFORE_SIGNATURE);
    }

    /// What was set last stays on the sheet of what comes now.
    fn hold(&mut self) {
        for row in self.rows.iter_mut().rev().take(HELD) {
            row.keep = true;
        }
    }

    fn push(&mut self, mut rows: Vec<Row>, mut gap: f32) {
        if let Some(first) = rows.first_mut() {
            // Words under a ruled line are not to touch what a hand writes on it.
            let ruled = self.rows.last().is_some_and(|row| row.height >= RULED);
            if ruled && first.height < RULED {
                gap += BETWEEN;
            }
            first.gap = first.gap.max(gap);
        }
        self.rows.append(&mut rows);
    }
}

/// Words stay with their ruled lines, unless that would be a large part of a sheet; then none
/// stands alone at either end.
fn keep_whole(rows: &mut [Row]) {
    let count = rows.len();
    for (place, row) in rows.iter_mut().enumerate() {
        let inner = place >= 2 && place + 3 < count;
        row.keep = place + 1 < count && (count <= WHOLE || !inner);
    }
}

fn keep_all(rows: &mut [Row]) {
    let count = rows.len();
    for (place, row) in rows.iter_mut().enumerate() {
        row.keep = place + 1 < count;
    }
}

fn pieces(pieces: &[PieceView]) -> Vec<Piece> {
    let piece = |piece: &PieceView| match piece {
        PieceView::Words(words) => Piece::Words(words.clone()),
        PieceView::Blank(blank) => Piece::Blank(blank.lines),
    };
    pieces.iter().map(piece).collect()
}

//! The letter itself in a language. Every placeholder is an element, shown as a ruled blank: that
//! is the form to fill in by hand.

use std::sync::Arc;

use serde::Serialize;
use tera::Value;

use super::{Scope, with};
use crate::diagnostic::Problem;
use crate::language::{Language, MonthForm, month, no_break};
use crate::model::{
    Block, BlockKind, Condition, Field, FieldType, GivenAnswers, Handle, Letter, Localized,
    PERSON_PARTS, Piece, Template, Text,
};
use crate::render::guide::escape;

#[derive(Debug, Serialize)]
pub(super) struct DocumentView {
    language: &'static str,
    language_name: &'static str,
    current: bool,
    /// Under the line for the signature.
    pub signature: String,
    /// Above the letter when it is the copy for reading, beside the letter in the other language.
    copy_note: String,
    /// Under the line for the date.
    pub date: String,
    /// Under the line for the name of each further person who signs.
    pub name: String,
    /// A date in a letter, with places for the day, the month and the year.
    date_pattern: String,
    /// The names of the months as dates use them, for filling in a date.
    months: Vec<&'static str>,
    /// The parts of the letter; neighbours of one kind stand together.
    pub groups: Vec<BlockGroup>,
    /// Whom the letter is from, for the head of every page after the first.
    names: Vec<BlockView>,
    /// The date, for the head of every page after the first.
    dates: Vec<BlockView>,
}

#[derive(Debug, Serialize)]
pub(super) struct BlockGroup {
    pub kind: &'static str,
    pub blocks: Vec<BlockView>,
}

#[derive(Debug, Serialize)]
pub(super) struct BlockView {
    /// When the block stands in the letter.
    when: Option<WhenView>,
    pub pieces: Vec<PieceView>,
    /// The list field that fills the block.
    pub items: Option<BlankView>,
    /// What the list says of each person.
    pub item: Option<ItemView>,
}

/// What a list says of each person.
#[derive(Debug, Serialize)]
pub(super) struct ItemView {
    /// For the script: lines, in which `{name}`, `{iin}` and `{address}` stand for what was
    /// answered.
    template: String,
    /// The pieces of each line, for the blank form.
    pub lines: Vec<PersonLineView>,
}

#[derive(Debug, Serialize)]
pub(super) struct PersonLineView {
    pub pieces: Vec<PieceView>,
}

/// When a block stands in the letter, or a question is asked.
#[derive(Debug, Serialize)]
pub(super) struct WhenView {
    /// The field that is looked at.
    field: String,
    /// The answers that make it hold, apart by spaces; any answer if there are none.
    is: Option<String>,
    /// Whether it holds on the blank form: for the word that this form of the letter has of a
    /// choice, and a letter taken to an office.
    blank: bool,
}

impl WhenView {
    pub(super) fn new(condition: &Condition, letter: &Letter, given: &GivenAnswers) -> Self {
        let field = &letter.fields[condition.field()];
        let is = match condition {
            Condition::Answered(_) => None,
            Condition::Is { options, .. } => Some(options.join(" ")),
        };
        let blank = letter.holds_on_blank(condition, given);
        Self {
            field: field.id.to_string(),
            is,
            blank,
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum PieceView {
    Words(String),
    Blank(BlankView),
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct BlankView {
    field: String,
    pub kind: &'static str,
    pub lines: u16,
    /// The words to tick on paper, of a field that is ticked.
    pub options: Vec<String>,
}

/// The letter in a language, made once for all procedures that use it; its blank for the answers
/// that are given.
pub(super) fn document(
    page: &Scope<'_>,
    handle: Handle<Letter>,
    given: &GivenAnswers,
    language: Language,
) -> Result<Value, Problem> {
    let scope = page.in_language(language);
    let key = (page.route.folder(), handle, given.clone());
    scope.shared().documents.get(key, |_| {
        let letter = &page.site().letters[handle].value;
        let view = document_view(&scope, letter, given, language == page.language)?;
        let shown = Value::from_serializable(&view);
        let html = page.component("letter_document", [("document", shown)])?;
        Ok(with(&view, [("html", html)]))
    })
}

/// A form of the letter in the language of the page, to be filled in by hand: nothing stands in it
/// that belongs to another form.
pub(super) fn blank(
    scope: &Scope<'_>,
    letter: &Letter,
    given: &GivenAnswers,
) -> Result<Value, Problem> {
    let view = standing(scope, letter, given)?;
    let shown = Value::from_serializable(&view);
    scope.component("letter_document", [("document", shown)])
}

/// What stands on the blank of a form of the letter.
pub(super) fn standing(
    scope: &Scope<'_>,
    letter: &Letter,
    given: &GivenAnswers,
) -> Result<DocumentView, Problem> {
    let mut view = document_view(scope, letter, given, true)?;
    let stands = |block: &mut BlockView| block.when.take().is_none_or(|when| when.blank);
    for group in &mut view.groups {
        group.blocks.retain_mut(stands);
    }
    view.groups.retain(|group| !group.blocks.is_empty());
    view.names.retain_mut(stands);
    view.dates.retain_mut(stands);
    Ok(view)
}

/// The HTML of a letter, made once for all that it is addressed to: its parts before, between and
/// after their names.
#[derive(Debug)]
pub(super) struct Blank(Vec<String>);

/// What stands for the name of whom a letter is addressed to: a character that no text of a site
/// has (a noncharacter of Unicode, which `bad-text` refuses).
const ADDRESSEE: &str = "\u{FDD0}";

/// The letter in the language of the page, addressed to somebody and otherwise to be filled in by
/// hand.
pub(super) fn blank_to(
    scope: &Scope<'_>,
    handle: Handle<Letter>,
    addressed_as: &Localized<Text>,
) -> Result<Value, Problem> {
    let key = (scope.route.folder(), handle);
    let blank = scope.shared().blanks.get(key, |_| {
        let letter = &scope.site().letters[handle].value;
        let mut view = document_view(scope, letter, &GivenAnswers::new(), true)?;
        view.address(ADDRESSEE);
        let shown = Value::from_serializable(&view);
        let html = scope.component("letter_document", [("document", shown)])?;
        let parts = html.as_str().unwrap_or_default().split(ADDRESSEE);
        Ok(Arc::new(Blank(parts.map(str::to_owned).collect())))
    })?;
    let name = escape(&no_break(addressed_as.text(scope.language)));
    Ok(Value::safe_string(&blank.0.join(&name)))
}

impl DocumentView {
    /// Names whom the letter is addressed to.
    pub(super) fn address(&mut self, name: &str) {
        let blocks = self.groups.iter_mut().flat_map(|group| &mut group.blocks);
        for block in blocks.chain(&mut self.names).chain(&mut self.dates) {
            block.address(name);
        }
    }
}

impl BlockView {
    /// Names whom the letter is addressed to, as words of the text around.
    fn address(&mut self, name: &str) {
        let mut pieces: Vec<PieceView> = Vec::new();
        for piece in self.pieces.drain(..) {
            let words = match piece {
                PieceView::Blank(blank) if blank.kind == FieldType::Addressee.word() => {
                    name.to_owned()
                }
                PieceView::Words(words) => words,
                PieceView::Blank(blank) => {
                    pieces.push(PieceView::Blank(blank));
                    continue;
                }
            };
            match pieces.last_mut() {
                Some(PieceView::Words(before)) => before.push_str(&words),
                _ => pieces.push(PieceView::Words(words)),
            }
        }
        self.pieces = pieces;
    }
}

fn document_view(
    scope: &Scope<'_>,
    letter: &Letter,
    given: &GivenAnswers,
    current: bool,
) -> Result<DocumentView, Problem> {
    let mut groups: Vec<BlockGroup> = Vec::new();
    for block in &letter.body {
        let kind = block.kind.word();
        let view = block_view(scope, letter, given, block);
        match groups.last_mut() {
            Some(group) if group.kind == kind && joins(block.kind) => group.blocks.push(view),
            _ => groups.push(BlockGroup {
                kind,
                blocks: vec![view],
            }),
        }
    }
    let months = (1..=12).filter_map(|number| month(scope.language, MonthForm::InDate, number));
    Ok(DocumentView {
        language: scope.language.tag(),
        language_name: scope.language.autonym(),
        current,
        signature: scope.words().get("signature")?.to_owned(),
        copy_note: scope.words().get("letter_copy_note")?.to_owned(),
        date: scope.words().get("letter_date")?.to_owned(),
        name: scope.words().get("letter_name")?.to_owned(),
        date_pattern: scope.words().get("letter_date_pattern")?.to_owned(),
        months: months.collect(),
        groups,
        names: names(letter)
            .into_iter()
            .map(|block| block_view(scope, letter, given, block))
            .collect(),
        dates: letter
            .body
            .iter()
            .filter(|block| block.kind == BlockKind::DateAndSignature)
            .map(|block| block_view(scope, letter, given, block))
            .collect(),
    })
}

/// The blocks that name whom the letter is from: in each branch of a choice the first block
/// `sender`. The lines after it, such as an address, stand under the same condition, or wait for an
/// answer.
fn names(letter: &Letter) -> Vec<&Block> {
    let mut names: Vec<&Block> = Vec::new();
    let senders = letter
        .body
        .iter()
        .filter(|block| block.kind == BlockKind::Sender);
    for block in senders {
        let is_other_branch = match &block.when {
            None => names.is_empty(),
            Some(Condition::Answered(_)) => false,
            Some(Condition::Is { field, options }) => names.iter().all(|name| match &name.when {
                Some(Condition::Is {
                    field: known,
                    options: taken,
                }) => known == field && !options.iter().any(|option| taken.contains(option)),
                _ => false,
            }),
        };
        if is_other_branch {
            names.push(block);
        }
    }
    if names.is_empty() {
        names.extend(
            letter
                .body
                .iter()
                .find(|block| block.kind == BlockKind::Sender),
        );
    }
    names
}

/// Whether neighbours of this kind make one part of the letter.
fn joins(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Recipient | BlockKind::Sender)
}

/// What the letter says for each option of a field.
fn said(scope: &Scope<'_>, field: &Field) -> Vec<String> {
    let options = field.options.iter();
    options.map(|option| scope.text(option.said())).collect()
}

fn block_view(
    scope: &Scope<'_>,
    letter: &Letter,
    given: &GivenAnswers,
    block: &Block,
) -> BlockView {
    let blank = |index: usize| {
        let field = &letter.fields[index];
        BlankView {
            field: field.id.to_string(),
            kind: field.kind.word(),
            lines: field.lines,
            options: match field.kind {
                FieldType::Checks => said(scope, field),
                _ => Vec::new(),
            },
        }
    };
    let text = block.text.as_ref().map(|text| &text[scope.language]);
    let pieces = text.into_iter().flat_map(|text| &text.pieces);
    BlockView {
        when: block
            .when
            .as_ref()
            .map(|when| WhenView::new(when, letter, given)),
        pieces: pieces
            .map(|piece| match piece {
                Piece::Words(words) => PieceView::Words(no_break(words).into_owned()),
                Piece::Field(index) => PieceView::Blank(blank(*index)),
            })
            .collect(),
        items: block.items.map(blank),
        item: (!block.item.is_empty()).then(|| item_view(scope.language, &block.item)),
    }
}

/// Ruled lines on the blank form for each of [`PERSON_PARTS`].
const PERSON_LINES: [u16; PERSON_PARTS.len()] = [1, 1, 2];

fn item_view(language: Language, item: &[Localized<Template>]) -> ItemView {
    let pieces = |line: &Localized<Template>| {
        let pieces = line[language].pieces.iter().map(|piece| match piece {
            Piece::Words(words) => PieceView::Words(no_break(words).into_owned()),
            Piece::Field(part) => PieceView::Blank(BlankView {
                field: PERSON_PARTS[*part].to_owned(),
                kind: FieldType::Text.word(),
                lines: PERSON_LINES[*part],
                options: Vec::new(),
            }),
        });
        PersonLineView {
            pieces: pieces.collect(),
        }
    };
    let lines: Vec<_> = item.iter().map(pieces).collect();
    let written = lines.iter().map(|line| {
        let pieces = line.pieces.iter().map(|piece| match piece {
            PieceView::Words(words) => words.clone(),
            PieceView::Blank(blank) => format!("{{{}}}", blank.field),
        });
        pieces.collect::<String>()
    });
    ItemView {
        template: written.collect::<Vec<_>>().join("\n"),
        lines,
    }
}

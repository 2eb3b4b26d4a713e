//! The letter of a procedure: the form, and the letter itself in every language.
//!
//! The build renders the whole letter with an element for every placeholder, shown as a ruled
//! blank: that is the form to fill in by hand. The behaviour of the page only fills these elements.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;
use tera::Value;

use super::citation::CitationView;
use super::parts::Link;
use super::procedure::{self, ChannelView};
use super::receiver::Receiver;
use super::{Described, Scope, with};
use crate::diagnostic::Problem;
use crate::language::{Language, MonthForm, month, no_break};
use crate::model::{
    Act, Block, BlockKind, ChannelKind, Condition, Field, FieldType, Handle, Letter, Localized,
    Piece, Procedure, Required, Site, Text,
};
use crate::render::plan::Page;
use crate::theme::problems::{BadTemplate, ThemeFault};

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(super) struct LetterView {
    /// The id of the procedure: the same in every language, and the name of files that the page
    /// makes.
    id: String,
    name: String,
    fields: Vec<Value>,
    /// The act that asks for all of the fields that any act asks for, if it is one.
    fields_act: Option<Link>,
    addressees: Vec<AddresseeView>,
    /// The folder with the directory of offices, if a letter goes to the office of an area.
    places: Option<String>,
    /// What to do with the finished letter, by the way chosen: those that an addressee belongs to.
    channels: Vec<ChannelView>,
    /// The working days on record, as JSON.
    calendar: String,
    /// The letter in each language, that of the page first.
    documents: Vec<Value>,
}

/// The questions of a letter, as a template sees them: the same for every procedure that uses the
/// letter.
#[derive(Debug)]
pub(super) struct Fields {
    values: Vec<Value>,
    /// The act that asks for all of the fields that any act asks for, if it is one.
    act: Option<Link>,
    /// The acts that they name.
    mentioned: BTreeSet<Handle<Act>>,
}

#[derive(Debug, Serialize)]
struct FieldView {
    id: String,
    kind: &'static str,
    label: String,
    hint: Option<String>,
    required: bool,
    /// Asked for by a rule, though a person may not have it.
    if_any: bool,
    citations: Vec<CitationView>,
    autocomplete: Option<String>,
    lines: u16,
    options: Vec<OptionView>,
    limit: Option<u16>,
    when: Option<WhenView>,
    /// The title of the step that begins with this field.
    step: Option<String>,
}

/// A word to choose from.
#[derive(Debug, Serialize)]
struct OptionView {
    id: String,
    text: String,
    /// What the letter says, in each language.
    sides: Vec<InLanguage>,
}

/// Somebody to whom the letter can go.
#[derive(Debug, Serialize)]
struct AddresseeView {
    id: String,
    /// The kind of its channel, which conditions look at.
    kind: &'static str,
    name: String,
    /// The id of the role, if the office depends on the area.
    role: Option<String>,
    /// How a letter to them begins, in each language.
    addressed_as: Vec<InLanguage>,
}

#[derive(Debug, Serialize)]
struct InLanguage {
    language: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct DocumentView {
    language: &'static str,
    language_name: &'static str,
    current: bool,
    /// Under the line for the signature.
    signature: String,
    /// Above the letter when it is the copy for reading, beside the letter in the other language.
    copy_note: String,
    /// Under the line for the date.
    date: String,
    /// A date in a letter, with places for the day, the month and the year.
    date_pattern: String,
    /// The names of the months as dates use them, for filling in a date.
    months: Vec<&'static str>,
    /// The parts of the letter; neighbours of one kind stand together.
    groups: Vec<BlockGroup>,
    /// Whom the letter is from, for the head of every page after the first.
    names: Vec<BlockView>,
    /// The date, for the head of every page after the first.
    dates: Vec<BlockView>,
}

#[derive(Debug, Serialize)]
struct BlockGroup {
    kind: &'static str,
    blocks: Vec<BlockView>,
}

#[derive(Debug, Serialize)]
struct BlockView {
    /// When the block stands in the letter.
    when: Option<WhenView>,
    pieces: Vec<PieceView>,
    /// The list field that fills the block.
    items: Option<BlankView>,
}

/// When a block stands in the letter, or a question is asked.
#[derive(Debug, Serialize)]
struct WhenView {
    /// The field that is looked at.
    field: String,
    /// The answers that make it hold, apart by spaces; any answer if there are none.
    is: Option<String>,
    /// Whether it holds on the blank form: for the first word of a choice, and a letter taken to an
    /// office.
    blank: bool,
}

impl WhenView {
    fn new(condition: &Condition, letter: &Letter) -> Self {
        let field = &letter.fields[condition.field()];
        let is = match condition {
            Condition::Answered(_) => None,
            Condition::Is { options, .. } => Some(options.join(" ")),
        };
        let blank = on_blank_form(condition, letter);
        Self {
            field: field.id.to_string(),
            is,
            blank,
        }
    }
}

/// Whether a condition holds when every question that is asked is to be answered by hand, the
/// choices among them by their first word. A condition of a field looks at fields before it only,
/// so this ends.
fn on_blank_form(condition: &Condition, letter: &Letter) -> bool {
    let field = &letter.fields[condition.field()];
    let asked = field
        .when
        .as_ref()
        .is_none_or(|condition| on_blank_form(condition, letter));
    asked
        && match condition {
            Condition::Answered(_) => true,
            Condition::Is { options, .. } => {
                let first = field.options.first();
                let first = first.map_or(ChannelKind::Office.word(), |o| o.id.as_str());
                options.iter().any(|option| option == first)
            }
        }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum PieceView {
    Words(String),
    Blank(BlankView),
}

#[derive(Debug, Clone, Serialize)]
struct BlankView {
    field: String,
    kind: &'static str,
    lines: u16,
}

/// The page of the letter of a procedure.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Procedure>,
) -> Result<Described<LetterView>, Problem> {
    let site = scope.site();
    let procedure = &site.procedures[handle].value;
    let Some(letter) = procedure.letter else {
        let fault = ThemeFault::NoLetter;
        return Err(Problem::from(BadTemplate { fault }));
    };
    let link = Link {
        text: scope.text(&procedure.title),
        href: scope.href(Page::Procedure(handle)),
    };
    let languages = [scope.language, scope.language.other()];
    let documents = languages.map(|language| document(scope, letter, language));
    let [own, other] = documents;
    let fields = fields(scope, letter)?;
    // As if the page had gone through them.
    *scope.mentioned.borrow_mut() = fields.mentioned.clone();
    let letter = &site.letters[letter].value;
    let addressees = addressees(scope, procedure);
    let by_area = addressees.iter().any(|addressee| addressee.role.is_some());
    let places = scope.renderer.places().filter(|_| by_area);
    let view = LetterView {
        id: site.procedures[handle].id.to_string(),
        name: scope.text(&letter.name),
        fields_act: fields.act.clone(),
        fields: fields.values.clone(),
        addressees,
        places: places.map(|places| scope.links.address(&places.folder)),
        channels: channels(scope, procedure)?,
        calendar: calendar(scope.site()),
        documents: vec![own?, other?],
    };
    let all = Link {
        text: scope.words().get("nav_procedures")?.to_owned(),
        href: scope.href(Page::Procedures),
    };
    Ok(Described {
        title: view.name.clone(),
        description: scope
            .words()
            .fill("letter_description", &[("procedure", &link.text)])?,
        breadcrumbs: vec![all, link],
        structured: None,
        data: view,
    })
}

/// The questions of a letter, made once for all procedures that use it: they come first on its
/// page.
fn fields(scope: &Scope<'_>, handle: Handle<Letter>) -> Result<Arc<Fields>, Problem> {
    let key = (scope.route.folder(), handle);
    scope.shared().fields.get(key, |_| {
        let letter = &scope.site().letters[handle].value;
        let grounds = letter.fields.iter().flat_map(|field| &field.citations);
        let act = scope.shared_act(grounds)?;
        let fields = letter.fields.iter().map(|field| {
            let view = field_view(scope, letter, field)?;
            // Whom to write to follows the procedure.
            let html = match field.kind {
                FieldType::Addressee => Value::none(),
                _ => field_html(scope, &view, act.is_some())?,
            };
            Ok(with(&view, [("html", html)]))
        });
        Ok(Arc::new(Fields {
            values: fields.collect::<Result<_, Problem>>()?,
            act,
            mentioned: scope.mentioned.borrow().clone(),
        }))
    })
}

fn field_html(scope: &Scope<'_>, field: &FieldView, brief: bool) -> Result<Value, Problem> {
    let arguments = [
        ("field", Value::from_serializable(field)),
        ("addressees", Value::from(Vec::<Value>::new())),
        ("language", scope.language.tag().into()),
        ("brief", brief.into()),
    ];
    scope.component("letter_field", arguments)
}

fn field_view(scope: &Scope<'_>, letter: &Letter, field: &Field) -> Result<FieldView, Problem> {
    Ok(FieldView {
        id: field.id.to_string(),
        kind: field.kind.word(),
        label: scope.text(&field.label),
        hint: scope.optional_text(field.hint.as_ref()),
        required: field.required == Required::Yes,
        if_any: field.required == Required::IfAny,
        citations: scope.citations(&field.citations)?,
        autocomplete: field.autocomplete.clone(),
        lines: field.lines,
        options: field
            .options
            .iter()
            .map(|option| OptionView {
                id: option.id.to_string(),
                text: scope.text(&option.label),
                sides: sides(&option.label),
            })
            .collect(),
        limit: field.limit,
        when: field.when.as_ref().map(|when| WhenView::new(when, letter)),
        step: scope.optional_text(field.step.as_ref()),
    })
}

/// A text in every language, for a letter that may be in another language than the page.
fn sides(text: &Localized<Text>) -> Vec<InLanguage> {
    text.iter()
        .map(|(language, side)| InLanguage {
            language: language.tag(),
            text: no_break(side.as_str()).into_owned(),
        })
        .collect()
}

/// The channels that a letter can go through.
fn channels(scope: &Scope<'_>, procedure: &Procedure) -> Result<Vec<ChannelView>, Problem> {
    let channels = procedure
        .channels
        .iter()
        .filter(|c| c.kind != ChannelKind::Court);
    channels
        .map(|channel| procedure::channel(scope, channel))
        .collect()
}

/// The days that differ from the week, by year: `{"2026": {"off": ["01-01"], "worked": [],
/// "complete": true}}`.
fn calendar(site: &Site) -> String {
    let day = |date: Date| format!("{:02}-{:02}", date.month(), date.day());
    let years = site.calendar.years.iter().map(|(year, days)| {
        let off: Vec<String> = days.days_off.iter().map(|off| day(off.date)).collect();
        let worked: Vec<String> = days.worked.iter().map(|date| day(*date)).collect();
        let value = json!({"off": off, "worked": worked, "complete": days.complete});
        (year.to_string(), value)
    });
    serde_json::Value::Object(years.collect()).to_string()
}

/// The channels of a procedure that a letter can be addressed to.
fn addressees(scope: &Scope<'_>, procedure: &Procedure) -> Vec<AddresseeView> {
    procedure
        .channels
        .iter()
        .filter_map(|channel| {
            let addressed = scope.addressed_as(channel)?;
            Some(AddresseeView {
                id: channel.id.to_string(),
                kind: channel.kind.word(),
                name: scope.text(&channel.name),
                role: match scope.receiver(channel.goes_to) {
                    Some(Receiver::ByArea(role)) if channel.addressed_as.is_none() => {
                        Some(scope.site().roles[role].id.to_string())
                    }
                    _ => None,
                },
                addressed_as: sides(addressed),
            })
        })
        .collect()
}

/// The letter in a language, made once for all procedures that use it.
fn document(
    page: &Scope<'_>,
    handle: Handle<Letter>,
    language: Language,
) -> Result<Value, Problem> {
    let scope = page.in_language(language);
    let key = (page.route.folder(), handle);
    scope.shared().documents.get(key, |_| {
        let letter = &page.site().letters[handle].value;
        let view = document_view(&scope, letter, language == page.language)?;
        let shown = Value::from_serializable(&view);
        let html = page.component("letter_document", [("document", shown)])?;
        Ok(with(&view, [("html", html)]))
    })
}

fn document_view(
    scope: &Scope<'_>,
    letter: &Letter,
    current: bool,
) -> Result<DocumentView, Problem> {
    let mut groups: Vec<BlockGroup> = Vec::new();
    for block in &letter.body {
        let kind = block.kind.word();
        let view = block_view(scope, letter, block);
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
        date_pattern: scope.words().get("letter_date_pattern")?.to_owned(),
        months: months.collect(),
        groups,
        names: names(letter)
            .into_iter()
            .map(|block| block_view(scope, letter, block))
            .collect(),
        dates: letter
            .body
            .iter()
            .filter(|block| block.kind == BlockKind::DateAndSignature)
            .map(|block| block_view(scope, letter, block))
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

fn block_view(scope: &Scope<'_>, letter: &Letter, block: &Block) -> BlockView {
    let blank = |index: usize| {
        let field = &letter.fields[index];
        BlankView {
            field: field.id.to_string(),
            kind: field.kind.word(),
            lines: field.lines,
        }
    };
    let text = block.text.as_ref().map(|text| &text[scope.language]);
    let pieces = text.into_iter().flat_map(|text| &text.pieces);
    BlockView {
        when: block.when.as_ref().map(|when| WhenView::new(when, letter)),
        pieces: pieces
            .map(|piece| match piece {
                Piece::Words(words) => PieceView::Words(no_break(words).into_owned()),
                Piece::Field(index) => PieceView::Blank(blank(*index)),
            })
            .collect(),
        items: block.items.map(blank),
    }
}

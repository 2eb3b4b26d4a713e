//! The letter of a procedure: the form, and the letter itself in every language.
//!
//! The behaviour of the page only fills in the elements of the letter.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;
use tera::Value;

use super::blank;
use super::citation::CitationView;
use super::deadline::DeadlineView;
use super::letter_document::{WhenView, document};
use super::next::{self, NextView};
use super::parts::Link;
use super::procedure::{self, ChannelView};
use super::receiver::Receiver;
use super::{Described, Scope, with};
use crate::diagnostic::Problem;
use crate::language::{Language, no_break};
use crate::model::{
    Act, Channel, ChannelKind, Field, FieldOption, FieldType, GivenAnswers, Handle, Letter,
    Localized, NextLetter, Procedure, Required, Role, Site, Text,
};
use crate::render::PLACES;
use crate::render::plan::{Page, next_id};
use crate::theme::problems::{BadTemplate, ThemeFault};

/// So many areas are found faster in the lists, of which there are two or three then, than by
/// typing: a field to search in would be one more thing to read and to pass.
const LISTED_AREAS: usize = 10;

/// What a template sees as `it`.
#[derive(Debug, Serialize)]
pub(super) struct LetterView {
    /// The id of the procedure: the same in every language, and the name of files that the page
    /// makes.
    id: String,
    name: String,
    /// When a letter that follows another is right.
    about: Option<String>,
    /// What is known of the first letter, as JSON, for one that follows it.
    first: Option<String>,
    fields: Vec<Value>,
    /// The act that asks for all of the fields that any act asks for, if it is one.
    fields_act: Option<Link>,
    addressees: Vec<AddresseeView>,
    /// The folder in which a script finds the directory of offices, if a letter goes to the office
    /// of an area.
    places: Option<String>,
    /// Whether the place can be searched for, too.
    place_search: bool,
    /// The blank on this page as a file to print.
    print: Option<String>,
    /// The blank forms of the other forms of the letter.
    blanks: Vec<Link>,
    /// What to do with the finished letter, by the way chosen: those that an addressee belongs to.
    channels: Vec<ChannelView>,
    /// Within what time one can go to court, from the decision or from the end of its term.
    court: Vec<DeadlineView>,
    /// The working days on record, as JSON.
    calendar: String,
    /// The letter in each language, that of the page first.
    documents: Vec<Value>,
    /// What may come after it.
    next: Option<NextView>,
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
    /// Whether it tells who writes.
    sender: bool,
    /// The title of the step that begins with this field.
    step: Option<String>,
    /// The option with which the form begins.
    given: Option<String>,
    /// The field of a first letter whose answer this one may begin with.
    first: Option<String>,
}

/// A word to choose from.
#[derive(Debug, Serialize)]
struct OptionView {
    id: String,
    text: String,
    /// What the letter says, in each language.
    sides: Vec<InLanguage>,
    hint: Option<String>,
    citations: Vec<CitationView>,
    begin: Option<BeginView>,
}

/// The words with which another answer begins once an option is chosen.
#[derive(Debug, Serialize)]
struct BeginView {
    field: String,
    /// The words in each language, as JSON.
    words: String,
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
    /// The id of the office, and those it had before, if its role is that of no other.
    office: Option<String>,
    /// The id of the role of the body that considers the complaint, if that depends on the area.
    considering_role: Option<String>,
    /// The name of the body that considers the complaint in each language, as JSON, if it is known.
    considering: Option<String>,
    /// How a letter to them begins, in each language.
    addressed_as: Vec<InLanguage>,
}

#[derive(Debug, Serialize)]
struct InLanguage {
    language: &'static str,
    text: String,
}

/// The page of a letter of a procedure: of the first one, or of one that follows, by its place.
pub(super) fn view(
    scope: &Scope<'_>,
    handle: Handle<Procedure>,
    next: Option<usize>,
) -> Result<Described<LetterView>, Problem> {
    let site = scope.site();
    let procedure = &site.procedures[handle].value;
    let following = next.and_then(|place| procedure.next.get(place));
    let written = following.map(|next| next.letter);
    let Some(handle_of_letter) = written.or(procedure.letter) else {
        let fault = ThemeFault::NoLetter;
        return Err(Problem::from(BadTemplate { fault }));
    };
    let given = following.map(|next| next.answers.clone());
    let given = given.unwrap_or_default();
    let link = Link {
        text: scope.text(&procedure.title),
        href: scope.href(Page::Procedure(handle)),
    };
    let languages = [scope.language, scope.language.other()];
    let documents = languages.map(|language| document(scope, handle_of_letter, &given, language));
    let [own, other] = documents;
    let fields = fields(scope, handle_of_letter, given.clone())?;
    // As if the page had gone through them.
    *scope.mentioned.borrow_mut() = fields.mentioned.clone();
    let letter = &site.letters[handle_of_letter].value;
    let channels = channels_of(procedure, following);
    let addressees = addressees(scope, &channels);
    let by_area = addressees.iter().any(|addressee| addressee.role.is_some());
    let id = match next {
        None => site.procedures[handle].id.to_string(),
        Some(next) => next_id(site, handle, next),
    };
    let name = scope.text(&letter.name);
    let name = match following {
        None => name,
        Some(next) => format!("{name}. {}", scope.text(&next.title)),
    };
    let view = LetterView {
        id,
        name,
        about: scope.optional_text(following.and_then(|next| next.text.as_ref())),
        first: following.and_then(|_| first_letter(scope, handle)),
        fields_act: fields.act.clone(),
        fields: fields.values.clone(),
        addressees,
        place_search: by_area && site.areas.iter().len() > LISTED_AREAS,
        places: by_area.then(|| scope.links.address(PLACES)),
        print: scope.print(handle_of_letter, &given),
        blanks: blank::links(scope, handle_of_letter),
        channels: taken_by(scope, &channels)?,
        court: court(scope, procedure)?,
        calendar: calendar(scope.site()),
        documents: vec![own?, other?],
        next: next::view(scope, handle, next)?,
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
fn fields(
    scope: &Scope<'_>,
    handle: Handle<Letter>,
    given: GivenAnswers,
) -> Result<Arc<Fields>, Problem> {
    let key = (scope.route.folder(), handle, given);
    scope.shared().fields.get(key, |(_, _, given)| {
        let letter = &scope.site().letters[handle].value;
        let grounds = letter.fields.iter().flat_map(|field| &field.citations);
        let act = scope.shared_act(grounds)?;
        let fields = letter.fields.iter().enumerate().map(|(place, field)| {
            let mut view = field_view(scope, letter, field, given)?;
            let given = given.iter().find(|(field, _)| *field == place);
            view.given = given.map(|(_, option)| option.to_string());
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

fn field_view(
    scope: &Scope<'_>,
    letter: &Letter,
    field: &Field,
    given: &GivenAnswers,
) -> Result<FieldView, Problem> {
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
            .map(|option| option_view(scope, letter, option))
            .collect::<Result<_, Problem>>()?,
        limit: field.limit,
        when: field
            .when
            .as_ref()
            .map(|when| WhenView::new(when, letter, given)),
        sender: field.sender,
        given: None,
        first: field.first.as_ref().map(|first| first.value.to_string()),
        step: scope.optional_text(field.step.as_ref()),
    })
}

fn option_view(
    scope: &Scope<'_>,
    letter: &Letter,
    option: &FieldOption,
) -> Result<OptionView, Problem> {
    let begin = option.begin.as_ref().map(|begin| BeginView {
        field: letter.fields[begin.field].id.to_string(),
        words: as_json(&begin.text),
    });
    Ok(OptionView {
        id: option.id.to_string(),
        text: scope.text(&option.label),
        sides: sides(option.said()),
        hint: scope.optional_text(option.hint.as_ref()),
        citations: scope.citations(&option.citations)?,
        begin,
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

/// The channels of a procedure that a letter can go through.
fn channels_of<'s>(procedure: &'s Procedure, next: Option<&NextLetter>) -> Vec<&'s Channel> {
    let all = &procedure.channels;
    match next {
        None => all.iter().collect(),
        Some(next) => next
            .channels
            .iter()
            .filter_map(|place| all.get(*place))
            .collect(),
    }
}

/// The channels that say what to do with the finished letter.
fn taken_by(scope: &Scope<'_>, channels: &[&Channel]) -> Result<Vec<ChannelView>, Problem> {
    let channels = channels.iter().filter(|c| c.kind != ChannelKind::Court);
    channels
        .map(|channel| procedure::channel(scope, channel))
        .collect()
}

/// What the page of a letter that follows has to know of the first one: its id, and how it names
/// whom it went to, where that is an office and the same for everybody.
fn first_letter(scope: &Scope<'_>, handle: Handle<Procedure>) -> Option<String> {
    let record = &scope.site().procedures[handle];
    let letter = &scope.site().letters[record.value.letter?].value;
    let is_addressee = |field: &&Field| field.kind == FieldType::Addressee;
    let field = letter.fields.iter().find(is_addressee);
    let channels: Vec<&Channel> = record.value.channels.iter().collect();
    let names = addressees(scope, &channels)
        .into_iter()
        .filter_map(|addressee| {
            let is_office = addressee.kind == ChannelKind::Office.word();
            let mut sides = addressee.addressed_as.into_iter();
            let own = sides.find(|side| side.language == scope.language.tag())?;
            (is_office && addressee.role.is_none()).then(|| (addressee.id, json!(own.text)))
        });
    let names: serde_json::Map<_, _> = names.collect();
    let field = field.map(|field| field.id.to_string());
    Some(json!({"id": record.id.as_str(), "to": field, "names": names}).to_string())
}

/// Within what time one can go to court after the complaint.
fn court(scope: &Scope<'_>, procedure: &Procedure) -> Result<Vec<DeadlineView>, Problem> {
    let channels = procedure.channels.iter();
    let limits = channels
        .filter(|channel| channel.kind == ChannelKind::Court)
        .map(|channel| scope.deadlines(&channel.filing_limit));
    Ok(limits.collect::<Result<Vec<_>, Problem>>()?.concat())
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

/// Those of the channels that a letter can be addressed to.
fn addressees(scope: &Scope<'_>, channels: &[&Channel]) -> Vec<AddresseeView> {
    channels
        .iter()
        .filter_map(|channel| {
            let addressed = scope.addressed_as(channel)?;
            let site = scope.site();
            let receiver = scope.receiver(channel.goes_to);
            let role = match receiver {
                Some(Receiver::ByArea(role)) if channel.addressed_as.is_none() => Some(role),
                _ => None,
            };
            let office = match (receiver, channel.role()) {
                (Some(Receiver::Office(office)), Some(_)) => Some(office),
                _ => None,
            };
            let id = |role: Handle<Role>| site.roles[role].id.to_string();
            Some(AddresseeView {
                id: channel.id.to_string(),
                kind: channel.kind.word(),
                name: scope.text(&channel.name),
                role: role.map(id),
                office: office.map(|office| {
                    let record = &site.offices[office];
                    let was = record.value.was.iter().map(|was| was.value.as_str());
                    let ids: Vec<&str> = [record.id.as_str()].into_iter().chain(was).collect();
                    ids.join(" ")
                }),
                considering_role: role.and(channel.considered_by).map(id),
                considering: scope
                    .considering_office(channel)
                    .map(|office| as_json(&site.offices[office].value.name)),
                addressed_as: sides(addressed),
            })
        })
        .collect()
}

/// A text in every language, as JSON by their tags.
fn as_json(text: &Localized<Text>) -> String {
    let side =
        |(language, side): (Language, &Text)| (language.tag().to_owned(), json!(side.as_str()));
    serde_json::Value::Object(text.iter().map(side).collect()).to_string()
}

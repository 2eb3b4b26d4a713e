//! Every record of the content: its keys, and the value they make. `docs/content.md` says the same
//! to editors, with an example of each.

use crate::load::kind::{RecordKind, Shape};
use crate::load::problems::files::{BadId, DuplicateId};
use crate::load::problems::letters::{NoLetter, UnknownPlaceholder};
use crate::load::problems::values::{
    BadAddress, BadLanguages, EmptyText, FixedSeverity, UnknownChoice, UnknownId, WrongYear,
};
use crate::load::problems::yaml::{KeyCombination, KeyRule};
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::json;

use super::decode::{
    Context, Count, Decode, choice, first_key, number, parsed, record, wrong_type,
};
use super::describe::{self, Definitions, Schema};
use super::ids::Kind;
use super::similar::similar;
use super::yaml::{Node, Value};
use crate::diagnostic::{
    Catalogue, Problem, Report, Rule, Severity, SeverityOverrides, Span, rule,
};
use crate::language::Language;
use crate::model::{
    Act, ActKind, Area, AreaLevel, Article, CalendarYear, Channel, ChannelKind, Citation, Contact,
    DayOff, DayOffReason, Days, Deadline, Email, Extension, Guide, Handle, Id, Letter, Localized,
    Office, Period, Phone, Placed, Procedure, RegisterId, Repeal, Requirement, Settings,
    StartEvent, Text, Validity, VerifyWithin, WebAddress,
};

record! {
    /// The site as a whole.
    Settings as Site, |node, context| {
        /// The languages of the site, the state language first: `[kk, ru]`.
        required languages: Languages,
        /// The name of the site.
        required title: Localized<Text>,
        /// What the site is for, in a sentence.
        required summary: Localized<Text>,
        /// The office that publishes the site.
        required publisher: Handle<Office>,
        /// The address at which the site is published.
        required base_url: BaseUrl,
        /// The address of the state register of law, without a path: `https://adilet.zan.kz`.
        required act_register: BaseUrl,
        /// The name of the theme: a folder of the site, `themes/NAME/`. Leave it out for the look
        /// that comes with the program.
        optional theme: Id,
        /// How severe the site finds what the checks warn of: a code, and `off`, `warning` or
        /// `error`.
        defaulted rules: Rules,
        /// For how many days after its verification a record of each kind is trusted; after that
        /// the check warns.
        defaulted verify_within: VerifyWithin,
        /// `true` if a page tells its reader that its other language was changed later; `false` if
        /// left out.
        defaulted stale_notice: bool,
    } => {
        let Languages = languages;
        let BaseUrl(base_url) = base_url;
        let BaseUrl(act_register) = act_register;
        // A folder of the site, never one that a path leads to.
        let theme = theme.map(|id| id.to_string());
        let Rules(rules) = rules;
        Some(Settings {
            title, summary, publisher, base_url, act_register, theme, rules, verify_within,
            stale_notice,
        })
    }
}

/// How severe the site finds problems, by their codes.
#[derive(Default)]
struct Rules(SeverityOverrides);

impl Rules {
    const SEVERITIES: [(&str, Option<Severity>); 3] = [
        ("off", None),
        ("warning", Some(Severity::Warning)),
        ("error", Some(Severity::Error)),
    ];

    /// The rules that a site may judge.
    fn warnings(catalogue: &Catalogue) -> impl Iterator<Item = &'static Rule> {
        let rules = catalogue.iter().copied();
        rules.filter(|rule| rule.severity == Severity::Warning)
    }
}

impl Decode for Rules {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return wrong_type(node, Shape::Mapping, context);
        };
        let mut rules = SeverityOverrides::new();
        for (key, value) in entries {
            let severity = choice(value, context, &Self::SEVERITIES);
            match (rule(context.catalogue, &key.text), severity) {
                (Some(rule), Some(severity)) if rule.severity == Severity::Warning => {
                    rules.insert(rule.code, severity);
                }
                (Some(rule), None) if rule.severity == Severity::Warning => {}
                (Some(rule), _) => {
                    let code = rule.code;
                    context.report.add(key.place, FixedSeverity { code });
                }
                (None, _) => {
                    let codes = || Self::warnings(context.catalogue).map(|rule| rule.code);
                    let problem = UnknownChoice {
                        found: key.text.clone(),
                        expected: None,
                        similar: similar(&key.text, codes()),
                    };
                    context.report.add(key.place, problem);
                }
            }
        }
        Some(Self(rules))
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let severity = describe::choice(
            Self::SEVERITIES.into_iter().map(|(word, _)| word),
            &[
                "It is not told.",
                "It is told; the site is published.",
                "It is told; the site is not published.",
            ],
        );
        let rules = Self::warnings(definitions.catalogue).map(|rule| {
            let mut schema = severity.clone();
            schema["description"] = json!(rule.meaning);
            (rule.code, schema)
        });
        let rules: BTreeMap<&str, Schema> = rules.collect();
        json!({ "type": "object", "properties": rules, "additionalProperties": false })
    }
}

record! {
    /// For how many days after its verification a record of each kind is trusted, 1 to 3650;
    /// without a number, for ever.
    VerifyWithin as VerifyWithin, |node, context| {
        /// Acts of law.
        optional acts: Days,
        /// Years of the calendar.
        optional calendar: Days,
        /// Contacts: phones and addresses.
        optional contacts: Days,
        /// Offices.
        optional offices: Days,
        /// Procedures.
        optional procedures: Days,
    } => Some(VerifyWithin { acts, calendar, contacts, offices, procedures })
}

impl Decode for Days {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let number = number(node, context, 1, 3650)?;
        Some(Self {
            number,
            place: node.place,
        })
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::number(1, 3650)
    }
}

/// An address that other addresses are made from: nothing may come after its path.
struct BaseUrl(WebAddress);

impl Decode for BaseUrl {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        parsed(node, context, WebAddress::parse_base, |found| BadAddress {
            found,
        })
        .map(Self)
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::base_address()
    }
}

/// The languages of a site: Kazakh and Russian, the state language first.
struct Languages;

impl Decode for Languages {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let tags: Vec<Text> = Vec::decode(node, context)?;
        let tags: Vec<&str> = tags.iter().map(Text::as_str).collect();
        if tags == ["kk", "ru"] {
            Some(Self)
        } else {
            context.fail(node.place, BadLanguages)
        }
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        let [kazakh, russian] = Language::ALL.map(|language| json!({ "const": language.tag() }));
        json!({ "type": "array", "items": [kazakh, russian], "minItems": 2, "maxItems": 2 })
    }
}

record! {
    /// A part of the country that an office serves: a region, a district, an okrug.
    Area as Area, |node, context| {
        /// The name as it stands alone: «Осакаров ауданы», «Осакаровский район».
        required name: Localized<Text>,
        /// How large a part of the country it is.
        required level: AreaLevel,
        /// The larger area it lies in. Leave it out for a region.
        optional within: Handle<Area>,
    } => Some(Area { name, level, within })
}

/// A telephone of a contact that is reached free of charge: a short number, or one of 8 800.
const REACHED_FREE_OF_CHARGE: &str = concat!(
    r"^[ ()\u00a0\u2011-]*(?:(?:[0-9][ ()\u00a0\u2011-]*){3,4}|",
    r"8[ ()\u00a0\u2011-]*8[0-9 ()\u00a0\u2011-]*)$",
);

record! {
    /// How to reach an office or a service. At least one of `phones`, `email`, `website` and
    /// `address` must be there.
    Contact as Contact, |node, context| {
        /// Who answers.
        required name: Localized<Text>,
        /// What else to know of who answers.
        optional description: Localized<Text>,
        /// Phones, the first one first.
        defaulted phones: Vec<Placed<Phone>>,
        /// `true` if a call to the short numbers costs nothing, too; a call to `8-800` never costs
        /// anything. `false` if left out.
        defaulted toll_free: bool,
        /// E-mail.
        optional email: Email,
        /// The address of a site.
        optional website: WebAddress,
        /// Postal address.
        optional address: Localized<Text>,
        /// Working hours.
        optional hours: Localized<Text>,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source. The page shows it:
        /// change it only when you have compared.
        required verified_on: Date,
    }
    such that {
        "anyOf": [
            { "required": ["phones"] }, { "required": ["email"] },
                { "required": ["website"] }, { "required": ["address"] }
        ],
        "if": { "properties": { "toll_free": { "const": true } }, "required": ["toll_free"] },
        "then": {
            "required": ["phones"],
            "properties": { "phones": { "contains": { "anyOf": [
                { "type": "integer", "maximum": 9999 },
                { "type": "integer", "minimum": 88_000_000_000_u64, "maximum": 88_009_999_999_u64 },
                { "type": "string", "pattern": REACHED_FREE_OF_CHARGE }
            ] } } }
        }
    }
    => {
        let reachable =
            !phones.is_empty() || email.is_some() || website.is_some() || address.is_some();
        if !reachable {
            let (record, rule) = (RecordKind::Contact, KeyRule::WayToReach);
            return context.fail(first_key(node), KeyCombination { record, rule });
        }
        if toll_free && !phones.iter().any(|phone| phone.value.may_be_free()) {
            let (record, rule) = (RecordKind::Contact, KeyRule::FreeNumber);
            let Value::Mapping(entries) = &node.value else {
                return None;
            };
            let key = entries.iter().find(|(key, _)| key.text == "toll_free");
            let place = key.map_or(node.place, |(key, _)| key.place);
            return context.fail(place, KeyCombination { record, rule });
        }
        Some(Contact {
            name, description, phones, toll_free, email, website, address, hours, source,
            verified_on
        })
    }
}

record! {
    /// A body that complaints go to.
    Office as Office, |node, context| {
        /// The full name.
        required name: Localized<Text>,
        /// How a letter to it begins, in the dative: «Осакаров ауданының әкіміне», «Акиму
        /// Осакаровского района».
        required addressed_as: Localized<Text>,
        /// The area it serves. Leave it out for the whole country.
        optional area: Handle<Area>,
        /// How to reach it.
        defaulted contacts: Vec<Handle<Contact>>,
        /// What a reader should know of the name, such as that it may be outdated.
        optional note: Localized<Text>,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source. The page shows it:
        /// change it only when you have compared.
        required verified_on: Date,
    } => Some(Office { name, addressed_as, area, contacts, note, source, verified_on })
}

record! {
    /// An act of law. Whether it is in force is never written down: the program works that out from
    /// its days.
    Act as Act, |node, context| {
        /// What kind of act it is.
        required kind: ActKind,
        /// The title, without quotation marks and without «Закон Республики Казахстан»: the program
        /// adds them.
        required title: Localized<Text>,
        /// The number: `88-V`, without the sign №.
        required number: ActNumber,
        /// The day on which it was adopted.
        required adopted: Date,
        /// Its id in the state register of law, the end of its address there: `K2000000350`,
        /// `Z070000221_`.
        required register_id: RegisterId,
        /// The first day on which it is in force, where that is known.
        optional in_force_from: Date,
        /// The day of the edition that was read: of the last change in the text of the articles
        /// cited. Pages show it beside every term that rests on the act. Leave it out if the
        /// edition of today was read.
        optional edition: Date,
        /// When it ceased to be in force, and what took its place. Leave it out while it is in
        /// force.
        optional repealed: Repeal,
        /// What a reader should know of it, such as what is told of changes later than the edition.
        optional note: Localized<Text>,
        /// The articles that were read and may be cited. Leave it out to let any be cited.
        defaulted articles: Vec<Article>,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source. The page shows it:
        /// change it only when you have compared.
        required verified_on: Date,
    } => {
        let ActNumber(number) = number;
        Some(Act {
        kind, title, number, adopted, register_id, in_force_from, edition, repealed, note,
            articles, source, verified_on
    })
    }
}

/// The number of an act: the character before it is the program's to write.
struct ActNumber(String);

/// The number of an act without the sign that the page puts before it, however that is typed: `№
/// 221`, `N221`, `No. 221`.
fn without_number_sign(written: &str) -> &str {
    const SIGNS: [&str; 8] = ["№", "#", "nо", "no", "n°", "nº", "nr", "n"];
    let written = written.trim();
    let lower = written.to_lowercase();
    let number = |sign: &&str| {
        let rest = lower.strip_prefix(*sign)?;
        let rest = rest.trim_start_matches(['.', ':', ' ', '\u{a0}', '\u{202f}']);
        // A letter may begin a number (`N-12`); a sign stands before the digits.
        let is_sign = *sign == "№" || rest.starts_with(|c: char| c.is_ascii_digit());
        is_sign.then(|| written.len().checked_sub(rest.len()))?
    };
    let start = SIGNS.iter().find_map(number).unwrap_or_default();
    written.get(start..).unwrap_or(written)
}

impl Decode for ActNumber {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let written = String::decode(node, context)?;
        let number = without_number_sign(&written);
        if number.is_empty() {
            return context.fail(node.place, EmptyText);
        }
        Some(Self(number.to_owned()))
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        String::describe(definitions)
    }
}

record! {
    /// The end of an act.
    Repeal as Repeal, |node, context| {
        /// The first day on which the act is no longer in force.
        required on: Date,
        /// The act that took its place.
        optional replaced_by: Handle<Act>,
    } => Some(Repeal { on, replaced_by, place: node.place })
}

record! {
    /// An act, or one of its articles.
    Citation as Citation, |node, context| {
        /// The act.
        required act: Handle<Act>,
        /// The number of the article alone: `25`, `25-1`. Leave it out for the act as a whole.
        optional article: Article,
        /// `true` if it is cited because the published source cites it, though it is known to be
        /// out of force.
        defaulted as_published: bool,
    } => Some(Citation { act, article, as_published, place: node.place })
}

record! {
    /// A deadline. Leave it out if its number is not certain: a wrong number does more harm than
    /// none.
    Deadline as Deadline, |node, context| {
        /// How many days on which offices work, 1 to 999. Either this or `months`.
        optional working_days: Count,
        /// How many months, 1 to 999. Either this or `working_days`.
        optional months: Count,
        /// From what it runs.
        required from: StartEvent,
        /// In which case it is this one that runs, where several stand side by side.
        optional when: Localized<Text>,
        /// By how much it may be extended.
        optional extension: Extension,
        /// The rule by which no decision within this term counts as a refusal.
        optional silence: Citation,
        /// What else a reader should know of it, such as where its number was read.
        optional note: Localized<Text>,
        /// The rule that sets it.
        required citation: Citation,
    }
    such that { "oneOf": [{ "required": ["working_days"] }, { "required": ["months"] }] }
    => {
        let period = match (working_days, months) {
            (Some(Count(days)), None) => Period::WorkingDays(days),
            (None, Some(Count(months))) => Period::Months(months),
            _ => {
                let (record, rule) = (RecordKind::Deadline, KeyRule::OnePeriod);
                return context.fail(node.place, KeyCombination { record, rule });
            }
        };
        Some(Deadline { period, from, when, extension, silence, note, citation })
    }
}

record! {
    /// That a term may be made longer, and that the person is told.
    Extension as Extension, |node, context| {
        /// By how many working days at most, 1 to 999.
        required at_most: Count,
        /// Within how many working days the person is told, 1 to 999.
        required told_within: Count,
    } => {
        let (Count(at_most), Count(told_within)) = (at_most, told_within);
        Some(Extension { at_most, told_within })
    }
}

/// A deadline, or a list of those that may run side by side.
#[derive(Default)]
struct Deadlines(Vec<Deadline>);

impl Decode for Deadlines {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        match &node.value {
            Value::List(_) => Vec::decode(node, context).map(Self),
            _ => Deadline::decode(node, context).map(|deadline| Self(vec![deadline])),
        }
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let (one, several) = (
            Deadline::describe(definitions),
            Vec::<Deadline>::describe(definitions),
        );
        json!({ "if": { "type": "array" }, "then": several, "else": one })
    }
}

/// `calendar/holidays.yaml`: the name of each holiday by its id.
#[derive(Default)]
pub(super) struct Holidays {
    /// The ids, in the order of the file.
    pub ids: Vec<String>,
    /// The names in the same order, but for those that failed to load.
    pub names: Vec<Localized<Text>>,
}

impl Decode for Holidays {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return wrong_type(node, Shape::Mapping, context);
        };
        let mut holidays = Self::default();
        for (key, name) in entries {
            if Id::parse(&key.text).is_none() {
                let problem = BadId {
                    reserved: false,
                    found: key.text.clone(),
                    suggestion: Id::suggest(&key.text),
                };
                context.report.add(key.place, problem);
            }
            holidays.ids.push(key.text.clone());
            holidays.names.extend(Localized::decode(name, context));
        }
        Some(holidays)
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        json!({
            "description": "The names of holidays. Each key is an id, by which the years name the \
            holiday.",
            "type": "object",
            "propertyNames": describe::id(),
            "additionalProperties": Localized::<Text>::describe(definitions),
        })
    }
}

/// `calendar/YEAR.yaml`, before its holidays are looked up.
pub(super) struct YearFacts {
    days_off: Vec<DayOffFacts>,
    worked: Vec<Placed<Date>>,
    complete: bool,
    source: Localized<Text>,
    verified_on: Placed<Date>,
}

impl<T: Decode> Decode for Placed<T> {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        Some(Self {
            value: T::decode(node, context)?,
            place: node.place,
        })
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        T::describe(definitions)
    }
}

struct DayOffFacts {
    date: Placed<Date>,
    holiday: Option<Text>,
    moved_from: Option<Date>,
}

record! {
    /// A day off beside Saturdays and Sundays, or a holiday that falls on one of them.
    DayOffFacts as DayOff, |node, context| {
        /// The day.
        required date: Placed<Date>,
        /// The id of the holiday, as `holidays.yaml` names it. Either this or `moved_from`.
        optional holiday: Text,
        /// The day whose rest was moved here. Either this or `holiday`.
        optional moved_from: Date,
    }
    such that { "oneOf": [{ "required": ["holiday"] }, { "required": ["moved_from"] }] }
    => {
        if holiday.is_some() == moved_from.is_some() {
            let (record, rule) = (RecordKind::DayOff, KeyRule::OneReason);
            return context.fail(node.place, KeyCombination { record, rule });
        }
        Some(DayOffFacts { date, holiday, moved_from })
    }
}

record! {
    /// What differs from the plain week in a year.
    YearFacts as CalendarYear, |node, context| {
        /// Holidays and days off that were moved to a working day.
        required days_off: Vec<DayOffFacts>,
        /// Saturdays and Sundays that are worked.
        defaulted worked: Vec<Placed<Date>>,
        /// `true` if all days of the year are known; `false` while, say, a movable holiday is not
        /// announced.
        required complete: bool,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source.
        required verified_on: Placed<Date>,
    } => Some(YearFacts { days_off, worked, complete, source, verified_on })
}

impl YearFacts {
    /// The year with its holidays looked up in `ids`; none if those failed to load.
    pub(super) fn resolve(
        self,
        year: i16,
        ids: Option<&[String]>,
        report: &mut Report,
    ) -> Option<CalendarYear> {
        let mut valid = true;
        let mut fail = |place, problem: Problem, related: Option<Span>| {
            match related {
                Some(related) => report.add_related(place, problem, related),
                None => report.add(place, problem),
            }
            valid = false;
        };
        let dates = self.days_off.iter().map(|day| &day.date);
        let mut seen: Vec<(Date, Span)> = Vec::new();
        for day in dates.chain(&self.worked) {
            if day.value.year() != year {
                fail(day.place, WrongYear { year }.into(), None);
            }
            match seen.iter().find(|(date, _)| *date == day.value) {
                Some((_, first)) => {
                    let id = day.value.to_string();
                    let first = Some(*first);
                    fail(day.place, DuplicateId { id }.into(), first);
                }
                None => seen.push((day.value, day.place)),
            }
        }
        let mut days_off = Vec::with_capacity(self.days_off.len());
        for day in self.days_off {
            let reason = match (&day.holiday, day.moved_from) {
                (Some(holiday), _) => {
                    let Some(ids) = ids else { continue };
                    match ids.iter().position(|id| *id == holiday.value) {
                        Some(index) => DayOffReason::Holiday(index),
                        None => {
                            let problem = UnknownId {
                                id: holiday.value.clone(),
                                record: RecordKind::Holiday,
                                similar: similar(&holiday.value, ids.iter().map(String::as_str)),
                            };
                            fail(holiday.place, problem.into(), None);
                            continue;
                        }
                    }
                }
                (None, Some(date)) => DayOffReason::MovedFrom(date),
                (None, None) => continue,
            };
            days_off.push(DayOff {
                date: day.date.value,
                reason,
            });
        }
        days_off.sort_by_key(|day| day.date);
        let mut worked: Vec<Date> = self.worked.iter().map(|day| day.value).collect();
        worked.sort();
        valid.then_some(CalendarYear {
            days_off,
            worked,
            complete: self.complete,
            source: self.source,
            verified_on: self.verified_on.value,
            place: self.verified_on.place,
        })
    }
}

/// Reports every id that stands a second time.
pub(super) fn unique<'i>(ids: impl Iterator<Item = (&'i Id, Span)>, context: &mut Context<'_>) {
    let mut seen: Vec<(&Id, Span)> = Vec::new();
    for (id, place) in ids {
        match seen.iter().find(|(other, _)| *other == id) {
            Some((_, first)) => {
                let double = DuplicateId { id: id.to_string() };
                context.report.add_related(place, double, *first);
            }
            None => seen.push((id, place)),
        }
    }
}

/// `procedure.yaml`: a procedure without its guide.
pub(super) struct ProcedureFacts {
    title: Localized<Text>,
    summary: Localized<Text>,
    channels: Vec<Channel>,
    requirements: Vec<Requirement>,
    letter: Option<Handle<Letter>>,
    contacts: Vec<Handle<Contact>>,
    citations: Vec<Citation>,
    filing_limit: Vec<Deadline>,
    in_force: Validity,
    owner: Handle<Office>,
    verified_on: Date,
}

impl Kind for ProcedureFacts {
    const RECORD: RecordKind = RecordKind::Procedure;
}

impl ProcedureFacts {
    /// The procedure with its guide.
    pub(super) fn with_guide(self, guide: Localized<Guide>) -> Procedure {
        Procedure {
            title: self.title,
            summary: self.summary,
            guide,
            channels: self.channels,
            requirements: self.requirements,
            letter: self.letter,
            contacts: self.contacts,
            citations: self.citations,
            filing_limit: self.filing_limit,
            in_force: self.in_force,
            owner: self.owner,
            verified_on: self.verified_on,
        }
    }
}

record! {
    /// What a citizen can do, and how. Its prose stands beside it, in `guide.kk.md` and
    /// `guide.ru.md`.
    ProcedureFacts as Procedure, |node, context| {
        /// The title.
        required title: Localized<Text>,
        /// What it is for, in a sentence or two.
        required summary: Localized<Text>,
        /// The ways to go, in the order of the page.
        required channels: Vec<Placed<Channel>>,
        /// What the complaint must contain.
        defaulted requirements: Vec<RequirementFacts>,
        /// The letter that a citizen fills in.
        optional letter: Handle<Letter>,
        /// Whom to ask.
        defaulted contacts: Vec<Handle<Contact>>,
        /// The rules it rests on.
        required citations: Vec<Citation>,
        /// Within what time to complain.
        defaulted filing_limit: Deadlines,
        /// From when until when the procedure is in force.
        defaulted in_force: Validity,
        /// The office that answers for the text.
        required owner: Handle<Office>,
        /// The day on which the text was last compared with its sources. The page shows it: change
        /// it only when you have compared.
        required verified_on: Date,
    } => {
        unique(channels.iter().map(|channel| (&channel.value.id, channel.place)), context);
        let Deadlines(filing_limit) = filing_limit;
        let requirements: Vec<Option<Requirement>> =
            requirements.into_iter().map(|found| found.resolve(letter, context)).collect();
        Some(ProcedureFacts {
            title, summary, letter, contacts, citations, filing_limit, in_force, owner, verified_on,
            channels: channels.into_iter().map(|channel| channel.value).collect(),
            requirements: requirements.into_iter().collect::<Option<_>>()?,
        })
    }
}

record! {
    /// From when until when something is in force; either end may be left out.
    Validity as Validity, |node, context| {
        /// The first day.
        optional from: Date,
        /// The last day.
        optional until: Date,
    } => Some(Validity { from, until })
}

record! {
    /// A way to complain.
    Channel as Channel, |node, context| {
        /// Its id; no other channel of the procedure has the same.
        required id: Id,
        /// What kind of way it is.
        required kind: ChannelKind,
        /// What it is called.
        required name: Localized<Text>,
        /// Who is addressed, in the dative. If left out, that of the `office` is used; with
        /// neither, no letter is offered for this way.
        optional addressed_as: Localized<Text>,
        /// The office it goes to.
        optional office: Handle<Office>,
        /// The contact that belongs to it, such as the portal.
        optional contact: Handle<Contact>,
        /// How to go this way.
        optional description: Localized<Text>,
        /// How receipt is proved.
        optional receipt: Localized<Text>,
        /// How progress is followed.
        optional progress: Localized<Text>,
        /// When the answer is due: a deadline, or a list of those that may run, the one that holds
        /// as a rule first.
        defaulted deadline: Deadlines,
        /// Within what time to go this way: a deadline, or a list.
        defaulted filing_limit: Deadlines,
        /// The rules it rests on.
        defaulted citations: Vec<Citation>,
    } => {
        let (Deadlines(deadline), Deadlines(filing_limit)) = (deadline, filing_limit);
        Some(Channel {
            id, kind, name, addressed_as, office, contact, description, receipt, progress, deadline,
            filing_limit,
            citations,
        })
    }
}

/// A requirement before its fields are looked up in the letter.
struct RequirementFacts {
    text: Localized<Text>,
    fields: Vec<Text>,
    citations: Vec<Citation>,
    place: Span,
}

record! {
    /// Something that the complaint must contain.
    RequirementFacts as Requirement, |node, context| {
        /// What.
        required text: Localized<Text>,
        /// The fields of the procedure's letter that give it, by their ids.
        defaulted fields: Vec<Text>,
        /// The rules that ask for it.
        defaulted citations: Vec<Citation>,
    } => Some(RequirementFacts { text, fields, citations, place: first_key(node) })
}

impl RequirementFacts {
    fn resolve(
        self,
        letter: Option<Handle<Letter>>,
        context: &mut Context<'_>,
    ) -> Option<Requirement> {
        let mut fields = Vec::with_capacity(self.fields.len());
        for name in &self.fields {
            let Some(letter) = letter else {
                return context.fail(name.place, NoLetter);
            };
            // A letter that failed to load has been reported; its fields can't be looked up.
            let known = context.letter_fields.get(letter.index())?.as_ref()?;
            let found = known.iter().position(|id| *id == name.value);
            if found.is_none() {
                let problem = UnknownPlaceholder {
                    name: name.value.clone(),
                    similar: similar(name.as_str(), known.iter().map(String::as_str)),
                };
                context.report.add(name.place, problem);
            }
            fields.push(found);
        }
        Some(Requirement {
            text: self.text,
            fields: fields.into_iter().collect::<Option<_>>()?,
            citations: self.citations,
            place: self.place,
        })
    }
}

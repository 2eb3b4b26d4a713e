//! Every record of the content: its keys, and the value they make. `docs/content.md` says the same to
//! editors, with an example of each.

use jiff::civil::Date;

use super::decode::{
    Context, Count, Decode, choice, first_key, number, record, similar, wrong_type,
};
use super::yaml::{Node, Value};
use crate::diagnostic::{Judgement, KeyRule, Place, Problem, RecordKind, Report, Severity, Shape};
use crate::model::{
    Act, ActKind, Area, AreaLevel, CalendarYear, Channel, ChannelKind, Citation, Contact, DayOff,
    DayOffReason, Days, Deadline, Guide, Handle, Id, Letter, Localized, Office, Period, Placed,
    Procedure, Repeal, Requirement, Settings, StartEvent, Text, Validity, VerifyWithin, WebAddress,
};

impl Decode for Settings {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::Site, {
            required languages: "languages",
            required title: "title",
            required summary: "summary",
            required publisher: "publisher",
            required base_url: "base_url",
            required act_register: "act_register",
            optional theme: "theme",
            optional rules: "rules",
            defaulted verify_within: "verify_within",
            defaulted stale_notice: "stale_notice",
        } => {
            let Languages = languages;
            let BaseUrl(base_url) = base_url;
            let BaseUrl(act_register) = act_register;
            // A folder of the site, never one that a path leads to.
            let theme: Option<Id> = theme;
            let theme = theme.map(|id| id.to_string());
            let rules: Option<Rules> = rules;
            let rules = rules.map(|Rules(rules)| rules).unwrap_or_default();
            Settings {
                title, summary, publisher, base_url, act_register, theme, rules, verify_within, stale_notice,
            }
        })
    }
}

/// How severe the site finds problems, by their codes.
struct Rules(Judgement);

impl Decode for Rules {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return wrong_type(node, Shape::Mapping, context);
        };
        let severities = [
            ("off", None),
            ("warning", Some(Severity::Warning)),
            ("error", Some(Severity::Error)),
        ];
        let mut rules = Judgement::new();
        for (key, value) in entries {
            let severity = choice(value, context, &severities);
            match (Problem::known(&key.text), severity) {
                (Some((code, Severity::Warning)), Some(severity)) => {
                    rules.insert(code, severity);
                }
                (Some((_, Severity::Warning)), None) => {}
                (Some((code, Severity::Error)), _) => {
                    context
                        .report
                        .add(key.place, Problem::FixedSeverity { code });
                }
                (None, _) => {
                    let warnings = || {
                        Problem::CODES.iter().copied().filter(|code| {
                            matches!(Problem::known(code), Some((_, Severity::Warning)))
                        })
                    };
                    let problem = Problem::UnknownChoice {
                        found: key.text.clone(),
                        expected: warnings().collect::<Vec<_>>().join(", "),
                        similar: similar(&key.text, warnings()),
                    };
                    context.report.add(key.place, problem);
                }
            }
        }
        Some(Self(rules))
    }
}

impl Decode for VerifyWithin {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::VerifyWithin, {
            optional acts: "acts",
            optional calendar: "calendar",
            optional contacts: "contacts",
            optional offices: "offices",
            optional procedures: "procedures",
        } => VerifyWithin { acts, calendar, contacts, offices, procedures })
    }
}

impl Decode for Days {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let number = number(node, context, 1, 3650)?;
        Some(Self {
            number,
            place: node.place,
        })
    }
}

/// An address that other addresses are made from: nothing may come after its path.
struct BaseUrl(WebAddress);

impl Decode for BaseUrl {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let address = WebAddress::decode(node, context)?;
        let found = address.as_str();
        if found.contains(['?', '#']) {
            let found = found.to_owned();
            return context.fail(node.place, Problem::BadAddress { found });
        }
        Some(Self(address))
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
            context.fail(node.place, Problem::BadLanguages)
        }
    }
}

impl Decode for Area {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::Area, {
            required name: "name",
            required level: "level",
            optional within: "within",
        } => Area { name, level, within })
    }
}

impl Decode for AreaLevel {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let levels = [
            ("region", Self::Region),
            ("district", Self::District),
            ("okrug", Self::Okrug),
        ];
        choice(node, context, &levels)
    }
}

impl Decode for Contact {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let contact: Self = record!(node, context, RecordKind::Contact, {
            required name: "name",
            optional description: "description",
            defaulted phones: "phones",
            defaulted toll_free: "toll_free",
            optional email: "email",
            optional website: "website",
            optional address: "address",
            optional hours: "hours",
            required source: "source",
            required verified_on: "verified_on",
        } => Contact {
            name, description, phones, toll_free, email, website, address, hours, source, verified_on
        })?;
        let reachable = !contact.phones.is_empty()
            || contact.email.is_some()
            || contact.website.is_some()
            || contact.address.is_some();
        if reachable {
            return Some(contact);
        }
        let (record, rule) = (RecordKind::Contact, KeyRule::WayToReach);
        context.fail(first_key(node), Problem::KeyCombination { record, rule })
    }
}

impl Decode for Office {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::Office, {
            required name: "name",
            required addressed_as: "addressed_as",
            optional area: "area",
            defaulted contacts: "contacts",
            optional note: "note",
            required source: "source",
            required verified_on: "verified_on",
        } => Office { name, addressed_as, area, contacts, note, source, verified_on })
    }
}

impl Decode for Act {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::Act, {
            required kind: "kind",
            required title: "title",
            required number: "number",
            required adopted: "adopted",
            required register_id: "register_id",
            optional in_force_from: "in_force_from",
            optional repealed: "repealed",
            defaulted articles: "articles",
            required source: "source",
            required verified_on: "verified_on",
        } => Act {
            kind, title, number, adopted, register_id, in_force_from, repealed, articles, source, verified_on
        })
    }
}

impl Decode for ActKind {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let kinds = [
            ("code", Self::Code),
            ("law", Self::Law),
            ("rules", Self::Rules),
        ];
        choice(node, context, &kinds)
    }
}

impl Decode for Repeal {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let place = node.place;
        record!(node, context, RecordKind::Repeal, {
            required on: "on",
            optional replaced_by: "replaced_by",
        } => Repeal { on, replaced_by, place })
    }
}

impl Decode for Citation {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let place = node.place;
        record!(node, context, RecordKind::Citation, {
            required act: "act",
            optional article: "article",
            defaulted as_published: "as_published",
        } => Citation { act, article, as_published, place })
    }
}

impl Decode for Deadline {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let (working_days, months, from, citation) = record!(node, context, RecordKind::Deadline, {
            optional working_days: "working_days",
            optional months: "months",
            required from: "from",
            required citation: "citation",
        } => (working_days, months, from, citation))?;
        let period = match (working_days, months) {
            (Some(Count(days)), None) => Period::WorkingDays(days),
            (None, Some(Count(months))) => Period::Months(months),
            _ => {
                let (record, rule) = (RecordKind::Deadline, KeyRule::OnePeriod);
                return context.fail(node.place, Problem::KeyCombination { record, rule });
            }
        };
        Some(Self {
            period,
            from,
            citation,
        })
    }
}

impl Decode for StartEvent {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let events = [
            ("registration", Self::Registration),
            ("learning", Self::Learning),
            ("decision", Self::Decision),
        ];
        choice(node, context, &events)
    }
}

/// `calendar/holidays.yaml`: the name of each holiday by its id.
#[derive(Default)]
pub struct Holidays {
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
                let problem = Problem::BadId {
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
}

/// `calendar/YEAR.yaml`, before its holidays are looked up.
pub struct YearFacts {
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
}

struct DayOffFacts {
    date: Placed<Date>,
    holiday: Option<Text>,
    moved_from: Option<Date>,
}

impl Decode for DayOffFacts {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let day: Self = record!(node, context, RecordKind::DayOff, {
            required date: "date",
            optional holiday: "holiday",
            optional moved_from: "moved_from",
        } => DayOffFacts { date, holiday, moved_from })?;
        if day.holiday.is_some() == day.moved_from.is_some() {
            let (record, rule) = (RecordKind::DayOff, KeyRule::OneReason);
            return context.fail(node.place, Problem::KeyCombination { record, rule });
        }
        Some(day)
    }
}

impl Decode for YearFacts {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::CalendarYear, {
            required days_off: "days_off",
            defaulted worked: "worked",
            required complete: "complete",
            required source: "source",
            required verified_on: "verified_on",
        } => YearFacts { days_off, worked, complete, source, verified_on })
    }
}

impl YearFacts {
    /// The year with its holidays looked up in `ids`; none if those failed to load.
    pub fn resolve(
        self,
        year: i16,
        ids: Option<&[String]>,
        report: &mut Report,
    ) -> Option<CalendarYear> {
        let mut sound = true;
        let mut fail = |place, problem, related: Option<Place>| {
            match related {
                Some(related) => report.add_related(place, problem, related),
                None => report.add(place, problem),
            }
            sound = false;
        };
        let dates = self.days_off.iter().map(|day| &day.date);
        let mut seen: Vec<(Date, Place)> = Vec::new();
        for day in dates.chain(&self.worked) {
            if day.value.year() != year {
                fail(day.place, Problem::WrongYear { year }, None);
            }
            match seen.iter().find(|(date, _)| *date == day.value) {
                Some((_, first)) => {
                    let id = day.value.to_string();
                    let first = Some(*first);
                    fail(day.place, Problem::DuplicateId { id }, first);
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
                            let problem = Problem::UnknownId {
                                id: holiday.value.clone(),
                                record: RecordKind::Holiday,
                                similar: similar(&holiday.value, ids.iter().map(String::as_str)),
                            };
                            fail(holiday.place, problem, None);
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
        sound.then_some(CalendarYear {
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
pub fn unique<'i>(ids: impl Iterator<Item = (&'i Id, Place)>, context: &mut Context<'_>) {
    let mut seen: Vec<(&Id, Place)> = Vec::new();
    for (id, place) in ids {
        match seen.iter().find(|(other, _)| *other == id) {
            Some((_, first)) => {
                let double = Problem::DuplicateId { id: id.to_string() };
                context.report.add_related(place, double, *first);
            }
            None => seen.push((id, place)),
        }
    }
}

/// `procedure.yaml`: a procedure without its guide.
pub struct ProcedureFacts {
    title: Localized<Text>,
    summary: Localized<Text>,
    channels: Vec<Channel>,
    requirements: Vec<Requirement>,
    letter: Option<Handle<Letter>>,
    contacts: Vec<Handle<Contact>>,
    citations: Vec<Citation>,
    filing_limit: Option<Deadline>,
    in_force: Validity,
    owner: Handle<Office>,
    verified_on: Date,
}

impl ProcedureFacts {
    /// The procedure with its guide.
    pub fn with_guide(self, guide: Localized<Guide>) -> Procedure {
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

impl Decode for ProcedureFacts {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let (facts, channels, requirements): (_, Vec<Placed<Channel>>, Vec<RequirementFacts>) = record!(node, context, RecordKind::Procedure, {
            required title: "title",
            required summary: "summary",
            required channels: "channels",
            defaulted requirements: "requirements",
            optional letter: "letter",
            defaulted contacts: "contacts",
            required citations: "citations",
            optional filing_limit: "filing_limit",
            defaulted in_force: "in_force",
            required owner: "owner",
            required verified_on: "verified_on",
        } => (
            ProcedureFacts {
                title, summary, letter, contacts, citations, filing_limit, in_force, owner, verified_on,
                channels: Vec::new(),
                requirements: Vec::new(),
            },
            channels,
            requirements,
        ))?;
        unique(
            channels
                .iter()
                .map(|channel| (&channel.value.id, channel.place)),
            context,
        );
        let requirements: Vec<Option<Requirement>> = requirements
            .into_iter()
            .map(|requirement| requirement.resolve(facts.letter, context))
            .collect();
        Some(Self {
            channels: channels.into_iter().map(|channel| channel.value).collect(),
            requirements: requirements.into_iter().collect::<Option<_>>()?,
            ..facts
        })
    }
}

impl Decode for Validity {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::Validity, {
            optional from: "from",
            optional until: "until",
        } => Validity { from, until })
    }
}

impl Decode for Channel {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        record!(node, context, RecordKind::Channel, {
            required id: "id",
            required kind: "kind",
            required name: "name",
            optional addressed_as: "addressed_as",
            optional office: "office",
            optional contact: "contact",
            optional description: "description",
            optional receipt: "receipt",
            optional progress: "progress",
            optional deadline: "deadline",
            optional filing_limit: "filing_limit",
            defaulted citations: "citations",
        } => Channel {
            id, kind, name, addressed_as, office, contact, description, receipt, progress, deadline, filing_limit,
            citations,
        })
    }
}

impl Decode for ChannelKind {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        choice(node, context, &Self::ALL)
    }
}

/// A requirement before its fields are looked up in the letter.
struct RequirementFacts {
    text: Localized<Text>,
    fields: Vec<Text>,
    citations: Vec<Citation>,
    place: Place,
}

impl Decode for RequirementFacts {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let place = first_key(node);
        record!(node, context, RecordKind::Requirement, {
            required text: "text",
            defaulted fields: "fields",
            defaulted citations: "citations",
        } => RequirementFacts { text, fields, citations, place })
    }
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
                return context.fail(name.place, Problem::NoLetter);
            };
            // A letter that failed to load has been reported; its fields can't be looked up.
            let known = context.letter_fields.get(letter.index())?.as_ref()?;
            let found = known.iter().position(|id| *id == name.value);
            if found.is_none() {
                let problem = Problem::UnknownPlaceholder {
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

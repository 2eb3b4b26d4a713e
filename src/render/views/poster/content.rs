//! What a poster says, taken from the facts of its procedure: nothing that its pages do not say.

use super::super::Scope;
use super::super::receiver::Receiver;
use super::{
    PosterCode, PosterContact, PosterLine, PosterOffice, PosterPhone, PosterSide, PosterStep,
};
use crate::diagnostic::Problem;
use crate::language::within_quotes;
use crate::model::{
    Act, Channel, ChannelKind, Citation, Contact, Destination, Handle, Office, Procedure,
};
use crate::render::Qr;
use crate::render::links::absolute;
use crate::render::plan::{Page, Route};

/// The acts that a poster cites, numbered in the order of first mention: a line has no room for
/// their names.
#[derive(Default)]
struct Cited(Vec<Handle<Act>>);

impl Cited {
    /// The place in an act and the number of the act: «25-баптың 2-тармағы [1]».
    fn place(&mut self, scope: &Scope<'_>, citation: &Citation) -> Result<String, Problem> {
        let known = self.0.iter().position(|act| *act == citation.act);
        let number = known.unwrap_or_else(|| {
            self.0.push(citation.act);
            self.0.len() - 1
        }) + 1;
        let cited = scope.act_in_full(citation.act, citation.provision.as_ref())?;
        Ok(match &cited.words().article {
            Some(article) => {
                // A line breaks before «2-тармағы», not in it.
                let article = article.replace('-', "-\u{2060}");
                format!("{article}\u{a0}[{number}]")
            }
            None => format!("[{number}]"),
        })
    }

    /// The acts in full, each with what must be known of its force.
    fn names(&self, scope: &Scope<'_>) -> Result<Vec<String>, Problem> {
        let names = self.0.iter().enumerate().map(|(index, act)| {
            let act = &scope.site().acts[*act].value;
            let name = scope.act_name(act)?;
            let notice = scope.notice(act)?;
            let notice = notice.map(|notice| format!(". {}", notice.text));
            let number = index + 1;
            Ok(format!(
                "[{number}]\u{a0}{name}{}",
                notice.unwrap_or_default()
            ))
        });
        names.collect()
    }
}

/// What the poster says in the language of the scope.
pub(super) fn side(
    scope: &Scope<'_>,
    handle: Handle<Procedure>,
    office: Option<Handle<Office>>,
) -> Result<PosterSide, Problem> {
    let procedure = &scope.site().procedures[handle].value;
    let words = scope.words();
    let mut cited = Cited::default();
    let ways = Ways::of(scope, procedure, office);
    let steps = [
        write(scope, procedure)?,
        hand_in(scope, procedure, &ways, &mut cited)?,
        receipt(scope, &ways)?,
        wait(scope, &ways, &mut cited)?,
        after(scope, procedure, &mut cited)?,
    ];
    let site = scope.text(&scope.site().settings.title);
    let verified = scope.day(procedure.verified_on).text;
    Ok(PosterSide {
        language: scope.language,
        title: scope.text(&procedure.title),
        office: office.map(|it| on_wall(scope, it)).transpose()?,
        steps: steps.into_iter().flatten().collect(),
        phones: words.get("poster_phones")?.to_owned(),
        contacts: contacts(scope, procedure, office)?,
        code: code(scope, handle, procedure, office)?,
        more: vec![
            words.fill("poster_more", &[("site", &site)])?,
            format!("{}: {verified}", words.get("verified")?),
        ],
        acts: cited.names(scope)?,
    })
}

/// The ways to complain that the poster shows.
struct Ways<'a> {
    /// Those that are not a court, the one of the steps first.
    all: Vec<&'a Channel>,
    /// That of the office on whose wall the poster hangs, or the first one that leads to an office
    /// and has a term.
    main: Option<&'a Channel>,
    /// The office, if a way leads there.
    office: Option<Handle<Office>>,
}

impl<'a> Ways<'a> {
    fn of(scope: &Scope<'_>, procedure: &'a Procedure, office: Option<Handle<Office>>) -> Self {
        let ways = procedure.channels.iter();
        let mut all: Vec<&Channel> = ways.filter(|it| it.kind != ChannelKind::Court).collect();
        let own = office.and_then(|office| {
            let way = all.iter().find(|way| leads_to(scope, way, office))?;
            Some((office, *way))
        });
        let is_office = |way: &&&Channel| way.kind == ChannelKind::Office;
        let main = own
            .map(|(_, way)| way)
            .or_else(|| {
                all.iter()
                    .filter(is_office)
                    .find(|way| !way.deadline.is_empty())
                    .copied()
            })
            .or_else(|| all.iter().find(|way| !way.deadline.is_empty()).copied())
            .or_else(|| all.first().copied());
        // A stable order: that of the page behind the first one.
        all.sort_by_key(|way| main.is_none_or(|main| main.id != way.id));
        let office = own.map(|(office, _)| office);
        Self { all, main, office }
    }

    /// How a letter this way begins.
    fn addressed_as(&self, scope: &Scope<'_>, way: &Channel) -> Option<String> {
        let is_main = self.main.is_some_and(|main| main.id == way.id);
        let own = self
            .office
            .filter(|_| is_main && way.addressed_as.is_none());
        match own {
            Some(office) => Some(scope.text(&scope.site().offices[office].value.addressed_as)),
            None => scope.optional_text(scope.addressed_as(way)),
        }
    }
}

/// Whether a way leads to an office.
fn leads_to(scope: &Scope<'_>, way: &Channel, office: Handle<Office>) -> bool {
    let receiver = matches!(
        scope.receiver(way.goes_to),
        Some(Receiver::Office(receiver)) if receiver == office
    );
    let role = scope.site().offices[office].value.role;
    receiver || role.is_some_and(|role| way.goes_to == Some(Destination::Role(role)))
}

fn line(text: String) -> PosterLine {
    PosterLine { strong: None, text }
}

/// A step, if there is something to say.
fn step(
    scope: &Scope<'_>,
    title: &str,
    lines: Vec<PosterLine>,
) -> Result<Option<PosterStep>, Problem> {
    let title = scope.words().get(title)?;
    let title = title.to_owned();
    Ok((!lines.is_empty()).then_some(PosterStep { title, lines }))
}

/// The letter, which the site makes; without one, what it has to say.
fn write(scope: &Scope<'_>, procedure: &Procedure) -> Result<Option<PosterStep>, Problem> {
    let words = scope.words();
    let mut lines = Vec::new();
    if procedure.letter.is_some() {
        lines.push(line(words.get("poster_write_text")?.to_owned()));
    } else if !procedure.requirements.is_empty() {
        let asked = procedure.requirements.iter();
        let asked: Vec<String> = asked.map(|it| scope.text(&it.text)).collect();
        lines.push(PosterLine {
            strong: Some(format!("{}:", words.get("requirements")?)),
            text: asked.join("; "),
        });
    }
    step(scope, "poster_write", lines)
}

/// To whom, and until when.
fn hand_in(
    scope: &Scope<'_>,
    procedure: &Procedure,
    ways: &Ways<'_>,
    cited: &mut Cited,
) -> Result<Option<PosterStep>, Problem> {
    let words = scope.words();
    let addressed = ways
        .all
        .iter()
        .filter_map(|way| ways.addressed_as(scope, way));
    let mut whom: Vec<String> = addressed.collect();
    let mut label = "addressee";
    if whom.is_empty() {
        whom = ways.all.iter().map(|way| scope.text(&way.name)).collect();
        label = "channels";
    }
    let mut lines = Vec::new();
    if !whom.is_empty() {
        lines.push(PosterLine {
            strong: Some(format!("{}:", words.get(label)?)),
            text: whom.join("; "),
        });
    }
    let limits = scope.deadlines(&procedure.filing_limit)?;
    for (limit, view) in procedure.filing_limit.iter().zip(limits) {
        let values = [
            ("period", view.period.as_str()),
            ("from", view.from.as_str()),
        ];
        let term = words.fill("deadline", &values)?;
        let place = cited.place(scope, &limit.citation)?;
        let when = view.when.map(|when| format!(". {when}"));
        lines.push(PosterLine {
            strong: Some(format!("{}:", words.get("filing_limit")?)),
            text: format!("{term}, {place}{}", when.unwrap_or_default()),
        });
    }
    step(scope, "poster_hand_in", lines)
}

/// Which way a step is about, where there are several.
fn which(scope: &Scope<'_>, ways: &Ways<'_>, way: &Channel) -> Result<Option<String>, Problem> {
    let Some(addressee) = ways.addressed_as(scope, way).filter(|_| ways.all.len() > 1) else {
        return Ok(None);
    };
    let addressee = within_quotes(scope.language, &addressee);
    let said = scope
        .words()
        .fill("poster_way", &[("addressee", &addressee)])?;
    Ok(Some(said))
}

/// How receipt is proved.
fn receipt(scope: &Scope<'_>, ways: &Ways<'_>) -> Result<Option<PosterStep>, Problem> {
    let of_main = ways.main.and_then(|way| way.receipt.as_ref());
    let said = of_main.map(|text| line(scope.text(text)));
    step(scope, "poster_receipt", said.into_iter().collect())
}

/// When the answer is due, and what silence means.
fn wait(
    scope: &Scope<'_>,
    ways: &Ways<'_>,
    cited: &mut Cited,
) -> Result<Option<PosterStep>, Problem> {
    let words = scope.words();
    let Some(main) = ways.main.filter(|main| !main.deadline.is_empty()) else {
        return Ok(None);
    };
    let mut lines: Vec<PosterLine> = which(scope, ways, main)?.map(line).into_iter().collect();
    for (deadline, view) in main.deadline.iter().zip(scope.deadlines(&main.deadline)?) {
        let values = [
            ("period", view.period.as_str()),
            ("from", view.from.as_str()),
        ];
        let term = words.fill("deadline", &values)?;
        let place = cited.place(scope, &deadline.citation)?;
        let mut text = format!("{place}.");
        for sentence in view
            .when
            .into_iter()
            .chain(view.extension.map(|it| it.text))
        {
            text.push_str(&format!(" {sentence}"));
        }
        if let (Some(silence), Some(said)) = (&deadline.silence, view.silence) {
            let place = cited.place(scope, &silence.citation)?;
            text.push_str(&format!(" {} {place}.", said.text));
        }
        lines.push(PosterLine {
            strong: Some(format!("{}:", capital(&term))),
            text,
        });
    }
    if ways
        .all
        .iter()
        .any(|way| way.id != main.id && !way.deadline.is_empty())
    {
        lines.push(line(words.get("poster_other_ways")?.to_owned()));
    }
    step(scope, "poster_wait", lines)
}

/// What comes after: further letters, and a court.
fn after(
    scope: &Scope<'_>,
    procedure: &Procedure,
    cited: &mut Cited,
) -> Result<Option<PosterStep>, Problem> {
    let words = scope.words();
    let mut lines = Vec::new();
    if !procedure.next.is_empty() {
        let titles = procedure.next.iter();
        let titles: Vec<String> = titles
            .map(|next| scope.text(&next.title))
            .map(|title| format!("«{}»", within_quotes(scope.language, &title)))
            .collect();
        let values = [("letters", titles.join(", "))];
        let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
        lines.push(line(words.fill("poster_next", &values)?));
    }
    let ways = procedure.channels.iter();
    for court in ways.filter(|way| way.kind == ChannelKind::Court) {
        let limits = scope.deadlines(&court.filing_limit)?;
        let mut terms = Vec::new();
        for (limit, view) in court.filing_limit.iter().zip(limits) {
            let values = [
                ("period", view.period.as_str()),
                ("from", view.from.as_str()),
            ];
            let term = words.fill("deadline", &values)?;
            terms.push(format!("{term}, {}", cited.place(scope, &limit.citation)?));
        }
        let name = scope.text(&court.name);
        lines.push(PosterLine {
            strong: Some(match terms.is_empty() {
                true => name,
                false => format!("{name}:"),
            }),
            text: terms.join("; "),
        });
    }
    step(scope, "after_title", lines)
}

/// Whom to call: those of the office first.
fn contacts(
    scope: &Scope<'_>,
    procedure: &Procedure,
    office: Option<Handle<Office>>,
) -> Result<Vec<PosterContact>, Problem> {
    let own = office.map(|office| &scope.site().offices[office].value.contacts);
    let mut handles: Vec<Handle<Contact>> = Vec::new();
    for handle in own.into_iter().flatten().chain(&procedure.contacts) {
        if !handles.contains(handle) {
            handles.push(*handle);
        }
    }
    let free = scope.words().get("toll_free")?;
    let mut contacts = Vec::new();
    for handle in handles {
        let contact = scope.contact_view(handle)?;
        let phones = contact.phones.into_iter();
        let phones: Vec<PosterPhone> = phones.map(|line| PosterPhone::of(line, free)).collect();
        if !phones.is_empty() {
            let name = contact.name;
            contacts.push(PosterContact { name, phones });
        }
    }
    Ok(contacts)
}

/// The office on whose wall it hangs.
fn on_wall(scope: &Scope<'_>, handle: Handle<Office>) -> Result<PosterOffice, Problem> {
    let site = scope.site();
    let office = &site.offices[handle].value;
    let mut lines = Vec::new();
    for contact in &office.contacts {
        let contact = &site.contacts[*contact].value;
        lines.extend(scope.optional_text(contact.address.as_ref()));
        if let Some(hours) = &contact.hours {
            lines.push(scope.hours(hours)?.in_words());
        }
    }
    Ok(PosterOffice {
        name: scope.text(&office.name),
        lines,
    })
}

/// The letter, or the page of a procedure without one, by its whole address: none while the site
/// has no real one.
fn code(
    scope: &Scope<'_>,
    handle: Handle<Procedure>,
    procedure: &Procedure,
    office: Option<Handle<Office>>,
) -> Result<Option<PosterCode>, Problem> {
    let base_url = &scope.renderer.base_url;
    if !base_url.is_public() {
        return Ok(None);
    }
    let (page, hint) = match procedure.letter {
        Some(_) => (Page::Letter(handle), "poster_scan_letter"),
        None => (Page::Procedure(handle), "poster_scan_page"),
    };
    let shown = absolute(base_url, &Route::new(scope.site(), page, scope.language));
    let leads = |office: &Handle<Office>| {
        let mut ways = procedure.channels.iter();
        ways.any(|way| way.role().is_some() && leads_to(scope, way, *office))
    };
    let chosen = office.filter(|_| procedure.letter.is_some()).filter(leads);
    let chosen = chosen.map(|office| super::chosen(scope, office));
    let address = format!("{shown}{}", chosen.unwrap_or_default());
    let Some(qr) = Qr::new(&address) else {
        return Ok(None);
    };
    let words = scope.words();
    let (_, shown) = shown.split_once("://").unwrap_or_default();
    Ok(Some(PosterCode {
        hint: words.get(hint)?.to_owned(),
        label: words.fill("poster_code", &[("address", &address)])?,
        shown: shown.to_owned(),
        address,
        qr,
    }))
}

/// The text with a capital letter at its beginning.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next();
    first.map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}

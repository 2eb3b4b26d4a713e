//! A country in tartip's own format.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::facts::{
    Channel, Citation, Country, Destination, Limit, OF_REQUIREMENTS, Procedure, Time, procedure_id,
};
use super::folder::{Folder, Made};
use super::guide::Link;
use super::records::{Area, Day, Office};
use super::seed::SEED;
use super::vocabulary::{LETTER, SOURCE, TOPICS};

/// Writes the content into `content/` of `root`, which is new or empty.
///
/// # Errors
/// A folder that holds something, so that nobody's files are mixed with these; or the disk's.
pub(crate) fn write(root: &Path, country: &Country) -> io::Result<Made> {
    let mut folder = Folder::new(root)?;
    let is_used = |path: &str| match path {
        // The third way to complain.
        "contacts/portal.yaml" => country.size.channels > 2,
        _ if path.starts_with("roles/") => country.size.areas.is_some(),
        _ => country.size.letters || !path.starts_with("letters/"),
    };
    for (path, text) in SEED {
        if is_used(path) {
            // Without letters a role has none either.
            let text = match country.size.letters {
                true => text.to_owned(),
                false => text.replace("letter: complaint\n", ""),
            };
            folder.write(&format!("content/{path}"), &text)?;
        }
    }
    for area in &country.areas {
        folder.write(&format!("content/areas/{}.yaml", area.id), &record(area))?;
    }
    for office in &country.offices {
        write_office(office, country, &mut folder)?;
    }
    let mut topics = BTreeSet::new();
    for number in 0..country.size.procedures {
        let procedure = country.procedure(number);
        topics.extend(procedure.topic);
        write_procedure(&procedure, country, &mut folder)?;
    }
    for (id, title) in TOPICS.iter().filter(|(id, _)| topics.contains(id)) {
        folder.write(
            &format!("content/topics/{id}.yaml"),
            &pair(0, "title", title),
        )?;
    }
    Ok(folder.made)
}

/// A pair as a mapping, under a key indented by `indent`.
fn pair<Side: AsRef<str>>(indent: usize, key: &str, sides: &[Side; 2]) -> String {
    let space = " ".repeat(indent);
    let [kk, ru] = sides.each_ref().map(AsRef::as_ref);
    // In quotes where a character of YAML might stand; no side has a quote or a backslash.
    format!("{space}{key}:\n{space}  kk: \"{kk}\"\n{space}  ru: \"{ru}\"\n")
}

fn record(area: &Area) -> String {
    let mut text = pair(0, "name", &area.name);
    text.push_str(&format!("level: {}\n", area.level));
    if let Some(within) = &area.within {
        text.push_str(&format!("within: {within}\n"));
    }
    text
}

fn date(day: Day) -> String {
    format!("2026-{:02}-{:02}", day.month, day.day)
}

const HOURS: &str =
    "hours: [{ days: mon-fri, from: \"09:00\", to: \"18:30\", break: 13:00-14:30 }]\n";

fn write_office(office: &Office, country: &Country, folder: &mut Folder) -> io::Result<()> {
    let id = &office.id;
    let source = pair(0, "source", &SOURCE);
    let day = date(office.verified_on);
    let mut contacts = vec![id.clone()];
    let hours = match office.has_hours {
        true => HOURS,
        false => "",
    };
    let contact = format!(
        "{}phones: [\"{}\"]\nemail: {}\n{}{hours}{source}verified_on: {day}\n",
        pair(0, "name", &office.name),
        office.phone,
        office.email,
        pair(0, "address", &office.address),
    );
    folder.write(&format!("content/contacts/{id}.yaml"), &contact)?;
    if let Some(phone) = &office.reception {
        let reception = format!("{id}-reception");
        let contact = format!(
            "{}{}phones: [\"{phone}\"]\n{source}verified_on: {day}\n",
            pair(0, "name", &["Қабылдау бөлмесі", "Приёмная"]),
            pair(0, "description", &office.name),
        );
        folder.write(&format!("content/contacts/{reception}.yaml"), &contact)?;
        contacts.push(reception);
    }
    let role = office.role.map(|role| format!("role: {role}\n"));
    let areas: Vec<&str> = office
        .areas
        .iter()
        .map(|place| country.areas[*place].id.as_str())
        .collect();
    let areas = match areas.as_slice() {
        [] => String::new(),
        [area] => format!("area: {area}\n"),
        areas => format!("area: [{}]\n", areas.join(", ")),
    };
    let record = format!(
        "{}{}{}{areas}contacts: [{}]\n{source}verified_on: {day}\n",
        pair(0, "name", &office.name),
        pair(0, "addressed_as", &office.addressed_as),
        role.unwrap_or_default(),
        contacts.join(", "),
    );
    folder.write(&format!("content/offices/{id}.yaml"), &record)
}

fn citation(cited: Citation) -> String {
    let Citation { act, article } = cited;
    let key = match cited.is_of_rules() {
        true => "paragraph",
        false => "article",
    };
    match article {
        Some(number) => format!("{{ act: {act}, {key}: {number} }}"),
        None => format!("{{ act: {act} }}"),
    }
}

fn limit(indent: usize, key: &str, limit: Limit) -> String {
    let space = " ".repeat(indent);
    let time = match limit.time {
        Time::WorkingDays(days) => format!("working_days: {days}"),
        Time::Months(months) => format!("months: {months}"),
    };
    format!(
        "{space}{key}:\n{space}  {time}\n{space}  from: {}\n{space}  citation: {}\n",
        limit.from,
        citation(limit.citation),
    )
}

fn channel(channel: &Channel, country: &Country) -> String {
    let words = channel.words;
    let mut text = format!("  - id: {}\n    kind: {}\n", words.id, words.kind);
    text.push_str(&pair(4, "name", &words.name));
    match channel.to {
        Destination::Office(number) => {
            text.push_str(&format!("    office: {}\n", country.offices[number].id));
        }
        Destination::Role {
            role,
            considered_by,
        } => {
            text.push_str(&format!("    role: {role}\n"));
            if let Some(role) = considered_by {
                text.push_str(&format!("    considered_by: {role}\n"));
            }
        }
        Destination::Portal => text.push_str("    contact: portal\n"),
        Destination::Court => {}
    }
    let sentences = [
        ("description", Some(words.description)),
        ("receipt", words.receipt),
        ("progress", words.progress),
    ];
    for (key, words) in sentences {
        if let Some(words) = words {
            text.push_str(&pair(4, key, &words));
        }
    }
    let key = match words.kind {
        "court" => "filing_limit",
        _ => "deadline",
    };
    text.push_str(&limit(4, key, channel.limit));
    text + &format!("    citations:\n      - {}\n", citation(channel.citation))
}

fn write_procedure(
    procedure: &Procedure,
    country: &Country,
    folder: &mut Folder,
) -> io::Result<()> {
    let office = &country.offices[procedure.owner].id;
    let path = format!("content/procedures/{}", procedure.id);
    for (language, name) in ["kk", "ru"].into_iter().enumerate() {
        let guide = procedure
            .guide
            .write(language, &|link| target(link, language, procedure, office));
        folder.write(&format!("{path}/guide.{name}.md"), &guide)?;
    }
    let mut text = pair(0, "title", &procedure.title);
    text.push_str(&pair(0, "summary", &procedure.summary));
    if let Some(topic) = procedure.topic {
        text.push_str(&format!("topics: [{topic}]\n"));
    }
    text.push_str("\nchannels:\n");
    for way in &procedure.channels {
        text.push_str(&channel(way, country));
    }
    text.push_str("\nrequirements:\n");
    for ([kk, ru], fields) in procedure.requirements {
        text.push_str(&format!("  - text:\n      kk: {kk}\n      ru: {ru}\n"));
        if procedure.letter.is_some() && !fields.is_empty() {
            text.push_str(&format!("    fields: [{fields}]\n"));
        }
        let ground = citation(OF_REQUIREMENTS);
        text.push_str(&format!("    citations:\n      - {ground}\n"));
    }
    text.push('\n');
    if let Some(letter) = procedure.letter {
        text.push_str(&format!("letter: {letter}\n"));
    }
    text.push_str(&format!(
        "contacts: [contact-centre, {office}]\n\ncitations:\n"
    ));
    for cited in &procedure.citations {
        text.push_str(&format!("  - {}\n", citation(*cited)));
    }
    text.push('\n');
    text.push_str(&limit(0, "filing_limit", procedure.filing_limit));
    text.push_str(&format!(
        "\nowner: {office}\nverified_on: {}\n",
        date(procedure.verified_on)
    ));
    folder.write(&format!("{path}/procedure.yaml"), &text)
}

/// A link of a guide.
fn target(link: Link, language: usize, procedure: &Procedure, office: &str) -> String {
    let Citation { act, article } = procedure.cited;
    let number = article.unwrap_or_default();
    match link {
        Link::Office => format!("[](office:{office})"),
        Link::Contact => format!("[](contact:{office})"),
        Link::Centre => "[](contact:contact-centre)".to_owned(),
        Link::Act => format!("[](act:{act}#{number})"),
        Link::Article => {
            let words = match procedure.cited.is_of_rules() {
                true => [format!("{number}-тармақ"), format!("пункт {number}")],
                false => [format!("{number}-бап"), format!("статья {number}")],
            };
            format!("[{}](act:{act}#{number})", words[language])
        }
        Link::Other => format!("[](procedure:{})", procedure_id(procedure.other)),
        Link::Letter => match procedure.letter {
            Some(_) => format!("[{}](letter:{})", LETTER[language], procedure.id),
            None => LETTER[language].to_owned(),
        },
    }
}

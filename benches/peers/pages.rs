//! The content of a peer's site: Markdown files with the typed data of a page as TOML in front, a
//! file for each language. Zola and Hugo differ in where the data stand and in how a guide writes
//! its links.

use std::io;

use crate::generator::facts::{
    Channel, Citation, Country, Destination, Limit, OF_REQUIREMENTS, Procedure, procedure_id,
};
use crate::generator::folder::Folder;
use crate::generator::guide::Link;
use crate::generator::records::{Day, Office, Sides};
use crate::generator::vocabulary::{LETTER, Pair};
use crate::words;

/// How a peer wants its content.
pub(crate) struct Format {
    /// The table of the front matter that holds the data of our own.
    pub table: &'static str,
    /// The address that a guide writes for a page of a folder, in a language.
    pub address: fn(folder: &str, id: &str, language: usize) -> String,
    /// More lines in front of a section: which of its own templates it takes.
    pub section: fn(folder: &str) -> String,
}

/// Ends of file names; the first language is that of a site as a whole.
const ENDS: [&str; 2] = [".md", ".ru.md"];

const SITE: Pair = ["Шағымдану тәртібі", "Порядок обжалования"];

const ABOUT: Pair = ["Сайт туралы", "О сайте"];

const SECTIONS: [(&str, Pair); 3] = [
    ("procedures", ["Рәсімдер", "Процедуры"]),
    ("offices", ["Мекемелер", "Учреждения"]),
    ("acts", ["Заңнама", "Законы"]),
];

const SUMMARY: Pair = [
    "Мемлекеттік қызметтің нәтижесімен келіспесеңіз, кімге және қалай шағымдануға болады.",
    "Кому и как пожаловаться, если вы не согласны с результатом государственной услуги.",
];

const PURPOSE: Pair = [
    "Бұл — өлшеу үшін ойдан шығарылған ел.",
    "Это — страна, придуманная для измерений.",
];

/// Writes all pages into `content/` of the folder.
///
/// # Errors
/// The disk's.
pub(crate) fn write(folder: &mut Folder, country: &Country, format: &Format) -> io::Result<()> {
    for (language, end) in ENDS.into_iter().enumerate() {
        let home = front(SITE[language], Some(SUMMARY[language])) + &(format.section)("");
        write_page(folder, &format!("_index{end}"), &home, "")?;
        let about = front(ABOUT[language], None);
        write_page(folder, &format!("about{end}"), &about, PURPOSE[language])?;
        for (section, title) in SECTIONS {
            let text = front(title[language], None) + &(format.section)(section);
            write_page(folder, &format!("{section}/_index{end}"), &text, "")?;
        }
        for (id, names) in words::ACTS {
            let text = front(names[language], None);
            write_page(folder, &format!("acts/{id}{end}"), &text, "")?;
        }
        for office in &country.offices {
            let area = &country.areas[office.areas[0]].name[language];
            let text = format!(
                "{}\n[{}]\nowner = {}\n",
                front(&office.name[language], Some(area)),
                format.table,
                contact(office, language),
            );
            write_page(folder, &format!("offices/{}{end}", office.id), &text, "")?;
        }
    }
    for number in 0..country.size.procedures {
        let procedure = country.procedure(number);
        for (language, end) in ENDS.into_iter().enumerate() {
            let guide = procedure.guide.write(language, &|link| {
                target(link, language, &procedure, country, format)
            });
            let (title, summary) = (&procedure.title[language], &procedure.summary[language]);
            let text = format!(
                "{}\n[{}]\n{}",
                front(title, Some(summary)),
                format.table,
                data(&procedure, country, language),
            );
            let path = format!("procedures/{}{end}", procedure.id);
            write_page(folder, &path, &text, &guide)?;
        }
    }
    Ok(())
}

/// Writes a page with its front matter, which lacks its closing line, and its text.
fn write_page(folder: &mut Folder, path: &str, front: &str, text: &str) -> io::Result<()> {
    folder.write(&format!("content/{path}"), &format!("{front}+++\n\n{text}"))
}

/// A text in quotes. None has a quote or a backslash.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn front(title: &str, description: Option<&str>) -> String {
    let mut text = format!("+++\ntitle = {}\n", quoted(title));
    if let Some(description) = description {
        text.push_str(&format!("description = {}\n", quoted(description)));
    }
    text
}

/// The data of a procedure's page.
fn data(procedure: &Procedure, country: &Country, language: usize) -> String {
    let owner = &country.offices[procedure.owner];
    let mut text = String::new();
    let mut line = |key: &str, value: String| text.push_str(&format!("{key} = {value}\n"));
    line("verified_on", quoted(&date(procedure.verified_on)));
    line(
        "verified_in_words",
        quoted(&words::day(procedure.verified_on, language)),
    );
    line("owner", contact(owner, language));
    line("filing_limit", limit(procedure.filing_limit, language));
    let channels = procedure
        .channels
        .iter()
        .map(|way| channel(way, country, language));
    line("channels", list(channels));
    let ground = quoted(&words::place(&[OF_REQUIREMENTS], language));
    let requirements = procedure
        .requirements
        .iter()
        .map(|(text, _)| format!("{{ text = {}, place = {ground} }}", quoted(text[language])));
    line("requirements", list(requirements));
    line("requirements_act", quoted(OF_REQUIREMENTS.act));
    // Places of one act stand together, as on tartip's page.
    let acts = procedure
        .citations
        .chunk_by(|one, other| one.act == other.act);
    line(
        "citations",
        list(acts.map(|cited| citation(cited, language))),
    );
    text.push_str("acts = { ");
    text.push_str(&act_names(procedure, language).join(", "));
    text + " }\n"
}

/// The names of the acts that a page cites, each once.
fn act_names(procedure: &Procedure, language: usize) -> Vec<String> {
    words::ACTS
        .iter()
        .filter(|(id, _)| procedure.citations.iter().any(|cited| cited.act == *id))
        .map(|(id, names)| format!("{id} = {}", quoted(names[language])))
        .collect()
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    let mut text = "[\n".to_owned();
    for item in items {
        text.push_str(&format!("  {item},\n"));
    }
    text + "]"
}

fn channel(channel: &Channel, country: &Country, language: usize) -> String {
    let words = channel.words;
    let mut parts = vec![
        format!("id = {}", quoted(words.id)),
        format!("name = {}", quoted(words.name[language])),
        format!("description = {}", quoted(words.description[language])),
    ];
    let key = match channel.to {
        Destination::Court => "filing_limit",
        _ => "deadline",
    };
    match channel.to {
        Destination::Office(number) => {
            let office = &country.offices[number];
            parts.push(format!(
                "office = {{ id = {}, name = {}, addressed_as = {} }}",
                quoted(&office.id),
                quoted(&office.name[language]),
                quoted(&office.addressed_as[language]),
            ));
        }
        Destination::Portal => parts.push("website = \"portal.example.kz\"".to_owned()),
        // The peers have no roles.
        Destination::Court | Destination::Role { .. } => {}
    }
    for (key, words) in [("receipt", words.receipt), ("progress", words.progress)] {
        if let Some(words) = words {
            parts.push(format!("{key} = {}", quoted(words[language])));
        }
    }
    parts.push(format!("{key} = {}", limit(channel.limit, language)));
    parts.push(format!(
        "citation = {}",
        citation(&[channel.citation], language)
    ));
    format!("{{ {} }}", parts.join(", "))
}

/// Places of one act.
fn citation(cited: &[Citation], language: usize) -> String {
    let act = cited.first().map_or("", |citation| citation.act);
    match words::place(cited, language).as_str() {
        "" => format!("{{ act = {} }}", quoted(act)),
        place => format!("{{ act = {}, place = {} }}", quoted(act), quoted(place)),
    }
}

fn limit(limit: Limit, language: usize) -> String {
    format!(
        "{{ time = {}, act = {}, place = {} }}",
        quoted(&words::limit(limit, language)),
        quoted(limit.citation.act),
        quoted(&words::place(&[limit.citation], language)),
    )
}

/// An office with its contact. What all offices have in common, the days of opening, and the
/// contact centre, which every procedure names, stand in the theme: each page would repeat them.
fn contact(office: &Office, language: usize) -> String {
    format!(
        "{{ id = {}, name = {}, phone = {}, dialled = {}, email = {}, address = {}, hours = {}, \
        verified_on = {}, verified_in_words = {} }}",
        quoted(&office.id),
        quoted(&office.name[language]),
        quoted(&office.phone),
        quoted(&dialled(&office.phone)),
        quoted(&office.email),
        quoted(&office.address[language]),
        quoted(words::HOURS[language]),
        quoted(&date(office.verified_on)),
        quoted(&words::day(office.verified_on, language)),
    )
}

fn dialled(phone: &str) -> String {
    phone.replace(' ', "")
}

fn date(day: Day) -> String {
    format!("2026-{:02}-{:02}", day.month, day.day)
}

/// A link of a guide, with the words that tartip gives it.
fn target(
    link: Link,
    language: usize,
    procedure: &Procedure,
    country: &Country,
    format: &Format,
) -> String {
    let office = &country.offices[procedure.owner];
    let cited = procedure.cited;
    let place = words::place(&[cited], language);
    let to = |folder: &str, id: &str, words: &str| {
        format!("[{words}]({})", (format.address)(folder, id, language))
    };
    match link {
        Link::Office => to("offices", &office.id, &office.name[language]),
        Link::Contact => format!(
            "[{phone}](tel:{}), [{email}](mailto:{email})",
            dialled(&office.phone),
            phone = office.phone,
            email = office.email,
        ),
        Link::Centre => "[1414](tel:1414), [8-800-080-7777](tel:88000807777)".to_owned(),
        Link::Act => {
            let name = words::act(cited.act, language);
            to("acts", cited.act, &format!("{name}, {place}"))
        }
        Link::Article => to("acts", cited.act, &place),
        Link::Other => {
            let title: &Sides = &country.title(procedure.other);
            to(
                "procedures",
                &procedure_id(procedure.other),
                &title[language],
            )
        }
        Link::Letter => LETTER[language].to_owned(),
    }
}

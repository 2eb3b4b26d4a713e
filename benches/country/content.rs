//! The content of a made-up country, in the project's own format: the same bytes every time for the
//! same size.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use crate::guide::{self, Names};
use crate::random::Random;
use crate::vocabulary::{
    AREAS, CHANNELS, OFFICES, PLACE_PREFIXES, PLACES, Pair, REQUIREMENTS, SERVICES, SOURCE,
    SUMMARY, TITLE,
};

/// How large the country is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub procedures: usize,
    pub offices: usize,
}

/// What was written.
#[derive(Debug, Default)]
pub(crate) struct Made {
    files: usize,
    bytes: usize,
    guides: usize,
    guide_bytes: usize,
}

impl fmt::Display for Made {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mean = self.guide_bytes / self.guides.max(1);
        write!(
            f,
            "The content: {} files, {:.1} MB; {} guides of {mean} bytes in the mean.",
            self.files,
            self.bytes as f64 / 1e6,
            self.guides,
        )
    }
}

/// Files that do not depend on the size.
const SEED: [(&str, &str); 23] = [
    ("site.yaml", include_str!("seed/site.yaml")),
    ("about.kk.md", include_str!("seed/about.kk.md")),
    ("about.ru.md", include_str!("seed/about.ru.md")),
    (
        "acts/data-law.yaml",
        include_str!("seed/acts/data-law.yaml"),
    ),
    (
        "acts/deadlines-rules.yaml",
        include_str!("seed/acts/deadlines-rules.yaml"),
    ),
    (
        "acts/family-code.yaml",
        include_str!("seed/acts/family-code.yaml"),
    ),
    (
        "acts/housing-law.yaml",
        include_str!("seed/acts/housing-law.yaml"),
    ),
    (
        "acts/land-code.yaml",
        include_str!("seed/acts/land-code.yaml"),
    ),
    (
        "acts/office-rules.yaml",
        include_str!("seed/acts/office-rules.yaml"),
    ),
    (
        "acts/old-appeals-law.yaml",
        include_str!("seed/acts/old-appeals-law.yaml"),
    ),
    (
        "acts/portal-rules.yaml",
        include_str!("seed/acts/portal-rules.yaml"),
    ),
    (
        "acts/procedural-code.yaml",
        include_str!("seed/acts/procedural-code.yaml"),
    ),
    (
        "acts/registry-rules.yaml",
        include_str!("seed/acts/registry-rules.yaml"),
    ),
    (
        "acts/schools-law.yaml",
        include_str!("seed/acts/schools-law.yaml"),
    ),
    (
        "acts/services-law.yaml",
        include_str!("seed/acts/services-law.yaml"),
    ),
    (
        "calendar/holidays.yaml",
        include_str!("seed/calendar/holidays.yaml"),
    ),
    (
        "calendar/2025.yaml",
        include_str!("seed/calendar/2025.yaml"),
    ),
    (
        "calendar/2026.yaml",
        include_str!("seed/calendar/2026.yaml"),
    ),
    (
        "contacts/contact-centre.yaml",
        include_str!("seed/contacts/contact-centre.yaml"),
    ),
    (
        "contacts/portal.yaml",
        include_str!("seed/contacts/portal.yaml"),
    ),
    (
        "letters/complaint.yaml",
        include_str!("seed/letters/complaint.yaml"),
    ),
    (
        "letters/inaction.yaml",
        include_str!("seed/letters/inaction.yaml"),
    ),
    (
        "letters/request.yaml",
        include_str!("seed/letters/request.yaml"),
    ),
];

/// Acts that a procedure may cite beside the two that each of them cites.
const ACTS: [&str; 9] = [
    "data-law",
    "deadlines-rules",
    "family-code",
    "housing-law",
    "land-code",
    "office-rules",
    "portal-rules",
    "registry-rules",
    "schools-law",
];

/// One procedure in so many cites an act out of force: a warning on every build.
const OUT_OF_FORCE: usize = 100;

const LETTERS: [&str; 3] = ["complaint", "inaction", "request"];

/// Writes the content into `root`, which is new or empty.
///
/// # Errors
/// A folder that holds something, so that nobody's files are mixed with these; or the disk's.
pub(crate) fn write(root: &Path, size: Size) -> io::Result<Made> {
    fs::create_dir_all(root)?;
    if fs::read_dir(root)?.next().is_some() {
        let reason = format!("{} is not empty", root.display());
        return Err(io::Error::other(reason));
    }
    let mut writer = Writer {
        content: root.join("content"),
        made: Made::default(),
    };
    for (path, text) in SEED {
        writer.write(path, text)?;
    }
    let areas = areas(size);
    for area in &areas {
        writer.write(&format!("areas/{}.yaml", area.id), &area.record())?;
    }
    for number in 0..size.offices {
        let area = &areas[number % areas.len()];
        let words = &OFFICES[number / areas.len() % OFFICES.len()];
        office(number, area, [words.name, words.addressed_as], &mut writer)?;
    }
    for number in 0..size.procedures {
        procedure(number, size, &mut writer)?;
    }
    Ok(writer.made)
}

struct Writer {
    content: std::path::PathBuf,
    made: Made,
}

impl Writer {
    fn write(&mut self, path: &str, text: &str) -> io::Result<()> {
        let file = self.content.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        self.made.files += 1;
        self.made.bytes += text.len();
        fs::write(file, text)
    }
}

/// A pair as a mapping, under a key indented by `indent`.
fn pair(indent: usize, key: &str, sides: [&str; 2]) -> String {
    let space = " ".repeat(indent);
    let [kk, ru] = sides;
    // In quotes where a character of YAML might stand; no side has a quote or a backslash.
    format!("{space}{key}:\n{space}  kk: \"{kk}\"\n{space}  ru: \"{ru}\"\n")
}

fn fill(sides: Pair, name: &str, values: &[String; 2]) -> [String; 2] {
    [0, 1].map(|language| sides[language].replace(name, &values[language]))
}

fn borrowed(sides: &[String; 2]) -> [&str; 2] {
    [&sides[0], &sides[1]]
}

struct Area {
    id: String,
    level: &'static str,
    name: [String; 2],
    genitive: [String; 2],
    within: Option<String>,
}

impl Area {
    fn record(&self) -> String {
        let mut text = pair(0, "name", borrowed(&self.name));
        text.push_str(&format!("level: {}\n", self.level));
        if let Some(within) = &self.within {
            text.push_str(&format!("within: {within}\n"));
        }
        text
    }
}

/// A region for 15 offices, a district for 3, a rural district for 3.
fn areas(size: Size) -> Vec<Area> {
    let regions = size.offices.div_ceil(15);
    let districts = size.offices.div_ceil(3);
    let mut areas: Vec<Area> = Vec::with_capacity(regions + 2 * districts);
    for (level, count) in [regions, districts, districts].into_iter().enumerate() {
        let words = &AREAS[level];
        let above = |number: usize| match level {
            0 => None,
            1 => Some(format!("region-{:03}", number % regions)),
            _ => Some(format!("district-{number:03}")),
        };
        for number in 0..count {
            // Other places on every level, and none twice on one level of a usual size.
            let place = number + level * 29;
            let base = PLACES[place % PLACES.len()];
            let prefix = PLACE_PREFIXES[place / PLACES.len() % PLACE_PREFIXES.len()];
            let place = [0, 1].map(|language| prefix[language].to_owned() + base[language]);
            areas.push(Area {
                id: format!("{}-{number:03}", words.level),
                level: words.level,
                name: fill(words.name, "{place}", &place),
                genitive: fill(words.genitive, "{place}", &place),
                within: above(number),
            });
        }
    }
    areas
}

fn office_id(number: usize) -> String {
    format!("office-{:04}", number + 1)
}

fn verified(random: &mut Random) -> String {
    format!(
        "2026-{:02}-{:02}",
        1 + random.below(10),
        1 + random.below(28)
    )
}

fn office(number: usize, area: &Area, words: [Pair; 2], writer: &mut Writer) -> io::Result<()> {
    let mut random = Random::new(1_000_000 + number as u64);
    let id = office_id(number);
    let [name, addressed_as] = words.map(|words| fill(words, "{area}", &area.genitive));
    let source = pair(0, "source", SOURCE);
    let day = verified(&mut random);
    let mut contacts = vec![id.clone()];
    let mut contact = pair(0, "name", borrowed(&name));
    contact.push_str(&format!(
        "phones: [\"+7 72{:02} {:02} {:02} {:02}\"]\nemail: {id}@country.example.kz\n",
        10 + random.below(80),
        10 + random.below(90),
        random.below(100),
        random.below(100),
    ));
    let house = 1 + random.below(120);
    let address = [
        format!("{}, Абай көшесі, {house}", area.name[0]),
        format!("{}, улица Абая, {house}", area.name[1]),
    ];
    contact.push_str(&pair(0, "address", borrowed(&address)));
    let hours = [
        "Дүйсенбі–жұма, 9:00–18:30, түскі үзіліс 13:00–14:30",
        "Понедельник–пятница, 9:00–18:30, перерыв 13:00–14:30",
    ];
    contact.push_str(&pair(0, "hours", hours));
    contact.push_str(&format!("{source}verified_on: {day}\n"));
    writer.write(&format!("contacts/{id}.yaml"), &contact)?;
    if number.is_multiple_of(3) {
        let reception = format!("{id}-reception");
        let mut contact = pair(0, "name", ["Қабылдау бөлмесі", "Приёмная"]);
        let which = pair(0, "description", borrowed(&name));
        contact.push_str(&format!(
            "{which}phones: [\"8 (72{:02}) {:02}-{:02}-{:02}\"]\n{source}verified_on: {day}\n",
            10 + random.below(80),
            10 + random.below(90),
            random.below(100),
            random.below(100),
        ));
        writer.write(&format!("contacts/{reception}.yaml"), &contact)?;
        contacts.push(reception);
    }
    let record = format!(
        "{}{}area: {}\ncontacts: [{}]\n{source}verified_on: {day}\n",
        pair(0, "name", borrowed(&name)),
        pair(0, "addressed_as", borrowed(&addressed_as)),
        area.id,
        contacts.join(", "),
    );
    writer.write(&format!("offices/{id}.yaml"), &record)
}

fn procedure_id(number: usize) -> String {
    format!("p-{:04}", number + 1)
}

fn procedure(number: usize, size: Size, writer: &mut Writer) -> io::Result<()> {
    let mut random = Random::new(2_000_000 + number as u64);
    let id = procedure_id(number);
    let owner = number % size.offices;
    let office = office_id(owner);
    // Procedures of one office are about services of their own, as long as there are enough.
    let service = SERVICES[(owner + 7 * (number / size.offices)) % SERVICES.len()];
    let letter = LETTERS[number % LETTERS.len()];
    let act = *random.pick(&ACTS);
    let article = 1 + random.below(150);
    let other = procedure_id(random.below(size.procedures));
    let names = Names {
        service,
        office: &office,
        contact: &office,
        act,
        article,
        own: &id,
        other: &other,
    };
    let guides = guide::write(&names, &mut random);
    let folder = format!("procedures/{id}");
    for (language, guide) in ["kk", "ru"].into_iter().zip(&guides) {
        writer.write(&format!("{folder}/guide.{language}.md"), guide)?;
        writer.made.guides += 1;
        writer.made.guide_bytes += guide.len();
    }

    let service = service.map(str::to_owned);
    let mut text = String::new();
    for (key, words) in [("title", TITLE), ("summary", SUMMARY)] {
        let words = fill(words, "{service}", &service);
        text.push_str(&pair(0, key, borrowed(&words)));
    }
    text.push_str("\nchannels:\n");
    for (place, channel) in CHANNELS.iter().enumerate() {
        text.push_str(&format!(
            "  - id: {}\n    kind: {}\n",
            channel.id, channel.kind
        ));
        text.push_str(&pair(4, "name", channel.name));
        let where_to = match (channel.kind, place) {
            ("office", 0) => format!("    office: {office}\n"),
            ("office", _) => format!("    office: {}\n", office_id(random.below(size.offices))),
            ("portal", _) => "    contact: portal\n".to_owned(),
            _ => String::new(),
        };
        text.push_str(&where_to);
        let sentences = [
            ("description", Some(channel.description)),
            ("receipt", channel.receipt),
            ("progress", channel.progress),
        ];
        for (key, words) in sentences {
            if let Some(words) = words {
                text.push_str(&pair(4, key, words));
            }
        }
        let days = [5, 10, 15][random.below(3)];
        text.push_str(&match channel.kind {
            "court" => "    filing_limit:\n      months: 1\n      from: decision\n      citation: \
            { act: procedural-code, article: 136 }\n"
                .to_owned(),
            _ => format!(
                "    deadline:\n      working_days: {days}\n      from: registration\n    \
                  citation: {{ act: services-law, article: 25 }}\n"
            ),
        });
        text.push_str("    citations:\n      - { act: procedural-code, article: 64 }\n");
    }
    text.push_str("\nrequirements:\n");
    for (words, fields) in REQUIREMENTS {
        let [kk, ru] = words;
        text.push_str(&format!("  - text:\n      kk: {kk}\n      ru: {ru}\n"));
        if !fields.is_empty() {
            text.push_str(&format!("    fields: [{fields}]\n"));
        }
        text.push_str("    citations:\n      - { act: procedural-code, article: 63 }\n");
    }
    text.push_str(&format!(
        "\nletter: {letter}\ncontacts: [contact-centre, {office}]\n\n"
    ));
    text.push_str("citations:\n  - { act: services-law, article: 25 }\n");
    if number % OUT_OF_FORCE == OUT_OF_FORCE - 1 {
        text.push_str("  - { act: old-appeals-law }\n");
    }
    for article in [63, 64, 91, 93] {
        text.push_str(&format!(
            "  - {{ act: procedural-code, article: {article} }}\n"
        ));
    }
    text.push_str(&format!("  - {{ act: {act}, article: {article} }}\n\n"));
    text.push_str(
        "filing_limit:\n  months: 3\n  from: learning\n  citation: { act: \
        procedural-code, article: 92 }\n\n",
    );
    text.push_str(&format!(
        "owner: {office}\nverified_on: {}\n",
        verified(&mut random)
    ));
    writer.write(&format!("{folder}/procedure.yaml"), &text)
}

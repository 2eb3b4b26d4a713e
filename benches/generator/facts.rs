//! The facts of a made-up country as typed data: the same for the same size, whatever format they
//! are then written in.

use std::ops::Range;

use super::directory::Directory;
use super::guide::Guide;
use super::random::Random;
use super::records::{Area, Day, Office, Sides};
use super::vocabulary::{
    AREAS, CASES, CHANNELS, ChannelWords, OFFICES, PERSONS, PLACE_PREFIXES, PLACES, PROVIDERS,
    Pair, REQUIREMENTS, SERVICES, SUMMARY, TITLE, TITLE_OF_CASE, TOPICS,
};

/// How large the country is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub procedures: usize,
    pub offices: usize,
    /// Whether procedures have a letter. Without, they also have fewer requirements.
    pub letters: bool,
    /// How many ways to complain a procedure has: from 1 to 4.
    pub channels: usize,
    /// How many areas there are, if procedures name roles. If none is given, each procedure names
    /// its own office, and there are as many areas as the offices need.
    pub areas: Option<usize>,
}

/// What all procedures refer to.
pub(crate) struct Country {
    pub size: Size,
    pub areas: Vec<Area>,
    pub offices: Vec<Office>,
    /// The offices that answer for the texts of procedures, by their numbers.
    owners: Range<usize>,
}

/// What a person can do about a service, and how.
pub(crate) struct Procedure {
    pub id: String,
    pub title: Sides,
    pub summary: Sides,
    /// The topic that it belongs to, in a country whose procedures name roles.
    pub topic: Option<&'static str>,
    pub channels: Vec<Channel>,
    pub requirements: &'static [(Pair, &'static str)],
    pub letter: Option<&'static str>,
    pub citations: Vec<Citation>,
    pub filing_limit: Limit,
    /// The office that it belongs to, by its number; its contact comes after that of the centre.
    pub owner: usize,
    pub verified_on: Day,
    /// What its guide refers to.
    pub guide: Guide,
    /// The act and article that its guide speaks about.
    pub cited: Citation,
    /// Another procedure that its guide speaks about, by its number.
    pub other: usize,
}

/// A way to complain.
pub(crate) struct Channel {
    pub words: &'static ChannelWords,
    pub to: Destination,
    pub limit: Limit,
    pub citation: Citation,
}

/// Where a complaint goes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Destination {
    /// To an office, by its number.
    Office(usize),
    /// To the office with a role; another body above it may consider what is handed in.
    Role {
        role: &'static str,
        considered_by: Option<&'static str>,
    },
    Portal,
    Court,
}

/// A time limit, with the place that sets it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    pub time: Time,
    /// The event that it begins with.
    pub from: &'static str,
    pub citation: Citation,
}

/// How long a limit is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Time {
    WorkingDays(usize),
    Months(usize),
}

/// A place in an act, or the whole act.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Citation {
    pub act: &'static str,
    pub article: Option<usize>,
}

impl Citation {
    const fn new(act: &'static str, article: usize) -> Self {
        Self {
            act,
            article: Some(article),
        }
    }

    /// Whether the act has paragraphs where a law has articles.
    pub(crate) fn is_of_rules(self) -> bool {
        self.act.ends_with("-rules")
    }
}

/// What every requirement rests on.
pub(crate) const OF_REQUIREMENTS: Citation = Citation::new("procedural-code", 63);

const OLD_ACT: Citation = Citation {
    act: "old-appeals-law",
    article: None,
};

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

/// One procedure in so many cites an act out of force, the tenth first: a warning on every build.
const OUT_OF_FORCE: usize = 100;

const LETTERS: [&str; 3] = ["complaint", "inaction", "request"];

impl Country {
    /// The country of this size.
    pub(crate) fn new(size: Size) -> Self {
        if let Some(areas) = size.areas {
            let Directory {
                areas,
                offices,
                owners,
            } = Directory::new(areas, size.offices);
            return Self {
                size,
                areas,
                offices,
                owners,
            };
        }
        let areas = areas(size);
        let offices = (0..size.offices)
            .map(|number| Office::new(number, &areas))
            .collect();
        Self {
            size,
            areas,
            offices,
            owners: 0..size.offices,
        }
    }

    /// What a procedure is called; there are [`Size::procedures`] of them, from 0.
    pub(crate) fn title(&self, number: usize) -> Sides {
        let service = SERVICES[self.service(number)].map(str::to_owned);
        if self.size.areas.is_none() {
            return fill(TITLE, "{service}", &service);
        }
        let case = number / SERVICES.len();
        let person = PERSONS[case / CASES.len() % PERSONS.len()].map(str::to_owned);
        let case = CASES[case % CASES.len()].map(str::to_owned);
        let title = fill(TITLE_OF_CASE, "{service}", &service);
        let title = [0, 1].map(|language| title[language].replace("{case}", &case[language]));
        [0, 1].map(|language| title[language].replace("{person}", &person[language]))
    }

    /// The service by its place. Procedures of one office are about services of their own, as long
    /// as there are enough; those of the whole country about every service by turns.
    fn service(&self, number: usize) -> usize {
        let place = match self.size.areas {
            None => {
                let owner = number % self.size.offices;
                owner + 7 * (number / self.size.offices)
            }
            Some(_) => number,
        };
        place % SERVICES.len()
    }

    /// A procedure. It is made anew each time, so that nobody has to hold all of them.
    pub(crate) fn procedure(&self, number: usize) -> Procedure {
        let size = self.size;
        let mut random = Random::new(2_000_000 + number as u64);
        let owner = self.owners.start + number % self.owners.len();
        let service_place = self.service(number);
        let service = SERVICES[service_place];
        // By turns, so that a small country cites every act too.
        let act = ACTS[number % ACTS.len()];
        let cited = Citation::new(act, 1 + random.below(150));
        let other = random.below(size.procedures);
        let guide = Guide::new(service, &mut random);
        let channels = CHANNELS
            .iter()
            .take(size.channels)
            .enumerate()
            .map(|(place, words)| {
                let to = match size.areas {
                    None => to_office(place, words, owner, size, &mut random),
                    Some(_) => to_role(place, words, service_place),
                };
                Channel::new(words, to, &mut random)
            })
            .collect();
        let mut citations = vec![Citation::new("services-law", 25)];
        if number % OUT_OF_FORCE == 9 {
            citations.push(OLD_ACT);
        }
        citations.extend([63, 64, 91, 93].map(|article| Citation::new("procedural-code", article)));
        citations.push(cited);
        let requirements = match size.letters {
            true => &REQUIREMENTS[..],
            false => &REQUIREMENTS[..7],
        };
        Procedure {
            id: procedure_id(number),
            title: self.title(number),
            summary: fill(SUMMARY, "{service}", &service.map(str::to_owned)),
            topic: size
                .areas
                .map(|_| TOPICS[number / SERVICES.len() % CASES.len()].0),
            channels,
            requirements,
            letter: size.letters.then(|| LETTERS[number % LETTERS.len()]),
            citations,
            filing_limit: Limit {
                time: Time::Months(3),
                from: "learning",
                citation: Citation::new("procedural-code", 92),
            },
            owner,
            verified_on: Day::new(&mut random),
            guide,
            cited,
            other,
        }
    }
}

/// Where a channel goes that names its office: the first to the owner.
fn to_office(
    place: usize,
    words: &ChannelWords,
    owner: usize,
    size: Size,
    random: &mut Random,
) -> Destination {
    match (words.kind, place) {
        ("office", 0) => Destination::Office(owner),
        ("office", _) => Destination::Office(random.below(size.offices)),
        ("portal", _) => Destination::Portal,
        _ => Destination::Court,
    }
}

/// Where it goes in the whole country: the first to whoever renders the service.
fn to_role(place: usize, words: &ChannelWords, service: usize) -> Destination {
    let (role, considered_by) = match (words.kind, place) {
        ("office", 0) => {
            let of_service = PROVIDERS
                .iter()
                .find(|(_, services)| services.contains(&service));
            let role = of_service.map_or("service-centre", |(role, _)| *role);
            (role, Some("authorised-body"))
        }
        ("office", _) => ("okrug-akim", Some("district-akim")),
        ("portal", _) => return Destination::Portal,
        _ => ("court", None),
    };
    Destination::Role {
        role,
        considered_by,
    }
}

impl Channel {
    fn new(words: &'static ChannelWords, to: Destination, random: &mut Random) -> Self {
        let limit = match words.kind {
            "court" => Limit {
                time: Time::Months(1),
                from: "decision",
                citation: Citation::new("procedural-code", 136),
            },
            _ => Limit {
                time: Time::WorkingDays(*random.pick(&[5, 10, 15])),
                from: "registration",
                citation: Citation::new("services-law", 25),
            },
        };
        Self {
            words,
            to,
            limit,
            citation: Citation::new("procedural-code", 64),
        }
    }
}

impl Office {
    fn new(number: usize, areas: &[Area]) -> Self {
        let mut random = Random::new(1_000_000 + number as u64);
        let place = number % areas.len();
        let area = &areas[place];
        let words = &OFFICES[number / areas.len() % OFFICES.len()];
        let id = format!("office-{:04}", number + 1);
        let verified_on = Day::new(&mut random);
        let phone = phone(&mut random);
        let house = 1 + random.below(120);
        Self {
            name: fill(words.name, "{area}", &area.genitive),
            addressed_as: fill(words.addressed_as, "{area}", &area.genitive),
            role: None,
            areas: vec![place],
            phone,
            email: format!("{id}@country.example.kz"),
            address: [
                format!("{}, Абай көшесі, {house}", area.name[0]),
                format!("{}, улица Абая, {house}", area.name[1]),
            ],
            has_hours: true,
            reception: number.is_multiple_of(3).then(|| self::phone(&mut random)),
            verified_on,
            id,
        }
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

/// What a procedure is named by in files and links.
pub(crate) fn procedure_id(number: usize) -> String {
    format!("p-{:05}", number + 1)
}

fn phone(random: &mut Random) -> String {
    format!(
        "+7 72{:02} {:02} {:02} {:02}",
        10 + random.below(80),
        10 + random.below(90),
        random.below(100),
        random.below(100),
    )
}

fn fill(sides: Pair, name: &str, values: &Sides) -> Sides {
    [0, 1].map(|language| sides[language].replace(name, &values[language]))
}

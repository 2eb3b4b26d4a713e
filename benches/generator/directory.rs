//! The areas and offices of a country whose procedures name roles: who answers for what, and where.

use super::places::{NAMES, Place};
use super::random::Random;
use super::records::{Area, Day, Office, Sides};
use super::vocabulary::Pair;

/// How many areas a country of tartip's size has, by kind.
const REGIONS: usize = 17;
const CITIES: usize = 3;
const DISTRICTS: usize = 195;
const OKRUGS: usize = 2157;

/// How many areas that is.
pub(crate) const AREAS: usize = REGIONS + CITIES + DISTRICTS + OKRUGS;

/// Both, and the offices that answer for the texts of procedures, by their numbers.
pub(crate) struct Directory {
    pub areas: Vec<Area>,
    pub offices: Vec<Office>,
    pub owners: std::ops::Range<usize>,
}

/// What kind an area is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Region,
    /// A city of republican significance, which stands on the level of regions.
    City,
    District,
    Okrug,
}

/// An area with the forms of its name.
struct Territory {
    id: String,
    kind: Kind,
    place: Place,
    within: Option<usize>,
    /// The name as it stands alone.
    name: Sides,
    /// The Kazakh name as offices bear it: that of an okrug with its district.
    of: String,
    /// The genitive of both, with the district as well.
    genitive: Sides,
    /// The Russian dative, behind «по».
    dative: String,
}

/// What kind of body an office is, and what such offices are called around `{of}`, `{genitive}`,
/// `{dative}`, `{adjective}` and their `{number}`.
struct Post {
    role: &'static str,
    name: Pair,
    addressed_as: Pair,
}

const AKIM: [&str; 4] = ["region-akim", "region-akim", "district-akim", "okrug-akim"];

const AKIM_NAME: Pair = [
    "«{of} әкімінің аппараты» ММ",
    "ГУ «Аппарат акима {genitive}»",
];

const AKIM_ADDRESSED_AS: Pair = ["{genitive} әкіміне", "Акиму {genitive}"];

const AGENCY: Post = Post {
    role: "authorised-body",
    name: [
        "Ойдан шығарылған елдің Қызметтер сапасы агенттігі",
        "Агентство по качеству услуг придуманной страны",
    ],
    addressed_as: [
        "Ойдан шығарылған елдің Қызметтер сапасы агенттігіне",
        "Агентству по качеству услуг придуманной страны",
    ],
};

const DEPARTMENT: Post = Post {
    role: "authorised-body",
    name: [
        "Қызметтер сапасы агенттігінің {of} бойынша департаменті",
        "Департамент Агентства по качеству услуг по {dative}",
    ],
    addressed_as: [
        "Қызметтер сапасы агенттігінің {of} бойынша департаментіне",
        "Департаменту Агентства по качеству услуг по {dative}",
    ],
};

const DISTRICT_COURT: Post = Post {
    role: "court",
    name: ["{place} аудандық соты", "{adjective}ий районный суд"],
    addressed_as: ["{place} аудандық сотына", "{adjective}ому районному суду"],
};

const CITY_COURT: Post = Post {
    role: "court",
    name: ["{place} қалалық соты", "{adjective}ий городской суд"],
    addressed_as: ["{place} қалалық сотына", "{adjective}ому городскому суду"],
};

const LAND: Post = Post {
    role: "land-department",
    name: [
        "«{genitive} жер қатынастары бөлімі» ММ",
        "ГУ «Отдел земельных отношений {genitive}»",
    ],
    addressed_as: [
        "{genitive} жер қатынастары бөліміне",
        "Отделу земельных отношений {genitive}",
    ],
};

const CENTRE: Post = Post {
    role: "service-centre",
    name: [
        "{genitive} № {number} халыққа қызмет көрсету орталығы",
        "Центр обслуживания населения № {number} {genitive}",
    ],
    addressed_as: [
        "{genitive} № {number} халыққа қызмет көрсету орталығына",
        "Центру обслуживания населения № {number} {genitive}",
    ],
};

impl Directory {
    /// So many areas, at least four, and so many offices. There are as many as the areas need even
    /// if fewer are asked for; if more, the rest are service centres.
    pub(crate) fn new(areas: usize, offices: usize) -> Self {
        let territories = territories(areas);
        let of_kind = |kind: Kind| {
            let all = territories.iter().enumerate();
            all.filter(move |(_, it)| it.kind == kind)
                .map(|(place, _)| place)
        };
        let tops: Vec<usize> = of_kind(Kind::Region).chain(of_kind(Kind::City)).collect();
        let cities: Vec<usize> = of_kind(Kind::City).collect();
        let districts: Vec<usize> = of_kind(Kind::District).collect();
        let mut made = Offices {
            territories: &territories,
            all: Vec::with_capacity(offices),
        };
        made.add(&AGENCY, &[], 0);
        let first_owner = made.all.len();
        for place in tops.iter().copied() {
            made.add_akim(place);
        }
        let owners = first_owner..made.all.len();
        for place in districts.iter().copied().chain(of_kind(Kind::Okrug)) {
            made.add_akim(place);
        }
        for place in &tops {
            made.add(&DEPARTMENT, &[*place], 0);
        }
        for city in &cities {
            made.add(&CITY_COURT, &[*city], 0);
        }
        // A court serves two districts of its region.
        for region in of_kind(Kind::Region) {
            let within = districts.iter().copied();
            let within = within.filter(|it| territories[*it].within == Some(region));
            for served in within.collect::<Vec<_>>().chunks(2) {
                made.add(&DISTRICT_COURT, served, 0);
            }
        }
        for place in cities.iter().chain(&districts) {
            made.add(&LAND, &[*place], 0);
        }
        let mut centres = vec![0; territories.len()];
        let mut add_centre = |made: &mut Offices<'_>, place: usize| {
            centres[place] += 1;
            made.add(&CENTRE, &[place], centres[place]);
        };
        for place in cities.iter().chain(&districts) {
            add_centre(&mut made, *place);
        }
        // Half of those that are left are for the cities, where more people live.
        for number in 0..offices.saturating_sub(made.all.len()) {
            let places = [&cities, &districts][number % 2];
            add_centre(&mut made, places[number / 2 % places.len()]);
        }
        let offices = made.all;
        let ids: Vec<String> = territories.iter().map(|it| it.id.clone()).collect();
        let areas = territories.into_iter().map(|it| Area {
            id: it.id,
            level: level(it.kind),
            name: it.name,
            genitive: it.genitive,
            within: it.within.map(|above| ids[above].clone()),
        });
        Self {
            areas: areas.collect(),
            offices,
            owners,
        }
    }
}

const fn level(kind: Kind) -> &'static str {
    match kind {
        Kind::Region | Kind::City => "region",
        Kind::District => "district",
        Kind::Okrug => "okrug",
    }
}

/// So many areas in the proportions of the whole country.
fn territories(count: usize) -> Vec<Territory> {
    let part = |of: usize| (count * of / AREAS).max(1);
    let (regions, cities) = (part(REGIONS), part(CITIES));
    let districts = part(DISTRICTS).max(regions);
    let okrugs = count.saturating_sub(regions + cities + districts);
    let mut all: Vec<Territory> = Vec::with_capacity(count);
    for number in 0..regions {
        let place = Place::new(DISTRICTS + number);
        all.push(Territory::new(Kind::Region, number, place, None));
    }
    for number in 0..cities {
        all.push(Territory::new(
            Kind::City,
            number,
            Place::city(3 * number),
            None,
        ));
    }
    let first = all.len();
    for number in 0..districts {
        let within = number % regions;
        let above = Some((within, &all[within]));
        let district = Territory::new(Kind::District, number, Place::new(number), above);
        all.push(district);
    }
    for number in 0..okrugs {
        let (district, round) = (number % districts, number / districts);
        // As on maps, okrugs of several districts are called alike, those of one are not.
        let place = Place::new((11 * district + 37 * round + 100) % NAMES);
        let above = Some((first + district, &all[first + district]));
        let okrug = Territory::new(Kind::Okrug, number, place, above);
        all.push(okrug);
    }
    all
}

impl Territory {
    fn new(kind: Kind, number: usize, place: Place, above: Option<(usize, &Self)>) -> Self {
        let Place { kk, ru, adjective } = &place;
        let pair = |kk: String, ru: String| [kk, ru];
        let (word, name, of, genitive, dative) = match kind {
            Kind::Region => (
                "region",
                pair(format!("{kk} облысы"), format!("{adjective}ая область")),
                format!("{kk} облысы"),
                pair(format!("{kk} облысының"), format!("{adjective}ой области")),
                format!("{adjective}ой области"),
            ),
            Kind::City => (
                "city",
                pair(format!("{kk} қаласы"), format!("Город {ru}")),
                format!("{kk} қаласы"),
                pair(format!("{kk} қаласының"), format!("города {ru}а")),
                format!("городу {ru}у"),
            ),
            Kind::District => (
                "district",
                pair(format!("{kk} ауданы"), format!("{adjective}ий район")),
                format!("{kk} ауданы"),
                pair(format!("{kk} ауданының"), format!("{adjective}ого района")),
                format!("{adjective}ому району"),
            ),
            Kind::Okrug => {
                let [above_of, above_genitive] = match above {
                    Some((_, above)) => [above.of.as_str(), &above.genitive[1]],
                    None => ["", ""],
                };
                (
                    "okrug",
                    pair(
                        format!("{kk} ауылдық округі"),
                        format!("{adjective}ий сельский округ"),
                    ),
                    format!("{above_of} {kk} ауылдық округі"),
                    pair(
                        format!("{above_of} {kk} ауылдық округінің"),
                        format!("{adjective}ого сельского округа {above_genitive}"),
                    ),
                    format!("{adjective}ому сельскому округу {above_genitive}"),
                )
            }
        };
        Self {
            id: format!("{word}-{:04}", number + 1),
            kind,
            name,
            of,
            genitive,
            dative,
            within: above.map(|(above, _)| above),
            place,
        }
    }

    /// The words of an office with the forms of the name put in.
    fn fill(&self, words: Pair, number: usize) -> Sides {
        [0, 1].map(|language| {
            words[language]
                .replace("{of}", &self.of)
                .replace("{genitive}", &self.genitive[language])
                .replace("{dative}", &self.dative)
                .replace("{place}", &self.place.kk)
                .replace("{adjective}", &self.place.adjective)
                .replace("{number}", &number.to_string())
        })
    }

    /// Where its offices stand, but for the house.
    fn settlement(&self) -> Sides {
        let Place { kk, ru, .. } = &self.place;
        match self.kind {
            Kind::Region | Kind::City => [format!("{kk} қаласы"), format!("город {ru}")],
            Kind::District | Kind::Okrug => [format!("{kk} ауылы"), format!("село {ru}")],
        }
    }
}

/// The offices as they are made.
struct Offices<'t> {
    territories: &'t [Territory],
    all: Vec<Office>,
}

impl Offices<'_> {
    fn add_akim(&mut self, place: usize) {
        let post = Post {
            role: AKIM[self.territories[place].kind as usize],
            name: AKIM_NAME,
            addressed_as: AKIM_ADDRESSED_AS,
        };
        self.add(&post, &[place], 0);
    }

    /// An office that serves these areas, the whole country if there are none.
    fn add(&mut self, post: &Post, serves: &[usize], number: usize) {
        let sequence = self.all.len();
        let mut random = Random::new(3_000_000 + sequence as u64);
        let id = format!("office-{:04}", sequence + 1);
        // The offices of the whole country stand in its first city.
        let is_city = |it: &&Territory| it.kind == Kind::City;
        let named = match serves.first() {
            Some(place) => Some(&self.territories[*place]),
            None => self.territories.iter().find(is_city),
        };
        let Some(territory) = named else { return };
        let house = 1 + random.below(120);
        let [kk, ru] = territory.settlement();
        self.all.push(Office {
            name: territory.fill(post.name, number),
            addressed_as: territory.fill(post.addressed_as, number),
            role: Some(post.role),
            areas: serves.to_vec(),
            phone: phone(2 * sequence),
            email: format!("{id}@country.example.kz"),
            address: [
                format!("{kk}, Абай көшесі, {house}"),
                format!("{ru}, улица Абая, {house}"),
            ],
            has_hours: !sequence.is_multiple_of(4),
            reception: sequence.is_multiple_of(3).then(|| phone(2 * sequence + 1)),
            verified_on: Day::new(&mut random),
            id,
        });
    }
}

/// A phone that no other number has.
fn phone(number: usize) -> String {
    // The factor has no divisor in common with a million.
    let line = (number * 7919 + 123_456) % 1_000_000;
    let (first, second, third) = (line / 10_000, line / 100 % 100, line % 100);
    format!(
        "+7 72{:02} {first:02} {second:02} {third:02}",
        10 + number % 80
    )
}

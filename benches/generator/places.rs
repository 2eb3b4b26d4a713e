//! Names of places that no map has: a word of tales and what a place is («Жұмбақтөбе», the hill of
//! riddles). In Russian a name also has the adjective that areas and courts are called by.

use super::vocabulary::Pair;

/// A name, as both languages write it.
pub(crate) struct Place {
    pub kk: String,
    pub ru: String,
    /// The Russian adjective without its ending («Жумбактобинск»).
    pub adjective: String,
}

/// How names begin.
const BEGINNINGS: [Pair; 28] = [
    ["Жұмбақ", "Жумбак"],
    ["Ертегі", "Ертеги"],
    ["Аңыз", "Аныз"],
    ["Қиял", "Киял"],
    ["Сағым", "Сагым"],
    ["Арман", "Арман"],
    ["Үміт", "Умит"],
    ["Самал", "Самал"],
    ["Шуақ", "Шуак"],
    ["Жұлдыз", "Жулдыз"],
    ["Күміс", "Кумис"],
    ["Жібек", "Жибек"],
    ["Сыңғыр", "Сынгыр"],
    ["Тұман", "Туман"],
    ["Шырақ", "Шырак"],
    ["Мерей", "Мерей"],
    ["Қырау", "Кырау"],
    ["Елес", "Елес"],
    ["Кемпірқосақ", "Кемпиркосак"],
    ["Жаңғақ", "Жангак"],
    ["Бұлбұл", "Булбул"],
    ["Тұлпар", "Тулпар"],
    ["Самұрық", "Самурык"],
    ["Қобыз", "Кобыз"],
    ["Домбыра", "Домбыра"],
    ["Әуен", "Ауен"],
    ["Өрнек", "Орнек"],
    ["Қаймақ", "Каймак"],
];

/// How names end: in Kazakh, in Russian, and the adjective.
const ENDINGS: [[&str; 3]; 16] = [
    ["төбе", "тобе", "тобинск"],
    ["көл", "коль", "кольск"],
    ["бұлақ", "булак", "булакск"],
    ["сай", "сай", "сайск"],
    ["дала", "дала", "далинск"],
    ["тоғай", "тогай", "тогайск"],
    ["тау", "тау", "тауск"],
    ["құм", "кум", "кумск"],
    ["су", "су", "суск"],
    ["өзен", "узен", "узенск"],
    ["арал", "арал", "аральск"],
    ["жар", "жар", "жарск"],
    ["құдық", "кудук", "кудукск"],
    ["бел", "бель", "бельск"],
    ["тас", "тас", "тасск"],
    ["жол", "жол", "жолск"],
];

/// How the names of cities end.
const CITY: [&str; 3] = ["кент", "кент", "кентск"];

/// How many names there are.
pub(crate) const NAMES: usize = BEGINNINGS.len() * ENDINGS.len();

impl Place {
    /// A place by its number: none of the first [`NAMES`] is called like another.
    pub(crate) fn new(number: usize) -> Self {
        let (round, beginning) = (number / BEGINNINGS.len(), number % BEGINNINGS.len());
        // Neighbours end otherwise.
        Self::of(number, ENDINGS[(round + beginning) % ENDINGS.len()])
    }

    /// A city by its number.
    pub(crate) fn city(number: usize) -> Self {
        Self::of(number, CITY)
    }

    fn of(number: usize, [kk, ru, adjective]: [&str; 3]) -> Self {
        let beginning = BEGINNINGS[number % BEGINNINGS.len()];
        Self {
            kk: format!("{}{kk}", beginning[0]),
            ru: format!("{}{ru}", beginning[1]),
            adjective: format!("{}{adjective}", beginning[1]),
        }
    }
}

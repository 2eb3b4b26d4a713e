//! What tartip words itself of typed data: names of acts and places in them, time limits, days,
//! opening hours. The peers get these words with their data, so that their templates do no more
//! than put them in place.

use crate::generator::facts::{Citation, Limit, Time};
use crate::generator::records::Day;
use crate::generator::vocabulary::Pair;

/// When an office is open on a day of work.
pub(crate) const HOURS: Pair = [
    "9:00–18:30, түскі үзіліс 13:00–14:30",
    "9:00–18:30, обед 13:00–14:30",
];

/// The names of the acts, as they are cited.
pub(crate) const ACTS: [(&str, Pair); 12] = [
    (
        "data-law",
        [
            "«Дербес деректер туралы» Қазақстан Республикасының 2013 жылғы 21 мамырдағы № 911-V \
            Заңы",
            "Закон Республики Казахстан от 21 мая 2013 года № 911-V «О персональных данных»",
        ],
    ),
    (
        "deadlines-rules",
        [
            "«Мерзімдерді есептеу қағидалары» (2022 жылғы 9 қыркүйек, № 910)",
            "«Правила исчисления сроков» от 9 сентября 2022 года № 910",
        ],
    ),
    (
        "family-code",
        [
            "Отбасы және неке (2011 жылғы 26 желтоқсан, № 906-IV)",
            "О семье и браке от 26 декабря 2011 года № 906-IV",
        ],
    ),
    (
        "housing-law",
        [
            "«Тұрғын үй көмегі туралы» Қазақстан Республикасының 2011 жылғы 14 қаңтардағы № 905-IV \
            Заңы",
            "Закон Республики Казахстан от 14 января 2011 года № 905-IV «О жилищной помощи»",
        ],
    ),
    (
        "land-code",
        [
            "Жерді пайдалану (2003 жылғы 20 маусым, № 903-II)",
            "О пользовании землёй от 20 июня 2003 года № 903-II",
        ],
    ),
    (
        "office-rules",
        [
            "«Кеңсе жұмысының қағидалары» (2018 жылғы 31 қазан, № 908)",
            "«Правила делопроизводства» от 31 октября 2018 года № 908",
        ],
    ),
    (
        "old-appeals-law",
        [
            "«Өтініштерді қарау туралы» Қазақстан Республикасының 2007 жылғы 6 ақпандағы № 902 \
            Заңы",
            "Закон Республики Казахстан от 6 февраля 2007 года № 902 «О рассмотрении обращений»",
        ],
    ),
    (
        "portal-rules",
        [
            "«Портал жұмысының қағидалары» (2021 жылғы 18 ақпан, № 909)",
            "«Правила работы портала» от 18 февраля 2021 года № 909",
        ],
    ),
    (
        "procedural-code",
        [
            "Әкімшілік іс жүргізу (2020 жылғы 2 наурыз, № 900-V)",
            "Об административных делах от 2 марта 2020 года № 900-V",
        ],
    ),
    (
        "registry-rules",
        [
            "«Тіркеу қағидалары» (2016 жылғы 5 сәуір, № 907)",
            "«Правила регистрации» от 5 апреля 2016 года № 907",
        ],
    ),
    (
        "schools-law",
        [
            "«Мектептер туралы» Қазақстан Республикасының 2007 жылғы 27 шілдедегі № 904-III Заңы",
            "Закон Республики Казахстан от 27 июля 2007 года № 904-III «О школах»",
        ],
    ),
    (
        "services-law",
        [
            "«Халыққа қызмет көрсету туралы» Қазақстан Республикасының 2013 жылғы 20 мамырдағы № \
            901-V Заңы",
            "Закон Республики Казахстан от 20 мая 2013 года № 901-V «Об услугах населению»",
        ],
    ),
];

/// Months: in Kazakh, and in the Russian genitive.
const MONTHS: [Pair; 12] = [
    ["қаңтар", "января"],
    ["ақпан", "февраля"],
    ["наурыз", "марта"],
    ["сәуір", "апреля"],
    ["мамыр", "мая"],
    ["маусым", "июня"],
    ["шілде", "июля"],
    ["тамыз", "августа"],
    ["қыркүйек", "сентября"],
    ["қазан", "октября"],
    ["қараша", "ноября"],
    ["желтоқсан", "декабря"],
];

/// The name of an act.
pub(crate) fn act(id: &str, language: usize) -> &'static str {
    let known = ACTS.iter().find(|(act, _)| *act == id);
    known.map_or("", |(_, names)| names[language])
}

/// The places of an act that are cited together; all are of that act.
pub(crate) fn place(cited: &[Citation], language: usize) -> String {
    let numbers: Vec<String> = cited
        .iter()
        .filter_map(|citation| Some(citation.article?.to_string()))
        .collect();
    let (of_rules, one) = match cited {
        [citation, rest @ ..] => (citation.is_of_rules(), rest.is_empty()),
        [] => return String::new(),
    };
    let list = numbers.join(", ");
    match (numbers.is_empty(), language, of_rules, one) {
        (true, ..) => String::new(),
        (_, 0, false, true) => format!("{list}-бап"),
        (_, 0, false, false) => format!("{list}-баптар"),
        (_, 0, true, true) => format!("{list}-тармақ"),
        (_, 0, true, false) => format!("{list}-тармақтар"),
        (_, _, false, true) => format!("статья {list}"),
        (_, _, false, false) => format!("статьи {list}"),
        (_, _, true, true) => format!("пункт {list}"),
        (_, _, true, false) => format!("пункты {list}"),
    }
}

/// How long a limit is and when it begins.
pub(crate) fn limit(limit: Limit, language: usize) -> String {
    let from = match limit.from {
        "registration" => ["тіркелген күннен бастап", "со дня регистрации"],
        "decision" => [
            "шағым бойынша шешім табыс етілген күннен бастап",
            "со дня вручения решения по жалобе",
        ],
        _ => [
            "шешім, әрекет немесе әрекетсіздік туралы білген күннен бастап",
            "со дня, когда стало известно о решении, действии или бездействии",
        ],
    };
    let time = match limit.time {
        Time::WorkingDays(days) => [format!("{days} жұмыс күні"), format!("{days} рабочих дней")],
        Time::Months(1) => ["1 ай".to_owned(), "1 месяц".to_owned()],
        Time::Months(months) => [format!("{months} ай"), format!("{months} месяца")],
    };
    match language {
        0 => format!("{} {}", from[0], time[0]),
        _ => format!("{} {}", time[1], from[1]),
    }
}

/// A day in words.
pub(crate) fn day(day: Day, language: usize) -> String {
    let Day { month, day } = day;
    let month = MONTHS[month - 1][language];
    match language {
        0 => format!("2026 жылғы {day} {month}"),
        _ => format!("{day} {month} 2026 года"),
    }
}

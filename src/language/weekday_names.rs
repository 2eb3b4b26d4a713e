//! Names of the days of the week.

use jiff::civil::Weekday;

use super::Language;

/// The short names, from Monday.
const SHORT: [[&str; 7]; 2] = [
    ["дс", "сс", "ср", "бс", "жм", "сб", "жс"],
    ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
];

/// The names in full, from Monday.
const FULL: [[&str; 7]; 2] = [
    [
        "дүйсенбі",
        "сейсенбі",
        "сәрсенбі",
        "бейсенбі",
        "жұма",
        "сенбі",
        "жексенбі",
    ],
    [
        "понедельник",
        "вторник",
        "среда",
        "четверг",
        "пятница",
        "суббота",
        "воскресенье",
    ],
];

/// As the first of several days in a row: the ablative in Kazakh, the genitive in Russian.
const FIRST: [[&str; 7]; 2] = [
    [
        "дүйсенбіден",
        "сейсенбіден",
        "сәрсенбіден",
        "бейсенбіден",
        "жұмадан",
        "сенбіден",
        "жексенбіден",
    ],
    [
        "понедельника",
        "вторника",
        "среды",
        "четверга",
        "пятницы",
        "субботы",
        "воскресенья",
    ],
];

/// As the last of several days in a row: the dative in Kazakh, the accusative in Russian.
const LAST: [[&str; 7]; 2] = [
    [
        "дүйсенбіге",
        "сейсенбіге",
        "сәрсенбіге",
        "бейсенбіге",
        "жұмаға",
        "сенбіге",
        "жексенбіге",
    ],
    [
        "понедельник",
        "вторник",
        "среду",
        "четверг",
        "пятницу",
        "субботу",
        "воскресенье",
    ],
];

/// This many days in a row are written from the first to the last.
const RUN: usize = 3;

fn index(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).unwrap_or_default()
}

fn name(names: &[[&'static str; 7]; 2], language: Language, day: Weekday) -> &'static str {
    names[language.index()][index(day)]
}

/// The short name of a day: «дс», «пн».
pub fn weekday_short(language: Language, day: Weekday) -> &'static str {
    name(&SHORT, language, day)
}

/// The name of a day: «дүйсенбі», «понедельник».
pub fn weekday(language: Language, day: Weekday) -> &'static str {
    name(&FULL, language, day)
}

/// Days in the order of the week by their short names: «дс–жм», «сб, жс».
pub fn weekdays_short(language: Language, days: &[Weekday]) -> String {
    listed(
        days,
        |day| weekday_short(language, day).to_owned(),
        |first, last| {
            let [first, last] = [first, last].map(|day| weekday_short(language, day));
            format!("{first}–{last}")
        },
    )
}

/// The same for the ear: «дүйсенбіден жұмаға дейін», «с понедельника по пятницу».
pub fn weekdays(language: Language, days: &[Weekday]) -> String {
    listed(
        days,
        |day| weekday(language, day).to_owned(),
        |first, last| {
            let from = name(&FIRST, language, first);
            let to = name(&LAST, language, last);
            match (language, first) {
                (Language::Kazakh, _) => format!("{from} {to} дейін"),
                (Language::Russian, Weekday::Tuesday | Weekday::Wednesday) => {
                    format!("со {from} по {to}")
                }
                (Language::Russian, _) => format!("с {from} по {to}"),
            }
        },
    )
}

fn listed(
    days: &[Weekday],
    one: impl Fn(Weekday) -> String,
    run: impl Fn(Weekday, Weekday) -> String,
) -> String {
    let runs = days.chunk_by(|day, next| index(*day) + 1 == index(*next));
    let words: Vec<String> = runs
        .flat_map(|days| match days {
            [first, .., last] if days.len() >= RUN => vec![run(*first, *last)],
            few => few.iter().map(|day| one(*day)).collect(),
        })
        .collect();
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Weekday::*;

    #[test]
    fn three_days_in_a_row_are_a_range_and_two_are_a_list() {
        let days = [Monday, Tuesday, Wednesday, Friday, Saturday];
        assert_eq!(weekdays_short(Language::Kazakh, &days), "дс–ср, жм, сб");
        assert_eq!(
            weekdays(Language::Kazakh, &days),
            "дүйсенбіден сәрсенбіге дейін, жұма, сенбі"
        );
        let days = [Tuesday, Wednesday, Thursday, Friday, Saturday];
        assert_eq!(weekdays_short(Language::Russian, &days), "вт–сб");
        assert_eq!(weekdays(Language::Russian, &days), "со вторника по субботу");
    }
}

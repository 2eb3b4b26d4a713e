//! Values in words, in each language that the command speaks.

use jiff::civil::Date;

use crate::language::{Language, Plural, UiLanguage, count, date_long, weekdays_short};
use crate::model::{OpeningHours, PeriodUnit, Unit};
use crate::scalar::days::WEEK;

/// The language of the site that the command speaks; Kazakh leads where it speaks neither.
pub const fn site_language(ui: UiLanguage) -> Language {
    match ui {
        UiLanguage::Russian => Language::Russian,
        UiLanguage::English | UiLanguage::Kazakh => Language::Kazakh,
    }
}

/// «иә», «жоқ».
pub const fn yes_or_no(yes: bool, ui: UiLanguage) -> &'static str {
    match (ui, yes) {
        (UiLanguage::English, true) => "yes",
        (UiLanguage::English, false) => "no",
        (UiLanguage::Russian, true) => "да",
        (UiLanguage::Russian, false) => "нет",
        (UiLanguage::Kazakh, true) => "иә",
        (UiLanguage::Kazakh, false) => "жоқ",
    }
}

/// A length of time: «15 жұмыс күні».
pub fn period(number: u16, unit: PeriodUnit, ui: UiLanguage) -> String {
    match ui {
        UiLanguage::English => {
            let noun = match unit {
                PeriodUnit::Hours => "hour",
                PeriodUnit::WorkingDays => "working day",
                PeriodUnit::CalendarDays => "calendar day",
                PeriodUnit::Months => "month",
            };
            let plural = if number == 1 { "" } else { "s" };
            format!("{number}\u{a0}{noun}{plural}")
        }
        UiLanguage::Russian => {
            let noun = match unit {
                PeriodUnit::Hours => Plural::russian("час", "часа", "часов"),
                PeriodUnit::WorkingDays => {
                    Plural::russian("рабочий день", "рабочих дня", "рабочих дней")
                }
                PeriodUnit::CalendarDays => {
                    Plural::russian("календарный день", "календарных дня", "календарных дней")
                }
                PeriodUnit::Months => Plural::russian("месяц", "месяца", "месяцев"),
            };
            count(Language::Russian, u64::from(number), &noun)
        }
        UiLanguage::Kazakh => {
            let noun = match unit {
                PeriodUnit::Hours => "сағат",
                PeriodUnit::WorkingDays => "жұмыс күні",
                PeriodUnit::CalendarDays => "күнтізбелік күн",
                PeriodUnit::Months => "ай",
            };
            count(
                Language::Kazakh,
                u64::from(number),
                &Plural::unchanging(noun),
            )
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day: «2026 жылғы 22 қараша».
pub fn date(date: Date, ui: UiLanguage) -> String {
    match ui {
        UiLanguage::English => {
            let place = usize::try_from(date.month() - 1).unwrap_or_default();
            let month = MONTHS.get(place).copied().unwrap_or_default();
            format!("{}\u{a0}{month} {}", date.day(), date.year())
        }
        UiLanguage::Russian => date_long(Language::Russian, date),
        UiLanguage::Kazakh => date_long(Language::Kazakh, date),
    }
}

/// A place in an act, from the outermost step to the innermost: «91-баптың 4-бөлігі».
pub fn provision(steps: &[(Unit, &str)], ui: UiLanguage) -> String {
    let last = steps.len().saturating_sub(1);
    let mut words: Vec<String> = Vec::new();
    for (place, (unit, number)) in steps.iter().enumerate() {
        let is_range = number.contains('\u{2013}');
        words.push(match ui {
            UiLanguage::English => {
                let noun = match unit {
                    Unit::Article => "article",
                    Unit::Part => "part",
                    Unit::Paragraph => "paragraph",
                    Unit::Subparagraph => "sub-paragraph",
                };
                format!("{noun}{} {number}", if is_range { "s" } else { "" })
            }
            UiLanguage::Russian => {
                let forms = match unit {
                    Unit::Article => ["статья", "статьи", "статьи"],
                    Unit::Part => ["часть", "части", "части"],
                    Unit::Paragraph => ["пункт", "пункты", "пункта"],
                    Unit::Subparagraph => ["подпункт", "подпункты", "подпункта"],
                };
                let form = match (place == last, is_range) {
                    (true, false) => forms[0],
                    (true, true) => forms[1],
                    (false, _) => forms[2],
                };
                format!("{form} {number}")
            }
            UiLanguage::Kazakh => {
                // Alone, within another, several, several within another, around another.
                let forms = match unit {
                    Unit::Article => ["-бап", "-бабы", "-баптар", "-баптары", "-баптың"],
                    Unit::Part => ["-бөлік", "-бөлігі", "-бөліктер", "-бөліктері", "-бөлігінің"],
                    Unit::Paragraph => [
                        "-тармақ",
                        "-тармағы",
                        "-тармақтар",
                        "-тармақтары",
                        if place == 0 {
                            "-тармақтың"
                        } else {
                            "-тармағының"
                        },
                    ],
                    Unit::Subparagraph => [
                        " тармақша",
                        " тармақшасы",
                        " тармақшалар",
                        " тармақшалары",
                        " тармақшасының",
                    ],
                };
                let form = match (place == last, place == 0, is_range) {
                    (false, ..) => forms[4],
                    (true, true, false) => forms[0],
                    (true, false, false) => forms[1],
                    (true, true, true) => forms[2],
                    (true, false, true) => forms[3],
                };
                format!("{number}{form}")
            }
        });
    }
    match ui {
        UiLanguage::English => words.join(", "),
        UiLanguage::Kazakh => words.join(" "),
        UiLanguage::Russian => {
            words.reverse();
            words.join(" ")
        }
    }
}

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Opening hours in a line: «дс–жм 09:00–18:30, үзіліс 13:00–14:30; сб, жс демалыс».
pub fn opening_hours(hours: &OpeningHours, ui: UiLanguage) -> String {
    let [closed, round_the_clock, every_day, pause] = match ui {
        UiLanguage::English => ["closed", "round the clock", "every day", "break"],
        UiLanguage::Russian => ["выходной", "круглосуточно", "ежедневно", "перерыв"],
        UiLanguage::Kazakh => ["демалыс", "тәулік бойы", "күн сайын", "үзіліс"],
    };
    let groups = hours.groups().into_iter().map(|(days, openings)| {
        let days = match ui {
            _ if days.len() == WEEK.len() => every_day.to_owned(),
            UiLanguage::English => english_days(&days),
            UiLanguage::Russian => weekdays_short(Language::Russian, &days),
            UiLanguage::Kazakh => weekdays_short(Language::Kazakh, &days),
        };
        let times = match openings {
            [] => closed.to_owned(),
            [opening] if opening.is_round_the_clock() => round_the_clock.to_owned(),
            openings => {
                let times = openings.iter().flat_map(|opening| {
                    let of_break = opening.pause();
                    let of_break = of_break.map(|it| format!("{pause} {}", it.shown()));
                    std::iter::once(opening.hours().shown()).chain(of_break)
                });
                times.collect::<Vec<_>>().join(", ")
            }
        };
        format!("{days} {times}")
    });
    groups.collect::<Vec<_>>().join("; ")
}

/// Days in a row by the first and the last of them.
fn english_days(days: &[jiff::civil::Weekday]) -> String {
    let places = days
        .iter()
        .map(|day| i32::from(day.to_monday_zero_offset()));
    let places: Vec<i32> = places.collect();
    let name = |place: i32| {
        let place = usize::try_from(place).unwrap_or_default();
        DAYS.get(place).copied().unwrap_or_default()
    };
    let runs = places
        .chunk_by(|one, next| next - one == 1)
        .flat_map(|run| match run {
            [first, .., last] if last - first > 1 => {
                vec![format!("{}–{}", name(*first), name(*last))]
            }
            run => run.iter().map(|day| name(*day).to_owned()).collect(),
        });
    runs.collect::<Vec<_>>().join(", ")
}

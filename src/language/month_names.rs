//! The words of the calendar: names of months in the forms that a date needs, and dates in words.

use super::{Language, NO_BREAK_SPACE};
use jiff::civil::Date;

/// The form in which the name of a month is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MonthForm {
    /// Standing alone, as in a heading of a calendar: kk «сәуір», ru «апрель».
    Alone,
    /// After the day in a date: kk «15 сәуір», ru «15 апреля».
    InDate,
    /// After the day in a date that describes a noun, as in the title of a law: kk «15 сәуірдегі
    /// Заң», ru «Закон от 15 апреля».
    Attributive,
    /// After the day in a date on which something happens: kk «15 сәуірде», ru «15 апреля».
    Locative,
}

const KAZAKH: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];

/// The locative: -да, -де, -та, -те.
const KAZAKH_LOCATIVE: [&str; 12] = [
    "қаңтарда",
    "ақпанда",
    "наурызда",
    "сәуірде",
    "мамырда",
    "маусымда",
    "шілдеде",
    "тамызда",
    "қыркүйекте",
    "қазанда",
    "қарашада",
    "желтоқсанда",
];

/// The locative (-да, -де, -та, -те) with the suffix -ғы, -гі, by vowel harmony.
const KAZAKH_ATTRIBUTIVE: [&str; 12] = [
    "қаңтардағы",
    "ақпандағы",
    "наурыздағы",
    "сәуірдегі",
    "мамырдағы",
    "маусымдағы",
    "шілдедегі",
    "тамыздағы",
    "қыркүйектегі",
    "қазандағы",
    "қарашадағы",
    "желтоқсандағы",
];

const RUSSIAN: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

const RUSSIAN_GENITIVE: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// The names of the twelve months in one form, January first.
pub const fn months(language: Language, form: MonthForm) -> &'static [&'static str; 12] {
    match (language, form) {
        (Language::Kazakh, MonthForm::Alone | MonthForm::InDate) => &KAZAKH,
        (Language::Kazakh, MonthForm::Attributive) => &KAZAKH_ATTRIBUTIVE,
        (Language::Kazakh, MonthForm::Locative) => &KAZAKH_LOCATIVE,
        (Language::Russian, MonthForm::Alone) => &RUSSIAN,
        (Language::Russian, MonthForm::InDate | MonthForm::Attributive | MonthForm::Locative) => {
            &RUSSIAN_GENITIVE
        }
    }
}

/// The name of a month, in small letters; `number` counts from 1, as [`Date::month`] does. `None`
/// for a number outside 1–12.
pub fn month(language: Language, form: MonthForm, number: i8) -> Option<&'static str> {
    let place = usize::try_from(number).ok()?.checked_sub(1)?;
    months(language, form).get(place).copied()
}

/// A date standing by itself: kk `2026 жылғы 22 қараша`, ru `22 ноября 2026 года`.
///
/// A no-break space stands between the day and its month and between the year and its word; the
/// line may break between the two pairs.
pub fn date_long(language: Language, date: Date) -> String {
    date_in(language, MonthForm::InDate, date)
}

/// A date that describes a noun, as in the title of a law: kk `2013 жылғы 15 сәуірдегі` (before the
/// noun), ru `15 апреля 2013 года` (after «от»). Spaces as in [`date_long`].
pub fn date_attributive(language: Language, date: Date) -> String {
    date_in(language, MonthForm::Attributive, date)
}

/// A date on which something happens, in a sentence: kk `2021 жылғы 1 шілдеде`, ru `1 июля 2021
/// года`. Spaces as in [`date_long`].
pub fn date_locative(language: Language, date: Date) -> String {
    date_in(language, MonthForm::Locative, date)
}

fn date_in(language: Language, form: MonthForm, date: Date) -> String {
    // jiff keeps a month within 1–12, so the empty name is never written.
    let month = month(language, form, date.month()).unwrap_or_default();
    let (year, day) = (date.year(), date.day());
    match language {
        Language::Kazakh => {
            format!("{year}{NO_BREAK_SPACE}жылғы {day}{NO_BREAK_SPACE}{month}")
        }
        Language::Russian => {
            format!("{day}{NO_BREAK_SPACE}{month} {year}{NO_BREAK_SPACE}года")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Kazakh, Russian};
    use jiff::civil::date;

    #[test]
    fn a_long_date_reads_as_in_a_letter() {
        let day = date(2026, 11, 22);
        assert_eq!(date_long(Kazakh, day), "2026\u{A0}жылғы 22\u{A0}қараша");
        assert_eq!(date_long(Russian, day), "22\u{A0}ноября 2026\u{A0}года");
    }

    #[test]
    fn an_attributive_date_reads_as_in_the_title_of_a_law() {
        let day = date(2013, 4, 15);
        assert_eq!(
            date_attributive(Kazakh, day),
            "2013\u{A0}жылғы 15\u{A0}сәуірдегі"
        );
        assert_eq!(
            date_attributive(Russian, day),
            "15\u{A0}апреля 2013\u{A0}года"
        );
    }

    #[test]
    fn a_day_has_no_leading_zero() {
        let day = date(2027, 3, 1);
        assert_eq!(date_long(Kazakh, day), "2027\u{A0}жылғы 1\u{A0}наурыз");
        assert_eq!(date_long(Russian, day), "1\u{A0}марта 2027\u{A0}года");
    }

    #[test]
    fn the_attributive_of_every_kazakh_month_grows_from_its_name() {
        let attributive = months(Kazakh, MonthForm::Attributive);
        for (name, attributive) in months(Kazakh, MonthForm::Alone).iter().zip(attributive) {
            let ending = attributive.strip_prefix(name);
            let front = name.contains(['ә', 'і', 'ү', 'ө']);
            let voiceless = name.ends_with('к');
            assert_eq!(
                ending,
                Some(match (front, voiceless) {
                    (true, true) => "тегі",
                    (true, false) => "дегі",
                    (false, _) => "дағы",
                })
            );
        }
    }

    #[test]
    fn a_day_on_which_something_happens_has_its_case_in_every_month() {
        let locative = [
            "қаңтарда",
            "ақпанда",
            "наурызда",
            "сәуірде",
            "мамырда",
            "маусымда",
            "шілдеде",
            "тамызда",
            "қыркүйекте",
            "қазанда",
            "қарашада",
            "желтоқсанда",
        ];
        for (month, name) in (1..).zip(locative) {
            let first = date(2021, month, 1);
            for day in [first, first.last_of_month()] {
                assert_eq!(
                    date_locative(Kazakh, day),
                    format!("2021\u{A0}жылғы {}\u{A0}{name}", day.day())
                );
                assert_eq!(date_locative(Russian, day), date_long(Russian, day));
                let attributive = date_attributive(Kazakh, day);
                assert!(
                    attributive.starts_with(&date_locative(Kazakh, day)),
                    "{attributive}"
                );
            }
        }
    }

    #[test]
    fn a_month_outside_the_year_has_no_name() {
        for language in Language::ALL {
            for number in [i8::MIN, -1, 0, 13, i8::MAX] {
                assert_eq!(month(language, MonthForm::Alone, number), None);
            }
        }
        assert_eq!(month(Kazakh, MonthForm::Alone, 1), Some("қаңтар"));
        assert_eq!(month(Russian, MonthForm::Alone, 12), Some("декабрь"));
    }

    #[test]
    fn the_extreme_dates_are_written() {
        for language in Language::ALL {
            for day in [Date::MIN, Date::MAX] {
                assert!(!date_long(language, day).is_empty());
            }
        }
    }
}

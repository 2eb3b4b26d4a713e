//! What a text says, in both languages.

use super::*;
use crate::language::Language;
use crate::language::month_names::{MonthForm, months};
use TextValueKind::*;
use proptest::prelude::*;

fn read(text: &str) -> Vec<(TextValueKind, String)> {
    values(text)
        .into_iter()
        .map(|value| (value.kind, value.normal))
        .collect()
}

/// Both texts tell the same, and this.
fn same(kazakh: &str, russian: &str, told: &[(TextValueKind, &str)]) {
    let told: Vec<_> = told.iter().map(|&(k, n)| (k, n.to_owned())).collect();
    let sorted = |text| {
        let mut values = read(text);
        values.sort();
        values
    };
    let mut wanted = told;
    wanted.sort();
    assert_eq!(sorted(kazakh), wanted, "{kazakh}");
    assert_eq!(sorted(russian), wanted, "{russian}");
}

#[test]
fn a_date_is_the_same_in_both_languages_and_in_digits() {
    let day = [(Date, "2007-01-12")];
    same("2007 жылғы 12 қаңтар", "12 января 2007 года", &day);
    same(
        "2007\u{A0}жылғы 12\u{A0}қаңтардағы Заң",
        "от 12.01.2007 г.",
        &day,
    );
    same("2007-01-12", "12/01/2007", &day);
    same(
        "2026 жылғы 22 қарашадағы",
        "22 ноября 2026 г.",
        &[(Date, "2026-11-22")],
    );
    same(
        "2019 жылғы мамырда",
        "в мае 2019 года",
        &[(Date, "2019-05")],
    );
    same("15 наурызға дейін", "до 15 марта", &[(Date, "--03-15")]);
    same(
        "1–15 наурыз",
        "1–15 марта",
        &[(Number, "1"), (Date, "--03-15")],
    );
    same("2019 жылғы атау", "название 2019 года", &[(Number, "2019")]);
}

#[test]
fn every_month_is_read_in_every_form() {
    for form in [
        MonthForm::Alone,
        MonthForm::InDate,
        MonthForm::Attributive,
        MonthForm::Locative,
    ] {
        for language in Language::ALL {
            for (place, month) in months(language, form).iter().enumerate() {
                let wanted = (Date, format!("--{:02}-05", place + 1));
                assert_eq!(read(&format!("5 {month}")), [wanted], "{month}");
            }
        }
    }
}

#[test]
fn a_telephone_is_the_same_however_it_is_written() {
    for (written, normal) in [
        ("87212504066", "77212504066"),
        ("+7 7212 50 40 66", "77212504066"),
        ("8 (7212) 50-40-66", "77212504066"),
        ("8-800-080-7777", "88000807777"),
        ("8\u{A0}800\u{A0}080\u{A0}77\u{A0}77", "88000807777"),
        ("(72149) 5-09-62", "7214950962"),
        ("5-09-62", "50962"),
    ] {
        assert_eq!(read(written), [(Phone, normal.to_owned())], "{written}");
        let inside = format!("Телефон: {written}, 3 күн");
        assert_eq!(read(&inside)[0], (Phone, normal.to_owned()), "{inside}");
        assert_eq!(read(&inside)[1], (Number, "3".to_owned()), "{inside}");
    }
}

#[test]
fn numbers_are_read_without_their_form() {
    same("12 345 теңге", "12\u{A0}345 тенге", &[(Number, "12345")]);
    same(
        "2,5 млн теңге",
        "2.5 миллиона тенге",
        &[(Number, "2500000")],
    );
    same("5 мың", "5 тысяч", &[(Number, "5000")]);
    same(
        "91-бап, 2-ші, 3-тармақ",
        "статья 91, 2-й, пункт 3",
        &[(Number, "91"), (Number, "2"), (Number, "3")],
    );
    same(
        "№ 88-V, № 267-II, VI тарау",
        "№ 88-V, № 267-II, глава VI",
        &[(Number, "88-V"), (Number, "267-II"), (Number, "VI")],
    );
    same(
        "10-15 күн",
        "от 10 до 15 дней",
        &[(Number, "10"), (Number, "15")],
    );
    same(
        "сағат 9:00-18:00",
        "с 09:00 до 18:00",
        &[(Time, "09:00"), (Time, "18:00")],
    );
    same(
        "ЖСН 900101300811",
        "ИИН 900101300811",
        &[(Number, "900101300811")],
    );
    same("WCAG 2.2", "WCAG 2.2", &[(Number, "2.2")]);
}

#[test]
fn numbers_in_words_are_read_and_one_is_not() {
    same("екі айға дейін", "до двух месяцев", &[(Number, "2")]);
    same("он бес күн", "пятнадцать дней", &[(Number, "15")]);
    same("Он күн ішінде", "в течение десяти дней", &[(Number, "10")]);
    same("жиырма бес күн", "двадцать пять дней", &[(Number, "25")]);
    same("екі айлық мерзім", "двухмесячный срок", &[(Number, "2")]);
    same(
        "5 (бес) жұмыс күні",
        "5 (пяти) рабочих дней",
        &[(Number, "5")],
    );
    same("бір рет, бірінші, екінші", "он один, второй, одна", &[]);
    same("үш айдан кейін", "через 3 месяца", &[(Number, "3")]);
}

#[test]
fn addresses_are_read_without_scheme_and_language() {
    same(
        "egov.kz порталы",
        "Портал https://www.egov.kz/.",
        &[(Address, "egov.kz")],
    );
    same(
        "https://adilet.zan.kz/kaz/docs/K2000000350",
        "(https://adilet.zan.kz/rus/docs/K2000000350)",
        &[(Address, "adilet.zan.kz/*/docs/K2000000350")],
    );
    same(
        "Office@akimat.kz,",
        "office@akimat.kz.",
        &[(Email, "office@akimat.kz")],
    );
}

#[test]
fn a_change_on_one_side_is_noticed() {
    let kazakh = "2007 жылғы 12 қаңтардағы № 221 Заң, 8-800-080-7777, 3 жұмыс күні, egov.kz";
    for (russian, only_here, only_there) in [
        (
            "Закон от 12 января 2007 года № 221, 88000807777, 3 рабочих дня, egov.kz",
            vec![],
            vec![],
        ),
        (
            "Закон от 12 июня 2007 года № 221, 88000807777, 3 рабочих дня, egov.kz",
            vec!["2007-01-12"],
            vec!["2007-06-12"],
        ),
        (
            "Закон от 12 января 2007 года № 212, 88000807777, 3 рабочих дня, egov.kz",
            vec!["221"],
            vec!["212"],
        ),
        (
            "Закон от 12 января 2007 года № 221, 88000807778, 3 рабочих дня, egov.kz",
            vec!["88000807777"],
            vec!["88000807778"],
        ),
        (
            "Закон от 12 января 2007 года № 221, 88000807777, 5 рабочих дней, gov.kz",
            vec!["3", "egov.kz"],
            vec!["5", "gov.kz"],
        ),
        (
            "Закон от 12 января 2007 года № 221, 88000807777, 3 рабочих дня и 3, egov.kz",
            vec![],
            vec!["3"],
        ),
    ] {
        let (kazakh, russian) = (values(kazakh), values(russian));
        let (here, there) = differences(&kazakh, &russian);
        let normal = |values: Vec<&TextValue>| -> Vec<String> {
            values.iter().map(|v| v.normal.clone()).collect()
        };
        assert_eq!(normal(here), only_here);
        assert_eq!(normal(there), only_there);
    }
}

const PIECES: &str = "([0-9]{1,4}|[ \
    \u{A0}.,:()+№–-]|жылғы|қаңтар|мая|екі|он|бес|двадцать|млн|V|egov.kz|a@b.kz|\
    https://|\\PC){0,20}";

proptest! {
    #[test]
    fn values_come_in_order_within_the_text(text in PIECES) {
        let mut end = 0;
        for value in values(&text) {
            prop_assert!(value.range.start >= end && value.range.start < value.range.end);
            prop_assert!(text.get(value.range.clone()).is_some());
            prop_assert!(!value.normal.is_empty());
            end = value.range.end;
        }
    }

    #[test]
    fn no_digit_is_passed_over(text in PIECES) {
        let values = values(&text);
        for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
            let is_read = values.iter().any(|value| value.range.contains(&at));
            prop_assert!(is_read, "{} in {:?}", at, text);
        }
    }

    #[test]
    fn a_text_differs_in_nothing_from_itself_and_differences_are_symmetric(
        a in PIECES,
        b in PIECES,
    ) {
        let (a, b) = (values(&a), values(&b));
        prop_assert_eq!(differences(&a, &a), (vec![], vec![]));
        let (only_in_a, only_in_b) = differences(&a, &b);
        prop_assert_eq!(only_in_a.len() + b.len(), only_in_b.len() + a.len());
        prop_assert_eq!(differences(&b, &a), (only_in_b, only_in_a));
    }

    #[test]
    fn another_digit_is_another_value(number in 0..100_000_u32, other in 0..100_000_u32) {
        let (a, b) = (values(&format!("{number}-бап")), values(&format!("статья {other}")));
        prop_assert_eq!(differences(&a, &b).0.is_empty(), number == other);
    }
}

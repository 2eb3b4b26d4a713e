//! The tables of samples, run by the parsers.

use std::path::Path;

use serde::Deserialize;

use super::{
    Article, DayRange, Email, Id, Numbers, Phone, PhoneExtension, RegisterId, TelegramName, Time,
    TimeRange, WebAddress, date,
};

#[derive(Deserialize)]
struct Sample {
    text: String,
    valid: bool,
    normal: Option<String>,
}

/// Runs a table by a parser that gives the normal form. Space around a value is no part of it.
fn run(name: &str, parse: impl Fn(&str) -> Option<String>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/samples/{name}.yaml"));
    let table = std::fs::read_to_string(&path).unwrap();
    let samples: Vec<Sample> = serde_saphyr::from_str(&table).unwrap();
    assert!(samples.len() >= 12, "{name}: only {}", samples.len());
    for sample in samples {
        let text = sample.text.trim();
        let meant = sample
            .valid
            .then(|| sample.normal.unwrap_or_else(|| text.to_owned()));
        assert_eq!(parse(text), meant, "{name}: {:?}", sample.text);
        if let Some(normal) = meant {
            assert_eq!(parse(&normal).as_ref(), Some(&normal), "{name}: {normal:?}");
        }
    }
}

#[test]
fn articles_are_read_as_in_the_table() {
    run("article", |text| {
        Article::parse(text).map(|it| it.to_string())
    });
}

#[test]
fn dates_are_read_as_in_the_table() {
    run("date", |text| date::parse(text).map(|it| it.to_string()));
}

#[test]
fn days_of_the_week_are_read_as_in_the_table() {
    run("days", |text| {
        DayRange::parse(text).map(|it| it.to_string())
    });
}

#[test]
fn times_are_read_as_in_the_table() {
    run("time", |text| Time::parse(text).map(|it| it.to_string()));
}

#[test]
fn ranges_of_times_are_read_as_in_the_table() {
    run("time-range", |text| {
        TimeRange::parse(text).map(|it| it.to_string())
    });
}

#[test]
fn addresses_of_email_are_read_as_in_the_table() {
    run("email", |text| {
        Email::parse(text).map(|it| it.as_str().to_owned())
    });
}

#[test]
fn extensions_are_read_as_in_the_table() {
    run("extension", |text| {
        PhoneExtension::parse(text).map(|it| it.as_str().to_owned())
    });
}

#[test]
fn ids_are_read_as_in_the_table() {
    run("id", |text| Id::parse(text).map(|it| it.to_string()));
}

#[test]
fn numbers_are_read_as_in_the_table() {
    run("numbers", |text| {
        Numbers::parse(text).map(|it| it.to_string())
    });
}

#[test]
fn phones_are_read_as_in_the_table() {
    run("phone", |text| Phone::parse(text).map(|it| it.normal()));
}

#[test]
fn register_ids_are_read_as_in_the_table() {
    run("register-id", |text| {
        RegisterId::parse(text).map(|it| it.as_str().to_owned())
    });
}

#[test]
fn names_of_telegram_are_read_as_in_the_table() {
    run("telegram-name", |text| {
        TelegramName::parse(text).map(|it| it.shown())
    });
}

#[test]
fn web_addresses_are_read_as_in_the_table() {
    run("web-address", |text| {
        WebAddress::parse(text).map(|it| it.as_str().to_owned())
    });
}

#[test]
fn a_phone_is_dialled_as_the_country_dials_it() {
    let dial = |text| Phone::parse(text).map(|phone| phone.dial().to_owned());
    for (written, expected) in [
        ("1414", "1414"),
        ("8-800-080-7777", "88000807777"),
        ("87212504066", "+77212504066"),
        ("8 (72149) 5-09-62", "+77214950962"),
    ] {
        assert_eq!(dial(written).as_deref(), Some(expected), "{written}");
    }
}

#[test]
fn a_base_address_ends_with_its_path_and_is_shown_without_its_scheme() {
    let base = |text| WebAddress::parse_base(text).map(|it| it.shown().to_owned());
    assert_eq!(base("https://egov.kz/a/").as_deref(), Some("egov.kz/a"));
    for bad in ["https://egov.kz?a", "https://egov.kz/#a", "egov.kz"] {
        assert_eq!(base(bad), None, "{bad}");
    }
}

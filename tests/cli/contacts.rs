//! Contacts as pages show them, to people and to machines.

use crate::sandbox::{DAY, Sandbox};

const CONTACT: &str = "content/contacts/example-akim-office.yaml";

/// A line of every kind; in `website` the pair stands alone, in a list, and in a record.
const LINES: &str = "phones:
  - { number: +7 7200 00 00 00, extension: 0123, label: { kk: Қабылдау бөлмесі, ru: Приёмная } }
  - { number: \"1414\", free: true }
fax: [{ number: +7 7200 00 00 01, extension: 5 }]
email:
  - office@mysal.example
  - { address: press@mysal.example, label: { kk: Баспасөз қызметі, ru: Пресс-служба } }
website:
  - { kk: https://mysal.example/kk/, ru: https://mysal.example/ru/ }
  - https://portal.example
messengers:
  - { kind: whatsapp, phone: +7 700 000 00 00 }
  - { kind: telegram, address: mysal_akimat, label: { kk: Арна, ru: Канал } }
";

/// The small site with such a contact.
fn site() -> Sandbox {
    let site = Sandbox::new();
    site.replace(CONTACT, "phones: [+7 7200 00 00 00]\n", LINES);
    site.replace(CONTACT, "email: office@mysal.example\n", "");
    site.replace(CONTACT, "website: https://mysal.example\n", "");
    site.run(["build", "--as-of", DAY]).succeeds();
    site
}

/// All of `parts` stand on a page, in their order.
fn assert_in_order(page: &str, parts: &[&str]) {
    let mut rest = page;
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else {
            panic!("{part} does not come next in {rest}");
        };
        rest = after;
    }
}

#[test]
fn every_line_of_a_contact_is_on_the_page_of_its_office_in_the_language_of_the_page() {
    let site = site();
    for (language, reception, extension, press) in [
        ("kk", "Қабылдау бөлмесі", "ішкі", "Баспасөз қызметі"),
        ("ru", "Приёмная", "доб.", "Пресс-служба"),
    ] {
        let page = site.page(&format!("{language}/offices/example-akim-office.html"));
        let (_, contacts) = page.split_once("section-contacts").unwrap();
        assert_in_order(
            contacts,
            &[
                reception,
                "href=\"tel:+77200000000;ext=0123\"",
                &format!("+7 7200 00 00 00 {extension}\u{a0}0123</a>"),
                "href=\"tel:1414\"",
                "class=free",
                "href=\"https://wa.me/77000000000\"",
                "WhatsApp: +7 700 000 00 00</a>",
                "href=\"https://t.me/mysal_akimat\"",
                "Telegram: @mysal_akimat</a>",
                &format!("href=\"https://mysal.example/{language}/\""),
                "href=\"https://portal.example\"",
                "href=\"mailto:office@mysal.example\"",
                press,
                "href=\"mailto:press@mysal.example\"",
                "Факс",
                &format!("+7 7200 00 00 01 {extension}\u{a0}5</span>"),
            ],
        );
        assert!(!page.contains("tel:+77200000001"), "a fax is called");
    }
}

#[test]
fn a_guide_names_all_phones_addresses_and_sites_or_links_to_the_first() {
    let site = site();
    let guide = "content/procedures/complaint/guide.ru.md";
    let link = "[](contact:example-akim-office)";
    site.replace(
        guide,
        link,
        &format!("{link}, [сюда](contact:example-akim-office)"),
    );
    site.run(["build", "--as-of", DAY]).succeeds();
    let page = site.page("ru/procedures/complaint.html");
    let (_, sentence) = page.split_once("свяжитесь с нами: ").unwrap();
    let (sentence, _) = sentence.split_once("</p>").unwrap();
    let places: Vec<&str> = sentence.split("href=").skip(1).collect();
    let places: Vec<&str> = places
        .iter()
        .map(|rest| rest.trim_start_matches('"'))
        .map(|rest| rest.split(['"', ' ', '>']).next().unwrap())
        .collect();
    let first = "tel:+77200000000;ext=0123";
    assert_eq!(
        places,
        [
            first,
            "tel:1414",
            "mailto:office@mysal.example",
            "mailto:press@mysal.example",
            "https://mysal.example/ru/",
            "https://portal.example",
            first,
        ]
    );
}

#[test]
fn a_contact_with_messengers_alone_is_named_by_them() {
    let site = Sandbox::new();
    site.replace(CONTACT, "phones: [+7 7200 00 00 00]\n", "");
    site.replace(CONTACT, "email: office@mysal.example\n", "");
    site.replace(
        CONTACT,
        "website: https://mysal.example\n",
        "messengers: [{ kind: telegram, address: mysal_akimat }]\n",
    );
    site.run(["build", "--as-of", DAY]).succeeds();
    let page = site.page("ru/procedures/complaint.html");
    let shown = "<a href=\"https://t.me/mysal_akimat\">Telegram: @mysal_akimat</a>.";
    assert!(page.contains(shown), "{page}");
}

#[test]
fn machines_read_each_line_with_whose_it_is() {
    let site = site();
    let page = site.page("ru/offices/example-akim-office.html");
    let (_, rest) = page.split_once("ld+json").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    let office: serde_json::Value = serde_json::from_str(json).unwrap();
    let name = "Аппарат акима Района-примера";
    let points = office["contactPoint"].as_array().unwrap();
    let said: Vec<(&str, &str)> = points
        .iter()
        .map(|point| {
            let value = ["telephone", "faxNumber", "email", "url"]
                .into_iter()
                .find_map(|key| point[key].as_str());
            (point["name"].as_str().unwrap(), value.unwrap())
        })
        .collect();
    assert_eq!(
        said,
        [
            ("Приёмная", "+77200000000;ext=0123"),
            (name, "1414"),
            (name, "+77200000001;ext=5"),
            (name, "office@mysal.example"),
            ("Пресс-служба", "press@mysal.example"),
            (name, "https://wa.me/77000000000"),
            ("Канал", "https://t.me/mysal_akimat"),
        ]
    );
    assert_eq!(points[1]["contactOption"], "https://schema.org/TollFree");
    assert_eq!(points[0].get("contactOption"), None);
    let sites = ["https://mysal.example/ru/", "https://portal.example"];
    assert_eq!(office["sameAs"], serde_json::json!(sites));
}

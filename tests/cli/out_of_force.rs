//! Facts against the day of the build: acts that have lost their force, and dates that have not
//! come.

use crate::sandbox::{DAY, Sandbox};

/// The law that was in force until 1 July 2021, cited by the procedure and, in both languages, by
/// its guide.
fn citing_the_old_law() -> Sandbox {
    let site = Sandbox::new();
    site.write(
        "content/acts/old-law.yaml",
        "kind: law
title:
  kk: Жеке және заңды тұлғалардың өтініштерін қарау тәртібі туралы
  ru: О порядке рассмотрения обращений физических и юридических лиц
number: \"221\"
adopted: 2007-01-12
register_id: Z070000221_
repealed:
  on: 2021-07-01
  replaced_by: administrative-code
source:
  kk: adilet.zan.kz сайтындағы актінің мәтіні
  ru: Текст акта на сайте adilet.zan.kz
verified_on: 2026-11-22
",
    );
    let procedure = "content/procedures/complaint/procedure.yaml";
    site.replace(
        procedure,
        "\ncitations:\n",
        "\ncitations:\n  - { act: old-law }\n",
    );
    for language in ["kk", "ru"] {
        let guide = format!("content/procedures/complaint/guide.{language}.md");
        site.append(&guide, "\n[](act:old-law)\n");
    }
    site
}

fn warnings_of_force(site: &Sandbox, day: &str) -> Vec<String> {
    let built = site.run(["build", "--as-of", day]).succeeds();
    let mut found = built.found();
    found.retain(|line| line.starts_with("act-out-of-force "));
    found
}

#[test]
fn a_citation_of_an_act_out_of_force_is_a_warning_from_the_day_it_ends_and_not_before() {
    let site = citing_the_old_law();
    assert_eq!(warnings_of_force(&site, "2021-06-30"), Vec::<String>::new());
    for day in ["2021-07-01", DAY] {
        assert_eq!(
            warnings_of_force(&site, day),
            [
                "act-out-of-force content/procedures/complaint/guide.kk.md:14:1",
                "act-out-of-force content/procedures/complaint/guide.ru.md:14:1",
                "act-out-of-force content/procedures/complaint/procedure.yaml:98:5",
            ]
        );
    }
}

#[test]
fn the_page_tells_since_when_the_act_is_out_of_force_and_what_replaced_it() {
    let site = citing_the_old_law();
    site.build().succeeds();
    for (page, day, code) in [
        (
            "kk",
            "2021 жылғы 1 шілдеде күшін жойды",
            "Әкімшілік рәсімдік-процестік кодекс",
        ),
        (
            "ru",
            "Утратил силу 1 июля 2021 года",
            "Административный процедурно-процессуальный кодекс",
        ),
    ] {
        for kind in ["procedures/complaint", "acts/old-law"] {
            let text = site
                .page(&format!("{page}/{kind}.html"))
                .replace('\u{a0}', " ");
            assert!(text.contains(day), "{page}/{kind}: {day}");
            assert!(text.contains(code), "{page}/{kind}: {code}");
        }
    }
    site.run(["build", "--as-of", "2021-06-30"]).succeeds();
    let text = site.page("kk/procedures/complaint.html");
    assert!(!text.contains("күшін жойды"));
}

#[test]
fn the_page_tells_in_the_right_case_when_a_procedure_begins_and_what_day_was_its_last() {
    let begins = ("from: 2027-01-01", "2026-12-31");
    let ended = ("until: 2026-09-30", "2026-10-01");
    for ((validity, day), kazakh, russian) in [
        (
            begins,
            "Бұл рәсім 2027 жылғы 1 қаңтарда күшіне енеді.",
            "Эта процедура вступает в силу 1 января 2027 года.",
        ),
        (
            ended,
            "Бұл рәсім енді қолданылмайды. Соңғы күні: 2026 жылғы 30 қыркүйек.",
            "Эта процедура больше не действует. Последний день: 30 сентября 2026 года.",
        ),
    ] {
        let site = Sandbox::new();
        let procedure = "content/procedures/complaint/procedure.yaml";
        site.append(procedure, &format!("\nin_force: {{ {validity} }}\n"));
        site.run(["build", "--as-of", day]).succeeds();
        for (language, sentence) in [("kk", kazakh), ("ru", russian)] {
            let page = site.page(&format!("{language}/procedures/complaint.html"));
            let page = page.replace('\u{a0}', " ");
            assert!(page.contains(sentence), "{language}: {sentence}");
        }
    }
}

#[test]
fn a_day_of_verification_that_has_not_come_is_a_warning() {
    let site = Sandbox::new();
    let files = [
        "content/acts/state-services-law.yaml",
        "content/calendar/2026.yaml",
        "content/contacts/example-akim-office.yaml",
        "content/offices/example-akim-office.yaml",
        "content/procedures/complaint/procedure.yaml",
    ];
    for file in files {
        let text = site.read(file);
        let day = text.lines().find(|line| line.starts_with("verified_on: "));
        site.replace(file, day.unwrap(), "verified_on: 2026-11-27");
    }
    let expected = files.map(|file| {
        let text = site.read(file);
        let line = text
            .lines()
            .position(|line| line.starts_with("verified_on: "));
        format!("date-in-future {file}:{}:14", line.unwrap() + 1)
    });
    assert_eq!(site.build().succeeds().found(), expected);
    site.run(["check", "--as-of", "2026-11-27"])
        .succeeds()
        .without_warnings();
}

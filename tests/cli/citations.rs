//! Places in acts, in both languages, wherever a site cites: the page of a procedure, its guide,
//! the ground of a question of the letter, and what machines read.

use crate::sandbox::{Sandbox, tree};

const PROCEDURE: &str = "content/procedures/complaint/procedure.yaml";

/// An act of a kind; keys that only some kinds have come last. Numbers and titles are made up.
const ACTS: &[(&str, &str)] = &[
    (
        "constitution",
        "title: { kk: Үлгі Конституциясы, ru: Примерная Конституция }\n",
    ),
    (
        "constitutional-law",
        "title: { kk: Соттар туралы, ru: О судах }\nnumber: \"132\"\n",
    ),
    (
        "code",
        "title: { kk: Үлгі кодексі, ru: Примерный кодекс }\nnumber: 350-VI\n",
    ),
    (
        "law",
        "title: { kk: Үлгі туралы, ru: О примере }\nnumber: 88-V\n",
    ),
    (
        "decree",
        "title: { kk: Үлгі туралы, ru: О примере }\nnumber: \"605\"\n",
    ),
    (
        "resolution",
        "title: { kk: Үлгі туралы, ru: О примере }\nnumber: \"15\"\nissued_by:\n  \
         kk: Қазақстан Республикасы Үкіметінің\n  ru: Правительства Республики Казахстан\n",
    ),
    (
        "order",
        "title: { kk: Үлгі туралы, ru: О примере }\nnumber: { kk: 211/НҚ, ru: 211/НК }\n\
         issued_by:\n  kk: Үлгі министрінің\n  ru: Министра примеров\n",
    ),
    (
        "decision",
        "title: { kk: Үлгі туралы, ru: О примере }\nnumber: 12/3\nissued_by:\n  \
         kk: Үлгі аудандық мәслихатының\n  ru: Примерного районного маслихата\n",
    ),
    (
        "rules",
        "title: { kk: Үлгі қағидалары, ru: Примерные правила }\nnumber: \"7\"\n",
    ),
];

/// A kind of act, the keys of a citation, the end of a link, and the words in both languages.
const CITATIONS: &[(&str, &str, &str, &str, &str)] = &[
    (
        "constitution",
        ", article: 61, paragraph: 3",
        "#61.3",
        "Үлгі Конституциясы, 61-баптың 3-тармағы",
        "Примерная Конституция, пункт 3 статьи 61",
    ),
    (
        "constitutional-law",
        ", article: 4",
        "#4",
        "«Соттар туралы» Қазақстан Республикасының 2020 жылғы 29 маусымдағы № 132 \
         Конституциялық заңы, 4-бап",
        "Конституционный закон Республики Казахстан от 29 июня 2020 года № 132 «О судах», статья 4",
    ),
    (
        "code",
        ", article: 91, part: 4",
        "#91.4",
        "Үлгі кодексі (2020 жылғы 29 маусым, № 350-VI), 91-баптың 4-бөлігі",
        "Примерный кодекс от 29 июня 2020 года № 350-VI, часть 4 статьи 91",
    ),
    (
        "code",
        ", article: 93, part: 2, subparagraph: 1",
        "#93.2.1",
        "Үлгі кодексі (2020 жылғы 29 маусым, № 350-VI), 93-баптың 2-бөлігінің 1) тармақшасы",
        "Примерный кодекс от 29 июня 2020 года № 350-VI, подпункт 1) части 2 статьи 93",
    ),
    (
        "code",
        ", article: 91–93",
        "#91–93",
        "Үлгі кодексі (2020 жылғы 29 маусым, № 350-VI), 91–93-баптар",
        "Примерный кодекс от 29 июня 2020 года № 350-VI, статьи 91–93",
    ),
    (
        "code",
        ", article: 91, part: 3 - 4",
        "#91.3–4",
        "Үлгі кодексі (2020 жылғы 29 маусым, № 350-VI), 91-баптың 3–4-бөліктері",
        "Примерный кодекс от 29 июня 2020 года № 350-VI, части 3–4 статьи 91",
    ),
    (
        "law",
        ", article: 25, paragraph: 2",
        "#25.2",
        "«Үлгі туралы» Қазақстан Республикасының 2020 жылғы 29 маусымдағы № 88-V Заңы, 25-баптың \
         2-тармағы",
        "Закон Республики Казахстан от 29 июня 2020 года № 88-V «О примере», пункт 2 статьи 25",
    ),
    (
        "law",
        ", article: 25-1, paragraph: 2, subparagraph: 3–5",
        "#25-1.2.3–5",
        "«Үлгі туралы» Қазақстан Республикасының 2020 жылғы 29 маусымдағы № 88-V Заңы, 25-1-баптың \
         2-тармағының 3)–5) тармақшалары",
        "Закон Республики Казахстан от 29 июня 2020 года № 88-V «О примере», подпункты 3)–5) \
         пункта 2 статьи 25-1",
    ),
    (
        "decree",
        ", paragraph: 2",
        "#2",
        "«Үлгі туралы» Қазақстан Республикасы Президентінің 2020 жылғы 29 маусымдағы № 605 \
         Жарлығы, 2-тармақ",
        "Указ Президента Республики Казахстан от 29 июня 2020 года № 605 «О примере», пункт 2",
    ),
    (
        "resolution",
        "",
        "",
        "«Үлгі туралы» Қазақстан Республикасы Үкіметінің 2020 жылғы 29 маусымдағы № 15 қаулысы",
        "Постановление Правительства Республики Казахстан от 29 июня 2020 года № 15 «О примере»",
    ),
    (
        "order",
        ", paragraph: 1–2",
        "#1–2",
        "«Үлгі туралы» Үлгі министрінің 2020 жылғы 29 маусымдағы № 211/НҚ бұйрығы, 1–2-тармақтар",
        "Приказ Министра примеров от 29 июня 2020 года № 211/НК «О примере», пункты 1–2",
    ),
    (
        "decision",
        ", paragraph: 1",
        "#1",
        "«Үлгі туралы» Үлгі аудандық мәслихатының 2020 жылғы 29 маусымдағы № 12/3 шешімі, 1-тармақ",
        "Решение Примерного районного маслихата от 29 июня 2020 года № 12/3 «О примере», пункт 1",
    ),
    (
        "rules",
        ", paragraph: 12, subparagraph: 3",
        "#12.3",
        "«Үлгі қағидалары» (2020 жылғы 29 маусым, № 7), 12-тармақтың 3) тармақшасы",
        "«Примерные правила» от 29 июня 2020 года № 7, подпункт 3) пункта 12",
    ),
];

/// A site with an act of that kind, which its procedure, guide and letter cite by these keys.
fn citing(kind: &str, keys: &str, link: &str) -> Sandbox {
    let site = Sandbox::new();
    let (_, own) = ACTS.iter().find(|(known, _)| *known == kind).unwrap();
    let act = format!(
        "kind: {kind}\n{own}adopted: 2020-06-29\nregister_id: K2000000351\nsource:\n  kk: \
         Дереккөз\n  ru: Источник\nverified_on: 2026-11-22\n"
    );
    site.write("content/acts/cited.yaml", &act);
    let citation = format!("  - {{ act: cited{keys} }}\n");
    site.replace(
        PROCEDURE,
        "\ncitations:\n",
        &format!("\ncitations:\n{citation}"),
    );
    for language in ["kk", "ru"] {
        let guide = format!("content/procedures/complaint/guide.{language}.md");
        site.append(&guide, &format!("\nZ [](act:cited{link}) Z\n"));
    }
    let letter = "content/letters/complaint.yaml";
    let question = "    required: true\n    citations:\n      \
        - { act: administrative-code, article: 63 }\n\n  - id: considering-body";
    let asked = question.replace(
        "{ act: administrative-code, article: 63 }",
        citation[4..].trim_end(),
    );
    site.replace(letter, question, &asked);
    site
}

/// The words of a page as a reader sees them: without tags, every space alike.
fn words(html: &str) -> String {
    let mut text = String::new();
    for (index, part) in html.split('<').enumerate() {
        let shown = match index {
            0 => part,
            _ => part.split_once('>').map_or("", |(_, shown)| shown),
        };
        text.push_str(shown);
    }
    let text = text
        .replace("&nbsp;", " ")
        .replace("&#32;", " ")
        .replace("&#x20;", " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The page, without what machines read of it, and that alone.
fn parts(html: &str) -> (String, String) {
    let (before, rest) = html.split_once("application/ld+json").unwrap_or((html, ""));
    let (machine, after) = rest.split_once("</script>").unwrap_or_default();
    (
        words(&format!("{before}>{after}")),
        machine.replace('\u{a0}', " "),
    )
}

#[test]
fn every_kind_of_citation_has_its_words_in_both_languages_wherever_it_stands() {
    for (kind, keys, link, kazakh, russian) in CITATIONS {
        let site = citing(kind, keys, link);
        site.build().succeeds().without_warnings();
        for (language, expected) in [("kk", kazakh), ("ru", russian)] {
            let page = site.page(&format!("{language}/procedures/complaint.html"));
            let (shown, machine) = parts(&page);
            let in_guide = format!("Z {expected} Z");
            assert!(
                shown.contains(&in_guide),
                "{kind}{keys}: {in_guide}\n{shown}"
            );
            let elsewhere = shown.replacen(&in_guide, "", 1);
            assert!(
                elsewhere.contains(expected),
                "{kind}{keys}: {expected}\n{elsewhere}"
            );
            let page_of_act = format!("/{language}/acts/cited.html\"");
            assert!(machine.contains(&page_of_act), "{kind}{keys}: {machine}");
            let letter = site.page(&format!("{language}/letters/complaint.html"));
            let (letter, _) = parts(&letter);
            assert!(
                letter.contains(expected),
                "{kind}{keys}: {expected}\n{letter}"
            );
        }
    }
}

#[test]
fn an_act_with_a_short_name_is_named_in_full_first_and_in_the_legal_ground() {
    let site = citing("code", ", article: 91, part: 4", "#91.4");
    site.append(
        "content/acts/cited.yaml",
        "short_name: { kk: ҮК, ru: ПК }\n",
    );
    // A link of a guide with words of its own names nothing.
    for language in ["kk", "ru"] {
        let guide = format!("content/procedures/complaint/guide.{language}.md");
        site.append(&guide, "\n[1](act:cited#91.4).\n");
    }
    let requirement = "    fields: [date]\n    citations:\n";
    let cited = "      - { act: cited, article: 91, part: 4 }\n";
    site.replace(PROCEDURE, requirement, &format!("{requirement}{cited}"));
    let channel = "    citations:\n      - { act: administrative-code, article: 64 }\n";
    site.replace(PROCEDURE, channel, &format!("{channel}{cited}"));
    site.build().succeeds().without_warnings();
    for (language, full, first, later) in [
        (
            "kk",
            "Үлгі кодексі (2020 жылғы 29 маусым, № 350-VI)",
            "Үлгі кодексі (2020 жылғы 29 маусым, № 350-VI) (бұдан әрі — ҮК), 91-баптың 4-бөлігі",
            "ҮК, 91-баптың 4-бөлігі",
        ),
        (
            "ru",
            "Примерный кодекс от 29 июня 2020 года № 350-VI",
            "Примерный кодекс от 29 июня 2020 года № 350-VI (далее — ПК), часть 4 статьи 91",
            "ПК, часть 4 статьи 91",
        ),
    ] {
        let (shown, _) = parts(&site.page(&format!("{language}/procedures/complaint.html")));
        // Twice more: in the guide and in the list of the legal ground, which stand for themselves.
        assert_eq!(shown.matches(full).count(), 3, "{shown}");
        let (before, after) = shown.split_once(first).expect(first);
        assert!(!before.contains(later) && after.contains(later), "{shown}");
    }
}

/// The words of a page that are seen: without those for who hears it alone.
fn seen(html: &str) -> String {
    // The act behind all requirements stands there once more, to begin the names of links.
    let html = html.replacen("<span id=_0 hidden>", "<span class=vh>", 1);
    let mut rest = html.as_str();
    let mut kept = String::new();
    while let Some((before, hidden)) = rest.split_once("<span class=vh>") {
        kept.push_str(before);
        rest = hidden.split_once("</span>").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    parts(&kept).0
}

#[test]
fn a_short_name_is_never_seen_before_the_full_one() {
    let site = Sandbox::new();
    site.append(
        "content/acts/administrative-code.yaml",
        "short_name: { kk: ӘРПК, ru: АППК }\n",
    );
    // The panel at the top of the page would name the act first.
    let limit = "filing_limit:\n  months: 3\n  from: learning\n  citation: { act: \
        administrative-code, article: 92 }\n";
    site.replace(PROCEDURE, limit, "");
    site.build().succeeds();
    for (language, first, short) in [
        ("kk", "(бұдан әрі — ӘРПК)", "ӘРПК,"),
        ("ru", "(далее — АППК)", "АППК,"),
    ] {
        for page in ["procedures", "letters"] {
            let seen = seen(&site.page(&format!("{language}/{page}/complaint.html")));
            let (before, after) = seen.split_once(first).expect(first);
            assert!(!before.contains(short), "{before}");
            assert!(!after.contains(first), "{after}");
        }
    }
}

#[test]
fn old_forms_are_brought_up_with_their_comments_and_neither_pages_nor_reviews_change() {
    let site = Sandbox::new();
    let term = "citation: { act: state-services-law, article: 25 }";
    let old = format!(
        "extension: {{ at_most: 10, told_within: 3 }} # both in working days\n        silence:\n\
         \x20         # the code\n          act: administrative-code # in force\n\
         \x20         article: 100\n        {term}"
    );
    site.replace(PROCEDURE, term, &old);
    let today = old
        .replace("at_most: 10", "by: { working_days: 10 }")
        .replace("told_within: 3", "told_within: { working_days: 3 }")
        .replace(
            "act: administrative-code #",
            "means: refusal\n          act: administrative-code #",
        );
    site.run(["review", "--all"]).succeeds();
    site.build().succeeds();
    let (pages, reviews) = (site.public(), site.read("content/reviews.lock"));
    let found = site
        .run(["check", "--no-pages", "--as-of", crate::sandbox::DAY])
        .succeeds();
    assert_eq!(found.codes(), ["old-form", "old-form"]);
    site.run(["check", "--no-pages", "--fix"])
        .succeeds()
        .without_warnings();
    assert!(
        site.read(PROCEDURE).contains(&today),
        "{}",
        site.read(PROCEDURE)
    );
    assert_eq!(site.read("content/reviews.lock"), reviews);
    let fixed = tree(&site.root().join("content"));
    site.run(["check", "--no-pages", "--fix"])
        .succeeds()
        .says("There was nothing to fix.");
    crate::sandbox::assert_same(&fixed, &tree(&site.root().join("content")));
    site.build().succeeds().without_warnings();
    crate::sandbox::assert_same(&pages, &site.public());
}

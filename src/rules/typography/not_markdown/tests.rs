//! What is found in guides and records, what is not, and what a fix makes of it.

use super::*;

/// The text after every safe fix.
fn fixed_all(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..8 {
        let mut edits: Vec<(Range<usize>, String)> = guide(&text)
            .into_iter()
            .filter_map(|found| found.fix)
            .filter(|fix| fix.safe)
            .flat_map(|fix| fix.edits)
            .collect();
        if edits.is_empty() {
            break;
        }
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, new) in edits {
            text.replace_range(range, &new);
        }
    }
    text
}

fn looks(text: &str) -> Vec<(MarkdownLook, &str)> {
    let found = guide(text);
    found
        .into_iter()
        .map(|found| (found.look, &text[found.range]))
        .collect()
}

#[test]
fn what_looks_like_markdown_is_fixed_where_it_is_sure() {
    for (typed, meant) in [
        ("##Қашан {#when}\n\nМәтін.", "## Қашан {#when}\n\nМәтін."),
        ("## А\n\n###Ә", "## А\n\n### Ә"),
        ("##\u{a0}Қашан", "## Қашан"),
        ("Мәтін.\n##Қашан\nМәтін.", "Мәтін.\n## Қашан\nМәтін."),
        ("-паспорт\n-талон", "- паспорт\n- талон"),
        ("-паспорт", "- паспорт"),
        (
            "-[Хат](letter:x)\n-**талон**",
            "- [Хат](letter:x)\n- **талон**",
        ),
        ("-\u{a0}паспорт", "- паспорт"),
        ("- паспорт\n-талон", "- паспорт\n- талон"),
        ("Нужны:\n-паспорт\n-талон", "Нужны:\n- паспорт\n- талон"),
        ("*паспорт\n*талон", "* паспорт\n* талон"),
        ("+паспорт\n+талон", "+ паспорт\n+ талон"),
        ("•\tпаспорт\n•\tталон", "- паспорт\n- талон"),
        ("•паспорт", "- паспорт"),
        (
            "• паспорт или\n  справка\n• талон",
            "- паспорт или\n  справка\n- талон",
        ),
        ("· паспорт\n· талон", "- паспорт\n- талон"),
        (
            "\u{f0b7} паспорт\n\u{f0b7}\u{a0}талон",
            "- паспорт\n- талон",
        ),
        ("o\tпаспорт", "- паспорт"),
        ("— паспорт;\n— талон.", "- паспорт;\n- талон."),
        ("1.Паспорт\n2.Талон", "1. Паспорт\n2. Талон"),
        ("1)паспорт\n2)талон", "1) паспорт\n2) талон"),
        ("1.\u{a0}Паспорт", "1. Паспорт"),
        ("1. Паспорт\n2.Талон", "1. Паспорт\n2. Талон"),
        ("Это **важное **слово.", "Это **важное** слово."),
        ("Это ** важное** слово.", "Это **важное** слово."),
        ("Это ** важное ** слово.", "Это **важное** слово."),
        ("**Важно:**приходите.", "**Важно:** приходите."),
        ("__Важно __слово.", "__Важно__ слово."),
        ("[Сайт] (https://e.example).", "[Сайт](https://e.example)."),
        ("[Сайт]\u{a0}(letter:x)", "[Сайт](letter:x)"),
    ] {
        assert!(!guide(typed).is_empty(), "{typed:?}");
        assert_eq!(fixed_all(typed), meant);
        assert_eq!(looks(meant), [], "{meant:?}");
    }
}

#[test]
fn what_is_not_sure_is_found_and_left_as_it_is() {
    use MarkdownLook::*;
    let long = "Нужны: • паспорт • талон";
    for (text, look, written) in [
        ("#Қашан", Heading, "#Қашан"),
        ("#####Қашан", Heading, "#####Қашан"),
        ("###Қашан", Heading, "###Қашан"),
        ("— паспорт", Item, "— паспорт"),
        ("–\u{a0}паспорт", Item, "–\u{a0}паспорт"),
        ("- • паспорт", Item, "• паспорт"),
        (long, Item, "•"),
        ("а) паспорт", Letter, "а) паспорт"),
        ("а) паспорт;\nб) талон.", Letter, "а) паспорт;"),
        ("ә)паспорт", Letter, "ә)паспорт"),
        ("- [ ] паспорт", Task, "[ ] паспорт"),
        ("- [x] паспорт", Task, "[x] паспорт"),
        ("| № | Құжат |\n| 1 | Талон |", Table, "| № | Құжат |"),
        ("№ | Құжат\n1 | Талон", Table, "№ | Құжат"),
        ("Мәтін\n\n=====", Rule, "====="),
        ("Это **важно", Strong, "**"),
        ("Это ~~важно~~.", Struck, "~~важно~~"),
        ("Это ==важно==.", Struck, "==важно=="),
        (
            "[Сайт](https://e.example/a b)",
            Link,
            "[Сайт](https://e.example/a b)",
        ),
        ("(сайт)[https://e.example]", Link, "[https://e.example]"),
        ("Сайт https://e.example.", Address, "https://e.example"),
        ("Слово[^1].", Footnote, "[^1]"),
        ("Уважаемый {name}!", Braces, "{name}"),
        ("Уважаемый {{ name }}!", Braces, "{{ name }}"),
        ("**Қашан** {#when}", Braces, "{#when}"),
        ("| А | Ә |\n|---|---|\n| {аты} | ~~б~~ |", Braces, "{аты}"),
    ] {
        assert_eq!(looks(text).first(), Some(&(look, written)), "{text:?}");
        assert_eq!(fixed_all(text), text);
    }
}

#[test]
fn sound_prose_is_passed_over() {
    for text in [
        "## Қашан {#when}\n\n1. Бір\n2. Екі\n\n- а\n* б",
        "Шағым\n— бұл құжат,\n— деп жазылған.",
        "— Куда подать жалобу?\n\n— В канцелярию.",
        "— Это легко, — сказал он.",
        "> — Министр",
        "-5 °C\n-7 °C",
        "−5 °C",
        "-да, -де жалғауы",
        "Сөзге\n-ға жалғанады.",
        "1.5 тонны",
        "12.05.2026 жылы",
        "2.gis.example",
        "№1 мектеп\n№ 5",
        "#1 орын",
        "#хештег және\nмәтін",
        "+7 7212 50 40 66",
        "*при наличии",
        "ИИН* и БИН**.\n\n*при наличии\n\n**для организаций",
        "Егер а) тармағы болса, б) тармағын қараңыз.",
        "\\##Қашан",
        "\\-паспорт",
        "1\\.Паспорт",
        "5 * 3 * 2",
        "«__» ______ 20__ ж.",
        "a == b",
        "~~",
        "~5 км",
        "[1] және [2] (қараңыз)",
        "[Сайт](https://e.example) <https://e.example>",
        "`{name}` және `**a **b`",
        "office@e.example, e.example",
        "{1, 2}",
        "пн–пт · 9:00–18:00",
        "Рус | Қаз",
        "***",
        "…\n---",
        "| № | Құжат |\n|---|---|\n| — | -5 |\n| • | а) |",
        "**Бар** _мәтін_ **«Үлгі»**.",
        "Астана • Алматы",
    ] {
        assert_eq!(looks(text), [], "{text:?}");
    }
}

#[test]
fn a_record_takes_no_markdown() {
    for (text, written) in [
        ("Это **важно**.", "**важно**"),
        ("Это *важно*.", "*важно*"),
        ("Это __важно__.", "__важно__"),
        ("Это ~~важно~~.", "~~важно~~"),
        ("[Сайт](https://e.example)", "[Сайт](https://e.example)"),
        ("[Сайт] (letter:x)", "[Сайт] (letter:x)"),
        ("## Когда", "##"),
        ("##Когда", "##"),
        ("- паспорт", "-"),
        ("• паспорт", "•"),
        ("Для {name}", "{name}"),
    ] {
        let found = record::look(text, false);
        let found: Vec<&str> = found.into_iter().map(|found| &text[found.range]).collect();
        assert_eq!(found, [written]);
    }
    for text in [
        "*при наличии",
        "ИИН* и БИН*",
        "-5 °C",
        "- 5 °C",
        "-да, -де",
        "№ 5",
        "#1",
        "«__» ______ 20__ ж.",
        "5 * 3 * 2",
        "[1] (қараңыз)",
        "office@e.example",
        "дүйсенбі — жұма",
        "{1, 2}",
    ] {
        assert_eq!(record::look(text, false), [], "{text:?}");
    }
    assert_eq!(record::look("Аты: {name}", true), []);
}

#[test]
fn a_message_names_what_can_not_be_seen() {
    assert_eq!(shown("-\u{a0}паспорт"), "-<U+00A0>паспорт");
    assert_eq!(shown("\u{f0b7}\tа"), "<U+F0B7><U+0009>а");
}

#[test]
fn long_texts_of_marks_take_no_long_time() {
    let begun = std::time::Instant::now();
    for piece in [
        "**a ",
        "[a] (",
        "{",
        "-a\n",
        "•a\n",
        "1.А\n",
        "| a |\n",
        "https://a ",
        "[",
        "~~a",
    ] {
        guide(&piece.repeat(200_000 / piece.len()));
    }
    assert!(begun.elapsed().as_secs() < 60);
}

//! What is a typo and what is not, sentence by sentence.

use super::*;
use Language::{Kazakh, Russian};
use TypoKind::*;
use proptest::prelude::*;

/// The text with its typos fixed; only certain ones, unless all are asked for.
fn fixed(text: &str, typos: &[Typo], all: bool) -> String {
    let mut fixed = String::new();
    let mut copied = 0;
    for typo in typos.iter().filter(|typo| typo.certain || all) {
        let Some(meant) = &typo.meant else { continue };
        fixed.push_str(&text[copied..typo.range.start]);
        fixed.push_str(meant);
        copied = typo.range.end;
    }
    fixed + &text[copied..]
}

fn shown(text: &str) -> String {
    text.replace('\u{A0}', "~")
}

/// Each text is fixed into the next, by typos of one kind that are all certain; the fixed text
/// has none.
fn fixes(language: Language, kind: TypoKind, cases: &[(&str, &str)]) {
    for (text, wanted) in cases {
        let found = typos(language, text);
        assert!(!found.is_empty(), "{text}");
        for typo in &found {
            assert_eq!((typo.kind, typo.certain), (kind, true), "{text}");
        }
        assert_eq!(shown(&fixed(text, &found, false)), *wanted, "{text}");
        let fixed = fixed(text, &found, false);
        assert_eq!(typos(language, &fixed), [], "{text}");
    }
}

fn finds_none(language: Language, texts: &[&str]) {
    for text in texts {
        assert_eq!(typos(language, text), [], "{text}");
    }
}

#[test]
fn straight_quotes_become_those_of_the_language_by_level() {
    fixes(
        Kazakh,
        StraightQuote,
        &[
            (
                "\"Мемлекеттік қызметтер туралы\" Заң",
                "«Мемлекеттік қызметтер туралы» Заң",
            ),
            ("\"жеке кабинет\"-те", "«жеке кабинет»-те"),
            ("(\"egov\")", "(«egov»)"),
            ("«туралы \"Заң\" күші»", "«туралы “Заң” күші»"),
            ("\"a \"b\" c\"", "«a “b” c»"),
            ("'жеке кабинет' беті", "«жеке кабинет» беті"),
            ("**\"Заң\"**", "**«Заң»**"),
        ],
    );
    fixes(
        Russian,
        StraightQuote,
        &[
            (
                "ГУ \"Аппарат акима\", «закон \"О труде\"»",
                "ГУ «Аппарат акима», «закон „О труде“»",
            ),
            ("\"a\" — \"b\".", "«a» — «b»."),
        ],
    );
}

#[test]
fn quotes_of_another_language_or_level_are_replaced() {
    fixes(
        Kazakh,
        WrongQuote,
        &[
            ("“Заң” мен „Заң“", "«Заң» мен «Заң»"),
            ("«а «б» в»", "«а “б” в»"),
            ("«а „б“ в»", "«а “б” в»"),
            ("‘Заң’", "«Заң»"),
        ],
    );
    fixes(
        Russian,
        WrongQuote,
        &[("“Закон”", "«Закон»"), ("«а “б” в»", "«а „б“ в»")],
    );
}

#[test]
fn right_quotes_and_apostrophes_are_no_typo() {
    finds_none(
        Kazakh,
        &[
            "",
            "«Осакаров ауданы әкімінің аппараты» ММ",
            "«а “б” в»",
            "«жеке кабинетінде» қолжетімді",
            "O'Neill, d’Artagnan, Rock’n’Roll",
            "15\" экран",
        ],
    );
    finds_none(
        Russian,
        &["«а „б“ в»", "«„б“»", "«„б“ в»", "«а „б“»", "д'Артаньян"],
    );
}

#[test]
fn a_quote_without_its_partner_is_found_where_it_stands_and_leaves_the_rest_in_doubt() {
    for (text, at) in [
        ("ГУ «Аппарат акима", "«"),
        ("Аппарат акима» района", "»"),
        ("ГУ \"Аппарат акима", "\""),
        ("«а» и «б.", "«б"),
    ] {
        let found = typos(Russian, text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].kind, UnclosedQuote, "{text}");
        assert_eq!(found[0].range.start, text.find(at).unwrap(), "{text}");
        assert_eq!((&found[0].meant, found[0].certain), (&None, false));
    }
    let found = typos(Russian, "«а \"б\"");
    assert!(found.iter().all(|typo| !typo.certain));
    // The next paragraph, and the next item, are judged by themselves.
    for text in ["«а\n\n\"б\"", "- «а\n- \"б\""] {
        let found = typos(Russian, text);
        let kinds: Vec<_> = found.iter().map(|s| (s.kind, s.certain)).collect();
        assert_eq!(
            kinds,
            [
                (UnclosedQuote, false),
                (StraightQuote, true),
                (StraightQuote, true)
            ]
        );
    }
}

#[test]
fn the_typos_of_the_source_text_are_found() {
    let text = "\"Жеке және заңды тұлғалардың өтініштерін қарау тәртібі туралы\"2007 жылғы Заң";
    assert_eq!(
        fixed(text, &typos(Kazakh, text), false),
        "«Жеке және заңды тұлғалардың өтініштерін қарау тәртібі туралы»2007 жылғы Заң"
    );
    let text = "ГУ «Аппарат акима Осакаровского района";
    assert_eq!(typos(Russian, text)[0].kind, UnclosedQuote);
}

#[test]
fn a_hyphen_between_words_becomes_a_dash() {
    fixes(
        Russian,
        HyphenForDash,
        &[
            ("Жалоба - это право", "Жалоба — это право"),
            ("Жалоба – это право", "Жалоба — это право"),
            ("Жалоба -- это право", "Жалоба — это право"),
            ("Жалоба--это право", "Жалоба — это право"),
            ("«Закон» - (новый)", "«Закон» — (новый)"),
            ("с 9:00-18:00, кроме", "с 9:00–18:00, кроме"),
            ("10-15 дней", "10–15 дней"),
            ("2025-2026 годы", "2025–2026 годы"),
        ],
    );
    fixes(
        Kazakh,
        HyphenForDash,
        &[
            ("Бұл - өтініш", "Бұл — өтініш"),
            ("10-15 жұмыс күні", "10–15 жұмыс күні"),
        ],
    );
}

#[test]
fn a_hyphen_that_may_be_meant_is_left_alone() {
    finds_none(
        Kazakh,
        &[
            "аты-жөні, 91-бап, ЖСН-і, call-орталығы",
            "25-1-бап, 25-1 бап, № 267-II, 88-V",
            "8-800-080-7777",
            "5-09-62 күн",
            "8 721-25 күн",
            "2026-11-22 күні",
            "№ 10-15 күн",
            "15-10 күн",
            "- тізім\n  - тізім",
            "---\nтақырып\n---",
            "| a | - |",
            "cargo --help, a --b",
            "{from} - {to}",
            "10 - 15",
            "бизнес- және",
        ],
    );
}

#[test]
fn spaces_are_set_right() {
    fixes(
        Russian,
        DoubledSpace,
        &[("в  суд", "в суд"), ("5 \u{A0}дней", "5~дней")],
    );
    fixes(
        Russian,
        SpaceBesidePunctuation,
        &[
            ("в суд .", "в суд."),
            ("в суд , и", "в суд, и"),
            ("в суд ,и", "в суд, и"),
            ("( в суд )", "(в суд)"),
            ("« в суд »", "«в суд»"),
            ("в суд ; да ?  нет !", "в суд; да? нет!"),
        ][..5],
    );
    fixes(
        Kazakh,
        MissingSpaceAfterNumberSign,
        &[("№221 Заң", "№~221 Заң"), ("№{number}", "№~{number}")],
    );
    fixes(
        Kazakh,
        StraySpace,
        &[
            ("қыз\u{AD}мет", "қызмет"),
            ("\u{FEFF}Заң", "Заң"),
            ("Заң\u{200B} бар", "Заң бар"),
            ("12\u{202F}345", "12~345"),
            ("№\u{200B}5", "№~5"),
        ],
    );
}

#[test]
fn spaces_of_layout_and_no_break_spaces_are_no_typo() {
    finds_none(
        Kazakh,
        &[
            "  бас\n    жол  \nсоңы  ",
            "-   тізім\n1.  тізім\n#  бас",
            "| а   | бет |",
            "№ 221, № 221, 15 күн",
            "15\u{A0}күн ішінде\u{A0}бар",
            "[ ] ( )",
            "файл .docx, .kz сайты",
            "1 : 1000",
            "______ .",
            "👩\u{200D}💻",
            "Қоңырау шалу: ",
        ],
    );
}

#[test]
fn a_word_twice_in_a_row_is_suspected() {
    for (language, text, meant) in [
        (Russian, "обратиться в в суд", "обратиться в суд"),
        (Russian, "В в суд", "В суд"),
        (Kazakh, "жеке және және заңды", "жеке және заңды"),
        (Kazakh, "шағым\nшағым", "шағым"),
    ] {
        let found = typos(language, text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!((found[0].kind, found[0].certain), (DoubledWord, false));
        assert_eq!(fixed(text, &found, true), meant);
    }
    finds_none(
        Kazakh,
        &[
            "өте өте",
            "қайта-қайта",
            "бір, бір",
            "А. А. Асанова",
            "шағым\n\nшағым",
            "күн күні",
        ],
    );
    finds_none(Russian, &["что что-то", "чуть-чуть", "а А"]);
}

#[test]
fn kazakh_without_its_letters_is_suspected_in_kazakh_text_only() {
    let text = "Мемлекеттік кызмет корсету тәртібі";
    let found = typos(Kazakh, text);
    assert_eq!(
        fixed(text, &found, true),
        "Мемлекеттік қызмет көрсету тәртібі"
    );
    assert!(
        found
            .iter()
            .all(|typo| (typo.kind, typo.certain) == (MissingLayout, false))
    );
    finds_none(Russian, &["Кызмет, Акжол и отиниш"]);
}

#[test]
fn letters_of_another_script_are_replaced_where_the_word_is_of_one() {
    for (text, meant, certain) in [
        ("Мемлекетт\u{69}к қызмет", "Мемлекетт\u{456}к қызмет", true),
        ("\u{435}gov.kz порталы", "egov.kz порталы", true),
        ("\u{41A}2000000350 коды", "K2000000350 коды", true),
        ("№ 267-\u{406}\u{406}", "№ 267-II", true),
        ("№ 350-V\u{406}", "№ 350-VI", true),
        ("A\u{41E} қоғамы", "\u{410}\u{41E} қоғамы", false),
    ] {
        let found = typos(Kazakh, text);
        assert!(!found.is_empty(), "{text}");
        assert!(
            found
                .iter()
                .all(|typo| (typo.kind, typo.certain) == (Confusable, certain)),
            "{text}: {found:?}"
        );
        assert_eq!(fixed(text, &found, true), meant);
    }
    finds_none(
        Kazakh,
        &["SMSпен", "А-123/26", "е 5", "№ 88-V", "IIN/ЖСН", "А4"],
    );
}

#[test]
fn what_is_skipped_is_a_word_that_nobody_looks_into() {
    let text = "[бап](act:\"x\"  --y) , (\"a\")";
    let skip = text.find("](").unwrap()..text.find(" ,").unwrap();
    let found = typos_in(Russian, text, std::slice::from_ref(&skip));
    assert_eq!(fixed(text, &found, false), "[бап](act:\"x\"  --y), («a»)");
    let all = 0..text.len();
    assert_eq!(typos_in(Russian, text, std::slice::from_ref(&all)), []);
    let text = "в `в` в";
    let code = 3..6;
    assert_eq!(typos_in(Russian, text, std::slice::from_ref(&code)), []);
}

#[test]
fn a_certain_typo_comes_before_a_suspected_one_at_the_same_place() {
    let found = typos(Russian, "в  в суд");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, DoubledSpace);
}

const PIECES: &str = "([ \u{A0}\u{200B}\u{AD}\u{202F}\n\"'«»“”„’(),.;:!?№*|—–-]|--|  \
    |сөз|в|кызмет|2026|15|күн|[aеiоVІК]|\\PC){0,24}";

proptest! {
    #[test]
    fn typos_come_in_order_within_the_text(
        text in PIECES,
        skip in proptest::collection::vec((0..80_usize, 0..12_usize), 0..4),
    ) {
        let skip: Vec<Range<usize>> =
            skip.into_iter().map(|(at, length)| at..at + length).collect();
        for language in Language::ALL {
            let mut end = 0;
            for typo in typos_in(language, &text, &skip) {
                prop_assert!(typo.range.start >= end && typo.range.start < typo.range.end);
                end = typo.range.end;
                let found = text.get(typo.range.clone());
                prop_assert!(found.is_some());
                prop_assert_ne!(found, typo.meant.as_deref());
                prop_assert!(typo.meant.is_some() || !typo.certain);
                for skipped in &skip {
                    let (start, end) = (typo.range.start, typo.range.end);
                let is_apart = end <= skipped.start || start >= skipped.end;
                prop_assert!(skipped.is_empty() || is_apart);
                }
            }
        }
    }

    #[test]
    fn what_is_fixed_for_certain_needs_no_second_pass(text in PIECES) {
        for language in Language::ALL {
            let once = fixed(&text, &typos(language, &text), false);
            let again = typos(language, &once);
            prop_assert_eq!(fixed(&once, &again, false), once, "{:?}", again);
        }
    }
}

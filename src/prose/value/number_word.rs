//! Small numbers in words, Kazakh and Russian.

use super::joined;
use super::token::Token;
use crate::prose::letter::small;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word says of a number.
#[derive(Clone, Copy)]
enum Part {
    /// 1–9; 1 only after tens.
    Unit(u32),
    /// 10–19 in one word.
    Teen(u32),
    /// 10 (Kazakh), 20, 30…
    Tens(u32),
}

/// Words and what they say. Left out are those with another meaning that is as common: «тоқсан»
/// (90, but also a quarter of the year), «жүз» and «мың» with endings, «оба» and «екеуі».
static PARTS: LazyLock<HashMap<&'static str, Part>> = LazyLock::new(|| {
    let mut parts = HashMap::new();
    for (part, words) in [
        (Part::Unit(1), "бір один одного одна одной одно"),
        (
            Part::Unit(2),
            "екі екіге екіден екіде два две двух двум двумя двое двоих дважды",
        ),
        (
            Part::Unit(3),
            "үш үшке үштен үште три трёх трех трём трем тремя трое троих трижды",
        ),
        (
            Part::Unit(4),
            "төрт төртке төрттен төртте четыре четырёх четырех четырём четырем четырьмя четверо",
        ),
        (Part::Unit(5), "бес беске бестен бесте пять пяти пятью"),
        (
            Part::Unit(6),
            "алты алтыға алтыдан алтыда шесть шести шестью",
        ),
        (Part::Unit(7), "жеті жетіге жетіден жетіде семь семи семью"),
        (
            Part::Unit(8),
            "сегіз сегізге сегізден сегізде восемь восьми восемью восьмью",
        ),
        (
            Part::Unit(9),
            "тоғыз тоғызға тоғыздан тоғызда девять девяти девятью",
        ),
        (Part::Teen(10), "десять десяти десятью онға оннан онда"),
        (Part::Teen(11), "одиннадцать одиннадцати"),
        (Part::Teen(12), "двенадцать двенадцати"),
        (Part::Teen(13), "тринадцать тринадцати"),
        (Part::Teen(14), "четырнадцать четырнадцати"),
        (Part::Teen(15), "пятнадцать пятнадцати"),
        (Part::Teen(16), "шестнадцать шестнадцати"),
        (Part::Teen(17), "семнадцать семнадцати"),
        (Part::Teen(18), "восемнадцать восемнадцати"),
        (Part::Teen(19), "девятнадцать девятнадцати"),
        (Part::Tens(10), "он"),
        (Part::Tens(20), "жиырма двадцать двадцати"),
        (Part::Tens(30), "отыз тридцать тридцати"),
        (Part::Tens(40), "қырық сорок сорока"),
        (Part::Tens(50), "елу пятьдесят пятидесяти"),
        (Part::Tens(60), "алпыс шестьдесят шестидесяти"),
        (Part::Tens(70), "жетпіс семьдесят семидесяти"),
        (Part::Tens(80), "сексен восемьдесят восьмидесяти"),
        (Part::Tens(90), "девяносто девяноста"),
    ] {
        for word in words.split(' ') {
            parts.insert(word, part);
        }
    }
    // «онда» is «there», as a rule.
    parts.remove("онда");
    parts
});

/// Russian adjectives of a count: «двухмесячный» is «екі айлық».
const COMPOUNDS: [(&str, u32); 9] = [
    ("двух", 2),
    ("трёх", 3),
    ("трех", 3),
    ("четырёх", 4),
    ("четырех", 4),
    ("пяти", 5),
    ("шести", 6),
    ("семи", 7),
    ("десяти", 10),
];

/// What such an adjective counts.
const COUNTED: [&str; 5] = ["дневн", "недельн", "месячн", "летн", "часов"];

/// What follows the Kazakh ten where it is one; elsewhere «он» is the Russian «he».
const AFTER_TEN: [&str; 25] = [
    "бір",
    "екі",
    "үш",
    "төрт",
    "бес",
    "алты",
    "жеті",
    "сегіз",
    "тоғыз",
    "күн",
    "күндік",
    "күннен",
    "күнге",
    "күні",
    "күннің",
    "жұмыс",
    "күнтізбелік",
    "ай",
    "айға",
    "айлық",
    "жыл",
    "сағат",
    "минут",
    "адам",
    "пайыз",
];

/// The longest word of a number, in bytes.
const LONGEST: usize = 40;

/// The number in words that a row of tokens begins with, and how many tokens tell it. The number 1
/// is not told: «бір», «один» are articles as often.
pub(super) fn number(text: &str, row: &[Token]) -> Option<(u32, usize)> {
    let first = row.first().filter(|token| token.is_word())?;
    let ten = first.text(text);
    if ten == "он" || ten == "Он" {
        let next = row.get(1)?;
        let counts = AFTER_TEN.contains(&next.text(text));
        if !counts {
            return None;
        }
    }
    any(text, row).filter(|&(number, _)| number != 1)
}

/// As [`number`], in a place where every number is one.
pub(super) fn any(text: &str, row: &[Token]) -> Option<(u32, usize)> {
    let read = match part(text, row.first())? {
        Part::Tens(tens) => match part(text, row.get(1)) {
            Some(Part::Unit(unit)) if !joined(row, 1) => (tens + unit, 2),
            _ => (tens, 1),
        },
        Part::Unit(number) | Part::Teen(number) => (number, 1),
    };
    Some(read)
}

fn part(text: &str, token: Option<&Token>) -> Option<Part> {
    let word = token.filter(|token| token.is_word())?.text(text);
    if !(4..=LONGEST).contains(&word.len()) {
        return None;
    }
    let mut bytes = [0; LONGEST];
    let mut end = 0;
    for c in word.chars() {
        let c = small(c);
        let next = end + c.len_utf8();
        c.encode_utf8(bytes.get_mut(end..next)?);
        end = next;
    }
    let word = std::str::from_utf8(bytes.get(..end)?).ok()?;
    PARTS.get(word).copied().or_else(|| {
        COMPOUNDS.iter().find_map(|&(prefix, number)| {
            let counted = word.strip_prefix(prefix)?;
            COUNTED
                .iter()
                .any(|start| counted.starts_with(start))
                .then_some(Part::Teen(number))
        })
    })
}

/// How many zeros the word after a number adds: «5 мың», «5 тыс.», «2,5 млн».
pub(super) fn zeros(word: &str) -> Option<usize> {
    Some(match word {
        "мың" | "тыс" | "тысяч" | "тысяча" | "тысячи" => 3,
        "млн" | "миллион" | "миллиона" | "миллионов" => 6,
        "млрд" | "миллиард" | "миллиарда" | "миллиардов" => 9,
        _ => return None,
    })
}

//! The spaces at which a line must not break.

use super::Language;
use super::month_names::{MonthForm, months};
use super::no_break_space::NO_BREAK_SPACE;
use std::borrow::Cow;

/// Words before which a number must not be left behind at the end of a line: year, month, day,
/// working day, hour, minute, article, paragraph, money. Every form is spelt out: a stem would
/// catch mutations («ай», month, begins «айырмашылық», difference). The names of months come from
/// the calendar.
const UNITS: [&str; 2] = [
    "жыл жылы жылғы жылдың жылға жылда жылдан жылдық \
     ай айдың айға айда айдан айлық \
     күн күні күннің күнге күнде күннен күндік күнтізбелік жұмыс \
     сағат сағаттың сағаттан минут \
     бап бабы баптың бабының бабына бабында тармақ тармағы тармағының теңге",
    "год года году годом лет месяц месяца месяцев неделя недели недель \
     день дня дней сутки суток рабочий рабочего рабочих календарный календарных \
     час часа часов минута минуты минут статья статьи статей тенге",
];

/// Puts a no-break space after `№` and between a number and the unit that follows it («15 жұмыс
/// күні», «5 рабочих дней», «22 қараша»), in text of either language or of both.
///
/// Nothing but a plain space (U+0020) is ever changed, and only into U+00A0; text that is already
/// right comes back borrowed, and a second pass changes nothing.
pub fn no_break(text: &str) -> Cow<'_, str> {
    // Most texts have neither.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains('№') {
        return Cow::Borrowed(text);
    }
    let mut fixed = String::new();
    let mut copied = 0;
    for (at, _) in text.match_indices(' ') {
        let (Some(before), Some(after)) = (text.get(..at), text.get(at + 1..)) else {
            continue;
        };
        if before.ends_with('№') || (ends_in_number(before) && begins_with_unit(after)) {
            fixed.push_str(text.get(copied..at).unwrap_or_default());
            fixed.push(NO_BREAK_SPACE);
            copied = at + 1;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    fixed.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(fixed)
}

/// Whether the text ends in digits that belong to no word: «15», but not «А4».
fn ends_in_number(text: &str) -> bool {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && !rest.ends_with(char::is_alphabetic)
}

fn begins_with_unit(text: &str) -> bool {
    let word = match text.find(|c: char| !c.is_alphabetic()) {
        Some(end) => text.get(..end).unwrap_or_default(),
        None => text,
    };
    UNITS
        .iter()
        .flat_map(|units| units.split(' '))
        .any(|unit| unit == word)
        || Language::ALL.into_iter().any(|language| {
            [
                MonthForm::InDate,
                MonthForm::Attributive,
                MonthForm::Locative,
            ]
            .into_iter()
            .any(|form| months(language, form).contains(&word))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text with its no-break spaces made visible.
    fn shown(text: &str) -> String {
        no_break(text).replace(NO_BREAK_SPACE, "~")
    }

    #[test]
    fn a_day_stays_with_its_month_in_the_locative() {
        assert_eq!(
            shown("Заң 1 шілдеде күшін жойды"),
            "Заң 1~шілдеде күшін жойды"
        );
    }

    #[test]
    fn a_number_sign_stays_with_its_number() {
        assert_eq!(shown("Заң № 88-V"), "Заң №~88-V");
        assert_eq!(shown("№ {number}, № "), "№~{number}, №~");
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        for (text, wanted) in [
            ("15 жұмыс күні ішінде", "15~жұмыс күні ішінде"),
            ("2026 жылғы 22 қараша", "2026~жылғы 22~қараша"),
            ("2013 жылғы 15 сәуірдегі Заң", "2013~жылғы 15~сәуірдегі Заң"),
            ("в течение 5 рабочих дней.", "в течение 5~рабочих дней."),
            ("от 12 января 2007 года", "от 12~января 2007~года"),
            ("10–15 дней, 3 месяца", "10–15~дней, 3~месяца"),
            ("(2 ай)", "(2~ай)"),
            ("5 күн, 3 бап", "5~күн, 3~бап"),
        ] {
            assert_eq!(shown(text), wanted);
        }
    }

    #[test]
    fn other_spaces_stay_as_they_were() {
        for text in [
            "",
            " ",
            "2 айырмашылық",
            "25 Статья",
            "бланк А4 год",
            "5  дней",
            "5\nдней",
            "5\u{A0}дней",
            "жұмыс күні",
            "2 адам",
            "№88",
        ] {
            assert!(
                matches!(no_break(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn only_plain_spaces_change_and_only_once(
            text in "([ \u{A0}№5а.]|дней|күн|\\PC){0,30}",
        ) {
            let once = no_break(&text);
            prop_assert_eq!(once.chars().count(), text.chars().count());
            for (new, old) in once.chars().zip(text.chars()) {
                prop_assert!(new == old || (old == ' ' && new == NO_BREAK_SPACE));
            }
            prop_assert_eq!(no_break(&once), once.as_ref());
        }
    }
}

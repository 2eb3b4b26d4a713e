//! Titles of acts within quotation marks: « » stand around the whole, so marks inside are of the
//! second kind.

use std::collections::BTreeMap;

use super::Language;

/// A title as it stands between « »: marks around the whole are taken off, those inside become the
/// inner ones of the language, kk “ ”, ru „ “.
pub fn within_quotes(language: Language, title: &str) -> String {
    let (open, close) = match language {
        Language::Kazakh => ('“', '”'),
        Language::Russian => ('„', '“'),
    };
    let title = without_quotes(title);
    let mut opened = Vec::new();
    let mut pairs = BTreeMap::new();
    let mut straight = None;
    for (place, c) in title.char_indices() {
        let begin = match c {
            '«' => {
                opened.push(place);
                continue;
            }
            '»' => opened.pop(),
            '"' if straight.is_none() => {
                straight = Some(place);
                continue;
            }
            '"' => straight.take(),
            _ => continue,
        };
        if let Some(begin) = begin {
            pairs.insert(begin, open);
            pairs.insert(place, close);
        }
    }
    // A mark without its other half would close the marks around the title, or leave them open: it
    // is left out.
    title
        .char_indices()
        .filter_map(|(place, c)| match c {
            '«' | '»' | '"' => pairs.get(&place).copied(),
            other => Some(other),
        })
        .collect()
}

/// A title without the quotation marks around the whole of it, if there are any.
pub fn without_quotes(title: &str) -> &str {
    let title = title.trim();
    let inside = |open: char, close: char| title.strip_prefix(open)?.strip_suffix(close);
    if let Some(inner) = inside('«', '»') {
        let (opened, closed) = (title.matches('«').count(), title.matches('»').count());
        if opened == closed + 1 {
            // The mark at the end was meant to close both: `«О внесении изменений в Закон «О
            // языках»`.
            return title.strip_prefix('«').unwrap_or(title);
        }
        if opened == closed && encloses(inner) {
            return inner;
        }
    }
    for (open, close) in [('"', '"'), ('“', '”'), ('„', '“'), ('„', '”')] {
        if let Some(inner) = inside(open, close)
            && !inner.contains([open, close])
        {
            return inner;
        }
    }
    title
}

/// Whether the marks within a text are pairs of their own, so that the marks around it belong
/// together.
fn encloses(inner: &str) -> bool {
    let mut depth = 0_i32;
    for c in inner.chars() {
        match c {
            '«' => depth += 1,
            '»' => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Kazakh, Russian};

    #[test]
    fn marks_inside_a_title_are_the_inner_ones_of_the_language() {
        let title = "О внесении изменений в Закон «О языках»";
        assert_eq!(
            within_quotes(Russian, title),
            "О внесении изменений в Закон „О языках“"
        );
        let title = "«Тілдер туралы» Заңға өзгерістер енгізу туралы";
        assert_eq!(
            within_quotes(Kazakh, title),
            "“Тілдер туралы” Заңға өзгерістер енгізу туралы"
        );
        let straight = "О внесении изменений в Закон \"О языках\"";
        assert_eq!(
            within_quotes(Russian, straight),
            "О внесении изменений в Закон „О языках“"
        );
        let typed = "О внесении изменений в Закон „О языках“";
        assert_eq!(within_quotes(Russian, typed), typed);
    }

    #[test]
    fn marks_around_the_whole_of_a_title_are_taken_off() {
        for (title, bare) in [
            ("«О языках»", "О языках"),
            ("\"О языках\"", "О языках"),
            ("“Тілдер туралы”", "Тілдер туралы"),
            (
                "«О внесении изменений в Закон «О языках»»",
                "О внесении изменений в Закон «О языках»",
            ),
            (
                "«О внесении изменений в Закон «О языках»",
                "О внесении изменений в Закон «О языках»",
            ),
            ("О языках", "О языках"),
        ] {
            assert_eq!(without_quotes(title), bare, "{title}");
        }
        // Two titles side by side have no marks around the whole.
        let both = "«Об одном» и «О другом»";
        assert_eq!(without_quotes(both), both);
        assert_eq!(within_quotes(Russian, both), "„Об одном“ и „О другом“");
    }

    #[test]
    fn a_mark_without_its_other_half_is_left_out() {
        for (title, shown) in [
            ("«Тілдер туралы", "Тілдер туралы"),
            ("О языках»", "О языках"),
            ("О «внесении «изменений", "О внесении изменений"),
            (
                "О Законе «О языках» и «других",
                "О Законе „О языках“ и других",
            ),
            (
                "О Законе \"О языках\" и \"других",
                "О Законе „О языках“ и других",
            ),
            ("«Об А» и «О Б»", "„Об А“ и „О Б“"),
            ("О «Законе «О «языках»»»", "О „Законе „О „языках“““"),
            ("»«", ""),
        ] {
            assert_eq!(within_quotes(Russian, title), shown, "{title}");
        }
    }
}

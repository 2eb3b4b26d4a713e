//! Characters that can't be seen, or look like others: a message that quotes them names them.

use std::borrow::Cow;

use super::printable::printable;
use super::problem::Hidden;
use super::report::Diagnostic;
use super::span::Sources;
use super::text::{ProblemText, on_pages};
use crate::language::UiLanguage;

/// What is said of a diagnostic, with the names of the characters at its place that a reader could
/// not see there.
pub fn words(diagnostic: &Diagnostic, sources: &Sources, ui: UiLanguage) -> ProblemText {
    let mut words = diagnostic.problem.words(ui);
    words.message.push_str(&on_pages(ui, diagnostic.pages));
    if let Some((names, line)) = names(diagnostic, sources, ui) {
        words.message = ui.with_unseen(&words.message, &names.join(", "), line);
    }
    // They quote names and texts as these were found.
    for words in [
        Some(&mut words.message),
        Some(&mut words.expected),
        Some(&mut words.related),
        words.hint.as_mut(),
    ] {
        if let Some(words) = words
            && let Cow::Owned(safe) = printable(words)
        {
            *words = safe;
        }
    }
    words
}

/// The most characters that are named.
const NAMED: usize = 3;

/// The names, and the number of the line on which they stand if it is not that of the diagnostic.
fn names(
    diagnostic: &Diagnostic,
    sources: &Sources,
    ui: UiLanguage,
) -> Option<(Vec<String>, Option<usize>)> {
    let text = sources.text(diagnostic.place.source);
    let letters = match diagnostic.problem.hidden() {
        Hidden::Unnamed => return None,
        Hidden::OnItsLine => return names_of_lines(diagnostic, text, ui),
        Hidden::Named => true,
        Hidden::Spaces => false,
    };
    let found = text.get(diagnostic.place.range()).unwrap_or_default();
    let names = named(found.lines().next().unwrap_or_default(), letters, ui);
    (!names.is_empty()).then_some((names, None))
}

/// The names of those on the line of the diagnostic, or on the one before.
fn names_of_lines(
    diagnostic: &Diagnostic,
    text: &str,
    ui: UiLanguage,
) -> Option<(Vec<String>, Option<usize>)> {
    let at = diagnostic.place.range().start.min(text.len());
    let before = text.get(..at).unwrap_or_default();
    let line = before.split('\n').count();
    let all = || text.split('\n');
    let here = named(all().nth(line - 1).unwrap_or_default(), true, ui);
    if !here.is_empty() {
        return Some((here, None));
    }
    let above = line.checked_sub(2)?;
    let names = named(all().nth(above)?, true, ui);
    (!names.is_empty()).then_some((names, Some(above + 1)))
}

/// The characters of a text that can't be seen, by name, each once; `letters` if Cyrillic ones
/// within a word of Latin ones are meant, too.
fn named(found: &str, letters: bool, ui: UiLanguage) -> Vec<String> {
    let mut named: Vec<char> = found.chars().filter(|c| unseen(*c).is_some()).collect();
    if letters {
        let words = found.split(|c: char| !c.is_alphanumeric());
        let mixed = words.filter(|word| is_mixed(word));
        named.extend(mixed.flat_map(str::chars).filter(|c| is_confusable(*c)));
    }
    let mut seen = Vec::new();
    named.retain(|c| {
        let first = !seen.contains(c);
        seen.push(*c);
        first
    });
    let named = named.into_iter().take(NAMED);
    named
        .map(|c| {
            let kind = unseen(c).unwrap_or(Unseen::Cyrillic);
            format!("U+{:04X} ({})", u32::from(c), ui.unseen(kind))
        })
        .collect()
}

/// Whether a Cyrillic letter looks like a Latin one: such a letter in an id or a key shows nothing
/// odd.
fn is_confusable(c: char) -> bool {
    "аеорсухіАВЕКМНОРСТУХІһѕј".contains(c)
}

/// Whether a word may be meant in Latin letters: it has some, or digits beside letters that all
/// look like Latin ones (`К2000000350`).
fn is_mixed(word: &str) -> bool {
    let digits = word.contains(|c: char| c.is_ascii_digit());
    word.contains(|c: char| c.is_ascii_alphabetic())
        || digits && word.chars().all(|c| c.is_ascii_digit() || is_confusable(c))
}

/// What a character is that can't be seen, or looks like another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unseen {
    /// A space at which a line does not break.
    NoBreakSpace,
    /// A space of another width.
    WideSpace,
    /// A character that takes no room.
    NoWidth,
    /// A hyphen that shows only at the end of a line.
    SoftHyphen,
    /// A hyphen at which a line does not break, or of another code.
    OtherHyphen,
    /// A dash.
    Dash,
    /// A minus sign.
    Minus,
    /// A tab.
    Tab,
    /// A mark of the direction of writing.
    Direction,
    /// A digit of another script, or of another width.
    OtherDigit,
    /// A break between lines or paragraphs.
    LineBreak,
    /// A Cyrillic letter that looks like a Latin one.
    Cyrillic,
}

fn unseen(c: char) -> Option<Unseen> {
    Some(match c {
        '\u{A0}' | '\u{2007}' | '\u{202F}' => Unseen::NoBreakSpace,
        '\u{1680}'
        | '\u{2000}'..='\u{2006}'
        | '\u{2008}'..='\u{200A}'
        | '\u{205F}'
        | '\u{3000}' => Unseen::WideSpace,
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{180E}' => Unseen::NoWidth,
        '\u{AD}' => Unseen::SoftHyphen,
        '\u{2010}' | '\u{2011}' => Unseen::OtherHyphen,
        '\u{2012}'..='\u{2015}' => Unseen::Dash,
        '\u{2212}' => Unseen::Minus,
        '\t' => Unseen::Tab,
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Unseen::Direction
        }
        '\u{FF10}'..='\u{FF19}' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => {
            Unseen::OtherDigit
        }
        '\u{2028}' | '\u{2029}' => Unseen::LineBreak,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Explanation, Group, ProblemKind, Rule, Severity, Span, Translated};

    const GROUP: Group = Group { title: ALIKE };
    const ALIKE: Translated<&str> = Translated {
        english: "",
        russian: "",
        kazakh: "",
    };

    /// A problem whose message names these characters.
    #[derive(Debug, PartialEq)]
    struct Named(Hidden);

    impl ProblemKind for Named {
        fn rule(&self) -> &'static Rule {
            const NOTHING: Explanation = Explanation {
                what: "",
                why: "",
                how_to_fix: "",
            };
            &Rule {
                code: "named",
                group: &GROUP,
                severity: Severity::Error,
                meaning: "",
                explanation: Translated {
                    english: NOTHING,
                    russian: NOTHING,
                    kazakh: NOTHING,
                },
                example: None,
            }
        }

        fn hidden(&self) -> Hidden {
            self.0
        }

        fn english(&self) -> ProblemText {
            ProblemText::new("wrong", "right")
        }

        fn russian(&self) -> ProblemText {
            ProblemText::new("неверно", "верно")
        }

        fn kazakh(&self) -> ProblemText {
            ProblemText::new("қате", "дұрыс")
        }
    }

    /// The message of a problem at what stands between `[` and `]`.
    fn told(problem: Named, text: &str, ui: UiLanguage) -> String {
        let mut sources = Sources::default();
        let start = text.find('[').unwrap();
        let end = text.find(']').unwrap() - 1;
        let source = sources.add("content/a.yaml", text.replace(['[', ']'], ""));
        let diagnostic = Diagnostic::new(Span::new(source, start..end), problem);
        words(&diagnostic, &sources, ui).message
    }

    #[test]
    fn what_can_not_be_seen_is_named_in_every_language() {
        for (ui, name) in [
            (UiLanguage::English, "; there is U+00A0 (no-break space)"),
            (
                UiLanguage::Russian,
                "; здесь стоит U+00A0 (неразрывный пробел)",
            ),
            (
                UiLanguage::Kazakh,
                "; мұнда U+00A0 (үзілмейтін бос орын) тұр",
            ),
        ] {
            let message = told(Named(Hidden::Named), "area: [a\u{a0}b]", ui);
            assert!(message.ends_with(name), "{message}");
        }
    }

    #[test]
    fn what_stops_the_reader_of_yaml_is_named_with_its_line() {
        let problem = || Named(Hidden::OnItsLine);
        let message = told(problem(), "kk:\u{a0}a\nru[:] b", UiLanguage::English);
        assert!(
            message.ends_with("; on line 1 there is U+00A0 (no-break space)"),
            "{message}"
        );
        let message = told(problem(), "kk: a\n[ru:\u{a0}b]", UiLanguage::English);
        assert!(
            message.ends_with("; there is U+00A0 (no-break space)"),
            "{message}"
        );
        let message = told(problem(), "x:\u{a0}y\nkk: a\n[ru]: b", UiLanguage::English);
        assert!(!message.contains("U+00A0"), "{message}");
    }

    #[test]
    fn every_kind_is_named_once_and_three_at_most() {
        for (c, name) in [
            ('\u{2007}', "U+2007 (no-break space)"),
            ('\u{3000}', "U+3000 (space of another width)"),
            ('\u{feff}', "U+FEFF (character without width)"),
            ('\u{ad}', "U+00AD (soft hyphen)"),
            ('\u{2011}', "U+2011 (other hyphen)"),
            ('–', "U+2013 (dash)"),
            ('−', "U+2212 (minus sign)"),
            ('\t', "U+0009 (tab)"),
            ('\u{200f}', "U+200F (mark of the direction of writing)"),
            ('５', "U+FF15 (digit of another script or width)"),
            ('\u{2028}', "U+2028 (line separator)"),
            ('о', "U+043E (Cyrillic letter)"),
        ] {
            let text = format!("area: [a{c}b{c}]");
            let message = told(Named(Hidden::Named), &text, UiLanguage::English);
            assert!(
                message.ends_with(&format!("; there is {name}")),
                "{message}"
            );
        }
        let many = "area: [a\u{a0}\u{ad}\u{2011}\u{2212}]";
        let message = told(Named(Hidden::Named), many, UiLanguage::English);
        assert!(
            message.contains("U+2011") && !message.contains("U+2212"),
            "{message}"
        );
    }

    #[test]
    fn a_letter_that_looks_latin_is_named_beside_latin_letters_and_digits() {
        for (text, named) in [
            ("id: [аkim]", true),
            ("id: [К2000000350]", true),
            // Nobody takes such a word for a Latin one.
            ("id: [аким]", false),
            ("id: [сауда-2]", false),
            ("id: [12-бап]", false),
        ] {
            let message = told(Named(Hidden::Named), text, UiLanguage::English);
            assert_eq!(message.contains("Cyrillic"), named, "{text}: {message}");
        }
    }
}

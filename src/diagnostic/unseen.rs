//! Characters that can't be seen, or look like others: a message that quotes them names them.

use super::place::{Place, Sources};
use super::problem::{Problem, Severity};
use super::report::Diagnostic;
use super::words::{Tongue, Words};

/// What is said of a diagnostic, with the names of the characters at its place that a reader could not see there.
pub fn words(diagnostic: &Diagnostic, sources: &Sources, tongue: Tongue) -> Words {
    let mut words = tongue.words(&diagnostic.problem);
    let names = names(diagnostic, sources, tongue);
    if !names.is_empty() {
        words.message = tongue.with_unseen(&words.message, &names.join(", "));
    }
    words
}

/// The most characters that are named.
const NAMED: usize = 3;

fn names(diagnostic: &Diagnostic, sources: &Sources, tongue: Tongue) -> Vec<String> {
    // Where words are judged as words, dashes and no-break spaces are in their place.
    let space = matches!(diagnostic.problem, Problem::WrongSpace { .. });
    if diagnostic.problem.severity() != Severity::Error && !space {
        return Vec::new();
    }
    // Its message names the character already, and `\t` stands in the source as two letters.
    if diagnostic.problem.code() == "bad-text" {
        return Vec::new();
    }
    let text = sources.text(diagnostic.place.source);
    let found = match diagnostic.problem.code() {
        // What the reader stumbles over may stand on the line before.
        "yaml-syntax" => lines(text, diagnostic.place),
        _ => {
            let found = text.get(diagnostic.place.range()).unwrap_or_default();
            found.lines().next().unwrap_or_default()
        }
    };
    let mut named: Vec<char> = found.chars().filter(|c| unseen(*c).is_some()).collect();
    if !space {
        // A letter of the other script within a word of Latin letters.
        let words = found.split(|c: char| !c.is_alphanumeric());
        let mixed = words.filter(|word| word.chars().any(|c| c.is_ascii_alphabetic()));
        named.extend(mixed.flat_map(str::chars).filter(|c| is_twin(*c)));
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
            format!("U+{:04X} ({})", u32::from(c), tongue.unseen(kind))
        })
        .collect()
}

/// The line on which a place begins, and the one before it.
fn lines(text: &str, place: Place) -> &str {
    let at = place.range().start.min(text.len());
    let before = text.get(..at).unwrap_or_default();
    let start = before
        .rmatch_indices('\n')
        .nth(1)
        .map_or(0, |(at, _)| at + 1);
    let rest = text.get(at..).unwrap_or_default();
    let end = at + rest.find('\n').unwrap_or(rest.len());
    text.get(start..end).unwrap_or_default()
}

/// Whether a Cyrillic letter looks like a Latin one: such a letter in an id or a key shows nothing odd.
fn is_twin(c: char) -> bool {
    "аеорсухіАВЕКМНОРСТУХІһѕј".contains(c)
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
    /// A sign of the direction of writing.
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

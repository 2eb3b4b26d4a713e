//! Typos of the keyboard in texts: letters of another script, quotation marks, dashes, spaces,
//! doubled words.

use crate::rules::typography::doubled_word::DoubledWord;
use crate::rules::typography::hyphen_for_dash::HyphenForDash;
use crate::rules::typography::look_alike_letter::LookAlikeLetter;
use crate::rules::typography::missing_kazakh_letters::MissingKazakhLetters;
use crate::rules::typography::unclosed_quote::UnclosedQuote;
use crate::rules::typography::wrong_quotes::WrongQuotes;
use crate::rules::typography::wrong_space::{SpaceFault, WrongSpace};
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Problem, Report, Sources, Span};
use crate::language::Language;
use crate::model::{Pair, PairKind, Side};
use crate::prose::{Typo, TypoKind, typos_in};
use crate::rules::context::{PER_TEXT, place_in, placeholders};

/// Warns of every typo of a text, with the text that should stand there where that is known.
pub fn check(pair: &Pair, sources: &Sources, report: &mut Report) {
    let languages: &[Language] = match pair.kind {
        PairKind::Both => &Language::ALL,
        // Words of both languages: what only Kazakh asks for is not asked of them.
        PairKind::Same => &[Language::Russian],
        PairKind::Alone(Language::Kazakh) => &[Language::Kazakh],
        PairKind::Alone(Language::Russian) => &[Language::Russian],
    };
    for language in languages {
        look(sources, *language, &pair.sides[*language], report);
    }
}

fn look(sources: &Sources, language: Language, side: &Side, report: &mut Report) {
    let source = sources.text(side.place.source);
    let (Some(first), Some(last)) = (side.words.first(), side.words.last()) else {
        // The words stand otherwise in the file: what is wrong can be told, and not be fixed by
        // program.
        let typos = typos_in(language, &side.text, &placeholders(&side.text));
        for typo in typos.into_iter().take(PER_TEXT) {
            let found = side.text.get(typo.range.clone()).unwrap_or_default();
            let place = place_in(sources, side, typo.range.clone());
            report.push(Diagnostic::new(place, problem(&typo, found)));
        }
        return;
    };
    let whole = Span::new(side.place.source, first.range().start..last.range().end);
    let text = source.get(whole.range()).unwrap_or_default();
    let typos = typos_in(language, text, &marks(text, whole, &side.words));
    for typo in typos.into_iter().take(PER_TEXT) {
        let found = text.get(typo.range.clone()).unwrap_or_default();
        let diagnostic = Diagnostic::new(whole.part(typo.range.clone()), problem(&typo, found));
        report.push(match typo.meant {
            Some(meant) => diagnostic.fixed(meant, typo.certain),
            None => diagnostic,
        });
    }
}

/// What is no words between the words of a passage: marks of Markdown, targets of links,
/// placeholders.
fn marks(text: &str, whole: Span, words: &[Span]) -> Vec<Range<usize>> {
    let mut marks = placeholders(text);
    let start = whole.range().start;
    let mut end = 0;
    for place in words {
        let word = place.range().start - start..place.range().end - start;
        let between = end..word.start;
        let is_space = |part: &str| part.chars().all(char::is_whitespace);
        if !between.is_empty() && !text.get(between.clone()).is_some_and(is_space) {
            marks.push(between);
        }
        end = word.end;
    }
    marks
}

fn problem(typo: &Typo, found: &str) -> Problem {
    let (found, meant) = (found.to_owned(), typo.meant.clone());
    match typo.kind {
        TypoKind::StraightQuote | TypoKind::WrongQuote => {
            Problem::from(WrongQuotes { found, meant })
        }
        TypoKind::UnclosedQuote => Problem::from(UnclosedQuote { found }),
        TypoKind::HyphenForDash => Problem::from(HyphenForDash { found, meant }),
        TypoKind::DoubledSpace => space(SpaceFault::Doubled, found, meant),
        TypoKind::SpaceBesidePunctuation => space(SpaceFault::BesidePunctuation, found, meant),
        TypoKind::MissingSpaceAfterNumberSign => space(SpaceFault::AfterNumberSign, found, meant),
        TypoKind::StraySpace => space(SpaceFault::Stray, found, meant),
        TypoKind::DoubledWord => Problem::from(DoubledWord {
            word: meant.unwrap_or(found),
        }),
        TypoKind::MissingLayout => Problem::from(MissingKazakhLetters { found, meant }),
        TypoKind::Confusable => Problem::from(LookAlikeLetter { found, meant }),
    }
}

fn space(fault: SpaceFault, found: String, meant: Option<String>) -> Problem {
    Problem::from(WrongSpace {
        fault,
        found,
        meant,
    })
}

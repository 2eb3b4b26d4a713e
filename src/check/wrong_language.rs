//! Russian where Kazakh belongs, and the reverse.

use super::{PER_TEXT, Texts, place_in, without_placeholders};
use crate::diagnostic::{Problem, Report};
use crate::language::{Language, guess, passages};

/// Warns of every side of a text, and of every sentence in one, that is surely of the other language.
pub fn check(texts: Texts<'_>, report: &mut Report) {
    for pair in texts.pairs.iter().filter(|pair| !pair.same) {
        for language in Language::ALL {
            let (side, other) = (&pair.sides[language], &pair.sides[language.other()]);
            let problem = || Problem::WrongLanguage {
                language: language.tag(),
                found: language.other().tag(),
            };
            let text = without_placeholders(&side.text);
            if guess(&text) == Some(language.other()) {
                report.add_related(side.place, problem(), other.place);
                continue;
            }
            for range in passages(&text, language).into_iter().take(PER_TEXT) {
                report.add_related(place_in(texts.sources, side, range), problem(), other.place);
            }
        }
    }
}

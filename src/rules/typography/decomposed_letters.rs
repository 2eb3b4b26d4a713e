//! Letters that were taken apart into a letter and a mark, as file names and texts from macOS may
//! be.

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Diagnostic, Edit, Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity,
    SourceId, Sources, Span, Translated,
};
use crate::rules::groups::TYPOGRAPHY;

/// Warns once of every file with such letters: they look as they should, and no search finds them.
pub fn check(source: SourceId, sources: &Sources, report: &mut Report) {
    let text = sources.text(source);
    if !may_have_marks(text) {
        return;
    }
    let edits: Vec<Edit> = decomposed(text)
        .map(|(at, letter, composed)| Edit {
            place: Span::new(source, at..at + letter.len()),
            text: composed,
        })
        .collect();
    let Some(first) = edits.first().map(|edit| edit.place) else {
        return;
    };
    let letters = edits.len();
    let found = Diagnostic::new(first, DecomposedLetters { letters });
    report.push(found.fixed_by(edits, true));
}

/// Whether a byte of the text may begin a mark: nearly none does.
fn may_have_marks(text: &str) -> bool {
    let begins_mark = |byte: &u8| matches!(byte, 0xCC | 0xCD);
    // Block by block, whose bytes are compared at once.
    let mut blocks = text.as_bytes().chunks(256);
    blocks.any(|block| {
        block
            .iter()
            .fold(false, |found, byte| found | begins_mark(byte))
    })
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Every letter with the marks after it that has a form in one character: where it stands, as it
/// stands, and in that form.
fn decomposed(text: &str) -> impl Iterator<Item = (usize, &str, String)> {
    let normalizer = ComposingNormalizerBorrowed::new_nfc();
    let mut marks = text.char_indices().filter(|(_, c)| is_mark(*c)).peekable();
    let mut done = 0;
    std::iter::from_fn(move || {
        loop {
            let (mark, _) = marks.next()?;
            if mark < done {
                continue;
            }
            let before = text.get(..mark).unwrap_or_default();
            let Some((at, _)) = before.char_indices().next_back() else {
                continue;
            };
            let rest = text.get(mark..).unwrap_or_default();
            let length = rest.find(|c| !is_mark(c)).unwrap_or(rest.len());
            done = mark + length;
            let letter = text.get(at..done).unwrap_or_default();
            let composed = normalizer.normalize(letter);
            // A mark without a composed form, such as a stress, stays.
            if composed != letter {
                return Some((at, letter, composed.into_owned()));
            }
        }
    })
}

/// Letters that were taken apart into a letter and a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecomposedLetters {
    pub(crate) letters: usize,
}

impl DecomposedLetters {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "decomposed-letters",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "Letters that were taken apart into a letter and a mark.",
        explanation: Translated {
            english: Explanation {
                what: "Letters such as й and ё are written as two characters, a letter and a mark. \
                    Files made on macOS can be so.",
                why: "They look alike, but no search finds them, and every text seems to be \
                    changed.",
                how_to_fix: "Run `tartip check --fix`: it puts the letters together and changes \
                    nothing that can be seen.",
            },
            russian: Explanation {
                what: "Буквы вроде й и ё записаны двумя знаками, буквой и значком над ней. Такими \
                    бывают файлы из macOS.",
                why: "На вид они такие же, но поиск их не находит, и каждый текст кажется \
                    изменённым.",
                how_to_fix: "Запустите `tartip check --fix`: он соединит буквы и не изменит \
                    ничего, что видно.",
            },
            kazakh: Explanation {
                what: "Й мен ё сияқты әріптер екі таңбамен, әріппен және оның үстіндегі белгімен \
                    жазылған. macOS жүйесінен келген файлдар осындай болуы мүмкін.",
                why: "Көзге бірдей көрінгенмен, іздеу оларды таппайды, әр мәтін өзгертілген сияқты \
                    болып тұрады.",
                how_to_fix: "`tartip check --fix` командасын іске қосыңыз: ол әріптерді \
                    біріктіреді, көзге көрінетін ештеңе өзгермейді.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "Сдайте письмо",
                "Сдаи\u{306}те письмо",
            )],
        }),
    };
}

impl ProblemKind for DecomposedLetters {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { letters } = self;
        ProblemText::new(
            format!(
                "{letters} letters of the file are taken apart into a letter and a mark, as \
                macOS writes names of files"
            ),
            "this is the first of them: expected one character",
        )
        .hint("`tartip check --fix` puts them together; nothing changes that can be seen")
    }

    fn russian(&self) -> ProblemText {
        let Self { letters } = self;
        ProblemText::new(
            format!(
                "букв, разложенных на букву и знак, как в именах файлов macOS, в файле: {letters}"
            ),
            "это первая из них, а нужен один знак",
        )
        .hint("`tartip check --fix` соединит их, видимых изменений не будет")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { letters } = self;
        ProblemText::new(
            format!(
                "файлда әріп пен белгіге бөлініп жазылған {letters} әріп бар, macOS файл \
                аттарын осылай жазады"
            ),
            "бұл — олардың біріншісі, ал бір таңба керек",
        )
        .hint("оларды `tartip check --fix` біріктіреді, көзге көрінетін ештеңе өзгермейді")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_taken_apart_are_put_together_and_other_marks_stay() {
        let found: Vec<_> = decomposed("и\u{306} е\u{308} за\u{301}мок И\u{306}")
            .map(|(at, _, composed)| (at, composed))
            .collect();
        assert_eq!(
            found,
            [
                (0, "й".to_owned()),
                (5, "ё".to_owned()),
                (23, "Й".to_owned())
            ]
        );
        assert_eq!(decomposed("йёЙ\u{301}").count(), 0);
        assert_eq!(decomposed("\u{306}").count(), 0);
    }
}

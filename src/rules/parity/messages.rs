//! What is said of a value that the sides of a text do not share.

use crate::diagnostic::ProblemText;
use crate::load::vocabulary::{english, kazakh, russian};

/// In English.
pub(super) fn english(
    what: &str,
    language: &str,
    other: &str,
    found: Option<&str>,
    expected: Option<&str>,
) -> ProblemText {
    let (language, other) = (
        english::language_name(language),
        english::language_name(other),
    );
    let words = match (found, expected) {
        (Some(found), Some(expected)) => ProblemText::new(
            format!(
                "the languages differ: in {language} the {what} is «{found}», in {other} \
                «{expected}»"
            ),
            format!("in {other} «{expected}»"),
        ),
        (Some(found), None) => ProblemText::new(
            format!("the {what} «{found}» stands in {language} and not in {other}"),
            format!("not there in {other}"),
        ),
        (None, expected) => {
            let expected = expected.unwrap_or_default();
            ProblemText::new(
                format!("the {what} «{expected}» stands in {other} and not in {language}"),
                format!("expected «{expected}»"),
            )
        }
    };
    words
        .related("the other language")
        .hint("compare both with the source, and correct the one that is wrong")
}

/// In Russian.
pub(super) fn russian(
    what: &str,
    language: &str,
    other: &str,
    found: Option<&str>,
    expected: Option<&str>,
) -> ProblemText {
    let (language, other) = (russian::in_language(language), russian::in_language(other));
    let words = match (found, expected) {
        (Some(found), Some(expected)) => ProblemText::new(
            format!("языки расходятся: {what} {language} — «{found}», {other} — «{expected}»"),
            format!("{other} «{expected}»"),
        ),
        (Some(found), None) => ProblemText::new(
            format!("{what} «{found}» есть {language}, а {other} этого нет"),
            format!("{other} этого нет"),
        ),
        (None, expected) => {
            let expected = expected.unwrap_or_default();
            ProblemText::new(
                format!("{what} «{expected}» есть {other}, а {language} этого нет"),
                format!("нужно «{expected}»"),
            )
        }
    };
    words
        .related("другой язык")
        .hint("сверьте оба с источником и исправьте тот, где неверно")
}

/// In Kazakh.
pub(super) fn kazakh(
    what: &str,
    language: &str,
    other: &str,
    found: Option<&str>,
    expected: Option<&str>,
) -> ProblemText {
    let (language, other) = (kazakh::adjective(language), kazakh::adjective(other));
    let words = match (found, expected) {
        (Some(found), Some(expected)) => ProblemText::new(
            format!(
                "тілдер сәйкес емес: {language} мәтінде {what} — «{found}», {other} мәтінде — \
                «{expected}»"
            ),
            format!("{other} мәтінде «{expected}»"),
        ),
        (Some(found), None) => ProblemText::new(
            format!("«{found}» деген {what} {language} мәтінде бар, ал {other} мәтінде жоқ"),
            format!("{other} мәтінде жоқ"),
        ),
        (None, expected) => {
            let expected = expected.unwrap_or_default();
            ProblemText::new(
                format!("«{expected}» деген {what} {other} мәтінде бар, ал {language} мәтінде жоқ"),
                format!("«{expected}» керек"),
            )
        }
    };
    words
        .related("екінші тіл")
        .hint("екеуін де дереккөзбен салыстырып, қатесін түзетіңіз")
}

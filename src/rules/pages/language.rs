//! A page says its language, and so does every passage in another one (WCAG 2.2, 3.1.1 and 3.1.2):
//! a screen reader reads Kazakh with a Russian voice otherwise, and the reverse.
//!
//! A passage counts as one in another language if its words do: a name keeps its letters in both,
//! and WCAG leaves names out.

use super::document::Element;
use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::language::Language;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::prose::guess;
use crate::rules::groups::PAGES;

/// Attributes that are read aloud or shown.
const SAID: [&str; 6] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "placeholder",
    "title",
];

/// Tags that are written for another: the first is the code of a country, the others have a shorter
/// form, which is the one to be used (BCP 47, 2.2.1).
const MISTAKEN: [(&str, &str); 3] = [("kz", "kk"), ("kaz", "kk"), ("rus", "ru")];

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    let Some(root) = page.document.root() else {
        return;
    };
    let mut add = |range, fault| faults.push(Fault::new(range, PageLanguage { fault }));
    let expected = page.language.tag();
    match root.attribute("lang").map(str::trim) {
        None | Some("") => add(root.range(), PageLanguageFault::Missing),
        Some(tag) if is_tag(tag) && !is_of(tag, page.language) => {
            let found = tag.to_owned();
            add(root.range(), PageLanguageFault::OfPage { found, expected });
        }
        Some(_) => {}
    }
    for element in page.document.elements() {
        for attribute in ["lang", "hreflang"] {
            // An empty `lang` says that the language is not known.
            let tag = element.attribute(attribute).unwrap_or_default();
            let is_default = attribute == "hreflang" && tag == "x-default";
            if !tag.is_empty() && !is_default && !is_tag(tag) {
                let found = tag.to_owned();
                let similar = meant(tag);
                add(
                    element.range(),
                    PageLanguageFault::BadTag { found, similar },
                );
            }
        }
        if said_in(page, element) == Some(Language::Russian) {
            let words = SAID.into_iter().filter_map(|name| element.attribute(name));
            for words in words.filter_map(kazakh) {
                add(element.range(), passage(words));
            }
        }
    }
    for text in page.document.texts() {
        let Some(parent) = text.parent else { continue };
        if matches!(parent.name(), "script" | "style" | "noscript") {
            continue;
        }
        if let (Some(Language::Russian), Some(words)) = (said_in(page, parent), kazakh(text.words))
        {
            add(text.range, passage(words));
        }
    }
}

fn passage(words: String) -> PageLanguageFault {
    let expected = Language::Kazakh.tag();
    PageLanguageFault::Passage { words, expected }
}

/// The language of the site that the nearest `lang` says; that of the page where only the root
/// could say it, so that a root that is wrong is one fault and not one for each text.
fn said_in(page: Page<'_>, element: Element<'_>) -> Option<Language> {
    let root = page.document.root();
    let said = element
        .lineage()
        .find(|around| Some(*around) != root && around.has("lang"));
    let Some(tag) = said.and_then(|around| around.attribute("lang")) else {
        return Some(page.language);
    };
    Language::ALL
        .into_iter()
        .find(|language| is_of(tag, *language))
}

/// Whether a tag is of a language, whatever its script and region.
fn is_of(tag: &str, language: Language) -> bool {
    let primary = tag.trim().split('-').next().unwrap_or_default();
    primary.eq_ignore_ascii_case(language.tag())
}

/// Whether a tag has the form of one (BCP 47, 2.1, without private and irregular ones), and is not
/// one that is written by mistake.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    matches!(primary.len(), 2 | 3) && letters(primary) && parts.all(is_part) && meant(tag).is_none()
}

fn meant(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let mut tags = MISTAKEN.into_iter();
    let (_, meant) = tags.find(|(mistaken, _)| primary.eq_ignore_ascii_case(mistaken))?;
    Some(meant)
}

/// The words that have a letter of Kazakh, from the first to the last, with what stands between
/// them, if they are Kazakh words and not a name in a text of the other language. Names in
/// quotation marks keep their language (WCAG 2.2, 3.1.2 leaves names out).
fn kazakh(text: &str) -> Option<String> {
    if guess(text) != Some(Language::Kazakh) {
        return None;
    }
    let mut depth = 0_u32;
    let mut found = text.char_indices().filter(|(_, c)| {
        match c {
            '«' => depth += 1,
            '»' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(*c)
    });
    let (first, _) = found.next()?;
    let last = found.last().map_or(first, |(at, _)| at);
    let is_between = |c: char| !c.is_alphanumeric();
    let start = text[..first]
        .char_indices()
        .rev()
        .find(|(_, c)| is_between(*c));
    let start = start.map_or(0, |(at, c)| at + c.len_utf8());
    let end = text[last..]
        .find(is_between)
        .map_or(text.len(), |at| last + at);
    let words: Vec<&str> = text[start..end].split_whitespace().collect();
    let words = words.join(" ");
    let kazakh = Language::Kazakh;
    // A name of nothing but the language itself, where readers choose theirs.
    (guess(&words) == Some(kazakh) || words == kazakh.autonym()).then_some(words)
}

/// What is wrong with the languages of a page (WCAG 2.2, 3.1.1 and 3.1.2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageLanguageFault {
    /// The page does not say its language.
    Missing,
    /// The page says another language than the one it is in.
    OfPage {
        /// What it says.
        found: String,
        /// The language it is in.
        expected: &'static str,
    },
    /// A value of `lang` or `hreflang` that is not a tag of a language.
    BadTag {
        /// What it says.
        found: String,
        /// What may have been meant.
        similar: Option<&'static str>,
    },
    /// ProblemText in a language other than what `lang` around them says.
    Passage {
        /// The words, from the first to the last of them.
        words: String,
        /// The language they are in.
        expected: &'static str,
    },
}

/// The language of a page or of a passage (3.1.1, 3.1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLanguage {
    pub(crate) fault: PageLanguageFault,
}

impl PageLanguage {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "page-language",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "The language of a page or of a passage (3.1.1, 3.1.2).",
        explanation: Translated {
            english: Explanation {
                what: "A page or a passage is in another language than the page says, or the page \
                    says none.",
                why: "A screen reader reads Kazakh with a Russian voice then, and nobody \
                    understands it.",
                how_to_fix: "Write `lang` on `<html>`, and on the element around words in another \
                    language.",
            },
            russian: Explanation {
                what: "Страница или её часть не на том языке, какой указан, или язык не указан \
                    совсем.",
                why: "Тогда казахский текст читается вслух русским голосом, и понять его нельзя.",
                how_to_fix: "Укажите `lang` у `<html>` и у элемента, внутри которого слова другого \
                    языка.",
            },
            kazakh: Explanation {
                what: "Бет немесе оның бір бөлігі көрсетілген тілде емес не тілі мүлде \
                    көрсетілмеген.",
                why: "Ондайда қазақша мәтінді орыс дауысы оқиды, оны ешкім түсінбейді.",
                how_to_fix: "`<html>` элементіне және басқа тілдегі сөздердің сыртындағы элементке \
                    `lang` жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(sample::ACT_PAGE, page!("<p>Шағым беру</p>"))],
        }),
    };
}

impl ProblemKind for PageLanguage {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            PageLanguageFault::Missing => ProblemText::new(
                "the page does not say its language",
                "expected `lang` in `<html>`",
            )
            .hint("write `<html lang=\"{{ page.language }}\">` in the template"),
            PageLanguageFault::OfPage { found, expected } => ProblemText::new(
                format!(
                    "the page is in {}, and says that it is in `{found}`",
                    english::language_name(expected)
                ),
                format!("expected `lang=\"{expected}\"`"),
            )
            .hint("write `<html lang=\"{{ page.language }}\">` in the template"),
            PageLanguageFault::BadTag { found, similar } => english::with_similar(
                ProblemText::new(
                    format!("`{found}` is not the tag of a language"),
                    "expected a tag like `kk`, `ru`, `kk-KZ`",
                ),
                *similar,
                "write the two letters of the language, and after a hyphen those of the country, \
                if it matters",
            ),
            PageLanguageFault::Passage { words, expected } => ProblemText::new(
                format!(
                    "«{words}» is in {}, and nothing says so",
                    english::language_name(expected)
                ),
                format!("expected `lang=\"{expected}\"` on the element around it"),
            )
            .hint(
                "write the words in the language of the page, or mark them with `lang`: else \
                they are read aloud with the voice of another language",
            ),
        }
    }

    fn russian(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            PageLanguageFault::Missing => ProblemText::new(
                "страница не говорит, на каком она языке",
                "нужен `lang` в `<html>`",
            )
            .hint("напишите в шаблоне `<html lang=\"{{ page.language }}\">`"),
            PageLanguageFault::OfPage { found, expected } => ProblemText::new(
                format!(
                    "страница {}, а назван язык `{found}`",
                    russian::in_language(expected)
                ),
                format!("нужно `lang=\"{expected}\"`"),
            )
            .hint("напишите в шаблоне `<html lang=\"{{ page.language }}\">`"),
            PageLanguageFault::BadTag { found, similar } => russian::with_similar(
                ProblemText::new(
                    format!("`{found}` не обозначает язык"),
                    "нужно обозначение вроде `kk`, `ru`, `kk-KZ`",
                ),
                *similar,
                "напишите две буквы языка, а если важна страна, после дефиса и её буквы",
            ),
            PageLanguageFault::Passage { words, expected } => ProblemText::new(
                format!(
                    "слова «{words}» {}, и это ничем не отмечено",
                    russian::in_language(expected)
                ),
                format!("нужно `lang=\"{expected}\"` у элемента вокруг"),
            )
            .hint(
                "напишите эти слова на языке страницы или отметьте их с помощью `lang`: иначе их \
                прочитает голос другого языка",
            ),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            PageLanguageFault::Missing => ProblemText::new(
                "бет қай тілде екені айтылмаған",
                "`<html>` ішінде `lang` керек",
            )
            .hint("үлгіге `<html lang=\"{{ page.language }}\">` деп жазыңыз"),
            PageLanguageFault::OfPage { found, expected } => ProblemText::new(
                format!(
                    "бет {}, ал тілі `{found}` деп көрсетілген",
                    kazakh::adjective(expected)
                ),
                format!("`lang=\"{expected}\"` керек"),
            )
            .hint("үлгіге `<html lang=\"{{ page.language }}\">` деп жазыңыз"),
            PageLanguageFault::BadTag { found, similar } => kazakh::with_similar(
                ProblemText::new(
                    format!("`{found}` тілді білдірмейді"),
                    "`kk`, `ru`, `kk-KZ` сияқты белгі керек",
                ),
                *similar,
                "тілдің екі әрпін жазыңыз, ел маңызды болса, дефистен кейін елдің әріптерін \
                қосыңыз",
            ),
            PageLanguageFault::Passage { words, expected } => ProblemText::new(
                format!(
                    "«{words}» деген сөздер {}, бірақ ол белгіленбеген",
                    kazakh::adjective(expected)
                ),
                format!("сыртындағы элементте `lang=\"{expected}\"` керек"),
            )
            .hint(
                "бұл сөздерді бет тілінде жазыңыз немесе `lang` арқылы белгілеңіз: әйтпесе \
                оларды басқа тілдің дауысы оқиды",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;
    use PageLanguageFault::{BadTag, Missing, OfPage};

    #[test]
    fn a_page_and_its_passages_say_their_language() {
        for good in [
            "<html lang=ru><p>Жалоба</p><p lang=kk>Шағым</p>",
            "<html lang=ru-KZ><a lang=kk hreflang=kk href=a title='Шағым'>Қазақша</a>",
            "<html lang=ru><link rel=alternate hreflang=x-default href=a>",
            "<html lang=ru><p lang=kk-Cyrl-KZ>Шағым <i lang=ru>жалоба</i></p>",
            "<html lang=ru><p lang=''>Шағым</p><script>'Шағым'</script>",
            "<html lang=ru><p>Тексты стоят в базе «Әділет».</p>",
            "<html lang=ru><div lang=kk><p><b>Шағым</b></p></div>",
            "",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        let of_page = |found: &str| OfPage {
            found: found.to_owned(),
            expected: "ru",
        };
        let bad_tag = |found: &str, similar| BadTag {
            found: found.to_owned(),
            similar,
        };
        for (bad, fault, at) in [
            ("<html><p>а", Missing, "<html>"),
            ("<html lang=''><p>а", Missing, "<html lang=''>"),
            ("<html lang=kk><p>а", of_page("kk"), "<html lang=kk>"),
            (
                "<html lang=en-GB><p>а",
                of_page("en-GB"),
                "<html lang=en-GB>",
            ),
            (
                "<html lang=rus><p>а",
                bad_tag("rus", Some("ru")),
                "<html lang=rus>",
            ),
            (
                "<html lang=ru><p lang=kz>а",
                bad_tag("kz", Some("kk")),
                "<p lang=kz>",
            ),
            (
                "<html lang=ru><p lang=kk_KZ>а",
                bad_tag("kk_KZ", None),
                "<p lang=kk_KZ>",
            ),
            (
                "<html lang=ru><a hreflang=казахский href=a>а</a>",
                bad_tag("казахский", None),
                "<a hreflang=казахский href=a>",
            ),
            (
                "<html lang=ru><p>Это шағым хатының үлгісі.",
                passage("шағым хатының үлгісі".to_owned()),
                "Это шағым хатының үлгісі.",
            ),
            (
                "<html lang=ru><p> Қазақша\n</p>",
                passage("Қазақша".to_owned()),
                "Қазақша",
            ),
            (
                "<html lang=ru><img alt='өтініштің үлгісі' src=a>",
                passage("өтініштің үлгісі".to_owned()),
                "<img alt='өтініштің үлгісі' src=a>",
            ),
            (
                "<html lang=ru><title>шағым хаты үшін</title>",
                passage("шағым хаты үшін".to_owned()),
                "шағым хаты үшін",
            ),
            (
                "<html lang=ru><section lang=kk><p lang=ru>шағым хаты үшін",
                passage("шағым хаты үшін".to_owned()),
                "шағым хаты үшін",
            ),
        ] {
            let expected = [(Problem::from(PageLanguage { fault }), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}

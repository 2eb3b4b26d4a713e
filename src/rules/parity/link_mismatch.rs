//! Links that stand in one language of a guide and not in the other.

use std::collections::BTreeMap;

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Sources, Translated,
};
use crate::language::Language;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::model::Pair;
use crate::rules::context::PER_TEXT;
use crate::rules::groups::TWO_LANGUAGES;

/// The links of `these` that are not among `others`, each as often as it is there; what counts is
/// what `seen` makes of a link, which is told whether it is one of `these`.
fn without(
    these: &[String],
    others: &[String],
    seen: impl Fn(&str, bool) -> String,
) -> Vec<String> {
    let mut there: BTreeMap<String, usize> = BTreeMap::new();
    for target in others {
        *there.entry(seen(target, false)).or_default() += 1;
    }
    let missing = these.iter().filter(|target| {
        let left = there.get_mut(&seen(target, true)).filter(|left| **left > 0);
        left.map(|left| *left -= 1).is_none()
    });
    missing.cloned().collect()
}

/// An address with a placeholder in the place of every word for `language` in it:
/// `https://adilet.zan.kz/{}/docs/X`. A page that names the other language keeps its word, so that
/// a Kazakh text which leads to a Russian page is not taken for its pair.
fn own_language(target: &str, language: Language) -> String {
    let words: &[&str] = match language {
        Language::Kazakh => &["kk", "kz", "kaz", "qaz", "kazakh", "kk-kz", "kk_kz"],
        Language::Russian => &["ru", "rus", "russian", "ru-ru", "ru_ru"],
    };
    let Some((scheme, rest)) = target.split_once("://") else {
        return target.to_owned();
    };
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let mut neutral = format!("{scheme}://");
    // `ru.example.kz`, but never the end of a host: `.kz` is the country's.
    match host.split_once('.') {
        Some((first, more)) if more.contains('.') && is_word(first, words) => {
            neutral.push_str("{}.");
            neutral.push_str(more);
        }
        _ => neutral.push_str(host),
    }
    let mut word = String::new();
    for c in path.chars().chain(['\n']) {
        if c.is_ascii_alphanumeric() {
            word.push(c);
            continue;
        }
        neutral.push_str(if is_word(&word, words) { "{}" } else { &word });
        word.clear();
        if c != '\n' {
            neutral.push(c);
        }
    }
    // `ru-RU` is one word in two parts.
    neutral.replace("{}-{}", "{}").replace("{}_{}", "{}")
}

fn is_word(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Warns of every link that one side of a passage has more often than the other.
pub fn check(pair: &Pair, _: &Sources, report: &mut Report) {
    // Most texts have no link, or the same ones.
    let [kazakh, russian] = Language::ALL.map(|language| &pair.sides[language].links);
    if !pair.is_both() || kazakh == russian {
        return;
    }
    for language in Language::ALL {
        let (side, other) = (&pair.sides[language], &pair.sides[language.other()]);
        // The same address first; then the address of the same page in the reader's own language.
        let missing = without(&other.links, &side.links, |target, _| target.to_owned());
        let there = without(&side.links, &other.links, |target, _| target.to_owned());
        let own = |target: &str, first: bool| {
            own_language(target, if first { language.other() } else { language })
        };
        for target in without(&missing, &there, own).iter().take(PER_TEXT) {
            let problem = LinkMismatch {
                language: language.tag(),
                other: language.other().tag(),
                target: target.clone(),
            };
            report.add_related(side.place, problem, other.place);
        }
    }
}

/// A link that one language lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkMismatch {
    pub(crate) language: &'static str,
    pub(crate) other: &'static str,
    pub(crate) target: String,
}

impl LinkMismatch {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "link-mismatch",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "A link that one language lacks.",
        explanation: Translated {
            english: Explanation {
                what: "A link stands in one language and not in the other.",
                why: "Half of the readers would not find what it leads to.",
                how_to_fix: "Give both languages the same links.",
            },
            russian: Explanation {
                what: "Ссылка есть на одном языке, а на другом её нет.",
                why: "Половина читателей не нашла бы того, куда она ведёт.",
                how_to_fix: "Поставьте на обоих языках одни и те же ссылки.",
            },
            kazakh: Explanation {
                what: "Сілтеме бір тілде бар, екіншісінде жоқ.",
                why: "Оқырмандардың жартысы ол апаратын нәрсені таппас еді.",
                how_to_fix: "Екі тілде де бірдей сілтемелерді қойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "[письмо с жалобой](letter:complaint)",
                "письмо с жалобой",
            )],
        }),
    };
}

impl ProblemKind for LinkMismatch {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            language,
            other,
            target,
        } = self;
        ProblemText::new(
            format!(
                "the link to `{target}` stands in {} and not in {}",
                english::language_name(other),
                english::language_name(language)
            ),
            format!("expected a link to `{target}`"),
        )
        .related("it stands here")
        .hint("give both languages the same links")
    }

    fn russian(&self) -> ProblemText {
        let Self {
            language,
            other,
            target,
        } = self;
        ProblemText::new(
            format!(
                "ссылка на `{target}` есть {}, а {} её нет",
                russian::in_language(other),
                russian::in_language(language)
            ),
            format!("нужна ссылка на `{target}`"),
        )
        .related("она стоит здесь")
        .hint("поставьте на обоих языках одни и те же ссылки")
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            language,
            other,
            target,
        } = self;
        ProblemText::new(
            format!(
                "`{target}` сілтемесі {} мәтінде бар, ал {} мәтінде жоқ",
                kazakh::adjective(other),
                kazakh::adjective(language)
            ),
            format!("`{target}` сілтемесі керек"),
        )
        .related("ол осы жерде тұр")
        .hint("екі тілде де бірдей сілтемелерді қойыңыз")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_in_the_language_of_its_reader_is_the_same_page() {
        let same = |kazakh: &str, russian: &str| {
            own_language(kazakh, Language::Kazakh) == own_language(russian, Language::Russian)
        };
        for (kazakh, russian) in [
            (
                "https://adilet.zan.kz/kaz/docs/K2000000350",
                "https://adilet.zan.kz/rus/docs/K2000000350",
            ),
            ("https://eotinish.kz/kk/", "https://eotinish.kz/ru/"),
            ("https://eotinish.kz/kz", "https://eotinish.kz/ru"),
            (
                "https://gov.kz/a?lang=kk&b=1",
                "https://gov.kz/a?lang=ru&b=1",
            ),
            ("https://gov.kz/a?lang=kk-KZ", "https://gov.kz/a?lang=ru-RU"),
            ("https://kk.example.kz/a", "https://ru.example.kz/a"),
            ("https://e.kz/index_kz.html", "https://e.kz/index_ru.html"),
            ("https://e.kz/a-kaz.pdf", "https://e.kz/a-rus.pdf"),
        ] {
            assert!(same(kazakh, russian), "{kazakh} {russian}");
            assert!(
                !same(russian, kazakh),
                "the wrong way round: {russian} {kazakh}"
            );
        }
        for (kazakh, russian) in [
            ("https://e.kz/kk/a", "https://e.kz/ru/b"),
            ("https://e.kz/a", "https://e.ru/a"),
            ("https://e.kz/kk/a", "https://f.kz/ru/a"),
            ("act:code#1", "act:code#2"),
        ] {
            assert!(!same(kazakh, russian), "{kazakh} {russian}");
        }
    }
}

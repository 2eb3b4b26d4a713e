//! Who issued an act, not in the genitive.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::language::Language;
use crate::rules::context::Context;
use crate::rules::groups::LAW_AND_DATES;

/// The endings of the Kazakh genitive.
const GENITIVE: [&str; 6] = ["ның", "нің", "дың", "дің", "тың", "тің"];

/// Russian names of offices in the nominative, which no genitive has as a word of its own.
const NOMINATIVE: [&str; 10] = [
    "агентство",
    "аким",
    "акимат",
    "комитет",
    "маслихат",
    "министерство",
    "министр",
    "правительство",
    "президент",
    "суд",
];

/// Warns of every `issued_by` that can't be the genitive that the name of an act asks for.
pub fn check(context: Context<'_>, report: &mut Report) {
    for (_, record) in context.draft.acts.iter() {
        let Some(issuer) = &record.value.issued_by else {
            continue;
        };
        for (language, text) in issuer.iter() {
            let words = text.value.to_lowercase();
            // «… министрінің м.а.», «… мәслихатының (VIII сайланған)».
            let words = words.split(" (").next().unwrap_or(&words);
            let words = words.trim_end_matches("м.а.").trim_end();
            let sound = match language {
                Language::Kazakh => GENITIVE.iter().any(|ending| words.ends_with(ending)),
                Language::Russian => !words
                    .split(|c: char| !c.is_alphabetic())
                    .any(|word| NOMINATIVE.contains(&word)),
            };
            if !sound {
                let found = text.value.clone();
                report.add(text.place, IssuerCase { found });
            }
        }
    }
}

/// Who issued an act, not in the genitive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerCase {
    pub(crate) found: String,
}

impl IssuerCase {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "issuer-case",
        group: &LAW_AND_DATES,
        severity: Severity::Warning,
        meaning: "Who issued an act, not in the genitive.",
        explanation: Translated {
            english: Explanation {
                what: "`issued_by` does not stand in the genitive.",
                why: "The name of the act is made with it: «Решение Осакаровского районного \
                    маслихата от …», «Осакаров аудандық мәслихатының … шешімі». Another case \
                    makes a wrong name.",
                how_to_fix: "Write it as the act's own title has it: whose decision, whose order.",
            },
            russian: Explanation {
                what: "`issued_by` стоит не в родительном падеже.",
                why: "Из него складывается название акта: «Решение Осакаровского районного \
                    маслихата от …», «Осакаров аудандық мәслихатының … шешімі». В другом падеже \
                    название выйдет неверным.",
                how_to_fix: "Запишите так, как стоит в самом названии акта: чьё решение, чей \
                    приказ.",
            },
            kazakh: Explanation {
                what: "`issued_by` ілік септігінде тұрған жоқ.",
                why: "Актінің атауы содан құралады: «Осакаров аудандық мәслихатының … шешімі». \
                    Басқа септікте атауы қате шығады.",
                how_to_fix: "Оны актінің өз атауындағыдай жазыңыз: кімнің шешімі, кімнің бұйрығы.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LAW,
                "kind: law\n",
                "kind: decision\n\
                issued_by:\n  kk: Мысал аудандық мәслихаты\n  ru: Примерный районный маслихат\n",
            )],
        }),
    };
}

impl ProblemKind for IssuerCase {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("`{found}` does not stand in the genitive"),
            "expected the form that answers «whose»: «кімнің», «чьё»",
        )
        .hint("write it as the name of the act has it")
    }

    fn russian(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("«{found}» стоит не в родительном падеже"),
            "нужна форма, которая отвечает на вопрос «чьё», «кого»",
        )
        .hint("запишите так, как стоит в названии акта")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found } = self;
        ProblemText::new(
            format!("«{found}» ілік септігінде тұрған жоқ"),
            "«кімнің» деген сұраққа жауап беретін тұлға керек",
        )
        .hint("актінің атауындағыдай жазыңыз")
    }
}

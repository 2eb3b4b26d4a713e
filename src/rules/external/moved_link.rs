//! An address that leads to another one for good.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::OUTSIDE;

/// An address whose host says that another has taken its place for good (301, 308; RFC 9110,
/// sections 15.4.2 and 15.4.9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedLink {
    /// The address as it stands in the content.
    pub address: String,
    /// Where it leads.
    pub to: String,
}

impl MovedLink {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "moved-link",
        group: &OUTSIDE,
        severity: Severity::Warning,
        meaning: "An address outside the site that moved for good (`check --external`).",
        explanation: Translated {
            english: Explanation {
                what: "An address outside the site still opens, but its host says that it has \
                    moved for good to another (301 or 308). Only `tartip check --external` asks.",
                why: "Hosts keep such a redirect for some time, and then the old address is dead. \
                    Who replaces it while it works loses no reader.",
                how_to_fix: "Open the new address, see that it is the same page in the same \
                    language, and write it in the place of the old one.",
            },
            russian: Explanation {
                what: "Адрес вне сайта ещё открывается, но узел сообщает, что страница навсегда \
                    переехала на другой адрес (301 или 308). Проверяет только \
                    `tartip check --external`.",
                why: "Такое перенаправление хранят какое-то время, а потом старый адрес перестаёт \
                    работать. Если заменить его заранее, читатели ничего не потеряют.",
                how_to_fix: "Откройте новый адрес, убедитесь, что это та же страница на том же \
                    языке, и запишите его вместо старого.",
            },
            kazakh: Explanation {
                what: "Сайттан тыс мекенжай әлі ашылады, бірақ торап бұл бет басқа мекенжайға \
                    біржола көшкенін айтады (301 немесе 308). Мұны тек `tartip check --external` \
                    тексереді.",
                why: "Мұндай бағыттауды біраз уақыт қана сақтайды, кейін ескі мекенжай істемей \
                    қалады. Ерте ауыстырса, оқырман ештеңе жоғалтпайды.",
                how_to_fix: "Жаңа мекенжайды ашып, сол тілдегі сол бет екеніне көз жеткізіп, оны \
                    ескісінің орнына жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "website: https://mysal.example",
                "website: http://mysal.example/moved",
            )],
        }),
    };
}

impl ProblemKind for MovedLink {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { address, to } = self;
        ProblemText::new(
            format!("{address} has moved for good to {to}"),
            "expected the address of today",
        )
        .hint("see that it is the same page, and write the new address")
    }

    fn russian(&self) -> ProblemText {
        let Self { address, to } = self;
        ProblemText::new(
            format!("{address} навсегда переехал на {to}"),
            "нужен нынешний адрес",
        )
        .hint("убедитесь, что это та же страница, и запишите новый адрес")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { address, to } = self;
        ProblemText::new(
            format!("{address} біржола мына мекенжайға көшті: {to}"),
            "қазіргі мекенжай болуы керек",
        )
        .hint("сол бет екеніне көз жеткізіп, жаңа мекенжайды жазыңыз")
    }
}

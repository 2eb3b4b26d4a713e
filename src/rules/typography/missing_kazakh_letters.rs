//! A Kazakh word that seems to be typed without Kazakh letters.

use super::messages;
use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TYPOGRAPHY;

/// A Kazakh word that seems to be typed without Kazakh letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingKazakhLetters {
    pub(crate) found: String,
    pub(crate) meant: Option<String>,
}

impl MissingKazakhLetters {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "missing-kazakh-letters",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "A Kazakh word that seems to be typed without Kazakh letters.",
        explanation: Translated {
            english: Explanation {
                what: "A Kazakh word seems to be typed without Kazakh letters.",
                why: "It happens with a Russian keyboard: the word means something else then, or \
                    nothing.",
                how_to_fix: "Type it with ә, ғ, қ, ң, ө, ұ, ү, һ, і. If the word is right, turn \
                    the rule off in `site.yaml`.",
            },
            russian: Explanation {
                what: "Казахское слово, похоже, набрано без казахских букв.",
                why: "Так бывает в русской раскладке: слово тогда значит другое или ничего.",
                how_to_fix: "Наберите его с ә, ғ, қ, ң, ө, ұ, ү, һ, і. Если слово верно, отключите \
                    правило в `site.yaml`.",
            },
            kazakh: Explanation {
                what: "Қазақ сөзі қазақ әріптерінсіз терілген сияқты.",
                why: "Орыс пернетақтасында осылай болады: сөздің мағынасы өзгереді немесе \
                    жоғалады.",
                how_to_fix: "Сөзді ә, ғ, қ, ң, ө, ұ, ү, һ, і әріптерімен теріңіз. Сөз дұрыс болса, \
                    ережені `site.yaml` файлында өшіріңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "      kk: Шағымның қабылданғанын талон растайды.",
                "      kk: Шагымнын кабылданганын талон растайды.",
            )],
        }),
    };
}

impl ProblemKind for MissingKazakhLetters {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::english(
            format!("`{found}` seems to be typed without Kazakh letters"),
            meant.as_deref(),
            "a Kazakh word",
        )
        .hint(
            "type it with ә, ғ, қ, ң, ө, ұ, ү, һ, і where they belong; if the word is right, \
            turn the rule off in `site.yaml`",
        )
    }

    fn russian(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::russian(
            format!("`{found}`, похоже, набрано без казахских букв"),
            meant.as_deref(),
            "казахское \
            слово",
        )
        .hint(
            "наберите его с ә, ғ, қ, ң, ө, ұ, ү, һ, і там, где они нужны; если слово \
                    верно, отключите это правило в `site.yaml`",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, meant } = self;
        messages::kazakh(
            format!("`{found}` қазақ әріптерінсіз терілген сияқты"),
            meant.as_deref(),
            "қазақ \
            сөзі",
        )
        .hint(
            "сөзді тиісті жерінде ә, ғ, қ, ң, ө, ұ, ү, һ, і әріптерімен теріңіз; сөз \
                    дұрыс болса, бұл ережені `site.yaml` файлында өшіріңіз",
        )
    }
}

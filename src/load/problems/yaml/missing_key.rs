//! A key that the record needs.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::kind::RecordKind;
use crate::load::problems::groups::YAML;
use crate::load::vocabulary::{english, kazakh, russian};

/// A key that the record needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingKey {
    pub(crate) key: &'static str,
    pub(crate) record: RecordKind,
}

impl MissingKey {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "missing-key",
        group: &YAML,
        severity: Severity::Error,
        meaning: "A key that the record needs.",
        explanation: Translated {
            english: Explanation {
                what: "A key is missing that the record can't do without.",
                why: "The page would have a hole in this place.",
                how_to_fix: "Add the key; `docs/content.md` says what goes there and shows an \
                    example.",
            },
            russian: Explanation {
                what: "Не хватает ключа, без которого запись неполна.",
                why: "На странице в этом месте была бы дыра.",
                how_to_fix: "Добавьте ключ; что в него писать, сказано с примером в \
                    `docs/content.md`.",
            },
            kazakh: Explanation {
                what: "Жазба онсыз толық болмайтын кілт жоқ.",
                why: "Бетте осы жер бос қалар еді.",
                how_to_fix: "Кілтті қосыңыз; оған не жазылатыны мысалымен `docs/content.md` \
                    құжатында айтылған.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LAW,
                "number: 88-V\nadopted: 2013-04-15",
                "adopted: 2013-04-15",
            )],
        }),
    };
}

impl ProblemKind for MissingKey {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { key, record } = self;
        ProblemText::new(
            format!("{} lacks the key `{key}`", english::record_name(*record)),
            format!("expected a key `{key}`"),
        )
        .hint(format!("add `{key}:`; `docs/content.md` shows an example"))
    }

    fn russian(&self) -> ProblemText {
        let Self { key, record } = self;
        ProblemText::new(
            format!(
                "в описании {} не хватает ключа `{key}`",
                russian::of_record(*record)
            ),
            format!("нужен ключ `{key}`"),
        )
        .hint(format!(
            "добавьте `{key}:`; образец есть в `docs/content.md`"
        ))
    }

    fn kazakh(&self) -> ProblemText {
        let Self { key, record } = self;
        ProblemText::new(
            format!(
                "«{}» сипаттамасында `{key}` кілті жоқ",
                kazakh::name(*record)
            ),
            format!("`{key}` кілті керек"),
        )
        .hint(format!(
            "`{key}:` жолын қосыңыз; үлгісі `docs/content.md` құжатында бар"
        ))
    }
}

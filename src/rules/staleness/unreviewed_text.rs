//! A text that nobody has compared in both languages since it was written or changed.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TWO_LANGUAGES;

/// A text that nobody has compared in both languages since it was written or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreviewedText {
    pub(crate) known: bool,
}

impl UnreviewedText {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unreviewed-text",
        group: &TWO_LANGUAGES,
        severity: Severity::Warning,
        meaning: "A text that nobody has compared in both languages since it was written or \
            changed.",
        explanation: Translated {
            english: Explanation {
                what: "Nobody has recorded that both sides of a text say the same.",
                why: "Until somebody has read both, nobody knows.",
                how_to_fix: "Read both sides, and record it: `tartip review PATH`.",
            },
            russian: Explanation {
                what: "Никто не отметил, что обе стороны текста говорят одно и то же.",
                why: "Пока кто-нибудь не прочтёт обе, этого никто не знает.",
                how_to_fix: "Прочтите обе стороны и отметьте это: `tartip review ПУТЬ`.",
            },
            kazakh: Explanation {
                what: "Мәтіннің екі жағының мағынасы бір екенін ешкім белгілемеген.",
                why: "Біреу екеуін де оқымайынша, мұны ешкім білмейді.",
                how_to_fix: "Екі жағын да оқып, мұны белгілеңіз: `tartip review ЖОЛ`.",
            },
        },
        example: Some(Example {
            reviewed: true,
            changes: &[edit(
                sample::PROCEDURE,
                "      kk: Шағымның қабылданғанын талон растайды.\n      ru: Приём жалобы \
                подтверждает талон.",
                "      kk: Шағымды қабылдаған қызметкер талон береді.\n      ru: Принявший жалобу \
                сотрудник выдаёт талон.",
            )],
        }),
    };
}

impl ProblemKind for UnreviewedText {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { known } = self;
        ProblemText::new(
            if *known {
                "both sides were changed, and nobody has recorded that they say the same"
            } else {
                "the text is new, and nobody has recorded that both sides say the same"
            },
            "not in the record of review as it stands",
        )
        .related("the other side")
        .hint("read both sides; then record that they say the same: `tartip review PATH`")
    }

    fn russian(&self) -> ProblemText {
        let Self { known } = self;
        ProblemText::new(
            if *known {
                "обе стороны изменили, и никто не отметил, что они говорят одно и то же"
            } else {
                "текст новый, и никто не отметил, что обе стороны говорят одно и то же"
            },
            "таким его в журнале сверок нет",
        )
        .related("другая сторона")
        .hint("прочтите обе стороны и отметьте, что они говорят одно и то же: `tartip review ПУТЬ`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { known } = self;
        ProblemText::new(
            if *known {
                "екі жағы да өзгертілген, бірақ олардың мағынасы бір екенін ешкім белгілемеген"
            } else {
                "мәтін жаңа, бірақ екі жағының мағынасы бір екенін ешкім белгілемеген"
            },
            "салыстыру журналында ол осы қалпында жоқ",
        )
        .related("екінші жағы")
        .hint("екі жағын да оқып, мағынасы бір екенін белгілеңіз: `tartip review ЖОЛ`")
    }
}

//! Not an id of the state register of law.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::VALUES;

/// Not an id of the state register of law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRegisterId {
    pub(crate) found: String,
    pub(crate) suggestion: Option<String>,
}

impl BadRegisterId {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-register-id",
        group: &VALUES,
        severity: Severity::Error,
        meaning: "Not an id of the state register of law.",
        explanation: Translated {
            english: Explanation {
                what: "What is written is no id of the state register of law.",
                why: "Of it the program makes the link to the text of the act.",
                how_to_fix: "Copy the id from the address of the act in the register: a Latin \
                    capital letter, two digits of the year, then digits or capitals, like \
                    `Z1300000088` or `V14R0001044`.",
            },
            russian: Explanation {
                what: "Написанное — не номер закона в государственном реестре.",
                why: "Из этого номера программа делает ссылку на текст закона.",
                how_to_fix: "Скопируйте номер из адреса закона в реестре: заглавная латинская \
                    буква, две цифры года, затем цифры или заглавные буквы, например `Z1300000088` \
                    или `V14R0001044`.",
            },
            kazakh: Explanation {
                what: "Жазылғаны заңның мемлекеттік тізілімдегі нөмірі емес.",
                why: "Бағдарлама осы нөмірден заң мәтініне сілтеме жасайды.",
                how_to_fix: "Нөмірді заңның тізілімдегі мекенжайынан көшіріп алыңыз: бас латын \
                    әрпі, жылдың екі цифры, содан кейін цифрлар немесе бас әріптер, мысалы \
                    `Z1300000088` немесе `V14R0001044`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LAW,
                "register_id: Z1300000088",
                "register_id: z1300000088",
            )],
        }),
    };
}

impl ProblemKind for BadRegisterId {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { found, suggestion } = self;
        ProblemText::new(
            format!("`{found}` is not an id of the state register of law"),
            "expected a capital Latin letter, two digits of the year, and six to eight digits or \
            capitals, with `_` for each that is missing of eight",
        )
        .hint(match suggestion {
            Some(id) => format!("write it like this: `{id}`"),
            None => {
                "copy the id from the act's address in the register, like `Z1300000088`".to_owned()
            }
        })
    }

    fn russian(&self) -> ProblemText {
        let Self { found, suggestion } = self;
        ProblemText::new(
            format!("`{found}` — не номер закона в государственном реестре"),
            "нужны заглавная латинская буква, две цифры года и от шести до восьми цифр или \
            заглавных букв; вместо каждого недостающего из восьми знаков ставится `_`",
        )
        .hint(match suggestion {
            Some(id) => format!("напишите так: `{id}`"),
            None => "скопируйте номер из адреса акта в реестре, например `Z1300000088`".to_owned(),
        })
    }

    fn kazakh(&self) -> ProblemText {
        let Self { found, suggestion } = self;
        ProblemText::new(
            format!("`{found}` — заңның мемлекеттік тізілімдегі нөмірі емес"),
            "бас латын әрпі, жылдың екі цифры және алтыдан сегізге дейін цифр немесе бас әріп \
            керек; сегіз таңбаның жетпейтінінің орнына `_` қойылады",
        )
        .hint(match suggestion {
            Some(id) => format!("былай жазыңыз: `{id}`"),
            None => "нөмірді актінің тізілімдегі мекенжайынан көшіріп алыңыз, мысалы `Z1300000088`"
                .to_owned(),
        })
    }
}

//! A list in the middle of a line, a text as a list.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;
use crate::model::{BlockKind, FieldType};

/// The types of which a field has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedField {
    /// `list` or `checks`.
    List,
    /// `list`, `checks` or `persons`.
    AnyList,
    /// `persons`.
    Persons,
    /// Any but these.
    NoList,
    /// `choice` or `addressee`.
    ChoiceOrAddressee,
    /// `choice`.
    Choice,
    /// `checks`.
    Checks,
}

impl ExpectedField {
    /// What fills a block of this kind.
    pub(in crate::load) fn of_items(block: BlockKind) -> Self {
        match block {
            BlockKind::Signatures => Self::Persons,
            BlockKind::List => Self::AnyList,
            _ => Self::List,
        }
    }

    /// Whether a field of this type is one of them.
    pub(in crate::load) fn includes(self, kind: FieldType) -> bool {
        let list = matches!(kind, FieldType::List | FieldType::Checks);
        let persons = kind == FieldType::Persons;
        match self {
            Self::List => list,
            Self::AnyList => list || persons,
            Self::Persons => persons,
            Self::NoList => !list && !persons,
            Self::Choice => kind == FieldType::Choice,
            Self::Checks => kind == FieldType::Checks,
            Self::ChoiceOrAddressee => {
                matches!(kind, FieldType::Choice | FieldType::Addressee)
            }
        }
    }
}

/// A list in the middle of a line, a text as a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongFieldType {
    pub(crate) id: String,
    pub(crate) expected: ExpectedField,
    pub(crate) found: &'static str,
}

impl WrongFieldType {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "wrong-field-type",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A list in the middle of a line, a text as a list.",
        explanation: Translated {
            english: Explanation {
                what: "A question of one type stands where another is needed: a list in the middle \
                    of a line, a condition on a text.",
                why: "A list can't be written into a line, and of a free text nobody can know what \
                    it will be.",
                how_to_fix: "Change the type of the question, or use another question.",
            },
            russian: Explanation {
                what: "Стоит вопрос не того типа: список посреди строки, условие на свободный \
                    текст.",
                why: "Список в строку не впишешь, а каким будет свободный текст, заранее не \
                    узнать.",
                how_to_fix: "Измените тип вопроса или поставьте другой вопрос.",
            },
            kazakh: Explanation {
                what: "Түрі келмейтін сұрақ тұр: жолдың ортасында тізім, еркін мәтінге қойылған \
                    шарт.",
                why: "Тізім жолға сыймайды, ал еркін мәтіннің қандай болатынын алдын ала білуге \
                    болмайды.",
                how_to_fix: "Сұрақтың түрін өзгертіңіз немесе басқа сұрақты қойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::LETTER,
                "    items: attachments\n",
                "    items: circumstances\n",
            )],
        }),
    };
}

impl ProblemKind for WrongFieldType {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            id,
            expected,
            found,
        } = self;
        ProblemText::new(
            format!("the field `{id}` is of the type `{found}`"),
            match expected {
                ExpectedField::List => "expected a field of the type `list` or `checks`",
                ExpectedField::AnyList => {
                    "expected a field of the type `list`, `checks` or `persons`"
                }
                ExpectedField::Persons => "expected a field of the type `persons`",
                ExpectedField::NoList => "expected a field of any other type",
                ExpectedField::ChoiceOrAddressee => {
                    "expected a field of the type `choice` or `addressee`"
                }
                ExpectedField::Choice => "expected a field of the type `choice`",
                ExpectedField::Checks => "expected a field of the type `checks`",
            },
        )
        .hint("change the type of the field, or use another field here")
    }

    fn russian(&self) -> ProblemText {
        let Self {
            id,
            expected,
            found,
        } = self;
        ProblemText::new(
            format!("у вопроса `{id}` тип `{found}`"),
            match expected {
                ExpectedField::List => "нужен вопрос типа `list` или `checks`",
                ExpectedField::AnyList => "нужен вопрос типа `list`, `checks` или `persons`",
                ExpectedField::Persons => "нужен вопрос типа `persons`",
                ExpectedField::NoList => "нужен вопрос любого другого типа",
                ExpectedField::ChoiceOrAddressee => "нужен вопрос типа `choice` или `addressee`",
                ExpectedField::Choice => "нужен вопрос типа `choice`",
                ExpectedField::Checks => "нужен вопрос типа `checks`",
            },
        )
        .hint("измените тип вопроса или поставьте здесь другой вопрос")
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            id,
            expected,
            found,
        } = self;
        ProblemText::new(
            format!("`{id}` сұрағының түрі — `{found}`"),
            match expected {
                ExpectedField::List => "түрі `list` немесе `checks` болатын сұрақ керек",
                ExpectedField::AnyList => {
                    "түрі `list`, `checks` немесе `persons` болатын сұрақ керек"
                }
                ExpectedField::Persons => "түрі `persons` болатын сұрақ керек",
                ExpectedField::NoList => "түрі басқа сұрақ керек",
                ExpectedField::ChoiceOrAddressee => {
                    "түрі `choice` немесе `addressee` болатын сұрақ керек"
                }
                ExpectedField::Choice => "түрі `choice` болатын сұрақ керек",
                ExpectedField::Checks => "түрі `checks` болатын сұрақ керек",
            },
        )
        .hint("сұрақтың түрін өзгертіңіз немесе мұнда басқа сұрақты қойыңыз")
    }
}

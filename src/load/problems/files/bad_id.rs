//! A name of a file or folder, or an `id`, that is not an id.

use crate::diagnostic::example::write;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::FILES;
use crate::load::vocabulary::{english, kazakh, russian};
use crate::scalar::Id;
use crate::scalar::id::IdFault;

/// A name of a file or folder, or an `id`, that is not an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadId {
    pub(crate) found: String,
    pub(crate) fault: IdFault,
    pub(crate) suggestion: Option<String>,
}

impl BadId {
    /// That nothing can be called `found`.
    pub(crate) fn new(found: impl Into<String>) -> Self {
        let found = found.into();
        Self {
            fault: Id::fault(&found),
            suggestion: Id::suggest(&found),
            found,
        }
    }

    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-id",
        group: &FILES,
        severity: Severity::Error,
        meaning: "A name of a file or folder, or an `id`, that is not an id.",
        explanation: Translated {
            english: Explanation {
                what: "A name that becomes part of an address has characters in it that an address \
                    can't bear, or is kept for something else: `index` for the list of all \
                    records, `con` or `nul` for a device of Windows.",
                why: "Ids are names of files and parts of addresses; lowercase letters a–z, digits \
                    and hyphens work on every system and in every browser.",
                how_to_fix: "Rename the file, or correct the id, with lowercase letters a–z, \
                    digits and single hyphens. Then correct what refers to it.",
            },
            russian: Explanation {
                what: "В имени, которое станет частью адреса, есть знаки, которых в адресе быть не \
                    может, или это имя занято: `index` — списком всех записей, `con` или `nul` — \
                    устройством Windows.",
                why: "Идентификаторы — это имена файлов и части адресов; строчные латинские буквы, \
                    цифры и дефисы годятся для любой системы и любого браузера.",
                how_to_fix: "Переименуйте файл или исправьте идентификатор: строчные латинские \
                    буквы, цифры и одиночные дефисы. Потом исправьте то, что на него ссылается.",
            },
            kazakh: Explanation {
                what: "Мекенжайдың бөлігі болатын атта мекенжайға келмейтін таңбалар бар немесе \
                    бұл ат бос емес: `index` — барлық жазбаның тізімі, `con` не `nul` — Windows \
                    құрылғысы.",
                why: "Идентификатор — файлдың аты және мекенжайдың бөлігі; кіші латын әріптері, \
                    цифрлар мен дефистер кез келген жүйеге және браузерге жарайды.",
                how_to_fix: "Файлдың атын немесе идентификаторды түзетіңіз: кіші латын әріптері, \
                    цифрлар және жалғыз дефистер. Содан кейін оған сілтеме жасайтын жерлерді \
                    түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                "content/areas/North_Okrug.yaml",
                "name:\n  kk: Солтүстік ауылдық округі\n  ru: Северный сельский округ\nlevel: \
                okrug\n",
            )],
        }),
    };
}

impl ProblemKind for BadId {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        match self {
            Self {
                found,
                fault: IdFault::ListPage,
                ..
            } => ProblemText::new(
                format!(
                    "`{found}` can not be the id of a record: the page of that name is the list of \
                all records"
                ),
                "expected another name",
            )
            .hint("rename it, for example `akim-office`"),
            Self {
                found,
                fault: IdFault::Device,
                ..
            } => ProblemText::new(
                format!(
                    "`{found}` can not be an id: Windows keeps that name for a device, so no file \
                    can be called by it there"
                ),
                "expected another name",
            )
            .hint("rename it, for example `akim-office`"),
            Self {
                found, suggestion, ..
            } => english::with_similar(
                ProblemText::new(
                    format!("`{found}` is not an id"),
                    "expected lowercase letters a–z, digits and single hyphens between them, at \
                    most 64",
                ),
                suggestion.as_deref(),
                "rename it, for example `akim-office`",
            ),
        }
    }

    fn russian(&self) -> ProblemText {
        match self {
            Self {
                found,
                fault: IdFault::ListPage,
                ..
            } => ProblemText::new(
                format!(
                    "`{found}` не может быть идентификатором записи: страница с таким именем — \
                список всех записей"
                ),
                "нужно другое имя",
            )
            .hint("переименуйте файл, например в `akim-office`"),
            Self {
                found,
                fault: IdFault::Device,
                ..
            } => ProblemText::new(
                format!(
                    "`{found}` не годится в идентификаторы: в Windows это имя устройства, и файл \
                    так назвать нельзя"
                ),
                "нужно другое имя",
            )
            .hint("переименуйте, например, так: `akim-office`"),
            Self {
                found, suggestion, ..
            } => russian::with_similar(
                ProblemText::new(
                    format!("`{found}` не годится в идентификаторы"),
                    "нужны строчные латинские буквы, цифры и одиночные дефисы между ними, не \
                    больше 64 знаков",
                ),
                suggestion.as_deref(),
                "переименуйте, например, так: `akim-office`",
            ),
        }
    }

    fn kazakh(&self) -> ProblemText {
        match self {
            Self {
                found,
                fault: IdFault::ListPage,
                ..
            } => ProblemText::new(
                format!(
                    "`{found}` жазбаның идентификаторы бола алмайды: мұндай аты бар бет — барлық \
                жазбаның тізімі"
                ),
                "басқа ат керек",
            )
            .hint("атын өзгертіңіз, мысалы: `akim-office`"),
            Self {
                found,
                fault: IdFault::Device,
                ..
            } => ProblemText::new(
                format!(
                    "`{found}` идентификатор бола алмайды: Windows жүйесінде бұл — құрылғының аты, \
                    файлды бұлай атауға болмайды"
                ),
                "басқа ат керек",
            )
            .hint("атын өзгертіңіз, мысалы: `akim-office`"),
            Self {
                found, suggestion, ..
            } => kazakh::with_similar(
                ProblemText::new(
                    format!("`{found}` идентификатор бола алмайды"),
                    "кіші латын әріптері, цифрлар және олардың арасында жалғыз дефистер керек, 64 \
                таңбадан аспауы тиіс",
                ),
                suggestion.as_deref(),
                "атын өзгертіңіз, мысалы: `akim-office`",
            ),
        }
    }
}

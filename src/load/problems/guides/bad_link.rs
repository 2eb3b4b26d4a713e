//! A link that leads nowhere.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::GUIDES;

/// What is wrong with the target of a link in a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// No scheme that the site knows.
    Scheme,
    /// An external address that is not `https://` or `http://` with a host.
    Address,
    /// A phone typed into prose: contacts are records.
    Phone,
    /// A heading that the guide does not have.
    Heading,
    /// A link with no words that the program cannot name.
    NoText,
}

/// A link that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLink {
    pub(crate) target: String,
    pub(crate) fault: LinkFault,
}

impl BadLink {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-link",
        group: &GUIDES,
        severity: Severity::Error,
        meaning: "A link that leads nowhere.",
        explanation: Translated {
            english: Explanation {
                what: "A link in a guide leads nowhere, or leads where guides don't link.",
                why: "Addresses of pages change; ids of records do not. And a phone typed into a \
                    text is forgotten when the number changes.",
                how_to_fix: "Link to records by their ids: `[](contact:ID)`, `[](act:ID#25)`; to \
                    other sites by their whole address.",
            },
            russian: Explanation {
                what: "Ссылка в тексте никуда не ведёт или ведёт туда, куда из текстов не \
                    ссылаются.",
                why: "Адреса страниц меняются, идентификаторы записей — нет. А о телефоне, \
                    напечатанном в тексте, забывают, когда номер сменится.",
                how_to_fix: "Ссылайтесь на записи по идентификаторам: `[](contact:ИМЯ)`, \
                    `[](act:ИМЯ#25)`; на другие сайты — по полному адресу.",
            },
            kazakh: Explanation {
                what: "Мәтіндегі сілтеме ешқайда апармайды немесе мәтіннен сілтеме жасалмайтын \
                    жерге апарады.",
                why: "Беттердің мекенжайы өзгереді, ал жазбалардың идентификаторы өзгермейді. \
                    Мәтінге терілген телефон нөмір ауысқанда ұмытылады.",
                how_to_fix: "Жазбаға идентификаторымен сілтеме жасаңыз: `[](contact:АТЫ)`, \
                    `[](act:АТЫ#25)`; басқа сайтқа — толық мекенжайымен.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "[](contact:example-akim-office)",
                "[+7 7200 00 00 00](tel:+77200000000)",
            )],
        }),
    };
}

impl ProblemKind for BadLink {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { target, fault } = self;
        let message = match fault {
            LinkFault::Phone => format!("the phone or e-mail address `{target}` stands in a guide"),
            LinkFault::NoText => format!("the link `{target}` has no words"),
            _ => format!("the link `{target}` leads nowhere"),
        };
        let (expected, hint) = match fault {
            LinkFault::Scheme => (
                "expected https://…, or the id of a record: contact:ID, office:ID, act:ID, \
                act:ID#ARTICLE, procedure:ID, letter:PROCEDURE, or #heading",
                "link to records by their id, never by the address of a page",
            ),
            LinkFault::Address => (
                "expected https:// and a host",
                "copy the whole address from the browser",
            ),
            LinkFault::Phone => (
                "expected contact:ID",
                "put it into a record in `contacts/` and write `[](contact:ID)`: so it is changed \
                in one place",
            ),
            LinkFault::Heading => (
                "expected the anchor of a heading in this guide",
                "write `{#anchor}` after the heading, or correct the link",
            ),
            LinkFault::NoText => (
                "expected words between the square brackets",
                "write the words of the link: `[words](address)`",
            ),
        };
        ProblemText::new(message, expected).hint(hint)
    }

    fn russian(&self) -> ProblemText {
        let Self { target, fault } = self;
        let message = match fault {
            LinkFault::Phone => format!("в тексте стоит телефон или адрес почты `{target}`"),
            LinkFault::NoText => format!("у ссылки `{target}` нет слов"),
            _ => format!("ссылка `{target}` никуда не ведёт"),
        };
        let (expected, hint) = match fault {
            LinkFault::Scheme => (
                "нужно https://… или запись: contact:ИМЯ, office:ИМЯ, act:ИМЯ, act:ИМЯ#СТАТЬЯ, \
                procedure:ИМЯ, letter:ПРОЦЕДУРА или #метка",
                "ссылайтесь на записи по их идентификатору, а не по адресу страницы",
            ),
            LinkFault::Address => (
                "нужно https:// и имя сайта",
                "скопируйте адрес из браузера целиком",
            ),
            LinkFault::Phone => (
                "нужно contact:ИМЯ",
                "сделайте для него запись в `contacts/` и напишите `[](contact:ИМЯ)`: тогда менять \
                его придётся в одном месте",
            ),
            LinkFault::Heading => (
                "нужна метка заголовка из этого текста",
                "поставьте после заголовка `{#метка}` или исправьте ссылку",
            ),
            LinkFault::NoText => (
                "нужны слова в квадратных скобках",
                "напишите слова ссылки: `[слова](адрес)`",
            ),
        };
        ProblemText::new(message, expected).hint(hint)
    }

    fn kazakh(&self) -> ProblemText {
        let Self { target, fault } = self;
        let message = match fault {
            LinkFault::Phone => format!("мәтінде `{target}` телефоны немесе пошта мекенжайы тұр"),
            LinkFault::NoText => format!("`{target}` сілтемесінің сөзі жоқ"),
            _ => format!("`{target}` сілтемесі ешқайда апармайды"),
        };
        let (expected, hint) = match fault {
            LinkFault::Scheme => (
                "https://… немесе жазба керек: contact:АТЫ, office:АТЫ, act:АТЫ, act:АТЫ#БАП, \
                procedure:АТЫ, letter:РӘСІМ немесе #белгі",
                "жазбаға беттің мекенжайымен емес, идентификаторымен сілтеме жасаңыз",
            ),
            LinkFault::Address => (
                "https:// және сайттың аты керек",
                "мекенжайды браузерден толық көшіріп алыңыз",
            ),
            LinkFault::Phone => (
                "contact:АТЫ керек",
                "оған `contacts/` қалтасында жазба жасап, `[](contact:АТЫ)` деп жазыңыз: сонда оны \
                бір-ақ жерде өзгертесіз",
            ),
            LinkFault::Heading => (
                "осы мәтіндегі тақырыпшаның белгісі керек",
                "тақырыпшадан кейін `{#белгі}` қойыңыз немесе сілтемені түзетіңіз",
            ),
            LinkFault::NoText => (
                "тік жақшаның ішінде сөз керек",
                "сілтеменің сөзін жазыңыз: `[сөздер](мекенжай)`",
            ),
        };
        ProblemText::new(message, expected).hint(hint)
    }
}

//! An address that leads nowhere.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::OUTSIDE;

/// Why an address leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Death {
    /// The host answers that there is no such page: 404 or 410.
    Gone(u16),
    /// No host has that name.
    NoHost,
    /// The host takes no connection.
    Refused,
    /// The certificate is of another host, or not valid now.
    Certificate,
    /// The certificate was given by somebody whom browsers do not trust.
    Issuer,
    /// No secure connection comes about.
    Secure,
    /// It leads into a network that is not the public one.
    Private,
}

/// An address that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadLink {
    /// The address as it stands in the content.
    pub address: String,
    /// Why.
    pub death: Death,
}

impl DeadLink {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "dead-link",
        group: &OUTSIDE,
        severity: Severity::Warning,
        meaning: "An address outside the site that leads nowhere (`check --external`).",
        explanation: Translated {
            english: Explanation {
                what: "An address outside the site was asked, and it leads nowhere: there is no \
                    such page or host, the host takes no connection, its certificate is not \
                    valid, or it lies in a network that citizens can't reach. Only \
                    `tartip check --external` asks.",
                why: "A citizen who follows the link finds nothing, and can't tell whether the \
                    fault is with the site, with the phone or with the office.",
                how_to_fix: "Open the address in a browser. If it opens there, the certificate or \
                    the network is at fault: tell its owner. If not, put the new address in its \
                    place, or take the link out. For addresses of your own network, add \
                    `--allow-private`.",
            },
            russian: Explanation {
                what: "Адрес вне сайта проверен, и он никуда не ведёт: нет такой страницы или \
                    такого узла, узел не принимает соединений, его сертификат недействителен или \
                    он находится в сети, куда гражданам не попасть. Проверяет только \
                    `tartip check --external`.",
                why: "Гражданин перейдёт по ссылке и ничего не найдёт. Он не поймёт, в чём дело: \
                    в сайте, в телефоне или в учреждении.",
                how_to_fix: "Откройте адрес в браузере. Если он открывается, дело в сертификате \
                    или в сети: сообщите владельцу. Если нет, поставьте новый адрес или уберите \
                    ссылку. Для адресов своей сети добавьте `--allow-private`.",
            },
            kazakh: Explanation {
                what: "Сайттан тыс мекенжай тексерілді, ол ешқайда апармайды: ондай бет не торап \
                    жоқ, торап қосылымды қабылдамайды, сертификаты жарамсыз немесе ол азаматтар \
                    кіре алмайтын желіде тұр. Мұны тек `tartip check --external` тексереді.",
                why: "Сілтемені басқан азамат ештеңе таппайды және мәселе сайтта ма, телефонда ма, \
                    мекемеде ме, оны біле алмайды.",
                how_to_fix: "Мекенжайды браузерде ашып көріңіз. Ашылса, мәселе сертификатта немесе \
                    желіде: иесіне хабарлаңыз. Ашылмаса, орнына жаңа мекенжайды қойыңыз немесе \
                    сілтемені алып тастаңыз. Өз желіңіздегі мекенжайлар үшін `--allow-private` \
                    қосыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CONTACT,
                "website: https://mysal.example",
                "website: http://mysal.example/gone",
            )],
        }),
    };
}

impl ProblemKind for DeadLink {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let address = &self.address;
        let found = match &self.death {
            Death::Gone(status) => {
                return text(
                    format!("{address} is gone: the host answers {status}"),
                    "expected an address that opens",
                    "put the new address in its place, or take it out",
                );
            }
            Death::NoHost => "no host has that name",
            Death::Refused => "the host takes no connection",
            Death::Certificate => "the certificate of the host is not valid",
            Death::Issuer => "browsers do not trust the issuer of the host's certificate",
            Death::Secure => "no secure connection to the host comes about",
            Death::Private => {
                return text(
                    format!("{address} leads into a network that is not public"),
                    "expected an address that every citizen can open",
                    "if the site is for your own network, add `--allow-private`",
                );
            }
        };
        text(
            format!("{address} leads nowhere: {found}"),
            "expected an address that opens",
            "try it in a browser; put the right address in its place, or take it out",
        )
    }

    fn russian(&self) -> ProblemText {
        let address = &self.address;
        let found = match &self.death {
            Death::Gone(status) => {
                return text(
                    format!("{address} больше нет: узел отвечает {status}"),
                    "нужен адрес, который открывается",
                    "поставьте новый адрес или уберите этот",
                );
            }
            Death::NoHost => "узла с таким именем нет",
            Death::Refused => "узел не принимает соединений",
            Death::Certificate => "сертификат узла недействителен",
            Death::Issuer => "браузеры не доверяют тому, кто выдал сертификат узла",
            Death::Secure => "защищённое соединение с узлом не устанавливается",
            Death::Private => {
                return text(
                    format!("{address} ведёт в сеть, закрытую для посторонних"),
                    "нужен адрес, который откроет любой гражданин",
                    "если сайт для своей сети, добавьте `--allow-private`",
                );
            }
        };
        text(
            format!("{address} никуда не ведёт: {found}"),
            "нужен адрес, который открывается",
            "попробуйте открыть его в браузере; поставьте верный адрес или уберите этот",
        )
    }

    fn kazakh(&self) -> ProblemText {
        let address = &self.address;
        let found = match &self.death {
            Death::Gone(status) => {
                return text(
                    format!("{address} енді жоқ: тораптың жауабы {status}"),
                    "ашылатын мекенжай болуы керек",
                    "орнына жаңа мекенжайды қойыңыз немесе алып тастаңыз",
                );
            }
            Death::NoHost => "мұндай атаулы торап жоқ",
            Death::Refused => "торап қосылымды қабылдамайды",
            Death::Certificate => "тораптың сертификаты жарамсыз",
            Death::Issuer => "тораптың сертификатын бергенге браузерлер сенбейді",
            Death::Secure => "тораппен қорғалған қосылым орнамайды",
            Death::Private => {
                return text(
                    format!("{address} бөгде адамға жабық желіге апарады"),
                    "кез келген азамат аша алатын мекенжай болуы керек",
                    "сайт өз желіңізге арналса, `--allow-private` қосыңыз",
                );
            }
        };
        text(
            format!("{address} ешқайда апармайды: {found}"),
            "ашылатын мекенжай болуы керек",
            "браузерде ашып көріңіз; орнына дұрыс мекенжайды қойыңыз немесе алып тастаңыз",
        )
    }
}

fn text(found: String, expected: &'static str, hint: &'static str) -> ProblemText {
    ProblemText::new(found, expected).hint(hint)
}

//! Offices that answer for pages and can't be reached.

use std::collections::BTreeSet;

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::rules::context::Context;
use crate::rules::groups::REFERENCES;

/// Warns of every owner of a procedure, and of the publisher, whose contacts have neither a phone
/// nor an e-mail nor a site. While a contact of it is missing, nothing is said.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let draft = context.draft;
    let owners = draft
        .procedures
        .iter()
        .map(|(_, record)| record.value.owner);
    let publisher = draft.settings.iter().map(|settings| settings.publisher);
    let owners: BTreeSet<_> = owners.chain(publisher).collect();
    for office in owners
        .into_iter()
        .filter_map(|owner| draft.offices.get(owner))
    {
        let contacts = office.value.contacts.iter();
        let reachable = contacts.map(|contact| {
            let contact = &draft.contacts.get(*contact)?.value;
            let has_phone = !contact.phones.is_empty();
            Some(has_phone || !contact.emails.is_empty() || !contact.websites.is_empty())
        });
        // A contact that failed to load may be the way.
        if !reachable.into_iter().any(|known| known != Some(false)) {
            let office_id = office.id.to_string();
            report.add(office.place, UnreachableOwner { office: office_id });
        }
    }
}

/// An office that answers for pages and can't be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnreachableOwner {
    pub(crate) office: String,
}

impl UnreachableOwner {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "unreachable-owner",
        group: &REFERENCES,
        severity: Severity::Warning,
        meaning: "An office that answers for pages and can't be reached.",
        explanation: Translated {
            english: Explanation {
                what: "An office answers for a procedure or for the site, and none of its contacts \
                    has a phone, an e-mail or a site.",
                why: "Each page asks who finds a mistake to tell this office, and gives the way. \
                    Without one, a wrong phone stays wrong.",
                how_to_fix: "Add a contact with a phone, an e-mail or a site to `contacts` of the \
                    office.",
            },
            russian: Explanation {
                what: "Учреждение отвечает за порядок или за сайт, но ни в одном его контакте нет \
                    телефона, почты или сайта.",
                why: "Каждая страница просит сообщить об ошибке этому учреждению и показывает, \
                    как. Иначе неверный телефон так и останется неверным.",
                how_to_fix: "Добавьте в `contacts` учреждения контакт с телефоном, почтой или \
                    сайтом.",
            },
            kazakh: Explanation {
                what: "Мекеме рәсімге немесе сайтқа жауап береді, бірақ оның байланыстарының \
                    ешқайсысында телефон, пошта немесе сайт жоқ.",
                why: "Әр бет қате тапқан адамнан осы мекемеге хабарлауды сұрайды және қалай \
                    хабарлауды көрсетеді. Әйтпесе қате телефон сол күйі қала береді.",
                how_to_fix: "Мекеменің `contacts` тізіміне телефоны, поштасы немесе сайты бар \
                    байланыс қосыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::OFFICE,
                "contacts: [example-akim-office]\n",
                "",
            )],
        }),
    };
}

impl ProblemKind for UnreachableOwner {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { office } = self;
        ProblemText::new(
            format!("the office `{office}` answers for pages, and nothing says how to reach it"),
            "expected a contact with a phone, an e-mail or a site",
        )
        .hint("add one to `contacts` of the office: who finds a mistake will ask it")
    }

    fn russian(&self) -> ProblemText {
        let Self { office } = self;
        ProblemText::new(
            format!(
                "учреждение `{office}` отвечает за страницы, но как с ним связаться, неизвестно"
            ),
            "нужен контакт с телефоном, почтой или сайтом",
        )
        .hint("добавьте его в `contacts` учреждения: туда сообщат об ошибке на странице")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { office } = self;
        ProblemText::new(
            format!(
                "`{office}` мекемесі беттерге жауап береді, бірақ онымен қалай байланысу белгісіз"
            ),
            "телефоны, поштасы немесе сайты бар байланыс керек",
        )
        .hint("оны мекеменің `contacts` тізіміне қосыңыз: беттегі қатені сонда хабарлайды")
    }
}

//! A field of a form has a label, choices have words for the whole, and an error belongs to its
//! field (WCAG 2.2, 1.3.1, 3.3.1, 3.3.2 and 4.1.2).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::document::Element;
use super::name;
use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

/// Attributes by which a field is told of its error.
const DESCRIBING: [&str; 2] = ["aria-describedby", "aria-errormessage"];

/// The class of a place for an error in themes.
const ERROR: &str = "error";

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    let mut add = |range: Range<usize>, fault| {
        faults.push(Fault::new(range, PageLabel { fault }));
    };
    let said = || page.document.elements().filter(|e| !e.is_passed_over());
    let describing: BTreeSet<&str> = said()
        .flat_map(|element| {
            DESCRIBING
                .into_iter()
                .flat_map(move |name| element.listed(name))
        })
        .collect();
    for element in said() {
        let fault = if is_field(element) && !name::is_named(element) {
            FieldFault::Unlabelled
        } else if is_group(element) && !name::is_named(element) {
            FieldFault::UnnamedGroup
        } else if element.name() == "label" && !has_field(element) {
            FieldFault::LabelOfNothing
        } else if is_error(element) && !is_in(&describing, element) {
            FieldFault::StrayError
        } else {
            continue;
        };
        add(element.range(), fault);
    }
    for element in said() {
        let is_wrong = !matches!(element.keyword("aria-invalid").as_str(), "" | "false");
        let mut described = DESCRIBING.into_iter().flat_map(|name| element.listed(name));
        if is_wrong && described.next().is_none() {
            add(element.range(), FieldFault::Unexplained);
        }
    }
    for (name, choices) in choices(said()) {
        let mut ungrouped = choices
            .iter()
            .filter(|choice| !choice.ancestors().any(is_group));
        if let (Some(choice), true) = (ungrouped.next(), choices.len() > 1) {
            let name = name.to_owned();
            add(choice.range(), FieldFault::Ungrouped { name });
        }
    }
}

/// Whether it is typed into or chosen from.
fn is_field(element: Element<'_>) -> bool {
    match element.name() {
        "input" => !matches!(
            element.keyword("type").as_str(),
            "hidden" | "button" | "image" | "submit" | "reset"
        ),
        "select" | "textarea" => true,
        _ => false,
    }
}

/// Whether it holds fields together.
fn is_group(element: Element<'_>) -> bool {
    match element.keyword("role").as_str() {
        "" => element.name() == "fieldset",
        role => matches!(role, "group" | "radiogroup"),
    }
}

/// Whether a label belongs to something (HTML, 4.10.4): what it names, or the first inside. One
/// that names an id that is not there is `reference`'s.
fn has_field(label: Element<'_>) -> bool {
    match label.attribute("for") {
        Some(id) => label.document().by_id(id).is_none_or(is_labelable),
        None => label.descendants().any(is_labelable),
    }
}

fn is_labelable(element: Element<'_>) -> bool {
    match element.name() {
        "input" => element.keyword("type") != "hidden",
        name => matches!(
            name,
            "button" | "meter" | "output" | "progress" | "select" | "textarea"
        ),
    }
}

/// Whether it is a place for an error, and not a field or a group in the state of one.
fn is_error(element: Element<'_>) -> bool {
    element.listed("class").any(|class| class == ERROR)
        && !is_field(element)
        && !element.descendants().any(is_labelable)
}

fn is_in(describing: &BTreeSet<&str>, element: Element<'_>) -> bool {
    element
        .lineage()
        .filter_map(|around| around.attribute("id"))
        .any(|id| describing.contains(id))
}

/// Radio buttons and boxes to tick, by what they are called, in the order of their names.
fn choices<'d>(elements: impl Iterator<Item = Element<'d>>) -> BTreeMap<&'d str, Vec<Element<'d>>> {
    let mut choices: BTreeMap<&str, Vec<Element<'_>>> = BTreeMap::new();
    for element in elements.filter(|element| element.name() == "input") {
        let is_choice = matches!(element.keyword("type").as_str(), "radio" | "checkbox");
        if let (true, Some(name)) = (is_choice, element.attribute("name")) {
            choices.entry(name).or_default().push(element);
        }
    }
    choices
}

/// What is wrong with a field of a form (WCAG 2.2, 1.3.1, 3.3.1, 3.3.2 and 4.1.2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldFault {
    /// A field without a label.
    Unlabelled,
    /// A label that belongs to no field.
    LabelOfNothing,
    /// A group without words for the whole.
    UnnamedGroup,
    /// Choices with one name that no group holds together.
    Ungrouped {
        /// The name.
        name: String,
    },
    /// A place for an error that no field is described by.
    StrayError,
    /// A field said to be wrong that nothing describes.
    Unexplained,
}

/// Labels and errors of fields (1.3.1, 3.3.1, 3.3.2, 4.1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLabel {
    pub(crate) fault: FieldFault,
}

impl PageLabel {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "page-label",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "Labels and errors of fields (1.3.1, 3.3.1, 3.3.2, 4.1.2).",
        explanation: Translated {
            english: Explanation {
                what: "A field of a form has no label, or its label or its error belongs to no \
                    field.",
                why: "One who listens would not know what to type, nor what is wrong.",
                how_to_fix: "Connect each field with its `<label>`, and with its error by \
                    `aria-describedby`.",
            },
            russian: Explanation {
                what: "У поля формы нет подписи, или подпись либо ошибка не относится ни к какому \
                    полю.",
                why: "Кто слушает страницу, не узнает, что вписать и что не так.",
                how_to_fix: "Свяжите каждое поле с его `<label>`, а с ошибкой — через \
                    `aria-describedby`.",
            },
            kazakh: Explanation {
                what: "Форма өрісінің жазуы жоқ немесе жазу не қате ешбір өріске қатысты емес.",
                why: "Бетті тыңдайтын адам не жазарын да, ненің қате екенін де білмейді.",
                how_to_fix: "Әр өрісті өзінің `<label>` жазуымен, ал қатесімен `aria-describedby` \
                    арқылы байланыстырыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(sample::ACT_PAGE, page!("<input name=\"name\">"))],
        }),
    };
}

impl ProblemKind for PageLabel {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            FieldFault::Unlabelled => {
                ProblemText::new("the field has no label", "expected a `<label>` for it").hint(
                    "write `<label for=ID>` with the id of the field, or put the field into the \
                label; a placeholder is gone when one types",
                )
            }
            FieldFault::LabelOfNothing => ProblemText::new(
                "the label belongs to no field",
                "expected `for` with the id of a field, or a field in it",
            )
            .hint("name the field in `for`; for a group of fields use `<fieldset>` and `<legend>`"),
            FieldFault::UnnamedGroup => ProblemText::new(
                "the group of fields has no words for the whole",
                "expected a `<legend>` with words as the first thing in it",
            )
            .hint("write the question that the group answers into `<legend>`"),
            FieldFault::Ungrouped { name } => ProblemText::new(
                format!("nothing holds the choices `{name}` together"),
                "expected a `<fieldset>` around them",
            )
            .hint("put them into `<fieldset>`, with the question in `<legend>`"),
            FieldFault::StrayError => ProblemText::new(
                "no field is described by this place for an error",
                "expected its id in `aria-describedby` of a field",
            )
            .hint("give it an id, and name the id in `aria-describedby` of its field or group"),
            FieldFault::Unexplained => ProblemText::new(
                "the field is said to be wrong, and nothing says why",
                "expected `aria-describedby` with the id of the error",
            )
            .hint(
                "write the error beside the field, with an id, and name the id in \
                `aria-describedby`",
            ),
        }
    }

    fn russian(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            FieldFault::Unlabelled => {
                ProblemText::new("у поля нет подписи", "нужен `<label>` для него").hint(
                    "напишите `<label for=ID>` с id поля или поместите поле внутрь `<label>`; \
                подсказка внутри поля исчезает, как только начинают писать",
                )
            }
            FieldFault::LabelOfNothing => ProblemText::new(
                "подпись не относится ни к одному полю",
                "нужен `for` с id поля или поле внутри",
            )
            .hint("назовите поле в `for`; для группы полей есть `<fieldset>` и `<legend>`"),
            FieldFault::UnnamedGroup => ProblemText::new(
                "у группы полей нет общего названия",
                "нужен `<legend>` со словами, первым в группе",
            )
            .hint("напишите в `<legend>` вопрос, на который отвечает группа"),
            FieldFault::Ungrouped { name } => ProblemText::new(
                format!("варианты ответа `{name}` ничем не объединены"),
                "нужен `<fieldset>` вокруг них",
            )
            .hint("поместите их в `<fieldset>`, а вопрос в `<legend>`"),
            FieldFault::StrayError => ProblemText::new(
                "место для ошибки не связано ни с одним полем",
                "нужен его id в `aria-describedby` поля",
            )
            .hint("дайте ему id и назовите этот id в `aria-describedby` поля или группы"),
            FieldFault::Unexplained => ProblemText::new(
                "поле названо неверным, а почему, не сказано",
                "нужен `aria-describedby` с id ошибки",
            )
            .hint("напишите ошибку рядом с полем, дайте ей id и назовите его в `aria-describedby`"),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            FieldFault::Unlabelled => {
                ProblemText::new("өрістің жазуы жоқ", "оған арналған `<label>` керек").hint(
                    "өрістің id-імен `<label for=ID>` деп жазыңыз немесе өрісті `<label>` ішіне \
                қойыңыз; өріс ішіндегі көмекші сөз теріле бастағанда жоғалады",
                )
            }
            FieldFault::LabelOfNothing => ProblemText::new(
                "жазу ешбір өріске қатысты емес",
                "өрістің id-і жазылған `for` немесе ішінде өріс керек",
            )
            .hint("өрісті `for` ішінде атаңыз; өрістер тобына `<fieldset>` және `<legend>` бар"),
            FieldFault::UnnamedGroup => ProblemText::new(
                "өрістер тобының ортақ атауы жоқ",
                "топтың басында сөзі бар `<legend>` керек",
            )
            .hint("топ жауап беретін сұрақты `<legend>` ішіне жазыңыз"),
            FieldFault::Ungrouped { name } => ProblemText::new(
                format!("`{name}` жауап нұсқалары біріктірілмеген"),
                "сыртында `<fieldset>` керек",
            )
            .hint("оларды `<fieldset>` ішіне, ал сұрақты `<legend>` ішіне қойыңыз"),
            FieldFault::StrayError => ProblemText::new(
                "қатеге арналған орын ешбір өріспен байланыспаған",
                "өрістің `aria-describedby` атрибутында оның id-і керек",
            )
            .hint(
                "оған id беріп, сол id-ді өрістің немесе топтың `aria-describedby` атрибутына \
                жазыңыз",
            ),
            FieldFault::Unexplained => ProblemText::new(
                "өріс қате деп көрсетілген, ал неге екені айтылмаған",
                "қатенің id-і жазылған `aria-describedby` керек",
            )
            .hint(
                "қатені өрістің жанына жазып, оған id беріңіз де, сол id-ді `aria-describedby` \
                атрибутына жазыңыз",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;
    use FieldFault::{
        LabelOfNothing, StrayError, Unexplained, Ungrouped, Unlabelled, UnnamedGroup,
    };

    #[test]
    fn fields_have_labels_groups_have_legends_and_errors_have_fields() {
        for good in [
            "<label for=a>Имя</label><input id=a>",
            "<label>Имя <input></label><label>Область <select></select></label>",
            "<h2 id=a>Имя</h2><textarea aria-labelledby=a></textarea>",
            "<input aria-label='Имя'><input title='Имя'>",
            "<input type=hidden><input type=submit><button>Дальше</button>",
            "<label for=x>Имя</label>",
            "<label for=a>Печать</label><button id=a></button>",
            "<fieldset><legend>Кому</legend>
             <label><input type=radio name=a>Акиму</label>
             <label><input type=radio name=a>В суд</label></fieldset>",
            "<div role=radiogroup aria-label='Кому'>
             <label><input type=radio name=a>Акиму</label>
             <label><input type=radio name=a>В суд</label></div>",
            "<label><input type=checkbox name=a>Сохранить</label>",
            "<label for=a>Имя</label><p class=error id=b></p><input id=a aria-invalid=true \
            aria-describedby='c b'>",
            "<input aria-label=а aria-invalid=false>",
            "<p id=b><b class=error>Ошибка</b></p><input aria-label=а aria-describedby=b>",
            "<div class='field error'><label>Имя <input></label></div>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, fault, at) in [
            ("<input name=a>", Unlabelled, "<input name=a>"),
            (
                "<input placeholder='Имя'>",
                Unlabelled,
                "<input placeholder='Имя'>",
            ),
            ("<p>Имя <select></select>", Unlabelled, "<select>"),
            ("<textarea></textarea>", Unlabelled, "<textarea>"),
            ("<p hidden><input id=a></p>", Unlabelled, "<input id=a>"),
            (
                "<label for=a> </label><input id=a>",
                Unlabelled,
                "<input id=a>",
            ),
            ("<label>Имя</label>", LabelOfNothing, "<label>"),
            (
                "<label for=a>Имя</label><p id=a>",
                LabelOfNothing,
                "<label for=a>",
            ),
            (
                "<fieldset><label>а <input></label></fieldset>",
                UnnamedGroup,
                "<fieldset>",
            ),
            (
                "<fieldset><legend> </legend></fieldset>",
                UnnamedGroup,
                "<fieldset>",
            ),
            (
                "<p role=radiogroup></p>",
                UnnamedGroup,
                "<p role=radiogroup>",
            ),
            (
                "<label><input type=radio name=a id=b>а</label><label><input type=radio \
                name=a>б</label>",
                Ungrouped {
                    name: "a".to_owned(),
                },
                "<input type=radio name=a id=b>",
            ),
            (
                "<p class=error id=b></p><input aria-label=а>",
                StrayError,
                "<p class=error id=b>",
            ),
            (
                "<span class='hint error'>Ошибка</span>",
                StrayError,
                "<span class='hint error'>",
            ),
            (
                "<input aria-label=а aria-invalid=true>",
                Unexplained,
                "<input aria-label=а aria-invalid=true>",
            ),
        ] {
            let expected = [(Problem::from(PageLabel { fault }), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}

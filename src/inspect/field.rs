//! A field of a form has a label, choices have words for the whole, and an error belongs to its field (WCAG 2.2,
//! 1.3.1, 3.3.1, 3.3.2 and 4.1.2).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::document::Element;
use super::{Fault, FaultKind, Page, name};
use crate::diagnostic::FieldFault;

/// Attributes by which a field is told of its error.
const DESCRIBING: [&str; 2] = ["aria-describedby", "aria-errormessage"];

/// The class of a place for an error in themes.
const ERROR: &str = "error";

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    let mut add = |range: Range<usize>, fault| {
        faults.push(Fault::new(range, FaultKind::Field(fault)));
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

/// Whether a label belongs to something (HTML, 4.10.4): what it names, or the first inside. One that names an id that
/// is not there is `reference`'s.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;
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
             <label><input type=radio name=a>Акиму</label><label><input type=radio name=a>В суд</label></fieldset>",
            "<div role=radiogroup aria-label='Кому'>
             <label><input type=radio name=a>Акиму</label><label><input type=radio name=a>В суд</label></div>",
            "<label><input type=checkbox name=a>Сохранить</label>",
            "<label for=a>Имя</label><p class=error id=b></p><input id=a aria-invalid=true aria-describedby='c b'>",
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
                "<label><input type=radio name=a id=b>а</label><label><input type=radio name=a>б</label>",
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
            let expected = [(FaultKind::Field(fault), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}

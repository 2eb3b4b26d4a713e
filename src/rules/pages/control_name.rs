//! A button, a summary, a frame and whatever else is a control by its role has words to be called
//! by (WCAG 2.2, 4.1.2). The fields of forms are `field`'s.

use super::document::Element;
use super::name;
use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

/// Roles of controls (WAI-ARIA 1.2) that need a name; `link` is `link_name`'s.
const ROLES: [&str; 16] = [
    "button",
    "checkbox",
    "combobox",
    "dialog",
    "alertdialog",
    "listbox",
    "menuitem",
    "option",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "textbox",
    "treeitem",
];

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for element in page.document.elements() {
        if is_control(element) && !element.is_passed_over() && !name::is_named(element) {
            faults.push(Fault::new(element.range(), PageControlName));
        }
    }
}

fn is_control(element: Element<'_>) -> bool {
    match element.name() {
        "button" | "iframe" => true,
        // A browser writes words of its own into a `<details>` without a summary, not into an empty
        // one.
        "summary" => true,
        "input" => matches!(
            element.keyword("type").as_str(),
            "button" | "image" | "submit" | "reset"
        ),
        "select" | "textarea" => false,
        _ => ROLES.contains(&element.keyword("role").as_str()),
    }
}

/// A button or the like that has nothing to be called by (4.1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageControlName;

impl PageControlName {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "page-control-name",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "A button or the like that has nothing to be called by (4.1.2).",
        explanation: Translated {
            english: Explanation {
                what: "A button or the like has no words to be called by.",
                why: "A screen reader says «button», and not what it does.",
                how_to_fix: "Write the words into it, or into `aria-label`.",
            },
            russian: Explanation {
                what: "У кнопки или подобного элемента нет слов, которыми его назвать.",
                why: "Программа экранного чтения скажет «кнопка», но не скажет, что она делает.",
                how_to_fix: "Впишите слова в элемент или в `aria-label`.",
            },
            kazakh: Explanation {
                what: "Түйменің немесе сол сияқты элементтің атайтын сөзі жоқ.",
                why: "Экраннан оқитын бағдарлама «түйме» дейді, бірақ не істейтінін айтпайды.",
                how_to_fix: "Сөзді элементтің ішіне немесе `aria-label` ішіне жазыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(sample::ACT_PAGE, page!("<button></button>"))],
        }),
    };
}

impl ProblemKind for PageControlName {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the control has no words to be called by",
            "expected words in it, or `aria-label`",
        )
        .hint("say what it does, in the language of the page; a frame says it in `title`")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "у элемента управления нет названия",
            "нужны слова внутри или `aria-label`",
        )
        .hint("скажите на языке страницы, что он делает; у фрейма для этого есть `title`")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "басқару элементінің атауы жоқ",
            "ішінде сөз немесе `aria-label` керек",
        )
        .hint("оның не істейтінін бет тілінде жазыңыз; фреймде ол `title` ішінде тұрады")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;

    #[test]
    fn a_control_needs_a_name() {
        for good in [
            "<button>Печать</button>",
            "<button aria-label='Печать'>🖨</button>",
            "<button><svg><title>Печать</title></svg></button>",
            "<input type=submit>",
            "<input type=button value='Печать'>",
            "<details><summary>Сроки</summary></details>",
            "<iframe title='Карта'></iframe>",
            "<div role=button tabindex=0>Печать</div>",
            "<div aria-hidden=true><button></button></div>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, at) in [
            ("<button></button>", "<button>"),
            ("<button><svg></svg></button>", "<button>"),
            ("<input type=button>", "<input type=button>"),
            ("<input type=image src=a>", "<input type=image src=a>"),
            ("<details><summary></summary></details>", "<summary>"),
            ("<iframe src=a></iframe>", "<iframe src=a>"),
            (
                "<i role=button tabindex=0></i>",
                "<i role=button tabindex=0>",
            ),
        ] {
            let expected = [(Problem::from(PageControlName), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}

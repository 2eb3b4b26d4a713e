//! A file of the theme whose name no published file can have.

use crate::diagnostic::example::write;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::messages::PathFault;
use crate::messages::path_fault::{english, kazakh, russian};
use crate::theme::problems::groups::THEME;

/// A file of the theme whose name no published file can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadAssetName {
    /// The file in `assets/` of the theme.
    pub name: String,
    /// Why not.
    pub fault: PathFault,
}

impl BadAssetName {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "bad-asset-name",
        group: &THEME,
        severity: Severity::Error,
        meaning: "A file of the theme whose name no published file can have.",
        explanation: Translated {
            english: Explanation {
                what: "A file in `assets/` of the theme has a name that no published file can \
                    have.",
                why: "The site is published with that name, and has to come through on every \
                    system and at every host.",
                how_to_fix: "Rename the file with letters a–z, digits and hyphens, and correct the \
                    templates that name it.",
            },
            russian: Explanation {
                what: "У файла в папке `assets/` темы имя, которого у опубликованного файла быть \
                    не может.",
                why: "С этим именем сайт публикуется, и оно должно годиться для любой системы и \
                    любого хостинга.",
                how_to_fix: "Переименуйте файл: латинские буквы, цифры и дефисы. Потом исправьте \
                    шаблоны, в которых он назван.",
            },
            kazakh: Explanation {
                what: "Тақырыптың `assets/` қалтасындағы файлдың аты жарияланатын файлға келмейді.",
                why: "Сайт осы атпен жарияланады, сондықтан ол кез келген жүйе мен хостингке \
                    жарауы керек.",
                how_to_fix: "Файлдың атын өзгертіңіз: латын әріптері, цифрлар және дефистер. Содан \
                    кейін ол аталған үлгілерді түзетіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                "themes/default/assets/map:2026.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
            )],
        }),
    };
}

impl ProblemKind for BadAssetName {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { name, fault } = self;
        ProblemText::new(
            format!("the file `{name}` can't be published: {}", english(*fault)),
            "expected a name that every system can have",
        )
        .hint("rename it, for example `picture-1.svg`, and correct the templates that name it")
    }

    fn russian(&self) -> ProblemText {
        let Self { name, fault } = self;
        ProblemText::new(
            format!("файл `{name}` нельзя опубликовать: {}", russian(*fault)),
            "нужно имя, которое возможно в любой системе",
        )
        .hint("переименуйте его, например в `picture-1.svg`, и исправьте шаблоны, где он назван")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { name, fault } = self;
        ProblemText::new(
            format!("`{name}` файлын жариялау мүмкін емес: {}", kazakh(*fault)),
            "кез келген жүйеде бола алатын ат керек",
        )
        .hint("атын өзгертіңіз, мысалы `picture-1.svg`, және ол аталған үлгілерді түзетіңіз")
    }
}

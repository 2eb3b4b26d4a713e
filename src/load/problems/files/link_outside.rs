//! A link that leads out of the folder of the site.

use crate::diagnostic::{Explanation, ProblemKind, ProblemText, Rule, Severity, Translated};
use crate::load::problems::groups::FILES;

/// A link that leads out of the folder of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkOutside;

impl LinkOutside {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "link-outside",
        group: &FILES,
        severity: Severity::Error,
        meaning: "A link that leads out of the folder of the site.",
        explanation: Translated {
            english: Explanation {
                what: "A link among the files leads to a file or a folder that is not in the \
                    folder of the site.",
                why: "What it leads to would be published, or written to, without anybody having \
                    put it into the site. Somebody else's change can hold such a link.",
                how_to_fix: "Put the file itself here. If you know the link and trust it, name the \
                    folder that it leads into on the command line: `--follow-links DIR`. It is \
                    then read, and never written to.",
            },
            russian: Explanation {
                what: "Ссылка среди файлов ведёт на файл или папку вне папки сайта.",
                why: "То, на что она ведёт, было бы опубликовано или переписано, хотя никто не \
                    клал его в сайт. Такая ссылка может прийти с чужим изменением.",
                how_to_fix: "Положите сюда сам файл. Если ссылка вам известна и вы ей доверяете, \
                    назовите папку, в которую она ведёт, в команде: `--follow-links ПАПКА`. Тогда \
                    файлы оттуда читаются, но никогда не переписываются.",
            },
            kazakh: Explanation {
                what: "Файлдар арасындағы сілтеме сайт қалтасынан тыс жердегі файлға немесе \
                    қалтаға апарады.",
                why: "Ол апаратын файлды сайтқа ешкім қоймаса да, ол жарияланып немесе қайта \
                    жазылып кетер еді. Мұндай сілтеме біреудің өзгерісімен бірге келуі мүмкін.",
                how_to_fix: "Файлдың өзін осында қойыңыз. Сілтемені біліп, оған сенсеңіз, ол \
                    апаратын қалтаны командада көрсетіңіз: `--follow-links ҚАЛТА`. Сонда ондағы \
                    файлдар оқылады, бірақ ешқашан қайта жазылмайды.",
            },
        },
        example: None,
    };
}

impl ProblemKind for LinkOutside {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the link leads out of the folder of the site",
            "expected a link to a file or a folder of the site",
        )
        .hint("put the file itself here; if you trust the link, use `--follow-links DIR`")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "ссылка ведёт за пределы папки сайта",
            "нужна ссылка на файл или папку этого сайта",
        )
        .hint("положите сюда сам файл; если доверяете ссылке, укажите `--follow-links ПАПКА`")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "сілтеме сайт қалтасынан тыс жерге апарады",
            "осы сайттың файлына немесе қалтасына апаратын сілтеме керек",
        )
        .hint("файлдың өзін осында қойыңыз; сілтемеге сенсеңіз, `--follow-links ҚАЛТА` деп жазыңыз")
    }
}

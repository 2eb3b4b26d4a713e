//! Files that were changed again and again while they were read.

use crate::diagnostic::{Explanation, ProblemKind, ProblemText, Rule, Severity, Translated};
use crate::load::problems::groups::FILES;

/// Files that were changed again and again while they were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentChanging;

impl ContentChanging {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "content-changing",
        group: &FILES,
        severity: Severity::Error,
        meaning: "Files that were changed again and again while they were read.",
        explanation: Translated {
            english: Explanation {
                what: "The files of the content were changed while the program read them, every \
                    time that it tried.",
                why: "Some of what was read is older than the rest: a site made of it would be a \
                    mixture that nobody has written.",
                how_to_fix: "Wait until whatever writes there has ended (a checkout, a copy, a \
                    program that shares files), then run the command again.",
            },
            russian: Explanation {
                what: "Файлы содержания менялись, пока программа их читала, при каждой попытке.",
                why: "Часть прочитанного старше остального: сайт из него был бы смесью, которой \
                    никто не писал.",
                how_to_fix: "Дождитесь, пока закончит тот, кто туда пишет (получение версии, \
                    копирование, программа обмена файлами), и запустите команду ещё раз.",
            },
            kazakh: Explanation {
                what: "Бағдарлама мазмұн файлдарын оқып жатқанда, олар әр оқыған сайын өзгеріп \
                    тұрды.",
                why: "Оқылғанның бір бөлігі қалғанынан ескі: одан ешкім жазбаған қоспа сайт \
                    шығар еді.",
                how_to_fix: "Файлдарды өзгертіп жатқан жұмыс (нұсқаны алу, көшіру, файл алмасу \
                    бағдарламасы) аяқталғанын күтіп, команданы қайта іске қосыңыз.",
            },
        },
        example: None,
    };
}

impl ProblemKind for ContentChanging {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        ProblemText::new(
            "the files were changed while they were read",
            "expected files that rest",
        )
        .hint("wait until nothing writes here, and run the command again")
    }

    fn russian(&self) -> ProblemText {
        ProblemText::new(
            "файлы менялись, пока их читали",
            "нужно, чтобы файлы не менялись",
        )
        .hint("дождитесь, пока сюда никто не пишет, и запустите команду ещё раз")
    }

    fn kazakh(&self) -> ProblemText {
        ProblemText::new(
            "файлдар оқылып жатқанда өзгерді",
            "файлдар өзгермей тұруы керек",
        )
        .hint("мұнда ештеңе жазылмай тұрғанын күтіп, команданы қайта іске қосыңыз")
    }
}

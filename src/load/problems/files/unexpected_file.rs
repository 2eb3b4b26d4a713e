//! A file where no record is expected.

use crate::diagnostic::example::write;
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::FILES;
use crate::load::vocabulary::{english, kazakh, russian};

/// What was expected where a file stands that is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedFile {
    /// In `calendar/`: the holidays, or a year.
    Calendar,
    /// In `letters/cases/`: a case of a letter.
    Case,
    /// In `procedures/`: a procedure and its guides.
    Procedure,
    /// In a folder of records: records.
    Record,
    /// Beside those folders: one of them.
    Folder,
    /// In `content/` itself: the site and the page about it.
    Site,
    /// Instead of a copy that a program made: the file alone of which it is one.
    OneFile,
}

/// A file where no record is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnexpectedFile {
    pub(crate) expected: ExpectedFile,
    pub(crate) similar: Option<String>,
}

impl UnexpectedFile {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "unexpected-file",
        group: &FILES,
        severity: Severity::Error,
        meaning: "A file where no record is expected.",
        explanation: Translated {
            english: Explanation {
                what: "A file stands in `content/` where no record is expected.",
                why: "A record in the wrong folder, or with a typo in its name, would be lost \
                    without a word; so the program takes no file that it does not know.",
                how_to_fix: "Move the file where it belongs, or correct its name. Notes of your \
                    own may stand there if their names begin with a dot. A copy that a program for \
                    sharing files or a merge has left may hold somebody's work: compare it with \
                    the file itself before you delete it. What systems and editors leave \
                    (`Thumbs.db`, `x.yaml.bak`) is passed over.",
            },
            russian: Explanation {
                what: "В папке `content/` лежит файл там, где записей не бывает.",
                why: "Запись не в той папке или с опечаткой в имени пропала бы незаметно, поэтому \
                    незнакомых файлов программа не принимает.",
                how_to_fix: "Перенесите файл на его место или исправьте имя. Свои заметки можно \
                    держать здесь, если их имя начинается с точки. В копии, которую оставила \
                    программа синхронизации или слияние, может быть чья-то правка: прежде чем \
                    удалить копию, сравните её с самим файлом. То, что оставляют система и \
                    редакторы (`Thumbs.db`, `x.yaml.bak`), пропускается.",
            },
            kazakh: Explanation {
                what: "`content/` қалтасында жазба тұрмайтын жерде файл жатыр.",
                why: "Басқа қалтаға түскен немесе атында қате бар жазба білінбей жоғалар еді, \
                    сондықтан бағдарлама бейтаныс файлды қабылдамайды.",
                how_to_fix: "Файлды өз орнына ауыстырыңыз немесе атын түзетіңіз. Аты нүктеден \
                    басталса, өз ескертпелеріңізді осында сақтай аласыз. Файлдарды үйлестіретін \
                    бағдарлама немесе біріктіру қалдырған көшірмеде біреудің түзетуі болуы мүмкін: \
                    өшірмес бұрын оны файлдың өзімен салыстырыңыз. Жүйе мен редакторлар қалдыратын \
                    файлдар (`Thumbs.db`, `x.yaml.bak`) оқылмайды.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write("content/contact/hotline.yaml", "phones: [1414]\n")],
        }),
    };
}

impl ProblemKind for UnexpectedFile {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        match self {
            Self {
                expected: ExpectedFile::OneFile,
                similar,
            } => {
                let original = similar.as_deref().unwrap_or_default();
                ProblemText::new(
                "the file is a copy that a program made, perhaps because two people changed it at \
                once",
                "expected one file for each record",
            )
            .hint(format!(
                "compare it with `{original}`, bring over what is missing there, then delete the \
                copy"
            ))
            }
            Self { expected, similar } => english::with_similar(
                ProblemText::new(
                    "no record is expected here",
                    match expected {
                        ExpectedFile::Calendar => {
                            "expected `holidays.yaml` or a year such as `2026.yaml`"
                        }
                        ExpectedFile::Case => "expected `letters/cases/LETTER/NAME.yaml`",
                        ExpectedFile::Procedure => {
                            "expected `procedures/ID/` with `procedure.yaml`, `guide.kk.md` and \
                            `guide.ru.md`"
                        }
                        ExpectedFile::Record => "expected records in files that end in `.yaml`",
                        ExpectedFile::Folder => {
                            "expected one of the folders acts, areas, calendar, contacts, letters, \
                            offices, procedures"
                        }
                        ExpectedFile::Site | ExpectedFile::OneFile => {
                            "expected `site.yaml`, `about.kk.md` and `about.ru.md`"
                        }
                    },
                ),
                similar.as_deref(),
                "move the file where it belongs, or put a dot before its name so that it is passed \
                over",
            ),
        }
    }

    fn russian(&self) -> ProblemText {
        match self {
            Self {
                expected: ExpectedFile::OneFile,
                similar,
            } => {
                let original = similar.as_deref().unwrap_or_default();
                ProblemText::new(
                    "это копия файла, которую сделала программа: возможно, его изменили двое \
                одновременно",
                    "для каждой записи нужен один файл",
                )
                .hint(format!(
                    "сравните её с `{original}`, перенесите туда то, чего там нет, и удалите копию"
                ))
            }
            Self { expected, similar } => russian::with_similar(
                ProblemText::new(
                    "здесь записей не бывает",
                    match expected {
                        ExpectedFile::Calendar => {
                            "нужен `holidays.yaml` или год, например `2026.yaml`"
                        }
                        ExpectedFile::Case => "нужен файл вида `letters/cases/ПИСЬМО/ИМЯ.yaml`",
                        ExpectedFile::Procedure => {
                            "нужна папка `procedures/ИМЯ/`, а в ней `procedure.yaml`, \
                            `guide.kk.md` и `guide.ru.md`"
                        }
                        ExpectedFile::Record => "нужны записи: файлы с именем на `.yaml`",
                        ExpectedFile::Folder => {
                            "нужна одна из папок acts, areas, calendar, contacts, letters, \
                            offices, procedures"
                        }
                        ExpectedFile::Site | ExpectedFile::OneFile => {
                            "нужны `site.yaml`, `about.kk.md` и `about.ru.md`"
                        }
                    },
                ),
                similar.as_deref(),
                "перенесите файл на его место или поставьте перед именем точку, тогда программа \
                его пропустит",
            ),
        }
    }

    fn kazakh(&self) -> ProblemText {
        match self {
            Self {
                expected: ExpectedFile::OneFile,
                similar,
            } => {
                let original = similar.as_deref().unwrap_or_default();
                ProblemText::new(
                "бұл — бағдарлама жасаған көшірме: файлды екі адам бір мезгілде өзгерткен болуы \
                мүмкін",
                "әр жазбаға бір файл керек",
            )
            .hint(format!(
                "оны `{original}` файлымен салыстырып, онда жоғын сол файлға көшіріңіз де, \
                көшірмені өшіріңіз"
            ))
            }
            Self { expected, similar } => kazakh::with_similar(
                ProblemText::new(
                    "бұл жерде жазба тұрмайды",
                    match expected {
                        ExpectedFile::Calendar => {
                            "`holidays.yaml` немесе жыл керек, мысалы `2026.yaml`"
                        }
                        ExpectedFile::Case => "`letters/cases/ХАТ/АТЫ.yaml` түріндегі файл керек",
                        ExpectedFile::Procedure => {
                            "`procedures/АТЫ/` қалтасы, ал оның ішінде `procedure.yaml`, \
                            `guide.kk.md` және `guide.ru.md` керек"
                        }
                        ExpectedFile::Record => {
                            "жазбалар керек: аты `.yaml` деп аяқталатын файлдар"
                        }
                        ExpectedFile::Folder => {
                            "мына қалталардың бірі керек: acts, areas, calendar, contacts, \
                            letters, offices, procedures"
                        }
                        ExpectedFile::Site | ExpectedFile::OneFile => {
                            "`site.yaml`, `about.kk.md` және `about.ru.md` керек"
                        }
                    },
                ),
                similar.as_deref(),
                "файлды өз орнына ауыстырыңыз немесе атының алдына нүкте қойыңыз, сонда бағдарлама \
                оны өткізіп жібереді",
            ),
        }
    }
}

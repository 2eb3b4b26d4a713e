//! What of a site is older than the program, and the words for it.

use crate::diagnostic::printable::printable;
use crate::language::{Language, Plural, UiLanguage, count};

/// What a site has that this program would write otherwise, or no longer knows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences in the catalogues"
)]
pub enum Outdated {
    /// Schemas that are not those of this program, or not there.
    Schemas { differing: usize, missing: usize },
    /// Forms for editors that are not those of this program.
    Forms,
    /// A schema for which this program knows no kind of file.
    UnknownSchema,
    /// Settings that can't be read.
    Settings,
    /// An entry that the settings lack, or have otherwise: which files a schema is for.
    SettingsEntry { entry: String },
    /// A line that git needs.
    GitLine { line: String },
    /// A call of the program with a word that this program does not know.
    UnknownWord { word: String },
    /// The program of an older version is called for.
    OlderProgram { version: String },
    /// A newer program is called for than this one.
    NewerProgram { version: String },
    /// Values in the forms of older versions.
    OldForms { values: usize, files: usize },
    /// The theme has errors with this program.
    Theme { errors: usize },
    /// Lines of the record of review that are not understood.
    Reviews { lines: usize },
}

impl Outdated {
    /// The name by which other programs know it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Schemas { .. } => "schemas",
            Self::Forms => "forms",
            Self::UnknownSchema => "unknown-schema",
            Self::Settings => "settings",
            Self::SettingsEntry { .. } => "settings-entry",
            Self::GitLine { .. } => "git-line",
            Self::UnknownWord { .. } => "unknown-word",
            Self::OlderProgram { .. } => "older-program",
            Self::NewerProgram { .. } => "newer-program",
            Self::OldForms { .. } => "old-form",
            Self::Theme { .. } => "theme",
            Self::Reviews { .. } => "reviews",
        }
    }

    /// The sentence of it.
    pub fn in_language(&self, ui: UiLanguage) -> String {
        match ui {
            UiLanguage::English => self.english(),
            UiLanguage::Russian => self.russian(),
            UiLanguage::Kazakh => self.kazakh(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Schemas { differing, missing } => {
                format!("not as this program writes them: {differing}; missing: {missing}")
            }
            Self::Forms => "not as this program writes the forms for editors".to_owned(),
            Self::UnknownSchema => {
                "a schema of no kind of file that this program knows; delete it".to_owned()
            }
            Self::Settings => {
                "can't be read as JSON, so an editor's program does not find the schemas".to_owned()
            }
            Self::SettingsEntry { entry } => {
                format!("`yaml.schemas` needs the entry {}", printable(entry))
            }
            Self::GitLine { line } => format!("needs the line `{line}`"),
            Self::UnknownWord { word } => {
                format!(
                    "calls tartip with `{}`, which it does not know",
                    printable(word)
                )
            }
            Self::OlderProgram { version } => {
                format!("names the program {version}, which is older than this one")
            }
            Self::NewerProgram { version } => {
                format!("names the program {version}, which is newer than this one")
            }
            Self::OldForms { values, files } => {
                format!("values in forms of older versions: {values}; files: {files}")
            }
            Self::Theme { errors } => {
                format!("does not work with this program as it is; errors: {errors}")
            }
            Self::Reviews { lines } => {
                format!("lines that are not understood, of a newer program or damaged: {lines}")
            }
        }
    }

    fn russian(&self) -> String {
        let counted = |number: usize, [one, few, many]: [&str; 3]| {
            let noun = Plural {
                one: Some(one),
                few: Some(few),
                many: Some(many),
                other: None,
            };
            count(Language::Russian, number as u64, &noun)
        };
        match self {
            Self::Schemas { differing, missing } => format!(
                "не такие, какими их записывает эта программа: {differing}; недостаёт: {missing}"
            ),
            Self::Forms => {
                "записаны не так, как эта программа записывает формы для редакторов".to_owned()
            }
            Self::UnknownSchema => {
                "схема для файлов, которых эта программа не знает; удалите её".to_owned()
            }
            Self::Settings => {
                "не читается как JSON, поэтому программа для правки не находит схем".to_owned()
            }
            Self::SettingsEntry { entry } => {
                format!("в `yaml.schemas` нужна запись {}", printable(entry))
            }
            Self::GitLine { line } => format!("нужна строка `{line}`"),
            Self::UnknownWord { word } => format!(
                "вызывает tartip с `{}`, а этого программа не знает",
                printable(word)
            ),
            Self::OlderProgram { version } => {
                format!("называет версию {version}, а эта программа новее")
            }
            Self::NewerProgram { version } => {
                format!("называет версию {version}, а эта программа старее")
            }
            Self::OldForms { values, files } => format!(
                "{} в записи прежних версий, файлов: {files}",
                counted(*values, ["значение", "значения", "значений"])
            ),
            Self::Theme { errors } => format!(
                "с этой программой в таком виде не работает: {}",
                counted(*errors, ["ошибка", "ошибки", "ошибок"])
            ),
            Self::Reviews { lines } => format!(
                "{} в неизвестном виде: от более новой программы или повреждение",
                counted(*lines, ["строка", "строки", "строк"])
            ),
        }
    }

    fn kazakh(&self) -> String {
        let counted =
            |number: usize, noun| count(Language::Kazakh, number as u64, &Plural::unchanging(noun));
        match self {
            Self::Schemas { differing, missing } => {
                format!("осы бағдарлама жазатыннан өзгешесі: {differing}; жетіспейтіні: {missing}")
            }
            Self::Forms => {
                "бұл бағдарлама редакторларға арналған формаларды басқаша жазады".to_owned()
            }
            Self::UnknownSchema => {
                "осы бағдарлама білмейтін файлдарға арналған схема; оны жойыңыз".to_owned()
            }
            Self::Settings => "JSON ретінде оқылмайды, сондықтан түзету бағдарламасы схемаларды \
                таппайды"
                .to_owned(),
            Self::SettingsEntry { entry } => {
                format!(
                    "`yaml.schemas` ішіне мына жазба керек: {}",
                    printable(entry)
                )
            }
            Self::GitLine { line } => format!("`{line}` жолы керек"),
            Self::UnknownWord { word } => format!(
                "tartip `{}` деп шақырылады, ал бағдарлама мұны білмейді",
                printable(word)
            ),
            Self::OlderProgram { version } => {
                format!("{version} нұсқасы аталған, ал бұл бағдарлама одан жаңа")
            }
            Self::NewerProgram { version } => {
                format!("{version} нұсқасы аталған, ал бұл бағдарлама одан ескі")
            }
            Self::OldForms { values, files } => format!(
                "бұрынғы нұсқалардың жазбасындағы {}, файл саны: {files}",
                counted(*values, "мән")
            ),
            Self::Theme { errors } => format!(
                "осы бағдарламамен бұл күйінде жұмыс істемейді: {}",
                counted(*errors, "қате")
            ),
            Self::Reviews { lines } => format!(
                "белгісіз түрдегі {}: жаңарақ бағдарлама жазған немесе бүлінген",
                counted(*lines, "жол")
            ),
        }
    }
}

//! Prose that looks like Markdown and is published as it was typed.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::TYPOGRAPHY;
use crate::rules::typography::messages;

/// What prose looks like that is published as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkdownLook {
    /// `##Heading`.
    Heading,
    /// `-item`, `• item`, `— item`.
    Item,
    /// `1.Item`.
    Step,
    /// `а) item`.
    Letter,
    /// `[ ] task`.
    Task,
    /// Rows of a table without its rule.
    Table,
    /// `=====`.
    Rule,
    /// `**bold **word`.
    Strong,
    /// `~~struck~~`, `==marked==`.
    Struck,
    /// `[text] (address)`.
    Link,
    /// An address that is no link.
    Address,
    /// `[^1]`.
    Footnote,
    /// `{field}`.
    Braces,
    /// Markdown in a text of a record, where none is read.
    Record,
}

/// Prose that looks like Markdown and is published as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotMarkdown {
    pub(crate) look: MarkdownLook,
    pub(crate) found: String,
    pub(crate) meant: Option<String>,
}

impl NotMarkdown {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "not-markdown",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "Prose that looks like Markdown and is published as it was typed.",
        explanation: Translated {
            english: Explanation {
                what: "Something looks like Markdown and is none: `##Heading` without its space, \
                    `• item`, `**bold **word`, `[text] (address)`, or Markdown in a text of a \
                    record.",
                why: "It is published as it was typed, markers and all: a list becomes one long \
                    line, a link leads nowhere.",
                how_to_fix: "Write the mark as Markdown has it; `tartip check --fix` fixes it \
                    where nothing else can be meant. A `\\` before a character says that it is \
                    meant as it stands.",
            },
            russian: Explanation {
                what: "Что-то похоже на Markdown, но им не является: `##Заголовок` без пробела, `• \
                    пункт`, `**жирный **текст`, `[слова] (адрес)` или Markdown в тексте записи, \
                    где его не читают.",
                why: "На странице всё выйдет как набрано, вместе со знаками: список сольётся в \
                    одну строку, а ссылка никуда не поведёт.",
                how_to_fix: "Напишите знак так, как он пишется в Markdown; где ничего другого \
                    иметь в виду нельзя, исправит `tartip check --fix`. Если знак нужен сам по \
                    себе, поставьте перед ним `\\`.",
            },
            kazakh: Explanation {
                what: "Мәтінде Markdown белгісіне ұқсайтын, бірақ ондай болып саналмайтын нәрсе \
                    тұр: бос орынсыз `##Тақырыпша`, `• тармақ`, `**қалың **сөз`, `[сөздер] \
                    (мекенжай)` немесе Markdown оқылмайтын жазбадағы Markdown белгісі.",
                why: "Мұның бәрі бетте белгілерімен бірге терілген күйінде шығады: тізім бір жолға \
                    тұтасып кетеді, сілтеме ешқайда апармайды.",
                how_to_fix: "Белгіні Markdown тілінде қалай жазылса, солай жазыңыз; басқа мағына \
                    болуы мүмкін емес жерде оны `tartip check --fix` түзетеді. Белгінің өзі керек \
                    болса, алдына `\\` қойыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::GUIDE_RU,
                "1. Заполните и распечатайте [письмо с жалобой](letter:complaint) на этом \
                сайте.\n2. Сдайте",
                "1.Заполните и распечатайте [письмо с жалобой](letter:complaint) на этом \
                сайте.\n2.Сдайте",
            )],
        }),
    };
}

impl ProblemKind for NotMarkdown {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        /// Prose that looks like Markdown and is published as it was typed.
        fn not_markdown(look: MarkdownLook, found: &str, meant: Option<&str>) -> ProblemText {
            let (like, otherwise) = match look {
                MarkdownLook::Heading => (
                    "a heading",
                    "`##`, a space and the words: one level at a time, from `##` to `####`",
                ),
                MarkdownLook::Item => (
                    "an item of a list",
                    "`- ` before each item, on a line of its own",
                ),
                MarkdownLook::Step => ("a numbered step", "the number, a full stop and a space"),
                MarkdownLook::Letter => (
                    "an item with a letter",
                    "`- ` or `1. `: Markdown has no lists with letters",
                ),
                MarkdownLook::Task => (
                    "a box to tick",
                    "the words alone: a page has no boxes to tick",
                ),
                MarkdownLook::Table => (
                    "a row of a table",
                    "under the first row a line such as `|---|---|`, and in every row as many \
                    cells",
                ),
                MarkdownLook::Rule => ("a line across the page", "`---` between blank lines"),
                MarkdownLook::Strong => ("bold words", "`**` close to the first and the last word"),
                MarkdownLook::Struck => (
                    "struck out or marked words",
                    "the words without these marks",
                ),
                MarkdownLook::Link => (
                    "a link",
                    "`[words](address)` with no space within the address or before it",
                ),
                MarkdownLook::Address => ("a link", "`[words](address)`"),
                MarkdownLook::Footnote => {
                    ("a footnote", "the words of the footnote in the text itself")
                }
                MarkdownLook::Braces => (
                    "a field to fill in",
                    "the words themselves: a guide has no fields, and `{#anchor}` stands in the \
                    line of a heading",
                ),
                MarkdownLook::Record => {
                    return ProblemText::new(
                        format!("`{found}` is Markdown, which is not read in this text"),
                        "expected plain words",
                    )
                    .hint("write it in plain words: Markdown is read in guides and `about` alone");
                }
            };
            let words = messages::english(
                format!("`{found}` looks like {like}, and is published as it was typed"),
                meant,
                otherwise,
            );
            // Only before these characters does a `\` mean something.
            let escapes = found.starts_with(|c: char| c.is_ascii_punctuation());
            match (look, meant) {
        (MarkdownLook::Address, _) => words.hint(
            "write `[words](address)`, or `<address>` if the address is what should be read",
        ),
        (_, Some(_)) if escapes => words.hint(
            "`tartip check --fix` fixes it where that is safe; put a `\\` before a character that \
            is meant as it stands",
        ),
        (_, Some(_)) => words.hint("`tartip check --fix` fixes it where that is safe"),
        (_, None) if escapes => {
            words.hint("put a `\\` before a character that is meant as it stands")
        }
        (_, None) => words,
    }
        }

        let Self { look, found, meant } = self;
        not_markdown(*look, found, meant.as_deref())
    }

    fn russian(&self) -> ProblemText {
        /// Prose that looks like Markdown and is published as it was typed.
        fn not_markdown(look: MarkdownLook, found: &str, meant: Option<&str>) -> ProblemText {
            let (like, otherwise) = match look {
                MarkdownLook::Heading => (
                    "заголовок",
                    "`##`, пробел и слова; уровни идут по одному, от `##` до `####`",
                ),
                MarkdownLook::Item => (
                    "пункт списка",
                    "`- ` перед каждым пунктом, каждый с новой строки",
                ),
                MarkdownLook::Step => ("шаг с номером", "номер, точка и пробел"),
                MarkdownLook::Letter => (
                    "пункт с буквой",
                    "`- ` или `1. `: списков с буквами в Markdown нет",
                ),
                MarkdownLook::Task => (
                    "пункт с местом для галочки",
                    "одни слова: мест для галочки на странице нет",
                ),
                MarkdownLook::Table => (
                    "строку таблицы",
                    "под первой строкой строка вроде `|---|---|` и одно число ячеек во всех \
                    строках",
                ),
                MarkdownLook::Rule => ("черту через страницу", "`---` между пустыми строками"),
                MarkdownLook::Strong => {
                    ("жирный шрифт", "`**` вплотную к первому и последнему слову")
                }
                MarkdownLook::Struck => {
                    ("зачёркнутые или выделенные слова", "слова без этих знаков")
                }
                MarkdownLook::Link => (
                    "ссылку",
                    "`[слова](адрес)` без пробелов в адресе и перед ним",
                ),
                MarkdownLook::Address => ("ссылку", "`[слова](адрес)`"),
                MarkdownLook::Footnote => ("сноску", "слова сноски в самом тексте"),
                MarkdownLook::Braces => (
                    "поле для заполнения",
                    "сами слова: полей в тексте нет, а `{#anchor}` стоит только в строке заголовка",
                ),
                MarkdownLook::Record => {
                    return ProblemText::new(
                format!("`{found}` — знаки Markdown, а в этом тексте они не действуют"),
                "нужны простые слова",
            )
            .hint(
                "напишите простыми словами: Markdown действует только в файлах `guide` и `about`",
            );
                }
            };
            let words = messages::russian(
                format!("`{found}` похоже на {like}, но на странице останется так, как набрано"),
                meant,
                otherwise,
            );
            // Only before these characters does a `\` mean something.
            let escapes = found.starts_with(|c: char| c.is_ascii_punctuation());
            match (look, meant) {
        (MarkdownLook::Address, _) => words.hint(
            "напишите `[слова](адрес)`, а если прочесть должны сам адрес, то `<адрес>`",
        ),
        (_, Some(_)) if escapes => words.hint(
            "где это безопасно, исправит `tartip check --fix`; если знак нужен сам по себе, \
            поставьте перед ним `\\`",
        ),
        (_, Some(_)) => words.hint("где это безопасно, исправит `tartip check --fix`"),
        (_, None) if escapes => words.hint("если знак нужен сам по себе, поставьте перед ним `\\`"),
        (_, None) => words,
    }
        }

        let Self { look, found, meant } = self;
        not_markdown(*look, found, meant.as_deref())
    }

    fn kazakh(&self) -> ProblemText {
        /// Prose that looks like Markdown and is published as it was typed.
        fn not_markdown(look: MarkdownLook, found: &str, meant: Option<&str>) -> ProblemText {
            let (like, otherwise) = match look {
                MarkdownLook::Heading => (
                    "тақырыпша",
                    "`##`, бос орын және сөздер; деңгейлер бір-бірден: `##`, `###`, `####`",
                ),
                MarkdownLook::Item => (
                    "тізім тармағы",
                    "әр тармақтың алдына `- `, әрқайсысы жаңа жолдан",
                ),
                MarkdownLook::Step => ("нөмірленген қадам", "нөмір, нүкте және бос орын"),
                MarkdownLook::Letter => (
                    "әріппен белгіленген тармақ",
                    "`- ` немесе `1. `: Markdown тілінде әріппен белгіленген тізім жоқ",
                ),
                MarkdownLook::Task => (
                    "белгі қойылатын тармақ",
                    "сөздердің өзі: бетте белгі қоятын орын жоқ",
                ),
                MarkdownLook::Table => (
                    "кесте жолы",
                    "бірінші жолдың астында `|---|---|` сияқты жол, барлық жолда ұяшық саны бірдей",
                ),
                MarkdownLook::Rule => ("бетті бөлетін сызық", "бос жолдардың арасында `---`"),
                MarkdownLook::Strong => (
                    "қалың қаріп",
                    "бірінші және соңғы сөзге тақап қойылған `**`",
                ),
                MarkdownLook::Struck => (
                    "сызылған немесе белгіленген сөздер",
                    "осы белгілерсіз сөздер",
                ),
                MarkdownLook::Link => (
                    "сілтеме",
                    "мекенжайдың ішінде де, алдында да бос орынсыз `[сөздер](мекенжай)`",
                ),
                MarkdownLook::Address => ("сілтеме", "`[сөздер](мекенжай)`"),
                MarkdownLook::Footnote => {
                    ("ескертпе белгісі", "ескертпенің сөздері мәтіннің өзінде")
                }
                MarkdownLook::Braces => (
                    "толтырылатын өріс",
                    "сөздердің өзі: мәтінде өріс болмайды, ал `{#anchor}` тек тақырыпшаның жолында \
                    тұрады",
                ),
                MarkdownLook::Record => {
                    return ProblemText::new(
                        format!("`{found}` — Markdown белгісі, ал бұл мәтінде Markdown оқылмайды"),
                        "жай сөздер керек",
                    )
                    .hint(
                        "жай сөзбен жазыңыз: Markdown тек `guide` және `about` файлдарында оқылады",
                    );
                }
            };
            let words = messages::kazakh(
                format!("`{found}` — {like} сияқты, бірақ бетте терілген күйінде шығады"),
                meant,
                otherwise,
            );
            // Only before these characters does a `\` mean something.
            let escapes = found.starts_with(|c: char| c.is_ascii_punctuation());
            match (look, meant) {
        (MarkdownLook::Address, _) => words.hint(
            "`[сөздер](мекенжай)` деп жазыңыз, ал мекенжайдың өзі оқылуға тиіс болса — \
            `<мекенжай>`",
        ),
        (_, Some(_)) if escapes => words.hint(
            "қауіпсіз жерде оны `tartip check --fix` түзетеді; белгінің өзі керек болса, алдына \
            `\\` қойыңыз",
        ),
        (_, Some(_)) => words.hint("қауіпсіз жерде оны `tartip check --fix` түзетеді"),
        (_, None) if escapes => words.hint("белгінің өзі керек болса, алдына `\\` қойыңыз"),
        (_, None) => words,
    }
        }

        let Self { look, found, meant } = self;
        not_markdown(*look, found, meant.as_deref())
    }
}

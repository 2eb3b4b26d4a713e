//! Not YAML.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, Hidden, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::problems::groups::YAML;

/// Why a text is not YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YamlFault {
    /// A tab where only spaces may stand.
    Tab,
    /// A line that begins too far to the left or to the right.
    Indentation,
    /// A line inside quotes that begins too far to the left: mostly a quote that is not closed.
    QuoteIndentation,
    /// A quote that is not closed.
    UnclosedQuote,
    /// More text after the closing quote.
    TextAfterQuote,
    /// `\` and a character that means nothing, inside double quotes.
    Escape,
    /// `[` or `{` that is not closed.
    UnclosedBracket,
    /// Items in brackets without a comma between them.
    MissingComma,
    /// A closing bracket without an opening one, or of the other kind.
    StrayBracket,
    /// A key without its colon.
    MissingColon,
    /// Something else where the next key should begin.
    MissingKey,
    /// `: ` inside a text without quotes.
    ColonInText,
    /// `-` without a space after it.
    MissingSpace,
    /// `- item` where no list can be.
    StrayItem,
    /// A text without quotes that begins with a character of YAML's own.
    Character(char),
    /// A comment that breaks a text off, or without a space before its `#`.
    Comment,
    /// Text in the same line as `|` or `>`.
    TextAfterBar,
    /// Anything else, in the parser's words.
    Other(String),
}

/// Not YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlSyntax {
    pub(crate) fault: YamlFault,
}

impl YamlSyntax {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "yaml-syntax",
        group: &YAML,
        severity: Severity::Error,
        meaning: "Not YAML.",
        explanation: Translated {
            english: Explanation {
                what: "The file can't be read as YAML.",
                why: "The form of the file tells keys from values; where it is broken, the program \
                    can't know what belongs to what.",
                how_to_fix: "Look at the place shown and at the line above: the indentation, a \
                    quote or a bracket that is not closed, a text with `: ` in it that needs \
                    quotes.",
            },
            russian: Explanation {
                what: "Файл не читается как YAML.",
                why: "По виду файла программа отличает ключи от значений; где он нарушен, \
                    непонятно, что к чему относится.",
                how_to_fix: "Посмотрите на показанное место и на строку выше: отступ, незакрытая \
                    кавычка или скобка, текст с `: `, который надо взять в кавычки.",
            },
            kazakh: Explanation {
                what: "Файл YAML ретінде оқылмайды.",
                why: "Бағдарлама кілт пен мәнді файлдың түрінен ажыратады; ол бұзылған жерде ненің \
                    неге жататыны белгісіз.",
                how_to_fix: "Көрсетілген жерді және жоғарыдағы жолды қараңыз: шегініс, жабылмаған \
                    тырнақша немесе жақша, ішінде `: ` бар, тырнақшаға алынуы керек мәтін.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::SITE,
                "  kk: \"Мысал ауданы: шағымдану тәртібі\"",
                "  kk: Мысал ауданы: шағымдану тәртібі",
            )],
        }),
    };
}

impl ProblemKind for YamlSyntax {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn hidden(&self) -> Hidden {
        Hidden::OnItsLine
    }

    fn english(&self) -> ProblemText {
        /// What is wrong with a file of YAML, and what to do.
        fn yaml(fault: &YamlFault) -> (String, &'static str) {
            let (what, hint) = match fault {
                YamlFault::Tab => (
                    "a tab stands where only spaces may",
                    "indent with spaces: YAML takes no tabs",
                ),
                YamlFault::Indentation => (
                    "the line begins too far to the left or to the right",
                    "keys of one record begin in the same column; what belongs to a key stands \
                    under it, two spaces to the right; a bracket that is not closed above does \
                    this too",
                ),
                YamlFault::QuoteIndentation => (
                    "a text in quotes goes on in a line that begins too far to the left",
                    "close the quote; if the text is meant to go on, begin the line further to the \
                    right",
                ),
                YamlFault::UnclosedQuote => (
                    "a quote is not closed",
                    "put the closing quote at the end of the text",
                ),
                YamlFault::TextAfterQuote => (
                    "text goes on after the closing quote",
                    "put the whole text in quotes, and write quotation marks inside it as «»",
                ),
                YamlFault::Escape => (
                    "`\\` in double quotes begins a character that there is none of",
                    "write `\\\\` for the character itself, or put the text in single quotes",
                ),
                YamlFault::UnclosedBracket => (
                    "a bracket is not closed",
                    "close the `[` or the `{`; if the text begins with a bracket, put it in quotes",
                ),
                YamlFault::MissingComma => (
                    "a comma or the closing bracket is missing",
                    "put commas between the items, and close the bracket",
                ),
                YamlFault::StrayBracket => (
                    "a closing bracket has no opening one of its kind",
                    "remove the bracket, or write the opening one; a text that begins with a \
                    bracket needs quotes",
                ),
                YamlFault::MissingColon => (
                    "a key has no colon after it",
                    "write `key: value`, with a space after the colon; a text over several lines \
                    begins with `>-`",
                ),
                YamlFault::MissingKey => (
                    "the next key was expected here",
                    "look at the indentation here and above: keys of one record begin in the same \
                    column, and each item of a list with `- `",
                ),
                YamlFault::ColonInText => (
                    "a colon with a space after it stands where no key can be",
                    "if it belongs to a text, put the whole text in quotes; if it ends a key, look \
                    at the indentation here and above",
                ),
                YamlFault::MissingSpace => (
                    "there is no space after `-`",
                    "write each item of a list as `- item`, with a space",
                ),
                YamlFault::StrayItem => (
                    "an item of a list can't stand here",
                    "begin the list in the line under its key; a text that begins with `- ` needs \
                    quotes",
                ),
                YamlFault::Character(character) => {
                    return (
                        format!("a text can't begin with `{}`", character.escape_debug()),
                        "put the text in quotes",
                    );
                }
                YamlFault::Comment => (
                    "a `#` begins a comment here",
                    "put the text in quotes if the `#` belongs to it; put a space before a comment",
                ),
                YamlFault::TextAfterBar => (
                    "text stands in the same line as `|` or `>`",
                    "begin the text in the next line, indented under its key",
                ),
                YamlFault::Other(words) => {
                    return (
                        words.clone(),
                        "look at the indentation here and above, and for a bracket or a quote that \
                        is not closed; a text with `: ` or ` #` in it, or that begins with a \
                        character, needs quotes",
                    );
                }
            };
            (what.to_owned(), hint)
        }

        let Self { fault } = self;
        let (what, hint) = yaml(fault);
        ProblemText::new(
            format!("this is not YAML: {what}"),
            "the reading stopped here",
        )
        .hint(hint)
    }

    fn russian(&self) -> ProblemText {
        /// What is wrong with a file of YAML, and what to do.
        fn yaml(fault: &YamlFault) -> (String, &'static str) {
            let (what, hint) = match fault {
                YamlFault::Tab => (
                    "знак табуляции там, где могут быть только пробелы",
                    "делайте отступы пробелами: табуляции в YAML не бывает",
                ),
                YamlFault::Indentation => (
                    "строка начинается слишком далеко слева или справа",
                    "ключи одной записи начинаются в одном столбце; то, что относится к ключу, \
                    стоит под ним, на два пробела правее; то же бывает, когда выше не закрыта \
                    скобка",
                ),
                YamlFault::QuoteIndentation => (
                    "текст в кавычках продолжается в строке, которая начинается слишком далеко \
                    слева",
                    "закройте кавычки; если текст и должен продолжаться, сдвиньте строку вправо",
                ),
                YamlFault::UnclosedQuote => (
                    "кавычки не закрыты",
                    "поставьте закрывающую кавычку в конце текста",
                ),
                YamlFault::TextAfterQuote => (
                    "после закрывающей кавычки текст продолжается",
                    "возьмите в кавычки весь текст, а внутри него пишите кавычки «»",
                ),
                YamlFault::Escape => (
                    "такого знака с `\\` в двойных кавычках не бывает",
                    "чтобы поставить сам знак `\\`, напишите `\\\\` или возьмите текст в одинарные \
                    кавычки",
                ),
                YamlFault::UnclosedBracket => (
                    "скобка не закрыта",
                    "закройте `[` или `{`; если со скобки начинается текст, возьмите его в кавычки",
                ),
                YamlFault::MissingComma => (
                    "не хватает запятой или закрывающей скобки",
                    "разделите пункты запятыми и закройте скобку",
                ),
                YamlFault::StrayBracket => (
                    "у закрывающей скобки нет такой же открывающей",
                    "удалите скобку или поставьте открывающую; текст, который начинается со \
                    скобки, берут в кавычки",
                ),
                YamlFault::MissingColon => (
                    "после ключа нет двоеточия",
                    "пишите `ключ: значение`, с пробелом после двоеточия; текст на несколько строк \
                    начинается с `>-`",
                ),
                YamlFault::MissingKey => (
                    "здесь должен начинаться следующий ключ",
                    "посмотрите на отступы здесь и выше: ключи одной записи начинаются в одном \
                    столбце, а каждый пункт списка — с `- `",
                ),
                YamlFault::ColonInText => (
                    "двоеточие с пробелом стоит там, где ключа быть не может",
                    "если оно относится к тексту, возьмите весь текст в кавычки; если оно стоит \
                    после ключа, посмотрите на отступы здесь и выше",
                ),
                YamlFault::MissingSpace => (
                    "после `-` нет пробела",
                    "пишите каждый пункт списка так: `- пункт`, с пробелом",
                ),
                YamlFault::StrayItem => (
                    "пункт списка здесь стоять не может",
                    "начните список на строке под его ключом; текст, который начинается с `- `, \
                    возьмите в кавычки",
                ),
                YamlFault::Character(character) => {
                    return (
                        format!("текст не может начинаться с `{}`", character.escape_debug()),
                        "возьмите текст в кавычки",
                    );
                }
                YamlFault::Comment => (
                    "со знака `#` здесь начинается примечание",
                    "если `#` относится к тексту, возьмите текст в кавычки; перед примечанием \
                    поставьте пробел",
                ),
                YamlFault::TextAfterBar => (
                    "текст стоит на одной строке с `|` или `>`",
                    "начните текст на следующей строке, с отступом под его ключом",
                ),
                YamlFault::Other(words) => {
                    return (
                        format!("«{words}» (слова программы, которая читает YAML)"),
                        "посмотрите на отступы здесь и выше и поищите незакрытую скобку или \
                        кавычку; текст, в котором есть `: ` или ` #` или который начинается со \
                        знака, берут в кавычки",
                    );
                }
            };
            (what.to_owned(), hint)
        }

        let Self { fault } = self;
        let (what, hint) = yaml(fault);
        ProblemText::new(format!("это не YAML: {what}"), "дальше прочесть не удалось").hint(hint)
    }

    fn kazakh(&self) -> ProblemText {
        /// What is wrong with a file of YAML, and what to do.
        fn yaml(fault: &YamlFault) -> (String, &'static str) {
            let (what, hint) = match fault {
                YamlFault::Tab => (
                    "тек бос орын тұратын жерде табуляция белгісі тұр",
                    "шегіністі бос орынмен жасаңыз: YAML ішінде табуляция болмайды",
                ),
                YamlFault::Indentation => (
                    "жол тым солдан немесе тым оңнан басталады",
                    "бір жазбаның кілттері бір бағаннан басталады; кілтке жататыны оның астында, \
                    екі бос орын оңға қарай тұрады; жоғарыда жақша жабылмай қалса да осылай болады",
                ),
                YamlFault::QuoteIndentation => (
                    "тырнақшадағы мәтіннің жалғасы тым солдан басталады",
                    "тырнақшаны жабыңыз; мәтіннің жалғасы болса, жолды оңға қарай жылжытыңыз",
                ),
                YamlFault::UnclosedQuote => (
                    "тырнақша жабылмаған",
                    "мәтіннің соңына жабатын тырнақша қойыңыз",
                ),
                YamlFault::TextAfterQuote => (
                    "жабатын тырнақшадан кейін мәтін жалғасады",
                    "бүкіл мәтінді тырнақшаға алып, оның ішіндегі тырнақшаны «» деп жазыңыз",
                ),
                YamlFault::Escape => (
                    "қос тырнақшаның ішінде `\\` белгісімен мұндай таңба болмайды",
                    "`\\` белгісінің өзін қою үшін `\\\\` деп жазыңыз немесе мәтінді жалғыз \
                    тырнақшаға алыңыз",
                ),
                YamlFault::UnclosedBracket => (
                    "жақша жабылмаған",
                    "`[` немесе `{` жақшасын жабыңыз; мәтін жақшадан басталса, оны тырнақшаға \
                    алыңыз",
                ),
                YamlFault::MissingComma => (
                    "үтір немесе жабатын жақша жетпейді",
                    "тармақтарды үтірмен бөліп, жақшаны жабыңыз",
                ),
                YamlFault::StrayBracket => (
                    "жабатын жақшаның өзіндей ашатын жақшасы жоқ",
                    "жақшаны жойыңыз немесе ашатынын қойыңыз; жақшадан басталатын мәтін тырнақшаға \
                    алынады",
                ),
                YamlFault::MissingColon => (
                    "кілттен кейін қос нүкте жоқ",
                    "`кілт: мән` деп, қос нүктеден кейін бос орын қалдырып жазыңыз; бірнеше жолға \
                    жазылған мәтін `>-` белгісінен басталады",
                ),
                YamlFault::MissingKey => (
                    "осы жерден келесі кілт басталуы керек еді",
                    "осы жердегі және жоғарыдағы шегіністерді қараңыз: бір жазбаның кілттері бір \
                    бағаннан, ал тізімнің әр тармағы `- ` белгісінен басталады",
                ),
                YamlFault::ColonInText => (
                    "кілт болмайтын жерде қос нүкте мен бос орын тұр",
                    "ол мәтінге жатса, бүкіл мәтінді тырнақшаға алыңыз; кілттен кейін тұрса, осы \
                    жердегі және жоғарыдағы шегіністерді қараңыз",
                ),
                YamlFault::MissingSpace => (
                    "`-` белгісінен кейін бос орын жоқ",
                    "тізімнің әр тармағын `- тармақ` деп, бос орын қалдырып жазыңыз",
                ),
                YamlFault::StrayItem => (
                    "тізімнің тармағы бұл жерде тұра алмайды",
                    "тізімді өз кілтінің астындағы жолдан бастаңыз; `- ` белгісінен басталатын \
                    мәтінді тырнақшаға алыңыз",
                ),
                YamlFault::Character(character) => {
                    return (
                        format!(
                            "мәтін `{}` белгісінен басталмайды",
                            character.escape_debug()
                        ),
                        "мәтінді тырнақшаға алыңыз",
                    );
                }
                YamlFault::Comment => (
                    "бұл жерде `#` белгісінен түсініктеме басталады",
                    "`#` мәтінге жатса, мәтінді тырнақшаға алыңыз; түсініктеменің алдына бос орын \
                    қойыңыз",
                ),
                YamlFault::TextAfterBar => (
                    "мәтін `|` немесе `>` белгісімен бір жолда тұр",
                    "мәтінді келесі жолдан, кілтінің астынан шегініспен бастаңыз",
                ),
                YamlFault::Other(words) => {
                    return (
                        format!("«{words}» (YAML оқитын бағдарламаның сөзі)"),
                        "осы жердегі және жоғарыдағы шегіністерді қараңыз, жабылмаған жақша мен \
                        тырнақшаны іздеңіз; ішінде `: ` немесе ` #` бар не белгіден басталатын \
                        мәтін тырнақшаға алынады",
                    );
                }
            };
            (what.to_owned(), hint)
        }

        let Self { fault } = self;
        let (what, hint) = yaml(fault);
        ProblemText::new(format!("бұл YAML емес: {what}"), "бұдан әрі оқылмады").hint(hint)
    }
}

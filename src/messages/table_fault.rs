//! What is wrong with a table that records are made of, and the words for it.

use std::path::Path;

use super::shown;
use crate::diagnostic::printable::printable;

/// Why a table can't be taken at all. A column is told by its letter in a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences in the catalogues"
)]
pub enum TableFault {
    /// More bytes than a table has.
    TooLarge { limit: u64 },
    /// Bytes that are no text in any encoding that is known.
    NotAText,
    /// A kind of file that is not read.
    UnknownKind,
    /// A workbook that can't be read.
    BrokenWorkbook,
    /// A workbook that unpacks to more than one has.
    WorkbookTooLarge { limit: u64 },
    /// No sheet of that name; without a name, none that is shown.
    NoSheet {
        name: Option<String>,
        sheets: Vec<String>,
    },
    /// A sheet is asked for of a file that is no workbook.
    TextHasNoSheets,
    /// A quotation mark that opens a cell and that nothing closes.
    UnclosedQuote,
    /// More rows than a table may have.
    TooManyRows { limit: usize },
    /// More columns than a table may have.
    TooManyColumns { limit: usize },
    /// A cell that is too long.
    LongCell {
        row: usize,
        column: String,
        limit: usize,
    },
    /// No row names columns. Names in Kazakh, Russian and English.
    NoHeader { names: Vec<[&'static str; 3]> },
    /// A column with a name that is not known.
    UnknownColumn {
        column: String,
        name: String,
        similar: Option<String>,
    },
    /// A column without a name, and the first row that has something in it.
    UnnamedColumn { column: String, row: usize },
    /// Two columns that are the same.
    ColumnTwice { name: String, columns: [String; 2] },
    /// No column tells offices from each other.
    NoIdentity { names: Vec<[&'static str; 3]> },
    /// Columns that a new office needs, and the first row that is one.
    MissingColumns {
        row: usize,
        names: Vec<[&'static str; 3]>,
    },
    /// Letters that the file has lost.
    LettersLost {
        row: usize,
        column: String,
        found: String,
    },
}

/// What is wrong with a cell, or with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences in the catalogues"
)]
pub enum CellFault {
    /// Nothing where something is needed.
    Empty,
    /// A cell under a merged one.
    Merged,
    /// A formula that has no value.
    FormulaFailed { found: String },
    /// Letters that were lost.
    LettersLost { found: String },
    /// No id.
    NotAnId {
        found: String,
        suggestion: Option<String>,
    },
    /// An id that an earlier row has.
    IdTwice { id: String, row: usize },
    /// A name of which no id can be made.
    NoIdInName { found: String },
    /// The id that the name gives belongs to an office with another name.
    IdTaken { id: String, name: String },
    /// Offices that have the name.
    SameName { ids: Vec<String> },
    /// No record of a kind has that id or name: the folder of the kind, and what `new` calls it.
    UnknownRecord {
        found: String,
        similar: Option<String>,
        folder: &'static str,
        kind: &'static str,
    },
    /// Records of a kind that have the name.
    AmbiguousName { found: String, ids: Vec<String> },
    /// More than one record where one is named.
    SeveralRecords { found: String },
    /// A telephone that a spreadsheet rounded.
    PhoneRounded { found: String },
    /// A telephone that is not whole.
    PhoneIncomplete { found: String },
    /// No telephone.
    NotAPhone { found: String },
    /// No day.
    NotADay { found: String },
    /// A day that may be read in two ways.
    DayOrMonth { found: String },
    /// A value of a record that says more than a cell can.
    SaysMore { file: String, key: String },
    /// A record that can't be changed with certainty.
    Unchangeable { file: String },
    /// What `tartip check` would find in the record, in its words.
    Check { code: &'static str, words: String },
}

/// The names of sheets, in a row.
fn named(sheets: &[String], [open, close]: [char; 2]) -> String {
    let names = sheets.iter().take(20);
    let names: Vec<String> = names
        .map(|name| format!("{open}{}{close}", cut(name)))
        .collect();
    names.join(", ")
}

/// The names of columns in one language, in a row.
fn listed(names: &[[&'static str; 3]], language: usize, [open, close]: [char; 2]) -> String {
    let names = names.iter().filter_map(|names| names.get(language));
    let names: Vec<String> = names.map(|name| format!("{open}{name}{close}")).collect();
    names.join(", ")
}

/// What was found, from a table that anybody may have made: on one line, and not too long.
fn cut(found: &str) -> String {
    const MOST: usize = 80;
    match found.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", printable(found.get(..at).unwrap_or_default())),
        None => printable(found).into_owned(),
    }
}

/// What `tartip check` says, on one line.
fn checked(code: &str, words: &str) -> String {
    format!("{} [{code}]", printable(words))
}

const QUOTES: [char; 2] = ['«', '»'];

/// In English.
pub(super) fn table_in_english(path: &Path, fault: &TableFault) -> String {
    let listed = |names| listed(names, 2, ['`', '`']);
    let words = match fault {
        TableFault::TooLarge { limit } => format!(
            "the file is larger than {} MiB; leave out sheets and pictures, or split it",
            limit >> 20
        ),
        TableFault::NotAText => "the file is no table in UTF-8, UTF-16 or Windows-1251; save it \
            from the spreadsheet as «CSV UTF-8»"
            .to_owned(),
        TableFault::UnknownKind => "the file is a workbook of another kind or with a password, or \
            a page; save it from the spreadsheet as .xlsx without a password, or as «CSV UTF-8»"
            .to_owned(),
        TableFault::BrokenWorkbook => "the workbook can't be read; save it from the spreadsheet \
            once more as .xlsx, or as «CSV UTF-8»"
            .to_owned(),
        TableFault::WorkbookTooLarge { limit } => format!(
            "the workbook unpacks to more than {} MiB; leave out sheets and pictures, or split it",
            limit >> 20
        ),
        TableFault::NoSheet {
            name: Some(name),
            sheets,
        } => format!(
            "there is no sheet `{}`; choose one of {}",
            cut(name),
            named(sheets, ['`', '`'])
        ),
        TableFault::NoSheet { sheets, .. } => format!(
            "no sheet of the workbook is shown; name one with --sheet: {}",
            named(sheets, ['`', '`'])
        ),
        TableFault::TextHasNoSheets => {
            "only a workbook has sheets, and this is a text; leave out --sheet".to_owned()
        }
        TableFault::UnclosedQuote => "a cell begins with `\"`, and nothing closes it; save the \
            table from the spreadsheet once more, or double each `\"` inside a cell"
            .to_owned(),
        TableFault::TooManyRows { limit } => {
            format!("the table has more than {limit} rows; split it")
        }
        TableFault::TooManyColumns { limit } => {
            format!("the table has more than {limit} columns; take out those that are not needed")
        }
        TableFault::LongCell { row, column, limit } => format!(
            "row {row}, column {column}: the cell has more than {limit} characters; shorten it"
        ),
        TableFault::NoHeader { names } => format!(
            "no row names the columns: expected two or more of these names in one of the first 20 \
            rows: {}; put such a row above the offices",
            listed(names)
        ),
        TableFault::UnknownColumn {
            column,
            name,
            similar,
        } => format!(
            "column {column}: no column is called `{}`; {}",
            cut(name),
            match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => "rename it by docs/content.md, or take it out".to_owned(),
            }
        ),
        TableFault::UnnamedColumn { column, row } => format!(
            "column {column} has no name, but row {row} has something in it; name the column, or \
            clear it"
        ),
        TableFault::ColumnTwice {
            name,
            columns: [one, other],
        } => format!(
            "columns {one} and {other} are the same (`{}`); take one out",
            cut(name)
        ),
        TableFault::NoIdentity { names } => format!(
            "nothing tells the offices from each other; add one of these columns: {}",
            listed(names)
        ),
        TableFault::MissingColumns { row, names } => format!(
            "row {row} is a new office, and for that the table lacks columns; add {}",
            listed(names)
        ),
        TableFault::LettersLost { row, column, found } => format!(
            "row {row}, column {column}: letters were lost when the file was saved (`{}`): not \
            every encoding has all of them, and Windows-1251 has no ә, ғ, қ, ң, ө, ұ, ү, һ; save \
            the table from the spreadsheet as «CSV UTF-8»",
            cut(found)
        ),
    };
    format!("{}: {words}", shown(path))
}

/// In Russian.
pub(super) fn table_in_russian(path: &Path, fault: &TableFault) -> String {
    let listed = |names| listed(names, 1, QUOTES);
    let words = match fault {
        TableFault::TooLarge { limit } => format!(
            "файл больше {} МиБ; уберите лишние листы и картинки или разделите таблицу",
            limit >> 20
        ),
        TableFault::NotAText => "это не таблица в UTF-8, UTF-16 или Windows-1251; сохраните её из \
            программы для таблиц как «CSV UTF-8»"
            .to_owned(),
        TableFault::UnknownKind => "это книга другого вида или с паролем либо веб-страница; \
            сохраните таблицу из программы как .xlsx без пароля или как «CSV UTF-8»"
            .to_owned(),
        TableFault::BrokenWorkbook => "книга не читается; сохраните её из программы для таблиц \
            ещё раз как .xlsx или как «CSV UTF-8»"
            .to_owned(),
        TableFault::WorkbookTooLarge { limit } => format!(
            "в распакованном виде книга больше {} МиБ; уберите лишние листы и картинки или \
            разделите её",
            limit >> 20
        ),
        TableFault::NoSheet {
            name: Some(name),
            sheets,
        } => format!(
            "листа «{}» нет; выберите один из этих: {}",
            cut(name),
            named(sheets, QUOTES)
        ),
        TableFault::NoSheet { sheets, .. } => format!(
            "все листы книги скрыты; укажите нужный параметром --sheet: {}",
            named(sheets, QUOTES)
        ),
        TableFault::TextHasNoSheets => {
            "листы бывают только в книге, а это текст; уберите --sheet".to_owned()
        }
        TableFault::UnclosedQuote => "ячейка начинается с `\"`, а закрывающего знака нет; \
            сохраните таблицу из программы ещё раз или удвойте каждый `\"` внутри ячейки"
            .to_owned(),
        TableFault::TooManyRows { limit } => {
            format!("в таблице больше {limit} строк; разделите её")
        }
        TableFault::TooManyColumns { limit } => {
            format!("в таблице больше {limit} столбцов; уберите ненужные")
        }
        TableFault::LongCell { row, column, limit } => {
            format!("строка {row}, столбец {column}: в ячейке больше {limit} знаков; сократите её")
        }
        TableFault::NoHeader { names } => format!(
            "нет строки с названиями столбцов: в одной из первых 20 строк ожидались хотя бы два из \
            этих названий: {}; добавьте такую строку над учреждениями",
            listed(names)
        ),
        TableFault::UnknownColumn {
            column,
            name,
            similar,
        } => format!(
            "столбец {column}: столбца «{}» программа не знает; {}",
            cut(name),
            match similar {
                Some(similar) => format!("возможно, имелось в виду «{similar}»?"),
                None => "назовите его как в docs/content.md или уберите".to_owned(),
            }
        ),
        TableFault::UnnamedColumn { column, row } => format!(
            "у столбца {column} нет названия, а в строке {row} в нём что-то есть; назовите столбец \
            или очистите его"
        ),
        TableFault::ColumnTwice {
            name,
            columns: [one, other],
        } => format!(
            "столбцы {one} и {other} — одно и то же («{}»); уберите один",
            cut(name)
        ),
        TableFault::NoIdentity { names } => format!(
            "учреждения ничем не отличить одно от другого; добавьте один из столбцов: {}",
            listed(names)
        ),
        TableFault::MissingColumns { row, names } => format!(
            "в строке {row} новое учреждение, а столбцов для него не хватает; добавьте {}",
            listed(names)
        ),
        TableFault::LettersLost { row, column, found } => format!(
            "строка {row}, столбец {column}: при сохранении файла потерялись буквы («{}»): не во \
            всякой кодировке они есть, а в Windows-1251 нет ә, ғ, қ, ң, ө, ұ, ү, һ; сохраните \
            таблицу из программы как «CSV UTF-8»",
            cut(found)
        ),
    };
    format!("{}: {words}", shown(path))
}

/// In Kazakh.
pub(super) fn table_in_kazakh(path: &Path, fault: &TableFault) -> String {
    let listed = |names| listed(names, 0, QUOTES);
    let words = match fault {
        TableFault::TooLarge { limit } => format!(
            "файл {} МиБ-тан үлкен; артық парақтар мен суреттерді алып тастаңыз немесе кестені \
            бөліңіз",
            limit >> 20
        ),
        TableFault::NotAText => {
            "бұл UTF-8, UTF-16 немесе Windows-1251 кодтауындағы кесте емес; оны \
            кесте бағдарламасынан «CSV UTF-8» түрінде сақтаңыз"
                .to_owned()
        }
        TableFault::UnknownKind => "бұл — басқа түрдегі немесе құпиясөзі бар кітап не веб-бет; \
            кестені бағдарламадан құпиясөзсіз .xlsx немесе «CSV UTF-8» түрінде сақтаңыз"
            .to_owned(),
        TableFault::BrokenWorkbook => "кітап оқылмайды; оны кесте бағдарламасынан .xlsx немесе \
            «CSV UTF-8» түрінде қайта сақтаңыз"
            .to_owned(),
        TableFault::WorkbookTooLarge { limit } => format!(
            "ашылған кітап {} МиБ-тан үлкен; артық парақтар мен суреттерді алып тастаңыз немесе \
            кітапты бөліңіз",
            limit >> 20
        ),
        TableFault::NoSheet {
            name: Some(name),
            sheets,
        } => format!(
            "«{}» парағы жоқ; мыналардың бірін таңдаңыз: {}",
            cut(name),
            named(sheets, QUOTES)
        ),
        TableFault::NoSheet { sheets, .. } => format!(
            "кітаптың барлық парағы жасырылған; керегін --sheet параметрімен көрсетіңіз: {}",
            named(sheets, QUOTES)
        ),
        TableFault::TextHasNoSheets => {
            "парақ тек кітапта болады, ал бұл — мәтін; --sheet параметрін алып тастаңыз".to_owned()
        }
        TableFault::UnclosedQuote => "ұяшық `\"` белгісінен басталады, бірақ жабылмайды; кестені \
            бағдарламадан қайта сақтаңыз немесе ұяшық ішіндегі әр `\"` белгісін екі рет жазыңыз"
            .to_owned(),
        TableFault::TooManyRows { limit } => {
            format!("кестеде {limit} жолдан көп; оны бөліңіз")
        }
        TableFault::TooManyColumns { limit } => {
            format!("кестеде {limit} бағаннан көп; керек еместерін алып тастаңыз")
        }
        TableFault::LongCell { row, column, limit } => {
            format!("{row}-жол, {column} бағаны: ұяшықта {limit} таңбадан көп; оны қысқартыңыз")
        }
        TableFault::NoHeader { names } => format!(
            "бағандардың атаулары жазылған жол жоқ: алғашқы 20 жолдың бірінде мына атаулардың кемі \
            екеуі тұруы керек: {}; мекемелердің үстіне сондай жол қосыңыз",
            listed(names)
        ),
        TableFault::UnknownColumn {
            column,
            name,
            similar,
        } => format!(
            "{column} бағаны: «{}» деген баған белгісіз; {}",
            cut(name),
            match similar {
                Some(similar) => format!("мүмкін, «{similar}» шығар?"),
                None => "оны docs/content.md бойынша атаңыз немесе алып тастаңыз".to_owned(),
            }
        ),
        TableFault::UnnamedColumn { column, row } => format!(
            "{column} бағанының атауы жоқ, ал {row}-жолда онда бірдеңе бар; бағанды атаңыз немесе \
            тазалаңыз"
        ),
        TableFault::ColumnTwice {
            name,
            columns: [one, other],
        } => format!(
            "{one} және {other} бағандары бірдей («{}»); біреуін алып тастаңыз",
            cut(name)
        ),
        TableFault::NoIdentity { names } => format!(
            "мекемелерді бір-бірінен айыратын ештеңе жоқ; мына бағандардың бірін қосыңыз: {}",
            listed(names)
        ),
        TableFault::MissingColumns { row, names } => format!(
            "{row}-жолда жаңа мекеме тұр, ал оған кестедегі бағандар жетпейді; мыналарды қосыңыз: \
            {}",
            listed(names)
        ),
        TableFault::LettersLost { row, column, found } => format!(
            "{row}-жол, {column} бағаны: файл сақталғанда әріптер жоғалған («{}»): олар кез келген \
            кодтауда бола бермейді, ал Windows-1251 кодтауында ә, ғ, қ, ң, ө, ұ, ү, һ жоқ; кестені \
            бағдарламадан «CSV UTF-8» түрінде сақтаңыз",
            cut(found)
        ),
    };
    format!("{}: {words}", shown(path))
}

/// In English.
pub(super) fn cell_in_english(fault: &CellFault) -> String {
    match fault {
        CellFault::Empty => {
            "nothing is here, and a new office needs it in both languages; fill it in".to_owned()
        }
        CellFault::Merged => "the cell is merged with others, and only areas and a role may \
            stand for several rows; take the cells apart and fill in each"
            .to_owned(),
        CellFault::FormulaFailed { found } => format!(
            "the formula of the cell has failed (`{}`); expected a value: type it in",
            cut(found)
        ),
        CellFault::LettersLost { found } => format!(
            "letters were lost in `{}`; type the word again, or take the table from where they \
            are whole and save it as «CSV UTF-8»",
            cut(found)
        ),
        CellFault::NotAnId { found, suggestion } => format!(
            "`{}` is not an id: expected lowercase letters a–z, digits and single hyphens between \
            them, at most 64{}",
            cut(found),
            match suggestion {
                Some(id) => format!("; `{id}` would do"),
                None => "; write such a one".to_owned(),
            }
        ),
        CellFault::IdTwice { id, row } => format!(
            "row {row} is the office `{id}` already; expected one row for an office: take one out, \
            or give them different ids"
        ),
        CellFault::NoIdInName { found } => format!(
            "no id can be made of `{}`: expected a name with letters; add the column `id`",
            cut(found)
        ),
        CellFault::IdTaken { id, name } => format!(
            "the id that this name gives, `{id}`, is that of the office `{}`; add the column `id`: \
            the same id if it is this office, another if not",
            cut(name)
        ),
        CellFault::SameName { ids } => format!(
            "several offices have this name ({}); add the column `id` to say which is meant",
            ids.join(", ")
        ),
        CellFault::UnknownRecord {
            found,
            similar,
            folder,
            kind,
        } => format!(
            "no record of `content/{folder}/` has the id or the name `{}`; {}",
            cut(found),
            match similar {
                Some(similar) => format!("did you mean `{}`?", printable(similar)),
                None => format!("make it first, with `tartip new {kind} ID`"),
            }
        ),
        CellFault::AmbiguousName { found, ids } => format!(
            "several records are called `{}`; write the id of the one that is meant: {}",
            cut(found),
            ids.join(", ")
        ),
        CellFault::SeveralRecords { found } => format!(
            "`{}` are several, and an office has one; leave one",
            cut(found)
        ),
        CellFault::PhoneRounded { found } => format!(
            "the spreadsheet has rounded the telephone: the digits behind `{}` are lost; expected \
            +7 7212 50 40 66: format the column as text and type the number again",
            cut(found)
        ),
        CellFault::PhoneIncomplete { found } => format!(
            "`{}` is not a whole telephone, and what is missing can't be told with certainty; \
            expected +7 or 8 and ten digits, 8-800 and seven, or a short number: format the column \
            as text and write it whole",
            cut(found)
        ),
        CellFault::NotAPhone { found } => format!(
            "`{}` is not a telephone of Kazakhstan; expected +7 7212 50 40 66, several with `;` \
            between them: what else there is to say of it belongs in the file of the contact",
            cut(found)
        ),
        CellFault::NotADay { found } => format!(
            "`{}` is not a day that there is; expected 2026-11-22 or 22.11.2026: write it so",
            cut(found)
        ),
        CellFault::DayOrMonth { found } => format!(
            "`{}` may be two days, as the day or the month comes first; expected 2026-11-22 or \
            22.11.2026: write it so",
            cut(found)
        ),
        CellFault::SaysMore { file, key } => format!(
            "`{key}` in {file} has another value and says more than a cell can; change it in that \
            file, and leave the cell empty",
            file = printable(file)
        ),
        CellFault::Unchangeable { file } => format!(
            "{} is written in a way that can't be changed with certainty; `tartip check` and \
            `tartip fmt` say what is wrong with it",
            printable(file)
        ),
        CellFault::Check { code, words } => checked(code, words),
    }
}

/// In Russian.
pub(super) fn cell_in_russian(fault: &CellFault) -> String {
    match fault {
        CellFault::Empty => {
            "здесь пусто, а новому учреждению это нужно на обоих языках; заполните".to_owned()
        }
        CellFault::Merged => "ячейка объединена с другими, а за несколько строк могут стоять \
            только территории и роль; разъедините ячейки и заполните каждую"
            .to_owned(),
        CellFault::FormulaFailed { found } => format!(
            "формула в ячейке не сработала («{}»); нужно значение: впишите его",
            cut(found)
        ),
        CellFault::LettersLost { found } => format!(
            "в слове «{}» потерялись буквы; наберите его заново или возьмите таблицу оттуда, где \
            буквы целы, и сохраните как «CSV UTF-8»",
            cut(found)
        ),
        CellFault::NotAnId { found, suggestion } => format!(
            "«{}» не годится в идентификаторы: нужны строчные латинские буквы, цифры и одиночные \
            дефисы между ними, не больше 64 знаков{}",
            cut(found),
            match suggestion {
                Some(id) => format!("; подойдёт `{id}`"),
                None => "; запишите так".to_owned(),
            }
        ),
        CellFault::IdTwice { id, row } => format!(
            "учреждение `{id}` уже стоит в строке {row}, а каждому учреждению нужна одна строка; \
            уберите лишнюю или дайте разные идентификаторы"
        ),
        CellFault::NoIdInName { found } => format!(
            "из названия «{}» идентификатор не составить: нужны буквы; добавьте столбец \
            «Идентификатор»",
            cut(found)
        ),
        CellFault::IdTaken { id, name } => format!(
            "из этого названия получается `{id}`, а это идентификатор учреждения «{}»; добавьте \
            столбец «Идентификатор»: тот же, если это оно, и другой, если нет",
            cut(name)
        ),
        CellFault::SameName { ids } => format!(
            "так называются несколько учреждений ({}); укажите нужное в столбце «Идентификатор»",
            ids.join(", ")
        ),
        CellFault::UnknownRecord {
            found,
            similar,
            folder,
            kind,
        } => format!(
            "в `content/{folder}/` нет записи с идентификатором или названием «{}»; {}",
            cut(found),
            match similar {
                Some(similar) => format!("возможно, имелось в виду «{}»?", printable(similar)),
                None => format!("сначала создайте её командой `tartip new {kind} ИМЯ`"),
            }
        ),
        CellFault::AmbiguousName { found, ids } => format!(
            "записей с названием «{}» несколько; запишите идентификатор нужной: {}",
            cut(found),
            ids.join(", ")
        ),
        CellFault::SeveralRecords { found } => format!(
            "«{}» — это несколько записей, а учреждению нужна одна; оставьте одну",
            cut(found)
        ),
        CellFault::PhoneRounded { found } => format!(
            "программа для таблиц округлила телефон: цифры за «{}» потеряны; нужно +7 7212 50 40 \
            66: выберите для столбца текстовый формат и наберите номер заново",
            cut(found)
        ),
        CellFault::PhoneIncomplete { found } => format!(
            "«{}» — не весь телефон, и чего в нём не хватает, наверняка сказать нельзя; нужны +7 \
            или 8 и десять цифр, 8-800 и семь цифр или короткий номер: выберите для столбца \
            текстовый формат и запишите номер целиком",
            cut(found)
        ),
        CellFault::NotAPhone { found } => format!(
            "«{}» — не телефон Казахстана; нужно +7 7212 50 40 66, несколько — через `;`: всё \
            остальное о телефоне пишут в файле контакта",
            cut(found)
        ),
        CellFault::NotADay { found } => format!(
            "«{}» — не существующий день; нужно 2026-11-22 или 22.11.2026: запишите так",
            cut(found)
        ),
        CellFault::DayOrMonth { found } => format!(
            "«{}» можно прочесть двояко: неясно, что первое — день или месяц; нужно 2026-11-22 или \
            22.11.2026: запишите так",
            cut(found)
        ),
        CellFault::SaysMore { file, key } => format!(
            "у `{key}` в файле {file} другое значение, и сказано там больше, чем помещается в \
            ячейку; измените его в файле, а ячейку оставьте пустой",
            file = printable(file)
        ),
        CellFault::Unchangeable { file } => format!(
            "файл {} записан так, что изменить его с уверенностью нельзя; что в нём не так, скажут \
            `tartip check` и `tartip fmt`",
            printable(file)
        ),
        CellFault::Check { code, words } => checked(code, words),
    }
}

/// In Kazakh.
pub(super) fn cell_in_kazakh(fault: &CellFault) -> String {
    match fault {
        CellFault::Empty => {
            "мұнда ештеңе жоқ, ал жаңа мекемеге бұл екі тілде де керек; толтырыңыз".to_owned()
        }
        CellFault::Merged => {
            "ұяшық басқаларымен біріктірілген, ал бірнеше жолға тек аумақтар мен рөл \
            ортақ бола алады; ұяшықтарды ажыратып, әрқайсысын толтырыңыз"
                .to_owned()
        }
        CellFault::FormulaFailed { found } => format!(
            "ұяшықтағы формула есептелмеген («{}»); мән керек: оны өзіңіз жазыңыз",
            cut(found)
        ),
        CellFault::LettersLost { found } => format!(
            "«{}» сөзінде әріптер жоғалған; сөзді қайта теріңіз немесе кестені әріптері бүтін \
            жерден алып, «CSV UTF-8» түрінде сақтаңыз",
            cut(found)
        ),
        CellFault::NotAnId { found, suggestion } => format!(
            "«{}» идентификаторға жарамайды: латынның кіші әріптері, цифрлар және олардың \
            арасындағы жалғыз дефистер керек, 64 таңбадан аспайды{}",
            cut(found),
            match suggestion {
                Some(id) => format!("; `{id}` жарайды"),
                None => "; солай жазыңыз".to_owned(),
            }
        ),
        CellFault::IdTwice { id, row } => format!(
            "`{id}` мекемесі {row}-жолда тұр, ал әр мекемеге бір жол керек; артығын алып тастаңыз \
            немесе оларға әртүрлі идентификатор беріңіз"
        ),
        CellFault::NoIdInName { found } => format!(
            "«{}» атауынан идентификатор жасалмайды: әріптер керек; «Идентификатор» бағанын \
            қосыңыз",
            cut(found)
        ),
        CellFault::IdTaken { id, name } => format!(
            "бұл атаудан `{id}` шығады, ал ол — «{}» мекемесінің идентификаторы; «Идентификатор» \
            бағанын қосыңыз: дәл сол мекеме болса — соны, болмаса — басқасын жазыңыз",
            cut(name)
        ),
        CellFault::SameName { ids } => format!(
            "бірнеше мекеме осылай аталады ({}); қайсысы екенін «Идентификатор» бағанында \
            көрсетіңіз",
            ids.join(", ")
        ),
        CellFault::UnknownRecord {
            found,
            similar,
            folder,
            kind,
        } => format!(
            "`content/{folder}/` қалтасында идентификаторы немесе атауы «{}» жазба жоқ; {}",
            cut(found),
            match similar {
                Some(similar) => format!("мүмкін, «{}» шығар?", printable(similar)),
                None => format!("алдымен оны `tartip new {kind} АТ` командасымен жасаңыз"),
            }
        ),
        CellFault::AmbiguousName { found, ids } => format!(
            "«{}» деген жазба бірнешеу; керегінің идентификаторын жазыңыз: {}",
            cut(found),
            ids.join(", ")
        ),
        CellFault::SeveralRecords { found } => format!(
            "«{}» — бірнеше жазба, ал мекемеге біреуі керек; біреуін қалдырыңыз",
            cut(found)
        ),
        CellFault::PhoneRounded { found } => format!(
            "кесте бағдарламасы телефонды дөңгелеткен: «{}» артындағы цифрлар жоғалған; +7 7212 50 \
            40 66 түрі керек: бағанға мәтін пішімін таңдап, нөмірді қайта теріңіз",
            cut(found)
        ),
        CellFault::PhoneIncomplete { found } => format!(
            "«{}» — толық телефон емес, не жетпейтінін дәл айту мүмкін емес; +7 немесе 8 және он \
            цифр, 8-800 және жеті цифр не қысқа нөмір керек: бағанға мәтін пішімін таңдап, нөмірді \
            толық жазыңыз",
            cut(found)
        ),
        CellFault::NotAPhone { found } => format!(
            "«{}» — Қазақстан телефоны емес; +7 7212 50 40 66 түрі керек, бірнешеуінің арасына `;` \
            қойылады: телефон туралы басқа сөз байланыс файлына жазылады",
            cut(found)
        ),
        CellFault::NotADay { found } => format!(
            "«{}» деген күн жоқ; 2026-11-22 немесе 22.11.2026 түрі керек: солай жазыңыз",
            cut(found)
        ),
        CellFault::DayOrMonth { found } => format!(
            "«{}» екі түрлі оқылады: алдымен күні ме, айы ма — белгісіз; 2026-11-22 немесе \
            22.11.2026 түрі керек: солай жазыңыз",
            cut(found)
        ),
        CellFault::SaysMore { file, key } => format!(
            "{file} файлындағы `{key}` мәні басқа, әрі онда ұяшыққа сыйғаннан көп нәрсе айтылған; \
            оны файлда өзгертіп, ұяшықты бос қалдырыңыз",
            file = printable(file)
        ),
        CellFault::Unchangeable { file } => format!(
            "{} файлы оны қатесіз өзгертуге болмайтындай жазылған; не дұрыс емесін `tartip check` \
            пен `tartip fmt` айтады",
            printable(file)
        ),
        CellFault::Check { code, words } => checked(code, words),
    }
}

//! What is wrong with a file of the theme.

/// Why a file of the theme can't be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// It is not there.
    Missing,
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// A control character or a code point that is none: its line, and the character.
    Unshowable(usize, char),
}

/// In English.
pub(super) fn english(path: &str, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => format!("`{path}` was not found"),
        FileFault::NotUtf8 => format!("`{path}` is not in UTF-8"),
        FileFault::Unshowable(line, c) => {
            format!(
                "`{path}`, line {line}, has a character that can't be shown: {}",
                name(c)
            )
        }
    }
}

/// In Russian.
pub(super) fn russian(path: &str, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => format!("нет файла `{path}`"),
        FileFault::NotUtf8 => format!("файл `{path}` записан не в UTF-8"),
        FileFault::Unshowable(line, c) => format!(
            "в файле `{path}`, строка {line}, есть знак, который нельзя показать: {}",
            name(c)
        ),
    }
}

/// In Kazakh.
pub(super) fn kazakh(path: &str, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => format!("`{path}` файлы жоқ"),
        FileFault::NotUtf8 => format!("`{path}` файлы UTF-8 кодтауында сақталмаған"),
        FileFault::Unshowable(line, c) => format!(
            "`{path}` файлының {line}-жолында көрсетуге келмейтін таңба бар: {}",
            name(c)
        ),
    }
}

/// A character by its number in Unicode.
fn name(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

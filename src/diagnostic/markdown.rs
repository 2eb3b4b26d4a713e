//! A report as Markdown, for the comment on a change that was proposed: what stands in a file has
//! no power there, whatever it says.

use super::finding::Finding;
use super::printable::printable;
use super::severity::Severity;
use super::text;
use crate::language::UiLanguage;

/// What is put behind a character that would call a person or name an issue: nothing that is seen.
/// Hosts look for `@name` and `#1` after Markdown was read, so a backslash does not help.
const BREAK: &str = "&#8203;";

/// A text as a part of a line of Markdown that shows the very text: nothing in it is markup, calls
/// a person or names an issue. What stands between two backticks stays code.
pub fn escaped(words: &str) -> String {
    let words = printable(words);
    let parts: Vec<&str> = words.trim().split('`').collect();
    let is_paired = parts.len() % 2 == 1;
    let mut text = String::with_capacity(words.len() + 16);
    for (place, part) in parts.iter().enumerate() {
        let is_code = place % 2 == 1;
        match (is_paired, is_code) {
            (true, true) if !part.trim().is_empty() => text.push_str(&format!("`{part}`")),
            (true, true) => text.push_str(&format!("\\`{part}\\`")),
            (true, false) => {
                // Two codes side by side would be one, with other limits.
                let between_codes = place > 0 && place + 1 < parts.len();
                if part.is_empty() && between_codes {
                    text.push_str(BREAK);
                }
                plain(part, &mut text);
            }
            (false, _) => {
                if place > 0 {
                    text.push_str("\\`");
                }
                plain(part, &mut text);
            }
        }
    }
    text
}

/// Adds a text without backticks.
fn plain(words: &str, text: &mut String) {
    let mut characters = words.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            // A formula of GitHub's.
            '$' => text.push_str("&#36;"),
            '\\' | '*' | '_' | '[' | ']' | '|' | '~' | '#' => {
                text.push('\\');
                text.push(character);
            }
            _ => text.push(character),
        }
        // Mentions, and references of GitHub (`#`) and GitLab (all of these).
        let refers = matches!(character, '@' | '#' | '!' | '%' | '$' | '&' | '~');
        if refers
            && characters
                .peek()
                .is_some_and(|next| next.is_alphanumeric() || *next == '"')
        {
            text.push_str(BREAK);
        }
    }
}

/// The path of an address that leads to a file: each byte that is not plain by its number.
pub fn address_path(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/' => {
                address.push(char::from(byte));
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

/// Lines of which as many are written as there is room for, and how many are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// What there was room for.
    pub text: String,
    /// How many items there was no room for.
    pub left: usize,
}

/// As many of the items, from the first on, as have at most `room` characters together.
pub fn cut(items: impl IntoIterator<Item = String>, room: usize) -> Cut {
    let (mut cut, mut used) = (
        Cut {
            text: String::new(),
            left: 0,
        },
        0,
    );
    for item in items {
        let length = item.chars().count();
        if cut.left > 0 || used + length > room {
            cut.left += 1;
            continue;
        }
        used += length;
        cut.text.push_str(&item);
    }
    cut
}

/// The findings as items of a list, errors first, in at most `room` characters. Each leads to its
/// line, if `files` says where a host shows the files.
pub fn markdown(findings: &[Finding], files: Option<&str>, room: usize, ui: UiLanguage) -> Cut {
    let of = |severity: &'static str| findings.iter().filter(move |f| f.severity == severity);
    let all = of("error").chain(of("warning"));
    cut(all.map(|finding| item(finding, files, ui)), room)
}

/// «- **қате** [content/a.yaml:3](…): … (`code`)».
fn item(finding: &Finding, files: Option<&str>, ui: UiLanguage) -> String {
    let severity = match finding.severity {
        "error" => Severity::Error,
        _ => Severity::Warning,
    };
    let place = &finding.place;
    let shown = escaped(&format!("{}:{}", place.path, place.line));
    // A finished page is in no repository.
    let address = files.filter(|_| !place.path.starts_with("public/"));
    let shown = match address {
        Some(files) => {
            let files = files.trim_end_matches('/');
            let path = address_path(&place.path);
            format!("[{shown}]({files}/{path}#L{})", place.line)
        }
        None => shown,
    };
    let first = format!(
        "- **{}** {shown}: {} (`{}`)",
        text::severity(ui, severity),
        escaped(&finding.message),
        finding.code
    );
    let hint = finding.hint.as_ref();
    let hint = hint.map(|hint| format!("*{}:* {}", text::hint(ui), escaped(hint)));
    let expected = Some(escaped(&finding.expected)).filter(|words| !words.is_empty());
    let lines = [Some(first), expected, hint].into_iter().flatten();
    // The backslash at the end of a line breaks it within an item.
    let mut text = lines.collect::<Vec<_>>().join("\\\n  ");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_a_file_has_no_power() {
        for (words, expected) in [
            ("Өңір әкімі, 5 бет", "Өңір әкімі, 5 бет"),
            ("a*b_c[d](e)|f~ g\\", "a\\*b\\_c\\[d\\](e)\\|f\\~ g\\\\"),
            ("<img src=x>& #", "&lt;img src=x&gt;&amp; \\#"),
            ("&5 ~a 6%", "&amp;&#8203;5 \\~&#8203;a 6%"),
            (
                "@all #1 !2 %3 $4",
                "@&#8203;all \\#&#8203;1 !&#8203;2 %&#8203;3 &#36;&#8203;4",
            ),
            ("бер: `kk: @a|<b>`", "бер: `kk: @a|<b>`"),
            ("a`@b", "a\\`@&#8203;b"),
            ("`a``b`", "`a`&#8203;`b`"),
            ("``` <b> ```", "\\`\\`&#8203;` <b> `&#8203;\\`\\`"),
            ("a\n/close", "a\\\\n/close"),
        ] {
            assert_eq!(escaped(words), expected, "{words}");
        }
    }

    #[test]
    fn a_path_with_spaces_and_kazakh_letters_is_an_address() {
        let path = "content/acts/ауыл (1)#.yaml";
        let expected = "content/acts/%D0%B0%D1%83%D1%8B%D0%BB%20%281%29%23.yaml";
        assert_eq!(address_path(path), expected);
    }

    #[test]
    fn what_there_is_no_room_for_is_counted() {
        let items = ["аб\n", "вгд\n", "е\n"].map(str::to_owned);
        let all = cut(items.clone(), 9);
        assert_eq!((all.text.as_str(), all.left), ("аб\nвгд\nе\n", 0));
        let some = cut(items.clone(), 6);
        assert_eq!((some.text.as_str(), some.left), ("аб\n", 2));
        let none = cut(items, 0);
        assert_eq!((none.text.as_str(), none.left), ("", 3));
    }
}

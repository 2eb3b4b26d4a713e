//! Brings words to the form in which they are compared: what people type for a letter is one
//! letter, whatever keyboard, alphabet or habit they have.
//!
//! The script of the component `search-words` does the same; `tests/samples/search-words.yaml`
//! holds the two together. The form is no spelling of any language, and nobody sees it:
//!
//! - lower case; marks over letters, soft and hard signs and apostrophes are left out;
//! - the letters that Kazakh has beside Russian ones are those that are typed for them (қ as к, ү
//!   and ұ as у), ё and э are е, щ is ш, and ы, і and й are и, which Latin writing does not tell
//!   apart; ю is иу, я is иа, ц is тс;
//! - a word in Latin letters alone is read as Kazakh or Russian in Latin writing: of the alphabet
//!   of 2021, and as people type (sh, zh, kh); in a word with Cyrillic letters a Latin letter is
//!   the one that looks like it;
//! - a letter written twice is written once.

/// The words of a text, folded, in their order.
pub(super) fn fold(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if is_passed_over(c) {
            continue;
        }
        if c.is_alphanumeric() {
            word.push(c);
        } else if !word.is_empty() {
            words.push(folded(&std::mem::take(&mut word)));
        }
    }
    if !word.is_empty() {
        words.push(folded(&word));
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Marks within a word: combining ones, apostrophes, what is not seen.
fn is_passed_over(c: char) -> bool {
    let is_apostrophe = matches!(c, '\'' | '’' | 'ʼ' | 'ʹ' | '`');
    is_apostrophe || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

fn folded(word: &str) -> String {
    let mut out = Folded::default();
    if word.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}')) {
        for c in word.chars() {
            let c = like(c).unwrap_or(c);
            match cyrillic(c) {
                Some(meant) => meant.chars().for_each(|c| out.push(c)),
                None => out.push(c),
            }
        }
        return out.0;
    }
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let joined = JOINED.iter().find(|(latin, _)| rest.starts_with(latin));
        let (length, meant) = match joined {
            Some((latin, meant)) => (latin.len(), *meant),
            None => (first.len_utf8(), latin(first).unwrap_or(first)),
        };
        out.push(meant);
        rest = &rest[length..];
    }
    out.0
}

/// A folded word that grows.
#[derive(Default)]
struct Folded(String);

impl Folded {
    fn push(&mut self, c: char) {
        if c.is_numeric() || !self.0.ends_with(c) {
            self.0.push(c);
        }
    }
}

/// Several Latin letters that are written for one.
const JOINED: &[(&str, char)] = &[
    ("shch", 'ш'),
    ("sch", 'ш'),
    ("sh", 'ш'),
    ("ch", 'ч'),
    ("zh", 'ж'),
    ("kh", 'х'),
    ("gh", 'г'),
    ("yo", 'е'),
];

/// What a Latin letter is written for.
fn latin(c: char) -> Option<char> {
    Some(match c {
        'a' | 'ä' | 'á' => 'а',
        'b' => 'б',
        'c' | 's' => 'с',
        'd' => 'д',
        'e' => 'е',
        'f' => 'ф',
        'g' | 'ğ' | 'ǵ' => 'г',
        'h' | 'x' => 'х',
        'i' | 'ı' | 'í' | 'y' | 'ý' => 'и',
        'j' => 'ж',
        'k' | 'q' => 'к',
        'l' => 'л',
        'm' => 'м',
        'n' | 'ñ' | 'ń' => 'н',
        'o' | 'ö' | 'ó' => 'о',
        'p' => 'п',
        'r' => 'р',
        't' => 'т',
        'u' | 'ü' | 'ū' | 'ú' | 'w' => 'у',
        'v' => 'в',
        'z' => 'з',
        'ç' => 'ч',
        'ş' => 'ш',
        _ => return None,
    })
}

/// The Cyrillic letter that a Latin one looks like, in small or capital form.
fn like(c: char) -> Option<char> {
    Some(match c {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' | 'n' => 'н',
        'i' | 'ı' => 'и',
        'k' => 'к',
        'm' => 'м',
        'o' | 'ö' => 'о',
        'p' => 'р',
        't' => 'т',
        'u' | 'y' => 'у',
        'x' => 'х',
        _ => return None,
    })
}

/// What a Cyrillic letter is folded to, if not to itself.
fn cyrillic(c: char) -> Option<&'static str> {
    Some(match c {
        'ә' => "а",
        'ғ' => "г",
        'ё' | 'э' => "е",
        'й' | 'і' | 'ы' => "и",
        'қ' => "к",
        'ң' => "н",
        'ө' => "о",
        'ү' | 'ұ' => "у",
        'һ' => "х",
        'ц' => "тс",
        'щ' => "ш",
        'ъ' | 'ь' => "",
        'ю' => "иу",
        'я' => "иа",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    struct Sample {
        text: String,
        words: String,
    }

    #[test]
    fn words_are_folded_as_in_the_table() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/search-words.yaml");
        let table = std::fs::read_to_string(&path).unwrap();
        let samples: Vec<Sample> = serde_saphyr::from_str(&table).unwrap();
        assert!(samples.len() >= 40, "only {}", samples.len());
        for sample in samples {
            let folded = fold(&sample.text).join(" ");
            assert_eq!(folded, sample.words, "{:?}", sample.text);
            let again = fold(&folded).join(" ");
            assert_eq!(again, folded, "folded twice: {:?}", sample.text);
        }
    }
}

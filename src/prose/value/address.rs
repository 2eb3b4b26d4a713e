//! Addresses on the web and of e-mail, as they stand in a text.

use super::token_kind::TokenKind;
use crate::scalar::host::is_public_host;

/// The longest address, as the servers of the web and their readers know it. A longer row of its
/// characters is none: it would be looked through again from each of its words.
const LONGEST: usize = 2000;

/// How many bytes of those that an address is made of a text begins with.
pub(super) fn row(text: &str) -> usize {
    let of_an_address = |b: u8| b.is_ascii_alphanumeric() || b"._%+-/:?#=&@~".contains(&b);
    text.bytes().take_while(|&b| of_an_address(b)).count()
}

/// The address that a [`row`] of a text begins with, and how many bytes it takes.
pub(super) fn address(row: &str) -> Option<(TokenKind, usize)> {
    if row.len() > LONGEST {
        return None;
    }
    let written = row.trim_end_matches(['.', ':', '?', '-', '#', '&', '=']);
    // Most of what begins with a Latin letter or a digit is neither.
    if !written.bytes().any(|b| b == b'.') {
        return None;
    }
    let kind = if let Some((name, host)) = written.split_once('@') {
        (!name.contains([':', '/']) && is_public_host(host)).then_some(TokenKind::Email)
    } else {
        let (scheme, rest) = written.split_once("://").unwrap_or(("", written));
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        let sound = matches!(scheme, "" | "http" | "https") && is_public_host(host);
        sound.then_some(TokenKind::Address)
    };
    kind.map(|kind| (kind, written.len()))
}

/// What in an address names the language of its page.
const LANGUAGES: [&str; 6] = ["kk", "kz", "kaz", "ru", "rus", "rus_KZ"];

/// An address without its scheme, `www.` and closing slash; the host in small letters; a part of
/// the path or the query that names a language as `*`.
pub(super) fn normal(written: &str) -> String {
    let rest = written.split_once("://").map_or(written, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let rest = rest.trim_end_matches('/');
    let host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(host).unwrap_or((rest, ""));
    let mut normal = host.to_ascii_lowercase();
    for part in path.split_inclusive(['/', '?', '#', '&', '=']) {
        let (word, character) = match part.strip_suffix(['/', '?', '#', '&', '=']) {
            Some(word) => (word, part.get(word.len()..).unwrap_or_default()),
            None => (part, ""),
        };
        normal.push_str(if LANGUAGES.contains(&word) { "*" } else { word });
        normal.push_str(character);
    }
    normal
}

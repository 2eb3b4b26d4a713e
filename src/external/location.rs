//! The address that a redirect names: `Location` joined to the address that was asked (RFC 3986,
//! section 5.2).

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::scalar::WebAddress;

/// What an address can't have as it is, but servers send.
const UNWRITABLE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'\'')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Where `location` leads from `base`; nothing if that is no address of the web.
pub(super) fn joined(base: &WebAddress, location: &[u8]) -> Option<WebAddress> {
    let location = String::from_utf8_lossy(location);
    let location = utf8_percent_encode(location.trim(), UNWRITABLE).to_string();
    let (scheme, rest) = base.as_str().split_once("://")?;
    let rest = rest.split('#').next().unwrap_or_default();
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let whole = rest.strip_prefix(host).unwrap_or_default();
    let (path, query) = split(whole);
    let joined = if let Some((named, after)) = location.split_once(':')
        && is_scheme(named)
    {
        format!("{}:{after}", named.to_ascii_lowercase())
    } else if location.starts_with("//") {
        format!("{scheme}:{location}")
    } else if location.is_empty() || location.starts_with('#') {
        format!("{scheme}://{host}{path}{query}{location}")
    } else if location.starts_with('?') {
        format!("{scheme}://{host}{path}{location}")
    } else {
        let (found, after) = split(&location);
        let path = match found.starts_with('/') {
            true => found.to_owned(),
            false => {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                format!("{folder}/{found}")
            }
        };
        format!("{scheme}://{host}{}{after}", without_dots(&path))
    };
    WebAddress::parse(&joined)
}

fn is_scheme(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// A path, and what comes after it.
fn split(text: &str) -> (&str, &str) {
    text.split_at(text.find(['?', '#']).unwrap_or(text.len()))
}

/// A path without `.` and `..` (RFC 3986, section 5.2.4).
fn without_dots(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let steps: Vec<&str> = path.split('/').skip(1).collect();
    for (at, step) in steps.iter().enumerate() {
        let is_last = at + 1 == steps.len();
        match *step {
            "." | ".." => {
                if *step == ".." {
                    parts.pop();
                }
                if is_last {
                    parts.push("");
                }
            }
            step => parts.push(step),
        }
    }
    format!("/{}", parts.join("/"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_leads_where_a_browser_would_go() {
        let base = WebAddress::parse("https://a.kz/b/c?d#e").unwrap();
        for (location, expected) in [
            ("https://x.kz", Some("https://x.kz")),
            ("HTTP://x.kz/", Some("http://x.kz/")),
            ("//x.kz/y", Some("https://x.kz/y")),
            ("/y?z", Some("https://a.kz/y?z")),
            ("y", Some("https://a.kz/b/y")),
            ("../../y/./z/..", Some("https://a.kz/y/")),
            ("?f", Some("https://a.kz/b/c?f")),
            ("", Some("https://a.kz/b/c?d")),
            (
                "/құқық а",
                Some("https://a.kz/%D2%9B%D2%B1%D2%9B%D1%8B%D2%9B%20%D0%B0"),
            ),
            ("/a:b", Some("https://a.kz/a:b")),
            ("mailto:a@b.kz", None),
            ("file:///etc/passwd", None),
            ("https://user@x.kz/", None),
            ("https://[::1]/", None),
            ("https://", None),
        ] {
            let found = joined(&base, location.as_bytes());
            let found = found.as_ref().map(WebAddress::as_str);
            assert_eq!(found, expected, "{location}");
        }
    }
}

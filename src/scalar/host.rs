//! Names of hosts, as addresses on the web and of e-mail have them.
//!
//! ```text
//! host  = 1*(label ".") top                      ; 253 characters at most
//! label = alnum [*61(alnum / "-") alnum]         ; 63 characters at most
//! top   = label with a letter
//! ```
//!
//! RFC 1123, section 2.1, over RFC 952. A top label of digits alone would be read as the end of an
//! IPv4 address (RFC 3986, section 3.2.2; the WHATWG's URL standard refuses it).

/// A label that stands before another, as a regular expression.
const LABEL: &str = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

/// How the name of a host is written, as a regular expression.
pub fn pattern() -> String {
    format!(r"(?![A-Za-z0-9.-]{{254}})(?:{LABEL}\.)+(?![0-9]+(?![A-Za-z0-9.-])){LABEL}")
}

/// Whether a text is the name of a host.
pub fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    host.len() <= 253
        && host.split('.').all(label)
        && host
            .rsplit_once('.')
            .is_some_and(|(_, top)| !top.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether it is one that a reader would take for an address where it stands alone in a text: its
/// top label is a word, so that «5.1» and «2.b1» are none.
pub fn is_public_host(host: &str) -> bool {
    is_host(host)
        && host.rsplit_once('.').is_some_and(|(_, top)| {
            let word = top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic());
            word || top.starts_with("xn--")
        })
}

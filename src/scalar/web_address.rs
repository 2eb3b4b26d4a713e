//! Addresses of sites and pages.
//!
//! ```text
//! address = ("https://" / "http://") where [":" 1*DIGIT] [("/" / "?" / "#") *character]
//! where   = host / "localhost" / an IPv4 address
//! character    = any of ASCII but controls, space and " ' < > \ ^ ` { | }
//! ```
//!
//! RFC 3986 without user names; the scheme in small letters, in ASCII throughout.

use std::net::Ipv4Addr;

use super::host::{self, is_host};

/// Names that lead to no site that people open, with all that is under them.
const RESERVED: [&str; 9] = [
    "example",
    "example.com",
    "example.net",
    "example.org",
    "internal",
    "invalid",
    "local",
    "localhost",
    "test",
];

/// How an address is written, as a regular expression.
pub fn pattern() -> String {
    written(r"(?:[/?#][!#-&(-;=?-\[\]_a-z~]*)?")
}

/// How an address is written that others begin with, as a regular expression.
pub fn base_pattern() -> String {
    written(r"(?:/[!$-&(-;=@-\[\]_a-z~]*)?")
}

fn written(rest: &str) -> String {
    let byte = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    let ipv4 = format!(r"(?:{byte}\.){{3}}{byte}(?![A-Za-z0-9.-])");
    format!(
        "https?://(?:localhost|{ipv4}|{})(?::[0-9]+)?{rest}",
        host::pattern()
    )
}

/// The address of a site or of a page: `https://…` or `http://…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// An address with a scheme and a host, in ASCII, without spaces, quotes or user names.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))?;
        let clean = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`{|}".contains(c);
        if !rest.chars().all(clean) {
            return None;
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (host, port) = authority.split_once(':').unwrap_or((authority, "1"));
        let port_sound = !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit());
        let local = host == "localhost" || host.parse::<Ipv4Addr>().is_ok();
        (port_sound && (local || is_host(host))).then(|| Self(text.to_owned()))
    }

    /// An address that others begin with: nothing comes after its path.
    pub fn parse_base(text: &str) -> Option<Self> {
        Self::parse(text).filter(|address| !address.0.contains(['?', '#']))
    }

    /// Whether it can be the address of a site that people open: not this machine, not the number
    /// of one, and no name that is kept for examples, for tests or for a network at home (RFC 2606,
    /// RFC 6761, RFC 6762).
    pub fn is_public(&self) -> bool {
        let (_, rest) = self.0.split_once("://").unwrap_or_default();
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        let host = host.to_ascii_lowercase();
        let is_under = |name: &&str| {
            let above = host.strip_suffix(*name);
            above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
        };
        is_host(&host) && host.contains('.') && !RESERVED.iter().any(is_under)
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people write it: without the scheme and a closing slash.
    pub fn shown(&self) -> &str {
        self.0
            .split_once("://")
            .map_or(self.0.as_str(), |(_, rest)| rest)
            .trim_end_matches('/')
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_name_kept_for_examples_and_a_machine_are_no_address_of_a_site() {
        for (address, is_public) in [
            ("https://shagym.kz", true),
            ("https://shagym.kz:8443/a", true),
            ("http://myexample.com/", true),
            ("https://tartip.example", false),
            ("https://TARTIP.EXAMPLE/a", false),
            ("https://example.com", false),
            ("https://www.example.org/a", false),
            ("http://site.test", false),
            ("http://printer.local", false),
            ("http://localhost:8000", false),
            ("http://127.0.0.1/a", false),
        ] {
            let address = WebAddress::parse(address).unwrap();
            assert_eq!(address.is_public(), is_public, "{}", address.as_str());
        }
    }
}

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

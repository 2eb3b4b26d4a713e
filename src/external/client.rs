//! One request, by `ureq`: no cookies, no redirects of its own, nothing of the answer but its head,
//! and no connection to a network that may not be asked.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use ureq::config::Config as Settings;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error, Proxy};

use super::network::is_public;
use super::request::{Failure, Head, Method};
use super::{Config, Unknown};
use crate::rules::external::Death;

/// What makes requests.
#[derive(Debug)]
pub(super) struct Client {
    agent: Agent,
}

impl Client {
    /// A client that asks as `config` says.
    pub(super) fn new(config: &Config) -> Self {
        let proxy = config.allow_private.then(Proxy::try_from_env).flatten();
        let settings = Settings::builder()
            .user_agent(concat!("tartip/", env!("CARGO_PKG_VERSION")))
            .timeout_global(Some(config.timeout))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(0)
            .proxy(proxy)
            .build();
        let resolver = Guard {
            allow_private: config.allow_private,
            everything_at: config.everything_at,
            names: DefaultResolver::default(),
        };
        Self {
            agent: Agent::with_parts(settings, DefaultConnector::default(), resolver),
        }
    }

    /// Asks an address once. The rest of the answer is left in the connection, which is closed.
    pub(super) fn ask(&self, address: &str, method: Method) -> Result<Head, Failure> {
        // What stands after `#` is for the browser alone.
        let address = address.split('#').next().unwrap_or_default();
        let answer = match method {
            Method::Head => self.agent.head(address).call(),
            Method::Get => self.agent.get(address).call(),
        };
        let answer = answer.map_err(|error| failure(&error))?;
        let header = |name: &str| answer.headers().get(name).map(|value| value.as_bytes());
        let retry_after = header("retry-after").and_then(|value| {
            let seconds = std::str::from_utf8(value).ok()?.trim().parse().ok()?;
            Some(Duration::from_secs(seconds))
        });
        Ok(Head {
            status: answer.status().as_u16(),
            location: header("location").map(<[u8]>::to_vec),
            retry_after,
        })
    }
}

/// Looks names up, and lets nobody through into a network that may not be asked. The connection is
/// made to the very addresses that were judged, so that a name which leads elsewhere the next
/// moment is no way around.
#[derive(Debug)]
struct Guard {
    allow_private: bool,
    everything_at: Option<SocketAddr>,
    names: DefaultResolver,
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Settings,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let host = uri.host().unwrap_or_default();
        let is_name = host.parse::<IpAddr>().is_err();
        if let Some(address) = self.everything_at.filter(|_| is_name) {
            let mut found = self.empty();
            found.push(address);
            return Ok(found);
        }
        let found = match self.names.resolve(uri, config, timeout) {
            Err(Error::Io(error)) if is_passing(&error) => {
                return Err(Error::Other(Box::new(Closed::NoNames)));
            }
            Err(Error::Io(_)) => return Err(Error::HostNotFound),
            other => other?,
        };
        match self.allow_private || found.iter().all(|address| is_public(address.ip())) {
            true => Ok(found),
            false => Err(Error::Other(Box::new(Closed::Private))),
        }
    }
}

/// Whether a name could not be looked up just now, which says nothing of the name. The library of
/// Rust gives the words of the system and no number: those of glibc, musl and Apple's; Windows has
/// a number (WSATRY_AGAIN).
fn is_passing(error: &io::Error) -> bool {
    let words = error.to_string();
    let passing = ["Temporary failure", "Try again", "temporarily"];
    error.raw_os_error() == Some(11002) || passing.iter().any(|passing| words.contains(passing))
}

/// Why a name is not followed.
#[derive(Debug, PartialEq, Eq)]
enum Closed {
    Private,
    NoNames,
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Private => "a private network",
            Self::NoNames => "no answer about the name",
        })
    }
}

impl std::error::Error for Closed {}

fn failure(error: &Error) -> Failure {
    match error {
        Error::HostNotFound => Failure::Dead(Death::NoHost),
        Error::Timeout(_) => Failure::Unknown(Unknown::Timeout),
        Error::Tls(_) => Failure::Dead(Death::Secure),
        Error::Rustls(error) => Failure::Dead(of_secure(&error.to_string())),
        Error::Other(error) => match error.downcast_ref::<Closed>() {
            Some(Closed::Private) => Failure::Dead(Death::Private),
            Some(Closed::NoNames) => Failure::Unknown(Unknown::NoNetwork),
            None => Failure::Unknown(Unknown::Broken),
        },
        Error::Io(error) => match error.kind() {
            io::ErrorKind::ConnectionRefused => Failure::Refused,
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => {
                Failure::Unknown(Unknown::Timeout)
            }
            io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkDown => Failure::Unknown(Unknown::NoNetwork),
            // What rustls finds wrong comes as an error of reading.
            io::ErrorKind::InvalidData => Failure::Dead(of_secure(&error.to_string())),
            _ => Failure::Unknown(Unknown::Broken),
        },
        _ => Failure::Unknown(Unknown::Broken),
    }
}

/// What is wrong with a secure connection, by the words of rustls.
fn of_secure(words: &str) -> Death {
    if words.contains("UnknownIssuer") {
        Death::Issuer
    } else if words.contains("certificate") {
        Death::Certificate
    } else {
        Death::Secure
    }
}

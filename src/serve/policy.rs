//! Who is answered, and what may be asked: only this machine by its own names, only GET and HEAD,
//! only a path.
//!
//! The name in `Host` must be this machine's: a page of a foreign site whose name was made to lead
//! here (DNS rebinding) would carry its own.

use percent_encoding::percent_decode_str;
use tiny_http::{Method, Request};

use super::answer::{Answer, TEXT, answer, with};

/// A question.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// The path, decoded; begins with `/`.
    pub path: String,
    /// What stands after `?`.
    pub query: String,
}

/// Why a question is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Not a path, or not one `Host`.
    Malformed,
    /// Another name than this machine's.
    ForeignHost,
    /// Not GET or HEAD.
    Method,
}

impl Refusal {
    /// The answer to it.
    pub(super) fn answer(self) -> Answer {
        let (status, words) = match self {
            Self::Malformed => (400, "This is not a request for a page.\n"),
            Self::ForeignHost => (
                403,
                "This server answers only to localhost, 127.0.0.1 and [::1], with its port.\n",
            ),
            Self::Method => (405, "This server answers GET and HEAD only.\n"),
        };
        let answer = answer(status, TEXT, words);
        match self {
            Self::Method => with(answer, "Allow", "GET, HEAD"),
            Self::Malformed | Self::ForeignHost => answer,
        }
    }
}

/// What is asked of the server on `port`, if it is to be answered.
///
/// # Errors
/// The reason why not.
pub(super) fn admit(request: &Request, port: u16) -> Result<Asked, Refusal> {
    let hosts = request.headers().iter();
    let hosts = hosts.filter(|header| header.field.equiv("Host"));
    let hosts: Vec<&str> = hosts.map(|header| header.value.as_str()).collect();
    judge(request.method(), request.url(), &hosts, port)
}

fn judge(method: &Method, target: &str, hosts: &[&str], port: u16) -> Result<Asked, Refusal> {
    match hosts {
        [host] if is_this_machine(host, port) => {}
        [_] => return Err(Refusal::ForeignHost),
        _ => return Err(Refusal::Malformed),
    }
    if !matches!(method, Method::Get | Method::Head) {
        return Err(Refusal::Method);
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    if !path.starts_with('/') {
        return Err(Refusal::Malformed);
    }
    let path = percent_decode_str(path)
        .decode_utf8()
        .map_err(|_| Refusal::Malformed)?;
    Ok(Asked {
        path: path.into_owned(),
        query: query.to_owned(),
    })
}

/// Whether `Host` names this server, by any of the names of the loopback and by its port.
fn is_this_machine(host: &str, port: u16) -> bool {
    let (name, port_said) = match host.rsplit_once(':') {
        // In `[::1]` alone the colons are the name's.
        Some((name, digits)) if !digits.ends_with(']') => (name, digits == port.to_string()),
        _ => (host, port == 80),
    };
    let mut names = ["localhost", "127.0.0.1", "[::1]"].into_iter();
    port_said && names.any(|ours| name.eq_ignore_ascii_case(ours))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn asked(target: &str) -> Result<Asked, Refusal> {
        judge(&Method::Get, target, &["localhost:8000"], 8000)
    }

    #[test]
    fn a_plain_question_is_understood() {
        let asked = asked("/kk/%D3%99.html?a=%41").unwrap();
        assert_eq!((&*asked.path, &*asked.query), ("/kk/ә.html", "a=%41"));
    }

    #[test]
    fn only_the_names_of_this_machine_with_its_port_are_answered() {
        for host in [
            "localhost:8000",
            "LocalHost:8000",
            "127.0.0.1:8000",
            "[::1]:8000",
        ] {
            assert!(is_this_machine(host, 8000), "{host}");
        }
        for host in [
            "",
            ":8000",
            "localhost",
            "localhost:8001",
            "localhost:80000",
            "localhost:08000",
            "localhost:+8000",
            "localhost.:8000",
            "localhost.evil.example:8000",
            "evil.example",
            "evil.example:8000",
            "127.0.0.1.evil.example:8000",
            "127.0.0.2:8000",
            "0.0.0.0:8000",
            "::1:8000",
            "[::1]",
            "[::1]:8001",
            "[::2]:8000",
            "user@localhost:8000",
            "localhost:8000,localhost:8000",
            "localhost:8000:8000",
            "ә",
        ] {
            assert!(!is_this_machine(host, 8000), "{host}");
        }
        for host in ["localhost", "127.0.0.1", "[::1]", "[::1]:80"] {
            assert!(is_this_machine(host, 80), "{host}");
        }
        assert!(!is_this_machine("::1", 80));
    }

    #[test]
    fn there_must_be_one_host_and_no_more() {
        let of = |hosts: &[&str]| judge(&Method::Get, "/", hosts, 8000);
        assert!(of(&["localhost:8000"]).is_ok());
        assert_eq!(of(&["evil.example"]), Err(Refusal::ForeignHost));
        for hosts in [
            &[][..],
            &["localhost:8000", "evil.example"],
            &["evil.example", "localhost:8000"],
            &["localhost:8000", "localhost:8000"],
        ] {
            assert_eq!(of(hosts), Err(Refusal::Malformed), "{hosts:?}");
        }
    }

    #[test]
    fn what_is_no_question_for_a_page_is_refused() {
        for method in [
            Method::Post,
            Method::Put,
            Method::Delete,
            Method::Options,
            Method::Connect,
            Method::Trace,
            "get".parse().unwrap(),
        ] {
            let refused = judge(&method, "/", &["localhost:8000"], 8000);
            assert_eq!(refused, Err(Refusal::Method), "{method}");
        }
        for target in [
            "http://localhost:8000/",
            "*",
            "../etc/passwd",
            "",
            "?x",
            "/%ff",
        ] {
            assert_eq!(asked(target), Err(Refusal::Malformed), "{target}");
        }
    }

    proptest! {
        #[test]
        fn no_question_that_is_understood_lacks_a_rooted_path(target in "[ -~]{0,40}") {
            if let Ok(asked) = asked(&target) {
                prop_assert!(asked.path.starts_with('/'));
            }
        }

        #[test]
        fn a_host_that_is_not_listed_is_foreign(host in "\\PC{0,30}") {
            let listed = ["localhost:8000", "127.0.0.1:8000", "[::1]:8000"];
            let is_listed = listed.contains(&&*host.to_ascii_lowercase());
            prop_assert_eq!(is_this_machine(&host, 8000), is_listed);
        }
    }
}

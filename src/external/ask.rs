//! Asks one address: with patience, and on to where it leads.

use std::thread;
use std::time::Duration;

use super::client::Client;
use super::location::joined;
use super::pace::Paces;
use super::request::{Failure, Head, Method};
use super::{Answer, Config, Unknown};
use crate::rules::external::Death;
use crate::scalar::WebAddress;

/// How many redirects are followed.
const REDIRECTS: usize = 10;

/// What one attempt came to.
enum Attempt {
    /// It will be the same the next time.
    Final(Answer),
    /// It may be otherwise later; after the wait that the host asked for, if it did.
    Again(Answer, Option<Duration>),
}

/// Asks an address as often as it takes to know, or until patience ends.
pub(super) fn ask(address: &WebAddress, client: &Client, paces: &Paces, config: &Config) -> Answer {
    let mut pause = config.retry_pause;
    let mut left = config.attempts.max(1);
    loop {
        left -= 1;
        match attempt(address, client, paces, config) {
            Attempt::Final(answer) => return answer,
            Attempt::Again(answer, _) if left == 0 => return answer,
            Attempt::Again(answer, Some(wait)) if wait > config.longest_wait => return answer,
            Attempt::Again(_, wait) => thread::sleep(wait.unwrap_or_default().max(pause)),
        }
        pause = pause.saturating_mul(2).min(config.longest_wait);
    }
}

/// Follows an address to its end, once.
fn attempt(address: &WebAddress, client: &Client, paces: &Paces, config: &Config) -> Attempt {
    let mut here = address.clone();
    // Where it leads for good, as long as each step is for good.
    let (mut for_good, mut moved) = (true, None);
    for _ in 0..=REDIRECTS {
        if !config.allow_private && !has_usual_port(&here) {
            return Attempt::Final(Answer::Unknown(Unknown::Port));
        }
        let head = match head(&here, client, paces) {
            Ok(head) => head,
            Err(Failure::Dead(death)) => return Attempt::Final(Answer::Dead(death)),
            Err(Failure::Refused) => return Attempt::Again(Answer::Dead(Death::Refused), None),
            Err(Failure::Unknown(unknown)) => {
                return Attempt::Again(Answer::Unknown(unknown), None);
            }
        };
        let status = head.status;
        let Some(location) = head.location.filter(|_| is_redirect(status)) else {
            return judge(status, head.retry_after, address, moved);
        };
        let Some(next) = joined(&here, &location) else {
            return Attempt::Final(Answer::Unknown(Unknown::Redirect));
        };
        for_good &= matches!(status, 301 | 308);
        if for_good {
            moved = Some(next.clone());
        }
        here = next;
    }
    Attempt::Final(Answer::Unknown(Unknown::Redirects))
}

/// The head of the answer; by GET, where HEAD is not answered as GET would be.
fn head(address: &WebAddress, client: &Client, paces: &Paces) -> Result<Head, Failure> {
    let host = host_of(address);
    let by_head = paces.in_turn(host, || client.ask(address.as_str(), Method::Head));
    match by_head {
        Ok(head) if head.status < 400 || is_for_later(head.status) => Ok(head),
        // Servers break the connection at a HEAD, too.
        Ok(_) | Err(Failure::Unknown(Unknown::Broken)) => {
            paces.in_turn(host, || client.ask(address.as_str(), Method::Get))
        }
        Err(failure) => Err(failure),
    }
}

/// What a status says of the address that was asked first.
fn judge(
    status: u16,
    retry_after: Option<Duration>,
    address: &WebAddress,
    moved: Option<WebAddress>,
) -> Attempt {
    match status {
        200..300 => Attempt::Final(match moved.filter(|to| is_news(address, to)) {
            Some(to) => Answer::Moved(to.as_str().to_owned()),
            None => Answer::Alive,
        }),
        404 | 410 => Attempt::Final(Answer::Dead(Death::Gone(status))),
        _ if is_for_later(status) => {
            Attempt::Again(Answer::Unknown(Unknown::Status(status)), retry_after)
        }
        _ => Attempt::Final(Answer::Unknown(Unknown::Status(status))),
    }
}

fn is_redirect(status: u16) -> bool {
    matches!(status, 301 | 302 | 303 | 307 | 308)
}

/// Whether it is worth asking again: too many requests, or a fault of the server that may pass.
fn is_for_later(status: u16) -> bool {
    matches!(status, 429 | 500 | 502..=504)
}

/// Whether an editor should know. The first page of a site stays where it is, whatever page it
/// shows today.
fn is_news(address: &WebAddress, to: &WebAddress) -> bool {
    let origin = |address: &WebAddress| {
        let at = address.as_str();
        let start = at.find("://").map_or(0, |at| at + 3);
        let end = at[start..].find(['/', '?', '#']);
        let (origin, rest) = at.split_at(end.map_or(at.len(), |end| start + end));
        (origin.to_ascii_lowercase(), rest.to_owned())
    };
    let ((from, path), (onto, new)) = (origin(address), origin(to));
    let is_first_page = matches!(path.as_str(), "" | "/");
    // What stands after `#` is never sent, so no host can mean it.
    let plain = |rest: &str| rest.split('#').next().unwrap_or_default().to_owned();
    from != onto || (!is_first_page && plain(&path) != plain(&new))
}

/// The host of an address, without its port.
pub(super) fn host_of(address: &WebAddress) -> &str {
    let (_, rest) = address.as_str().split_once("://").unwrap_or_default();
    rest.split(['/', '?', '#', ':']).next().unwrap_or_default()
}

fn has_usual_port(address: &WebAddress) -> bool {
    let (_, rest) = address.as_str().split_once("://").unwrap_or_default();
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.split_once(':') {
        Some((_, port)) => matches!(port.parse(), Ok(80_u16 | 443)),
        None => true,
    }
}

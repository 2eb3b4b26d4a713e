//! Shares addresses out among a few threads: several hosts at once, each host asked one thing at a
//! time and then left alone for a while.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::Config;
use super::answer::{Answer, Asked, Unknown};
use super::ask::{ask, host_of};
use super::cache::Cache;
use super::client::Client;
use super::pace::Paces;
use crate::rules::external::Death;
use crate::scalar::WebAddress;

/// After so many addresses of a host in a row without any answer from it, it is not asked for more:
/// the rest would keep a person waiting to learn the same.
const SILENT: usize = 2;

/// After so many new answers what is known is kept, so that a run which is ended learns not for
/// nothing.
const KEEP_EVERY: usize = 20;

/// Asks every address once, but for those of which an answer is kept. `progress` is told how many
/// of how many are done. The answers are the same whatever the order they come in.
pub fn ask_all(
    addresses: &BTreeSet<String>,
    config: &Config,
    progress: impl Fn(usize, usize) + Sync,
) -> Asked {
    let mut asked = Asked::default();
    let cache = match &config.cache {
        Some(path) => Cache::read(path, config.now),
        None => Cache::default(),
    };
    let mut kept_answers = BTreeMap::new();
    let mut hosts: BTreeMap<String, Vec<WebAddress>> = BTreeMap::new();
    for address in addresses {
        let kept = cache.answer(address, config.allow_private);
        if let Some(answer) = kept.filter(|_| !config.fresh) {
            kept_answers.insert(address.clone(), answer);
        } else if let Some(address) = WebAddress::parse(address) {
            let host = host_of(&address).to_ascii_lowercase();
            hosts.entry(host).or_default().push(address);
        }
    }
    let total: usize = hosts.values().map(Vec::len).sum();
    asked.kept = kept_answers.len();
    if total == 0 {
        asked.answers = kept_answers;
        return asked;
    }
    let client = Client::new(config);
    let paces = Paces::new(config.host_pause);
    let queue: Mutex<VecDeque<Vec<WebAddress>>> = Mutex::new(hosts.into_values().collect());
    let state = Mutex::new((asked, cache, 0));
    let answered = |address: &WebAddress, answer: Answer| {
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        let (asked, cache, done) = &mut *state;
        cache.put(address.as_str(), &answer, config);
        asked.answers.insert(address.as_str().to_owned(), answer);
        *done += 1;
        progress(*done, total);
        if let Some(path) = &config.cache
            && (*done == total || done.is_multiple_of(KEEP_EVERY))
        {
            asked.not_kept = cache.write(path).err().map(|error| (&error).into());
        }
    };
    let work = || {
        loop {
            let next = queue
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front();
            let Some(addresses) = next else { break };
            let mut silent = 0;
            let mut last = None;
            for address in &addresses {
                let known = last.clone().filter(|_| silent >= SILENT);
                let answer = known.unwrap_or_else(|| ask(address, &client, &paces, config));
                silent = if is_silence(&answer) { silent + 1 } else { 0 };
                last = Some(answer.clone());
                answered(address, answer);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..config.hosts_at_once.max(1) {
            scope.spawn(work);
        }
    });
    let (mut asked, ..) = state.into_inner().unwrap_or_else(PoisonError::into_inner);
    doubt_names(&mut asked.answers);
    asked.answers.append(&mut kept_answers);
    asked
}

/// Where no name at all leads anywhere, it is the network that is missing: some systems then say of
/// every name that there is none.
fn doubt_names(answers: &mut BTreeMap<String, Answer>) {
    let nothing = |answer: &Answer| {
        matches!(
            answer,
            Answer::Dead(Death::NoHost | Death::Private)
                | Answer::Unknown(Unknown::NoNetwork | Unknown::Port)
        )
    };
    if answers.values().all(nothing) {
        for answer in answers.values_mut() {
            if *answer == Answer::Dead(Death::NoHost) {
                *answer = Answer::Unknown(Unknown::NoNetwork);
            }
        }
    }
}

/// Whether the host said nothing at all, or no more than that it has been asked too much.
fn is_silence(answer: &Answer) -> bool {
    matches!(
        answer,
        Answer::Unknown(
            Unknown::Timeout | Unknown::Broken | Unknown::NoNetwork | Unknown::Status(429 | 503)
        ) | Answer::Dead(Death::NoHost | Death::Refused)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_network_no_name_is_called_dead() {
        let no_host = || Answer::Dead(Death::NoHost);
        let no_network = || Answer::Unknown(Unknown::NoNetwork);
        for (found, expected) in [
            (vec![no_host(), no_host()], vec![no_network(), no_network()]),
            (
                vec![no_host(), Answer::Alive],
                vec![no_host(), Answer::Alive],
            ),
            (
                vec![no_host(), no_network()],
                vec![no_network(), no_network()],
            ),
        ] {
            let names = ["a", "b"].map(str::to_owned);
            let mut answers: BTreeMap<String, Answer> = names.into_iter().zip(found).collect();
            doubt_names(&mut answers);
            assert_eq!(answers.into_values().collect::<Vec<_>>(), expected);
        }
    }
}

//! `tartip review`: records what a person has compared: texts in both languages, facts with their
//! source.

use crate::messages::{DiskAction, Message};
use crate::rules::staleness::unreviewed_text::UnreviewedText;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, IsTerminal};
use std::path::Path;

use super::Ending;
use super::arguments::{Review, today};
use super::chosen::{self, is_side};
use super::show::Screen;
use crate::diagnostic::Report;
use crate::diagnostic::printable::printable;
use crate::edit::{FileLock, LockError, lock_of_reviews, plain, put, sweep};
use crate::load::FileFacts;
use crate::model::Pair;
use crate::pipeline::{self, Read, Request};
use crate::review::{
    self, Comparison, FactsStatus, Record, ReviewStatus, ReviewedFacts, ReviewedText,
};
use crate::rules;

/// What the person said of a file.
enum Answer {
    Compared,
    Later,
    Enough,
}

/// Records the files named, or all, or asks file by file; in a pipe, tells what is not recorded.
pub(super) fn run(screen: &Screen, arguments: &Review) -> Ending {
    let request = Request {
        root: arguments.root.clone(),
        follow_links: arguments.follow_links.clone(),
        as_of: today(),
        due_within: 0,
        theme: None,
        base_url: None,
    };
    let read = pipeline::read_for_review(&request);
    if read.report.has_errors() {
        screen.report(&only(&read.report, is_error), &read.sources);
        screen.refusal(&Message::FixFirst);
        return Ending::NeedsFixing;
    }
    let (nothing, new);
    let (record, comparison) = match &read.review {
        Some(review) => (&review.file.record, &review.comparison),
        None => {
            nothing = Record::default();
            new = review::compare(&read.draft.pairs, &read.facts, &nothing);
            (&nothing, &new)
        }
    };
    let waiting = waiting(&read, comparison);
    let all = all(&read);
    let removed = removed(comparison, &all, waiting.is_empty());

    let mut chosen: Vec<String> = Vec::new();
    if arguments.all {
        chosen.clone_from(&waiting);
    } else if !arguments.paths.is_empty() {
        let known: Vec<&str> = all.union(&removed).copied().collect();
        match chosen::chosen(&arguments.root, &known, &arguments.paths) {
            Ok(at) => {
                let at = known.into_iter().zip(at);
                let at = at.filter_map(|(file, is_at)| is_at.then_some(file));
                let is_open = |file: &&str| {
                    removed.contains(file) || waiting.iter().any(|waits| waits == file)
                };
                chosen.extend(at.filter(is_open).map(str::to_owned));
            }
            Err(path) => {
                screen.refusal(&Message::NoContentAt { path });
                return Ending::WrongUsage;
            }
        }
    } else if waiting.is_empty() && comparison.gone.is_empty() {
        screen.say(&Message::AllReviewed);
        return Ending::Done;
    } else if std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
        let whole = with_statuses(&read, comparison, record);
        for file in &waiting {
            let of_file = only(&whole, |diagnostic| {
                is_side(read.sources.path(diagnostic.place.source), file)
            });
            screen.report(&of_file, &read.sources);
            match ask(screen, file) {
                Answer::Compared => chosen.push(file.clone()),
                Answer::Later => {}
                Answer::Enough => break,
            }
        }
    } else {
        let waiting = waiting.iter().map(String::as_str);
        let files: BTreeSet<&str> = waiting.chain(removed).collect();
        for file in &files {
            screen.output(&format!("{}\n", printable(file)));
        }
        let files = files.len();
        screen.say(&Message::NotReviewed { files });
        return Ending::NeedsFixing;
    }

    take(screen, &request, &read, &chosen)
}

/// Takes what was read of the files that are `chosen` into the record of review, as it is by now:
/// another review, or a merge, may have changed it since it was read.
fn take(screen: &Screen, request: &Request, seen: &Read, chosen: &[String]) -> Ending {
    let path = request.root.join(review::PATH);
    if !request.folder().owns(&path) {
        screen.refusal(&Message::FileOutside { path: &path });
        return Ending::NeedsFixing;
    }
    let lock = lock_of_reviews(&request.root.join("content"));
    let _lock = match FileLock::take(&lock) {
        Ok(lock) => lock,
        Err(error) => {
            screen.refusal(&not_locked(&lock, &error));
            return Ending::NeedsFixing;
        }
    };
    sweep(&request.root.join("content"));
    let anew;
    let read = if is_as_read(&path, seen) {
        seen
    } else {
        anew = pipeline::read_for_review(request);
        &anew
    };
    if read.report.has_errors() {
        screen.report(&only(&read.report, is_error), &read.sources);
        screen.refusal(&Message::FixFirst);
        return Ending::NeedsFixing;
    }
    // What a person has compared is what was read at first: what differs by now, nobody has.
    let (now, before) = (Recorded::of(read), Recorded::of(seen));
    let changed = |file: &&String| now.texts_of(file) != before.texts_of(file);
    let (changed, chosen): (Vec<&String>, Vec<&String>) = chosen.iter().partition(changed);
    for file in &changed {
        screen.refusal(&Message::FileChangedMeanwhile {
            path: Path::new(file),
        });
    }
    let ending = match changed.is_empty() {
        true => Ending::Done,
        false => Ending::NeedsFixing,
    };
    let nothing = Record::default();
    let record = read.review.as_ref().map(|review| &review.file.record);
    let record = record.unwrap_or(&nothing);
    let comparison = review::compare(&read.draft.pairs, &read.facts, record);
    let chosen: BTreeSet<&str> = chosen.into_iter().map(String::as_str).collect();
    let is_chosen = |file: &str| chosen.contains(file);
    let (pairs, facts) = (&read.draft.pairs, &read.facts);
    let reviewed = review::accept(pairs, facts, &comparison, record, is_chosen);
    if read.review.is_some() && *record == reviewed {
        screen.say(&Message::NothingToRecord);
        return ending;
    }
    if let Err(error) = put(&path, reviewed.to_text().as_bytes()) {
        let fault = (&error).into();
        screen.refusal(&Message::FileUnwritable { path: &path, fault });
        return Ending::NeedsFixing;
    }
    let left = waiting(read, &comparison);
    let left = left.iter().filter(|file| !is_chosen(file)).count();
    let files = chosen.len();
    screen.say(&Message::Recorded { files, left });
    ending
}

/// Whether the record of review at `path` is still the text that was read.
fn is_as_read(path: &Path, seen: &Read) -> bool {
    let text = fs::read_to_string(path).ok().map(|text| plain(&text));
    let known = seen.review.as_ref();
    let known = known.map(|review| seen.sources.text(review.file.place.source));
    text.as_deref() == known
}

/// The texts and facts of each file, as they were read.
struct Recorded<'r> {
    pairs: BTreeMap<&'r str, Vec<&'r Pair>>,
    facts: BTreeMap<&'r str, &'r FileFacts>,
}

impl<'r> Recorded<'r> {
    fn of(read: &'r Read) -> Self {
        let mut pairs: BTreeMap<&str, Vec<&Pair>> = BTreeMap::new();
        for pair in &read.draft.pairs {
            pairs.entry(&pair.file).or_default().push(pair);
        }
        let facts = read.facts.iter();
        let facts = facts.map(|facts| (facts.file.as_str(), facts)).collect();
        Self { pairs, facts }
    }

    /// All that is recorded of a file.
    fn texts_of(&self, file: &str) -> (Vec<ReviewedText>, Option<ReviewedFacts>) {
        let pairs = self.pairs.get(file).into_iter().flatten();
        let facts = self.facts.get(file);
        (
            pairs.map(|pair| ReviewedText::of(pair)).collect(),
            facts.map(|facts| ReviewedFacts::of(facts)),
        )
    }
}

/// Why the record can't be kept from others.
fn not_locked<'a>(path: &'a Path, error: &'a LockError) -> Message<'a> {
    match error {
        LockError::Obstacle(found) => Message::NotALock {
            path,
            found: (*found).into(),
        },
        LockError::Open(error) => Message::DiskRefused {
            action: DiskAction::CreateLock,
            path,
            fault: error.into(),
        },
        LockError::Lock(error) => Message::DiskRefused {
            action: DiskAction::Lock,
            path,
            fault: error.into(),
        },
        LockError::Taken => Message::FileChangedMeanwhile { path },
    }
}

fn is_error(diagnostic: &crate::diagnostic::Diagnostic) -> bool {
    diagnostic.severity == crate::diagnostic::Severity::Error
}

fn only(report: &Report, wanted: impl Fn(&crate::diagnostic::Diagnostic) -> bool) -> Report {
    let mut some = Report::default();
    for diagnostic in report.diagnostics().iter().filter(|d| wanted(d)) {
        some.push(diagnostic.clone());
    }
    some
}

/// What the rules say of the review, also for a site that has no record of it yet.
fn with_statuses(read: &Read, comparison: &Comparison, record: &Record) -> Report {
    let mut report = rules::check_reviews(rules::Reviews {
        pairs: &read.draft.pairs.iter().collect::<Vec<_>>(),
        facts: &read.facts.iter().collect::<Vec<_>>(),
        sources: &read.sources,
        file: read.review.as_ref().map(|review| &review.file),
        comparison,
    });
    report.sort(&read.sources);
    // Without a record there is nothing to tell a change from: every file is new, and its name says
    // enough.
    if record.entries.is_empty() {
        return only(&report, |diagnostic| {
            !diagnostic.problem.is::<UnreviewedText>()
        });
    }
    report
}

/// The files, as the record names them, with something that was not compared as it stands; in
/// order.
fn waiting(read: &Read, comparison: &Comparison) -> Vec<String> {
    let texts = read.draft.pairs.iter().zip(&comparison.texts);
    let texts = texts.filter(|(_, status)| **status != ReviewStatus::Reviewed);
    let facts = read.facts.iter().zip(&comparison.facts);
    let facts = facts.filter(|(_, status)| **status != FactsStatus::Reviewed);
    let mut files: Vec<String> = texts
        .map(|(pair, _)| pair.file.to_string())
        .chain(facts.map(|(facts, _)| facts.file.clone()))
        .collect();
    files.sort();
    files.dedup();
    files
}

/// Every file with something that can be compared, as the record names it.
fn all(read: &Read) -> BTreeSet<&str> {
    let pairs = read.draft.pairs.iter().map(|pair| &*pair.file);
    let facts = read.facts.iter().map(|facts| facts.file.as_str());
    pairs.chain(facts).collect()
}

/// The files on record that are there no more; once nothing waits, those that lost a text, too.
/// Until then that text may have been moved to where something waits.
fn removed<'c>(
    comparison: &'c Comparison,
    all: &BTreeSet<&str>,
    nothing_waits: bool,
) -> BTreeSet<&'c str> {
    let gone = comparison.gone.iter();
    let gone = gone
        .filter(|gone| !all.contains(gone.file.as_str()) || gone.key.is_some() && nothing_waits);
    gone.map(|gone| gone.file.as_str()).collect()
}

fn ask(screen: &Screen, file: &str) -> Answer {
    let stdin = std::io::stdin();
    loop {
        let asked = screen.ask(&Message::AskCompared { file });
        let mut line = String::new();
        let read = stdin.lock().read_line(&mut line);
        if !asked || !read.is_ok_and(|bytes| bytes > 0) {
            return Answer::Enough;
        }
        match line.trim().to_lowercase().as_str() {
            "y" | "yes" | "д" | "да" | "и" | "иә" => return Answer::Compared,
            "n" | "no" | "н" | "нет" | "ж" | "жоқ" | "" => return Answer::Later,
            "q" | "quit" | "в" | "выход" | "ш" | "шығу" => return Answer::Enough,
            _ => {}
        }
    }
}

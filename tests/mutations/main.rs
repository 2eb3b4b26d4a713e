//! Mutation tests: small edits that an editor could make by mistake, drawn at random over
//! `content/`, and what the check says of each. `docs/mutation-tests.md` tells it;
//! `TARTIP_BLESS=1` writes that file anew.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod content;
mod draw;
mod mutations;
#[path = "../../benches/generator/random.rs"]
#[allow(dead_code, reason = "not all of it is needed here")]
mod random;
mod table;

use std::env;
use std::fs;
use std::path::Path;

use content::Content;
use draw::{Judged, Places};
use mutations::{Effect, GROUPS};

/// What the edits of the document are drawn by.
const SEED: u64 = 2026;

/// What the edits of the larger draw are drawn by.
const OTHER_SEED: u64 = 1991;

const DOCUMENT: &str = "docs/mutation-tests.md";

/// Kinds of edit of which the check does not find all, and why.
const UNKNOWABLE: &[(&str, &str)] = &[
    (
        "two texts of one list without ids are swapped, in both languages",
        "the items of such a list are told apart by their texts, so that they may be put in \
        another order without a review. Which of them has which fields or citations, the record \
        does not know. In the body of a letter the conditions, the placeholders and the cases \
        tell; in the requirements of a procedure nothing does.",
    ),
    (
        "the space between two words is lost",
        "between two words the record sees it. Beside a character (`№`, a comma, a bracket of a \
        link) it does not, so that fixing typography asks for no review; there the rules of \
        typography tell what they can.",
    ),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every way in which what was said of an edit is not what should be.
fn faults(judged: &[Judged]) -> Vec<String> {
    let mut faults = Vec::new();
    for edit in judged {
        let known = UNKNOWABLE.iter().any(|(kind, _)| *kind == edit.kind.name);
        let fault = match edit.kind.effect {
            Effect::Meaning if !known && edit.with_record.is_silent() => "passes unseen",
            Effect::Nothing
                if !edit.with_record.is_silent() || !edit.without_record.is_silent() =>
            {
                "is told of, and changes nothing"
            }
            _ => continue,
        };
        faults.push(format!("{fault}: {}", edit.describe()));
    }
    faults
}

#[test]
fn the_document_says_what_the_check_finds() {
    let content = Content::read(root());
    let places = Places::find(&content);
    let judged = draw::judge(&content, &places.draw(SEED, 100));
    let document = table::document(&places, &judged, UNKNOWABLE);
    let path = root().join(DOCUMENT);
    if env::var_os("TARTIP_BLESS").is_some() {
        fs::write(&path, &document).unwrap();
    }
    let faults = faults(&judged);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        document == written,
        "{DOCUMENT} is not what the check finds now: write it anew with TARTIP_BLESS=1 and read \
        the difference"
    );
}

#[test]
fn no_edit_that_changes_what_is_said_passes_unseen_and_none_that_does_not_is_told() {
    let count = env::var("TARTIP_MUTATIONS").map_or(100, |count| count.parse().unwrap());
    let content = Content::read(root());
    let places = Places::find(&content);
    let judged = draw::judge(&content, &places.draw(OTHER_SEED, count));
    let faults = faults(&judged);
    assert!(
        faults.is_empty(),
        "{}\n{}",
        table::totals(&judged),
        faults.join("\n")
    );
}

#[test]
fn there_is_a_place_for_every_kind_of_edit_and_each_changes_something() {
    let content = Content::read(root());
    let places = Places::find(&content);
    let files = draw::tree(&content);
    for (kind, edits) in places.all() {
        assert!(!edits.is_empty(), "{}", kind.name);
        let first = draw::apply(&content, &edits[0]);
        assert!(first != files, "{}", kind.name);
    }
    let names: std::collections::BTreeSet<_> = mutations::kinds().map(|kind| kind.name).collect();
    assert_eq!(
        names.len(),
        GROUPS.iter().map(|(_, kinds)| kinds.len()).sum::<usize>()
    );
}

//! What the edits came to, as a document for people.

use std::fmt::Write;

use crate::draw::{Judged, Places, Verdict};
use crate::mutations::{Effect, GROUPS};

/// The whole document.
pub(crate) fn document(places: &Places, judged: &[Judged], unknowable: &[(&str, &str)]) -> String {
    let mut text = INTRODUCTION.to_owned();
    let _ = writeln!(text, "{}", totals_by_effect(judged));
    text.push_str(UNSEEN);
    let _ = writeln!(text, "{}", unseen(judged, unknowable));
    text.push_str(LARGER);
    text.push_str("## The kinds of edit\n\n");
    text.push_str(
        "*Places*: where an edit of the kind could be made in `content/` as it is now.\n\n",
    );
    for (group, kinds) in GROUPS {
        let _ = writeln!(
            text,
            "### {group}\n\n| edit | it changes | places |\n|---|---|--:|"
        );
        for kind in kinds {
            let all = places
                .all()
                .iter()
                .find(|(other, _)| other.name == kind.name);
            let count = all.map_or(0, |(_, edits)| edits.len());
            let _ = writeln!(text, "| {} | {} | {count} |", kind.name, word(kind.effect));
        }
        text.push('\n');
    }
    text.push_str("## The hundred\n\nCodes in **bold** are errors: the site is not published. ");
    text.push_str("Several steps of one edit: the first is shown; `⏎` is the end of a line.\n\n");
    text.push_str(
        "| | edit | file | before | after | found | without a record \
        |\n|--:|---|---|---|---|---|---|\n",
    );
    for (number, edit) in judged.iter().enumerate() {
        let file = edit.file.strip_prefix("content/").unwrap_or(&edit.file);
        let _ = writeln!(
            text,
            "| {} | {} ({}) | {file} | {} | {} | {} | {} |",
            number + 1,
            edit.kind.name,
            word(edit.kind.effect),
            code(&edit.before),
            code(&edit.after),
            codes(&edit.with_record),
            codes(&edit.without_record),
        );
    }
    text
}

const INTRODUCTION: &str = "\
# Mutation tests

A hundred small edits that an editor could make by mistake, drawn at random over `content/`, and
what `tartip check` says of each. A test makes the edits again whenever it runs, and writes this
file:

```sh
# Fails if this file is not true any more:
cargo test --test mutations
# Writes it anew, say after a change of content:
TARTIP_BLESS=1 cargo test --test mutations -- the_document
# A larger draw, with its totals:
TARTIP_MUTATIONS=2000 cargo test --test mutations -- no_edit --nocapture
```

**The edits.** The kinds are listed below, each with what it changes for whoever reads the site or
answers for it: *the meaning* (something else is said, something is said no more, or the site cannot
be made), *the writing* (a typo that is seen and does not mislead) or *nothing*. Each of the hundred
times every kind is as likely to be drawn, then every place of that kind, by numbers from a fixed
seed. The places are found by a reader of the test's own, not by the program's. There are no tables
in the guides of this site, so no edit is made in one, nor in a numbered list; the cases of
`structure-mismatch` show those.

**The check.** Each edit is made alone, on a copy of the content, and the real check runs on it as
of 2026-11-26, pages apart. Of the content itself it says nothing; an edit counts as found if it
says anything, an error or a warning. *Found* is with the record of review (`content/reviews.lock`)
as it was before the edit: so an editor's change looks. *Without a record* is for a site that keeps
none: only what is wrong in itself can be found. The record is what sees a change that is valid in
itself: another digit of a phone, a lost negation.

";

const UNSEEN: &str = "\
## What is not found

";

const LARGER: &str = "\
Beyond any draw: the record only says that something was changed. Who runs `tartip review` without
reading accepts the typo with it, and a typo that stood in the content when it was first recorded is
nothing that the record can show. A case of a letter that is deleted changes nothing for a reader,
so nothing is said, but a guard of the letter's words is gone.

## A larger draw

2,000 edits by another seed, on 2026-11-25, with the command above (7 minutes in a debug build). The
figures are not written by the test.

| the edit changes | edits | found | of these errors | found without a record |
|---|--:|--:|--:|--:|
| the meaning | 1546 | 1538 | 797 | 1053 |
| the writing | 204 | 202 | 11 | 162 |
| nothing | 250 | 0 | 0 | 0 |
| in all | 2000 | 1740 | 808 | 1215 |

The 8 that changed the meaning and were not found are swaps of the texts of two requirements (of 21
swaps in such lists); the 2 of the writing are a space lost before `№` and one after a comma. The
first draws also showed faults that have been fixed since: a reviewed text put in the place of
another, or swapped with it, passed for one that was moved; a text written once for both languages
was not in the record; a day of verification could be set back, two blocks of a letter's body could
change places, two words could run together, and a year of the calendar could be deleted, without a
word; and of a file that could not be read it was said that it was gone.

";

/// How many edits of each effect were found.
fn totals_by_effect(judged: &[Judged]) -> String {
    let mut text = "| the edit changes | edits | found | of these errors | found without a record \
        |\n|---|--:|--:|--:|--:|\n"
        .to_owned();
    for effect in [Effect::Meaning, Effect::Typo, Effect::Nothing] {
        let of_effect: Vec<&Judged> = judged
            .iter()
            .filter(|edit| edit.kind.effect == effect)
            .collect();
        let _ = writeln!(text, "| {} {}|", word(effect), cells(&of_effect));
    }
    let all: Vec<&Judged> = judged.iter().collect();
    let _ = writeln!(text, "| in all {}|", cells(&all));
    text
}

/// The number of edits, and of those that were found, as cells of a table.
fn cells(edits: &[&Judged]) -> String {
    let count = |found: fn(&Judged) -> bool| edits.iter().filter(|edit| found(edit)).count();
    format!(
        "| {} | {} | {} | {} ",
        edits.len(),
        count(|edit| !edit.with_record.is_silent()),
        count(|edit| !edit.with_record.errors.is_empty()),
        count(|edit| !edit.without_record.is_silent()),
    )
}

/// How many edits of each kind were found, and of each effect.
pub(crate) fn totals(judged: &[Judged]) -> String {
    let mut text = totals_by_effect(judged);
    text.push_str(
        "\n| edit | it changes | edits | found | of these errors | found without a \
        record |\n|---|---|--:|--:|--:|--:|\n",
    );
    for kind in crate::mutations::kinds() {
        let of_kind: Vec<&Judged> = judged
            .iter()
            .filter(|edit| edit.kind.name == kind.name)
            .collect();
        let _ = writeln!(
            text,
            "| {} | {} {}|",
            kind.name,
            word(kind.effect),
            cells(&of_kind)
        );
    }
    for edit in judged
        .iter()
        .filter(|edit| edit.with_record.is_silent() && edit.kind.effect != Effect::Nothing)
    {
        let _ = writeln!(text, "not found: {}", edit.describe());
    }
    text
}

/// What was not found though it changes something, and why.
fn unseen(judged: &[Judged], unknowable: &[(&str, &str)]) -> String {
    let numbered = judged.iter().enumerate();
    let silent = numbered
        .filter(|(_, edit)| edit.with_record.is_silent() && edit.kind.effect != Effect::Nothing);
    let numbers: Vec<String> = silent.map(|(at, _)| (at + 1).to_string()).collect();
    let mut text = match numbers.is_empty() {
        true => "Of the hundred: nothing that changes anything.".to_owned(),
        false => format!("Of the hundred: number {}.", numbers.join(", ")),
    };
    text.push_str(" Kinds of which some edits are not found:\n\n");
    for (kind, reason) in unknowable {
        let _ = writeln!(text, "- *{kind}*: {reason}");
    }
    text
}

fn word(effect: Effect) -> &'static str {
    match effect {
        Effect::Meaning => "the meaning",
        Effect::Typo => "the writing",
        Effect::Nothing => "nothing",
    }
}

fn codes(verdict: &Verdict) -> String {
    if verdict.is_silent() {
        return "–".to_owned();
    }
    let errors = verdict.errors.iter().map(|code| format!("**{code}**"));
    let warnings = verdict.warnings.iter().map(|code| (*code).to_owned());
    errors.chain(warnings).collect::<Vec<_>>().join(", ")
}

/// A text between backquotes, in a cell of a table.
fn code(text: &str) -> String {
    match text {
        "" => "(nothing)".to_owned(),
        text => format!("`{}`", text.replace('`', "'").replace('|', "\\|")),
    }
}

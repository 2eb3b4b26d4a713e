//! Every problem, a test for each case of it: the small site is changed as the case says, and the
//! check has to find what the case expects, at its place, in these words. A case is judged by the
//! codes it is about and by no other, so that a new rule changes no foreign case.
//!
//! - [`cases`]: what a case is; they stand in `CODE.cases.yaml` beside the rule. A rule without
//!   such a file has its example for a case, made in the site that `tartip new site` writes;
//! - `snapshots/`: the words of each case in every language, kept by `insta`: `INSTA_UPDATE=always`
//!   writes them anew, `cargo insta review` asks one by one. Read the difference before you commit
//!   it, as you would read code;
//! - [`whole`]: what holds for all cases together.
//!
//! `cargo test phone_form` runs the cases of `phone-form`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]

mod cases;
mod host;
mod judging;
mod whole;

use std::collections::BTreeSet;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use tartip::catalogue::catalogue;

use cases::Case;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let cases = Case::all();
    let mut trials = whole::trials(&cases);
    let told: BTreeSet<String> = cases.iter().map(|case| case.code.clone()).collect();
    let examples = catalogue().iter().filter(|rule| !told.contains(rule.code));
    trials.extend(examples.filter_map(|rule| {
        let example = rule.example.as_ref()?;
        let title = format!("{}::example", rule.code.replace('-', "_"));
        Some(Trial::test(title, move || {
            judging::judge_example(rule.code, example);
            Ok(())
        }))
    }));
    trials.extend(cases.into_iter().map(|case| {
        Trial::test(case.title(), move || {
            judging::judge(&case);
            Ok(())
        })
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}

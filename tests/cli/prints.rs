//! The blanks as PDF files: which there are, and that no letter makes one that ails.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::offices::with_role;
use crate::sandbox::{Sandbox, Tree};

const LETTER: &str = "content/letters/complaint.yaml";

/// The PDF files of a site by their paths.
fn prints(site: &Sandbox) -> Tree {
    site.build().succeeds();
    let mut files = site.public();
    files.retain(|path, _| path.ends_with(".pdf"));
    files
}

fn names(files: &Tree) -> Vec<&str> {
    files.keys().map(String::as_str).collect()
}

#[test]
fn procedures_with_the_same_letter_share_its_blanks() {
    let one = prints(&with_role(1));
    let expected = [
        "kk/blanks/complaint.pdf",
        "kk/blanks/complaint_example-akim-office.pdf",
        "ru/blanks/complaint.pdf",
        "ru/blanks/complaint_example-akim-office.pdf",
    ];
    assert_eq!(names(&one), expected);
    assert_eq!(one, prints(&with_role(20)), "whatever the procedures are");
}

#[test]
fn a_blank_is_the_same_whenever_it_is_made() {
    let (one, other) = (prints(&Sandbox::new()), prints(&Sandbox::new()));
    assert_eq!(one, other);
    let blank = &one["kk/blanks/complaint.pdf"];
    assert!(blank.starts_with(b"%PDF-1.7"));
    assert!(!String::from_utf8_lossy(blank).contains("CreationDate"));
}

/// A site with so many offices of one role.
fn offices(count: usize) -> Sandbox {
    let site = with_role(1);
    site.append("content/roles/akim.yaml", "many: true\n");
    let office = site.read("content/offices/example-akim-office.yaml");
    for number in 1..count {
        site.write(&format!("content/offices/copy-{number}.yaml"), &office);
    }
    site
}

#[test]
fn of_many_offices_none_has_its_own_file_and_no_page_leads_to_one() {
    let fifty = offices(50);
    assert_eq!(prints(&fifty).len(), 2 * 51);
    let page = "public/ru/offices/example-akim-office.html";
    assert!(fifty.read(page).contains(".pdf"));
    let more = offices(51);
    assert_eq!(prints(&more).len(), 2);
    assert!(!more.read(page).contains(".pdf"));
    assert!(
        more.read(page).contains("<article"),
        "the blank on the page stays"
    );
}

#[test]
fn a_letter_of_many_fields_and_endless_words_breaks_no_sheet() {
    let site = Sandbox::new();
    let endless = "ұзынсөз".repeat(100);
    let (mut fields, mut blocks) = (String::new(), String::new());
    for number in 0..200 {
        let field = format!("field-{number}");
        writeln!(
            fields,
            "  - id: {field}\n    type: long-text\n    lines: 40"
        )
        .unwrap();
        writeln!(
            fields,
            "    required: true\n    label: {{ kk: Не?, ru: Что? }}"
        )
        .unwrap();
        writeln!(blocks, "  - block: paragraph\n    text:").unwrap();
        writeln!(blocks, "      kk: \"{endless}{{{field}}}{endless}\"").unwrap();
        writeln!(
            blocks,
            "      ru: \"日本語 🙂 — — {{{field}}}, {endless} — {{{field}}}\""
        )
        .unwrap();
    }
    let close = "  - block: date-and-signature\n";
    site.replace(LETTER, "\nbody:\n", &format!("\n{fields}\nbody:\n"));
    site.replace(LETTER, close, &format!("{blocks}{close}"));
    let began = Instant::now();
    let built = site.build();
    let took = began.elapsed();
    assert_eq!(built.code, Some(0), "{}", built.stderr);
    assert!(took < Duration::from_secs(60), "{took:?}");
    let files = site.public();
    assert!(files["kk/blanks/complaint.pdf"].starts_with(b"%PDF-1.7"));
}

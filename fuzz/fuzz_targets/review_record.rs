//! The record of review: what is written is read as it was, and a merge of two records by lines has
//! the lines of both.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tartip::diagnostic::Sources;
use tartip::review::RecordFile;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let source = Sources::default().add("content/reviews.lock", text);
    let once = RecordFile::parse(text, source).record;
    let written = once.to_text();
    let again = RecordFile::parse(&written, source).record;
    assert!(once == again, "{written}");
    assert_eq!(written, again.to_text());
    // Both sides of a merge, one after the other, with the marks of a conflict between them.
    let (one, other) = text.split_at(text.floor_char_boundary(text.len() / 2));
    let merged = format!("<<<<<<< ours\n{one}\n=======\n{other}\n>>>>>>> theirs\n");
    let merged = RecordFile::parse(&merged, source).record.to_text();
    for side in [one, other] {
        for line in RecordFile::parse(side, source).record.to_text().lines() {
            assert!(merged.lines().any(|found| found == line), "{line} is lost");
        }
    }
});

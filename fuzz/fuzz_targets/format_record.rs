//! `fmt` of a record: twice is once. The first byte chooses what the file is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tartip::diagnostic::Sources;
use tartip::format::record;
use tartip::load::FileRole;
use tartip::load::kind::RecordKind;

const ROLES: [FileRole; 9] = [
    FileRole::Record(RecordKind::Site),
    FileRole::Record(RecordKind::Area),
    FileRole::Record(RecordKind::Contact),
    FileRole::Record(RecordKind::Office),
    FileRole::Record(RecordKind::Act),
    FileRole::Record(RecordKind::Procedure),
    FileRole::Record(RecordKind::Letter),
    FileRole::Record(RecordKind::Case),
    FileRole::CalendarYear(2026),
];

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(rest) else {
        return;
    };
    let text = tartip::edit::plain(text);
    let role = ROLES[usize::from(*first) % ROLES.len()];
    let source = Sources::default().add("content/a.yaml", text.as_str());
    if let Ok(once) = record(&text, role, source) {
        let twice = record(&once, role, source).expect("what was formatted can be");
        assert_eq!(once, twice);
    }
});

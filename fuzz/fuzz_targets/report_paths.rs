//! Names of files in reports: whatever a file is called, no form of the report obeys it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tartip::diagnostic::human::{self, Style};
use tartip::diagnostic::{Report, Sources, Span, annotations, finding, json, sarif};
use tartip::language::UiLanguage;
use tartip::load::problems::files::NotUtf8;

fuzz_target!(|data: &[u8]| {
    let Ok(path) = std::str::from_utf8(data) else {
        return;
    };
    let mut sources = Sources::default();
    let source = sources.add(path, path);
    let mut report = Report::default();
    report.add(Span::new(source, 0..path.len().min(1)), NotUtf8);
    let ui = UiLanguage::English;
    let style = Style {
        colour: false,
        width: 120,
        ui,
    };
    let drawn = human::draw(&report, &sources, style);
    let found = finding::findings(&report, &sources, "", ui);
    let github = annotations::github(&found);
    assert_eq!(github.lines().count(), 1, "{github}");
    let forms = [
        drawn,
        github,
        annotations::gitlab(&found),
        json::json(&found),
        sarif::sarif(&found),
    ];
    for form in forms {
        let steers = |c: char| {
            c.is_control() && !matches!(c, '\n' | '\t')
                || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!form.contains(steers), "{form:?}");
    }
});

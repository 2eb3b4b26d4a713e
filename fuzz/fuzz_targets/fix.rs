//! `--fix`: the rounds come to rest, and nothing that can be fixed is left. The first byte chooses
//! the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tartip::diagnostic::Edit;
use tartip::edit::{Round, apply, plain};
use tartip::pipeline;
use tartip_fuzz::Site;

/// As many rounds as the command makes.
const ROUNDS: usize = 10;

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else {
        return;
    };
    let site = Site::new();
    let files = site.files();
    site.write(&files[usize::from(*first) % files.len()], bytes);
    for round in 0.. {
        let read = pipeline::read(&site.request());
        let fixes = read.report.diagnostics().iter().filter_map(|diagnostic| {
            let fix = diagnostic.fix.as_ref().filter(|fix| fix.safe)?;
            Some(fix.edits.as_slice())
        });
        let chosen = Round::choose(fixes);
        if chosen.chosen() == 0 {
            break;
        }
        assert!(round < ROUNDS, "the fixes never come to rest");
        for (source, edits) in chosen.files() {
            let edits: &[Edit] = edits;
            let path = site.path(read.sources.path(source));
            let raw = std::fs::read(&path).expect("the file");
            let text = std::str::from_utf8(&raw).expect("a text that was fixed");
            assert_eq!(plain(text), read.sources.text(source));
            let fixed = apply(&raw, edits).expect("edits of what was read");
            std::fs::write(path, fixed).expect("the file");
        }
    }
});

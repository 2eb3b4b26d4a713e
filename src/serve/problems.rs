//! What is wrong with the files, drawn for a person who looks at a page.

use crate::diagnostic::{Report, Severity, Sources, human};
use crate::language::UiLanguage;

/// What is wrong, drawn for a person.
#[derive(Debug)]
pub(super) struct Problems {
    /// How many forbid publishing.
    pub errors: usize,
    /// The frames, or as many of them as a person may read.
    pub frames: String,
    /// The language of the frames.
    pub ui: UiLanguage,
}

/// Columns of a frame in a browser.
const WIDTH: usize = 100;

/// Bytes of frames that are shown in a browser; the terminal has all.
const SHOWN: usize = 64 * 1024;

impl Problems {
    /// What a report says, in a language.
    pub(super) fn draw(report: &Report, sources: &Sources, ui: UiLanguage) -> Self {
        let style = human::Style {
            colour: false,
            width: WIDTH,
            ui,
        };
        let mut frames = human::draw(report, sources, style);
        if frames.len() > SHOWN {
            let mut cut = SHOWN;
            while !frames.is_char_boundary(cut) {
                cut -= 1;
            }
            let whole = frames[..cut].rfind("\n\n").unwrap_or(cut);
            frames.truncate(whole);
            frames.push_str("\n\n…");
        }
        Self {
            errors: report.count(Severity::Error),
            frames,
            ui,
        }
    }
}

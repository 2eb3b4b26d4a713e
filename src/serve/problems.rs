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

/// Bytes of frames that are shown in a browser; the terminal has more.
const SHOWN: usize = 64 * 1024;

/// Frames that are drawn for it: more than so many bytes are.
const DRAWN: usize = 400;

impl Problems {
    /// What a report says, in a language: errors first, since they keep the site from being made.
    pub(super) fn draw(report: &Report, sources: &Sources, ui: UiLanguage) -> Self {
        let style = human::Style {
            colour: false,
            width: WIDTH,
            ui,
        };
        let foremost = report.foremost(DRAWN);
        let mut frames = human::draw(&foremost, sources, style);
        let mut is_all = foremost.diagnostics().len() == report.diagnostics().len();
        if frames.len() > SHOWN {
            let mut cut = SHOWN;
            while !frames.is_char_boundary(cut) {
                cut -= 1;
            }
            let whole = frames[..cut].rfind("\n\n").unwrap_or(cut);
            frames.truncate(whole);
            is_all = false;
        }
        if !is_all {
            frames.push_str("\n\n…");
        }
        Self {
            errors: report.count(Severity::Error),
            frames,
            ui,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Diagnostic, Span};
    use crate::load::problems::files::MissingFile;

    #[test]
    fn an_error_is_shown_however_many_warnings_stand_before_it() {
        let mut sources = Sources::default();
        let mut report = Report::default();
        let missing = |path: String| MissingFile { path };
        for number in 0..1000 {
            let place = Span::whole(sources.add(format!("content/a-{number:04}.yaml"), ""));
            let mut warning = Diagnostic::new(place, missing(format!("{number}")));
            warning.severity = Severity::Warning;
            report.push(warning);
        }
        let place = Span::whole(sources.add("content/z.yaml", ""));
        report.add(place, missing("the-error".to_owned()));
        let problems = Problems::draw(&report, &sources, UiLanguage::English);
        assert_eq!(problems.errors, 1);
        assert!(problems.frames.contains("the-error"));
        assert!(problems.frames.ends_with('…'));
        assert!(problems.frames.len() <= SHOWN + "\n\n…".len());
    }
}

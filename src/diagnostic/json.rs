//! A report as JSON: for programs of the site's own.

use serde::Serialize;

use super::finding::Finding;
use super::printable::printable_json;

/// Says which form this is; it grows when a reader of the form would be misled.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'f> {
    version: u32,
    errors: usize,
    warnings: usize,
    findings: &'f [Finding],
}

/// The findings as one JSON document, a line break at its end.
pub fn json(findings: &[Finding]) -> String {
    let count = |severity| {
        let of = findings
            .iter()
            .filter(|finding| finding.severity == severity);
        of.count()
    };
    let document = Document {
        version: VERSION,
        errors: count("error"),
        warnings: count("warning"),
        findings,
    };
    // Texts, numbers and lists of them can always be written.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    printable_json(text)
}

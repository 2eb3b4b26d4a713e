//! A report as the annotations of a code host: GitHub's workflow commands, and GitLab's code
//! quality report.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::finding::Finding;
use super::printable::{printable, printable_json, printable_lines};

/// The findings as workflow commands of GitHub Actions, one a line.
pub fn github(findings: &[Finding]) -> String {
    let line = |finding: &Finding| {
        let place = &finding.place;
        let mut fields = format!(
            "file={},line={},endLine={}",
            property(&printable(&place.path)),
            place.line,
            place.end_line,
        );
        // GitHub takes columns only within one line.
        if place.line == place.end_line {
            fields.push_str(&format!(
                ",col={},endColumn={}",
                place.column, place.end_column
            ));
        }
        format!(
            "::{} {fields},title={}::{}\n",
            finding.severity,
            property(finding.code),
            data(&finding.text()),
        )
    };
    findings.iter().map(line).collect()
}

/// The findings as a code quality report of GitLab CI, a line break at its end.
pub fn gitlab(findings: &[Finding]) -> String {
    let mut seen: BTreeMap<[&str; 3], usize> = BTreeMap::new();
    let mut entries: Vec<Value> = Vec::with_capacity(findings.len());
    for finding in findings {
        let place = &finding.place;
        let nth = seen
            .entry([finding.code, &place.path, &finding.mark])
            .or_default();
        *nth += 1;
        entries.push(json!({
            "check_name": finding.code,
            "description": finding.text(),
            "fingerprint": fingerprint(finding, *nth),
            "severity": match finding.severity {
                "error" => "major",
                _ => "minor",
            },
            "location": {
                "path": place.path,
                "lines": { "begin": place.line, "end": place.end_line },
            },
        }));
    }
    // Texts, numbers and lists of them can always be written.
    let mut text = serde_json::to_string_pretty(&entries).unwrap_or_default();
    text.push('\n');
    printable_json(text)
}

/// Tells the `nth` finding of its kind in a file from others over several runs, wherever its line
/// moves to.
fn fingerprint(finding: &Finding, nth: usize) -> String {
    let mut hash = Sha256::new();
    hash.update(nth.to_be_bytes());
    for part in [
        finding.code,
        finding.place.path.as_str(),
        finding.mark.as_str(),
    ] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let bytes = hash.finalize();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The text of a workflow command, with what would end it written otherwise.
fn data(text: &str) -> String {
    printable_lines(text)
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

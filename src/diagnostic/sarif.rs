//! A report as SARIF 2.1.0 (OASIS): for code hosts and editors that show findings at their lines.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::finding::{Finding, Spot};
use super::printable::printable_json;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The findings as one SARIF log, a line break at its end.
pub fn sarif(findings: &[Finding]) -> String {
    let codes: BTreeSet<&str> = findings.iter().map(|finding| finding.code).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    let rules: Vec<Value> = codes
        .iter()
        .map(|code| {
            let help = format!("tartip explain {code}");
            json!({ "id": code, "help": { "text": help } })
        })
        .collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| result(finding, &codes))
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "tartip",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    // Texts, numbers and lists of them can always be written.
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    printable_json(text)
}

fn result(finding: &Finding, codes: &[&str]) -> Value {
    let mut result = json!({
        "ruleId": finding.code,
        "level": finding.severity,
        "message": { "text": finding.text() },
        "locations": [{ "physicalLocation": physical(&finding.place) }],
    });
    if let Some(index) = codes.iter().position(|code| *code == finding.code) {
        result["ruleIndex"] = json!(index);
    }
    if let Some(related) = &finding.related {
        result["relatedLocations"] = json!([{
            "physicalLocation": physical(&related.place),
            "message": { "text": related.words },
        }]);
    }
    if let Some(fix) = &finding.fix {
        let replacements: Vec<Value> = fix
            .edits
            .iter()
            .map(|edit| {
                json!({
                    "deletedRegion": region(&edit.place),
                    "insertedContent": { "text": edit.text },
                })
            })
            .collect();
        // Every edit of a fix is in the file of its finding.
        result["fixes"] = json!([{
            "artifactChanges": [{
                "artifactLocation": { "uri": uri(&finding.place.path) },
                "replacements": replacements,
            }],
        }]);
    }
    result
}

fn physical(spot: &Spot) -> Value {
    json!({
        "artifactLocation": { "uri": uri(&spot.path) },
        "region": region(spot),
    })
}

fn region(spot: &Spot) -> Value {
    json!({
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
    })
}

/// A path as a URI (RFC 3986): a relative reference, or for a path from the root of the disk a
/// `file:` one. What is not an unreserved character or `/` is written in bytes.
fn uri(path: &str) -> String {
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    let mut uri = String::with_capacity(scheme.len() + path.len());
    uri.push_str(scheme);
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

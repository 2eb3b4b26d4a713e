//! What the program is built on keeps the rules of `deny.toml`, and asks for no newer Rust than
//! `Cargo.toml` names.
//!
//! This is the offline half of cargo-deny, over what `cargo metadata` tells: licences, bans, two
//! versions of one crate, sources. It knows the keys that `deny.toml` uses, and refuses others
//! rather than pass them over.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;
use spdx::{Expression, ParseMode};

/// A package that is built: for the program, or for tests and benchmarks only.
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
    rust_version: Option<String>,
    is_for_tests_only: bool,
}

impl Package {
    fn label(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What cargo tells of the whole tree, for every platform: asked once for all tests.
static METADATA: LazyLock<Value> = LazyLock::new(metadata);

/// Asks cargo offline, or, where a crate of another platform is not here yet, with what is missing
/// fetched.
fn metadata() -> Value {
    let run = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(root()).arg("metadata").args([
            "--locked",
            "--all-features",
            "--format-version=1",
        ]);
        command.args(more).output().unwrap()
    };
    let mut output = run(&["--offline"]);
    if !output.status.success() {
        output = run(&[]);
    }
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo metadata: {told}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn string(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Every package under the root of the tree, the root left out.
fn packages() -> Vec<Package> {
    let metadata = &*METADATA;
    let nodes: BTreeMap<&str, &Value> = array(&metadata["resolve"]["nodes"])
        .iter()
        .map(|node| (node["id"].as_str().unwrap(), node))
        .collect();
    let start = metadata["resolve"]["root"].as_str().unwrap();
    let reached = |with_tests: bool| {
        let mut found = BTreeSet::new();
        let mut left = vec![start];
        while let Some(id) = left.pop() {
            for edge in array(&nodes[id]["deps"]) {
                let kinds = array(&edge["dep_kinds"]);
                let is_built = kinds.iter().any(|kind| kind["kind"] != "dev");
                let next = edge["pkg"].as_str().unwrap();
                // Only our own tests are built, never those of a dependency.
                if (is_built || with_tests && id == start) && found.insert(next) {
                    left.push(next);
                }
            }
        }
        found
    };
    let (program, all) = (reached(false), reached(true));
    array(&metadata["packages"])
        .iter()
        .filter_map(|package| {
            let id = package["id"].as_str().unwrap();
            all.contains(id).then(|| Package {
                name: string(&package["name"]).unwrap(),
                version: string(&package["version"]).unwrap(),
                license: string(&package["license"]),
                source: string(&package["source"]),
                rust_version: string(&package["rust_version"]),
                is_for_tests_only: !program.contains(id),
            })
        })
        .collect()
}

fn toml(file: &str) -> Value {
    toml::from_str(&fs::read_to_string(root().join(file)).unwrap()).unwrap()
}

fn strings(value: &Value) -> Vec<&str> {
    array(value).iter().filter_map(Value::as_str).collect()
}

#[test]
fn the_rules_are_those_that_these_tests_know() {
    let rules = toml("deny.toml");
    let known = [
        ("graph", vec!["all-features"]),
        (
            "licenses",
            vec!["allow", "include-dev", "confidence-threshold", "exceptions"],
        ),
        (
            "bans",
            vec![
                "multiple-versions",
                "multiple-versions-include-dev",
                "wildcards",
                "deny",
                "skip",
            ],
        ),
        (
            "sources",
            vec!["unknown-registry", "unknown-git", "allow-registry"],
        ),
        // For cargo-deny in the workflow: it needs the network.
        ("advisories", vec!["unmaintained", "yanked"]),
    ];
    for (part, keys) in rules.as_object().unwrap() {
        let (_, expected) = known.iter().find(|(name, _)| name == part).unwrap();
        for key in keys.as_object().unwrap().keys() {
            assert!(
                expected.contains(&key.as_str()),
                "[{part}] {key} is not known here"
            );
        }
    }
    let bans = &rules["bans"];
    assert_eq!(bans["multiple-versions"], "deny");
    assert_eq!(bans["multiple-versions-include-dev"], true);
    assert_eq!(rules["licenses"]["include-dev"], true);
    assert_eq!(rules["sources"]["unknown-registry"], "deny");
    assert_eq!(rules["sources"]["unknown-git"], "deny");
    for entry in array(&bans["deny"]).iter().chain(array(&bans["skip"])) {
        let reason = entry["reason"].as_str().unwrap_or_default();
        assert!(!reason.is_empty(), "{entry} gives no reason");
    }
}

#[test]
fn every_licence_is_allowed() {
    let rules = toml("deny.toml");
    let allowed = strings(&rules["licenses"]["allow"]);
    let exceptions = array(&rules["licenses"]["exceptions"]);
    let packages = packages();
    for package in &packages {
        let label = package.label();
        let license = package
            .license
            .as_deref()
            .unwrap_or_else(|| panic!("{label} names no licence"));
        let own = exceptions
            .iter()
            .filter(|exception| exception["crate"] == *package.name)
            .flat_map(|exception| strings(&exception["allow"]));
        let taken: Vec<&str> = allowed.iter().copied().chain(own).collect();
        let expression = Expression::parse_mode(license, ParseMode::LAX).unwrap();
        assert!(
            expression.evaluate(|one| taken.contains(&one.to_string().as_str())),
            "{label} is under {license}, which deny.toml does not allow"
        );
    }
    for exception in exceptions {
        let name = &exception["crate"];
        assert!(
            packages.iter().any(|package| *name == *package.name),
            "deny.toml makes an exception for {name}, which is not built any more"
        );
    }
}

#[test]
fn no_crate_is_built_that_is_banned() {
    let rules = toml("deny.toml");
    let packages = packages();
    for ban in array(&rules["bans"]["deny"]) {
        let name = ban["crate"].as_str().unwrap();
        assert!(
            !packages.iter().any(|package| package.name == name),
            "{name}: {}",
            ban["reason"]
        );
    }
    let manifest = toml("Cargo.toml");
    for part in ["dependencies", "dev-dependencies", "build-dependencies"] {
        for (name, wanted) in manifest[part].as_object().into_iter().flatten() {
            let version = wanted.as_str().or_else(|| wanted["version"].as_str());
            assert!(
                version.is_some_and(|version| !version.contains('*')),
                "{name} is asked for in any version"
            );
        }
    }
}

#[test]
fn two_versions_of_a_crate_have_their_reason() {
    let rules = toml("deny.toml");
    let skipped: BTreeSet<&str> = array(&rules["bans"]["skip"])
        .iter()
        .filter_map(|skip| skip["crate"].as_str())
        .collect();
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in packages() {
        let label = package.label();
        versions.entry(package.name).or_default().insert(label);
    }
    let mut used = BTreeSet::new();
    for (name, labels) in versions.iter().filter(|(_, labels)| labels.len() > 1) {
        let left: Vec<&String> = labels
            .iter()
            .filter(|label| !skipped.contains(label.as_str()))
            .collect();
        assert!(left.len() <= 1, "{name} is built twice: {left:?}");
        used.extend(labels.iter().map(String::as_str));
    }
    let stale: Vec<&&str> = skipped.difference(&used).collect();
    assert!(stale.is_empty(), "in deny.toml, but not twice: {stale:?}");
}

#[test]
fn every_crate_comes_from_the_registry() {
    let rules = toml("deny.toml");
    let allowed = strings(&rules["sources"]["allow-registry"]);
    for package in packages() {
        let source = package.source.as_deref().unwrap_or("a folder");
        assert!(
            allowed
                .iter()
                .any(|registry| source.strip_prefix("registry+") == Some(registry)),
            "{} comes from {source}",
            package.label()
        );
    }
}

/// A version of Rust as numbers: `1.91` is `1.91.0`.
fn rust_version(text: &str) -> [u32; 3] {
    let mut numbers = [0; 3];
    for (number, part) in numbers.iter_mut().zip(text.split('.')) {
        *number = part.parse().unwrap();
    }
    numbers
}

#[test]
fn no_dependency_of_the_program_asks_for_a_newer_rust() {
    let manifest = toml("Cargo.toml");
    let own = manifest["package"]["rust-version"].as_str().unwrap();
    let newer: Vec<String> = packages()
        .into_iter()
        .filter(|package| !package.is_for_tests_only)
        .filter_map(|package| {
            let asked = package.rust_version.as_deref()?;
            let is_newer = rust_version(asked) > rust_version(own);
            is_newer.then(|| format!("{} asks for {asked}", package.label()))
        })
        .collect();
    assert!(newer.is_empty(), "rust-version is {own}, but {newer:?}");
}

/// The lines of the files in a folder.
fn lines_of(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let files = files.filter(|entry| entry.path().is_file());
    let texts: Vec<String> = files
        .filter_map(|entry| fs::read_to_string(entry.path()).ok())
        .collect();
    texts
        .iter()
        .flat_map(|text| text.lines().map(str::to_owned))
        .collect()
}

#[test]
fn every_action_is_pinned_by_its_commit_with_its_tag_beside_it() {
    let mut seen = 0;
    for line in [".github/workflows", "docs/ci"].map(lines_of).concat() {
        let Some((before, action)) = line.split_once("uses: ") else {
            continue;
        };
        if !before.trim_start_matches([' ', '-', '#']).is_empty() {
            continue;
        }
        let pinned = action.split_once('@').is_some_and(|(_, pin)| {
            let (commit, tag) = pin.split_once(" # v").unwrap_or_default();
            let is_commit = commit.len() == 40 && commit.bytes().all(|b| b.is_ascii_hexdigit());
            is_commit && tag.split('.').count() == 3
        });
        assert!(pinned, "{line}");
        seen += 1;
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn whoever_builds_for_use_builds_what_is_locked() {
    for line in ["", "docs", "docs/ci", ".github/workflows"]
        .map(lines_of)
        .concat()
    {
        let for_use = ["cargo install", "cargo run --release", "build --release"];
        if for_use.iter().any(|command| line.contains(command)) {
            assert!(line.contains("--locked"), "{line}");
        }
    }
}

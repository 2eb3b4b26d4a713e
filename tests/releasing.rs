//! What a release gives away: the steps of `.github/workflows/release.yml` are run as far as they
//! can be run here, and what they make is what `Cargo.toml` tells `cargo binstall` to look for.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn workflow() -> Value {
    let text = fs::read_to_string(root().join(".github/workflows/release.yml")).unwrap();
    serde_saphyr::from_str(&text).unwrap()
}

/// The script of a step of a job.
fn step(job: &str, name: &str) -> String {
    let workflow = workflow();
    let steps = workflow["jobs"][job]["steps"].as_array().unwrap();
    let step = steps.iter().find(|step| step["name"] == name);
    step.unwrap()["run"].as_str().unwrap().to_owned()
}

/// The targets that are built for.
fn targets() -> Vec<String> {
    let workflow = workflow();
    let rows = workflow["jobs"]["program"]["strategy"]["matrix"]["include"].clone();
    let rows = rows.as_array().unwrap().iter();
    let targets = rows.map(|row| row["target"].as_str().unwrap().to_owned());
    targets.collect()
}

fn is_windows(target: &str) -> bool {
    target.contains("windows")
}

/// A folder that looks to a step like a checkout in which the program was built for a target.
struct Runner {
    folder: TempDir,
    target: String,
}

impl Runner {
    fn new(target: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["README.md", "CHANGELOG.md", "LICENSE"] {
            fs::copy(root().join(name), folder.path().join(name)).unwrap();
        }
        let built = folder.path().join("target").join(target).join("release");
        fs::create_dir_all(&built).unwrap();
        // Git's bash on Windows finds `tartip.exe` under both names.
        for name in ["tartip", "tartip.exe"] {
            // By another process: a file that this one has open to write could not be run as long
            // as a process that another test starts at that moment has it open, too.
            let mut cp = Command::new("cp");
            let cp = cp.arg(env!("CARGO_BIN_EXE_tartip")).arg(built.join(name));
            assert!(cp.status().unwrap().success());
        }
        // What stands in the place of programs that only the runner has.
        let stubs = folder.path().join("stubs");
        fs::create_dir(&stubs).unwrap();
        let zip = "#!/bin/sh\n[ \"$1\" = a ] && tar -cf \"$2\" \"$3\"\n";
        fs::write(stubs.join("7z"), zip).unwrap();
        fs::set_permissions(stubs.join("7z"), PermissionsExt::from_mode(0o755)).unwrap();
        let name = format!("tartip-v{VERSION}-{target}.cdx.json");
        fs::write(folder.path().join(name), "{}\n").unwrap();
        Self {
            folder,
            target: target.to_owned(),
        }
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    /// Runs a step as GitHub runs it.
    #[track_caller]
    fn run(&self, script: &str) {
        let temporary = self.path("temporary");
        fs::create_dir_all(&temporary).unwrap();
        let path = std::env::var("PATH").unwrap();
        let path = format!("{}:{path}", self.path("stubs").display());
        let os = match is_windows(&self.target) {
            true => "Windows",
            false => "Linux",
        };
        let output = Command::new("bash")
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
            .current_dir(self.folder.path())
            .env("PATH", path)
            .env("TAG", format!("v{VERSION}"))
            .env("TARGET", &self.target)
            .env("RUNNER_OS", os)
            .env("RUNNER_TEMP", temporary)
            .env("LC_ALL", "C.UTF-8")
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{script}\n{told}");
    }

    /// The paths in an archive.
    fn listed(&self, archive: &str) -> BTreeSet<String> {
        let mut tar = Command::new("tar");
        let output = tar.arg("-tf").arg(self.path(archive)).output().unwrap();
        let listed = String::from_utf8(output.stdout).unwrap();
        listed.lines().map(str::to_owned).collect()
    }
}

/// What `cargo binstall` makes of a template for a target.
fn filled(template: &str, target: &str, suffix: &str) -> String {
    let ending = if is_windows(target) { ".exe" } else { "" };
    let filled = template
        .replace("{ repo }", "REPOSITORY")
        .replace("{ version }", VERSION)
        .replace("{ target }", target)
        .replace("{ archive-suffix }", suffix)
        .replace("{ bin }", "tartip")
        .replace("{ binary-ext }", ending);
    assert!(!filled.contains(['{', '}']), "{filled}");
    filled
}

#[test]
fn binstall_finds_each_program_under_the_name_that_the_release_gives_it() {
    let text = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let manifest: toml::Table = toml::from_str(&text).unwrap();
    let told = &manifest["package"]["metadata"]["binstall"];
    let pack = step("program", "Pack");
    let all = targets();
    assert!(all.len() >= 5, "{all:?}");
    for target in all {
        let overrides = told.get("overrides").and_then(|all| all.get(&target));
        let format = overrides.and_then(|own| own.get("pkg-fmt"));
        let suffix = match format.unwrap_or(&told["pkg-fmt"]).as_str().unwrap() {
            "tgz" => ".tar.gz",
            "zip" => ".zip",
            other => other,
        };
        let address = filled(told["pkg-url"].as_str().unwrap(), &target, suffix);
        let (before, name) = address.rsplit_once('/').unwrap();
        assert_eq!(before, format!("REPOSITORY/releases/download/v{VERSION}"));
        let runner = Runner::new(&target);
        runner.run(&pack);
        let packed = fs::read_dir(runner.path("packed")).unwrap();
        let packed = packed.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let packed: BTreeSet<String> = packed.collect();
        let components = format!("tartip-v{VERSION}-{target}.cdx.json");
        assert_eq!(packed, BTreeSet::from([name.to_owned(), components]));
        let files = runner.listed(&format!("packed/{name}"));
        let program = filled(told["bin-dir"].as_str().unwrap(), &target, suffix);
        assert!(files.contains(&program), "{program} in {files:?}");
        let folder = program.split('/').next().unwrap();
        for file in [
            "README.md",
            "CHANGELOG.md",
            "LICENSE",
            "completions/tartip.bash",
            "completions/tartip.elvish",
            "completions/tartip.fish",
            "completions/tartip.powershell",
            "completions/tartip.zsh",
            "man/man1/tartip.1",
            "man/kk/man1/tartip-check.1",
            "man/ru/man1/tartip-new-site.1",
        ] {
            let file = format!("{folder}/{file}");
            assert!(files.contains(&file), "{file} in {files:?}");
        }
    }
}

#[test]
fn the_step_that_tries_the_program_works_with_this_one() {
    let runner = Runner::new("x86_64-unknown-linux-musl");
    runner.run(&step(
        "program",
        "It works in a folder with spaces and Kazakh letters",
    ));
    let page = runner.path("temporary/Менің сайтым/public/kk/index.html");
    assert!(page.is_file());
}

#[test]
fn checksums_are_made_of_every_file_and_asked_before_publishing() {
    let runner = Runner::new("x86_64-unknown-linux-musl");
    runner.run(&step("program", "Pack"));
    runner.run(&step("provenance", "Checksums"));
    let sums = fs::read_to_string(runner.path("packed/SHA256SUMS")).unwrap();
    assert_eq!(sums.lines().count(), 2, "{sums}");
    let asked = step("release", "The files are those of the checksums");
    runner.run(&asked);
    let packed = format!("packed/tartip-v{VERSION}-x86_64-unknown-linux-musl.tar.gz");
    fs::write(runner.path(&packed), "something else").unwrap();
    let refused = Command::new("bash")
        .args(["-ec", &asked])
        .current_dir(runner.folder.path())
        .output();
    assert!(!refused.unwrap().status.success());
}

#[test]
fn every_job_has_only_the_rights_that_it_needs() {
    let workflow = workflow();
    assert_eq!(
        workflow["permissions"],
        serde_json::json!({ "contents": "read" })
    );
    for (name, job) in workflow["jobs"].as_object().unwrap() {
        let expected = match name.as_str() {
            "provenance" => serde_json::json!({ "id-token": "write", "attestations": "write" }),
            "release" => serde_json::json!({ "contents": "write" }),
            _ => Value::Null,
        };
        assert_eq!(job["permissions"], expected, "{name}");
        assert!(job["timeout-minutes"].is_u64(), "{name} may run for ever");
    }
}

#[test]
fn nothing_but_what_the_program_is_built_of_goes_into_the_image() {
    let read = |name: &str| fs::read_to_string(root().join(name)).unwrap();
    let ignored = read(".dockerignore");
    let allowed: BTreeSet<&str> = ignored
        .lines()
        .filter_map(|line| line.strip_prefix('!'))
        .collect();
    assert!(ignored.lines().any(|line| line == "*"), "{ignored}");
    let dockerfile = read("Dockerfile");
    let copied: BTreeSet<&str> = dockerfile
        .lines()
        .filter_map(|line| line.strip_prefix("COPY "))
        .filter(|line| !line.starts_with("--from"))
        .flat_map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            words[..words.len() - 1].to_vec()
        })
        .collect();
    assert_eq!(copied, allowed);
    // What Cargo.toml names has to be there, though it is not built.
    let manifest: toml::Table = toml::from_str(&read("Cargo.toml")).unwrap();
    for kind in ["test", "bench"] {
        for target in manifest[kind].as_array().unwrap() {
            let path = target["path"].as_str().unwrap();
            assert!(dockerfile.contains(path), "{path}");
        }
    }
    assert!(dockerfile.contains("\nUSER 65534:65534\n"), "not as root");
    let oldest = manifest["package"]["rust-version"].as_str().unwrap();
    let minor = |version: &str| version.split('.').nth(1).unwrap().parse::<u32>().unwrap();
    let image = dockerfile.split("FROM rust:").nth(1).unwrap();
    let image = image.split('-').next().unwrap();
    assert!(minor(image) >= minor(oldest), "{image}");
}

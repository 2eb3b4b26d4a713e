//! What `docs/ci/` runs before a commit: the hook in a real repository. What the workflows run,
//! `tests/workflows.rs` does.

#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::sandbox::{Sandbox, tree};

const OFFICE: &str = "content/offices/example-akim-office.yaml";

fn documented(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs/ci")
        .join(name)
}

/// A site in a repository of its own, all of it committed, with the hook.
struct Repository {
    site: Sandbox,
    /// Where the hook may put files, as long as it takes them away.
    temporary: TempDir,
}

impl Repository {
    fn new() -> Self {
        let repository = Self {
            site: Sandbox::new(),
            temporary: tempfile::tempdir().unwrap(),
        };
        repository.git(&["init", "--quiet"]);
        repository.git(&["add", "."]);
        repository.git(&["commit", "--quiet", "-m", "before"]);
        let hook = repository.site.path(".git/hooks/pre-commit");
        fs::create_dir_all(hook.parent().unwrap()).unwrap();
        fs::copy(documented("pre-commit"), hook).unwrap();
        repository
    }

    fn run(&self, arguments: &[&str], locale: &str, path: &str) -> Output {
        let mut command = Command::new("git");
        command.current_dir(self.site.root());
        command.args(["-c", "user.name=E", "-c", "user.email=e@example.kz"]);
        command
            .env("LC_ALL", locale)
            .env("PATH", path)
            .env("TMPDIR", self.temporary.path());
        command.args(arguments).output().unwrap()
    }

    fn git(&self, arguments: &[&str]) {
        let output = self.run(arguments, "C", &with_tartip());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {arguments:?}: {said}");
    }

    /// Tries to commit what is staged: whether it was, and what was said.
    fn commit(&self, locale: &str) -> (bool, String) {
        let output = self.run(
            &["commit", "--quiet", "-m", "change"],
            locale,
            &with_tartip(),
        );
        assert_eq!(tree(self.temporary.path()).len(), 0, "files are left");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.success(), said)
    }
}

/// The path with the program on it, as a person who installed it has it.
fn with_tartip() -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_tartip"));
    let path = std::env::var("PATH").unwrap();
    format!("{}:{path}", program.parent().unwrap().display())
}

#[test]
fn broken_content_that_is_staged_is_refused_although_the_work_tree_is_fixed() {
    let repository = Repository::new();
    let site = &repository.site;
    let valid = site.read(OFFICE);
    site.replace(OFFICE, "  ru: Пример\n", "");
    repository.git(&["add", "content"]);
    site.write(OFFICE, valid);
    let (committed, said) = repository.commit("C");
    assert!(!committed, "{said}");
    assert!(said.contains(&format!("--> {OFFICE}:")), "{said}");
    assert!(said.contains("git commit --no-verify"), "{said}");
    for (locale, words) in [
        ("ru_RU.UTF-8", "Коммит не сделан"),
        ("kk_KZ.UTF-8", "Коммит жасалмады"),
    ] {
        let (committed, said) = repository.commit(locale);
        assert!(!committed && said.contains(words), "{said}");
        assert!(!said.contains("error["), "{said}");
    }
    repository.git(&["add", "content"]);
    repository.git(&["commit", "--quiet", "--allow-empty", "-m", "fixed"]);
}

#[test]
fn sound_content_that_is_staged_is_committed_although_the_work_tree_is_broken() {
    let repository = Repository::new();
    let site = &repository.site;
    site.replace(
        OFFICE,
        "ru: Акиму Района-примера",
        "ru: Руководителю Района-примера",
    );
    repository.git(&["add", "content"]);
    site.replace(OFFICE, "  ru: Пример\n", "");
    site.write("content/notes.txt", "менікі");
    let (committed, said) = repository.commit("C");
    assert!(committed, "{said}");
    assert_eq!(site.read("content/notes.txt"), "менікі");
    assert!(!site.read(OFFICE).contains("ru: Пример\n"));
}

#[test]
fn warnings_are_shown_and_do_not_stop_a_commit() {
    let repository = Repository::new();
    repository
        .site
        .replace(OFFICE, "ru: Акиму Района", "ru: Акиму  Района");
    repository.git(&["add", "content"]);
    let (committed, said) = repository.commit("C");
    assert!(committed && said.contains("warning[wrong-space]"), "{said}");
}

#[test]
fn a_commit_of_something_else_is_not_checked() {
    let repository = Repository::new();
    repository.site.replace(OFFICE, "  ru: Пример\n", "");
    repository.site.append("README.md", "\nЖаңа жол.\n");
    repository.git(&["add", "README.md"]);
    let (committed, said) = repository.commit("C");
    assert!(committed && said.is_empty(), "{said}");
}

#[test]
fn a_site_in_a_folder_of_its_repository_is_checked_too() {
    let repository = Repository::new();
    let site = &repository.site;
    fs::create_dir(site.path("our site")).unwrap();
    repository.git(&["mv", "content", "our site/content"]);
    let hook = site.read(".git/hooks/pre-commit");
    assert_eq!(hook.matches("\nsite=.\n").count(), 1);
    site.write(
        ".git/hooks/pre-commit",
        hook.replace("\nsite=.\n", "\nsite='our site'\n"),
    );
    let (committed, said) = repository.commit("C");
    assert!(committed && said.contains("The content is valid"), "{said}");
    site.replace(&format!("our site/{OFFICE}"), "  ru: Пример\n", "");
    repository.git(&["add", "our site"]);
    let (committed, said) = repository.commit("C");
    assert!(!committed && said.contains("missing-language"), "{said}");
}

#[test]
fn without_the_program_the_hook_builds_it_or_stops() {
    let repository = Repository::new();
    repository
        .site
        .replace(OFFICE, "ru: Акиму Района", "ru: Главе Района");
    repository.git(&["add", "content"]);
    let plain = "/usr/bin:/bin";
    let output = repository.run(&["commit", "--quiet", "-m", "change"], "C", plain);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("tartip"));
    // Cargo is asked for the program of the repository.
    let folder = tempfile::tempdir().unwrap();
    let cargo = folder.path().join("cargo");
    let program = env!("CARGO_BIN_EXE_tartip");
    let script = format!(
        "#!/bin/sh\n[ \"$1 $2 $3 $4 $5\" = 'run --release --locked --quiet --manifest-path' ] \
        && [ -f \"$6\" ] && [ \"$7\" = -- ] || exit 9\nshift 7\nexec '{program}' \"$@\"\n"
    );
    fs::write(&cargo, script).unwrap();
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
    repository.site.write("Cargo.toml", "");
    let path = format!("{}:{plain}", folder.path().display());
    let output = repository.run(&["commit", "--quiet", "-m", "change"], "C", &path);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && said.contains("The content is valid"),
        "{said}"
    );
}

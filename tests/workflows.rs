//! What the ready workflows of `docs/ci/` do: the scripts of their steps are run as a host would
//! run them, in a real repository with the real program. Only the host itself is made up: `gh` and
//! `curl` note what they are asked, and answer as they are told.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A day on which nothing of the small site is due, so that tests do not depend on today.
const DAY: &str = "2026-11-26";

const HOLIDAYS: &str = "content/calendar/holidays.yaml";
const CONTACT: &str = "content/contacts/example-akim-office.yaml";

fn workflow(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs/ci")
        .join(name);
    serde_saphyr::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The script of a step of GitHub's workflow.
fn step(job: &str, name: &str) -> String {
    let workflow = workflow("github.yml");
    let steps = workflow["jobs"][job]["steps"].as_array().unwrap().clone();
    let step = steps.iter().find(|step| step["name"] == name);
    step.unwrap()["run"].as_str().unwrap().to_owned()
}

/// The script of a job of GitLab's workflow.
fn script(job: &str) -> String {
    let workflow = workflow("gitlab-ci.yml");
    let lines = workflow[job]["script"].as_array().unwrap().clone();
    let lines: Vec<&str> = lines.iter().map(|line| line.as_str().unwrap()).collect();
    lines.join("\n")
}

/// A repository on a host, with a checkout in which steps are run.
struct Runner {
    folder: TempDir,
    variables: BTreeMap<String, String>,
}

impl Runner {
    /// The small site on the main branch.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runner = Self {
            folder,
            variables: BTreeMap::new(),
        };
        for name in ["bin", "temporary", "asked"] {
            fs::create_dir(runner.path(name)).unwrap();
        }
        let tartip = env!("CARGO_BIN_EXE_tartip");
        let program = format!(
            "#!/bin/sh\n\
             case $1 in check | build | comment) set -- \"$@\" --as-of {DAY} ;; esac\n\
             exec '{tartip}' \"$@\"\n"
        );
        runner.program("tartip", &program);
        runner.program("gh", GH);
        runner.program("curl", CURL);
        let made = Command::new(tartip)
            .args(["new", "site", "site"])
            .current_dir(runner.folder.path())
            .output();
        assert!(made.unwrap().status.success());
        runner.git(&["init", "--quiet", "--initial-branch", "main"]);
        runner.commit("The site");
        let origin = runner.path("ұйым origin.git");
        let here = runner.site();
        let cloned = Command::new("git")
            .args(["clone", "--quiet", "--bare"])
            .args([&here, &origin])
            .status();
        assert!(cloned.unwrap().success());
        runner.git(&["remote", "add", "origin", origin.to_str().unwrap()]);
        runner.git(&["fetch", "--quiet", "origin"]);
        runner
    }

    /// Puts the host's repository where GitLab has it, as the workflow makes its address.
    fn move_origin_to_gitlab(&self) {
        let origin = self.path("org/sub/site.git");
        fs::create_dir_all(origin.parent().unwrap()).unwrap();
        fs::rename(self.path("ұйым origin.git"), &origin).unwrap();
        self.git(&["remote", "set-url", "origin", origin.to_str().unwrap()]);
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    fn site(&self) -> PathBuf {
        self.path("site")
    }

    fn program(&self, name: &str, text: &str) {
        let path = self.path("bin").join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
    }

    #[track_caller]
    fn git(&self, arguments: &[&str]) -> String {
        let output = Command::new("git")
            .args(["-c", "user.name=А", "-c", "user.email=a@b.kz"])
            .args(arguments)
            .current_dir(self.site())
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {told}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Commits everything.
    #[track_caller]
    fn commit(&self, message: &str) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
        self.git(&["rev-parse", "HEAD"])
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.site().join(path)).unwrap()
    }

    fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{old} in {text}");
        fs::write(self.site().join(path), text.replacen(old, new, 1)).unwrap();
    }

    fn set(&mut self, name: &str, value: &str) {
        self.variables.insert(name.to_owned(), value.to_owned());
    }

    /// Variables that GitHub and the head of the workflow give to each step.
    fn on_github(&mut self, branch: &str) {
        let workflow = workflow("github.yml");
        for (name, value) in workflow["env"].as_object().unwrap() {
            self.set(name, value.as_str().unwrap());
        }
        let commit = self.git(&["rev-parse", "HEAD"]);
        let (summary, output) = (self.path("summary"), self.path("output"));
        for file in [&summary, &output] {
            fs::write(file, "").unwrap();
        }
        for (name, value) in [
            ("GITHUB_REF_NAME", branch),
            ("GITHUB_REF", &format!("refs/heads/{branch}")),
            ("GITHUB_SHA", &commit),
            ("GITHUB_SERVER_URL", "https://github.example"),
            ("GITHUB_REPOSITORY", "org/site"),
            (
                "GITHUB_WORKFLOW_REF",
                "org/site/.github/workflows/site.yml@refs/heads/main",
            ),
            ("GITHUB_STEP_SUMMARY", summary.to_str().unwrap()),
            ("GITHUB_OUTPUT", output.to_str().unwrap()),
            ("GITHUB_WORKSPACE", self.site().to_str().unwrap()),
            ("RUNNER_TEMP", self.path("temporary").to_str().unwrap()),
            ("GH_TOKEN", "secret"),
        ] {
            self.set(name, value);
        }
    }

    /// Runs a script as a host runs it.
    fn run(&self, script: &str) -> Output {
        let path = std::env::var("PATH").unwrap();
        let path = format!("{}:{path}", self.path("bin").display());
        let mut command = Command::new("bash");
        command
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
            .current_dir(self.site())
            .env("PATH", path)
            .env("LC_ALL", "C.UTF-8")
            .env("ASKED", self.path("asked"))
            .env_remove("CI_PROJECT_DIR")
            .envs(&self.variables);
        command.output().unwrap()
    }

    #[track_caller]
    fn succeeds(&self, script: &str) -> String {
        let output = self.run(script);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{script}\n{told}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// What a step wrote for those after it.
    fn outputs(&self) -> BTreeMap<String, String> {
        let text = fs::read_to_string(self.path("output")).unwrap();
        let lines = text.lines().filter_map(|line| line.split_once('='));
        lines
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    /// What the host was asked, a call a line.
    fn asked(&self) -> Vec<String> {
        let text = fs::read_to_string(self.path("asked/calls")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// What the host answers to a call that has `words` in it.
    fn answer(&self, number: usize, words: &str, answer: &str) {
        fs::write(self.path(&format!("asked/{number}.words")), words).unwrap();
        fs::write(self.path(&format!("asked/{number}.answer")), answer).unwrap();
    }

    /// Runs the steps that write the comment on a change of the main branch.
    #[track_caller]
    fn comments(&mut self) -> String {
        self.on_github("7/merge");
        self.set("INTO", "main");
        self.set("COMMIT", "1234");
        self.succeeds(&step(
            "check",
            "Build the site without the change and with it",
        ));
        let outputs = self.outputs();
        self.set("BASE", &outputs["base"]);
        let archive = match outputs.get("preview").map(String::as_str) {
            Some("yes") => "https://github.example/org/site/actions/runs/1/artifacts/2",
            _ => "",
        };
        self.set("ARCHIVE", archive);
        self.succeeds(&step("check", "Write the comment"));
        let comment = fs::read_to_string(self.path("temporary/comment.md")).unwrap();
        let summary = fs::read_to_string(self.path("summary")).unwrap();
        assert_eq!(summary, comment);
        comment
    }
}

/// Notes the call, and gives the answer whose words are in it.
const GH: &str = r#"#!/bin/sh
echo "gh $*" | tr '\n' ' ' >> "$ASKED/calls"
echo >> "$ASKED/calls"
for words in "$ASKED"/*.words; do
  [ -e "$words" ] || continue
  case "gh $*" in
    *"$(cat "$words")"*) cat "${words%.words}.answer"; exit 0 ;;
  esac
done
"#;

const CURL: &str = r#"#!/bin/sh
echo "curl $*" >> "$ASKED/calls"
for words in "$ASKED"/*.words; do
  [ -e "$words" ] || continue
  case "curl $*" in
    *"$(cat "$words")"*) cat "${words%.words}.answer"; exit 0 ;;
  esac
done
"#;

#[test]
fn the_comment_tells_what_is_wrong_what_changes_and_where_to_look() {
    let mut runner = Runner::new();
    runner.git(&["switch", "--quiet", "--create", "өзгеріс"]);
    // What is left to decide of what a form wrote stands on the branches of forms alone.
    runner.set("BRANCH", "cms/contacts/a");
    runner.replace(CONTACT, "+7 7200 00 00 00", "+7 7200 00 00 01");
    runner.replace(CONTACT, "ru: Пример", "ru: Пример \"@all\" <b>");
    let commit = runner.commit("Жаңа телефон");
    let comment = runner.comments();
    assert!(comment.starts_with("<!-- tartip -->\n"), "{comment}");
    for words in [
        "**ескерту**".to_owned(),
        format!("](https://github.example/org/site/blob/{commit}/{CONTACT}#L"),
        "+7 7200 00 00 00 → +7 7200 00 00 01".to_owned(),
        "@&#8203;all\" &lt;b&gt;".to_owned(),
        "(https://github.example/org/site/actions/runs/1/artifacts/2)".to_owned(),
        "(kk/offices/example-akim-office.html)".to_owned(),
    ] {
        assert!(comment.contains(&words), "{words} in {comment}");
    }
    let page = fs::read_to_string(runner.path("temporary/after/kk/index.html")).unwrap();
    assert!(page.contains("noindex"), "{page}");
    // The checkout is as it was: the base stands elsewhere.
    assert_eq!(runner.git(&["status", "--porcelain"]), "");
}

#[test]
fn a_change_with_errors_has_a_comment_and_no_preview() {
    let mut runner = Runner::new();
    runner.replace(CONTACT, "+7 7200 00 00 00", "жоқ");
    runner.commit("Қате");
    runner.set("LC_ALL", "C");
    let comment = runner.comments();
    assert!(comment.contains("**қате**"), "{comment}");
    assert!(comment.contains("қателер түзетілмейінше"), "{comment}");
    assert!(!comment.contains("artifacts"), "{comment}");
}

#[test]
fn a_change_that_mends_a_broken_site_has_a_preview_without_a_list() {
    let mut runner = Runner::new();
    runner.replace(CONTACT, "+7 7200 00 00 00", "жоқ");
    runner.commit("Қате");
    runner.git(&["push", "--quiet", "origin", "main"]);
    runner.git(&["fetch", "--quiet", "origin"]);
    runner.replace(CONTACT, "жоқ", "+7 7200 00 00 00");
    runner.commit("Түзету");
    let comment = runner.comments();
    assert!(comment.contains("artifacts/2)"), "{comment}");
    assert!(comment.contains("құрастырылмады"), "{comment}");
}

#[test]
fn one_comment_is_posted_and_then_put_in_the_place_of_itself() {
    let post = step("comment", "Post the comment");
    let mut runner = Runner::new();
    runner.on_github("7/merge");
    runner.set("NUMBER", "7");
    runner.set("COMMIT", "1234");
    runner.answer(1, "pulls/7 ", "1234\n");
    runner.succeeds(&post);
    let asked = runner.asked();
    let body = runner.path("temporary/comment.md");
    let posted = format!(
        "gh api --silent --method POST repos/org/site/issues/7/comments --field body=@{} ",
        body.display()
    );
    assert_eq!(asked.last(), Some(&posted), "{asked:#?}");
    // Only a comment of the workflow itself that has its mark is taken for it.
    assert!(asked.iter().any(|call| {
        call.contains("github-actions[bot]") && call.contains("startswith(\"<!-- tartip -->\")")
    }));

    runner.answer(2, "issues/7/comments", "55\n56\n");
    runner.succeeds(&post);
    let asked = runner.asked();
    let put = format!(
        "gh api --silent --method PATCH repos/org/site/issues/comments/55 --field body=@{} ",
        body.display()
    );
    assert_eq!(asked.last(), Some(&put), "{asked:#?}");
}

#[test]
fn nothing_is_posted_without_a_pull_request_or_for_a_commit_that_is_not_its_newest() {
    let post = step("comment", "Post the comment");
    for (number, newest) in [("", "1234\n"), ("7", "5678\n")] {
        let mut runner = Runner::new();
        runner.on_github("cms/offices/a");
        runner.set("NUMBER", number);
        runner.set("COMMIT", "1234");
        runner.answer(1, "pulls/7 ", newest);
        let told = runner.succeeds(&post);
        assert!(told.contains("::notice::"), "{told}");
        let asked = runner.asked();
        let writes = asked.iter().any(|call| call.contains("--method"));
        assert!(!writes, "{asked:#?}");
    }
    // The pull request of a branch whose run was started by hand.
    let mut runner = Runner::new();
    runner.on_github("cms/offices/a");
    runner.set("NUMBER", "");
    runner.set("COMMIT", "1234");
    runner.answer(1, "pr list --repo org/site --head cms/offices/a", "9\n");
    runner.answer(2, "pulls/9 ", "1234\n");
    runner.succeeds(&post);
    let asked = runner.asked();
    assert!(asked.last().unwrap().contains("issues/9/comments"));
}

/// What a form of a CMS makes of a record: another value, and no comment.
fn as_a_form_writes(runner: &Runner, path: &str, old: &str, new: &str) {
    let text = runner.read(path);
    assert!(text.contains(old) && text.contains("\n#"), "{text}");
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'));
    let lines = lines.map(|line| format!("{line}\n"));
    let text: String = lines.collect();
    fs::write(runner.site().join(path), text.replacen(old, new, 1)).unwrap();
}

/// The lines of a file: which it has, as `merge` is tested elsewhere for their order.
fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    lines.sort_unstable();
    lines
}

const PHONE: &str = "+7 7200 00 00 00";
const NEW_PHONE: &str = "+7 7200 00 00 01";
const OFFICE: &str = "content/offices/example-akim-office.yaml";

impl Runner {
    /// Pushes, and runs the merge of what a form wrote in a checkout of the branch.
    #[track_caller]
    fn pushes(&mut self, branch: &str, before: &str) -> BTreeMap<String, String> {
        self.git(&[
            "push",
            "--quiet",
            "origin",
            &format!("HEAD:refs/heads/{branch}"),
        ]);
        self.git(&["fetch", "--quiet", "origin"]);
        self.merges(branch, before)
    }

    #[track_caller]
    fn merges(&mut self, branch: &str, before: &str) -> BTreeMap<String, String> {
        self.on_github(branch);
        self.set("BEFORE", before);
        self.set("INTO", "main");
        self.succeeds(&step(
            "merge",
            "Put comments and order back into what the form wrote",
        ));
        self.outputs()
    }

    /// How a branch of the host has a file.
    #[track_caller]
    fn on_host(&self, branch: &str, path: &str) -> String {
        self.git(&["fetch", "--quiet", "origin"]);
        self.git(&["show", &format!("origin/{branch}:{path}")]) + "\n"
    }
}

#[test]
fn what_a_form_wrote_on_its_branch_gets_its_comments_back_once() {
    let push = step("merge", "Push that, and have it checked");
    let mut runner = Runner::new();
    let before = runner.read(CONTACT);
    let main = runner.git(&["rev-parse", "HEAD"]);
    runner.git(&["switch", "--quiet", "--create", "cms/contacts/a"]);
    as_a_form_writes(&runner, CONTACT, PHONE, NEW_PHONE);
    runner.commit("CMS: Update contact “a”");
    let outputs = runner.pushes("cms/contacts/a", "0000000000000000000000000000000000000000");
    assert_eq!(outputs.get("commit").map(String::as_str), Some("yes"));
    assert_eq!(outputs["undecided"], "0");
    runner.succeeds(&push);
    let merged = before.replacen(PHONE, NEW_PHONE, 1);
    assert_eq!(
        sorted(&runner.on_host("cms/contacts/a", CONTACT)),
        sorted(&merged)
    );
    assert_eq!(
        runner.asked(),
        ["gh workflow run site.yml --repo org/site --ref cms/contacts/a "]
    );
    // Its own commit has nothing left to put back, and a second save of the form has again.
    let outputs = runner.merges("cms/contacts/a", &main);
    assert_eq!(outputs.get("commit"), None);
    as_a_form_writes(&runner, CONTACT, NEW_PHONE, "+7 7200 00 00 02");
    runner.commit("CMS: Update contact “a”");
    let outputs = runner.pushes("cms/contacts/a", &main);
    assert_eq!(outputs.get("commit").map(String::as_str), Some("yes"));
    runner.succeeds(&push);
    let merged = before.replacen(PHONE, "+7 7200 00 00 02", 1);
    assert_eq!(
        sorted(&runner.on_host("cms/contacts/a", CONTACT)),
        sorted(&merged)
    );
}

#[test]
fn on_the_main_branch_only_the_commits_of_a_form_are_merged() {
    let mut runner = Runner::new();
    let before = runner.git(&["rev-parse", "HEAD"]);
    // A person takes comments away on purpose, by hand and in a pull request that was squashed.
    for message in [
        "Артық түсіндірмелерді алып тастау",
        "CMS: Update contact “a” (#12)",
    ] {
        runner.git(&["reset", "--quiet", "--hard", &before]);
        as_a_form_writes(&runner, CONTACT, PHONE, NEW_PHONE);
        runner.commit(message);
        let outputs = runner.merges("main", &before);
        assert_eq!(outputs.get("commit"), None, "{message}");
    }
    // The form in one file; in another the form and a person.
    runner.git(&["reset", "--quiet", "--hard", &before]);
    let contact = runner.read(CONTACT);
    as_a_form_writes(&runner, CONTACT, PHONE, NEW_PHONE);
    as_a_form_writes(&runner, OFFICE, "ru: Акиму", "ru: Господину акиму");
    runner.commit("CMS: Update contact “a”");
    let text = runner.read(OFFICE) + "\n";
    fs::write(runner.site().join(OFFICE), &text).unwrap();
    runner.commit("Соңғы бос жол");
    let outputs = runner.pushes("main", &before);
    assert_eq!(outputs.get("commit").map(String::as_str), Some("yes"));
    runner.succeeds(&step("merge", "Push that, and have it checked"));
    let merged = contact.replacen(PHONE, NEW_PHONE, 1);
    assert_eq!(sorted(&runner.on_host("main", CONTACT)), sorted(&merged));
    assert_eq!(runner.on_host("main", OFFICE).trim(), text.trim());
    // Nothing has to be checked again: the values are those that were pushed.
    assert_eq!(runner.asked(), Vec::<String>::new());
    // A branch that is new, or was forced.
    let zeros = "0000000000000000000000000000000000000000";
    let outputs = runner.merges("main", zeros);
    assert_eq!(outputs.get("commit"), None);
}

#[test]
fn a_branch_that_went_on_meanwhile_is_left_to_the_run_of_its_newer_commit() {
    let push = step("merge", "Push that, and have it checked");
    let mut runner = Runner::new();
    runner.git(&["switch", "--quiet", "--create", "cms/contacts/a"]);
    as_a_form_writes(&runner, CONTACT, PHONE, NEW_PHONE);
    let saved = runner.commit("CMS: Update contact “a”");
    runner.pushes("cms/contacts/a", &saved);
    let ours = runner.git(&["rev-parse", "HEAD"]);
    // The form saves again before the merge is pushed.
    runner.git(&["reset", "--quiet", "--hard", &saved]);
    runner.replace(CONTACT, NEW_PHONE, "+7 7200 00 00 02");
    let newest = runner.commit("CMS: Update contact “a”");
    runner.git(&[
        "push",
        "--quiet",
        "origin",
        "HEAD:refs/heads/cms/contacts/a",
    ]);
    runner.git(&["reset", "--quiet", "--hard", &ours]);
    let told = runner.succeeds(&push);
    assert!(told.contains("::notice::"), "{told}");
    runner.git(&["fetch", "--quiet", "origin"]);
    assert_eq!(runner.git(&["rev-parse", "origin/cms/contacts/a"]), newest);
    // Any other refusal is a failure.
    runner.git(&[
        "push",
        "--quiet",
        "--force",
        "origin",
        &format!("{saved}:refs/heads/cms/contacts/a"),
    ]);
    let hook = runner.path("ұйым origin.git/hooks/pre-receive");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, "#!/bin/sh\nexit 1\n").unwrap();
    fs::set_permissions(&hook, PermissionsExt::from_mode(0o755)).unwrap();
    assert!(!runner.run(&push).status.success());
}

impl Runner {
    /// Variables that GitLab and the head of the workflow give to each job.
    fn on_gitlab(&mut self, branch: &str, before: &str) {
        let workflow = workflow("gitlab-ci.yml");
        for (name, value) in workflow["variables"].as_object().unwrap() {
            let value = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            self.set(name, &value);
        }
        let commit = self.git(&["rev-parse", "HEAD"]);
        let url = format!("file://{}", self.folder.path().display());
        for (name, value) in [
            ("CI_COMMIT_BRANCH", branch),
            ("CI_COMMIT_SHA", commit.as_str()),
            ("CI_COMMIT_BEFORE_SHA", before),
            ("CI_DEFAULT_BRANCH", "main"),
            ("CI_MERGE_REQUEST_DIFF_BASE_SHA", before),
            ("CI_MERGE_REQUEST_IID", "7"),
            ("CI_API_V4_URL", "https://gitlab.example/api/v4"),
            ("CI_PROJECT_ID", "3"),
            ("CI_PROJECT_URL", "https://gitlab.example/org/sub/site"),
            ("CI_PROJECT_PATH", "org/sub/site"),
            ("CI_PROJECT_ROOT_NAMESPACE", "org"),
            ("CI_PAGES_DOMAIN", "pages.example"),
            ("CI_JOB_ID", "11"),
            (
                "CI_JOB_URL",
                "https://gitlab.example/org/sub/site/-/jobs/11",
            ),
            ("CI_SERVER_HOST", "gitlab.example"),
            ("CI_SERVER_URL", &url),
            ("TARTIP_TOKEN", "secret"),
        ] {
            self.set(name, value);
        }
        let program = self.site().join("tartip");
        if !program.exists() {
            std::os::unix::fs::symlink(self.path("bin/tartip"), program).unwrap();
            let exclude = self.site().join(".git/info/exclude");
            fs::write(exclude, "/tartip\n").unwrap();
        }
    }
}

#[test]
fn a_merge_request_gets_the_comment_with_links_to_the_changed_pages() {
    let mut runner = Runner::new();
    let base = runner.git(&["rev-parse", "HEAD"]);
    runner.replace(CONTACT, PHONE, NEW_PHONE);
    runner.replace(CONTACT, "ru: Пример", "ru: Пример \"@all\"");
    let commit = runner.commit("Жаңа телефон");
    runner.on_gitlab("өзгеріс", &base);
    runner.succeeds(&script("preview"));
    let comment = runner.read("comment.md");
    let site = "https://org.pages.example/-/sub/site/-/jobs/11/artifacts/preview";
    for words in [
        format!("{PHONE} → {NEW_PHONE}"),
        format!("](https://gitlab.example/org/sub/site/-/blob/{commit}/{CONTACT}#L"),
        format!("({site}/kk/offices/example-akim-office.html)"),
    ] {
        assert!(comment.contains(&words), "{words} in {comment}");
    }
    assert_eq!(
        runner.read("preview.env"),
        format!("PREVIEW={site}/index.html\n")
    );

    // It is posted, and the next time put in the place of itself.
    runner.answer(1, "api/v4/user", "{\"id\": 5}");
    let notes = r#"[{"id": 1, "author": {"id": 6}, "body": "<!-- tartip -->"},
        {"id": 2, "author": {"id": 5}, "body": "а"}"#;
    let noted = "/notes?sort=asc&order_by=created_at&per_page=100&page=1";
    runner.answer(2, noted, &format!("{notes}]"));
    runner.succeeds(&script("comment"));
    let written = |runner: &Runner| runner.asked().last().cloned().unwrap();
    let end = "https://gitlab.example/api/v4/projects/3/merge_requests/7/notes";
    let post = written(&runner);
    assert!(
        post.contains("--request POST --data-urlencode body@comment.md"),
        "{post}"
    );
    assert!(post.ends_with(end), "{post}");
    let ours = r#", {"id": 4, "author": {"id": 5}, "body": "<!-- tartip -->\n1"}]"#;
    runner.answer(2, noted, &format!("{notes}{ours}"));
    runner.succeeds(&script("comment"));
    let put = written(&runner);
    assert!(put.contains("--request PUT"), "{put}");
    assert!(put.ends_with(&format!("{end}/4")), "{put}");
}

#[test]
fn a_merge_request_with_errors_has_a_comment_and_the_page_of_its_job() {
    let mut runner = Runner::new();
    let base = runner.git(&["rev-parse", "HEAD"]);
    runner.replace(CONTACT, PHONE, "жоқ");
    runner.commit("Қате");
    runner.on_gitlab("өзгеріс", &base);
    runner.succeeds(&script("preview"));
    assert!(runner.read("comment.md").contains("қателер түзетілмейінше"));
    let job = "PREVIEW=https://gitlab.example/org/sub/site/-/jobs/11\n";
    assert_eq!(runner.read("preview.env"), job);
}

/// A site all of whose texts and facts are on record, on the main branch of its host.
fn compared(runner: &Runner) -> String {
    let reviewed = Command::new(env!("CARGO_BIN_EXE_tartip"))
        .args(["review", "--all"])
        .current_dir(runner.site())
        .output();
    assert!(reviewed.unwrap().status.success());
    runner.commit("All was compared");
    runner.git(&["push", "--quiet", "origin", "HEAD:refs/heads/main"]);
    runner.git(&["rev-parse", "HEAD"])
}

/// A phone that a form changed, on a branch of a host.
fn changed_by_a_form(runner: &Runner) -> String {
    let main = compared(runner);
    runner.git(&["switch", "--quiet", "--create", "cms/contacts/a"]);
    runner.replace(CONTACT, PHONE, NEW_PHONE);
    runner.commit("CMS: Update contact “a”");
    runner.git(&["push", "--quiet", "origin", "HEAD"]);
    runner.git(&["fetch", "--quiet", "origin"]);
    main
}

/// Fails unless the branch of the form has one commit more, of the record alone.
fn assert_on_record(runner: &Runner, main: &str, who: &str) {
    runner.git(&["fetch", "--quiet", "origin"]);
    let branch = "origin/cms/contacts/a";
    let commits = runner.git(&["log", "--format=%s", &format!("{main}..{branch}")]);
    let subjects: Vec<&str> = commits.lines().collect();
    assert_eq!(
        subjects,
        [
            format!("Салыстырылды: {who}").as_str(),
            "CMS: Update contact “a”"
        ]
    );
    let files = runner.git(&["diff", "--name-only", &format!("{branch}^"), branch]);
    assert_eq!(files, "content/reviews.lock");
}

#[test]
fn what_a_person_compared_goes_on_record_without_git_on_a_desk() {
    let record = step("review", "Record what was compared");
    let mut runner = Runner::new();
    let main = changed_by_a_form(&runner);
    runner.on_github("cms/contacts/a");
    runner.set("INTO", "main");
    runner.set("WHO", "aigerim");
    runner.succeeds(&record);
    let outputs = runner.outputs();
    assert_eq!(outputs.get("commit").map(String::as_str), Some("yes"));
    runner.succeeds(&step("review", "Push the record, and have it checked"));
    assert_on_record(&runner, &main, "aigerim");
    assert_eq!(
        runner.asked(),
        ["gh workflow run site.yml --repo org/site --ref cms/contacts/a "]
    );
    // Once is enough.
    runner.on_github("cms/contacts/a");
    runner.succeeds(&record);
    assert_eq!(runner.outputs().get("commit"), None);
}

#[test]
fn on_gitlab_what_a_person_compared_goes_on_record() {
    let mut runner = Runner::new();
    runner.move_origin_to_gitlab();
    let main = changed_by_a_form(&runner);
    runner.on_gitlab("cms/contacts/a", &main);
    runner.set("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "cms/contacts/a");
    runner.set("CI_MERGE_REQUEST_DIFF_BASE_SHA", &main);
    runner.set("GITLAB_USER_NAME", "Әйгерім");
    runner.succeeds(&script("review"));
    assert_on_record(&runner, &main, "Әйгерім");
    runner.succeeds(&script("review"));
    assert_on_record(&runner, &main, "Әйгерім");
}

#[test]
fn what_was_renamed_or_removed_and_compared_goes_on_record() {
    let moved = "content/procedures/shagym";
    let removed = "content/contacts/second.yaml";
    let change = |runner: &Runner| {
        fs::copy(runner.site().join(CONTACT), runner.site().join(removed)).unwrap();
        let main = compared(runner);
        runner.git(&["switch", "--quiet", "--create", "rename"]);
        runner.git(&["mv", "content/procedures/complaint", moved]);
        let file = format!("{moved}/procedure.yaml");
        runner.replace(
            &file,
            "administrative-code, article: 64",
            "administrative-code, article: 65",
        );
        for guide in ["guide.kk.md", "guide.ru.md"] {
            let guide = format!("{moved}/{guide}");
            runner.replace(&guide, "letter:complaint", "letter:shagym");
        }
        runner.git(&["rm", "--quiet", removed]);
        // There is nothing to compare in it.
        let holidays = runner.read(HOLIDAYS);
        fs::write(
            runner.site().join(HOLIDAYS),
            format!("{holidays}# Өзгеріс\n"),
        )
        .unwrap();
        runner.commit("Rename the procedure, remove a contact");
        runner.git(&["push", "--quiet", "origin", "HEAD"]);
        runner.git(&["fetch", "--quiet", "origin"]);
        main
    };
    let assert_compared = |runner: &Runner| {
        let record = runner.read("content/reviews.lock");
        assert!(record.contains(moved), "{record}");
        assert!(!record.contains(removed), "{record}");
        runner.succeeds("tartip check --no-pages --deny warnings");
    };

    let mut runner = Runner::new();
    change(&runner);
    runner.on_github("rename");
    runner.set("INTO", "main");
    runner.set("WHO", "aigerim");
    runner.succeeds(&step("review", "Record what was compared"));
    assert_compared(&runner);

    let mut runner = Runner::new();
    runner.move_origin_to_gitlab();
    let main = change(&runner);
    runner.on_gitlab("rename", &main);
    runner.set("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "rename");
    runner.set("CI_MERGE_REQUEST_DIFF_BASE_SHA", &main);
    runner.set("GITLAB_USER_NAME", "Әйгерім");
    runner.succeeds(&script("review"));
    assert_compared(&runner);
}

#[test]
fn on_gitlab_what_a_form_wrote_gets_its_comments_back_once() {
    let mut runner = Runner::new();
    runner.move_origin_to_gitlab();
    let before = runner.read(CONTACT);
    let main = runner.git(&["rev-parse", "HEAD"]);
    let merged = before.replacen(PHONE, NEW_PHONE, 1);
    for (branch, old) in [("cms/contacts/a", main.as_str()), ("main", main.as_str())] {
        runner.git(&["reset", "--quiet", "--hard", &main]);
        as_a_form_writes(&runner, CONTACT, PHONE, NEW_PHONE);
        runner.commit("CMS: Update contact “a”");
        runner.git(&[
            "push",
            "--quiet",
            "origin",
            &format!("HEAD:refs/heads/{branch}"),
        ]);
        runner.on_gitlab(branch, old);
        runner.succeeds(&script("merge"));
        assert_eq!(
            sorted(&runner.on_host(branch, CONTACT)),
            sorted(&merged),
            "{branch}"
        );
        let commits = runner.git(&["rev-list", "--count", &format!("{main}..origin/{branch}")]);
        assert_eq!(commits, "2", "{branch}");
        // Its own commit starts a pipeline of the branch, which changes nothing.
        let saved = runner.git(&["rev-parse", "HEAD^"]);
        runner.on_gitlab(branch, &saved);
        runner.succeeds(&script("merge"));
        assert_eq!(runner.git(&["rev-parse", "HEAD^"]), saved, "{branch}");
    }
}

/// A text with a warning.
const WARNED: &str = "ru: Пример \"1\"";

#[test]
fn the_check_refuses_a_warning_and_the_lines_are_annotated() {
    let check = step("check", "Check the content and the pages");
    let mut runner = Runner::new();
    runner.on_github("main");
    runner.succeeds(&check);
    runner.replace(CONTACT, "ru: Пример", WARNED);
    let output = runner.run(&check);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        said.starts_with(&format!("::warning file={CONTACT},")),
        "{said}"
    );
    // In words for people, who are not stopped by it once more.
    let whole = runner.run(&step("check", "The whole report"));
    let said = String::from_utf8_lossy(&whole.stderr).into_owned();
    assert!(said.contains("ескерту[wrong-quotes]"), "{said}");

    let mut runner = Runner::new();
    runner.on_gitlab("main", "");
    runner.succeeds(&script("check"));
    assert_eq!(runner.read("gl-code-quality-report.json").trim(), "[]");
    runner.replace(CONTACT, "ru: Пример", WARNED);
    assert!(!runner.run(&script("check")).status.success());
    let report = runner.read("gl-code-quality-report.json");
    assert!(
        report.contains(&format!("\"path\": \"{CONTACT}\"")),
        "{report}"
    );
}

#[test]
fn the_site_is_built_for_its_address_wherever_it_stands_in_its_repository() {
    let address = "https://mysal.example/site";
    for below in [false, true] {
        let mut runner = Runner::new();
        if below {
            fs::create_dir(runner.site().join("сайт 1")).unwrap();
            runner.git(&["mv", "content", "сайт 1/"]);
        }
        let folder = if below { "сайт 1" } else { "." };
        runner.on_github("main");
        runner.set("SITE", folder);
        runner.set("SITE_ADDRESS", address);
        runner.succeeds(&step("build", "Build the site for its address"));
        let map = runner.read(&format!("{folder}/public/sitemap.xml"));
        assert!(map.contains(&format!("{address}/kk/")), "{map}");

        // GitLab publishes what stands at the top, and its cache gives that to the next build.
        runner.on_gitlab("main", "");
        runner.set("SITE", folder);
        runner.set("CI_PAGES_URL", address);
        runner.succeeds(&script("pages"));
        let map = runner.read("public/sitemap.xml");
        assert!(map.contains(&format!("{address}/kk/")), "{map}");
        let again = runner.run(&script("pages"));
        let said = String::from_utf8_lossy(&again.stderr).into_owned();
        assert!(again.status.success(), "{said}");
        assert!(runner.site().join("public/kk/index.html").is_file());
        assert!(!runner.site().join("сайт 1/public").exists());
    }
}

#[test]
fn the_addresses_outside_are_asked_by_a_line_that_the_program_takes() {
    // No test asks hosts of the world.
    let mut runner = Runner::new();
    runner.on_github("main");
    let asks = step("links", "Ask the addresses outside the site");
    assert!(asks.contains("--external"));
    runner.succeeds(&format!("{} --help", asks.trim()));
    runner.on_gitlab("main", "");
    runner.succeeds(&format!("{} --help", script("links").trim()));
}

//! A site in a folder of its own, and the real command run on it.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use tempfile::TempDir;

use super::cases::Case;

/// The day every test builds for, unless it says otherwise.
pub(crate) const DAY: &str = "2026-11-26";

/// A small site, alone in a folder that is removed with it.
pub(crate) struct Sandbox {
    folder: TempDir,
}

/// What a run of the command came to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// The exit code; none if it was killed.
    pub code: Option<i32>,
    /// What it printed to standard output.
    pub stdout: String,
    /// What it printed to standard error.
    pub stderr: String,
}

/// The files under a folder with their bytes, by their paths; folders end in `/` and have none.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

impl Sandbox {
    /// The site as `tartip new site` makes it.
    pub(crate) fn starter() -> Self {
        // Its files, and not its folder: nobody would remove that at the end.
        static STARTER: OnceLock<Tree> = OnceLock::new();
        Self::of(STARTER.get_or_init(|| {
            let site = Self { folder: folder() };
            let made = site.run_in(site.folder.path(), ["new", "site", "site"]);
            assert_eq!(made.code, Some(0), "{}", made.stderr);
            tree(&site.root())
        }))
    }

    /// The same with the content of `tests/site/`, which stays as it is when the starter changes.
    pub(crate) fn new() -> Self {
        static NEW: OnceLock<Tree> = OnceLock::new();
        Self::of(NEW.get_or_init(|| {
            let site = Self::starter();
            fs::remove_dir_all(site.path("content")).unwrap();
            let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site/content");
            copy(&content, &site.path("content"));
            tree(&site.root())
        }))
    }

    /// The same site, built into `public/`.
    pub(crate) fn built() -> Self {
        static BUILT: OnceLock<Tree> = OnceLock::new();
        Self::of(BUILT.get_or_init(|| {
            let site = Self::new();
            site.build().succeeds();
            tree(&site.root())
        }))
    }

    /// A site of these files.
    fn of(files: &Tree) -> Self {
        let site = Self { folder: folder() };
        for (path, bytes) in files.iter().filter(|(path, _)| !path.ends_with('/')) {
            site.write(path, bytes);
        }
        site
    }

    /// A path beside the folder of the site, removed with it.
    pub(crate) fn outside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder of the site.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// The folder that holds the site and nothing else.
    pub(crate) fn around(&self) -> &Path {
        self.folder.path()
    }

    /// The path of something in the folder of the site.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root().join(inside)
    }

    /// Writes a file of the site.
    pub(crate) fn write(&self, inside: &str, text: impl AsRef<[u8]>) {
        let path = self.path(inside);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The text of a file of the site.
    pub(crate) fn read(&self, inside: &str) -> String {
        fs::read_to_string(self.path(inside)).unwrap()
    }

    /// Replaces `old`, which stands in the file once, by `new`.
    pub(crate) fn replace(&self, inside: &str, old: &str, new: &str) {
        let text = self.read(inside);
        assert_eq!(text.matches(old).count(), 1, "`{old}` in {inside}");
        self.write(inside, text.replace(old, new));
    }

    /// Adds lines at the end of a file.
    pub(crate) fn append(&self, inside: &str, lines: &str) {
        self.write(inside, self.read(inside) + lines);
    }

    /// `tartip build` in the folder of the site.
    pub(crate) fn build(&self) -> Outcome {
        self.run(["build", "--as-of", DAY])
    }

    /// `tartip check` in the folder of the site.
    pub(crate) fn check(&self) -> Outcome {
        self.run(["check", "--as-of", DAY])
    }

    /// The command with these arguments, in the folder of the site.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Outcome {
        self.run_in(&self.root(), arguments)
    }

    /// The command with these arguments, in another folder.
    pub(crate) fn run_in<S: AsRef<OsStr>>(
        &self,
        folder: &Path,
        arguments: impl IntoIterator<Item = S>,
    ) -> Outcome {
        let mut command = command();
        command.current_dir(folder).args(arguments);
        command.output().unwrap().into()
    }

    /// The command with these arguments in the folder of the site, to be run by the test itself.
    pub(crate) fn command<S: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = S>,
    ) -> Command {
        let mut command = command();
        command.current_dir(self.root()).args(arguments);
        command
    }

    /// Makes the changes of a case.
    pub(crate) fn spoil(&self, case: &Case) {
        if case.reviewed {
            self.run(["review", "--all"]).succeeds();
        }
        case.lay(&self.root());
    }

    /// A command with the options that a case asks for, in the folder of the site.
    pub(crate) fn run_case(&self, command: &str, case: &Case) -> Outcome {
        self.run_case_with(command, case, &[])
    }

    /// The same, with further arguments.
    pub(crate) fn run_case_with(&self, command: &str, case: &Case, further: &[&str]) -> Outcome {
        let mut arguments = vec![command, "--as-of", DAY];
        arguments.extend(case.theme.iter().flat_map(|theme| ["--theme", theme]));
        let days = format!("{}d", case.due_within);
        if case.due_within > 0 {
            arguments.extend(["--due-within", &days]);
        }
        arguments.extend(further);
        self.run(arguments)
    }

    /// What `public/` holds.
    pub(crate) fn public(&self) -> Tree {
        tree(&self.path("public"))
    }

    /// What `public/` holds, without what stays of the build before for pages that are open.
    pub(crate) fn public_of_today(&self) -> Tree {
        let mut public = self.public();
        if let Some(list) = public.remove(".tartip-earlier") {
            let list = String::from_utf8(list).unwrap();
            let earlier: Vec<String> = list.lines().map(|folder| format!("{folder}/")).collect();
            public.retain(|path, _| !earlier.iter().any(|folder| path.starts_with(folder)));
        }
        public
    }

    /// The text of a page of `public/`.
    pub(crate) fn page(&self, inside: &str) -> String {
        self.read(&format!("public/{inside}"))
    }

    /// What the folder of the site holds beside `content/`, `themes/` and `public/`.
    pub(crate) fn beside(&self) -> Vec<String> {
        let entries = fs::read_dir(self.root()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !["content", "themes", "public"].contains(&name.as_str()))
            .collect();
        names.sort();
        names
    }
}

impl Outcome {
    /// Passes if the command did what was asked.
    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        self.ends_with(0)
    }

    /// Passes if the exit code is `code`.
    #[track_caller]
    pub(crate) fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}", self.stderr);
        self
    }

    /// Passes if nothing was found wrong.
    #[track_caller]
    pub(crate) fn without_warnings(self) -> Self {
        assert_eq!(self.codes(), Vec::<String>::new(), "{}", self.stderr);
        self
    }

    /// Passes if `words` were printed.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        assert!(self.stderr.contains(words), "`{words}` in {}", self.stderr);
        self
    }

    /// `code path:line:column` of every diagnostic, in the order of the report.
    pub(crate) fn found(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut code = None;
        for line in self.stderr.lines() {
            let title = line
                .strip_prefix("error[")
                .or_else(|| line.strip_prefix("warning["));
            if let Some((found, _)) = title.and_then(|title| title.split_once(']')) {
                code = Some(found);
            } else if let (Some(place), Some(known)) =
                (line.trim_start().strip_prefix("--> "), code)
            {
                found.push(format!("{known} {place}"));
                code = None;
            }
        }
        found
    }

    /// The code of every diagnostic, in the order of the report.
    pub(crate) fn codes(&self) -> Vec<String> {
        let code = |found: &String| found.split(' ').next().unwrap().to_owned();
        self.found().iter().map(code).collect()
    }
}

impl From<Output> for Outcome {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// A folder that is removed with its owner: in memory where there is such a place, since every
/// build waits until the file system has all of it on the disk.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let temporary = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    };
    temporary.or_else(|_| tempfile::tempdir()).unwrap()
}

/// The real command, in a pipe, untouched by the environment of the test: it speaks English,
/// whatever the locale is.
fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tartip"));
    command
        .env_remove("RAYON_NUM_THREADS")
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("CI")
        .env_remove("GITHUB_WORKSPACE")
        .env_remove("CI_PROJECT_DIR")
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .env("LC_ALL", "C")
        .stdin(Stdio::null());
    command
}

/// What a folder holds.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut found = Tree::new();
    gather(folder, "", &mut found);
    found
}

fn gather(folder: &Path, inside: &str, found: &mut Tree) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{inside}{name}");
        if entry.file_type().unwrap().is_dir() {
            found.insert(format!("{path}/"), Vec::new());
            gather(&entry.path(), &format!("{path}/"), found);
        } else {
            found.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

/// The words of a case, as the tests of the rules keep them.
pub(crate) fn words_of(case: &Case) -> String {
    let name = case.title().replace("::", "__");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/snapshots");
    let kept = fs::read_to_string(folder.join(format!("{name}.snap"))).unwrap();
    // After the lines on where they come from.
    let words = kept.splitn(3, "---\n").nth(2).unwrap();
    words.trim_end().to_owned()
}

/// Copies what a folder holds, over what is there.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Passes if two trees are the same; else says where they differ, without their bytes.
#[track_caller]
pub(crate) fn assert_same(one: &Tree, other: &Tree) {
    let differing: Vec<&String> = one
        .keys()
        .chain(other.keys())
        .filter(|path| one.get(*path) != other.get(*path))
        .collect();
    assert!(differing.is_empty(), "these differ: {differing:?}");
}

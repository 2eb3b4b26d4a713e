//! The program alone on a machine: copied into an empty folder, without an environment or any other
//! program, it makes, checks, shows and builds a site in folders with spaces and Kazakh letters.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::sandbox::{DAY, Outcome, assert_same, tree};

/// As an editor calls a folder: spaces, a dash, letters that Kazakh alone has.
const NAME: &str = "Менің сайтым – әкімдік";

/// A machine with nothing on it.
struct Machine {
    folder: TempDir,
}

impl Machine {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("Жүктелген бағдарлама");
        for name in [Path::new(NAME), Path::new("empty"), &program] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        // By another process: a file that this one has open to write could not be run as long as a
        // process that another test starts at that moment has it open, too.
        let copied = Command::new("cp")
            .arg(env!("CARGO_BIN_EXE_tartip"))
            .arg(program.join("tartip"))
            .status();
        assert!(copied.unwrap().success());
        Self { folder }
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    /// The program in a folder, with no variable but a path that leads to no program.
    fn command(&self, folder: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.path("Жүктелген бағдарлама/tartip"));
        command
            .env_clear()
            .env("PATH", self.path("empty"))
            .current_dir(folder)
            .args(arguments)
            .stdin(Stdio::null());
        command
    }

    fn run(&self, folder: &Path, arguments: &[&str]) -> Outcome {
        self.command(folder, arguments).output().unwrap().into()
    }
}

#[test]
fn a_site_is_made_checked_and_built_from_within_its_folder() {
    let machine = Machine::new();
    let home = machine.path(NAME);
    machine
        .run(&home, &["new", "site", "."])
        .succeeds()
        .says(&format!("Made a site in {}. Build it", home.display()));
    machine
        .run(&home, &["check", "--as-of", DAY])
        .succeeds()
        .without_warnings();
    machine.run(&home, &["build", "--as-of", DAY]).succeeds();
    assert!(home.join("public/kk/index.html").is_file());
    machine.run(&home, &["fmt", "--check"]).succeeds();
    machine.run(&home, &["review", "--all"]).succeeds();
    machine.run(&home, &["status", "--as-of", DAY]).succeeds();
    machine.run(&home, &["self-check"]).succeeds();
    machine
        .run(&home, &["man", "--output", "Анықтама беттері"])
        .succeeds();
    let poster = ["poster", "complaint", "--base-url", "https://shagym.kz"];
    let poster = [&poster[..], &["--output", "Қабырғаға ілінетін.pdf"]].concat();
    machine.run(&home, &poster).succeeds();
    assert!(home.join("Қабырғаға ілінетін.pdf").is_file());
}

#[test]
fn paths_with_spaces_and_kazakh_letters_are_taken_as_arguments() {
    let machine = Machine::new();
    let (top, site) = (machine.folder.path(), format!("{NAME}/Үлгі сайт"));
    machine.run(top, &["new", "site", &site]).succeeds();
    let output = "Дайын сайт/қоғамға";
    let build = |folder: &Path, root: &str, output: &str| {
        let typed = ["build", "--as-of", DAY, "--root", root, "--output", output];
        machine.run(folder, &typed).succeeds();
    };
    build(top, &site, output);
    let built = tree(&machine.path(output));
    // By whole paths, and from the top of the disk, the same bytes.
    let whole = |inside: &str| machine.path(inside).to_str().unwrap().to_owned();
    build(&machine.path("empty"), &whole(&site), &whole("екінші"));
    assert_same(&built, &tree(&machine.path("екінші")));
    let below = |inside: &str| whole(inside).trim_start_matches('/').to_owned();
    build(Path::new("/"), &below(&site), &below("үшінші"));
    assert_same(&built, &tree(&machine.path("үшінші")));
    let new = ["new", "topic", "zhol", "--root", &site];
    machine.run(top, &new).succeeds();
    assert!(
        machine
            .path(&site)
            .join("content/topics/zhol.yaml")
            .is_file()
    );
}

#[test]
fn what_is_typed_next_is_told_so_that_it_can_be_copied() {
    let machine = Machine::new();
    let top = machine.folder.path();
    let told = machine.run(top, &["new", "site", NAME]).succeeds().stderr;
    let command = told.split('`').nth(1).unwrap();
    assert_eq!(command, format!("tartip build --root \"{NAME}\""));
    fs::remove_file(machine.path(NAME).join(".vscode/schemas/act.schema.json")).unwrap();
    let told = machine
        .run(top, &["self-check", "--root", NAME])
        .ends_with(1);
    let command = format!("tartip schema --output \"{NAME}/.vscode/schemas\"");
    assert!(told.stdout.contains(&command), "{}", told.stdout);
}

#[test]
fn a_site_is_shown_while_it_is_edited() {
    let machine = Machine::new();
    let home = machine.path(NAME);
    machine.run(&home, &["new", "site", "."]).succeeds();
    for (folder, root) in [
        (&home, "."),
        (&machine.path("empty"), home.to_str().unwrap()),
    ] {
        let typed = ["serve", "--port", "0", "--as-of", DAY, "--root", root];
        let mut command = machine.command(folder, &typed);
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let (sender, said) = mpsc::channel();
        thread::spawn(move || {
            lines
                .map_while(Result::ok)
                .try_for_each(|line| sender.send(line))
        });
        let says = |words: &str| loop {
            match said.recv_timeout(Duration::from_secs(60)) {
                Ok(line) if line.contains(words) => break line,
                Ok(_) => {}
                Err(_) => panic!("it did not say {words}"),
            }
        };
        let said = says("http://localhost:");
        let port = said.split("localhost:").nth(1).unwrap();
        let port: u16 = port.split('/').next().unwrap().parse().unwrap();
        let ask = |page: &str| {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
            stream
                .set_read_timeout(Some(Duration::from_secs(60)))
                .unwrap();
            let head = format!("GET {page} HTTP/1.0\r\nHost: localhost:{port}\r\n\r\n");
            stream.write_all(head.as_bytes()).unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        };
        assert!(ask("/kk/").contains("200 OK"));
        let file = home.join("content/topics/жол.yaml");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "title: {}\n").unwrap();
        says("Not made: ");
        fs::remove_file(&file).unwrap();
        says("(no. 3)");
        assert!(ask("/kk/about.html").contains("200 OK"));
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_written_that_is_said_in_a_sentence() {
    let machine = Machine::new();
    let home = machine.path(NAME);
    machine.run(&home, &["new", "site", "."]).succeeds();
    for arguments in [
        &["new", "site", "/proc/Менің сайтым"][..],
        &["build", "--as-of", DAY, "--output", "/proc/Дайын сайт"],
        &["schema", "--output", "/proc/Схемалар"],
        &["man", "--output", "/proc/Анықтама"],
    ] {
        let told = machine.run(&home, arguments).ends_with(1);
        let said = told.stderr.trim_end();
        assert!(
            said.contains("/proc/") && said.contains("error: "),
            "{said}"
        );
        assert!(
            !said.contains("panicked") && !said.contains("os error"),
            "{said}"
        );
    }
}

/// The C library with what belongs to it. A release for Linux is built without even these.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[test]
fn the_program_needs_no_library_but_that_of_c() {
    let ldd = Command::new("ldd")
        .arg(env!("CARGO_BIN_EXE_tartip"))
        .output();
    let listed = String::from_utf8(ldd.unwrap().stdout).unwrap();
    let names = listed.lines().filter_map(|line| {
        let name = line.split_whitespace().next()?;
        name.rsplit('/').next()
    });
    let known = [
        "linux-vdso.so",
        "ld-linux",
        "libc.so",
        "libm.so",
        "libgcc_s.so",
    ];
    let others: Vec<&str> = names
        .filter(|name| !known.iter().any(|known| name.starts_with(known)))
        .collect();
    assert!(listed.contains("libc.so"), "{listed}");
    assert!(others.is_empty(), "{others:?}");
}

//! Ports, the browser, the end, and command lines that can't be carried out.

use super::sandbox::{DAY, Sandbox};
use super::server::Server;

#[test]
fn a_port_that_was_asked_for_and_is_taken_is_a_wrong_command_line() {
    let server = Server::new();
    let port = server.port.to_string();
    let other = Sandbox::new();
    other
        .run(["serve", "--port", &port])
        .ends_with(2)
        .says(&format!("port {port} can't be used"));
}

#[test]
fn a_folder_that_is_not_there_is_a_wrong_command_line() {
    Sandbox::new()
        .run(["serve", "--port", "0", "--root", "nowhere"])
        .ends_with(2)
        .says("nowhere can't be watched");
}

#[test]
fn what_is_no_port_or_no_day_is_a_wrong_command_line() {
    let site = Sandbox::new();
    for wrong in [
        ["--port", "x"],
        ["--port", "70000"],
        ["--as-of", "2026-02-30"],
    ] {
        site.run(["serve"].iter().chain(&wrong)).ends_with(2);
    }
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_at_once_and_frees_the_port() {
    use std::io::Write;
    use std::os::unix::process::ExitStatusExt;
    use std::process::Command;
    use std::time::{Duration, Instant};

    // Not that of Ctrl-C: what is started in the background of a shell ignores it.
    const TERMINATE: i32 = 15;
    let mut server = Server::new();
    let port = server.port;
    // With a page that waits for events, and a connection that is kept.
    let mut waiting = server.connect();
    let name = server.name();
    for target in ["kk/", &format!(".tartip/events?since={name}")] {
        let question = format!("GET /{target} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        waiting.write_all(question.as_bytes()).unwrap();
    }
    let process = server.process().to_string();
    let started = Instant::now();
    let sent = Command::new("kill").args(["-TERM", &process]).status();
    assert!(sent.unwrap().success());
    assert_eq!(server.ends().signal(), Some(TERMINATE));
    assert!(started.elapsed() < Duration::from_secs(2));
    let site = Sandbox::new();
    let command = site.command(["serve", "--port", &port.to_string(), "--as-of", DAY]);
    let next = Server::by(command, site);
    next.get("/kk/").is(200);
}

#[cfg(target_os = "linux")]
#[test]
fn a_browser_that_cannot_be_opened_is_told_of_and_the_site_served() {
    for (lang, words) in [
        ("en", "No browser could be started"),
        ("ru", "Не удалось запустить браузер"),
        ("kk", "Браузерді іске қосу мүмкін болмады"),
    ] {
        let site = Sandbox::new();
        let mut command = site.command(["serve", "--port", "0", "--open", "--lang", lang]);
        command.env("PATH", site.root());
        let server = Server::by(command, site);
        server.says(words);
        server.get("/kk/").is(200);
    }
}

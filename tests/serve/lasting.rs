//! Many saves, one after the other.

use std::fs;

use super::server::{Server, until};

/// What the process holds in memory, in kilobytes.
fn memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Saves, and waits for the page of it.
fn save(server: &Server, number: u64) {
    let before = server.number();
    // Now and then a save breaks the content, as people do.
    let broken = if number % 10 == 9 { "wrong: 1\n" } else { "" };
    let path = "content/site.yaml";
    let text = server.site.read(path);
    let text = text.split("# No.").next().unwrap();
    server
        .site
        .write(path, format!("{text}# No. {number}\n{broken}"));
    until("the next generation", || server.number() > before);
    for target in ["/ru/", "/kk/offices/", "/nothing"] {
        assert_ne!(server.get(target).status, 0);
    }
}

#[test]
fn memory_does_not_grow_with_the_saves() {
    let server = Server::new();
    if memory(server.process()).is_none() {
        // The system does not tell.
        return;
    }
    for number in 0..60 {
        save(&server, number);
    }
    let early = memory(server.process()).unwrap();
    for number in 60..180 {
        save(&server, number);
    }
    let late = memory(server.process()).unwrap();
    // A generation of this site takes more than 200 KB: were each kept, 120 of them would show.
    assert!(late < early + 8 * 1024, "{early} KB, then {late} KB");
}

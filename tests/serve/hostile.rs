//! What is asked by others than browsers of this machine: foreign names, paths that climb, clients that are slow, half
//! open, many, or speak nonsense.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::thread;
use std::time::Duration;

use super::server::{Answer, Server};

const SECRET: &str = "what-nobody-may-read";

/// A site with a secret beside it, in it, and in its content.
fn with_secrets() -> Server {
    let server = Server::new();
    for path in [
        "../secret.txt",
        "secret.txt",
        "content/.secret.txt",
        "public/secret.txt",
    ] {
        server.site.write(path, SECRET);
    }
    server
}

#[test]
fn no_path_leads_out_of_the_site() {
    let server = with_secrets();
    let climbs = [
        "..",
        "%2e%2e",
        "%2E%2E",
        ".%2e",
        "%252e%252e",
        "..%2f",
        "..%5c",
        "..\\",
        "....",
        "..;",
        "%c0%ae%c0%ae",
        "..%00",
        "%e0%80%ae%e0%80%ae",
        "..%ef%bc%8f",
    ];
    let mut targets: Vec<String> = Vec::new();
    for climb in climbs {
        for depth in 1..4 {
            let up = format!("{climb}/").repeat(depth);
            targets.push(format!("/{up}secret.txt"));
            targets.push(format!("/kk/{up}secret.txt"));
            targets.push(format!("/kk/..//{up}secret.txt"));
        }
    }
    let root = server.site.root();
    let root = root.to_str().unwrap();
    for target in [
        &format!("/{root}/secret.txt"),
        &format!("//{root}/secret.txt"),
        &format!("/file://{root}/secret.txt"),
        "/secret.txt",
        "/content/.secret.txt",
        "/content/site.yaml",
        "/public/secret.txt",
        "/.secret.txt",
        "/secret.txt%00.html",
        "/secret.txt%00",
        "/.tartip/../secret.txt",
        "/.tartip/",
        "/.tartip/page/reload.js",
        "/assets/",
        "//",
        "///kk/",
        "/kk//",
        "/./kk/",
        "//evil.example/kk",
        "/\\evil.example/kk",
        "/etc/passwd",
        "/C:/secret.txt",
    ] {
        targets.push(target.to_owned());
    }
    for target in targets {
        let answer = server.get(&target);
        assert!(
            matches!(answer.status, 400 | 404),
            "{target}: {}",
            answer.head
        );
        assert!(!answer.body.contains(SECRET), "{target}");
        assert!(answer.header("Location").is_none(), "{target}");
    }
    server.get("/kk/").is(200);
}

#[test]
fn only_names_of_this_machine_are_answered() {
    let server = Server::new();
    let port = server.port;
    let with = |hosts: &str| {
        server.tell(format!("GET /kk/ HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n").as_bytes())
    };
    for host in ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"] {
        with(&format!("Host: {host}:{port}\r\n")).is(200);
    }
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        "localhost".to_owned(),
        format!("localhost:{}", port.wrapping_add(1)),
        format!("localhost.evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("0.0.0.0:{port}"),
        format!("192.168.0.1:{port}"),
        format!("localhost:{port}@evil.example"),
        String::new(),
    ] {
        let refused = with(&format!("Host: {host}\r\n")).is(403);
        assert!(!refused.body.contains("<html"), "{host}");
    }
    with("").is(400);
    with(&format!("Host: localhost:{port}\r\nHost: evil.example\r\n")).is(400);
    with(&format!(
        "Host: localhost:{port}\r\nX-Forwarded-Host: evil.example\r\n"
    ))
    .is(200);
    server.tell(b"GET / HTTP/1.0\r\n\r\n").is(400);
    server.ask("GET", "http://evil.example/kk/").is(400);
    server.ask("GET", "kk/").is(400);
}

#[test]
fn nothing_but_get_and_head_is_answered() {
    let server = Server::new();
    for method in [
        "POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "GETX",
    ] {
        let refused = server.ask(method, "/kk/").is(405);
        assert_eq!(refused.header("Allow"), Some("GET, HEAD"), "{method}");
    }
    server.ask("OPTIONS", "*").is(405);
    let port = server.port;
    for header in [
        "Content-Length: 5",
        "Transfer-Encoding: chunked",
        "Content-Length: 0\r\nContent-Length: 5",
    ] {
        let smuggled = format!(
            "GET /kk/ HTTP/1.1\r\nHost: localhost:{port}\r\n{header}\r\n\r\n0\r\n\r\nGET /ru/ HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
        );
        let refused = server.tell(smuggled.as_bytes()).is(413);
        assert!(!refused.body.contains("HTTP/1.1 200"), "{header}");
    }
}

#[test]
fn nonsense_and_endless_heads_are_refused() {
    let server = Server::new();
    let port = server.port;
    let long = "a".repeat(1 << 20);
    for (bytes, status) in [
        (format!("GET /{long} HTTP/1.1\r\n\r\n").into_bytes(), 431),
        (
            format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\nX: {long}\r\n\r\n").into_bytes(),
            431,
        ),
        (
            format!(
                "GET / HTTP/1.1\r\nHost: localhost:{port}\r\n{}\r\n",
                "X: y\r\n".repeat(500)
            )
            .into_bytes(),
            431,
        ),
        (long.clone().into_bytes(), 431),
        (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n".to_vec(), 400),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(), 400),
        (vec![0xff; 20_000], 431),
        (
            format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\n : x\r\n\r\n").into_bytes(),
            400,
        ),
    ] {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        let answer = server.tell(&bytes);
        assert_eq!(answer.status, status, "{shown:?}: {}", answer.head);
    }
    server.get("/kk/").is(200);
}

/// How many threads the server has, where the system tells.
fn threads(server: &Server) -> Option<usize> {
    let tasks = std::fs::read_dir(format!("/proc/{}/task", server.process())).ok()?;
    Some(tasks.count())
}

#[test]
fn a_crowd_of_clients_that_say_nothing_or_half_of_it_keeps_nobody_out() {
    let server = Server::new();
    let mut crowd: Vec<TcpStream> = Vec::new();
    for number in 0..400 {
        let mut client = server.connect();
        let said: &[u8] = match number % 4 {
            0 => b"",
            1 => b"G",
            2 => b"GET /kk/ HTTP/1.1\r\nHost: loc",
            _ => b"\r\n\r\n\r\n",
        };
        let _ = client.write_all(said);
        if number % 8 == 0 {
            let _ = client.shutdown(Shutdown::Write);
        }
        crowd.push(client);
        if number % 50 == 0 {
            server.get("/kk/").is(200);
        }
    }
    server.get("/kk/").is(200);
    if let Some(threads) = threads(&server) {
        assert!(threads < 200, "{threads} threads for 400 clients");
    }
    // The site is made anew all the same.
    server.makes_one(|site| site.append("content/site.yaml", "\n# A remark.\n"));
    drop(crowd);
}

#[cfg(unix)]
#[test]
fn when_the_system_gives_no_more_files_a_silent_client_makes_room() {
    let site = super::sandbox::Sandbox::new();
    let mut few = std::process::Command::new("sh");
    few.args(["-c", "ulimit -n 60; exec \"$0\" serve --port 0"])
        .arg(env!("CARGO_BIN_EXE_tartip"))
        .current_dir(site.root());
    let server = Server::by(few, site);
    let crowd: Vec<TcpStream> = (0..100).map(|_| server.connect()).collect();
    server.get("/kk/").is(200);
    drop(crowd);
    server.get("/ru/").is(200);
}

#[test]
fn a_head_that_comes_too_slowly_is_cut_off() {
    let server = Server::new();
    let mut slow = server.connect();
    let mut writing = slow.try_clone().unwrap();
    thread::spawn(move || {
        for byte in b"GET /kk/ HTTP/1.1\r\nHost: localhost\r\nX: "
            .iter()
            .chain([b'y'; 300].iter())
        {
            if writing.write_all(&[*byte]).is_err() {
                return;
            }
            thread::sleep(Duration::from_millis(200));
        }
    });
    Answer::read(&mut slow).is(408);
}

#[test]
fn clients_that_leave_their_answers_lying_keep_nobody_out() {
    let server = Server::new();
    let port = server.port;
    let style = server.get("/kk/").body;
    let style = style.split("rel=\"stylesheet\" href=\"../").nth(1).unwrap();
    let style = style.split('"').next().unwrap().to_owned();
    let greedy = format!("GET /{style} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n").repeat(2000);
    let clients: Vec<TcpStream> = (0..20)
        .map(|_| {
            let mut client = server.connect();
            client
                .set_write_timeout(Some(Duration::from_millis(300)))
                .unwrap();
            let _ = client.write_all(greedy.as_bytes());
            client
        })
        .collect();
    server.get("/kk/").is(200);
    server.makes_one(|site| site.append("content/site.yaml", "\n# A remark.\n"));
    drop(clients);
    server.get("/kk/").is(200);
}

#[test]
fn hundreds_of_pages_that_wait_for_news_are_served_or_sent_away_to_ask_again() {
    let server = Server::new();
    let (port, name) = (server.port, server.name());
    let mut waiting: Vec<TcpStream> = (0..300)
        .map(|_| {
            let mut client = server.connect();
            let question = format!(
                "GET /.tartip/events?since={name} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
            );
            client.write_all(question.as_bytes()).unwrap();
            client
        })
        .collect();
    server.makes_one(|site| site.append("content/site.yaml", "\n# A remark.\n"));
    let next = server.name();
    let mut told = 0;
    for client in &mut waiting {
        let mut all = Vec::new();
        let _ = client.read_to_end(&mut all);
        told += usize::from(String::from_utf8_lossy(&all).contains(&next));
    }
    assert!(told > 0, "those that stayed were told");
}

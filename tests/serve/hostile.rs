//! What is asked by others than browsers of this machine: foreign names, paths that climb, clients
//! that are many, go at once, or speak nonsense.

use std::io::Write;
use std::net::{Ipv6Addr, TcpStream};
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
    for second in ["evil.example".to_owned(), format!("localhost:{port}")] {
        with(&format!("Host: localhost:{port}\r\nHost: {second}\r\n")).is(400);
        with(&format!("Host: {second}\r\nHost: localhost:{port}\r\n")).is(400);
    }
    with(&format!(
        "Host: localhost:{port}\r\nX-Forwarded-Host: evil.example\r\n"
    ))
    .is(200);
    server.tell(b"GET / HTTP/1.0\r\n\r\n").is(400);
    server.ask("GET", "http://evil.example/kk/").is(400);
    server.ask("GET", "kk/").is(400);
}

#[test]
fn foreign_names_are_refused_by_the_other_address_of_this_machine_too() {
    let server = Server::new();
    let port = server.port;
    // Where the system has it.
    let Ok(mut own) = TcpStream::connect((Ipv6Addr::LOCALHOST, port)) else {
        return;
    };
    let question = |host: &str| {
        format!("GET /kk/ HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n")
    };
    own.write_all(question("[::1]").as_bytes()).unwrap();
    Answer::read(&mut own).is(200);
    let mut foreign = TcpStream::connect((Ipv6Addr::LOCALHOST, port)).unwrap();
    foreign
        .write_all(question("evil.example").as_bytes())
        .unwrap();
    Answer::read(&mut foreign).is(403);
}

#[test]
fn events_are_for_this_machine_alone() {
    let server = Server::new();
    server
        .tell(b"GET /.tartip/events HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
        .is(403);
    server.ask("POST", "/.tartip/events").is(405);
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
}

#[test]
fn nonsense_gets_no_page_and_ends_nothing() {
    let server = Server::new();
    for bytes in [
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n".to_vec(),
        b"GET /\r\n\r\n".to_vec(),
        vec![b'a'; 1 << 20]
            .into_iter()
            .chain(*b"\r\n\r\n")
            .collect(),
        "GET /ә HTTP/1.1\r\n\r\n".as_bytes().to_vec(),
    ] {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        let answer = server.tell(&bytes);
        assert!(
            matches!(answer.status, 0 | 400),
            "{shown:?}: {}",
            answer.head
        );
        assert!(!answer.body.contains("<html"), "{shown:?}");
    }
    server.get("/kk/").is(200);
}

#[test]
fn a_client_that_goes_at_once_ends_nothing() {
    let server = Server::new();
    let port = server.port;
    let question = format!("GET /kk/ HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    thread::scope(|threads| {
        for _ in 0..4 {
            threads.spawn(|| {
                for _ in 0..200 {
                    let mut client = server.connect();
                    let _ = client.write_all(question.as_bytes());
                    // Reset rather than closed: the server may find nobody behind what it reads.
                    let _ = socket2::SockRef::from(&client).set_linger(Some(Duration::ZERO));
                }
            });
        }
    });
    server.get("/kk/").is(200);
}

#[test]
fn a_few_connections_over_which_nothing_is_said_or_taken_keep_nobody_waiting() {
    let server = Server::new();
    let port = server.port;
    let page = server.get("/kk/").body;
    let style = page.split("rel=stylesheet href=\"../").nth(1).unwrap();
    let style = style.split('"').next().unwrap();
    let greedy = format!("GET /{style} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n").repeat(100);
    // A browser opens a connection ahead of what it will ask, too.
    let few: Vec<TcpStream> = ["", "GET /kk/ HTTP/1.1\r\nHost: loc", &greedy]
        .iter()
        .map(|said| {
            let mut client = server.connect();
            client
                .set_write_timeout(Some(Duration::from_millis(300)))
                .unwrap();
            let _ = client.write_all(said.as_bytes());
            client
        })
        .collect();
    server.get("/kk/").is(200);
    server.makes_one(|site| site.append("content/site.yaml", "\n# A remark.\n"));
    drop(few);
    server.get("/ru/").is(200);
}

#[test]
fn many_readers_at_once_are_all_answered() {
    let server = Server::new();
    thread::scope(|threads| {
        for _ in 0..40 {
            threads.spawn(|| {
                for target in ["/kk/", "/ru/", "/kk/offices/"] {
                    let page = server.get(target).is(200).body;
                    assert!(page.trim_end().ends_with("</html>"), "{page}");
                }
            });
        }
    });
}

#[test]
fn every_page_that_waits_for_news_is_told() {
    let server = Server::new();
    let (port, name) = (server.port, server.name());
    let mut waiting: Vec<TcpStream> = (0..100)
        .map(|_| {
            let mut client = server.connect();
            let question = format!(
                "GET /.tartip/events?since={name} HTTP/1.1\r\nHost: \
                localhost:{port}\r\nConnection: close\r\n\r\n"
            );
            client.write_all(question.as_bytes()).unwrap();
            client
        })
        .collect();
    server.makes_one(|site| site.append("content/site.yaml", "\n# A remark.\n"));
    let next = server.name();
    for client in &mut waiting {
        let told = Answer::read(client);
        assert!(told.body.contains(&next), "{told:?}");
    }
}

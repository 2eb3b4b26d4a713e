//! What is asked as a browser asks it.

use std::io::Write;
use std::time::Duration;

use super::sandbox::Sandbox;
use super::server::{Answer, Server};

#[test]
fn every_page_and_file_of_a_build_is_served() {
    let built = Sandbox::built();
    let files = built.public();
    let server = Server::of(built);
    let asked = files
        .keys()
        .filter(|path| !path.ends_with('/') && !path.starts_with('.'));
    let mut count = 0;
    for path in asked.filter(|path| *path != "404.html") {
        let answer = server.get(&format!("/{path}")).is(200);
        assert!(!answer.body.is_empty(), "{path}");
        count += 1;
    }
    assert!(count > 20, "{count}");
}

#[test]
fn the_directory_of_offices_is_served_as_it_is_published() {
    let site = Sandbox::new();
    let edit = |path: &str, from: &str, to: &str| {
        let text = std::fs::read_to_string(site.path(path)).unwrap();
        assert!(text.contains(from), "{path}");
        site.write(path, text.replacen(from, to, 1));
    };
    let office = "content/offices/example-akim-office.yaml";
    edit(office, "area: ", "role: akim\narea: ");
    let text = std::fs::read_to_string(site.path(office)).unwrap();
    let elsewhere = text.replace("area: example-district\n", "");
    site.write("content/offices/second.yaml", elsewhere);
    site.write(
        "content/roles/akim.yaml",
        "name: { kk: Әкім, ru: Аким }\naddressed_as: { kk: Әкімге, ru: Акиму }\n",
    );
    edit(
        "content/procedures/complaint/procedure.yaml",
        "office: example-akim-office",
        "role: akim",
    );
    let server = Server::of(site);
    let start = server.get("/places/start-1.js").is(200);
    assert_eq!(start.header("Cache-Control"), Some("no-cache"));
    let folder = start.body.split('"').nth(3).unwrap();
    let known = server.get(&format!("/places/index/{folder}/index.js"));
    assert!(known.is(200).body.contains("\"id\":\"second\""));
}

#[test]
fn a_folder_is_its_index_and_a_folder_without_a_slash_leads_there() {
    let server = Server::new();
    assert_eq!(
        server.get("/kk/").is(200),
        server.get("/kk/index.html").is(200)
    );
    let away = server.get("/kk/offices").is(307);
    assert_eq!(away.header("Location"), Some("/kk/offices/"));
    server.get("/").is(200);
}

#[test]
fn what_is_not_there_gets_the_page_of_the_site_that_says_so() {
    let server = Server::new();
    let lost = server.get("/kk/nothing/here.html").is(404);
    assert!(lost.body.contains("href=\"/kk/\""), "{}", lost.body);
    assert!(lost.body.contains("/.tartip/reload.js"));
    let style = lost.body.split("rel=stylesheet href=\"").nth(1).unwrap();
    server.get(style.split('"').next().unwrap()).is(200);
}

#[test]
fn pages_are_asked_for_again_and_assets_are_kept() {
    let server = Server::new();
    let page = server.get("/ru/").is(200);
    assert_eq!(
        page.header("Content-Type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(page.header("Cache-Control"), Some("no-cache"));
    let style = page.body.split("rel=stylesheet href=\"../").nth(1).unwrap();
    let style = server
        .get(&format!("/{}", style.split('"').next().unwrap()))
        .is(200);
    assert_eq!(
        style.header("Content-Type"),
        Some("text/css; charset=utf-8")
    );
    assert!(style.header("Cache-Control").unwrap().contains("immutable"));
}

#[test]
fn the_blank_that_a_page_leads_to_is_a_pdf_file_made_when_it_is_asked_for() {
    let server = Server::new();
    let page = server.get("/kk/letters/complaint.html").is(200);
    assert!(page.body.contains("href=\"../blanks/complaint.pdf\""));
    let blank = server.get("/kk/blanks/complaint.pdf").is(200);
    assert_eq!(blank.header("Content-Type"), Some("application/pdf"));
    assert!(blank.body.starts_with("%PDF-1.7"), "{}", blank.body);
    server.get("/kk/blanks/complaint_none.pdf").is(404);
}

#[test]
fn the_policy_lets_a_page_connect_to_its_own_server_and_nothing_more() {
    let server = Server::new();
    let page = server.get("/kk/").body.replace("&#39;", "'");
    assert!(page.contains("default-src 'none'"), "{page}");
    assert!(page.contains("script-src 'self'"));
    assert!(page.contains("connect-src 'self'"));
    assert!(!page.contains("unsafe-inline"));
}

#[test]
fn the_head_alone_is_that_of_the_whole() {
    let server = Server::new();
    for target in [
        "/kk/",
        "/robots.txt",
        "/nothing",
        "/.tartip/reload.js",
        "/kk",
    ] {
        let (whole, head) = (server.get(target), server.ask("HEAD", target));
        let lasting = |answer: &Answer| -> Vec<String> {
            let lines = answer
                .head
                .lines()
                .filter(|line| !line.starts_with("Date:"));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(lasting(&head), lasting(&whole), "{target}");
        assert!(whole.header("Content-Length").is_some(), "{target}");
        assert_eq!(head.body, "", "{target}");
    }
}

#[test]
fn an_answer_ends_its_connection() {
    let server = Server::new();
    for target in ["/kk/", "/kk", "/nothing", "/.tartip/reload.js"] {
        let head = server.get(target).head;
        assert!(
            head.starts_with("HTTP/1.0 ") && !head.contains("chunked"),
            "{head}"
        );
    }
}

#[test]
fn a_page_of_an_older_generation_is_told_at_once_and_one_of_this_when_the_next_comes() {
    let server = Server::new();
    let name = server.name();
    for known in [
        "",
        "?since=",
        "?since=1.0",
        "?since=%00",
        "?x&since=old&since=new",
    ] {
        let told = server.get(&format!("/.tartip/events{known}")).is(200);
        assert_eq!(told.header("Content-Type"), Some("text/event-stream"));
        assert!(
            told.body
                .contains(&format!("event: generation\ndata: {name}\n\n")),
            "{}",
            told.body
        );
    }
    let mut waiting = server.connect();
    let port = server.port;
    let question = format!(
        "GET /.tartip/events?since={name} HTTP/1.1\r\nHost: [::1]:{port}\r\nConnection: \
        close\r\n\r\n"
    );
    waiting.write_all(question.as_bytes()).unwrap();
    waiting
        .set_read_timeout(Some(Duration::from_millis(700)))
        .unwrap();
    assert!(
        !Answer::read(&mut waiting).body.contains("event:"),
        "nothing is new"
    );
    waiting
        .set_read_timeout(Some(super::server::PATIENCE))
        .unwrap();
    server.makes_one(|site| site.replace("content/site.yaml", "Мысал ауданы", "Үлгі ауданы"));
    let told = Answer::read(&mut waiting);
    let next = server.name();
    assert!(
        told.head.contains(&next) || told.body.contains(&next),
        "{told:?}"
    );
}

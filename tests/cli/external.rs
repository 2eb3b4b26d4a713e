//! `tartip check --external`: a real server on this machine is asked, by the real command or with
//! shorter pauses by what the command calls.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use tartip::external::{Answer, Asked, Config, Unknown, ask_all, cache};
use tartip::rules::external::Death;
use tiny_http::{Header, Method, Response, Server};

use crate::sandbox::{DAY, Outcome, Sandbox};

/// A server, and every request that it got.
struct Host {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<String>>>,
    server: Arc<Server>,
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap()
}

impl Host {
    fn start() -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let address = server.server_addr().to_ip().unwrap();
        let seen: Arc<Mutex<Vec<String>>> = Arc::default();
        let (requests, noted) = (Arc::clone(&server), Arc::clone(&seen));
        thread::spawn(move || {
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for request in requests.incoming_requests() {
                let (method, path) = (request.method().clone(), request.url().to_owned());
                let agent = request
                    .headers()
                    .iter()
                    .find(|it| it.field.equiv("User-Agent"));
                let agent = agent.map(|it| it.value.to_string()).unwrap_or_default();
                let names: BTreeSet<String> = request
                    .headers()
                    .iter()
                    .map(|it| it.field.to_string().to_lowercase())
                    .collect();
                noted.lock().unwrap().push(format!("{method} {path}"));
                assert!(agent.starts_with("tartip/"), "{agent}");
                for personal in ["cookie", "referer", "authorization", "accept-language"] {
                    assert!(!names.contains(personal), "{names:?}");
                }
                let count = counts.entry(path.clone()).or_default();
                *count += 1;
                let answer = |status: u16| Response::from_string("").with_status_code(status);
                let to = |status: u16, location: &str| {
                    answer(status).with_header(header("Location", location))
                };
                let head = method == Method::Head;
                let response = match path.as_str() {
                    "/gone" => answer(404),
                    "/long-gone" => answer(410),
                    "/no-head" if head => answer(405),
                    "/no-head-404" if head => answer(404),
                    "/moved" => to(301, "/here"),
                    "/moved-twice" => to(308, "moved"),
                    "/moved-then-found" => to(301, "/found"),
                    "/moved-to-gone" => to(301, "/gone"),
                    "/found" => to(302, "/here?session=1"),
                    "/loop" => to(302, "/loop"),
                    "/away" => to(302, "mailto:a@b.kz"),
                    "/metadata" => to(302, "http://169.254.169.254/latest/meta-data"),
                    "/signed-in-only" => answer(401),
                    "/robots-not-wanted" => answer(403),
                    "/busy-once" if *count == 1 => {
                        answer(429).with_header(header("Retry-After", "0"))
                    }
                    "/busy" => answer(429).with_header(header("Retry-After", "86400")),
                    "/down" => answer(503),
                    "/" => to(301, "/kk/"),
                    "/huge" => {
                        // It says how much would come; nobody may wait for it.
                        let endless = std::io::repeat(b'a');
                        let response =
                            Response::new(200.into(), vec![], endless, Some(1 << 40), None);
                        thread::spawn(move || request.respond(response));
                        continue;
                    }
                    _ => answer(200),
                };
                let _ = request.respond(response);
            }
        });
        Self {
            address,
            seen,
            server,
        }
    }

    fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

/// As people's sites are asked, but on this machine and without waiting.
fn quick() -> Config {
    Config {
        host_pause: Duration::ZERO,
        retry_pause: Duration::from_millis(1),
        timeout: Duration::from_secs(5),
        allow_private: true,
        ..Config::new(1_000_000)
    }
}

fn ask(config: &Config, addresses: &[String]) -> Asked {
    ask_all(&addresses.iter().cloned().collect(), config, |_, _| {})
}

fn answer(config: &Config, address: String) -> Answer {
    let asked = ask(config, std::slice::from_ref(&address));
    asked.answers[&address].clone()
}

#[test]
fn each_kind_of_answer_is_taken_for_what_it_says() {
    let host = Host::start();
    for (path, expected) in [
        ("/here", Answer::Alive),
        ("/here#part", Answer::Alive),
        ("/gone", Answer::Dead(Death::Gone(404))),
        ("/long-gone", Answer::Dead(Death::Gone(410))),
        ("/no-head", Answer::Alive),
        ("/no-head-404", Answer::Alive),
        ("/huge", Answer::Alive),
        ("/found", Answer::Alive),
        ("/moved", Answer::Moved(host.at("/here"))),
        ("/moved-twice", Answer::Moved(host.at("/here"))),
        // Only what is for good is told: the session is not.
        ("/moved-then-found", Answer::Moved(host.at("/found"))),
        ("/moved-to-gone", Answer::Dead(Death::Gone(404))),
        // The first page of a site stays where it is.
        ("", Answer::Alive),
        ("/", Answer::Alive),
        ("/loop", Answer::Unknown(Unknown::Redirects)),
        ("/away", Answer::Unknown(Unknown::Redirect)),
        ("/signed-in-only", Answer::Unknown(Unknown::Status(401))),
        ("/robots-not-wanted", Answer::Unknown(Unknown::Status(403))),
        ("/busy-once", Answer::Alive),
        ("/busy", Answer::Unknown(Unknown::Status(429))),
        ("/down", Answer::Unknown(Unknown::Status(503))),
    ] {
        assert_eq!(answer(&quick(), host.at(path)), expected, "{path}");
    }
    let seen = host.seen();
    let times = |request: &str| seen.iter().filter(|one| *one == request).count();
    assert_eq!(times("GET /no-head"), 1);
    // Eleven: the address and ten redirects.
    assert_eq!(times("HEAD /loop"), 11);
    assert_eq!(times("HEAD /down"), 3, "as often as there are attempts");
    assert_eq!(times("HEAD /busy"), 1, "nobody waits a day");
    assert_eq!(times("HEAD /busy-once"), 2);
    assert_eq!(times("GET /here"), 0, "the head is enough");
}

#[test]
fn a_host_that_says_nothing_is_not_dead_and_one_that_is_not_there_is() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap();
    let config = Config {
        timeout: Duration::from_millis(100),
        attempts: 2,
        ..quick()
    };
    let found = answer(&config, format!("http://{address}/"));
    assert_eq!(found, Answer::Unknown(Unknown::Timeout));
    drop(silent);
    let found = answer(&config, format!("http://{address}/"));
    assert_eq!(found, Answer::Dead(Death::Refused));
}

#[test]
fn a_broken_connection_is_asked_again_and_nobody_is_called_dead_for_it() {
    let rude = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = rude.local_addr().unwrap();
    thread::spawn(move || {
        for (number, stream) in rude.incoming().enumerate() {
            // The fourth connection is answered.
            if number == 3 {
                let _ = stream.unwrap().write_all(b"HTTP/1.1 204 OK\r\n\r\n");
            }
        }
    });
    assert_eq!(
        answer(&quick(), format!("http://{address}/")),
        Answer::Alive
    );
}

#[test]
fn a_host_that_speaks_no_tls_gives_no_secure_connection() {
    let plain = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = plain.local_addr().unwrap();
    thread::spawn(move || {
        for stream in plain.incoming() {
            let _ = stream
                .unwrap()
                .write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
        }
    });
    let found = answer(&quick(), format!("https://{address}/"));
    assert_eq!(found, Answer::Dead(Death::Secure));
}

#[test]
fn a_silent_host_is_asked_for_few_of_its_pages() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap();
    let config = Config {
        timeout: Duration::from_millis(200),
        attempts: 1,
        ..quick()
    };
    let pages: Vec<String> = (0..50)
        .map(|page| format!("http://{address}/{page}"))
        .collect();
    let begun = Instant::now();
    let asked = ask(&config, &pages);
    assert!(begun.elapsed() < Duration::from_secs(5));
    let all = asked.answers.values();
    assert_eq!(
        all.filter(|it| **it == Answer::Unknown(Unknown::Timeout))
            .count(),
        50
    );
}

#[test]
fn no_door_inside_a_network_is_knocked_at() {
    let host = Host::start();
    let port = host.address.port();
    let open = Config {
        allow_private: false,
        ..quick()
    };
    for address in [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0/",
    ] {
        let found = answer(&open, address.to_owned());
        assert_eq!(found, Answer::Dead(Death::Private), "{address}");
    }
    for address in [host.at("/"), format!("http://localhost:{port}/")] {
        assert_eq!(answer(&open, address), Answer::Unknown(Unknown::Port));
    }
    assert_eq!(host.seen(), Vec::<String>::new());
    // A public host that leads in is no way around. Every name is that of the host here.
    let led = Config {
        everything_at: Some(host.address),
        ..open
    };
    let found = |path: &str| answer(&led, format!("http://shagym.kz{path}"));
    assert_eq!(found("/here"), Answer::Alive);
    assert_eq!(found("/metadata"), Answer::Dead(Death::Private));
}

#[test]
fn an_answer_is_kept_for_some_days_and_only_if_the_address_opened() {
    let host = Host::start();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(cache::FILE);
    let addresses: Vec<String> = ["/here", "/moved", "/gone", "/down"]
        .map(|path| host.at(path))
        .into();
    let config = Config {
        cache: Some(file.clone()),
        attempts: 1,
        ..quick()
    };
    let first = ask(&config, &addresses);
    assert_eq!((first.kept, first.not_kept), (0, None));
    host.seen.lock().unwrap().clear();
    let again = ask(&config, &addresses);
    assert_eq!(again.kept, 2);
    assert_eq!(again.answers, first.answers);
    let asked = host.seen();
    assert!(
        asked
            .iter()
            .all(|it| it.ends_with("/gone") || it.ends_with("/down")),
        "{asked:?}"
    );
    let day = 24 * 60 * 60;
    for (later, kept) in [(5 * day, 2), (7 * day, 0)] {
        let now = config.now + later;
        let config = Config {
            cache: Some(file.clone()),
            now,
            ..quick()
        };
        // Read alone: nothing that is written counts for the next round.
        let before = std::fs::read(&file).unwrap();
        assert_eq!(ask(&config, &addresses[..2]).kept, kept, "{later}");
        std::fs::write(&file, before).unwrap();
    }
    let fresh = Config {
        fresh: true,
        ..config.clone()
    };
    assert_eq!(ask(&fresh, &addresses).kept, 0);
    // What a private network answered is no answer for the public one.
    let public = Config {
        allow_private: false,
        ..config.clone()
    };
    assert_eq!(ask(&public, &addresses).kept, 0);
    for broken in ["", "{", "[]", "{\"version\":2,\"answers\":{}}", "\u{0}"] {
        std::fs::write(&file, broken).unwrap();
        assert_eq!(ask(&config, &addresses).kept, 0, "{broken}");
        assert_eq!(ask(&config, &addresses).kept, 2, "{broken}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_the_kept_answers_is_neither_read_nor_followed() {
    let host = Host::start();
    let folder = tempfile::tempdir().unwrap();
    let (file, other) = (folder.path().join(cache::FILE), folder.path().join("other"));
    std::fs::write(&other, "mine").unwrap();
    std::os::unix::fs::symlink(&other, &file).unwrap();
    let config = Config {
        cache: Some(file.clone()),
        ..quick()
    };
    ask(&config, &[host.at("/here")]);
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "mine");
    assert!(std::fs::symlink_metadata(&file).unwrap().is_file());
}

const CONTACT: &str = "content/contacts/example-akim-office.yaml";

/// A new site, whose contact has these addresses of the host, in order.
fn site(host: &Host, paths: [&str; 2]) -> Sandbox {
    let site = Sandbox::starter();
    // The register of law is a host of the world.
    site.replace(
        "content/site.yaml",
        "https://adilet.zan.kz",
        &host.at("/register"),
    );
    let websites = paths
        .map(|path| format!("  - {}\n", host.at(path)))
        .concat();
    let old = "website: https://mysal.example";
    site.replace(CONTACT, old, &format!("website:\n{}", websites.trim_end()));
    site
}

fn check(site: &Sandbox, more: &[&str]) -> Outcome {
    let typed = [
        "check",
        "--as-of",
        DAY,
        "--no-pages",
        "--external",
        "--allow-private",
    ];
    site.run(typed.iter().chain(more))
}

#[test]
fn the_command_tells_where_each_dead_and_moved_address_stands() {
    let host = Host::start();
    let site = site(&host, ["/gone", "/moved"]);
    let told = check(&site, &[]).succeeds();
    assert_eq!(
        told.found(),
        [
            format!("dead-link {CONTACT}:14:5"),
            format!("moved-link {CONTACT}:15:5")
        ]
    );
    let told = check(&site, &["--deny", "warnings"]).ends_with(1);
    assert!(
        told.stderr.contains("known from before: "),
        "{}",
        told.stderr
    );
    for (language, words) in [
        ("en", ["the host answers 404", "has moved for good to"]),
        ("ru", ["узел отвечает 404", "навсегда переехал на"]),
        (
            "kk",
            ["тораптың жауабы 404", "біржола мына мекенжайға көшті"],
        ),
    ] {
        let told = check(&site, &["--lang", language]).succeeds();
        for words in words {
            assert!(told.stderr.contains(words), "{words} in {}", told.stderr);
        }
    }
    for format in ["json", "sarif", "github", "gitlab"] {
        let told = check(&site, &["--format", format]).stdout;
        assert!(
            told.contains("dead-link") && told.contains("moved-link"),
            "{told}"
        );
    }
    // The site decides how much it matters.
    site.append(
        "content/site.yaml",
        "rules: { dead-link: error, moved-link: off }\n",
    );
    let told = check(&site, &[]).ends_with(1);
    assert_eq!(told.codes(), ["dead-link"]);
    assert!(told.stderr.contains("error[dead-link]"), "{}", told.stderr);
}

#[test]
fn an_address_is_asked_once_and_a_second_run_asks_nothing() {
    let host = Host::start();
    let site = site(&host, ["/here", "/here"]);
    check(&site, &[]).succeeds();
    let seen = host.seen();
    assert_eq!(
        seen.iter().filter(|it| it.ends_with(" /here")).count(),
        1,
        "{seen:?}"
    );
    check(&site, &[]).succeeds();
    assert_eq!(host.seen(), seen);
    check(&site, &["--fresh"]).succeeds();
    assert_eq!(host.seen().len(), 2 * seen.len());
}

#[test]
fn nothing_but_the_option_asks() {
    let host = Host::start();
    let site = site(&host, ["/gone", "/moved"]);
    for typed in [&["check"][..], &["build"], &["status"], &["self-check"]] {
        site.run(typed);
    }
    assert_eq!(host.seen(), Vec::<String>::new());
    assert!(!site.path(cache::FILE).exists());
}

#[test]
fn without_the_option_no_private_network_is_asked_by_the_command() {
    let host = Host::start();
    let site = site(&host, ["/gone", "/moved"]);
    site.replace(CONTACT, &host.at("/gone"), "http://127.0.0.1/gone");
    let told = site.run(["check", "--as-of", DAY, "--no-pages", "--external"]);
    let told = told.succeeds();
    assert_eq!(told.found(), [format!("dead-link {CONTACT}:14:5")]);
    assert!(told.stderr.contains("not public"), "{}", told.stderr);
    assert!(told.stderr.contains("an unusual port"), "{}", told.stderr);
    assert_eq!(host.seen(), Vec::<String>::new());
}

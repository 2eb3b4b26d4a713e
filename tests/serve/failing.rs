//! Content and themes that are broken and fixed.

use super::sandbox::Sandbox;
use super::server::Server;

#[test]
fn it_starts_with_broken_content_and_shows_what_is_wrong_until_it_is_fixed() {
    let site = Sandbox::new();
    site.append("content/site.yaml", "wrong: 1\n");
    let server = Server::of(site);
    for target in ["/", "/kk/", "/anything"] {
        let page = server.get(target).is(503).body;
        assert!(
            page.contains("unknown-key") && page.contains("content/site.yaml"),
            "{page}"
        );
        assert!(
            page.contains("/.tartip/reload.js"),
            "it must hear of the fixing"
        );
    }
    server.get("/.tartip/reload.js").is(200);
    server.get("/.tartip/overlay.css").is(200);
    server.makes_one(|site| site.replace("content/site.yaml", "wrong: 1\n", ""));
    let page = server.get("/kk/").is(200).body;
    assert!(!page.contains("tartip-problems"), "{page}");
}

#[test]
fn the_last_good_pages_stay_with_the_problems_over_them_until_fixed() {
    let server = Server::new();
    let good = server.get("/kk/").is(200).body;
    let good_name = server.name();
    server.makes_one(|site| {
        site.append(
            "content/site.yaml",
            "wrong: </pre><script>alert('ә')</script>\n",
        );
    });
    server.says("error[unknown-key]");
    server.says("last good pages stay");
    for (target, status) in [("/kk/", 200), ("/nothing", 404)] {
        let page = server.get(target).is(status).body;
        assert!(page.contains("id=\"tartip-problems\""), "{page}");
        // The frame of the source, with its place and its caret, and not a tag of it.
        assert!(page.contains("content/site.yaml:20:1"), "{page}");
        assert!(page.contains("^^^^^ expected"), "{page}");
        assert!(
            page.contains("&lt;/pre&gt;&lt;script&gt;alert(&#39;ә&#39;)&lt;/script&gt;"),
            "{page}"
        );
        assert!(!page.contains("<script>alert"), "{page}");
    }
    // The page under it is the last good one, but for the name of the generation.
    let page = server.get("/kk/").body;
    let (before, rest) = page
        .split_once("<link rel=\"stylesheet\" href=\"/.tartip")
        .unwrap();
    let (_, after) = rest.split_once("</dialog>\n").unwrap();
    let under = format!("{before}{after}").replace(&server.name(), &good_name);
    assert_eq!(under, good);
    // Still broken, in another way: the last good pages are those of before.
    server.makes_one(|site| site.append("content/site.yaml", "more: 1\n"));
    assert!(server.get("/kk/").is(200).body.contains("2 errors"));
    server.makes_one(|site| {
        let text = site.read("content/site.yaml");
        site.write("content/site.yaml", text.split("wrong:").next().unwrap());
    });
    let fixed = server.get("/kk/").is(200).body;
    assert!(!fixed.contains("tartip-problems"), "{fixed}");
    server.says("Rebuilt the site");
}

#[test]
fn what_is_wrong_is_said_in_the_language_of_the_editor() {
    for (lang, words) in [
        ("kk", "1 қате: бет жаңартылмады"),
        ("ru", "1 ошибка: страница не обновлена"),
    ] {
        let site = Sandbox::new();
        site.append("content/site.yaml", "wrong: 1\n");
        let command = site.command(["serve", "--port", "0", "--lang", lang]);
        let server = Server::by(command, site);
        let page = server.get("/kk/").is(503).body.replace('\u{a0}', " ");
        assert!(page.contains(words), "{page}");
        assert!(page.contains(&format!("<html lang=\"{lang}\"")), "{page}");
        assert!(
            page.contains(&format!("id=\"tartip-problems\" lang=\"{lang}\"")),
            "{page}"
        );
    }
}

#[test]
fn a_template_that_fails_on_a_page_is_shown_on_that_page_alone() {
    let server = Server::new();
    let file = "themes/default/pages/about.html";
    server.makes_one(|site| site.write(file, "{{ it.nothing.of_the_kind }}"));
    let failing = server.get("/kk/about.html").is(500).body;
    assert!(
        failing.contains("bad-template") && failing.contains("pages/about.html"),
        "{failing}"
    );
    server.get("/kk/").is(200);
    server.makes_one(|site| site.write(file, "<p>fixed</p>"));
    assert!(
        server
            .get("/kk/about.html")
            .is(200)
            .body
            .contains("<p>fixed</p>")
    );
}

#[test]
fn a_theme_that_does_not_parse_keeps_the_last_good_pages() {
    let server = Server::new();
    server.makes_one(|site| site.write("themes/default/pages/about.html", "{% if %}"));
    let page = server.get("/kk/about.html").is(200).body;
    assert!(page.contains("bad-template"), "{page}");
    server.makes_one(|site| std::fs::remove_dir_all(site.path("themes")).unwrap());
    assert!(
        !server
            .get("/kk/about.html")
            .is(200)
            .body
            .contains("bad-template")
    );
}

#[test]
fn warnings_do_not_stand_over_the_page() {
    let server = Server::new();
    server.makes_one(|site| {
        let path = "content/offices/example-akim-office.yaml";
        let text = site.read(path);
        let line = text
            .lines()
            .find(|line| line.starts_with("verified_on:"))
            .unwrap();
        site.write(path, text.replace(line, "verified_on: 2030-01-01"));
    });
    server.says("warning[date-in-future]");
    assert!(!server.get("/kk/").is(200).body.contains("tartip-problems"));
}

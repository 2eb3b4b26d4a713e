//! Files that change in all the ways that editors and programs change them.

use std::fs;

use super::sandbox::{DAY, Sandbox};
use super::server::Server;

const TITLE: &str = "Мысал ауданы: шағымдану тәртібі";

fn retitle(site: &Sandbox, path: &str, title: &str) {
    let text = site.read("content/site.yaml").replace(TITLE, title);
    site.write(path, text);
}

#[test]
fn a_save_shows_and_is_one_generation() {
    let server = Server::new();
    assert!(server.get("/kk/").body.contains(TITLE));
    server.makes_one(|site| retitle(site, "content/site.yaml", "Жаңа атау"));
    server.shows("/kk/", "Жаңа атау", true);
}

#[test]
fn a_save_by_renaming_shows() {
    let server = Server::new();
    // As vim and others: the old one aside, the new one in its place, the old one away.
    server.makes_one(|site| {
        fs::rename(
            site.path("content/site.yaml"),
            site.path("content/site.yaml~"),
        )
        .unwrap();
        site.write("content/4913", "");
        fs::remove_file(site.path("content/4913")).unwrap();
        let text = site.read("content/site.yaml~").replace(TITLE, "Бірінші");
        site.write("content/site.yaml", text);
        fs::remove_file(site.path("content/site.yaml~")).unwrap();
    });
    server.shows("/kk/", "Бірінші", true);
    // As most others: a new file over the old one. And again, since a watch on the file would have
    // gone with the old one.
    for title in ["Екінші", "Үшінші"] {
        server.makes_one(|site| {
            let before = site.read("content/site.yaml");
            let old = before.lines().find(|line| line.contains("kk:")).unwrap();
            site.write(
                "content/.site.yaml.tmp",
                before.replacen(old, &format!("  kk: {title}"), 1),
            );
            fs::rename(
                site.path("content/.site.yaml.tmp"),
                site.path("content/site.yaml"),
            )
            .unwrap();
        });
        server.shows("/kk/", title, true);
    }
}

#[test]
fn what_editors_keep_for_themselves_makes_nothing() {
    let server = Server::new();
    server.makes_none(|site| {
        for path in [
            "content/.site.yaml.swp",
            "content/site.yaml~",
            "content/.git/index",
            "public/kk/index.html",
            "notes.txt",
        ] {
            site.write(path, "x");
        }
        // Reading is no change.
        site.read("content/site.yaml");
    });
}

#[test]
fn five_hundred_files_at_once_are_one_generation() {
    let server = Server::new();
    let office = server.site.read("content/offices/example-akim-office.yaml");
    server.makes_one(|site| {
        for number in 0..500 {
            site.write(
                &format!("content/offices/many/office-{number}.yaml"),
                &office,
            );
        }
    });
    server.get("/kk/offices/office-499.html").is(200);
    server.makes_one(|site| fs::remove_dir_all(site.path("content/offices/many")).unwrap());
    server.get("/kk/offices/office-499.html").is(404);
}

#[test]
fn a_new_folder_is_watched() {
    let server = Server::new();
    let office = server.site.read("content/offices/example-akim-office.yaml");
    server.makes_one(|site| fs::create_dir_all(site.path("content/offices/one/two")).unwrap());
    server.makes_one(|site| site.write("content/offices/one/two/new-office.yaml", &office));
    server.get("/ru/offices/new-office.html").is(200);
    server.makes_one(|site| {
        fs::rename(
            site.path("content/offices/one"),
            site.path("content/offices/three"),
        )
        .unwrap();
    });
    server.makes_one(|site| {
        let from = site.path("content/offices/three/two/new-office.yaml");
        fs::rename(
            from,
            site.path("content/offices/three/two/newer-office.yaml"),
        )
        .unwrap();
    });
    server.get("/ru/offices/newer-office.html").is(200);
}

#[test]
fn content_that_comes_later_goes_or_is_replaced_is_seen() {
    let site = Sandbox::new();
    fs::rename(site.path("content"), site.path("aside")).unwrap();
    let server = Server::of(site);
    server.get("/kk/").is(503);
    server.makes_one(|site| fs::rename(site.path("aside"), site.path("content")).unwrap());
    server.get("/kk/").is(200);
    server.makes_one(|site| retitle(site, "content/site.yaml", "Бірінші"));
    server.shows("/kk/", "Бірінші", true);
    server.makes_one(|site| {
        super::sandbox::copy(&site.path("content"), &site.path("next"));
        fs::rename(site.path("content"), site.path("aside")).unwrap();
        fs::rename(site.path("next"), site.path("content")).unwrap();
    });
    // What stands aside is the site's no more, and what took its place is.
    server.makes_none(|site| site.append("aside/site.yaml", "\n# A remark.\n"));
    server.makes_one(|site| site.replace("content/site.yaml", "Бірінші", "Екінші"));
    server.shows("/kk/", "Екінші", true);
    server.makes_one(|site| fs::remove_dir_all(site.path("content")).unwrap());
    server.shows("/kk/", "missing-file", true);
    server.shows("/kk/", "Екінші", true);
}

#[test]
fn a_theme_that_comes_later_is_seen() {
    let server = Server::new();
    let file = "themes/default/components/site-footer/site-footer.html";
    server.makes_one(|site| site.write(file, "<footer>first</footer>"));
    server.shows("/kk/", "<footer>first</footer>", true);
    server.makes_one(|site| site.write(file, "<footer>second</footer>"));
    server.shows("/kk/", "<footer>second</footer>", true);
    server.makes_one(|site| fs::remove_dir_all(site.path("themes")).unwrap());
    server.shows("/kk/", "second", false);
}

#[cfg(unix)]
#[test]
fn what_links_lead_to_is_watched() {
    use std::os::unix::fs::symlink;
    let site = Sandbox::new();
    fs::create_dir(site.path("shared")).unwrap();
    fs::rename(
        site.path("content/site.yaml"),
        site.path("shared/site.yaml"),
    )
    .unwrap();
    symlink("../shared/site.yaml", site.path("content/site.yaml")).unwrap();
    let server = Server::of(site);
    server.makes_one(|site| retitle(site, "shared/site.yaml", "Бірінші"));
    server.shows("/kk/", "Бірінші", true);
    server.makes_none(|site| site.write("shared/other.yaml", "x"));

    // A folder by a link, made while the server runs.
    let office = server.site.read("content/offices/example-akim-office.yaml");
    fs::create_dir(server.site.path("more")).unwrap();
    server.makes_one(|site| symlink("../../more", site.path("content/offices/more")).unwrap());
    server.makes_one(|site| site.write("more/linked-office.yaml", &office));
    server.get("/kk/offices/linked-office.html").is(200);

    server.makes_one(|site| fs::remove_file(site.path("content/offices/more")).unwrap());
    server.get("/kk/offices/linked-office.html").is(404);

    // The content itself by a link that is led elsewhere.
    server.makes_one(|site| {
        fs::rename(site.path("content"), site.path("one")).unwrap();
        symlink("one", site.path("content")).unwrap();
    });
    server.makes_one(|site| site.append("one/site.yaml", "\n# A remark.\n"));
    super::sandbox::copy(&server.site.path("one"), &server.site.path("two"));
    retitle(&server.site, "two/site.yaml", "Бірінші");
    server.makes_one(|site| {
        symlink("two", site.path("link")).unwrap();
        fs::rename(site.path("link"), site.path("content")).unwrap();
    });
    server.makes_one(|site| site.append("two/site.yaml", "\n# A remark.\n"));
    server.get("/kk/").is(200);
}

#[test]
fn a_build_beside_it_does_not_disturb_it() {
    let server = Server::new();
    server.makes_none(|site| {
        site.run(["build", "--as-of", DAY]).succeeds();
    });
    assert!(server.site.public().contains_key("kk/index.html"));
}

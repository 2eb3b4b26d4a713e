//! Content that is unusual and right: however an editor's program writes it, the site is the same.

use crate::sandbox::{Sandbox, assert_same, tree};

/// The site as it is published after `change`, without a warning.
fn published(change: impl Fn(&Sandbox)) -> crate::sandbox::Tree {
    let site = Sandbox::new();
    change(&site);
    site.build().succeeds().without_warnings();
    site.public()
}

#[test]
fn byte_order_marks_and_windows_line_ends_change_nothing() {
    let windows = published(|site| {
        for (path, bytes) in tree(&site.path("content")) {
            if !path.ends_with('/') {
                let text = String::from_utf8(bytes).unwrap().replace('\n', "\r\n");
                site.write(&format!("content/{path}"), format!("\u{feff}{text}"));
            }
        }
    });
    assert_same(&published(|_| {}), &windows);
}

#[test]
fn flow_style_quotes_and_folded_lines_change_nothing() {
    let unusual = published(|site| {
        site.write(
            "content/areas/example-district.yaml",
            "{\"name\": {'kk': 'Мысал ауданы', ru: \"Район-\\u043fример\"},\n  level: \
            \"district\"}",
        );
        site.replace(
            "content/site.yaml",
            "  kk: Мемлекеттік қызмет көрсетуге кімге және қалай шағымдануға болады.\n",
            "  kk: >-\n    Мемлекеттік қызмет көрсетуге\n    кімге және қалай\n    шағымдануға \
            болады.\n",
        );
        site.replace(
            "content/site.yaml",
            "  ru: Кому и как пожаловаться на оказание государственной услуги.\n",
            "  ru: Кому и как пожаловаться\n    на оказание государственной услуги. # айтылды\n",
        );
        site.replace("content/site.yaml", "[kk, ru]", "\n  - kk\n  - 'ru'");
        site.replace(
            "content/contacts/example-akim-office.yaml",
            "[+7 7200 00 00 00]",
            "\n- \"+7 7200 00 00 00\"",
        );
        site.replace(
            "content/offices/example-akim-office.yaml",
            "area: example-district",
            "\"area\":   'example-district'   # аудан",
        );
        let area = site.read("content/areas/example-district.yaml");
        site.write(
            "content/areas/example-district.yaml",
            format!("---\n{area}\n...\n"),
        );
    });
    assert_same(&published(|_| {}), &unusual);
}

#[test]
fn folders_inside_the_folders_of_records_are_free_and_dots_are_passed_over() {
    let sorted = published(|site| {
        std::fs::create_dir(site.path("content/acts/old")).unwrap();
        let act = "state-services-law.yaml";
        let (from, to) = (
            format!("content/acts/{act}"),
            format!("content/acts/old/{act}"),
        );
        std::fs::rename(site.path(&from), site.path(&to)).unwrap();
        site.write("content/.obsidian/workspace.json", "{");
        site.write("content/acts/.DS_Store", [0xff, 0xfe]);
        site.write("content/site.yaml~", "бұрынғысы");
        site.write("content/README.md", "# Редакторға\n");
    });
    assert_same(&published(|_| {}), &sorted);
}

#[cfg(unix)]
#[test]
fn links_to_files_elsewhere_are_followed() {
    let linked = published(|site| {
        std::fs::rename(site.path("content/acts"), site.path("acts")).unwrap();
        std::os::unix::fs::symlink("../acts", site.path("content/acts")).unwrap();
    });
    assert_same(&published(|_| {}), &linked);
}

#[test]
fn a_file_of_the_theme_is_overridden_by_the_sites_own() {
    let site = Sandbox::new();
    let page =
        "<!doctype html><html lang={{ page.language }}><title>Акт</title><p>Менің бетім</html>";
    site.write("themes/spring/pages/act.html", page);
    site.run(["build", "--as-of", crate::sandbox::DAY, "--theme", "spring"])
        .succeeds();
    assert!(
        site.page("kk/acts/administrative-code.html")
            .contains("Менің бетім")
    );
    assert!(!site.page("kk/index.html").contains("Менің бетім"));
}

#[test]
fn what_systems_and_editors_leave_does_not_stop_the_build() {
    let site = Sandbox::new();
    site.build().succeeds();
    let before = site.public();
    for folder in [
        "content",
        "content/offices",
        "content/procedures/complaint",
        "content/calendar",
    ] {
        for name in [
            "desktop.ini",
            "Thumbs.db",
            ".DS_Store",
            "._site.yaml",
            "#site.yaml#",
            ".#site.yaml",
            "site.yaml~",
            "site.yaml.swp",
            "4913",
            "site.yaml.orig",
            "site.yaml.rej",
            "site.yaml.bak",
            "site.yaml.tmp",
            "~$list.docx",
            "$RECYCLE.BIN/desktop.ini",
            "__MACOSX/site.yaml",
        ] {
            site.write(&format!("{folder}/{name}"), b"\xff\x00: no text");
        }
    }
    site.write("themes/default/assets/Thumbs.db", b"\xff");
    site.write("themes/default/.DS_Store", b"\xff");
    site.check().succeeds().without_warnings();
    site.build().succeeds();
    assert_same(&before, &site.public());
    assert_eq!(site.run(["fmt", "--check"]).succeeds().stdout, "");
}

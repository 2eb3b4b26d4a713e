//! Folders that are deleted, moved away and made again while they are served.

use std::fs;

use super::server::{Server, until};
use crate::sandbox::copy;

#[test]
fn content_that_was_deleted_and_made_again_is_watched_again() {
    let server = Server::new();
    let kept = server.site.around().join("kept");
    copy(&server.site.path("content"), &kept);
    for round in 0..3 {
        let before = server.number();
        fs::remove_dir_all(server.site.path("content")).unwrap();
        if round > 0 {
            until("the loss is seen", || server.number() > before);
        }
        copy(&kept, &server.site.path("content"));
        server.shows("/kk/", "tartip-problems", false);
        let office = "content/offices/example-akim-office.yaml";
        let text = server.site.read(office);
        server.site.write(office, format!("{text}wrong: 1\n"));
        server.shows("/kk/", "tartip-problems", true);
        server.site.write(office, text);
        server.shows("/kk/", "tartip-problems", false);
    }
}

#[test]
fn a_site_whose_own_folder_was_deleted_and_made_again_is_watched_again() {
    let server = Server::new();
    let root = server.site.root();
    let kept = server.site.around().join("kept");
    copy(&root, &kept);
    for round in 0..3 {
        let before = server.number();
        match round {
            0 => fs::remove_dir_all(&root).unwrap(),
            1 => fs::rename(&root, server.site.around().join("away")).unwrap(),
            _ => {
                fs::remove_dir_all(&root).unwrap();
                until("the loss is seen", || server.number() > before);
                server.says("missing-file");
            }
        }
        copy(&kept, &root);
        server.shows("/kk/", "tartip-problems", false);
        let office = "content/offices/example-akim-office.yaml";
        let text = server.site.read(office);
        server.site.write(office, format!("{text}wrong: 1\n"));
        server.shows("/kk/", "tartip-problems", true);
        server.site.write(office, text);
        server.shows("/kk/", "tartip-problems", false);
    }
}

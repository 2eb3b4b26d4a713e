//! `tartip poster`: a procedure on one sheet, as a PDF file; and what it refuses to print.

use std::fs;

use crate::sandbox::{DAY, Outcome, Sandbox};

const ADDRESS: &str = "https://shagym.kz";

fn poster(site: &Sandbox, arguments: &[&str]) -> Outcome {
    site.run(["poster", "--as-of", DAY].iter().chain(arguments))
}

/// The file that was written, and that nothing else was.
fn written(site: &Sandbox, name: &str) -> Vec<u8> {
    let bytes = fs::read(site.path(name)).unwrap();
    assert!(bytes.starts_with(b"%PDF-1."), "{name}");
    assert!(bytes.trim_ascii_end().ends_with(b"%%EOF"), "{name}");
    bytes
}

#[test]
fn a_poster_is_a_pdf_file_and_the_same_each_time() {
    let site = Sandbox::new();
    let before = fs::read_dir(site.root()).unwrap().count();
    let written = |size: &str| {
        let name = format!("{size}.pdf");
        let more = ["--base-url", ADDRESS, "--size", size, "--output", &name];
        poster(&site, &[&["complaint"][..], &more].concat())
            .succeeds()
            .says(&name);
        written(&site, &name)
    };
    let (a4, a3) = (written("a4"), written("a3"));
    assert!(a4 != a3);
    assert!(a4 == written("a4") && a3 == written("a3"));
    // Nothing is left beside them.
    assert_eq!(fs::read_dir(site.root()).unwrap().count(), before + 2);
}

#[test]
fn the_poster_of_an_office_is_another_one() {
    let site = Sandbox::new();
    let common = ["complaint", "--base-url", ADDRESS, "--output"];
    poster(&site, &[&common[..], &["all.pdf"]].concat()).succeeds();
    let own = ["own.pdf", "--office", "example-akim-office"];
    poster(&site, &[&common[..], &own].concat()).succeeds();
    assert!(written(&site, "all.pdf") != written(&site, "own.pdf"));
}

#[test]
fn no_poster_leads_to_an_address_that_nobody_can_open() {
    let site = Sandbox::new();
    for (language, words) in [
        ("en", "is no address that people can open"),
        ("ru", "не адрес, который люди могут открыть"),
        ("kk", "адамдар аша алатын мекенжай емес"),
    ] {
        for address in [
            "https://mysal.example",
            "http://localhost:8000",
            "http://10.0.0.1",
        ] {
            let more = [
                "--lang",
                language,
                "--base-url",
                address,
                "--output",
                "a.pdf",
            ];
            poster(&site, &[&["complaint"][..], &more].concat())
                .ends_with(1)
                .says(words)
                .says(address);
        }
    }
    // That of the site, too.
    poster(&site, &["complaint", "--output", "a.pdf"])
        .ends_with(1)
        .says("https://mysal.example");
    let long = format!("https://shagym.kz/{}", "a".repeat(200));
    poster(
        &site,
        &["complaint", "--base-url", &long, "--output", "a.pdf"],
    )
    .ends_with(1)
    .says("too long for a QR code");
    assert!(!site.path("a.pdf").exists());
}

#[test]
fn an_unknown_procedure_or_office_is_a_wrong_command_line() {
    let site = Sandbox::new();
    for (language, procedure, office) in [
        (
            "en",
            "there is no procedure `complant`",
            "there is no office `example-akim`",
        ),
        (
            "ru",
            "нет процедуры `complant`",
            "нет учреждения `example-akim`",
        ),
        (
            "kk",
            "`complant` деген рәсім жоқ",
            "`example-akim` деген мекеме жоқ",
        ),
    ] {
        let common = [
            "--lang",
            language,
            "--base-url",
            ADDRESS,
            "--output",
            "a.pdf",
        ];
        poster(&site, &[&["complant"][..], &common].concat())
            .ends_with(2)
            .says(procedure)
            .says("`complaint`");
        let arguments = ["complaint", "--office", "example-akim"];
        poster(&site, &[&arguments[..], &common].concat())
            .ends_with(2)
            .says(office);
        let arguments = ["complaint", "--office", "shagym-sektory"];
        poster(&site, &[&arguments[..], &common].concat())
            .ends_with(2)
            .says("content/offices");
    }
    poster(&site, &["complaint", "--base-url", ADDRESS]).ends_with(2);
    assert!(!site.path("a.pdf").exists());
}

#[test]
fn content_with_errors_makes_no_poster() {
    let site = Sandbox::new();
    let file = "content/procedures/complaint/procedure.yaml";
    site.append(file, "no_such_key: 1\n");
    poster(
        &site,
        &["complaint", "--base-url", ADDRESS, "--output", "a.pdf"],
    )
    .ends_with(1)
    .says("No poster was made.")
    .says("unknown-key");
    assert!(!site.path("a.pdf").exists());
}

#[test]
fn a_poster_replaces_a_pdf_file_and_no_other() {
    let site = Sandbox::new();
    let arguments = |name| ["complaint", "--base-url", ADDRESS, "--output", name];
    site.write("old.pdf", "%PDF-1.4 of before");
    poster(&site, &arguments("old.pdf")).succeeds();
    written(&site, "old.pdf");
    let before = site.read("content/site.yaml");
    poster(&site, &arguments("content/site.yaml"))
        .ends_with(2)
        .says("is no PDF file");
    assert_eq!(site.read("content/site.yaml"), before);
    poster(&site, &arguments("content")).ends_with(2);
    poster(&site, &arguments("content/site.yaml/a.pdf"))
        .ends_with(1)
        .says("can't be written");
    poster(&site, &arguments("no/such/folder/yet/a.pdf")).succeeds();
    written(&site, "no/such/folder/yet/a.pdf");
}

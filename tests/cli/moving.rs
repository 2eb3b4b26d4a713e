//! Records whose ids changed: what stands at the old addresses.

use std::fs;

use crate::sandbox::Sandbox;

/// The site with its procedure and its office under other names, which name the old ones.
fn moved() -> Sandbox {
    let site = Sandbox::new();
    let rename = |from: &str, to: &str| {
        fs::rename(site.path(from), site.path(to)).unwrap();
    };
    rename("content/procedures/complaint", "content/procedures/appeal");
    site.append(
        "content/procedures/appeal/procedure.yaml",
        "was: complaint\n",
    );
    rename(
        "content/offices/example-akim-office.yaml",
        "content/offices/akim.yaml",
    );
    rename(
        "content/contacts/example-akim-office.yaml",
        "content/contacts/akim.yaml",
    );
    site.replace(
        "content/offices/akim.yaml",
        "contacts: [example-akim-office]",
        "contacts: [akim]",
    );
    site.append(
        "content/offices/akim.yaml",
        "was: [example-akim-office, oldest]\n",
    );
    for file in [
        "content/site.yaml",
        "content/about.kk.md",
        "content/about.ru.md",
        "content/procedures/appeal/procedure.yaml",
        "content/procedures/appeal/guide.kk.md",
        "content/procedures/appeal/guide.ru.md",
    ] {
        let text = site.read(file);
        let text = text.replace("example-akim-office", "akim");
        site.write(file, text.replace("(letter:complaint)", "(letter:appeal)"));
    }
    site.build().succeeds();
    site
}

#[test]
fn an_old_address_leads_to_the_page_of_today_in_every_language() {
    let site = moved();
    for language in ["kk", "ru"] {
        for (old, now) in [
            ("procedures/complaint.html", "appeal.html"),
            ("letters/complaint.html", "appeal.html"),
            ("offices/example-akim-office.html", "akim.html"),
            ("offices/oldest.html", "akim.html"),
        ] {
            let page = site.page(&format!("{language}/{old}"));
            assert!(
                page.contains(&format!("data-moved=\"{now}\"")),
                "{old}: {page}"
            );
            assert!(page.contains(&format!("content=\"0; url={now}\"")), "{old}");
            assert!(page.contains(&format!("<a href=\"{now}\">")), "{old}");
            let folder = old.split('/').next().unwrap();
            let canonical = format!("/{language}/{folder}/{now}\"");
            assert!(page.contains(&canonical), "{old}: {canonical}");
            assert!(
                site.path(&format!("public/{language}/{folder}/{now}"))
                    .is_file()
            );
        }
    }
    assert!(
        site.page("posters/complaint.html")
            .contains("data-moved=\"appeal.html\"")
    );
}

#[test]
fn hosts_are_told_of_old_addresses_and_search_engines_of_those_of_today() {
    let site = moved();
    let redirects = site.page("_redirects");
    for line in [
        "/kk/procedures/complaint.html /kk/procedures/appeal.html 301\n",
        "/ru/offices/oldest.html /ru/offices/akim.html 301\n",
        "/kk/* /kk/404.html 404\n",
    ] {
        assert!(redirects.contains(line), "{redirects}");
    }
    let sitemap = site.page("sitemap.xml");
    assert!(sitemap.contains("/kk/procedures/appeal.html"));
    assert!(!sitemap.contains("complaint.html") && !sitemap.contains("oldest"));
    assert!(!sitemap.contains("404"));
}

#[test]
fn the_letter_knows_an_office_by_the_ids_it_had() {
    let site = moved();
    site.write(
        "content/roles/head.yaml",
        "name: { kk: Әкім, ru: Аким }\naddressed_as: { kk: Әкімге, ru: Акиму }\n",
    );
    site.append("content/offices/akim.yaml", "role: head\n");
    let procedure = "content/procedures/appeal/procedure.yaml";
    site.replace(procedure, "    office: akim\n", "    role: head\n");
    site.build().succeeds();
    let letter = site.page("kk/letters/appeal.html");
    assert!(letter.contains("data-office=\"akim example-akim-office oldest\""));
}

#[test]
fn the_old_letter_of_a_procedure_that_has_none_now_leads_to_the_procedure() {
    let site = Sandbox::new();
    site.write(
        "content/procedures/other/guide.kk.md",
        site.read("content/procedures/complaint/guide.kk.md"),
    );
    site.write(
        "content/procedures/other/guide.ru.md",
        site.read("content/procedures/complaint/guide.ru.md"),
    );
    let text = site.read("content/procedures/complaint/procedure.yaml");
    let without = text.lines().filter(|line| !line.starts_with("letter:"));
    let without: String = without.map(|line| format!("{line}\n")).collect();
    let end = without.find("requirements:").map(|from| {
        let rest = &without[from..];
        let next = rest[1..]
            .find("\ncontacts:")
            .or(rest[1..].find("\ncitations:"));
        (from, from + 1 + next.unwrap() + 1)
    });
    let without = match end {
        Some((from, to)) => format!("{}{}", &without[..from], &without[to..]),
        None => without,
    };
    site.write(
        "content/procedures/other/procedure.yaml",
        format!("{without}was: gone\n"),
    );
    site.build().succeeds();
    let page = site.page("ru/letters/gone.html");
    assert!(
        page.contains("data-moved=\"../procedures/other.html\""),
        "{page}"
    );
    assert!(!site.path("public/ru/letters/other.html").exists());
}

#[test]
fn a_former_id_is_no_fact_to_be_compared_with_a_source() {
    let site = Sandbox::new();
    site.run(["review", "--all"]).succeeds();
    site.append("content/offices/example-akim-office.yaml", "was: before\n");
    site.run([
        "check",
        "--as-of",
        crate::sandbox::DAY,
        "--deny",
        "warnings",
    ])
    .succeeds();
}

#[test]
fn an_address_without_a_page_has_a_page_in_the_language_of_its_folder() {
    let site = Sandbox::built();
    for (language, heading) in [("kk", "Бет табылмады"), ("ru", "Страница не найдена")]
    {
        let page = site.page(&format!("{language}/404.html"));
        assert!(page.contains(&format!("<html lang=\"{language}\"")));
        assert!(page.contains(heading));
        // It is shown at any address, so its own begin at the top of the site.
        assert!(page.contains(&format!("href=\"/{language}/\"")), "{page}");
        assert!(!page.contains("href=\"../") && !page.contains("rel=\"canonical\""));
    }
}

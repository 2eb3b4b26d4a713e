//! What the page of an office offers to whoever writes to it.

use crate::sandbox::Sandbox;

const PROCEDURE: &str = "content/procedures/complaint/procedure.yaml";
const OFFICE: &str = "content/offices/example-akim-office.yaml";
const ROLE: &str = "name: { kk: Аудан әкімі, ru: Аким района }
addressed_as: { kk: Аудан әкіміне, ru: Акиму района }
letter: complaint
";

/// A site with so many procedures whose letter goes to the role of its one office.
pub(crate) fn with_role(procedures: usize) -> Sandbox {
    let site = Sandbox::new();
    site.write("content/roles/akim.yaml", ROLE);
    site.append(OFFICE, "role: akim\n");
    site.replace(PROCEDURE, "office: example-akim-office", "role: akim");
    for number in 1..procedures {
        for file in ["procedure.yaml", "guide.kk.md", "guide.ru.md"] {
            let text = site.read(&format!("content/procedures/complaint/{file}"));
            let text = text.replace("letter:complaint)", &format!("letter:copy-{number})"));
            site.write(&format!("content/procedures/copy-{number}/{file}"), text);
        }
    }
    site
}

fn page(site: &Sandbox, name: &str) -> String {
    site.build().succeeds();
    site.read(&format!("public/ru/offices/{name}.html"))
}

#[test]
fn an_office_with_few_letters_names_each_and_one_with_many_leads_to_them() {
    let few = page(&with_role(20), "example-akim-office");
    assert_eq!(few.matches("#office=").count(), 20);
    assert!(!few.contains("Писем много"));

    let many = page(&with_role(21), "example-akim-office");
    assert_eq!(many.matches("#office=").count(), 0);
    let link = r#"<a href="../procedures/">Писем много"#;
    assert!(many.contains(link), "{many}");
}

#[test]
fn the_blank_of_an_office_stands_beside_the_first_page_of_its_list_alone() {
    let site = with_role(101);
    let first = page(&site, "example-akim-office");
    assert!(first.contains("Кому: Акиму Района-примера"), "{first}");
    let second = site.read("public/ru/offices/example-akim-office_2.html");
    assert!(!second.contains("<article"), "{second}");
}

#[test]
fn an_office_whose_role_has_no_letter_has_no_blank() {
    let site = with_role(1);
    site.write(
        "content/roles/akim.yaml",
        ROLE.replace("letter: complaint\n", ""),
    );
    let page = page(&site, "example-akim-office");
    assert!(
        !page.contains("<article") && !page.contains("sheet.css"),
        "{page}"
    );
}

#[test]
fn whom_a_blank_is_addressed_to_is_words_and_never_markup() {
    let site = with_role(1);
    site.replace(OFFICE, "ru: Акиму Района-примера", "ru: Акиму <b>R&D</b>");
    let page = page(&site, "example-akim-office");
    assert!(
        page.contains("Кому: Акиму &lt;b&gt;R&amp;D&lt;/b&gt;"),
        "{page}"
    );
    assert!(!page.contains("<b>R"), "{page}");
}

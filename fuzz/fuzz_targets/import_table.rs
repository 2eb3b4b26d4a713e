//! A table to import: what is proposed is in the form of `fmt`, and proposed again it changes
//! nothing. The first byte says whether the rest is a file, or the cells of a sheet in a workbook.
#![no_main]

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tartip::diagnostic::{Report, Sources};
use tartip::import::{Standing, propose, read};
use tartip::load::{self, FileRole, SiteFolder};
use tartip_fuzz::Site;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

static SITE: LazyLock<Site> = LazyLock::new(Site::new);

/// The records before anything is imported.
static BEFORE: LazyLock<Standing> = LazyLock::new(|| standing(BTreeMap::new()));

/// Records that the seeds name: an area with a comma in its name, an office with lists and
/// comments.
const RECORDS: [(&str, &str); 3] = [
    (
        "content/areas/b.yaml",
        "name:\n  kk: Бірінші, екінші\n  ru: Первый; второй\n",
    ),
    (
        "content/contacts/a.yaml",
        "phones:\n  # Қабылдау.\n  - 8 7200 00 00 00\n  - \"1414\"\nemail: [a@b.example]\n",
    ),
    (
        "content/offices/a.yaml",
        "name: { kk: Бөлім, ru: Отдел }\narea:\n  - example-district # Ауданы.\n  - b\n\
        contacts: [b]\nsource:\n  kk: Кесте, екінші\n",
    ),
];

/// The records of the small site and these, as if the files of a proposal were written.
fn standing(proposed: BTreeMap<String, String>) -> Standing {
    let mut files: BTreeMap<String, String> = RECORDS
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .into();
    files.extend(proposed);
    let folder = SiteFolder::new(&SITE.path(""), &[]).with(files);
    let mut sources = Sources::default();
    let files = load::read(&folder, &mut sources, &mut Report::default()).files;
    Standing::of(&files, &sources)
}

/// A workbook whose one sheet has these bytes for its cells.
fn workbook(cells: &[u8]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>\
        <sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let links = format!(
        "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" \
        Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let start = format!(
        "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" \
        Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let before = format!("<worksheet xmlns=\"{main}\"><sheetData>");
    let sheet = [before.as_bytes(), cells, b"</sheetData></worksheet>"].concat();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("_rels/.rels", start.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", &sheet),
    ] {
        let begun = archive.start_file(name, SimpleFileOptions::default());
        begun.expect("a file of the archive");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("an archive").into_inner()
}

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else {
        return;
    };
    let table = match first % 2 {
        0 => read(bytes, None),
        _ => read(&workbook(bytes), None),
    };
    let Ok(table) = table else {
        return;
    };
    let Ok(mut proposal) = propose(&table, &BEFORE) else {
        return;
    };
    // A wrong row is never written.
    let problems = &proposal.problems;
    proposal
        .rows
        .retain(|row| problems.iter().all(|problem| problem.row != row.row));
    let mut files = BTreeMap::new();
    for file in proposal.rows.iter().flat_map(|row| &row.files) {
        let source = Sources::default().add("", "");
        let formatted = tartip::format::record(&file.after, FileRole::Record(file.kind), source);
        let formatted = formatted.expect("a record that can be put in its form");
        assert_eq!(file.after, formatted);
        let other = files.insert(file.path.clone(), file.after.clone());
        assert!(other.is_none(), "two rows write {}", file.path);
    }
    if files.is_empty() {
        return;
    }
    let again = propose(&table, &standing(files)).expect("the table is as it was");
    for row in again.rows {
        if proposal.rows.iter().any(|right| right.row == row.row) {
            for file in row.files {
                assert_eq!(file.before, Some(file.after));
            }
        }
    }
});

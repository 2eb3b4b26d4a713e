//! Tables at random: nothing panics, and what is proposed once is not proposed again.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{CellProblem, Proposal, Standing, propose, read};
use crate::diagnostic::Sources;
use crate::format;
use crate::load::kind::RecordKind;
use crate::load::{ContentFile, FileRole};
use crate::messages::CellFault;
use crate::scalar::Id;

/// The site as if the files of a proposal were written.
fn written(proposal: &Proposal) -> Standing {
    let mut sources = Sources::default();
    let files = proposal.rows.iter().flat_map(|row| &row.files);
    let texts: BTreeMap<&String, _> = files.map(|file| (&file.path, file)).collect();
    let files: Vec<ContentFile> = texts
        .into_iter()
        .map(|(path, file)| {
            let name = path.rsplit('/').next().unwrap().trim_end_matches(".yaml");
            ContentFile {
                path: path.clone(),
                role: FileRole::Record(file.kind),
                id: Id::parse(name),
                source: sources.add(path.as_str(), file.after.as_str()),
                readable: true,
            }
        })
        .collect();
    Standing::of(&files, &sources)
}

/// Cells that mean something to one column or another, or to a reader of YAML or of tables.
fn cell() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "",
        " ",
        "a",
        "a-1",
        "Мысал бөлімі",
        "Отдел № 1",
        "87212504066",
        "7212504066",
        "1414",
        "8.72E+10",
        "a@b.example",
        "https://a.example",
        "22.11.2026",
        "46348",
        "2026-11-22",
        "#N/A",
        "м?селе",
        ": x",
        "- x",
        "# x",
        "'",
        "\"",
        "\"x\"",
        "[a, b]",
        "{ a: b }",
        "&a",
        "*a",
        "!a",
        "|",
        ">-",
        "%",
        "@",
        "`",
        "~",
        "null",
        "true",
        "12",
        "1e3",
        "a: b",
        "a # b",
        "x\ny",
        "\t",
        "\u{a0}",
        "\u{feff}",
        "\u{1}",
        "\u{85}",
        "\\",
        "ё",
        "и\u{306}",
    ]);
    let words = prop_oneof![8 => words.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(words, 0..3).prop_map(|words| words.concat())
}

/// A column: how it is called, and cells that it may have, mostly.
type Filled = (&'static str, &'static [&'static str]);

const DAYS: &[&str] = &["22.11.2026", "2026-11-22", "46348"];
const PHONES: &[&str] = &["", "87212504066; 1414", "7212504066"];
const ADDRESSES: &[&str] = &["", "a@b.example", "https://a.example", "a, b"];
const IDS: &[&str] = &["", "a", "b-1"];
/// Any cell.
const TEXTS: &[&str] = &[];

fn table() -> impl Strategy<Value = String> {
    let tables: [&[Filled]; 2] = [
        &[
            ("id", IDS),
            ("name kk", TEXTS),
            ("name ru", TEXTS),
            ("addressed as kk", TEXTS),
            ("addressed as ru", TEXTS),
            ("source kk", TEXTS),
            ("source ru", TEXTS),
            ("verified on", DAYS),
            ("phone", PHONES),
            ("website", ADDRESSES),
        ],
        &[
            ("Атауы", TEXTS),
            ("Название", TEXTS),
            ("Кімге", TEXTS),
            ("Кому", TEXTS),
            ("Дереккөз", TEXTS),
            ("Источник", TEXTS),
            ("Проверено", DAYS),
            ("Адрес", TEXTS),
            ("Мекенжайы", TEXTS),
            ("Почта", ADDRESSES),
        ],
    ];
    prop::sample::select(tables.to_vec()).prop_flat_map(|columns| {
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let cells: Vec<_> = columns.iter().map(|(_, known)| filled(known)).collect();
        let rows = prop::collection::vec(cells, 0..4);
        rows.prop_map(move |rows| {
            let rows: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
            format!("{}\n{}\n", names.join(";"), rows.join("\n"))
        })
    })
}

/// A cell, in quotation marks.
fn filled(known: &'static [&'static str]) -> BoxedStrategy<String> {
    let quoted = |cell: String| format!("\"{}\"", cell.replace('"', "\"\""));
    match known {
        [] => cell().prop_map(quoted).boxed(),
        known => {
            let known = prop::sample::select(known).prop_map(str::to_owned);
            prop_oneof![15 => known, 1 => cell()]
                .prop_map(quoted)
                .boxed()
        }
    }
}

/// A workbook whose one sheet has this text after its beginning.
fn workbook(sheet: &str) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let link = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r\" Type=\"{office}/{kind}\" \
            Target=\"{target}\"/></Relationships>"
        )
    };
    let book = "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>";
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("_rels/.rels", link("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", book.to_owned()),
        (
            "xl/_rels/workbook.xml.rels",
            link("worksheet", "worksheets/sheet1.xml"),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet><sheetData>{sheet}"),
        ),
    ] {
        archive
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The text of a sheet: rows, cells and merged ranges, in order and not.
fn sheet() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "<row>",
        "<row r=\"1\">",
        "<row r=\"0\">",
        "<row r=\"99999999999\">",
        "</row>",
        "</c>",
        "<c>",
        "<c r=\"A1\">",
        "<c r=\"XFD1048576\">",
        "<c r=\"ZZZZZZZ9\">",
        "<c r=\"A0\">",
        "<c r=\"1\">",
        "<c t=\"s\">",
        "<c t=\"d\">",
        "<c t=\"e\">",
        "<c t=\"b\">",
        "<c s=\"9\">",
        "<c t=\"inlineStr\">",
        "<is><t>id</t></is>",
        "<is><t>phone</t></is>",
        "<is><t>_xD800_</t></is>",
        "<is><r><t>a",
        "<v>1</v>",
        "<v>-1</v>",
        "<v>1e308</v>",
        "<v>nan</v>",
        "<v></v>",
        "<v>2026-11-22T</v>",
        "<f>A1</f>",
        "<f t=\"shared\" si=\"0\" ref=\"A1:B2\">A1</f>",
        "&lt;",
        "&x;",
        "<!--",
        "-->",
        "]]>",
        "</sheetData>",
        "</worksheet>",
        "<mergeCells>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<mergeCell ref=\"B2:A1\"/>",
        "<mergeCell ref=\"A1\"/>",
        "<mergeCell ref=\"\"/>",
        "<c t=\"inlineStr\"><is><t>id</t></is></c><c t=\"inlineStr\"><is><t>phone</t></is></c>",
        "<c t=\"inlineStr\"><is><t>a</t></is></c><c><v>87212504066</v></c>",
    ]);
    prop::collection::vec(parts, 0..30).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn a_sheet_of_any_cells_is_read_or_refused(sheet in sheet()) {
        if let Ok(table) = read(&workbook(&sheet), None) {
            let _ = propose(&table, &Standing::default());
        }
    }

    #[test]
    fn what_is_proposed_is_in_its_form_and_not_proposed_again(text in table()) {
        let Ok(table) = read(text.as_bytes(), None) else {
            return Ok(());
        };
        let Ok(mut proposal) = propose(&table, &Standing::default()) else {
            return Ok(());
        };
        // A wrong row is never written.
        let problems = &proposal.problems;
        proposal.rows.retain(|row| problems.iter().all(|problem| problem.row != row.row));
        for file in proposal.rows.iter().flat_map(|row| &row.files) {
            let source = Sources::default().add("", "");
            let formatted = format::record(&file.after, FileRole::Record(file.kind), source);
            prop_assert_eq!(&file.after, &formatted.unwrap());
        }
        let again = propose(&table, &written(&proposal)).unwrap();
        for row in again.rows {
            if proposal.rows.iter().any(|right| right.row == row.row) {
                for file in row.files {
                    prop_assert_eq!(file.before, Some(file.after));
                }
            }
        }
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for start in [&b""[..], b"PK\x03\x04", b"\xff\xfe", b"id;phone\n"] {
            let bytes = [start, &bytes].concat();
            if let Ok(table) = read(&bytes, None) {
                let _ = propose(&table, &Standing::default());
            }
        }
    }
}

#[test]
fn a_formula_without_a_value_is_no_empty_cell() {
    let mut sources = Sources::default();
    let file = ContentFile {
        path: "content/offices/a.yaml".to_owned(),
        role: FileRole::Record(RecordKind::Office),
        id: Id::parse("a"),
        source: sources.add("content/offices/a.yaml", "verified_on: 2026-01-01\n"),
        readable: true,
    };
    let text = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let sheet = format!(
        "<row>{}{}{}</row><row>{}<c><f>B9&amp;C9</f><v></v></c>\
        <c t=\"str\"><f>B9</f><v></v></c></row></sheetData></worksheet>",
        text("id"),
        text("phone"),
        text("email"),
        text("a")
    );
    let table = read(&workbook(&sheet), None).unwrap();
    let proposal = propose(&table, &Standing::of(&[file], &sources)).unwrap();
    let found = "=B9&C9".to_owned();
    let problem = CellProblem {
        row: 2,
        column: Some(("B".to_owned(), "phone".to_owned())),
        fault: CellFault::FormulaFailed { found },
    };
    assert_eq!(proposal.problems, [problem]);
}

#[test]
fn the_workbook_of_these_tests_is_read() {
    let cells =
        "<c t=\"inlineStr\"><is><t>id</t></is></c><c t=\"inlineStr\"><is><t>phone</t></is></c>";
    let table = read(
        &workbook(&format!("<row>{cells}</row></sheetData></worksheet>")),
        None,
    );
    assert!(propose(&table.unwrap(), &Standing::default()).is_ok());
}

//! `tartip import offices` of workbooks: what spreadsheets keep in cells, and what is no table.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use crate::importing::{Rows, offices};
use crate::sandbox::{Sandbox, assert_same, tree};

/// A sheet of these rows, all of them texts.
fn sheet(rows: &Rows) -> Worksheet {
    let mut sheet = Worksheet::new();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    sheet
}

fn saved(sheets: Vec<Worksheet>) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        workbook.push_worksheet(sheet);
    }
    workbook.save_to_buffer().unwrap()
}

/// What the table gives when a spreadsheet saves it as a text.
fn expected(number: usize) -> crate::sandbox::Tree {
    let site = Sandbox::new();
    site.write_rows(&offices(number));
    site.import("table.csv", &["--write"]).succeeds();
    tree(&site.path("content"))
}

#[test]
fn numbers_days_formulas_and_merged_areas_give_the_same_records() {
    let mut rows = offices(5);
    for row in rows.iter_mut().skip(1) {
        row[5] = String::new();
    }
    let mut sheet = sheet(&rows);
    let day = Format::new().set_num_format("dd.mm.yyyy");
    for row in 1..=5 {
        let phone = 87_200_100_000.0 + f64::from(row);
        sheet.write_number(row, 6, phone).unwrap();
        let date = ExcelDateTime::from_ymd(2026, 11, 20).unwrap();
        sheet
            .write_datetime_with_format(row, 11, &date, &day)
            .unwrap();
    }
    let formula = Formula::new("=B3&\"\"").set_result(&rows[2][2]);
    sheet.write_formula(2, 2, formula).unwrap();
    sheet
        .merge_range(1, 5, 5, 5, "Мысал ауданы", &Format::new())
        .unwrap();
    // A cell far away that only has a colour.
    let red = Format::new().set_background_color("#FF0000");
    sheet.write_blank(1_048_575, 16_383, &red).unwrap();

    let mut hidden = Worksheet::new();
    hidden.set_name("Жоба").unwrap().set_hidden(true);
    sheet.set_name("Мекемелер").unwrap().set_active(true);
    let bytes = saved(vec![hidden, sheet]);

    let site = Sandbox::new();
    site.write("table.xlsx", &bytes);
    site.import("table.xlsx", &["--write"]).succeeds();
    assert_same(&expected(5), &tree(&site.path("content")));
    let named = site
        .import("table.xlsx", &["--sheet", "Мекемелер"])
        .succeeds();
    assert!(named.stderr.contains("5 as they were"), "{}", named.stderr);
    let none = site
        .import("table.xlsx", &["--sheet", "Парақ"])
        .ends_with(1);
    let words = "there is no sheet `Парақ`; choose one of `Жоба`, `Мекемелер`";
    assert!(none.stderr.contains(words), "{}", none.stderr);
}

#[test]
fn faults_of_a_workbook_have_their_rows_and_columns() {
    let rows = offices(3);
    let mut sheet = sheet(&rows);
    sheet
        .merge_range(1, 3, 2, 3, "Мысал ауданының бөліміне", &Format::new())
        .unwrap();
    let failed = Formula::new("=NA()").set_result("#N/A");
    sheet.write_formula(3, 8, failed).unwrap();
    sheet.write_number(3, 6, 7_212_504.5).unwrap();
    let site = Sandbox::new();
    site.write("table.xlsx", saved(vec![sheet]));
    let before = tree(&site.path("content"));
    let refused = site.import("table.xlsx", &["--write"]).ends_with(1);
    assert_same(&before, &tree(&site.path("content")));
    for words in [
        "row 3, column D `Кому на казахском`: the cell is merged with others",
        "row 4, column G `Телефоны`: `7212504.5` is not a telephone",
    ] {
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
    }
}

/// A ZIP of one file that unpacks to `size` zeros.
fn bomb(size: usize) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("xl/workbook.xml", options).unwrap();
    let part = vec![b' '; 1 << 20];
    for _ in 0..size >> 20 {
        archive.write_all(&part).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The beginning of a document of OpenDocument, whose first file says what it is.
fn opened(first: &[u8]) -> Vec<u8> {
    [b"PK\x03\x04".as_slice(), &[0; 26], first].concat()
}

#[test]
fn what_is_no_workbook_is_refused_without_filling_the_memory() {
    let site = Sandbox::new();
    let mut cut = saved(vec![sheet(&offices(1))]);
    cut.truncate(cut.len() / 2);
    let mut many = Worksheet::new();
    for row in 0..20_100 {
        many.write_string(row, 0, "x").unwrap();
    }
    let mut far = Worksheet::new();
    far.write_string(0, 0, "id").unwrap();
    far.write_string(1_048_575, 16_383, "x").unwrap();
    let mut same = Worksheet::new();
    let text = "x".repeat(5000);
    for row in 0..10_000 {
        same.write_string(row, 0, &text).unwrap();
    }
    for (bytes, words) in [
        (saved(vec![same]), "unpacks to more than 32 MiB"),
        (bomb(100 << 20), "unpacks to more than 32 MiB"),
        (cut, "the workbook can't be read"),
        (b"PK\x03\x04".to_vec(), "the workbook can't be read"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
            "a workbook of another kind or with a password",
        ),
        (
            opened(b"mimetype"),
            "a workbook of another kind or with a password",
        ),
        (saved(vec![many]), "more than 20000 rows"),
        (saved(vec![far]), "more than 200 columns"),
    ] {
        site.write("table.xlsx", bytes);
        let refused = site.import("table.xlsx", &[]).ends_with(1);
        assert!(
            refused.stderr.contains(words),
            "{words}: {}",
            refused.stderr
        );
    }
    let text = site.path("table.csv");
    std::fs::write(text, "id;phone\n").unwrap();
    let refused = site.import("table.csv", &["--sheet", "A"]).ends_with(1);
    assert!(
        refused.stderr.contains("only a workbook has sheets"),
        "{}",
        refused.stderr
    );
}

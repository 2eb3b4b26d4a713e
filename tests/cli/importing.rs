//! `tartip import offices`: from a table to records, whole or not at all.

use std::collections::BTreeSet;

use encoding_rs::WINDOWS_1251;

use crate::sandbox::{DAY, Outcome, Sandbox, assert_same, tree};

const HEADER: [&str; 12] = [
    "Идентификатор",
    "Название на казахском",
    "Название на русском",
    "Кому на казахском",
    "Кому на русском",
    "Территория",
    "Телефоны",
    "Электронная почта",
    "Сайт",
    "Источник на казахском",
    "Источник на русском",
    "Дата проверки",
];

pub(crate) type Rows = Vec<Vec<String>>;

/// A table of made-up offices, the first row naming the columns.
pub(crate) fn offices(number: usize) -> Rows {
    let header = HEADER.map(str::to_owned).to_vec();
    let row = |number: usize| {
        vec![
            format!("office-{number}"),
            format!("Мысал ауданының {number}-бөлімі"),
            format!("Отдел № {number} Района-примера"),
            format!("Мысал ауданының {number}-бөліміне"),
            format!("Отделу № {number} Района-примера"),
            ["example-district", "Мысал ауданы", "Район-пример"][number % 3].to_owned(),
            format!("87200{:06}", 100_000 + number),
            format!("office{number}@mysal.example"),
            format!("https://mysal.example/{number}"),
            "Мысал кестесі".to_owned(),
            "Таблица-пример".to_owned(),
            ["2026-11-20", "20.11.2026"][number % 2].to_owned(),
        ]
    };
    std::iter::once(header)
        .chain((1..=number).map(row))
        .collect()
}

fn separated(rows: &Rows, separator: &str) -> String {
    let cell = |cell: &String| match cell.contains(['"', '\n', ',', ';', '\t']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(separator);
    rows.iter().map(line).collect::<Vec<_>>().join("\r\n") + "\r\n"
}

impl Sandbox {
    pub(crate) fn import(&self, file: &str, further: &[&str]) -> Outcome {
        let arguments = ["import", "offices", file, "--as-of", DAY, "--lang", "en"];
        self.run(arguments.iter().chain(further))
    }

    pub(crate) fn write_rows(&self, rows: &Rows) {
        self.write("table.csv", separated(rows, ";"));
    }
}

/// Where a fault is planted: the row of the table, from 0 for the header; the column; what is typed
/// there; what is said of it.
const FAULTS: [(usize, usize, &str, &str); 20] = [
    (7, 0, "Office 7", "is not an id"),
    (
        12,
        0,
        "office-11",
        "row 12 is the office `office-11` already",
    ),
    (31, 1, "", "nothing is here"),
    (44, 2, "", "nothing is here"),
    (
        58,
        1,
        "Мысал ауданыны? б?лімі",
        "letters were lost in `б?лімі`",
    ),
    (
        77,
        3,
        "Мысал ауданының б?ліміне",
        "letters were lost in `б?ліміне`",
    ),
    (102, 4, "", "nothing is here"),
    (
        120,
        5,
        "Мысал облысы",
        "no record of `content/areas/` has the id or the name `Мысал облысы`",
    ),
    (
        133,
        5,
        "exampel-district",
        "did you mean `example-district`?",
    ),
    (
        151,
        5,
        "example-district; other",
        "has the id or the name `other`",
    ),
    (177, 6, "8.72E+10", "has rounded the telephone"),
    (203, 6, "100203", "is not a whole telephone"),
    (240, 6, "жоқ", "is not a telephone of Kazakhstan"),
    (177, 7, "office177.mysal.example", "[bad-email]"),
    (301, 8, "mysal.example/301", "[bad-address]"),
    (333, 9, "", "nothing is here"),
    (360, 10, "#N/A", "the formula of the cell has failed"),
    (401, 11, "31.11.2026", "is not a day that there is"),
    (444, 11, "05/11/2026", "may be two days"),
    (500, 11, "", "nothing is here"),
];

#[test]
fn all_faults_of_a_table_are_named_and_nothing_is_written_until_they_are_gone() {
    let site = Sandbox::new();
    let right = offices(500);
    let mut wrong = right.clone();
    for (row, column, text, _) in FAULTS {
        wrong[row][column] = text.to_owned();
    }
    site.write_rows(&wrong);
    let before = tree(&site.path("content"));
    let refused = site.import("table.csv", &["--write"]).ends_with(1);
    assert_same(&before, &tree(&site.path("content")));
    for (row, column, _, words) in FAULTS {
        let letter = char::from(b'A' + u8::try_from(column).unwrap());
        let place = format!(
            "error: row {}, column {letter} `{}`: ",
            row + 1,
            HEADER[column]
        );
        let mut lines = refused.stderr.lines();
        let line = lines.find(|line| line.starts_with(&place));
        let line = line.unwrap_or_else(|| panic!("{place} is not in\n{}", refused.stderr));
        assert!(line.contains(words), "{words} is not in {line}");
    }
    assert_eq!(
        refused.stderr.matches("error: ").count(),
        20,
        "{}",
        refused.stderr
    );
    let said = "Nothing is written while rows are wrong.";
    assert!(refused.stderr.contains(said), "{}", refused.stderr);

    site.write_rows(&right);
    let shown = site
        .import("table.csv", &[])
        .succeeds()
        .says("500 new, 0 changed, 0 as they were");
    assert_eq!(shown.stdout.lines().count(), 500);
    assert_same(&before, &tree(&site.path("content")));

    site.import("table.csv", &["--write"]).succeeds();
    let names = |folder: &str| std::fs::read_dir(site.path(folder)).unwrap().count();
    assert_eq!(
        (names("content/offices"), names("content/contacts")),
        (501, 501)
    );
    site.run(["fmt", "--check"]).succeeds();
    site.check().succeeds().says("0 errors");

    let written = tree(&site.path("content"));
    let again = site.import("table.csv", &["--write"]).succeeds();
    assert_eq!(again.stdout, "");
    assert!(
        again.stderr.contains("0 new, 0 changed, 500 as they were"),
        "{}",
        again.stderr
    );
    assert_same(&written, &tree(&site.path("content")));
}

#[test]
fn right_rows_are_written_beside_wrong_ones_if_that_is_asked() {
    let site = Sandbox::new();
    let mut rows = offices(3);
    rows[2][6] = "8.72E+10".to_owned();
    site.write_rows(&rows);
    site.import("table.csv", &["--write", "--skip-wrong-rows"])
        .ends_with(1);
    assert!(site.path("content/offices/office-1.yaml").exists());
    assert!(!site.path("content/offices/office-2.yaml").exists());
    assert!(site.path("content/offices/office-3.yaml").exists());
    site.check().succeeds();
}

#[test]
fn a_changed_cell_changes_its_key_and_nothing_else() {
    let site = Sandbox::new();
    site.write_rows(&offices(3));
    site.import("table.csv", &["--write"]).succeeds();
    let (office, contact) = (
        "content/offices/office-2.yaml",
        "content/contacts/office-2.yaml",
    );
    let comment = "# Кеңсе көшкен. / Переехали.\nname:\n";
    site.replace(office, "name:\n", comment);
    site.append(
        contact,
        "hours:\n  - { days: mon-fri, from: \"09:00\", to: \"18:00\" }\n",
    );
    site.run(["fmt"]).succeeds();
    let before = tree(&site.path("content"));
    let (old_office, old_contact) = (site.read(office), site.read(contact));

    let mut rows = offices(3);
    rows[2][2] = "Отдел № 2а Района-примера".to_owned();
    rows[2][6] = "87200100002; 1414".to_owned();
    // A blank cell leaves what stands.
    rows[2][7] = String::new();
    site.write_rows(&rows);
    let shown = site.import("table.csv", &["--write"]).succeeds();
    let lines: Vec<&str> = shown.stdout.lines().collect();
    assert_eq!(
        lines,
        [
            "changed: office-2 (row 3)",
            "    content/contacts/office-2.yaml `phones`: +7 72001 0 00 02 → \
                +7 72001 0 00 02, 1414",
            "    content/offices/office-2.yaml `name.ru`: Отдел № 2 Района-примера → \
                Отдел № 2а Района-примера",
        ]
    );
    let mut after = tree(&site.path("content"));
    let office_now = old_office.replace("Отдел № 2 ", "Отдел № 2а ");
    assert_eq!(site.read(office), office_now);
    let contact_now = old_contact.replace("[+7 72001 0 00 02]", "[+7 72001 0 00 02, \"1414\"]");
    assert_eq!(site.read(contact), contact_now);
    for path in ["offices/office-2.yaml", "contacts/office-2.yaml"] {
        after.insert(path.to_owned(), before[path].clone());
    }
    assert_same(&before, &after);
}

#[test]
fn a_cell_may_name_several_areas() {
    let site = Sandbox::new();
    let area = |id: &str, kk: &str, ru: &str| {
        let text = format!("name:\n  kk: {kk}\n  ru: {ru}\nlevel: district\n");
        site.write(&format!("content/areas/{id}.yaml"), text);
    };
    area("shet", "Шет ауданы", "Шетский район");
    area("two", "Бірінші, екінші ауылдар", "Сёла Первое, Второе");
    let mut rows = offices(6);
    for (row, cell) in [
        "example-district; Шет ауданы",
        "Шетский район, Район-пример",
        "Мысал ауданы\nшет  ауданы;\n",
        "Бірінші, екінші ауылдар, shet",
        "shet; Сёла Первое,\nВторое; two",
        "Шетский\nрайон",
    ]
    .into_iter()
    .enumerate()
    {
        rows[row + 1][5] = cell.to_owned();
    }
    site.write_rows(&rows);
    site.import("table.csv", &["--write"]).succeeds();
    for (office, areas) in [
        (1, "[example-district, shet]"),
        (2, "[shet, example-district]"),
        (3, "[example-district, shet]"),
        (4, "[two, shet]"),
        (5, "[shet, two]"),
        (6, "shet"),
    ] {
        let office = site.read(&format!("content/offices/office-{office}.yaml"));
        let line = format!("\narea: {areas}\n");
        assert!(office.contains(&line), "{office}");
    }
    site.run(["fmt", "--check"]).succeeds();
    site.check().succeeds();
    let again = site.import("table.csv", &["--write"]).succeeds();
    assert!(again.stderr.contains("6 as they were"), "{}", again.stderr);

    // A list on several lines stays one, with its comments.
    let office = "content/offices/office-1.yaml";
    let lines = "area:\n  # Негізгі. / Основная.\n  - example-district\n  - shet\n";
    site.replace(office, "area: [example-district, shet]\n", lines);
    let before = site.read(office);
    let said = |cell: &str| {
        let mut rows = offices(1);
        rows[1][5] = cell.to_owned();
        site.write_rows(&rows);
        site.import("table.csv", &["--write"])
    };
    // The order of areas says nothing.
    said("shet, Мысал ауданы").succeeds();
    assert_eq!(site.read(office), before);
    let shown = said("Мысал ауданы").succeeds();
    assert!(
        shown
            .stdout
            .contains("`area`: example-district, shet → example-district"),
        "{}",
        shown.stdout
    );
    assert_eq!(site.read(office), before.replace("  - shet\n", ""));
    said("two; example-district").succeeds();
    let both = before.replace("  - shet\n", "  - two\n");
    assert_eq!(site.read(office), both);
    // The comment speaks of what would go.
    let refused = said("two").ends_with(1);
    let words = "column F `Территория`: `area` in content/offices/office-1.yaml";
    assert!(refused.stderr.contains(words), "{}", refused.stderr);
    assert_eq!(site.read(office), both);
}

#[test]
fn each_area_that_is_not_found_is_told_of_in_its_own_words() {
    let site = Sandbox::new();
    let mut rows = offices(2);
    rows[1][5] = "Мысал ауданы; Шет ауданы, Мысал аудан\nmysal; Шет ауданы".to_owned();
    // Separators alone say nothing.
    for column in [5, 6, 7] {
        rows[2][column] = " ; ,".to_owned();
    }
    site.write_rows(&rows);
    let refused = site.import("table.csv", &["--write"]).ends_with(1);
    let place = |row: usize| format!("error: row {row}, column F `Территория`: no record of");
    for (row, words) in [
        (2, "`Шет ауданы`; make it first, with `tartip new area ID`"),
        (2, "`Мысал аудан`; did you mean `Мысал ауданы`?"),
        (2, "`mysal`; "),
    ] {
        let mut lines = refused.stderr.lines();
        let found = lines.any(|line| line.starts_with(&place(row)) && line.contains(words));
        assert!(found, "{words} is not in {}", refused.stderr);
    }
    let faults = refused.stderr.matches("error: ").count();
    assert_eq!(faults, 3, "{}", refused.stderr);
}

#[test]
fn an_office_of_the_site_is_found_by_its_name_and_others_get_an_id_from_it() {
    let site = Sandbox::new();
    let mut rows = offices(2);
    for row in &mut rows {
        row.remove(0);
    }
    // The quotation marks of a spreadsheet make no other name.
    rows[1][0] = "\"Мысал ауданы әкімінің аппараты\" ММ".to_owned();
    rows[1][1] = "ГУ \"Аппарат акима Района-примера\"".to_owned();
    site.write_rows(&rows);
    let shown = site.import("table.csv", &["--write"]).succeeds();
    for line in [
        "changed: example-akim-office (row 2)",
        "new: mysal-audanynyng-2-bolimi (row 3; the id was made of the name)",
    ] {
        assert!(shown.stdout.contains(line), "{}", shown.stdout);
    }
    let office = site.read("content/offices/example-akim-office.yaml");
    assert!(
        office.contains("kk: «Мысал ауданы әкімінің аппараты» ММ"),
        "{office}"
    );
    assert!(!shown.stdout.contains("`name.kk`"), "{}", shown.stdout);
    assert!(
        office.contains("# Толық атауы. / Полное название."),
        "{office}"
    );
    site.import("table.csv", &[])
        .succeeds()
        .says("0 new, 0 changed, 2 as they were");
    site.run(["fmt", "--check"]).succeeds();
    site.check().succeeds();
}

#[test]
fn every_encoding_and_separator_gives_the_same_records() {
    let expected = {
        let site = Sandbox::new();
        site.write_rows(&offices(5));
        site.import("table.csv", &["--write"]).succeeds();
        tree(&site.path("content"))
    };
    let text = |separator| separated(&offices(5), separator);
    let utf_16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{}", text("\t"))
            .encode_utf16()
            .flat_map(bytes)
            .collect()
    };
    for bytes in [
        text(",").into_bytes(),
        text("\t").into_bytes(),
        format!("\u{feff}{}", text(";")).into_bytes(),
        format!("sep=,\r\n{}", text(",")).into_bytes(),
        utf_16(u16::to_le_bytes),
        utf_16(u16::to_be_bytes),
    ] {
        let site = Sandbox::new();
        site.write("table.csv", bytes);
        site.import("table.csv", &["--write"]).succeeds();
        assert_same(&expected, &tree(&site.path("content")));
    }
}

#[test]
fn windows_1251_is_taken_where_no_kazakh_letter_was_lost() {
    let site = Sandbox::new();
    site.write_rows(&offices(3));
    site.import("table.csv", &["--write"]).succeeds();
    let russian = |rows: Rows| -> Rows {
        let columns = [0, 2, 4, 6];
        let only = |row: &Vec<String>| columns.map(|column| row[column].clone()).to_vec();
        rows.iter().map(only).collect()
    };
    let mut rows = russian(offices(3));
    rows[1][1] = "Отдел № 1б Района-примера".to_owned();
    let encoded = |rows: &Rows| WINDOWS_1251.encode(&separated(rows, ";")).0.into_owned();
    site.write("table.csv", encoded(&rows));
    site.import("table.csv", &["--write"])
        .succeeds()
        .says("0 new, 1 changed, 2 as they were");
    let office = site.read("content/offices/office-1.yaml");
    assert!(office.contains("ru: Отдел № 1б Района-примера"), "{office}");

    // What a spreadsheet writes for a letter that the encoding lacks: `?`, or a Russian one.
    let lossy = |replace: fn(char) -> char| {
        let text: String = separated(&offices(3), ";").chars().map(replace).collect();
        WINDOWS_1251.encode(&text).0.into_owned()
    };
    let question = lossy(|c| {
        if "әғқңөұүһ".contains(c) {
            '?'
        } else {
            c
        }
    });
    let russian = lossy(|c| match c {
        'ң' => 'н',
        'ө' => 'о',
        'ә' => 'а',
        'қ' => 'к',
        c => c,
    });
    // Without it in the names of columns, too.
    let header = |bytes: &[u8]| {
        let rows = WINDOWS_1251.decode(bytes).0.into_owned();
        let rows = rows.replace("Название на казахском", "Атауы казакша");
        WINDOWS_1251.encode(&rows).0.into_owned()
    };
    for bytes in [header(&russian), question, russian] {
        site.write("table.csv", bytes);
        let refused = site.import("table.csv", &["--write"]).ends_with(1);
        let words = "letters were lost when the file was saved";
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
        assert!(refused.stderr.contains("CSV UTF-8"), "{}", refused.stderr);
    }
}

/// The first line of what is said of a table.
fn refusal(text: impl AsRef<[u8]>) -> String {
    let site = Sandbox::new();
    site.write("table.csv", text);
    let before = tree(&site.path("content"));
    let refused = site.import("table.csv", &["--write"]).ends_with(1);
    assert_same(&before, &tree(&site.path("content")));
    refused.stderr
}

#[test]
fn a_table_that_can_not_be_taken_is_refused_as_a_whole() {
    for (text, words) in [
        ("", "no row names the columns"),
        ("a;b\n1;2\n", "no row names the columns"),
        (
            "id;name kk;Телефонны\n",
            "column C: no column is called `Телефонны`; did you mean `Телефоны`?",
        ),
        (
            "id;name kk;Сумма\n",
            "column C: no column is called `Сумма`; rename it",
        ),
        (
            "id;name kk;;phone\n1;2;3;4\n",
            "column C has no name, but row 2 has something in it",
        ),
        (
            "id;name kk\n1;2;3\n",
            "column C has no name, but row 2 has something in it",
        ),
        (
            "id;name kk;Атауы\n",
            "columns B and C are the same (`Атауы`)",
        ),
        (
            "phone;email\n1414;a@b.example\n",
            "nothing tells the offices from each other",
        ),
        (
            "id;name kk\na;Мысал\n",
            "row 2 is a new office, and for that the table lacks columns",
        ),
        (
            "id;Атауы ?аза?ша\n",
            "row 1, column B: letters were lost when the file was saved (`Атауы ?аза?ша`)",
        ),
        (
            "\n??;??????? ???????\n",
            "row 2, column A: letters were lost when the file was saved (`??`)",
        ),
        ("<html><table>", "or a page; save it from the spreadsheet"),
        (
            "<?xml version=\"1.0\"?><Workbook>",
            "or a page; save it from the spreadsheet",
        ),
        ("%PDF-1.7", "or a page; save it from the spreadsheet"),
        ("id;name kk\n\"a;b\n", "nothing closes it"),
        ("PK\u{3}\u{4}", "save it from the spreadsheet"),
    ] {
        let said = refusal(text);
        assert!(said.contains(words), "{words} is not in {said}");
    }
}

#[test]
fn what_has_no_end_is_refused() {
    let long = "ә".repeat(5001);
    let rows = "a;1414\n".repeat(20_001);
    let columns = "x;".repeat(300);
    for (text, words) in [
        (
            format!("id;phone\na;{long}\n"),
            "the cell has more than 5000 characters",
        ),
        (format!("id;phone\n{rows}"), "more than 20000 rows"),
        (format!("id;phone;{columns}\n"), "more than 200 columns"),
        ("x".repeat((8 << 20) + 1), "larger than 8 MiB"),
    ] {
        let said = refusal(text);
        assert!(said.contains(words), "{words} is not in {said}");
    }
    let site = Sandbox::new();
    site.import("no.csv", &[])
        .ends_with(2)
        .says("no.csv can't be read");
    site.run(["import", "offices"]).ends_with(2);
}

#[test]
fn rows_around_the_table_are_no_offices() {
    let site = Sandbox::new();
    let mut rows = offices(2);
    let header = rows[0].clone();
    rows.insert(0, vec!["Учреждения района".to_owned()]);
    rows.insert(1, vec![" \u{a0}".to_owned(); 14]);
    rows.insert(4, header);
    rows.push(vec![String::new(); 14]);
    site.write_rows(&rows);
    let shown = site.import("table.csv", &["--write"]).succeeds();
    assert!(
        shown.stdout.contains("new: office-2 (row 6)"),
        "{}",
        shown.stdout
    );
    assert!(shown.stderr.contains("2 new"), "{}", shown.stderr);
}

#[test]
fn cells_of_several_lines_and_other_spaces_become_one_line() {
    let site = Sandbox::new();
    let mut rows = offices(1);
    rows[1][2] = " Отдел\u{a0}№ 1\nРайона-примера ".to_owned();
    rows[1][6] = "8 (7200) 10-00-01\n1414".to_owned();
    site.write_rows(&rows);
    site.import("table.csv", &["--write"]).succeeds();
    let office = site.read("content/offices/office-1.yaml");
    assert!(office.contains("ru: Отдел № 1 Района-примера"), "{office}");
    let contact = site.read("content/contacts/office-1.yaml");
    assert!(contact.contains("+7 7200 10 00 01"), "{contact}");
    site.import("table.csv", &[])
        .succeeds()
        .says("0 new, 0 changed, 1 as they were");
}

#[test]
fn a_value_that_says_more_than_a_cell_is_left_to_a_person() {
    let site = Sandbox::new();
    let contact = "content/contacts/example-akim-office.yaml";
    site.replace(
        contact,
        "[+7 7200 00 00 00]",
        "[{ number: +7 7200 00 00 00, extension: \"12\" }]",
    );
    let table =
        |phone: &str| format!("id;phone;verified on\nexample-akim-office;{phone};2026-11-22\n");
    site.write("table.csv", table("87200000000"));
    site.import("table.csv", &[])
        .succeeds()
        .says("1 as they were");
    site.write("table.csv", table("87200000001"));
    let refused = site.import("table.csv", &["--write"]).ends_with(1);
    let words = "row 2, column B `phone`: `phones` in content/contacts/example-akim-office.yaml";
    assert!(refused.stderr.contains(words), "{}", refused.stderr);
}

#[test]
fn a_file_that_can_not_be_read_is_not_written_over() {
    let site = Sandbox::new();
    for bytes in [&b"name: \xff\n"[..], b"name: [\n"] {
        site.write("content/offices/office-1.yaml", bytes);
        site.write_rows(&offices(2));
        let refused = site.import("table.csv", &["--write"]).ends_with(1);
        let words = "row 2: content/offices/office-1.yaml is written in a way";
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
        let office = std::fs::read(site.path("content/offices/office-1.yaml"));
        assert_eq!(office.unwrap(), bytes);
    }
}

#[test]
fn a_preview_speaks_the_language_of_the_person() {
    let site = Sandbox::new();
    let mut rows = offices(2);
    rows[2][6] = "100203".to_owned();
    site.write_rows(&rows);
    let said: BTreeSet<String> = ["en", "ru", "kk"]
        .into_iter()
        .map(|ui| {
            let arguments = [
                "import",
                "offices",
                "table.csv",
                "--as-of",
                DAY,
                "--lang",
                ui,
            ];
            let outcome = site.run(arguments).ends_with(1);
            outcome.stdout + &outcome.stderr
        })
        .collect();
    for words in [
        "row 3, column G `Телефоны`",
        "строка 3, столбец G «Телефоны»",
        "3-жол, G бағаны «Телефоны»",
    ] {
        assert!(
            said.iter().any(|said| said.contains(words)),
            "{words} is not in {said:?}"
        );
    }
}

#[test]
fn what_only_the_site_can_settle_later_is_no_fault_of_a_row() {
    let site = Sandbox::new();
    site.run(["review", "--all"]).succeeds();
    // The site asks that something names every record, and that every text was compared.
    let rules = "rules: { unused-record: error, unreviewed-text: error, duplicate-phone: error }\n";
    site.append("content/site.yaml", rules);
    let mut rows = offices(2);
    site.write_rows(&rows);
    let shown = site.import("table.csv", &[]).succeeds();
    assert!(!shown.stderr.contains("warning"), "{}", shown.stderr);
    rows[2][6] = rows[1][6].clone();
    site.write_rows(&rows);
    let refused = site.import("table.csv", &[]).ends_with(1);
    assert!(
        refused.stderr.contains("[duplicate-phone]"),
        "{}",
        refused.stderr
    );
    assert!(
        refused.stderr.contains("column G `Телефоны`"),
        "{}",
        refused.stderr
    );
}

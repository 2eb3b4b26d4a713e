//! A table has headers, and each is known to be of its row or of its column (WCAG 2.2, 1.3.1; HTML,
//! 4.9.12.1).

use super::document::Element;
use super::page::{Fault, Page};
use crate::diagnostic::example::{page, sample, write};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::rules::groups::PAGES;

/// The most columns that one cell is taken to span (HTML, 4.9.11).
const SPAN_LIMIT: usize = 1000;

/// A cell and the slots it covers.
struct Cell<'d> {
    element: Element<'d>,
    rows: (usize, usize),
    columns: (usize, usize),
}

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for table in page.document.named(&["table"]) {
        if matches!(table.keyword("role").as_str(), "presentation" | "none") {
            continue;
        }
        let cells = cells(table);
        let mut add = |element: Element<'_>, fault| {
            faults.push(Fault::new(element.range(), PageTableHeaders { fault }));
        };
        if !cells.is_empty() && cells.iter().all(|cell| !is_header(cell.element)) {
            add(table, TableFault::NoHeaders);
        }
        let data = || cells.iter().filter(|cell| cell.element.name() == "td");
        let beside = joined(data().map(|cell| cell.rows).collect());
        let below = joined(data().map(|cell| cell.columns).collect());
        for header in cells.iter().filter(|cell| cell.element.name() == "th") {
            let says = header.element.keyword("scope");
            // With data in its row it is no header of a column, with data in its column none of a
            // row.
            if !matches!(says.as_str(), "row" | "col" | "rowgroup" | "colgroup")
                && reach(&beside, header.rows)
                && reach(&below, header.columns)
            {
                add(header.element, TableFault::NoScope);
            }
        }
    }
}

fn is_header(element: Element<'_>) -> bool {
    let role = element.keyword("role");
    match role.as_str() {
        "" => element.name() == "th",
        _ => matches!(role.as_str(), "columnheader" | "rowheader"),
    }
}

/// Slots in order, those that touch taken together: a table may have as many cells as a page has
/// room for, and each header asks for the cells beside it.
fn joined(mut slots: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    slots.sort_unstable();
    slots.dedup_by(|next, before| {
        let touches = next.0 <= before.1;
        if touches {
            before.1 = before.1.max(next.1);
        }
        touches
    });
    slots
}

/// Whether one of the [`joined`] slots is among these.
fn reach(joined: &[(usize, usize)], slots: (usize, usize)) -> bool {
    let next = joined.partition_point(|held| held.1 <= slots.0);
    joined.get(next).is_some_and(|held| held.0 < slots.1)
}

/// The cells of a table, and not those of tables inside it, in their slots.
fn cells(table: Element<'_>) -> Vec<Cell<'_>> {
    let is_own = |row: &Element<'_>| {
        let mut around = row.ancestors();
        row.name() == "tr" && around.find(|element| element.name() == "table") == Some(table)
    };
    let rows: Vec<Element<'_>> = table.descendants().filter(is_own).collect();
    let mut cells: Vec<Cell<'_>> = Vec::new();
    // The cells of rows above that reach into the next: the row after the last, and the columns.
    let mut reaching: Vec<(usize, (usize, usize))> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        reaching.retain(|(end, _)| *end > at);
        let taken = joined(reaching.iter().map(|(_, columns)| *columns).collect());
        let mut taken = taken.iter().peekable();
        let mut column = 0;
        let inside = row.children().filter_map(super::document::Node::element);
        for element in inside.filter(|element| matches!(element.name(), "td" | "th")) {
            // Both go from left to right.
            while let Some(slots) = taken.next_if(|slots| slots.0 <= column) {
                column = column.max(slots.1);
            }
            let width = span(element, "colspan").clamp(1, SPAN_LIMIT);
            let height = match span(element, "rowspan") {
                0 => rows.len(),
                height => height,
            };
            let end = rows.len().min(at.saturating_add(height));
            if end > at + 1 {
                reaching.push((end, (column, column + width)));
            }
            cells.push(Cell {
                element,
                rows: (at, end),
                columns: (column, column + width),
            });
            column += width;
        }
    }
    cells
}

fn span(element: Element<'_>, attribute: &str) -> usize {
    element.keyword(attribute).parse().unwrap_or(1)
}

/// What is wrong with the headers of a table (WCAG 2.2, 1.3.1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableFault {
    /// No header at all.
    NoHeaders,
    /// A header of which nothing tells whether it is of its row or its column.
    NoScope,
}

/// The headers of a table (1.3.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageTableHeaders {
    pub(crate) fault: TableFault,
}

impl PageTableHeaders {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "page-table-headers",
        group: &PAGES,
        severity: Severity::Warning,
        meaning: "The headers of a table (1.3.1).",
        explanation: Translated {
            english: Explanation {
                what: "A table has no headers, or nothing says whether a header is of its row or \
                    of its column.",
                why: "Of a table read aloud, cell by cell, nothing would be understood.",
                how_to_fix: "Make the cells that name a column or a row `<th>` with `scope`.",
            },
            russian: Explanation {
                what: "У таблицы нет заголовков, или не сказано, к строке или к столбцу относится \
                    заголовок.",
                why: "Когда таблицу читают вслух по ячейкам, без этого ничего не понять.",
                how_to_fix: "Сделайте ячейки, которые называют столбец или строку, `<th>` с \
                    `scope`.",
            },
            kazakh: Explanation {
                what: "Кестенің тақырып ұяшықтары жоқ немесе олардың жолға не бағанға жататыны \
                    айтылмаған.",
                why: "Кестені ұяшықтап дауыстап оқығанда, онсыз ештеңе түсініксіз.",
                how_to_fix: "Бағанды немесе жолды атайтын ұяшықтарды `scope` жазылған `<th>` \
                    етіңіз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[write(
                sample::ACT_PAGE,
                page!("<table><tr><td>1</td><td>5</td></tr></table>"),
            )],
        }),
    };
}

impl ProblemKind for PageTableHeaders {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            TableFault::NoHeaders => ProblemText::new(
                "the table has no headers",
                "expected `<th>` in its first row or column",
            )
            .hint("make the cells that name a column or a row `<th>`"),
            TableFault::NoScope => ProblemText::new(
                "nothing says whether the header is of its row or of its column",
                "expected `scope`",
            )
            .hint("write `scope=\"col\"` or `scope=\"row\"`"),
        }
    }

    fn russian(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            TableFault::NoHeaders => ProblemText::new(
                "у таблицы нет заголовков",
                "нужны `<th>` в первой строке или первом столбце",
            )
            .hint("сделайте ячейки, которые называют столбец или строку, элементами `<th>`"),
            TableFault::NoScope => ProblemText::new(
                "не ясно, к строке или к столбцу относится заголовок",
                "нужен `scope`",
            )
            .hint("напишите `scope=\"col\"` для столбца или `scope=\"row\"` для строки"),
        }
    }

    fn kazakh(&self) -> ProblemText {
        let Self { fault } = self;
        match fault {
            TableFault::NoHeaders => ProblemText::new(
                "кестенің тақырып ұяшықтары жоқ",
                "бірінші жолында немесе бірінші бағанында `<th>` керек",
            )
            .hint("бағанды немесе жолды атайтын ұяшықтарды `<th>` етіңіз"),
            TableFault::NoScope => ProblemText::new(
                "тақырып ұяшығы жолға ма, бағанға ма, белгісіз",
                "`scope` керек",
            )
            .hint("бағанға `scope=\"col\"`, жолға `scope=\"row\"` деп жазыңыз"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::rules::pages::page::found;
    use TableFault::{NoHeaders, NoScope};

    #[test]
    fn a_table_has_headers_that_are_known_to_be_of_a_row_or_a_column() {
        for good in [
            "<table><thead><tr><th>Куда<th>Срок<tbody><tr><td>а<td>5</table>",
            "<table><tr><th>Куда<td>а<tr><th>Срок<td>5</table>",
            "<table><tr><th>Куда<th>Срок<tr><th>Акиму<td>5<tr><th>В суд<td>3</table>",
            "<table><tr><td><th scope=col>Срок<tr><th scope=row>Акиму<td>5</table>",
            "<table><tr><th rowspan=2>Куда<th \
            colspan=2>Срок<tr><th>дни<th>месяцы<tr><td>а<td>5<td>1</table>",
            "<table role=presentation><tr><td>а</table>",
            "<table></table>",
            "<table><tr><td role=columnheader>Срок<tr><td>5</table>",
            "<table><tr><th>Срок<tr><td><table role=none><tr><td>5</table></table>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for (bad, fault, at) in [
            ("<table><tr><td>Куда<td>Срок</table>", NoHeaders, "<table>"),
            (
                "<table><tr><th>Куда<tr><td><table id=b><tr><td>5</table></table>",
                NoHeaders,
                "<table id=b>",
            ),
            (
                "<table><tr><td><th id=b>Срок<tr><td>а<td>5</table>",
                NoScope,
                "<th id=b>",
            ),
            (
                "<table><tr><th>Куда<th>Срок<tr><td rowspan=2>а<td>5<tr><th id=b>б</table>",
                NoScope,
                "<th id=b>",
            ),
        ] {
            let expected = [(Problem::from(PageTableHeaders { fault }), at.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}

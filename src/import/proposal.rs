//! What the rows of a table ask for: the records they are, and what is wrong with them.

use std::cell::Cell as Counter;
use std::collections::BTreeMap;

use super::column::{COLUMNS, Column, Form, InContact, folded};
use super::day::day;
use super::header::{self, Header};
use super::id::made_of;
use super::phone::phones;
use super::record_text::{SaysMore, Wanted, with};
use super::standing::Standing;
use super::table::{Cell, Row, Table, is_blank, letter};
use super::words::{SIMILAR_LENGTH, foreign, lost, squashed, typeset};
use crate::language::Language;
use crate::load::kind::RecordKind;
use crate::load::{FileKind, similar};
use crate::messages::{CellFault, TableFault};
use crate::prose::typo::{TypoKind, typos};
use crate::scalar::Id;

/// How many letters of Kazakh may be without one that only Kazakh has. Seldom a word is; a sentence
/// never.
const PLAIN_LETTERS: usize = 60;

/// For how many words of a table similar ones are looked for.
const SIMILAR_WORDS: usize = 100;

/// How many words of a cell are told of that name no record.
const UNKNOWN_WORDS: usize = 20;

/// What people put between several records in a cell.
const BETWEEN: [char; 3] = [';', ',', '\n'];

/// What a table asks for.
#[derive(Debug)]
pub struct Proposal {
    /// The rows that are records, in order: also those with problems, as far as their values go, so
    /// that what `check` finds in these is told in the same run.
    pub rows: Vec<ProposedRow>,
    /// What is wrong with the others.
    pub problems: Vec<CellProblem>,
    header: Header,
}

/// A row that is an office.
#[derive(Debug, Clone)]
pub struct ProposedRow {
    /// Its number in the table.
    pub row: usize,
    /// The id of the office.
    pub id: String,
    /// Whether the site has no such office yet.
    pub is_new: bool,
    /// Whether the id was made of the name.
    pub is_id_made: bool,
    /// Its files: the contact before the office that names it.
    pub files: Vec<ProposedFile>,
}

/// A file as a row would have it.
#[derive(Debug, Clone)]
pub struct ProposedFile {
    /// Its path from the folder of the site.
    pub path: String,
    /// What it holds.
    pub kind: RecordKind,
    /// Its text now, if it is there.
    pub before: Option<String>,
    /// Its text then.
    pub after: String,
}

/// What is wrong with a cell, or with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// The row.
    pub row: usize,
    /// The letter and the name of the column, if it is one cell.
    pub column: Option<(String, String)>,
    /// What is wrong.
    pub fault: CellFault,
}

impl Proposal {
    /// The column, by its letter and its name, from which a key of a record came.
    pub fn column_of(&self, path: &[String]) -> Option<(String, String)> {
        let matches = |column: &Column| {
            let own = column.path();
            path.iter().zip(own).all(|(one, other)| one == other)
        };
        let mut columns = self.header.columns.iter();
        let found = columns.find(|(.., column)| !path.is_empty() && matches(column));
        found.map(|(at, name, _)| (letter(*at), name.clone()))
    }
}

/// What a table asks for, in a site that has what stands.
///
/// # Errors
/// What is wrong with the table as a whole.
pub fn propose(table: &Table, standing: &Standing) -> Result<Proposal, Vec<TableFault>> {
    let header = header::find(table)?;
    if table.is_windows_1251
        && let Some(fault) = lost_in_windows_1251(table, &header)
    {
        return Err(vec![fault]);
    }
    let by_name = COLUMNS
        .iter()
        .any(|column| is_kazakh_name(column) && header.has(column));
    let by_id = header
        .columns
        .iter()
        .any(|(.., column)| column.form == Form::Id);
    if !by_id && !by_name {
        let needed = COLUMNS
            .iter()
            .filter(|column| is_id(column) || is_kazakh_name(column));
        return Err(vec![TableFault::NoIdentity {
            names: needed.map(Column::name).collect(),
        }]);
    }
    let mut rows = Rows {
        standing,
        header: &header,
        taken: BTreeMap::new(),
        similar_left: Counter::new(SIMILAR_WORDS),
        missing: None,
    };
    let (mut proposed, mut problems) = (Vec::new(), Vec::new());
    for row in table.rows.iter().skip(header.row + 1) {
        if rows.repeats_header(row) {
            continue;
        }
        let (row_proposed, faults) = rows.row(row);
        proposed.extend(row_proposed);
        problems.extend(faults.into_iter().map(|(column, fault)| CellProblem {
            row: row.number,
            column,
            fault,
        }));
    }
    if let Some((row, names)) = rows.missing {
        return Err(vec![TableFault::MissingColumns { row, names }]);
    }
    Ok(Proposal {
        rows: proposed,
        problems,
        header,
    })
}

/// Signs that a file in Windows-1251 has lost its Kazakh letters.
fn lost_in_windows_1251(table: &Table, header: &Header) -> Option<TableFault> {
    let mut letters = 0;
    for row in table.rows.iter().skip(header.row + 1) {
        for (at, _, column) in &header.columns {
            let Form::Text(language) = column.form else {
                continue;
            };
            let text = row.cell(*at).shown();
            let is_kazakh = language == Language::Kazakh;
            let missing = || {
                let mut typos = typos(Language::Kazakh, &text).into_iter();
                let typo = typos.find(|typo| typo.kind == TypoKind::MissingLayout)?;
                text.get(typo.range)
            };
            let found = lost(&text).or_else(|| foreign(&text));
            let found = found.or_else(|| is_kazakh.then(missing).flatten());
            if is_kazakh {
                letters += text.chars().filter(|c| c.is_alphabetic()).count();
            }
            if found.is_some() || letters >= PLAIN_LETTERS {
                return Some(TableFault::LettersLost {
                    row: row.number,
                    column: letter(*at),
                    found: found.unwrap_or(&text).to_owned(),
                });
            }
        }
    }
    None
}

/// The letter and the name of a column.
type Place = Option<(String, String)>;

type Faults = Vec<(Place, CellFault)>;

fn is_id(column: &Column) -> bool {
    column.form == Form::Id
}

/// Whether ids are made of this column.
fn is_kazakh_name(column: &Column) -> bool {
    column.path() == ["name", "kk"]
}

/// What rows are judged by, and what is known from those before.
struct Rows<'a> {
    standing: &'a Standing,
    header: &'a Header,
    /// The row of each id.
    taken: BTreeMap<String, usize>,
    /// How many times more a similar word may be looked for.
    similar_left: Counter<usize>,
    /// The first row with a new office for which columns are missing, and which.
    missing: Option<(usize, Vec<[&'static str; 3]>)>,
}

/// The values of a row, by column.
type Values = Vec<(&'static Column, Wanted)>;

impl Rows<'_> {
    /// Whether a row is the header once more, as on each page of a printed table.
    fn repeats_header(&self, row: &Row) -> bool {
        let mut columns = self.header.columns.iter();
        columns.all(|(at, name, _)| folded(&row.cell(*at).shown()) == folded(name))
    }

    /// The first column that is such a one, if the table has it.
    fn place_of(&self, is_meant: fn(&Column) -> bool) -> Place {
        let column = COLUMNS.iter().find(|column| is_meant(column));
        column.and_then(|column| self.place(column))
    }

    fn place(&self, column: &Column) -> Place {
        let mut columns = self.header.columns.iter();
        let found = columns.find(|(.., known)| *known == column);
        found.map(|(at, name, _)| (letter(*at), name.clone()))
    }

    /// What a row asks for, as far as that can be told, and what is wrong with it.
    fn row(&mut self, row: &Row) -> (Option<ProposedRow>, Faults) {
        let mut faults = Faults::new();
        let mut values = Values::new();
        let mut typed_id = None;
        for (at, name, column) in &self.header.columns {
            let place = || Some((letter(*at), name.clone()));
            match self.value(row.cell(*at), column.form) {
                Ok(Some(Wanted::Word(id))) if column.form == Form::Id => typed_id = Some(id),
                Ok(Some(value)) => values.push((column, value)),
                Ok(None) => {}
                Err(found) => {
                    // One merged range is one fault, however many cells it has.
                    let is_told = faults.iter().any(|(_, fault)| *fault == CellFault::Merged);
                    let news = found.into_iter();
                    let news = news.filter(|fault| !is_told || *fault != CellFault::Merged);
                    faults.extend(news.map(|fault| (place(), fault)));
                }
            }
        }
        let is_id_made = typed_id.is_none();
        let id = match typed_id.map_or_else(|| self.made_id(&values), Ok) {
            Ok(id) => id,
            Err(fault) => {
                // What is wrong with the id, or with the name that would make it, has been said.
                if faults.is_empty() {
                    let place = self.place_of(is_kazakh_name);
                    faults.push((place.or_else(|| self.place_of(is_id)), fault));
                }
                return (None, faults);
            }
        };
        if let Some(first) = self.taken.get(&id) {
            let place = match is_id_made {
                true => self.place_of(is_kazakh_name),
                false => self.place_of(is_id),
            };
            faults.push((place, CellFault::IdTwice { id, row: *first }));
            return (None, faults);
        }
        self.taken.insert(id.clone(), row.number);
        let is_new = self.standing.get(RecordKind::Office, &id).is_none();
        if is_new {
            self.need(row, &values, &mut faults);
        }
        match self.files(&id, &values) {
            Ok(files) => {
                let row = ProposedRow {
                    row: row.number,
                    id,
                    is_new,
                    is_id_made,
                    files,
                };
                (Some(row), faults)
            }
            Err(found) => {
                faults.extend(found);
                (None, faults)
            }
        }
    }

    /// What a cell says; nothing for a blank one, which leaves a record as it is.
    fn value(&self, cell: &Cell, form: Form) -> Result<Option<Wanted>, Vec<CellFault>> {
        let one = |fault: CellFault| vec![fault];
        let cell = match (cell, form) {
            (cell, _) if cell.is_blank() => return Ok(None),
            // One area, or one kind of office, stands for many rows; nothing else does.
            (Cell::Merged(inner), Form::Reference(_) | Form::References(_)) => &**inner,
            (cell, _) => cell,
        };
        let text = match cell {
            Cell::Merged(_) => return Err(one(CellFault::Merged)),
            Cell::Failed(found) => {
                let found = found.clone();
                return Err(one(CellFault::FormulaFailed { found }));
            }
            cell => squashed(&cell.shown()),
        };
        let value = match form {
            Form::Id => Wanted::Word(id(text).map_err(one)?),
            Form::Text(language) => match lost(&text) {
                Some(found) => {
                    let found = found.to_owned();
                    return Err(one(CellFault::LettersLost { found }));
                }
                None => Wanted::Text(typeset(&text, language)),
            },
            Form::Reference(kind) => {
                Wanted::Word(self.reference(kind, &cell.shown()).map_err(one)?)
            }
            Form::References(kind) => Wanted::Ids(self.references(kind, &cell.shown())?),
            Form::Phones => Wanted::Phones(phones(cell).map_err(one)?),
            Form::Addresses => {
                let shown = cell.shown();
                let addresses = shown.split([';', ',', '\n', ' ', '\u{a0}']).map(squashed);
                Wanted::Addresses(addresses.filter(|address| !address.is_empty()).collect())
            }
            Form::Day => Wanted::Word(day(cell).map_err(one)?.to_string()),
        };
        // Separators alone say nothing.
        Ok(match &value {
            Wanted::Ids(list) | Wanted::Phones(list) | Wanted::Addresses(list)
                if list.is_empty() =>
            {
                None
            }
            _ => Some(value),
        })
    }

    /// The id of the record that is meant by its id or its name.
    fn reference(&self, kind: RecordKind, shown: &str) -> Result<String, CellFault> {
        let found = squashed(shown);
        if self.standing.get(kind, &found).is_some() {
            return Ok(found);
        }
        match self.standing.called(kind, &found) {
            [id] => Ok(id.clone()),
            [] if shown.trim().contains([';', '\n']) => Err(CellFault::SeveralRecords { found }),
            [] => Err(CellFault::UnknownRecord {
                folder: FileKind::holding(kind).map_or("", |kind| kind.folder),
                kind: FileKind::holding(kind).map_or("", |kind| kind.name),
                similar: self.similar(&found, kind),
                found,
            }),
            ids => Err(CellFault::AmbiguousName {
                found,
                ids: ids.to_vec(),
            }),
        }
    }

    /// The ids of all records that a cell names, each once. A name may itself have a comma or a
    /// line end in it: of the records that the words may begin with, the longest name is meant.
    fn references(&self, kind: RecordKind, shown: &str) -> Result<Vec<String>, Vec<CellFault>> {
        let is_between = |c: char| BETWEEN.contains(&c) || is_blank(c);
        let (mut ids, mut faults) = (Vec::new(), Vec::new());
        let mut rest = shown.trim_start_matches(is_between);
        while !rest.is_empty() && faults.len() < UNKNOWN_WORDS {
            let (name, after) = rest.split_at(self.first_name(kind, rest));
            match self.reference(kind, name) {
                Ok(id) if !ids.contains(&id) => ids.push(id),
                Err(fault) if !faults.contains(&fault) => faults.push(fault),
                Ok(_) | Err(_) => {}
            }
            rest = after.trim_start_matches(is_between);
        }
        match faults.is_empty() {
            true => Ok(ids),
            false => Err(faults),
        }
    }

    /// Where the first name in a text ends: the longest that a record has, or else the first word
    /// between separators.
    fn first_name(&self, kind: RecordKind, text: &str) -> usize {
        let separators = text.match_indices(BETWEEN).map(|(at, _)| at);
        let mut ends = separators.chain([text.len()]).peekable();
        let mut longest = ends.peek().copied().unwrap_or_default();
        for end in ends {
            let name = text.get(..end).unwrap_or_default();
            if !self.standing.called(kind, name).is_empty() {
                longest = end;
            }
            if !self.standing.begins(kind, name) {
                break;
            }
        }
        longest
    }

    /// The word that was probably meant. Looking for it costs time by the length of the word and
    /// the number of records, so it is done for short words, and for the first that are wrong.
    fn similar(&self, found: &str, kind: RecordKind) -> Option<String> {
        let left = self.similar_left.get();
        if left == 0 || found.len() > SIMILAR_LENGTH {
            return None;
        }
        self.similar_left.set(left - 1);
        similar(found, self.standing.words(kind))
    }

    /// The id of the office that has the name of the row, or that its name gives.
    fn made_id(&self, values: &Values) -> Result<String, CellFault> {
        let name = values.iter().find_map(|(column, value)| match value {
            Wanted::Text(name) if is_kazakh_name(column) => Some(name),
            _ => None,
        });
        let name = name.ok_or(CellFault::Empty)?;
        let no_id = || CellFault::NoIdInName {
            found: name.clone(),
        };
        let made = made_of(name).ok_or_else(no_id)?;
        match self.standing.offices_named(&made) {
            [id] => Ok(id.clone()),
            [] => match self.standing.get(RecordKind::Office, made.as_str()) {
                None => Ok(made.as_str().to_owned()),
                Some(other) => Err(CellFault::IdTaken {
                    id: made.as_str().to_owned(),
                    name: other.names.first().cloned().unwrap_or_default(),
                }),
            },
            ids => Err(CellFault::SameName { ids: ids.to_vec() }),
        }
    }

    /// Finds what a new office lacks: what it needs, and the other language of what it has.
    fn need(&mut self, row: &Row, values: &Values, faults: &mut Faults) {
        let has = |column: &Column| values.iter().any(|(known, _)| *known == column);
        let has_key = |key: &str| values.iter().any(|(known, _)| known.key == key);
        let mut missing = Vec::new();
        for column in COLUMNS {
            let is_needed =
                column.is_required || matches!(column.form, Form::Text(_)) && has_key(column.key);
            let place = self.place(column);
            // A cell with a fault has been told of.
            if !is_needed || has(column) || faults.iter().any(|(at, _)| *at == place) {
                continue;
            }
            match place {
                Some(place) => faults.push((Some(place), CellFault::Empty)),
                None => missing.push(column.name()),
            }
        }
        if !missing.is_empty() && self.missing.is_none() {
            self.missing = Some((row.number, missing));
        }
    }

    /// The files of an office with these values.
    fn files(&self, id: &str, values: &Values) -> Result<Vec<ProposedFile>, Faults> {
        let mut files = Vec::new();
        let has_contact = values
            .iter()
            .any(|(column, _)| column.in_contact == InContact::Always);
        let mut office: Vec<(Vec<&'static str>, Wanted)> = values
            .iter()
            .filter(|(column, _)| column.in_office)
            .map(|(column, value)| (column.path(), value.clone()))
            .collect();
        if has_contact {
            let is_new = self.standing.get(RecordKind::Contact, id).is_none();
            let goes = |column: &Column| match column.in_contact {
                InContact::Never => false,
                InContact::WhenNew => is_new,
                InContact::Beside | InContact::Always => true,
            };
            let contact = values.iter().filter(|(column, _)| goes(column));
            let contact: Vec<_> = contact
                .map(|(column, value)| (column.path(), value.clone()))
                .collect();
            files.push(self.file(RecordKind::Contact, id, &contact)?);
            office.push((vec!["contacts"], Wanted::Including(id.to_owned())));
        }
        files.push(self.file(RecordKind::Office, id, &office)?);
        Ok(files)
    }

    fn file(
        &self,
        kind: RecordKind,
        id: &str,
        wanted: &[(Vec<&'static str>, Wanted)],
    ) -> Result<ProposedFile, Faults> {
        let path = self.standing.path(kind, id);
        let standing = self.standing.get(kind, id);
        let before = standing.and_then(|record| record.text.clone());
        if standing.is_some() && before.is_none() {
            return Err(vec![(None, CellFault::Unchangeable { file: path })]);
        }
        let after = with(before.as_deref().unwrap_or_default(), kind, wanted);
        let after = after.map_err(|SaysMore { path: keys }| {
            let column = COLUMNS.iter().find(|column| column.path() == keys);
            let place = column.and_then(|column| self.place(column));
            let file = path.clone();
            match keys.is_empty() {
                true => vec![(None, CellFault::Unchangeable { file })],
                false => {
                    let key = keys.join(".");
                    vec![(place, CellFault::SaysMore { file, key })]
                }
            }
        })?;
        Ok(ProposedFile {
            path,
            kind,
            before,
            after,
        })
    }
}

/// An id as it was typed.
fn id(found: String) -> Result<String, CellFault> {
    match Id::parse(&found) {
        Some(id) if !id.is_reserved() => Ok(found),
        _ => Err(CellFault::NotAnId {
            suggestion: made_of(&found).map(|id| id.as_str().to_owned()),
            found,
        }),
    }
}

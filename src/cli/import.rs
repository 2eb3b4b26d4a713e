//! `tartip import offices`: shows the records that a table asks for, and writes them if that is
//! asked; what `check` would not pass is no right row.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::Ending;
use super::arguments::{Import, ImportOffices, ImportWhat};
use super::show::Screen;
use crate::diagnostic::unseen::words;
use crate::diagnostic::{Diagnostic, Report, Severity, Sources, text};
use crate::edit::{FixError, create_all, rewrite, sweep};
use crate::import::{
    CellProblem, FILE_LIMIT, Proposal, ProposedFile, ProposedRow, Standing, changes, path_at,
    propose, read,
};
use crate::load;
use crate::load::problems::values::MissingLanguage;
use crate::load::problems::yaml::MissingKey;
use crate::messages::{CellFault, Message, SystemFault, TableFault};
use crate::pipeline::{self, Read as Content, Request};
use crate::rules::staleness;

/// Makes records of a table.
pub(super) fn run(screen: &Screen, import: Import) -> Ending {
    let ImportWhat::Offices(arguments) = import.what;
    offices(screen, arguments)
}

fn offices(screen: &Screen, arguments: ImportOffices) -> Ending {
    let request = arguments.request();
    let ImportOffices {
        file,
        sheet,
        write,
        skip_wrong_rows,
        ..
    } = arguments;
    if !request.root.join("content").is_dir() {
        let root = &request.root;
        screen.refusal(&Message::NoContent { root });
        return Ending::WrongUsage;
    }
    let bytes = match bytes_of(&file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let fault = SystemFault::from(&error);
            screen.refusal(&Message::TableUnreadable { path: &file, fault });
            return Ending::WrongUsage;
        }
    };
    if write {
        sweep(&request.root.join("content"));
    }
    let proposal = match bytes.len() as u64 > FILE_LIMIT {
        true => Err(vec![TableFault::TooLarge { limit: FILE_LIMIT }]),
        false => {
            let table = read(&bytes, sheet.as_deref()).map_err(|fault| vec![fault]);
            table.and_then(|table| propose(&table, &standing(&request)))
        }
    };
    let mut proposal = match proposal {
        Ok(proposal) => proposal,
        Err(faults) => {
            for fault in &faults {
                screen.refusal(&Message::TableRefused { path: &file, fault });
            }
            return Ending::NeedsFixing;
        }
    };
    let content = pipeline::read_with(&request, proposed(&proposal));
    let warnings = judge(screen, &mut proposal, &content);
    let (added, changed, unchanged) = show(screen, &proposal);
    for (severity, problem) in warnings
        .iter()
        .map(|problem| (Severity::Warning, problem))
        .chain(
            proposal
                .problems
                .iter()
                .map(|problem| (Severity::Error, problem)),
        )
    {
        let severity = text::severity(screen.ui(), severity);
        let words = screen.ui().say(&refused(problem));
        screen.print(&format!("{severity}: {words}\n"));
    }
    let wrong: BTreeSet<usize> = proposal
        .problems
        .iter()
        .map(|problem| problem.row)
        .collect();
    let refused = wrong.len();
    let writes = write && (refused == 0 || skip_wrong_rows);
    if writes && !put(screen, &proposal, &request) {
        return Ending::NeedsFixing;
    }
    screen.say(&Message::Imported {
        added,
        changed,
        unchanged,
        refused,
        written: writes,
    });
    if refused > 0 && !writes {
        screen.say(&Message::RowsWrong);
    } else if !write && added + changed > 0 {
        screen.say(&Message::WriteWith);
    }
    match refused {
        0 => Ending::Done,
        _ => Ending::NeedsFixing,
    }
}

/// The bytes of a file, up to one more than a table may have.
fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(FILE_LIMIT + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What the site has already.
fn standing(request: &Request) -> Standing {
    let mut sources = Sources::default();
    let files = load::read(&request.folder(), &mut sources, &mut Report::default()).files;
    Standing::of(&files, &sources)
}

/// The files that a proposal would change, by their paths.
fn proposed(proposal: &Proposal) -> BTreeMap<String, String> {
    let files = proposal.rows.iter().flat_map(|row| &row.files);
    let changed = files.filter(|file| file.before.as_ref() != Some(&file.after));
    changed
        .map(|file| (file.path.clone(), file.after.clone()))
        .collect()
}

/// Takes out the rows whose records `check` would not pass; the warnings about the others' values.
fn judge(screen: &Screen, proposal: &mut Proposal, content: &Content) -> Vec<CellProblem> {
    let rows: BTreeMap<String, (usize, ProposedFile)> = proposal
        .rows
        .iter()
        .flat_map(|row| row.files.iter().map(|file| (row.row, file)))
        .filter(|(_, file)| file.before.as_ref() != Some(&file.after))
        .map(|(row, file)| (file.path.clone(), (row, file.clone())))
        .collect();
    let mut warnings = Vec::new();
    let wrong: BTreeSet<usize> = (proposal.problems.iter().map(|problem| problem.row)).collect();
    for diagnostic in content.report.diagnostics() {
        let path = content.sources.path(diagnostic.place.source);
        let Some((row, file)) = rows.get(path) else {
            continue;
        };
        let kind = &diagnostic.problem;
        // Only what stands can be compared and recorded.
        if staleness::RULES.contains(&kind.rule()) {
            continue;
        }
        let is_warning = kind.severity() == Severity::Warning;
        let at = diagnostic.place.range().start;
        let column = proposal.column_of(&path_at(&file.after, file.kind, at));
        let problem = CellProblem {
            row: *row,
            column,
            fault: found(screen, diagnostic, &content.sources),
        };
        // What a wrong row lacks has been said of its cells.
        let lacks = kind.is::<MissingKey>() || kind.is::<MissingLanguage>();
        if wrong.contains(row) && (lacks || problem.column.is_none()) {
            continue;
        }
        match diagnostic.severity {
            // That nothing names a new record is no fault of the table, however a site judges it.
            _ if is_warning && problem.column.is_none() => {}
            Severity::Error => proposal.problems.push(problem),
            Severity::Warning => warnings.push(problem),
        }
    }
    let wrong: BTreeSet<usize> = proposal
        .problems
        .iter()
        .map(|problem| problem.row)
        .collect();
    proposal.rows.retain(|row| !wrong.contains(&row.row));
    proposal.problems = in_order(std::mem::take(&mut proposal.problems));
    in_order(warnings)
}

/// Problems in the order of their rows, each once: one value may stand in an office and in its
/// contact.
fn in_order(problems: Vec<CellProblem>) -> Vec<CellProblem> {
    let mut rows = BTreeMap::<usize, Vec<CellProblem>>::new();
    for problem in problems {
        let row = rows.entry(problem.row).or_default();
        if !row.contains(&problem) {
            row.push(problem);
        }
    }
    rows.into_values().flatten().collect()
}

/// What `check` says of a record.
fn found(screen: &Screen, diagnostic: &Diagnostic, sources: &Sources) -> CellFault {
    let words = words(diagnostic, sources, screen.ui());
    let mut words = vec![
        words.message,
        words.expected,
        words.hint.unwrap_or_default(),
    ];
    words.retain(|part| !part.is_empty());
    CellFault::Check {
        code: diagnostic.problem.code(),
        words: words.join("; "),
    }
}

fn refused(problem: &CellProblem) -> Message<'_> {
    let column = problem.column.as_ref();
    Message::RowRefused {
        row: problem.row,
        column: column.map(|(letter, name)| (letter.as_str(), name.as_str())),
        fault: &problem.fault,
    }
}

/// Prints what would be new and what would change; how many are new, changed and as they were.
fn show(screen: &Screen, proposal: &Proposal) -> (usize, usize, usize) {
    let (mut added, mut changed, mut unchanged) = (0, 0, 0);
    let mut lines = String::new();
    let mut line = |message: &Message<'_>| {
        lines.push_str(&screen.ui().say(message));
        lines.push('\n');
    };
    for ProposedRow {
        row,
        id,
        is_new,
        is_id_made,
        files,
    } in &proposal.rows
    {
        let (row, is_id_made) = (*row, *is_id_made);
        let is_changed = |file: &&ProposedFile| file.before.as_ref() != Some(&file.after);
        if *is_new {
            added += 1;
            line(&Message::OfficeAdded {
                row,
                id,
                is_id_made,
            });
        } else if files.iter().any(|file| is_changed(&file)) {
            changed += 1;
            line(&Message::OfficeChanged { row, id });
        } else {
            unchanged += 1;
        }
        // Of a new office everything is new; a contact may stand already.
        for file in files.iter().filter(is_changed) {
            let before = match (&file.before, is_new) {
                (Some(before), _) => before,
                (None, true) => continue,
                (None, false) => "",
            };
            for change in changes(before, &file.after, file.kind) {
                line(&Message::KeyChanged {
                    file: &file.path,
                    key: &change.key,
                    before: change.before.as_deref(),
                    after: &change.after,
                });
            }
        }
    }
    screen.output(&lines);
    (added, changed, unchanged)
}

/// Writes the files: the new ones together, then each that is changed. Whether all were written.
fn put(screen: &Screen, proposal: &Proposal, request: &Request) -> bool {
    let folder = request.folder();
    let files = || proposal.rows.iter().flat_map(|row| &row.files);
    let at = |file: &ProposedFile| request.root.join(&file.path);
    if let Some(path) = files().map(at).find(|path| !folder.owns(path)) {
        screen.refusal(&Message::FileOutside { path: &path });
        return false;
    }
    let new: Vec<(PathBuf, &String)> = files()
        .filter(|file| file.before.is_none())
        .map(|file| (at(file), &file.after))
        .collect();
    if let Err((path, error)) = create_all(&new) {
        screen.refusal(&match error.kind() {
            io::ErrorKind::AlreadyExists => Message::FileChangedMeanwhile { path: &path },
            _ => Message::FileUnwritable {
                path: &path,
                fault: (&error).into(),
            },
        });
        return false;
    }
    let mut all = true;
    for file in files() {
        let Some(before) = file.before.as_ref().filter(|before| **before != file.after) else {
            continue;
        };
        let path = at(file);
        if let Err(error) = rewrite(&path, before, &file.after) {
            all = false;
            screen.refusal(&match &error {
                FixError::Disk(error) => Message::FileUnwritable {
                    path: &path,
                    fault: error.into(),
                },
                FixError::Changed | FixError::Edit(_) => {
                    Message::FileChangedMeanwhile { path: &path }
                }
            });
        }
    }
    all
}

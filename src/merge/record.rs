//! The text of a record with the values of another version of it, read back before it counts.

use super::adopt::adopted;
use super::clean::{Unclean, clean};
use super::combine::Combiner;
use super::lines::keeping;
use super::note::{Conflict, Note, NoteKind};
use crate::diagnostic::{Report, SourceId};
use crate::format::{self, Layout, LayoutEntry, comments, layout, print};
use crate::load::kind::RecordKind;
use crate::load::yaml::Value;
use crate::load::{Data, FileRole, RecordData, RecordTree, record_data};

/// The versions of a file, as plain texts.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'t> {
    /// What stands now: its comments, its order and its form stay.
    pub old: &'t str,
    /// What the form wrote.
    pub new: &'t str,
    /// What the form was loaded from, if others may have changed the file since.
    pub base: Option<&'t str>,
}

/// What a merge makes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The text that the file is to have.
    pub text: String,
    /// What is to be told of comments.
    pub notes: Vec<Note>,
    /// What both versions changed; if there is any, the text is not to be written.
    pub conflicts: Vec<Conflict>,
}

/// Why a file is left as the form wrote it.
#[derive(Debug)]
pub enum Fault {
    /// What the form wrote is no record.
    Broken(Report),
    /// What stood before is none.
    OldBroken,
    /// It names another id than its file has.
    OtherId(String),
    /// What was made was read back, and did not say what the form had written.
    Unsure,
}

/// The old version of a record with the values of the new one. `id` is what its file is called.
///
/// # Errors
/// Why it can't be made.
pub fn merged(
    versions: Versions<'_>,
    role: FileRole,
    id: Option<&str>,
    source: SourceId,
) -> Result<Merged, Fault> {
    let kind = role.record().ok_or(Fault::Unsure)?;
    let new = plain(versions.new, kind, id, source)?;
    let wanted = record_data(kind, &new).ok_or(Fault::Unsure)?;
    let unchanged = || Merged {
        text: versions.old.to_owned(),
        notes: Vec::new(),
        conflicts: Vec::new(),
    };
    let stands = record_data(kind, versions.old).ok_or(Fault::OldBroken)?;
    if stands == wanted {
        return Ok(unchanged());
    }
    if let Some(base) = versions.base {
        let first = record_data(kind, base).ok_or(Fault::OldBroken)?;
        if first == wanted {
            return Ok(unchanged());
        }
        if first == stands {
            return merged(
                Versions {
                    base: None,
                    ..versions
                },
                role,
                id,
                source,
            );
        }
    }
    let formed = match format::record(versions.old, role, source) {
        Ok(formed) => formed,
        Err(format::Unformatted::Faults(_)) => return Err(Fault::OldBroken),
        Err(format::Unformatted::Unsure) => return Err(Fault::Unsure),
    };
    // A file that has a form of its own keeps the order of its keys.
    let is_formed = formed == versions.old;
    let formed = match is_formed {
        true => formed,
        false => print(&layout(versions.old).ok_or(Fault::Unsure)?).ok_or(Fault::Unsure)?,
    };
    let how = (kind, is_formed.then_some(role));
    let combined = combined(&formed, &new, versions.base, how, source)?;
    let says = |text: &str| record_data(kind, text);
    if !combined.conflicts.is_empty() {
        return Ok(combined);
    }
    let proven = match versions.base {
        None => says(&combined.text) == Some(wanted.clone()),
        // Whichever of the two is laid into the other, it says the same.
        Some(_) => {
            let turned = format::record(&new, role, source).map_err(|_| Fault::Unsure)?;
            let other = self::combined(&turned, &formed, versions.base, how, source)?;
            same_but_for_order(says(&combined.text), says(&other.text))
        }
    };
    if !proven {
        return Err(Fault::Unsure);
    }
    let mut combined = combined;
    if !is_formed
        && let Some(kept) = keeping(versions.old, &formed, &combined.text)
        && RecordTree::read(kind, &kept, source).is_ok()
        && says(&kept) == says(&combined.text)
        && comments(&kept) == comments(&combined.text)
    {
        combined.text = kept;
    }
    for note in &mut combined.notes {
        let stands_in = match note.kind {
            NoteKind::Lost => versions.old,
            NoteKind::Doubtful => &combined.text,
        };
        let nth = formed
            .lines()
            .take(note.line.saturating_sub(1))
            .filter(|line| is_at(line, note))
            .count();
        let mut found = stands_in
            .lines()
            .enumerate()
            .filter(|(_, line)| is_at(line, note));
        let all: Vec<usize> = found.by_ref().map(|(at, _)| at + 1).collect();
        note.line = all.get(nth).or(all.last()).copied().unwrap_or(note.line);
    }
    Ok(combined)
}

/// Whether the first line of a comment stands on a line.
fn is_at(line: &str, note: &Note) -> bool {
    let comment = note.comment.first();
    comment.is_some_and(|comment| line.trim_end().ends_with(comment.as_str()))
}

/// A record that was not there before, in the form of `tartip fmt`.
///
/// # Errors
/// Why it is left as the form wrote it.
pub fn new_record(
    text: &str,
    role: FileRole,
    id: Option<&str>,
    source: SourceId,
) -> Result<String, Fault> {
    let kind = role.record().ok_or(Fault::Unsure)?;
    let new = plain(text, kind, id, source)?;
    let tree = RecordTree::read(kind, &new, source).map_err(Fault::Broken)?;
    let Layout { header, mut root } = layout(&new).ok_or(Fault::Unsure)?;
    let Value::Mapping(nodes) = &tree.root.value else {
        return Err(Fault::Unsure);
    };
    let entries = std::mem::take(&mut root.entries).into_iter();
    root.entries = entries
        .zip(nodes)
        .map(|(entry, (_, node))| LayoutEntry {
            value: adopted(&tree, entry.value, node, false),
            ..entry
        })
        .collect();
    let written = print(&Layout { header, root }).ok_or(Fault::Unsure)?;
    let formed = format::record(&written, role, source).map_err(|_| Fault::Unsure)?;
    match record_data(kind, &formed) == record_data(kind, &new) {
        true => Ok(formed),
        false => Err(Fault::Unsure),
    }
}

/// What a form wrote, without what only forms write.
fn plain(
    text: &str,
    kind: RecordKind,
    id: Option<&str>,
    source: SourceId,
) -> Result<String, Fault> {
    let tree = RecordTree::read(kind, text, source).map_err(Fault::Broken)?;
    clean(text, &tree, kind, id).map_err(|unclean| match unclean {
        Unclean::OtherId(found) => Fault::OtherId(found),
        Unclean::Empty | Unclean::Unsure => Fault::Unsure,
    })
}

/// The values of `new` in the layout of `formed`, put in order if it is known what it is.
fn combined(
    formed: &str,
    new: &str,
    base: Option<&str>,
    (kind, role): (RecordKind, Option<FileRole>),
    source: SourceId,
) -> Result<Merged, Fault> {
    let read = |text| RecordTree::read(kind, text, source);
    let old_tree = read(formed).map_err(|_| Fault::OldBroken)?;
    let new_tree = read(new).map_err(Fault::Broken)?;
    let base_tree = base.map(read).transpose().map_err(|_| Fault::OldBroken)?;
    let Layout { header, root } = layout(formed).ok_or(Fault::Unsure)?;
    let other = layout(new).ok_or(Fault::Unsure)?;
    let mut combiner = Combiner::new((&old_tree, formed), &new_tree, base_tree.as_ref());
    let root = combiner.roots(root, other.root);
    let printed = print(&Layout { header, root }).ok_or(Fault::Unsure)?;
    let (notes, conflicts) = (combiner.notes, combiner.conflicts);
    let text = match role {
        Some(role) => format::record(&printed, role, source).map_err(|_| Fault::Unsure)?,
        None => printed,
    };
    RecordTree::read(kind, &text, source).map_err(|_| Fault::Unsure)?;
    Ok(Merged {
        text,
        notes,
        conflicts,
    })
}

/// Whether two records say the same, whatever the order of the lists in them.
fn same_but_for_order(one: Option<RecordData>, other: Option<RecordData>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            without_order(Data::Record(one)) == without_order(Data::Record(other))
        }
        _ => false,
    }
}

fn without_order(data: Data) -> Data {
    match data {
        Data::List(items) => {
            let mut items: Vec<Data> = items.into_iter().map(without_order).collect();
            items.sort_by_cached_key(|item| format!("{item:?}"));
            Data::List(items)
        }
        Data::Record(record) => {
            let entries = record.entries.into_iter();
            Data::Record(RecordData {
                kind: record.kind,
                entries: entries
                    .map(|(key, value)| (key, without_order(value)))
                    .collect(),
            })
        }
        other => other,
    }
}

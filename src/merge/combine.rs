//! The values of one version of a record in the layout of another.
//!
//! Two values are the same if a decoder reads the same; then the old bytes stay. Items of lists are
//! found again by what they are, so their comments go where they go. With a version before both,
//! what only the old file changed stays too, and what both changed differently is a conflict.

use std::collections::BTreeMap;

use super::adopt::{adopted, comments_of, is_scalar, rewritten, rewritten_key};
use super::note::{Conflict, Note, NoteKind};
use crate::changes::{Step, matched, name_of};
use crate::format::{Collection, LayoutEntry, LayoutValue, Line, styled};
use crate::load::kind::RecordKind;
use crate::load::yaml::{Key, Node, Value};
use crate::load::{Data, RecordTree, together};

/// Puts values of one tree into the layout of another.
pub(super) struct Combiner<'a> {
    /// What stood before.
    pub old: &'a RecordTree<'a>,
    /// The text of that.
    pub old_text: &'a str,
    /// What the form wrote, made plain.
    pub new: &'a RecordTree<'a>,
    /// What the form was loaded from, if that is known.
    pub base: Option<&'a RecordTree<'a>>,
    /// Where it is.
    path: Vec<Step>,
    /// What is to be told.
    pub notes: Vec<Note>,
    /// What both changed.
    pub conflicts: Vec<Conflict>,
}

/// Where a value stands: in which record, under which key.
#[derive(Debug, Clone, Copy)]
struct At<'k> {
    kind: Option<RecordKind>,
    key: &'k str,
    /// Whether in brackets.
    flow: bool,
}

/// What became of a value, for the comments beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Touch {
    /// It is as it was.
    Kept,
    /// Something deep in it is another, or a comment has been told of.
    Inside,
    /// One of its keys is another.
    Near,
    /// It is another.
    Changed,
}

/// The value before both versions: none where one version alone has to be looked at; none in that
/// where it was not there yet.
type First<'n> = Option<Option<&'n Node>>;

/// What the form has under a key.
struct Come<'a, 'n> {
    /// Its place among the keys.
    place: usize,
    value: LayoutValue<'a>,
    above: Vec<Line<'a>>,
    node: &'n Node,
}

/// A value of a layout with its node.
type Placed<'a, 'n> = (LayoutValue<'a>, &'n Node);

impl<'a> Combiner<'a> {
    pub(super) fn new(
        old: (&'a RecordTree<'a>, &'a str),
        new: &'a RecordTree<'a>,
        base: Option<&'a RecordTree<'a>>,
    ) -> Self {
        Self {
            old: old.0,
            old_text: old.1,
            new,
            base,
            path: Vec::new(),
            notes: Vec::new(),
            conflicts: Vec::new(),
        }
    }

    /// The root of the old file with the values of the new one.
    pub(super) fn roots(&mut self, old: Collection<'a>, new: Collection<'a>) -> Collection<'a> {
        let (old_tree, new_tree) = (self.old, self.new);
        let first = self.base.map(|base| Some(&base.root));
        self.mapping(first, (old, &old_tree.root), (new, &new_tree.root))
            .0
    }

    fn value<'n>(
        &mut self,
        at: At<'_>,
        mut first: First<'n>,
        (old, o): Placed<'a, 'n>,
        (new, n): Placed<'a, 'n>,
    ) -> (LayoutValue<'a>, Touch) {
        let before = said(self.old, at, o);
        let now = said(self.new, at, n);
        if before == now {
            return (old, Touch::Kept);
        }
        if let (Some(tree), Some(node)) = (self.base, first) {
            let once = node.and_then(|node| said(tree, at, node));
            if once == now {
                return (old, Touch::Kept);
            }
            if once == before {
                // Nobody else changed it.
                first = None;
            }
        }
        let lists = |data: &Option<Data>| matches!(data, Some(Data::List(_)));
        match (old, &o.value, new, &n.value) {
            (
                LayoutValue::Collection(old),
                Value::Mapping(_),
                LayoutValue::Collection(new),
                Value::Mapping(_),
            ) => {
                let (collection, touch) = self.mapping(first, (old, o), (new, n));
                (LayoutValue::Collection(collection), touch)
            }
            (
                LayoutValue::Collection(old),
                Value::List(olds),
                LayoutValue::Collection(new),
                Value::List(news),
            ) => self.list(at, first, (old, olds), (new, news)),
            (LayoutValue::Collection(old), Value::List(olds), new, _) if lists(&now) => {
                let new = Collection::new(false, false, vec![item(new)]);
                self.list(at, first, (old, olds), (new, std::slice::from_ref(n)))
            }
            (old, _, LayoutValue::Collection(mut new), Value::List(news))
                if lists(&before)
                    || news.len() == 1 && is_scalar(o) && news.iter().all(is_scalar) =>
            {
                if let [node] = news.as_slice()
                    && let Some(only) = new.entries.pop()
                {
                    return self.value(at, first, (old, o), (only.value, node));
                }
                let flow = matches!(old, LayoutValue::Scalar(_));
                let old = Collection::new(false, flow, vec![item(old)]);
                self.list(at, first, (old, std::slice::from_ref(o)), (new, news))
            }
            (old, ..) if first.is_some() => {
                self.conflict(before, now);
                (old, Touch::Inside)
            }
            (
                LayoutValue::Scalar(old),
                _,
                LayoutValue::Scalar(_),
                Value::Scalar { text, plain },
            ) => {
                let form = self.new.form(n);
                let scalar = rewritten(&old, text.trim(), (*plain, n.shape()), form, at.flow);
                (LayoutValue::Scalar(scalar), Touch::Changed)
            }
            (LayoutValue::Scalar(old), _, new, Value::Mapping(_)) => {
                // The short form says it as well, if that is how it was said.
                let short = scalars(n)
                    .into_iter()
                    .find(|node| said(self.new, at, node) == now);
                match short.map(|node| (&node.value, node)) {
                    Some((Value::Scalar { text, plain }, node)) => {
                        let form = self.new.form(node);
                        let shape = (*plain, node.shape());
                        let scalar = rewritten(&old, text.trim(), shape, form, at.flow);
                        (LayoutValue::Scalar(scalar), Touch::Changed)
                    }
                    _ => (self.adopted(new, n, at.flow), Touch::Changed),
                }
            }
            (LayoutValue::Collection(old), Value::Mapping(_), new, Value::Scalar { .. }) => {
                // The long form of a value that came in its short one.
                let Some(main) = main_key(now.as_ref(), o) else {
                    self.lose_entries(&old);
                    return (self.adopted(new, n, at.flow), Touch::Changed);
                };
                let key = rewritten_key(&main);
                let entry = LayoutEntry {
                    key: Some(key),
                    ..item(new)
                };
                let new = Collection::new(true, false, vec![entry]);
                let key = Key {
                    text: main,
                    place: n.place,
                };
                let wrapped = Node {
                    value: Value::Mapping(vec![(key, n.clone())]),
                    place: n.place,
                };
                let (collection, touch) = self.mapping(first, (old, o), (new, &wrapped));
                (LayoutValue::Collection(collection), touch)
            }
            (old, _, new, _) => {
                if let LayoutValue::Collection(old) = &old {
                    self.lose_entries(old);
                }
                (self.adopted(new, n, at.flow), Touch::Changed)
            }
        }
    }

    fn mapping(
        &mut self,
        first: First<'_>,
        (mut old, o): (Collection<'a>, &Node),
        (new, n): (Collection<'a>, &Node),
    ) -> (Collection<'a>, Touch) {
        let kind = self.old.kind(o).or_else(|| self.new.kind(n));
        let known = match self.old.keys(o) {
            [] => self.new.keys(n),
            keys => keys,
        };
        let rank = |key: &str| {
            let place = known.iter().position(|known| *known == key);
            place.unwrap_or(known.len())
        };
        let (mut come, n_entries) = (new.entries, entries(n));
        let mut names: Vec<&str> = n_entries.iter().map(|(key, _)| key.text.as_str()).collect();
        let mut nodes: Vec<&Node> = n_entries.iter().map(|(_, node)| node).collect();
        // One value that both languages share, said for each of them.
        if kind == Some(RecordKind::Localized)
            && let ([(key, _)], [first, second]) = (entries(o), n_entries)
            && key.text == "same"
            && self.new.written(&first.1) == self.new.written(&second.1)
        {
            come.truncate(1);
            names = vec!["same"];
            nodes.truncate(1);
        }
        // What may be left out, and what that depends on, is told by single values.
        let says: Vec<(String, Data)> = names
            .iter()
            .zip(&nodes)
            .filter(|(_, node)| is_scalar(node))
            .filter_map(|(key, node)| Some(((*key).to_owned(), self.new.written(node)?)))
            .collect();
        let mut come: BTreeMap<&str, Come<'a, '_>> = names
            .iter()
            .zip(come)
            .zip(&nodes)
            .enumerate()
            .map(|(place, ((key, entry), node))| {
                let come = Come {
                    place,
                    value: entry.value,
                    above: comments_of(entry.above),
                    node,
                };
                (*key, come)
            })
            .collect();
        let once = |key: &str| {
            let find = |node| entries(node).iter().find(|(other, _)| other.text == key);
            first.map(|node| node.and_then(find).map(|(_, node)| node))
        };
        let flow = old.flow;
        let mut touch = Touch::Kept;
        let mut kept: Vec<LayoutEntry<'a>> = Vec::with_capacity(old.entries.len());
        let mut ranks: Vec<usize> = Vec::new();
        let olds = std::mem::take(&mut old.entries);
        for (mut entry, (key, node)) in olds.into_iter().zip(entries(o)) {
            let key = key.text.as_str();
            let at = At { kind, key, flow };
            self.path.push(Step::Key(kind, key.to_owned()));
            let inner = match come.remove(key) {
                Some(Come {
                    value, node: other, ..
                }) => {
                    let old_value = std::mem::replace(&mut entry.value, nothing());
                    let (value, mut inner) =
                        self.value(at, once(key), (old_value, node), (value, other));
                    entry.value = value;
                    if inner >= Touch::Near && self.doubt(&entry) {
                        inner = Touch::Inside;
                    }
                    ranks.push(rank(key));
                    kept.push(entry);
                    inner
                }
                None => {
                    let stays = self.stays_without(at, kind, once(key), node, &says);
                    match stays {
                        true => {
                            ranks.push(rank(key));
                            kept.push(entry);
                            Touch::Kept
                        }
                        false => {
                            self.lose(&entry);
                            Touch::Changed
                        }
                    }
                }
            };
            touch = touch.max(inner);
            self.path.pop();
        }
        let mut rest: Vec<(&str, Come<'a, '_>)> = come.into_iter().collect();
        rest.sort_by_key(|(_, come)| come.place);
        for (key, come) in rest {
            let Come {
                value, above, node, ..
            } = come;
            let at = At { kind, key, flow };
            if let (Some(tree), Some(Some(first))) = (self.base, once(key)) {
                // Somebody else took it away since.
                let (first, now) = (said(tree, at, first), said(self.new, at, node));
                if first != now {
                    self.path.push(Step::Key(kind, key.to_owned()));
                    self.conflict(None, now);
                    self.path.pop();
                }
                continue;
            }
            let place = ranks.iter().rposition(|other| *other <= rank(key));
            let place = place.map_or(0, |place| place + 1);
            ranks.insert(place, rank(key));
            let value = self.adopted(value, node, flow);
            let entry = LayoutEntry {
                above,
                key: Some(rewritten_key(key)),
                value,
                aside: None,
            };
            kept.insert(place, entry);
            touch = Touch::Changed;
        }
        old.entries = kept;
        let is_close = flow || kind == Some(RecordKind::Localized);
        let touch = match touch {
            Touch::Kept => Touch::Kept,
            Touch::Changed if is_close => Touch::Changed,
            Touch::Changed => Touch::Near,
            Touch::Near | Touch::Inside => Touch::Inside,
        };
        (old, touch)
    }

    /// Whether a key that the form left out stays all the same.
    fn stays_without(
        &mut self,
        at: At<'_>,
        kind: Option<RecordKind>,
        first: First<'_>,
        node: &Node,
        says: &[(String, Data)],
    ) -> bool {
        let Some(before) = said(self.old, at, node) else {
            return true;
        };
        if is_scalar(node)
            && let Some(written) = self.old.written(node)
        {
            let mut with = says.to_vec();
            with.push((at.key.to_owned(), written));
            if together(kind, with.clone()) == together(kind, says.to_vec()) {
                return true;
            }
        }
        let (Some(tree), Some(first)) = (self.base, first) else {
            return false;
        };
        match first.map(|first| said(tree, at, first)) {
            // It came since.
            None => true,
            Some(once) if once.as_ref() == Some(&before) => false,
            Some(_) => {
                self.conflict(Some(before), None);
                true
            }
        }
    }

    fn list(
        &mut self,
        at: At<'_>,
        first: First<'_>,
        (mut old, olds): (Collection<'a>, &[Node]),
        (new, news): (Collection<'a>, &[Node]),
    ) -> (LayoutValue<'a>, Touch) {
        let is_contested = self.base.is_some() && first.is_some();
        let firsts: &[Node] = match first.flatten() {
            None => &[],
            Some(node) => match &node.value {
                Value::List(items) => items,
                _ => std::slice::from_ref(node),
            },
        };
        let data = |tree: &RecordTree<'_>, nodes: &[Node]| -> Vec<Data> {
            let items = nodes.iter().map(|node| {
                let data = said(tree, at, node);
                // One alone is a list of one where either may stand.
                match data {
                    Some(Data::List(mut items)) if items.len() == 1 => items.pop(),
                    data => data,
                }
            });
            items
                .map(|data| data.unwrap_or(Data::List(Vec::new())))
                .collect()
        };
        let old_data = data(self.old, olds);
        let new_data = data(self.new, news);
        let base_data = self.base.map(|tree| data(tree, firsts)).unwrap_or_default();
        let partners = |one: &[Data], other: &[Data]| -> BTreeMap<usize, usize> {
            let pairs = matched(one, other).into_iter();
            pairs
                .filter_map(|(one, other)| Some((other?, one?)))
                .collect()
        };
        let of_new = partners(&old_data, &new_data);
        let (base_of_old, base_of_new) = match is_contested {
            true => (
                partners(&base_data, &old_data),
                partners(&base_data, &new_data),
            ),
            false => Default::default(),
        };

        // Where blank lines part the items, they part those that come too.
        let parted = {
            let mut rest = old.entries.iter().skip(1).peekable();
            rest.peek().is_some() && rest.all(|entry| entry.above.first() == Some(&Line::Blank))
        };
        let like = old.entries.first().is_some_and(|entry| match &entry.value {
            LayoutValue::Collection(inner) => inner.flow,
            LayoutValue::Scalar(_) => false,
        });
        // Words in brackets make room for what has keys of its own.
        let is_plain = |entry: &LayoutEntry<'_>| matches!(entry.value, LayoutValue::Scalar(_));
        let comes_with_keys = (0..news.len()).any(|place| {
            let node = news.get(place);
            !of_new.contains_key(&place) && node.is_some_and(|node| !is_scalar(node))
        });
        old.flow &= !(comes_with_keys && old.entries.iter().all(is_plain));
        let flow = old.flow;
        let mut standing: Vec<Option<LayoutEntry<'a>>> = std::mem::take(&mut old.entries)
            .into_iter()
            .map(Some)
            .collect();
        let mut touch = Touch::Kept;
        // Each item with its place in the old list, and in the new one.
        let mut items: Vec<(Option<usize>, LayoutEntry<'a>)> = Vec::new();
        for (place, (entry, node)) in new.entries.into_iter().zip(news).enumerate() {
            let partner = of_new.get(&place).copied();
            let first = base_of_new.get(&place).copied();
            let named = new_data.get(place).map(name_of);
            let named = named.unwrap_or(Data::List(Vec::new()));
            self.path
                .push(Step::Item(at.kind, at.key.to_owned(), named));
            let old_entry = partner.and_then(|at| standing.get_mut(at)?.take());
            match (partner.and_then(|at| olds.get(at)), old_entry) {
                (Some(old_node), Some(mut old_entry)) => {
                    let first = partner
                        .and_then(|at| base_of_old.get(&at).copied())
                        .or(first);
                    let first = is_contested.then(|| first.and_then(|at| firsts.get(at)));
                    let old_value = std::mem::replace(&mut old_entry.value, nothing());
                    let inner_at = At { flow, ..at };
                    let (value, mut inner) =
                        self.value(inner_at, first, (old_value, old_node), (entry.value, node));
                    old_entry.value = value;
                    if inner >= Touch::Near && self.doubt(&old_entry) {
                        inner = Touch::Inside;
                    }
                    let inner = match inner {
                        Touch::Changed if flow || is_scalar(node) => Touch::Changed,
                        Touch::Kept => Touch::Kept,
                        _ => Touch::Inside,
                    };
                    touch = touch.max(inner);
                    items.push((partner, old_entry));
                }
                _ => match first.and_then(|at| Some((at, base_data.get(at)?))) {
                    // Somebody else took it away since.
                    Some((_, first)) if new_data.get(place) == Some(first) => {}
                    Some(_) => {
                        let now = new_data.get(place).cloned();
                        self.conflict(None, now);
                    }
                    None => {
                        let value = self.adopted(entry.value, node, flow || like);
                        let entry = LayoutEntry {
                            above: comments_of(entry.above),
                            key: None,
                            value,
                            aside: None,
                        };
                        items.push((None, entry));
                        touch = Touch::Changed;
                    }
                },
            }
            self.path.pop();
        }
        for (place, entry) in standing.into_iter().enumerate() {
            let Some(entry) = entry else { continue };
            let data = old_data.get(place);
            let named = data.map_or(Data::List(Vec::new()), name_of);
            self.path
                .push(Step::Item(at.kind, at.key.to_owned(), named));
            let is_nothing = data.is_none_or(|data| *data == Data::List(Vec::new()));
            let first = base_of_old.get(&place).and_then(|at| base_data.get(*at));
            let stays = match (is_contested, first) {
                _ if is_nothing => true,
                (false, _) => false,
                (true, None) => true,
                (true, Some(first)) if Some(first) == data => false,
                (true, Some(_)) => {
                    self.conflict(data.cloned(), None);
                    true
                }
            };
            match stays {
                // After what it stood behind.
                true => {
                    let behind = items
                        .iter()
                        .rposition(|(other, _)| other.is_some_and(|other| other < place));
                    items.insert(behind.map_or(0, |at| at + 1), (Some(place), entry));
                }
                false => {
                    self.lose(&entry);
                    touch = Touch::Changed;
                }
            }
            self.path.pop();
        }
        if is_contested {
            in_order_of_old(&mut items, &of_new, &base_of_new);
        }
        let places: Vec<usize> = items.iter().filter_map(|(place, _)| *place).collect();
        if !places.is_sorted() {
            touch = touch.max(Touch::Near);
        }
        old.entries = items.into_iter().map(|(_, entry)| entry).collect();
        if parted {
            for entry in old.entries.iter_mut().skip(1) {
                if entry.above.first() != Some(&Line::Blank) {
                    entry.above.insert(0, Line::Blank);
                }
            }
            if let Some(first) = old.entries.first_mut() {
                let blank = first.above.iter().take_while(|line| **line == Line::Blank);
                let blank = blank.count();
                first.above.drain(..blank);
            }
        }
        (LayoutValue::Collection(old), touch)
    }

    /// A value of the form as it is written in the content.
    fn adopted(&self, value: LayoutValue<'a>, node: &Node, flow: bool) -> LayoutValue<'a> {
        adopted(self.new, value, node, flow)
    }

    fn conflict(&mut self, old: Option<Data>, new: Option<Data>) {
        let path = self.path.clone();
        self.conflicts.push(Conflict { path, old, new });
    }

    /// Tells of the comments directly above an entry and beside it, whose value is another now;
    /// whether there are any.
    fn doubt(&mut self, entry: &LayoutEntry<'a>) -> bool {
        let above = entry.above.iter().rev();
        let mut close: Vec<&'a str> = above
            .map_while(|line| match line {
                Line::Comment(words) => Some(*words),
                Line::Blank => None,
            })
            .collect();
        close.reverse();
        close.extend(entry.aside);
        self.tell(NoteKind::Doubtful, &close);
        !close.is_empty()
    }

    /// Tells of every comment of an entry that goes.
    fn lose(&mut self, entry: &LayoutEntry<'a>) {
        let mut comments = Vec::new();
        gather(entry, &mut comments);
        self.tell(NoteKind::Lost, &comments);
    }

    fn lose_entries(&mut self, collection: &Collection<'a>) {
        let mut comments = Vec::new();
        gather_all(collection, &mut comments);
        self.tell(NoteKind::Lost, &comments);
    }

    /// Comments on lines that follow each other are one.
    fn tell(&mut self, kind: NoteKind, comments: &[&'a str]) {
        let mut last = None;
        for comment in comments {
            let start = self.old_text.as_ptr() as usize;
            let at = (comment.as_ptr() as usize).saturating_sub(start);
            let before = self.old_text.get(..at).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            match self.notes.last_mut() {
                Some(note) if last.is_some_and(|last| last + 1 == line) => {
                    note.comment.push((*comment).to_owned());
                }
                _ => self.notes.push(Note {
                    kind,
                    line,
                    comment: vec![(*comment).to_owned()],
                    path: self.path.clone(),
                }),
            }
            last = Some(line);
        }
    }
}

/// What a value says; nothing for one that is empty.
fn said(tree: &RecordTree<'_>, at: At<'_>, node: &Node) -> Option<Data> {
    tree.value(at.kind, at.key, node)
        .filter(|data| !is_nothing(data))
}

fn is_nothing(data: &Data) -> bool {
    match data {
        Data::Scalar(scalar) => scalar.text.is_empty(),
        Data::Sides(sides) => sides.sides.iter().flatten().all(String::is_empty),
        Data::List(items) => items.iter().all(is_nothing),
        Data::Record(record) => record.entries.iter().all(|(_, value)| is_nothing(value)),
        Data::Period(..) | Data::Hours(_) => false,
    }
}

fn entries(node: &Node) -> &[(Key, Node)] {
    match &node.value {
        Value::Mapping(entries) => entries,
        _ => &[],
    }
}

/// The scalars in a mapping and in the mappings in it.
fn scalars(node: &Node) -> Vec<&Node> {
    let inner = entries(node)
        .iter()
        .flat_map(|(_, node)| match &node.value {
            Value::Scalar { .. } => vec![node],
            _ => scalars(node),
        });
    inner.collect()
}

/// The key under which the long form of a value has what the short form says.
fn main_key(said: Option<&Data>, old: &Node) -> Option<String> {
    match said? {
        Data::List(items) => match items.as_slice() {
            [item] => main_key(Some(item), old),
            _ => None,
        },
        Data::Record(record) => match record.entries.as_slice() {
            [(key, _)] => Some(key.clone()),
            _ => None,
        },
        Data::Sides(_) => {
            let is_shared = entries(old).iter().any(|(key, _)| key.text == "same");
            is_shared.then(|| "same".to_owned())
        }
        _ => None,
    }
}

fn nothing<'a>() -> LayoutValue<'a> {
    LayoutValue::Scalar(styled("", None, true, false))
}

fn item(value: LayoutValue<'_>) -> LayoutEntry<'_> {
    LayoutEntry {
        above: Vec::new(),
        key: None,
        value,
        aside: None,
    }
}

fn gather<'a>(entry: &LayoutEntry<'a>, comments: &mut Vec<&'a str>) {
    let words = |line: &Line<'a>| match line {
        Line::Comment(words) => Some(*words),
        Line::Blank => None,
    };
    comments.extend(entry.above.iter().filter_map(words));
    comments.extend(entry.aside);
    if let LayoutValue::Collection(inner) = &entry.value {
        gather_all(inner, comments);
    }
}

fn gather_all<'a>(collection: &Collection<'a>, comments: &mut Vec<&'a str>) {
    for entry in &collection.entries {
        gather(entry, comments);
    }
    comments.extend(collection.tail.iter().filter_map(|line| match line {
        Line::Comment(words) => Some(*words),
        Line::Blank => None,
    }));
}

/// Puts the items into the order of the old list, if the form has left the order alone.
fn in_order_of_old<T>(
    items: &mut [(Option<usize>, T)],
    of_new: &BTreeMap<usize, usize>,
    base_of_new: &BTreeMap<usize, usize>,
) {
    let shared: Vec<usize> = of_new
        .keys()
        .filter_map(|place| base_of_new.get(place).copied())
        .collect();
    if !shared.is_sorted() {
        return;
    }
    // What the form added goes with what it was put behind.
    let mut behind = None;
    let keys: Vec<(Option<usize>, usize)> = items
        .iter()
        .enumerate()
        .map(|(at, (place, _))| {
            behind = place.or(behind);
            (behind, at)
        })
        .collect();
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|at| keys.get(*at).copied());
    // The permutation, in swaps.
    let mut places: Vec<usize> = (0..items.len()).collect();
    for (target, wanted) in order.into_iter().enumerate() {
        if let Some(now) = places.iter().position(|it| *it == wanted) {
            items.swap(target, now);
            places.swap(target, now);
        }
    }
}

//! Every address of the web that stands in the content, with the place where it stands: whether or
//! not the content is sound.
//!
//! In a record: each value that its decoder reads as an address, each address within a text, and
//! the pages of acts in the state register of law. In a guide: where its links lead.

use super::decode::Context;
use super::decoders::decoder;
use super::files::{FileRole, role_of};
use super::form::Form;
use super::guide;
use super::ids::Ids;
use super::kind::RecordKind;
use super::old_forms;
use super::yaml::{self, Node, Value};
use crate::diagnostic::{Report, SourceId, Sources, Span};
use crate::language::Language;
use crate::model::{RegisterId, WebAddress, register_page};
use std::collections::BTreeMap;

/// Every address in the files of the content, in the order of the files and of the places in them.
/// The address of the site itself is none of them: it may not be published yet.
pub fn web_addresses(sources: &Sources) -> Vec<(WebAddress, Span)> {
    let mut found = Vec::new();
    let mut register = None;
    let mut acts = Vec::new();
    for source in sources.ids() {
        let path = sources.path(source);
        let Some(role) = role_in_content(path) else {
            continue;
        };
        let text = sources.text(source);
        match (role, role.record()) {
            (FileRole::Guide, _) => found.extend(guide::web_links(text, source)),
            (_, Some(record)) => {
                let mut file = File::read(record, text, source);
                found.append(&mut file.addresses);
                acts.append(&mut file.register_ids);
                register = register.or(file.register);
            }
            _ => {}
        }
    }
    let register = register.iter();
    found.extend(register.flat_map(|register| {
        acts.iter().flat_map(move |(id, place)| {
            let pages = Language::ALL.map(|language| register_page(register, id, language));
            let pages = pages.into_iter();
            pages.filter_map(|page| Some((WebAddress::parse(&page)?, *place)))
        })
    }));
    found
}

/// What a file is; nothing for one that is no part of the content.
fn role_in_content(path: &str) -> Option<FileRole> {
    path.strip_prefix("content/")?;
    let (role, _) = role_of(path).ok().flatten()?;
    Some(role)
}

/// What is found in the file of a record.
#[derive(Default)]
struct File {
    addresses: Vec<(WebAddress, Span)>,
    register_ids: Vec<(RegisterId, Span)>,
    register: Option<WebAddress>,
}

impl File {
    fn read(record: RecordKind, text: &str, source: SourceId) -> Self {
        let mut file = Self::default();
        let mut report = Report::default();
        let Some(mut root) = yaml::parse(text, source, record, &mut report) else {
            return file;
        };
        old_forms::upgrade(&mut root, text, &mut report);
        let ids = Ids::default();
        let mut context = Context::new(&ids, &[], &[], text);
        context.forms = Some(Vec::new());
        if let Some(decoder) = decoder(record) {
            (decoder.open)(&root, &mut context);
        }
        let forms = context.forms.into_iter().flatten();
        let forms = forms.map(|(place, form)| (place.range().start, form));
        let forms: BTreeMap<usize, Form> = forms.collect();
        file.take(&root, record, None, text, &forms);
        file
    }

    fn take(
        &mut self,
        node: &Node,
        record: RecordKind,
        key: Option<&str>,
        text: &str,
        forms: &BTreeMap<usize, Form>,
    ) {
        match &node.value {
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    self.take(value, record, Some(&key.text), text, forms);
                }
            }
            Value::List(items) => {
                for item in items {
                    self.take(item, record, key, text, forms);
                }
            }
            Value::Scalar { text: value, .. } => {
                let is_site = record == RecordKind::Site;
                if is_site && key == Some("base_url") {
                    return;
                }
                match forms.get(&node.place.range().start) {
                    Some(Form::WebAddress) => {
                        let Some(address) = WebAddress::parse(value.trim()) else {
                            return;
                        };
                        if is_site && key == Some("act_register") {
                            self.register = Some(address.clone());
                        }
                        self.addresses.push((address, node.place));
                    }
                    Some(Form::RegisterId) if record == RecordKind::Act => {
                        let id = RegisterId::parse(value.trim());
                        self.register_ids.extend(id.map(|id| (id, node.place)));
                    }
                    _ => self.addresses.extend(within(node.place, text)),
                }
            }
            Value::Refused => {}
        }
    }
}

/// The addresses that stand within a text, each at its own place.
fn within(place: Span, text: &str) -> Vec<(WebAddress, Span)> {
    let written = text.get(place.range()).unwrap_or_default();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = written[from..].find("http").map(|at| from + at) {
        let rest = &written[at..];
        let is_part = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`{|}".contains(c);
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let mut address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']);
        // A bracket that closes what was opened before the address is none of it.
        while address.ends_with(')') && address.matches(')').count() > address.matches('(').count()
        {
            address = address[..address.len() - 1].trim_end_matches(['.', ',', ';', ':', '!', '?']);
        }
        if let Some(parsed) = WebAddress::parse(address) {
            found.push((parsed, place.part(at..at + address.len())));
        }
        from = at + end.max("http".len());
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_found_where_it_stands() {
        let mut sources = Sources::default();
        sources.add("content", "");
        sources.add(
            "content/acts/a.yaml",
            "register_id: K2000000350\nsource:\n  kk: Оқылды (https://a.kz/x_(1)).\n  ru: Нет\n\
            # https://no.kz\n",
        );
        sources.add(
            "content/contacts/c.yaml",
            "website: { kk: https://c.kz/kk, ru: https://c.kz/ru }\n",
        );
        sources.add(
            "content/procedures/p/guide.kk.md",
            "# Бір\n\n[Екі](https://g.kz/a?b=1#c), [](contact:c), `https://no.kz`\n",
        );
        sources.add(
            "content/site.yaml",
            "base_url: https://own.kz\nact_register: https://r.kz\n",
        );
        sources.add("themes/default/a.yaml", "website: https://no.kz\n");
        let found: Vec<String> = web_addresses(&sources)
            .iter()
            .map(|(address, place)| {
                let position = sources.position(*place);
                let path = sources.path(place.source);
                let (line, column) = (position.line, position.column);
                format!("{} {path}:{line}:{column}", address.as_str())
            })
            .collect();
        assert_eq!(
            found,
            [
                "https://a.kz/x_(1) content/acts/a.yaml:3:15",
                "https://c.kz/kk content/contacts/c.yaml:1:16",
                "https://c.kz/ru content/contacts/c.yaml:1:37",
                "https://g.kz/a?b=1#c content/procedures/p/guide.kk.md:3:1",
                "https://r.kz content/site.yaml:2:15",
                "https://r.kz/kaz/docs/K2000000350 content/acts/a.yaml:1:14",
                "https://r.kz/rus/docs/K2000000350 content/acts/a.yaml:1:14",
            ]
        );
    }
}

//! Names that templates of older versions read: put into the place of those of today before the
//! templates are parsed, each told with the edit that writes it anew.

use std::borrow::Cow;

use super::files::Files;
use super::is_template;
use crate::diagnostic::{Diagnostic, Edit, Report, Sources, Span};
use crate::load::problems::yaml::OldForm;

/// An old name of a value of a page, and the one that it has today.
const RENAMED: [(&str, &str); 2] = [
    ("page.trail", "page.breadcrumbs"),
    ("page.behind", "page.stale"),
];

/// Makes the old names in the site's own templates those of today; `built_in` are not looked at.
pub(super) fn upgrade(
    files: &mut Files,
    built_in: &Files,
    theme: &str,
    sources: &mut Sources,
    report: &mut Report,
) {
    for (path, bytes) in files.iter_mut() {
        if !is_template(path) || built_in.get(path) == Some(bytes) {
            continue;
        }
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        let found = found(text);
        if found.is_empty() {
            continue;
        }
        let source = sources.add(format!("themes/{theme}/{path}"), text);
        let mut renamed = String::with_capacity(text.len() + 64);
        let mut before = 0;
        for (at, old, new) in found {
            let place = Span::new(source, at..at + old.len());
            let problem = OldForm {
                found: old.to_owned(),
                meant: new.to_owned(),
            };
            let edit = Edit {
                place,
                text: new.to_owned(),
            };
            report.push(Diagnostic::new(place, problem).fixed_by(vec![edit], true));
            renamed.push_str(&text[before..at]);
            renamed.push_str(new);
            before = at + old.len();
        }
        renamed.push_str(&text[before..]);
        *bytes = Cow::Owned(renamed.into_bytes());
    }
}

/// Each old name in what the engine reads of a template, in order, with its place.
fn found(text: &str) -> Vec<(usize, &'static str, &'static str)> {
    let mut found: Vec<_> = RENAMED
        .into_iter()
        .flat_map(|(old, new)| {
            let places = text.match_indices(old).map(|(at, _)| at);
            let places = places.filter(|at| is_read(text, *at, old.len()));
            places.map(move |at| (at, old, new))
        })
        .collect();
    found.sort_unstable();
    found
}

/// Whether a name at a place stands between `{{` or `{%` and its end, whole and outside of quotes.
fn is_read(text: &str, at: usize, length: usize) -> bool {
    let (before, after) = (&text[..at], &text[at + length..]);
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    if before.ends_with(|c| is_part(c) || c == '.') || after.starts_with(is_part) {
        return false;
    }
    let opened = before.rfind("{{").max(before.rfind("{%"));
    let closed = before.rfind("}}").max(before.rfind("%}"));
    let Some(opened) = opened.filter(|opened| closed.is_none_or(|closed| closed < *opened)) else {
        return false;
    };
    let inside = &before[opened..];
    ['"', '\'', '`']
        .iter()
        .all(|mark| inside.matches(*mark).count() % 2 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed(template: &str) -> (String, usize) {
        let path = "components/own/own.html".to_owned();
        let mut files = Files::from([(path.clone(), Cow::Owned(template.into()))]);
        let (mut sources, mut report) = (Sources::default(), Report::default());
        upgrade(&mut files, &Files::new(), "own", &mut sources, &mut report);
        let text = String::from_utf8(files[&path].to_vec()).unwrap();
        (text, report.diagnostics().len())
    }

    #[test]
    fn an_old_name_is_renamed_where_it_is_read_and_nowhere_else() {
        for (old, new, told) in [
            ("{{ page.trail }}", "{{ page.breadcrumbs }}", 1),
            (
                "{% if page.behind %}{% for x in page.trail %}",
                "{% if page.stale %}{% for x in page.breadcrumbs %}",
                2,
            ),
            (
                "{{ a }} page.trail {{ page.trail }}",
                "{{ a }} page.trail {{ page.breadcrumbs }}",
                1,
            ),
            ("page.trail", "page.trail", 0),
            ("{{ page.trailer }}", "{{ page.trailer }}", 0),
            ("{{ my_page.trail }}", "{{ my_page.trail }}", 0),
            ("{{ the.page.trail }}", "{{ the.page.trail }}", 0),
            ("{{ \"page.trail\" }}", "{{ \"page.trail\" }}", 0),
        ] {
            assert_eq!(renamed(old), (new.to_owned(), told), "{old}");
        }
    }
}

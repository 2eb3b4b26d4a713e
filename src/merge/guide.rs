//! A guide as a form wrote it: the text is the form's; what stands around it is as before.

use crate::diagnostic::SourceId;
use crate::format;

/// The plain text of a guide without what only a form writes: front matter that says nothing,
/// spaces at the ends of lines, lines without text at the end. In the form of `tartip fmt` if `old`
/// is.
pub fn guide(new: &str, old: Option<&str>, source: SourceId) -> String {
    let has_front_matter = old.is_some_and(|old| old.trim_start().starts_with("---"));
    let body = match has_front_matter {
        true => new,
        false => without_empty_front_matter(new),
    };
    let mut text = String::with_capacity(body.len() + 1);
    for line in body.lines() {
        let bare = line.trim_end_matches([' ', '\t']);
        text.push_str(bare);
        // Two spaces are a line break within a paragraph.
        if !bare.is_empty() && line.ends_with("  ") && old.is_some_and(|old| old.contains("  \n")) {
            text.push_str("  ");
        }
        text.push('\n');
    }
    let end = text.trim_end().len();
    text.truncate(end);
    text.push('\n');
    let start = text.len() - text.trim_start_matches('\n').len();
    let text = text.split_off(start);
    // Front matter that says something is for a person to look at: `check` tells of it.
    if text.starts_with("---\n") {
        return text;
    }
    let formed = |text: &str| format::guide(text, source).ok();
    if old.is_none_or(|old| formed(old).as_deref() == Some(old)) {
        return formed(&text).unwrap_or(text);
    }
    match old {
        Some(old) if formed(old) == formed(&text) => old.to_owned(),
        _ => text,
    }
}

/// A text without front matter in which no key has a value.
fn without_empty_front_matter(text: &str) -> &str {
    let Some(rest) = text.trim_start().strip_prefix("---\n") else {
        return text;
    };
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        at += line.len();
        let line = line.trim();
        if line == "---" {
            return rest.get(at..).unwrap_or_default();
        }
        let value = line.split_once(':').map(|(_, value)| value.trim());
        let is_empty = matches!(value, Some("" | "''" | "\"\"" | "null" | "~" | "[]" | "{}"));
        if !(is_empty || line.is_empty() || line == "{}") {
            return text;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;

    #[test]
    fn what_a_form_adds_to_a_guide_goes() {
        let source = Sources::default().add("", "");
        let old = "# Бірінші\n\nМәтін.\n";
        for new in [
            "---\n---\n# Бірінші\n\nМәтін.",
            "---\ntitle: ''\n---\n\n# Бірінші\n\nМәтін.  \n\n",
            "---\n{}\n---\n# Бірінші \n\nМәтін.\n",
        ] {
            assert_eq!(guide(new, Some(old), source), old, "{new:?}");
        }
        let said = "---\ntitle: Бір\n---\n# Бірінші\n";
        assert_eq!(guide(said, Some(old), source), said);
    }
}

//! A value as YAML, for a configuration that people read too: mappings keep their order.

use std::fmt::Write as _;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Yaml {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Values in a row.
    List(Vec<Yaml>),
    /// Values by keys.
    Map(Vec<(&'static str, Yaml)>),
}

impl Yaml {
    /// A text.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// It in lines, each after so many spaces.
    pub(super) fn write(&self, spaces: usize, out: &mut String) {
        let indent = " ".repeat(spaces);
        match self {
            Self::Map(entries) => {
                for (key, value) in entries {
                    out.push_str(&indent);
                    out.push_str(key);
                    out.push(':');
                    value.after(spaces + 2, out);
                }
            }
            Self::List(items) => {
                for item in items {
                    let _ = write!(out, "{indent}- ");
                    match item {
                        Self::Map(_) => {
                            let mut lines = String::new();
                            item.write(spaces + 2, &mut lines);
                            out.push_str(lines.trim_start_matches(' '));
                        }
                        _ => {
                            out.push_str(&item.in_line());
                            out.push('\n');
                        }
                    }
                }
            }
            other => {
                let _ = writeln!(out, "{indent}{}", other.in_line());
            }
        }
    }

    /// It after a key: on the line of the key if it is short, else in lines of its own.
    fn after(&self, spaces: usize, out: &mut String) {
        let is_plain = |item: &Self| !matches!(item, Self::List(_) | Self::Map(_));
        match self {
            Self::List(items) if items.iter().all(is_plain) => {
                out.push(' ');
                out.push_str(&self.in_line());
                out.push('\n');
            }
            Self::List(_) | Self::Map(_) => {
                out.push('\n');
                self.write(spaces, out);
            }
            scalar => {
                out.push(' ');
                out.push_str(&scalar.in_line());
                out.push('\n');
            }
        }
    }

    fn in_line(&self) -> String {
        match self {
            Self::Text(text) if is_plain(text) => text.clone(),
            // What is text in JSON is the same text in YAML.
            Self::Text(text) => serde_json::Value::from(text.as_str()).to_string(),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::in_line).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Map(entries) => {
                let entries = entries.iter();
                let entries = entries.map(|(key, value)| format!("{key}: {}", value.in_line()));
                let entries: Vec<String> = entries.collect();
                format!("{{ {} }}", entries.join(", "))
            }
        }
    }
}

/// Whether a text is read as it stands without quotes, by YAML of either version.
fn is_plain(text: &str) -> bool {
    const WORDS: &[&str] = &["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    let begins = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/');
    begins && text.chars().all(inside) && !WORDS.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::Yaml;

    #[test]
    fn what_is_written_is_read_back() {
        let value = Yaml::Map(vec![
            ("name", Yaml::text("offices")),
            ("hint", Yaml::text("«Акиму»: \"№ 1\" # {{slug}}\n\\d")),
            ("off", Yaml::text("off")),
            (
                "few",
                Yaml::List(vec![Yaml::text("name.kk"), Yaml::Number(3)]),
            ),
            (
                "fields",
                Yaml::List(vec![
                    Yaml::Map(vec![
                        ("a", Yaml::Flag(true)),
                        ("b", Yaml::Map(vec![("c", Yaml::text(""))])),
                    ]),
                    Yaml::Map(vec![("a", Yaml::Flag(false))]),
                ]),
            ),
        ]);
        let mut text = String::new();
        value.write(0, &mut text);
        let read: serde_json::Value = serde_saphyr::from_str(&text).unwrap();
        let expected = serde_json::json!({
            "name": "offices",
            "hint": "«Акиму»: \"№ 1\" # {{slug}}\n\\d",
            "off": "off",
            "few": ["name.kk", 3],
            "fields": [{ "a": true, "b": { "c": "" } }, { "a": false }],
        });
        assert_eq!(read, expected, "{text}");
    }
}

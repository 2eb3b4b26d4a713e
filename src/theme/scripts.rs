//! Joins the scripts of a theme into one file: ES modules in the order of their imports, in one
//! scope.
//!
//! A page then loads one file, and each module can still be imported by itself, by tests and by a
//! type checker. The modules keep to what can be joined by lines: an `import` or `export` begins
//! its line, and the module's path ends the last line of an import; names at the top of modules do
//! not clash; a comment that begins its line ends the line with it, and is left out, as is the
//! space before a line.

use std::collections::BTreeMap;

use super::strings::Strings;
use crate::diagnostic::Problem;
use crate::theme::problems::{FileFault, ThemeFault};
use crate::typeface::{BOLD, REGULAR, SIGNS};

/// The modules joined, by path and text.
///
/// # Errors
/// An import of a module that is not there, or modules that import each other in a circle.
pub(super) fn join(modules: &BTreeMap<&str, &str>) -> Result<String, ThemeFault> {
    let joined = as_module(modules.keys().copied(), modules)?.replace("\nexport ", "\n");
    let joined = joined.strip_prefix("export ").unwrap_or(&joined);
    Ok(format!("(() => {{\n'use strict';\n{joined}}})();\n"))
}

/// The modules `wanted` and those they import, joined into one that exports all that they export,
/// to be loaded by `import()`.
///
/// # Errors
/// Those of [`join`].
pub(super) fn as_module<'m>(
    wanted: impl Iterator<Item = &'m str>,
    modules: &BTreeMap<&'m str, &'m str>,
) -> Result<String, ThemeFault> {
    let mut joined = String::new();
    let mut done = Vec::new();
    for path in wanted {
        add(path, modules, &mut Vec::new(), &mut done, &mut joined)?;
    }
    Ok(joined)
}

fn add<'m>(
    path: &'m str,
    modules: &BTreeMap<&'m str, &'m str>,
    above: &mut Vec<&'m str>,
    done: &mut Vec<&'m str>,
    joined: &mut String,
) -> Result<(), ThemeFault> {
    if done.contains(&path) {
        return Ok(());
    }
    if above.contains(&path) {
        return Err(ThemeFault::ImportCircle {
            path: path.to_owned(),
            through: above.join(", "),
        });
    }
    let (path, text) = modules
        .get_key_value(path)
        .ok_or_else(|| ThemeFault::File {
            path: path.to_owned(),
            fault: FileFault::Missing,
        })?;
    above.push(path);
    let mut own = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if !line.starts_with("import ") {
            own.push(line);
            continue;
        }
        let written = std::iter::once(line).chain(lines.by_ref());
        let target = written.filter_map(quoted).next().unwrap_or_default();
        let target = resolve(path, target);
        let known = modules.get_key_value(target.as_str());
        let (target, _) = known.ok_or_else(|| ThemeFault::ImportMissing {
            by: (*path).to_owned(),
            path: target.clone(),
        })?;
        add(target, modules, above, done, joined)?;
    }
    above.pop();
    joined.push_str(&without_comments(own.into_iter()));
    done.push(path);
    Ok(())
}

/// The lines of a script without their comments and the space before them.
pub(crate) fn without_comments<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    let mut left = String::new();
    let mut in_comment = false;
    for line in lines {
        let code = line.trim();
        in_comment |= code.starts_with("/*");
        if !in_comment && !code.is_empty() && !code.starts_with("//") {
            left.push_str(code);
            left.push('\n');
        }
        in_comment &= !code.ends_with("*/");
    }
    left
}

/// The line of a module that the words of the interface take the place of.
const NO_WORDS: &str = "const WORDS = {};\n";

/// What a script calls with the key of the words that it shows.
const WORD: &str = "word('";

/// The script with the words that it shows, by language and key.
///
/// # Errors
/// A key that the theme lacks.
pub(super) fn with_words(script: String, words: &[Strings]) -> Result<String, Problem> {
    if !script.contains(NO_WORDS) {
        return Ok(script);
    }
    let mut by_language = BTreeMap::new();
    for strings in words {
        let keys = script.split(WORD).skip(1);
        let keys = keys.filter_map(|rest| rest.split('\'').next());
        let shown = keys.map(|key| Ok((key, strings.get(key)?)));
        let shown: BTreeMap<&str, &str> = shown.collect::<Result<_, Problem>>()?;
        by_language.insert(strings.language().tag(), shown);
    }
    let filled = format!("const WORDS = {};\n", serde_json::json!(by_language));
    Ok(script.replacen(NO_WORDS, &filled, 1))
}

/// The line of a module that the faces of PDF files take the place of.
const NO_FACES: &str = "const FACES = [];\n";

/// The script with the faces that it sets a PDF in.
pub(super) fn with_faces(script: String) -> String {
    if !script.contains(NO_FACES) {
        return script;
    }
    let mut faces = String::from("const FACES = [");
    for face in [&REGULAR, &BOLD, &SIGNS] {
        let known = serde_json::json!({
            "name": face.name,
            "ascent": face.ascent,
            "descent": face.descent,
            "capHeight": face.cap_height,
            "bounds": face.bounds,
            "characters": face.glyphs.iter().map(|glyph| glyph.character).collect::<String>(),
            "ids": face.glyphs.iter().map(|glyph| glyph.id).collect::<Vec<_>>(),
            "advances": face.glyphs.iter().map(|glyph| glyph.advance).collect::<Vec<_>>(),
        });
        let known = known.to_string();
        faces.push_str(known.trim_end_matches('}'));
        faces.push_str(",\"outlines\":");
        push_bytes(face.outlines, &mut faces);
        faces.push_str("},\n");
    }
    faces.push_str("];\n");
    script.replacen(NO_FACES, &faces, 1)
}

/// A string that has a character for each byte: compressed it is smaller than base64, since bytes
/// stay together. Only what would end the string or its line is escaped; nor does a
/// character 0 stand in it, at which what reads files line by line may stop.
fn push_bytes(bytes: &[u8], script: &mut String) {
    script.push('"');
    for byte in bytes {
        match byte {
            0 => script.push_str("\\x00"),
            b'\n' => script.push_str("\\n"),
            b'\r' => script.push_str("\\r"),
            b'"' | b'\\' => script.extend(['\\', char::from(*byte)]),
            byte => script.push(char::from(*byte)),
        }
    }
    script.push('"');
}

/// What stands in quotes on a line.
fn quoted(line: &str) -> Option<&str> {
    line.split(['\'', '"']).nth(1)
}

/// The path that `target` means in the module at `path`.
fn resolve(path: &str, target: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_module_stands_after_those_it_imports() {
        let modules = BTreeMap::from([
            (
                "a/a.js",
                "import { b } from '../b/b.js';\nexport const a = b + 1;",
            ),
            (
                "b/b.js",
                "/** Why.\n * And how. */\n  // More.\nexport const b = 1;\n",
            ),
        ]);
        let joined = join(&modules).unwrap();
        assert_eq!(
            joined,
            "(() => {\n'use strict';\nconst b = 1;\nconst a = b + 1;\n})();\n"
        );
    }

    #[test]
    fn a_module_that_is_asked_for_keeps_its_exports() {
        let modules = BTreeMap::from([
            ("a.js", "import { b } from './b.js';\nexport const a = b;"),
            ("b.js", "export const b = 1;"),
        ]);
        let joined = as_module(["a.js"].into_iter(), &modules).unwrap();
        assert_eq!(joined, "export const b = 1;\nexport const a = b;\n");
    }

    #[test]
    fn an_import_may_take_many_lines() {
        let modules = BTreeMap::from([
            ("a.js", "import {\n  b,\n  c,\n} from './b.js';\nb(c);"),
            ("b.js", "export const b = (x) => x;\nexport const c = 1;"),
        ]);
        let joined = join(&modules).unwrap();
        assert_eq!(
            joined,
            "(() => {\n'use strict';\nconst b = (x) => x;\nconst c = 1;\nb(c);\n})();\n"
        );
    }

    #[test]
    fn a_script_has_the_words_that_it_shows_in_each_language() {
        let words = Language::ALL.map(|language| {
            let words = ["a", "b"].map(|key| (key.into(), format!("{key} </{}>", language.tag())));
            Strings::new(language, BTreeMap::from(words), BTreeMap::new())
        });
        let script = |key| format!("const WORDS = {{}};\nword('{key}', language);\n");
        let filled = with_words(script("a"), &words).unwrap();
        assert_eq!(
            filled,
            "const WORDS = {\"kk\":{\"a\":\"a </kk>\"},\"ru\":{\"a\":\"a </ru>\"}};\n\
            word('a', language);\n"
        );
        assert!(with_words(script("c"), &words).is_err());
        assert_eq!(with_words("f();".into(), &words).unwrap(), "f();");
    }

    #[test]
    fn a_circle_or_a_gap_is_an_error() {
        let circle = BTreeMap::from([
            ("a.js", "import { b } from './b.js';"),
            ("b.js", "import { a } from './a.js';"),
        ]);
        let fault = join(&circle).unwrap_err();
        assert!(
            matches!(fault, ThemeFault::ImportCircle { .. }),
            "{fault:?}"
        );
        let gap = BTreeMap::from([("a.js", "import { b } from './b.js';")]);
        let fault = join(&gap).unwrap_err();
        assert!(
            matches!(fault, ThemeFault::ImportMissing { .. }),
            "{fault:?}"
        );
    }
}

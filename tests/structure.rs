//! The structure of the code: each module of `src/` imports only from those under it, and no file
//! imports itself through others. And that of the documents: each is found from the README.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the top to the ground.
const MODULES: &[&str] = &[
    "cli",
    "serve",
    "self_check",
    "pipeline",
    "catalogue",
    "external",
    "publish",
    "search",
    "render",
    "theme",
    "status",
    "rules",
    "merge",
    "changes",
    "review",
    "forms",
    "import",
    "format",
    "schema",
    "load",
    "model",
    "edit",
    "messages",
    "diagnostic",
    "paper",
    "prose",
    "language",
    "scalar",
    "typeface",
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn all_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    rust_files(&source(), &mut files);
    files.sort();
    files
}

/// The module that a file stands in; none for the crate's own entrance files.
fn module(file: &Path) -> Option<usize> {
    let inside = file.strip_prefix(source()).unwrap();
    let first = inside.iter().next().unwrap().to_string_lossy();
    let name = first.trim_end_matches(".rs").to_owned();
    MODULES.iter().position(|module| **module == name)
}

#[test]
fn each_module_imports_only_from_those_under_it() {
    let mut wrong = Vec::new();
    for file in all_files() {
        let Some(here) = module(&file) else { continue };
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            for (_, rest) in line
                .match_indices("crate::")
                .map(|(at, _)| line.split_at(at + 7))
            {
                let name: String = rest
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                match MODULES.iter().position(|module| *module == name) {
                    Some(there) if there >= here => {}
                    _ => wrong.push(format!(
                        "{}:{}: {}",
                        file.display(),
                        number + 1,
                        line.trim()
                    )),
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "imports against the order of the modules:\n{}",
        wrong.join("\n")
    );
}

/// The files of the crate as modules (`rules::law`), each with the paths that it imports and those
/// that it hands on (`pub use`), from the root of the crate.
struct Imports {
    uses: BTreeMap<String, BTreeSet<Vec<String>>>,
    handed_on: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// The paths of one `use`: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn expanded(tree: &str) -> Vec<String> {
    let Some((before, rest)) = tree.split_once('{') else {
        return vec![tree.to_owned()];
    };
    let inside = rest.strip_suffix('}').unwrap();
    let mut paths = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, c) in inside.char_indices().chain([(inside.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = inside[start..at].trim();
                if !part.is_empty() {
                    paths.extend(expanded(&format!("{before}{part}")));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    paths
}

/// A path from the root of the crate; none if it leads out of it.
fn from_root(module: &str, path: &str, known: &BTreeSet<String>) -> Option<Vec<String>> {
    let path = path.split(" as ").next().unwrap().trim();
    let mut parts: Vec<String> = path.split("::").map(str::to_owned).collect();
    let mut base: Vec<String> = module.split("::").map(str::to_owned).collect();
    match parts[0].as_str() {
        "crate" => return Some(parts.split_off(1)),
        "self" => drop(parts.remove(0)),
        "super" => {
            while parts.first().is_some_and(|part| part == "super") {
                parts.remove(0);
                base.pop();
            }
        }
        child if known.contains(&format!("{module}::{child}")) => {}
        _ => return None,
    }
    base.extend(parts);
    Some(base)
}

impl Imports {
    fn read() -> Self {
        let mut texts = BTreeMap::new();
        for file in all_files() {
            let inside = file.strip_prefix(source()).unwrap().with_extension("");
            let parts: Vec<&str> = inside.iter().map(|part| part.to_str().unwrap()).collect();
            let module = parts.join("::");
            let module = module.strip_suffix("::mod").unwrap_or(&module).to_owned();
            let text = fs::read_to_string(&file).unwrap();
            // What only tests import binds nothing.
            let end = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
            if !module.ends_with("tests") && module != "lib" && module != "main" {
                texts.insert(module, text[..end].to_owned());
            }
        }
        let known: BTreeSet<String> = texts.keys().cloned().collect();
        let mut imports = Self {
            uses: BTreeMap::new(),
            handed_on: BTreeMap::new(),
        };
        for (module, text) in &texts {
            imports.uses.entry(module.clone()).or_default();
            for statement in text.split(';') {
                let Some(at) = statement.rfind("use ") else {
                    continue;
                };
                let before = statement[..at].lines().last().unwrap_or_default().trim();
                let public = before.starts_with("pub");
                if !public && !before.is_empty() {
                    continue;
                }
                let tree: String = statement[at + 4..]
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ");
                for path in expanded(&tree) {
                    let Some(path) = from_root(module, &path, &known) else {
                        continue;
                    };
                    if public {
                        let names = imports.handed_on.entry(module.clone()).or_default();
                        names.insert(path.last().unwrap().clone(), path);
                    } else {
                        imports.uses.get_mut(module).unwrap().insert(path);
                    }
                }
            }
        }
        imports
    }

    /// The file in which what a path names is declared.
    fn file(&self, path: &[String]) -> Option<String> {
        let mut path = path.to_vec();
        // Each name is handed on a few times at most.
        for _ in 0..6 {
            let length = (1..=path.len())
                .rev()
                .find(|length| self.uses.contains_key(&path[..*length].join("::")))?;
            let module = path[..length].join("::");
            let name = path
                .get(length)
                .and_then(|name| self.handed_on.get(&module)?.get(name));
            match name {
                Some(next) => path = [next.clone(), path[length + 1..].to_vec()].concat(),
                None => return Some(module),
            }
        }
        None
    }

    /// The files that each file imports.
    fn graph(&self) -> BTreeMap<String, BTreeSet<String>> {
        let files = self.uses.iter().map(|(module, paths)| {
            let files = paths.iter().filter_map(|path| self.file(path));
            (
                module.clone(),
                files.filter(|file| file != module).collect(),
            )
        });
        files.collect()
    }
}

/// A way from a file back to itself.
fn circle(
    graph: &BTreeMap<String, BTreeSet<String>>,
    file: &str,
    way: &mut Vec<String>,
    valid: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(at) = way.iter().position(|before| before == file) {
        return Some(way[at..].to_vec());
    }
    if valid.contains(file) {
        return None;
    }
    way.push(file.to_owned());
    for next in &graph[file] {
        if let Some(found) = circle(graph, next, way, valid) {
            return Some(found);
        }
    }
    way.pop();
    valid.insert(file.to_owned());
    None
}

#[test]
fn no_file_imports_itself_through_others() {
    let graph = Imports::read().graph();
    let edges: usize = graph.values().map(BTreeSet::len).sum();
    assert!(edges > 1000, "only {edges} imports were read");
    let mut valid = BTreeSet::new();
    for file in graph.keys() {
        let found = circle(&graph, file, &mut Vec::new(), &mut valid);
        assert_eq!(found, None, "these files import each other in a circle");
    }
}

#[test]
fn every_file_says_its_one_reason_in_its_first_line() {
    let silent: Vec<_> = all_files()
        .into_iter()
        .filter(|file| !fs::read_to_string(file).unwrap().starts_with("//!"))
        .collect();
    assert!(silent.is_empty(), "no `//!` in the first line: {silent:?}");
}

#[test]
fn lines_have_at_most_a_hundred_columns() {
    let mut files = Vec::new();
    for folder in ["src", "tests", "benches"] {
        rust_files(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &mut files,
        );
    }
    let mut wide = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            if line.chars().count() > 100 {
                wide.push(format!("{}:{}", file.display(), number + 1));
            }
        }
    }
    assert!(wide.is_empty(), "wider lines:\n{}", wide.join("\n"));
}

/// The files of a folder, by their paths from the top of the repository.
fn all_below(folder: &str, found: &mut BTreeSet<String>) {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in fs::read_dir(top.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        match entry.file_type().unwrap().is_dir() {
            true => all_below(&path, found),
            false => drop(found.insert(path)),
        }
    }
}

/// The files that a document links to, by their paths from the top of the repository.
fn linked(document: &str) -> Vec<String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(top.join(document)).unwrap();
    // What stands between backticks is quoted, and leads nowhere.
    let text: Vec<&str> = text.split('`').step_by(2).collect();
    let text = text.concat();
    let folder = Path::new(document).parent().unwrap();
    let targets = text.match_indices("](").filter_map(|(at, _)| {
        let target = text[at + 2..].split([')', '#', ' ', '\n']).next()?;
        (!target.is_empty() && !target.contains("://")).then_some(target)
    });
    let paths = targets.map(|target| {
        let mut parts: Vec<&str> = folder.iter().map(|part| part.to_str().unwrap()).collect();
        for part in target.split('/') {
            match part {
                ".." => drop(parts.pop()),
                "." | "" => {}
                part => parts.push(part),
            }
        }
        parts.join("/")
    });
    paths.collect()
}

#[test]
fn every_document_is_found_by_links_from_the_readme() {
    let mut documents = BTreeSet::from(["CHANGELOG.md".to_owned(), "CONTRIBUTING.md".to_owned()]);
    all_below("docs", &mut documents);
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut found, mut waiting) = (BTreeSet::new(), vec!["README.md".to_owned()]);
    while let Some(document) = waiting.pop() {
        for path in linked(&document) {
            assert!(top.join(&path).exists(), "{document} links to {path}");
            if found.insert(path.clone()) && path.ends_with(".md") {
                waiting.push(path);
            }
        }
    }
    let lost: Vec<_> = documents.difference(&found).collect();
    assert!(lost.is_empty(), "nothing links to {lost:?}");
}

#[test]
fn each_change_of_the_format_says_what_to_do_and_what_is_fixed() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(top.join("docs/upgrading.md")).unwrap();
    let parts: Vec<&str> = text.split("\n## ").skip(1).collect();
    assert!(parts.len() > 10);
    for part in parts {
        for words in ["*What changed.*", "*What to do.*", "`tartip check --fix`"] {
            assert!(part.contains(words), "no {words} in: {part}");
        }
    }
}

//! The theme: templates, words and assets. Built into the program; the site's `themes/NAME/`
//! overrides it file by file.

use crate::load::kind::{RecordKind, Shape};
use crate::load::problems::files::UnreadableFile;
use crate::messages::system_fault::SystemFault;
use crate::render::problems::{
    BadStrings, BadTemplate, FileFault, StringsFault, ThemeFault, ThemeNotFound,
};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::Path;

use rust_embed::Embed;
use sha2::{Digest, Sha256};
use tera::{ErrorKind, Tera};
use walkdir::WalkDir;

use super::scripts;
use super::strings::Strings;
use crate::diagnostic::{Position, Problem, Report, Sources, Span};
use crate::language::{Language, PluralCategory};
use crate::load::yaml;

/// The name of the built-in theme.
pub const DEFAULT: &str = "default";

#[derive(Embed)]
#[folder = "themes/default/"]
struct BuiltIn;

/// A file that pages load: a style sheet, a script, a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Relative to the output folder.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    words: [Strings; 2],
    assets: Vec<Asset>,
    folder: String,
    place: Span,
}

type Files = BTreeMap<String, Cow<'static, [u8]>>;

impl Theme {
    /// Loads the theme `name` for the site at `root`. Nothing if it is unusable, which is reported.
    pub fn load(
        root: &Path,
        name: &str,
        sources: &mut Sources,
        report: &mut Report,
    ) -> Option<Self> {
        let folder = root.join("themes").join(name);
        let place = Span::whole(sources.add(format!("themes/{name}"), ""));
        if name != DEFAULT && !folder.is_dir() {
            let known = known_themes(root);
            let name = name.to_owned();
            report.add(place, ThemeNotFound { name, known });
            return None;
        }
        let built_in = built_in_files();
        let mut files = built_in.clone();
        override_files(&folder, name, &mut files, sources, report)?;
        let words = Language::ALL.map(|language| {
            let path = format!("strings/{}.yaml", language.tag());
            words_of(&files, &path, name, language, sources, report)
        });
        let [Some(kazakh), Some(russian)] = words else {
            return None;
        };
        same_keys([&kazakh, &russian], report)?;
        let (kazakh, russian) = (kazakh.0, russian.0);
        let tera = templates(&files)
            .map_err(|fault| fault.report(&files, name, place, sources, report))
            .ok()?;
        let bundles = bundles(&files)
            .map_err(|fault| report.add(place, Problem::from(BadTemplate { fault })))
            .ok()?;
        let folder = format!("assets/{}", digest(&bundles));
        let assets = bundles
            .into_iter()
            .map(|(name, bytes)| Asset {
                path: format!("{folder}/{name}"),
                bytes,
            })
            .collect();
        Some(Self {
            tera,
            words: [kazakh, russian],
            assets,
            folder,
            place,
        })
    }

    /// The files that pages load.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The folder of the assets, named after what they hold, so that a cache never mixes two
    /// versions.
    pub fn asset_folder(&self) -> &str {
        &self.folder
    }

    /// The words of the interface.
    pub fn words(&self, language: Language) -> &Strings {
        &self.words[language.index()]
    }

    /// Where faults of the theme are reported.
    pub fn place(&self) -> Span {
        self.place
    }

    /// Renders a template.
    ///
    /// # Errors
    /// What the template lacks, in the engine's words, with its file and line.
    pub fn render(&self, template: &str, context: &tera::Context) -> Result<String, Problem> {
        let rendered = self.tera.render(template, context);
        rendered.map_err(|error| failed(&error))
    }

    /// Renders a component by its name; `shared` is what it takes from the page around it.
    ///
    /// # Errors
    /// What the component lacks, or that there is none of this name.
    pub fn component(
        &self,
        name: &str,
        arguments: &tera::Context,
        shared: &tera::Context,
    ) -> Result<String, Problem> {
        let tera = &self.tera;
        let rendered = tera.render_component_with_implicits(name, arguments, shared, None, true);
        rendered.map_err(|error| failed(&error))
    }
}

fn failed(error: &tera::Error) -> Problem {
    let fault = TemplateFault::from(error).with_file();
    Problem::from(BadTemplate { fault })
}

/// What the template engine says is wrong.
#[derive(Debug)]
struct TemplateFault {
    fault: ThemeFault,
    /// The file, the bytes in it, and its line and column for a person; none if the engine does not
    /// say.
    at: Option<(String, Range<usize>, Position)>,
}

impl From<ThemeFault> for TemplateFault {
    fn from(fault: ThemeFault) -> Self {
        Self { fault, at: None }
    }
}

impl From<&tera::Error> for TemplateFault {
    fn from(error: &tera::Error) -> Self {
        let (ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found)) = error.kind()
        else {
            let words = error.to_string();
            return Self::told(&words).unwrap_or_else(|| Self::from(engine(&words)));
        };
        let span = found.span();
        let position = Position {
            line: span.start_line,
            column: span.start_col + 1,
        };
        Self {
            fault: engine(found.message()),
            at: Some((found.filename().to_owned(), span.range.clone(), position)),
        }
    }
}

impl TemplateFault {
    /// The first of the faults that the engine tells in words alone, as it does of filters it does
    /// not know: `error: REASON`, and `--> FILE:LINE:COLUMN` in the next line.
    fn told(words: &str) -> Option<Self> {
        let mut lines = words.lines();
        let reason = lines.next()?.strip_prefix("error: ")?;
        let mut place = lines
            .next()?
            .trim_start()
            .strip_prefix("--> ")?
            .rsplitn(3, ':');
        let (column, line) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
        let position = Position { line, column };
        Some(Self {
            fault: engine(reason),
            at: Some((place.next()?.to_owned(), 0..0, position)),
        })
    }

    /// The fault with its file, for a report that does not point into it.
    fn with_file(self) -> ThemeFault {
        match (self.fault, self.at) {
            (ThemeFault::Engine { words, .. }, Some((file, _, Position { line, column }))) => {
                let at = Some(format!("{file}:{line}:{column}"));
                ThemeFault::Engine { words, at }
            }
            (fault, _) => fault,
        }
    }

    /// Reports the fault in the file of the theme `name` that it stands in, or at `theme`.
    fn report(
        self,
        files: &Files,
        name: &str,
        theme: Span,
        sources: &mut Sources,
        report: &mut Report,
    ) {
        let Some((file, range, position)) = self.at else {
            let fault = self.fault;
            return report.add(theme, Problem::from(BadTemplate { fault }));
        };
        let text = text(files, &file).unwrap_or_default();
        let range = if range.is_empty() {
            word_at(text, position)
        } else {
            range
        };
        let source = sources.add(format!("themes/{name}/{file}"), text);
        let fault = self.fault;
        report.add(
            Span::new(source, range),
            Problem::from(BadTemplate { fault }),
        );
    }
}

fn engine(words: &str) -> ThemeFault {
    ThemeFault::Engine {
        words: words.to_owned(),
        at: None,
    }
}

/// The bytes of the word that begins at a position.
fn word_at(text: &str, at: Position) -> Range<usize> {
    let before: usize = text
        .split_inclusive('\n')
        .take(at.line.saturating_sub(1))
        .map(str::len)
        .sum();
    let line = &text[before..];
    let skipped = line.char_indices().nth(at.column.saturating_sub(1));
    let start = before + skipped.map_or(line.len(), |(byte, _)| byte);
    let rest = &text[start..];
    let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
    start..start + word.unwrap_or(rest.len())
}

fn built_in_files() -> Files {
    BuiltIn::iter()
        .filter_map(|path| Some((path.to_string(), BuiltIn::get(&path)?.data)))
        .collect()
}

fn known_themes(root: &Path) -> String {
    let own = fs::read_dir(root.join("themes")).into_iter().flatten();
    let own = own.flatten().filter(|entry| entry.path().is_dir());
    let names: BTreeSet<String> = own
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .chain([DEFAULT.to_owned()])
        .collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// Lays the site's own files over the built-in ones.
fn override_files(
    folder: &Path,
    name: &str,
    files: &mut Files,
    sources: &mut Sources,
    report: &mut Report,
) -> Option<()> {
    if !folder.is_dir() {
        return Some(());
    }
    let mut valid = Some(());
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
    let walk = walk.into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !crate::load::passed_over(&name, entry.file_type().is_dir())
    });
    for entry in walk {
        let unreadable =
            |fault: SystemFault, path: &Path, sources: &mut Sources, report: &mut Report| {
                let inside = path.strip_prefix(folder).unwrap_or(path).display();
                let source = sources.add(format!("themes/{name}/{inside}"), "");
                report.add(Span::whole(source), UnreadableFile { fault });
            };
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
                let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
                match fs::read(entry.path()) {
                    Ok(bytes) => {
                        files.insert(parts.join("/"), Cow::Owned(bytes));
                    }
                    Err(error) => {
                        unreadable((&error).into(), entry.path(), sources, report);
                        valid = None;
                    }
                }
            }
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                let fault = error
                    .io_error()
                    .map_or_else(|| SystemFault::Other(error.to_string()), SystemFault::from);
                unreadable(fault, &path, sources, report);
                valid = None;
            }
        }
    }
    valid
}

fn text<'f>(files: &'f Files, path: &str) -> Result<&'f str, FileFault> {
    let bytes = files.get(path).ok_or(FileFault::Missing)?;
    std::str::from_utf8(bytes).map_err(|_| FileFault::NotUtf8)
}

/// The text of a template, a style sheet or a script.
fn part<'f>(files: &'f Files, path: &str) -> Result<&'f str, ThemeFault> {
    text(files, path).map_err(|fault| ThemeFault::File {
        path: path.to_owned(),
        fault,
    })
}

fn words_of(
    files: &Files,
    path: &str,
    theme: &str,
    language: Language,
    sources: &mut Sources,
    report: &mut Report,
) -> Option<(Strings, Span)> {
    let text = match text(files, path) {
        Ok(text) => text,
        Err(fault) => {
            let source = sources.add(format!("themes/{theme}/{path}"), "");
            let path = path.to_owned();
            let fault = StringsFault::File { path, fault };
            report.add(Span::whole(source), BadStrings { fault });
            return None;
        }
    };
    let source = sources.add(format!("themes/{theme}/{path}"), text);
    let node = yaml::parse(text, source, RecordKind::Localized, report)?;
    let mut words = BTreeMap::new();
    let mut plurals = BTreeMap::new();
    let yaml::Value::Mapping(entries) = node.value else {
        let fault = StringsFault::NotKeys;
        report.add(node.place, BadStrings { fault });
        return None;
    };
    let mut valid = Some(());
    let mut add = |place, fault| {
        report.add(place, BadStrings { fault });
        valid = None;
    };
    for (key, value) in entries {
        let empty = value.shape() == Shape::Nothing;
        match value.value {
            yaml::Value::Scalar { text, .. } if !text.is_empty() && !empty => {
                words.insert(key.text, text);
            }
            yaml::Value::Mapping(forms) => {
                let place = key.place;
                let mut found = BTreeMap::new();
                for (form, value) in forms {
                    match (PluralCategory::from_keyword(&form.text), value.value) {
                        (Some(category), yaml::Value::Scalar { text, .. }) => {
                            found.insert(category, text);
                        }
                        _ => add(form.place, StringsFault::UnknownForm { form: form.text }),
                    }
                }
                for needed in PluralCategory::of(language) {
                    if !found.contains_key(needed) {
                        let (key, form) = (key.text.clone(), needed.keyword());
                        add(place, StringsFault::MissingForm { key, form });
                    }
                }
                plurals.insert(key.text, found);
            }
            _ => add(key.place, StringsFault::NoText { key: key.text }),
        }
    }
    valid.map(|()| (Strings::new(language, words, plurals), Span::whole(source)))
}

/// Reports every key that the other language has, at the file that lacks it.
fn same_keys(sides: [&(Strings, Span); 2], report: &mut Report) -> Option<()> {
    let keys = sides.map(|(words, _)| words.keys().collect::<BTreeSet<&str>>());
    let mut valid = Some(());
    for (side, other) in [(0, 1), (1, 0)] {
        for key in keys[other].difference(&keys[side]) {
            let key = (*key).to_owned();
            let fault = StringsFault::OnlyInOther { key };
            report.add(sides[side].1, BadStrings { fault });
            valid = None;
        }
    }
    valid
}

fn templates(files: &Files) -> Result<Tera, TemplateFault> {
    let mut tera = Tera::new();
    let mut sources = Vec::new();
    for path in files.keys().filter(|path| path.ends_with(".html")) {
        sources.push((path.as_str(), part(files, path)?));
    }
    tera.add_raw_templates(sources)
        .map_err(|error| TemplateFault::from(&error))?;
    Ok(tera)
}

/// Style sheets and scripts joined into one file each for every page (`site`) and for the letter
/// page (`letter`: the components whose names begin so), and the files of `assets/` as they are.
fn bundles(files: &Files) -> Result<BTreeMap<String, Vec<u8>>, ThemeFault> {
    let mut styles: BTreeMap<&str, String> = BTreeMap::new();
    let mut modules: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    // What the others build on comes first.
    let first = |path: &str| !path.starts_with("components/foundation/");
    let mut paths: Vec<&String> = files.keys().collect();
    paths.sort_by_key(|path| (first(path), path.as_str()));
    for path in paths {
        let Some(inside) = path.strip_prefix("components/") else {
            continue;
        };
        let bundle = if inside.starts_with("letter") {
            "letter"
        } else {
            "site"
        };
        if path.ends_with(".css") {
            let joined = styles.entry(bundle).or_default();
            joined.push_str(part(files, path)?);
            joined.push('\n');
        } else if path.ends_with(".js") {
            let bundle = modules.entry(bundle).or_default();
            bundle.insert(path, part(files, path)?);
        }
    }
    let mut bundles = BTreeMap::new();
    for (bundle, text) in styles {
        let small = minifier::css::minify(&text).map_err(|reason| ThemeFault::StyleSheets {
            words: reason.to_string(),
        })?;
        bundles.insert(format!("{bundle}.css"), small.to_string().into_bytes());
    }
    for (bundle, modules) in modules {
        bundles.insert(
            format!("{bundle}.js"),
            scripts::join(&modules)?.into_bytes(),
        );
    }
    for (path, bytes) in files {
        if let Some(name) = path.strip_prefix("assets/") {
            bundles.insert(name.to_owned(), bytes.to_vec());
        }
    }
    Ok(bundles)
}

fn digest(bundles: &BTreeMap<String, Vec<u8>>) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in bundles {
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    }
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

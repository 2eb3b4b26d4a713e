//! A site that is edited is the site that its files say: after any chain of edits, renames,
//! deletions, new files and changes of the theme, what `serve` has kept gives the pages and the
//! report, byte for byte, of a load of everything.
//!
//! `TARTIP_EDITS` is the number of steps of each chain; the suite makes [`STEPS`].

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::{Date, date};
use tartip::diagnostic::{Report, Sources, human};
use tartip::language::UiLanguage;
use tartip::pipeline::{self, Changes, Kept, Ready, Request};
use tartip::render::{CONTENT_POLICY, Renderer, Route, SharedContext, site_files};
use tartip::review;
use tempfile::TempDir;

#[path = "../benches/generator/mod.rs"]
mod generator;

use generator::facts::{Country, Size};
use generator::tartip as made_up;

const STEPS: usize = 60;

const DAY: Date = date(2026, 11, 22);

type Files = BTreeMap<String, Vec<u8>>;

/// Numbers at random, the same for the same seed (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(bound.max(1)).unwrap()).unwrap()
    }

    fn of<'t, T: ?Sized>(&mut self, all: &[&'t T]) -> &'t T {
        all[self.below(all.len())]
    }
}

/// A site in a folder, what it was at first, and what was done to it.
struct World {
    folder: TempDir,
    base: Files,
    numbers: Numbers,
    done: Vec<String>,
    /// The paths that an editor touched since the site was last made.
    touched: BTreeSet<String>,
}

impl World {
    fn new(seed: u64, fill: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fill(folder.path());
        let base = files(folder.path());
        Self {
            folder,
            base,
            numbers: Numbers(seed),
            done: Vec::new(),
            touched: BTreeSet::new(),
        }
    }

    fn request(&self) -> Request {
        Request {
            root: self.folder.path().to_owned(),
            follow_links: Vec::new(),
            as_of: DAY,
            theme: None,
            due_within: 30,
            base_url: None,
        }
    }

    fn write(&mut self, path: &str, bytes: impl AsRef<[u8]>) {
        let file = self.folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
        self.touched.insert(path.to_owned());
    }

    fn remove(&mut self, path: &str) {
        fs::remove_file(self.folder.path().join(path)).unwrap();
        self.touched.insert(path.to_owned());
    }

    /// Makes everything what it was at first.
    fn restore(&mut self) {
        self.done.push("restore".to_owned());
        for (path, bytes) in files(self.folder.path()) {
            match self.base.get(&path) {
                None => self.remove(&path),
                Some(base) if *base != bytes => self.write(&path, base.clone()),
                Some(_) => {}
            }
        }
        for (path, bytes) in self.base.clone() {
            if !self.folder.path().join(&path).exists() {
                self.write(&path, bytes);
            }
        }
    }

    /// Does something to the site, as an editor may.
    fn change(&mut self) {
        let now = files(self.folder.path());
        let paths: Vec<&str> = now.keys().map(String::as_str).collect();
        let kinds = [
            "guide",
            "about",
            "procedure.yaml",
            "/contacts/",
            "/offices/",
            "/acts/",
        ];
        let others = [
            "/letters/",
            "/cases/",
            "/calendar/",
            "site.yaml",
            "/areas/",
            "themes/",
        ];
        let kind = self.numbers.of(&[kinds, others].concat());
        let of_kind: Vec<&str> = paths
            .iter()
            .copied()
            .filter(|it| it.contains(kind))
            .collect();
        let from = if of_kind.is_empty() { &paths } else { &of_kind };
        let path = self.numbers.of(from).to_owned();
        let bytes = &now[&path];
        // Most edits leave the site valid, so that its pages can be compared.
        if self.numbers.below(3) > 0 {
            let text = self.rewritten(&path, &String::from_utf8_lossy(bytes));
            return self.write(&path, text);
        }
        match self.numbers.below(24) {
            0 => {
                self.done.push(format!("remove {path}"));
                self.remove(&path);
            }
            1 => {
                let to = self.renamed(&path);
                self.done.push(format!("rename {path} to {to}"));
                self.remove(&path);
                self.write(&to, bytes);
            }
            2 => {
                let to = self.renamed(&path);
                self.done.push(format!("copy {path} to {to}"));
                self.write(&to, bytes);
            }
            3 => self.theme(),
            4 => self.reviews(),
            5 => self.rules(),
            6 => {
                // The folder of a procedure, with all that is in it.
                let folder = path.rsplit_once('/').unwrap().0.to_owned();
                self.done.push(format!("rename folder {folder}"));
                let inside: Vec<_> = now
                    .iter()
                    .filter(|(it, _)| it.starts_with(&folder))
                    .collect();
                for (path, bytes) in inside {
                    self.remove(path);
                    self.write(&path.replacen(&folder, &format!("{folder}-b"), 1), bytes);
                }
            }
            7 => {
                self.done.push(format!("break {path}"));
                let mut broken = bytes.clone();
                broken.insert(self.numbers.below(bytes.len()), 0xFF);
                self.write(&path, broken);
            }
            _ => {
                let text = String::from_utf8_lossy(bytes).into_owned();
                let text = self.edited(&path, &text);
                self.write(&path, text);
            }
        }
    }

    fn renamed(&mut self, path: &str) -> String {
        let number = self.numbers.below(3);
        match path.rsplit_once('/') {
            Some((folder, "procedure.yaml")) => format!("{folder}-{number}/procedure.yaml"),
            Some((folder, name)) => match name.split_once('.') {
                Some((stem, ending)) => format!("{folder}/{stem}-{number}.{ending}"),
                None => format!("{path}-{number}"),
            },
            None => format!("{path}-{number}"),
        }
    }

    /// The text after an edit that makes sense.
    fn rewritten(&mut self, path: &str, text: &str) -> String {
        self.done.push(format!("rewrite {path}"));
        if path.contains("/acts/") && self.numbers.below(2) == 0 {
            return match text.split_once("\nrepealed:\n") {
                Some((before, rest)) => {
                    let after = rest.lines().skip_while(|line| line.starts_with(' '));
                    format!("{before}\n{}\n", after.collect::<Vec<_>>().join("\n"))
                }
                None => text.replacen("\nsource:", "\nrepealed:\n  on: 2021-07-01\nsource:", 1),
            };
        }
        if path.contains("/letters/") && self.numbers.below(2) == 0 {
            let ids = text
                .lines()
                .filter_map(|line| line.trim().strip_prefix("- id: "));
            let ids: Vec<&str> = ids.collect();
            if !ids.is_empty() {
                let id = self.numbers.of(&ids);
                return text.replace(id, &format!("{id}-b"));
            }
        }
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        // Where words begin.
        let words = |line: &str| {
            let side = line
                .find("kk: ")
                .or(line.find("ru: "))
                .map(|at| at + "kk: ".len());
            let at = side.or(line.starts_with(char::is_alphabetic).then_some(0))?;
            let at = at + usize::from(line[at..].starts_with(['"', '\'']));
            let is_text = path.ends_with(".md") || side.is_some();
            (is_text && line[at..].starts_with(char::is_alphabetic)).then_some(at)
        };
        let places = lines.iter().enumerate();
        let places = places.filter_map(|(number, line)| Some((number, words(line)?)));
        let places: Vec<(usize, usize)> = places.collect();
        if let Some((line, at)) = places.get(self.numbers.below(places.len())) {
            let word = ["Тағы ", "Ещё ", "Жаңа "][self.numbers.below(3)];
            lines[*line].insert_str(*at, word);
        }
        lines.join("\n") + "\n"
    }

    /// The text after an edit.
    fn edited(&mut self, path: &str, text: &str) -> String {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let at = self.numbers.below(lines.len());
        let what = self.numbers.below(10);
        self.done
            .push(format!("edit {path}: {what} in line {}", at + 1));
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.is_empty() {
            return "# Шағым\n".to_owned();
        }
        let word = self.numbers.of(&words).to_owned();
        match what {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => lines[at] = lines[at].replace(['1', '2', '3'], "4"),
            3 => lines[at] = lines[at].replacen(' ', "  ", 1),
            4 => {
                let other = lines[at]
                    .split_whitespace()
                    .last()
                    .unwrap_or_default()
                    .to_owned();
                lines[at] = lines[at].replacen(&other, &word, 1);
            }
            5 => lines[at].push_str(" тағы"),
            6 => lines[at] = lines[at].replace(['о', 'а'], "o"),
            7 => lines.truncate(at),
            8 => lines.push("Тағы бір сөйлем. Ещё одно 2026-13-45, +7 700 00.".to_owned()),
            _ => return text.to_owned(),
        }
        lines.join("\n") + "\n"
    }

    /// Overrides a file of the theme, or one of another theme.
    fn theme(&mut self) {
        let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes");
        let built_in = files(&built_in);
        let paths: Vec<&str> = built_in.keys().map(String::as_str).collect();
        let path = self.numbers.of(&paths);
        let text = String::from_utf8_lossy(&built_in[path]).into_owned();
        let inside = path.strip_prefix("default/").unwrap();
        let name = self.numbers.of(&["default", "default", "default", "own"]);
        let to = format!("themes/{name}/{inside}");
        let text = match self.numbers.below(3) {
            0 => text,
            1 => text.replacen(": ", ": Жаңа ", 1),
            _ => self.edited(&to, &text),
        };
        self.done.push(format!("theme {to}"));
        self.write(&to, text);
    }

    /// Records everything as reviewed, or as of another time.
    fn reviews(&mut self) {
        self.done.push("review".to_owned());
        let read = pipeline::read_for_review(&self.request());
        let (pairs, facts) = (&read.draft.pairs, &read.facts);
        let nothing = review::Record::default();
        let comparison = review::compare(pairs, facts, &nothing);
        let record = review::accept(pairs, facts, &comparison, &nothing, |_| true);
        self.write(review::PATH, record.to_text());
    }

    /// Judges rules otherwise, or takes another theme.
    fn rules(&mut self) {
        let path = "content/site.yaml";
        let Some(base) = self.base.get(path) else {
            return;
        };
        let mut text = String::from_utf8(base.clone()).unwrap();
        let line = self.numbers.of(&[
            "theme: own",
            "theme: default",
            "rules: { same-text: error }",
            "rules: { act-out-of-force: off, unused-record: error }",
            "verify_within: { acts: 10, procedures: 20 }",
        ]);
        let key = line.split(':').next().unwrap();
        if !text.contains(&format!("\n{key}:")) {
            text = format!("{text}{line}\n");
        }
        self.done.push(format!("site.yaml with {line}"));
        self.write(path, text);
    }
}

/// The files under a folder, by their paths.
fn files(folder: &Path) -> Files {
    fn walk(top: &Path, folder: &Path, found: &mut Files) {
        let Ok(entries) = fs::read_dir(folder) else {
            return;
        };
        for entry in entries {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                walk(top, &path, found);
            } else {
                let inside = path.strip_prefix(top).unwrap().to_str().unwrap();
                found.insert(inside.to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    let mut found = Files::new();
    walk(folder, folder, &mut found);
    found
}

/// Everything that would be answered or published, by its path.
fn pages(ready: Option<&Ready>, shared: Option<Arc<SharedContext>>) -> Option<Files> {
    let Ready { valid, shared: own } = ready?;
    let shared = shared.unwrap_or_else(|| Arc::clone(own));
    let (site, theme) = (&valid.site, &valid.theme);
    let base_url = valid.base_url.clone();
    let renderer = Renderer::on(shared, site, theme, base_url, DAY, CONTENT_POLICY);
    let renderer = renderer.marking(&valid.stale);
    let html = |route: &Route| match renderer.render(route) {
        Ok(html) => html,
        Err(problem) => format!("{problem:?}"),
    };
    let pages = valid.routes.iter();
    let pages = pages.map(|route| (route.path.clone(), html(route).into_bytes()));
    let mut files: Files = pages.collect();
    let others = site_files(site, theme, &valid.routes, &valid.base_url);
    let others = others.iter().chain(theme.assets());
    files.extend(others.map(|file| (file.path.clone(), file.bytes.clone())));
    Some(files)
}

fn drawn(report: &Report, sources: &Sources) -> String {
    let style = human::Style {
        colour: false,
        width: 100,
        ui: UiLanguage::English,
    };
    human::draw(report, sources, style)
}

/// Passes if both are the same; names the first that is not.
fn same(kept: Option<Files>, clean: Option<Files>, done: &[String]) {
    let steps = || done.join("\n");
    let paths = |files: &Option<Files>| files.as_ref().map(|it| it.keys().cloned().collect());
    let (ours, theirs): (Option<Vec<String>>, Option<Vec<String>>) = (paths(&kept), paths(&clean));
    assert_eq!(ours, theirs, "after\n{}", steps());
    let (Some(kept), Some(clean)) = (kept, clean) else {
        return;
    };
    for (path, bytes) in &kept {
        let [ours, theirs] = [bytes, &clean[path]].map(|bytes| String::from_utf8_lossy(bytes));
        assert_eq!(ours, theirs, "{path} after\n{}", steps());
    }
}

/// How often the site was valid, and how often it was not loaded anew for that.
fn chain(mut world: World, steps: usize) -> (usize, usize) {
    let request = world.request();
    let mut kept = Kept::load(&request);
    let mut routes: Option<Arc<[Route]>> = None;
    let (mut valid, mut quick) = (0, 0);
    for _ in 0..steps {
        match world.numbers.below(5) {
            0 => world.restore(),
            changes => (0..changes.div_ceil(2)).for_each(|_| world.change()),
        }
        // What editors leave for a moment.
        let mut touched = std::mem::take(&mut world.touched);
        if world.numbers.below(3) == 0 {
            touched.insert("content/procedures/.4913".to_owned());
        }
        kept = kept.updated(&request, &Changes::Files(touched));
        let ready = kept.ready().ok();
        let mut fresh = Kept::load(&request);
        let clean = fresh.ready().ok();
        let ours = pages(ready.as_ref(), None);
        same(ours, pages(clean.as_ref(), None), &world.done);
        if let Some(ready) = &ready {
            valid += 1;
            let now = Arc::clone(&ready.valid.routes);
            quick += usize::from(routes.is_some_and(|before| Arc::ptr_eq(&before, &now)));
            routes = Some(now);
        }
        // The next save may come before every text is read.
        if world.numbers.below(4) == 0 {
            continue;
        }
        while kept.read_on() {}
        let checked = pipeline::check(&request);
        let (ours, theirs) = (kept.report(), &checked.report);
        let [ours_drawn, theirs_drawn] = [
            drawn(&ours, kept.sources()),
            drawn(theirs, &checked.sources),
        ];
        let done = world.done.join("\n");
        assert_eq!(ours_drawn, theirs_drawn, "after\n{done}");
        assert!(ours.diagnostics() == theirs.diagnostics(), "after\n{done}");
        assert_eq!(checked.valid.is_some(), ready.is_some(), "after\n{done}");
    }
    (valid, quick)
}

fn steps() -> usize {
    let asked = std::env::var("TARTIP_EDITS").ok();
    asked.map_or(STEPS, |steps| steps.parse().unwrap())
}

#[test]
fn edits_of_the_real_content_give_what_a_load_of_everything_gives() {
    let world = World::new(1, |folder| {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        for (path, bytes) in files(&content) {
            let file = folder.join("content").join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
    });
    let (valid, quick) = chain(world, steps());
    assert!(
        valid * 4 > steps() && quick * 8 > steps(),
        "{valid}, {quick}"
    );
}

#[test]
fn edits_of_a_made_up_country_give_what_a_load_of_everything_gives() {
    let world = World::new(2, |folder| {
        let country = Country::new(Size {
            procedures: 6,
            offices: 4,
            letters: true,
            channels: 2,
            areas: Some(40),
        });
        made_up::write(folder, &country).unwrap();
    });
    let (valid, quick) = chain(world, steps());
    assert!(
        valid * 4 > steps() && quick * 8 > steps(),
        "{valid}, {quick}"
    );
}

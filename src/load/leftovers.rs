//! Files that a system, an editor or a program for sharing files leaves beside those of the
//! content, by their names.

/// Files that systems and tools make by themselves, in small letters.
const SYSTEM_FILES: [&str; 6] = [
    "desktop.ini",
    "thumbs.db",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "icon\r",
    "icon?",
];

/// Folders that systems and tools make by themselves, in small letters.
const SYSTEM_FOLDERS: [&str; 7] = [
    "$recycle.bin",
    "system volume information",
    "lost+found",
    "__macosx",
    "@eadir",
    "#recycle",
    "#snapshot",
];

/// Ends of the names of what an editor or a merge keeps of an earlier state, and of what is not yet
/// written, in small letters.
const ENDS: [&str; 14] = [
    ".swp",
    ".swo",
    ".swn",
    ".swx",
    ".bak",
    ".backup",
    ".old",
    ".orig",
    ".rej",
    ".save",
    ".tmp",
    ".temp",
    ".part",
    ".crdownload",
];

/// Whether a file or a folder of this name is passed over: its maker did not mean it to be read.
/// What may hold somebody's edit is not: see [`copy_of`].
pub fn passed_over(name: &str, folder: bool) -> bool {
    let small = name.to_lowercase();
    if name.starts_with('.') || name.ends_with('~') || name.starts_with("~$") {
        return true;
    }
    if folder {
        return SYSTEM_FOLDERS.contains(&small.as_str());
    }
    SYSTEM_FILES.contains(&small.as_str())
        || ENDS.iter().any(|end| small.ends_with(end))
        // Emacs, of a file that is being written.
        || name.len() > 1 && name.starts_with('#') && name.ends_with('#')
        // Vim tries with a file named by a number whether it may write in a folder.
        || !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
}

/// What programs for sharing files write into the name of a file that two people changed at once,
/// in small letters.
const CONFLICTS: [&str; 11] = [
    "conflicted copy",
    ".sync-conflict-",
    "конфликтующая копия",
    "конфликтная копия",
    "case conflict",
    "(conflict",
    "[conflict",
    "_conflict-",
    "_conf(",
    "-desktop-",
    "-laptop-",
];

/// What `git mergetool` writes before the number of its run.
const MERGE_SIDES: [&str; 4] = ["_BACKUP_", "_BASE_", "_LOCAL_", "_REMOTE_"];

/// What systems put after the name of a copy, in small letters.
const COPY_WORDS: [&str; 6] = ["copy", "копия", "көшірме", "көшірмесі", "(copy)", "(копия)"];

/// What systems put before the name of a copy, in small letters.
const COPY_BEGINNINGS: [&str; 2] = ["copy of ", "копия "];

/// The name of the file (or folder) that the one of this name is a copy of, if its name says that a
/// program made it: because two people changed the file at once, because a merge did not come out,
/// or because it was pasted where one stood. No id looks so.
pub(super) fn copy_of(name: &str) -> Option<String> {
    // Nearly every name, which no program made.
    let usual = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let marked = |part: &str| part == "mine" || part.starts_with("sync-conflict-");
    if name
        .split('.')
        .all(|part| part.bytes().all(usual) && !marked(part))
    {
        return None;
    }
    if let Some((original, _)) = name
        .split_once(".yaml~")
        .filter(|(_, side)| !side.is_empty())
    {
        return Some(format!("{original}.yaml"));
    }
    if let Some(original) = name.strip_suffix(".mine") {
        return Some(original.to_owned());
    }
    let (stem, end) = match name.rfind('.').filter(|at| !name[*at..].contains(' ')) {
        // In `guide (1).ru.md` the language belongs to the end.
        Some(at) if name[at..] == *".md" => {
            let language = name[..at].rfind('.').filter(|dot| at - dot == 3);
            name.split_at(language.unwrap_or(at))
        }
        Some(at) => name.split_at(at),
        None => (name, ""),
    };
    let original = conflict(stem).or_else(|| pasted(stem))?;
    let original = original.trim_end_matches([' ', '-', '—', '–', '_', '(', '[']);
    Some(format!("{original}{end}"))
}

/// The part of a stem before what a conflict put into it.
fn conflict(stem: &str) -> Option<&str> {
    let side = MERGE_SIDES.iter().find_map(|side| {
        let at = stem.find(side)?;
        let number = &stem[at + side.len()..];
        (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(at)
    });
    let marked = || {
        let small = stem.to_lowercase();
        // Small letters of other alphabets may have other lengths; then the place is not known.
        let at = CONFLICTS.iter().find_map(|mark| {
            let at = small.find(mark)?;
            // A host's name is written in capitals; in small letters it may stand in an id.
            let host = mark.starts_with('-') && stem.contains(mark);
            (!host).then_some(at)
        })?;
        stem.is_char_boundary(at).then_some(at)
    };
    let before = &stem[..side.or_else(marked)?];
    // `x (name's conflicted copy 2026-01-01)`
    Some(
        before
            .rsplit_once(" (")
            .map_or(before, |(original, _)| original),
    )
}

/// The part of a stem without what a system adds to the name of a copy.
fn pasted(stem: &str) -> Option<&str> {
    let small = stem.to_lowercase();
    if let Some(begin) = COPY_BEGINNINGS
        .iter()
        .find(|begin| small.starts_with(*begin))
    {
        return stem.get(begin.len()..);
    }
    let numbered = |text: &str| -> Option<usize> {
        let (before, number) = text.strip_suffix(')')?.rsplit_once(" (")?;
        let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        digits.then_some(before.len())
    };
    let number = numbered(stem);
    let rest = &stem[..number.unwrap_or(stem.len())];
    // macOS: `x copy 2`.
    let bare = rest
        .trim_end_matches(|character: char| character.is_ascii_digit())
        .trim_end();
    for text in [rest, bare] {
        let Some((before, word)) = text.rsplit_once(' ') else {
            continue;
        };
        if COPY_WORDS.contains(&word.to_lowercase().as_str()) {
            return Some(before);
        }
    }
    number.map(|at| &stem[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_system_or_an_editor_leaves_is_passed_over() {
        for name in [
            "desktop.ini",
            "Desktop.ini",
            "Thumbs.db",
            "thumbs.db",
            "ehthumbs.db",
            ".DS_Store",
            "._x.yaml",
            "#x.yaml#",
            ".#x.yaml",
            "x.yaml~",
            "x.yaml.swp",
            ".x.yaml.swp",
            "x.yaml.swo",
            "4913",
            "5036",
            "x.yaml.orig",
            "x.yaml.rej",
            "x.yaml.bak",
            "x.yaml.BAK",
            "x.yaml.tmp",
            "~$x.docx",
            ".~lock.x.odt#",
            "~WRL0001.tmp",
            "Icon\r",
            ".syncthing.x.yaml.tmp",
            "~syncthing~x.yaml.tmp",
            "x.yaml.part",
        ] {
            assert!(passed_over(name, false), "{name}");
            assert_eq!(copy_of(name), None, "{name}");
        }
        for name in [
            "$RECYCLE.BIN",
            "System Volume Information",
            "__MACOSX",
            ".git",
            "@eaDir",
        ] {
            assert!(passed_over(name, true), "{name}");
        }
    }

    #[test]
    fn what_may_be_meant_is_read() {
        for name in [
            "x.yaml",
            "x.yml",
            "guide.ru.md",
            "README.md",
            "2026.yaml",
            "reviews.lock",
            "x.docx",
            "x",
            "thumbs.yaml",
            "desktop.yaml",
            "tmp.yaml",
            "bak",
            "#x.yaml",
            "x.yaml#",
            "x.yaml.txt",
        ] {
            assert!(!passed_over(name, false), "{name}");
        }
        for name in ["acts", "2026", "acts.bak", "tmp", "desktop.ini"] {
            assert!(!passed_over(name, true), "{name}");
        }
    }

    #[test]
    fn a_copy_that_a_program_made_names_its_original() {
        for (name, original) in [
            ("x (conflicted copy 2026-11-02 120000).yaml", "x.yaml"),
            ("x (Aigul's conflicted copy 2026-11-02).yaml", "x.yaml"),
            (
                "x (ПК Айгүл, конфликтующая копия 2026-11-02).yaml",
                "x.yaml",
            ),
            ("x.sync-conflict-20261102-120000-ABCDEFG.yaml", "x.yaml"),
            ("x (Case Conflict).yaml", "x.yaml"),
            ("x_conf(1).yaml", "x.yaml"),
            ("x-DESKTOP-AB12CD3.yaml", "x.yaml"),
            ("x (1).yaml", "x.yaml"),
            ("x (12).yaml", "x.yaml"),
            ("x - Copy.yaml", "x.yaml"),
            ("x - Copy (2).yaml", "x.yaml"),
            ("x — копия.yaml", "x.yaml"),
            ("x — копия (2).yaml", "x.yaml"),
            ("x - Көшірме.yaml", "x.yaml"),
            ("x copy 2.yaml", "x.yaml"),
            ("x copy.yaml", "x.yaml"),
            ("Copy of x.yaml", "x.yaml"),
            ("Копия x.yaml", "x.yaml"),
            ("guide.ru (1).md", "guide.ru.md"),
            ("guide (1).ru.md", "guide.ru.md"),
            (
                "guide.sync-conflict-20261102-120000-ABCDEFG.ru.md",
                "guide.ru.md",
            ),
            (
                "guide.ru.sync-conflict-20261102-120000-ABCDEFG.md",
                "guide.ru.md",
            ),
            ("reviews (1).lock", "reviews.lock"),
            ("x_LOCAL_1234.yaml", "x.yaml"),
            ("x_REMOTE_1234.yaml", "x.yaml"),
            ("x.yaml~HEAD", "x.yaml"),
            ("x.yaml.mine", "x.yaml"),
            ("complaint (1)", "complaint"),
        ] {
            assert_eq!(copy_of(name).as_deref(), Some(original), "{name}");
            assert!(!passed_over(name, false), "{name}");
        }
    }

    #[test]
    fn an_id_is_no_copy() {
        for name in [
            "x.yaml",
            "copy.yaml",
            "x-copy.yaml",
            "conflict.yaml",
            "x-conflict-2.yaml",
            "guide.ru.md",
            "x-desktop-1.yaml",
            "x-local-12.yaml",
            "2026.yaml",
            "reviews.lock",
            "copy-of-x.yaml",
            "",
            "(",
            ".yaml",
            "ә",
            "İ (1",
            "x y.yaml",
        ] {
            assert_eq!(copy_of(name), None, "{name}");
        }
    }
}

//! `tartip comment`: the comment on a proposed change, in Markdown: what is wrong, what changes for
//! citizens, which pages changed, and where to look at them.

use std::path::Path;

use super::arguments::Comment;
use super::show::Screen;
use super::{Ending, leave};
use crate::changes::report::{markdown as told_in_markdown, told};
use crate::changes::{Edition, changes};
use crate::diagnostic::finding::{Finding, findings as found_in};
use crate::diagnostic::markdown::{Cut, address_path, cut, escaped, markdown};
use crate::diagnostic::{Report, Severity};
use crate::language::UiLanguage;
use crate::messages::{CommentWord, DiffWord, Message};
use crate::model::WebAddress;
use crate::pipeline;
use crate::publish::{ChangedPage, PageChange, compared};

/// The first line, by which a workflow finds the comment that it wrote before.
const MARK: &str = "<!-- tartip -->\n";

/// Characters that headings, sentences and links have at most, but for the addresses.
const FRAME: usize = 1_500;

/// Characters of the sentence that says what there was no room for.
const LEFT: usize = 200;

/// Checks the site, compares it and prints the comment. It is reported, not judged: the exit code
/// is 0 whatever is wrong.
pub(super) fn run(screen: &Screen, arguments: Comment) -> Ending {
    let ui = screen.ui();
    let root_here = arguments.site.shown_root();
    let root = arguments.site.root_in_repository().unwrap_or(root_here);
    let pages = match (&arguments.before, &arguments.after) {
        (Some(before), Some(after)) => match compared(before, after) {
            Ok(pages) => Some(pages),
            Err(error) => {
                screen.refusal(&error.message());
                return Ending::WrongUsage;
            }
        },
        _ => None,
    };
    let mut request = arguments.site.clone().request(None);
    request.due_within = arguments.due_within;
    if !request.root.join("content").is_dir() {
        let root = &request.root;
        screen.refusal(&Message::NoContent { root });
        return Ending::WrongUsage;
    }
    let mut checked = pipeline::check(&request);
    pipeline::inspect(&mut checked, &request);
    let changed = changed(ui, &request.root, &request.follow_links, &arguments);
    let found = found_in(&checked.report, &checked.sources, &root, ui);

    let shown = pages.as_deref().unwrap_or_default();
    let room = arguments.limit.saturating_sub(FRAME + 3 * LEFT);
    let listed = cut(listed(ui, shown, arguments.preview.as_ref()), room / 6);
    let room = room.saturating_sub(listed.text.chars().count());
    let files = arguments.files.as_ref().map(WebAddress::as_str);
    let all = markdown(&found, files, usize::MAX, ui).text.chars().count();
    let changed = cut(changed, (room / 2).max(room.saturating_sub(all)));
    let room = room.saturating_sub(changed.text.chars().count());
    let found = markdown(&found, files, room, ui);

    let parts = [
        part(ui, CommentWord::Findings),
        whole(ui, &checked.report, found),
        part(ui, CommentWord::Changes),
        with_left(ui, changed, |lines| Message::LinesNotShown { lines }),
        preview(ui, &arguments, checked.report.has_errors()),
        pages.map_or_else(String::new, |pages| which_pages(ui, &pages, listed)),
    ];
    let parts = parts.iter().filter(|part| !part.is_empty());
    let text = parts.map(String::as_str).collect::<Vec<_>>().join("\n");
    let text = format!("{MARK}{text}");
    // Addresses may be of any length.
    let lines = text.split_inclusive('\n').map(str::to_owned);
    screen.output(&cut(lines, arguments.limit).text);
    leave(checked);
    Ending::Done
}

/// What was found, for `check --format markdown`.
pub(super) fn findings(
    ui: UiLanguage,
    report: &Report,
    found: &[Finding],
    files: Option<&WebAddress>,
    limit: usize,
) -> String {
    let files = files.map(WebAddress::as_str);
    let found = markdown(found, files, limit.saturating_sub(2 * LEFT), ui);
    whole(ui, report, found)
}

/// How much was found, and the list of it.
fn whole(ui: UiLanguage, report: &Report, found: Cut) -> String {
    let (errors, warnings) = (
        report.count(Severity::Error),
        report.count(Severity::Warning),
    );
    if errors + warnings == 0 {
        return format!("{}\n", ui.comment_word(CommentWord::NothingFound));
    }
    let number = ui.say(&Message::Found { errors, warnings });
    let list = with_left(ui, found, |more| Message::NotShown { more });
    format!("**{number}**\n\n{list}")
}

/// A heading.
fn part(ui: UiLanguage, word: CommentWord) -> String {
    format!("### {}\n", ui.comment_word(word))
}

/// A text with a sentence on what there was no room for.
fn with_left(ui: UiLanguage, cut: Cut, left: impl Fn(usize) -> Message<'static>) -> String {
    match cut.left {
        0 => cut.text,
        more => format!("{}\n{}\n", cut.text, ui.say(&left(more))),
    }
}

/// What changes for citizens, line by line; or why that can't be told.
fn changed(
    ui: UiLanguage,
    root: &Path,
    links: &[std::path::PathBuf],
    arguments: &Comment,
) -> Vec<String> {
    let old = match Edition::of_revision(root, &arguments.base) {
        Ok(old) => old,
        Err(fault) => {
            let revision = arguments.base.to_string_lossy();
            let message = Message::DiffRefused {
                root,
                revision: &revision,
                fault: &fault,
            };
            return vec![format!("{}\n", escaped(&ui.say(&message)))];
        }
    };
    let new = Edition::of_folder(root, links);
    let (found, unread) = changes(&old, &new);
    let told = told(ui, &found, (&old, &new));
    let text = match told.len() {
        0 => {
            let nothing = ui.say(&Message::DiffSummary { records: 0 });
            format!("{nothing}\n")
        }
        // The headings of records stand under that of the part.
        _ => told_in_markdown(ui, &told).replace("### ", "#### "),
    };
    let unread = unread.iter().map(|path| {
        let message = ui.say(&Message::DiffUnread { path });
        format!("\n{}\n", escaped(&message))
    });
    let lines = text.split_inclusive('\n').map(str::to_owned);
    lines.chain(unread).collect()
}

/// Where to look at the changed site.
fn preview(ui: UiLanguage, arguments: &Comment, has_errors: bool) -> String {
    let word = |word| ui.comment_word(word);
    if arguments.after.is_none() {
        return match has_errors {
            true => {
                let heading = part(ui, CommentWord::Preview);
                format!("{heading}\n{}\n", word(CommentWord::NoPreview))
            }
            false => String::new(),
        };
    }
    let mut text = part(ui, CommentWord::Preview);
    if let Some(address) = &arguments.preview {
        let words = word(CommentWord::OpenPreview);
        let address = link(address.as_str().trim_end_matches('/'));
        // Not every host that shows files of a folder shows the folder.
        text.push_str(&format!("\n[{words}]({address}/index.html)\n"));
    }
    if let Some(address) = &arguments.archive {
        let (words, address) = (word(CommentWord::Download), address.as_str());
        let unpack = word(CommentWord::Unpack);
        text.push_str(&format!("\n[{words}]({}){unpack}\n", link(address)));
    }
    if arguments.before.is_none() {
        text.push_str(&format!("\n{}\n", word(CommentWord::NotCompared)));
    }
    text
}

/// An address that can't end the link that it stands in.
fn link(address: &str) -> String {
    let address = address.replace('(', "%28").replace(')', "%29");
    address.replace(['<', '>', ' '], "")
}

/// The pages whose content changes, as items of a list.
fn listed<'p>(
    ui: UiLanguage,
    pages: &'p [ChangedPage],
    preview: Option<&'p WebAddress>,
) -> impl Iterator<Item = String> + 'p {
    let pages = pages.iter().filter(|page| page.change != PageChange::Frame);
    pages.map(move |page| {
        let path = escaped(&page.path);
        let title = match page.title.is_empty() {
            true => path.clone(),
            false => escaped(&page.title),
        };
        let link = match preview.filter(|_| page.change != PageChange::Removed) {
            Some(site) => {
                let site = link(site.as_str().trim_end_matches('/'));
                format!("[{title}]({site}/{})", address_path(&page.path))
            }
            None => title,
        };
        let word = match page.change {
            PageChange::Added => Some(DiffWord::Added),
            PageChange::Removed => Some(DiffWord::Removed),
            PageChange::Content | PageChange::Frame => None,
        };
        let word = word.map(|word| format!(" — {}", ui.say(&Message::Diff { word })));
        format!("- {link} ({path}){}\n", word.unwrap_or_default())
    })
}

/// Which pages change, with how many change in their frame alone.
fn which_pages(ui: UiLanguage, pages: &[ChangedPage], listed: Cut) -> String {
    if pages.is_empty() {
        return format!("{}\n", ui.comment_word(CommentWord::NoPages));
    }
    let frames = pages.iter().filter(|page| page.change == PageChange::Frame);
    let frames = frames.count();
    let mut text = String::new();
    if frames < pages.len() {
        let list = with_left(ui, listed, |pages| Message::PagesNotShown { pages });
        text = format!("{}\n\n{list}", ui.comment_word(CommentWord::Pages));
    }
    if frames > 0 {
        let frames = ui.say(&Message::FrameChanges { pages: frames });
        text.push_str(&format!("\n{frames}\n"));
    }
    text
}

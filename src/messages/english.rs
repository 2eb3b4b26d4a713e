//! What the command says besides problems, in English.

use super::path_fault::english as path_fault;
use super::system_fault::english as system;
use super::table_fault::{cell_in_english, table_in_english};
use super::{AddressFault, CommentWord, DiffWord, DiskAction, Obstacle, RevisionFault, ValueFault};
use super::{
    Column, Message, Stage, StatusWord, StatusWork, TimingColumn, outdated_at, shown, typed,
};
use crate::diagnostic::printable::printable;
use crate::language::UiLanguage;

/// What stands where it should not.
fn obstacle(found: Obstacle) -> &'static str {
    match found {
        Obstacle::Link => "a symbolic link",
        Obstacle::File => "a file",
        Obstacle::Folder => "a folder",
        Obstacle::Other => "neither a file nor a folder",
    }
}

/// The sentence of a message.
#[allow(
    clippy::too_many_lines,
    reason = "a catalogue: one arm per message, read by looking one up"
)]
pub(super) fn message(message: &Message<'_>) -> String {
    match message {
        Message::NotPrinted { fault } => {
            format!("standard output can't be written: {}", system(fault))
        }
        Message::NotShown { more } => {
            format!("{more} more are not shown here: `tartip check` tells of all")
        }
        Message::Found { errors, warnings } => format!(
            "{}, {}",
            counted(*errors, "error"),
            counted(*warnings, "warning")
        ),

        Message::UnknownArgument { argument, similar } => {
            with_similar(format!("there is no option `{argument}` here"), similar)
        }
        Message::UnknownCommand { command, similar } => {
            with_similar(format!("there is no command `{command}`"), similar)
        }
        Message::CommandMissing { command, commands } => {
            format!("`{command}` needs a command after it, one of: {commands}")
        }
        Message::ValueMissing { argument } => format!("`{argument}` needs a value"),
        Message::ValueNotAllowed {
            argument,
            value,
            allowed,
        } => format!("`{value}` does not fit `{argument}`: expected one of {allowed}"),
        Message::ValueRefused {
            argument,
            value,
            fault,
        } => format!(
            "`{value}` does not fit `{argument}`: {}",
            match fault {
                ValueFault::NotADate => "expected a day that exists, written like 2026-11-22",
                ValueFault::NotATime => "expected a number of days or weeks, like 30d or 4w",
                ValueFault::NotAName => "expected lowercase letters a–z, digits and hyphens",
                ValueFault::NotAnAddress => "expected an address like https://example.kz/site",
                ValueFault::NotALanguage => "expected en, ru or kk",
                ValueFault::Other(words) => words,
            }
        ),
        Message::ValueSurplus { argument, value } => {
            format!("`{value}` is one value too many for `{argument}`")
        }
        Message::ArgumentsMissing { arguments } => format!("this is missing: {arguments}"),
        Message::ArgumentTwice { argument } => format!("`{argument}` is given twice"),
        Message::ArgumentsExclude { argument, other } => {
            format!("`{argument}` can't stand together with `{other}`")
        }
        Message::ArgumentNotUtf8 => "the command line is not in UTF-8".to_owned(),
        Message::TryHelp { usage } => {
            format!("\nUsage: {usage}\n\nFor more, add `--help`.")
        }

        Message::Valid {
            procedures,
            offices,
        } => format!(
            "The content is valid: {}, {}, 2 languages.",
            counted(*procedures, "procedure"),
            counted(*offices, "office")
        ),
        Message::Fixed { fixed: 0, .. } => "There was nothing to fix.".to_owned(),
        Message::Fixed { fixed, files } => format!(
            "Fixed {} in {}.",
            counted(*fixed, "place"),
            counted(*files, "file")
        ),
        Message::NoExternal => "this program was built without what asks addresses: build it with \
            the feature `external`, or take a program from the releases"
            .to_owned(),
        Message::AddressesAsked { done, total } => {
            format!("{done} of {} asked", counted(*total, "address"))
        }
        Message::AddressesKnown {
            addresses,
            kept,
            unknown,
        } => format!(
            "Addresses outside the site: {addresses}; known from before: {kept}; nothing can be \
            said of: {unknown}."
        ),
        Message::AddressUnknown { address, fault } => {
            let why = match fault {
                AddressFault::Status(status) => format!("the host answers {status}"),
                AddressFault::Timeout => "no answer in time".to_owned(),
                AddressFault::Broken => "the connection broke".to_owned(),
                AddressFault::NoNetwork => "no network, or no service of names".to_owned(),
                AddressFault::Redirect => "it leads to what is no address of a page".to_owned(),
                AddressFault::Redirects => "it leads on and on".to_owned(),
                AddressFault::Port => {
                    "an unusual port, which only `--allow-private` asks".to_owned()
                }
            };
            format!("not known: {address}: {why}")
        }
        Message::FileOutside { path } => format!(
            "{} was not written: a link on the way leads out of the folder of the site",
            path.display()
        ),
        Message::FileChangedMeanwhile { path } => format!(
            "{} was changed while it was being checked; run the command again",
            shown(path)
        ),

        Message::Formatted { changed, files } => {
            format!("Formatted {changed} of {}.", counted(*files, "file"))
        }
        Message::FormChecked { changed: 0, files } => {
            format!("Nothing to format in {}.", counted(*files, "file"))
        }
        Message::FormChecked { changed, files } => format!(
            "To be formatted: {changed} of {}; `tartip fmt` does it.",
            counted(*files, "file")
        ),
        Message::FormUncertain { path } => format!(
            "{} is left as it is: it is written in a way that can't be put in order with \
            certainty; write it more plainly",
            shown(path)
        ),

        Message::Merge { note } => note.in_language(UiLanguage::English),
        Message::Diff { word } => match word {
            DiffWord::Added => "added",
            DiffWord::Removed => "removed",
            DiffWord::AsBefore => "as before",
            DiffWord::Order => "order",
            DiffWord::OtherText => "text changed",
            DiffWord::NewAddress => "new address",
        }
        .to_owned(),
        Message::DiffMore { more } => format!("And {} more.", counted(*more, "change")),
        Message::DiffRecorded { files: 0 } => {
            "Every change is on record already; nothing was written.".to_owned()
        }
        Message::DiffRecorded { files } => {
            format!(
                "Wrote {}; say it better where you can, then `tartip check`.",
                counted(*files, "file")
            )
        }
        Message::DiffSummary { records: 0 } => "Nothing changed for citizens.".to_owned(),
        Message::DiffSummary { records } => {
            format!("Changed: {}.", counted(*records, "record"))
        }
        Message::DiffUnread { path } => format!(
            "{} can't be compared: this version of the program can't read it in one of the \
            revisions; look at it with `git diff`",
            printable(path)
        ),
        Message::DiffRefused {
            root,
            revision,
            fault,
        } => {
            let revision = printable(revision);
            match fault {
                RevisionFault::NoGit => "there is no program `git` here: install it, or compare \
                    on a machine that has it"
                    .to_owned(),
                RevisionFault::NoRepository(words) => format!(
                    "no git repository can be read at {}: call the command in a clone of the \
                    repository, or name the folder with `--root` ({})",
                    shown(root),
                    printable(words)
                ),
                RevisionFault::NoRevision => format!(
                    "the repository has no revision `{revision}`: name a commit, a branch or a \
                    tag (`HEAD~1`, `main`); of a shallow clone fetch the history first (`git \
                    fetch --unshallow`)"
                ),
                RevisionFault::TooLarge(limit) => format!(
                    "the content of `{revision}` has more than {limit} bytes: no content of that \
                    size is read; name another revision"
                ),
                RevisionFault::Refused(words) => format!(
                    "git can't give the content of `{revision}`: see whether `git fsck` finds the \
                    repository sound ({})",
                    printable(words)
                ),
            }
        }

        Message::LinesNotShown { lines } => format!(
            "There is no room here for {} more: `tartip diff` tells all.",
            counted(*lines, "line")
        ),
        Message::PagesNotShown { pages } => {
            format!(
                "There is no room here for {} more.",
                counted(*pages, "page")
            )
        }
        Message::FrameChanges { pages } => format!(
            "Only the header or the footer changes on {}.",
            counted(*pages, "page")
        ),

        Message::FixFirst => "content with errors can't be reviewed: fix them first".to_owned(),
        Message::NoContentAt { path } => format!(
            "{} is no file or folder of the content; name one such as `content/procedures/ID`",
            shown(path)
        ),
        Message::AllReviewed => {
            "Everything is on record as it stands: both languages were compared.".to_owned()
        }
        Message::NothingToRecord => "It is on record already; nothing was changed.".to_owned(),
        Message::NotReviewed { files } => format!(
            "{} not on record as it stands. Compare both languages, and the facts with their \
            source; then `tartip review PATH`.",
            counted(*files, "file")
        ),
        Message::Recorded { files, left: 0 } => {
            format!(
                "Recorded {}; everything is on record now.",
                counted(*files, "file")
            )
        }
        Message::Recorded { files, left } => format!(
            "Recorded {}; {} still to be compared.",
            counted(*files, "file"),
            counted(*left, "file")
        ),
        Message::AskCompared { file } => format!(
            "{file}: do both languages say the same, and the facts what their source says? [y]es, \
            [n]ot yet, [q]uit:",
            file = printable(file)
        ),

        Message::Heading { column } => match column {
            Column::Record => "record",
            Column::Owner => "owner",
            Column::VerifiedOn => "verified",
            Column::Unverified => "overdue",
            Column::Untranslated => "untranslated",
            Column::Stale => "one side changed",
            Column::Unreviewed => "not compared",
            Column::OutOfForce => "out of force",
            Column::Errors => "errors",
            Column::Warnings => "other warnings",
        }
        .to_owned(),
        Message::Yes => "yes".to_owned(),
        Message::StatusSummary {
            records,
            waiting: 0,
        } => {
            format!("{}, nothing to do.", counted(*records, "record"))
        }
        Message::StatusSummary { records, waiting } => format!(
            "{}, {waiting} with something to do.",
            counted(*records, "record")
        ),
        Message::StatusWritten { path } => format!("Wrote the status into {}.", shown(path)),
        Message::NotAStatus { path } => format!(
            "{} is there already and is no status in this form; choose another name with --output",
            shown(path)
        ),
        Message::StatusNotMade { words } => {
            format!("the page can't be made: {words}; this is a mistake of the program")
        }

        Message::NoPaper { path, words } => format!(
            "{path}: the PDF file of this blank could not be made. The library says: {words}. \
             Please report this, with the file of the letter: no content should bring it about."
        ),
        Message::NothingPublished => "Nothing was published.".to_owned(),
        Message::Published {
            pages,
            output,
            written,
            kept,
            removed,
            seconds,
        } => format!(
            "Published {} in {}: {written} written, {kept} unchanged, {removed} removed, in \
            {seconds:.2} s.",
            counted(*pages, "page"),
            shown(output),
        ),
        Message::Leftover { path } => format!(
            "The old site could not be removed; delete {} by hand.",
            shown(path)
        ),
        Message::PagesMade { done, total } => format!("{done} of {}", counted(*total, "page")),

        Message::TimingHeading { column } => match column {
            TimingColumn::Stage => "stage",
            TimingColumn::Elapsed => "elapsed, s",
            TimingColumn::Cpu => "CPU, s",
        }
        .to_owned(),
        Message::StageName { stage } => match stage {
            Stage::Load => "load",
            Stage::Check => "check facts",
            Stage::Texts => "check texts",
            Stage::Theme => "theme",
            Stage::Plan => "plan",
            Stage::Inspect => "look at pages",
            Stage::Outside => "ask addresses",
            Stage::Search => "search",
            Stage::Render => "render",
            Stage::Write => "write",
            Stage::Compress => "compress",
            Stage::Publish => "publish",
        }
        .to_owned(),
        Message::AllStages => "all".to_owned(),
        Message::UnknownCode { code, similar } => {
            with_similar(format!("there is no code `{code}`"), similar)
        }
        Message::ExplainMore => "To read more: `tartip explain CODE`".to_owned(),
        Message::Why { why } => format!("Why it matters: {why}"),
        Message::HowToFix { how_to_fix } => format!("How to fix it: {how_to_fix}"),
        Message::ForExample => {
            "An example of how it comes about, in the site of `tartip new site`:".to_owned()
        }
        Message::ExampleReviewed => {
            "The site was recorded as reviewed (`tartip review --all`); then this was changed."
                .to_owned()
        }
        Message::ExampleEdit {
            file,
            right,
            wrong: "",
        } => {
            format!("{file}\n  before:\n{right}\n  after: nothing")
        }
        Message::ExampleEdit { file, right, wrong } => {
            format!("{file}\n  before:\n{right}\n  after:\n{wrong}")
        }
        Message::ExampleWrite { file, text: "" } => format!("{file} is empty."),
        Message::ExampleWrite { file, text } => {
            format!("{file}\n{text}")
        }
        Message::ExampleRemove { file } => format!("{file} is not there."),
        Message::Serving { address } => {
            format!("Serving at {address} on this machine only. Ctrl-C ends it.")
        }
        Message::Made {
            number: 1,
            milliseconds,
        } => format!("Made the site in {milliseconds} ms."),
        Message::Made {
            number,
            milliseconds,
        } => format!("Rebuilt the site in {milliseconds} ms (no. {number})."),
        Message::NotMade {
            errors,
            pages,
            number,
            milliseconds,
        } => format!(
            "Not made: {} ({milliseconds} ms, no. {number}). {}",
            counted(*errors, "error"),
            if *pages {
                "The last good pages stay, with what is wrong over them."
            } else {
                "The browser shows what is wrong until it is fixed."
            }
        ),
        Message::Polling { words } => format!(
            "The system gives no notices of changed files ({words}), so they are looked through \
            every second.",
            words = printable(words)
        ),
        Message::BrowserNotOpened { address, fault } => format!(
            "No browser could be started ({}); open {address} yourself.",
            system(fault)
        ),
        Message::PortUnusable { port, fault } => format!(
            "port {port} can't be used: {}; choose another with --port",
            system(fault)
        ),
        Message::NoPort { first, last, fault } => format!(
            "no port from {first} to {last} can be used: {}; choose another with --port",
            system(fault)
        ),
        Message::SiteUnwatchable { path, fault } => format!(
            "{} can't be watched: {}; name the folder of the site with --root",
            shown(path),
            system(fault)
        ),
        Message::WatchRefused { words } => {
            format!(
                "the files of the site can't be watched: {words}",
                words = printable(words)
            )
        }
        Message::ThreadRefused { fault } => format!(
            "the system starts no further thread: {}; end some programs and run the command again",
            system(fault)
        ),
        Message::WatchEnded => {
            "the files of the site are no longer watched; run the command again".to_owned()
        }
        Message::PageNotRemade { errors } => {
            format!("{}: the page was not rebuilt", counted(*errors, "error"))
        }
        Message::FixAndSave => "Fix the files and save: this goes away by itself.".to_owned(),
        Message::CloseProblems => "Close".to_owned(),
        Message::PageNotShown => "The page can't be shown".to_owned(),

        Message::TableUnreadable { path, fault } => {
            format!("{} can't be read: {}", shown(path), system(fault))
        }
        Message::TableRefused { path, fault } => table_in_english(path, fault),
        Message::RowRefused { row, column, fault } => {
            let words = cell_in_english(fault);
            match column {
                Some((letter, name)) => {
                    format!("row {row}, column {letter} `{}`: {words}", printable(name))
                }
                None => format!("row {row}: {words}"),
            }
        }
        Message::OfficeAdded {
            row,
            id,
            is_id_made: true,
        } => {
            format!("new: {id} (row {row}; the id was made of the name)")
        }
        Message::OfficeAdded { row, id, .. } => format!("new: {id} (row {row})"),
        Message::OfficeChanged { row, id } => format!("changed: {id} (row {row})"),
        Message::KeyChanged {
            file,
            key,
            before,
            after,
        } => format!(
            "    {} `{}`: {} → {}",
            printable(file),
            printable(key),
            before.map_or("nothing".into(), printable),
            printable(after)
        ),
        Message::Imported {
            added,
            changed,
            unchanged,
            refused,
            written,
        } => format!(
            "{}: {added} new, {changed} changed, {unchanged} as they were; rows refused: \
            {refused}.",
            match written {
                true => "Offices written",
                false => "Offices in the table",
            }
        ),
        Message::RowsWrong => "Nothing is written while rows are wrong. Correct them in the \
            table, or add --skip-wrong-rows to leave them out."
            .to_owned(),
        Message::WriteWith => "Nothing is written yet: add --write.".to_owned(),

        Message::FolderNotEmpty { folder } => format!(
            "{} is not empty; name a folder that is empty or does not exist.",
            shown(folder)
        ),
        Message::FolderUnusable { folder, fault } => {
            format!("{} can't be used: {}", shown(folder), system(fault))
        }
        Message::FileUnwritable { path, fault } => {
            format!("{} can't be written: {}", shown(path), system(fault))
        }
        Message::SiteMade { folder } => format!(
            "Made a site in {0}. Build it with `tartip build --root {1}`.",
            shown(folder),
            typed(folder)
        ),
        Message::ReservedId { found } => format!(
            "`{found}` can not be the id of a record: the \
            page of that name is the list of all records"
        ),
        Message::DeviceName { found } => format!(
            "`{found}` can not be an id: Windows keeps that name for a device, so no file can be \
            called by it there; choose another"
        ),
        Message::NotAnId { found, suggestion } => format!(
            "`{found}` is not an id: expected lowercase letters a–z, digits and single hyphens \
            between them, at most 64{}",
            suggestion.map_or(String::new(), |id| format!("; did you mean `{id}`?"))
        ),
        Message::NoContent { root } => format!(
            "there is no `content` folder in {}; name the folder of the site with --root, or make \
            a site with `tartip new site DIR`",
            shown(root)
        ),
        Message::RecordThere { path } => {
            format!("{} is there already; choose another id", shown(path))
        }
        Message::FileMade { path } => format!("Wrote {}", shown(path)),
        Message::FillIn => "Fill in what is empty, in both languages; `tartip check` names each \
            place that is left."
            .to_owned(),

        Message::NoPoster => "No poster was made.".to_owned(),
        Message::UnknownProcedure { id, similar: "" } => format!(
            "there is no procedure `{id}`; the id of a procedure is the name of its folder in \
            content/procedures"
        ),
        Message::UnknownProcedure { id, similar } => {
            with_similar(format!("there is no procedure `{id}`"), similar)
        }
        Message::UnknownOffice { id, similar: "" } => format!(
            "there is no office `{id}`; the id of an office is the name of its file in \
            content/offices without .yaml"
        ),
        Message::UnknownOffice { id, similar } => {
            with_similar(format!("there is no office `{id}`"), similar)
        }
        Message::NoRealAddress { address } => format!(
            "a poster leads to the site, and `{address}` is no address that people can open; put \
            the site's own into `base_url` of content/site.yaml, or give it with --base-url"
        ),
        Message::AddressTooLong { address } => format!(
            "the address of the page, which begins with `{address}`, is too long for a QR code \
            that a phone can read; publish the site at a shorter one"
        ),
        Message::NotAPdf { path } => format!(
            "{} is there already and is no PDF file; choose another name with --output",
            shown(path)
        ),
        Message::PdfRefused { words } => format!("the PDF file can't be made: {words}"),
        Message::PosterWritten { path } => format!("Wrote the poster into {}.", shown(path)),

        Message::FormsMade { folder } => format!(
            "Wrote the forms for editors into {}. How editors open them: docs/admin.md",
            shown(folder)
        ),
        Message::FormsBroughtUp { folder } => format!(
            "Brought up the forms in {}; what stands above `i18n` in config.yml is as it was",
            shown(folder)
        ),
        Message::FormsTaken { path } => format!(
            "{} was not written by `tartip new admin`, so it is left as it is: give another folder",
            shown(path)
        ),
        Message::FormsNeedRepository { option } => {
            format!("`--backend {option}` needs the repository: `--repo OWNER/REPO`")
        }
        Message::FormsNeedHost => {
            "`--backend gitea` needs its address: `--host https://git.example.kz`".to_owned()
        }
        Message::FormsPassOver { folder } => format!(
            "the forms do not show what stands in {}: a CMS looks only into the folder of a kind \
             itself",
            shown(folder)
        ),
        Message::SchemasWritten { number, folder } => format!(
            "Wrote {} into {}.",
            counted(*number, "schema"),
            shown(folder)
        ),

        Message::ThisProgram { version, path } => match path {
            Some(path) => format!("tartip {version}, {}", shown(path)),
            None => format!("tartip {version}"),
        },
        Message::SiteLookedAt { root } => format!("Site: {}", shown(root)),
        Message::ThemeUsed { name, files: 0 } => format!("Theme: {name}, as it is built in"),
        Message::ThemeUsed { name, files } => {
            format!("Theme: {name}, the site's own files over those built in: {files}")
        }
        Message::ThemeSame { files } => format!(
            "  the same as those built in: {files}; without them the theme follows the program"
        ),
        Message::ThemeReplaces {
            path,
            shared,
            lines,
        } => format!(
            "  {}: in the place of the built-in file; {shared} of {lines} lines are in both",
            printable(path)
        ),
        Message::ThemeAdds { path } => format!("  {}: the site's alone", printable(path)),
        Message::NoSchemas { command } => {
            format!("Schemas for an editor's program: none. To have them: {command}")
        }
        Message::OutdatedAt {
            path,
            line,
            outdated,
            command,
        } => {
            let words = outdated.in_language(UiLanguage::English);
            outdated_at(path, *line, &words, *command)
        }
        Message::OutdatedSummary { found: 0 } => {
            "Nothing of the site is older than the program.".to_owned()
        }
        Message::OutdatedSummary { found } => {
            format!("To be brought up: {found}. What changed: docs/upgrading.md")
        }

        Message::PagesWritten { number, folder } => {
            format!("Wrote {} into {}.", counted(*number, "page"), shown(folder))
        }

        Message::OutputNotReplaceable { path } => format!(
            "`{}` cannot be the output folder: expected the path of a folder that can be replaced \
            as a whole; choose another with --output, for example `public`",
            shown(path)
        ),
        Message::OutputHoldsSource { output, source } => format!(
            "`{}` cannot be the output folder: publishing replaces it whole, and it is or holds \
            `{}`, which the site needs; choose an empty folder or a new name with --output",
            shown(output),
            shown(source)
        ),
        Message::OutputInsideSource { output, source } => format!(
            "`{}` cannot be the output folder: it lies inside `{}`, which the site is made from, \
            so the next build would read its own output; choose a folder outside it with --output",
            shown(output),
            shown(source)
        ),
        Message::OutputNotAFolder { path, found } => format!(
            "`{}` is {}, and a folder was expected there; move it away, or choose another folder \
            with --output",
            shown(path),
            obstacle(*found)
        ),
        Message::OutputForeign { path, example } => format!(
            "`{}` holds files that tartip did not make, such as `{}`; choose another folder with \
            --output, or pass --force to delete everything in it",
            shown(path),
            shown(example)
        ),
        Message::NotALock { path, found } => format!(
            "`{}` is {}, and tartip needs that name for a file of its own; move it away",
            shown(path),
            obstacle(*found)
        ),
        Message::OutputLocked { output, lock } => format!(
            "another tartip is building `{}` right now (it holds `{}`); wait until it ends, or \
            choose another folder with --output",
            shown(output),
            shown(lock)
        ),
        Message::BadPagePath { path, fault } => format!(
            "`{path}` cannot be the path of a page: {}; expected names joined with `/`, as in \
            `kk/letters/index.html`",
            path_fault(*fault),
            path = printable(path)
        ),
        Message::PagePathTwice { path } => format!(
            "two pages of this build are both written to `{path}`; give one of them another \
            address",
            path = printable(path)
        ),
        Message::PagePathClash { path } => format!(
            "`{path}` cannot be written: this build already has a file or folder of that name, or \
            of one that this file system takes for the same, such as one in other case; give one \
            of them another address",
            path = printable(path)
        ),
        Message::SiteIncomplete { output } => format!(
            "the new site for `{}` lacks a page that could not be written, so it is not published; \
            see the error of that page, fix what it names, and build again",
            shown(output)
        ),
        Message::OutputPinned { output, fault } => format!(
            "`{0}` cannot be replaced as a whole ({1}): it is a mount point, or part of a \
            read-only layer of a container; choose a folder inside it with --output, such as \
            `{0}/site`",
            shown(output),
            system(fault)
        ),
        Message::OutputSetAside {
            output,
            aside,
            fault,
        } => format!(
            "`{0}` was set aside as `{1}`, and then neither the new site nor the old could be put \
            in its place ({2}); build again, which moves it back first, or rename `{1}` to `{0}`",
            shown(output),
            shown(aside),
            system(fault)
        ),
        Message::DiskRefused {
            action,
            path,
            fault,
        } => format!(
            "cannot {} `{}`: {}; see that the folder can be written and the disk is not full",
            match action {
                DiskAction::Find => "find",
                DiskAction::Inspect => "look at",
                DiskAction::List => "list",
                DiskAction::Read => "read",
                DiskAction::Create => "create",
                DiskAction::CreateFolder => "create the folder",
                DiskAction::CreateLock => "create the lock file",
                DiskAction::Lock => "lock",
                DiskAction::Write => "write",
                DiskAction::Keep => "keep from the old site",
                DiskAction::Sync => "bring to disk",
                DiskAction::Replace => "replace",
                DiskAction::BringBack => "bring back the old site from",
            },
            shown(path),
            system(fault)
        ),
    }
}

fn with_similar(sentence: String, similar: &str) -> String {
    match similar {
        "" => sentence,
        similar => format!("{sentence}; did you mean `{similar}`?"),
    }
}

/// A number with its noun.
fn counted(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

/// A heading or a sentence of the comment on a proposed change.
pub(super) fn comment_word(word: CommentWord) -> &'static str {
    match word {
        CommentWord::Findings => "What is wrong",
        CommentWord::NothingFound => "Nothing is wrong.",
        CommentWord::Changes => "What changes for citizens",
        CommentWord::Preview => "Preview",
        CommentWord::OpenPreview => "Open the site with this change",
        CommentWord::Download => "Download the site with this change",
        CommentWord::Unpack => ", unpack the archive and open `index.html` in it.",
        CommentWord::NoPreview => {
            "There is no preview: the site can't be built until the errors are fixed."
        }
        CommentWord::NoPages => "No page changes.",
        CommentWord::NotCompared => {
            "Which pages change can't be told: the site could not be built as it was before."
        }
        CommentWord::Pages => "Pages that change:",
    }
}

/// A word of the page and the table of `status`.
pub(super) fn status_word(word: StatusWord) -> &'static str {
    match word {
        StatusWord::Title => "What has to be done",
        StatusWord::AsOf => "As of {day}",
        StatusWord::AllRecords => "Records of the site",
        StatusWord::Waiting => "Records with work",
        StatusWord::InShort => "In short",
        StatusWord::OverdueNumber => "Verification overdue",
        StatusWord::SoonNumber => "Verification due soon",
        StatusWord::Until => "until",
        StatusWord::ByWork => "By kind of work",
        StatusWord::ByOwner => "By responsible office",
        StatusWord::Records => "Records",
        StatusWord::Record => "Record",
        StatusWord::Kind => "Kind",
        StatusWord::Id => "Id",
        StatusWord::File => "File",
        StatusWord::KazakhName => "Name in Kazakh",
        StatusWord::RussianName => "Name in Russian",
        StatusWord::Owner => "Who answers",
        StatusWord::VerifiedOn => "Verified on",
        StatusWord::Due => "Verify by",
        StatusWord::State => "State",
        StatusWord::RecordNumber => "Records",
        StatusWord::Number => "Places",
        StatusWord::ToDo => "What to do",
        StatusWord::NothingToDo => "nothing to do",
        StatusWord::Nobody => "nobody is named",
        StatusWord::Choose => "Choose records",
        StatusWord::AnyKind => "all kinds",
        StatusWord::AnyOwner => "all offices",
        StatusWord::AnyWork => "any work",
        StatusWord::Search => "Name or id",
        StatusWord::Reset => "Show all",
        StatusWord::Shown => "Shown: {shown} of {all}",
        StatusWord::SortHint => "The heading of a column sorts the table.",
        StatusWord::LinkHint => "Ids lead to the files of the content.",
        StatusWord::MadeBy => "Made by",
        StatusWord::OneOf(folder) => match folder {
            "acts" => "act",
            "areas" => "area",
            "calendar" => "calendar",
            "contacts" => "contact",
            "letters" => "letter",
            "offices" => "office",
            "procedures" => "procedure",
            "roles" => "role",
            "site" => "site",
            "topics" => "topic",
            other => other,
        },
        StatusWord::Work(work) => match work {
            StatusWork::Errors => "errors",
            StatusWork::Overdue => "verification overdue",
            StatusWork::DueSoon => "verification due soon",
            StatusWork::OutOfForce => "cites acts out of force",
            StatusWork::Untranslated => "not translated",
            StatusWork::Stale => "one language changed",
            StatusWork::Unreviewed => "not compared",
            StatusWork::Warnings => "other warnings",
        },
        StatusWord::ToDoFor(work) => match work {
            StatusWork::Errors => "Fix the errors: the site can not be published with them",
            StatusWork::Overdue => {
                "Compare the facts with their source and write the day into verified_on"
            }
            StatusWork::DueSoon => {
                "Compare the facts with their source by that day and write the day into verified_on"
            }
            StatusWork::OutOfForce => "Replace the citations of acts that are out of force",
            StatusWork::Untranslated => "Write the texts in the language that they lack",
            StatusWork::Stale => {
                "Bring the text in the other language up to date, then record it with tartip review"
            }
            StatusWork::Unreviewed => {
                "Compare the texts in both languages, then record it with tartip review"
            }
            StatusWork::Warnings => "Look at the warnings of tartip check",
        },
    }
}

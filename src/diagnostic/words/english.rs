//! The catalogue in English: the words of problems, and in `messages` all else that the command says.

use super::{Words, code_point};
use crate::diagnostic::{
    ExpectedField, ExpectedFile, FieldFault, FileFault, FocusFault, HeadingFault, KeyRule,
    LandmarkFault, LinkFault, LostLetter, MarkdownLook, MarkdownPart, PageLanguageFault,
    PageLinkFault, Part, Problem, RecordKind, Shape, SpaceFault, StringsFault, SystemFault,
    TableFault, ThemeFault, YamlFault,
};

mod help;
mod messages;

pub use help::help_part;
pub use messages::message;

/// The words of a problem.
#[allow(
    clippy::too_many_lines,
    reason = "a catalogue: one arm per kind of problem, read by looking one up"
)]
pub fn problem(problem: &Problem) -> Words {
    match problem {
        Problem::MissingFile { path } => Words::new(
            format!("`{path}` is not there"),
            format!("every site needs `{path}`"),
        )
        .hint("run the command in the folder of the site, or name it with `--root`; `tartip new site DIR` makes a small one"),
        Problem::UnreadableFile { fault } => Words::new(
            format!("the file can't be read: {}", system(fault)),
            "expected a file that this user may read",
        )
        .hint("check that the file exists and that its permissions let you read it"),
        Problem::NotUtf8 => Words::new(
            "the file is not in UTF-8: this byte is no letter of it",
            "expected text in UTF-8",
        )
        .hint("open the file in the program it was written with and save it again as UTF-8 (it may be in Windows-1251 now)"),
        Problem::LinkLoop => Words::new(
            "the link leads back to a folder that it stands in",
            "expected a link to a file or a folder elsewhere",
        )
        .hint("remove the link"),
        Problem::UnexpectedFile {
            expected: ExpectedFile::OneFile,
            similar,
        } => {
            let original = similar.as_deref().unwrap_or_default();
            Words::new(
                "the file is a copy that a program made, perhaps because two people changed it at once",
                "expected one file for each record",
            )
            .hint(format!(
                "compare it with `{original}`, bring over what is missing there, then delete the copy"
            ))
        }
        Problem::UnexpectedFile { expected, similar } => with_similar(
            Words::new(
                "no record is expected here",
                match expected {
                    ExpectedFile::Calendar => "expected `holidays.yaml` or a year such as `2026.yaml`",
                    ExpectedFile::Case => "expected `letters/cases/LETTER/NAME.yaml`",
                    ExpectedFile::Procedure => "expected `procedures/ID/` with `procedure.yaml`, `guide.kk.md` and `guide.ru.md`",
                    ExpectedFile::Record => "expected records in files that end in `.yaml`",
                    ExpectedFile::Folder => "expected one of the folders acts, areas, calendar, contacts, letters, offices, procedures",
                    ExpectedFile::Site | ExpectedFile::OneFile => "expected `site.yaml`, `about.kk.md` and `about.ru.md`",
                },
            ),
            similar.as_deref(),
            "move the file where it belongs, or put a dot before its name so that it is passed over",
        ),
        Problem::FileTooLarge { bytes, limit } => Words::new(
            format!("the file is {bytes} bytes long"),
            format!("expected at most {limit} bytes"),
        )
        .hint("split it into several records"),
        Problem::BadId {
            found,
            reserved: true,
            ..
        } => Words::new(
            format!("`{found}` can not be the id of a record: the page of that name is the list of all records"),
            "expected another name",
        )
        .hint("rename it, for example `akim-office`"),
        Problem::BadId {
            found, suggestion, ..
        } => with_similar(
            Words::new(
                format!("`{found}` is not an id"),
                "expected small Latin letters, digits and single hyphens between them, at most 64",
            ),
            suggestion.as_deref(),
            "rename it, for example `akim-office`",
        ),
        Problem::DuplicateId { id } => Words::new(
            format!("`{id}` stands twice"),
            "expected it once",
        )
        .related("it stands here first")
        .hint("remove one of the two, or rename it with the references to it"),
        Problem::MissingGuide { path } => Words::new(
            format!("the guide `{path}` is not there"),
            format!("expected `{path}`: every language has a guide of its own"),
        )
        .hint("write the guide, with the same headings as in the other language"),

        Problem::YamlSyntax { fault } => {
            let (what, hint) = yaml(fault);
            Words::new(format!("this is not YAML: {what}"), "the reading stopped here").hint(hint)
        }
        Problem::YamlTooDeep { limit } => Words::new(
            "the values are nested too deep",
            format!("expected at most {limit} levels"),
        )
        .hint("look at the indentation: no record needs so many levels"),
        Problem::YamlAlias => Words::new(
            "anchors (`&name`), aliases (`*name`) and merges (`<<`) are not used in content",
            "expected the value itself",
        )
        .hint("write the value out; if the text begins with `*` or `&`, put it in quotes"),
        Problem::YamlTag { tag } => Words::new(
            format!("`{tag}` is a YAML tag, and tags are not used in content"),
            "expected the value without a tag",
        )
        .hint("remove the tag; if the text begins with `!`, put it in quotes"),
        Problem::YamlDocuments => Words::new(
            "a second document begins here",
            "expected one record in a file",
        )
        .hint("move the second record to a file of its own, and remove the `---`"),
        Problem::EmptyFile { record } => Words::new(
            format!("the file is empty, it should hold {}", record_name(*record)),
            format!("expected {}", record_name(*record)),
        )
        .hint("`docs/content.md` shows an example of every record"),
        Problem::DuplicateKey { key } => Words::new(
            format!("the key `{key}` stands twice"),
            "expected each key once",
        )
        .related("it stands here first")
        .hint("remove one of the two"),
        Problem::UnknownKey {
            key,
            record,
            expected,
            similar,
        } => with_similar(
            Words::new(
                format!("{} has no key `{key}`", record_name(*record)),
                format!("expected one of: {}", expected.join(", ")),
            ),
            similar.as_deref(),
            "remove the key, or correct it",
        ),
        Problem::MissingKey { key, record } => Words::new(
            format!("{} lacks the key `{key}`", record_name(*record)),
            format!("expected a key `{key}`"),
        )
        .hint(format!("add `{key}:`; `docs/content.md` shows an example")),
        Problem::KeyCombination { record, rule } => Words::new(
            format!("the keys of {} do not fit together", record_name(*record)),
            match rule {
                KeyRule::SameAlone => "expected `same` alone, or a key for each language",
                KeyRule::OptionsOfChoice => "expected `options` in a field of the type `choice`, and there only",
                KeyRule::ItemsNeeded => "expected `items` in a block `list` or `attachments`",
                KeyRule::ItemsExcluded => "expected `items` only in a block `list` or `attachments`",
                KeyRule::TextNeeded => "expected `text` in this block",
                KeyRule::WayToReach => "expected at least one of: phones, email, website, address",
                KeyRule::FreeNumber => "expected an 8-800 or a short number beside `toll_free: true`: a call to no other is free",
                KeyRule::OnePeriod => "expected either `working_days` or `months`",
                KeyRule::OneReason => "expected either `holiday` or `moved_from`",
            },
        )
        .hint("remove the keys that are too many, or add the one that is missing"),
        Problem::WrongType { expected, found } => Words::new(
            format!(
                "{} stands where {} belongs",
                shape(*found),
                shape(*expected)
            ),
            format!("expected {}", shape(*expected)),
        )
        .hint(match expected {
            _ if *found == Shape::Nothing => "write the value, or remove the key if it may be left out",
            Shape::Mapping => "write `key: value` on lines of their own, indented under the key",
            Shape::List => "write each item on a line of its own: `- item`",
            Shape::Text => "write a text after the colon",
            Shape::Boolean => "write `true` or `false`",
            Shape::Number => "write a whole number in digits",
            Shape::Nothing => "remove the value",
        }),

        Problem::EmptyText => Words::new("the text is empty", "expected a text")
            .hint("write the text, or remove the key if it may be left out"),
        Problem::EmptyList => Words::new("the list is empty", "expected at least one item")
            .hint("write an item, or remove the key if it may be left out"),
        Problem::BadText { character } => Words::new(
            match character {
                '\n' => "a line break stands in a text of one line".to_owned(),
                other => format!("the text holds the control character U+{:04X}", *other as u32),
            },
            match character {
                '\n' => "expected one line",
                _ => "expected letters, digits and signs only",
            },
        )
        .hint(match character {
            '\n' => "write it in one line, or begin it with `>-` to fold it over several",
            _ => "type the text anew here: the character may have come with a copy from another program",
        }),
        Problem::MissingLanguage { language } => Words::new(
            format!("the text is not there in {}", language_name(language)),
            format!("expected a key `{language}`"),
        )
        .hint(format!("add `{language}:` with the text, or `same:` alone if the text is the same in every language")),
        Problem::UnknownLanguage { found, expected } => Words::new(
            format!("`{found}` is not a language of this site"),
            format!("expected {expected}"),
        )
        .hint("the languages stand in `content/site.yaml`"),
        Problem::BadLanguages => Words::new(
            "these are not languages that the site can be built in",
            "expected `[kk, ru]`: Kazakh first",
        )
        .hint("write `languages: [kk, ru]`"),
        Problem::UnknownId {
            id,
            record,
            similar,
        } => with_similar(
            Words::new(
                format!("there is no {} with the id `{id}`", bare_name(*record)),
                format!("expected the id of {}", record_name(*record)),
            ),
            similar.as_deref(),
            "correct the id, or add the record",
        ),
        Problem::UnknownChoice {
            found,
            expected,
            similar,
        } => with_similar(
            Words::new(
                format!("`{found}` is not one of the words allowed here"),
                format!("expected one of: {expected}"),
            ),
            similar.as_deref(),
            "choose one of the words",
        ),
        Problem::BadDate { found } => Words::new(
            format!("`{found}` is not a date"),
            "expected YEAR-MONTH-DAY, a day that exists",
        )
        .hint("write the date like 2026-11-22"),
        Problem::BadNumber { found, least, most } => Words::new(
            format!("`{found}` is not a number that fits here"),
            format!("expected a whole number from {least} to {most}"),
        )
        .hint("write the number in digits"),
        Problem::BadPhone { found } => Words::new(
            format!("`{found}` is not a phone"),
            "expected +7 or 8 and ten digits, 8-800 and seven, or a short number of 3 or 4 digits",
        )
        .hint("write the phone like `+7 7212 50 40 66`, `8-800-080-7777` or `1414`"),
        Problem::BadEmail { found } => Words::new(
            format!("`{found}` is not an e-mail address"),
            "expected name@host.domain",
        )
        .hint("write the address like `office@example.kz`"),
        Problem::BadAddress { found } => Words::new(
            format!("`{found}` is not the address of a site"),
            "expected https:// and a host",
        )
        .hint("write the address like `https://egov.kz`"),
        Problem::BadRegisterId { found, suggestion } => Words::new(
            format!("`{found}` is not an id of the state register of law"),
            "expected a capital Latin letter, two digits of the year, and six to eight digits or capitals, with `_` for each that is missing of eight",
        )
        .hint(match suggestion {
            Some(id) => format!("write it like this: `{id}`"),
            None => "copy the id from the act's address in the register, like `Z1300000088`".to_owned(),
        }),
        Problem::BadArticle { found } => Words::new(
            format!("`{found}` is not the number of an article"),
            "expected digits, with `-1` and the like for an article put in later",
        )
        .hint("write the number alone: `25`, not `article 25`"),
        Problem::DuplicateRegisterId { id } => Words::new(
            format!("two acts have the id `{id}` in the state register"),
            "expected one record for one act",
        )
        .related("the other act")
        .hint("keep one of the two records, and refer to it"),
        Problem::DateOrder { earlier, later } => Words::new(
            format!("`{later}` comes before `{earlier}`"),
            format!("expected a date after `{earlier}`"),
        )
        .related(format!("`{earlier}`"))
        .hint("one of the two dates is wrong: compare both with the source"),
        Problem::CircularReference { key } => Words::new(
            format!("following `{key}` from here leads back here"),
            "expected a chain that ends",
        )
        .hint("one of the references in the circle is wrong"),
        Problem::WrongYear { year } => Words::new(
            "the day belongs to another year",
            format!("expected a day of {year}"),
        )
        .hint("move the day to the file of its year"),

        Problem::EmptyGuide => Words::new("the guide is empty", "expected text")
            .hint("write the guide, with the same headings in every language"),
        Problem::FrontMatter => Words::new(
            "keys of another program stand at the top of the text",
            "expected the text itself",
        )
        .hint("remove these lines: title, dates and the like stand in the record, `procedure.yaml` or `site.yaml`"),
        Problem::RawHtml => Words::new(
            "HTML stands in a guide",
            "expected Markdown",
        )
        .hint("write it in Markdown; put a `\\` before a `<` that is meant as a sign"),
        Problem::HeadingLevel { found, deepest } => Words::new(
            format!("a heading of level {found} can't stand here"),
            match deepest {
                2 => "expected level 2 (`##`)".to_owned(),
                deepest => format!("expected level 2 to {deepest}"),
            },
        )
        .hint("begin with `##` (the page's title is made from the record), and go down one level at a time"),
        Problem::HeadingMismatch {
            language,
            other,
            found,
            expected,
        } => Words::new(
            match (found, expected) {
                (Some(found), Some(expected)) if found == expected => format!(
                    "the guides differ: this heading and its counterpart in {} have different anchors",
                    language_name(other)
                ),
                (Some(found), Some(expected)) => format!(
                    "the guides differ: here a heading of level {found}, in {} one of level {expected}",
                    language_name(other)
                ),
                (Some(_), None) => format!(
                    "the guides differ: this heading has no counterpart in {}",
                    language_name(other)
                ),
                _ => format!(
                    "the guides differ: a heading of the guide in {} has no counterpart in {}",
                    language_name(other),
                    language_name(language)
                ),
            },
            "expected the same headings in every language",
        )
        .related("the other language")
        .hint("give both guides the same headings in the same order, each with the same `{#anchor}` if it has one"),
        Problem::BadLink { target, fault } => {
            let message = match fault {
                LinkFault::Phone => format!("the phone or e-mail address `{target}` stands in a guide"),
                LinkFault::NoText => format!("the link `{target}` has no words"),
                _ => format!("the link `{target}` leads nowhere"),
            };
            let (expected, hint) = match fault {
                LinkFault::Scheme => (
                    "expected https://…, or the id of a record: contact:ID, office:ID, act:ID, act:ID#ARTICLE, procedure:ID, letter:PROCEDURE, or #heading",
                    "link to records by their id, never by the address of a page",
                ),
                LinkFault::Address => (
                    "expected https:// and a host",
                    "copy the whole address from the browser",
                ),
                LinkFault::Phone => (
                    "expected contact:ID",
                    "put it into a record in `contacts/` and write `[](contact:ID)`: so it is changed in one place",
                ),
                LinkFault::Heading => (
                    "expected the anchor of a heading in this guide",
                    "write `{#anchor}` after the heading, or correct the link",
                ),
                LinkFault::NoText => (
                    "expected words between the square brackets",
                    "write the words of the link: `[words](address)`",
                ),
            };
            Words::new(message, expected).hint(hint)
        }
        Problem::UnsupportedMarkdown { what } => Words::new(
            match what {
                MarkdownPart::Picture => "a picture can't stand in a guide",
                MarkdownPart::CodeBlock => "a block of code (four spaces before a line make one) can't stand in a guide",
            },
            "expected text, lists, tables and links",
        )
        .hint("say it in words: the page must work for every reader and on every phone"),

        Problem::BadPlaceholder { found } => Words::new(
            format!("`{found}` is not a placeholder"),
            "expected {field}, the id of a field in braces",
        )
        .hint("close the brace; braces have no other use in a letter"),
        Problem::UnknownPlaceholder { name, similar } => with_similar(
            Words::new(
                format!("the letter has no field `{name}`"),
                "expected the id of a field of this letter",
            ),
            similar.as_deref(),
            "correct the name, or add the field under `fields:`",
        ),
        Problem::PlaceholderMismatch { language, missing } => Words::new(
            format!(
                "the text in {} lacks {{{missing}}}, which another language has",
                language_name(language)
            ),
            format!("expected {{{missing}}}"),
        )
        .related("it stands here")
        .hint("use the same placeholders in every language"),
        Problem::UnusedField { id } => Words::new(
            format!("the required field `{id}` does not stand in every letter that asks for it"),
            format!("expected {{{id}}} in the letter's body"),
        )
        .hint("use it in a block of the body that stands whenever the question is asked, or make it not required"),
        Problem::BareLabel { field } => Words::new(
            format!("the block could stand in the letter without an answer to `{field}`"),
            format!("expected `when: {field}` here, or a field that is required"),
        )
        .hint("give the block the condition, so that an empty answer leaves no bare label; or make the field required"),
        Problem::ConditionOrder { id } => Words::new(
            format!("the condition looks at the field `{id}`, which is not asked before this one"),
            "expected a field that is asked before this one",
        )
        .hint("move the field up, or remove the condition"),
        Problem::RequirementUnmet { id } => Words::new(
            format!("the letter does not give this requirement: no block has {{{id}}}"),
            format!("expected {{{id}}} in a block of the letter"),
        )
        .related("the letter")
        .hint("put the field into the letter's body, or remove it from the requirement"),
        Problem::CaseMismatch {
            language,
            line,
            found,
            expected,
        } => {
            let name = language_name(language);
            let side = |side: &Option<String>| match side {
                Some(line) => format!("«{line}»"),
                None => "nothing".to_owned(),
            };
            Words::new(
                format!("in line {line} the letter in {name} says {}", side(found)),
                format!("the case says {}", side(expected)),
            )
            .related("the letter")
            .hint("if the letter was changed on purpose, write the new words into the case; if not, mend the letter")
        }
        Problem::WrongFieldType {
            id,
            expected,
            found,
        } => Words::new(
            format!("the field `{id}` is of the type `{found}`"),
            match expected {
                ExpectedField::List => "expected a field of the type `list`",
                ExpectedField::NoList => "expected a field of any other type",
                ExpectedField::ChoiceOrAddressee => "expected a field of the type `choice` or `addressee`",
            },
        )
        .hint("change the type of the field, or use another field here"),
        Problem::IncompleteLetter { block } => Words::new(
            format!("the letter can stand without a block `{block}`"),
            format!("expected a block `{block}`"),
        )
        .hint("add the block under `body:`, for every answer that conditions look at; an office may refuse a letter without it"),
        Problem::NoLetter => Words::new(
            "this needs the letter of a procedure that has none",
            "expected a key `letter` in the procedure",
        )
        .hint("add `letter: ID` to the procedure, or remove what is said of its letter"),

        Problem::ThemeNotFound { name, known } => Words::new(
            format!("there is no theme `{name}`"),
            format!("expected one of: {known}"),
        )
        .hint("a theme of your own is a folder `themes/NAME/` in the site"),
        Problem::BadTemplate { fault } => Words::new(
            theme(fault),
            "expected a template that can be rendered",
        )
        .hint("mend the file in the site's `themes/` folder, or remove it to get the built-in one"),
        Problem::BadStrings { fault } => Words::new(
            format!("the theme's words do not fit: {}", strings(fault)),
            "expected the same keys as in the built-in theme",
        )
        .hint("compare the file with `themes/default/strings/` of tartip"),

        Problem::ActOutOfForce {
            act,
            since,
            replaced_by,
        } => {
            let words = Words::new(
                format!("the act `{act}` is out of force since {since}"),
                "cited here; the page will show a notice",
            )
            .related("the record says so");
            match replaced_by {
                Some(other) => words.hint(format!("it was replaced by `{other}`: cite that beside it, or instead of it")),
                None => words.hint("cite the act that is in force"),
            }
        }
        Problem::ActEndsSoon {
            act,
            on,
            replaced_by,
        } => {
            let words = Words::new(
                format!("the act `{act}` will be out of force on {on}"),
                "cited here",
            )
            .related("the record says so");
            match replaced_by {
                Some(other) => words.hint(format!("it will be replaced by `{other}`: see which of its articles says the same, and cite that from that day on")),
                None => words.hint("find out what takes its place, and record it in the act's `repealed`"),
            }
        }
        Problem::ActNotYetInForce { act, from } => Words::new(
            format!("the act `{act}` is not in force before {from}"),
            "cited here",
        )
        .related("the record says so")
        .hint("cite the act that holds until then, or correct the date in the record"),
        Problem::UnknownArticle {
            act,
            points,
            article,
            known,
        } => {
            let unit = if *points { "point" } else { "article" };
            Words::new(
                format!("the record of the act `{act}` does not list {unit} {article}"),
                format!("expected one of: {known}"),
            )
            .related(format!("the {unit}s on record"))
            .hint(format!("correct the number; or, if you have read the {unit} in the act's text, add it to `articles` of the record"))
        }
        Problem::ProcedureEnded { until } => Words::new(
            format!("the procedure applied until {until} and is still published"),
            "its last day has passed",
        )
        .hint("write what applies now, or remove the procedure"),
        Problem::ProcedureEndsSoon { until } => Words::new(
            format!("the procedure applies until {until}"),
            "its last day is near",
        )
        .hint("find out what applies from then on"),
        Problem::DateInFuture { date, today } => Words::new(
            format!("the facts are said to be verified on {date}, which has not come yet"),
            format!("expected a date up to {today}"),
        )
        .hint("write the day on which the facts were last compared with their source"),
        Problem::VerificationOverdue {
            record,
            verified_on,
            days,
            allowed,
        } => Words::new(
            format!("{} was last verified {days} days ago, on {verified_on}", record_name(*record)),
            format!("expected at most {allowed} days"),
        )
        .related("the site asks for it")
        .hint("compare the facts with their source, then write the day on which you did"),
        Problem::VerificationDueSoon {
            record,
            verified_on,
            due_on,
        } => Words::new(
            format!("{}, last verified on {verified_on}, has to be verified again by {due_on}", record_name(*record)),
            "verified on this day",
        )
        .related("the site asks for it")
        .hint("compare the facts with their source, then write the day on which you did"),

        Problem::StructureMismatch {
            language,
            other,
            found,
            expected,
        } => Words::new(
            match (found, expected) {
                (Some(found), Some(expected)) => format!(
                    "the guides differ: here {}, in {} {}",
                    part_name(*found),
                    language_name(other),
                    part_name(*expected)
                ),
                (Some(found), None) => format!(
                    "the guides differ: {} has no counterpart in {}",
                    part_name(*found),
                    language_name(other)
                ),
                (None, _) => format!(
                    "the guides differ: a part of the guide in {} has no counterpart in {}",
                    language_name(other),
                    language_name(language)
                ),
            },
            "expected the same parts in the same order in every language",
        )
        .related("the other language")
        .hint("compare both guides from here on: a paragraph, an item or a row is missing on one side, or one too many on the other"),
        Problem::LinkMismatch {
            language,
            other,
            target,
        } => Words::new(
            format!(
                "the link to `{target}` stands in {} and not in {}",
                language_name(other),
                language_name(language)
            ),
            format!("expected a link to `{target}`"),
        )
        .related("it stands here")
        .hint("give both languages the same links"),
        Problem::NumberMismatch { language, other, found, expected } => {
            mismatch("number", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::DateMismatch { language, other, found, expected } => {
            mismatch("date or time", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::PhoneMismatch { language, other, found, expected } => {
            mismatch("phone", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::AddressMismatch { language, other, found, expected } => {
            mismatch("address", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::WrongLanguage { language, found } => Words::new(
            format!(
                "a text in {} stands where {} belongs",
                language_name(found),
                language_name(language)
            ),
            format!("expected a text in {}", language_name(language)),
        )
        .related("the other side")
        .hint("translate it; if the two sides were swapped, swap them back"),
        Problem::SameText => Words::new(
            "the same words stand on both sides",
            "expected a translation",
        )
        .related("the other side")
        .hint("translate it; if it is the same in every language on purpose, write it once, under `same:`"),
        Problem::StaleTranslation {
            changed,
            unchanged,
            new_words,
            lost_words,
        } => {
            let (changed, unchanged) = (language_name(changed), language_name(unchanged));
            let mut difference = Vec::new();
            if !new_words.is_empty() {
                let words = new_words.join("», «");
                difference.push(format!("new here: «{words}»"));
            }
            match lost_words {
                0 => {}
                1 => difference.push("1 word was taken out".to_owned()),
                many => difference.push(format!("{many} words were taken out")),
            }
            let difference = match difference.is_empty() {
                true => "the order of the words changed".to_owned(),
                false => difference.join("; "),
            };
            Words::new(
                format!("the text in {changed} was changed after the review, the one in {unchanged} was not"),
                difference,
            )
            .related(format!("in {unchanged}, as it was reviewed"))
            .hint("change the other side too, if it needs it; then record that both say the same: `tartip review PATH`")
        }
        Problem::UnreviewedText { known } => Words::new(
            if *known {
                "both sides were changed, and nobody has recorded that they say the same"
            } else {
                "the text is new, and nobody has recorded that both sides say the same"
            },
            "not in the record of review as it stands",
        )
        .related("the other side")
        .hint("read both sides; then record that they say the same: `tartip review PATH`"),
        Problem::ChangedFacts { changed, verified } => {
            let words = match changed.is_empty() {
                true => Words::new("facts of this file were taken out after the review", ""),
                false => Words::new(
                    "facts of this file were changed after the review",
                    format!("now {}", changed.join("; ")),
                ),
            };
            let words = match verified {
                true => words.related("verified on this day"),
                false => words.related("verified on this day, as before the change"),
            };
            words.hint(match verified {
                true => "if they are what the source says, record it: `tartip review PATH`",
                false => "compare them with their source, write the day on which you did into `verified_on`, then record it: `tartip review PATH`",
            })
        }
        Problem::UnreviewedFacts => Words::new(
            "the file is new, and nobody has recorded that its facts are what the source says",
            "",
        )
        .hint("compare them with their source; then record it: `tartip review PATH`"),
        Problem::RemovedSinceReview { file, key } => {
            let message = match key {
                Some(key) => format!("a text of `{file}` was reviewed and is there no more: `{key}`"),
                None => format!("`{file}` was reviewed and is there no more"),
            };
            Words::new(message, "on record here")
                .hint("if it was lost by mistake, put it back; if it was taken out on purpose, or this line is left from a merge: `tartip review`")
        }
        Problem::BadReviewLine { found } => Words::new(
            format!("`{found}` is not a line of the record of review"),
            "expected a file, a key and a fingerprint of each language",
        )
        .hint("remove the line, or the marks of a merge; `tartip review` writes the file anew"),

        Problem::LookAlikeLetter { found, meant } => slip(
            format!("`{found}` is a letter of another script"),
            meant.as_deref(),
            "a letter of the script of its word",
        )
        .hint("such a word is not found by search and is read aloud wrongly; `tartip check --fix` mends it where that is safe"),
        Problem::MissingKazakhLetters { found, meant } => slip(
            format!("`{found}` seems to be typed without Kazakh letters"),
            meant.as_deref(),
            "a Kazakh word",
        )
        .hint("type it with ә, ғ, қ, ң, ө, ұ, ү, һ, і where they belong; if the word is right, turn the rule off in `site.yaml`"),
        Problem::WrongQuotes { found, meant } => slip(
            format!("`{found}` is not the quotation mark of this place"),
            meant.as_deref(),
            "« », and inside them “ ” in Kazakh, „ “ in Russian",
        )
        .hint("`tartip check --fix` mends it where that is safe"),
        Problem::UnclosedQuote { found } => Words::new(
            format!("the quotation mark `{found}` has no fellow"),
            "expected marks in pairs",
        )
        .hint("put the missing mark where the quotation begins or ends"),
        Problem::HyphenForDash { found, meant } => slip(
            format!("`{found}` stands where a dash belongs"),
            meant.as_deref(),
            "a dash",
        )
        .hint("`tartip check --fix` mends it where that is safe"),
        Problem::WrongSpace { fault, meant, .. } => {
            let message = match fault {
                SpaceFault::Doubled => "more than one space stands in a row",
                SpaceFault::BesideSign => "a space stands beside a sign that takes none there",
                SpaceFault::AfterNumberSign => "no space stands after `№`",
                SpaceFault::Stray => "a space that no text needs, or a sign that can't be seen, stands here",
            };
            let expected = match meant.as_deref() {
                Some("") => "expected nothing",
                Some(_) => "expected one space",
                None => "expected another space",
            };
            Words::new(message, expected).hint("`tartip check --fix` mends it where that is safe")
        }
        Problem::DoubledWord { word } => Words::new(
            format!("the word «{word}» stands twice in a row"),
            "expected it once",
        )
        .hint("remove one of the two, if it is a slip"),
        Problem::LostLetters { fault, found, meant } => slip(
            match fault {
                LostLetter::Replaced => format!("letters of `{found}` were lost when the text was converted"),
                LostLetter::QuestionMarks => format!("question marks stand in the place of letters: `{found}`"),
                LostLetter::OldFont => format!("`{found}` is written in the letters of an old font"),
                LostLetter::PrivateUse => format!("{} is a sign that only one font knows", code_point(found)),
                LostLetter::Object => format!("{} stands for a picture that is not there", code_point(found)),
                LostLetter::LineBreak => format!("{} breaks the line", code_point(found)),
                LostLetter::Entity => format!("`{found}` is the name of a character in HTML, and is shown as it stands"),
            },
            meant.as_deref().filter(|meant| !meant.trim().is_empty()),
            match fault {
                LostLetter::LineBreak => "a space or nothing",
                LostLetter::PrivateUse | LostLetter::Object => "nothing, or words",
                LostLetter::Entity => "the character itself",
                _ => "the letters that were meant",
            },
        )
        .hint(match meant {
            Some(_) if *fault != LostLetter::OldFont => "`tartip check --fix` mends it where that is safe",
            _ => "type it anew, or copy it again from the original and save the file as UTF-8",
        }),
        Problem::DecomposedLetters { letters } => Words::new(
            format!("{letters} letters of the file are taken apart into a letter and a mark, as macOS writes names of files"),
            "this is the first of them: expected one character",
        )
        .hint("`tartip check --fix` puts them together; nothing changes that can be seen"),
        Problem::NotMarkdown { look, found, meant } => not_markdown(*look, found, meant.as_deref()),
        Problem::PhoneForm { found, meant } => Words::new(
            format!("the phone `{found}` is not written as the others"),
            format!("expected `{meant}`"),
        )
        .hint("`tartip check --fix` writes it so"),

        Problem::UnusedRecord { record, id } => Words::new(
            format!("nothing refers to the {} `{id}`", bare_name(*record)),
            "expected a reference to it",
        )
        .hint("refer to it where it belongs, or remove the file"),

        Problem::FixedSeverity { code } => Words::new(
            format!("how severe `{code}` is can't be set"),
            "expected the code of a warning",
        )
        .hint("with such a fault there is nothing to publish: mend it instead"),

        Problem::PageTitle { pages } => Words::new(
            format!("the page has no title{}", on(*pages)),
            "expected `<title>` with words",
        )
        .hint("name the page and the site in `<title>`: it is what a reader hears first"),
        Problem::PageLanguage { fault, pages } => match fault {
            PageLanguageFault::Missing => Words::new(
                format!("the page does not say its language{}", on(*pages)),
                "expected `lang` in `<html>`",
            )
            .hint("write `<html lang=\"{{ page.language }}\">` in the template"),
            PageLanguageFault::OfPage { found, expected } => Words::new(
                format!(
                    "the page is in {}, and says that it is in `{found}`{}",
                    language_name(expected),
                    on(*pages)
                ),
                format!("expected `lang=\"{expected}\"`"),
            )
            .hint("write `<html lang=\"{{ page.language }}\">` in the template"),
            PageLanguageFault::BadTag { found, similar } => with_similar(
                Words::new(
                    format!("`{found}` is not the tag of a language{}", on(*pages)),
                    "expected a tag like `kk`, `ru`, `kk-KZ`",
                ),
                *similar,
                "write the two letters of the language, and after a hyphen those of the country, if it matters",
            ),
            PageLanguageFault::Passage { words, expected } => Words::new(
                format!(
                    "«{words}» is in {}, and nothing says so{}",
                    language_name(expected),
                    on(*pages)
                ),
                format!("expected `lang=\"{expected}\"` on the element around it"),
            )
            .hint("write the words in the language of the page, or mark them with `lang`: else they are read aloud with the voice of another language"),
        },
        Problem::PageHeadings { fault, pages } => match fault {
            HeadingFault::NoMain => Words::new(
                format!("the page has no main heading{}", on(*pages)),
                "expected `<h1>` in it",
            )
            .hint("name the page in one `<h1>`"),
            HeadingFault::FurtherMain => Words::new(
                format!("the page has a second main heading{}", on(*pages)),
                "expected one `<h1>` on a page",
            )
            .hint("make it `<h2>`, or lower"),
            HeadingFault::Skip { from, to } => Words::new(
                format!(
                    "a heading of level {to} follows one of level {from}{}",
                    on(*pages)
                ),
                format!("expected `<h{}>` or higher", from.saturating_add(1)),
            )
            .hint("go down one level at a time; how large a heading looks is for the style sheet to say"),
            HeadingFault::Empty => Words::new(
                format!("the heading has no words{}", on(*pages)),
                "expected words in it",
            )
            .hint("write the words, or remove the heading"),
        },
        Problem::PageLandmarks { fault, pages } => match fault {
            LandmarkFault::NoMain => Words::new(
                format!("nothing says where the text of the page begins{}", on(*pages)),
                "expected `<main>` in it",
            )
            .hint("put the text of the page into `<main>`, and what stands on every page around it"),
            LandmarkFault::FurtherMain => Words::new(
                format!("the page has a second `<main>`{}", on(*pages)),
                "expected one `<main>` on a page",
            )
            .hint("make it `<section>` or `<div>`"),
            LandmarkFault::Unnamed => Words::new(
                format!("several regions of this kind can't be told apart{}", on(*pages)),
                "expected a name of its own",
            )
            .hint("name each with `aria-label`, or with `aria-labelledby` and the id of its heading"),
        },
        Problem::PageLinkName { pages } => Words::new(
            format!("the link has no words{}", on(*pages)),
            "expected words, or a picture with `alt`",
        )
        .hint("write in the link where it leads"),
        Problem::PageControlName { pages } => Words::new(
            format!("the control has no words to be called by{}", on(*pages)),
            "expected words in it, or `aria-label`",
        )
        .hint("say what it does, in the language of the page; a frame says it in `title`"),
        Problem::PageImageAlt { pages } => Words::new(
            format!("the picture has no words in its place{}", on(*pages)),
            "expected `alt`",
        )
        .hint("say in `alt` what the picture tells; if it tells nothing, write `alt=\"\"`"),
        Problem::PageLabel { fault, pages } => match fault {
            FieldFault::Unlabelled => Words::new(
                format!("the field has no label{}", on(*pages)),
                "expected a `<label>` for it",
            )
            .hint("write `<label for=ID>` with the id of the field, or put the field into the label; a placeholder is gone when one types"),
            FieldFault::LabelOfNothing => Words::new(
                format!("the label belongs to no field{}", on(*pages)),
                "expected `for` with the id of a field, or a field in it",
            )
            .hint("name the field in `for`; for a group of fields use `<fieldset>` and `<legend>`"),
            FieldFault::UnnamedGroup => Words::new(
                format!("the group of fields has no words for the whole{}", on(*pages)),
                "expected a `<legend>` with words as the first thing in it",
            )
            .hint("write the question that the group answers into `<legend>`"),
            FieldFault::Ungrouped { name } => Words::new(
                format!("nothing holds the choices `{name}` together{}", on(*pages)),
                "expected a `<fieldset>` around them",
            )
            .hint("put them into `<fieldset>`, with the question in `<legend>`"),
            FieldFault::StrayError => Words::new(
                format!("no field is described by this place for an error{}", on(*pages)),
                "expected its id in `aria-describedby` of a field",
            )
            .hint("give it an id, and name the id in `aria-describedby` of its field or group"),
            FieldFault::Unexplained => Words::new(
                format!("the field is said to be wrong, and nothing says why{}", on(*pages)),
                "expected `aria-describedby` with the id of the error",
            )
            .hint("write the error beside the field, with an id, and name the id in `aria-describedby`"),
        },
        Problem::PageTableHeaders { fault, pages } => match fault {
            TableFault::NoHeaders => Words::new(
                format!("the table has no headers{}", on(*pages)),
                "expected `<th>` in its first row or column",
            )
            .hint("make the cells that name a column or a row `<th>`"),
            TableFault::NoScope => Words::new(
                format!("nothing says whether the header is of its row or of its column{}", on(*pages)),
                "expected `scope`",
            )
            .hint("write `scope=\"col\"` or `scope=\"row\"`"),
        },
        Problem::PageReference {
            attribute,
            id,
            pages,
        } => Words::new(
            format!("`{attribute}` names `{id}`, and the page has no such id{}", on(*pages)),
            format!("expected `id=\"{id}\"` on the page"),
        )
        .hint("correct the id, or remove the attribute"),
        Problem::PageDuplicateId { id, pages } => Words::new(
            format!("the id `{id}` stands twice on the page{}", on(*pages)),
            "expected an id of its own",
        )
        .related("it stands here first")
        .hint("rename one of the two, with what refers to it"),
        Problem::PageNesting { within, pages } => Words::new(
            format!("the control stands inside another, a `<{within}>`{}", on(*pages)),
            "expected beside it",
        )
        .related("the one around it")
        .hint("put the two beside each other"),
        Problem::PageFocus { fault, pages } => match fault {
            FocusFault::Order => Words::new(
                format!("the keyboard comes here before the rest of the page{}", on(*pages)),
                "expected `tabindex` 0 or -1",
            )
            .hint("remove `tabindex`, and put the element where it is to be reached"),
            FocusFault::Unsaid => Words::new(
                format!("the keyboard comes here, and a screen reader says nothing{}", on(*pages)),
                "expected without `aria-hidden`",
            )
            .hint("remove `aria-hidden`, or take the element off the way of the keyboard with `tabindex=\"-1\"`"),
        },
        Problem::PageZoom { pages } => Words::new(
            format!("the page can't be enlarged{}", on(*pages)),
            "expected without `user-scalable` and `maximum-scale`",
        )
        .hint("write `width=device-width, initial-scale=1` and nothing more"),
        Problem::PageBrokenLink {
            target,
            fault,
            pages,
        } => match fault {
            PageLinkFault::NoPage => Words::new(
                format!("`{target}` leads to a page or a file that the site has not{}", on(*pages)),
                "expected an address on the site",
            )
            .hint("correct the address in the template, or add the file to `assets/` of the theme"),
            PageLinkFault::NoPlace => Words::new(
                format!("`{target}` leads to a place that the page has not{}", on(*pages)),
                "expected the id of an element there",
            )
            .hint("correct what stands after `#`, or give the element that id"),
            PageLinkFault::Outside => Words::new(
                format!("`{target}` leads out of the folder of the site{}", on(*pages)),
                "expected an address on the site",
            )
            .hint("count the `../` again, or write the full address if another site is meant"),
        },
    }
}

/// On how many pages the same was found, if on more than the one shown.
fn on(pages: usize) -> String {
    match pages {
        0 | 1 => String::new(),
        2 => ", here and on 1 more page".to_owned(),
        _ => format!(", here and on {} more pages", pages - 1),
    }
}

fn mismatch(
    what: &str,
    language: &str,
    other: &str,
    found: Option<&str>,
    expected: Option<&str>,
) -> Words {
    let (language, other) = (language_name(language), language_name(other));
    let words = match (found, expected) {
        (Some(found), Some(expected)) => Words::new(
            format!(
                "the languages differ: in {language} the {what} is «{found}», in {other} «{expected}»"
            ),
            format!("in {other} «{expected}»"),
        ),
        (Some(found), None) => Words::new(
            format!("the {what} «{found}» stands in {language} and not in {other}"),
            format!("not there in {other}"),
        ),
        (None, expected) => {
            let expected = expected.unwrap_or_default();
            Words::new(
                format!("the {what} «{expected}» stands in {other} and not in {language}"),
                format!("expected «{expected}»"),
            )
        }
    };
    words
        .related("the other language")
        .hint("compare both with the source, and correct the one that is wrong")
}

fn slip(message: String, meant: Option<&str>, otherwise: &str) -> Words {
    match meant {
        Some(meant) => Words::new(message, format!("expected `{meant}`")),
        None => Words::new(message, format!("expected {otherwise}")),
    }
}

/// Prose that looks like Markdown and is published as it was typed.
fn not_markdown(look: MarkdownLook, found: &str, meant: Option<&str>) -> Words {
    let (like, otherwise) = match look {
        MarkdownLook::Heading => (
            "a heading",
            "`##`, a space and the words: one level at a time, from `##` to `####`",
        ),
        MarkdownLook::Item => (
            "an item of a list",
            "`- ` before each item, on a line of its own",
        ),
        MarkdownLook::Step => ("a numbered step", "the number, a full stop and a space"),
        MarkdownLook::Letter => (
            "an item with a letter",
            "`- ` or `1. `: Markdown has no lists with letters",
        ),
        MarkdownLook::Task => (
            "a box to tick",
            "the words alone: a page has no boxes to tick",
        ),
        MarkdownLook::Table => (
            "a row of a table",
            "under the first row a line such as `|---|---|`, and in every row as many cells",
        ),
        MarkdownLook::Rule => ("a line across the page", "`---` between blank lines"),
        MarkdownLook::Strong => ("bold words", "`**` close to the first and the last word"),
        MarkdownLook::Struck => (
            "struck out or marked words",
            "the words without these marks",
        ),
        MarkdownLook::Link => (
            "a link",
            "`[words](address)` with no space within the address or before it",
        ),
        MarkdownLook::Address => ("a link", "`[words](address)`"),
        MarkdownLook::Footnote => ("a footnote", "the words of the footnote in the text itself"),
        MarkdownLook::Braces => (
            "a field to fill in",
            "the words themselves: a guide has no fields, and `{#anchor}` stands in the line of a heading",
        ),
        MarkdownLook::Record => {
            return Words::new(
                format!("`{found}` is Markdown, which is not read in this text"),
                "expected plain words",
            )
            .hint("write it in plain words: Markdown is read in guides and `about` alone");
        }
    };
    let words = slip(
        format!("`{found}` looks like {like}, and is published as it was typed"),
        meant,
        otherwise,
    );
    // Only before these signs does a `\` mean something.
    let escapes = found.starts_with(|c: char| c.is_ascii_punctuation());
    match (look, meant) {
        (MarkdownLook::Address, _) => words.hint(
            "write `[words](address)`, or `<address>` if the address is what should be read",
        ),
        (_, Some(_)) if escapes => words.hint(
            "`tartip check --fix` mends it where that is safe; put a `\\` before a sign that is meant as it stands",
        ),
        (_, Some(_)) => words.hint("`tartip check --fix` mends it where that is safe"),
        (_, None) if escapes => words.hint("put a `\\` before a sign that is meant as it stands"),
        (_, None) => words,
    }
}

fn part_name(part: Part) -> String {
    match part {
        Part::Heading => "a heading".to_owned(),
        Part::Paragraph => "a paragraph".to_owned(),
        Part::Item => "an item of a list".to_owned(),
        Part::Step => "a numbered step".to_owned(),
        Part::Row(1) => "a row of a table with 1 cell".to_owned(),
        Part::Row(cells) => format!("a row of a table with {cells} cells"),
    }
}

fn with_similar(words: Words, similar: Option<&str>, otherwise: &str) -> Words {
    match similar {
        Some(similar) => words.hint(format!("did you mean `{similar}`?")),
        None => words.hint(otherwise),
    }
}

/// What is wrong with a file of YAML, and what to do.
fn yaml(fault: &YamlFault) -> (String, &'static str) {
    let (what, hint) = match fault {
        YamlFault::Tab => (
            "a tab stands where only spaces may",
            "indent with spaces: YAML takes no tabs",
        ),
        YamlFault::Indentation => (
            "the line begins too far to the left or to the right",
            "keys of one record begin in the same column; what belongs to a key stands under it, two spaces to the right; a bracket that is not closed above does this too",
        ),
        YamlFault::QuoteIndentation => (
            "a text in quotes goes on in a line that begins too far to the left",
            "close the quote; if the text is meant to go on, begin the line further to the right",
        ),
        YamlFault::UnclosedQuote => (
            "a quote is not closed",
            "put the closing quote at the end of the text",
        ),
        YamlFault::TextAfterQuote => (
            "text goes on after the closing quote",
            "put the whole text in quotes, and write quotation marks inside it as «»",
        ),
        YamlFault::Escape => (
            "`\\` in double quotes begins a sign that there is none of",
            "write `\\\\` for the sign itself, or put the text in single quotes",
        ),
        YamlFault::UnclosedBracket => (
            "a bracket is not closed",
            "close the `[` or the `{`; if the text begins with a bracket, put it in quotes",
        ),
        YamlFault::MissingComma => (
            "a comma or the closing bracket is missing",
            "put commas between the items, and close the bracket",
        ),
        YamlFault::StrayBracket => (
            "a closing bracket has no opening one of its kind",
            "remove the bracket, or write the opening one; a text that begins with a bracket needs quotes",
        ),
        YamlFault::MissingColon => (
            "a key has no colon after it",
            "write `key: value`, with a space after the colon; a text over several lines begins with `>-`",
        ),
        YamlFault::MissingKey => (
            "the next key was expected here",
            "look at the indentation here and above: keys of one record begin in the same column, and each item of a list with `- `",
        ),
        YamlFault::ColonInText => (
            "a colon with a space after it stands where no key can be",
            "if it belongs to a text, put the whole text in quotes; if it ends a key, look at the indentation here and above",
        ),
        YamlFault::MissingSpace => (
            "there is no space after `-`",
            "write each item of a list as `- item`, with a space",
        ),
        YamlFault::StrayItem => (
            "an item of a list can't stand here",
            "begin the list in the line under its key; a text that begins with `- ` needs quotes",
        ),
        YamlFault::Sign(sign) => {
            return (
                format!("a text can't begin with `{}`", sign.escape_debug()),
                "put the text in quotes",
            );
        }
        YamlFault::Comment => (
            "a `#` begins a comment here",
            "put the text in quotes if the `#` belongs to it; put a space before a comment",
        ),
        YamlFault::TextAfterBar => (
            "text stands in the same line as `|` or `>`",
            "begin the text in the next line, indented under its key",
        ),
        YamlFault::Other(words) => {
            return (
                words.clone(),
                "look at the indentation here and above, and for a bracket or a quote that is not closed; a text with `: ` or ` #` in it, or that begins with a sign, needs quotes",
            );
        }
    };
    (what.to_owned(), hint)
}

fn file(path: &str, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => format!("`{path}` is not there"),
        FileFault::NotUtf8 => format!("`{path}` is not in UTF-8"),
    }
}

fn theme(fault: &ThemeFault) -> String {
    match fault {
        ThemeFault::Engine { words, at: None } => format!("the theme's template fails: {words}"),
        ThemeFault::Engine {
            words,
            at: Some(at),
        } => {
            format!("the theme's template fails: {words} ({at})")
        }
        ThemeFault::File { path, fault } => {
            format!("the theme can't be used: {}", file(path, *fault))
        }
        ThemeFault::StyleSheets { words } => {
            format!("the theme's style sheets can't be joined: {words}")
        }
        ThemeFault::ImportCircle { path, through } => {
            format!("the theme's script `{path}` imports itself, through {through}")
        }
        ThemeFault::ImportMissing { by, path } => {
            format!("the theme's script `{by}` imports `{path}`, which is not there")
        }
        ThemeFault::NoLetter => {
            "a letter page was planned for a procedure without a letter".to_owned()
        }
    }
}

fn strings(fault: &StringsFault) -> String {
    match fault {
        StringsFault::File { path, fault } => file(path, *fault),
        StringsFault::NotKeys => "a group of keys was expected".to_owned(),
        StringsFault::NoWords { key } => format!("`{key}` has no words"),
        StringsFault::UnknownForm { form } => format!("`{form}` is not a plural form"),
        StringsFault::MissingForm { key, form } => format!("`{key}` lacks the form `{form}`"),
        StringsFault::OnlyInOther { key } => {
            format!("`{key}` stands in the other language and not here")
        }
        StringsFault::MissingKey { key, language } => {
            format!("the key `{key}` is missing in {}", language_name(language))
        }
        StringsFault::MissingNoun { key, language } => {
            format!(
                "the forms of `{key}` are missing in {}",
                language_name(language)
            )
        }
    }
}

/// Why the system refused.
fn system(fault: &SystemFault) -> &str {
    match fault {
        SystemFault::NotFound => "it is not there",
        SystemFault::PermissionDenied => "permission denied",
        SystemFault::AlreadyExists => "something of that name is there already",
        SystemFault::Taken => "another program uses it",
        SystemFault::IsAFolder => "it is a folder",
        SystemFault::NotAFolder => "it is not a folder",
        SystemFault::NotAFile => "it is not a file",
        SystemFault::DiskFull => "the disk is full",
        SystemFault::ReadOnly => "the disk can only be read",
        SystemFault::BadName => "the file system takes no such name",
        SystemFault::Other(words) => words,
    }
}

fn record_name(record: RecordKind) -> &'static str {
    match record {
        RecordKind::Site => "the site",
        RecordKind::VerifyWithin => "the time that records are trusted",
        RecordKind::Area => "an area",
        RecordKind::Contact => "a contact",
        RecordKind::Phone => "a phone",
        RecordKind::Office => "an office",
        RecordKind::Act => "an act",
        RecordKind::Repeal => "the end of an act",
        RecordKind::Citation => "a citation",
        RecordKind::Holidays => "the list of holidays",
        RecordKind::Holiday => "a holiday",
        RecordKind::CalendarYear => "a calendar year",
        RecordKind::DayOff => "a day off",
        RecordKind::Letter => "a letter",
        RecordKind::Case => "a case of a letter",
        RecordKind::AddresseeAnswer => "an answer to whom the letter goes to",
        RecordKind::Field => "a field",
        RecordKind::FieldOption => "an option",
        RecordKind::Condition => "a condition",
        RecordKind::Block => "a block",
        RecordKind::Procedure => "a procedure",
        RecordKind::Validity => "a time in force",
        RecordKind::Channel => "a channel",
        RecordKind::Deadline => "a deadline",
        RecordKind::Extension => "an extension",
        RecordKind::Requirement => "a requirement",
        RecordKind::Localized => "a text in several languages",
    }
}

fn bare_name(record: RecordKind) -> &'static str {
    let name = record_name(record);
    ["a ", "an ", "the "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Mapping => "a group of keys",
        Shape::List => "a list",
        Shape::Text => "a text",
        Shape::Nothing => "nothing",
        Shape::Boolean => "`true` or `false`",
        Shape::Number => "a number",
    }
}

fn language_name(tag: &str) -> &str {
    match tag {
        "kk" => "Kazakh",
        "ru" => "Russian",
        other => other,
    }
}

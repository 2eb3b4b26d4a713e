//! The configuration of a CMS (`config.yml`), as Decap CMS and Sveltia CMS both read it.

use super::backend::{Backend, head};
use super::form::{Control, Field, Form};
use super::reading::form;
use super::words;
use super::yaml::Yaml;
use crate::diagnostic::Catalogue;
use crate::language::{Language, UiLanguage};
use crate::load::FileKind;
use crate::load::kind::RecordKind;
use crate::load::vocabulary::labels;
use crate::scalar::{Id, id};

/// What a configuration is made of besides the forms.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The language of labels and hints.
    pub ui: UiLanguage,
    /// The folder of the site in the repository, with `/` at its end; empty if it is the top.
    pub folder: String,
    /// The letters that have cases.
    pub letters: Vec<String>,
    /// The years of the calendar.
    pub years: Vec<u16>,
}

/// The configuration as the text of its file.
pub fn config(backend: &Backend, settings: &Settings, catalogue: &Catalogue) -> String {
    let mut text = settings.ui.choose(HEAD).to_owned();
    head(backend, settings.ui).write(0, &mut text);
    text.push_str(&collections(settings, catalogue));
    text
}

/// Before what a person may change.
const HEAD: words::Names = [
    "# The forms of an editor in a browser. What stands before `i18n` is yours to change.\n",
    "# Формы для редактора в браузере. То, что стоит до `i18n`, можно менять.\n",
    "# Редактордың браузердегі формалары. `i18n`-ге дейінгісін өзгертуге болады.\n",
];

/// Before what the program writes anew, as the words before the language.
const BEGIN: &str = "# tartip new admin: ";

/// Where the part begins that the program writes anew, and the language of that part; none if a
/// person took the line away.
pub fn collections_begin(config: &str) -> Option<(usize, UiLanguage)> {
    let at = match config.starts_with(BEGIN) {
        true => 0,
        false => config.find(&format!("\n{BEGIN}"))? + 1,
    };
    let tag = config
        .get(at + BEGIN.len()..)?
        .split([' ', '\n', '\r'])
        .next()?;
    Some((at, UiLanguage::from_tag(tag)?))
}

/// What the program writes, anew whenever keys or rules change.
pub fn collections(settings: &Settings, catalogue: &Catalogue) -> String {
    let ui = settings.ui;
    let mut text = format!("\n{BEGIN}{}\n", ui.tag());
    let written = ui.choose([
        "# The program writes what follows: `tartip new admin` brings it up, not the rest.",
        "# Дальше пишет программа. `tartip new admin` обновляет это и не трогает, что выше.",
        "# Бұдан әрі бағдарлама жазады. `tartip new admin` осыны жаңартады, жоғарғысын емес.",
    ]);
    text.push_str(written);
    text.push('\n');
    let locales = Language::ALL.map(|language| Yaml::text(language.tag()));
    let [kazakh, _] = Language::ALL.map(Language::tag);
    let i18n = Yaml::Map(vec![
        ("structure", Yaml::text("multiple_files")),
        ("locales", Yaml::List(locales.to_vec())),
        ("default_locale", Yaml::text(kazakh)),
    ]);
    let slug = Yaml::Map(vec![
        ("encoding", Yaml::text("ascii")),
        ("clean_accents", Yaml::Flag(true)),
    ]);
    let forms = FileKind::ALL.into_iter();
    let forms: Vec<Form> = forms.filter_map(|kind| form(kind, catalogue, ui)).collect();
    let forms = forms.as_slice();
    let writer = Writer { settings, forms };
    let mut collections = Vec::new();
    for folder in ORDER {
        collections.extend(writer.form_of(*folder).map(|form| writer.folder(form)));
        if *folder == RecordKind::Procedure {
            collections.push(writer.guides());
        }
    }
    if let Some(form) = writer.form_of(RecordKind::Case) {
        let letters = settings.letters.iter();
        collections.extend(letters.map(|letter| writer.cases(form, letter)));
    }
    collections.extend(writer.single_files());
    let whole = Yaml::Map(vec![
        ("i18n", i18n),
        ("slug", slug),
        ("collections", Yaml::List(collections)),
    ]);
    whole.write(0, &mut text);
    text
}

/// The kinds with a folder, in the order in which editors need them.
const ORDER: &[RecordKind] = &[
    RecordKind::Contact,
    RecordKind::Office,
    RecordKind::Procedure,
    RecordKind::Change,
    RecordKind::Act,
    RecordKind::Topic,
    RecordKind::Letter,
    RecordKind::Area,
    RecordKind::Role,
];

/// The format of guides. They have nothing before their text, but Sveltia CMS takes no other format
/// for such files than one whose name ends so.
const GUIDE: &str = "guide-frontmatter";

struct Writer<'a> {
    settings: &'a Settings,
    forms: &'a [Form],
}

impl Writer<'_> {
    fn form_of(&self, record: RecordKind) -> Option<&Form> {
        self.forms.iter().find(|form| form.kind.record == record)
    }

    fn say(&self, names: words::Names) -> Yaml {
        Yaml::text(self.settings.ui.choose(names))
    }

    fn path(&self, path: &str) -> Yaml {
        Yaml::text(format!("{}content/{path}", self.settings.folder))
    }

    /// The records of a kind that has a folder.
    fn folder(&self, form: &Form) -> Yaml {
        let kind = form.kind;
        let ui = self.settings.ui;
        let label = words::together(kind.record, ui).unwrap_or(kind.name);
        let mut keys = vec![
            ("name", Yaml::text(kind.folder)),
            ("label", Yaml::text(label)),
            ("label_singular", Yaml::text(labels::kind(kind.record, ui))),
            ("folder", self.path(kind.folder)),
        ];
        if kind.record == RecordKind::Procedure {
            keys.push(("path", Yaml::text("{{slug}}/procedure")));
        }
        let [kazakh, russian] = Language::ALL.map(Language::tag);
        if let Some(name) = form.named_by() {
            let summary = format!("{{{{{name}.{kazakh}}}}} · {{{{{name}.{russian}}}}}");
            keys.push(("summary", Yaml::text(summary)));
        }
        keys.extend(self.made(kind.name, "yaml"));
        let mut fields = vec![self.id()];
        fields.extend(form.fields.iter().map(|field| self.field(field, true)));
        keys.push(("fields", Yaml::List(fields)));
        Yaml::Map(keys)
    }

    /// What all folders have whose files an editor can add.
    fn made(&self, name: &str, extension: &str) -> Vec<(&'static str, Yaml)> {
        vec![
            ("create", Yaml::Flag(true)),
            ("identifier_field", Yaml::text("id")),
            ("slug", Yaml::text("{{slug}}")),
            ("extension", Yaml::text(extension)),
            ("format", Yaml::text(format!("tartip-{name}"))),
            ("editor", Yaml::Map(vec![("preview", Yaml::Flag(false))])),
        ]
    }

    /// The field that gives a new file its name.
    fn id(&self) -> Yaml {
        let ui = self.settings.ui;
        let pattern = format!("^$|^(?=.{{1,{}}}$)(?:{})$", Id::MAX, id::PATTERN);
        let message = words::expected(&format!("^\\s*(?:{})\\s*$", id::PATTERN), ui);
        Yaml::Map(vec![
            ("name", Yaml::text("id")),
            ("label", self.say(words::ID)),
            ("widget", Yaml::text("string")),
            ("required", Yaml::Flag(false)),
            ("hint", self.say(words::ID_HINT)),
            (
                "pattern",
                Yaml::List(vec![
                    Yaml::text(pattern),
                    Yaml::text(message.unwrap_or_default()),
                ]),
            ),
        ])
    }

    /// The guides, both languages side by side.
    fn guides(&self) -> Yaml {
        let mut keys = vec![
            ("name", Yaml::text("guides")),
            ("label", self.say(words::GUIDES)),
            ("label_singular", self.say(words::GUIDE)),
            ("folder", self.path("procedures")),
            ("path", Yaml::text("{{slug}}/guide")),
            ("summary", Yaml::text("{{dirname}}")),
            ("i18n", Yaml::Flag(true)),
        ];
        keys.extend(self.made(GUIDE, "md"));
        keys.push(("fields", Yaml::List(vec![self.id(), self.prose(true)])));
        Yaml::Map(keys)
    }

    fn prose(&self, localized: bool) -> Yaml {
        let mut keys = vec![
            ("name", Yaml::text("body")),
            ("label", self.say(words::GUIDE_TEXT)),
            // Words as they stand: an editor with buttons would write the marks anew.
            ("widget", Yaml::text("text")),
        ];
        if localized {
            keys.push(("i18n", Yaml::Flag(true)));
        }
        Yaml::Map(keys)
    }

    /// The cases of one letter.
    fn cases(&self, form: &Form, letter: &str) -> Yaml {
        let title = format!("{} {letter}", self.settings.ui.choose(words::CASES));
        let mut keys = vec![
            ("name", Yaml::text(format!("cases-{letter}"))),
            ("label", Yaml::text(title)),
            ("folder", self.path(&format!("letters/cases/{letter}"))),
            ("summary", Yaml::text("{{filename}}")),
        ];
        keys.extend(self.made(form.kind.name, "yaml"));
        let mut fields = vec![self.id()];
        fields.extend(form.fields.iter().map(|field| self.field(field, true)));
        keys.push(("fields", Yaml::List(fields)));
        Yaml::Map(keys)
    }

    /// The files that are there once: those of the site, and the calendar. A collection has files
    /// of one form alone.
    fn single_files(&self) -> Vec<Yaml> {
        let ui = self.settings.ui;
        let fields = |form: &Form| {
            let fields = form.fields.iter();
            fields
                .map(|field| self.field(field, true))
                .collect::<Vec<_>>()
        };
        let of_record = |record: RecordKind| {
            let form = self.form_of(record)?;
            Some((form.kind.name, labels::kind(record, ui), fields(form)))
        };
        let mut collections = Vec::new();
        if let Some((format, label, fields)) = of_record(RecordKind::Site) {
            let file = self.file("site", label, "site.yaml", format, fields);
            collections.push(self.files("site", label, format, vec![file]));
        }
        let about = Language::ALL
            .into_iter()
            .zip(words::ABOUT)
            .map(|(language, names)| {
                let tag = language.tag();
                let path = format!("about.{tag}.md");
                let fields = vec![self.prose(false)];
                self.file(
                    &format!("about-{tag}"),
                    ui.choose(names),
                    &path,
                    GUIDE,
                    fields,
                )
            });
        let label = ui.choose(words::ABOUT_BOTH);
        collections.push(self.files("about", label, GUIDE, about.collect()));
        if let Some((format, label, fields)) = of_record(RecordKind::CalendarYear) {
            let years = self.settings.years.iter().map(|year| {
                let path = format!("calendar/{year}.yaml");
                let (name, label) = (format!("calendar-{year}"), format!("{label}, {year}"));
                self.file(&name, &label, &path, format, fields.clone())
            });
            collections.push(self.files("calendar", label, format, years.collect()));
        }
        if let Some((format, label, fields)) = of_record(RecordKind::Holidays) {
            let file = self.file("holidays", label, "calendar/holidays.yaml", format, fields);
            collections.push(self.files("holidays", label, format, vec![file]));
        }
        collections
    }

    fn files(&self, name: &str, label: &str, format: &str, files: Vec<Yaml>) -> Yaml {
        Yaml::Map(vec![
            ("name", Yaml::text(name)),
            ("label", Yaml::text(label)),
            ("format", Yaml::text(format!("tartip-{format}"))),
            ("editor", Yaml::Map(vec![("preview", Yaml::Flag(false))])),
            ("files", Yaml::List(files)),
        ])
    }

    fn file(&self, name: &str, label: &str, path: &str, format: &str, fields: Vec<Yaml>) -> Yaml {
        Yaml::Map(vec![
            ("name", Yaml::text(name)),
            ("label", Yaml::text(label)),
            ("file", self.path(path)),
            ("format", Yaml::text(format!("tartip-{format}"))),
            ("fields", Yaml::List(fields)),
        ])
    }

    /// A field. What stands in a record that may be left out is not asked for by the form, since a
    /// CMS would ask for it even there: the check does.
    fn field(&self, field: &Field, is_asked: bool) -> Yaml {
        let required = field.required && is_asked;
        let mut keys = vec![
            ("name", Yaml::text(&field.key)),
            ("label", Yaml::text(&field.label)),
        ];
        let hint = match (&field.control, &field.hint) {
            (Control::Source, None) => Some(self.settings.ui.choose(words::SOURCE_HINT)),
            (_, hint) => hint.as_deref(),
        };
        let mut control = self.control(&field.control, required);
        keys.append(&mut control);
        if field.control != Control::Hidden {
            keys.insert(3.min(keys.len()), ("required", Yaml::Flag(required)));
        }
        if let Some(hint) = hint
            && field.control != Control::Hidden
        {
            keys.insert(4.min(keys.len()), ("hint", Yaml::text(hint)));
        }
        Yaml::Map(keys)
    }

    fn fields(&self, fields: &[Field], are_asked: bool) -> Yaml {
        let fields = fields.iter().map(|field| self.field(field, are_asked));
        Yaml::List(fields.collect())
    }

    /// The widget and what belongs to it.
    fn control(&self, control: &Control, required: bool) -> Vec<(&'static str, Yaml)> {
        let widget = |name: &str| ("widget", Yaml::text(name));
        match control {
            Control::Line => vec![widget("string")],
            Control::Paragraph | Control::Lines | Control::Source => vec![widget("text")],
            Control::Hidden => vec![widget("hidden")],
            Control::Flag(left_out) => {
                let mut keys = vec![widget("boolean")];
                keys.extend(left_out.map(|left_out| ("default", Yaml::Flag(left_out))));
                keys
            }
            Control::Pattern(pattern, message) => {
                // A CMS tries the pattern on what is left empty, too.
                let pattern = match required {
                    true => pattern.clone(),
                    false => format!("^$|{pattern}"),
                };
                let both = vec![Yaml::Text(pattern), Yaml::text(message)];
                vec![widget("string"), ("pattern", Yaml::List(both))]
            }
            Control::Date => vec![
                widget("datetime"),
                ("format", Yaml::text("YYYY-MM-DD")),
                ("date_format", Yaml::text("YYYY-MM-DD")),
                ("time_format", Yaml::Flag(false)),
                ("picker_utc", Yaml::Flag(true)),
                ("default", Yaml::text("")),
            ],
            Control::Number(least, most) => vec![
                widget("number"),
                ("value_type", Yaml::text("int")),
                ("min", Yaml::Number(*least)),
                ("max", Yaml::Number(*most)),
            ],
            Control::Choice(words) => vec![widget("select"), ("options", self.options(words))],
            Control::Days(days) => vec![
                widget("select"),
                ("multiple", Yaml::Flag(true)),
                ("options", self.options(days)),
            ],
            Control::Reference(folder) => self.relation(folder, false),
            Control::Pair(side) => {
                let sides = Language::ALL.map(|language| {
                    let key = language.tag();
                    let label = labels::key(RecordKind::Localized, key, self.settings.ui);
                    Field {
                        key: key.to_owned(),
                        label: label.unwrap_or(key).to_owned(),
                        hint: None,
                        required: true,
                        control: (**side).clone(),
                    }
                });
                vec![widget("object"), ("fields", self.fields(&sides, required))]
            }
            Control::Record { fields, .. } => {
                let mut keys = vec![widget("object")];
                if !required {
                    keys.push(("collapsed", Yaml::Flag(true)));
                }
                keys.push(("fields", self.fields(fields, required)));
                keys
            }
            Control::Either(list, other) => {
                let fields = [(**list).clone(), (**other).clone()];
                let fields = self.fields(&fields, false);
                vec![
                    widget("object"),
                    ("collapsed", Yaml::Flag(true)),
                    ("fields", fields),
                ]
            }
            Control::Map(id, value) => {
                let fields = [(**id).clone(), (**value).clone()];
                self.list(&fields)
            }
            Control::List(item) => match &**item {
                Control::Record { name, fields, .. } => {
                    let mut keys = self.list(fields);
                    keys.insert(1, ("label_singular", Yaml::text(*name)));
                    keys
                }
                Control::Reference(folder) => self.relation(folder, true),
                Control::Choice(words) => vec![
                    widget("select"),
                    ("multiple", Yaml::Flag(true)),
                    ("options", self.options(words)),
                ],
                Control::Pair(_) => {
                    let side = format!("{{{{fields.{}}}}}", self.side().tag());
                    let mut keys = vec![widget("list"), ("summary", Yaml::Text(side))];
                    let sides = self.control(item, true);
                    keys.extend(sides.into_iter().filter(|(key, _)| *key == "fields"));
                    keys
                }
                other => {
                    let mut inner = vec![("name", Yaml::text("item")), ("label", Yaml::text(""))];
                    inner.append(&mut self.control(other, true));
                    vec![widget("list"), ("field", Yaml::Map(inner))]
                }
            },
        }
    }

    /// Records in a row, each told of by what names it.
    fn list(&self, fields: &[Field]) -> Vec<(&'static str, Yaml)> {
        let mut keys = vec![
            ("widget", Yaml::text("list")),
            ("collapsed", Yaml::Flag(true)),
            // Decap CMS would begin with an item that asks to be filled in.
            ("default", Yaml::List(Vec::new())),
        ];
        if let Some(summary) = self.summary(fields) {
            keys.push(("summary", Yaml::Text(summary)));
        }
        keys.push(("fields", self.fields(fields, true)));
        keys
    }

    /// The language of a text by which an editor knows it.
    fn side(&self) -> Language {
        match self.settings.ui {
            UiLanguage::Russian => Language::Russian,
            UiLanguage::Kazakh | UiLanguage::English => Language::Kazakh,
        }
    }

    /// What tells an item of a list from the others.
    fn summary(&self, fields: &[Field]) -> Option<String> {
        let language = self.side();
        let is_pair = |field: &&Field| matches!(field.control, Control::Pair(_));
        let is_one = |field: &&Field| {
            !matches!(
                field.control,
                Control::Record { .. } | Control::List(_) | Control::Either(..) | Control::Map(..)
            )
        };
        let required = || fields.iter().filter(|field| field.required);
        let named = required().find(is_pair);
        let named = named.or_else(|| required().find(is_one));
        let named = named.or_else(|| fields.iter().find(is_one))?;
        let told = |field: &Field| match field.control {
            Control::Pair(_) => format!("{{{{fields.{}.{}}}}}", field.key, language.tag()),
            _ => format!("{{{{fields.{}}}}}", field.key),
        };
        if is_pair(&named) {
            return Some(told(named));
        }
        // One word does not tell a term or a citation from the next: all of them do.
        let is_unseen = |field: &Field| matches!(field.control, Control::Flag(_) | Control::Hidden);
        let together = fields.iter().filter(is_one);
        let together = together.filter(|field| !is_unseen(field)).map(told);
        Some(together.collect::<Vec<String>>().join(" "))
    }

    fn options(&self, words: &[(String, String)]) -> Yaml {
        let options = words.iter().map(|(word, name)| {
            Yaml::Map(vec![
                ("label", Yaml::text(name)),
                ("value", Yaml::text(word)),
            ])
        });
        Yaml::List(options.collect())
    }

    /// Other records, found by their names.
    fn relation(&self, folder: &str, multiple: bool) -> Vec<(&'static str, Yaml)> {
        let mut forms = self.forms.iter();
        let named = forms.find(|form| form.kind.folder == folder && form.named_by().is_some());
        let named = named.and_then(Form::named_by).unwrap_or("name");
        let sides = Language::ALL.map(|language| Yaml::text(format!("{named}.{}", language.tag())));
        let mut keys = vec![
            ("widget", Yaml::text("relation")),
            ("collection", Yaml::text(folder)),
            ("value_field", Yaml::text("{{slug}}")),
            ("search_fields", Yaml::List(sides.to_vec())),
            ("display_fields", Yaml::List(sides.to_vec())),
        ];
        if multiple {
            keys.insert(1, ("multiple", Yaml::Flag(true)));
        }
        keys
    }
}

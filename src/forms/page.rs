//! The page that an editor opens, and what stands beside it.

use serde_json::{Map, Value, json};

use super::config::Settings;
use super::reading::form;
use super::shapes;
use super::words;
use crate::diagnostic::Catalogue;
use crate::import::LETTERS;
use crate::load::FileKind;

/// The program in the browser that shows the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cms {
    /// Decap CMS.
    Decap,
    /// Sveltia CMS.
    Sveltia,
}

impl Cms {
    /// The one that a page shows.
    pub fn of_page(page: &str) -> Option<Self> {
        let names = |script: &Script| page.contains(&format!("/{}@", script.package));
        match (names(&DECAP), names(&SVELTIA)) {
            (true, false) => Some(Self::Decap),
            (false, true) => Some(Self::Sveltia),
            _ => None,
        }
    }
}

/// A file of a package of npm, by its version and its hash, which the browser checks
/// (Subresource Integrity).
struct Script {
    package: &'static str,
    version: &'static str,
    file: &'static str,
    hash: &'static str,
}

/// Where packages of npm stand as files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packages {
    /// On unpkg.com.
    Unpkg,
    /// Beside the page: somebody has put them there, and changed the addresses.
    BesidePage,
}

impl Packages {
    /// Where a page looks for them.
    pub fn of_page(page: &str) -> Self {
        match page.contains(Self::BesidePage.address()) {
            true => Self::BesidePage,
            false => Self::Unpkg,
        }
    }

    const fn address(self) -> &'static str {
        match self {
            Self::Unpkg => "https://unpkg.com/",
            Self::BesidePage => "./packages/",
        }
    }
}

const DECAP: Script = Script {
    package: "decap-cms",
    version: "3.16.3",
    file: "dist/decap-cms.js",
    hash: "sha384-A/Gdn928CNLufmnGWGs9RM4Q9o8bSNLeJERqBFrBjwzL7FRpoLT3MPF8Tl0+Wd2p",
};

const SVELTIA: Script = Script {
    package: "@sveltia/cms",
    version: "0.221.1",
    file: "dist/sveltia-cms.js",
    hash: "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6",
};

const YAML: Script = Script {
    package: "js-yaml",
    version: "5.5.0",
    file: "dist/browser/js-yaml.umd.min.js",
    hash: "sha384-Q/tEKvm6A6ApUDMhhBKif9TeE92KrNq3Iiu8Etmi2RzhK0l5qurzMtaCuJb4xZVM",
};

const TITLE: words::Names = [
    "Forms for editors",
    "Формы для редакторов",
    "Редакторлар формалары",
];

const NO_SCRIPT: words::Names = [
    "The forms need JavaScript.",
    "Для форм нужен JavaScript.",
    "Формаларға JavaScript керек.",
];

/// The files beside the configuration, by their names.
pub fn page_files(
    cms: Cms,
    packages: Packages,
    settings: &Settings,
    catalogue: &Catalogue,
) -> Vec<(&'static str, String)> {
    let scripts = [
        YAML,
        match cms {
            Cms::Decap => DECAP,
            Cms::Sveltia => SVELTIA,
        },
    ];
    let packages = packages.address();
    let scripts = scripts.map(|script| {
        let Script {
            package,
            version,
            file,
            hash,
        } = script;
        format!(
            "    <script\n      src=\"{packages}{package}@{version}/{file}\"\n      \
             integrity=\"{hash}\"\n      crossorigin=\"anonymous\"\n    ></script>"
        )
    });
    let page = include_str!("page/page.html")
        .replace("{language}", settings.ui.tag())
        .replace("{title}", settings.ui.choose(TITLE))
        .replace("{noscript}", settings.ui.choose(NO_SCRIPT))
        .replace("{scripts}", &scripts.join("\n"));
    vec![
        ("index.html", page),
        ("forms.js", include_str!("page/forms.js").to_owned()),
        ("forms.css", include_str!("page/forms.css").to_owned()),
        ("shapes.js", shapes_file(cms, settings, catalogue)),
    ]
}

/// How values of each kind of file are shaped, and how letters make ids.
fn shapes_file(cms: Cms, settings: &Settings, catalogue: &Catalogue) -> String {
    let forms = FileKind::ALL.into_iter();
    let forms = forms.filter_map(|kind| form(kind, catalogue, settings.ui));
    let shapes: Map<String, Value> = forms
        .map(|form| (form.kind.name.to_owned(), shapes::of_form(&form)))
        .collect();
    let letters: Map<String, Value> = LETTERS
        .iter()
        .map(|(letter, latin)| (letter.to_string(), json!(latin)))
        .collect();
    let name = match cms {
        Cms::Decap => "decap",
        Cms::Sveltia => "sveltia",
    };
    let shapes: Vec<String> = shapes
        .iter()
        .map(|(kind, shape)| format!("    {}: {shape},\n", json!(kind)))
        .collect();
    format!(
        "// Written by `tartip new admin`.\nwindow.TARTIP = {{\n  cms: {},\n  letters: {},\n  \
         shapes: {{\n{}  }},\n}};\n",
        json!(name),
        json!(letters),
        shapes.concat(),
    )
}

//! The theme: templates, strings and assets. Built into the program; the site's `themes/NAME/`
//! overrides it file by file.
//!
//! In the order data flows: `files` reads them; `old_names` are made those of today; `strings` are
//! the words of the interface; `bundle` makes the files that pages load, with `scripts` for
//! modules; `tight` makes templates small; the [`Theme`] renders them, and `template_fault` says
//! where one fails. [`problems`] is what can be wrong.

mod bundle;
mod files;
mod old_names;
pub mod problems;
mod scripts;
mod strings;
mod template_fault;
mod tight;

use std::borrow::Cow;

use tera::{Context, Tera};

use crate::diagnostic::{Problem, Report, Sources, Span};
use crate::language::Language;
use crate::load::SiteFolder;
use bundle::{bundles, digest};
use files::{Files, built_in_files, known_themes, override_files, part};
use problems::ThemeNotFound;
use template_fault::{TemplateFault, failed};

pub use files::{DEFAULT, OwnFile, own_files};
pub(crate) use scripts::without_comments;
pub use strings::Strings;

/// A file that pages load: a style sheet, a script, a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Relative to the output folder.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// How the HTML of pages is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// As small as it can be without losing anything that a reader needs.
    Tight,
    /// With the lines of the templates, for who looks for a fault in them.
    AsWritten,
}

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tight: Tera,
    as_written: Tera,
    has_own_templates: bool,
    words: [Strings; 2],
    assets: Vec<Asset>,
    folder: String,
    place: Span,
}

impl Theme {
    /// Loads the theme `name` for a site. Nothing if it is unusable, which is reported.
    pub fn load(
        site: &SiteFolder,
        name: &str,
        sources: &mut Sources,
        report: &mut Report,
    ) -> Option<Self> {
        let folder = site.root().join("themes").join(name);
        let place = Span::whole(sources.add(format!("themes/{name}"), ""));
        if name != DEFAULT && !folder.is_dir() {
            let known = known_themes(site);
            let name = name.to_owned();
            report.add(place, ThemeNotFound { name, known });
            return None;
        }
        let built_in = built_in_files();
        let mut files = built_in.clone();
        override_files(site, name, &mut files, sources, report)?;
        old_names::upgrade(&mut files, &built_in, name, sources, report);
        let words = Language::ALL.map(|language| {
            let path = format!("strings/{}.yaml", language.tag());
            strings::read(&files, &path, name, language, sources, report)
        });
        let [Some(kazakh), Some(russian)] = words else {
            return None;
        };
        strings::same_keys([&kazakh, &russian], report)?;
        let (kazakh, russian) = (kazakh.0, russian.0);
        let as_written = templates(&files, Cow::Borrowed)
            .map_err(|fault| fault.report(&files, name, place, sources, report))
            .ok()?;
        let tight = templates(&files, |text| Cow::Owned(tight::tight(text)));
        let tight = tight.unwrap_or_else(|_| as_written.clone());
        let has_own_templates = files
            .iter()
            .any(|(path, text)| is_template(path) && built_in.get(path) != Some(text));
        let words = [kazakh, russian];
        let bundles = bundles(&files, &words)
            .map_err(|problem| report.add(place, problem))
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
            tight,
            as_written,
            has_own_templates,
            words,
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

    /// Whether the site has templates of its own, which may do what those built in never do.
    pub fn has_own_templates(&self) -> bool {
        self.has_own_templates
    }

    /// Renders a template.
    ///
    /// # Errors
    /// What the template lacks, in the engine's words, with its file and line.
    pub fn render(
        &self,
        template: &str,
        context: &Context,
        layout: Layout,
    ) -> Result<String, Problem> {
        self.with(layout, |tera| tera.render(template, context))
    }

    /// Renders a component by its name; `shared` is what it takes from the page around it.
    ///
    /// # Errors
    /// What the component lacks, or that there is none of this name.
    pub fn component(
        &self,
        name: &str,
        arguments: &Context,
        shared: &Context,
        layout: Layout,
    ) -> Result<String, Problem> {
        self.with(layout, |tera| {
            tera.render_component_with_implicits(name, arguments, shared, None, true)
        })
    }

    /// Has templates rendered. What fails is told by those as they are written, where the places
    /// are those of the files.
    fn with(
        &self,
        layout: Layout,
        render: impl Fn(&Tera) -> tera::TeraResult<String>,
    ) -> Result<String, Problem> {
        if layout == Layout::Tight
            && let Ok(html) = render(&self.tight)
        {
            return Ok(html);
        }
        render(&self.as_written).map_err(|error| failed(&error))
    }
}

fn is_template(path: &str) -> bool {
    path.ends_with(".html")
}

/// The templates, each as `laid_out` makes it.
fn templates<'f>(
    files: &'f Files,
    laid_out: impl Fn(&'f str) -> Cow<'f, str>,
) -> Result<Tera, TemplateFault> {
    let mut tera = Tera::new();
    let mut sources = Vec::new();
    for path in files.keys().filter(|path| is_template(path)) {
        sources.push((path.as_str(), laid_out(part(files, path)?)));
    }
    tera.add_raw_templates(sources)
        .map_err(|error| TemplateFault::from(&error))?;
    Ok(tera)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{MonthForm, month};

    #[test]
    fn the_months_that_scripts_show_are_those_of_dates_in_pages() {
        let site = SiteFolder::new(std::path::Path::new("/nowhere"), &[]);
        let theme = Theme::load(
            &site,
            DEFAULT,
            &mut Sources::default(),
            &mut Report::default(),
        );
        let theme = theme.unwrap();
        for language in Language::ALL {
            let shown = theme.words(language).get("months").unwrap();
            let names = (1..=12).filter_map(|number| month(language, MonthForm::InDate, number));
            assert_eq!(shown, names.collect::<Vec<_>>().join(" "));
        }
    }
}

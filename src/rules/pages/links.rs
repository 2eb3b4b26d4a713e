//! Links inside the site lead to a page or a file that is published, and to a place that the page
//! has.
//!
//! A page is read alone: links to pages and files, and to its own places, are settled at once;
//! those to places of other pages wait until all pages are read.

use crate::rules::pages::broken_link::{PageBrokenLink, PageLinkFault};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use percent_encoding::percent_decode_str;

use super::document::{Document, Element};
use super::page::Fault;

/// What is published, and where.
#[derive(Debug)]
pub struct Links {
    files: BTreeSet<String>,
    /// The address of the site up to its path, without a slash: `https://example.kz`.
    origin: String,
    /// The path of the site, with slashes at both ends.
    mount: String,
}

/// The links of a page.
#[derive(Debug, Default)]
pub struct Linked {
    /// Links that lead nowhere, whatever other pages hold.
    pub faults: Vec<Fault>,
    /// Links to places of other pages.
    crossings: Vec<Crossing>,
    /// The page's own places; nothing if it could not be read to its end.
    places: Option<BTreeSet<String>>,
}

/// A link to a place of another page.
#[derive(Debug)]
struct Crossing {
    range: Range<usize>,
    target: String,
    page: String,
    place: String,
}

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    /// Away from the site.
    Elsewhere,
    /// Up out of the folder of the site.
    Outside,
    /// To a file of the site, perhaps to a place in it.
    Inside { path: String, place: String },
}

impl Links {
    /// For a site of these files (relative to its folder), published at `base_url`.
    pub fn new(files: impl IntoIterator<Item = String>, base_url: &str) -> Self {
        let base = base_url.trim_end_matches('/');
        let host = base.find("://").map_or(0, |at| at + 3);
        let path = base[host..].find('/').map_or(base.len(), |at| host + at);
        Self {
            files: files.into_iter().collect(),
            origin: base[..path].to_owned(),
            mount: format!("{}/", &base[path..]),
        }
    }

    /// The links of the page at `path`.
    pub fn of(&self, path: &str, document: &Document) -> Linked {
        if document.too_deep().is_some() {
            return Linked::default();
        }
        let anchors = document.named(&["a"]).filter_map(|a| a.attribute("name"));
        let places = document.ids().chain(anchors).map(str::to_owned).collect();
        let mut linked = Linked {
            places: Some(places),
            ..Linked::default()
        };
        for element in document.elements() {
            for address in addresses(element) {
                self.follow(path, element.range(), address, &mut linked);
            }
        }
        linked
    }

    fn follow(&self, from: &str, range: Range<usize>, address: &str, linked: &mut Linked) {
        let target = address.trim().to_owned();
        let fault = match self.target(from, &target) {
            Target::Elsewhere => return,
            Target::Outside => PageLinkFault::Outside,
            Target::Inside { path, place } => match self.file(&path) {
                None => PageLinkFault::NoPage,
                // The top of the page (HTML, 7.4.6.4), or a part of a picture.
                Some(_) if place.is_empty() || place.eq_ignore_ascii_case("top") => return,
                Some(file) if file == from && linked.has(&place) => return,
                Some(file) if file == from => PageLinkFault::NoSpan,
                Some(file) => {
                    if file.ends_with(".html") {
                        let page = file.to_owned();
                        linked.crossings.push(Crossing {
                            range,
                            target,
                            page,
                            place,
                        });
                    }
                    return;
                }
            },
        };
        let kind = PageBrokenLink { target, fault };
        linked.faults.push(Fault::new(range, kind));
    }

    /// The file that a server answers a path with: `index.html` for a folder.
    fn file(&self, path: &str) -> Option<&str> {
        let index = match path {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => match self.files.get(file) {
                Some(file) => return Some(file),
                // A server leads on to the folder.
                None => format!("{file}/index.html"),
            },
        };
        self.files.get(&index).map(String::as_str)
    }

    /// Where an address on the page `from` leads (URL standard, as far as addresses of the site
    /// go).
    fn target(&self, from: &str, address: &str) -> Target {
        let (address, place) = address.split_once('#').unwrap_or((address, ""));
        let place = place.split(":~:").next().unwrap_or_default();
        // `#office=ID` is for a script of the page, as `#t=10` is for a player.
        let place = if place.contains('=') { "" } else { place };
        let place = decoded(place);
        let address = address.split('?').next().unwrap_or_default();
        if address.is_empty() {
            let path = from.to_owned();
            return Target::Inside { path, place };
        }
        let own = address
            .strip_prefix(&self.origin)
            .filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let rooted = match own {
            Some("") => Some("/"),
            Some(rest) => Some(rest),
            None if has_scheme(address) || address.starts_with("//") => return Target::Elsewhere,
            None => address.starts_with('/').then_some(address),
        };
        let path = match rooted {
            Some(rooted) => match format!("{rooted}/").strip_prefix(&self.mount) {
                Some(_) => rooted
                    .get(self.mount.len()..)
                    .unwrap_or_default()
                    .to_owned(),
                // Another site of the same host.
                None if own.is_some() => return Target::Elsewhere,
                None => return Target::Outside,
            },
            None => {
                let folder = from.rfind('/').map_or("", |at| &from[..=at]);
                format!("{folder}{address}")
            }
        };
        match resolved(&decoded(&path)) {
            Some(path) => Target::Inside { path, place },
            None => Target::Outside,
        }
    }
}

impl Linked {
    /// Whether the page has a place, as far as is known.
    fn has(&self, place: &str) -> bool {
        let places = self.places.as_ref();
        places.is_none_or(|places| places.contains(place))
    }

    /// Faults of the links to places of other pages, given the links of all pages by their paths.
    pub fn crossing_faults(&self, pages: &BTreeMap<&str, Linked>) -> Vec<Fault> {
        let leads_nowhere = |crossing: &&Crossing| {
            let page = pages.get(crossing.page.as_str());
            page.is_some_and(|page| !page.has(&crossing.place))
        };
        let crossings = self.crossings.iter().filter(leads_nowhere);
        let fault = |crossing: &Crossing| {
            let target = crossing.target.clone();
            let fault = PageLinkFault::NoSpan;
            Fault::new(crossing.range.clone(), PageBrokenLink { target, fault })
        };
        crossings.map(fault).collect()
    }
}

/// The addresses that an element leads to or loads.
fn addresses(element: Element<'_>) -> impl Iterator<Item = &str> {
    let (one, several): (&[&str], &[&str]) = match element.name() {
        "a" | "area" | "link" | "use" | "image" => (&["href"], &["imagesrcset"]),
        "img" | "source" => (&["src"], &["srcset"]),
        "script" | "iframe" | "embed" | "audio" | "track" | "input" => (&["src"], &[]),
        "video" => (&["src", "poster"], &[]),
        "object" => (&["data"], &[]),
        "form" => (&["action"], &[]),
        _ => (&[], &[]),
    };
    let one = one.iter().filter_map(move |name| element.attribute(name));
    let several = several
        .iter()
        .filter_map(move |name| element.attribute(name));
    let candidates = several.flat_map(|set| set.split(','));
    one.chain(candidates.filter_map(|candidate| candidate.split_ascii_whitespace().next()))
}

/// Whether an address begins with a scheme: `mailto:`, `https:` (RFC 3986, 3.1).
fn has_scheme(address: &str) -> bool {
    let Some((scheme, _)) = address.split_once(':') else {
        return false;
    };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

fn decoded(part: &str) -> String {
    percent_decode_str(part).decode_utf8_lossy().into_owned()
}

/// The path without `.` and `..`; none if it leads up out of its beginning.
fn resolved(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let mut resolved = parts.join("/");
    let is_folder = matches!(path.rsplit('/').next(), Some("." | ".."));
    if is_folder && !resolved.is_empty() {
        resolved.push('/');
    }
    Some(resolved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use PageLinkFault::{NoPage, NoSpan, Outside};

    fn links(base_url: &str) -> Links {
        let files = [
            "index.html",
            "404.html",
            "kk/index.html",
            "kk/acts/index.html",
            "kk/acts/code.html",
            "assets/a1/site.css",
            "assets/a1/герб.svg",
        ];
        Links::new(files.map(str::to_owned), base_url)
    }

    /// The faults of a page at `kk/acts/code.html`, beside which the list of acts has the place
    /// `list`.
    fn faults(base_url: &str, html: &str) -> Vec<(PageLinkFault, String)> {
        let links = links(base_url);
        let read = |path, html| links.of(path, &Document::parse(html));
        let pages = BTreeMap::from([
            ("kk/acts/code.html", read("kk/acts/code.html", html)),
            (
                "kk/acts/index.html",
                read("kk/acts/index.html", "<ul id=list>"),
            ),
        ]);
        let page = &pages["kk/acts/code.html"];
        let faults = page
            .faults
            .iter()
            .cloned()
            .chain(page.crossing_faults(&pages));
        let found = faults.map(|fault| {
            let PageBrokenLink { fault, target } = fault.problem.get().unwrap();
            (fault.clone(), target.clone())
        });
        found.collect()
    }

    #[test]
    fn links_lead_to_what_is_published() {
        for good in [
            "<h2 id=63-бап><a href=#63-бап>а</a><a href='#63-%D0%B1%D0%B0%D0%BF'>ә</a>",
            "<a href=#>а</a><a href=#top>ә</a><a href=''>б</a><a name=x></a><a href=#x>в</a>",
            "<a href=./>а</a><a href=./#list>ә</a><a href=index.html#list>б</a><a href=..>в</a>",
            "<a href=../>а</a><a href=../../>ә</a><a href=../../kk>б</a><a \
            href=code.html?a=1>в</a>",
            "<link rel=stylesheet href=../../assets/a1/site.css><img \
            src=../../assets/a1/%D0%B3%D0%B5%D1%80%D0%B1.svg#a>",
            "<a href=https://egov.kz/>а</a><a href=mailto:a@b.kz>ә</a><a href=tel:1414>б</a><a \
            href=//egov.kz/x>в</a>",
            "<link rel=canonical href=https://example.kz/kk/acts/code.html><a \
            href=https://example.kz>а</a>",
            "<a href=https://example.kz.evil/x>а</a>",
            "<a href=/kk/acts/>а</a>",
        ] {
            assert_eq!(faults("https://example.kz", good), [], "{good}");
        }
        for (bad, fault, target) in [
            ("<a href=#63-bap>а</a>", NoSpan, "#63-bap"),
            ("<a href=./#lost>а</a>", NoSpan, "./#lost"),
            ("<a href=lost.html>а</a>", NoPage, "lost.html"),
            ("<a href=../offices/>а</a>", NoPage, "../offices/"),
            ("<a href=../../../>а</a>", Outside, "../../../"),
            ("<a href=/lost.html>а</a>", NoPage, "/lost.html"),
            (
                "<link rel=canonical href=https://example.kz/x.html>",
                NoPage,
                "https://example.kz/x.html",
            ),
            (
                "<img srcset='../../assets/a1/герб.svg 1x, b.png 2x'>",
                NoPage,
                "b.png",
            ),
            ("<script src=a.js></script>", NoPage, "a.js"),
        ] {
            let expected = [(fault, target.to_owned())];
            assert_eq!(faults("https://example.kz/", bad), expected, "{bad}");
        }
    }

    #[test]
    fn a_site_in_a_folder_of_a_host_ends_at_that_folder() {
        let base = "https://example.kz/guide";
        let good = "<a href=/guide/kk/>а</a><a href=/guide/>ә</a><a \
            href=https://example.kz/guide>б</a><a href=https://example.kz/other>в</a>";
        assert_eq!(faults(base, good), []);
        let bad = "<a href=/kk/>а</a><a href=/guidebook/>ә</a><a href=/guide/x>б</a>";
        let expected = [
            (Outside, "/kk/".to_owned()),
            (Outside, "/guidebook/".to_owned()),
            (NoPage, "/guide/x".to_owned()),
        ];
        assert_eq!(faults(base, bad), expected);
    }

    proptest::proptest! {
        #[test]
        fn any_address_is_followed(address in "[a-z./#?:%әі ]{0,40}") {
            let links = links("https://example.kz");
            let _ = links.target("kk/acts/code.html", &address);
        }
    }
}

//! The files of the site that are not pages: the sitemap, `robots.txt`, the headers for a host that
//! reads `_headers`, and the directory of offices for the letters.

use super::data_modules::{FOLDERS, INDEX, START};
use super::feed::feeds;
use super::guide::escape;
use super::links::absolute;
use super::offline::{WORKER, WORKER_POLICY};
use super::places::places;
use super::plan::{Page, Route, is_not_found};
use crate::language::Language;
use crate::model::{Site, WebAddress};
use crate::theme::{Asset, Theme};

/// What a page may load: its own style sheets, scripts and pictures, and nothing else from
/// anywhere; and that no script makes code, or elements, of a text (trusted types). No policy may
/// be made that would allow it: a theme that needs one would have its name here. The same words
/// stand in every page; `frame-ancestors` works in a header only.
pub const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// The same for the pages of a site that open again without network, but for one thing: a policy of
/// trusted types may be made whose name is `tartip-worker`. `offline.js` makes it, once a page, and
/// it gives the address of the service worker whatever it is asked for. That a page may have a
/// worker at all, `script-src` says.
pub const OFFLINE_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types tartip-worker";

/// The policy of the pages of a site.
pub(super) fn content_policy(site: &Site) -> &'static str {
    match site.settings.offline {
        true => OFFLINE_POLICY,
        false => CONTENT_POLICY,
    }
}

/// An address list may have this many entries (sitemaps.org protocol).
const SITEMAP_LIMIT: usize = 50_000;

/// The files beside the pages.
pub fn site_files(
    site: &Site,
    theme: &Theme,
    routes: &[Route],
    base_url: &WebAddress,
) -> Vec<Asset> {
    let base = base_url.as_str().trim_end_matches('/');
    let pages: Vec<&Route> = routes
        .iter()
        .filter(|route| !route.moved && !is_not_found(route.page))
        .collect();
    let file = |path: &str, text: String| Asset {
        path: path.to_owned(),
        bytes: text.into_bytes(),
    };
    let mut files = vec![
        file(
            "robots.txt",
            format!("User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n"),
        ),
        file("_headers", headers(site)),
        file("_redirects", redirects(site, routes)),
        // GitHub Pages runs what has no such file through Jekyll, which leaves out names that begin
        // with `_`.
        file(".nojekyll", String::new()),
    ];
    files.extend(places(site, &site.directory()));
    files.extend(feeds(site, theme, base_url));
    let parts: Vec<&[&Route]> = pages.chunks(SITEMAP_LIMIT).collect();
    if let [only] = parts.as_slice() {
        files.push(file("sitemap.xml", sitemap(site, only, base_url)));
        return files;
    }
    let mut index = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (number, part) in parts.iter().enumerate() {
        let name = format!("sitemap-{}.xml", number + 1);
        index.push_str(&format!(
            "<sitemap><loc>{}/{name}</loc></sitemap>\n",
            escape(base)
        ));
        files.push(file(&name, sitemap(site, part, base_url)));
    }
    index.push_str("</sitemapindex>\n");
    files.push(file("sitemap.xml", index));
    files
}

/// The files of a preview, which no search engine may list. `robots.txt` keeps none away: one that
/// may not read a page does not see that the page asks not to be listed.
pub fn unlisted(mut files: Vec<Asset>) -> Vec<Asset> {
    for file in &mut files {
        match file.path.as_str() {
            "robots.txt" => file.bytes = b"User-agent: *\nAllow: /\n".to_vec(),
            "_headers" => {
                let text = String::from_utf8_lossy(&file.bytes);
                let text = text.replacen("/*\n", "/*\n  X-Robots-Tag: noindex\n", 1);
                file.bytes = text.into_bytes();
            }
            _ => {}
        }
    }
    files
}

fn sitemap(site: &Site, routes: &[&Route], base_url: &WebAddress) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let link = |text: &mut String, language: &str, route: &Route| {
        let href = escape(&absolute(base_url, route));
        text.push_str(&format!(
            "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{href}\"/>"
        ));
    };
    for route in routes {
        text.push_str("<url><loc>");
        text.push_str(&escape(&absolute(base_url, route)));
        text.push_str("</loc>");
        let page = match route.page {
            Page::Entrance => Page::Home,
            page => page,
        };
        // A poster is one page in every language.
        let sides = match page {
            Page::Poster(_) => &[][..],
            _ => &Language::ALL[..],
        };
        for language in sides.iter().copied() {
            link(&mut text, language.tag(), &Route::new(site, page, language));
        }
        if page == Page::Home {
            let entrance = Route::new(site, Page::Entrance, Language::ALL[0]);
            link(&mut text, "x-default", &entrance);
        }
        text.push_str("</url>\n");
    }
    text.push_str("</urlset>\n");
    text
}

/// For hosts that read it: an answer of its own (301) where a page once stood, and the page of the
/// language where there is nothing. Hosts that do not read it show the page that stands at the old
/// address.
fn redirects(site: &Site, routes: &[Route]) -> String {
    let moved = routes.iter().filter(|route| route.moved);
    let mut text: String = moved
        .map(|route| {
            let now = Route::part(site, route.page, route.language, route.part);
            format!("/{} /{} 301\n", route.path, now.path)
        })
        .collect();
    for tag in Language::ALL.map(Language::tag) {
        text.push_str(&format!("/{tag}/* /{tag}/404.html 404\n"));
    }
    text
}

/// The headers of every page, and of what never changes under its name: the files of the theme, the
/// data of scripts. What says which data hold is asked for again. HTTPS is asked for of this
/// host alone, not of those below its name: they are not ours.
///
/// Where two rules name the same header, some hosts send both values and some the later one: so the
/// rule of all files has only the part of the policy that holds for the service worker, too. Under
/// the policy of pages the worker could fetch nothing.
fn headers(site: &Site) -> String {
    let policy = content_policy(site);
    let languages = Language::ALL.map(|language| format!("/{}/*", language.tag()));
    let single = ["/", "/index.html", "/404.html", "/posters/*"].map(str::to_owned);
    let data = FOLDERS.map(|folder| format!("/{folder}*"));
    let ruled = single.into_iter().chain(languages).chain(data);
    let ruled = ruled.map(|path| {
        format!("\n{path}\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n")
    });
    let ruled: String = ruled.collect();
    let data = FOLDERS.map(|folder| {
        format!(
            "\n/{folder}{INDEX}*\n  \
             Cache-Control: public, max-age=31536000, immutable\n\n\
             /{folder}{START}*\n  \
             Cache-Control: no-cache\n"
        )
    });
    let data = data.concat();
    format!(
        "/*\n  \
         Content-Security-Policy: frame-ancestors 'none'\n  \
         Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n  \
         Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()\n  \
         Cross-Origin-Opener-Policy: same-origin\n  \
         Cross-Origin-Resource-Policy: same-origin\n  \
         Strict-Transport-Security: max-age=31536000\n\
         {ruled}\n\
         /{WORKER}\n  \
         Content-Security-Policy: {WORKER_POLICY}; frame-ancestors 'none'\n  \
         Cache-Control: no-cache\n\n\
         /assets/*\n  \
         Content-Security-Policy: {policy}; frame-ancestors 'none'\n  \
         Cache-Control: public, max-age=31536000, immutable\n{data}"
    )
}

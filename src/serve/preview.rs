//! What a served page has that a published one has not: the script that loads it anew, and the
//! problems over it.

use super::answer::{Answer, SCRIPT, STYLE, answer};
use super::problems::Problems;
use crate::messages::Message;
use crate::render::escape;

/// Where the server's own files stand; no page can, since ids have no dots.
const RELOAD: &str = "/.tartip/reload.js";
const OVERLAY: &str = "/.tartip/overlay.css";

/// Where a page hears of newer generations.
pub(super) const EVENTS: &str = "/.tartip/events";

/// The policy of published pages, but for one thing: a page may connect to the server it came from,
/// to hear of newer generations.
pub(super) const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// One of the server's own files.
pub(super) fn file(path: &str) -> Option<Answer> {
    match path {
        RELOAD => Some(answer(200, SCRIPT, include_str!("page/reload.js"))),
        OVERLAY => Some(answer(200, STYLE, include_str!("page/overlay.css"))),
        _ => None,
    }
}

/// A page of the site with what a served page has: the script before all others of the page, the
/// problems after all else.
pub(super) fn dressed(mut html: String, problems: Option<&Problems>, name: &str) -> String {
    if let Some(problems) = problems {
        // A theme may leave the end tag out; what stands after all else belongs to the body too.
        let end = html.rfind("</body>").unwrap_or(html.len());
        html.insert_str(end, &overlay(problems));
    }
    // Scripts that are deferred run in the order of the page, and listeners in the order in which
    // they were added.
    let start = after_head_tag(&html).unwrap_or(html.len());
    html.insert_str(start, &script(name));
    html
}

/// Where the content of `head` begins.
fn after_head_tag(html: &str) -> Option<usize> {
    html.match_indices("<head").find_map(|(at, tag)| {
        let rest = &html[at + tag.len()..];
        let is_head = rest.starts_with(|c: char| c == '>' || c.is_ascii_whitespace());
        let end = is_head.then(|| rest.find('>'))??;
        Some(at + tag.len() + end + 1)
    })
}

/// A page with nothing but the problems, where there is no page of the site.
pub(super) fn bare(problems: &Problems, name: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{CONTENT_POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n{}</head>\n\
         <body>\n{}</body>\n</html>\n",
        problems.ui.tag(),
        escape(&problems.ui.say(&Message::PageNotShown)),
        script(name),
        overlay(problems),
    )
}

fn script(name: &str) -> String {
    let name = escape(name);
    format!("\n<script src=\"{RELOAD}\" data-generation=\"{name}\" defer></script>")
}

/// The problems, over the page. The script makes of it a dialog that Escape closes; without scripts
/// it stands open.
fn overlay(problems: &Problems) -> String {
    let ui = problems.ui;
    let say = |message: Message<'_>| escape(&ui.say(&message));
    let errors = problems.errors;
    format!(
        "<link rel=\"stylesheet\" href=\"{OVERLAY}\">\n<dialog open id=\"tartip-problems\" \
        lang=\"{}\" aria-labelledby=\"tartip-problems-title\">\n<h2 \
        id=\"tartip-problems-title\">{}</h2>\n<p>{}</p>\n<button type=\"button\">{}</button>\n<pre \
        tabindex=\"0\" role=\"region\" \
        aria-labelledby=\"tartip-problems-title\">{}</pre>\n</dialog>\n",
        ui.tag(),
        say(Message::PageNotRemade { errors }),
        say(Message::FixAndSave),
        say(Message::CloseProblems),
        escape(problems.frames.trim_end()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems() -> Problems {
        Problems {
            errors: 2,
            ui: crate::language::UiLanguage::Kazakh,
            frames: "error: </pre><script>alert(1)</script> & \"'".to_owned(),
        }
    }

    #[test]
    fn the_policy_differs_from_the_published_one_in_one_thing() {
        let published = crate::render::CONTENT_POLICY;
        assert_eq!(
            CONTENT_POLICY,
            published.replace("connect-src 'none'", "connect-src 'self'")
        );
        assert_ne!(CONTENT_POLICY, published);
    }

    #[test]
    fn nothing_in_a_problem_becomes_markup() {
        for page in [
            dressed("<body></body>".to_owned(), Some(&problems()), "a\"b.1"),
            bare(&problems(), "a\"b.1"),
        ] {
            assert!(!page.contains("<script>"), "{page}");
            assert_eq!(page.matches("</pre>").count(), 1, "{page}");
            assert!(
                page.contains("&lt;/pre&gt;&lt;script&gt;alert(1)"),
                "{page}"
            );
            assert!(page.contains("data-generation=\"a&quot;b.1\""), "{page}");
        }
    }

    #[test]
    fn the_script_comes_before_those_of_the_page_and_the_problems_after_all_else() {
        let html = "<!doctype html><head lang=kk><script \
            src=a></script></head><body><header></header></body>";
        let page = dressed(html.to_owned(), Some(&problems()), "a.1");
        let order = [
            "<head lang=kk>",
            RELOAD,
            "src=a",
            "</header>",
            "<dialog",
            "</body>",
        ];
        let places = order.map(|part| page.find(part).unwrap());
        assert!(places.is_sorted(), "{page}");
    }

    #[test]
    fn a_page_without_the_usual_tags_is_dressed_all_the_same() {
        let page = dressed("<header>text".to_owned(), Some(&problems()), "a.1");
        assert!(
            page.starts_with("<header>text") && page.contains(RELOAD),
            "{page}"
        );
        assert!(page.contains("<dialog"), "{page}");
    }
}

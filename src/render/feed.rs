//! The feeds of what changed for citizens, one for each language (Atom, RFC 4287). They are made of
//! the recorded changes alone, so the same content gives the same bytes.

use super::guide::escape;
use super::links::absolute;
use super::plan::{ENTRIES, Page, Route};
use super::uses::changes;
use crate::language::Language;
use crate::model::{Handle, RecordedChange, Site, WebAddress};
use crate::theme::{Asset, Theme};

/// Where the feed of a language stands in the site.
pub(super) fn feed_path(language: Language) -> String {
    format!("{}/changes.xml", language.tag())
}

/// The feed of each language; none without a change.
pub(super) fn feeds(site: &Site, theme: &Theme, base_url: &WebAddress) -> Vec<Asset> {
    let changes = changes(site);
    if changes.is_empty() {
        return Vec::new();
    }
    let feeds = Language::ALL.map(|language| {
        let title = theme.words(language).get("changes").unwrap_or_default();
        Asset {
            path: feed_path(language),
            bytes: feed(site, title, &changes, language, base_url).into_bytes(),
        }
    });
    feeds.into()
}

/// A day of Kazakhstan, which keeps one time, as the moment that it begins (RFC 3339).
fn moment(change: &RecordedChange) -> String {
    format!("{}T00:00:00+05:00", change.date.value)
}

fn feed(
    site: &Site,
    title: &str,
    changes: &[Handle<RecordedChange>],
    language: Language,
    base_url: &WebAddress,
) -> String {
    let tag = language.tag();
    let base = base_url.as_str().trim_end_matches('/');
    let page = absolute(base_url, &Route::new(site, Page::Changes, language));
    let settings = &site.settings;
    let publisher = site.offices[settings.publisher].value.name.text(language);
    let updated = changes
        .first()
        .map(|last| moment(&site.changes[*last].value));
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n\
         <id>{base}/{path}</id>\n\
         <title>{title} — {site}</title>\n\
         <updated>{updated}</updated>\n\
         <author><name>{publisher}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}/{path}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" hreflang=\"{tag}\" href=\"{page}\"/>\n",
        base = escape(base),
        path = feed_path(language),
        title = escape(title),
        site = escape(settings.title.text(language)),
        updated = updated.unwrap_or_default(),
        publisher = escape(publisher),
        page = escape(&page),
    );
    for handle in changes.iter().take(ENTRIES) {
        text.push_str(&entry(site, *handle, language, base_url));
    }
    text.push_str("</feed>\n");
    text
}

/// A change. Its id never changes: it is made of the host, the day and the name of its record (RFC
/// 4151).
fn entry(
    site: &Site,
    handle: Handle<RecordedChange>,
    language: Language,
    base_url: &WebAddress,
) -> String {
    let record = &site.changes[handle];
    let change = &record.value;
    let tag = language.tag();
    let host = base_url
        .shown()
        .split(['/', ':'])
        .next()
        .unwrap_or_default();
    // As many as the first page of the list has are in the feed.
    let list = Route::new(site, Page::Changes, language);
    let procedures = change.procedures.iter().map(|it| Page::Procedure(*it));
    let offices = change.offices.iter().map(|it| Page::Office(*it));
    let about = procedures.chain(offices).next();
    let href = match about {
        Some(page) => absolute(base_url, &Route::new(site, page, language)),
        None => format!("{}#change-{}", absolute(base_url, &list), record.id),
    };
    let sentences: Vec<&str> = change.text.iter().map(|it| it.text(language)).collect();
    format!(
        "<entry>\n\
         <id>tag:{host},{date}:{tag}/changes/{id}</id>\n\
         <title>{title}</title>\n\
         <updated>{moment}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" hreflang=\"{tag}\" href=\"{href}\"/>\n\
         <content type=\"text\">{content}</content>\n\
         </entry>\n",
        host = escape(host),
        date = change.date.value,
        id = record.id,
        title = escape(change.title.text(language)),
        moment = moment(change),
        href = escape(&href),
        content = escape(&sentences.join("\n")),
    )
}

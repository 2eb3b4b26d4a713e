//! What a browser gets: a status, a body, what the body is, how long it may be kept, and that no
//! other site may use it.

use std::io::Cursor;

use tiny_http::{Header, Response};

/// An answer.
pub(super) type Answer = Response<Cursor<Vec<u8>>>;

pub(super) const HTML: &str = "text/html; charset=utf-8";
pub(super) const TEXT: &str = "text/plain; charset=utf-8";
pub(super) const SCRIPT: &str = "text/javascript; charset=utf-8";
pub(super) const STYLE: &str = "text/css; charset=utf-8";

/// What protects the preview from pages of other sites that are open in the same browser: they can
/// neither frame it nor use its files.
const PROTECTION: [(&str, &str); 4] = [
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// A body that a browser asks for again each time: the next generation may say something else.
pub(super) fn answer(status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Answer {
    made(status, headers(media_type, "no-cache"), body.into())
}

/// A body that a browser may keep for good: its address changes with its contents.
pub(super) fn lasting(media_type: &str, body: impl Into<Vec<u8>>) -> Answer {
    let headers = headers(media_type, "max-age=31536000, immutable");
    made(200, headers, body.into())
}

fn made(status: u16, headers: Vec<Header>, body: Vec<u8>) -> Answer {
    let length = Some(body.len());
    Response::new(status.into(), headers, Cursor::new(body), length, None)
}

/// The headers that every answer has.
pub(super) fn headers(media_type: &str, cache_control: &str) -> Vec<Header> {
    let own = [
        ("Content-Type", media_type),
        ("Cache-Control", cache_control),
    ];
    let all = own.into_iter().chain(PROTECTION);
    all.filter_map(|(name, value)| header(name, value))
        .collect()
}

/// The same answer with one more header, if its value may stand in one.
pub(super) fn with(answer: Answer, name: &str, value: &str) -> Answer {
    match header(name, value) {
        Some(header) => answer.with_header(header),
        None => answer,
    }
}

fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

/// The media type of a file by the ending of its name.
pub(super) fn media_type(path: &str) -> &'static str {
    let ending = path
        .rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'));
    match ending.map(|(_, ending)| ending) {
        Some("html") => HTML,
        Some("css") => STYLE,
        Some("js") => SCRIPT,
        Some("json") => "application/json",
        Some("xml") => "application/xml; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("gif") => "image/gif",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        Some("pdf") => "application/pdf",
        Some("txt") => TEXT,
        // `_headers` and the like.
        None => TEXT,
        Some(_) => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_says_what_it_is_and_that_no_other_site_may_use_it() {
        for answer in [answer(404, HTML, "сәлем"), lasting(STYLE, "")] {
            let named = |name: &'static str| {
                let mut headers = answer.headers().iter();
                headers.any(|header| header.field.equiv(name))
            };
            assert!(named("Content-Type") && named("Cache-Control"));
            assert!(PROTECTION.iter().all(|(name, _)| named(name)));
        }
    }

    #[test]
    fn the_media_type_is_that_of_the_last_ending() {
        assert_eq!(media_type("kk/a.html"), HTML);
        assert_eq!(media_type("assets/a.b/site.css"), STYLE);
        assert_eq!(media_type("assets/a.b/_headers"), TEXT);
        assert_eq!(media_type("a.unknown"), "application/octet-stream");
    }
}

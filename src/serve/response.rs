//! What a browser gets: a status, headers and a body, written in one piece.

use std::io::{self, Write};

/// How long a browser may keep an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Not without asking again: the next generation may say something else.
    Ask,
    /// For good: the address changes with the contents.
    ForGood,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The media type of the body.
    pub media_type: &'static str,
    /// How long a browser may keep it.
    pub keep: Keep,
    /// A header of its own kind: where to go instead, or what methods there are.
    pub extra: Option<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

pub const HTML: &str = "text/html; charset=utf-8";
pub const TEXT: &str = "text/plain; charset=utf-8";
pub const SCRIPT: &str = "text/javascript; charset=utf-8";
pub const STYLE: &str = "text/css; charset=utf-8";

/// What protects the preview from pages of other sites that are open in the same browser: they can neither frame it nor
/// use its files.
pub const PROTECTION: &str = "Content-Security-Policy: frame-ancestors 'none'\r\n\
     Cross-Origin-Resource-Policy: same-origin\r\n\
     X-Content-Type-Options: nosniff\r\n\
     Referrer-Policy: no-referrer\r\n";

impl Response {
    /// A body of some media type that a browser asks for again each time.
    pub fn new(status: u16, media_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            media_type,
            keep: Keep::Ask,
            extra: None,
            body: body.into(),
        }
    }

    /// The same, with one more header.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.extra = Some((name, value.into()));
        self
    }

    /// Writes the answer; without its body to who asked for the head alone.
    ///
    /// # Errors
    /// A browser that has gone, or does not take what it asked for.
    pub fn write(&self, stream: &mut impl Write, head_only: bool, close: bool) -> io::Result<()> {
        let mut bytes = Vec::with_capacity(512 + self.body.len());
        write!(
            bytes,
            "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{PROTECTION}Cache-Control: {}\r\n",
            self.status,
            reason(self.status),
            self.media_type,
            self.body.len(),
            match self.keep {
                Keep::Ask => "no-cache",
                Keep::ForGood => "max-age=31536000, immutable",
            },
        )?;
        if let Some((name, value)) = &self.extra {
            write!(bytes, "{name}: {value}\r\n")?;
        }
        if close {
            bytes.extend_from_slice(b"Connection: close\r\n");
        }
        bytes.extend_from_slice(b"\r\n");
        if !head_only {
            bytes.extend_from_slice(&self.body);
        }
        stream.write_all(&bytes)
    }
}

/// The words of a status code (RFC 9110, section 15; RFC 6585).
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        307 => "Temporary Redirect",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        413 => "Content Too Large",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "",
    }
}

/// The media type of a file by the ending of its name.
pub fn media_type(path: &str) -> &'static str {
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

    fn written(response: &Response, head_only: bool) -> String {
        let mut bytes = Vec::new();
        response.write(&mut bytes, head_only, false).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn the_head_alone_has_the_headers_of_the_whole() {
        let response = Response::new(200, HTML, "сәлем");
        let whole = written(&response, false);
        assert!(whole.contains("Content-Length: 10\r\n"), "{whole}");
        assert_eq!(written(&response, true) + "сәлем", whole);
    }

    #[test]
    fn the_media_type_is_that_of_the_last_ending() {
        assert_eq!(media_type("kk/a.html"), HTML);
        assert_eq!(media_type("assets/a.b/site.css"), STYLE);
        assert_eq!(media_type("assets/a.b/_headers"), TEXT);
        assert_eq!(media_type("a.unknown"), "application/octet-stream");
    }
}

//! The text of a file as the parsers see it: without a byte-order mark, with `\n` line ends.

/// Says that a file is in UTF-8; some editors put it first.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// `text` without the byte-order mark at its beginning and with `\n` for every line end: `\r\n`,
/// `\r` or `\n`. A program that does not know a mark puts another before it: they are one.
pub fn plain(text: &str) -> String {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    if !is_plain(text) {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

/// Whether the text is its own plain text.
pub fn is_plain(text: &str) -> bool {
    !text.starts_with(BYTE_ORDER_MARK) && !text.contains('\r')
}

/// Walks the bytes of a file along with those of its plain text.
pub(super) struct Walk<'t> {
    text: &'t str,
    /// Bytes of the file walked so far.
    raw: usize,
    /// Bytes of the plain text walked so far.
    plain: usize,
}

impl<'t> Walk<'t> {
    /// At the beginning of `text`, after its byte-order mark.
    pub(super) fn new(text: &'t str) -> Self {
        let raw = text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len();
        Self {
            text,
            raw,
            plain: 0,
        }
    }

    /// The byte of the file that is byte `plain` of its plain text; nothing if the text has no
    /// character that begins or ends there. Never goes back.
    pub(super) fn to(&mut self, plain: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while self.plain < plain {
            self.raw += match bytes.get(self.raw..)? {
                [b'\r', b'\n', ..] => 2,
                [_, ..] => 1,
                [] => return None,
            };
            self.plain += 1;
        }
        let there = self.plain == plain && self.text.is_char_boundary(self.raw);
        there.then_some(self.raw)
    }
}

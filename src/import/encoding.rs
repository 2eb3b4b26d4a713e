//! The letters of a file without cells: UTF-8, UTF-16 or Windows-1251, whichever its bytes are.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

use crate::edit::plain;
use crate::messages::TableFault;

/// The text of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text without a byte-order mark and with `\n` line ends.
    pub text: String,
    /// Whether it was in Windows-1251.
    pub is_windows_1251: bool,
}

/// Reads the bytes in the encoding that they have: as the byte-order mark says; without one UTF-16
/// if every other byte of the beginning is zero, UTF-8 if they are, and else Windows-1251, which
/// spreadsheets write in this country.
///
/// # Errors
/// Bytes that are no text in it.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, TableFault> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.or_else(|| without_mark(bytes));
    let encoding = encoding.unwrap_or(match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        Err(_) => WINDOWS_1251,
    });
    let (text, _, is_broken) = encoding.decode(bytes);
    if is_broken || text.contains('\0') {
        return Err(TableFault::NotAText);
    }
    Ok(Decoded {
        text: plain(&text),
        is_windows_1251: encoding == WINDOWS_1251,
    })
}

/// Whether a text has letters that Windows-1251 has not.
pub(super) fn windows_1251_lacks(text: &str) -> bool {
    let (_, _, is_lossy) = WINDOWS_1251.encode(text);
    is_lossy
}

/// UTF-16 by its zero bytes: digits, separators and Latin letters have one each, before or after.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = || bytes.chunks_exact(2).take(512);
    let zeros = |at: usize| pairs().filter(|pair| pair.get(at) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    match (first, second) {
        (0, 1..) => Some(UTF_16LE),
        (1.., 0) => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const TEXT: &str = "id;Атауы\n1;Әкім №1\n";

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let marked = format!("\u{feff}{TEXT}");
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked.clone().into_bytes(),
            TEXT.replace('\n', "\r\n").into_bytes(),
            TEXT.replace('\n', "\r").into_bytes(),
            utf_16(&marked, u16::to_le_bytes),
            utf_16(&marked, u16::to_be_bytes),
            utf_16(TEXT, u16::to_le_bytes),
            utf_16(TEXT, u16::to_be_bytes),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!(decoded.text, TEXT);
            assert!(!decoded.is_windows_1251);
        }
    }

    #[test]
    fn windows_1251_is_told_from_utf_8() {
        let (bytes, _, _) = WINDOWS_1251.encode("Название;ГУ «Аппарат»");
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.text, "Название;ГУ «Аппарат»");
        assert!(decoded.is_windows_1251);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"\xff\xfe\x00\xd8\x20"), Err(TableFault::NotAText));
        assert_eq!(decode(b"a\0\0b\0\0\0"), Err(TableFault::NotAText));
    }
}

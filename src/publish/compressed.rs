//! Compressed copies beside text files, for a server that sends such copies as they stand: `.br`
//! (Brotli, RFC 7932) and `.gz` (gzip, RFC 1952).

use std::io::{self, Read, Write};

use brotli::enc::BrotliEncoderParams;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

/// The file in the root of a published tree that says by what its copies were made.
pub(super) const MADE_BY: &str = ".tartip-compressed";

/// What that file says. It changes with what the copies of the same file are: only then are those
/// of another program made anew, and the same site has the same bytes whatever was built before.
pub(super) const MADE_BY_TEXT: &str = "brotli 9, quality 8 and 11; gzip 9; form 1\n";

/// A file with less than this is sent in one packet, compressed or not (RFC 9293: a segment of 1220
/// bytes fits any path of IPv6).
const SMALLEST: usize = 1220;

/// How hard to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// For files that change with the content: a page takes about 1 ms.
    Quick,
    /// For the theme, which changes seldom and which all pages load: 20 ms for as much, and a tenth
    /// smaller.
    Best,
}

/// A kind of copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    Brotli,
    Gzip,
}

impl Coding {
    pub(super) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Where the copy of the file at `path` stands.
    pub(super) fn path(self, path: &str) -> String {
        match self {
            Self::Brotli => format!("{path}.br"),
            Self::Gzip => format!("{path}.gz"),
        }
    }

    /// The copy of a file; `None` if it would be no smaller.
    ///
    /// # Errors
    /// None that memory does not give.
    pub(super) fn copy(self, bytes: &[u8], effort: Effort) -> io::Result<Option<Vec<u8>>> {
        let copy = match self {
            Self::Brotli => {
                let quality = match effort {
                    Effort::Quick => 8,
                    Effort::Best => 11,
                };
                let parameters = BrotliEncoderParams {
                    quality,
                    lgwin: 22,
                    size_hint: bytes.len(),
                    ..BrotliEncoderParams::default()
                };
                let mut copy = Vec::new();
                brotli::BrotliCompress(&mut &*bytes, &mut copy, &parameters)?;
                copy
            }
            // Without time and system in its head.
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::best());
                encoder.write_all(bytes)?;
                encoder.finish()?
            }
        };
        Ok((copy.len() < bytes.len()).then_some(copy))
    }

    /// Whether `copy` is a copy of `bytes`.
    pub(super) fn is_copy(self, copy: &[u8], bytes: &[u8]) -> bool {
        match self {
            Self::Brotli => gives(brotli::Decompressor::new(copy, 4096), bytes),
            Self::Gzip => gives(GzDecoder::new(copy), bytes),
        }
    }
}

/// Whether a file is worth compressing: a text, by its name, that is not short. Pictures that are
/// no drawings, fonts and PDF files are compressed in themselves.
pub(super) fn is_worth(path: &str, bytes: &[u8]) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    bytes.len() >= SMALLEST
        && matches!(
            ending,
            "css" | "html" | "js" | "json" | "svg" | "txt" | "webmanifest" | "xml"
        )
}

/// Whether a reader gives these bytes and no more.
fn gives(mut reader: impl Read, bytes: &[u8]) -> bool {
    let mut block = [0; 16 * 1024];
    for expected in bytes.chunks(block.len()) {
        let read = &mut block[..expected.len()];
        if reader.read_exact(read).is_err() || read != expected {
            return false;
        }
    }
    matches!(reader.read(&mut block), Ok(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    /// A text that repeats itself in part, as pages do.
    fn text() -> Vec<u8> {
        let lines = (0..2000_u32).map(|line| {
            let mixed = line.wrapping_mul(2_654_435_761).rotate_left(line % 13);
            format!("<li class=\"office\"><a href=\"{mixed:x}.html\">Әкімдік {line}</a></li>\n")
        });
        lines.collect::<String>().into_bytes()
    }

    #[test]
    fn a_copy_gives_the_file_and_no_other() {
        let text = text();
        for coding in Coding::ALL {
            for effort in [Effort::Quick, Effort::Best] {
                let copy = coding.copy(&text, effort).unwrap().unwrap();
                assert!(copy.len() < text.len() / 3);
                assert!(coding.is_copy(&copy, &text));
                let mut longer = text.clone();
                longer.push(b'x');
                assert!(!coding.is_copy(&copy, &longer));
                assert!(!coding.is_copy(&copy, &text[..text.len() - 1]));
                assert!(!coding.is_copy(&copy[..copy.len() - 1], &text));
            }
        }
    }

    /// If this fails, the copies of the same file have become others: give `MADE_BY_TEXT` a further
    /// number, and the digest below what it is now.
    #[test]
    fn what_made_the_copies_is_said_anew_when_they_change() {
        let mut hash = Sha256::new();
        for coding in Coding::ALL {
            for effort in [Effort::Quick, Effort::Best] {
                hash.update(coding.copy(&text(), effort).unwrap().unwrap());
            }
        }
        hash.update(MADE_BY_TEXT);
        let digest: String = hash
            .finalize()
            .iter()
            .take(8)
            .map(|b| format!("{b:02x}"))
            .collect();
        assert_eq!(digest, "9303c04370b65a48");
    }

    #[test]
    fn short_files_and_those_compressed_in_themselves_get_no_copy() {
        let long = vec![b' '; SMALLEST];
        for path in ["a.html", "kk/b.xml", "assets/c/site.css", "d.svg"] {
            assert!(is_worth(path, &long), "{path}");
            assert!(!is_worth(path, &long[1..]), "{path}");
        }
        for path in ["a.pdf", "b.png", "c.woff2", "_headers", "html", ".tartip"] {
            assert!(!is_worth(path, &long), "{path}");
        }
    }
}

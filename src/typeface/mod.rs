//! The faces that PDF files are set in, made of free fonts when the program is built: those that
//! the build of a site writes, and those that a browser makes of a letter.
//!
//! Libertinus Serif is under the SIL Open Font License 1.1; New Computer Modern, of which one sign
//! is taken, under the GUST Font License.

/// A face: an OpenType font with the glyphs of some characters, without a table of characters of
/// its own. Lengths are in thousandths of the size of the type.
#[derive(Debug)]
pub struct Face {
    /// The PostScript name of the font that it is a part of.
    pub name: &'static str,
    /// The font, with glyphs as CFF (Adobe Technical Note 5176).
    pub otf: &'static [u8],
    /// Its table of outlines alone, as a PDF has it (`CIDFontType0C`), deflated (RFC 1950).
    pub outlines: &'static [u8],
    /// From the line that letters stand on to the top of the tallest.
    pub ascent: i16,
    /// From that line down to the end of the longest: below zero.
    pub descent: i16,
    /// How tall capital letters are.
    pub cap_height: i16,
    /// The least box that every glyph of the font fits in: left, bottom, right, top.
    pub bounds: [i16; 4],
    /// In the order of their characters.
    pub glyphs: &'static [Glyph],
}

/// How a character is drawn.
#[derive(Debug)]
pub struct Glyph {
    /// The character.
    pub character: char,
    /// The number of the glyph in the font.
    pub id: u16,
    /// How far it is to the next glyph.
    pub advance: u16,
}

include!(concat!(env!("OUT_DIR"), "/faces.rs"));

impl Face {
    /// How the face draws a character, if it can.
    #[must_use]
    pub fn glyph(&self, character: char) -> Option<&'static Glyph> {
        let found = self
            .glyphs
            .binary_search_by_key(&character, |glyph| glyph.character);
        found.ok().map(|index| &self.glyphs[index])
    }
}

/// The first of the faces that can draw a character, and how.
#[must_use]
pub fn glyph<'f>(faces: &[&'f Face], character: char) -> Option<(&'f Face, &'static Glyph)> {
    let mut drawn = faces.iter().map(|face| (*face, face.glyph(character)));
    drawn.find_map(|(face, glyph)| Some((face, glyph?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    #[test]
    fn both_alphabets_are_drawn_in_each_face_of_text() {
        let signs = "«»„“”’–—…№ \u{a0}0123456789.,:;!?()/+-@_%&";
        let text = format!("{LETTERS}{}{signs}", LETTERS.to_uppercase());
        for face in [&REGULAR, &BOLD] {
            for character in text.chars() {
                assert!(
                    face.glyph(character).is_some(),
                    "{}: {character}",
                    face.name
                );
            }
        }
        assert!(SIGNS.glyph('₸').is_some());
    }

    #[test]
    fn letters_that_look_alike_have_glyphs_of_their_own() {
        // What is copied out of a PDF is told by glyphs.
        for face in [&REGULAR, &BOLD] {
            let mut seen = std::collections::BTreeMap::new();
            for glyph in face
                .glyphs
                .iter()
                .filter(|glyph| !glyph.character.is_whitespace())
            {
                if let Some(other) = seen.insert(glyph.id, glyph.character) {
                    panic!("{}: {other} and {}", face.name, glyph.character);
                }
            }
        }
    }

    #[test]
    fn glyphs_are_sorted_and_in_the_font() {
        for face in [&REGULAR, &BOLD, &SIGNS] {
            assert!(
                face.glyphs.is_sorted_by_key(|glyph| glyph.character),
                "{}",
                face.name
            );
            let last = face.glyphs.iter().map(|glyph| glyph.id).max();
            assert_eq!(
                last,
                Some(u16::try_from(face.glyphs.len()).unwrap()),
                "{}",
                face.name
            );
        }
    }
}

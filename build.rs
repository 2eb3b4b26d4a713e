//! Rebuilds the program when a file that is built into it is added or removed, and makes the fonts
//! of its PDF files: subsets of free fonts that come as a package.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::{env, fs};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use subsetter::GlyphRemapper;
use ttf_parser::{Face, GlyphId, RawFace, Tag, name_id};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=themes/default");
    println!("cargo:rerun-if-changed=starter");
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no folder to write to")?;
    let folder = Path::new(&folder);
    let mut code = String::new();
    for subset in SUBSETS {
        write(&subset, folder, &mut code)?;
    }
    fs::write(folder.join("faces.rs"), code)?;
    Ok(())
}

/// A face of the program, and where its glyphs come from.
struct Subset {
    /// The name of the constant and of the file.
    name: &'static str,
    /// What it is for.
    doc: &'static str,
    /// The PostScript name of the font in the package.
    font: &'static str,
    /// The first and the last of each range of characters; what the font lacks is left out.
    characters: &'static [(char, char)],
}

/// Both languages, and what people who live beside them write: names of Europe, of Turkic and
/// Caucasian peoples, quotation marks, dashes, signs of money.
const WIDE: &[(char, char)] = &[
    (' ', '~'),
    // A soft hyphen (U+00AD) is not seen.
    ('\u{a0}', '¬'),
    ('®', 'ſ'),
    ('Ə', 'Ə'),
    ('ə', 'ə'),
    // Marks over letters that have no letter of their own with the mark.
    ('\u{300}', '\u{30c}'),
    ('Ё', '\u{52f}'),
    ('‐', '‧'),
    ('‰', '›'),
    ('€', '€'),
    ('₽', '₽'),
    ('№', '№'),
    ('□', '□'),
];

/// Headings are words of the content: both languages and what stands in them.
const NARROW: &[(char, char)] = &[
    (' ', '~'),
    ('\u{a0}', '\u{a0}'),
    ('«', '«'),
    ('»', '»'),
    ('Ё', 'Ё'),
    ('І', 'І'),
    ('А', 'ё'),
    ('і', 'і'),
    ('Ғ', 'ғ'),
    ('Қ', 'қ'),
    ('Ң', 'ң'),
    ('Ү', 'ұ'),
    ('Һ', 'һ'),
    ('Ә', 'ә'),
    ('Ө', 'ө'),
    ('‐', '„'),
    ('…', '…'),
    ('№', '№'),
];

const SUBSETS: [Subset; 3] = [
    Subset {
        name: "REGULAR",
        doc: "The face of all text.",
        font: "LibertinusSerif-Regular",
        characters: WIDE,
    },
    Subset {
        name: "BOLD",
        doc: "The face of headings.",
        font: "LibertinusSerif-Bold",
        characters: NARROW,
    },
    Subset {
        name: "SIGNS",
        doc: "What the others lack: the sign of the tenge.",
        font: "NewCM10-Regular",
        characters: &[('₸', '₸')],
    },
];

/// Writes the subset to a file, and what is known of it as code.
fn write(subset: &Subset, folder: &Path, code: &mut String) -> Result<(), Box<dyn Error>> {
    let font = typst_assets::fonts()
        .find(|bytes| is_named(bytes, subset.font))
        .ok_or_else(|| format!("typst-assets has no font {}", subset.font))?;
    let face = Face::parse(font, 0)?;
    if face.units_per_em() != 1000 {
        return Err(format!("{}: not in thousandths", subset.font).into());
    }
    let mut remapper = GlyphRemapper::new();
    let mut glyphs = String::new();
    for character in subset.characters.iter().flat_map(|(from, to)| *from..=*to) {
        let Some(GlyphId(glyph)) = face.glyph_index(character) else {
            continue;
        };
        let id = remapper.remap(glyph);
        let advance = face.glyph_hor_advance(GlyphId(glyph)).unwrap_or_default();
        writeln!(
            glyphs,
            "        Glyph {{ character: {character:?}, id: {id}, advance: {advance} }},"
        )?;
    }
    let bytes = subsetter::subset(font, 0, &remapper)?;
    let outlines = RawFace::parse(&bytes, 0)?.table(Tag::from_bytes(b"CFF "));
    let mut deflated = ZlibEncoder::new(Vec::new(), Compression::best());
    deflated.write_all(outlines.ok_or("a font without outlines")?)?;
    let name = subset.name.to_lowercase();
    fs::write(folder.join(format!("{name}.cff.z")), deflated.finish()?)?;
    fs::write(folder.join(format!("{name}.otf")), bytes)?;
    let bounds = face.global_bounding_box();
    write!(
        code,
        "/// {doc}
pub static {constant}: Face = Face {{
    name: {font:?},
    otf: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}.otf\")),
    outlines: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}.cff.z\")),
    ascent: {ascent},
    descent: {descent},
    cap_height: {cap_height},
    bounds: [{x_min}, {y_min}, {x_max}, {y_max}],
    glyphs: &[
{glyphs}    ],
}};
",
        doc = subset.doc,
        constant = subset.name,
        font = subset.font,
        file = name,
        ascent = face.ascender(),
        descent = face.descender(),
        cap_height = face.capital_height().unwrap_or_default(),
        x_min = bounds.x_min,
        y_min = bounds.y_min,
        x_max = bounds.x_max,
        y_max = bounds.y_max,
    )?;
    Ok(())
}

/// The name of a font in PostScript, which is ASCII: some fonts have it in one encoding alone.
fn is_named(font: &[u8], wanted: &str) -> bool {
    let Ok(face) = Face::parse(font, 0) else {
        return false;
    };
    let mut names = face.names().into_iter();
    names.any(|name| {
        name.name_id == name_id::POST_SCRIPT_NAME
            && (name.name == wanted.as_bytes() || name.to_string().as_deref() == Some(wanted))
    })
}

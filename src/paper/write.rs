//! A paper as the bytes of a PDF file.

use std::sync::OnceLock;

use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::text::{Run, points, runs};
use super::{Drawn, Element, Kind, Mark, Paper, Rectangle};
use crate::language::Language;
use crate::typeface::{BOLD, Face, REGULAR, SIGNS};

/// Why a paper could not be written, in the words of the library.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PdfFault(pub String);

/// The PDF file of a paper.
///
/// # Errors
/// What forbids an accessible file of it (ISO 14289-1), such as a sheet without size.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, PdfFault> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfFault(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let language = paper.language.tag().to_owned();
    document.set_metadata(
        Metadata::new()
            .title(paper.title.clone())
            .language(language.clone())
            .creator(concat!("tartip ", env!("CARGO_PKG_VERSION")).to_owned()),
    );
    let mut leaves: Vec<Vec<Identifier>> = vec![Vec::new(); paper.elements.0.len()];
    let mut headings: Vec<Option<(usize, Point, String)>> = vec![None; leaves.len()];
    for (number, sheet) in paper.sheets.iter().enumerate() {
        let settings = PageSettings::from_wh(sheet.width, sheet.height)
            .ok_or_else(|| PdfFault(format!("sheet {}: no size", number + 1)))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for mark in &sheet.marks {
            let identifier = draw(&mut surface, mark)?;
            let Some(element) = mark.element else {
                continue;
            };
            if let Some(leaf) = leaves.get_mut(element.0) {
                leaf.push(identifier);
            }
            if let Drawn::Words {
                left,
                baseline,
                size,
                text,
                ..
            } = &mark.drawn
                && let Some(heading) = headings.get_mut(element.0)
            {
                let place = Point::from_xy(*left, baseline - size);
                let (_, _, words) = heading.get_or_insert((number, place, String::new()));
                words.push_str(text);
            }
        }
        surface.finish();
        page.finish();
    }
    let mut outline = Outline::new();
    for (element, heading) in paper.elements.0.iter().zip(&headings) {
        if let (Kind::Heading(_), Some((sheet, place, words))) = (&element.kind, heading) {
            let place = XyzDestination::new(*sheet, *place);
            outline.push_child(OutlineNode::new(words.trim().to_owned(), place));
        }
    }
    document.set_outline(outline);
    document.set_tag_tree(tree(paper, leaves, &headings).with_lang(Some(language)));
    document
        .finish()
        .map_err(|error| PdfFault(format!("{error}: {error:?}")))
}

/// The tree of elements, each with its marks or those within it. An element stands before those
/// within it, so they are made from the last to the first.
fn tree(
    paper: &Paper,
    leaves: Vec<Vec<Identifier>>,
    headings: &[Option<(usize, Point, String)>],
) -> TagTree {
    let elements = &paper.elements.0;
    let mut within: Vec<Vec<TagGroup>> = elements.iter().map(|_| Vec::new()).collect();
    let mut top = Vec::new();
    for (place, (element, leaves)) in elements.iter().zip(leaves).enumerate().rev() {
        let inner = std::mem::take(&mut within[place]);
        // What says nothing is none.
        if leaves.is_empty() && inner.is_empty() {
            continue;
        }
        let title = headings[place].as_ref().map(|(_, _, words)| words.trim());
        let mut group = TagGroup::new(tag(element, title));
        for leaf in leaves {
            group.push(leaf);
        }
        for inner in inner.into_iter().rev() {
            group.push(inner);
        }
        match element.within.and_then(|outer| within.get_mut(outer.0)) {
            Some(outer) => outer.push(group),
            None => top.push(group),
        }
    }
    let mut tree = TagTree::new();
    for group in top.into_iter().rev() {
        tree.push(group);
    }
    tree
}

fn tag(element: &Element, title: Option<&str>) -> TagKind {
    let language = || element.language.map(|language| language.tag().to_owned());
    match &element.kind {
        Kind::Section => Tag::Section.with_lang(language()).into(),
        Kind::Heading(level) => {
            let level = std::num::NonZeroU16::new(*level).unwrap_or(std::num::NonZeroU16::MIN);
            Tag::Hn(level, title.map(str::to_owned))
                .with_lang(language())
                .into()
        }
        Kind::Paragraph => Tag::P.with_lang(language()).into(),
        Kind::List { numbered } => {
            let numbering = match numbered {
                true => ListNumbering::Decimal,
                false => ListNumbering::None,
            };
            Tag::L(numbering).with_lang(language()).into()
        }
        Kind::Item => Tag::LI.with_lang(language()).into(),
        Kind::Label => Tag::Lbl.with_lang(language()).into(),
        Kind::Body => Tag::LBody.with_lang(language()).into(),
        Kind::Figure(words) => Tag::Figure(Some(words.clone()))
            .with_lang(language())
            .into(),
    }
}

/// Draws a mark, and tells what it is in the tree.
fn draw(surface: &mut Surface<'_>, mark: &Mark) -> Result<Identifier, PdfFault> {
    let [red, green, blue] = mark.ink;
    let ink = rgb::Color::new(red, green, blue);
    let fill = Fill {
        paint: ink.into(),
        opacity: NormalizedF32::ONE,
        rule: krilla::paint::FillRule::NonZero,
    };
    let language = match &mark.drawn {
        Drawn::Words { language, .. } => language.map(Language::tag),
        _ => None,
    };
    let content = match (&mark.drawn, mark.element) {
        (_, None) => {
            ContentTag::Artifact(krilla::tagging::Artifact::with_kind(ArtifactType::Layout))
        }
        (Drawn::Words { .. }, Some(_)) => ContentTag::Span(SpanTag::empty().with_lang(language)),
        (_, Some(_)) => ContentTag::Other,
    };
    let identifier = surface.start_tagged(content);
    match &mark.drawn {
        Drawn::Words {
            left,
            baseline,
            size,
            weight,
            text,
            ..
        } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill));
            let mut left = *left;
            for run in runs(text, *weight) {
                words(surface, &run, left, *baseline, *size)?;
                left += points(run.advance(), *size);
            }
        }
        Drawn::Filled(rectangles) => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill));
            if let Some(path) = path(rectangles) {
                surface.draw_path(&path);
            }
        }
        Drawn::Outlined(rectangle, width) => {
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke {
                paint: ink.into(),
                width: *width,
                ..Stroke::default()
            }));
            if let Some(path) = path(&[*rectangle]) {
                surface.draw_path(&path);
            }
        }
    }
    surface.end_tagged();
    Ok(identifier)
}

fn words(
    surface: &mut Surface<'_>,
    run: &Run,
    left: f32,
    baseline: f32,
    size: f32,
) -> Result<(), PdfFault> {
    let font = font(run.face)?;
    let glyphs: Vec<KrillaGlyph> = run
        .glyphs
        .iter()
        .map(|(glyph, bytes)| {
            let advance = f32::from(glyph.advance) / 1000.0;
            let id = GlyphId::new(u32::from(glyph.id));
            KrillaGlyph::new(id, advance, 0.0, 0.0, 0.0, bytes.clone(), None)
        })
        .collect();
    let start = Point::from_xy(left, baseline);
    surface.draw_glyphs(start, &glyphs, font, &run.text, size, false);
    Ok(())
}

fn path(rectangles: &[Rectangle]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for rectangle in rectangles {
        let Rectangle {
            left,
            top,
            width,
            height,
        } = *rectangle;
        if let Some(rectangle) = Rect::from_xywh(left, top, width, height) {
            builder.push_rect(rectangle);
        }
    }
    builder.finish()
}

/// The font of a face, read once.
fn font(face: &'static Face) -> Result<Font, PdfFault> {
    static FONTS: [OnceLock<Option<Font>>; 3] = [const { OnceLock::new() }; 3];
    let faces = [&REGULAR, &BOLD, &SIGNS];
    let place = faces.iter().position(|known| std::ptr::eq(*known, face));
    let font = place.and_then(|place| {
        FONTS[place]
            .get_or_init(|| Font::new(face.otf.into(), 0))
            .clone()
    });
    font.ok_or_else(|| PdfFault(format!("the font {} can't be read", face.name)))
}

#[cfg(test)]
mod tests {
    use super::super::layout::{Column, Margins, Piece, Row, Style, rows, sheets};
    use super::super::{Elements, MILLIMETRE, Weight};
    use super::*;

    const STYLE: Style = Style {
        size: 12.0,
        weight: Weight::Regular,
        centred: false,
        leading: 16.0,
        ruled: 22.0,
    };

    fn words(text: &str) -> Paper {
        let mut elements = Elements::default();
        let heading = elements.add(None, Kind::Heading(1));
        let paragraph = elements.add(None, Kind::Paragraph);
        let column = Column {
            left: 20.0 * MILLIMETRE,
            width: 170.0 * MILLIMETRE,
        };
        let pieces = [Piece::Words(text.to_owned()), Piece::Blank(2)];
        let bold = Style {
            weight: Weight::Bold,
            centred: true,
            ..STYLE
        };
        let mut all: Vec<Row> = rows(heading, &pieces, column, &bold);
        all.extend(rows(paragraph, &pieces, column, &STYLE));
        let side = 20.0 * MILLIMETRE;
        let margins = Margins {
            top: side,
            right: side,
            bottom: side,
            left: side,
        };
        Paper {
            title: text.chars().take(50).collect(),
            language: Language::Kazakh,
            sheets: sheets(all, margins, &STYLE),
            elements,
        }
    }

    #[test]
    fn any_text_becomes_an_accessible_file() {
        for text in [
            "Шағым хаты: әкімге, №\u{a0}5 — 100 ₸",
            "日本語 🙂 e\u{301} \u{200b}\u{ad} \u{202e}abc \u{e000} \u{fffd}",
            "\u{301}",
            " ",
            &"ұ".repeat(20_000),
            &"сөз ".repeat(20_000),
        ] {
            let pdf = pdf(&words(text)).unwrap();
            assert!(pdf.starts_with(b"%PDF-1.7"), "{text}");
        }
    }

    #[test]
    fn the_same_paper_gives_the_same_bytes() {
        assert_eq!(pdf(&words("Шағым")), pdf(&words("Шағым")));
    }
}

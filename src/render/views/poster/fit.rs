//! A poster is one sheet: what is long is set smaller, and what still finds no room is left out,
//! the least needed first. Where to read all of it stands on every poster.
//!
//! Lengths are in millimetres of a sheet of A4; on A3 all is larger by the same ratio. How wide
//! letters are depends on the fonts of a printer's computer, so that there is more room in truth
//! than it is counted on here.

use super::{Poster, PosterLine, PosterSide};

/// How much smaller letters may be than the largest. The style sheet of `components/poster/` has a
/// class for each.
pub(super) const SCALES: [f32; 9] = [1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];

/// The size of the letters of a line at the largest scale of a page: twelve points.
pub(in crate::render) const LINE: f32 = 4.2;
/// The room for a side, and what of it stands beside the number of a step.
const WIDTH: f32 = 91.0;
const BESIDE: f32 = 81.0;
/// The height of the sheet without its edges.
const HEIGHT: f32 = 276.0;
/// How wide a letter is, of its size; more than it is in most fonts.
const WIDE: f32 = 0.55;
/// A picture of a code with the light modules around it, whatever the scale.
pub(in crate::render) const CODE: f32 = 33.0;

/// How much may be said.
struct Room {
    title: usize,
    line: usize,
    lines: usize,
    contacts: usize,
    phones: usize,
}

const fn room(title: usize, line: usize, lines: usize, contacts: usize, phones: usize) -> Room {
    Room {
        title,
        line,
        lines,
        contacts,
        phones,
    }
}

/// From everything to what fits in any case, if only just.
const ROOMS: [Room; 7] = [
    room(400, 700, 9, 8, 4),
    room(300, 500, 7, 6, 3),
    room(200, 400, 6, 5, 3),
    room(160, 300, 5, 4, 2),
    room(130, 220, 4, 3, 2),
    room(110, 150, 3, 2, 2),
    room(80, 70, 2, 1, 1),
];

/// The poster as large as it fits, with as much as it has room for.
pub(super) fn fitted(sides: Vec<PosterSide>) -> Poster {
    let mut sides = sides;
    for room in ROOMS {
        sides = sides.iter().map(|side| less(side, &room)).collect();
        for (fit, scale) in SCALES.into_iter().enumerate() {
            if height(&sides, scale) <= HEIGHT {
                return Poster { fit, sides };
            }
        }
    }
    let fit = Poster::SMALLEST;
    Poster { fit, sides }
}

/// What of a side has room.
fn less(side: &PosterSide, room: &Room) -> PosterSide {
    let mut side = side.clone();
    side.title = cut(&side.title, room.title);
    if let Some(office) = &mut side.office {
        office.name = cut(&office.name, room.title);
        office.lines.truncate(room.phones);
        for line in &mut office.lines {
            *line = cut(line, room.line);
        }
    }
    for step in &mut side.steps {
        step.lines.truncate(room.lines);
        for PosterLine { strong, text } in &mut step.lines {
            *strong = strong.as_ref().map(|strong| cut(strong, room.line));
            *text = cut(text, room.line);
        }
    }
    side.contacts.truncate(room.contacts);
    for contact in &mut side.contacts {
        contact.name = cut(&contact.name, room.title);
        contact.phones.truncate(room.phones);
        for phone in &mut contact.phones {
            phone.note = phone.note.as_ref().map(|note| cut(note, room.title));
        }
    }
    for text in side.more.iter_mut().chain(&mut side.acts) {
        *text = cut(text, room.line);
    }
    side.acts.truncate(room.lines);
    side
}

/// A text of so many characters at most: up to the end of a sentence, or else of a word.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most).collect();
    let sentence = kept.rfind(". ").map(|at| &kept[..=at]);
    // Half of the room for less than a sentence would be a waste.
    if let Some(sentence) = sentence.filter(|it| it.chars().count() * 2 >= most) {
        return sentence.to_owned();
    }
    let word = kept
        .rfind([' ', '\u{a0}'])
        .map_or(kept.as_str(), |at| &kept[..at]);
    format!("{}…", word.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// The height of a text with letters of a size: as many lines as its words take.
fn text(text: &str, size: f32, width: f32, leading: f32) -> f32 {
    let mut lines = 0.0;
    // What is left of the last line.
    let mut left = 0.0;
    for word in text.split_ascii_whitespace() {
        let needed = word.chars().count() as f32 * WIDE * size;
        if needed > left {
            let more = (needed / width).ceil();
            lines += more;
            left = more * width - needed;
        } else {
            left -= needed;
        }
        left -= WIDE * size;
    }
    lines * size * leading
}

/// The height of the sheet: parts stand beside those of the other side.
fn height(sides: &[PosterSide], scale: f32) -> f32 {
    let unit = LINE * scale;
    let most = |of: &dyn Fn(&PosterSide) -> f32| sides.iter().map(of).fold(0.0, f32::max);
    let steps = sides.iter().map(|side| side.steps.len()).max();
    let steps = (0..steps.unwrap_or_default()).map(|index| {
        most(&|side| {
            let Some(step) = side.steps.get(index) else {
                return 0.0;
            };
            let lines = step.lines.iter().map(|line| {
                let words = format!("{} {}", line.strong.as_deref().unwrap_or(""), line.text);
                text(&words, unit, BESIDE, 1.3) + 0.2 * unit
            });
            let lines: f32 = lines.sum();
            text(&step.title, 1.8 * unit, BESIDE, 1.2) + lines + 0.7 * unit
        })
    });
    let steps: f32 = steps.sum();
    let title = most(&|side| text(&side.title, 2.1 * unit, WIDTH, 1.2) + unit);
    let office = most(&|side| {
        side.office.as_ref().map_or(0.0, |office| {
            let lines = office.lines.iter().map(|line| text(line, unit, WIDTH, 1.3));
            text(&office.name, 1.2 * unit, WIDTH, 1.25) + lines.sum::<f32>() + 0.5 * unit
        })
    });
    let phones = most(&|side| {
        let contacts = side.contacts.iter().map(|contact| {
            let phones = contact.phones.iter().map(|phone| {
                let note = phone.note.as_deref().unwrap_or_default();
                text(&phone.text, 1.8 * unit, WIDTH, 1.2) + text(note, 0.9 * unit, WIDTH, 1.2)
            });
            text(&contact.name, 0.9 * unit, WIDTH, 1.25) + phones.sum::<f32>() + 0.3 * unit
        });
        contacts.sum::<f32>() + 2.8 * unit
    });
    let code = most(&|side| {
        side.code.as_ref().map_or(0.0, |code| {
            let beside = WIDTH - CODE - unit;
            let words = text(&code.hint, unit, beside, 1.3);
            (words + text(&code.shown, 1.1 * unit, beside, 1.25)).max(CODE) + unit
        })
    });
    let small = most(&|side| {
        let lines = side.more.iter().chain(&side.acts);
        let lines = lines.map(|line| text(line, 0.75 * unit, WIDTH, 1.3));
        lines.sum::<f32>() + unit
    });
    title + office + steps + phones + code + small
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::super::{PosterContact, PosterPhone, PosterStep};
    use super::*;
    use crate::language::Language;

    fn side(text: &str, times: usize) -> PosterSide {
        let phone = PosterPhone {
            text: "+7 7212 50 40 66".to_owned(),
            dial: "+77212504066".to_owned(),
            note: Some(text.to_owned()),
        };
        let contact = PosterContact {
            name: text.to_owned(),
            phones: vec![phone; times],
        };
        let line = PosterLine {
            strong: Some(text.to_owned()),
            text: text.to_owned(),
        };
        let step = PosterStep {
            title: "Жауап келмесе немесе көңіліңізден шықпаса".to_owned(),
            lines: vec![line; times],
        };
        PosterSide {
            language: Language::Kazakh,
            title: text.to_owned(),
            office: None,
            steps: vec![step; 5],
            phones: "Телефондар".to_owned(),
            contacts: vec![contact; times],
            code: None,
            more: vec![text.to_owned()],
            acts: vec![text.to_owned(); times],
        }
    }

    #[test]
    fn whatever_is_said_fits_one_sheet() {
        for (text, times) in [
            ("Шағым", 1),
            ("Шағым", 500),
            (&"сөз ".repeat(5000), 40),
            (&"ұ".repeat(20_000), 40),
        ] {
            let poster = fitted(vec![side(text, times), side(text, times)]);
            let height = height(&poster.sides, SCALES[poster.fit]);
            assert!(height <= HEIGHT, "{times} times: {height}");
        }
    }

    #[test]
    fn a_text_is_cut_after_a_sentence_or_a_word() {
        for (most, cut_text) in [
            (60, "Жауап күтіңіз. Мерзім 20 жұмыс күні, содан соң сот."),
            (45, "Жауап күтіңіз. Мерзім 20 жұмыс күні, содан…"),
            (24, "Жауап күтіңіз."),
            (3, "Жау…"),
        ] {
            let text = "Жауап күтіңіз. Мерзім 20 жұмыс күні, содан соң сот.";
            assert_eq!(cut(text, most), cut_text, "{most}");
        }
    }
}

//! Prose that looks like Markdown and is published as it was typed, since a space or a sign is missing.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{PER_TEXT, Texts};
use crate::diagnostic::{Diagnostic, LooksLike, Place, Problem, Report, SourceId};
use crate::language::Language;
use crate::model::PairKind;
use crate::model::guide::MARKDOWN;

/// Warns of what an editor meant as a heading, an item, a link or the like, and a reader will see as signs.
pub fn check(texts: Texts<'_>, report: &mut Report) {
    let mut guides: BTreeMap<SourceId, ()> = BTreeMap::new();
    for pair in texts.pairs {
        let languages: &[Language] = match pair.kind {
            PairKind::Both => &Language::ALL,
            PairKind::Same => &[Language::Kazakh],
            PairKind::Alone(Language::Kazakh) => &[Language::Kazakh],
            PairKind::Alone(Language::Russian) => &[Language::Russian],
        };
        for language in languages {
            let side = &pair.sides[*language];
            if pair.file.ends_with(".yaml") {
                if let Some(form) = in_record(&side.text) {
                    let found = excerpt(&side.text);
                    report.add(side.place, Problem::NotMarkdown { form, found });
                }
            } else {
                guides.insert(side.place.source, ());
            }
        }
    }
    for source in guides.into_keys() {
        let text = texts.sources.text(source);
        for found in in_guide(text).into_iter().take(PER_TEXT) {
            let (form, range) = (found.form, found.range);
            let words = excerpt(text.get(range.clone()).unwrap_or_default());
            let place = Place::new(source, range);
            let problem = Problem::NotMarkdown { form, found: words };
            let mut diagnostic = Diagnostic::new(place, problem);
            if let Some((range, text, certain)) = found.fix {
                diagnostic.place = Place::new(source, range);
                diagnostic = diagnostic.fixed(text, certain);
            }
            report.push(diagnostic);
        }
    }
}

/// The beginning of what was found, on one line.
fn excerpt(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line.to_owned(),
    }
}

/// What looks like Markdown in a text of a record, where there is none.
fn in_record(text: &str) -> Option<LooksLike> {
    let start = text.trim_start();
    let marks = |sign: &str| text.matches(sign).count() >= 2;
    if link(text).is_some() {
        return Some(LooksLike::Link);
    }
    if marks("**") || marks("__") || marks("~~") {
        return Some(LooksLike::Emphasis);
    }
    let hashes = start.chars().take_while(|c| *c == '#').count();
    let after = start.get(hashes..).unwrap_or_default();
    if (1..=6).contains(&hashes) && after.starts_with(' ') {
        return Some(LooksLike::Heading);
    }
    let item = start.strip_prefix(['-', '*', '•', '·', '\u{F0B7}']);
    item.filter(|rest| rest.starts_with([' ', '\u{A0}', '\t']))
        .map(|_| LooksLike::Item)
}

/// Where a text has `[words](target)`, with a space between or not.
fn link(text: &str) -> Option<Range<usize>> {
    const TARGETS: [&str; 12] = [
        "http://",
        "https://",
        "www.",
        "act:",
        "contact:",
        "office:",
        "procedure:",
        "letter:",
        "mailto:",
        "tel:",
        "#",
        "/",
    ];
    text.match_indices(']').find_map(|(close, _)| {
        let rest = text.get(close + 1..)?;
        let gap = rest.len() - rest.trim_start_matches([' ', '\u{A0}']).len();
        let target = rest.get(gap..)?.strip_prefix('(')?;
        let end = target.find(')')?;
        let inside = target.get(..end)?;
        let leads = TARGETS.iter().any(|start| inside.starts_with(start));
        let open = text.get(..close)?.rfind('[')?;
        leads.then_some(open..close + 1 + gap + 1 + end + 1)
    })
}

/// What looks like Markdown in a guide.
struct Found {
    form: LooksLike,
    range: Range<usize>,
    /// What gives way, what comes there, and whether that may be done unseen.
    fix: Option<(Range<usize>, String, bool)>,
}

fn in_guide(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut paragraph: Option<Range<usize>> = None;
    let mut plain: Vec<Range<usize>> = Vec::new();
    let mut deep = 0_usize;
    for (event, range) in Parser::new_ext(text, MARKDOWN).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => deep += 1,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => deep = deep.saturating_sub(1),
            Event::Start(Tag::Paragraph) => paragraph = Some(range),
            Event::Text(_) if deep == 0 => plain.push(range),
            Event::Start(Tag::Emphasis | Tag::Strong)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong) => {}
            Event::Start(_) | Event::End(_) => {
                // The end of a paragraph, or of an item, a heading or a cell without one.
                let words = std::mem::take(&mut plain);
                let whole = paragraph.take();
                if let Some(whole) = &whole {
                    lines(text, whole.clone(), &mut found);
                }
                if let (Some(first), Some(last)) = (words.first(), words.last()) {
                    let whole = whole.unwrap_or(first.start..last.end);
                    inline(text, whole, &words, &mut found);
                }
            }
            _ => {}
        }
    }
    found.sort_by_key(|found| (found.range.start, found.range.end));
    found
}

/// What the beginning of a line looks like, how many bytes of it are the sign, and what should stand in their place.
struct Beginning {
    form: LooksLike,
    sign: usize,
    meant: Option<String>,
    /// Whether it looks so on any line of a paragraph; otherwise only on the first, or if several lines begin so.
    anywhere: bool,
    certain: bool,
}

/// Looks at how the lines of a paragraph begin.
fn lines(text: &str, whole: Range<usize>, found: &mut Vec<Found>) {
    let mut at = whole.start;
    let mut begun: Vec<(Range<usize>, Option<Beginning>)> = Vec::new();
    for line in text
        .get(whole.clone())
        .unwrap_or_default()
        .split_inclusive('\n')
    {
        let indent = line.len() - line.trim_start_matches([' ', '\t', '>']).len();
        let range = at + indent..at + line.trim_end().len().max(indent);
        at += line.len();
        begun.push((
            range.clone(),
            beginning(text.get(range).unwrap_or_default()),
        ));
    }
    table(text, &begun, found);
    let alike = |form: LooksLike| {
        let same = |(_, one): &&(Range<usize>, Option<Beginning>)| {
            one.as_ref().is_some_and(|b| b.form == form)
        };
        begun.iter().filter(same).count()
    };
    for (number, (range, begin)) in begun.iter().enumerate() {
        let Some(begin) = begin else { continue };
        let several = alike(begin.form) > 1;
        // «*при наличии» alone is a note.
        let note = text
            .get(range.clone())
            .is_some_and(|line| line.starts_with('*'));
        if !begin.anywhere && !several && (number > 0 || note) {
            continue;
        }
        let sign = range.start..range.start + begin.sign;
        let fix = begin.meant.clone().map(|meant| {
            (
                sign,
                meant,
                begin.certain && (number == 0 || several || begin.anywhere),
            )
        });
        found.push(Found {
            form: begin.form,
            range: range.clone(),
            fix,
        });
    }
}

fn beginning(line: &str) -> Option<Beginning> {
    let is_wide = |c: char| {
        matches!(
            c,
            '\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{2009}' | '\u{3000}'
        )
    };
    let first = line.chars().next()?;
    let after = line.get(first.len_utf8()..).unwrap_or_default();
    let next = after.chars().next();
    let hashes = line.chars().take_while(|c| *c == '#').count();
    if (1..=6).contains(&hashes) {
        let rest = line.get(hashes..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start_matches(is_wide).len();
        let word = rest.get(gap..).unwrap_or_default().chars().next();
        return word.filter(|c| c.is_alphabetic()).map(|_| Beginning {
            form: LooksLike::Heading,
            sign: hashes + gap,
            meant: Some(format!("{} ", "#".repeat(hashes))),
            anywhere: true,
            // Headings of a guide begin with the second level: one sign may be meant for something else.
            certain: hashes > 1,
        });
    }
    if matches!(first, '-' | '*' | '+') {
        let gap = after.len() - after.trim_start_matches(is_wide).len();
        let word = after.get(gap..).unwrap_or_default().chars().next();
        // `-да` at the start of a wrapped line is a suffix.
        return word
            .filter(|c| c.is_alphabetic())
            .map(|_| Beginning {
                form: LooksLike::Item,
                sign: 1 + gap,
                meant: Some(format!("{first} ")),
                anywhere: gap > 0,
                certain: first == '-' || gap > 0,
            })
            .filter(|_| first != '*' || gap > 0 || !after.contains('*'));
    }
    if matches!(
        first,
        '•' | '·' | '▪' | '●' | '○' | '◦' | '‣' | '■' | '\u{F0B7}' | '\u{F0A7}' | '\u{F076}'
    ) {
        let rest = after.trim_start_matches(|c: char| c.is_whitespace() || is_wide(c));
        return (!rest.is_empty()).then(|| Beginning {
            form: LooksLike::Item,
            sign: line.len() - rest.len(),
            meant: Some("- ".to_owned()),
            anywhere: true,
            certain: true,
        });
    }
    if matches!(first, '—' | '–')
        && next.is_some_and(|c| c.is_whitespace() || c.is_alphabetic() || is_wide(c))
    {
        let rest = after.trim_start_matches(|c: char| c.is_whitespace() || is_wide(c));
        return Some(Beginning {
            form: LooksLike::Item,
            sign: line.len() - rest.len(),
            meant: Some("- ".to_owned()),
            anywhere: false,
            certain: false,
        });
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    if (1..=9).contains(&digits) {
        let rest = line.get(digits..).unwrap_or_default();
        let point = rest.chars().next().filter(|c| matches!(c, '.' | ')'))?;
        let rest = rest.get(1..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start_matches(is_wide).len();
        let word = rest.get(gap..).unwrap_or_default().chars().next();
        let number = line.get(..digits).unwrap_or_default();
        return word.filter(|c| c.is_alphabetic()).map(|_| Beginning {
            form: LooksLike::Step,
            sign: digits + 1 + gap,
            meant: Some(format!("{number}{point} ")),
            anywhere: gap > 0,
            certain: true,
        });
    }
    let lettered = first.is_lowercase()
        && next == Some(')')
        && after
            .get(1..)
            .is_some_and(|rest| rest.starts_with(char::is_whitespace));
    lettered.then_some(Beginning {
        form: LooksLike::Lettered,
        sign: 0,
        meant: None,
        anywhere: false,
        certain: false,
    })
}

/// Rows with `|` that no line of `---` makes a table of.
fn table(text: &str, lines: &[(Range<usize>, Option<Beginning>)], found: &mut Vec<Found>) {
    let cells = |range: &Range<usize>| {
        let line = text.get(range.clone()).unwrap_or_default().trim();
        let inside = line.strip_prefix('|')?.strip_suffix('|')?;
        Some(inside.split('|').count())
    };
    let rows: Vec<Option<usize>> = lines.iter().map(|(range, _)| cells(range)).collect();
    let Some(first) = rows.iter().position(Option::is_some) else {
        return;
    };
    let Some(width) = rows
        .get(first)
        .copied()
        .flatten()
        .filter(|width| *width > 1)
    else {
        return;
    };
    let range = lines[first].0.clone();
    let all = first == 0 && rows.len() > 1 && rows.iter().all(|row| *row == Some(width));
    let header = text.get(range.clone()).unwrap_or_default();
    let rule = format!("{header}\n|{}", " --- |".repeat(width));
    found.push(Found {
        form: LooksLike::Table,
        fix: all.then(|| (range.clone(), rule, true)),
        range,
    });
}

/// Looks into the words of a paragraph that stand as they were typed.
fn inline(text: &str, whole: Range<usize>, plain: &[Range<usize>], found: &mut Vec<Found>) {
    // Neighbours are one: a parser gives signs that it tried in vain as pieces of their own.
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for range in plain {
        match pieces.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => pieces.push(range.clone()),
        }
    }
    let mut doubled: Vec<Range<usize>> = Vec::new();
    for piece in pieces {
        let words = text.get(piece.clone()).unwrap_or_default();
        let in_file = |range: Range<usize>| piece.start + range.start..piece.start + range.end;
        if let Some(range) = link(words) {
            let range = in_file(range);
            let written = text.get(range.clone()).unwrap_or_default();
            let fixed = written
                .replacen("] (", "](", 1)
                .replacen("]\u{A0}(", "](", 1);
            let fix = (fixed != written).then(|| (range.clone(), fixed, true));
            found.push(Found {
                form: LooksLike::Link,
                range,
                fix,
            });
        } else if words.contains("](") {
            let at = words.find("](").unwrap_or_default();
            let open = words
                .get(..at)
                .and_then(|before| before.rfind('['))
                .unwrap_or(at);
            let end = words
                .get(at..)
                .and_then(|rest| rest.find(')'))
                .map_or(words.len(), |end| at + end + 1);
            found.push(Found {
                form: LooksLike::Link,
                range: in_file(open..end),
                fix: None,
            });
        }
        for (at, sign) in words.match_indices("**").chain(words.match_indices("__")) {
            // A row to write on is no sign of emphasis.
            let row = words.get(at..).is_some_and(|rest| rest.starts_with("___"))
                || words.get(..at).is_some_and(|before| before.ends_with('_'));
            if !row {
                doubled.push(in_file(at..at + sign.len()));
            }
        }
        let strikes: Vec<usize> = words.match_indices("~~").map(|(at, _)| at).collect();
        if let [open, close, ..] = strikes.as_slice() {
            found.push(Found {
                form: LooksLike::Strikethrough,
                range: in_file(*open..close + 2),
                fix: None,
            });
        }
        for (open, _) in words.match_indices('{') {
            let rest = words.get(open + 1..).unwrap_or_default();
            let Some(end) = rest.find('}') else { continue };
            let name = rest.get(..end).unwrap_or_default();
            let id = !name.is_empty()
                && name.chars().all(|c| {
                    c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_')
                });
            if id {
                found.push(Found {
                    form: LooksLike::Placeholder,
                    range: in_file(open..open + end + 2),
                    fix: None,
                });
            }
        }
        for mark in ["[ ]", "[x]", "[X]", "[х]"] {
            if words.trim_start().starts_with(mark) {
                found.push(Found {
                    form: LooksLike::Task,
                    range: in_file(0..words.len().min(40)),
                    fix: None,
                });
            }
        }
        if let Some(at) = words.find("[^") {
            let end = words
                .get(at..)
                .and_then(|rest| rest.find(']'))
                .map_or(at + 2, |end| at + end + 1);
            found.push(Found {
                form: LooksLike::Footnote,
                range: in_file(at..end),
                fix: None,
            });
        }
    }
    emphasis(text, &whole, doubled, found);
}

/// Signs of emphasis that emphasise nothing, since a space stands on the wrong side of them.
fn emphasis(text: &str, whole: &Range<usize>, signs: Vec<Range<usize>>, found: &mut Vec<Found>) {
    let mut signs = signs;
    signs.sort_by_key(|range| range.start);
    let Some(first) = signs.first().cloned() else {
        return;
    };
    let fix = match signs.as_slice() {
        [open, close] => {
            let sign = text.get(open.clone()).unwrap_or_default();
            let inside = text.get(open.end..close.start).unwrap_or_default();
            let words = inside.trim_matches([' ', '\u{A0}']);
            let before = text.get(whole.start..open.start).unwrap_or_default();
            let after = text.get(close.end..whole.end).unwrap_or_default();
            let lead = inside.starts_with(' ') && before.ends_with(|c: char| !c.is_whitespace());
            let tail = inside.ends_with(' ') && after.starts_with(char::is_alphanumeric);
            let same = text.get(close.clone()) == Some(sign);
            let meant = format!(
                "{}{sign}{words}{sign}{}",
                if lead { " " } else { "" },
                if tail { " " } else { "" }
            );
            let gain = words != inside && !words.is_empty() && same && !words.contains('\n');
            gain.then_some((open.start..close.end, meant, true))
        }
        _ => None,
    };
    let end = signs.last().map_or(first.end, |last| last.end);
    found.push(Found {
        form: LooksLike::Emphasis,
        range: first.start..end,
        fix,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<LooksLike> {
        in_guide(text).into_iter().map(|found| found.form).collect()
    }

    /// The guide with every fix made that may be made unseen, as HTML.
    fn mended(text: &str) -> String {
        let mut fixes: Vec<_> = in_guide(text)
            .into_iter()
            .filter_map(|found| found.fix)
            .collect();
        fixes.sort_by_key(|fix| std::cmp::Reverse(fix.0.start));
        let mut text = text.to_owned();
        for (range, meant, certain) in fixes {
            if certain {
                text.replace_range(range, &meant);
            }
        }
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, Parser::new_ext(&text, MARKDOWN));
        html.replace('\n', "")
    }

    #[test]
    fn what_was_meant_as_markdown_is_seen_and_what_is_sure_is_mended() {
        for (text, form, html) in [
            ("##Тақырып", LooksLike::Heading, "<h2>Тақырып</h2>"),
            ("-талон", LooksLike::Item, "<ul><li>талон</li></ul>"),
            ("-\u{A0}талон", LooksLike::Item, "<ul><li>талон</li></ul>"),
            ("1.Талон", LooksLike::Step, "<ol><li>Талон</li></ol>"),
            ("1)Талон", LooksLike::Step, "<ol><li>Талон</li></ol>"),
            ("•\tталон", LooksLike::Item, "<ul><li>талон</li></ul>"),
            ("·талон", LooksLike::Item, "<ul><li>талон</li></ul>"),
            ("\u{F0B7} талон", LooksLike::Item, "<ul><li>талон</li></ul>"),
            (
                "**қалың **сөз",
                LooksLike::Emphasis,
                "<p><strong>қалың</strong> сөз</p>",
            ),
            (
                "[сайт] (https://e.kz)",
                LooksLike::Link,
                "<p><a href=\"https://e.kz\">сайт</a></p>",
            ),
            ("— талон", LooksLike::Item, "<p>— талон</p>"),
            ("а) талон", LooksLike::Lettered, "<p>а) талон</p>"),
            ("~~сөз~~", LooksLike::Strikethrough, "<p>~~сөз~~</p>"),
            (
                "Хат {field} тұр",
                LooksLike::Placeholder,
                "<p>Хат {field} тұр</p>",
            ),
            (
                "- [ ] талон",
                LooksLike::Task,
                "<ul><li>[ ] талон</li></ul>",
            ),
        ] {
            assert_eq!(forms(text), [form], "{text}");
            assert_eq!(mended(text), html, "{text}");
        }
        let table = "| Құжат | Күн |\n| Талон | 5 |";
        assert_eq!(forms(table), [LooksLike::Table]);
        assert!(
            mended(table).starts_with("<table><thead><tr><th>Құжат</th>"),
            "{}",
            mended(table)
        );
        assert_eq!(
            mended("•\tбір\n•\tекі"),
            "<ul><li>бір</li><li>екі</li></ul>"
        );
    }

    #[test]
    fn prose_that_is_in_order_is_left_alone() {
        for text in [
            "Талон — бұл құжат.\n— деген сөз келесі жолда тұр.",
            "Жауап 12.05.2026 күні берілді. 1.5 тонна.",
            "№ 5 кабинет, #5 терезе.",
            "Сыртта -5 °C. Қалада\n-да, -де жалғаулары бар.",
            "*при наличии в документе",
            "Осы жерде а) және б) тармақтары бар.",
            "**қалың** сөз және *көлбеу*.",
            "[сайт](https://e.kz), [](act:code#5).",
            "- бір\n- екі\n\n1. бір\n2. екі",
            "| А | Б |\n| --- | --- |\n| 1 | 2 |",
            "## Тақырып {#anchor}",
            "Аты-жөні: ____________ қолы: ______",
            "5 — 10 күн.",
            "+7 7212 50 40 66",
            "2026 жыл.Жаңа сөйлем (қате, бірақ тізім емес).",
        ] {
            assert_eq!(forms(text), [], "{text}");
        }
    }

    #[test]
    fn a_record_has_no_markdown() {
        for (text, form) in [
            (
                "Хатты **міндетті түрде** тапсырыңыз",
                Some(LooksLike::Emphasis),
            ),
            ("[Сайт](https://e.kz) ашыңыз", Some(LooksLike::Link)),
            ("## Тақырып", Some(LooksLike::Heading)),
            ("- талон", Some(LooksLike::Item)),
            ("Талон (5-бап) [қосымша]", None),
            ("5 * 3 = 15", None),
            ("«Аппарат» ММ", None),
        ] {
            assert_eq!(in_record(text), form, "{text}");
        }
    }
}

//! Whether a page may be given to the minifier, which calls itself for each element inside another
//! and ends the program when its stack is full.
//!
//! Tags are read as that library reads them, and elements counted so that there are never fewer
//! than it has open: an end tag ends the innermost element if that is of its name, else nothing.

/// The deepest that the library is let go. A page may be half as deep; the rest is for end tags
/// that a browser supplies and the library does not.
const DEPTH_LIMIT: usize = 256;

/// Elements that hold nothing.
const VOID: [&[u8]; 15] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"keygen", b"link",
    b"meta", b"param", b"source", b"track", b"wbr",
];

/// Elements that hold no elements, whatever stands in them.
const WORDS: [&[u8]; 4] = [b"script", b"style", b"textarea", b"title"];

/// Elements that end by themselves before another of their name.
const ENDED_BY_ITSELF: [&[u8]; 12] = [
    b"dd",
    b"dt",
    b"li",
    b"optgroup",
    b"option",
    b"p",
    b"rp",
    b"rt",
    b"tbody",
    b"td",
    b"th",
    b"tr",
];

/// Whether no element of the page stands too deep for the minifier.
pub(super) fn is_flat(html: &str) -> bool {
    let html = html.as_bytes();
    let mut open: Vec<&[u8]> = Vec::new();
    // How many of them are pictures in SVG.
    let mut pictures = 0;
    let mut at = 0;
    while let Some(begun) = after(html, at, b"<") {
        let rest = &html[begun..];
        let skipped: &[u8] = match rest {
            [b'!', b'-', b'-', ..] => b"-->",
            [b'!', ..] => b">",
            [b'?', ..] => b"?>",
            _ => b"",
        };
        if !skipped.is_empty() {
            at = after(html, begun, skipped).unwrap_or(html.len());
            continue;
        }
        let ends = rest.first() == Some(&b'/');
        let start = begun + usize::from(ends);
        let length = html[start..]
            .iter()
            .take_while(|byte| is_name(**byte))
            .count();
        let name = &html[start..start + length];
        if name.is_empty() {
            at = start;
            continue;
        }
        let tag = Tag::read(html, start + length);
        at = tag.end;
        let is = |names: &[&[u8]]| names.iter().any(|other| other.eq_ignore_ascii_case(name));
        let is_picture = is(&[b"svg"]);
        if is(&VOID) || !ends && tag.closed && (is_picture || pictures > 0) {
            continue;
        }
        if !ends && is(&WORDS) {
            let mut next = at;
            at = loop {
                let Some(end) = after(html, next, b"</") else {
                    break html.len();
                };
                let found = html.get(end..end + length);
                if found.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
                    break end;
                }
                next = end;
            };
            continue;
        }
        let innermost = open
            .last()
            .is_some_and(|last| last.eq_ignore_ascii_case(name));
        if innermost && (ends || is(&ENDED_BY_ITSELF)) {
            open.pop();
            pictures -= usize::from(is_picture);
        }
        if !ends {
            open.push(name);
            pictures += usize::from(is_picture);
        }
        if open.len() > DEPTH_LIMIT {
            return false;
        }
    }
    true
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_')
}

/// The place after the next `mark`.
fn after(html: &[u8], at: usize, mark: &[u8]) -> Option<usize> {
    let [first, rest @ ..] = mark else {
        return None;
    };
    let mut from = at;
    loop {
        let place = from + html.get(from..)?.iter().position(|byte| byte == first)?;
        if html[place + 1..].starts_with(rest) {
            return Some(place + mark.len());
        }
        from = place + 1;
    }
}

/// What follows the name of a tag.
struct Tag {
    /// The byte after it.
    end: usize,
    /// Whether it ends in `/>`.
    closed: bool,
}

impl Tag {
    fn read(html: &[u8], at: usize) -> Self {
        let pass = |mut at: usize, these: fn(u8) -> bool| {
            while html.get(at).is_some_and(|byte| these(*byte)) {
                at += 1;
            }
            at
        };
        let is_space = |byte: u8| byte.is_ascii_whitespace();
        let mut at = at;
        loop {
            let begun = at;
            at = pass(at, |byte| byte.is_ascii_whitespace() || byte == b'/');
            let closed = at > begun && html[at - 1] == b'/';
            match html.get(at) {
                None => return Self { end: at, closed },
                Some(b'>') => {
                    let end = at + 1;
                    return Self { end, closed };
                }
                Some(_) => {}
            }
            // A name may begin with `=`.
            at = pass(at + 1, |byte| {
                !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'=' | b'>')
            });
            at = pass(at, is_space);
            if html.get(at) != Some(&b'=') {
                continue;
            }
            at = pass(at + 1, is_space);
            at = match html.get(at) {
                Some(b'"') => pass(at + 1, |byte| byte != b'"') + 1,
                Some(b'\'') => pass(at + 1, |byte| byte != b'\'') + 1,
                _ => pass(at, |byte| !byte.is_ascii_whitespace() && byte != b'>'),
            }
            .min(html.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_many_elements_beside_each_other_is_flat() {
        for part in [
            "<p>a<p>b",
            "<ul><li>a</li></ul>",
            "<br><img src=a><input>",
            "<svg><path d=\"M0>\"/><circle r='1' /></svg>",
            "<div title=\"<div>\">a</div>",
            "<!-- <div> -->",
            "<script>\"<div>\"</script>",
            "<td>1<td>2",
        ] {
            assert!(is_flat(&part.repeat(1000)), "{part}");
        }
    }

    #[test]
    fn what_the_library_would_go_down_for_is_not() {
        for part in [
            "<div>",
            "<DIV>",
            "<div><span></div>",
            "<div><!-- </div> -->",
            "<div><a title=\"</a></div>\">",
            "<div><script>\"</div>\"</script>",
            "<div><? > </div> ?>",
            "<div/>",
            "<svg><g x=a/>",
            "<svg><g x=\"/>\">",
        ] {
            let page = part.repeat(1000);
            assert!(!is_flat(&page), "{part}");
        }
    }

    #[test]
    fn the_library_goes_as_deep_as_it_is_let() {
        // Half of what a thread has that makes pages.
        let small = std::thread::Builder::new().stack_size(1 << 20);
        let run = small.spawn(|| {
            for part in ["<div>", "<div><span></div>", "<b title='</b>'>"] {
                let deepest = (1..)
                    .take_while(|depth| is_flat(&part.repeat(*depth)))
                    .last();
                let page = part.repeat(deepest.unwrap());
                assert!(!super::super::minify::minify(&page).is_empty());
            }
        });
        run.unwrap().join().unwrap();
    }
}

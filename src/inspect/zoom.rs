//! A reader may enlarge the page to twice its size and more (WCAG 2.2, 1.4.4).

use super::{Fault, FaultKind, Page};

pub(super) fn check(page: Page<'_>, faults: &mut Vec<Fault>) {
    for meta in page.document.named(&["meta"]) {
        let content = meta.keyword("content");
        if meta.keyword("name") == "viewport" && settings(&content).any(forbids) {
            faults.push(Fault::new(meta.range(), FaultKind::NoZoom));
        }
    }
}

/// The keys and values of a viewport.
fn settings(content: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = content.split([',', ';']);
    pairs.filter_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        Some((key.trim(), value.trim()))
    })
}

fn forbids((key, value): (&str, &str)) -> bool {
    match key {
        "user-scalable" => matches!(value, "no" | "0"),
        // A negative one is passed over by browsers.
        "maximum-scale" => value
            .parse::<f64>()
            .is_ok_and(|scale| (0.0..2.0).contains(&scale)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::found;

    #[test]
    fn a_page_can_be_enlarged() {
        for good in [
            "<meta name=viewport content='width=device-width, initial-scale=1'>",
            "<meta name=viewport content='maximum-scale=5, user-scalable=yes'>",
            "<meta name=description content='user-scalable=no'>",
        ] {
            assert_eq!(found(check, good), [], "{good}");
        }
        for bad in [
            "<meta name=viewport content='width=device-width,user-scalable=no'>",
            "<meta name=Viewport content='maximum-scale = 1.0'>",
        ] {
            let expected = [(FaultKind::NoZoom, bad.to_owned())];
            assert_eq!(found(check, bad), expected, "{bad}");
        }
    }
}

//! Lists that go over several pages, with numbers.

use serde::Serialize;

use super::Scope;
use super::parts::Link;
use crate::diagnostic::Problem;
use crate::render::plan::{ENTRIES, Route, parts};

/// How many pages before and after the present one are named.
const NEAR: usize = 2;

/// The pages that a list goes over, for its navigation.
#[derive(Debug, Serialize)]
pub(super) struct PartsView {
    previous: Option<Link>,
    next: Option<Link>,
    numbers: Vec<NumberView>,
}

/// A page of the list by its number.
#[derive(Debug, Serialize)]
struct NumberView {
    number: usize,
    /// What a screen reader calls the link.
    name: String,
    href: String,
    current: bool,
    /// Whether pages before it are left out.
    after_gap: bool,
}

impl Scope<'_> {
    /// The entries that stand on this page.
    pub(super) fn entries_here<'e, T>(&self, all: &'e [T]) -> &'e [T] {
        let part = all.chunks(ENTRIES).nth(self.route.part - 1);
        part.unwrap_or_default()
    }

    /// The address of a part of this page's list.
    fn part_href(&self, part: usize) -> String {
        let route = Route::part(self.site(), self.route.page, self.language, part);
        self.links.route(&route)
    }

    /// The pages that a list of so many entries goes over; none if it stands on one.
    pub(super) fn parts(&self, entries: usize) -> Result<Option<PartsView>, Problem> {
        let (here, last) = (self.route.part, parts(entries));
        if last == 1 {
            return Ok(None);
        }
        let shown = |part: &usize| *part == 1 || *part == last || part.abs_diff(here) <= NEAR;
        let mut before = 0;
        let mut numbers = Vec::new();
        for part in (1..=last).filter(shown) {
            let number = part.to_string();
            numbers.push(NumberView {
                number: part,
                name: self.words().fill("part_number", &[("number", &number)])?,
                href: self.part_href(part),
                current: part == here,
                after_gap: part > before + 1,
            });
            before = part;
        }
        let link = |key: &str, part: usize| {
            Ok::<_, Problem>(Link {
                text: self.words().get(key)?.to_owned(),
                href: self.part_href(part),
            })
        };
        Ok(Some(PartsView {
            previous: (here > 1)
                .then(|| link("part_previous", here - 1))
                .transpose()?,
            next: (here < last)
                .then(|| link("part_next", here + 1))
                .transpose()?,
            numbers,
        }))
    }

    /// The name of this page, with its number if its list goes over several.
    pub(super) fn part_title(&self, title: &str) -> Result<String, Problem> {
        match self.route.part {
            1 => Ok(title.to_owned()),
            part => {
                let number = part.to_string();
                let number = self.words().fill("part_number", &[("number", &number)])?;
                Ok(format!("{title}: {number}"))
            }
        }
    }
}

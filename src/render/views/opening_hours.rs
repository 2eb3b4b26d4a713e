//! Opening hours as a page shows them, and as its script reads them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use super::Scope;
use crate::diagnostic::Problem;
use crate::language::{no_break, weekdays, weekdays_short};
use crate::model::{Contact, Handle, Hours, Opening, OpeningHours, Site};
use crate::render::plan::Page;
use crate::scalar::days::WEEK;

/// When somebody can be reached: in an editor's words, or as data.
#[derive(Debug, Serialize)]
pub(crate) struct HoursView {
    /// An editor's words, where data can't say it.
    text: Option<String>,
    /// Days with the same hours, those off last.
    days: Vec<OpenDays>,
    /// The week for a script, as JSON: from Monday on the openings of a day, then for how many days
    /// in a row they hold. An opening is in minutes of the day, `[from, to]` or
    /// `[from, to, from of the break, to of the break]`.
    week: Option<String>,
}

/// Days with the same hours.
#[derive(Debug, Serialize)]
struct OpenDays {
    /// Their short names.
    days: String,
    /// The same for those who hear the page.
    spoken: String,
    /// The hours with their breaks, or that they are days off.
    hours: String,
}

impl HoursView {
    /// All of it in a line.
    pub(super) fn in_words(self) -> String {
        let days = self.days.into_iter();
        let days: Vec<String> = days.map(|it| format!("{} {}", it.days, it.hours)).collect();
        self.text.unwrap_or_else(|| days.join("; "))
    }
}

impl Scope<'_> {
    /// The hours of a contact as a page shows them.
    pub(crate) fn hours(&self, hours: &Hours) -> Result<HoursView, Problem> {
        Ok(match hours {
            Hours::Text(text) => HoursView {
                text: Some(self.text(text)),
                days: Vec::new(),
                week: None,
            },
            Hours::Week(week) => HoursView {
                text: None,
                days: self.open_days(week)?,
                week: Some(for_script(week).to_string()),
            },
        })
    }

    fn open_days(&self, week: &OpeningHours) -> Result<Vec<OpenDays>, Problem> {
        let words = self.words();
        let groups = week.groups().into_iter().map(|(days, openings)| {
            let hours = match openings {
                [] => words.get("hours_closed")?.to_owned(),
                [opening] if opening.is_round_the_clock() => {
                    words.get("hours_round_the_clock")?.to_owned()
                }
                openings => self.times(openings)?,
            };
            let (short, spoken) = if days.len() == WEEK.len() {
                let every_day = words.get("hours_every_day")?.to_owned();
                (every_day.clone(), every_day)
            } else {
                let language = self.language;
                (weekdays_short(language, &days), weekdays(language, &days))
            };
            Ok(OpenDays {
                days: short,
                spoken,
                hours: no_break(&hours).into_owned(),
            })
        });
        groups.collect()
    }

    /// The times of a day in a row: «9:00–18:30, обед 13:00–14:30».
    fn times(&self, openings: &[Opening]) -> Result<String, Problem> {
        let mut parts = Vec::new();
        for opening in openings {
            parts.push(opening.hours().shown());
            if let Some(pause) = opening.pause() {
                let time = pause.shown();
                parts.push(self.words().fill("hours_break", &[("time", &time)])?);
            }
        }
        Ok(parts.join(", "))
    }

    /// The calendar for the script that tells whether somebody is open now, if the page shows hours
    /// that it can read.
    pub(super) fn calendar_of_hours(&self) -> Option<String> {
        let site = self.site();
        let has_week = |handle: Handle<Contact>| {
            let contact = &site.contacts[handle].value;
            let lines = contact.phones.iter().filter_map(|line| line.hours.as_ref());
            let mut hours = contact.hours.iter().chain(lines);
            hours.any(|hours| matches!(hours, Hours::Week(_)))
        };
        let of_page = match self.route.page {
            Page::Home => &site.offices[site.settings.publisher].value.contacts,
            Page::Office(office) => &site.offices[office].value.contacts,
            Page::Procedure(handle) => &site.procedures[handle].value.contacts,
            _ => return None,
        };
        let shows = of_page.iter().copied().any(has_week);
        shows.then(|| calendar(site, self.renderer.as_of).to_string())
    }
}

fn for_script(week: &OpeningHours) -> Value {
    let days = WEEK.map(|day| week.on(day));
    let runs = days.chunk_by(|day, next| day == next).flat_map(|run| {
        let openings = run[0].iter().map(|opening| {
            let ranges = [Some(opening.hours()), opening.pause()]
                .into_iter()
                .flatten();
            let times = ranges.flat_map(|range| [range.from.minutes(), range.to.minutes()]);
            times.collect::<Vec<u16>>()
        });
        [json!(openings.collect::<Vec<_>>()), json!(run.len())]
    });
    runs.collect()
}

/// The days from `first` on that differ from the week, of the years of which all days are known:
/// in any other a day may be a holiday that is not on record.
fn calendar(site: &Site, first: Date) -> Value {
    let ahead =
        |date: Date| (date >= first).then(|| format!("{:02}-{:02}", date.month(), date.day()));
    let years: BTreeMap<String, Value> = site
        .calendar
        .years
        .iter()
        .filter(|(year, days)| **year >= first.year() && days.complete)
        .map(|(year, days)| {
            let off = days.days_off.iter().filter_map(|off| ahead(off.date));
            let worked = days.worked.iter().filter_map(|date| ahead(*date));
            let (off, worked): (Vec<_>, Vec<_>) = (off.collect(), worked.collect());
            let mut days = json!({ "off": off });
            if !worked.is_empty() {
                days["worked"] = json!(worked);
            }
            (year.to_string(), days)
        })
        .collect();
    json!(years)
}

//! Parts that several pages show: links, contacts, citations, deadlines, notices.

use jiff::civil::Date;
use serde::Serialize;

use super::Scope;
use crate::diagnostic::Problem;
use crate::language::{
    date_attributive, date_locative, date_long, no_break, within_quotes, without_quotes,
};
use crate::model::{
    Act, ActKind, ActStatus, Article, Citation, Contact, Deadline, Extension, Handle, Localized,
    Office, Period, StartEvent, Text,
};
use crate::render::plan::Page;

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link {
    pub text: String,
    pub href: String,
}

/// A day in words and for machines.
#[derive(Debug, Serialize)]
pub(crate) struct Day {
    pub text: String,
    /// ISO 8601, for `datetime`.
    pub iso: String,
}

/// A phone as it is shown and dialled.
#[derive(Debug, Serialize)]
pub(crate) struct PhoneView {
    pub text: String,
    /// For a `tel:` address.
    pub dial: String,
    /// Whether the call costs nothing.
    pub free: bool,
}

/// A contact.
#[derive(Debug, Serialize)]
pub(crate) struct ContactView {
    pub name: String,
    pub description: Option<String>,
    pub office: Option<Link>,
    pub phones: Vec<PhoneView>,
    pub email: Option<String>,
    pub website: Option<Link>,
    pub address: Option<String>,
    pub hours: Option<String>,
    pub verified: Day,
}

/// A citation of an act or of some of its articles, with the notice that the act is out of force if
/// it is.
#[derive(Debug, Serialize)]
pub(crate) struct CitationView {
    /// The act in full, with the articles.
    pub text: String,
    /// The act in full.
    pub act: String,
    /// The page of the act.
    pub href: String,
    /// The articles in words.
    pub article: Option<String>,
    pub notice: Option<NoticeView>,
}

/// That an act does not hold on the build's date.
#[derive(Debug, Serialize)]
pub(crate) struct NoticeView {
    /// Since when, or until when it does not.
    pub text: String,
    pub replaced_by: Option<Link>,
    /// The date that the notice was computed for.
    pub as_of: String,
}

/// A deadline in a sentence, with its ground.
#[derive(Debug, Serialize)]
pub(crate) struct DeadlineView {
    pub period: String,
    /// The period in numbers, one of the two, for a script that counts days.
    pub working_days: Option<u16>,
    pub months: Option<u16>,
    /// What it runs from, if that is a day which a reader can tell when he hands the letter in: its
    /// `receipt` or its `registration`.
    pub from_handing_in: Option<&'static str>,
    pub from: String,
    /// In which case it is this one that runs.
    pub when: Option<String>,
    /// By how much it may be extended, in a sentence.
    pub extension: Option<String>,
    /// The rule by which no decision within this term counts as a refusal.
    pub silence: Option<CitationView>,
    pub note: Option<String>,
    pub citation: CitationView,
    /// Which edition of the act was read, in words.
    pub edition: Option<String>,
}

impl Scope<'_> {
    /// The words of a text in this language, with the spaces that must not break.
    pub(crate) fn text(&self, text: &Localized<Text>) -> String {
        no_break(text.text(self.language)).into_owned()
    }

    /// The words of a text that may be left out.
    pub(crate) fn optional_text(&self, text: Option<&Localized<Text>>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    /// A day in words.
    pub(crate) fn day(&self, date: Date) -> Day {
        Day {
            text: date_long(self.language, date),
            iso: date.to_string(),
        }
    }

    /// A link to the page of an office.
    pub(crate) fn office_link(&self, handle: Handle<Office>) -> Link {
        Link {
            text: self.text(&self.site().offices[handle].value.name),
            href: self.href(Page::Office(handle)),
        }
    }

    /// A contact as a page shows it.
    pub(crate) fn contact(&self, handle: Handle<Contact>) -> ContactView {
        let record = &self.site().contacts[handle];
        let contact = &record.value;
        let office = self.renderer.uses().office_of_contacts.get(&handle);
        ContactView {
            name: self.text(&contact.name),
            description: self.optional_text(contact.description.as_ref()),
            office: office.map(|office| self.office_link(*office)),
            phones: contact
                .phones
                .iter()
                .map(|phone| PhoneView {
                    text: phone.value.written().to_owned(),
                    dial: phone.value.dial().to_owned(),
                    free: phone.value.is_free(contact.toll_free),
                })
                .collect(),
            email: contact
                .email
                .as_ref()
                .map(|email| email.as_str().to_owned()),
            website: contact.website.as_ref().map(|site| Link {
                text: site.shown().to_owned(),
                href: site.as_str().to_owned(),
            }),
            address: self.optional_text(contact.address.as_ref()),
            hours: self.optional_text(contact.hours.as_ref()),
            verified: self.day(contact.verified_on),
        }
    }

    /// The name of an act as a citation gives it.
    pub(crate) fn act_name(&self, act: &Act) -> Result<String, Problem> {
        let key = match act.kind {
            ActKind::Code => "act_name_code",
            ActKind::Law => "act_name_law",
            ActKind::Rules => "act_name_rules",
        };
        let title = act.title.text(self.language);
        let title = match act.kind {
            ActKind::Code => without_quotes(title).to_owned(),
            ActKind::Law | ActKind::Rules => within_quotes(self.language, title),
        };
        let name = self.words().fill(
            key,
            &[
                ("title", &title),
                ("number", &act.number),
                ("date", &date_attributive(self.language, act.adopted)),
                ("day", &date_long(self.language, act.adopted)),
            ],
        )?;
        Ok(no_break(&name).into_owned())
    }

    /// A citation as a page shows it.
    pub(crate) fn citation(&self, citation: &Citation) -> Result<CitationView, Problem> {
        self.act_citation(citation.act, citation.article.as_ref())
    }

    /// Citations as a page shows them: each act once, with all its articles, in the order of first
    /// mention.
    pub(crate) fn citations(&self, citations: &[Citation]) -> Result<Vec<CitationView>, Problem> {
        let mut acts: Vec<(Handle<Act>, Vec<&Article>)> = Vec::new();
        for citation in citations {
            let articles = citation.article.iter();
            match acts.iter_mut().find(|(act, _)| *act == citation.act) {
                Some((_, known)) => known.extend(articles),
                None => acts.push((citation.act, articles.collect())),
            }
        }
        acts.into_iter()
            .map(|(act, articles)| self.articles_citation(act, &articles))
            .collect()
    }

    /// The act that these citations share, if they all cite one.
    pub(crate) fn shared_act<'c>(
        &self,
        mut citations: impl Iterator<Item = &'c Citation>,
    ) -> Result<Option<Link>, Problem> {
        let Some(first) = citations.next() else {
            return Ok(None);
        };
        if citations.any(|citation| citation.act != first.act) {
            return Ok(None);
        }
        Ok(Some(Link {
            text: self.act_name(&self.site().acts[first.act].value)?,
            href: self.href(Page::Act(first.act)),
        }))
    }

    /// An act, or an article of it, as a page shows it.
    pub(crate) fn act_citation(
        &self,
        handle: Handle<Act>,
        article: Option<&Article>,
    ) -> Result<CitationView, Problem> {
        self.articles_citation(handle, article.as_slice())
    }

    fn articles_citation(
        &self,
        handle: Handle<Act>,
        articles: &[&Article],
    ) -> Result<CitationView, Problem> {
        let act = &self.site().acts[handle].value;
        let name = self.act_name(act)?;
        let numbers: Vec<String> = articles.iter().map(|number| number.to_string()).collect();
        // Rules and orders are made of points, not of articles.
        let (one, several) = match act.kind {
            ActKind::Rules => ("point", "points"),
            ActKind::Code | ActKind::Law => ("article", "articles"),
        };
        let article = match numbers.as_slice() {
            [] => None,
            [number] => Some(self.words().fill(one, &[("number", number)])?),
            numbers => {
                let numbers = numbers.join(", ");
                Some(self.words().fill(several, &[("numbers", &numbers)])?)
            }
        };
        let text = match &article {
            Some(article) => self
                .words()
                .fill("act_with_article", &[("act", &name), ("article", article)])?,
            None => name.clone(),
        };
        Ok(CitationView {
            text,
            act: name,
            href: self.href(Page::Act(handle)),
            article,
            notice: self.notice(act)?,
        })
    }

    /// The notice on an act that does not hold on the build's date.
    pub(crate) fn notice(&self, act: &Act) -> Result<Option<NoticeView>, Problem> {
        let as_of = self.renderer.as_of;
        let words = self.words();
        let (key, date, replaced_by) = match (act.status(as_of), &act.repealed) {
            (ActStatus::Repealed, Some(repeal)) => ("act_repealed", repeal.on, repeal.replaced_by),
            (ActStatus::NotYet, _) => match act.in_force_from {
                Some(from) => ("act_not_yet", from, None),
                None => return Ok(None),
            },
            _ => return Ok(None),
        };
        let replaced_by = replaced_by
            .map(|other| {
                Ok::<_, Problem>(Link {
                    text: self.act_name(&self.site().acts[other].value)?,
                    href: self.href(Page::Act(other)),
                })
            })
            .transpose()?;
        let as_of = date_long(self.language, as_of);
        Ok(Some(NoticeView {
            text: words.fill(key, &[("date", &date_locative(self.language, date))])?,
            replaced_by,
            as_of: words.fill("notice_as_of", &[("date", &as_of)])?,
        }))
    }

    /// Deadlines in words, in their order.
    pub(crate) fn deadlines(&self, deadlines: &[Deadline]) -> Result<Vec<DeadlineView>, Problem> {
        deadlines.iter().map(|one| self.deadline(one)).collect()
    }

    /// Which edition of an act was read, in words, if that is on record.
    pub(crate) fn edition(&self, act: &Act) -> Result<Option<String>, Problem> {
        let date = act
            .edition
            .map(|date| date_attributive(self.language, date));
        date.map(|date| self.words().fill("read_edition", &[("date", &date)]))
            .transpose()
    }

    fn extension(&self, extension: Extension) -> Result<String, Problem> {
        let words = self.words();
        let period = words.count("extension_at_most", extension.at_most.into())?;
        let within = words.count("extension_told_within", extension.told_within.into())?;
        let parts = [("period", period.as_str()), ("within", within.as_str())];
        Ok(no_break(&words.fill("extension", &parts)?).into_owned())
    }

    /// A deadline in words.
    fn deadline(&self, deadline: &Deadline) -> Result<DeadlineView, Problem> {
        let words = self.words();
        let period = match deadline.period {
            Period::WorkingDays(days) => words.count("working_days", days.into())?,
            Period::Months(months) => words.count("months", months.into())?,
        };
        let from = words.get(match deadline.from {
            StartEvent::Receipt => "from_receipt",
            StartEvent::Registration => "from_registration",
            StartEvent::Learning => "from_learning",
            StartEvent::Decision => "from_decision",
            StartEvent::TermEnd => "from_term_end",
        })?;
        let (working_days, months) = match deadline.period {
            Period::WorkingDays(days) => (Some(days), None),
            Period::Months(months) => (None, Some(months)),
        };
        Ok(DeadlineView {
            period,
            working_days,
            months,
            from_handing_in: match deadline.from {
                StartEvent::Receipt => Some("receipt"),
                StartEvent::Registration => Some("registration"),
                StartEvent::Learning | StartEvent::Decision | StartEvent::TermEnd => None,
            },
            from: from.to_owned(),
            when: self.optional_text(deadline.when.as_ref()),
            extension: deadline.extension.map(|e| self.extension(e)).transpose()?,
            silence: deadline
                .silence
                .as_ref()
                .map(|c| self.citation(c))
                .transpose()?,
            note: self.optional_text(deadline.note.as_ref()),
            citation: self.citation(&deadline.citation)?,
            edition: self.edition(&self.site().acts[deadline.citation.act].value)?,
        })
    }
}

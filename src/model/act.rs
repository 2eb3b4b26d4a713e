//! Acts of law, and citations of their articles.

use std::fmt;

use jiff::civil::Date;

use super::table::Handle;
use super::text::{Localized, Text};
use super::words::words;
use crate::diagnostic::Place;

/// An act of law.
#[derive(Debug, Clone)]
pub struct Act {
    /// What kind of act it is.
    pub kind: ActKind,
    /// Its title, without quotation marks and without the words «Закон Республики Казахстан».
    pub title: Localized<Text>,
    /// Its number («88-V»).
    pub number: String,
    /// The day it was adopted.
    pub adopted: Date,
    /// Its id in the state register of law.
    pub register_id: RegisterId,
    /// The day it came into force, where that is known.
    pub in_force_from: Option<Date>,
    /// The day of the edition that was read, unless it was today's.
    pub edition: Option<Date>,
    /// The articles that were read, and may be cited; empty if the record does not say.
    pub articles: Vec<Article>,
    /// When it ceased to be in force, and by what.
    pub repealed: Option<Repeal>,
    /// What a reader should know of it, such as what later changes are told of.
    pub note: Option<Localized<Text>>,
    /// Where the facts were read.
    pub source: Localized<Text>,
    /// When they were last compared with the source.
    pub verified_on: Date,
}

words! {
    /// Kinds of act.
    pub enum ActKind {
        /// A code.
        Code = "code",
        /// A law.
        Law = "law",
        /// A rule, an order: anything under a law.
        Rules = "rules",
    }
}

/// The end of an act.
#[derive(Debug, Clone)]
pub struct Repeal {
    /// The first day on which it is no longer in force.
    pub on: Date,
    /// The act that took its place.
    pub replaced_by: Option<Handle<Act>>,
    /// Where the record says so.
    pub place: Place,
}

/// Whether an act holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not yet.
    NotYet,
    /// It does.
    InForce,
    /// No longer.
    Repealed,
}

impl Act {
    /// Whether the act holds on `day`. Computed, never typed in.
    pub fn standing(&self, day: Date) -> Standing {
        if self
            .repealed
            .as_ref()
            .is_some_and(|repeal| repeal.on <= day)
        {
            Standing::Repealed
        } else if self.in_force_from.is_some_and(|from| from > day) {
            Standing::NotYet
        } else {
            Standing::InForce
        }
    }
}

/// The id of an act in the state register of law, which is also the end of its address there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegisterId(String);

impl RegisterId {
    /// Eleven characters: a capital letter for the kind of act, two digits of the year, then six to
    /// eight digits or capitals; `_` stands for each of the eight that is missing (`Z070000221_`,
    /// `V14R0001044`, `G25AAZ3524M`).
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(|c: char| c.is_ascii_uppercase())?;
        let known = rest.trim_end_matches('_');
        let (year, number) = known.split_at_checked(2)?;
        let valid = rest.len() == 10
            && year.chars().all(|c| c.is_ascii_digit())
            && (6..=8).contains(&number.len())
            && number
                .chars()
                .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
            && number.contains(|c: char| c.is_ascii_digit());
        valid.then(|| Self(text.to_owned()))
    }

    /// The id that was probably meant: out of an address in the register, with small letters and
    /// Cyrillic ones that look like capitals put right, and `_` for what is missing at the end.
    pub fn suggest(text: &str) -> Option<Self> {
        const LIKE_CAPITALS: [(char, char); 13] = [
            ('А', 'A'),
            ('В', 'B'),
            ('Е', 'E'),
            ('К', 'K'),
            ('М', 'M'),
            ('Н', 'H'),
            ('О', 'O'),
            ('Р', 'P'),
            ('С', 'C'),
            ('Т', 'T'),
            ('У', 'Y'),
            ('Х', 'X'),
            ('І', 'I'),
        ];
        let end = text.trim().trim_end_matches('/');
        let end = end.rsplit('/').next().unwrap_or(end);
        let end = end.split(['?', '#']).next().unwrap_or(end);
        let mut id: String = end
            .chars()
            .filter(|c| !c.is_whitespace())
            .flat_map(char::to_uppercase)
            .map(|c| {
                let like = LIKE_CAPITALS.iter().find(|(other, _)| *other == c);
                like.map_or(c, |(_, latin)| *latin)
            })
            .collect();
        while (9..11).contains(&id.len()) {
            id.push('_');
        }
        Self::parse(&id)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The number of an article: `25`, or `25-1` for one put in later.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Article(String);

impl Article {
    /// The number, if the text is one.
    pub fn parse(text: &str) -> Option<Self> {
        // A hyphen pasted from a document may be one at which no line breaks, or a dash.
        let text = text.replace(['\u{2010}', '\u{2011}', '\u{2013}'], "-");
        let number = |part: &str| {
            !part.is_empty()
                && part.len() <= 4
                && part.chars().all(|c| c.is_ascii_digit())
                && !part.starts_with('0')
        };
        let valid = match text.split_once('-') {
            Some((main, inserted)) => number(main) && number(inserted),
            None => number(&text),
        };
        valid.then_some(Self(text))
    }
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An act, or one of its articles, as the ground of a statement.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The act.
    pub act: Handle<Act>,
    /// The article; none for the act as a whole.
    pub article: Option<Article>,
    /// Whether it is cited because the published source cites it, though it is known to be out of
    /// force.
    pub as_published: bool,
    /// Where it is cited.
    pub place: Place,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn register_ids_have_eleven_characters() {
        for good in [
            "Z070000221_",
            "K2000000350",
            "Z1300000088",
            "V14R0001044",
            "V12B0003506",
            "V15T0003229",
            "V12U0002092",
            "G25AAZ3524M",
            "G26N000123A",
            "G26HP000213",
            "G24P013414M",
            "B97000015__",
        ] {
            assert!(RegisterId::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "K200000035",
            "k2000000350",
            "K20000003501",
            "Z0700002___",
            "20000003500",
            "К2000000350",
            "VXXR0001044",
            "V1",
            "V14R00010_4",
            "V14R000104m",
            "V14ABCDEFGH",
            "V14R000104é",
        ] {
            assert!(RegisterId::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_register_id_is_found_in_what_was_probably_meant() {
        for (typed, meant) in [
            ("https://adilet.zan.kz/rus/docs/V14R0001044", "V14R0001044"),
            ("https://adilet.zan.kz/kaz/docs/Z070000221_/", "Z070000221_"),
            (
                "https://adilet.zan.kz/kaz/docs/K2000000350#z91",
                "K2000000350",
            ),
            ("v14r0001044", "V14R0001044"),
            ("К2000000350", "K2000000350"),
            ("V14Т0001044", "V14T0001044"),
            ("Z970000151", "Z970000151_"),
            ("Z 1300000088", "Z1300000088"),
        ] {
            let suggested = RegisterId::suggest(typed);
            assert_eq!(
                suggested.as_ref().map(RegisterId::as_str),
                Some(meant),
                "{typed}"
            );
        }
        for other in ["", "Закон", "221", "adilet.zan.kz"] {
            assert!(RegisterId::suggest(other).is_none(), "{other}");
        }
    }

    #[test]
    fn articles_are_numbers() {
        for good in ["1", "25", "25-1", "136"] {
            assert!(Article::parse(good).is_some(), "{good}");
        }
        for bad in ["", "0", "25.", "-1", "25-", "статья 25", "25-0", "99999"] {
            assert!(Article::parse(bad).is_none(), "{bad}");
        }
    }
}

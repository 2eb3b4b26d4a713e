//! A guide of a procedure in both languages: sentences chosen by chance, with the same headings,
//! lists and links on both sides. How a link is written is left to the format.

use super::random::Random;
use super::vocabulary::{Pair, SECTIONS, Section};

/// How long a guide is, in bytes, as the mean of both languages; at least this.
const LENGTH: usize = 2500;

/// How many bytes a link takes, about; the choice of sentences is the same in every format.
const LINK: usize = 35;

/// What a sentence links to.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Link {
    /// The office that the procedure belongs to, by its name.
    Office,
    /// That office, by its phone and e-mail.
    Contact,
    /// The contact centre, by its phones.
    Centre,
    /// An article of an act, with the name of the act.
    Act,
    /// The same article, by its number alone.
    Article,
    /// Another procedure, by its title.
    Other,
    /// The letter of the procedure.
    Letter,
}

impl Link {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "office" => Self::Office,
            "contact" => Self::Contact,
            "centre" => Self::Centre,
            "act" => Self::Act,
            "article" => Self::Article,
            "other" => Self::Other,
            "letter" => Self::Letter,
            _ => return None,
        })
    }
}

/// A guide whose sentences and items are chosen.
pub(crate) struct Guide {
    service: Pair,
    taken: Vec<Taken>,
}

/// What a guide takes of a section: the sentences and items, by number, and how many of the
/// sentences.
struct Taken {
    section: &'static Section,
    sentences: Vec<usize>,
    count: usize,
    items: Vec<usize>,
}

impl Taken {
    fn new(section: &'static Section, random: &mut Random) -> Self {
        let mut sentences: Vec<usize> = (0..section.sentences.len()).collect();
        random.shuffle(&mut sentences);
        let mut items: Vec<usize> = (0..section.items.len()).collect();
        random.shuffle(&mut items);
        items.truncate(3);
        items.sort_unstable();
        Self {
            section,
            sentences,
            count: 1,
            items,
        }
    }
}

impl Guide {
    /// A guide about a service.
    pub(crate) fn new(service: Pair, random: &mut Random) -> Self {
        let taken = SECTIONS
            .iter()
            .map(|section| Taken::new(section, random))
            .collect();
        let mut guide = Self { service, taken };
        let stand_in = "-".repeat(LINK);
        loop {
            let [kk, ru] =
                [0, 1].map(|language| guide.write(language, &|_| stand_in.clone()).len());
            if kk + ru >= 2 * LENGTH {
                return guide;
            }
            // The sections grow by turns, the shortest first.
            let shortest = guide
                .taken
                .iter_mut()
                .filter(|taken| taken.count < taken.sentences.len())
                .min_by_key(|taken| taken.count);
            match shortest {
                Some(taken) => taken.count += 1,
                None => return guide,
            }
        }
    }

    /// Its Markdown in a language, where `target` writes the links.
    pub(crate) fn write(&self, language: usize, target: &dyn Fn(Link) -> String) -> String {
        let mut text = String::new();
        for taken in &self.taken {
            self.write_section(taken, language, target, &mut text);
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
        text
    }

    fn write_section(
        &self,
        taken: &Taken,
        language: usize,
        target: &dyn Fn(Link) -> String,
        text: &mut String,
    ) {
        let Section {
            anchor, heading, ..
        } = taken.section;
        text.push_str(&format!("## {} {{#{anchor}}}\n\n", heading[language]));
        let mut chosen = taken.sentences[..taken.count].to_vec();
        chosen.sort_unstable();
        for (place, number) in chosen.into_iter().enumerate() {
            if place > 0 {
                text.push(' ');
            }
            self.fill(
                taken.section.sentences[number][language],
                language,
                target,
                text,
            );
        }
        text.push_str("\n\n");
        if taken.items.is_empty() {
            return;
        }
        if let Some((anchor, heading)) = taken.section.list_heading {
            text.push_str(&format!("### {} {{#{anchor}}}\n\n", heading[language]));
        }
        for number in &taken.items {
            text.push_str("- ");
            self.fill(
                taken.section.items[*number][language],
                language,
                target,
                text,
            );
            text.push('\n');
        }
        text.push('\n');
    }

    /// Writes a sentence with what its `{…}` stand for.
    fn fill(
        &self,
        sentence: &str,
        language: usize,
        target: &dyn Fn(Link) -> String,
        text: &mut String,
    ) {
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            match Link::named(name) {
                Some(link) => text.push_str(&target(link)),
                None => text.push_str(self.service[language]),
            }
            rest = after;
        }
        text.push_str(rest);
    }
}

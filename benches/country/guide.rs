//! A guide of a procedure in both languages: sentences chosen by chance, with the same headings,
//! lists and links on both sides.

use crate::random::Random;
use crate::vocabulary::{Pair, SECTIONS, Section};

/// How long a guide is, in bytes, as the mean of both languages; at least this.
const LENGTH: usize = 2500;

/// What can be put after a guide to change the page that it stands on.
pub(crate) const VISIBLE_CHANGE: &str = "\nБұл сөйлем кейін қосылды.\n";

/// What the `{…}` of a sentence stand for.
pub(crate) struct Names<'a> {
    pub service: Pair,
    pub office: &'a str,
    pub contact: &'a str,
    pub act: &'a str,
    pub article: usize,
    /// The procedure itself.
    pub own: &'a str,
    pub other: &'a str,
}

impl Names<'_> {
    fn fill(&self, sentence: Pair, language: usize) -> String {
        let Self {
            office,
            contact,
            act,
            article,
            own,
            other,
            ..
        } = self;
        let article_words = [format!("{article}-бап"), format!("статья {article}")];
        let letter_words = ["Шағым хатын", "Письмо с жалобой"];
        let links = [
            ("{office}", format!("[](office:{office})")),
            ("{contact}", format!("[](contact:{contact})")),
            ("{centre}", "[](contact:contact-centre)".to_owned()),
            ("{act}", format!("[](act:{act}#{article})")),
            (
                "{article}",
                format!("[{}](act:{act}#{article})", article_words[language]),
            ),
            ("{other}", format!("[](procedure:{other})")),
            (
                "{letter}",
                format!("[{}](letter:{own})", letter_words[language]),
            ),
            ("{service}", self.service[language].to_owned()),
        ];
        links
            .iter()
            .fold(sentence[language].to_owned(), |text, (name, link)| {
                text.replace(name, link)
            })
    }
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
    fn of(section: &'static Section, random: &mut Random) -> Self {
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

    fn write(&self, names: &Names<'_>, language: usize, text: &mut String) {
        let Section {
            anchor, heading, ..
        } = self.section;
        text.push_str(&format!("## {} {{#{anchor}}}\n\n", heading[language]));
        let mut chosen = self.sentences[..self.count].to_vec();
        chosen.sort_unstable();
        let sentences: Vec<String> = chosen
            .iter()
            .map(|number| names.fill(self.section.sentences[*number], language))
            .collect();
        text.push_str(&sentences.join(" "));
        text.push_str("\n\n");
        if self.items.is_empty() {
            return;
        }
        if let Some((anchor, heading)) = self.section.list_heading {
            text.push_str(&format!("### {} {{#{anchor}}}\n\n", heading[language]));
        }
        for number in &self.items {
            let item = names.fill(self.section.items[*number], language);
            text.push_str(&format!("- {item}\n"));
        }
        text.push('\n');
    }
}

/// A guide in Kazakh and in Russian.
pub(crate) fn write(names: &Names<'_>, random: &mut Random) -> [String; 2] {
    let mut taken: Vec<Taken> = SECTIONS
        .iter()
        .map(|section| Taken::of(section, random))
        .collect();
    let sides = |taken: &[Taken]| {
        [0, 1].map(|language| {
            let mut text = String::new();
            for section in taken {
                section.write(names, language, &mut text);
            }
            text.trim_end().to_owned() + "\n"
        })
    };
    loop {
        let guide = sides(&taken);
        if guide[0].len() + guide[1].len() >= 2 * LENGTH {
            return guide;
        }
        // The sections grow by turns, the shortest first.
        let shortest = taken
            .iter_mut()
            .filter(|section| section.count < section.sentences.len())
            .min_by_key(|section| section.count);
        match shortest {
            Some(section) => section.count += 1,
            None => return guide,
        }
    }
}

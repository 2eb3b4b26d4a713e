//! What each code means, why it matters and how to mend it: the Markdown files of `explanations/`, built into the program.
//!
//! A file has a part for each code, `## code`, with three paragraphs in this order, under the headings of groups.

use super::Tongue;

/// What is said of a code in a language, a paragraph each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// What is wrong.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to mend it.
    pub mending: &'static str,
}

/// Codes that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub title: &'static str,
    /// Each with what is said of it, in the order of the file.
    pub codes: Vec<(&'static str, Explanation)>,
}

impl Tongue {
    const fn explanations_file(self) -> &'static str {
        match self {
            Self::English => include_str!("explanations/en.md"),
            Self::Russian => include_str!("explanations/ru.md"),
            Self::Kazakh => include_str!("explanations/kk.md"),
        }
    }

    /// Everything that is explained, in groups.
    pub fn explanations(self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        // Paragraphs, by the empty lines between them.
        let mut paragraphs = self.explanations_file().split("\n\n").map(str::trim);
        while let Some(paragraph) = paragraphs.next() {
            if let Some(title) = paragraph.strip_prefix("# ") {
                let codes = Vec::new();
                groups.push(Group { title, codes });
            } else if let (Some(code), Some(group)) =
                (paragraph.strip_prefix("## "), groups.last_mut())
            {
                let mut next = || paragraphs.next().unwrap_or_default();
                let explanation = Explanation {
                    what: next(),
                    why: next(),
                    mending: next(),
                };
                group.codes.push((code, explanation));
            }
        }
        groups
    }

    /// What is said of a code.
    pub fn explanation(self, code: &str) -> Option<Explanation> {
        let groups = self.explanations().into_iter();
        let mut all = groups.flat_map(|group| group.codes);
        all.find(|(known, _)| *known == code)
            .map(|(_, explanation)| explanation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::language::{Language, slip::slips_in};
    use std::ops::Range;

    #[test]
    fn every_code_is_explained_in_every_language_and_none_is_left_over() {
        for tongue in Tongue::ALL {
            let explained: Vec<&str> = tongue
                .explanations()
                .into_iter()
                .flat_map(|group| group.codes)
                .map(|(code, _)| code)
                .collect();
            assert_eq!(explained, Problem::CODES, "{}", tongue.tag());
        }
    }

    #[test]
    fn an_explanation_has_three_paragraphs_and_nothing_else() {
        for tongue in Tongue::ALL {
            let paragraphs = tongue.explanations_file().split("\n\n").map(str::trim);
            let groups = tongue.explanations();
            let codes = groups.iter().flat_map(|group| &group.codes);
            let mut expected = groups.len();
            for (code, Explanation { what, why, mending }) in codes {
                expected += 4;
                for paragraph in [what, why, mending] {
                    let told = !paragraph.is_empty() && !paragraph.starts_with('#');
                    assert!(told, "{}: {code}: {paragraph}", tongue.tag());
                }
            }
            assert_eq!(paragraphs.count(), expected, "{}", tongue.tag());
        }
    }

    /// The parts of a text that are no prose: code, between backticks.
    fn code(text: &str) -> Vec<Range<usize>> {
        let marks: Vec<usize> = text.match_indices('`').map(|(at, _)| at).collect();
        marks
            .chunks_exact(2)
            .map(|pair| pair[0]..pair[1] + 1)
            .collect()
    }

    #[test]
    fn the_program_finds_no_slip_in_its_own_words() {
        for (tongue, language) in [
            (Tongue::Russian, Language::Russian),
            (Tongue::Kazakh, Language::Kazakh),
        ] {
            let groups = tongue.explanations().into_iter();
            for (name, explanation) in groups.flat_map(|group| group.codes) {
                let Explanation { what, why, mending } = explanation;
                for paragraph in [what, why, mending] {
                    let slips = slips_in(language, paragraph, &code(paragraph));
                    assert!(slips.is_empty(), "{name} {slips:?}: {paragraph}");
                }
            }
        }
    }

    #[test]
    fn the_groups_hold_the_same_codes_in_every_language() {
        let sizes = |tongue: Tongue| -> Vec<usize> {
            let groups = tongue.explanations().into_iter();
            groups.map(|group| group.codes.len()).collect()
        };
        for tongue in Tongue::ALL {
            assert_eq!(sizes(tongue), sizes(Tongue::English), "{}", tongue.tag());
        }
    }
}

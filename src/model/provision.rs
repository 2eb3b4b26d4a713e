//! Provisions: an article of an act, a part or a paragraph of it, a sub-paragraph.
//!
//! What the parts of an act are called follows the act. The Administrative Procedural and
//! Process-Related Code (K2000000350) speaks of «часть третья статьи 102», «102-бабының үшінші
//! бөлігі»; the law on state services (Z1300000088) of «пункт 2 статьи 25», «25-баптың 2-тармағы»;
//! rules are made of paragraphs alone.

use super::keywords::keywords;
use crate::diagnostic::Span;
use crate::scalar::Numbers;

/// A place within an act, the outermost step first; never empty.
#[derive(Debug, Clone)]
pub struct Provision {
    steps: Box<[Step]>,
}

/// A step into an act: so many articles, parts, paragraphs or sub-paragraphs.
#[derive(Debug, Clone)]
pub struct Step {
    /// What is counted; none if the numbers stand alone, as in a link: then their order says it.
    pub unit: Option<Unit>,
    /// Which of them.
    pub numbers: Numbers,
    /// Where it says what is counted: the key; for a link, the link.
    pub key: Span,
}

keywords! {
    /// What acts are made of, by the keys of a citation.
    pub enum Unit {
        /// An article: «статья», «бап».
        Article = "article",
        /// A part of an article: «часть», «бөлік».
        Part = "part",
        /// A paragraph of an article, or of an act without articles: «пункт», «тармақ».
        Paragraph = "paragraph",
        /// A sub-paragraph: «подпункт», «тармақша».
        Subparagraph = "subparagraph",
    }
}

keywords! {
    /// What the articles of an act are divided into.
    pub enum Division {
        /// Parts («части», «бөліктер»), as in the codes of procedure.
        Parts = "parts",
        /// Paragraphs («пункты», «тармақтар»), as in laws.
        Paragraphs = "paragraphs",
    }
}

/// That a provision does not fit the act that it is cited from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProvisionFault {
    /// What was named; none for a number of a link.
    pub found: Option<Unit>,
    /// What the act has there.
    pub expected: Expected,
    /// Where the unit is named.
    pub place: Span,
}

/// What an act has where something else is cited from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// This unit at its place.
    Instead(Unit),
    /// This unit before it.
    Before(Unit),
    /// Nothing further.
    Nothing,
}

impl Provision {
    /// A provision of these steps, if there is one.
    pub fn new(steps: Vec<Step>) -> Option<Self> {
        (!steps.is_empty()).then(|| Self {
            steps: steps.into(),
        })
    }

    /// The steps, the outermost first.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Its units, as far as content says them, with their numbers.
    pub fn numbered(&self) -> Vec<(Option<Unit>, Numbers)> {
        let steps = self.steps.iter();
        steps.map(|step| (step.unit, step.numbers)).collect()
    }

    /// The outermost numbers: those of articles, or of paragraphs where an act has no articles.
    pub fn outermost(&self) -> Option<&Numbers> {
        self.steps.first().map(|step| &step.numbers)
    }

    /// Whether it names a number of this unit.
    pub fn names(&self, unit: Unit) -> bool {
        self.steps.iter().any(|step| step.unit == Some(unit))
    }

    /// Whether a range stands where something is counted within it, as in «part 2 of articles
    /// 91–93».
    pub fn range_inside(&self) -> Option<Span> {
        let (_, outer) = self.steps.split_last()?;
        let range = outer.iter().find(|step| step.numbers.last().is_some());
        range.map(|step| step.key)
    }

    /// The units and their numbers in an act whose articles are divided so, or that has none; the
    /// outermost first.
    ///
    /// # Errors
    /// The first step that the act does not have.
    pub fn within(
        &self,
        division: Option<Division>,
    ) -> Result<Vec<(Unit, &Numbers)>, ProvisionFault> {
        let mut found: Vec<(Unit, &Numbers)> = Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            let before = found.last().map(|(unit, _)| *unit);
            let fault = |expected| ProvisionFault {
                found: step.unit,
                expected,
                place: step.key,
            };
            let next = after(before, division).ok_or(fault(Expected::Nothing))?;
            let unit = match step.unit {
                None => next,
                Some(unit) if unit == next => unit,
                // A list of sub-paragraphs may stand in an article that has no parts.
                Some(Unit::Subparagraph) if before.is_some() => Unit::Subparagraph,
                Some(Unit::Part | Unit::Paragraph | Unit::Article)
                    if next != Unit::Article && next != Unit::Subparagraph =>
                {
                    return Err(fault(Expected::Instead(next)));
                }
                Some(_) if next == Unit::Subparagraph => return Err(fault(Expected::Nothing)),
                Some(_) => return Err(fault(Expected::Before(next))),
            };
            found.push((unit, &step.numbers));
        }
        Ok(found)
    }
}

/// What an act has within `unit`, or at its top.
fn after(unit: Option<Unit>, division: Option<Division>) -> Option<Unit> {
    match (unit, division) {
        (None, Some(_)) => Some(Unit::Article),
        (None, None) => Some(Unit::Paragraph),
        (Some(Unit::Article), Some(Division::Parts)) => Some(Unit::Part),
        (Some(Unit::Article), _) => Some(Unit::Paragraph),
        (Some(Unit::Part | Unit::Paragraph), _) => Some(Unit::Subparagraph),
        (Some(Unit::Subparagraph), _) => None,
    }
}

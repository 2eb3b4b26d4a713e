//! Provisions as a link of a guide names them: `act:ID#91`, `#91.4`, `#91.4.2`, `#91–93`.

use super::problems::values::BadArticle;
use crate::diagnostic::{Problem, Span};
use crate::model::{Numbers, Provision, Step};

/// The most steps into an act: article, part or paragraph, sub-paragraph.
const STEPS: usize = 3;

/// The provision that the numbers in `text` lead to, for the link at `place`: numbers with points
/// between them, the outermost first.
///
/// # Errors
/// What is no number, a range that is not the last, or more steps than any act has.
pub(super) fn provision(text: &str, place: Span) -> Result<Option<Provision>, Problem> {
    let fault = || {
        let found = text.to_owned();
        Problem::from(BadArticle { found })
    };
    let steps = text.split('.').map(|numbers| {
        Some(Step {
            unit: None,
            numbers: Numbers::parse(numbers)?,
            key: place,
        })
    });
    let steps: Vec<Step> = steps.collect::<Option<_>>().ok_or_else(fault)?;
    let too_many = steps.len() > STEPS;
    let provision = Provision::new(steps);
    let inside = provision.as_ref().and_then(Provision::range_inside);
    match too_many || inside.is_some() {
        true => Err(fault()),
        false => Ok(provision),
    }
}

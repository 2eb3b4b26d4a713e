//! `acts/ID.yaml`: an act, its repeal, and what cites it.

use crate::load::problems::values::EmptyText;

use jiff::civil::Date;

use crate::load::decode::{Context, Decode, record};
use crate::load::describe::{Definitions, Schema};
use crate::load::yaml::Node;
use crate::model::{Act, ActKind, Article, Citation, Handle, Localized, RegisterId, Repeal, Text};

record! {
    /// An act of law. Whether it is in force is never written down: the program works that out from
    /// its days.
    Act as Act, |node, context| {
        /// What kind of act it is.
        required kind: ActKind,
        /// The title, without quotation marks and without «Закон Республики Казахстан»: the program
        /// adds them.
        required title: Localized<Text>,
        /// The number: `88-V`, without the sign №.
        required number: ActNumber,
        /// The day on which it was adopted.
        required adopted: Date,
        /// Its id in the state register of law, the end of its address there: `K2000000350`,
        /// `Z070000221_`.
        required register_id: RegisterId,
        /// The first day on which it is in force, where that is known.
        optional in_force_from: Date,
        /// The day of the edition that was read: of the last change in the text of the articles
        /// cited. Pages show it beside every term that rests on the act. Leave it out if the
        /// edition of today was read.
        optional edition: Date,
        /// When it ceased to be in force, and what took its place. Leave it out while it is in
        /// force.
        optional repealed: Repeal,
        /// What a reader should know of it, such as what is told of changes later than the edition.
        optional note: Localized<Text>,
        /// The articles that were read and may be cited. Leave it out to let any be cited.
        defaulted articles: Vec<Article>,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source. The page shows it:
        /// change it only when you have compared.
        required verified_on: Date,
    } => {
        let ActNumber(number) = number;
        Some(Act {
        kind, title, number, adopted, register_id, in_force_from, edition, repealed, note,
            articles, source, verified_on
    })
    }
}

/// The number of an act: the character before it is the program's to write.
struct ActNumber(String);

/// The number of an act without the sign that the page puts before it, however that is typed: `№
/// 221`, `N221`, `No. 221`.
fn without_number_sign(written: &str) -> &str {
    const SIGNS: [&str; 8] = ["№", "#", "nо", "no", "n°", "nº", "nr", "n"];
    let written = written.trim();
    let lower = written.to_lowercase();
    let number = |sign: &&str| {
        let rest = lower.strip_prefix(*sign)?;
        let rest = rest.trim_start_matches(['.', ':', ' ', '\u{a0}', '\u{202f}']);
        // A letter may begin a number (`N-12`); a sign stands before the digits.
        let is_sign = *sign == "№" || rest.starts_with(|c: char| c.is_ascii_digit());
        is_sign.then(|| written.len().checked_sub(rest.len()))?
    };
    let start = SIGNS.iter().find_map(number).unwrap_or_default();
    written.get(start..).unwrap_or(written)
}

impl Decode for ActNumber {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let written = String::decode(node, context)?;
        let number = without_number_sign(&written);
        if number.is_empty() {
            return context.fail(node.place, EmptyText);
        }
        Some(Self(number.to_owned()))
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        String::describe(definitions)
    }
}

record! {
    /// The end of an act.
    Repeal as Repeal, |node, context| {
        /// The first day on which the act is no longer in force.
        required on: Date,
        /// The act that took its place.
        optional replaced_by: Handle<Act>,
    } => Some(Repeal { on, replaced_by, place: node.place })
}

record! {
    /// An act, or one of its articles.
    Citation as Citation, |node, context| {
        /// The act.
        required act: Handle<Act>,
        /// The number of the article alone: `25`, `25-1`. Leave it out for the act as a whole.
        optional article: Article,
        /// `true` if it is cited because the published source cites it, though it is known to be
        /// out of force.
        defaulted as_published: bool,
    } => Some(Citation { act, article, as_published, place: node.place })
}

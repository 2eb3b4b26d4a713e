//! `acts/ID.yaml`: an act, and its repeal.

use crate::load::kind::RecordKind;
use crate::load::problems::values::EmptyText;
use crate::load::problems::yaml::{KeyCombination, KeyRule, MissingKey};

use jiff::civil::Date;
use serde_json::json;

use crate::load::decode::{Context, Decode, OneOrMany, first_key, record};
use crate::load::describe::{Definitions, Schema};
use crate::load::yaml::{Node, Value};
use crate::model::{
    Act, ActKind, Division, Handle, Id, Localized, Numbers, Placed, RegisterId, Repeal, Text,
};

record! {
    /// An act of law. Whether it is in force is never written down: the program works that out from
    /// its days.
    Act as Act, |node, context| {
        /// What kind of act it is.
        required kind: ActKind,
        /// The title, without quotation marks and without «Закон Республики Казахстан»: the program
        /// adds them.
        required title: Localized<Text>,
        /// A short name that people know: «ӘРПК», «АППК». A page calls the act so after it was
        /// named in full.
        optional short_name: Localized<Text>,
        /// Who issued it, in the genitive as the act's own name has it: «Осакаров аудандық
        /// мәслихатының», «Осакаровского районного маслихата». It must be there for a resolution,
        /// an order or a decision; other kinds tell it by themselves.
        optional issued_by: Localized<Text>,
        /// The number without the sign №: `88-V`; with `kk` and `ru` where it differs. Only the
        /// constitution has none.
        optional number: ActNumbers,
        /// What its articles are divided into, if that is not what its kind has as a rule: a code
        /// `parts`, other acts with articles `paragraphs`.
        optional divided_into: Division,
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
        /// The articles that were read and may be cited, `[63, 91–93, 25-1]`; of an act without
        /// articles, its paragraphs. Leave it out to let any be cited.
        defaulted articles: Vec<Numbers>,
        /// The ids that it had before, one or a list. Their addresses lead to its page: people have
        /// them on paper.
        defaulted was: OneOrMany<Placed<Id>>,
        /// Where the facts were read.
        required source: Localized<Text>,
        /// The day on which the facts were last compared with their source. The page shows it:
        /// change it only when you have compared.
        required verified_on: Date,
    }
    such that {
        "allOf": [
            {
                "if": { "properties": { "kind": { "const": "constitution" } } },
                "then": { "not": { "required": ["number"] } },
                "else": { "required": ["number"] }
            },
            {
                "if": { "properties": { "kind": { "enum": ["resolution", "order", "decision"] } } },
                "then": { "required": ["issued_by"] },
                "else": { "not": { "required": ["issued_by"] } }
            },
            {
                "if": { "required": ["divided_into"] },
                "then": { "properties": { "kind": { "enum": [
                    "constitution", "constitutional-law", "code", "law"
                ] } } }
            }
        ]
    }
    => {
        let sound = fits(node, context, "number", kind != ActKind::Constitution, true)
            & fits(node, context, "issued_by", kind.has_issuer(), true)
            & fits(node, context, "divided_into", kind.has_articles(), false);
        let number = number.map(|ActNumbers(number)| number);
        let articles = articles.iter().flat_map(Numbers::each).collect();
        let OneOrMany(was) = was;
        sound.then_some(Act {
            kind, title, short_name, issued_by, number, divided_into, adopted, register_id,
            in_force_from, edition, repealed, note, articles, was, source, verified_on
        })
    }
}

/// Whether `key` stands only where the kind of act has it, and, if it is `needed` there, always;
/// reports what does not fit.
fn fits(
    node: &Node,
    context: &mut Context<'_>,
    key: &'static str,
    has: bool,
    needed: bool,
) -> bool {
    let Value::Mapping(entries) = &node.value else {
        return false;
    };
    let record = RecordKind::Act;
    let found = entries.iter().find(|(found, _)| found.text == key);
    match (found, has) {
        (Some((key, _)), false) => {
            let rule = KeyRule::NotOfThisKind;
            context
                .report
                .add(key.place, KeyCombination { record, rule });
            false
        }
        (None, true) if needed => {
            context
                .report
                .add(first_key(node), MissingKey { key, record });
            false
        }
        _ => true,
    }
}

/// The number of an act, which may be another one in each language.
struct ActNumbers(Localized<String>);

impl Decode for ActNumbers {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        if let Value::Mapping(_) = &node.value {
            let sides: Localized<ActNumber> = Localized::decode(node, context)?;
            return Some(Self(sides.map(|ActNumber(number)| number)));
        }
        let ActNumber(number) = ActNumber::decode(node, context)?;
        Some(Self(Localized::new([number.clone(), number])))
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let one = ActNumber::describe(definitions);
        let sides = Localized::<ActNumber>::describe(definitions);
        json!({ "if": { "type": "object" }, "then": sides, "else": one })
    }
}

/// The number of an act: the character before it is the program's to write.
#[derive(Clone)]
struct ActNumber(String);

/// The number of an act without the sign that the page puts before it, however that is typed: `№
/// 221`, `N221`, `No. 221`.
pub(in crate::load) fn without_number_sign(written: &str) -> &str {
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

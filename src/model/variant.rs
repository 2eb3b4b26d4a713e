//! The forms that a letter takes by what is chosen: a person's own, an organisation's, and so on.

use std::collections::BTreeMap;

use super::letter::{Condition, FieldOption, Letter};

/// A form of a letter: the options chosen, where they are not the first ones. The letter itself is
/// the form without any.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Variant {
    /// By the place of the choice in [`Letter::fields`], the place of the option within it.
    chosen: BTreeMap<usize, usize>,
}

impl Variant {
    /// The option of a choice in this form: the first one, unless another was chosen.
    pub fn option<'a>(&self, letter: &'a Letter, field: usize) -> Option<&'a FieldOption> {
        let option = self.chosen.get(&field).copied().unwrap_or(0);
        letter.fields.get(field)?.options.get(option)
    }

    /// The options chosen, each with its choice, in the order of the form.
    pub fn options<'a>(
        &self,
        letter: &'a Letter,
    ) -> impl Iterator<Item = (usize, &'a FieldOption)> {
        self.chosen.iter().filter_map(move |(&field, &option)| {
            Some((field, letter.fields.get(field)?.options.get(option)?))
        })
    }
}

impl Letter {
    /// The other forms of the letter: one for each option after the first of every choice that
    /// something depends on, with what has to be chosen before it so that the choice is offered.
    /// They are a sum: two choices with three options each make four.
    pub fn variants(&self) -> Vec<Variant> {
        let asked = self.fields.iter().filter_map(|field| field.when.as_ref());
        let standing = self.body.iter().filter_map(|block| block.when.as_ref());
        let conditions: Vec<&Condition> = asked.chain(standing).collect();
        let decides = |index: usize| {
            let on_option = |condition: &&&Condition| matches!(condition, Condition::Is { .. });
            conditions
                .iter()
                .filter(on_option)
                .any(|condition| condition.field() == index)
        };
        let mut variants = Vec::new();
        for (index, field) in self.fields.iter().enumerate() {
            if !decides(index) {
                continue;
            }
            for option in 1..field.options.len() {
                let mut chosen = BTreeMap::from([(index, option)]);
                if self.offer(field.when.as_ref(), &mut chosen) {
                    variants.push(Variant { chosen });
                }
            }
        }
        variants
    }

    /// Chooses what makes a condition hold; whether that can be.
    fn offer(&self, condition: Option<&Condition>, chosen: &mut BTreeMap<usize, usize>) -> bool {
        let Some(condition) = condition else {
            return true;
        };
        let index = condition.field();
        let Some(field) = self.fields.get(index) else {
            return false;
        };
        if let Condition::Is { options, .. } = condition
            && !field.options.is_empty()
        {
            let stands = |option: &FieldOption| options.iter().any(|id| id == option.id.as_str());
            match field.options.iter().position(stands) {
                None => return false,
                Some(0) => {}
                Some(option) => {
                    chosen.insert(index, option);
                }
            }
        }
        // A condition of a field looks at fields before it only, so this ends.
        self.offer(field.when.as_ref(), chosen)
    }
}

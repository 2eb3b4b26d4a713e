//! The forms that a letter takes by what is chosen: a person's own, an organisation's, and so on.

use super::letter::{BlockKind, Condition, FieldOption, GivenAnswers, Letter};

impl Letter {
    /// The blank forms of the letter beside its first: one for each option after the first of every
    /// choice that a question or the words of the sender depend on, with what has to be chosen
    /// before it so that the choice is offered. They are a sum: two choices with three options each
    /// make four. The answers of each stand in the order of the fields.
    pub fn blank_forms(&self) -> Vec<GivenAnswers> {
        let asked = self.fields.iter().filter_map(|field| field.when.as_ref());
        let senders = self
            .body
            .iter()
            .filter(|block| block.kind == BlockKind::Sender);
        let standing = senders.filter_map(|block| block.when.as_ref());
        let mut deciding: Vec<usize> = asked
            .chain(standing)
            .filter(|condition| matches!(condition, Condition::Is { .. }))
            .map(Condition::field)
            .collect();
        deciding.sort_unstable();
        deciding.dedup();
        let mut forms = Vec::new();
        for index in deciding {
            let Some(field) = self.fields.get(index) else {
                continue;
            };
            for option in field.options.iter().skip(1) {
                let mut given = vec![(index, option.id.clone())];
                if self.offer(field.when.as_ref(), &mut given) {
                    given.sort_unstable_by_key(|(field, _)| *field);
                    forms.push(given);
                }
            }
        }
        forms
    }

    /// The options given, each with the place of its choice.
    pub fn options<'a>(
        &'a self,
        given: &'a GivenAnswers,
    ) -> impl Iterator<Item = (usize, &'a FieldOption)> {
        given.iter().filter_map(|(index, id)| {
            let options = &self.fields.get(*index)?.options;
            Some((*index, options.iter().find(|option| option.id == *id)?))
        })
    }

    /// Gives the answers that make a condition hold; whether that can be.
    fn offer(&self, condition: Option<&Condition>, given: &mut GivenAnswers) -> bool {
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
                Some(option) => given.push((index, field.options[option].id.clone())),
            }
        }
        // A condition of a field looks at fields before it only, so this ends.
        self.offer(field.when.as_ref(), given)
    }
}

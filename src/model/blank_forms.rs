//! The forms that a letter takes by what is chosen: a person's own, an organisation's, and so on.

use super::letter::{BlockKind, Condition, FieldOption, GivenAnswers, Letter};
use super::procedure::ChannelKind;

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

    /// Whether a condition holds when every question that is asked is to be answered by hand, the
    /// choices among them by the word that is given or by their first one, and the letter is taken
    /// to an office. A condition of a field looks at fields before it only, so this ends.
    pub fn holds_on_blank(&self, condition: &Condition, given: &GivenAnswers) -> bool {
        let Some(field) = self.fields.get(condition.field()) else {
            return false;
        };
        let asked = field
            .when
            .as_ref()
            .is_none_or(|condition| self.holds_on_blank(condition, given));
        asked
            && match condition {
                Condition::Answered(_) => true,
                Condition::Is {
                    field: place,
                    options,
                } => {
                    let given = given.iter().find(|(field, _)| field == place);
                    let first = field.options.first().map(|option| &option.id);
                    let first = given.map(|(_, option)| option).or(first);
                    let first = first.map_or(ChannelKind::Office.word(), |id| id.as_str());
                    options.iter().any(|option| option == first)
                }
            }
    }

    /// Of each block whether it stands on the blank form: two blanks of a letter of which that is
    /// the same say the same.
    pub fn on_blank(&self, given: &GivenAnswers) -> Vec<bool> {
        let stands = |when: &Option<Condition>| {
            let holds = |when| self.holds_on_blank(when, given);
            when.as_ref().is_none_or(holds)
        };
        self.body.iter().map(|block| stands(&block.when)).collect()
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

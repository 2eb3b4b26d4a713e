//! Answers to a letter's questions, and the letter that they make: what the page does in the
//! browser, said once more here so that a letter can be checked when the site is built.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::letter::{Block, BlockKind, Condition, Letter, PERSON_PARTS, Piece};
use crate::language::{Language, date_long};

/// An answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Words as they were typed.
    Text(String),
    /// A list of short texts.
    List(Vec<String>),
    /// Several people: of each the parts of [`PERSON_PARTS`], empty if there is none.
    Persons(Vec<Person>),
    /// A day, written in the letter's language.
    Day(Date),
    /// The id of an option of a choice.
    Option(String),
    /// The ids of the options that are ticked.
    Ticked(Vec<String>),
    /// To whom: the word for the kind of channel, and how the letter begins in each language.
    Addressee {
        /// A word of [`super::ChannelKind::ALL`].
        kind: String,
        /// In the order of [`Language::ALL`].
        sides: [String; 2],
    },
}

/// What was answered of a person, in the order of [`PERSON_PARTS`].
pub type Person = [String; PERSON_PARTS.len()];

/// The answers given, by the place of their field in [`Letter::fields`].
pub type Answers = BTreeMap<usize, Answer>;

/// A paragraph of a finished letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The part of the letter that it stands in.
    pub kind: BlockKind,
    /// Its words.
    pub text: String,
}

impl Letter {
    /// Whether a condition holds for these answers. What was answered to a question that is not
    /// asked does not count.
    pub fn holds(&self, condition: Option<&Condition>, answers: &Answers) -> bool {
        let Some(condition) = condition else {
            return true;
        };
        let index = condition.field();
        let Some(field) = self.fields.get(index) else {
            return false;
        };
        // A condition of a field looks at fields before it only, so this ends.
        if !self.holds(field.when.as_ref(), answers) {
            return false;
        }
        match (condition, answers.get(&index)) {
            (_, None) => false,
            (Condition::Answered(_), Some(answer)) => !answer.is_empty(),
            (Condition::Is { options, .. }, Some(answer)) => match answer {
                Answer::Option(id) | Answer::Addressee { kind: id, .. } => options.contains(id),
                _ => false,
            },
        }
    }

    /// The finished letter in a language, paragraph by paragraph.
    pub fn paragraphs(&self, language: Language, answers: &Answers) -> Vec<Paragraph> {
        let mut paragraphs = Vec::new();
        for block in &self.body {
            if self.holds(block.when.as_ref(), answers) {
                self.push(block, language, answers, &mut paragraphs);
            }
        }
        paragraphs
    }

    fn push(
        &self,
        block: &Block,
        language: Language,
        answers: &Answers,
        paragraphs: &mut Vec<Paragraph>,
    ) {
        let kind = block.kind;
        let mut add = |text: String| {
            if !text.trim().is_empty() {
                paragraphs.push(Paragraph { kind, text });
            }
        };
        if let Some(text) = &block.text {
            let pieces = text[language].pieces.iter().map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Field(index) => self.words(*index, language, answers),
            });
            add(pieces.collect());
        }
        let items = block.items.and_then(|index| answers.get(&index));
        let items: Vec<String> = match (items, block.items) {
            (Some(Answer::List(items)), _) => items.clone(),
            (Some(Answer::Ticked(ids)), Some(index)) => self.ticked(index, ids, language),
            (Some(Answer::Persons(persons)), _) => {
                let persons = persons.iter();
                persons.map(|it| block.said_of(it, language)).collect()
            }
            _ => Vec::new(),
        };
        let items = items.iter().filter(|item| !item.trim().is_empty());
        for (number, item) in items.enumerate() {
            match kind {
                BlockKind::Signatures => add(item.clone()),
                _ => add(format!("{}. {item}", number + 1)),
            }
        }
    }

    /// What the letter says for the options that are ticked, in the order of the form.
    fn ticked(&self, index: usize, ids: &[String], language: Language) -> Vec<String> {
        let options = self.fields.get(index).map(|field| field.options.iter());
        let options = options.into_iter().flatten();
        options
            .filter(|option| ids.iter().any(|id| id == option.id.as_str()))
            .map(|option| option.said().text(language).to_owned())
            .collect()
    }

    /// What the letter says for a field.
    fn words(&self, index: usize, language: Language, answers: &Answers) -> String {
        match answers.get(&index) {
            None => String::new(),
            Some(Answer::Text(text)) => text.clone(),
            Some(Answer::List(items)) => items.join(", "),
            Some(Answer::Persons(persons)) => {
                let names: Vec<&str> = persons.iter().map(|person| person[0].as_str()).collect();
                names.join(", ")
            }
            Some(Answer::Ticked(ids)) => self.ticked(index, ids, language).join(", "),
            Some(Answer::Day(day)) => date_long(language, *day),
            Some(Answer::Addressee { sides, .. }) => sides[language.index()].clone(),
            Some(Answer::Option(id)) => self
                .fields
                .get(index)
                .and_then(|field| field.options.iter().find(|option| option.id.as_str() == id))
                .map(|option| option.said().text(language).to_owned())
                .unwrap_or_default(),
        }
    }

    /// Every way to answer the questions whose answers others depend on: a choice, or the kind of
    /// channel. No more than `limit` ways are made; fields that nothing depends on are left out.
    pub fn branches(&self, limit: usize) -> Vec<Answers> {
        let conditions = self.fields.iter().filter_map(|field| field.when.as_ref());
        let conditions = conditions.chain(self.body.iter().filter_map(|b| b.when.as_ref()));
        let mut deciding: Vec<usize> = conditions
            .filter_map(|condition| match condition {
                Condition::Is { field, .. } => Some(*field),
                Condition::Answered(_) => None,
            })
            .collect();
        deciding.sort_unstable();
        deciding.dedup();
        let mut branches = vec![Answers::new()];
        for index in deciding {
            let Some(field) = self.fields.get(index) else {
                continue;
            };
            let answers: Vec<Answer> = if field.options.is_empty() {
                super::ChannelKind::ALL
                    .iter()
                    .map(|(word, _)| Answer::Addressee {
                        kind: (*word).to_owned(),
                        sides: [String::new(), String::new()],
                    })
                    .collect()
            } else {
                let ids = field.options.iter().map(|option| option.id.to_string());
                ids.map(Answer::Option).collect()
            };
            branches = branches
                .iter()
                .flat_map(|branch| {
                    answers.iter().map(move |answer| {
                        let mut branch = branch.clone();
                        branch.insert(index, answer.clone());
                        branch
                    })
                })
                .take(limit)
                .collect();
        }
        branches
    }
}

impl Block {
    /// What the block says of a person: a list in lines, of which those without an answer are left
    /// out, and the lines to sign on the name.
    fn said_of(&self, person: &Person, language: Language) -> String {
        if self.item.is_empty() {
            return person[0].clone();
        }
        let lines = self.item.iter().filter_map(|line| {
            let template = &line[language];
            let given = template
                .fields()
                .any(|part| !person[part].trim().is_empty());
            given.then(|| {
                let pieces = template.pieces.iter().map(|piece| match piece {
                    Piece::Words(words) => words.as_str(),
                    Piece::Field(part) => person[*part].as_str(),
                });
                pieces.collect::<String>()
            })
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

impl Answer {
    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.iter().all(|item| item.trim().is_empty()),
            Self::Persons(persons) => persons.is_empty(),
            Self::Option(id) => id.is_empty(),
            Self::Ticked(ids) => ids.is_empty(),
            Self::Day(_) | Self::Addressee { .. } => false,
        }
    }
}

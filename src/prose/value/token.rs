//! A text as a row of words, digits, addresses and characters; space parts them and is not kept.

use super::address;
use super::token_kind::TokenKind;
use crate::prose::letter::{is_invisible, is_of_a_word};

/// A piece of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: TokenKind,
    pub at: usize,
    pub end: usize,
}

impl Token {
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.at..self.end).unwrap_or_default()
    }

    pub(super) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 8);
    let mut at = 0;
    // The end of the row of characters that an address could be made of.
    let mut row = 0;
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        let mut length = c.len_utf8();
        if c.is_whitespace() || (is_invisible(c) && c != '\u{AD}') {
            at += length;
            continue;
        }
        if at >= row {
            row = at + address::row(rest);
        }
        let kind = if c.is_ascii_alphanumeric()
            && let Some((kind, found)) = address::address(rest.get(..row - at).unwrap_or_default())
        {
            length = found;
            kind
        } else if c.is_ascii_digit() {
            length = run(rest, |c| c.is_ascii_digit());
            TokenKind::Digits
        } else if is_of_a_word(c) {
            length = run(rest, is_of_a_word);
            TokenKind::Word
        } else {
            TokenKind::Character(match c {
                '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
                other => other,
            })
        };
        let end = at + length;
        tokens.push(Token { kind, at, end });
        at = end;
    }
    tokens
}

fn run(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.find(|c| !of(c)).unwrap_or(text.len())
}

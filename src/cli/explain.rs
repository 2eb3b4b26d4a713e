//! `tartip explain`: what a code means, why it matters, an example, and how to fix it; or all
//! codes, a line each.

use super::Ending;
use super::arguments::Explain;
use super::show::{self, Screen};
use crate::catalogue::catalogue;
use crate::diagnostic::{Change, Example, Explanation, Group, rule, text};
use crate::language::UiLanguage;
use crate::messages::Message;

/// Columns of the text, at most.
const WIDTH: usize = 90;

/// Explains a code, or lists all of them.
pub(super) fn run(screen: &Screen, explain: &Explain) -> Ending {
    let ui = screen.ui();
    let Some(code) = &explain.code else {
        screen.output(&list(ui));
        return Ending::Done;
    };
    let Some(rule) = rule(catalogue(), code) else {
        let similar = crate::load::similar(code, catalogue().iter().map(|rule| rule.code));
        let similar = similar.unwrap_or_default();
        screen.refusal(&Message::UnknownCode {
            code,
            similar: &similar,
        });
        return Ending::WrongUsage;
    };
    let mut text = format!("{}[{code}]\n\n", text::severity(ui, rule.severity));
    text.push_str(&told(ui, rule.explanation.in_language(ui)));
    if let Some(example) = &rule.example {
        text.push_str(&shown(ui, example));
    }
    screen.output(&text);
    Ending::Done
}

fn list(ui: UiLanguage) -> String {
    let widest = catalogue().iter().map(|rule| rule.code.len()).max();
    let column = widest.unwrap_or_default() + 2;
    let before = column + 2;
    let width = show::columns(before + WIDTH).saturating_sub(before);
    let mut groups: Vec<&Group> = Vec::new();
    for rule in catalogue() {
        if !groups.contains(&rule.group) {
            groups.push(rule.group);
        }
    }
    let mut text = String::new();
    for group in groups {
        text.push_str(&format!("{}\n", group.title.in_language(ui)));
        for rule in catalogue().iter().filter(|rule| rule.group == group) {
            let lines = wrapped(rule.explanation.in_language(ui).what, width);
            for (index, line) in lines.iter().enumerate() {
                let code = if index == 0 { rule.code } else { "" };
                text.push_str(&format!("  {code:column$}{line}\n"));
            }
        }
        text.push('\n');
    }
    text.push_str(&ui.say(&Message::ExplainMore));
    text.push('\n');
    text
}

fn told(ui: UiLanguage, explanation: Explanation) -> String {
    let Explanation {
        what,
        why,
        how_to_fix,
    } = explanation;
    let paragraphs = [
        what.to_owned(),
        ui.say(&Message::Why { why }),
        ui.say(&Message::HowToFix { how_to_fix }),
    ];
    let width = show::columns(WIDTH);
    let paragraphs = paragraphs.map(|paragraph| wrapped(&paragraph, width).join("\n"));
    format!("{}\n", paragraphs.join("\n\n"))
}

/// The example: what stands in the site at first, and what must not come of it.
fn shown(ui: UiLanguage, example: &Example) -> String {
    let mut text = String::new();
    let mut say = |message: &Message<'_>| text.push_str(&format!("\n{}\n", ui.say(message)));
    say(&Message::ForExample);
    if example.reviewed {
        say(&Message::ExampleReviewed);
    }
    for change in example.changes {
        match change {
            Change::Edit { file, right, wrong } => {
                say(&Message::ExampleEdit {
                    file,
                    right: &indented(right),
                    wrong: &indented(wrong),
                });
            }
            Change::Write { file, text } => say(&Message::ExampleWrite {
                file,
                text: &indented(text),
            }),
            Change::Remove { file } => say(&Message::ExampleRemove { file }),
        }
    }
    text
}

/// Lines of an example, set in from the words about it.
fn indented(lines: &str) -> String {
    let lines: Vec<String> = lines.lines().map(|line| format!("    {line}")).collect();
    lines.join("\n")
}

/// A paragraph in lines of at most `width` characters, but for words that are longer.
fn wrapped(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in paragraph.split([' ', '\n']) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

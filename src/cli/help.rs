//! Help and errors of the command line in the language of the person: `clap` speaks English alone.

use crate::language::UiLanguage;
use crate::messages::{HelpPart, Message, ValueFault};
use clap::builder::{Resettable, Str, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, Error};

use super::Ending;
use super::arguments::Arguments;
use super::show::Screen;

/// The command line with all its words in a language.
pub(super) fn command(ui: UiLanguage) -> Command {
    in_words(Arguments::command(), ui)
}

/// The same without the commands that show help, for what is written on paper or read by a shell.
pub(super) fn command_without_help(ui: UiLanguage) -> Command {
    fn without_help(command: Command) -> Command {
        command
            .disable_help_subcommand(true)
            .mut_subcommands(without_help)
    }
    in_words(without_help(Arguments::command()), ui)
}

fn in_words(mut command: Command, ui: UiLanguage) -> Command {
    // What `clap` adds itself (`help`, `--version`) is put into words too.
    command.build();
    match ui {
        UiLanguage::English => command,
        ui => translated(command, "", ui),
    }
}

/// The path of a subcommand. Those of `help` are the commands that it tells of.
fn path_of(above: &str, name: &str) -> String {
    match above {
        "" => name.to_owned(),
        above => match above.strip_suffix("help") {
            Some(above) => format!("{above}{name}"),
            None => format!("{above} {name}"),
        },
    }
}

fn translated(command: Command, path: &str, ui: UiLanguage) -> Command {
    let mut command = command
        .mut_args(|argument| translated_argument(argument, path, ui))
        .mut_subcommands(|command| {
            let path = path_of(path, command.get_name());
            translated(command, &path, ui)
        })
        .subcommand_help_heading(ui.help_part(HelpPart::Commands));
    if let Some(about) = ui.help_text(path, None) {
        command = command.about(about).long_about(Resettable::Reset);
    }
    let usage = usage(&command.render_usage(), ui);
    let style = command.get_styles().get_usage();
    let template = format!(
        "{{about-with-newline}}\n{style}{}:{style:#} {{usage}}\n\n{{all-args}}",
        ui.help_part(HelpPart::Usage)
    );
    command.override_usage(usage).help_template(template)
}

fn translated_argument(argument: Arg, path: &str, ui: UiLanguage) -> Arg {
    let takes_values = argument.get_action().takes_values();
    let text = ui.help_text(path, Some(argument.get_id().as_str()));
    let mut text = text.map(str::to_owned);
    // What `clap` would add, in English.
    let mut add = |part, values: Vec<String>| {
        if let Some(text) = text.as_mut().filter(|_| !values.is_empty() && takes_values) {
            *text += &format!(" [{}: {}]", ui.help_part(part), values.join(", "));
        }
    };
    if !argument.is_hide_default_value_set() {
        let values = argument.get_default_values().iter();
        let values = values.map(|value| value.to_string_lossy().into_owned());
        add(HelpPart::Default, values.collect());
    }
    if !argument.is_hide_possible_values_set() {
        let values = argument.get_possible_values().into_iter();
        let values = values.map(|value| value.get_name().to_owned());
        add(HelpPart::Values, values.collect());
    }
    let names = argument.get_value_names().unwrap_or_default().iter();
    let names: Vec<Str> = names
        .map(|name| match ui.value_name(name) {
            Some(name) => name.into(),
            None => name.clone(),
        })
        .collect();
    let part = if argument.is_positional() {
        HelpPart::Arguments
    } else {
        HelpPart::Options
    };
    let argument = argument
        .help_heading(ui.help_part(part))
        .hide_default_value(true)
        .hide_possible_values(true);
    let argument = match takes_values {
        true => argument.value_names(names),
        false => argument,
    };
    match text {
        Some(text) => argument.help(text).long_help(Resettable::Reset),
        None => argument,
    }
}

/// How a command is typed, without the heading.
fn usage(english: &StyledStr, ui: UiLanguage) -> String {
    let english = english.to_string();
    let typed = english.strip_prefix("Usage:").unwrap_or(&english).trim();
    typed
        .replace("OPTIONS", ui.help_part(HelpPart::AnyOptions))
        .replace("COMMAND", ui.help_part(HelpPart::AnyCommand))
}

/// Prints what `clap` has to say: the help or the version that was asked for, or what is wrong with
/// the command line.
pub(super) fn answer(error: &Error, screen: &Screen) -> Ending {
    let words = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = words(ContextKind::InvalidArg);
    let value = words(ContextKind::InvalidValue);
    let prior = words(ContextKind::PriorArg);
    let command = words(ContextKind::InvalidSubcommand);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => Message::UnknownArgument {
            argument: &argument,
            similar: &words(ContextKind::SuggestedArg),
        },
        ErrorKind::InvalidSubcommand => Message::UnknownCommand {
            command: &command,
            similar: &words(ContextKind::SuggestedSubcommand),
        },
        ErrorKind::MissingSubcommand => Message::CommandMissing {
            command: &command,
            commands: &words(ContextKind::ValidSubcommand),
        },
        ErrorKind::InvalidValue if value.is_empty() => Message::ValueMissing {
            argument: &argument,
        },
        ErrorKind::InvalidValue => Message::ValueNotAllowed {
            argument: &argument,
            value: &value,
            allowed: &words(ContextKind::ValidValue),
        },
        ErrorKind::ValueValidation => Message::ValueRefused {
            argument: &argument,
            value: &value,
            fault: fault(error),
        },
        ErrorKind::MissingRequiredArgument => Message::ArgumentsMissing {
            arguments: &argument,
        },
        ErrorKind::TooManyValues => Message::ValueSurplus {
            argument: &argument,
            value: &value,
        },
        ErrorKind::ArgumentConflict if prior == argument => Message::ArgumentTwice {
            argument: &argument,
        },
        ErrorKind::ArgumentConflict => Message::ArgumentsExclude {
            argument: &argument,
            other: &prior,
        },
        ErrorKind::InvalidUtf8 => Message::ArgumentNotUtf8,
        // The pages that were asked for, and what the command line here can't come to.
        _ => {
            screen.help(&error.render(), error.use_stderr());
            return if error.use_stderr() {
                Ending::WrongUsage
            } else {
                Ending::Done
            };
        }
    };
    screen.refusal(&message);
    if let Some(ContextValue::StyledStr(english)) = error.get(ContextKind::Usage) {
        let usage = usage(english, screen.ui());
        screen.say(&Message::TryHelp { usage: &usage });
    }
    Ending::WrongUsage
}

/// The words of a context, as they were typed or declared.
fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        ContextValue::StyledStr(words) => words.to_string(),
        _ => String::new(),
    }
}

/// Why a parser of ours, or of `clap`'s, does not take the value.
fn fault(error: &Error) -> ValueFault {
    let source = std::error::Error::source(error);
    let known = source.and_then(|source| source.downcast_ref::<ValueFault>());
    match (known, source) {
        (Some(fault), _) => fault.clone(),
        (None, Some(source)) => ValueFault::Other(source.to_string()),
        (None, None) => ValueFault::Other(String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_words(command: &Command, path: &str, ui: UiLanguage, found: &mut Vec<String>) {
        let tag = ui.tag();
        let said = match ui {
            UiLanguage::English => command.get_about().is_some(),
            ui => ui.help_text(path, None).is_some(),
        };
        if !said {
            found.push(format!("{tag}: `{path}`"));
        }
        for argument in command.get_arguments() {
            let id = argument.get_id().as_str();
            let said = match ui {
                UiLanguage::English => argument.get_help().is_some(),
                ui => ui.help_text(path, Some(id)).is_some(),
            };
            if !said {
                found.push(format!("{tag}: `{path}` {id}"));
            }
            let names = argument.get_value_names().into_iter().flatten();
            for name in names.filter(|_| argument.get_action().takes_values()) {
                if ui != UiLanguage::English && ui.value_name(name).is_none() {
                    found.push(format!("{tag}: the value {name}"));
                }
            }
        }
        for command in command.get_subcommands() {
            let path = path_of(path, command.get_name());
            without_words(command, &path, ui, found);
        }
    }

    #[test]
    fn every_command_and_option_is_explained_in_every_language() {
        let mut found = Vec::new();
        for ui in UiLanguage::ALL {
            without_words(&command(UiLanguage::English), "", ui, &mut found);
        }
        found.dedup();
        assert!(found.is_empty(), "no words for:\n{}", found.join("\n"));
    }

    #[test]
    fn nothing_english_is_left_in_the_help_of_another_language() {
        fn pages(command: &mut Command, found: &mut Vec<String>) {
            found.push(command.render_help().to_string());
            found.push(command.render_long_help().to_string());
            for command in command.get_subcommands_mut() {
                pages(command, found);
            }
        }
        for ui in [UiLanguage::Russian, UiLanguage::Kazakh] {
            let mut found = Vec::new();
            pages(&mut command(ui), &mut found);
            for page in found {
                for word in [
                    "Usage", "Options", "OPTIONS", "Commands", "COMMAND", "Print", "default:",
                ] {
                    assert!(!page.contains(word), "{word} in {page}");
                }
            }
        }
    }
}

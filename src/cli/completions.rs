//! `tartip completions`: what makes a shell complete the command line.

use clap::builder::{PossibleValuesParser, Resettable};
use clap::{Arg, Command, ValueHint};

use super::arguments::Completions;
use super::show::Screen;
use super::{Ending, help};
use crate::catalogue::catalogue;
use crate::language::UiLanguage;

/// Prints the script of a shell, with its explanations in the language of the command.
pub(super) fn run(screen: &Screen, arguments: &Completions) -> Ending {
    let mut command = with_values(help::command_without_help(screen.ui()), screen.ui());
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "tartip", &mut script);
    screen.output(&String::from_utf8_lossy(&script));
    Ending::Done
}

/// The command line with the values that a shell can offer: `explain` takes any text, since a wrong
/// code gets an answer of its own, and `--lang` is read before anything else.
fn with_values(command: Command, ui: UiLanguage) -> Command {
    let command = match command.get_name() {
        "explain" => command.mut_arg("code", |code| {
            let codes = catalogue().iter().map(|rule| rule.code);
            code.value_parser(PossibleValuesParser::new(codes))
        }),
        _ => command,
    };
    command
        .mut_args(|argument| with_values_of(argument, ui))
        .mut_subcommands(|command| with_values(command, ui))
}

fn with_values_of(argument: Arg, ui: UiLanguage) -> Arg {
    if argument.get_id() == "lang" {
        let tags = UiLanguage::ALL.map(UiLanguage::tag);
        return argument.value_parser(PossibleValuesParser::new(tags));
    }
    // An option that names a folder is completed with folders alone. The name of its value is in
    // the language of the command.
    let folder = ui.value_name("DIR").unwrap_or("DIR");
    let names = argument.get_value_names().unwrap_or_default();
    if names.iter().any(|name| name.as_str() == folder) {
        return argument.value_hint(ValueHint::DirPath);
    }
    // What each value means is said in English alone.
    let values = argument.get_possible_values();
    if ui == UiLanguage::English || values.is_empty() || !argument.get_action().takes_values() {
        return argument;
    }
    let values = values.into_iter();
    let values = values.map(|value| value.help(Resettable::Reset));
    argument.value_parser(PossibleValuesParser::new(values))
}

//! The parts of the page that `--help` shows.

/// A part of the page that `--help` shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpPart {
    /// The heading of how the command is typed.
    Usage,
    /// The heading of the commands.
    Commands,
    /// The heading of what is typed without a name.
    Arguments,
    /// The heading of the options.
    Options,
    /// Options, in the line of how the command is typed.
    AnyOptions,
    /// A command, in that line.
    AnyCommand,
    /// What holds if the option is not given.
    Default,
    /// The words that an option takes.
    Values,
}

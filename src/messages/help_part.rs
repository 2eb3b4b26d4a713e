//! The parts of the page that `--help` shows, and of a manual page.

/// A part of the page that `--help` shows, or of a manual page.
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
    /// The heading of a manual page's name.
    Name,
    /// The heading of how the command is typed, on a manual page.
    Synopsis,
    /// The heading of what a command is for.
    Description,
    /// The heading of the exit codes.
    ExitCodes,
    /// What the exit code 0 means.
    Done,
    /// What the exit code 1 means.
    NeedsFixing,
    /// What the exit code 2 means.
    WrongUsage,
}

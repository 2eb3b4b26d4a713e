//! The words of `--help` in English, but for what is said where the arguments are declared.

use super::help_part::HelpPart;

/// The words of a part of the page.
pub(super) const fn help_part(part: HelpPart) -> &'static str {
    match part {
        HelpPart::Usage => "Usage",
        HelpPart::Commands => "Commands",
        HelpPart::Arguments => "Arguments",
        HelpPart::Options => "Options",
        HelpPart::AnyOptions => "OPTIONS",
        HelpPart::AnyCommand => "COMMAND",
        HelpPart::Default => "default",
        HelpPart::Values => "possible values",
        HelpPart::Name => "Name",
        HelpPart::Synopsis => "Synopsis",
        HelpPart::Description => "Description",
        HelpPart::ExitCodes => "Exit status",
        HelpPart::Done => "It did what was asked.",
        HelpPart::NeedsFixing => "The content, the theme or the output needs fixing.",
        HelpPart::WrongUsage => "The command line can't be carried out.",
    }
}

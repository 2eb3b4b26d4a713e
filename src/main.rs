//! The command `tartip`. Everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    tartip::cli::run(std::env::args_os())
}

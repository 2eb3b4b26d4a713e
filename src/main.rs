//! The command `tartip`. Everything it does is in the library.

use std::process::ExitCode;

/// A build allocates millions of small texts on every thread at once. This allocator is made for
/// that; those of C libraries take up to half of a build's time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    tartip::cli::run(std::env::args_os())
}

//! Opens an address in the reader's browser, by the program that the system has for it and without a shell.

use std::io;
use std::process::{Command, Stdio};
use std::thread;

#[cfg(target_os = "macos")]
const OPENER: &[&str] = &["open"];
#[cfg(windows)]
const OPENER: &[&str] = &["rundll32", "url.dll,FileProtocolHandler"];
#[cfg(not(any(target_os = "macos", windows)))]
const OPENER: &[&str] = &["xdg-open"];

/// Asks the system to open `address`, and does not wait for it.
///
/// # Errors
/// A system without such a program.
pub fn open(address: &str) -> io::Result<()> {
    let [program, arguments @ ..] = OPENER else {
        return Err(io::ErrorKind::Unsupported.into());
    };
    let mut child = Command::new(program)
        .args(arguments)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // Awaited aside, so that the system can forget it.
    let waiting = move || {
        let _ = child.wait();
    };
    let _ = thread::Builder::new().spawn(waiting);
    Ok(())
}

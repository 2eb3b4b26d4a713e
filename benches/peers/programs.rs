//! The peers that are found on the path, with their versions.

use std::fmt;
use std::io;
use std::path::Path;
use std::process::Command;

/// A program that builds the same pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Peer {
    Zola,
    Hugo,
}

/// Which of them are here.
#[derive(Debug, Default, Clone)]
pub(crate) struct Programs {
    pub found: Vec<(Peer, String)>,
    pub missing: Vec<Peer>,
}

impl Programs {
    /// Asks every peer for its version.
    ///
    /// # Errors
    /// A program that is there and can't be started.
    pub(crate) fn found() -> io::Result<Self> {
        let mut programs = Self::default();
        for peer in [Peer::Zola, Peer::Hugo] {
            match Command::new(peer.command()).arg(peer.version()).output() {
                Ok(output) => {
                    let said = String::from_utf8_lossy(&output.stdout);
                    let version = said.lines().next().unwrap_or_default().to_owned();
                    programs.found.push((peer, version));
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    programs.missing.push(peer);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(programs)
    }
}

impl Peer {
    const fn command(self) -> &'static str {
        match self {
            Self::Zola => "zola",
            Self::Hugo => "hugo",
        }
    }

    const fn version(self) -> &'static str {
        match self {
            Self::Zola => "--version",
            Self::Hugo => "version",
        }
    }

    /// The folder of its site.
    pub(crate) const fn folder(self) -> &'static str {
        self.command()
    }

    /// A build of the site at `root`, minified.
    pub(crate) fn build(self, root: &Path, output: &Path) -> Command {
        let mut command = Command::new(self.command());
        match self {
            // Its configuration says that pages are minified.
            Self::Zola => {
                command.arg("--root").arg(root).arg("build");
                command.arg("--output-dir").arg(output);
            }
            Self::Hugo => {
                command
                    .arg("build")
                    .arg("--minify")
                    .arg("--source")
                    .arg(root);
                command.arg("--destination").arg(output);
            }
        }
        command
    }
}

impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Zola => "Zola",
            Self::Hugo => "Hugo",
        })
    }
}

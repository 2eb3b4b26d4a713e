//! `publish`: the finished site on disk, put in the reader's sight in one step.
//!
//! A web server, an editor or `rsync` may read the output folder at any moment, and a build may be
//! killed at any moment. So a build never touches the output folder: it writes a whole new tree
//! beside it and lets the file system exchange the two under their names.
//!
//! ```text
//! site/
//! ├── public/                      the output: the old site, until one rename makes it the new one
//! ├── .public.tartip-lock          held while a build runs; it goes with the build
//! ├── .public.tartip-staging-0/    the new site growing; then the old one, being deleted
//! └── .public.tartip-old/          the old site, where a file system cannot exchange the two
//! ```
//!
//! What a killed build leaves beside the output, the next one removes. To have version control pass
//! over all of it, ignore `/public/` and `/.public.tartip-*`. What stands beside files of the
//! content for a moment is `edit`'s: `.tartip-*~`.
//!
//! In the order data flows:
//! - `output`: where the output stands, what it must not cover, the names beside it;
//! - `lock`: one build at a time for one output;
//! - `ownership`: whether the folder that stands there is tartip's to replace;
//! - `path`: which paths a page may have;
//! - `published`: the site that is published now: which of its files can stay, which go;
//! - `compressed`: copies of text files for servers that send such copies;
//! - `earlier`: files of the site before that stay for pages that are still open;
//! - `staging`: [`Staging`], the new tree, written from many threads;
//! - `swap`: the one step, its fallback, and the way back after a kill;
//! - `compared`: which pages of two finished sites are not the same;
//! - `error`: [`PublishError`], all that can go wrong, in sentences for a person.

mod compared;
mod compressed;
mod earlier;
mod error;
mod lock;
mod output;
mod ownership;
mod path;
mod published;
mod staging;
mod swap;
#[cfg(test)]
mod tests;

pub use compared::{ChangedPage, PageChange, compared};
pub use compressed::Effort;
pub use error::PublishError;
pub use ownership::{MARKER, MARKER_TEXT};
pub use path::path_faults;
pub use staging::{Options, Staging, Summary, Written};

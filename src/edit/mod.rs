//! Changing files without harm: the bytes outside a change stay, and a file is never half-written.
//!
//! In the order data flows: [`plain`] is the text of a file as the parsers see it, and what edits
//! count their bytes in; a [`Round`] chooses the fixes that do not get in each other's way;
//! [`apply`] makes them in the bytes of a file; [`replace`] puts new bytes in the place of a file
//! in one step; [`fix_file`] does both to a file on disk. [`create_all`] makes new files, all of
//! them or none. Until they take their names they are files of the program's own: [`sweep`] removes
//! those that a killed run has left. A [`FileLock`] keeps two runs apart.

mod apply;
mod create;
mod lock;
mod own_file;
mod plain;
mod replace;
mod round;

pub use apply::{EditError, apply};
pub use create::create_all;
pub use lock::{FileLock, LockError};
pub use own_file::{is_own, lock_of_reviews, sweep};
pub use plain::{is_plain, plain};
pub use replace::{
    FixError, exchange, fix_file, put, put_over, replace, rewrite, with_line_ends_of,
};
pub use round::Round;

//! What benchmarks share: [`workplace`], the folder to work in; [`program`], the command that is
//! measured; [`cost`], what one run of a command takes; [`tree`], what a finished site holds;
//! [`spread`], the middle of some figures.

pub(crate) mod cost;
pub(crate) mod program;
pub(crate) mod spread;
pub(crate) mod tree;
pub(crate) mod workplace;

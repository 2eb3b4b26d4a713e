//! A made-up country: the content that benchmarks build, and that a test checks, so that it stays
//! valid when the format of content changes.
//!
//! In the order data flows: [`random`] and [`vocabulary`]; [`places`], made-up names; [`records`]
//! and [`directory`], areas and offices with roles; [`guide`]; [`facts`], typed data of any size;
//! [`folder`], where files go; [`seed`], files that don't depend on the size; [`tartip`], which
//! writes the facts in tartip's own format.

pub(crate) mod directory;
pub(crate) mod facts;
pub(crate) mod folder;
pub(crate) mod guide;
mod places;
mod random;
pub(crate) mod records;
mod seed;
pub(crate) mod tartip;
pub(crate) mod vocabulary;

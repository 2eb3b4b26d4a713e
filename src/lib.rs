//! tartip turns a folder of facts about public-service procedures into a bilingual static site.
//!
//! One direction, each stage a function from values to values:
//!
//! ```text
//! content/ ─load→ Draft ─check→ Report ─plan→ [Route] ─render→ bytes ─publish→ public/
//! ```
//!
//! Each room imports only from the rooms under it: [`cli`], [`serve`], [`pipeline`], [`publish`], [`render`], [`inspect`],
//! [`check`], [`status`], [`review`], [`schema`], [`load`], [`model`], [`edit`], [`diagnostic`], [`language`].

pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod edit;
pub mod format;
pub mod inspect;
pub mod language;
pub mod load;
pub mod model;
pub mod pipeline;
pub mod publish;
pub mod render;
pub mod review;
pub mod schema;
pub mod serve;
pub mod status;

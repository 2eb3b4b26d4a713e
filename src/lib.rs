//! tartip turns a folder of facts about public-service procedures into a bilingual static site.
//!
//! One direction, each stage a function from values to values:
//!
//! ```text
//! content/ ─load→ Draft ─rules→ Report ─plan→ [Route] ─render→ bytes ─publish→ public/
//! ```
//!
//! Each module imports only from those under it: [`cli`], [`serve`], [`self_check`], [`pipeline`],
//! [`catalogue`], [`external`], [`publish`], [`search`], [`render`], [`theme`], [`status`],
//! [`rules`], [`changes`], [`review`], [`forms`], [`import`], [`format`], [`schema`], [`load`],
//! [`model`], [`edit`], [`messages`], [`diagnostic`], [`paper`], [`prose`], [`language`],
//! [`scalar`], [`typeface`].

pub mod catalogue;
pub mod changes;
pub mod cli;
pub mod diagnostic;
pub mod edit;
pub mod external;
pub mod format;
pub mod forms;
pub mod import;
pub mod language;
pub mod load;
pub mod merge;
pub mod messages;
pub mod model;
pub mod paper;
pub mod pipeline;
pub mod prose;
pub mod publish;
pub mod render;
pub mod review;
pub mod rules;
pub mod scalar;
pub mod schema;
pub mod search;
pub mod self_check;
pub mod serve;
pub mod status;
pub mod theme;
pub mod typeface;

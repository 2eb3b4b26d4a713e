//! Forms for editors in a browser: what a form has for each kind of record, and the configuration
//! of a CMS that is made of it.
//!
//! Nothing is declared here a second time: the keys, their order, whether they are required and how
//! their values are written come from [`load::description`](crate::load::description), their names
//! from the vocabulary.

mod backend;
mod config;
mod form;
mod page;
mod reading;
mod shapes;
mod site;
mod words;
mod yaml;

pub use backend::{Backend, Host};
pub use config::{Settings, collections, collections_begin, config};
pub use form::{Control, Field, Form};
pub use page::{Cms, Packages, page_files};
pub use reading::form;
pub use site::{passed_over, settings};

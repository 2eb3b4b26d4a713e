//! Problems of form: YAML.

mod duplicate_key;
mod empty_file;
mod key_combination;
mod missing_key;
mod old_form;
mod unknown_key;
mod wrong_type;
mod yaml_alias;
mod yaml_documents;
mod yaml_syntax;
mod yaml_tag;
mod yaml_too_deep;

pub use duplicate_key::DuplicateKey;
pub use empty_file::EmptyFile;
pub use key_combination::{KeyCombination, KeyRule};
pub use missing_key::MissingKey;
pub use old_form::OldForm;
pub use unknown_key::UnknownKey;
pub use wrong_type::WrongType;
pub use yaml_alias::YamlAlias;
pub use yaml_documents::YamlDocuments;
pub use yaml_syntax::{YamlFault, YamlSyntax};
pub use yaml_tag::YamlTag;
pub use yaml_too_deep::YamlTooDeep;

use crate::diagnostic::Rule;

/// Every one of them.
pub const RULES: &[&Rule] = &[
    &YamlSyntax::RULE,
    &YamlTooDeep::RULE,
    &YamlAlias::RULE,
    &YamlTag::RULE,
    &YamlDocuments::RULE,
    &EmptyFile::RULE,
    &DuplicateKey::RULE,
    &UnknownKey::RULE,
    &MissingKey::RULE,
    &KeyCombination::RULE,
    &WrongType::RULE,
    &OldForm::RULE,
];

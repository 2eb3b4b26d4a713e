//! The columns of a table of offices: a row each. A new key of an office is a new row here.

use crate::language::Language;
use crate::load::kind::RecordKind;

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The id of the office.
    Id,
    /// A text in one language.
    Text(Language),
    /// The id of a record, or its name.
    Reference(RecordKind),
    /// Ids of records, or their names.
    References(RecordKind),
    /// Telephones.
    Phones,
    /// Addresses of e-mail or of sites.
    Addresses,
    /// A day.
    Day,
}

/// When a value goes into the contact of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InContact {
    /// Never.
    Never,
    /// When the contact is made: it has its own after that.
    WhenNew,
    /// Whenever the row tells how the office is reached.
    Beside,
    /// Always: the row then tells how the office is reached.
    Always,
}

/// A column.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its names: in Kazakh, Russian and English, and then others that people write.
    pub names: &'static [&'static str],
    /// The key in a record; inside it the language, if the form is a text.
    pub key: &'static str,
    /// How its cells are read.
    pub form: Form,
    /// Whether the value stands in the office.
    pub in_office: bool,
    /// Whether it stands in the contact.
    pub in_contact: InContact,
    /// Whether a new office needs it.
    pub is_required: bool,
}

impl Column {
    /// The name in the language of the person who reads.
    pub(super) fn name(&self) -> [&'static str; 3] {
        let name = |at: usize| self.names.get(at).copied().unwrap_or_default();
        [name(0), name(1), name(2)]
    }

    /// Where its value stands in a record.
    pub(super) fn path(&self) -> Vec<&'static str> {
        match self.form {
            Form::Text(language) => vec![self.key, language.tag()],
            _ => vec![self.key],
        }
    }
}

const KK: Form = Form::Text(Language::Kazakh);
const RU: Form = Form::Text(Language::Russian);

const fn office(
    key: &'static str,
    form: Form,
    names: &'static [&'static str],
    is_required: bool,
) -> Column {
    Column {
        names,
        key,
        form,
        in_office: true,
        in_contact: InContact::Never,
        is_required,
    }
}

const fn contact(key: &'static str, form: Form, names: &'static [&'static str]) -> Column {
    Column {
        names,
        key,
        form,
        in_office: false,
        in_contact: InContact::Always,
        is_required: false,
    }
}

const fn both(
    key: &'static str,
    form: Form,
    names: &'static [&'static str],
    in_contact: InContact,
) -> Column {
    Column {
        names,
        key,
        form,
        in_office: true,
        in_contact,
        is_required: true,
    }
}

/// Every column, in the order of `docs/content.md`.
pub(super) static COLUMNS: &[Column] = &[
    office(
        "id",
        Form::Id,
        &["Идентификатор", "Идентификатор", "id", "identifier"],
        false,
    ),
    both(
        "name",
        KK,
        &["Атауы қазақша", "Название на казахском", "name kk", "Атауы"],
        InContact::WhenNew,
    ),
    both(
        "name",
        RU,
        &["Атауы орысша", "Название на русском", "name ru", "Название"],
        InContact::WhenNew,
    ),
    office(
        "addressed_as",
        KK,
        &[
            "Кімге қазақша",
            "Кому на казахском",
            "addressed as kk",
            "Кімге",
        ],
        true,
    ),
    office(
        "addressed_as",
        RU,
        &["Кімге орысша", "Кому на русском", "addressed as ru", "Кому"],
        true,
    ),
    office(
        "role",
        Form::Reference(RecordKind::Role),
        &["Рөлі", "Роль", "role"],
        false,
    ),
    office(
        "area",
        Form::References(RecordKind::Area),
        &[
            "Аумақ",
            "Территория",
            "area",
            "Аумақтар",
            "Территории",
            "areas",
        ],
        false,
    ),
    contact(
        "phones",
        Form::Phones,
        &["Телефондар", "Телефоны", "phones", "Телефон", "phone"],
    ),
    contact(
        "email",
        Form::Addresses,
        &[
            "Электрондық пошта",
            "Электронная почта",
            "email",
            "e-mail",
            "Пошта",
            "Почта",
        ],
    ),
    contact("website", Form::Addresses, &["Сайты", "Сайт", "website"]),
    contact(
        "address",
        KK,
        &[
            "Мекенжайы қазақша",
            "Адрес на казахском",
            "address kk",
            "Мекенжайы",
        ],
    ),
    contact(
        "address",
        RU,
        &[
            "Мекенжайы орысша",
            "Адрес на русском",
            "address ru",
            "Адрес",
        ],
    ),
    office(
        "note",
        KK,
        &[
            "Ескертпе қазақша",
            "Примечание на казахском",
            "note kk",
            "Ескертпе",
        ],
        false,
    ),
    office(
        "note",
        RU,
        &[
            "Ескертпе орысша",
            "Примечание на русском",
            "note ru",
            "Примечание",
        ],
        false,
    ),
    both(
        "source",
        KK,
        &[
            "Дереккөз қазақша",
            "Источник на казахском",
            "source kk",
            "Дереккөз",
        ],
        InContact::Beside,
    ),
    both(
        "source",
        RU,
        &[
            "Дереккөз орысша",
            "Источник на русском",
            "source ru",
            "Источник",
        ],
        InContact::Beside,
    ),
    both(
        "verified_on",
        Form::Day,
        &[
            "Тексерілген күні",
            "Дата проверки",
            "verified on",
            "Проверено",
        ],
        InContact::Beside,
    ),
];

/// A name as it is compared: small letters, one space between words, no marks; ё is е.
pub(super) fn folded(name: &str) -> String {
    let plain = name.to_lowercase().replace('ё', "е");
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The column that is called so.
pub(super) fn named(name: &str) -> Option<&'static Column> {
    let name = folded(name);
    let is_called = |column: &&Column| column.names.iter().any(|known| folded(known) == name);
    COLUMNS.iter().find(is_called)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_columns() {
        for column in COLUMNS {
            for name in column.names {
                assert_eq!(named(name).unwrap(), column, "{name}");
            }
        }
    }

    #[test]
    fn names_are_known_however_they_are_spelt() {
        for name in [
            "name_kk",
            "Name (KK)",
            " name\u{a0}kk: ",
            "НАЗВАНИЕ НА КАЗАХСКОМ *",
        ] {
            assert_eq!(named(name).unwrap().path(), ["name", "kk"], "{name}");
        }
    }
}

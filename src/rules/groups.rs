//! What the rules are about, as they are listed together.

use crate::diagnostic::{Group, Translated};

/// Law and dates.
pub(super) const LAW_AND_DATES: Group = Group {
    title: Translated {
        english: "Law and dates",
        russian: "Законы и даты",
        kazakh: "Заңдар мен күндер",
    },
};

/// Two languages.
pub(super) const TWO_LANGUAGES: Group = Group {
    title: Translated {
        english: "Two languages",
        russian: "Два языка",
        kazakh: "Екі тіл",
    },
};

/// Typography.
pub(super) const TYPOGRAPHY: Group = Group {
    title: Translated {
        english: "Typography",
        russian: "Набор текста",
        kazakh: "Теру",
    },
};

/// References.
pub(super) const REFERENCES: Group = Group {
    title: Translated {
        english: "References",
        russian: "Ссылки",
        kazakh: "Сілтемелер",
    },
};

/// Pages.
pub(super) const PAGES: Group = Group {
    title: Translated {
        english: "Pages",
        russian: "Страницы",
        kazakh: "Беттер",
    },
};

/// Addresses outside the site.
pub(super) const OUTSIDE: Group = Group {
    title: Translated {
        english: "Addresses outside the site",
        russian: "Адреса вне сайта",
        kazakh: "Сайттан тыс мекенжайлар",
    },
};

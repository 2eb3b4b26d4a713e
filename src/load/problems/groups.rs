//! What the problems of form are about, as they are listed together.

use crate::diagnostic::{Group, Translated};

/// Files.
pub const FILES: Group = Group {
    title: Translated {
        english: "Files",
        russian: "Файлы",
        kazakh: "Файлдар",
    },
};

/// YAML.
pub const YAML: Group = Group {
    title: Translated {
        english: "YAML",
        russian: "YAML",
        kazakh: "YAML",
    },
};

/// Values.
pub const VALUES: Group = Group {
    title: Translated {
        english: "Values",
        russian: "Значения",
        kazakh: "Мәндер",
    },
};

/// Guides.
pub const GUIDES: Group = Group {
    title: Translated {
        english: "Guides",
        russian: "Тексты",
        kazakh: "Мәтіндер",
    },
};

/// Letters.
pub const LETTERS: Group = Group {
    title: Translated {
        english: "Letters",
        russian: "Письма",
        kazakh: "Хаттар",
    },
};

/// Rules of the site.
pub const SITE_RULES: Group = Group {
    title: Translated {
        english: "Rules of the site",
        russian: "Правила сайта",
        kazakh: "Сайттың ережелері",
    },
};

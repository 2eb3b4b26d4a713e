//! What the words of a name are also called: who types «ЦОН» looks for a service centre, who types
//! «жалоба» for how to appeal, and who types «права» for a driving licence.

use super::fold::fold;

/// Names that mean the same, short and long, in both languages.
const NAMES: &[&[&str]] = &[
    &["АО", "АҚ", "акционерное общество", "акционерлік қоғамы"],
    &[
        "АППК",
        "ӘРПК",
        "Административный процедурно-процессуальный кодекс",
        "Әкімшілік рәсімдік-процестік кодекс",
    ],
    &[
        "АСП",
        "адресная социальная помощь",
        "атаулы әлеуметтік көмек",
    ],
    &["балабақша", "детсад", "садик", "детский сад"],
    &["больница", "поликлиника", "емхана"],
    &[
        "госуслуга",
        "мемқызмет",
        "государственная услуга",
        "мемлекеттік көрсетілетін қызмет",
        "мемлекеттік қызмет",
    ],
    &[
        "ГУ",
        "ММ",
        "государственное учреждение",
        "мемлекеттік мекемесі",
    ],
    &["долг", "задолженность", "берешек"],
    &["загранпаспорт", "паспорт"],
    &["ЗАГС", "АХАЖ", "регистрация брака", "регистрация рождения"],
    &["земля", "земельный"],
    &["ЗК", "ЖК", "Земельный кодекс", "Жер кодексі"],
    &[
        "ИП",
        "ЖК",
        "индивидуальный предприниматель",
        "жеке кәсіпкер",
    ],
    &["жалоба", "обжалование", "шағым"],
    &["квартира", "жильё", "тұрғын үй"],
    &[
        "машина",
        "техпаспорт",
        "транспортное средство",
        "көлікті тіркеу",
    ],
    &[
        "НАО",
        "КеАҚ",
        "некоммерческое акционерное общество",
        "коммерциялық емес акционерлік қоғамы",
    ],
    &["опекунство", "установление опеки", "қамқоршылық белгілеу"],
    &["права", "водительское удостоверение", "жүргізуші куәлігі"],
    &[
        "прописка",
        "регистрация по месту жительства",
        "тұрғылықты жері бойынша тіркеу",
    ],
    &["РК", "ҚР", "Республика Казахстан", "Қазақстан Республикасы"],
    &["стройка", "разрешение на строительство", "құрылысқа рұқсат"],
    &[
        "ТОО",
        "ЖШС",
        "товарищество с ограниченной ответственностью",
        "жауапкершілігі шектеулі серіктестігі",
    ],
    &["удостак", "удостоверение личности", "жеке куәлік"],
    &[
        "ЦОН",
        "con",
        "ХҚКО",
        "центр обслуживания населения",
        "халыққа қызмет көрсету орталығы",
    ],
];

/// The names of the table, folded.
#[derive(Debug)]
pub(super) struct Synonyms(Vec<Vec<Vec<String>>>);

impl Synonyms {
    /// The table.
    pub(super) fn new() -> Self {
        let folded = |names: &&[&str]| names.iter().map(|name| fold(name)).collect();
        Self(NAMES.iter().map(folded).collect())
    }

    /// The words that a name of these words may be called by, too: the short names if it has a
    /// long one, all of them if it has a short one.
    pub(super) fn of(&self, words: &[String]) -> Vec<String> {
        let mut more = Vec::new();
        for names in &self.0 {
            let is_short = |name: &Vec<String>| name.len() == 1;
            let has = |short: bool| {
                let mut names = names.iter().filter(|name| is_short(name) == short);
                names.any(|name| stands_in(name, words))
            };
            let has_long = has(false);
            if has_long || has(true) {
                let also = names.iter().filter(|name| !has_long || is_short(name));
                more.extend(also.flatten().cloned());
            }
        }
        more
    }
}

/// Whether `name` stands among the words, whatever endings it has there.
fn stands_in(name: &[String], words: &[String]) -> bool {
    // An ending has up to four letters, what is short has none. A word that stands alone has no
    // other beside it to tell it from a longer one that begins alike («права», «правила»).
    let (ending, least) = match name.len() {
        1 => (2, 6),
        _ => (4, 4),
    };
    let same = |(a, b): (&String, &String)| {
        let stem = a.chars().count().saturating_sub(ending).max(least);
        match a.char_indices().nth(stem) {
            Some((end, _)) => b.starts_with(&a[..end]),
            None => a == b,
        }
    };
    words
        .windows(name.len())
        .any(|window| name.iter().zip(window).all(same))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn also(name: &str) -> Vec<String> {
        Synonyms::new().of(&fold(name))
    }

    #[test]
    fn a_long_name_has_its_short_ones_in_both_languages() {
        let centre = also("Осакаров аудандық халыққа қызмет көрсету орталығына");
        for word in ["тсон", "хко"] {
            assert!(centre.contains(&word.to_owned()), "{centre:?}");
        }
    }

    #[test]
    fn a_word_has_those_that_mean_the_same() {
        let procedure = also("Порядок обжалования");
        assert!(procedure.contains(&"жалоба".to_owned()), "{procedure:?}");
    }

    #[test]
    fn a_short_name_has_its_long_ones() {
        let office = also("ГУ «Аппарат акима»");
        assert!(office.contains(&"учреждение".to_owned()), "{office:?}");
        assert!(also("Гуманитарный отдел").is_empty());
        assert!(also("Правила регистрации").is_empty());
        assert!(also("Выдача удостоверения охотника").is_empty());
    }
}

//! Which of the two languages a text is written in.
//!
//! Word by word evidence is gathered for each: letters that only one of them has, words of grammar,
//! endings, spellings that Russian forbids («жы», «кы»). Names prove nothing, for they keep their
//! letters in both languages; nor do words that both share («адрес», «портал»). A text is told only
//! when one language has at least twice the evidence of the other: silence is better than a wrong
//! word.
//!
//! Kazakh typed without Kazakh letters counts as Kazakh.

use super::letter::{is_invisible, is_kazakh_alone, small, words};
use super::missing_layout;
use crate::language::Language;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The language of a text; `None` where it can't be told: names, numbers, words that both languages
/// share. What stands in quotation marks counts only if the rest does not tell.
pub fn guess(text: &str) -> Option<Language> {
    let unquoted = evidence(text, true).language(TOLD);
    unquoted.or_else(|| {
        let has_quoted = text.contains(OPENING);
        let whole = || evidence(text, false).language(TOLD);
        has_quoted.then(whole).flatten()
    })
}

/// The sentences of a text that are surely of the other language than the one given, in order of
/// place. What stands in quotation marks does not count: names are quoted in their own language.
/// A text of one sentence alone has none: [`guess`] tells it as a whole.
pub fn passages(text: &str, language: Language) -> Vec<Range<usize>> {
    sentences(text)
        .filter(|range| range.len() < text.len())
        .filter(|range| {
            let sentence = text.get(range.clone()).unwrap_or_default();
            let evidence = evidence(sentence, true);
            evidence.witnesses >= 2 && evidence.language(SURE) == Some(language.other())
        })
        .collect()
}

/// The marks that a quotation opens with.
const OPENING: [char; 2] = ['«', '„'];

/// How much evidence is needed: the least for the language, and how many times that for the other.
struct Need {
    least: u32,
    times: u32,
}

const TOLD: Need = Need { least: 2, times: 2 };
const SURE: Need = Need { least: 4, times: 4 };

/// What speaks for each language.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    weight: [u32; 2],
    /// How many words speak for either.
    witnesses: u32,
}

impl Evidence {
    fn add(&mut self, language: Language, weight: u32) {
        if weight > 0 {
            self.weight[language.index()] += weight;
            self.witnesses += 1;
        }
    }

    fn language(self, need: Need) -> Option<Language> {
        Language::ALL.into_iter().find(|language| {
            let own = self.weight[language.index()];
            let other = self.weight[language.other().index()];
            own >= need.least && own >= other.saturating_mul(need.times)
        })
    }
}

fn evidence(text: &str, quoted_apart: bool) -> Evidence {
    let mut evidence = Evidence::default();
    let mut end = 0;
    let mut depth = 0_usize;
    // A word of Kazakh letters with a capital at the start of a sentence is a name if another
    // capital follows.
    let mut maybe_name = 0;
    let mut initial = false;
    for (start, word) in words(text) {
        let gap = text.get(end..start).unwrap_or_default();
        let first = end == 0 || (!initial && gap.contains(['.', '!', '?', ':', ';', '\n']));
        end = start + word.len();
        if quoted_apart {
            for c in gap.chars() {
                match c {
                    c if OPENING.contains(&c) => depth += 1,
                    '»' | '”' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
        }
        if depth > 0 {
            continue;
        }
        let Some(word) = Word::read(word) else {
            continue;
        };
        initial = word.letters == 1;
        let alone = gap.ends_with(char::is_whitespace) || start == 0;
        let spaced = text
            .get(end..)
            .is_some_and(|rest| rest.starts_with([' ', '\u{A0}', '\n']));
        let in_name = word.capital && gap.chars().all(char::is_whitespace);
        if !in_name {
            evidence.add(Language::Kazakh, maybe_name);
        }
        maybe_name = 0;
        if word.letters == 1 {
            if alone && spaced && !word.capital {
                let weight = match word.small() {
                    "и" | "в" => 2,
                    "с" | "к" | "о" | "у" => 1,
                    _ => 0,
                };
                evidence.add(Language::Russian, weight);
            }
            continue;
        }
        match (word.kazakh, word.capital, first) {
            (true, false, _) => evidence.add(Language::Kazakh, 3),
            (true, true, true) => maybe_name = 2,
            (true, true, false) => {}
            (false, capital, _) => plain_word(&word, capital && !first, &mut evidence),
        }
    }
    evidence.add(Language::Kazakh, maybe_name);
    evidence
}

/// The evidence of a word without Kazakh letters; `name` if it may be one.
fn plain_word(word: &Word, name: bool, evidence: &mut Evidence) {
    let small = word.small();
    if let Some(&(language, weight)) = KNOWN.get(small) {
        if !name {
            evidence.add(language, weight);
        }
        return;
    }
    if word.russian {
        evidence.add(Language::Russian, if name { 1 } else { 2 });
        return;
    }
    // A word with a capital may be a name in its Russian form: «Жана», «Киши».
    let kazakh = if word.capital { 1 } else { 2 };
    if !name && missing_layout::restored(small).is_some() {
        evidence.add(Language::Kazakh, kazakh);
    } else if word.letters >= 5 && ends_with_any(small, &RUSSIAN_STRONG) {
        evidence.add(Language::Russian, 2);
    } else if name {
    } else if word.letters >= 5 && ends_with_any(small, &RUSSIAN_WEAK) {
        evidence.add(Language::Russian, 1);
    } else if word.letters >= 6 && ends_with_any(small, &KAZAKH_STRONG) {
        evidence.add(Language::Kazakh, kazakh);
    } else if word.unrussian || (word.letters >= 6 && ends_with_any(small, &KAZAKH_WEAK)) {
        evidence.add(Language::Kazakh, 1);
    }
}

fn ends_with_any(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}

/// Endings that only Russian words have, also names that are declined.
const RUSSIAN_STRONG: [&str; 35] = [
    "ого",
    "его",
    "ому",
    "ему",
    "ыми",
    "ими",
    "ться",
    "тся",
    "ение",
    "ения",
    "ению",
    "ением",
    "ании",
    "ание",
    "ания",
    "анию",
    "анием",
    "ении",
    "ость",
    "ости",
    "остью",
    "ную",
    "ное",
    "ные",
    "ных",
    "ным",
    "ской",
    "ские",
    "ских",
    "ским",
    "ть",
    "нный",
    "вшие",
    "ства",
    "ством",
];

/// Endings of Russian words that a loan or a name in a Kazakh text may have too.
const RUSSIAN_WEAK: [&str; 19] = [
    "ный", "ной", "ний", "ней", "ная", "няя", "ский", "ская", "ское", "ать", "ить", "еть", "ешь",
    "ете", "ите", "ами", "ями", "ях", "ую",
];

/// Endings of Kazakh verbs and nouns without a Kazakh letter.
const KAZAKH_STRONG: [&str; 9] = [
    "ылады",
    "майды",
    "лары",
    "дары",
    "тары",
    "сыз",
    "лармен",
    "ымен",
    "айды",
];

const KAZAKH_WEAK: [&str; 6] = ["ады", "лар", "дар", "дай", "лайды", "тау"];

/// Words that tell the language by themselves, with their weight. Left out are those that are words
/// of both: «не», «де», «да», «та», «он», «от», «без», «кем», «орган», «бас».
static KNOWN: LazyLock<HashMap<&'static str, (Language, u32)>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (language, weight, words) in [
        (
            Language::Kazakh,
            2,
            "мен пен бен туралы бойынша емес немесе болып болады болмаса болса болмайды керек осы \
            ол олар оларды оларда ал осындай деп деген дейді сайын маман басшы басшысы басшысына \
            мекеме мекенжай мекенжайы аудан ауданы ауданда облыс облысы облыста беру берді береді \
            алу алуды алуда алады жазу жазып жасау ету етеді ескерту хабарлама хабарлау тапсыру \
            толтыру орындау жауап жауабы жауапты шарт азамат азаматтар адам адамдар адамдардан \
            бетте бетке беттен жыл жылы жылдар айы мына мынадай сияқты барып барады басып шыққан \
            шаралар барысы басталады талаптар талабым мекемелер табылмады мысалы дайын бет басты \
            атауы баптар тастау басқа тапсырып ай жарамды сот бойында сайтта сайты даму даладан \
            ана бала балалар бар жер жол байланыс пошта саны тарауы тармақ бап бабы сосын содан \
            болды келмесе етіп жатыр табыс тексеру пайдалану пайдалануды арыз шара аты атты атынан \
            уа",
        ),
        (
            Language::Russian,
            2,
            "во на по для со что как из ко до об при или но также если это этот эта эти этом этого \
            этой этому тот того тому тех тем той том его ее их ей им мы вы она они вас вам вами \
            нас нам ним них ней нем нему быть был была было были есть нет может могут можно нужно \
            надо нельзя должен должна должно должны когда где куда откуда кто кому чем чего чему \
            чей чьи чья какой какая какие каком какого которая который которое которые которых \
            которой которому после через только уже под над перед между ли бы все всех всего всем \
            ваш ваша ваше ваши вашего вашей наш наша наше наши свой свою своей своего свои себя \
            сам сама сами одна одно одни за так там тут потому чтобы хотя либо никто ничего жалоба \
            жалобы жалобу жалобе жалобой жалоб закон закона законе законом законов суд суда суде \
            суду услуга услуги услугу услуге услуг услугой письмо письма письме письмом день дня \
            дней дню год года году лет право права прав срок срока сроки сроков район района \
            районе область области отдел отдела дата даты дату подача подачи улица улицы дом дома \
            номер номера номеру подпись почта почте почты порядок порядка порядке ответ ответа \
            ответы ответов вопрос вопросы вопросов кодекса статья статьи статье статью дело дела \
            делам город города человек человека людей место места месту имя имени фамилия фамилии \
            отчество органа органу лицо лица лиц лицу суть языке язык языка отказ отказа приём \
            прием приёма приема заявитель заявителя заявителю руководитель руководителю \
            руководителя праздник столицы победы защитника народа единства независимости женский \
            новый сайте сайта страница страницу странице страницы кабинете письменно бесплатно \
            главная главную процедура процедуры процедуру законы добавлена добавлено убрана назад \
            обязательно вместо ошибка ошибки ошибку например источник источника месяц месяца \
            месяцев полный полностью часы часов правовая правовой основа основание принят приняты \
            действует действуют утратил утратили утратила силу силы строка строки строку осталось \
            прошу пример пример правила правил согласен согласна согласны ответом почтовый \
            почтовая почтового страна страны стране готов готова звонок звонка телефона телефону",
        ),
    ] {
        for word in words.split_whitespace() {
            known.insert(word, (language, weight));
        }
    }
    known
});

/// The longest word looked at, in bytes.
const LONGEST: usize = 80;

/// A word in small letters, and what its letters say.
struct Word {
    bytes: [u8; LONGEST],
    length: usize,
    letters: usize,
    /// Has a Kazakh letter.
    kazakh: bool,
    /// Has a letter or spelling that Kazakh does not.
    russian: bool,
    /// Has a spelling that Russian does not.
    unrussian: bool,
    /// Begins with a capital and goes on in small letters, or is a short abbreviation.
    capital: bool,
}

impl Word {
    /// Reads a run of letters; `None` for a word of another script or one beyond all length.
    fn read(written: &str) -> Option<Self> {
        let mut word = Self {
            bytes: [0; LONGEST],
            length: 0,
            letters: 0,
            kazakh: false,
            russian: false,
            unrussian: false,
            capital: false,
        };
        let mut capitals = 0;
        let mut last = ' ';
        for written in written.chars() {
            if is_invisible(written) || matches!(written, '\u{300}'..='\u{36F}') {
                continue;
            }
            let c = small(written);
            if !matches!(c, 'а'..='я' | 'ё') && !is_kazakh_alone(c) {
                return None;
            }
            if c != written {
                capitals += 1;
                word.capital |= word.letters == 0;
            }
            word.kazakh |= is_kazakh_alone(c);
            word.russian |= matches!(c, 'ё' | 'ъ' | 'щ');
            word.unrussian |= c == 'ы' && matches!(last, 'ж' | 'ш' | 'к' | 'г' | 'х');
            c.encode_utf8(word.bytes.get_mut(word.length..word.length + 2)?);
            word.length += 2;
            word.letters += 1;
            last = c;
        }
        // A heading in capitals is no name.
        word.capital &= capitals != word.letters || word.letters < 4;
        (word.letters > 0).then_some(word)
    }

    fn small(&self) -> &str {
        std::str::from_utf8(self.bytes.get(..self.length).unwrap_or_default()).unwrap_or_default()
    }
}

/// The sentences of a text, without the space around them. A line break ends a sentence only where
/// the next line is empty or begins an item.
fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let mut done = false;
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        let rest = text.get(start..).unwrap_or_default();
        let length = sentence_end(rest).unwrap_or_else(|| {
            done = true;
            rest.len()
        });
        let range = start..start + length;
        start = range.end;
        Some(range)
    })
    .filter_map(|range| {
        let sentence = text.get(range.clone())?;
        let trimmed = sentence.trim();
        let lead = sentence.len() - sentence.trim_start().len();
        (!trimmed.is_empty()).then(|| range.start + lead..range.start + lead + trimmed.len())
    })
}

fn sentence_end(text: &str) -> Option<usize> {
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let rest = text.get(end..).unwrap_or_default();
        let ends = match c {
            '.' | '!' | '?' | '…' => {
                let next = rest.trim_start_matches(['»', '”', '“', ')', '*', '_']);
                let word = next.trim_start();
                // «т. б.» and «А. А.» go on.
                let short = text
                    .get(..at)
                    .unwrap_or_default()
                    .chars()
                    .rev()
                    .take(2)
                    .take_while(|c| c.is_alphabetic())
                    .count()
                    < 2;
                word.len() < next.len()
                    && (!short || c != '.')
                    && word.starts_with(|c: char| !c.is_lowercase())
            }
            '\n' => {
                let line = rest.trim_start_matches([' ', '\t']);
                line.starts_with(['\n', '\r', '-', '*', '+', '#', '>', '|'])
                    || line.starts_with(|c: char| c.is_ascii_digit())
            }
            _ => false,
        };
        if ends {
            return Some(end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Kazakh, Russian};
    use proptest::prelude::*;

    #[test]
    fn a_text_is_told_by_its_grammar() {
        for text in [
            "Шағымды қарау барысы туралы ақпарат",
            "Негізі",
            "Сот пен басқа органдар бойынша",
            "Жаңа жыл",
            "Осакаров ауданының әкіміне",
            "Рождество мейрамы туралы",
            "Бұл «Закон о государственных услугах» туралы",
        ] {
            assert_eq!(guess(text), Some(Kazakh), "{text}");
        }
        for text in [
            "Информация о ходе рассмотрения жалобы",
            "Жалоба на имя акима района",
            "Акиму Осакаровского района",
            "Ахметов Ерлан Серікұлы не согласен с ответом",
            "Почтовый адрес",
            "Куда и кому",
        ] {
            assert_eq!(guess(text), Some(Russian), "{text}");
        }
    }

    #[test]
    fn kazakh_typed_without_its_letters_is_kazakh() {
        for text in [
            "Мемлекеттик кызмет корсету",
            "шагым беру тартиби",
            "Отиништи карау мерзими туралы",
            "уйымнын атауы",
        ] {
            assert_eq!(guess(text), Some(Kazakh), "{text}");
        }
    }

    #[test]
    fn what_both_languages_share_tells_nothing() {
        for text in [
            "",
            "2026",
            "Наурыз мейрамы",
            "Адрес",
            "Портал egov.kz",
            "egov.kz порталы",
            "Сәрсенова Әсел",
            "Ахметов Ерлан Серікұлы",
            "ТОО «Пример»",
            "а) б) в)",
            "JavaScript",
            "№ 221",
            "не",
            "он",
        ] {
            assert_eq!(guess(text), None, "{text}");
        }
    }

    #[test]
    fn a_sentence_left_in_the_other_language_is_found() {
        let russian = "Жалоба подаётся в канцелярию услугодателя.";
        let text = format!("Шағым кеңсеге беріледі. {russian} Талон сұрап алыңыз.\n\n{russian}");
        let found: Vec<_> = passages(&text, Kazakh)
            .into_iter()
            .map(|r| &text[r])
            .collect();
        assert_eq!(found, [russian, russian]);
        let kazakh = "Шағым кеңсеге беріледі.";
        let text = format!("- {russian}\n- {kazakh}\n");
        let found: Vec<_> = passages(&text, Russian)
            .into_iter()
            .map(|r| &text[r])
            .collect();
        assert_eq!(found, ["- Шағым кеңсеге беріледі."]);
    }

    #[test]
    fn names_and_what_is_quoted_are_tolerated() {
        for text in [
            "Шағым «О порядке рассмотрения обращений физических и юридических лиц» деген заңмен \
            қаралады.",
            "«О государственных услугах»",
            "Рождество. Портал egov.kz. ТОО «Пример».",
        ] {
            assert_eq!(passages(text, Kazakh), [], "{text}");
        }
        let text = "Жалобу рассматривает «Осакаров ауданы әкімінің аппараты» в срок.";
        assert_eq!(passages(text, Russian), []);
    }

    #[test]
    fn no_word_speaks_for_both() {
        let words = |language| {
            KNOWN
                .iter()
                .filter(move |(_, (l, _))| *l == language)
                .count()
        };
        assert!(words(Kazakh) > 100 && words(Russian) > 200);
        assert!(
            KNOWN
                .keys()
                .all(|word| !word.contains(is_kazakh_alone) || KNOWN[word].0 == Kazakh)
        );
    }

    proptest! {
        #[test]
        fn passages_come_in_order_within_the_text(text in "(Жалоба подаётся в суд|[.!?«»\n \
            -]|қызмет туралы|\\PC){0,12}") {
            for language in Language::ALL {
                let mut end = 0;
                for range in passages(&text, language) {
                    prop_assert!(range.start >= end);
                    let passage = text.get(range.clone());
                prop_assert!(passage.is_some_and(|s| !s.is_empty() && s.trim() == s));
                    end = range.end;
                }
            }
            guess(&text);
        }
    }
}

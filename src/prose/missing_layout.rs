//! Kazakh typed on a keyboard without Kazakh letters: «кызмет» for «қызмет».
//!
//! Each missing letter has its usual substitute (к for қ, и for і, у for both ү and ұ…), so a word
//! so typed is the *folded* form of the right one. The stems of common words are kept here as they
//! are spelt; a word is suspected if it has no Kazakh letter and falls into the folded form of a
//! stem and of a chain of endings. The endings follow the vowels of the stem (back or front) and
//! the last sound before them, which is how the right letters are found again; where two spellings
//! fit («шагымын»: «шағымын», «шағымың»), none is offered.
//!
//! A stem whose folded form is a word of Russian or another of Kazakh («кала») is suspected only
//! with an ending, or in forms that tell it apart («әкімге»), or left out («теңге»).

use super::letter::{small, without_layout};
use std::sync::LazyLock;

/// Stems as they are spelt, each with at least one Kazakh letter. After a stem that ends in `-` an
/// ending must follow; one that ends in `.` takes none.
const STEMS: &str = "
    қызмет қызметкер қызметкері көрсет көрсетілетін көрсетілген көрсетіледі көрсету шағым шағымдан
    шағымдану шағымда өтініш өтінім өтін өтініл әкімдік әкімшілік мәслихат үкімет министрлік
    агенттік
    кеңсе әділет қоғам қоғамдық ұйым кәсіпорын кәсіпкер мемлекеттік электрондық халықтық аумақтық
    ауылдық қалалық аудандық. жергілікті қазақстан қазақша. халық халқы қала- тұрғын тұрғылықты
    тұрады.
    тұратын. құжат куәлік куәландыр сенімхат анықтама көшірме қолтаңба түбіртек нөмір нөмірі
    күнтізбе
    мәлімет мәлімде тұлға өкіл қорғаншы кәмелет мүше әйел ұстаз дәрігер мұғалім оқушы құқық құқықтық
    құқылы заңды заңдық заңнама заңсыз қылмыс міндет міндетті жауапкершілік шешім шешіл нәтиже
    мәселе
    тәртіп тәртібі рәсімдеу рәсімдік мерзімі. мерзімінде. себебі. негізі. негізінде.
    негізделген. мәтін
    мәлімдеме түсінік түсіндір түсініксіз дәлел дәлелдеме сұрақ сұрау сұраныс сұра- сұралған
    ұсын ұсыныс
    қабылда қабылдау қабылданған қабылдан қарау қарал- қаралды. қаралады. қаралу қарсы. қарастыр
    қарамастан. тіркеу. тіркеуге. тіркеуден. тіркелген. тіркеледі. тіркел тіркеген жіберу. жіберіл
    жіберген жүгін жүгіну енгізу. енгізіл беріл берілген берілетін. берілді. беріледі. өзгер өзгерт
    өзгеріс өзгерту өткіз өткізу өшір өшіру ұзарт ұзартыл ұзартылу түзет түзету қосымша қосып.
    қосыл-
    қойыл қойылған қолдан қолданыс қолданба қолжетімді қолдау қорғау қорға қажет қажетті қажеттілік
    қызық құрылым құрылыс құрылғы құрал- құрастыр құзырет құзыретті үшін. және. жоқ. әрі. әрбір
    әлде.
    әйтпесе. өйткені. сондықтан. бірақ. бірге. бірнеше бірыңғай біріккен. арқылы. сәйкес. дейін.
    кейінгі. келесі тиісті тиісінше. қатысты. қатысу қоса. қандай қалай. қашан. қайда. қайдан.
    қайсы.
    қанша. қайта. қазіргі. ешқандай ешқашан. ешқайда. барлық. әртүрлі. түрі- түрде. түрінде.
    түрлі. өзі-
    өзіңіз сіз. сізге. сізді. сіздің. біздің. бізге. мұндай. бұл. мұнда. оның. соның. осының. кімге.
    кімнің. уақыт жұмыс жұмыссыз күні күннен. күндері. сағат жылғы. айға. бүгін ертең дүйсенбі
    сейсенбі
    сәрсенбі сенбі жексенбі қаңтар ақпан сәуір қыркүйек желтоқсан қараша- екі. жеті. сегіз. тоғыз.
    екінші үшінші төртінші бірінші төлем төлеу жәрдемақы зейнетақы көмек әлеуметтік салық салықтық
    тегін. ақша өтемақы мүлік құны- мөлшер мөлшері білім бөлім бөлімше бөлмесі. мектебі. денсаулық
    сақтау сақта ғимарат ғылым мәдениет өнер- өндіріс өңір жүйе жүйесі сілтеме бетті. түрт- теріңіз.
    басыңыз. толық. толықтыр қысқа- ұзақ. үлгі үлкен. кіші. жоғары. жоғарғы төмен төмендегі төменгі
    дұрыс. дұрыстығы. қате- жақсы. тиімді оңтайлы оңай көңіл мүмкін мүмкіндік мәжбүр әрекет
    әрекетсіздік
    жемқорлық қоңырау пошталық. өңде өңдеу күшін күшіне күшінде. іске. ісі- ішінде. ішкі. сыртқы.
    тұтынушы көпшілік. көрініс жүзеге. жүргіз жүргізу тілі. тілінде. тілде. тілдерінде. тілінен.
    мекеменің. органның. басшының. әкімі әкімге. әкімді. әкімнің. әкімнен. әкімдер рәсімі рәсімге.
    рәсімді. рәсімнің. рәсімде рәсімдер құрам- кейін. беруші бересіз. беріңіз. жазыңыз. алыңыз.
    келіспесеңіз. бірегей сәйкестендір жалғастыр жібер шығыңыз. жойылған бөлек. дөрекі белгі
    белгілен
    ақпарат нақты. қалдыр жазғаныңыз актінің. әкесі агенттігі ауыстырылған дереккөз жариялаған
    жарияланған кіретін оқуға. оқып. қойынды қойыңыз қарап. бәрі бәрін. бағдарлама білуге. біз
    шығару
    шығарып. шығарған жағдай мерзімде. заңы хатқа. басқа. отырған тұрған жазылған айтылған алынған
    алынғаны тапсырғаннан. тексерілген. тексеріңіз ескірген жеткіз оқыт еңбек өтеді. түсір
    өтетін. ұқсас
    шығыс сенім түлек күтіл күтім
";

/// Stems without a Kazakh letter, as common; a word made of one is suspected if its endings have
/// such letters.
const PLAIN_STEMS: &str = "
    адам азамат алушы аппараты арыз аудан ауданы басшы бланк департамент департаменті дерек
    жауап кабинет кодекс
    маман мекеме мекемесі мекенжай облыс облысы орган орталық портал пошта республика
    республикасы сайт талап талон
    тапсырма телефон хат браузер
";

/// The sound before an ending.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Vowel,
    Consonant,
    Any,
}

/// Which vowels an ending goes with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Harmony {
    Back,
    Front,
    Either,
}

/// Endings as they are spelt, by their rank: words and verbs made of others, the plural, the owner,
/// and what closes the word. In a chain the rank grows; only of the first rank several may stand.
/// What follows a vowel and what follows a consonant differ.
const ENDINGS: [(u8, After, &str); 9] = [
    (
        0,
        After::Any,
        "лық лік дық дік тық тік лы лі сыз сіз шы ші ғы гі ған ген лған лген ушы уші",
    ),
    (0, After::Consonant, "у ыл іл ын ін қан кен атын етін"),
    (0, After::Vowel, "л йтын йтін"),
    (1, After::Any, "лар лер дар дер тар тер"),
    (2, After::Vowel, "м ң сы сі мыз міз ңыз ңіз"),
    (
        2,
        After::Consonant,
        "ы і ым ім ың ің ымыз іміз ыңыз іңіз уы уі",
    ),
    (3, After::Vowel, "н ны ні на не нда нде нан нен йды йді й п"),
    (
        3,
        After::Consonant,
        "а е ады еді ды ді ты ті дың дің тың тің қа ке ып іп",
    ),
    (
        3,
        After::Any,
        "ға ге да де та те ның нің дан ден тан тен нан нен мен бен пен нда нде на не дағы дегі \
        тағы тегі ша ше са се саңыз сеңіз уға уге уды уді лды лді лады леді",
    ),
];

/// An ending, folded and as it is spelt.
struct Ending {
    folded: String,
    spelt: &'static str,
    rank: u8,
    after: After,
    harmony: Harmony,
}

struct Stem {
    folded: String,
    spelt: &'static str,
    ending: Takes,
}

/// Whether a stem takes an ending.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    Any,
    Must,
    None,
}

/// How many letters a folded word is made of: а–я and ё.
const LETTERS: usize = 33;

/// The stems by their first three folded letters. Most words begin as no stem does, and are done
/// with after one look.
struct Stems {
    /// For each three letters, where their stems are among the groups.
    places: Vec<Option<u16>>,
    /// Stems that begin alike, the longest first.
    groups: Vec<Vec<Stem>>,
}

impl Stems {
    /// The stems that begin with the first three letters of a folded word.
    fn of(&self, folded: &str) -> Option<&[Stem]> {
        let group = *self.places.get(key(folded)?)?;
        self.groups.get(usize::from(group?)).map(Vec::as_slice)
    }
}

/// The number of the first three letters of a folded word.
fn key(folded: &str) -> Option<usize> {
    let mut letters = folded.chars();
    let mut key = 0;
    for _ in 0..3 {
        let letter = match letters.next()? {
            'ё' => LETTERS - 1,
            c => usize::try_from(u32::from(c).checked_sub(u32::from('а'))?).ok()?,
        };
        key = key * LETTERS + letter;
    }
    Some(key)
}

static STEMS_BY_START: LazyLock<Stems> = LazyLock::new(|| {
    let mut stems = Stems {
        places: vec![None; LETTERS * LETTERS * LETTERS],
        groups: Vec::new(),
    };
    let plain = PLAIN_STEMS.split_whitespace();
    for written in STEMS.split_whitespace().chain(plain) {
        let (spelt, ending) = match (written.strip_suffix('-'), written.strip_suffix('.')) {
            (Some(spelt), _) => (spelt, Takes::Must),
            (_, Some(spelt)) => (spelt, Takes::None),
            _ => (written, Takes::Any),
        };
        let folded: String = spelt.chars().map(without_layout).collect();
        let Some(place) = key(&folded).and_then(|key| stems.places.get_mut(key)) else {
            continue;
        };
        let group = *place.get_or_insert_with(|| {
            stems.groups.push(Vec::new());
            u16::try_from(stems.groups.len() - 1).unwrap_or(u16::MAX)
        });
        if let Some(group) = stems.groups.get_mut(usize::from(group)) {
            group.push(Stem {
                folded,
                spelt,
                ending,
            });
        }
    }
    for group in &mut stems.groups {
        group.sort_by_key(|stem| std::cmp::Reverse(stem.folded.len()));
    }
    stems
});

static FOLDED_ENDINGS: LazyLock<Vec<Ending>> = LazyLock::new(|| {
    ENDINGS
        .into_iter()
        .flat_map(|(rank, after, endings)| {
            endings.split_whitespace().map(move |spelt| Ending {
                folded: spelt.chars().map(without_layout).collect(),
                spelt,
                rank,
                after,
                harmony: harmony(spelt),
            })
        })
        .collect()
});

/// The longest word looked at, in letters.
const LONGEST: usize = 32;

/// The longest chain of endings.
const CHAIN: usize = 4;

/// Looks at a word that has no Kazakh letter: `None` if it is not known as the folded form of a
/// Kazakh one; else the right spelling, where only one fits, with the capitals of the word.
pub(super) fn restored(word: &str) -> Option<Option<String>> {
    let mut folded = [0; 2 * LONGEST];
    let folded = folded_into(word, &mut folded)?;
    let stems = STEMS_BY_START.of(folded)?;
    let mut spelt: Vec<String> = Vec::new();
    let mut longest = 0;
    for stem in stems {
        // The longest stem that fits is the likeliest.
        if stem.folded.len() < longest {
            break;
        }
        let Some(rest) = folded.strip_prefix(stem.folded.as_str()) else {
            continue;
        };
        let fits = match stem.ending {
            Takes::Any => true,
            Takes::Must => !rest.is_empty(),
            Takes::None => rest.is_empty(),
        };
        if fits {
            chain(stem.spelt.to_owned(), rest, 0, CHAIN, &mut spelt);
        }
        if !spelt.is_empty() {
            longest = stem.folded.len();
        }
    }
    // A way to spell it without a Kazakh letter: the word may be right as it stands.
    if spelt.iter().any(|spelt| spelt == folded) {
        return None;
    }
    spelt.sort_unstable();
    spelt.dedup();
    match spelt.as_slice() {
        [] => None,
        [only] => Some(Some(with_capitals_of(word, only))),
        _ => Some(None),
    }
}

/// The word in small letters, in the buffer given; `None` if it is too long or not all of Cyrillic
/// letters.
fn folded_into<'b>(word: &str, buffer: &'b mut [u8; 2 * LONGEST]) -> Option<&'b str> {
    let mut end = 0;
    for c in word.chars() {
        let c = small(c);
        if !matches!(c, 'а'..='я' | 'ё') {
            return None;
        }
        c.encode_utf8(buffer.get_mut(end..end + 2)?);
        end += 2;
    }
    std::str::from_utf8(buffer.get(..end)?).ok()
}

/// Finds every way to spell the rest of a word as a chain of at most `left` endings, of the rank
/// given or higher ones, after what is spelt already.
fn chain(spelt: String, rest: &str, rank: u8, left: usize, found: &mut Vec<String>) {
    if rest.is_empty() {
        found.push(spelt);
        return;
    }
    if left == 0 {
        return;
    }
    let (vowel, harmony) = (ends_in_vowel(&spelt), harmony(&spelt));
    for ending in FOLDED_ENDINGS.iter() {
        let Some(rest) = rest.strip_prefix(ending.folded.as_str()) else {
            continue;
        };
        let sound = match ending.after {
            After::Vowel => vowel,
            After::Consonant => !vowel,
            After::Any => true,
        };
        let in_harmony = ending.harmony == Harmony::Either
            || harmony == Harmony::Either
            || ending.harmony == harmony;
        if sound && in_harmony && ending.rank >= rank {
            let spelt = format!("{spelt}{}", ending.spelt);
            let next = if ending.rank == 0 { 0 } else { ending.rank + 1 };
            chain(spelt, rest, next, left - 1, found);
        }
    }
}

const fn is_back(c: char) -> bool {
    matches!(c, 'а' | 'о' | 'ұ' | 'ы' | 'я' | 'ё')
}

const fn is_front(c: char) -> bool {
    matches!(c, 'ә' | 'ө' | 'ү' | 'і' | 'е' | 'э')
}

fn ends_in_vowel(word: &str) -> bool {
    word.ends_with(|c| is_back(c) || is_front(c))
}

/// The harmony of the last syllable that has one. Letters that go with one kind of vowels count
/// where there is none.
fn harmony(word: &str) -> Harmony {
    let last = word.chars().rev().find(|&c| is_back(c) || is_front(c));
    match last {
        Some(c) if is_back(c) => Harmony::Back,
        Some(_) => Harmony::Front,
        None => Harmony::Either,
    }
}

/// Gives a word the capitals of another of as many letters.
fn with_capitals_of(model: &str, word: &str) -> String {
    let mut letters = model.chars();
    word.chars()
        .flat_map(|c| {
            let capital = letters.next().is_some_and(|model| small(model) != model);
            let upper = capital.then(|| c.to_uppercase());
            let plain = (!capital).then_some(c);
            upper.into_iter().flatten().chain(plain)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::letter::is_kazakh_alone;
    use proptest::prelude::*;

    fn folded(word: &str) -> String {
        word.chars()
            .map(|c| {
                let folded = without_layout(small(c));
                if small(c) == c {
                    folded
                } else {
                    folded.to_uppercase().next().unwrap()
                }
            })
            .collect()
    }

    #[test]
    fn a_word_typed_without_kazakh_letters_is_restored() {
        for word in [
            "қызмет",
            "Қызметкерлерге",
            "шағымды",
            "ШАҒЫМ",
            "өтінішті",
            "әкімге",
            "әкімдікке",
            "ұйымның",
            "құжаттар",
            "тұлғалардың",
            "нәтижесі",
            "тәртіппен",
            "қабылдауға",
            "мемлекеттік",
            "үшін",
            "Және",
            "оңтайлы",
            "қаласында",
            "кеңсеге",
            "органға",
            "мекеменің",
        ] {
            let typed = folded(word);
            assert_eq!(restored(&typed), Some(Some(word.to_owned())), "{typed}");
        }
    }

    #[test]
    fn where_two_spellings_fit_none_is_offered() {
        assert_eq!(restored("шагымын"), Some(None));
    }

    #[test]
    fn words_of_russian_and_shared_words_are_not_suspected() {
        for word in [
            "",
            "а",
            "аким",
            "акима",
            "акимат",
            "кала",
            "тенге",
            "казан",
            "казак",
            "кол",
            "кате",
            "орган",
            "органа",
            "сайтын",
            "порталы",
            "портал",
            "портала",
            "жалоба",
            "услуга",
            "документ",
            "мерка",
            "бет",
            "сайт",
            "туралы",
            "бойынша",
            "мен",
            "жауап",
            "жаза",
            "керек",
            "сот",
            "пошта",
            "маман",
            "косу",
            "кара",
            "карал",
            "кун",
            "куда",
            "манты",
            "сурок",
            "тур",
            "туры",
            "кыргыз",
            "толем.",
            "Расим",
            "Жана",
            "Казахстан",
            "Караганда",
            "билет",
            "болт",
            "уста",
            "жена",
            "жуки",
        ] {
            assert_eq!(restored(word), None, "{word}");
        }
    }

    #[test]
    fn every_stem_is_in_small_letters_and_folds_into_another_word() {
        for written in STEMS.split_whitespace() {
            let spelt = written.trim_end_matches(['-', '.']);
            assert!(spelt.chars().all(|c| small(c) == c), "{spelt}");
            assert!(spelt.chars().any(is_kazakh_alone), "{spelt}");
            assert!(folded(spelt).chars().all(|c| matches!(c, 'а'..='я')));
            assert!(spelt.chars().count() >= 3, "{spelt}");
        }
        assert!(STEMS.split_whitespace().count() > 300);
    }

    proptest! {
        #[test]
        fn a_restored_word_folds_into_the_word_given(
            word in "(кызмет|шагым|Отиниш|уйым|калал|акими)\
                (лар|ын|не|ныз|ка|га|нин|ти|у|а){0,3}|\\PC{0,12}",
        ) {
            if let Some(Some(spelt)) = restored(&word) {
                prop_assert_eq!(folded(&spelt), word);
            }
        }
    }
}

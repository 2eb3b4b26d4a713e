//! What forms say beyond the names of keys, in each language of the command.

use jiff::civil::Weekday;

use crate::language::{Language, UiLanguage, weekday};
use crate::load::kind::RecordKind as R;
use crate::scalar;

/// In English, Russian and Kazakh.
pub(super) type Names = [&'static str; 3];

/// The two fields of what is a list or words.
pub(super) const EITHER: [(&str, Names); 2] = [
    ("times", ["By days", "По дням", "Күндер бойынша"]),
    (
        "words",
        ["In words instead", "Или словами", "Немесе сөзбен"],
    ),
];

/// The two fields of each of values whose keys are free.
pub(super) const MAP: [(&str, Names); 2] = [
    ("id", ["Which", "Что", "Қайсысы"]),
    ("value", ["Is", "Значение", "Мәні"]),
];

/// The name of a day of the week.
pub(super) fn day(day: Weekday, ui: UiLanguage) -> &'static str {
    let english = match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    };
    let [kazakh, russian] = Language::ALL.map(|language| weekday(language, day));
    ui.choose([english, russian, kazakh])
}

/// The name of the field that gives a new file its name.
pub(super) const ID: Names = [
    "Name in the address of the page",
    "Имя в адресе страницы",
    "Бет мекенжайындағы атауы",
];

/// What to write there.
pub(super) const ID_HINT: Names = [
    "For a new entry only: lowercase Latin letters, digits and hyphens. Leave it empty, and it is \
     made of the name. It can't be changed later.",
    "Только для новой записи: строчные латинские буквы, цифры и дефисы. Оставьте пустым, и оно \
     составится из названия. Потом его не меняют.",
    "Жаңа жазба үшін ғана: кіші латын әріптері, цифрлар мен дефистер. Бос қалдырсаңыз, атаудан \
     жасалады. Кейін өзгертілмейді.",
];

/// The field of what no form can ask for.
pub(super) const SOURCE_HINT: Names = [
    "As in the file. Change only what you understand.",
    "Как в файле. Меняйте только то, что понимаете.",
    "Файлдағыдай. Түсінгеніңізді ғана өзгертіңіз.",
];

/// The guides of procedures, and the field that has the text of one.
pub(super) const GUIDES: Names = ["Guides", "Руководства", "Нұсқаулықтар"];
pub(super) const GUIDE: Names = ["Guide", "Руководство", "Нұсқаулық"];
pub(super) const GUIDE_TEXT: Names = ["Text", "Текст", "Мәтін"];

/// The pages about the site.
pub(super) const ABOUT: [Names; 2] = [
    [
        "About the site, in Kazakh",
        "О сайте, на казахском",
        "Сайт туралы, қазақша",
    ],
    [
        "About the site, in Russian",
        "О сайте, на русском",
        "Сайт туралы, орысша",
    ],
];

pub(super) const ABOUT_BOTH: Names = ["About the site", "О сайте", "Сайт туралы"];

/// The cases of a letter, before its id.
pub(super) const CASES: Names = ["Cases of the letter", "Примеры письма", "Хат мысалдары"];

/// What records of a kind that has files are called together.
pub(super) fn together(record: R, ui: UiLanguage) -> Option<&'static str> {
    let names = match record {
        R::Area => ["Areas", "Территории", "Аумақтар"],
        R::Contact => ["Contacts", "Контакты", "Байланыстар"],
        R::Role => ["Roles of offices", "Роли учреждений", "Мекеме рөлдері"],
        R::Office => ["Offices", "Учреждения", "Мекемелер"],
        R::Act => [
            "Acts of law",
            "Законы и другие акты",
            "Заңдар мен басқа актілер",
        ],
        R::Letter => ["Letters", "Письма", "Хаттар"],
        R::Topic => ["Topics", "Темы", "Тақырыптар"],
        R::Procedure => ["Procedures", "Процедуры", "Рәсімдер"],
        R::Change => ["What changed", "Что изменилось", "Не өзгерді"],
        _ => return None,
    };
    Some(ui.choose(names))
}

/// What is expected of a value that does not fit the pattern, without a full stop: Decap CMS puts
/// it at the end of a sentence.
pub(super) fn expected(pattern: &str, ui: UiLanguage) -> Option<&'static str> {
    let inner = pattern.strip_prefix("^\\s*(?:")?.strip_suffix(")\\s*$")?;
    let names: Names = if inner == scalar::phone::pattern() {
        [
            "Write a phone: +7 7212 50 40 66, 8-800-080-7777, or a short number such as 1414",
            "Напишите телефон: +7 7212 50 40 66, 8-800-080-7777 или короткий номер, например 1414",
            "Телефонды жазыңыз: +7 7212 50 40 66, 8-800-080-7777 немесе 1414 сияқты қысқа нөмір",
        ]
    } else if inner == scalar::id::PATTERN {
        [
            "Write lowercase Latin letters, digits and single hyphens between them",
            "Напишите строчные латинские буквы, цифры и одиночные дефисы между ними",
            "Кіші латын әріптерін, цифрларды және олардың арасына бір дефистен жазыңыз",
        ]
    } else if inner == scalar::email::pattern() {
        [
            "Write an e-mail address like name@host.kz",
            "Напишите адрес электронной почты, например name@host.kz",
            "Электрондық пошта мекенжайын жазыңыз, мысалы name@host.kz",
        ]
    } else if inner == scalar::web_address::pattern()
        || inner == scalar::web_address::base_pattern()
    {
        [
            "Write an address that begins with https:// or http://",
            "Напишите адрес, который начинается с https:// или http://",
            "https:// немесе http:// деп басталатын мекенжайды жазыңыз",
        ]
    } else if inner == scalar::extension::PATTERN {
        [
            "Write the digits of the extension alone, one to seven",
            "Напишите только цифры добавочного номера, от одной до семи",
            "Ішкі нөмірдің цифрларын ғана жазыңыз, бірден жетіге дейін",
        ]
    } else if inner == scalar::numbers::pattern() {
        [
            "Write a number alone, or a range: 25, 25-1, 91–93",
            "Напишите только номер или несколько подряд: 25, 25-1, 91–93",
            "Нөмірдің өзін немесе қатар тұрғандарын жазыңыз: 25, 25-1, 91–93",
        ]
    } else if inner == scalar::article::PATTERN {
        [
            "Write a number alone: 25, 25-1",
            "Напишите только номер: 25, 25-1",
            "Нөмірдің өзін жазыңыз: 25, 25-1",
        ]
    } else if inner == scalar::time::pattern() {
        [
            "Write a time like 09:00",
            "Напишите время, например 09:00",
            "Уақытты жазыңыз, мысалы 09:00",
        ]
    } else if inner == scalar::time::range_pattern() {
        [
            "Write two times with a hyphen between them: 13:00-14:30",
            "Напишите два времени через дефис: 13:00-14:30",
            "Екі уақытты дефис арқылы жазыңыз: 13:00-14:30",
        ]
    } else if inner == scalar::register_id::PATTERN {
        [
            "Write the id of the act in the register of law: a capital Latin letter, digits and \
             capitals, such as K2000000350",
            "Напишите код акта в реестре законов: заглавная латинская буква, цифры и заглавные \
             буквы, например K2000000350",
            "Актінің заңдар тізіліміндегі кодын жазыңыз: бас латын әрпі, цифрлар мен бас әріптер, \
             мысалы K2000000350",
        ]
    } else if inner == scalar::telegram_name::PATTERN {
        [
            "Write a name of Telegram: @name, of 5 to 32 Latin letters, digits and «_»",
            "Напишите имя в Telegram: @name, от 5 до 32 латинских букв, цифр и «_»",
            "Telegram-дағы атын жазыңыз: @name, 5-тен 32-ге дейін латын әрпі, цифр және «_»",
        ]
    } else {
        return None;
    };
    Some(ui.choose(names))
}

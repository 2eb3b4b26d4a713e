//! What kinds of record, their keys and the words of their fixed lists are called, as the label of
//! a form or the heading of a line: in sentence case, in each language that the command speaks.
//!
//! One table for each, a row a name: a key that `record!` declares and that has no row fails a
//! test.

use crate::language::UiLanguage;
use crate::load::kind::RecordKind as R;

/// In English, Russian and Kazakh.
type Names = [&'static str; 3];

/// Every kind of record that has a name.
pub fn kinds() -> impl Iterator<Item = R> {
    KINDS.iter().map(|(record, _)| *record)
}

/// What a record is called where it stands alone: «Учреждение».
pub fn kind(record: R, ui: UiLanguage) -> &'static str {
    let row = KINDS.iter().find(|(known, _)| *known == record);
    row.map_or("", |(_, names)| ui.choose(*names))
}

/// The record whose schema has this name.
pub fn kind_called(name: &str) -> Option<R> {
    let mut kinds = KINDS.iter().map(|(kind, _)| *kind);
    kinds.find(|kind| format!("{kind:?}") == name)
}

/// The label of a key of a record; none for what no record has.
pub fn key(record: R, key: &str, ui: UiLanguage) -> Option<&'static str> {
    let names = |row: &(R, &str, Names)| (row.0 == record && row.1 == key).then_some(row.2);
    let of_record = KEYS.iter().find_map(names);
    let everywhere = || {
        let mut rows = EVERYWHERE.iter();
        rows.find_map(|(known, names)| (*known == key).then_some(*names))
    };
    let names = of_record.or_else(|| keys_everywhere(record).then(everywhere)?)?;
    Some(ui.choose(names))
}

/// The words for a word of a fixed list, such as `law` of the key `kind` of an act.
pub fn choice(record: R, key: &str, word: &str, ui: UiLanguage) -> Option<&'static str> {
    let mut rows = CHOICES.iter();
    let row = rows.find(|row| row.0 == record && row.1 == key && row.2 == word)?;
    Some(ui.choose(row.3))
}

/// Whether a record may have keys that mean the same everywhere.
pub(super) fn keys_everywhere(record: R) -> bool {
    !matches!(record, R::VerifyWithin | R::Localized)
}

/// What records are called.
#[rustfmt::skip]
const KINDS: &[(R, Names)] = &[
    (R::Site, ["Site", "Сайт", "Сайт"]),
    (R::VerifyWithin, ["When to verify again", "Сроки сверки", "Салыстыру мерзімдері"]),
    (R::Area, ["Area", "Территория", "Аумақ"]),
    (R::Contact, ["Contact", "Контакт", "Байланыс"]),
    (R::Phone, ["Phone", "Телефон", "Телефон"]),
    (R::Fax, ["Fax", "Факс", "Факс"]),
    (R::Email, ["E-mail", "Электронная почта", "Электрондық пошта"]),
    (R::Website, ["Website", "Сайт", "Сайт"]),
    (R::Messenger, ["Messenger", "Мессенджер", "Мессенджер"]),
    (R::OpeningHours, ["Opening hours", "Часы работы", "Жұмыс уақыты"]),
    (R::Role, ["Role", "Роль", "Рөл"]),
    (R::Office, ["Office", "Учреждение", "Мекеме"]),
    (R::Act, ["Act", "Правовой акт", "Құқықтық акт"]),
    (R::Repeal, ["Repeal", "Утрата силы", "Күшінің жойылуы"]),
    (R::Citation, ["Citation", "Ссылка на акт", "Актіге сілтеме"]),
    (R::Holidays, ["Holidays", "Праздники", "Мерекелер"]),
    (R::Holiday, ["Holiday", "Праздник", "Мереке"]),
    (R::CalendarYear, ["Calendar", "Календарь", "Күнтізбе"]),
    (R::DayOff, ["Day off", "Выходной день", "Демалыс күні"]),
    (R::Letter, ["Letter", "Письмо", "Хат"]),
    (R::Case, ["Case of a letter", "Пример письма", "Хат мысалы"]),
    (R::AddresseeAnswer, ["Addressee", "Кому письмо", "Хат кімге"]),
    (R::PersonAnswer, ["Person", "Человек", "Адам"]),
    (R::Beginning, ["Beginning of an answer", "Начало ответа", "Жауаптың басы"]),
    (R::Field, ["Question", "Вопрос", "Сұрақ"]),
    (R::FieldOption, ["Option", "Вариант ответа", "Жауап нұсқасы"]),
    (R::Condition, ["Condition", "Условие", "Шарт"]),
    (R::Block, ["Part of the letter", "Часть письма", "Хат бөлігі"]),
    (R::Topic, ["Topic", "Тема", "Тақырып"]),
    (R::Change, ["Change", "Изменение", "Өзгеріс"]),
    (R::Procedure, ["Procedure", "Процедура", "Рәсім"]),
    (R::Validity, ["Time in force", "Срок действия", "Қолданылу мерзімі"]),
    (R::Channel, ["Channel", "Канал", "Арна"]),
    (R::Registration, ["Registration", "Регистрация", "Тіркеу"]),
    (R::Deadline, ["Deadline", "Срок", "Мерзім"]),
    (R::Extension, ["Extension", "Продление срока", "Мерзімді ұзарту"]),
    (R::Period, ["Length of time", "Длительность", "Ұзақтығы"]),
    (R::Silence, ["If nobody answers", "Если ответа нет", "Жауап болмаса"]),
    (R::Requirement, ["Requirement", "Требование", "Талап"]),
    (R::NextLetter, ["Following letter", "Следующее письмо", "Келесі хат"]),
    (R::AnswerCheck, ["Check of the answer", "Проверка ответа", "Жауапты тексеру"]),
    (R::Localized, ["Text", "Текст", "Мәтін"]),
];

/// The keys that mean the same in whatever record they stand.
#[rustfmt::skip]
const EVERYWHERE: &[(&str, Names)] = &[
    ("id", ["Short name in Latin letters", "Короткое имя латиницей", "Латынша қысқа атауы"]),
    ("name", ["Name", "Название", "Атауы"]),
    ("title", ["Title", "Название", "Атауы"]),
    ("label", ["Label", "Подпись", "Жазуы"]),
    ("hint", ["Hint", "Подсказка", "Түсіндірме"]),
    ("text", ["Text", "Текст", "Мәтіні"]),
    ("summary", ["In short", "Кратко", "Қысқаша"]),
    ("description", ["Description", "Описание", "Сипаттамасы"]),
    ("note", ["Note", "Примечание", "Ескертпе"]),
    ("source", ["Source", "Источник", "Дереккөз"]),
    ("verified_on", ["Verified on", "Дата проверки сведений", "Дерек тексерілген күн"]),
    ("kind", ["Kind", "Вид", "Түрі"]),
    ("address", ["Address", "Адрес", "Мекенжайы"]),
    ("hours", ["Opening hours", "Часы работы", "Жұмыс уақыты"]),
    ("addressed_as", ["How a letter begins", "Кому адресовано письмо", "Хат кімге арналады"]),
    ("office", ["Office", "Учреждение", "Мекеме"]),
    ("role", ["Role", "Роль", "Рөлі"]),
    ("contact", ["Contact", "Контакт", "Байланыс"]),
    ("contacts", ["Contacts", "Контакты", "Байланыстар"]),
    ("citation", ["Legal ground", "Правовое основание", "Құқықтық негізі"]),
    ("citations", ["Legal grounds", "Правовые основания", "Құқықтық негіздері"]),
    ("letter", ["Letter", "Письмо", "Хат"]),
    ("act", ["Act", "Акт", "Акт"]),
    ("article", ["Article", "Статья", "Бап"]),
    ("part", ["Part", "Часть", "Бөлік"]),
    ("paragraph", ["Paragraph", "Пункт", "Тармақ"]),
    ("subparagraph", ["Sub-paragraph", "Подпункт", "Тармақша"]),
    ("period", ["Term", "Срок", "Мерзім"]),
    ("working_days", ["Working days", "Рабочие дни", "Жұмыс күндері"]),
    ("calendar_days", ["Calendar days", "Календарные дни", "Күнтізбелік күндер"]),
    ("months", ["Months", "Месяцы", "Айлар"]),
    ("when", ["In which case", "В каком случае", "Қандай жағдайда"]),
    ("was",
        ["Former names in addresses", "Прежние имена в адресе", "Мекенжайдағы бұрынғы атаулары"]),
    ("filing_limit", ["Time limit to complain", "Срок подачи жалобы", "Шағым беру мерзімі"]),
];

/// The keys of each record, where they have a name of their own.
#[rustfmt::skip]
const KEYS: &[(R, &str, Names)] = &[
    (R::Site, "languages", ["Languages", "Языки", "Тілдер"]),
    (R::Site, "title", ["Name of the site", "Название сайта", "Сайт атауы"]),
    (R::Site, "summary", ["What the site is for", "О чём сайт", "Сайт не туралы"]),
    (R::Site, "publisher", ["Publisher", "Издатель", "Жариялаушы"]),
    (R::Site, "base_url", ["Address of the site", "Адрес сайта", "Сайт мекенжайы"]),
    (R::Site, "act_register",
        ["Register of law", "Реестр правовых актов", "Құқықтық актілер тізілімі"]),
    (R::Site, "theme", ["Theme", "Оформление", "Безендіруі"]),
    (R::Site, "rules", ["Severity of checks", "Строгость проверок", "Тексерудің қатаңдығы"]),
    (R::Site, "verify_within", ["When to verify again", "Сроки сверки", "Салыстыру мерзімдері"]),
    (R::Site, "stale_notice",
        ["Notice that the translation is older", "Сообщение об отставшем переводе",
        "Аударманың ескіргені туралы хабарлама"]),
    (R::Site, "offline", ["Opens without network", "Открывается без сети", "Желісіз ашылады"]),
    (R::Site, "about", ["About the site", "О сайте", "Сайт туралы"]),
    (R::VerifyWithin, "acts", ["Acts, days", "Акты, дней", "Актілер, күн"]),
    (R::VerifyWithin, "calendar", ["Calendar, days", "Календарь, дней", "Күнтізбе, күн"]),
    (R::VerifyWithin, "contacts", ["Contacts, days", "Контакты, дней", "Байланыстар, күн"]),
    (R::VerifyWithin, "offices", ["Offices, days", "Учреждения, дней", "Мекемелер, күн"]),
    (R::VerifyWithin, "procedures", ["Procedures, days", "Процедуры, дней", "Рәсімдер, күн"]),
    (R::Area, "level", ["Level", "Уровень", "Деңгейі"]),
    (R::Area, "within", ["Larger area", "Куда входит", "Қай аумаққа кіреді"]),
    (R::Contact, "phones", ["Phone", "Телефон", "Телефон"]),
    (R::Contact, "toll_free", ["Free of charge", "Звонок бесплатный", "Қоңырау тегін"]),
    (R::Contact, "fax", ["Fax", "Факс", "Факс"]),
    (R::Contact, "email", ["E-mail", "Электронная почта", "Электрондық пошта"]),
    (R::Contact, "website", ["Website", "Сайт", "Сайт"]),
    (R::Contact, "messengers", ["Messenger", "Мессенджер", "Мессенджер"]),
    (R::Contact, "address", ["Postal address", "Почтовый адрес", "Пошталық мекенжайы"]),
    (R::Phone, "number", ["Number", "Номер", "Нөмірі"]),
    (R::Phone, "extension", ["Extension", "Добавочный номер", "Ішкі нөмірі"]),
    (R::Phone, "label", ["Whose line", "Чья линия", "Кімнің желісі"]),
    (R::Phone, "free", ["Free of charge", "Звонок бесплатный", "Қоңырау тегін"]),
    (R::Fax, "number", ["Number", "Номер", "Нөмірі"]),
    (R::Fax, "extension", ["Extension", "Добавочный номер", "Ішкі нөмірі"]),
    (R::Fax, "label", ["Whose line", "Чья линия", "Кімнің желісі"]),
    (R::Email, "label", ["Whose address", "Чей адрес", "Кімнің мекенжайы"]),
    (R::Website, "label", ["What it is called", "Как называется", "Қалай аталады"]),
    (R::Messenger, "phone", ["Phone", "Телефон", "Телефон"]),
    (R::Messenger, "address", ["Account", "Имя в мессенджере", "Мессенджердегі аты"]),
    (R::Messenger, "label", ["Whose account", "Чей мессенджер", "Кімнің мессенджері"]),
    (R::OpeningHours, "days", ["Days", "Дни", "Күндер"]),
    (R::OpeningHours, "from", ["From", "Начало", "Басталуы"]),
    (R::OpeningHours, "to", ["To", "Конец", "Аяқталуы"]),
    (R::OpeningHours, "break", ["Break", "Перерыв", "Үзіліс"]),
    (R::Role, "level", ["Level of area", "Уровень территории", "Аумақ деңгейі"]),
    (R::Role, "many", ["Several in an area", "Несколько на территории", "Бір аумақта бірнешеу"]),
    (R::Office, "area", ["Area", "Территория", "Аумағы"]),
    (R::Act, "short_name", ["Short name", "Краткое название", "Қысқаша атауы"]),
    (R::Act, "issued_by", ["Issued by", "Кем издан", "Кім шығарған"]),
    (R::Act, "number", ["Number", "Номер", "Нөмірі"]),
    (R::Act, "divided_into",
        ["Articles divided into", "На что делятся статьи", "Баптар неге бөлінеді"]),
    (R::Act, "adopted", ["Adopted on", "Дата принятия", "Қабылданған күні"]),
    (R::Act, "register_id", ["Id in the register", "Код в реестре", "Тізілімдегі коды"]),
    (R::Act, "in_force_from", ["In force from", "Действует с", "Қолданыла бастаған күні"]),
    (R::Act, "edition", ["Edition of", "Редакция от", "Редакция күні"]),
    (R::Act, "repealed", ["Repeal", "Утрата силы", "Күшінің жойылуы"]),
    (R::Act, "articles", ["Articles read", "Прочитанные статьи", "Оқылған баптар"]),
    (R::Repeal, "on", ["No longer in force from", "Не действует с", "Күші жойылған күн"]),
    (R::Repeal, "replaced_by", ["Replaced by", "Чем заменён", "Орнына келген акт"]),
    (R::Citation, "as_published",
        ["Cited as in the source", "Приведено как в источнике", "Дереккөздегідей келтірілген"]),
    (R::CalendarYear, "days_off",
        ["Days off", "Выходные и праздники", "Демалыс және мереке күндері"]),
    (R::CalendarYear, "worked",
        ["Weekend days worked", "Рабочие субботы и воскресенья",
        "Жұмыс істелетін сенбі мен жексенбі"]),
    (R::CalendarYear, "complete", ["All days known", "Все дни известны", "Барлық күні белгілі"]),
    (R::DayOff, "date", ["Day", "День", "Күні"]),
    (R::DayOff, "holiday", ["Holiday", "Праздник", "Мереке"]),
    (R::DayOff, "moved_from", ["Rest moved from", "Перенесён с", "Қай күннен ауыстырылды"]),
    (R::Letter, "fields", ["Questions", "Вопросы", "Сұрақтар"]),
    (R::Letter, "body", ["Text of the letter", "Текст письма", "Хат мәтіні"]),
    (R::Case, "answers", ["Answers", "Ответы", "Жауаптар"]),
    (R::Case, "letter", ["Finished letter", "Готовое письмо", "Дайын хат"]),
    (R::AddresseeAnswer, "kind", ["Channel", "Канал", "Арна"]),
    (R::PersonAnswer, "name", ["Full name", "Фамилия, имя, отчество", "Тегі, аты, әкесінің аты"]),
    (R::PersonAnswer, "iin", ["IIN", "ИИН", "ЖСН"]),
    (R::PersonAnswer, "address", ["Postal address", "Почтовый адрес", "Пошталық мекенжайы"]),
    (R::Beginning, "field",
        ["Answer that it begins", "Какой ответ начинает", "Қай жауапты бастайды"]),
    (R::Field, "type", ["Kind of answer", "Вид ответа", "Жауап түрі"]),
    (R::Field, "step", ["Step of the form", "Шаг формы", "Форма қадамы"]),
    (R::Field, "when", ["Asked when", "Когда спрашивается", "Қашан сұралады"]),
    (R::Field, "label", ["Question", "Вопрос", "Сұрақ"]),
    (R::Field, "options", ["Options", "Варианты ответа", "Жауап нұсқалары"]),
    (R::Field, "required", ["Required", "Обязателен ли ответ", "Жауап міндетті ме"]),
    (R::Field, "sender", ["About who writes", "О том, кто пишет", "Жазушы туралы"]),
    (R::Field, "autocomplete",
        ["Filled in by the browser", "Подставляет браузер", "Браузер толтырады"]),
    (R::Field, "lines", ["Lines on the blank", "Строк на бланке", "Бланкідегі жол саны"]),
    (R::Field, "limit", ["Most characters", "Самое большее знаков", "Ең көбі неше таңба"]),
    (R::Field, "first", ["Begins with the answer to", "Берётся из ответа", "Қай жауаптан алынады"]),
    (R::FieldOption, "label", ["Option", "Вариант ответа", "Жауап нұсқасы"]),
    (R::FieldOption, "says", ["In the letter", "В письме", "Хатта"]),
    (R::FieldOption, "begin", ["Begins an answer", "Начинает ответ", "Жауапты бастайды"]),
    (R::Condition, "field", ["Question", "Вопрос", "Сұрақ"]),
    (R::Condition, "is", ["Is one of", "Один из ответов", "Мына жауаптардың бірі"]),
    (R::Block, "block", ["Part", "Часть", "Бөлігі"]),
    (R::Block, "when", ["Stands when", "Когда стоит в письме", "Хатта қашан тұрады"]),
    (R::Block, "items",
        ["Filled by the answer to", "Заполняется ответом на", "Қай жауаппен толады"]),
    (R::Block, "item", ["Line of each person", "Строка о каждом", "Әр адам туралы жол"]),
    (R::Topic, "title", ["What happened", "Что случилось", "Не болды"]),
    (R::Change, "date", ["Day", "День", "Күні"]),
    (R::Change, "title", ["What changed", "Что изменилось", "Не өзгерді"]),
    (R::Change, "text", ["What is different now", "Как стало", "Енді қалай"]),
    (R::Change, "procedures", ["On pages of procedures", "На страницах процедур",
        "Қай рәсімдердің бетінде"]),
    (R::Change, "offices", ["On pages of offices", "На страницах учреждений",
        "Қай мекемелердің бетінде"]),
    (R::Change, "covers", ["Marks of the program", "Метки программы", "Бағдарлама белгілері"]),
    (R::Procedure, "topics", ["Topics", "Темы", "Тақырыптар"]),
    (R::Procedure, "channels", ["Channels", "Каналы", "Арналар"]),
    (R::Procedure, "requirements",
        ["What the complaint has", "Что должно быть в жалобе", "Шағымда не болуы керек"]),
    (R::Procedure, "next", ["Following letters", "Следующие письма", "Келесі хаттар"]),
    (R::Procedure, "answer", ["Check of the answer", "Проверка ответа", "Жауапты тексеру"]),
    (R::Procedure, "in_force", ["In force", "Действует", "Қолданылады"]),
    (R::Procedure, "owner",
        ["Who answers for the text", "Кто отвечает за текст", "Мәтінге кім жауапты"]),
    (R::Procedure, "guide", ["Guide", "Руководство", "Нұсқаулық"]),
    (R::Validity, "from", ["From", "С какого дня", "Басталуы"]),
    (R::Validity, "until", ["Until", "По какой день", "Аяқталуы"]),
    (R::Channel, "considered_by", ["Considered by", "Кто рассматривает", "Кім қарайды"]),
    (R::Channel, "receipt",
        ["How receipt is proved", "Чем подтверждается приём", "Қабылданғаны қалай расталады"]),
    (R::Channel, "checklist", ["What to check", "Что проверить", "Нені тексеру керек"]),
    (R::Channel, "progress",
        ["How to follow progress", "Как узнать о ходе рассмотрения",
        "Қаралу барысын қалай білуге болады"]),
    (R::Channel, "registration", ["Registration", "Регистрация", "Тіркеу"]),
    (R::Channel, "forwarding", ["Sent on within", "Срок передачи", "Жолдау мерзімі"]),
    (R::Channel, "deadline", ["Term of the answer", "Срок ответа", "Жауап мерзімі"]),
    (R::Deadline, "from", ["Counted from", "Считается с", "Неден бастап саналады"]),
    (R::Deadline, "hours", ["Hours", "Часы", "Сағат"]),
    (R::Deadline, "extension", ["Extension", "Продление", "Ұзарту"]),
    (R::Deadline, "silence", ["If nobody answers", "Если ответа нет", "Жауап болмаса"]),
    (R::Period, "hours", ["Hours", "Часы", "Сағат"]),
    (R::Extension, "by", ["Longer by", "Продлевается на", "Қаншаға ұзарады"]),
    (R::Extension, "to", ["Longer up to", "Продлевается до", "Қанша уақытқа дейін ұзарады"]),
    (R::Extension, "told_by", ["Who tells of it", "Кто сообщает", "Кім хабарлайды"]),
    (R::Extension, "told_within", ["Told within", "В какой срок сообщают", "Хабарлау мерзімі"]),
    (R::Silence, "means", ["Counts as", "Считается", "Не болып саналады"]),
    (R::Requirement, "text", ["Requirement", "Требование", "Талап"]),
    (R::Requirement, "fields",
        ["Questions that ask for it", "Какие вопросы об этом", "Бұл туралы қай сұрақтар"]),
    (R::NextLetter, "title", ["What happened", "Что случилось", "Не болды"]),
    (R::NextLetter, "text", ["When it is right", "Когда подходит", "Қашан керек"]),
    (R::NextLetter, "answers", ["Answers to begin with", "Начальные ответы", "Бастапқы жауаптар"]),
    (R::NextLetter, "channels", ["To whom it may go", "Куда подаётся", "Қайда беріледі"]),
    (R::AnswerCheck, "next", ["Following letter", "Следующее письмо", "Келесі хат"]),
    (R::AnswerCheck, "field",
        ["Question with what an answer has", "Вопрос о том, что есть в ответе",
        "Жауапта не болуы керегі туралы сұрақ"]),
    (R::Localized, "kk", ["In Kazakh", "На казахском", "Қазақша"]),
    (R::Localized, "ru", ["In Russian", "На русском", "Орысша"]),
    (R::Localized, "same", ["In both languages", "На обоих языках", "Екі тілде де"]),
];

/// The words of fixed lists.
#[rustfmt::skip]
const CHOICES: &[(R, &str, &str, Names)] = &[
    (R::Area, "level", "region", ["region", "область", "облыс"]),
    (R::Area, "level", "district", ["district", "район", "аудан"]),
    (R::Area, "level", "okrug", ["okrug", "округ", "округ"]),
    (R::Role, "level", "region", ["region", "область", "облыс"]),
    (R::Role, "level", "district", ["district", "район", "аудан"]),
    (R::Role, "level", "okrug", ["okrug", "округ", "округ"]),
    (R::Act, "kind", "constitution", ["constitution", "конституция", "конституция"]),
    (R::Act, "kind", "constitutional-law",
        ["constitutional law", "конституционный закон", "конституциялық заң"]),
    (R::Act, "kind", "code", ["code", "кодекс", "кодекс"]),
    (R::Act, "kind", "law", ["law", "закон", "заң"]),
    (R::Act, "kind", "decree", ["decree", "указ", "жарлық"]),
    (R::Act, "kind", "resolution", ["resolution", "постановление", "қаулы"]),
    (R::Act, "kind", "order", ["order", "приказ", "бұйрық"]),
    (R::Act, "kind", "decision", ["decision", "решение", "шешім"]),
    (R::Act, "kind", "rules", ["rules", "правила", "қағидалар"]),
    (R::Act, "divided_into", "parts", ["parts", "части", "бөліктер"]),
    (R::Act, "divided_into", "paragraphs", ["paragraphs", "пункты", "тармақтар"]),
    (R::Messenger, "kind", "whatsapp", ["WhatsApp", "WhatsApp", "WhatsApp"]),
    (R::Messenger, "kind", "telegram", ["Telegram", "Telegram", "Telegram"]),
    (R::Silence, "means", "refusal", ["a refusal", "отказом", "бас тарту"]),
    (R::Silence, "means", "consent", ["a consent", "согласием", "келісім"]),
    (R::Deadline, "from", "receipt", ["receipt", "дня поступления", "келіп түскен күннен"]),
    (R::Deadline, "from", "registration", ["registration", "дня регистрации", "тіркелген күннен"]),
    (R::Deadline, "from", "learning",
        ["the day on which the person learned", "дня, когда человек узнал", "адам білген күннен"]),
    (R::Deadline, "from", "decision", ["the decision", "дня решения", "шешім қабылданған күннен"]),
    (R::Deadline, "from", "term-end",
        ["the end of the term", "конца срока", "мерзім біткен күннен"]),
    (R::Field, "type", "addressee", ["whom the letter goes to", "кому письмо", "хат кімге"]),
    (R::Field, "type", "considering-body",
        ["the body that considers", "рассматривающий орган", "қарайтын орган"]),
    (R::Field, "type", "person",
        ["full name", "фамилия, имя, отчество", "тегі, аты, әкесінің аты"]),
    (R::Field, "type", "address", ["postal address", "почтовый адрес", "пошталық мекенжайы"]),
    (R::Field, "type", "text", ["a line of text", "строка текста", "бір жол мәтін"]),
    (R::Field, "type", "long-text", ["several paragraphs", "несколько абзацев", "бірнеше абзац"]),
    (R::Field, "type", "list", ["a list", "список", "тізім"]),
    (R::Field, "type", "persons", ["several people", "несколько человек", "бірнеше адам"]),
    (R::Field, "type", "date", ["a date", "дата", "күн"]),
    (R::Field, "type", "phone", ["a phone", "телефон", "телефон"]),
    (R::Field, "type", "email",
        ["an e-mail address", "адрес электронной почты", "электрондық пошта мекенжайы"]),
    (R::Field, "type", "iin", ["an IIN", "ИИН", "ЖСН"]),
    (R::Field, "type", "bin", ["a BIN", "БИН", "БСН"]),
    (R::Field, "type", "choice", ["one of the options", "один из вариантов", "нұсқалардың бірі"]),
    (R::Field, "type", "checks", ["any of the options", "любые из вариантов", "кез келген нұсқа"]),
    (R::Field, "required", "true", ["yes", "да", "иә"]),
    (R::Field, "required", "if-any", ["if there is any", "если есть", "болса"]),
    (R::Field, "required", "false", ["no", "нет", "жоқ"]),
    (R::Field, "autocomplete", "name", ["name", "имя", "аты-жөні"]),
    (R::Field, "autocomplete", "organization", ["organisation", "организация", "ұйым"]),
    (R::Field, "autocomplete", "street-address", ["street address", "адрес", "мекенжай"]),
    (R::Field, "autocomplete", "postal-code", ["postal code", "почтовый индекс", "пошта индексі"]),
    (R::Field, "autocomplete", "tel", ["phone", "телефон", "телефон"]),
    (R::Field, "autocomplete", "email", ["e-mail", "электронная почта", "электрондық пошта"]),
    (R::Field, "autocomplete", "bday", ["date of birth", "дата рождения", "туған күні"]),
    (R::Field, "autocomplete", "address-level2", ["town", "населённый пункт", "елді мекен"]),
    (R::Field, "autocomplete", "off", ["nothing", "ничего", "ештеңе"]),
    (R::Block, "block", "recipient", ["recipient", "адресат", "адресат"]),
    (R::Block, "block", "sender", ["sender", "отправитель", "жіберуші"]),
    (R::Block, "block", "title", ["title", "заголовок", "тақырып"]),
    (R::Block, "block", "paragraph", ["paragraph", "абзац", "абзац"]),
    (R::Block, "block", "list", ["list", "список", "тізім"]),
    (R::Block, "block", "attachments", ["attachments", "приложения", "қосымшалар"]),
    (R::Block, "block", "date-and-signature",
        ["date and signature", "дата и подпись", "күні мен қолы"]),
    (R::Block, "block", "signatures", ["signatures", "подписи", "қолдар"]),
    (R::Channel, "kind", "office", ["office", "учреждение", "мекеме"]),
    (R::Channel, "kind", "portal", ["portal", "портал", "портал"]),
    (R::Channel, "kind", "court", ["court", "суд", "сот"]),
    (R::AddresseeAnswer, "kind", "office", ["office", "учреждение", "мекеме"]),
    (R::AddresseeAnswer, "kind", "portal", ["portal", "портал", "портал"]),
    (R::AddresseeAnswer, "kind", "court", ["court", "суд", "сот"]),
    (R::Site, "rules", "off", ["off", "выключено", "өшірілген"]),
    (R::Site, "rules", "warning", ["warning", "предупреждение", "ескерту"]),
    (R::Site, "rules", "error", ["error", "ошибка", "қате"]),
];

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
pub(super) mod tests {
    use super::*;
    use crate::load::{FileKind, schema};
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// What the program makes of several keys, or of the files of a guide.
    pub(in super::super) const MADE: &[(R, &str)] = &[
        (R::Site, "about"),
        (R::Procedure, "guide"),
        (R::Contact, "toll_free"),
    ];

    /// Every record that a schema describes, with its properties.
    pub(in super::super) fn records() -> Vec<(R, Value)> {
        let mut found = Vec::new();
        for kind in FileKind::ALL {
            let whole = schema(kind.record, &[]).unwrap();
            if whole.get("properties").is_some() {
                found.push((kind.record, whole["properties"].clone()));
            }
            let definitions = whole["definitions"].as_object().unwrap();
            for (name, definition) in definitions {
                let row = KINDS.iter().find(|(kind, _)| format!("{kind:?}") == *name);
                let is_record = definition.get("properties").is_some();
                match row {
                    Some((kind, _)) if is_record => {
                        found.push((*kind, definition["properties"].clone()));
                    }
                    _ => assert!(!is_record || name.starts_with("Localized"), "{name}"),
                }
            }
        }
        found
    }

    /// The words of a fixed list that a schema takes, wherever they stand in it.
    fn words(schema: &Value, found: &mut Vec<String>) {
        match schema {
            Value::Object(entries) => {
                for (key, value) in entries {
                    if key == "enum" {
                        let words = value.as_array().unwrap().iter();
                        found.extend(words.map(|it| match it {
                            Value::String(text) => text.clone(),
                            other => other.to_string(),
                        }));
                    } else if key != "properties" {
                        words(value, found);
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| words(item, found)),
            _ => {}
        }
    }

    #[test]
    fn every_key_and_word_of_every_record_has_a_name_in_each_language() {
        let mut missing = BTreeSet::new();
        for (record, properties) in records() {
            for (name, schema) in properties.as_object().unwrap() {
                let mut choices = Vec::new();
                if record != R::Site {
                    words(schema, &mut choices);
                }
                for ui in UiLanguage::ALL {
                    if key(record, name, ui).is_none() || kind(record, ui).is_empty() {
                        missing.insert(format!("{record:?}.{name}"));
                    }
                    for word in &choices {
                        if choice(record, name, word, ui).is_none() {
                            missing.insert(format!("{record:?}.{name}: {word}"));
                        }
                    }
                }
            }
        }
        assert!(missing.is_empty(), "without a name: {missing:#?}");
    }

    #[test]
    fn no_row_is_of_a_key_that_no_record_has() {
        let known = records();
        let has = |record: R, key: &str| {
            let mut rows = known.iter().filter(|(kind, _)| *kind == record);
            rows.any(|(_, keys)| keys.get(key).is_some())
        };
        for (record, key, _) in KEYS {
            let is_made = MADE.contains(&(*record, *key)) || *record == R::Localized;
            assert!(is_made || has(*record, key), "{record:?}.{key}");
        }
        for (key, _) in EVERYWHERE {
            let is_somewhere = known.iter().any(|(record, _)| has(*record, key));
            assert!(is_somewhere || *key == "period", "{key}");
        }
    }

    #[test]
    fn names_begin_with_a_capital_and_end_without_a_mark() {
        let of_keys = KEYS.iter().map(|row| row.2);
        let names = of_keys.chain(EVERYWHERE.iter().map(|row| row.1));
        for names in names.chain(KINDS.iter().map(|row| row.1)) {
            for name in names {
                assert!(name.starts_with(char::is_uppercase), "{name}");
                assert!(name.ends_with(char::is_alphanumeric), "{name}");
            }
        }
    }
}

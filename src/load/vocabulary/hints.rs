//! What to write under each key of a record, as the hint below a field of a form: a sentence or
//! two with an example, in each language that the command speaks.
//!
//! Whoever reads it has a form and not the file, so no hint says how a file is written. One table,
//! a row a key: a key that `record!` declares, and that has neither a row nor a place in the list
//! of those whose label says all, fails a test.

use super::labels::keys_everywhere;
use crate::language::UiLanguage;
use crate::load::kind::RecordKind as R;

/// In English, Russian and Kazakh.
type Hints = [&'static str; 3];

/// The hint of a key of a record; none for what no record has, or whose label says all.
pub fn hint(record: R, key: &str, ui: UiLanguage) -> Option<&'static str> {
    let hints = |row: &(R, &str, Hints)| (row.0 == record && row.1 == key).then_some(row.2);
    let of_record = KEYS.iter().find_map(hints);
    let everywhere = || {
        let mut rows = EVERYWHERE.iter();
        rows.find_map(|(known, hints)| (*known == key).then_some(*hints))
    };
    let hints = of_record.or_else(|| keys_everywhere(record).then(everywhere)?)?;
    Some(ui.choose(hints))
}

/// The keys whose label says all.
#[cfg(test)]
const CLEAR: &[(R, &str)] = &[(R::Localized, "kk"), (R::Localized, "ru")];

/// The keys that mean the same in whatever record they stand.
#[rustfmt::skip]
const EVERYWHERE: &[(&str, Hints)] = &[
    ("id", [
        "A short name in small Latin letters, digits and hyphens: «akim». Do not change it later.",
        "Короткое имя из строчных латинских букв, цифр и дефисов: «akim». Потом его не меняйте.",
        "Кіші латын әріптерінен, цифрлардан және дефистен тұратын қысқа атау: «akim». Кейін \
        өзгертпеңіз.",
    ]),
    ("source", [
        "Where the facts were read: «Сайт учреждения».",
        "Откуда взяты сведения: «Сайт учреждения».",
        "Дерек қайдан алынған: «Мекеменің сайты».",
    ]),
    ("verified_on", [
        "The day on which the facts were compared with their source: 2026-11-22. Readers see it: \
        change it only when you have compared.",
        "День, когда сведения сверили с источником: 2026-11-22. Его видит читатель: меняйте, \
        только когда сверили.",
        "Дерек дереккөзбен салыстырылған күн: 2026-11-22. Ол оқырманға көрінеді: тек \
        салыстырғаннан кейін өзгертіңіз.",
    ]),
    ("was", [
        "The name in Latin letters that it had in addresses before: «old-name». The old address \
        then leads to this page.",
        "Прежнее имя латиницей, которое стояло в адресе: «eski-at». Тогда старый адрес приведёт \
        на эту страницу.",
        "Бұрын мекенжайда тұрған латынша атауы: «eski-at». Сонда ескі мекенжай осы бетке апарады.",
    ]),
    ("citation", [
        "The act, and the article that says so.",
        "Акт и статья, в которой это сказано.",
        "Акт және оның осыны айтатын бабы.",
    ]),
    ("citations", [
        "The acts and articles that it rests on, one after the other.",
        "Акты и статьи, на которых это основано, по одной.",
        "Осыған негіз болған актілер мен баптар, бір-бірлеп.",
    ]),
    ("act", [
        "Choose the act from the list. If it is not there, add it to the acts first.",
        "Выберите акт из списка. Если его там нет, сначала добавьте его к актам.",
        "Актіні тізімнен таңдаңыз. Тізімде болмаса, алдымен оны актілерге қосыңыз.",
    ]),
    ("article", [
        "Only the number of the article: 25, 25-1; several in a row: 91–93. Leave it empty for \
        the act as a whole.",
        "Только номер статьи: 25, 25-1; несколько подряд: 91–93. Если ссылка на весь акт, \
        оставьте пустым.",
        "Баптың нөмірі ғана: 25, 25-1; қатарынан бірнешеу болса: 91–93. Сілтеме бүкіл актіге \
        жасалса, бос қалдырыңыз.",
    ]),
    ("part", [
        "The number of the part of the article, in a code: 2.",
        "Номер части статьи, если это кодекс: 2.",
        "Кодекс бабы бөлігінің нөмірі: 2.",
    ]),
    ("paragraph", [
        "The number of the paragraph of the law's article or of the rules: 12.",
        "Номер пункта статьи закона или пункта правил: 12.",
        "Заң бабы тармағының немесе қағидалар тармағының нөмірі: 12.",
    ]),
    ("subparagraph", [
        "The number of the sub-paragraph without the bracket: 3.",
        "Номер подпункта без скобки: 3.",
        "Тармақшаның нөмірі, жақшасыз: 3.",
    ]),
    ("working_days", [
        "How many days on which offices work: 15. Fill in one unit alone.",
        "Сколько рабочих дней: 15. Заполните только одну единицу времени.",
        "Неше жұмыс күні: 15. Уақыт бірліктерінің біреуін ғана толтырыңыз.",
    ]),
    ("calendar_days", [
        "How many days, with days off: 10. Fill in one unit alone.",
        "Сколько дней вместе с выходными: 10. Заполните только одну единицу времени.",
        "Демалыс күндерін қоса есептегенде неше күн: 10. Уақыт бірліктерінің біреуін ғана \
        толтырыңыз.",
    ]),
    ("months", [
        "How many months: 3. Fill in one unit alone.",
        "Сколько месяцев: 3. Заполните только одну единицу времени.",
        "Неше ай: 3. Уақыт бірліктерінің біреуін ғана толтырыңыз.",
    ]),
    ("hours", [
        "How many hours: 72. Fill in one unit alone.",
        "Сколько часов: 72. Заполните только одну единицу времени.",
        "Неше сағат: 72. Уақыт бірліктерінің біреуін ғана толтырыңыз.",
    ]),
];

/// The keys of each record that mean something of their own there.
#[rustfmt::skip]
const KEYS: &[(R, &str, Hints)] = &[
    (R::Site, "languages", [
        "Kazakh and Russian, the state language first: kk, ru.",
        "Казахский и русский, государственный язык первым: kk, ru.",
        "Қазақша және орысша, алдымен мемлекеттік тіл: kk, ru.",
    ]),
    (R::Site, "title", [
        "As it stands at the top of each page: «Порядок обжалования».",
        "Как оно стоит вверху каждой страницы: «Порядок обжалования».",
        "Әр беттің басында тұратын атау: «Шағымдану тәртібі».",
    ]),
    (R::Site, "summary", [
        "In one sentence: «Кому и как можно пожаловаться».",
        "В одном предложении: «Кому и как можно пожаловаться».",
        "Бір сөйлеммен: «Кімге және қалай шағымдануға болады».",
    ]),
    (R::Site, "publisher", [
        "The office whose site this is. Choose it from the list of offices.",
        "Учреждение, чей это сайт. Выберите его из списка учреждений.",
        "Сайт қай мекеменікі. Мекемелер тізімінен таңдаңыз.",
    ]),
    (R::Site, "base_url", [
        "Where people open the site: https://example.kz/help.",
        "По какому адресу открывают сайт: https://example.kz/help.",
        "Сайт қай мекенжайда ашылады: https://example.kz/help.",
    ]),
    (R::Site, "act_register", [
        "The site where acts of law are published: https://adilet.zan.kz.",
        "Сайт, на котором опубликованы правовые акты: https://adilet.zan.kz.",
        "Құқықтық актілер жарияланған сайт: https://adilet.zan.kz.",
    ]),
    (R::Site, "theme", [
        "The name of the folder in «themes». Leave it empty for the look of the program.",
        "Имя папки в «themes». Если оставить пустым, сайт выглядит так, как задумано в программе.",
        "«themes» ішіндегі қалтаның аты. Бос қалса, бағдарламаның өз безендіруі қолданылады.",
    ]),
    (R::Site, "rules", [
        "The code of a warning and how severe it is: off, warning or error. For example, \
        «act-ends-soon»: error.",
        "Код предупреждения и его строгость: off (не сообщать), warning (предупреждение) или \
        error (ошибка). Например, «act-ends-soon»: error.",
        "Ескертудің коды және оның қатаңдығы: off (айтылмайды), warning (ескерту) немесе error \
        (қате). Мысалы, «act-ends-soon»: error.",
    ]),
    (R::Site, "verify_within", [
        "After how many days the check asks to compare facts with their source again.",
        "Через сколько дней проверка попросит снова сверить сведения с источником.",
        "Тексеру деректі дереккөзбен қайта салыстыруды неше күннен кейін сұрайды.",
    ]),
    (R::Site, "stale_notice", [
        "Turn on to tell readers when the other language was changed later than this one.",
        "Включите, чтобы читатель узнал, что страницу на другом языке изменили позже.",
        "Екінші тілдегі бет кейінірек өзгергенін оқырманға айту үшін қосыңыз.",
    ]),
    (R::Site, "offline", [
        "Turned on, a page once read opens again without network. Turned off, browsers throw away \
        what they keep.",
        "Если включено, прочитанная страница откроется снова и без сети. Если выключить, браузеры \
        удалят сохранённое.",
        "Қосулы болса, оқылған бет желісіз де қайта ашылады. Өшірілсе, браузерлер сақтағанын \
        жояды.",
    ]),
    (R::VerifyWithin, "acts", [
        "After how many days an act is to be compared again: 365.",
        "Через сколько дней снова сверить акт: 365.",
        "Актіні неше күннен кейін қайта салыстыру керек: 365.",
    ]),
    (R::VerifyWithin, "calendar", [
        "After how many days the calendar is to be compared again: 365.",
        "Через сколько дней снова сверить календарь: 365.",
        "Күнтізбені неше күннен кейін қайта салыстыру керек: 365.",
    ]),
    (R::VerifyWithin, "contacts", [
        "After how many days phones and addresses are to be compared again: 180.",
        "Через сколько дней снова сверить телефоны и адреса: 180.",
        "Телефондар мен мекенжайларды неше күннен кейін қайта салыстыру керек: 180.",
    ]),
    (R::VerifyWithin, "offices", [
        "After how many days an office is to be compared again: 180.",
        "Через сколько дней снова сверить сведения об учреждении: 180.",
        "Мекеме туралы деректі неше күннен кейін қайта салыстыру керек: 180.",
    ]),
    (R::VerifyWithin, "procedures", [
        "After how many days a procedure is to be compared again: 365.",
        "Через сколько дней снова сверить процедуру: 365.",
        "Рәсімді неше күннен кейін қайта салыстыру керек: 365.",
    ]),
    (R::Area, "name", [
        "The name as it stands alone: «Осакаровский район».",
        "Название, как оно стоит само по себе: «Осакаровский район».",
        "Атауы, жеке тұрғандағыдай: «Осакаров ауданы».",
    ]),
    (R::Area, "level", [
        "A city of republican significance is a region here, a city of regional significance a \
        district.",
        "Город республиканского значения — как область, областного значения — как район.",
        "Республикалық маңызы бар қала — облыс, облыстық маңызы бар қала — аудан деп алынады.",
    ]),
    (R::Area, "within", [
        "For a district its region, for an okrug its district. Leave it empty for a region.",
        "Для района — его область, для округа — его район. Для области оставьте пустым.",
        "Аудан үшін — облысы, округ үшін — ауданы. Облыс болса, бос қалдырыңыз.",
    ]),
    (R::Contact, "name", [
        "Who answers: «Аппарат акима Осакаровского района».",
        "Кто отвечает: «Аппарат акима Осакаровского района».",
        "Кім жауап береді: «Осакаров ауданы әкімінің аппараты».",
    ]),
    (R::Contact, "description", [
        "What else to know of who answers: «Отвечают на вопросы о порядке обжалования».",
        "Что ещё знать о том, кто отвечает: «Отвечают на вопросы о порядке обжалования».",
        "Жауап беретін мекеме туралы тағы не білу керек: «Шағымдану тәртібі туралы сұрақтарға \
        жауап береді».",
    ]),
    (R::Contact, "phones", [
        "The main one first: +7 7212 50 40 66, 8-800-080-7777 or 1414.",
        "Главный первым: +7 7212 50 40 66, 8-800-080-7777 или 1414.",
        "Негізгісі бірінші: +7 7212 50 40 66, 8-800-080-7777 немесе 1414.",
    ]),
    (R::Contact, "toll_free", [
        "An older form: turn on «Free of charge» at the short number instead.",
        "Прежняя форма: вместо неё отметьте бесплатным сам короткий номер.",
        "Бұрынғы түрі: оның орнына қысқа нөмірдің өзін тегін деп белгілеңіз.",
    ]),
    (R::Contact, "fax", [
        "Numbers at which a fax arrives: +7 7212 50 40 67.",
        "Номера, на которые приходит факс: +7 7212 50 40 67.",
        "Факс келетін нөмірлер: +7 7212 50 40 67.",
    ]),
    (R::Contact, "email", [
        "The address to write to: office@example.kz.",
        "Адрес, на который пишут: office@example.kz.",
        "Хат жіберілетін мекенжай: office@example.kz.",
    ]),
    (R::Contact, "website", [
        "The whole address: https://example.kz. If each language has its own, give both.",
        "Адрес целиком: https://example.kz. Если у каждого языка свой, укажите оба.",
        "Толық мекенжайы: https://example.kz. Әр тілдің өз мекенжайы болса, екеуін де жазыңыз.",
    ]),
    (R::Contact, "messengers", [
        "Where one can write: WhatsApp with a phone, Telegram with a name.",
        "Куда можно написать: WhatsApp с телефоном, Telegram с именем.",
        "Қайда жазуға болады: WhatsApp болса — телефоны, Telegram болса — аты.",
    ]),
    (R::Contact, "address", [
        "Town, street and house: «село Примерное, улица Первая, 1».",
        "Населённый пункт, улица и дом: «село Примерное, улица Первая, 1».",
        "Елді мекен, көше және үй: «Үлгі ауылы, Бірінші көше, 1».",
    ]),
    (R::Contact, "hours", [
        "Days with their times; a day that is not named is a day off. What a list can't say: «по \
        предварительной записи».",
        "Дни и время; дни, которых нет в списке, — выходные. Если списком не выразить: «по \
        предварительной записи».",
        "Күндер мен уақыт; тізімде жоқ күндер — демалыс. Тізіммен айту мүмкін болмаса: «алдын ала \
        жазылу бойынша».",
    ]),
    (R::Phone, "number", [
        "In groups, as people read it: +7 7212 50 40 66, 8-800-080-7777 or 1414. A free number \
        begins with 8-800, never with +7 800.",
        "Группами цифр, как его читают: +7 7212 50 40 66, 8-800-080-7777 или 1414. Бесплатный \
        номер начинается с 8-800, а не с +7 800.",
        "Цифрларды топтап, оқылатын түрде: +7 7212 50 40 66, 8-800-080-7777 немесе 1414. Тегін \
        нөмір +7 800 емес, 8-800 деп басталады.",
    ]),
    (R::Phone, "extension", [
        "The digits that are dialled after the number: 123.",
        "Цифры, которые набирают после номера: 123.",
        "Нөмірден кейін терілетін цифрлар: 123.",
    ]),
    (R::Phone, "label", [
        "Who answers at this number: «Приёмная».",
        "Кто отвечает по этому номеру: «Приёмная».",
        "Бұл нөмір бойынша кім жауап береді: «Қабылдау бөлмесі».",
    ]),
    (R::Phone, "hours", [
        "When this number is answered, if not in the hours of the contact.",
        "Когда отвечает этот номер, если не в часы работы контакта.",
        "Осы нөмірге қашан жауап беріледі, егер бұл байланыстың жұмыс уақытынан өзгеше болса.",
    ]),
    (R::Phone, "free", [
        "Turn on if a call to a short number such as 1414 costs nothing. A number with 8-800 is \
        free anyway.",
        "Включите, если звонок на короткий номер, такой как 1414, бесплатный. Номер с 8-800 \
        бесплатный и так.",
        "1414 сияқты қысқа нөмірге қоңырау шалу тегін болса, қосыңыз. 8-800 нөмірі онсыз да тегін.",
    ]),
    (R::Fax, "number", [
        "In groups, as people read it: +7 7212 50 40 67.",
        "Группами цифр, как его читают: +7 7212 50 40 67.",
        "Цифрларды топтап, оқылатын түрде: +7 7212 50 40 67.",
    ]),
    (R::Fax, "extension", [
        "The digits that are dialled after the number: 123.",
        "Цифры, которые набирают после номера: 123.",
        "Нөмірден кейін терілетін цифрлар: 123.",
    ]),
    (R::Fax, "label", [
        "Who gets the fax: «Канцелярия».",
        "Кто получает факс: «Канцелярия».",
        "Факсты кім алады: «Кеңсе».",
    ]),
    (R::Email, "address", [
        "With the sign @: office@example.kz.",
        "Со знаком @: office@example.kz.",
        "@ белгісімен: office@example.kz.",
    ]),
    (R::Email, "label", [
        "Who reads it: «Пресс-служба».",
        "Кто читает письма: «Пресс-служба».",
        "Хатты кім оқиды: «Баспасөз қызметі».",
    ]),
    (R::Website, "address", [
        "The whole address: https://example.kz. If each language has its own, give both.",
        "Адрес целиком: https://example.kz. Если у каждого языка свой, укажите оба.",
        "Толық мекенжайы: https://example.kz. Әр тілдің өз мекенжайы болса, екеуін де жазыңыз.",
    ]),
    (R::Website, "label", [
        "What readers see instead of the address: «Портал обращений».",
        "Что читатель увидит вместо адреса: «Портал обращений».",
        "Оқырман мекенжайдың орнына не көреді: «Өтініштер порталы».",
    ]),
    (R::Messenger, "kind", [
        "Choose WhatsApp or Telegram.",
        "Выберите WhatsApp или Telegram.",
        "WhatsApp немесе Telegram таңдаңыз.",
    ]),
    (R::Messenger, "phone", [
        "For WhatsApp: the number of the account, +7 701 234 56 78.",
        "Для WhatsApp: номер, к которому он привязан, +7 701 234 56 78.",
        "WhatsApp үшін: оған тіркелген нөмір, +7 701 234 56 78.",
    ]),
    (R::Messenger, "address", [
        "For Telegram: the name of the user, the channel or the bot, @example_office.",
        "Для Telegram: имя пользователя, канала или бота, @example_office.",
        "Telegram үшін: пайдаланушының, арнаның не боттың аты, @example_office.",
    ]),
    (R::Messenger, "label", [
        "Who answers there: «Приёмная».",
        "Кто там отвечает: «Приёмная».",
        "Онда кім жауап береді: «Қабылдау бөлмесі».",
    ]),
    (R::OpeningHours, "days", [
        "Choose the days with the same times; for other days add other hours. In short: mon-fri.",
        "Выберите дни с одинаковым временем; для других дней добавьте ещё одни часы. Сокращённо: \
        mon-fri.",
        "Уақыты бірдей күндерді таңдаңыз; басқа күндер үшін жұмыс уақытын тағы қосыңыз. Қысқаша: \
        mon-fri.",
    ]),
    (R::OpeningHours, "from", [
        "When work begins: 09:00.",
        "Когда начинают работать: 09:00.",
        "Жұмыс қашан басталады: 09:00.",
    ]),
    (R::OpeningHours, "to", [
        "When work ends: 18:30. At midnight: 24:00; what is later belongs to the next day.",
        "Когда заканчивают: 18:30. В полночь — 24:00; что позже, относится к следующему дню.",
        "Жұмыс қашан аяқталады: 18:30. Түн ортасында — 24:00; одан кейінгісі келесі күнге \
        жазылады.",
    ]),
    (R::OpeningHours, "break", [
        "From when until when: 13:00-14:30. Leave it empty if there is none.",
        "С какого по какое время: 13:00-14:30. Если его нет, оставьте пустым.",
        "Қай уақыттан қай уақытқа дейін: 13:00-14:30. Үзіліс болмаса, бос қалдырыңыз.",
    ]),
    (R::Role, "name", [
        "What it is called in every area: «Аким района».",
        "Как она называется на любой территории: «Аким района».",
        "Кез келген аумақта қалай аталады: «Аудан әкімі».",
    ]),
    (R::Role, "addressed_as", [
        "How a letter begins while the area is not known, in the dative: «Акиму района».",
        "С чего начинается письмо, пока территория неизвестна, в дательном падеже: «Акиму района».",
        "Аумағы белгісіз болса, хат кімге арналады, барыс септігінде: «Аудан әкіміне».",
    ]),
    (R::Role, "level", [
        "Choose it only if the law says so: for the akim of a district, a district.",
        "Выберите, если это сказано в законе: для акима района — район.",
        "Заңда айтылса ғана таңдаңыз: аудан әкімі үшін — аудан.",
    ]),
    (R::Role, "many", [
        "Turn on if an area may have several such offices, as service centres are.",
        "Включите, если на одной территории бывает несколько таких учреждений, как центры \
        обслуживания.",
        "Бір аумақта мұндай мекеме бірнешеу болса, қосыңыз: мысалы, халыққа қызмет көрсету \
        орталықтары.",
    ]),
    (R::Role, "letter", [
        "The letter whose blank stands on the page of each such office, to fill in by hand.",
        "Письмо, бланк которого стоит на странице каждого такого учреждения, чтобы заполнить от \
        руки.",
        "Мұндай әр мекеменің бетінде қолмен толтырылатын бланкісі тұратын хат.",
    ]),
    (R::Office, "name", [
        "The full name: ГУ «Аппарат акима Осакаровского района».",
        "Полное название: ГУ «Аппарат акима Осакаровского района».",
        "Толық атауы: «Осакаров ауданы әкімінің аппараты» ММ.",
    ]),
    (R::Office, "addressed_as", [
        "How a letter to it begins, in the dative: «Акиму Осакаровского района».",
        "С чего начинается письмо, в дательном падеже: «Акиму Осакаровского района».",
        "Хат осы сөздерден басталады, барыс септігінде: «Осакаров ауданының әкіміне».",
    ]),
    (R::Office, "role", [
        "What kind of body it is: «Аким района». A procedure with this role leads the people of \
        the area here.",
        "Какой это орган: «Аким района». Процедура с этой ролью приведёт сюда жителей территории.",
        "Бұл қандай орган: «Аудан әкімі». Осы рөл аталған рәсім аумақтың тұрғындарын осында \
        апарады.",
    ]),
    (R::Office, "area", [
        "Whom it serves: one area or several. Leave it empty for the whole country.",
        "Кого обслуживает: одна территория или несколько. Для всей страны оставьте пустым.",
        "Қай аумаққа қызмет етеді: біреуі не бірнешеуі. Бүкіл ел болса, бос қалдырыңыз.",
    ]),
    (R::Office, "contacts", [
        "Its phones and addresses: choose the contacts from the list. If one is not there, add it \
        to the contacts and publish it first.",
        "Его телефоны и адреса: выберите контакты из списка. Если нужного нет, сначала добавьте \
        его к контактам и опубликуйте.",
        "Телефондары мен мекенжайлары: байланыстарды тізімнен таңдаңыз. Керегі тізімде болмаса, \
        алдымен оны байланыстарға қосып, жариялаңыз.",
    ]),
    (R::Office, "note", [
        "What a reader should know of the name: «Название приведено как в источнике».",
        "Что читателю знать о названии: «Название приведено как в источнике».",
        "Атауы туралы оқырман не білуі керек: «Атауы дереккөздегідей жазылды».",
    ]),
    (R::Act, "kind", [
        "As it is called in its title. «Rules» are also a standard or an instruction.",
        "Как он назван в заголовке. «Правила» — это и стандарт, и инструкция.",
        "Тақырыбында қалай аталса, солай. «Қағидалар» деп стандарт пен нұсқаулық та алынады.",
    ]),
    (R::Act, "title", [
        "Without quotation marks and without the words «Закон Республики Казахстан»: «О \
        государственных услугах».",
        "Без кавычек и без слов «Закон Республики Казахстан»: О государственных услугах.",
        "Тырнақшасыз және «Қазақстан Республикасының Заңы» деген сөзсіз: Мемлекеттік көрсетілетін \
        қызметтер туралы.",
    ]),
    (R::Act, "short_name", [
        "The name that people know: «АППК». A page says it after the full title.",
        "Название, которое знают люди: «АППК». Страница говорит его после полного.",
        "Жұрт білетін атау: «ӘРПК». Бетте ол толық атауынан кейін қолданылады.",
    ]),
    (R::Act, "issued_by", [
        "For a resolution, an order or a decision, in the genitive: «Осакаровского районного \
        маслихата».",
        "Для постановления, приказа или решения, в родительном падеже: «Осакаровского районного \
        маслихата».",
        "Қаулы, бұйрық немесе шешім үшін, ілік септігінде: «Осакаров аудандық мәслихатының».",
    ]),
    (R::Act, "number", [
        "Without the sign №: 88-V. Only the constitution has none.",
        "Без знака №: 88-V. Нет его только у Конституции.",
        "№ белгісінсіз: 88-V. Тек Конституцияның нөмірі жоқ.",
    ]),
    (R::Act, "divided_into", [
        "Choose only if it is not as usual: a code has parts, other acts have paragraphs.",
        "Выберите, только если не как обычно: у кодекса части, у других актов пункты.",
        "Әдеттегідей болмаса ғана таңдаңыз: кодексте — бөліктер, басқа актілерде — тармақтар.",
    ]),
    (R::Act, "adopted", [
        "The day that stands in the title: 2013-04-15.",
        "День, который стоит в заголовке: 2013-04-15.",
        "Тақырыбында тұрған күн: 2013-04-15.",
    ]),
    (R::Act, "register_id", [
        "The end of its address at adilet.zan.kz: Z1300000088.",
        "Конец адреса акта на adilet.zan.kz: Z1300000088.",
        "Актінің adilet.zan.kz сайтындағы мекенжайының соңы: Z1300000088.",
    ]),
    (R::Act, "in_force_from", [
        "The first day, where it is known: 2021-07-01.",
        "Первый день действия, если он известен: 2021-07-01.",
        "Белгілі болса, алғашқы күні: 2021-07-01.",
    ]),
    (R::Act, "edition", [
        "The day of the last change in the articles cited: 2025-06-30. Leave it empty if you read \
        the text of today.",
        "День последнего изменения в статьях, на которые ссылаются: 2025-06-30. Если прочитана \
        сегодняшняя, оставьте пустым.",
        "Сілтеме жасалатын баптардағы соңғы өзгерістің күні: 2025-06-30. Бүгінгі редакция оқылса, \
        бос қалдырыңыз.",
    ]),
    (R::Act, "note", [
        "What a reader should know of the act, such as what is said of later changes.",
        "Что читателю знать об акте: например, что сказано о более поздних изменениях.",
        "Акт туралы оқырман не білуі керек: мысалы, кейінгі өзгерістер туралы не айтылған.",
    ]),
    (R::Act, "repealed", [
        "Leave it empty while the act is in force.",
        "Пока акт действует, оставьте пустым.",
        "Акт қолданыста болса, бос қалдырыңыз.",
    ]),
    (R::Act, "articles", [
        "The articles that may be cited: 25, 25-1, 91–93. Leave it empty to let any be cited.",
        "Статьи, на которые можно ссылаться: 25, 25-1, 91–93. Если на любые, оставьте пустым.",
        "Сілтеме жасауға болатын баптар: 25, 25-1, 91–93. Кез келгеніне болса, бос қалдырыңыз.",
    ]),
    (R::Repeal, "on", [
        "The first day on which it is out of force: 2021-07-01.",
        "Первый день, когда он уже не действует: 2021-07-01.",
        "Ол енді қолданылмайтын алғашқы күн: 2021-07-01.",
    ]),
    (R::Repeal, "replaced_by", [
        "The act that took its place, if there is one. Choose it from the list.",
        "Акт, который пришёл на его место, если он есть. Выберите из списка.",
        "Болса, орнына келген акт. Тізімнен таңдаңыз.",
    ]),
    (R::Citation, "as_published", [
        "Turn on if the act is out of force and is named only because the source names it.",
        "Включите, если акт утратил силу и назван лишь потому, что на него ссылается источник.",
        "Актінің күші жойылып, ол дереккөзде тұрғандықтан ғана аталса, қосыңыз.",
    ]),
    (R::CalendarYear, "days_off", [
        "Holidays and rest that was moved to a working day, a day each. Plain Saturdays and \
        Sundays are not listed.",
        "Праздники и перенесённые выходные, по одному дню. Обычные субботы и воскресенья не \
        указывают.",
        "Мерекелер мен ауыстырылған демалыс күндері, бір-бірлеп. Әдеттегі сенбі мен жексенбі \
        жазылмайды.",
    ]),
    (R::CalendarYear, "worked", [
        "Saturdays and Sundays on which people work: 2025-01-05.",
        "Субботы и воскресенья, в которые работают: 2025-01-05.",
        "Жұмыс істелетін сенбі мен жексенбі: 2025-01-05.",
    ]),
    (R::CalendarYear, "complete", [
        "Turn on when all days off of the year are known, movable holidays too.",
        "Включите, когда известны все выходные года, в том числе переходящие праздники.",
        "Жылдың барлық демалыс күні, жылжымалы мерекелері де белгілі болғанда қосыңыз.",
    ]),
    (R::DayOff, "date", [
        "The day on which nobody works: 2026-03-23.",
        "День, когда не работают: 2026-03-23.",
        "Жұмыс істелмейтін күн: 2026-03-23.",
    ]),
    (R::DayOff, "holiday", [
        "Which holiday it is, from the list of holidays: «nauryz». Leave it empty if rest was \
        moved here.",
        "Какой это праздник, из списка праздников: «nauryz». Если сюда перенесли выходной, \
        оставьте пустым.",
        "Қай мереке, мерекелер тізімінен: «nauryz». Бұл күнге демалыс ауыстырылса, бос қалдырыңыз.",
    ]),
    (R::DayOff, "moved_from", [
        "The day whose rest was moved here: 2025-01-05. Leave it empty for a holiday.",
        "День, с которого сюда перенесли отдых: 2025-01-05. Для праздника оставьте пустым.",
        "Демалысы осы күнге ауыстырылған күн: 2025-01-05. Мереке болса, бос қалдырыңыз.",
    ]),
    (R::Letter, "name", [
        "What the page of the letter is called: «Письмо с жалобой».",
        "Как называется страница письма: «Письмо с жалобой».",
        "Хат беті қалай аталады: «Шағым хаты».",
    ]),
    (R::Letter, "fields", [
        "What a person is asked, in the order of the form.",
        "О чём спрашивают человека, по порядку.",
        "Адамнан не сұралады, ретімен.",
    ]),
    (R::Letter, "body", [
        "The parts of the letter from top to bottom: to whom, from whom, title, text, signature.",
        "Части письма сверху вниз: кому, от кого, заголовок, текст, подпись.",
        "Хаттың бөліктері жоғарыдан төмен: кімге, кімнен, тақырып, мәтін, қол.",
    ]),
    (R::Case, "answers", [
        "What a made-up person answered to the questions of the letter; what is left out was not \
        answered.",
        "Что ответил на вопросы письма выдуманный человек; чего нет, на то он не ответил.",
        "Ойдан алынған адам хаттың сұрақтарына не деп жауап берді; жоғына жауап бермеген.",
    ]),
    (R::Case, "letter", [
        "The letter that these answers must make, word for word, a paragraph a line.",
        "Письмо, которое должно получиться из этих ответов, слово в слово; абзац — строка.",
        "Осы жауаптардан шығуға тиіс хат, сөзбе-сөз; әр абзац жаңа жолдан.",
    ]),
    (R::AddresseeAnswer, "kind", [
        "Where the letter goes: to an office, a portal or a court.",
        "Куда идёт письмо: в учреждение, на портал или в суд.",
        "Хат қайда жіберіледі: мекемеге, порталға немесе сотқа.",
    ]),
    (R::AddresseeAnswer, "text", [
        "How the letter begins, in the dative: «Акиму Осакаровского района».",
        "С чего начинается письмо, в дательном падеже: «Акиму Осакаровского района».",
        "Хат кімге арналады, барыс септігінде: «Осакаров ауданының әкіміне».",
    ]),
    (R::PersonAnswer, "name", [
        "Surname, name and patronymic of a made-up person: «Примеров Асан Асанович».",
        "Фамилия, имя и отчество выдуманного человека: «Примеров Асан Асанович».",
        "Ойдан алынған адамның тегі, аты, әкесінің аты: «Үлгіев Асан Асанұлы».",
    ]),
    (R::PersonAnswer, "iin", [
        "Twelve digits, made up. Leave it empty if the person has none.",
        "Двенадцать выдуманных цифр. Если ИИН у человека нет, оставьте пустым.",
        "Ойдан алынған он екі цифр. Адамда ЖСН болмаса, бос қалдырыңыз.",
    ]),
    (R::PersonAnswer, "address", [
        "Made up too: «село Примерное, улица Первая, 1».",
        "Тоже выдуманный: «село Примерное, улица Первая, 1».",
        "Бұл да ойдан алынады: «Үлгі ауылы, Бірінші көше, 1».",
    ]),
    (R::Beginning, "field", [
        "The short name of a later question with an answer in free words: «message».",
        "Короткое имя вопроса ниже, на который отвечают своими словами: «message».",
        "Төменде тұрған, өз сөзімен жауап берілетін сұрақтың қысқа атауы: «message».",
    ]),
    (R::Beginning, "text", [
        "A whole sentence, true whenever this option is chosen; the person may change it.",
        "Целое предложение, верное всегда, когда выбран этот вариант; человек может его изменить.",
        "Осы нұсқа таңдалғанда әрдайым дұрыс болатын толық сөйлем; адам оны өзгерте алады.",
    ]),
    (R::Field, "id", [
        "A short name in small Latin letters: «applicant». In the letter the answer stands as \
        {applicant}.",
        "Короткое имя строчными латинскими буквами: «applicant». В письме ответ стоит как \
        {applicant}.",
        "Кіші латын әріптерімен қысқа атау: «applicant». Хатта жауап {applicant} деп тұрады.",
    ]),
    (R::Field, "type", [
        "What the person gives: a date, a phone, a line of text, one of the options.",
        "Что указывает человек: дату, телефон, строку текста, один из вариантов.",
        "Адам нені көрсетеді: күнді, телефонды, бір жол мәтінді, нұсқалардың бірін.",
    ]),
    (R::Field, "label", [
        "In plain words: «Как вас зовут?».",
        "Простыми словами: «Как вас зовут?».",
        "Қарапайым сөзбен: «Аты-жөніңіз кім?».",
    ]),
    (R::Field, "hint", [
        "What helps to answer: «Фамилия, имя, отчество (при наличии)».",
        "Что поможет ответить: «Фамилия, имя, отчество (при наличии)».",
        "Жауап беруге не көмектеседі: «Тегіңіз, атыңыз, әкеңіздің аты (бар болса)».",
    ]),
    (R::Field, "required", [
        "Yes, if the letter is not complete without the answer. «If there is any»: asked by an \
        article, but a person may have none.",
        "Да, если без ответа письмо неполно. «Если есть» — закон требует, но у человека этого \
        может не быть: например, ИИН.",
        "Жауапсыз хат толық болмаса — иә. «Болса» — заң талап етеді, бірақ адамда болмауы мүмкін: \
        мысалы, ЖСН.",
    ]),
    (R::Field, "citations", [
        "The articles that ask for this answer in the letter.",
        "Статьи, которые требуют этого в письме.",
        "Хатта осыны талап ететін баптар.",
    ]),
    (R::Field, "when", [
        "Leave it empty to ask always. Otherwise the short name of an earlier question: «who».",
        "Если спрашивать всегда, оставьте пустым. Иначе — короткое имя вопроса выше: «who».",
        "Әрдайым сұралса, бос қалдырыңыз. Әйтпесе — жоғарыдағы сұрақтың қысқа атауы: «who».",
    ]),
    (R::Field, "step", [
        "The title of the step, at the question that begins it: «О вас».",
        "Название шага, у вопроса, с которого он начинается: «О вас».",
        "Қадам атауы, сол қадам басталатын сұрақта жазылады: «Сіз туралы».",
    ]),
    (R::Field, "options", [
        "What there is to choose from; the commonest first.",
        "Из чего выбирают; самый частый вариант первым.",
        "Неден таңдалады; ең жиі кездесетін нұсқа бірінші.",
    ]),
    (R::Field, "sender", [
        "Turn on for what tells who writes, such as a name: other letters then offer it again.",
        "Включите, если ответ говорит, кто пишет, например имя: его предложат и другие письма.",
        "Жауап кім жазатынын айтса, мысалы аты-жөні болса, қосыңыз: басқа хаттар да оны ұсынады.",
    ]),
    (R::Field, "autocomplete", [
        "What the browser knows of a person and may offer; «nothing» if it must not.",
        "Что браузер знает о человеке и может предложить; «ничего», если не должен.",
        "Браузер адам туралы білетінінен нені ұсына алады; ұсынбауы керек болса, «ештеңе» \
        таңдаңыз.",
    ]),
    (R::Field, "lines", [
        "How many ruled lines the answer has on the blank on paper: 6.",
        "Сколько строк отвести под ответ на бумажном бланке: 6.",
        "Қағаз бланкіде жауапқа неше жол беріледі: 6.",
    ]),
    (R::Field, "limit", [
        "How long the answer may be, from 10 to 20000 characters: 3000.",
        "Сколько знаков может быть в ответе, от 10 до 20000: 3000.",
        "Жауапта неше таңба болуы мүмкін, 10-нан 20000-ға дейін: 3000.",
    ]),
    (R::Field, "first", [
        "In a letter that follows another: the short name of the first letter's question whose \
        answer stands here: «applicant».",
        "Если письмо следует за другим: короткое имя вопроса первого письма, чей ответ встанет \
        сюда: «applicant».",
        "Бірінші хаттан кейін жазылатын хатта: бірінші хаттың жауабы осында көшетін сұрағының \
        қысқа атауы: «applicant».",
    ]),
    (R::FieldOption, "label", [
        "What a person chooses: «От имени организации».",
        "Что выбирает человек: «От имени организации».",
        "Адам нені таңдайды: «Ұйым атынан».",
    ]),
    (R::FieldOption, "says", [
        "What the letter says for it, if in other words than the option.",
        "Что скажет письмо, если другими словами, чем вариант ответа.",
        "Хатта нұсқадан басқаша жазылса, не жазылады.",
    ]),
    (R::FieldOption, "hint", [
        "What to do then: «Приложите копию ответа». It is shown once the option is chosen.",
        "Что тогда сделать: «Приложите копию ответа». Видно, когда вариант выбран.",
        "Онда не істеу керек: «Жауаптың көшірмесін қоса беріңіз». Нұсқа таңдалғанда көрінеді.",
    ]),
    (R::FieldOption, "citations", [
        "The articles that this option rests on; they stand beside the hint.",
        "Статьи, на которых основан этот вариант; стоят рядом с подсказкой.",
        "Осы нұсқа негізделетін баптар; түсіндірменің жанында тұрады.",
    ]),
    (R::FieldOption, "begin", [
        "The words that stand in a later answer when this option is chosen.",
        "Слова, которые встанут в один из ответов ниже, когда выбран этот вариант.",
        "Осы нұсқа таңдалғанда төмендегі жауаптың басында тұратын сөздер.",
    ]),
    (R::Condition, "field", [
        "The short name of a question with options, or of «to whom»: «who».",
        "Короткое имя вопроса с вариантами ответа или вопроса «кому»: «who».",
        "Жауап нұсқалары бар сұрақтың не «кімге» деген сұрақтың қысқа атауы: «who».",
    ]),
    (R::Condition, "is", [
        "The short names of the options: «organisation». For «to whom»: office, portal or court.",
        "Короткие имена вариантов: «organisation». Для вопроса «кому»: office (учреждение), \
        portal (портал), court (суд).",
        "Нұсқалардың қысқа атаулары: «organisation». «Кімге» деген сұрақ үшін: office (мекеме), \
        portal (портал), court (сот).",
    ]),
    (R::Block, "block", [
        "Which part it is: to whom, from whom, the title, a paragraph, a list, the signature.",
        "Какая это часть: кому, от кого, заголовок, абзац, список, подпись.",
        "Бұл қай бөлік: кімге, кімнен, тақырып, абзац, тізім, қол.",
    ]),
    (R::Block, "text", [
        "The words, with answers in braces: «Заявитель: {applicant}».",
        "Слова, а ответы — в фигурных скобках: «Заявитель: {applicant}».",
        "Сөздері, ал жауаптар фигуралы жақшада: «Өтініш беруші: {applicant}».",
    ]),
    (R::Block, "items", [
        "For a list, attachments and signatures: the short name of the question: «attachments».",
        "Для списка, приложений и подписей: короткое имя вопроса: «attachments».",
        "Тізім, қосымшалар және қолдар үшін: сұрақтың қысқа атауы: «attachments».",
    ]),
    (R::Block, "item", [
        "What a list of people says of each, a line each: {name}; «ИИН: {iin}»; {address}.",
        "Что список людей говорит о каждом, по строке: {name}; «ИИН: {iin}»; {address}.",
        "Адамдар тізімі әрқайсысы туралы не айтады, бір-бір жолдан: {name}; «ЖСН: {iin}»; \
        {address}.",
    ]),
    (R::Block, "when", [
        "Leave it empty if it always stands there. Otherwise the short name of a question: «bin».",
        "Если стоит всегда, оставьте пустым. Иначе — короткое имя вопроса: «bin».",
        "Әрдайым тұрса, бос қалдырыңыз. Әйтпесе — сұрақтың қысқа атауы: «bin».",
    ]),
    (R::Topic, "title", [
        "As a person would say it: «Вас обслужили грубо».",
        "Словами самого человека: «Вас обслужили грубо».",
        "Адамның өз сөзімен: «Сізге дөрекі қызмет көрсетілді».",
    ]),
    (R::Topic, "summary", [
        "More of it, in a sentence or two.",
        "Подробнее, в одном-двух предложениях.",
        "Толығырақ, бір-екі сөйлеммен.",
    ]),
    (R::Change, "date", [
        "The day of the change: 2026-11-28.",
        "День изменения: 2026-11-28.",
        "Өзгерген күн: 2026-11-28.",
    ]),
    (R::Change, "title", [
        "What it is about: «Аппарат акима Осакаровского района».",
        "О чём речь: «Аппарат акима Осакаровского района».",
        "Не туралы: «Осакаров ауданы әкімінің аппараты».",
    ]),
    (R::Change, "text", [
        "What is different for people now, a sentence each: «Изменился телефон приёмной».",
        "Что теперь иначе для людей, по предложению: «Изменился телефон приёмной».",
        "Адамдар үшін енді не басқаша, бір-бір сөйлемнен: «Қабылдау бөлмесінің телефоны өзгерді».",
    ]),
    (R::Change, "procedures", [
        "The procedures whose pages tell of it. Choose them from the list.",
        "Процедуры, на страницах которых об этом сказано. Выберите из списка.",
        "Бетінде осы айтылатын рәсімдер. Тізімнен таңдаңыз.",
    ]),
    (R::Change, "offices", [
        "The offices whose pages tell of it. Choose them from the list.",
        "Учреждения, на страницах которых об этом сказано. Выберите из списка.",
        "Бетінде осы айтылатын мекемелер. Тізімнен таңдаңыз.",
    ]),
    (R::Change, "covers", [
        "The program writes them: leave them as they are. A change of your own has none.",
        "Их пишет программа: не меняйте. В вашем собственном изменении их нет.",
        "Оны бағдарлама жазады: өзгертпеңіз. Өзіңіз жазған өзгерісте болмайды.",
    ]),
    (R::Procedure, "title", [
        "What a person can do: «Порядок обжалования государственной услуги».",
        "Что может сделать человек: «Порядок обжалования государственной услуги».",
        "Адам не істей алады: «Мемлекеттік қызметке шағымдану тәртібі».",
    ]),
    (R::Procedure, "summary", [
        "What it is for, in a sentence or two: «Если вы не согласны с результатом услуги, можно \
        пожаловаться».",
        "Для чего она, в одном-двух предложениях: «Если вы не согласны с результатом услуги, \
        можно пожаловаться».",
        "Не үшін керек, бір-екі сөйлеммен: «Қызметтің нәтижесімен келіспесеңіз, шағымдана аласыз».",
    ]),
    (R::Procedure, "topics", [
        "What happened to those whom it is for. Choose the topics from the list.",
        "Что случилось с теми, кому она нужна. Выберите темы из списка.",
        "Рәсім керек адамға не болды. Тақырыптарды тізімнен таңдаңыз.",
    ]),
    (R::Procedure, "channels", [
        "The ways to complain, in the order of the page: to an office, by the portal, to a court.",
        "Пути, которыми можно жаловаться, по порядку: в учреждение, через портал, в суд.",
        "Қандай жолмен шағымдануға болады, ретімен: мекемеге, портал арқылы, сотқа.",
    ]),
    (R::Procedure, "requirements", [
        "One thing each, with the article that asks for it: «Фамилия, имя, отчество».",
        "По одному, со статьёй, которая этого требует: «Фамилия, имя, отчество».",
        "Бір-бірлеп, талап ететін бабымен бірге: «Тегі, аты, әкесінің аты».",
    ]),
    (R::Procedure, "letter", [
        "The letter that a person fills in. Choose it from the list.",
        "Письмо, которое заполняет человек. Выберите из списка.",
        "Адам толтыратын хат. Тізімнен таңдаңыз.",
    ]),
    (R::Procedure, "next", [
        "What to write later: no answer came, or not the one asked for.",
        "Что пишут потом: ответа нет или он не тот, которого просили.",
        "Кейін не жазылады: жауап келмесе немесе сұралғандай болмаса.",
    ]),
    (R::Procedure, "answer", [
        "What an answer must have, and the letter that says what it lacks.",
        "Что должно быть в ответе и каким письмом сказать, чего в нём нет.",
        "Жауапта не болуы керек және жетіспейтінін қай хат айтады.",
    ]),
    (R::Procedure, "contacts", [
        "Where to ask. Choose the contacts from the list.",
        "Где спросить. Выберите контакты из списка.",
        "Қайдан сұрауға болады. Байланыстарды тізімнен таңдаңыз.",
    ]),
    (R::Procedure, "filing_limit", [
        "Within what time one may complain: 3 months from the day on which one learned.",
        "Сколько времени есть на жалобу: 3 месяца со дня, когда человек узнал.",
        "Қанша уақыт ішінде шағымдануға болады: адам білген күннен бастап 3 ай.",
    ]),
    (R::Procedure, "in_force", [
        "From which day until which day the procedure holds. Leave it empty if that is not known.",
        "С какого и по какой день действует процедура. Если неизвестно, оставьте пустым.",
        "Рәсім қай күннен қай күнге дейін қолданылады. Белгісіз болса, бос қалдырыңыз.",
    ]),
    (R::Procedure, "owner", [
        "The office that keeps the text right. Choose it from the list of offices.",
        "Учреждение, которое следит за текстом. Выберите его из списка учреждений.",
        "Мәтінді қадағалайтын мекеме. Мекемелер тізімінен таңдаңыз.",
    ]),
    (R::Procedure, "guide", [
        "Paragraphs, headings and lists; both languages have the same headings in the same order.",
        "Абзацы, заголовки и списки; заголовки на обоих языках те же и в том же порядке.",
        "Абзацтар, тақырыпшалар және тізімдер; екі тілдегі тақырыпшалар бірдей, реті де бірдей.",
    ]),
    (R::Validity, "from", [
        "The first day: 2021-07-01.",
        "Первый день: 2021-07-01.",
        "Алғашқы күн: 2021-07-01.",
    ]),
    (R::Validity, "until", [
        "The last day: 2030-12-31. Leave it empty if there is none.",
        "Последний день: 2030-12-31. Если его нет, оставьте пустым.",
        "Соңғы күн: 2030-12-31. Болмаса, бос қалдырыңыз.",
    ]),
    (R::Channel, "kind", [
        "An office that takes letters, a portal or a court.",
        "Учреждение, в которое сдают письмо, портал или суд.",
        "Хат қабылдайтын мекеме, портал немесе сот.",
    ]),
    (R::Channel, "name", [
        "What the page calls this way: «Аким района».",
        "Как этот путь назван на странице: «Аким района».",
        "Бұл жол бетте қалай аталады: «Аудан әкімі».",
    ]),
    (R::Channel, "addressed_as", [
        "Only if the office is not chosen: how a letter begins, in the dative: «Акиму района».",
        "Только если учреждение не выбрано: с чего начинается письмо, в дательном падеже: «Акиму \
        района».",
        "Мекеме таңдалмаса ғана: хат кімге арналады, барыс септігінде: «Аудан әкіміне».",
    ]),
    (R::Channel, "office", [
        "The one office for the whole country. If each area has its own, choose a role instead.",
        "Одно учреждение на всю страну. Если на каждой территории своё, выберите вместо него роль.",
        "Бүкіл елге ортақ бір мекеме. Әр аумақта өзінікі болса, оның орнына рөл таңдаңыз.",
    ]),
    (R::Channel, "role", [
        "If each area has its own office: «Аким района». A person is led to that of his area.",
        "Если на каждой территории своё учреждение: «Аким района». Человек попадёт в учреждение \
        своей территории.",
        "Әр аумақта өз мекемесі болса: «Аудан әкімі». Адам өз аумағының мекемесіне барады.",
    ]),
    (R::Channel, "considered_by", [
        "Who considers the complaint, if it is handed in at another body: «Аким области».",
        "Кто рассматривает жалобу, если сдают её в другой орган: «Аким области».",
        "Шағым басқа органға тапсырылса, оны кім қарайды: «Облыс әкімі».",
    ]),
    (R::Channel, "contact", [
        "The contact of this way, such as that of the portal. Choose it from the list.",
        "Контакт этого пути, например портала. Выберите из списка.",
        "Осы жолдың байланысы, мысалы порталдікі. Тізімнен таңдаңыз.",
    ]),
    (R::Channel, "description", [
        "How to go this way: «Жалоба сдаётся в канцелярию».",
        "Как идти этим путём: «Жалоба сдаётся в канцелярию».",
        "Осы жолмен қалай баруға болады: «Шағым кеңсеге тапсырылады».",
    ]),
    (R::Channel, "receipt", [
        "What proves that it was received: «Принятие жалобы подтверждает талон».",
        "Чем человек докажет, что письмо приняли: «Принятие жалобы подтверждает талон».",
        "Хаттың қабылданғанын не дәлелдейді: «Шағымның қабылданғанын талон растайды».",
    ]),
    (R::Channel, "checklist", [
        "What to check when it is handed in, one thing each: «В талоне стоит номер».",
        "Что проверить, когда сдают, по одному: «В талоне стоит номер».",
        "Тапсырғанда нені тексеру керек, бір-бірлеп: «Талонда нөмір тұр».",
    ]),
    (R::Channel, "progress", [
        "Where to ask what happens to the complaint: «Можно узнать в канцелярии».",
        "Где спросить, что с жалобой: «Можно узнать в канцелярии».",
        "Шағымның жайын қайдан сұрауға болады: «Кеңседен сұрап білуге болады».",
    ]),
    (R::Channel, "registration", [
        "When the complaint gets its number, and the article that says so.",
        "Когда жалобе присваивают номер и в какой статье это сказано.",
        "Шағымға қашан нөмір беріледі және бұл қай бапта айтылған.",
    ]),
    (R::Channel, "forwarding", [
        "Within what time the complaint is sent on to the body that considers it.",
        "За какое время жалобу передают органу, который её рассматривает.",
        "Шағым оны қарайтын органға қанша уақытта жіберіледі.",
    ]),
    (R::Channel, "deadline", [
        "When the answer is due. If two acts set two terms, give both, the usual one first.",
        "Когда должны ответить. Если два акта устанавливают два срока, укажите оба, обычный \
        первым.",
        "Қашан жауап берілуі тиіс. Екі акт екі мерзім белгілесе, екеуін де жазыңыз, әдеттегісі \
        бірінші.",
    ]),
    (R::Channel, "filing_limit", [
        "Within what time one may go this way: 3 months from the decision.",
        "Сколько времени есть, чтобы пойти этим путём: 3 месяца со дня решения.",
        "Осы жолмен қанша уақыт ішінде баруға болады: шешім қабылданған күннен бастап 3 ай.",
    ]),
    (R::Registration, "text", [
        "In a sentence: «Жалобу регистрируют в день поступления».",
        "Одним предложением: «Жалобу регистрируют в день поступления».",
        "Бір сөйлеммен: «Шағым келіп түскен күні тіркеледі».",
    ]),
    (R::Deadline, "from", [
        "From which day the term is counted; the act says it.",
        "С какого дня идёт срок; это сказано в акте.",
        "Мерзім қай күннен бастап саналады; ол актіде айтылған.",
    ]),
    (R::Deadline, "when", [
        "If there are several terms: in which case this one runs: «если нужна проверка».",
        "Если сроков несколько: в каком случае действует этот: «если нужна проверка».",
        "Мерзім бірнешеу болса: бұл мерзім қай жағдайда қолданылады: «тексеру қажет болса».",
    ]),
    (R::Deadline, "extension", [
        "How much longer it may be made, and how the person learns of it.",
        "На сколько его могут продлить и как об этом узнаёт человек.",
        "Қаншаға ұзартылуы мүмкін және адам оны қалай біледі.",
    ]),
    (R::Deadline, "silence", [
        "What it counts as if no decision is made in time: a refusal or a consent.",
        "Чем считается, если в срок решения нет: отказом или согласием.",
        "Мерзімінде шешім қабылданбаса, не деп есептеледі: бас тарту ма, әлде келісім бе.",
    ]),
    (R::Deadline, "note", [
        "What else a reader should know of it, such as where its number was read.",
        "Что ещё читателю знать об этом сроке: например, где прочитано число.",
        "Бұл мерзім туралы оқырман тағы не білуі керек: мысалы, саны қайдан алынды.",
    ]),
    (R::Deadline, "citation", [
        "The act and the article that set the term.",
        "Акт и статья, которыми установлен срок.",
        "Мерзімді белгілейтін акт және оның бабы.",
    ]),
    (R::Extension, "by", [
        "How much longer at most: 10 working days. Leave it empty if the time in all is known.",
        "На сколько самое большее: 10 рабочих дней. Если указано, сколько всего, оставьте пустым.",
        "Ең көбі қаншаға: 10 жұмыс күні. Жалпы ұзақтығы көрсетілсе, бос қалдырыңыз.",
    ]),
    (R::Extension, "to", [
        "How long in all at most: 2 months. Leave it empty if it is known how much longer.",
        "Сколько всего самое большее: 2 месяца. Если указано, на сколько, оставьте пустым.",
        "Жалпы алғанда ең көбі қанша уақыт: 2 ай. Қаншаға ұзаратыны көрсетілсе, бос қалдырыңыз.",
    ]),
    (R::Extension, "told_by", [
        "Who tells the person: «должностное лицо, рассматривающее жалобу».",
        "Кто сообщает человеку: «должностное лицо, рассматривающее жалобу».",
        "Адамға кім хабарлайды: «шағымды қарайтын лауазымды адам».",
    ]),
    (R::Extension, "told_within", [
        "Within what time the person is told: 3 working days.",
        "В какой срок сообщают человеку: 3 рабочих дня.",
        "Адамға қанша уақыт ішінде хабарланады: 3 жұмыс күні.",
    ]),
    (R::Extension, "citation", [
        "The act and the article that allow it, if not those of the term itself.",
        "Акт и статья, которые это разрешают, если не те же, что у самого срока.",
        "Осыған рұқсат ететін акт және бап, егер мерзімнің өзінікі болмаса.",
    ]),
    (R::Silence, "means", [
        "A refusal, and one may go on to complain of it; or a consent.",
        "Отказом, на который можно жаловаться дальше, или согласием.",
        "Бас тарту, оған әрі қарай шағымдануға болады; немесе келісім.",
    ]),
    (R::Requirement, "text", [
        "What the complaint must have: «Фамилия, имя, отчество».",
        "Что должно быть в жалобе: «Фамилия, имя, отчество».",
        "Шағымда не болуы керек: «Тегі, аты, әкесінің аты».",
    ]),
    (R::Requirement, "fields", [
        "The short names of the questions of the letter that ask for it: «applicant».",
        "Короткие имена вопросов письма, которые об этом спрашивают: «applicant».",
        "Осыны сұрайтын хат сұрақтарының қысқа атаулары: «applicant».",
    ]),
    (R::NextLetter, "id", [
        "A short name in small Latin letters: «no-answer». The address of its page ends with it.",
        "Короткое имя строчными латинскими буквами: «no-answer». Им кончается адрес страницы.",
        "Кіші латын әріптерімен қысқа атау: «no-answer». Бетінің мекенжайы осымен аяқталады.",
    ]),
    (R::NextLetter, "title", [
        "In a few words: «Ответ не пришёл».",
        "В нескольких словах: «Ответ не пришёл».",
        "Бірнеше сөзбен: «Жауап келмеді».",
    ]),
    (R::NextLetter, "text", [
        "When this letter is right, in a sentence or two.",
        "Когда нужно это письмо, в одном-двух предложениях.",
        "Бұл хат қашан керек, бір-екі сөйлеммен.",
    ]),
    (R::NextLetter, "letter", [
        "The letter that is filled in then. Choose it from the list.",
        "Письмо, которое тогда заполняют. Выберите из списка.",
        "Сол кезде толтырылатын хат. Тізімнен таңдаңыз.",
    ]),
    (R::NextLetter, "answers", [
        "The options chosen when the form opens, by short names: «outcome» is «no-answer».",
        "Что уже выбрано, когда форма открылась, короткими именами: «outcome» — «no-answer».",
        "Форма ашылғанда не таңдалып тұрады, қысқа атаулармен: «outcome» — «no-answer».",
    ]),
    (R::NextLetter, "channels", [
        "The short names of the ways of this procedure: «akim». Leave it empty for all but courts.",
        "Короткие имена путей этой процедуры: «akim». Если любые, кроме суда, оставьте пустым.",
        "Осы рәсім жолдарының қысқа атаулары: «akim». Соттан басқасының бәрі болса, бос \
        қалдырыңыз.",
    ]),
    (R::AnswerCheck, "next", [
        "The short name of the following letter that says what is missing: «incomplete».",
        "Короткое имя следующего письма, которое говорит, чего нет: «incomplete».",
        "Не жетіспейтінін айтатын келесі хаттың қысқа атауы: «incomplete».",
    ]),
    (R::AnswerCheck, "field", [
        "The short name of that letter's question with several options: «missing».",
        "Короткое имя вопроса этого письма, где отмечают несколько вариантов: «missing».",
        "Сол хаттың бірнеше нұсқа белгіленетін сұрағының қысқа атауы: «missing».",
    ]),
    (R::AnswerCheck, "citations", [
        "The articles that say what an answer must have.",
        "Статьи, в которых сказано, что должно быть в ответе.",
        "Жауапта не болуы керегі айтылған баптар.",
    ]),
    (R::Localized, "same", [
        "Only what is the same in both languages: «egov.kz». Leave the other two empty then.",
        "Только то, что одинаково на обоих языках: «egov.kz». Два других поля тогда пустые.",
        "Екі тілде де бірдей нәрсе ғана: «egov.kz». Онда қалған екі өріс бос тұрады.",
    ]),
];

#[cfg(test)]
mod tests {
    use super::super::labels::tests::{MADE, records};
    use super::*;
    use crate::language::Language;
    use crate::prose::confusable::{cyrillic_letters, foreign_letters};

    /// Every hint with the language it is in, and the key for a message.
    fn every_hint() -> Vec<(String, UiLanguage, &'static str)> {
        let of_keys = KEYS
            .iter()
            .map(|row| (format!("{:?}.{}", row.0, row.1), row.2));
        let of_all = EVERYWHERE.iter().map(|row| (row.0.to_owned(), row.1));
        let rows = of_keys.chain(of_all);
        rows.flat_map(|(key, [english, russian, kazakh])| {
            [
                (key.clone(), UiLanguage::English, english),
                (key.clone(), UiLanguage::Russian, russian),
                (key, UiLanguage::Kazakh, kazakh),
            ]
        })
        .collect()
    }

    #[test]
    fn every_key_has_a_hint_in_each_language_or_a_label_that_says_all() {
        let mut missing = Vec::new();
        for (record, properties) in records() {
            for key in properties
                .as_object()
                .into_iter()
                .flatten()
                .map(|(key, _)| key)
            {
                let is_clear = CLEAR.contains(&(record, key.as_str()));
                for ui in UiLanguage::ALL {
                    if hint(record, key, ui).is_some() == is_clear {
                        missing.push(format!("{record:?}.{key}"));
                    }
                }
            }
        }
        assert!(missing.is_empty(), "without a hint: {missing:#?}");
    }

    #[test]
    fn no_hint_is_of_a_key_that_no_record_has() {
        let known = records();
        let has = |record: R, key: &str| {
            let mut rows = known.iter().filter(|(kind, _)| *kind == record);
            rows.any(|(_, keys)| keys.get(key).is_some())
        };
        let of_keys = KEYS.iter().map(|row| (row.0, row.1));
        for (record, key) in of_keys.chain(CLEAR.iter().copied()) {
            let is_made = MADE.contains(&(record, key)) || record == R::Localized;
            assert!(is_made || has(record, key), "{record:?}.{key}");
        }
        for (key, _) in EVERYWHERE {
            let is_needed = known.iter().any(|(record, _)| {
                has(*record, key) && !KEYS.iter().any(|row| row.0 == *record && row.1 == *key)
            });
            assert!(is_needed, "{key}");
        }
        for (at, row) in KEYS.iter().enumerate() {
            let mut others = KEYS.iter().skip(at + 1);
            assert!(
                !others.any(|other| (other.0, other.1) == (row.0, row.1)),
                "{row:?}"
            );
        }
    }

    #[test]
    fn hints_are_short_sentences() {
        for (key, ui, hint) in every_hint() {
            let length = hint.chars().count();
            assert!(length <= 180, "{key}, {ui:?}: {length} characters: {hint}");
            assert!(hint.ends_with('.'), "{key}, {ui:?}: {hint}");
            assert!(
                !hint.contains("  ") && !hint.contains(".."),
                "{key}, {ui:?}: {hint}"
            );
            let opened = hint.matches('«').count();
            assert_eq!(opened, hint.matches('»').count(), "{key}, {ui:?}: {hint}");
        }
    }

    #[test]
    fn hints_say_nothing_of_files_and_programming() {
        let words = [
            "yaml",
            "key",
            "record",
            "string",
            "boolean",
            "ключ",
            "запис",
            "файл",
            "строков",
            "кілт",
            "жазба",
        ];
        for (key, ui, hint) in every_hint() {
            for word in hint.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
                let is_told = words.iter().any(|known| word.starts_with(known));
                let is_meant = word.starts_with("жазбаша") || word.starts_with("записи");
                assert!(!is_told || is_meant, "{key}, {ui:?}: {word}: {hint}");
            }
        }
    }

    #[test]
    fn hints_are_written_in_the_letters_of_their_language() {
        let of_kazakh = |c: char| "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(c);
        for (key, ui, hint) in every_hint() {
            let language = match ui {
                UiLanguage::English | UiLanguage::Russian => Language::Russian,
                UiLanguage::Kazakh => Language::Kazakh,
            };
            let foreign = foreign_letters(language, hint).next();
            assert_eq!(foreign, None, "{key}, {ui:?}: {hint}");
            let cyrillic = cyrillic_letters(hint).next();
            assert_eq!(cyrillic, None, "{key}, {ui:?}: {hint}");
            let is_kazakh = hint.contains(of_kazakh);
            assert_eq!(is_kazakh, ui == UiLanguage::Kazakh, "{key}, {ui:?}: {hint}");
        }
    }
}

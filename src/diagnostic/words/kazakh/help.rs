//! The words of `--help` in Kazakh.

use crate::diagnostic::words::HelpPart;

/// The words of a part of the page.
pub const fn help_part(part: HelpPart) -> &'static str {
    match part {
        HelpPart::Usage => "Қалай шақырылады",
        HelpPart::Commands => "Командалар",
        HelpPart::Arguments => "Не көрсетіледі",
        HelpPart::Options => "Параметрлер",
        HelpPart::AnyOptions => "ПАРАМЕТРЛЕР",
        HelpPart::AnyCommand => "КОМАНДА",
        HelpPart::Default => "әдепкісі",
        HelpPart::Values => "мүмкін мәндері",
    }
}

/// What a command or an argument is for.
pub fn help_text(path: &str, argument: Option<&str>) -> Option<&'static str> {
    Some(match (path, argument) {
        ("", None) => {
            "Мемлекеттік қызметтер тәртібі туралы қазақ және орыс тіліндегі сайт: мәлімет файлдарынан"
        }
        ("build", None) => "Мазмұнды тексеріп, сайтты құрастыру",
        ("check", None) => "Ештеңе жасамай, мазмұнды тексеру",
        ("check", Some("due_within")) => {
            "Осынша күн (`30d`) немесе апта (`4w`) ішінде аяқталатыны туралы да ескерту"
        }
        ("check", Some("format")) => "Есеп кімге арналған",
        ("check", Some("deny")) => "Ескерту болса, 1 кодымен аяқталу",
        ("check", Some("fix")) => {
            "Алдымен сұрамай түзетуге болатынын түзету: тыныс белгілерін, ұқсас әріптерді, телефондардың жазылуын"
        }
        ("review", None) => {
            "Екі тілдегі мәтіндердің мағынасы бір екенін, ал мәліметтің дереккөздегідей екенін белгілеу"
        }
        ("review", Some("paths")) => {
            "Мәтіні мен мәліметі салыстырылған файлдар немесе қалталар; көрсетілмесе, бағдарлама әр файл туралы сұрайды"
        }
        ("review", Some("all")) => "Бәрі салыстырылды",
        ("status", None) => "Әр жазбада не істеу керегін көрсету",
        ("status", Some("all")) => "Тек жұмысы барын емес, барлық жазбаны көрсету",
        ("status", Some("format")) => "Бұл кімге арналған",
        ("new", None) => "Жаңа бірдеңе бастау",
        ("new site", None) => "Екі тілдегі шағын, құрастыруға дайын сайт",
        ("new site", Some("folder")) => "Сайт жасалатын қалта: бос немесе әлі жоқ қалта",
        ("help", None) => "Осы анықтаманы немесе команданың анықтамасын көрсету",
        ("build", Some("output")) => {
            "Дайын сайт қойылатын жер [әдепкісі: сайт қалтасындағы `public`]"
        }
        ("build", Some("base_url")) => {
            "Сайт жарияланатын мекенжай [әдепкісі: site.yaml файлындағы `base_url`]"
        }
        ("build", Some("force")) => "Дайын сайттың қалтасын tartip жасамаған болса да ауыстыру",
        (_, Some("root")) => "Сайттың қалтасы: оның ішінде `content/` тұрады",
        (_, Some("as_of")) => {
            "Қай күнге қарай тексеру: сол күні күші жойылған заңдарға ескерту қойылады [әдепкісі: Қазақстандағы бүгінгі күн]"
        }
        (_, Some("theme")) => {
            "Безендіру тақырыбы: бағдарламаның өз тақырыбының үстіне сайттың `themes/АТЫ/` қалтасы"
        }
        (_, Some("lang")) => {
            "Бағдарлама қай тілде сөйлейді: en, ru немесе kk [әдепкісі: жүйенің тілі]"
        }
        (_, Some("help")) => "Анықтаманы көрсету",
        (_, Some("version")) => "Бағдарламаның нұсқасын көрсету",
        _ => return None,
    })
}

/// The name of a value.
pub fn value_name(english: &str) -> Option<&'static str> {
    Some(match english {
        "FORM" => "ТҮРІ",
        "PATH" => "ЖОЛ",
        "TIME" => "МЕРЗІМ",
        "WHAT" => "НЕ",
        "DIR" => "ҚАЛТА",
        "NAME" => "АТЫ",
        "URL" => "МЕКЕНЖАЙ",
        "LANG" => "ТІЛ",
        "YYYY-MM-DD" => "ЖЖЖЖ-АА-КК",
        _ => return None,
    })
}

//! The words of `--help` in Russian.

use crate::diagnostic::words::HelpPart;

/// The words of a part of the page.
pub const fn help_part(part: HelpPart) -> &'static str {
    match part {
        HelpPart::Usage => "Как вызывать",
        HelpPart::Commands => "Команды",
        HelpPart::Arguments => "Что указать",
        HelpPart::Options => "Параметры",
        HelpPart::AnyOptions => "ПАРАМЕТРЫ",
        HelpPart::AnyCommand => "КОМАНДА",
        HelpPart::Default => "по умолчанию",
        HelpPart::Values => "возможно",
    }
}

/// What a command or an argument is for.
pub fn help_text(path: &str, argument: Option<&str>) -> Option<&'static str> {
    Some(match (path, argument) {
        ("", None) => {
            "Сайт о порядке получения государственных услуг на казахском и русском: из файлов со сведениями"
        }
        ("build", None) => "Проверить содержание и собрать сайт",
        ("check", None) => "Проверить содержание, ничего не создавая",
        ("check", Some("due_within")) => {
            "Предупредить и о том, что кончится за столько дней (`30d`) или недель (`4w`)"
        }
        ("check", Some("format")) => "Для кого написать отчёт",
        ("check", Some("deny")) => "Завершиться с кодом 1, если есть предупреждения",
        ("check", Some("fix")) => {
            "Сначала исправить то, что можно исправить без вопросов: знаки, похожие буквы, вид телефонов"
        }
        ("review", None) => {
            "Отметить, что тексты на двух языках говорят одно и то же, а сведения — то же, что источник"
        }
        ("review", Some("paths")) => {
            "Файлы или папки содержания, тексты и сведения которых вы сверили; если не указать, программа спросит о каждом файле"
        }
        ("review", Some("all")) => "Сверено всё",
        ("status", None) => "Показать по записям, что нужно сделать",
        ("status", Some("all")) => {
            "Показать все записи, а не только те, в которых нужно что-то сделать"
        }
        ("status", Some("format")) => "Для кого это написать",
        ("new", None) => "Начать что-то новое",
        ("new site", None) => "Небольшой сайт на двух языках, который собирается",
        ("new site", Some("folder")) => {
            "Папка, в которой его создать: пустая или такая, которой ещё нет"
        }
        ("help", None) => "Показать эту справку или справку о команде",
        ("build", Some("output")) => {
            "Куда поместить готовый сайт [по умолчанию: `public` в папке сайта]"
        }
        ("build", Some("base_url")) => {
            "Адрес, по которому сайт будет опубликован [по умолчанию: `base_url` из site.yaml]"
        }
        ("build", Some("force")) => {
            "Заменить папку готового сайта, даже если её создала не программа tartip"
        }
        (_, Some("root")) => "Папка сайта: в ней лежит `content/`",
        (_, Some("as_of")) => {
            "На какой день проверять: у законов, утративших силу к этому дню, будет пометка [по умолчанию: сегодня в Казахстане]"
        }
        (_, Some("theme")) => "Тема оформления: `themes/ИМЯ/` сайта поверх встроенной",
        (_, Some("lang")) => {
            "На каком языке говорит программа: en, ru или kk [по умолчанию: язык системы]"
        }
        (_, Some("help")) => "Показать справку",
        (_, Some("version")) => "Показать версию программы",
        _ => return None,
    })
}

/// The name of a value.
pub fn value_name(english: &str) -> Option<&'static str> {
    Some(match english {
        "FORM" => "ВИД",
        "PATH" => "ПУТЬ",
        "TIME" => "СРОК",
        "WHAT" => "ЧТО",
        "DIR" => "ПАПКА",
        "NAME" => "ИМЯ",
        "URL" => "АДРЕС",
        "LANG" => "ЯЗЫК",
        "YYYY-MM-DD" => "ГГГГ-ММ-ДД",
        _ => return None,
    })
}

//! The catalogue in Russian: the words of problems, and in `messages` all else that the command says.
//!
//! It speaks to an editor who is no programmer, in the terms of `docs/editors.ru.md`. Names of records stand in the
//! genitive («описание учреждения», «нет учреждения»), the one case that every sentence here can use.

use super::{Words, code_point};
use crate::diagnostic::{
    ExpectedField, ExpectedFile, FieldFault, FileFault, FocusFault, HeadingFault, KeyRule,
    LandmarkFault, LinkFault, LostLetter, MarkdownLook, MarkdownPart, PageLanguageFault,
    PageLinkFault, Part, Problem, RecordKind, Shape, SpaceFault, StringsFault, SystemFault,
    TableFault, ThemeFault, YamlFault,
};
use crate::language::{Language, Plural, count};

mod help;
mod messages;

pub use help::{help_part, help_text, value_name};
pub use messages::message;

/// The words of a problem.
#[allow(
    clippy::too_many_lines,
    reason = "a catalogue: one arm per kind of problem, read by looking one up"
)]
pub fn problem(problem: &Problem) -> Words {
    match problem {
        Problem::MissingFile { path } => Words::new(
            format!("нет `{path}`"),
            format!("без `{path}` сайта не бывает"),
        )
        .hint("запустите команду в папке сайта или укажите эту папку параметром `--root`; небольшой сайт для начала создаёт `tartip new site ПАПКА`"),
        Problem::UnreadableFile { fault } => Words::new(
            format!("файл не читается: {}", system(fault)),
            "нужен файл, который вам разрешено читать",
        )
        .hint("проверьте, на месте ли файл и есть ли у вас право его читать"),
        Problem::NotUtf8 => Words::new(
            "файл записан не в UTF-8: такого байта в этой кодировке нет",
            "нужен текст в UTF-8",
        )
        .hint("откройте файл в той программе, в которой он написан, и сохраните его заново в кодировке UTF-8 (сейчас он, возможно, в Windows-1251)"),
        Problem::LinkLoop => Words::new(
            "ссылка ведёт обратно в папку, в которой стоит сама",
            "нужна ссылка на файл или папку в другом месте",
        )
        .hint("удалите ссылку"),
        Problem::UnexpectedFile {
            expected: ExpectedFile::OneFile,
            similar,
        } => {
            let original = similar.as_deref().unwrap_or_default();
            Words::new(
                "это копия файла, которую сделала программа: возможно, его изменили двое одновременно",
                "для каждой записи нужен один файл",
            )
            .hint(format!(
                "сравните её с `{original}`, перенесите туда то, чего там нет, и удалите копию"
            ))
        }
        Problem::UnexpectedFile { expected, similar } => with_similar(
            Words::new(
                "здесь записей не бывает",
                match expected {
                    ExpectedFile::Calendar => "нужен `holidays.yaml` или год, например `2026.yaml`",
                    ExpectedFile::Case => "нужен файл вида `letters/cases/ПИСЬМО/ИМЯ.yaml`",
                    ExpectedFile::Procedure => "нужна папка `procedures/ИМЯ/`, а в ней `procedure.yaml`, `guide.kk.md` и `guide.ru.md`",
                    ExpectedFile::Record => "нужны записи: файлы с именем на `.yaml`",
                    ExpectedFile::Folder => "нужна одна из папок acts, areas, calendar, contacts, letters, offices, procedures",
                    ExpectedFile::Site | ExpectedFile::OneFile => "нужны `site.yaml`, `about.kk.md` и `about.ru.md`",
                },
            ),
            similar.as_deref(),
            "перенесите файл на его место или поставьте перед именем точку, тогда программа его пропустит",
        ),
        Problem::FileTooLarge { bytes, limit } => Words::new(
            format!("размер файла в байтах: {bytes}"),
            format!("нужно не больше {limit}"),
        )
        .hint("разделите его на несколько записей"),
        Problem::BadId {
            found,
            reserved: true,
            ..
        } => Words::new(
            format!("`{found}` не может быть идентификатором записи: страница с таким именем — список всех записей"),
            "нужно другое имя",
        )
        .hint("переименуйте файл, например в `akim-office`"),
        Problem::BadId {
            found, suggestion, ..
        } => with_similar(
            Words::new(
                format!("`{found}` не годится в идентификаторы"),
                "нужны строчные латинские буквы, цифры и одиночные дефисы между ними, не больше 64 знаков",
            ),
            suggestion.as_deref(),
            "переименуйте, например, так: `akim-office`",
        ),
        Problem::DuplicateId { id } => Words::new(
            format!("`{id}` стоит дважды"),
            "нужно один раз",
        )
        .related("впервые стоит здесь")
        .hint("удалите одно из двух или переименуйте его вместе со ссылками на него"),
        Problem::MissingGuide { path } => Words::new(
            format!("нет текста `{path}`"),
            format!("нужен `{path}`: у каждого языка свой текст"),
        )
        .hint("напишите текст с теми же заголовками, что на другом языке"),

        Problem::YamlSyntax { fault } => {
            let (what, hint) = yaml(fault);
            Words::new(
                format!("это не YAML: {what}"),
                "дальше прочесть не удалось",
            )
            .hint(hint)
        }
        Problem::YamlTooDeep { limit } => Words::new(
            "значения вложены друг в друга слишком глубоко",
            format!("нужно не больше {limit} уровней"),
        )
        .hint("посмотрите на отступы: столько уровней не нужно ни одной записи"),
        Problem::YamlAlias => Words::new(
            "якоря (`&имя`), ссылки на них (`*имя`) и слияния (`<<`) в записях не применяются",
            "нужно само значение",
        )
        .hint("впишите значение целиком; если с `*` или `&` начинается текст, возьмите его в кавычки"),
        Problem::YamlTag { tag } => Words::new(
            format!("`{tag}` — это тег YAML, а теги в записях не применяются"),
            "нужно значение без тега",
        )
        .hint("удалите тег; если с `!` начинается текст, возьмите его в кавычки"),
        Problem::YamlDocuments => Words::new(
            "здесь начинается второй документ",
            "нужна одна запись в файле",
        )
        .hint("перенесите вторую запись в отдельный файл, а строку `---` удалите"),
        Problem::EmptyFile { record } => Words::new(
            format!("файл пуст, а должен содержать описание {}", of_record(*record)),
            format!("нужно описание {}", of_record(*record)),
        )
        .hint("образец каждой записи есть в `docs/content.md`"),
        Problem::DuplicateKey { key } => Words::new(
            format!("ключ `{key}` стоит дважды"),
            "нужен каждый ключ один раз",
        )
        .related("впервые стоит здесь")
        .hint("удалите один из двух"),
        Problem::UnknownKey {
            key,
            record,
            expected,
            similar,
        } => with_similar(
            Words::new(
                format!("в описании {} нет ключа `{key}`", of_record(*record)),
                format!("нужен один из ключей: {}", expected.join(", ")),
            ),
            similar.as_deref(),
            "удалите ключ или исправьте его",
        ),
        Problem::MissingKey { key, record } => Words::new(
            format!("в описании {} не хватает ключа `{key}`", of_record(*record)),
            format!("нужен ключ `{key}`"),
        )
        .hint(format!("добавьте `{key}:`; образец есть в `docs/content.md`")),
        Problem::KeyCombination { record, rule } => Words::new(
            format!("ключи в описании {} не сочетаются", of_record(*record)),
            match rule {
                KeyRule::SameAlone => "нужен только `same` или ключ для каждого языка",
                KeyRule::OptionsOfChoice => "нужен ключ `options`, если тип вопроса `choice`, и только тогда",
                KeyRule::ItemsNeeded => "части `list` или `attachments` нужен ключ `items`",
                KeyRule::ItemsExcluded => "ключ `items` бывает только у частей `list` и `attachments`",
                KeyRule::TextNeeded => "этой части нужен ключ `text`",
                KeyRule::WayToReach => "нужно хотя бы одно из: phones, email, website, address",
                KeyRule::FreeNumber => "к `toll_free: true` нужен номер 8-800 или короткий номер: на другие звонок не бесплатный",
                KeyRule::OnePeriod => "нужно или `working_days`, или `months`",
                KeyRule::OneReason => "нужно или `holiday`, или `moved_from`",
            },
        )
        .hint("удалите лишние ключи или добавьте недостающий"),
        Problem::WrongType { expected, found } => Words::new(
            match found {
                Shape::Nothing => format!("значения нет, а {}", needed(*expected)),
                _ => format!("здесь {}, а {}", shape(*found), needed(*expected)),
            },
            format!("здесь {}", needed(*expected)),
        )
        .hint(match expected {
            _ if *found == Shape::Nothing => "впишите значение или удалите ключ, если он необязателен",
            Shape::Mapping => "пишите `ключ: значение` каждое на своей строке, с отступом под верхним ключом",
            Shape::List => "пишите каждый пункт на своей строке: `- пункт`",
            Shape::Text => "напишите текст после двоеточия",
            Shape::Boolean => "напишите `true` (да) или `false` (нет)",
            Shape::Number => "напишите целое число цифрами",
            Shape::Nothing => "удалите значение",
        }),

        Problem::EmptyText => Words::new("текст пуст", "нужен текст")
            .hint("напишите текст или удалите ключ, если он необязателен"),
        Problem::EmptyList => Words::new("список пуст", "нужен хотя бы один пункт")
            .hint("напишите пункт или удалите ключ, если он необязателен"),
        Problem::BadText { character } => Words::new(
            match character {
                '\n' => "в тексте из одной строки стоит перевод строки".to_owned(),
                other => format!("в тексте есть управляющий знак U+{:04X}", *other as u32),
            },
            match character {
                '\n' => "нужна одна строка",
                _ => "нужны только буквы, цифры и знаки",
            },
        )
        .hint(match character {
            '\n' => "напишите всё в одну строку или начните с `>-`, чтобы разложить текст на несколько строк",
            _ => "наберите это место заново: знак мог попасть сюда при копировании из другой программы",
        }),
        Problem::MissingLanguage { language } => Words::new(
            format!("нет текста {}", in_language(language)),
            format!("нужен ключ `{language}`"),
        )
        .hint(format!("добавьте `{language}:` с текстом или один ключ `same:`, если на всех языках текст одинаков")),
        Problem::UnknownLanguage { found, expected } => Words::new(
            format!("языка `{found}` на этом сайте нет"),
            format!("нужно одно из: {expected}"),
        )
        .hint("языки перечислены в `content/site.yaml`"),
        Problem::BadLanguages => Words::new(
            "на таких языках сайт собрать нельзя",
            "нужно `[kk, ru]`: казахский первым",
        )
        .hint("напишите `languages: [kk, ru]`"),
        Problem::UnknownId {
            id,
            record,
            similar,
        } => with_similar(
            Words::new(
                format!("нет {} с идентификатором `{id}`", of_record(*record)),
                format!("нужен идентификатор {}", of_record(*record)),
            ),
            similar.as_deref(),
            "исправьте идентификатор или добавьте запись",
        ),
        Problem::UnknownChoice {
            found,
            expected,
            similar,
        } => with_similar(
            Words::new(
                format!("слово `{found}` здесь не допускается"),
                format!("нужно одно из: {expected}"),
            ),
            similar.as_deref(),
            "выберите одно из этих слов",
        ),
        Problem::BadDate { found } => Words::new(
            format!("`{found}` — не дата"),
            "нужно ГОД-МЕСЯЦ-ДЕНЬ, и такой день должен существовать",
        )
        .hint("напишите дату так: 2026-11-22"),
        Problem::BadNumber { found, least, most } => Words::new(
            format!("`{found}` — не то число, которое здесь возможно"),
            format!("нужно целое число от {least} до {most}"),
        )
        .hint("напишите число цифрами"),
        Problem::BadPhone { found } => Words::new(
            format!("`{found}` — не номер телефона"),
            "нужно +7 или 8 и десять цифр, 8-800 и семь цифр или короткий номер из 3–4 цифр",
        )
        .hint("напишите телефон так: `+7 7212 50 40 66`, `8-800-080-7777` или `1414`"),
        Problem::BadEmail { found } => Words::new(
            format!("`{found}` — не адрес электронной почты"),
            "нужно имя@узел.домен",
        )
        .hint("напишите адрес так: `office@example.kz`"),
        Problem::BadAddress { found } => Words::new(
            format!("`{found}` — не адрес сайта"),
            "нужно https:// и имя сайта",
        )
        .hint("напишите адрес так: `https://egov.kz`"),
        Problem::BadRegisterId { found, suggestion } => Words::new(
            format!("`{found}` — не номер закона в государственном реестре"),
            "нужны заглавная латинская буква, две цифры года и от шести до восьми цифр или заглавных букв; вместо каждого недостающего из восьми знаков ставится `_`",
        )
        .hint(match suggestion {
            Some(id) => format!("напишите так: `{id}`"),
            None => "скопируйте номер из адреса акта в реестре, например `Z1300000088`".to_owned(),
        }),
        Problem::BadArticle { found } => Words::new(
            format!("`{found}` — не номер статьи"),
            "нужны цифры; для статьи, добавленной позже, с `-1` и тому подобным",
        )
        .hint("напишите один номер: `25`, а не `статья 25`"),
        Problem::DuplicateRegisterId { id } => Words::new(
            format!("у двух законов один номер в государственном реестре: `{id}`"),
            "нужна одна запись на один закон",
        )
        .related("другой закон")
        .hint("оставьте одну из двух записей и ссылайтесь на неё"),
        Problem::DateOrder { earlier, later } => Words::new(
            format!("`{later}` раньше, чем `{earlier}`"),
            format!("нужна дата после `{earlier}`"),
        )
        .related(format!("`{earlier}`"))
        .hint("одна из двух дат неверна: сверьте обе с источником"),
        Problem::CircularReference { key } => Words::new(
            format!("если идти отсюда по ключам `{key}`, вернёшься сюда же"),
            "нужна цепочка, которая где-то кончается",
        )
        .hint("одна из ссылок этого круга неверна"),
        Problem::WrongYear { year } => Words::new(
            "этот день относится к другому году",
            format!("нужен день {year} года"),
        )
        .hint("перенесите день в файл его года"),

        Problem::EmptyGuide => Words::new("в файле нет текста", "нужен текст")
            .hint("напишите текст с одинаковыми заголовками на обоих языках"),
        Problem::FrontMatter => Words::new(
            "в начале текста стоят ключи другой программы",
            "нужен сам текст",
        )
        .hint("удалите эти строки: название, даты и прочее записаны в `procedure.yaml` или `site.yaml`"),
        Problem::RawHtml => Words::new("в тексте стоит HTML", "нужен Markdown")
            .hint("напишите это в Markdown; если `<` — просто знак, поставьте перед ним `\\`"),
        Problem::HeadingLevel { found, deepest } => Words::new(
            format!("заголовок уровня {found} здесь стоять не может"),
            match deepest {
                2 => "нужен уровень 2 (`##`)".to_owned(),
                deepest => format!("нужен уровень от 2 до {deepest}"),
            },
        )
        .hint("начните с `##` (название страницы берётся из записи) и спускайтесь на один уровень за раз"),
        Problem::HeadingMismatch {
            language,
            other,
            found,
            expected,
        } => Words::new(
            match (found, expected) {
                (Some(found), Some(expected)) if found == expected => format!(
                    "тексты расходятся: у этого заголовка и у его пары {} разные метки",
                    in_language(other)
                ),
                (Some(found), Some(expected)) => format!(
                    "тексты расходятся: здесь заголовок уровня {found}, а {} — уровня {expected}",
                    in_language(other)
                ),
                (Some(_), None) => format!(
                    "тексты расходятся: у этого заголовка нет пары {}",
                    in_language(other)
                ),
                _ => format!(
                    "тексты расходятся: заголовку, который есть {}, нет пары {}",
                    in_language(other),
                    in_language(language)
                ),
            },
            "нужны одни и те же заголовки на обоих языках",
        )
        .related("другой язык")
        .hint("сделайте в обоих текстах одни и те же заголовки в одном порядке; если у заголовка есть метка `{#метка}`, она должна быть одинаковой"),
        Problem::BadLink { target, fault } => {
            let message = match fault {
                LinkFault::Phone => format!("в тексте стоит телефон или адрес почты `{target}`"),
                LinkFault::NoText => format!("у ссылки `{target}` нет слов"),
                _ => format!("ссылка `{target}` никуда не ведёт"),
            };
            let (expected, hint) = match fault {
                LinkFault::Scheme => (
                    "нужно https://… или запись: contact:ИМЯ, office:ИМЯ, act:ИМЯ, act:ИМЯ#СТАТЬЯ, procedure:ИМЯ, letter:ПРОЦЕДУРА или #метка",
                    "ссылайтесь на записи по их идентификатору, а не по адресу страницы",
                ),
                LinkFault::Address => (
                    "нужно https:// и имя сайта",
                    "скопируйте адрес из браузера целиком",
                ),
                LinkFault::Phone => (
                    "нужно contact:ИМЯ",
                    "сделайте для него запись в `contacts/` и напишите `[](contact:ИМЯ)`: тогда менять его придётся в одном месте",
                ),
                LinkFault::Heading => (
                    "нужна метка заголовка из этого текста",
                    "поставьте после заголовка `{#метка}` или исправьте ссылку",
                ),
                LinkFault::NoText => (
                    "нужны слова в квадратных скобках",
                    "напишите слова ссылки: `[слова](адрес)`",
                ),
            };
            Words::new(message, expected).hint(hint)
        }
        Problem::UnsupportedMarkdown { what } => Words::new(
            match what {
                MarkdownPart::Picture => "картинка в тексте стоять не может",
                MarkdownPart::CodeBlock => "блок кода в тексте стоять не может (он получается из четырёх пробелов в начале строки)",
            },
            "нужны текст, списки, таблицы и ссылки",
        )
        .hint("скажите это словами: страница должна быть понятна каждому и открываться на любом телефоне"),

        Problem::BadPlaceholder { found } => Words::new(
            format!("`{found}` — не метка вопроса"),
            "нужно {вопрос}: идентификатор вопроса в фигурных скобках",
        )
        .hint("закройте скобку; ни для чего другого фигурные скобки в письме не служат"),
        Problem::UnknownPlaceholder { name, similar } => with_similar(
            Words::new(
                format!("в письме нет вопроса `{name}`"),
                "нужен идентификатор вопроса из этого письма",
            ),
            similar.as_deref(),
            "исправьте имя или добавьте вопрос в `fields:`",
        ),
        Problem::PlaceholderMismatch { language, missing } => Words::new(
            format!(
                "в тексте {} нет метки {{{missing}}}, а на другом языке она есть",
                in_language(language)
            ),
            format!("нужна {{{missing}}}"),
        )
        .related("она стоит здесь")
        .hint("поставьте на обоих языках одни и те же метки"),
        Problem::UnusedField { id } => Words::new(
            format!("ответ на обязательный вопрос `{id}` стоит не в каждом письме, для которого его спрашивают"),
            format!("нужна метка {{{id}}} в самом письме"),
        )
        .hint("поставьте её в часть письма, которая есть всегда, когда вопрос задан, или сделайте вопрос необязательным"),
        Problem::BareLabel { field } => Words::new(
            format!("эта часть может оказаться в письме без ответа на вопрос `{field}`"),
            format!("нужно `when: {field}` или обязательный вопрос"),
        )
        .hint("добавьте части это условие, чтобы без ответа в письме не осталось голой подписи, или сделайте вопрос обязательным"),
        Problem::ConditionOrder { id } => Words::new(
            format!("условие смотрит на вопрос `{id}`, а его задают не раньше этого"),
            "нужен вопрос, который задают раньше этого",
        )
        .hint("поднимите тот вопрос выше или удалите условие"),
        Problem::RequirementUnmet { id } => Words::new(
            format!("письмо не выполняет этого требования: ни в одной части нет {{{id}}}"),
            format!("нужна метка {{{id}}} в одной из частей письма"),
        )
        .related("письмо")
        .hint("поставьте вопрос в текст письма или уберите его из требования"),
        Problem::CaseMismatch {
            language,
            line,
            found,
            expected,
        } => {
            Words::new(
                match found {
                    Some(found) => format!("в письме {} в строке {line}: «{found}»", in_language(language)),
                    None => format!("в письме {} в строке {line} ничего нет", in_language(language)),
                },
                match expected {
                    Some(expected) => format!("в примере: «{expected}»"),
                    None => "в примере ничего нет".to_owned(),
                },
            )
            .related("письмо")
            .hint("если письмо изменили намеренно, впишите новые слова в пример; если нет, поправьте письмо")
        }
        Problem::WrongFieldType {
            id,
            expected,
            found,
        } => Words::new(
            format!("у вопроса `{id}` тип `{found}`"),
            match expected {
                ExpectedField::List => "нужен вопрос типа `list`",
                ExpectedField::NoList => "нужен вопрос любого другого типа",
                ExpectedField::ChoiceOrAddressee => "нужен вопрос типа `choice` или `addressee`",
            },
        )
        .hint("измените тип вопроса или поставьте здесь другой вопрос"),
        Problem::IncompleteLetter { block } => Words::new(
            format!("письмо может получиться без части `{block}`"),
            format!("нужна часть `{block}`"),
        )
        .hint("добавьте эту часть в `body:` для каждого ответа, на который смотрят условия: письмо без неё могут не принять"),
        Problem::NoLetter => Words::new(
            "для этого нужно письмо, а у процедуры его нет",
            "нужен ключ `letter` в описании процедуры",
        )
        .hint("добавьте в описание процедуры `letter: ИМЯ` или уберите всё, что сказано о письме"),

        Problem::ThemeNotFound { name, known } => Words::new(
            format!("нет темы оформления `{name}`"),
            format!("нужно одно из: {known}"),
        )
        .hint("своя тема оформления — это папка `themes/ИМЯ/` в папке сайта"),
        Problem::BadTemplate { fault } => Words::new(
            theme(fault),
            "нужен шаблон, по которому можно сделать страницу",
        )
        .hint("исправьте файл в папке `themes/` сайта или удалите его, тогда будет взят встроенный"),
        Problem::BadStrings { fault } => Words::new(
            format!("слова темы оформления не подходят: {}", strings(fault)),
            "нужны те же ключи, что во встроенной теме",
        )
        .hint("сравните файл с файлами в `themes/default/strings/` программы tartip"),

        Problem::ActOutOfForce {
            act,
            since,
            replaced_by,
        } => {
            let words = Words::new(
                format!("закон `{act}` не действует с {since}"),
                "он упомянут здесь; на странице будет пометка",
            )
            .related("так сказано в записи закона");
            match replaced_by {
                Some(other) => words.hint(format!("его заменил `{other}`: сошлитесь и на него или только на него")),
                None => words.hint("сошлитесь на закон, который действует"),
            }
        }
        Problem::ActEndsSoon {
            act,
            on,
            replaced_by,
        } => {
            let words = Words::new(
                format!("закон `{act}` перестанет действовать {on}"),
                "он упомянут здесь",
            )
            .related("так сказано в записи закона");
            match replaced_by {
                Some(other) => words.hint(format!("его заменит `{other}`: найдите в нём статью о том же и с этого дня ссылайтесь на неё")),
                None => words.hint("выясните, что придёт ему на смену, и впишите это в `repealed` записи закона"),
            }
        }
        Problem::ActNotYetInForce { act, from } => Words::new(
            format!("закон `{act}` начнёт действовать только {from}"),
            "он упомянут здесь",
        )
        .related("так сказано в записи закона")
        .hint("сошлитесь на закон, который действует до этого дня, или исправьте дату в записи"),
        Problem::UnknownArticle {
            act,
            points,
            article,
            known,
        } => match points {
            false => Words::new(
                format!("в записи закона `{act}` нет статьи {article}"),
                format!("нужна одна из: {known}"),
            )
            .related("статьи, которые в ней есть")
            .hint("исправьте номер; если вы прочли эту статью в тексте закона, добавьте её в `articles` записи"),
            true => Words::new(
                format!("в записи акта `{act}` нет пункта {article}"),
                format!("нужен один из: {known}"),
            )
            .related("пункты, которые в ней есть")
            .hint("исправьте номер; если вы прочли этот пункт в тексте акта, добавьте его в `articles` записи"),
        },
        Problem::ProcedureEnded { until } => Words::new(
            format!("процедура действовала до {until}, а на сайте она всё ещё есть"),
            "её последний день прошёл",
        )
        .hint("напишите, что действует теперь, или удалите процедуру"),
        Problem::ProcedureEndsSoon { until } => Words::new(
            format!("процедура действует до {until}"),
            "её последний день близко",
        )
        .hint("выясните, что будет действовать потом"),
        Problem::DateInFuture { date, today } => Words::new(
            format!("сведения будто бы сверены {date}, а этот день ещё не наступил"),
            format!("нужна дата не позже {today}"),
        )
        .hint("напишите день, когда сведения в последний раз сверяли с источником"),
        Problem::VerificationOverdue {
            record,
            verified_on,
            days,
            allowed,
        } => Words::new(
            format!(
                "описание {} сверяли с источником {} назад, {verified_on}",
                of_record(*record),
                counted(*days as usize, &DAYS)
            ),
            format!("нужно не реже чем раз в {}", counted(*allowed as usize, &DAYS)),
        )
        .related("так задано для сайта")
        .hint("сверьте сведения с источником и впишите день, когда вы это сделали"),
        Problem::VerificationDueSoon {
            record,
            verified_on,
            due_on,
        } => Words::new(
            format!(
                "описание {}, сверенное {verified_on}, нужно сверить снова не позже {due_on}",
                of_record(*record)
            ),
            "сверено в этот день",
        )
        .related("так задано для сайта")
        .hint("сверьте сведения с источником и впишите день, когда вы это сделали"),

        Problem::StructureMismatch {
            language,
            other,
            found,
            expected,
        } => Words::new(
            match (found, expected) {
                (Some(found), Some(expected)) => format!(
                    "тексты расходятся: здесь {}, а {} — {}",
                    part_name(*found),
                    in_language(other),
                    part_name(*expected)
                ),
                (Some(found), None) => format!(
                    "тексты расходятся: здесь {}, а {} в этом месте ничего нет",
                    part_name(*found),
                    in_language(other)
                ),
                (None, _) => format!(
                    "тексты расходятся: {} есть часть, которой нет {}",
                    in_language(other),
                    in_language(language)
                ),
            },
            "нужны одни и те же части в одном порядке на обоих языках",
        )
        .related("другой язык")
        .hint("сравните оба текста, начиная с этого места: с одной стороны не хватает абзаца, пункта или строки таблицы либо с другой есть лишние"),
        Problem::LinkMismatch {
            language,
            other,
            target,
        } => Words::new(
            format!(
                "ссылка на `{target}` есть {}, а {} её нет",
                in_language(other),
                in_language(language)
            ),
            format!("нужна ссылка на `{target}`"),
        )
        .related("она стоит здесь")
        .hint("поставьте на обоих языках одни и те же ссылки"),
        Problem::NumberMismatch { language, other, found, expected } => {
            mismatch("число", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::DateMismatch { language, other, found, expected } => {
            mismatch("дата или время", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::PhoneMismatch { language, other, found, expected } => {
            mismatch("телефон", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::AddressMismatch { language, other, found, expected } => {
            mismatch("адрес", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::WrongLanguage { language, found } => Words::new(
            format!(
                "здесь текст {}, а должен быть {}",
                in_language(found),
                in_language(language)
            ),
            format!("нужен текст {}", in_language(language)),
        )
        .related("другая сторона")
        .hint("переведите его; если стороны перепутаны, поменяйте их местами"),
        Problem::SameText => Words::new(
            "на обоих языках стоят одни и те же слова",
            "нужен перевод",
        )
        .related("другая сторона")
        .hint("переведите текст; если на всех языках он и должен быть одинаков, напишите его один раз, под ключом `same:`"),
        Problem::StaleTranslation {
            changed,
            unchanged,
            new_words,
            lost_words,
        } => {
            let (changed, unchanged) = (in_language(changed), in_language(unchanged));
            let mut difference = Vec::new();
            if !new_words.is_empty() {
                let words = new_words.join("», «");
                difference.push(format!("новое здесь: «{words}»"));
            }
            if *lost_words > 0 {
                difference.push(format!("убрано: {}", counted(*lost_words, &WORDS)));
            }
            let difference = match difference.is_empty() {
                true => "слова стоят в другом порядке".to_owned(),
                false => difference.join("; "),
            };
            Words::new(
                format!("после сверки текст {changed} изменили, а {unchanged} — нет"),
                difference,
            )
            .related(format!("{unchanged}, каким его сверяли"))
            .hint("измените и другую сторону, если нужно; потом отметьте, что обе говорят одно и то же: `tartip review ПУТЬ`")
        }
        Problem::UnreviewedText { known } => Words::new(
            if *known {
                "обе стороны изменили, и никто не отметил, что они говорят одно и то же"
            } else {
                "текст новый, и никто не отметил, что обе стороны говорят одно и то же"
            },
            "таким его в журнале сверок нет",
        )
        .related("другая сторона")
        .hint("прочтите обе стороны и отметьте, что они говорят одно и то же: `tartip review ПУТЬ`"),
        Problem::ChangedFacts { changed, verified } => {
            let words = match changed.is_empty() {
                true => Words::new("после сверки из файла убрали часть сведений", ""),
                false => Words::new(
                    "после сверки сведения в файле изменили",
                    format!("теперь {}", changed.join("; ")),
                ),
            };
            let words = match verified {
                true => words.related("сверено в этот день"),
                false => words.related("сверено в этот день, как и до изменения"),
            };
            words.hint(match verified {
                true => "если в источнике так и есть, отметьте это: `tartip review ПУТЬ`",
                false => "сверьте сведения с источником, впишите день сверки в `verified_on` и отметьте это: `tartip review ПУТЬ`",
            })
        }
        Problem::UnreviewedFacts => Words::new(
            "файл новый, и никто не отметил, что сведения в нём те же, что в источнике",
            "",
        )
        .hint("сверьте их с источником и отметьте это: `tartip review ПУТЬ`"),
        Problem::RemovedSinceReview { file, key } => {
            let message = match key {
                Some(key) => format!("текст `{key}` из `{file}` сверяли, а теперь его нет"),
                None => format!("файл `{file}` сверяли, а теперь его нет"),
            };
            Words::new(message, "запись о нём здесь")
                .hint("если это пропало по ошибке, верните; если убрано намеренно или строка осталась от слияния: `tartip review`")
        }
        Problem::BadReviewLine { found } => Words::new(
            format!("`{found}` — не строка журнала сверок"),
            "нужны файл, ключ и отпечаток каждого языка",
        )
        .hint("удалите строку или знаки слияния; `tartip review` записывает файл заново"),

        Problem::LookAlikeLetter { found, meant } => {
            slip(format!("`{found}` — буква другого алфавита"), meant.as_deref(), "буква того же алфавита, что и всё слово")
                .hint("такое слово не находит поиск, и вслух оно читается неверно; где это безопасно, его исправит `tartip check --fix`")
        }
        Problem::MissingKazakhLetters { found, meant } => {
            slip(format!("`{found}`, похоже, набрано без казахских букв"), meant.as_deref(), "казахское слово")
                .hint("наберите его с ә, ғ, қ, ң, ө, ұ, ү, һ, і там, где они нужны; если слово верно, отключите это правило в `site.yaml`")
        }
        Problem::WrongQuotes { found, meant } => slip(
            format!("`{found}` — не та кавычка, какая нужна здесь"),
            meant.as_deref(),
            "« », а внутри них “ ” на казахском и „ “ на русском",
        )
        .hint("где это безопасно, её исправит `tartip check --fix`"),
        Problem::UnclosedQuote { found } => Words::new(
            format!("у кавычки `{found}` нет пары"),
            "кавычки ставятся парами",
        )
        .hint("поставьте недостающую кавычку там, где начинается или кончается сказанное"),
        Problem::HyphenForDash { found, meant } => {
            slip(format!("вместо тире стоит `{found}`"), meant.as_deref(), "тире")
                .hint("где это безопасно, его исправит `tartip check --fix`")
        }
        Problem::WrongSpace { fault, meant, .. } => Words::new(
                match fault {
                    SpaceFault::Doubled => "подряд стоит больше одного пробела",
                    SpaceFault::BesideSign => "рядом со знаком стоит пробел, которого там не бывает",
                    SpaceFault::AfterNumberSign => "после `№` нет пробела",
                    SpaceFault::Stray => "стоит ненужный пробел или невидимый знак",
                },
                match meant.as_deref() {
                    Some("") => "здесь не нужно ничего",
                    Some(_) => "нужен один пробел",
                    None => "нужен другой пробел",
                },
            )
            .hint("где это безопасно, его исправит `tartip check --fix`"),
        Problem::DoubledWord { word } => Words::new(
            format!("слово «{word}» стоит дважды подряд"),
            "нужно один раз",
        )
        .hint("удалите одно из двух, если это описка"),
        Problem::LostLetters { fault, found, meant } => slip(
            match fault {
                LostLetter::Replaced => format!("при перекодировке в `{found}` потеряны буквы"),
                LostLetter::QuestionMarks => format!("на месте букв стоят вопросительные знаки: `{found}`"),
                LostLetter::OldFont => format!("`{found}` набрано буквами старого шрифта"),
                LostLetter::PrivateUse => format!("{} — знак, который знает только один шрифт", code_point(found)),
                LostLetter::Object => format!("{} стоит на месте картинки, которой нет", code_point(found)),
                LostLetter::LineBreak => format!("{} разрывает строку", code_point(found)),
                LostLetter::Entity => format!("`{found}` — название знака в HTML, и на странице оно останется таким"),
            },
            meant.as_deref().filter(|meant| !meant.trim().is_empty()),
            match fault {
                LostLetter::LineBreak => "пробел или ничего",
                LostLetter::PrivateUse | LostLetter::Object => "ничего или слова",
                LostLetter::Entity => "сам знак",
                _ => "буквы, которые имелись в виду",
            },
        )
        .hint(match meant {
            Some(_) if *fault != LostLetter::OldFont => "`tartip check --fix` исправит это, где это безопасно",
            _ => "наберите заново или скопируйте из оригинала ещё раз и сохраните файл в UTF-8",
        }),
        Problem::DecomposedLetters { letters } => Words::new(
            format!("букв, разложенных на букву и знак, как в именах файлов macOS, в файле: {letters}"),
            "это первая из них, а нужен один знак",
        )
        .hint("`tartip check --fix` соединит их, видимых изменений не будет"),
        Problem::NotMarkdown { look, found, meant } => not_markdown(*look, found, meant.as_deref()),
        Problem::PhoneForm { found, meant } => Words::new(
            format!("телефон `{found}` записан не так, как остальные"),
            format!("нужно `{meant}`"),
        )
        .hint("так его запишет `tartip check --fix`"),

        Problem::UnusedRecord { record, id } => Words::new(
            format!("на описание {} `{id}` никто не ссылается", of_record(*record)),
            "нужна ссылка на него",
        )
        .hint("сошлитесь на него там, где оно нужно, или удалите файл"),

        Problem::FixedSeverity { code } => Words::new(
            format!("строгость `{code}` изменить нельзя"),
            "нужен код предупреждения",
        )
        .hint("с такой ошибкой публиковать нечего: исправьте её"),

        Problem::PageTitle { pages } => Words::new(
            format!("у страницы нет названия{}", on(*pages)),
            "нужен `<title>` со словами",
        )
        .hint("назовите в `<title>` страницу и сайт: это читатель слышит первым"),
        Problem::PageLanguage { fault, pages } => match fault {
            PageLanguageFault::Missing => Words::new(
                format!("страница не говорит, на каком она языке{}", on(*pages)),
                "нужен `lang` в `<html>`",
            )
            .hint("напишите в шаблоне `<html lang=\"{{ page.language }}\">`"),
            PageLanguageFault::OfPage { found, expected } => Words::new(
                format!(
                    "страница {}, а назван язык `{found}`{}",
                    in_language(expected),
                    on(*pages)
                ),
                format!("нужно `lang=\"{expected}\"`"),
            )
            .hint("напишите в шаблоне `<html lang=\"{{ page.language }}\">`"),
            PageLanguageFault::BadTag { found, similar } => with_similar(
                Words::new(
                    format!("`{found}` не обозначает язык{}", on(*pages)),
                    "нужно обозначение вроде `kk`, `ru`, `kk-KZ`",
                ),
                *similar,
                "напишите две буквы языка, а если важна страна, после дефиса и её буквы",
            ),
            PageLanguageFault::Passage { words, expected } => Words::new(
                format!(
                    "слова «{words}» {}, и это ничем не отмечено{}",
                    in_language(expected),
                    on(*pages)
                ),
                format!("нужно `lang=\"{expected}\"` у элемента вокруг"),
            )
            .hint("напишите эти слова на языке страницы или отметьте их с помощью `lang`: иначе их прочитает голос другого языка"),
        },
        Problem::PageHeadings { fault, pages } => match fault {
            HeadingFault::NoMain => Words::new(
                format!("на странице нет главного заголовка{}", on(*pages)),
                "нужен `<h1>` внутри",
            )
            .hint("назовите страницу в одном `<h1>`"),
            HeadingFault::FurtherMain => Words::new(
                format!("на странице второй главный заголовок{}", on(*pages)),
                "нужен один `<h1>` на страницу",
            )
            .hint("сделайте его `<h2>` или ниже"),
            HeadingFault::Skip { from, to } => Words::new(
                format!(
                    "после заголовка уровня {from} стоит заголовок уровня {to}{}",
                    on(*pages)
                ),
                format!("нужен `<h{}>` или выше", from.saturating_add(1)),
            )
            .hint("спускайтесь по одному уровню; размер заголовка задаёт таблица стилей"),
            HeadingFault::Empty => Words::new(
                format!("в заголовке нет слов{}", on(*pages)),
                "нужны слова",
            )
            .hint("напишите слова или удалите заголовок"),
        },
        Problem::PageLandmarks { fault, pages } => match fault {
            LandmarkFault::NoMain => Words::new(
                format!("не отмечено, где начинается текст страницы{}", on(*pages)),
                "нужен `<main>` внутри",
            )
            .hint("поместите текст страницы в `<main>`, а то, что стоит на каждой странице, вокруг него"),
            LandmarkFault::FurtherMain => Words::new(
                format!("на странице второй `<main>`{}", on(*pages)),
                "нужен один `<main>` на страницу",
            )
            .hint("сделайте его `<section>` или `<div>`"),
            LandmarkFault::Unnamed => Words::new(
                format!("несколько областей этого вида не различить{}", on(*pages)),
                "нужно собственное название",
            )
            .hint("назовите каждую с помощью `aria-label` или `aria-labelledby` с id её заголовка"),
        },
        Problem::PageLinkName { pages } => Words::new(
            format!("в ссылке нет слов{}", on(*pages)),
            "нужны слова или картинка с `alt`",
        )
        .hint("напишите в ссылке, куда она ведёт"),
        Problem::PageControlName { pages } => Words::new(
            format!("у элемента управления нет названия{}", on(*pages)),
            "нужны слова внутри или `aria-label`",
        )
        .hint("скажите на языке страницы, что он делает; у фрейма для этого есть `title`"),
        Problem::PageImageAlt { pages } => Words::new(
            format!("у картинки нет слов взамен{}", on(*pages)),
            "нужен `alt`",
        )
        .hint("скажите в `alt`, что сообщает картинка; если ничего, напишите `alt=\"\"`"),
        Problem::PageLabel { fault, pages } => match fault {
            FieldFault::Unlabelled => Words::new(
                format!("у поля нет подписи{}", on(*pages)),
                "нужен `<label>` для него",
            )
            .hint("напишите `<label for=ID>` с id поля или поместите поле внутрь `<label>`; подсказка внутри поля исчезает, как только начинают писать"),
            FieldFault::LabelOfNothing => Words::new(
                format!("подпись не относится ни к одному полю{}", on(*pages)),
                "нужен `for` с id поля или поле внутри",
            )
            .hint("назовите поле в `for`; для группы полей есть `<fieldset>` и `<legend>`"),
            FieldFault::UnnamedGroup => Words::new(
                format!("у группы полей нет общего названия{}", on(*pages)),
                "нужен `<legend>` со словами, первым в группе",
            )
            .hint("напишите в `<legend>` вопрос, на который отвечает группа"),
            FieldFault::Ungrouped { name } => Words::new(
                format!("варианты ответа `{name}` ничем не объединены{}", on(*pages)),
                "нужен `<fieldset>` вокруг них",
            )
            .hint("поместите их в `<fieldset>`, а вопрос в `<legend>`"),
            FieldFault::StrayError => Words::new(
                format!("место для ошибки не связано ни с одним полем{}", on(*pages)),
                "нужен его id в `aria-describedby` поля",
            )
            .hint("дайте ему id и назовите этот id в `aria-describedby` поля или группы"),
            FieldFault::Unexplained => Words::new(
                format!("поле названо неверным, а почему, не сказано{}", on(*pages)),
                "нужен `aria-describedby` с id ошибки",
            )
            .hint("напишите ошибку рядом с полем, дайте ей id и назовите его в `aria-describedby`"),
        },
        Problem::PageTableHeaders { fault, pages } => match fault {
            TableFault::NoHeaders => Words::new(
                format!("у таблицы нет заголовков{}", on(*pages)),
                "нужны `<th>` в первой строке или первом столбце",
            )
            .hint("сделайте ячейки, которые называют столбец или строку, элементами `<th>`"),
            TableFault::NoScope => Words::new(
                format!("не ясно, к строке или к столбцу относится заголовок{}", on(*pages)),
                "нужен `scope`",
            )
            .hint("напишите `scope=\"col\"` для столбца или `scope=\"row\"` для строки"),
        },
        Problem::PageReference {
            attribute,
            id,
            pages,
        } => Words::new(
            format!("`{attribute}` называет `{id}`, а такого id на странице нет{}", on(*pages)),
            format!("нужен `id=\"{id}\"` на странице"),
        )
        .hint("исправьте id или удалите атрибут"),
        Problem::PageDuplicateId { id, pages } => Words::new(
            format!("id `{id}` стоит на странице дважды{}", on(*pages)),
            "нужен собственный id",
        )
        .related("первый раз он стоит здесь")
        .hint("переименуйте один из двух и то, что на него ссылается"),
        Problem::PageNesting { within, pages } => Words::new(
            format!("элемент управления стоит внутри другого, `<{within}>`{}", on(*pages)),
            "нужно рядом с ним",
        )
        .related("тот, что вокруг")
        .hint("поставьте их рядом"),
        Problem::PageFocus { fault, pages } => match fault {
            FocusFault::Order => Words::new(
                format!("клавиатура попадает сюда раньше остальной страницы{}", on(*pages)),
                "нужен `tabindex` 0 или -1",
            )
            .hint("удалите `tabindex` и поставьте элемент туда, где до него должна дойти очередь"),
            FocusFault::Unsaid => Words::new(
                format!("клавиатура попадает сюда, а программа чтения с экрана молчит{}", on(*pages)),
                "нужно без `aria-hidden`",
            )
            .hint("удалите `aria-hidden` или уберите элемент с пути клавиатуры: `tabindex=\"-1\"`"),
        },
        Problem::PageZoom { pages } => Words::new(
            format!("страницу нельзя увеличить{}", on(*pages)),
            "нужно без `user-scalable` и `maximum-scale`",
        )
        .hint("напишите `width=device-width, initial-scale=1` и больше ничего"),
        Problem::PageBrokenLink {
            target,
            fault,
            pages,
        } => match fault {
            PageLinkFault::NoPage => Words::new(
                format!("`{target}` ведёт на страницу или файл, которых на сайте нет{}", on(*pages)),
                "нужен адрес на сайте",
            )
            .hint("исправьте адрес в шаблоне или добавьте файл в `assets/` темы"),
            PageLinkFault::NoPlace => Words::new(
                format!("`{target}` ведёт к месту, которого на странице нет{}", on(*pages)),
                "нужен id элемента на ней",
            )
            .hint("исправьте то, что стоит после `#`, или дайте элементу этот id"),
            PageLinkFault::Outside => Words::new(
                format!("`{target}` ведёт из папки сайта наружу{}", on(*pages)),
                "нужен адрес на сайте",
            )
            .hint("пересчитайте `../` или напишите полный адрес, если имеется в виду другой сайт"),
        },
    }
}

fn mismatch(
    what: &str,
    language: &str,
    other: &str,
    found: Option<&str>,
    expected: Option<&str>,
) -> Words {
    let (language, other) = (in_language(language), in_language(other));
    let words = match (found, expected) {
        (Some(found), Some(expected)) => Words::new(
            format!("языки расходятся: {what} {language} — «{found}», {other} — «{expected}»"),
            format!("{other} «{expected}»"),
        ),
        (Some(found), None) => Words::new(
            format!("{what} «{found}» есть {language}, а {other} этого нет"),
            format!("{other} этого нет"),
        ),
        (None, expected) => {
            let expected = expected.unwrap_or_default();
            Words::new(
                format!("{what} «{expected}» есть {other}, а {language} этого нет"),
                format!("нужно «{expected}»"),
            )
        }
    };
    words
        .related("другой язык")
        .hint("сверьте оба с источником и исправьте тот, где неверно")
}

fn slip(message: String, meant: Option<&str>, otherwise: &str) -> Words {
    match meant {
        Some(meant) => Words::new(message, format!("нужно `{meant}`")),
        None => Words::new(message, format!("нужно: {otherwise}")),
    }
}

/// Prose that looks like Markdown and is published as it was typed.
fn not_markdown(look: MarkdownLook, found: &str, meant: Option<&str>) -> Words {
    let (like, otherwise) = match look {
        MarkdownLook::Heading => (
            "заголовок",
            "`##`, пробел и слова; уровни идут по одному, от `##` до `####`",
        ),
        MarkdownLook::Item => (
            "пункт списка",
            "`- ` перед каждым пунктом, каждый с новой строки",
        ),
        MarkdownLook::Step => ("шаг с номером", "номер, точка и пробел"),
        MarkdownLook::Letter => (
            "пункт с буквой",
            "`- ` или `1. `: списков с буквами в Markdown нет",
        ),
        MarkdownLook::Task => (
            "пункт с местом для галочки",
            "одни слова: мест для галочки на странице нет",
        ),
        MarkdownLook::Table => (
            "строку таблицы",
            "под первой строкой строка вроде `|---|---|` и одно число ячеек во всех строках",
        ),
        MarkdownLook::Rule => ("черту через страницу", "`---` между пустыми строками"),
        MarkdownLook::Strong => ("жирный шрифт", "`**` вплотную к первому и последнему слову"),
        MarkdownLook::Struck => ("зачёркнутые или выделенные слова", "слова без этих знаков"),
        MarkdownLook::Link => (
            "ссылку",
            "`[слова](адрес)` без пробелов в адресе и перед ним",
        ),
        MarkdownLook::Address => ("ссылку", "`[слова](адрес)`"),
        MarkdownLook::Footnote => ("сноску", "слова сноски в самом тексте"),
        MarkdownLook::Braces => (
            "поле для заполнения",
            "сами слова: полей в тексте нет, а `{#anchor}` стоит только в строке заголовка",
        ),
        MarkdownLook::Record => {
            return Words::new(
                format!("`{found}` — знаки Markdown, а в этом тексте они не действуют"),
                "нужны простые слова",
            )
            .hint(
                "напишите простыми словами: Markdown действует только в файлах `guide` и `about`",
            );
        }
    };
    let words = slip(
        format!("`{found}` похоже на {like}, но на странице останется так, как набрано"),
        meant,
        otherwise,
    );
    // Only before these signs does a `\` mean something.
    let escapes = found.starts_with(|c: char| c.is_ascii_punctuation());
    match (look, meant) {
        (MarkdownLook::Address, _) => words.hint(
            "напишите `[слова](адрес)`, а если прочесть должны сам адрес, то `<адрес>`",
        ),
        (_, Some(_)) if escapes => words.hint(
            "где это безопасно, исправит `tartip check --fix`; если знак нужен сам по себе, поставьте перед ним `\\`",
        ),
        (_, Some(_)) => words.hint("где это безопасно, исправит `tartip check --fix`"),
        (_, None) if escapes => words.hint("если знак нужен сам по себе, поставьте перед ним `\\`"),
        (_, None) => words,
    }
}

fn part_name(part: Part) -> String {
    match part {
        Part::Heading => "заголовок".to_owned(),
        Part::Paragraph => "абзац".to_owned(),
        Part::Item => "пункт списка".to_owned(),
        Part::Step => "нумерованный шаг".to_owned(),
        Part::Row(cells) => format!("строка таблицы из {}", counted(cells, &CELLS)),
    }
}

const DAYS: Plural<'_> = Plural::russian("день", "дня", "дней");
const WORDS: Plural<'_> = Plural::russian("слово", "слова", "слов");
/// After «из»: in the genitive.
const CELLS: Plural<'_> = Plural::russian("ячейки", "ячеек", "ячеек");

/// A number with its noun.
fn counted(number: usize, noun: &Plural<'_>) -> String {
    count(Language::Russian, number as u64, noun)
}

fn with_similar(words: Words, similar: Option<&str>, otherwise: &str) -> Words {
    match similar {
        Some(similar) => words.hint(format!("возможно, имелось в виду `{similar}`?")),
        None => words.hint(otherwise),
    }
}

/// What is wrong with a file of YAML, and what to do.
fn yaml(fault: &YamlFault) -> (String, &'static str) {
    let (what, hint) = match fault {
        YamlFault::Tab => (
            "знак табуляции там, где могут быть только пробелы",
            "делайте отступы пробелами: табуляции в YAML не бывает",
        ),
        YamlFault::Indentation => (
            "строка начинается слишком далеко слева или справа",
            "ключи одной записи начинаются в одном столбце; то, что относится к ключу, стоит под ним, на два пробела правее; то же бывает, когда выше не закрыта скобка",
        ),
        YamlFault::QuoteIndentation => (
            "текст в кавычках продолжается в строке, которая начинается слишком далеко слева",
            "закройте кавычки; если текст и должен продолжаться, сдвиньте строку вправо",
        ),
        YamlFault::UnclosedQuote => (
            "кавычки не закрыты",
            "поставьте закрывающую кавычку в конце текста",
        ),
        YamlFault::TextAfterQuote => (
            "после закрывающей кавычки текст продолжается",
            "возьмите в кавычки весь текст, а внутри него пишите кавычки «»",
        ),
        YamlFault::Escape => (
            "такого знака с `\\` в двойных кавычках не бывает",
            "чтобы поставить сам знак `\\`, напишите `\\\\` или возьмите текст в одинарные кавычки",
        ),
        YamlFault::UnclosedBracket => (
            "скобка не закрыта",
            "закройте `[` или `{`; если со скобки начинается текст, возьмите его в кавычки",
        ),
        YamlFault::MissingComma => (
            "не хватает запятой или закрывающей скобки",
            "разделите пункты запятыми и закройте скобку",
        ),
        YamlFault::StrayBracket => (
            "у закрывающей скобки нет такой же открывающей",
            "удалите скобку или поставьте открывающую; текст, который начинается со скобки, берут в кавычки",
        ),
        YamlFault::MissingColon => (
            "после ключа нет двоеточия",
            "пишите `ключ: значение`, с пробелом после двоеточия; текст на несколько строк начинается с `>-`",
        ),
        YamlFault::MissingKey => (
            "здесь должен начинаться следующий ключ",
            "посмотрите на отступы здесь и выше: ключи одной записи начинаются в одном столбце, а каждый пункт списка — с `- `",
        ),
        YamlFault::ColonInText => (
            "двоеточие с пробелом стоит там, где ключа быть не может",
            "если оно относится к тексту, возьмите весь текст в кавычки; если оно стоит после ключа, посмотрите на отступы здесь и выше",
        ),
        YamlFault::MissingSpace => (
            "после `-` нет пробела",
            "пишите каждый пункт списка так: `- пункт`, с пробелом",
        ),
        YamlFault::StrayItem => (
            "пункт списка здесь стоять не может",
            "начните список на строке под его ключом; текст, который начинается с `- `, возьмите в кавычки",
        ),
        YamlFault::Sign(sign) => {
            return (
                format!("текст не может начинаться с `{}`", sign.escape_debug()),
                "возьмите текст в кавычки",
            );
        }
        YamlFault::Comment => (
            "со знака `#` здесь начинается примечание",
            "если `#` относится к тексту, возьмите текст в кавычки; перед примечанием поставьте пробел",
        ),
        YamlFault::TextAfterBar => (
            "текст стоит на одной строке с `|` или `>`",
            "начните текст на следующей строке, с отступом под его ключом",
        ),
        YamlFault::Other(words) => {
            return (
                format!("«{words}» (слова программы, которая читает YAML)"),
                "посмотрите на отступы здесь и выше и поищите незакрытую скобку или кавычку; текст, в котором есть `: ` или ` #` или который начинается со знака, берут в кавычки",
            );
        }
    };
    (what.to_owned(), hint)
}

fn file(path: &str, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => format!("нет файла `{path}`"),
        FileFault::NotUtf8 => format!("файл `{path}` записан не в UTF-8"),
    }
}

fn theme(fault: &ThemeFault) -> String {
    match fault {
        ThemeFault::Engine { words, at: None } => {
            format!("шаблон темы оформления не работает: «{words}»")
        }
        ThemeFault::Engine {
            words,
            at: Some(at),
        } => {
            format!("шаблон темы оформления не работает: «{words}» ({at})")
        }
        ThemeFault::File { path, fault } => {
            format!("тема оформления не работает: {}", file(path, *fault))
        }
        ThemeFault::StyleSheets { words } => {
            format!("таблицы стилей темы не удалось соединить: «{words}»")
        }
        ThemeFault::ImportCircle { path, through } => {
            format!("скрипт темы `{path}` подключает сам себя через {through}")
        }
        ThemeFault::ImportMissing { by, path } => {
            format!("скрипт темы `{by}` подключает `{path}`, а такого файла нет")
        }
        ThemeFault::NoLetter => "для процедуры без письма задумана страница письма".to_owned(),
    }
}

fn strings(fault: &StringsFault) -> String {
    match fault {
        StringsFault::File { path, fault } => file(path, *fault),
        StringsFault::NotKeys => "нужны строки `ключ: значение`".to_owned(),
        StringsFault::NoWords { key } => format!("у ключа `{key}` нет слов"),
        StringsFault::UnknownForm { form } => {
            format!("`{form}` — не форма слова после числа")
        }
        StringsFault::MissingForm { key, form } => {
            format!("у ключа `{key}` нет формы `{form}`")
        }
        StringsFault::OnlyInOther { key } => {
            format!("ключ `{key}` есть на другом языке, а здесь его нет")
        }
        StringsFault::MissingKey { key, language } => {
            format!("{} нет ключа `{key}`", in_language(language))
        }
        StringsFault::MissingNoun { key, language } => {
            format!(
                "{} нет форм слова `{key}` после числа",
                in_language(language)
            )
        }
    }
}

/// Why the system refused.
fn system(fault: &SystemFault) -> String {
    let words = match fault {
        SystemFault::NotFound => "его нет",
        SystemFault::PermissionDenied => "нет разрешения",
        SystemFault::AlreadyExists => "это имя уже занято",
        SystemFault::Taken => "он занят другой программой",
        SystemFault::IsAFolder => "это папка",
        SystemFault::NotAFolder => "это не папка",
        SystemFault::NotAFile => "это не файл",
        SystemFault::DiskFull => "на диске нет места",
        SystemFault::ReadOnly => "диск доступен только для чтения",
        SystemFault::BadName => "такие имена на этом диске невозможны",
        SystemFault::Other(words) => return format!("«{words}» (слова системы)"),
    };
    words.to_owned()
}

/// The name of a record in the genitive: «описание учреждения».
fn of_record(record: RecordKind) -> &'static str {
    match record {
        RecordKind::Site => "сайта",
        RecordKind::VerifyWithin => "сроков сверки записей",
        RecordKind::Area => "территории",
        RecordKind::Contact => "контакта",
        RecordKind::Phone => "телефона",
        RecordKind::Office => "учреждения",
        RecordKind::Act => "закона",
        RecordKind::Repeal => "утраты силы",
        RecordKind::Citation => "ссылки на закон",
        RecordKind::Holidays => "списка праздников",
        RecordKind::Holiday => "праздника",
        RecordKind::CalendarYear => "календарного года",
        RecordKind::DayOff => "выходного дня",
        RecordKind::Letter => "письма",
        RecordKind::Case => "примера письма",
        RecordKind::AddresseeAnswer => "ответа о том, кому письмо",
        RecordKind::Field => "вопроса",
        RecordKind::FieldOption => "варианта ответа",
        RecordKind::Condition => "условия",
        RecordKind::Block => "части письма",
        RecordKind::Procedure => "процедуры",
        RecordKind::Validity => "срока действия",
        RecordKind::Channel => "канала",
        RecordKind::Deadline => "срока",
        RecordKind::Extension => "продления срока",
        RecordKind::Requirement => "требования",
        RecordKind::Localized => "текста на двух языках",
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Mapping => "строки `ключ: значение`",
        Shape::List => "список",
        Shape::Text => "текст",
        Shape::Nothing => "ничего",
        Shape::Boolean => "`true` или `false`",
        Shape::Number => "число",
    }
}

/// «нужен список».
fn needed(expected: Shape) -> String {
    let need = match expected {
        Shape::Mapping => "нужны",
        Shape::List | Shape::Text => "нужен",
        Shape::Boolean | Shape::Number => "нужно",
        Shape::Nothing => "не нужно",
    };
    format!("{need} {}", shape(expected))
}

fn in_language(tag: &str) -> String {
    match tag {
        "kk" => "на казахском".to_owned(),
        "ru" => "на русском".to_owned(),
        other => format!("на языке `{other}`"),
    }
}

/// How many pages have the same, if not the shown one alone.
fn on(pages: usize) -> String {
    match pages {
        0 | 1 => String::new(),
        _ => format!("; таких страниц: {pages}"),
    }
}

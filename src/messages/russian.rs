//! What the command says besides problems, in Russian.

use super::path_fault::russian as path_fault;
use super::system_fault::russian as system;
use super::table_fault::{cell_in_russian, table_in_russian};
use super::{AddressFault, CommentWord, DiffWord, DiskAction, Obstacle, RevisionFault, ValueFault};
use super::{
    Column, Message, Stage, StatusWord, StatusWork, TimingColumn, outdated_at, shown, typed,
};
use crate::diagnostic::printable::printable;
use crate::language::{Language, Plural, UiLanguage, count};

const ERRORS: Plural<'_> = Plural::russian("ошибка", "ошибки", "ошибок");
const WARNINGS: Plural<'_> = Plural::russian("предупреждение", "предупреждения", "предупреждений");
const PROCEDURES: Plural<'_> = Plural::russian("процедура", "процедуры", "процедур");
const OFFICES: Plural<'_> = Plural::russian("учреждение", "учреждения", "учреждений");
const SCHEMAS: Plural<'_> = Plural::russian("схема", "схемы", "схем");
const PLACES: Plural<'_> = Plural::russian("место", "места", "мест");
const FILES: Plural<'_> = Plural::russian("файл", "файла", "файлов");
const IN_FILES: Plural<'_> = Plural::russian("файле", "файлах", "файлах");
const RECORDS: Plural<'_> = Plural::russian("запись", "записи", "записей");
const PAGES: Plural<'_> = Plural::russian("страница", "страницы", "страниц");

/// What stands where it should not.
fn obstacle(found: Obstacle) -> &'static str {
    match found {
        Obstacle::Link => "символическая ссылка",
        Obstacle::File => "файл",
        Obstacle::Folder => "папка",
        Obstacle::Other => "не файл и не папка",
    }
}

/// The sentence of a message.
#[allow(
    clippy::too_many_lines,
    reason = "a catalogue: one arm per message, read by looking one up"
)]
pub(super) fn message(message: &Message<'_>) -> String {
    match message {
        Message::NotPrinted { fault } => {
            format!("стандартный вывод не записывается: {}", system(fault))
        }
        Message::NotShown { more } => {
            format!("Ещё {more} здесь не показано: обо всех скажет `tartip check`")
        }
        Message::Found { errors, warnings } => format!(
            "{}, {}",
            counted(*errors, &ERRORS),
            counted(*warnings, &WARNINGS)
        ),

        Message::UnknownArgument { argument, similar } => {
            with_similar(format!("здесь нет параметра `{argument}`"), similar)
        }
        Message::UnknownCommand { command, similar } => {
            with_similar(format!("нет команды `{command}`"), similar)
        }
        Message::CommandMissing { command, commands } => {
            format!("после `{command}` нужна команда, одна из: {commands}")
        }
        Message::ValueMissing { argument } => format!("параметру `{argument}` нужно значение"),
        Message::ValueNotAllowed {
            argument,
            value,
            allowed,
        } => format!("`{value}` не подходит параметру `{argument}`: нужно одно из: {allowed}"),
        Message::ValueRefused {
            argument,
            value,
            fault,
        } => format!(
            "`{value}` не подходит параметру `{argument}`: {}",
            match fault {
                ValueFault::NotADate => "нужен существующий день, записанный так: 2026-11-22",
                ValueFault::NotATime => "нужно число дней или недель, например 30d или 4w",
                ValueFault::NotAName => "нужны строчные латинские буквы, цифры и дефисы",
                ValueFault::NotAnAddress => "нужен адрес вроде https://example.kz/site",
                ValueFault::NotALanguage => "нужно en, ru или kk",
                ValueFault::Other(words) => words,
            }
        ),
        Message::ValueSurplus { argument, value } => {
            format!("`{value}` — лишнее значение для `{argument}`")
        }
        Message::ArgumentsMissing { arguments } => format!("не хватает: {arguments}"),
        Message::ArgumentTwice { argument } => format!("`{argument}` стоит дважды"),
        Message::ArgumentsExclude { argument, other } => {
            format!("`{argument}` нельзя указать вместе с `{other}`")
        }
        Message::ArgumentNotUtf8 => "команда набрана не в кодировке UTF-8".to_owned(),
        Message::TryHelp { usage } => {
            format!("\nКак вызывать: {usage}\n\nПодробнее: добавьте `--help`.")
        }

        Message::Valid {
            procedures,
            offices,
        } => format!(
            "Всё в порядке: {}, {}, 2\u{A0}языка.",
            counted(*procedures, &PROCEDURES),
            counted(*offices, &OFFICES)
        ),
        Message::Fixed { fixed: 0, .. } => "Исправлять нечего.".to_owned(),
        Message::Fixed { fixed, files } => format!(
            "Исправлено: {} в {}.",
            counted(*fixed, &PLACES),
            counted(*files, &IN_FILES)
        ),
        Message::NoExternal => "эта программа собрана без проверки адресов: соберите её с \
            возможностью `external` или возьмите программу из выпусков"
            .to_owned(),
        Message::AddressesAsked { done, total } => {
            format!("адресов проверено: {done} из {total}")
        }
        Message::AddressesKnown {
            addresses,
            kept,
            unknown,
        } => format!(
            "Адресов вне сайта: {addresses}; известно с прошлого раза: {kept}; ничего сказать \
            нельзя: {unknown}."
        ),
        Message::AddressUnknown { address, fault } => {
            let why = match fault {
                AddressFault::Status(status) => format!("узел отвечает {status}"),
                AddressFault::Timeout => "ответ не пришёл вовремя".to_owned(),
                AddressFault::Broken => "соединение прервалось".to_owned(),
                AddressFault::NoNetwork => "нет сети или службы имён".to_owned(),
                AddressFault::Redirect => "ведёт на то, что не адрес страницы".to_owned(),
                AddressFault::Redirects => "перенаправлениям нет конца".to_owned(),
                AddressFault::Port => {
                    "необычный порт; проверяется лишь с `--allow-private`".to_owned()
                }
            };
            format!("неизвестно: {address}: {why}")
        }
        Message::FileOutside { path } => format!(
            "файл {} не записан: ссылка на пути к нему ведёт за пределы папки сайта",
            path.display()
        ),
        Message::FileChangedMeanwhile { path } => format!(
            "файл {} изменился во время проверки; запустите команду ещё раз",
            shown(path)
        ),

        Message::Formatted { changed, files } => {
            format!("Отформатировано файлов: {changed} из {files}.")
        }
        Message::FormChecked { changed: 0, files } => {
            format!("Форматировать нечего (файлов: {files}).")
        }
        Message::FormChecked { changed, files } => {
            format!("Нужно отформатировать файлов: {changed} из {files}; это делает `tartip fmt`.")
        }
        Message::FormUncertain { path } => format!(
            "файл {} оставлен как есть: он записан так, что его нельзя упорядочить с уверенностью; \
            запишите его проще",
            shown(path)
        ),

        Message::Merge { note } => note.in_language(UiLanguage::Russian),
        Message::Diff { word } => match word {
            DiffWord::Added => "добавлено",
            DiffWord::Removed => "удалено",
            DiffWord::AsBefore => "без изменений",
            DiffWord::Order => "порядок",
            DiffWord::OtherText => "текст изменён",
            DiffWord::NewAddress => "новый адрес",
        }
        .to_owned(),
        Message::DiffMore { more } => {
            format!("И ещё изменений: {more}.")
        }
        Message::DiffRecorded { files: 0 } => {
            "Все изменения уже записаны; новых файлов нет.".to_owned()
        }
        Message::DiffRecorded { files } => {
            format!(
                "Записано: {}. Где можно сказать лучше, поправьте; затем `tartip check`.",
                counted(*files, &FILES)
            )
        }
        Message::DiffSummary { records: 0 } => "Для граждан ничего не изменилось.".to_owned(),
        Message::DiffSummary { records } => {
            format!("Изменено записей: {records}.")
        }
        Message::DiffUnread { path } => format!(
            "{} сравнить нельзя: эта версия программы не читает его в одной из версий содержания; \
            посмотрите через `git diff`",
            printable(path)
        ),
        Message::DiffRefused {
            root,
            revision,
            fault,
        } => {
            let revision = printable(revision);
            match fault {
                RevisionFault::NoGit => "здесь нет программы `git`: установите её или сравните \
                    там, где она есть"
                    .to_owned(),
                RevisionFault::NoRepository(words) => format!(
                    "{}: здесь нет репозитория git, который можно прочесть; вызовите команду в \
                    клоне репозитория или укажите папку через `--root` ({})",
                    shown(root),
                    printable(words)
                ),
                RevisionFault::NoRevision => format!(
                    "в репозитории нет версии `{revision}`: укажите коммит, ветку или метку \
                    (`HEAD~1`, `main`); если клон неполный, сначала загрузите историю (`git fetch \
                    --unshallow`)"
                ),
                RevisionFault::TooLarge(limit) => format!(
                    "в содержании версии `{revision}` больше {limit} байт: такое не читается; \
                    укажите другую версию"
                ),
                RevisionFault::Refused(words) => format!(
                    "git не выдаёт содержание версии `{revision}`: проверьте репозиторий через \
                    `git fsck` ({})",
                    printable(words)
                ),
            }
        }

        Message::LinesNotShown { lines } => {
            format!("Не поместилось строк: {lines}. Обо всём скажет `tartip diff`.")
        }
        Message::PagesNotShown { pages } => format!("Не поместилось страниц: {pages}."),
        Message::FrameChanges { pages } => {
            format!("Страниц, на которых изменится только верх или низ страницы: {pages}.")
        }

        Message::FixFirst => {
            "сверять можно только содержание без ошибок: сначала исправьте их".to_owned()
        }
        Message::NoContentAt { path } => format!(
            "{} — не файл и не папка содержания; укажите, например, `content/procedures/ID`",
            shown(path)
        ),
        Message::AllReviewed => {
            "Всё отмечено как сверенное в нынешнем виде: оба языка сравнили.".to_owned()
        }
        Message::NothingToRecord => "Это уже отмечено; ничего не изменилось.".to_owned(),
        Message::NotReviewed { files } => format!(
            "Не сверено в нынешнем виде: {}. Сравните оба языка, а сведения с источником, затем: \
            `tartip review ПУТЬ`.",
            counted(*files, &FILES)
        ),
        Message::Recorded { files, left: 0 } => {
            format!("Отмечено: {}; теперь сверено всё.", counted(*files, &FILES))
        }
        Message::Recorded { files, left } => format!(
            "Отмечено: {}; осталось сверить: {}.",
            counted(*files, &FILES),
            counted(*left, &FILES)
        ),
        Message::AskCompared { file } => format!(
            "{file}: говорят ли оба языка одно и то же, а сведения — то же, что источник? [д]а, \
            [н]ет ещё, [в]ыход:",
            file = printable(file)
        ),

        Message::Heading { column } => match column {
            Column::Record => "запись",
            Column::Owner => "кто отвечает",
            Column::VerifiedOn => "проверено",
            Column::Unverified => "пора проверить",
            Column::Untranslated => "нет перевода",
            Column::Stale => "изменён один язык",
            Column::Unreviewed => "не сверено",
            Column::OutOfForce => "утратили силу",
            Column::Errors => "ошибки",
            Column::Warnings => "другие предупреждения",
        }
        .to_owned(),
        Message::Yes => "да".to_owned(),
        Message::StatusSummary {
            records,
            waiting: 0,
        } => {
            format!("{}, делать ничего не надо.", counted(*records, &RECORDS))
        }
        Message::StatusSummary { records, waiting } => format!(
            "{}, есть что делать: {waiting}.",
            counted(*records, &RECORDS)
        ),
        Message::StatusWritten { path } => format!("Записано в файл {}.", shown(path)),
        Message::NotAStatus { path } => format!(
            "{} уже есть, и это не такой отчёт; укажите другое имя параметром --output",
            shown(path)
        ),
        Message::StatusNotMade { words } => {
            format!("страница не получается: {words}; это ошибка программы")
        }

        Message::NoPaper { path, words } => format!(
            "{path}: не удалось сделать файл PDF этого бланка. Библиотека сообщает: {words}. \
             Сообщите об этом разработчикам и приложите файл письма: \
             ни одно содержание не должно к этому приводить."
        ),
        Message::NothingPublished => "Ничего не опубликовано.".to_owned(),
        Message::Published {
            pages,
            output,
            written,
            kept,
            removed,
            seconds,
        } => format!(
            "Сайт опубликован в {}: {}; файлов записано {written}, без изменений {kept}, удалено \
            {removed}; за {} с.",
            shown(output),
            counted(*pages, &PAGES),
            format!("{seconds:.2}").replace('.', ","),
        ),
        Message::Leftover { path } => format!(
            "Прежний сайт удалить не удалось; удалите {} вручную.",
            shown(path)
        ),
        Message::PagesMade { done, total } => format!("страниц готово: {done} из {total}"),

        Message::TimingHeading { column } => match column {
            TimingColumn::Stage => "этап",
            TimingColumn::Elapsed => "прошло, с",
            TimingColumn::Cpu => "процессор, с",
        }
        .to_owned(),
        Message::StageName { stage } => match stage {
            Stage::Load => "загрузка",
            Stage::Check => "проверка сведений",
            Stage::Texts => "проверка текстов",
            Stage::Theme => "тема оформления",
            Stage::Plan => "список страниц",
            Stage::Inspect => "осмотр страниц",
            Stage::Outside => "проверка адресов",
            Stage::Search => "поиск",
            Stage::Render => "создание страниц",
            Stage::Write => "запись",
            Stage::Compress => "сжатие",
            Stage::Publish => "публикация",
        }
        .to_owned(),
        Message::AllStages => "всего".to_owned(),
        Message::UnknownCode { code, similar } => {
            with_similar(format!("нет кода `{code}`"), similar)
        }
        Message::ExplainMore => "Подробнее: `tartip explain КОД`".to_owned(),
        Message::Why { why } => format!("Почему это важно. {why}"),
        Message::HowToFix { how_to_fix } => format!("Как исправить. {how_to_fix}"),
        Message::ForExample => {
            "Пример, как это получается, на сайте из `tartip new site`:".to_owned()
        }
        Message::ExampleReviewed => {
            "Сайт отметили как сверенный (`tartip review --all`), а потом изменили вот что."
                .to_owned()
        }
        Message::ExampleEdit {
            file,
            right,
            wrong: "",
        } => {
            format!("{file}\n  было:\n{right}\n  стало: ничего")
        }
        Message::ExampleEdit { file, right, wrong } => {
            format!("{file}\n  было:\n{right}\n  стало:\n{wrong}")
        }
        Message::ExampleWrite { file, text: "" } => format!("Файл {file} пуст."),
        Message::ExampleWrite { file, text } => format!("{file}\n{text}"),
        Message::ExampleRemove { file } => format!("Файла {file} нет."),
        Message::Serving { address } => format!(
            "Сайт открыт только на этом компьютере: {address} Чтобы остановить, нажмите Ctrl-C."
        ),
        Message::Made {
            number: 1,
            milliseconds,
        } => format!("Сайт собран за {milliseconds}\u{A0}мс."),
        Message::Made {
            number,
            milliseconds,
        } => format!("Сайт собран заново за {milliseconds}\u{A0}мс (№\u{A0}{number})."),
        Message::NotMade {
            errors,
            pages,
            number,
            milliseconds,
        } => format!(
            "Сайт не собран: {} ({milliseconds}\u{A0}мс, №\u{A0}{number}). {}",
            counted(*errors, &ERRORS),
            if *pages {
                "Остаются прежние страницы, поверх них показано, что исправить."
            } else {
                "Браузер показывает, что исправить."
            }
        ),
        Message::Polling { words } => format!(
            "Система не сообщает об изменениях файлов ({words}), поэтому они просматриваются \
            каждую секунду.",
            words = printable(words)
        ),
        Message::BrowserNotOpened { address, fault } => format!(
            "Не удалось запустить браузер ({}); откройте {address} сами.",
            system(fault)
        ),
        Message::PortUnusable { port, fault } => format!(
            "порт {port} использовать нельзя: {}; выберите другой параметром --port",
            system(fault)
        ),
        Message::NoPort { first, last, fault } => format!(
            "ни один порт от {first} до {last} использовать нельзя: {}; выберите другой параметром \
            --port",
            system(fault)
        ),
        Message::SiteUnwatchable { path, fault } => format!(
            "за папкой {} нельзя следить: {}; укажите папку сайта параметром --root",
            shown(path),
            system(fault)
        ),
        Message::WatchRefused { words } => {
            format!(
                "за файлами сайта нельзя следить: {words}",
                words = printable(words)
            )
        }
        Message::ThreadRefused { fault } => format!(
            "система не запускает ещё один поток: {}; закройте другие программы и запустите \
            команду ещё раз",
            system(fault)
        ),
        Message::WatchEnded => {
            "слежение за файлами сайта прекратилось; запустите команду ещё раз".to_owned()
        }
        Message::PageNotRemade { errors } => {
            format!("{}: страница не обновлена", counted(*errors, &ERRORS))
        }
        Message::FixAndSave => {
            "Исправьте файлы и сохраните: это сообщение исчезнет само.".to_owned()
        }
        Message::CloseProblems => "Закрыть".to_owned(),
        Message::PageNotShown => "Страницу показать нельзя".to_owned(),

        Message::TableUnreadable { path, fault } => {
            format!("файл {} не читается: {}", shown(path), system(fault))
        }
        Message::TableRefused { path, fault } => table_in_russian(path, fault),
        Message::RowRefused { row, column, fault } => {
            let words = cell_in_russian(fault);
            match column {
                Some((letter, name)) => {
                    format!(
                        "строка {row}, столбец {letter} «{}»: {words}",
                        printable(name)
                    )
                }
                None => format!("строка {row}: {words}"),
            }
        }
        Message::OfficeAdded {
            row,
            id,
            is_id_made: true,
        } => {
            format!("новое: {id} (строка {row}; идентификатор составлен из названия)")
        }
        Message::OfficeAdded { row, id, .. } => format!("новое: {id} (строка {row})"),
        Message::OfficeChanged { row, id } => format!("изменится: {id} (строка {row})"),
        Message::KeyChanged {
            file,
            key,
            before,
            after,
        } => format!(
            "    {} `{}`: {} → {}",
            printable(file),
            printable(key),
            before.map_or("ничего".into(), printable),
            printable(after)
        ),
        Message::Imported {
            added,
            changed,
            unchanged,
            refused,
            written,
        } => format!(
            "{}: новых {added}, с изменениями {changed}, без изменений {unchanged}; отклонено \
            строк: {refused}.",
            match written {
                true => "Учреждения записаны",
                false => "Учреждения в таблице",
            }
        ),
        Message::RowsWrong => "Пока в строках есть ошибки, ничего не записывается. Исправьте их в \
            таблице или добавьте --skip-wrong-rows, чтобы эти строки пропустить."
            .to_owned(),
        Message::WriteWith => "Пока ничего не записано: добавьте --write.".to_owned(),

        Message::FolderNotEmpty { folder } => format!(
            "папка {} не пуста; укажите пустую папку или такую, которой ещё нет.",
            shown(folder)
        ),
        Message::FolderUnusable { folder, fault } => {
            format!("папка {} не подходит: {}", shown(folder), system(fault))
        }
        Message::FileUnwritable { path, fault } => {
            format!("файл {} не записывается: {}", shown(path), system(fault))
        }
        Message::SiteMade { folder } => format!(
            "Сайт создан в папке {0}. Собрать его: `tartip build --root {1}`.",
            shown(folder),
            typed(folder)
        ),
        Message::ReservedId { found } => format!(
            "`{found}` не может быть идентификатором записи: \
            страница с таким именем — список всех записей"
        ),
        Message::DeviceName { found } => format!(
            "`{found}` не годится в идентификаторы: в Windows это имя устройства, и файл так \
            назвать нельзя; выберите другое имя"
        ),
        Message::NotAnId { found, suggestion } => format!(
            "`{found}` не годится в идентификаторы: нужны строчные латинские буквы, цифры и \
            одиночные дефисы между ними, не больше 64 знаков{}",
            suggestion.map_or(String::new(), |id| format!(
                "; возможно, имелось в виду `{id}`?"
            ))
        ),
        Message::NoContent { root } => format!(
            "в папке {} нет папки `content`; укажите папку сайта параметром --root или создайте \
            сайт: `tartip new site ПАПКА`",
            shown(root)
        ),
        Message::RecordThere { path } => {
            format!(
                "файл {} уже есть; выберите другой идентификатор",
                shown(path)
            )
        }
        Message::FileMade { path } => format!("Создан файл {}", shown(path)),
        Message::FillIn => {
            "Заполните пустые строки на обоих языках; `tartip check` назовёт каждое незаполненное \
            место."
                .to_owned()
        }

        Message::NoPoster => "Плакат не сделан.".to_owned(),
        Message::UnknownProcedure { id, similar: "" } => format!(
            "нет процедуры `{id}`; идентификатор процедуры — имя её папки в content/procedures"
        ),
        Message::UnknownProcedure { id, similar } => {
            with_similar(format!("нет процедуры `{id}`"), similar)
        }
        Message::UnknownOffice { id, similar: "" } => format!(
            "нет учреждения `{id}`; идентификатор учреждения — имя его файла в content/offices \
            без .yaml"
        ),
        Message::UnknownOffice { id, similar } => {
            with_similar(format!("нет учреждения `{id}`"), similar)
        }
        Message::NoRealAddress { address } => format!(
            "плакат ведёт на сайт, а `{address}` — не адрес, который люди могут открыть; впишите \
            адрес сайта в `base_url` файла content/site.yaml или укажите его параметром --base-url"
        ),
        Message::AddressTooLong { address } => format!(
            "адрес страницы, который начинается с `{address}`, слишком длинный для QR-кода, \
            который прочтёт телефон; опубликуйте сайт по адресу короче"
        ),
        Message::NotAPdf { path } => format!(
            "{} уже есть, и это не файл PDF; укажите другое имя параметром --output",
            shown(path)
        ),
        Message::PdfRefused { words } => format!("файл PDF не получается: {words}"),
        Message::PosterWritten { path } => format!("Плакат записан в файл {}.", shown(path)),

        Message::FormsMade { folder } => format!(
            "Формы для редакторов записаны в {}. Как их открыть: docs/admin.md",
            shown(folder)
        ),
        Message::FormsBroughtUp { folder } => format!(
            "Формы в {} обновлены; то, что стоит выше `i18n` в config.yml, осталось прежним",
            shown(folder)
        ),
        Message::FormsTaken { path } => format!(
            "{} записан не командой `tartip new admin` и остаётся как есть: укажите другую папку",
            shown(path)
        ),
        Message::FormsNeedRepository { option } => {
            format!("для `--backend {option}` нужен репозиторий: `--repo ВЛАДЕЛЕЦ/РЕПОЗИТОРИЙ`")
        }
        Message::FormsNeedHost => {
            "для `--backend gitea` нужен его адрес: `--host https://git.example.kz`".to_owned()
        }
        Message::FormsPassOver { folder } => format!(
            "формы не показывают того, что лежит в {}: CMS смотрит только в саму папку вида",
            shown(folder)
        ),
        Message::SchemasWritten { number, folder } => {
            format!(
                "В папку {} записано: {}.",
                shown(folder),
                counted(*number, &SCHEMAS)
            )
        }

        Message::ThisProgram { version, path } => match path {
            Some(path) => format!("tartip {version}, {}", shown(path)),
            None => format!("tartip {version}"),
        },
        Message::SiteLookedAt { root } => format!("Сайт: {}", shown(root)),
        Message::ThemeUsed { name, files: 0 } => format!("Тема оформления: {name}, встроенная"),
        Message::ThemeUsed { name, files } => {
            format!("Тема оформления: {name}, своих файлов поверх встроенных: {files}")
        }
        Message::ThemeSame { files } => format!(
            "  такие же, как встроенные: {files}; без них тема обновится вместе с программой"
        ),
        Message::ThemeReplaces {
            path,
            shared,
            lines,
        } => format!(
            "  {}: вместо встроенного файла; общих строк {shared} из {lines}",
            printable(path)
        ),
        Message::ThemeAdds { path } => format!("  {}: есть только у сайта", printable(path)),
        Message::NoSchemas { command } => {
            format!("Схемы для программы для правки: нет. Чтобы они были: {command}")
        }
        Message::OutdatedAt {
            path,
            line,
            outdated,
            command,
        } => {
            let words = outdated.in_language(UiLanguage::Russian);
            outdated_at(path, *line, &words, *command)
        }
        Message::OutdatedSummary { found: 0 } => {
            "На сайте нет ничего, что старше программы.".to_owned()
        }
        Message::OutdatedSummary { found } => {
            format!("Нужно обновить: {found}. Что изменилось: docs/upgrading.md")
        }

        Message::PagesWritten { number, folder } => {
            format!("Страниц записано в {}: {number}.", shown(folder))
        }

        Message::OutputNotReplaceable { path } => format!(
            "`{}` не может быть папкой готового сайта: нужна папка, которую можно заменить \
            целиком; выберите другую параметром --output, например `public`",
            shown(path)
        ),
        Message::OutputHoldsSource { output, source } => format!(
            "`{}` не может быть папкой готового сайта: при публикации она заменяется целиком, а в \
            ней `{}`, без чего сайта не собрать; выберите параметром --output пустую папку или \
            новое имя",
            shown(output),
            shown(source)
        ),
        Message::OutputInsideSource { output, source } => format!(
            "`{}` не может быть папкой готового сайта: она лежит внутри `{}`, откуда сайт \
            собирается, и в следующий раз программа читала бы собственную работу; выберите \
            параметром --output папку в другом месте",
            shown(output),
            shown(source)
        ),
        Message::OutputNotAFolder { path, found } => format!(
            "`{}` — {}, а нужна папка; уберите это или выберите другую папку параметром --output",
            shown(path),
            obstacle(*found)
        ),
        Message::OutputForeign { path, example } => format!(
            "в папке `{}` есть файлы, созданные не программой tartip, например `{}`; выберите \
            другую папку параметром --output или добавьте --force, чтобы удалить в ней всё",
            shown(path),
            shown(example)
        ),
        Message::NotALock { path, found } => format!(
            "`{}` — {}, а это имя нужно программе tartip для её файла; уберите это",
            shown(path),
            obstacle(*found)
        ),
        Message::OutputLocked { output, lock } => format!(
            "сайт в `{}` прямо сейчас собирает другая программа tartip (она держит `{}`); \
            дождитесь, пока она закончит, или выберите другую папку параметром --output",
            shown(output),
            shown(lock)
        ),
        Message::BadPagePath { path, fault } => format!(
            "`{path}` не может быть путём страницы: {}; нужны имена через `/`, например \
            `kk/letters/index.html`",
            path_fault(*fault),
            path = printable(path)
        ),
        Message::PagePathTwice { path } => format!(
            "две страницы должны быть записаны в один файл `{path}`; дайте одной из них другой \
            адрес",
            path = printable(path)
        ),
        Message::PagePathClash { path } => format!(
            "`{path}` не записывается: на готовом сайте уже есть файл или папка с этим именем или \
            с таким, которое на этом диске считается тем же (например, отличается только \
            заглавными буквами); дайте одному из них другой адрес",
            path = printable(path)
        ),
        Message::SiteIncomplete { output } => format!(
            "новый сайт для `{}` не опубликован: одну из страниц записать не удалось; посмотрите, \
            какую, исправьте то, что сказано в её ошибке, и соберите сайт снова",
            shown(output)
        ),
        Message::OutputPinned { output, fault } => format!(
            "папку `{0}` нельзя заменить целиком ({1}): к ней подключён диск, или она лежит в \
            неизменяемой части контейнера; выберите параметром --output папку внутри неё, например \
            `{0}/site`",
            shown(output),
            system(fault)
        ),
        Message::OutputSetAside {
            output,
            aside,
            fault,
        } => format!(
            "папка `{0}` была отложена под именем `{1}`, а потом ни новый, ни прежний сайт не \
            удалось поставить на её место ({2}); соберите сайт снова, и прежний сначала вернётся, \
            или сами переименуйте `{1}` в `{0}`",
            shown(output),
            shown(aside),
            system(fault)
        ),
        Message::DiskRefused {
            action,
            path,
            fault,
        } => format!(
            "не удалось {} `{}`: {}; проверьте, можно ли писать в эту папку и есть ли место на \
            диске",
            match action {
                DiskAction::Find => "найти",
                DiskAction::Inspect => "посмотреть, что стоит в",
                DiskAction::List => "посмотреть, что лежит в",
                DiskAction::Read => "прочесть",
                DiskAction::Create => "создать",
                DiskAction::CreateFolder => "создать папку",
                DiskAction::CreateLock => "создать файл блокировки",
                DiskAction::Lock => "занять файл блокировки",
                DiskAction::Write => "записать",
                DiskAction::Keep => "взять с прежнего сайта",
                DiskAction::Sync => "сохранить на диск",
                DiskAction::Replace => "заменить",
                DiskAction::BringBack => "вернуть прежний сайт из",
            },
            shown(path),
            system(fault)
        ),
    }
}

fn with_similar(sentence: String, similar: &str) -> String {
    match similar {
        "" => sentence,
        similar => format!("{sentence}; возможно, имелось в виду `{similar}`?"),
    }
}

/// A number with its noun.
fn counted(number: usize, noun: &Plural<'_>) -> String {
    count(Language::Russian, number as u64, noun)
}

/// A heading or a sentence of the comment on a proposed change.
pub(super) fn comment_word(word: CommentWord) -> &'static str {
    match word {
        CommentWord::Findings => "Что не так",
        CommentWord::NothingFound => "Ошибок и предупреждений нет.",
        CommentWord::Changes => "Что изменится для граждан",
        CommentWord::Preview => "Предварительный просмотр",
        CommentWord::OpenPreview => "Открыть сайт с этим изменением",
        CommentWord::Download => "Скачайте сайт с этим изменением",
        CommentWord::Unpack => ", распакуйте архив и откройте в нём `index.html`.",
        CommentWord::NoPreview => {
            "Предварительного просмотра нет: сайт не собрать, пока не исправлены ошибки."
        }
        CommentWord::NoPages => "Ни одна страница не изменится.",
        CommentWord::NotCompared => {
            "Какие страницы изменятся, сказать нельзя: сайт в прежнем виде собрать не удалось."
        }
        CommentWord::Pages => "Страницы, которые изменятся:",
    }
}

/// A word of the page and the table of `status`.
pub(super) fn status_word(word: StatusWord) -> &'static str {
    match word {
        StatusWord::Title => "Что нужно сделать",
        StatusWord::AsOf => "По состоянию на {day}",
        StatusWord::AllRecords => "Записей на сайте",
        StatusWord::Waiting => "Записей, в которых есть работа",
        StatusWord::InShort => "Коротко",
        StatusWord::OverdueNumber => "Сверка просрочена",
        StatusWord::SoonNumber => "Скоро сверять",
        StatusWord::Until => "до",
        StatusWord::ByWork => "По видам работы",
        StatusWord::ByOwner => "По ответственным учреждениям",
        StatusWord::Records => "Записи",
        StatusWord::Record => "Запись",
        StatusWord::Kind => "Вид",
        StatusWord::Id => "Идентификатор",
        StatusWord::File => "Файл",
        StatusWord::KazakhName => "Название на казахском",
        StatusWord::RussianName => "Название на русском",
        StatusWord::Owner => "Кто отвечает",
        StatusWord::VerifiedOn => "Сверено",
        StatusWord::Due => "Сверить до",
        StatusWord::State => "Состояние",
        StatusWord::RecordNumber => "Записей",
        StatusWord::Number => "Мест",
        StatusWord::ToDo => "Что сделать",
        StatusWord::NothingToDo => "ничего",
        StatusWord::Nobody => "не указано",
        StatusWord::Choose => "Выбрать записи",
        StatusWord::AnyKind => "все виды",
        StatusWord::AnyOwner => "все учреждения",
        StatusWord::AnyWork => "любая работа",
        StatusWord::Search => "Название или идентификатор",
        StatusWord::Reset => "Показать все",
        StatusWord::Shown => "Показано: {shown} из {all}",
        StatusWord::SortHint => "Заголовок столбца сортирует таблицу.",
        StatusWord::LinkHint => "Идентификаторы ведут к файлам содержания.",
        StatusWord::MadeBy => "Сделано программой",
        StatusWord::OneOf(folder) => match folder {
            "acts" => "акт",
            "areas" => "территория",
            "calendar" => "календарь",
            "contacts" => "контакт",
            "letters" => "письмо",
            "offices" => "учреждение",
            "procedures" => "процедура",
            "roles" => "роль",
            "site" => "сайт",
            "topics" => "тема",
            other => other,
        },
        StatusWord::Work(work) => match work {
            StatusWork::Errors => "ошибки",
            StatusWork::Overdue => "сверка просрочена",
            StatusWork::DueSoon => "скоро сверять",
            StatusWork::OutOfForce => "ссылается на утратившие силу акты",
            StatusWork::Untranslated => "нет перевода",
            StatusWork::Stale => "изменён один язык",
            StatusWork::Unreviewed => "не сверено",
            StatusWork::Warnings => "другие предупреждения",
        },
        StatusWord::ToDoFor(work) => match work {
            StatusWork::Errors => "Исправить ошибки: с ними сайт не опубликовать",
            StatusWork::Overdue => "Сверить сведения с источником и вписать день в verified_on",
            StatusWork::DueSoon => {
                "Сверить сведения с источником к этому дню и вписать день в verified_on"
            }
            StatusWork::OutOfForce => "Заменить ссылки на акты, утратившие силу",
            StatusWork::Untranslated => "Написать тексты на языке, которого не хватает",
            StatusWork::Stale => {
                "Обновить текст на другом языке и отметить это командой tartip review"
            }
            StatusWork::Unreviewed => {
                "Сверить тексты на двух языках и отметить это командой tartip review"
            }
            StatusWork::Warnings => "Разобрать предупреждения команды tartip check",
        },
    }
}

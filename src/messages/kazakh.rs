//! What the command says besides problems, in Kazakh.

use super::path_fault::kazakh as path_fault;
use super::system_fault::kazakh as system;
use super::table_fault::{cell_in_kazakh, table_in_kazakh};
use super::{AddressFault, CommentWord, DiffWord, DiskAction, Obstacle, RevisionFault, ValueFault};
use super::{
    Column, Message, Stage, StatusWord, StatusWork, TimingColumn, outdated_at, shown, typed,
};
use crate::diagnostic::printable::printable;
use crate::language::{Language, Plural, UiLanguage, count};

/// What stands where it should not.
fn obstacle(found: Obstacle) -> &'static str {
    match found {
        Obstacle::Link => "символдық сілтеме",
        Obstacle::File => "файл",
        Obstacle::Folder => "қалта",
        Obstacle::Other => "файл да, қалта да емес",
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
            format!("стандартты шығысқа жазу мүмкін емес: {}", system(fault))
        }
        Message::NotShown { more } => {
            format!("Тағы {more} мұнда көрсетілген жоқ: барлығын `tartip check` айтады")
        }
        Message::Found { errors, warnings } => format!(
            "{}, {}",
            counted(*errors, "қате"),
            counted(*warnings, "ескерту")
        ),

        Message::UnknownArgument { argument, similar } => {
            with_similar(format!("мұнда `{argument}` деген параметр жоқ"), similar)
        }
        Message::UnknownCommand { command, similar } => {
            with_similar(format!("`{command}` деген команда жоқ"), similar)
        }
        Message::CommandMissing { command, commands } => {
            format!("`{command}` сөзінен кейін мына командалардың бірі керек: {commands}")
        }
        Message::ValueMissing { argument } => format!("`{argument}` параметріне мән керек"),
        Message::ValueNotAllowed {
            argument,
            value,
            allowed,
        } => format!(
            "`{value}` мәні `{argument}` параметріне келмейді; мыналардың бірі керек: {allowed}"
        ),
        Message::ValueRefused {
            argument,
            value,
            fault,
        } => format!(
            "`{value}` мәні `{argument}` параметріне келмейді: {}",
            match fault {
                ValueFault::NotADate => "шынымен болатын күн керек, былай жазылады: 2026-11-22",
                ValueFault::NotATime =>
                    "күндердің немесе апталардың саны керек, мысалы 30d немесе 4w",
                ValueFault::NotAName => "кіші латын әріптері, цифрлар және дефистер керек",
                ValueFault::NotAnAddress => "https://example.kz/site сияқты мекенжай керек",
                ValueFault::NotALanguage => "en, ru немесе kk керек",
                ValueFault::Other(words) => words,
            }
        ),
        Message::ValueSurplus { argument, value } => {
            format!("`{value}` — `{argument}` параметріне артық мән")
        }
        Message::ArgumentsMissing { arguments } => format!("мыналар жетпейді: {arguments}"),
        Message::ArgumentTwice { argument } => format!("`{argument}` екі рет тұр"),
        Message::ArgumentsExclude { argument, other } => {
            format!("`{argument}` және `{other}` бірге көрсетілмейді")
        }
        Message::ArgumentNotUtf8 => "команда UTF-8 кодтауында терілмеген".to_owned(),
        Message::TryHelp { usage } => {
            format!("\nҚалай шақырылады: {usage}\n\nТолығырақ: `--help` қосыңыз.")
        }

        Message::Valid {
            procedures,
            offices,
        } => format!(
            "Бәрі дұрыс: {}, {}, 2\u{A0}тіл.",
            counted(*procedures, "рәсім"),
            counted(*offices, "мекеме")
        ),
        Message::Fixed { fixed: 0, .. } => "Түзететін ештеңе жоқ.".to_owned(),
        Message::Fixed { fixed, files } => format!(
            "{} түзетілді, өзгерген файл саны: {files}.",
            counted(*fixed, "жер")
        ),
        Message::NoExternal => "бұл бағдарлама мекенжай тексерусіз құрастырылған: оны `external` \
            мүмкіндігімен құрастырыңыз немесе дайын бағдарламаны шығарылымдардан алыңыз"
            .to_owned(),
        Message::AddressesAsked { done, total } => {
            format!("тексерілген мекенжай: {total} ішінен {done}")
        }
        Message::AddressesKnown {
            addresses,
            kept,
            unknown,
        } => format!(
            "Сайттан тыс мекенжай: {addresses}; бұрыннан белгілісі: {kept}; ештеңе айтуға \
            болмайтыны: {unknown}."
        ),
        Message::AddressUnknown { address, fault } => {
            let why = match fault {
                AddressFault::Status(status) => format!("тораптың жауабы {status}"),
                AddressFault::Timeout => "жауап уақытында келмеді".to_owned(),
                AddressFault::Broken => "қосылым үзілді".to_owned(),
                AddressFault::NoNetwork => "желі немесе атаулар қызметі жоқ".to_owned(),
                AddressFault::Redirect => "бет мекенжайы емес жерге апарады".to_owned(),
                AddressFault::Redirects => "бағыттаудың соңы жоқ".to_owned(),
                AddressFault::Port => "сирек порт, тек `--allow-private` тексереді".to_owned(),
            };
            format!("белгісіз: {address}: {why}")
        }
        Message::FileOutside { path } => format!(
            "{} файлы жазылмады: оған апаратын сілтеме сайт қалтасынан тыс жерге шығады",
            path.display()
        ),
        Message::FileChangedMeanwhile { path } => format!(
            "{} файлы тексеру кезінде өзгерді; команданы қайта іске қосыңыз",
            shown(path)
        ),

        Message::Formatted { changed, files } => {
            format!("Барлығы {files} файл, пішімделгені: {changed}.")
        }
        Message::FormChecked { changed: 0, files } => {
            format!(
                "{} тексерілді: пішімдейтін ештеңе жоқ.",
                counted(*files, "файл")
            )
        }
        Message::FormChecked { changed, files } => {
            format!("Барлығы {files} файл, пішімдеу керегі: {changed}; оны `tartip fmt` орындайды.")
        }
        Message::FormUncertain { path } => format!(
            "{} файлы сол қалпында қалды: оны сенімді түрде ретке келтіру мүмкін емес; қарапайым \
            етіп жазыңыз",
            shown(path)
        ),

        Message::Merge { note } => note.in_language(UiLanguage::Kazakh),
        Message::Diff { word } => match word {
            DiffWord::Added => "қосылды",
            DiffWord::Removed => "алып тасталды",
            DiffWord::AsBefore => "өзгермеді",
            DiffWord::Order => "реті",
            DiffWord::OtherText => "мәтіні өзгерді",
            DiffWord::NewAddress => "жаңа мекенжайы",
        }
        .to_owned(),
        Message::DiffMore { more } => {
            format!("Тағы {more} өзгеріс бар.")
        }
        Message::DiffRecorded { files: 0 } => {
            "Барлық өзгеріс жазылып қойған; жаңа файл жоқ.".to_owned()
        }
        Message::DiffRecorded { files } => {
            format!(
                "{} жазылды. Жақсырақ айтуға болатын жерін түзетіңіз, сосын: `tartip check`.",
                counted(*files, "файл")
            )
        }
        Message::DiffSummary { records: 0 } => "Азаматтар үшін ештеңе өзгерген жоқ.".to_owned(),
        Message::DiffSummary { records } => {
            format!("Өзгергені: {}.", counted(*records, "жазба"))
        }
        Message::DiffUnread { path } => format!(
            "{} файлын салыстыру мүмкін емес: бағдарламаның осы нұсқасы оны мазмұнның бір \
            нұсқасында оқи алмайды; `git diff` арқылы қараңыз",
            printable(path)
        ),
        Message::DiffRefused {
            root,
            revision,
            fault,
        } => {
            let revision = printable(revision);
            match fault {
                RevisionFault::NoGit => {
                    "мұнда `git` бағдарламасы жоқ: оны орнатыңыз немесе ол бар \
                    жерде салыстырыңыз"
                        .to_owned()
                }
                RevisionFault::NoRepository(words) => format!(
                    "{}: мұнда оқуға болатын git репозиторийі жоқ; команданы репозиторийдің \
                    көшірмесінде шақырыңыз немесе қалтаны `--root` арқылы көрсетіңіз ({})",
                    shown(root),
                    printable(words)
                ),
                RevisionFault::NoRevision => format!(
                    "репозиторийде `{revision}` нұсқасы жоқ: коммитті, тармақты немесе белгіні \
                    көрсетіңіз (`HEAD~1`, `main`); көшірме толық болмаса, алдымен тарихын жүктеңіз \
                    (`git fetch --unshallow`)"
                ),
                RevisionFault::TooLarge(limit) => format!(
                    "`{revision}` нұсқасының мазмұнында {limit} байттан көп: мұндай мазмұн \
                    оқылмайды; басқа нұсқаны көрсетіңіз"
                ),
                RevisionFault::Refused(words) => format!(
                    "git `{revision}` нұсқасының мазмұнын бере алмады: репозиторийді `git fsck` \
                    арқылы тексеріңіз ({})",
                    printable(words)
                ),
            }
        }

        Message::LinesNotShown { lines } => {
            format!("Тағы {lines} жол сыймады: барлығын `tartip diff` айтады.")
        }
        Message::PagesNotShown { pages } => format!("Тағы {pages} бет сыймады."),
        Message::FrameChanges { pages } => {
            format!("Тағы {pages} беттің тек жоғарғы не төменгі бөлігі өзгереді.")
        }

        Message::FixFirst => {
            "қатесі бар мазмұнды салыстырылған деп белгілеуге болмайды: алдымен қателерді түзетіңіз"
                .to_owned()
        }
        Message::NoContentAt { path } => format!(
            "{} мазмұнның файлы да, қалтасы да емес; мысалы, `content/procedures/ID` деп \
            көрсетіңіз",
            shown(path)
        ),
        Message::AllReviewed => {
            "Бәрі қазіргі күйінде салыстырылған деп белгіленген: екі тіл де салыстырылды."
                .to_owned()
        }
        Message::NothingToRecord => "Бұл бұрыннан белгіленген; ештеңе өзгерген жоқ.".to_owned(),
        Message::NotReviewed { files } => format!(
            "{} қазіргі күйінде салыстырылмаған. Екі тілді бір-бірімен, мәліметті дереккөзбен \
            салыстырыңыз, содан кейін: `tartip review ЖОЛ`.",
            counted(*files, "файл")
        ),
        Message::Recorded { files, left: 0 } => {
            format!(
                "{} белгіленді; енді бәрі салыстырылған.",
                counted(*files, "файл")
            )
        }
        Message::Recorded { files, left } => format!(
            "{} белгіленді; тағы {} салыстырылмаған.",
            counted(*files, "файл"),
            counted(*left, "файл")
        ),
        Message::AskCompared { file } => format!(
            "{file}: екі тілдің мағынасы бір ме, мәлімет дереккөздегідей ме? [и]ә, [ж]оқ әлі, \
            [ш]ығу:",
            file = printable(file)
        ),

        Message::Heading { column } => match column {
            Column::Record => "жазба",
            Column::Owner => "жауапты мекеме",
            Column::VerifiedOn => "тексерілген күні",
            Column::Unverified => "тексеру керек",
            Column::Untranslated => "аударылмаған",
            Column::Stale => "бір тілі өзгерген",
            Column::Unreviewed => "салыстырылмаған",
            Column::OutOfForce => "күші жойылған",
            Column::Errors => "қателер",
            Column::Warnings => "басқа ескертулер",
        }
        .to_owned(),
        Message::Yes => "иә".to_owned(),
        Message::StatusSummary {
            records,
            waiting: 0,
        } => {
            format!("{}, істейтін ештеңе жоқ.", counted(*records, "жазба"))
        }
        Message::StatusSummary { records, waiting } => format!(
            "{}, оның {waiting} жазбасы бойынша істейтін жұмыс бар.",
            counted(*records, "жазба")
        ),
        Message::StatusWritten { path } => format!("{} файлына жазылды.", shown(path)),
        Message::NotAStatus { path } => format!(
            "{} деген файл бар, бірақ ол мұндай есеп емес; --output параметрімен басқа ат \
             көрсетіңіз",
            shown(path)
        ),
        Message::StatusNotMade { words } => {
            format!("бет жасалмады: {words}; бұл — бағдарламаның қатесі")
        }

        Message::NoPaper { path, words } => format!(
            "{path}: осы бланкінің PDF файлын жасау мүмкін болмады. Кітапхана хабары: {words}. \
             Бұл туралы әзірлеушілерге хабарлап, хаттың файлын қоса жіберіңіз: \
             ешбір мазмұн бұған әкелмеуге тиіс."
        ),
        Message::NothingPublished => "Ештеңе жарияланған жоқ.".to_owned(),
        Message::Published {
            pages,
            output,
            written,
            kept,
            removed,
            seconds,
        } => format!(
            "Сайт {} қалтасына жарияланды: {}; жазылған файл: {written}, өзгермегені: {kept}, \
            жойылғаны: {removed}; {} с ішінде.",
            shown(output),
            counted(*pages, "бет"),
            format!("{seconds:.2}").replace('.', ","),
        ),
        Message::Leftover { path } => format!(
            "Бұрынғы сайтты жою мүмкін болмады; {} қалтасын қолмен жойыңыз.",
            shown(path)
        ),
        Message::PagesMade { done, total } => format!("дайын бет: {total} ішінен {done}"),

        Message::TimingHeading { column } => match column {
            TimingColumn::Stage => "кезең",
            TimingColumn::Elapsed => "өтті, с",
            TimingColumn::Cpu => "процессор, с",
        }
        .to_owned(),
        Message::StageName { stage } => match stage {
            Stage::Load => "жүктеу",
            Stage::Check => "мәліметтерді тексеру",
            Stage::Texts => "мәтіндерді тексеру",
            Stage::Theme => "безендіру тақырыбы",
            Stage::Plan => "беттер тізімі",
            Stage::Inspect => "беттерді қарап шығу",
            Stage::Outside => "мекенжайларды тексеру",
            Stage::Search => "іздеу",
            Stage::Render => "беттерді жасау",
            Stage::Write => "жазу",
            Stage::Compress => "сығу",
            Stage::Publish => "жариялау",
        }
        .to_owned(),
        Message::AllStages => "барлығы".to_owned(),
        Message::UnknownCode { code, similar } => {
            with_similar(format!("`{code}` деген код жоқ"), similar)
        }
        Message::ExplainMore => "Толығырақ: `tartip explain КОД`".to_owned(),
        Message::Why { why } => format!("Бұл неге маңызды. {why}"),
        Message::HowToFix { how_to_fix } => format!("Қалай түзетіледі. {how_to_fix}"),
        Message::ForExample => {
            "Бұл қалай болады, `tartip new site` жасайтын сайттағы мысал:".to_owned()
        }
        Message::ExampleReviewed => {
            "Сайт салыстырылған деп белгіленді (`tartip review --all`), содан кейін мынау \
            өзгертілді."
                .to_owned()
        }
        Message::ExampleEdit {
            file,
            right,
            wrong: "",
        } => {
            format!("{file}\n  бұрын:\n{right}\n  енді: ештеңе жоқ")
        }
        Message::ExampleEdit { file, right, wrong } => {
            format!("{file}\n  бұрын:\n{right}\n  енді:\n{wrong}")
        }
        Message::ExampleWrite { file, text: "" } => format!("{file} файлы бос."),
        Message::ExampleWrite { file, text } => format!("{file}\n{text}"),
        Message::ExampleRemove { file } => format!("{file} файлы жоқ."),
        Message::Serving { address } => {
            format!("Сайт тек осы компьютерде ашылады: {address} Тоқтату үшін Ctrl-C басыңыз.")
        }
        Message::Made {
            number: 1,
            milliseconds,
        } => format!("Сайт {milliseconds}\u{A0}мс ішінде құрастырылды."),
        Message::Made {
            number,
            milliseconds,
        } => format!("Сайт {milliseconds}\u{A0}мс ішінде қайта құрастырылды (№\u{A0}{number})."),
        Message::NotMade {
            errors,
            pages,
            number,
            milliseconds,
        } => format!(
            "Сайт құрастырылмады: {} ({milliseconds}\u{A0}мс, №\u{A0}{number}). {}",
            counted(*errors, "қате"),
            if *pages {
                "Бұрынғы беттер қалды, олардың үстінде нені түзету керегі көрсетілген."
            } else {
                "Нені түзету керегі браузерде көрсетілген."
            }
        ),
        Message::Polling { words } => format!(
            "Жүйе файлдардың өзгергенін хабарламайды ({words}), сондықтан олар секунд сайын \
            қаралады.",
            words = printable(words)
        ),
        Message::BrowserNotOpened { address, fault } => format!(
            "Браузерді іске қосу мүмкін болмады ({}); {address} мекенжайын өзіңіз ашыңыз.",
            system(fault)
        ),
        Message::PortUnusable { port, fault } => format!(
            "{port} порты жарамайды: {}; --port параметрімен басқасын таңдаңыз",
            system(fault)
        ),
        Message::NoPort { first, last, fault } => format!(
            "{first}–{last} аралығындағы порттардың ешқайсысы жарамайды: {}; --port параметрімен \
            басқасын таңдаңыз",
            system(fault)
        ),
        Message::SiteUnwatchable { path, fault } => format!(
            "{} қалтасын бақылау мүмкін емес: {}; сайттың қалтасын --root параметрімен көрсетіңіз",
            shown(path),
            system(fault)
        ),
        Message::WatchRefused { words } => {
            format!(
                "сайттың файлдарын бақылау мүмкін емес: {words}",
                words = printable(words)
            )
        }
        Message::ThreadRefused { fault } => format!(
            "жүйе тағы бір ағынды іске қоспайды: {}; басқа бағдарламаларды жауып, команданы қайта \
            іске қосыңыз",
            system(fault)
        ),
        Message::WatchEnded => {
            "сайттың файлдарын бақылау тоқтап қалды; команданы қайта іске қосыңыз".to_owned()
        }
        Message::PageNotRemade { errors } => {
            format!("{}: бет жаңартылмады", counted(*errors, "қате"))
        }
        Message::FixAndSave => "Файлдарды түзетіп, сақтаңыз: бұл хабар өзі жоғалады.".to_owned(),
        Message::CloseProblems => "Жабу".to_owned(),
        Message::PageNotShown => "Бетті көрсету мүмкін емес".to_owned(),

        Message::TableUnreadable { path, fault } => {
            format!("{} файлы оқылмайды: {}", shown(path), system(fault))
        }
        Message::TableRefused { path, fault } => table_in_kazakh(path, fault),
        Message::RowRefused { row, column, fault } => {
            let words = cell_in_kazakh(fault);
            match column {
                Some((letter, name)) => {
                    format!("{row}-жол, {letter} бағаны «{}»: {words}", printable(name))
                }
                None => format!("{row}-жол: {words}"),
            }
        }
        Message::OfficeAdded {
            row,
            id,
            is_id_made: true,
        } => {
            format!("жаңа: {id} ({row}-жол; идентификатор атауынан жасалды)")
        }
        Message::OfficeAdded { row, id, .. } => format!("жаңа: {id} ({row}-жол)"),
        Message::OfficeChanged { row, id } => format!("өзгереді: {id} ({row}-жол)"),
        Message::KeyChanged {
            file,
            key,
            before,
            after,
        } => format!(
            "    {} `{}`: {} → {}",
            printable(file),
            printable(key),
            before.map_or("ештеңе".into(), printable),
            printable(after)
        ),
        Message::Imported {
            added,
            changed,
            unchanged,
            refused,
            written,
        } => format!(
            "{}: жаңасы {added}, өзгергені {changed}, өзгермегені {unchanged}; қабылданбаған жол: \
            {refused}.",
            match written {
                true => "Мекемелер жазылды",
                false => "Кестедегі мекемелер",
            }
        ),
        Message::RowsWrong => "Жолдарда қате тұрғанда ештеңе жазылмайды. Оларды кестеде түзетіңіз \
            немесе ондай жолдарды өткізіп жіберу үшін --skip-wrong-rows қосыңыз."
            .to_owned(),
        Message::WriteWith => "Әзірге ештеңе жазылған жоқ: --write қосыңыз.".to_owned(),

        Message::FolderNotEmpty { folder } => format!(
            "{} қалтасы бос емес; бос немесе әлі жоқ қалтаны көрсетіңіз.",
            shown(folder)
        ),
        Message::FolderUnusable { folder, fault } => {
            format!("{} қалтасы жарамайды: {}", shown(folder), system(fault))
        }
        Message::FileUnwritable { path, fault } => {
            format!("{} файлын жазу мүмкін емес: {}", shown(path), system(fault))
        }
        Message::SiteMade { folder } => format!(
            "{0} қалтасында сайт жасалды. Оны құрастыру үшін: `tartip build --root {1}`.",
            shown(folder),
            typed(folder)
        ),
        Message::ReservedId { found } => format!(
            "`{found}` жазбаның идентификаторы бола алмайды: \
            мұндай аты бар бет — барлық жазбаның тізімі"
        ),
        Message::DeviceName { found } => format!(
            "`{found}` идентификатор бола алмайды: Windows жүйесінде бұл — құрылғының аты, файлды \
            бұлай атауға болмайды; басқа ат таңдаңыз"
        ),
        Message::NotAnId { found, suggestion } => format!(
            "`{found}` идентификатор бола алмайды: кіші латын әріптері, цифрлар және олардың \
            арасында жалғыз дефистер керек, 64 таңбадан аспауы тиіс{}",
            suggestion.map_or(String::new(), |id| format!(
                "; мүмкін, `{id}` деп жазбақ болдыңыз ба?"
            ))
        ),
        Message::NoContent { root } => format!(
            "{} қалтасында `content` қалтасы жоқ; сайттың қалтасын --root параметрімен көрсетіңіз \
            немесе сайт жасаңыз: `tartip new site ҚАЛТА`",
            shown(root)
        ),
        Message::RecordThere { path } => {
            format!(
                "{} файлы бұрыннан бар; басқа идентификатор таңдаңыз",
                shown(path)
            )
        }
        Message::FileMade { path } => format!("{} файлы жасалды", shown(path)),
        Message::FillIn => {
            "Бос жолдарды екі тілде толтырыңыз; толтырылмай қалған әр орынды `tartip check` \
            көрсетеді."
                .to_owned()
        }

        Message::NoPoster => "Плакат жасалған жоқ.".to_owned(),
        Message::UnknownProcedure { id, similar: "" } => format!(
            "`{id}` деген рәсім жоқ; рәсімнің идентификаторы — оның content/procedures ішіндегі \
            қалтасының аты"
        ),
        Message::UnknownProcedure { id, similar } => {
            with_similar(format!("`{id}` деген рәсім жоқ"), similar)
        }
        Message::UnknownOffice { id, similar: "" } => format!(
            "`{id}` деген мекеме жоқ; мекеменің идентификаторы — оның content/offices ішіндегі \
            файлының .yaml жалғауынсыз аты"
        ),
        Message::UnknownOffice { id, similar } => {
            with_similar(format!("`{id}` деген мекеме жоқ"), similar)
        }
        Message::NoRealAddress { address } => format!(
            "плакат сайтқа бастайды, ал `{address}` — адамдар аша алатын мекенжай емес; сайттың \
            мекенжайын content/site.yaml файлындағы `base_url` кілтіне жазыңыз немесе --base-url \
            параметрімен көрсетіңіз"
        ),
        Message::AddressTooLong { address } => format!(
            "беттің `{address}` деп басталатын мекенжайы телефон оқи алатын QR-код үшін тым ұзын; \
            сайтты қысқарақ мекенжайда жариялаңыз"
        ),
        Message::NotAPdf { path } => format!(
            "{} деген файл бар, бірақ ол PDF емес; --output параметрімен басқа ат көрсетіңіз",
            shown(path)
        ),
        Message::PdfRefused { words } => format!("PDF файлы жасалмады: {words}"),
        Message::PosterWritten { path } => format!("Плакат {} файлына жазылды.", shown(path)),

        Message::FormsMade { folder } => format!(
            "Редакторларға арналған формалар {} қалтасына жазылды. Оларды қалай ашу керек: \
             docs/admin.md",
            shown(folder)
        ),
        Message::FormsBroughtUp { folder } => format!(
            "{} қалтасындағы формалар жаңартылды; config.yml ішінде `i18n`-нен жоғары тұрғаны \
             бұрынғыдай қалды",
            shown(folder)
        ),
        Message::FormsTaken { path } => format!(
            "{} файлын `tartip new admin` жазбаған, сондықтан ол сол күйі қалады: басқа қалтаны \
             көрсетіңіз",
            shown(path)
        ),
        Message::FormsNeedRepository { option } => {
            format!("`--backend {option}` үшін репозиторий керек: `--repo ИЕСІ/РЕПОЗИТОРИЙ`")
        }
        Message::FormsNeedHost => {
            "`--backend gitea` үшін оның мекенжайы керек: `--host https://git.example.kz`"
                .to_owned()
        }
        Message::FormsPassOver { folder } => format!(
            "формалар {} ішіндегіні көрсетпейді: CMS түрдің өз қалтасына ғана қарайды",
            shown(folder)
        ),
        Message::SchemasWritten { number, folder } => {
            format!(
                "{} қалтасына {} жазылды.",
                shown(folder),
                counted(*number, "схема")
            )
        }

        Message::ThisProgram { version, path } => match path {
            Some(path) => format!("tartip {version}, {}", shown(path)),
            None => format!("tartip {version}"),
        },
        Message::SiteLookedAt { root } => format!("Сайт: {}", shown(root)),
        Message::ThemeUsed { name, files: 0 } => {
            format!("Безендіру тақырыбы: {name}, бағдарламаға кіріктірілген")
        }
        Message::ThemeUsed { name, files } => format!(
            "Безендіру тақырыбы: {name}, кіріктірілгендердің үстіне қойылған өз файлдары: {files}"
        ),
        Message::ThemeSame { files } => format!(
            "  кіріктірілгендермен бірдейі: {files}; оларсыз тақырып бағдарламамен бірге жаңарады"
        ),
        Message::ThemeReplaces {
            path,
            shared,
            lines,
        } => format!(
            "  {}: кіріктірілген файлдың орнына; {lines} жолдың {shared} жолы ортақ",
            printable(path)
        ),
        Message::ThemeAdds { path } => format!("  {}: тек сайтта бар", printable(path)),
        Message::NoSchemas { command } => {
            format!("Түзету бағдарламасына арналған схемалар жоқ. Олар болуы үшін: {command}")
        }
        Message::OutdatedAt {
            path,
            line,
            outdated,
            command,
        } => {
            let words = outdated.in_language(UiLanguage::Kazakh);
            outdated_at(path, *line, &words, *command)
        }
        Message::OutdatedSummary { found: 0 } => "Сайтта бағдарламадан ескі ештеңе жоқ.".to_owned(),
        Message::OutdatedSummary { found } => {
            format!("Жаңарту керегі: {found}. Не өзгергені: docs/upgrading.md")
        }

        Message::PagesWritten { number, folder } => format!(
            "{} қалтасына {} жазылды.",
            shown(folder),
            counted(*number, "бет")
        ),

        Message::OutputNotReplaceable { path } => format!(
            "`{}` дайын сайттың қалтасы бола алмайды: тұтас ауыстыруға болатын қалта керек; \
            --output параметрімен басқасын таңдаңыз, мысалы `public`",
            shown(path)
        ),
        Message::OutputHoldsSource { output, source } => format!(
            "`{}` дайын сайттың қалтасы бола алмайды: жариялағанда ол тұтас ауыстырылады, ал онда \
            сайтқа қажет `{}` бар; --output параметрімен бос қалтаны немесе жаңа атты таңдаңыз",
            shown(output),
            shown(source)
        ),
        Message::OutputInsideSource { output, source } => format!(
            "`{}` дайын сайттың қалтасы бола алмайды: ол сайт құрастырылатын `{}` ішінде жатыр, \
            келесі жолы бағдарлама өзі жасағанды оқыр еді; --output параметрімен басқа жердегі \
            қалтаны таңдаңыз",
            shown(output),
            shown(source)
        ),
        Message::OutputNotAFolder { path, found } => format!(
            "`{}` — {}, ал қалта керек; оны алып тастаңыз немесе --output параметрімен басқа \
            қалтаны таңдаңыз",
            shown(path),
            obstacle(*found)
        ),
        Message::OutputForeign { path, example } => format!(
            "`{}` қалтасында tartip жасамаған файлдар бар, мысалы `{}`; --output параметрімен \
            басқа қалтаны таңдаңыз немесе ондағының бәрін жою үшін --force қосыңыз",
            shown(path),
            shown(example)
        ),
        Message::NotALock { path, found } => format!(
            "`{}` — {}, ал бұл ат tartip бағдарламасының өз файлына керек; оны алып тастаңыз",
            shown(path),
            obstacle(*found)
        ),
        Message::OutputLocked { output, lock } => format!(
            "`{}` сайтын дәл қазір басқа tartip құрастырып жатыр (ол `{}` файлын ұстап тұр); ол \
            аяқталғанша күтіңіз немесе --output параметрімен басқа қалтаны таңдаңыз",
            shown(output),
            shown(lock)
        ),
        Message::BadPagePath { path, fault } => format!(
            "`{path}` беттің жолы бола алмайды: {}; `/` арқылы жазылған аттар керек, мысалы \
            `kk/letters/index.html`",
            path_fault(*fault),
            path = printable(path)
        ),
        Message::PagePathTwice { path } => {
            format!(
                "екі бет бір `{path}` файлына жазылмақ; біреуіне басқа мекенжай беріңіз",
                path = printable(path)
            )
        }
        Message::PagePathClash { path } => format!(
            "`{path}` жазылмайды: дайын сайтта осындай аты бар немесе осы дискіде бір деп \
            саналатын аты бар (мысалы, тек бас әріптерімен өзгеше) файл не қалта бар; біреуіне \
            басқа мекенжай беріңіз",
            path = printable(path)
        ),
        Message::SiteIncomplete { output } => format!(
            "`{}` үшін жаңа сайт жарияланбады: бір бетін жазу мүмкін болмады; қай бет екенін \
            қараңыз, қатесінде айтылғанды түзетіп, сайтты қайта құрастырыңыз",
            shown(output)
        ),
        Message::OutputPinned { output, fault } => format!(
            "`{0}` қалтасын тұтас ауыстыруға болмайды ({1}): оған диск қосылған немесе ол \
            контейнердің өзгермейтін бөлігінде жатыр; --output параметрімен оның ішіндегі қалтаны \
            таңдаңыз, мысалы `{0}/site`",
            shown(output),
            system(fault)
        ),
        Message::OutputSetAside {
            output,
            aside,
            fault,
        } => format!(
            "`{0}` қалтасы `{1}` деген атпен шетке қойылды, содан кейін оның орнына жаңа сайт та, \
            бұрынғысы да қойылмады ({2}); сайтты қайта құрастырыңыз, сонда алдымен бұрынғысы \
            қайтады, немесе `{1}` атын өзіңіз `{0}` деп өзгертіңіз",
            shown(output),
            shown(aside),
            system(fault)
        ),
        Message::DiskRefused {
            action,
            path,
            fault,
        } => format!(
            "`{}`: {}, себебі: {}; бұл қалтаға жазуға бола ма және дискіде орын бар ма, тексеріңіз",
            shown(path),
            match action {
                DiskAction::Find => "табу мүмкін болмады",
                DiskAction::Inspect => "онда не тұрғанын көру мүмкін болмады",
                DiskAction::List => "онда не жатқанын көру мүмкін болмады",
                DiskAction::Read => "оқу мүмкін болмады",
                DiskAction::Create => "жасау мүмкін болмады",
                DiskAction::CreateFolder => "қалтаны жасау мүмкін болмады",
                DiskAction::CreateLock => "құлып файлын жасау мүмкін болмады",
                DiskAction::Lock => "құлып файлын алу мүмкін болмады",
                DiskAction::Write => "жазу мүмкін болмады",
                DiskAction::Keep => "бұрынғы сайттан алу мүмкін болмады",
                DiskAction::Sync => "дискіге сақтау мүмкін болмады",
                DiskAction::Replace => "ауыстыру мүмкін болмады",
                DiskAction::BringBack => "одан бұрынғы сайтты қайтару мүмкін болмады",
            },
            system(fault)
        ),
    }
}

fn with_similar(sentence: String, similar: &str) -> String {
    match similar {
        "" => sentence,
        similar => format!("{sentence}; мүмкін, `{similar}` деп жазбақ болдыңыз ба?"),
    }
}

/// A number with its noun, which never changes.
fn counted(number: usize, noun: &str) -> String {
    count(Language::Kazakh, number as u64, &Plural::unchanging(noun))
}

/// A heading or a sentence of the comment on a proposed change.
pub(super) fn comment_word(word: CommentWord) -> &'static str {
    match word {
        CommentWord::Findings => "Нені түзету керек",
        CommentWord::NothingFound => "Қате де, ескерту де жоқ.",
        CommentWord::Changes => "Азаматтар үшін не өзгереді",
        CommentWord::Preview => "Алдын ала қарау",
        CommentWord::OpenPreview => "Осы өзгеріс енгізілген сайтты ашу",
        CommentWord::Download => "Осы өзгеріс енгізілген сайтты жүктеп алып",
        CommentWord::Unpack => ", архивті ашыңыз да, ондағы `index.html` файлын ашыңыз.",
        CommentWord::NoPreview => {
            "Алдын ала қарау мүмкін емес: қателер түзетілмейінше, сайт құрастырылмайды."
        }
        CommentWord::NoPages => "Ешбір бет өзгермейді.",
        CommentWord::NotCompared => {
            "Қай беттер өзгеретінін айту мүмкін емес: сайттың бұрынғы нұсқасы құрастырылмады."
        }
        CommentWord::Pages => "Өзгеретін беттер:",
    }
}

/// A word of the page and the table of `status`.
pub(super) fn status_word(word: StatusWord) -> &'static str {
    match word {
        StatusWord::Title => "Не істеу керек",
        StatusWord::AsOf => "{day} жай-күйі бойынша",
        StatusWord::AllRecords => "Сайттағы жазбалар",
        StatusWord::Waiting => "Жұмысы бар жазбалар",
        StatusWord::InShort => "Қысқаша",
        StatusWord::OverdueNumber => "Тексеру мерзімі өткен",
        StatusWord::SoonNumber => "Тексеру мерзімі жақын",
        StatusWord::Until => "шегі:",
        StatusWord::ByWork => "Жұмыс түрлері бойынша",
        StatusWord::ByOwner => "Жауапты мекемелер бойынша",
        StatusWord::Records => "Жазбалар",
        StatusWord::Record => "Жазба",
        StatusWord::Kind => "Түрі",
        StatusWord::Id => "Идентификатор",
        StatusWord::File => "Файл",
        StatusWord::KazakhName => "Қазақша атауы",
        StatusWord::RussianName => "Орысша атауы",
        StatusWord::Owner => "Жауапты мекеме",
        StatusWord::VerifiedOn => "Тексерілген күні",
        StatusWord::Due => "Тексеру мерзімі",
        StatusWord::State => "Жай-күйі",
        StatusWord::RecordNumber => "Жазба саны",
        StatusWord::Number => "Орын саны",
        StatusWord::ToDo => "Не істеу керек",
        StatusWord::NothingToDo => "істейтін ештеңе жоқ",
        StatusWord::Nobody => "көрсетілмеген",
        StatusWord::Choose => "Жазбаларды таңдау",
        StatusWord::AnyKind => "барлық түрі",
        StatusWord::AnyOwner => "барлық мекеме",
        StatusWord::AnyWork => "кез келген жұмыс",
        StatusWord::Search => "Атауы немесе идентификаторы",
        StatusWord::Reset => "Бәрін көрсету",
        StatusWord::Shown => "Көрсетілгені: {shown}, барлығы: {all}",
        StatusWord::SortHint => "Бағанның тақырыбын басса, кесте сол баған бойынша реттеледі.",
        StatusWord::LinkHint => "Идентификаторлар мазмұн файлдарына апарады.",
        StatusWord::MadeBy => "Жасаған бағдарлама:",
        StatusWord::OneOf(folder) => match folder {
            "acts" => "акт",
            "areas" => "аумақ",
            "calendar" => "күнтізбе",
            "contacts" => "байланыс",
            "letters" => "хат",
            "offices" => "мекеме",
            "procedures" => "рәсім",
            "roles" => "рөл",
            "site" => "сайт",
            "topics" => "тақырып",
            other => other,
        },
        StatusWord::Work(work) => match work {
            StatusWork::Errors => "қателер",
            StatusWork::Overdue => "тексеру мерзімі өткен",
            StatusWork::DueSoon => "тексеру мерзімі жақын",
            StatusWork::OutOfForce => "күші жойылған актілерге сілтейді",
            StatusWork::Untranslated => "аударылмаған",
            StatusWork::Stale => "бір тілі өзгерген",
            StatusWork::Unreviewed => "салыстырылмаған",
            StatusWork::Warnings => "басқа ескертулер",
        },
        StatusWord::ToDoFor(work) => match work {
            StatusWork::Errors => "Қателерді түзету: олармен сайт жарияланбайды",
            StatusWork::Overdue => {
                "Мәліметті дереккөзбен салыстырып, күнін verified_on кілтіне жазу"
            }
            StatusWork::DueSoon => {
                "Мәліметті сол күнге дейін дереккөзбен салыстырып, күнін verified_on кілтіне жазу"
            }
            StatusWork::OutOfForce => "Күші жойылған актілерге сілтемелерді ауыстыру",
            StatusWork::Untranslated => "Мәтінді жетіспейтін тілде жазу",
            StatusWork::Stale => {
                "Екінші тілдегі мәтінді жаңартып, tartip review пәрменімен белгілеу"
            }
            StatusWork::Unreviewed => {
                "Екі тілдегі мәтінді салыстырып, tartip review пәрменімен белгілеу"
            }
            StatusWork::Warnings => "tartip check пәрменінің ескертулерін қарап шығу",
        },
    }
}

//! The catalogue in Kazakh: the words of problems, and in `messages` all else that the command says.
//!
//! It speaks to an editor who is no programmer, in the terms of `docs/editors.kk.md`. Names of records stand in the
//! nominative, in quotes where a case would follow («мекеме» сипаттамасы), so that no ending has to be chosen for a name.

use super::{Words, code_point};
use crate::diagnostic::{
    ExpectedField, ExpectedFile, FieldFault, FileFault, FocusFault, HeadingFault, KeyRule,
    LandmarkFault, LinkFault, LostLetter, MarkdownLook, MarkdownPart, PageLanguageFault,
    PageLinkFault, Part, Problem, RecordKind, Shape, SpaceFault, StringsFault, SystemFault,
    TableFault, ThemeFault, YamlFault,
};

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
            format!("`{path}` жоқ"),
            format!("әр сайтқа `{path}` керек"),
        )
        .hint("команданы сайттың қалтасында іске қосыңыз немесе сол қалтаны `--root` параметрімен көрсетіңіз; шағын сайтты `tartip new site ҚАЛТА` жасайды"),
        Problem::UnreadableFile { fault } => Words::new(
            format!("файлды оқу мүмкін емес: {}", system(fault)),
            "оқуға рұқсат берілген файл керек",
        )
        .hint("файл орнында ма және оны оқуға құқығыңыз бар ма, тексеріңіз"),
        Problem::NotUtf8 => Words::new(
            "файл UTF-8 кодтауында сақталмаған: ол кодтауда мұндай байт жоқ",
            "UTF-8 кодтауындағы мәтін керек",
        )
        .hint("файлды өзі жазылған бағдарламада ашып, UTF-8 кодтауында қайта сақтаңыз (қазір ол Windows-1251 кодтауында болуы мүмкін)"),
        Problem::LinkLoop => Words::new(
            "сілтеме өзі тұрған қалтаға қайта апарады",
            "басқа жердегі файлға немесе қалтаға апаратын сілтеме керек",
        )
        .hint("сілтемені жойыңыз"),
        Problem::UnexpectedFile {
            expected: ExpectedFile::OneFile,
            similar,
        } => {
            let original = similar.as_deref().unwrap_or_default();
            Words::new(
                "бұл — бағдарлама жасаған көшірме: файлды екі адам бір мезгілде өзгерткен болуы мүмкін",
                "әр жазбаға бір файл керек",
            )
            .hint(format!(
                "оны `{original}` файлымен салыстырып, онда жоғын сол файлға көшіріңіз де, көшірмені өшіріңіз"
            ))
        }
        Problem::UnexpectedFile { expected, similar } => with_similar(
            Words::new(
                "бұл жерде жазба тұрмайды",
                match expected {
                    ExpectedFile::Calendar => "`holidays.yaml` немесе жыл керек, мысалы `2026.yaml`",
                    ExpectedFile::Case => "`letters/cases/ХАТ/АТЫ.yaml` түріндегі файл керек",
                    ExpectedFile::Procedure => "`procedures/АТЫ/` қалтасы, ал оның ішінде `procedure.yaml`, `guide.kk.md` және `guide.ru.md` керек",
                    ExpectedFile::Record => "жазбалар керек: аты `.yaml` деп аяқталатын файлдар",
                    ExpectedFile::Folder => "мына қалталардың бірі керек: acts, areas, calendar, contacts, letters, offices, procedures",
                    ExpectedFile::Site | ExpectedFile::OneFile => "`site.yaml`, `about.kk.md` және `about.ru.md` керек",
                },
            ),
            similar.as_deref(),
            "файлды өз орнына ауыстырыңыз немесе атының алдына нүкте қойыңыз, сонда бағдарлама оны өткізіп жібереді",
        ),
        Problem::FileTooLarge { bytes, limit } => Words::new(
            format!("файлдың көлемі {bytes} байт"),
            format!("{limit} байттан аспауы керек"),
        )
        .hint("оны бірнеше жазбаға бөліңіз"),
        Problem::BadId {
            found,
            reserved: true,
            ..
        } => Words::new(
            format!("`{found}` жазбаның идентификаторы бола алмайды: мұндай аты бар бет — барлық жазбаның тізімі"),
            "басқа ат керек",
        )
        .hint("атын өзгертіңіз, мысалы: `akim-office`"),
        Problem::BadId {
            found, suggestion, ..
        } => with_similar(
            Words::new(
                format!("`{found}` идентификатор бола алмайды"),
                "кіші латын әріптері, цифрлар және олардың арасында жалғыз дефистер керек, 64 таңбадан аспауы тиіс",
            ),
            suggestion.as_deref(),
            "атын өзгертіңіз, мысалы: `akim-office`",
        ),
        Problem::DuplicateId { id } => Words::new(
            format!("`{id}` екі рет тұр"),
            "бір рет тұруы керек",
        )
        .related("алғаш рет осы жерде тұр")
        .hint("екеуінің бірін жойыңыз немесе атын оған апаратын сілтемелермен бірге өзгертіңіз"),
        Problem::MissingGuide { path } => Words::new(
            format!("`{path}` мәтіні жоқ"),
            format!("`{path}` керек: әр тілдің өз мәтіні бар"),
        )
        .hint("мәтінді екінші тілдегідей тақырыпшалармен жазыңыз"),

        Problem::YamlSyntax { fault } => {
            let (what, hint) = yaml(fault);
            Words::new(format!("бұл YAML емес: {what}"), "бұдан әрі оқылмады").hint(hint)
        }
        Problem::YamlTooDeep { limit } => Words::new(
            "мәндер бір-бірінің ішіне тым терең салынған",
            format!("{limit} деңгейден аспауы керек"),
        )
        .hint("шегіністерді қараңыз: ешбір жазбаға мұнша деңгей керек емес"),
        Problem::YamlAlias => Words::new(
            "жазбаларда зәкір (`&аты`), оған сілтеме (`*аты`) және біріктіру (`<<`) қолданылмайды",
            "мәннің өзі керек",
        )
        .hint("мәнді толық жазыңыз; `*` немесе `&` белгісінен мәтін басталса, оны тырнақшаға алыңыз"),
        Problem::YamlTag { tag } => Words::new(
            format!("`{tag}` — YAML тегі, ал жазбаларда тег қолданылмайды"),
            "тегі жоқ мән керек",
        )
        .hint("тегті жойыңыз; `!` белгісінен мәтін басталса, оны тырнақшаға алыңыз"),
        Problem::YamlDocuments => Words::new(
            "осы жерден екінші құжат басталады",
            "бір файлда бір жазба керек",
        )
        .hint("екінші жазбаны бөлек файлға ауыстырып, `---` жолын жойыңыз"),
        Problem::EmptyFile { record } => Words::new(
            format!("файл бос, ал онда «{}» сипаттамасы тұруы керек", name(*record)),
            format!("«{}» сипаттамасы керек", name(*record)),
        )
        .hint("әр жазбаның үлгісі `docs/content.md` құжатында бар"),
        Problem::DuplicateKey { key } => Words::new(
            format!("`{key}` кілті екі рет тұр"),
            "әр кілт бір рет тұруы керек",
        )
        .related("алғаш рет осы жерде тұр")
        .hint("екеуінің бірін жойыңыз"),
        Problem::UnknownKey {
            key,
            record,
            expected,
            similar,
        } => with_similar(
            Words::new(
                format!("«{}» сипаттамасында `{key}` деген кілт болмайды", name(*record)),
                format!("мына кілттердің бірі керек: {}", expected.join(", ")),
            ),
            similar.as_deref(),
            "кілтті жойыңыз немесе түзетіңіз",
        ),
        Problem::MissingKey { key, record } => Words::new(
            format!("«{}» сипаттамасында `{key}` кілті жоқ", name(*record)),
            format!("`{key}` кілті керек"),
        )
        .hint(format!("`{key}:` жолын қосыңыз; үлгісі `docs/content.md` құжатында бар")),
        Problem::KeyCombination { record, rule } => Words::new(
            format!("«{}» сипаттамасындағы кілттер бір-біріне сәйкес емес", name(*record)),
            match rule {
                KeyRule::SameAlone => "тек `same` немесе әр тілге бір кілт керек",
                KeyRule::OptionsOfChoice => "`options` кілті түрі `choice` сұраққа міндетті, ал басқа сұрақта болмайды",
                KeyRule::ItemsNeeded => "`list` немесе `attachments` бөлігіне `items` кілті керек",
                KeyRule::ItemsExcluded => "`items` кілті `list` және `attachments` бөліктерінде ғана болады",
                KeyRule::TextNeeded => "бұл бөлікке `text` кілті керек",
                KeyRule::WayToReach => "кемінде біреуі керек: phones, email, website, address",
                KeyRule::FreeNumber => "`toll_free: true` кілтіне 8-800 нөмірі немесе қысқа нөмір керек: басқа нөмірге қоңырау тегін емес",
                KeyRule::OnePeriod => "`working_days` және `months` кілттерінің тек біреуі керек",
                KeyRule::OneReason => "`holiday` және `moved_from` кілттерінің тек біреуі керек",
            },
        )
        .hint("артық кілтті жойыңыз немесе жетпейтінін қосыңыз"),
        Problem::WrongType { expected, found } => Words::new(
            match found {
                Shape::Nothing => format!("мән жоқ, ал {}", needed(*expected)),
                _ => format!("бұл жерде {} тұр, ал {}", shape(*found), needed(*expected)),
            },
            format!("бұл жерде {}", needed(*expected)),
        )
        .hint(match expected {
            _ if *found == Shape::Nothing => "мәнді жазыңыз немесе кілт міндетті болмаса, оны жойыңыз",
            Shape::Mapping => "әр `кілт: мән` жұбын бөлек жолға, жоғарғы кілттің астына шегініспен жазыңыз",
            Shape::List => "әр тармақты бөлек жолға жазыңыз: `- тармақ`",
            Shape::Text => "қос нүктеден кейін мәтін жазыңыз",
            Shape::Boolean => "`true` (иә) немесе `false` (жоқ) деп жазыңыз",
            Shape::Number => "бүтін санды цифрмен жазыңыз",
            Shape::Nothing => "мәнді жойыңыз",
        }),

        Problem::EmptyText => Words::new("мәтін бос", "мәтін керек")
            .hint("мәтінді жазыңыз немесе кілт міндетті болмаса, оны жойыңыз"),
        Problem::EmptyList => Words::new("тізім бос", "кемінде бір тармақ керек")
            .hint("тармақ жазыңыз немесе кілт міндетті болмаса, оны жойыңыз"),
        Problem::BadText { character } => Words::new(
            match character {
                '\n' => "бір жолдық мәтін келесі жолға көшірілген".to_owned(),
                other => format!("мәтінде U+{:04X} басқару таңбасы бар", *other as u32),
            },
            match character {
                '\n' => "бір жол керек",
                _ => "тек әріптер, цифрлар және белгілер керек",
            },
        )
        .hint(match character {
            '\n' => "бәрін бір жолға жазыңыз немесе мәтінді бірнеше жолға бөлу үшін `>-` белгісінен бастаңыз",
            _ => "бұл жерді қайта теріңіз: таңба басқа бағдарламадан көшіргенде қосылып кеткен болуы мүмкін",
        }),
        Problem::MissingLanguage { language } => Words::new(
            format!("{} мәтін жоқ", adjective(language)),
            format!("`{language}` кілті керек"),
        )
        .hint(format!("`{language}:` кілтін мәтінімен қосыңыз, ал мәтін барлық тілде бірдей болса, жалғыз `same:` кілтін жазыңыз")),
        Problem::UnknownLanguage { found, expected } => Words::new(
            format!("бұл сайтта `{found}` тілі жоқ"),
            format!("мыналардың бірі керек: {expected}"),
        )
        .hint("тілдер `content/site.yaml` файлында аталған"),
        Problem::BadLanguages => Words::new(
            "сайтты мұндай тілдерде құрастыруға болмайды",
            "`[kk, ru]` керек: алдымен қазақ тілі",
        )
        .hint("`languages: [kk, ru]` деп жазыңыз"),
        Problem::UnknownId {
            id,
            record,
            similar,
        } => with_similar(
            Words::new(
                format!("идентификаторы `{id}` болатын {} жоқ", name(*record)),
                format!("«{}» идентификаторы керек", name(*record)),
            ),
            similar.as_deref(),
            "идентификаторды түзетіңіз немесе жазбаны қосыңыз",
        ),
        Problem::UnknownChoice {
            found,
            expected,
            similar,
        } => with_similar(
            Words::new(
                format!("бұл жерде `{found}` сөзі қолданылмайды"),
                format!("мыналардың бірі керек: {expected}"),
            ),
            similar.as_deref(),
            "осы сөздердің бірін таңдаңыз",
        ),
        Problem::BadDate { found } => Words::new(
            format!("`{found}` — күн емес"),
            "ЖЫЛ-АЙ-КҮН керек, ондай күн шынымен болуы тиіс",
        )
        .hint("күнді былай жазыңыз: 2026-11-22"),
        Problem::BadNumber { found, least, most } => Words::new(
            format!("`{found}` — бұл жерге келетін сан емес"),
            format!("{least}–{most} аралығындағы бүтін сан керек"),
        )
        .hint("санды цифрмен жазыңыз"),
        Problem::BadPhone { found } => Words::new(
            format!("`{found}` — телефон нөмірі емес"),
            "+7 немесе 8 және он цифр, 8-800 және жеті цифр не 3–4 цифрлы қысқа нөмір керек",
        )
        .hint("телефонды былай жазыңыз: `+7 7212 50 40 66`, `8-800-080-7777` немесе `1414`"),
        Problem::BadEmail { found } => Words::new(
            format!("`{found}` — электрондық пошта мекенжайы емес"),
            "аты@торап.домен керек",
        )
        .hint("мекенжайды былай жазыңыз: `office@example.kz`"),
        Problem::BadAddress { found } => Words::new(
            format!("`{found}` — сайттың мекенжайы емес"),
            "https:// және сайттың аты керек",
        )
        .hint("мекенжайды былай жазыңыз: `https://egov.kz`"),
        Problem::BadRegisterId { found, suggestion } => Words::new(
            format!("`{found}` — заңның мемлекеттік тізілімдегі нөмірі емес"),
            "бас латын әрпі, жылдың екі цифры және алтыдан сегізге дейін цифр немесе бас әріп керек; сегіз таңбаның жетпейтінінің орнына `_` қойылады",
        )
        .hint(match suggestion {
            Some(id) => format!("былай жазыңыз: `{id}`"),
            None => "нөмірді актінің тізілімдегі мекенжайынан көшіріп алыңыз, мысалы `Z1300000088`".to_owned(),
        }),
        Problem::BadArticle { found } => Words::new(
            format!("`{found}` — баптың нөмірі емес"),
            "цифрлар керек; кейін қосылған баптың нөміріне `-1` сияқты қосымша жазылады",
        )
        .hint("тек нөмірдің өзін жазыңыз: `25-бап` емес, `25`"),
        Problem::DuplicateRegisterId { id } => Words::new(
            format!("екі заңның мемлекеттік тізілімдегі нөмірі бірдей: `{id}`"),
            "бір заңға бір жазба керек",
        )
        .related("екінші заң")
        .hint("екі жазбаның бірін қалдырып, соған сілтеме жасаңыз"),
        Problem::DateOrder { earlier, later } => Words::new(
            format!("`{later}` күні `{earlier}` күнінен бұрын"),
            format!("`{earlier}` күнінен кейінгі күн керек"),
        )
        .related(format!("`{earlier}`"))
        .hint("екі күннің бірі қате: екеуін де дереккөзбен салыстырыңыз"),
        Problem::CircularReference { key } => Words::new(
            format!("осы жерден `{key}` кілттерімен жүрсе, қайтадан осында келеді"),
            "бір жерде аяқталатын тізбек керек",
        )
        .hint("осы шеңбердегі сілтемелердің бірі қате"),
        Problem::WrongYear { year } => Words::new(
            "бұл күн басқа жылға жатады",
            format!("{year} жылғы күн керек"),
        )
        .hint("күнді өз жылының файлына ауыстырыңыз"),

        Problem::EmptyGuide => Words::new("файлда мәтін жоқ", "мәтін керек")
            .hint("мәтінді екі тілде бірдей тақырыпшалармен жазыңыз"),
        Problem::FrontMatter => Words::new(
            "мәтіннің басында басқа бағдарламаның кілттері тұр",
            "мәтіннің өзі керек",
        )
        .hint("бұл жолдарды өшіріңіз: атауы, күндері және басқасы `procedure.yaml` немесе `site.yaml` файлына жазылады"),
        Problem::RawHtml => Words::new("мәтінде HTML тұр", "Markdown керек")
            .hint("мұны Markdown тілінде жазыңыз; `<` жай белгі болса, алдына `\\` қойыңыз"),
        Problem::HeadingLevel { found, deepest } => Words::new(
            format!("{found}-деңгейдегі тақырыпша бұл жерде тұра алмайды"),
            match deepest {
                2 => "2-деңгей керек (`##`)".to_owned(),
                deepest => format!("2–{deepest} аралығындағы деңгей керек"),
            },
        )
        .hint("`##` белгісінен бастаңыз (беттің атауы жазбадан алынады) және деңгейлерді бір-бірлеп төмендетіңіз"),
        Problem::HeadingMismatch {
            language,
            other,
            found,
            expected,
        } => Words::new(
            match (found, expected) {
                (Some(found), Some(expected)) if found == expected => format!(
                    "мәтіндер сәйкес емес: осы тақырыпша мен оның {} жұбының белгілері әртүрлі",
                    adjective(other)
                ),
                (Some(found), Some(expected)) => format!(
                    "мәтіндер сәйкес емес: мұнда {found}-деңгейдегі, ал {} мәтінде {expected}-деңгейдегі тақырыпша тұр",
                    adjective(other)
                ),
                (Some(_), None) => format!(
                    "мәтіндер сәйкес емес: осы тақырыпшаның {} жұбы жоқ",
                    adjective(other)
                ),
                _ => format!(
                    "мәтіндер сәйкес емес: {} мәтіндегі тақырыпшаның {} жұбы жоқ",
                    adjective(other),
                    adjective(language)
                ),
            },
            "екі тілде де бірдей тақырыпшалар керек",
        )
        .related("екінші тіл")
        .hint("екі мәтінде де бірдей тақырыпшаларды бірдей ретпен жазыңыз; тақырыпшаның `{#белгі}` белгісі болса, ол да бірдей болуы керек"),
        Problem::BadLink { target, fault } => {
            let message = match fault {
                LinkFault::Phone => format!("мәтінде `{target}` телефоны немесе пошта мекенжайы тұр"),
                LinkFault::NoText => format!("`{target}` сілтемесінің сөзі жоқ"),
                _ => format!("`{target}` сілтемесі ешқайда апармайды"),
            };
            let (expected, hint) = match fault {
                LinkFault::Scheme => (
                    "https://… немесе жазба керек: contact:АТЫ, office:АТЫ, act:АТЫ, act:АТЫ#БАП, procedure:АТЫ, letter:РӘСІМ немесе #белгі",
                    "жазбаға беттің мекенжайымен емес, идентификаторымен сілтеме жасаңыз",
                ),
                LinkFault::Address => (
                    "https:// және сайттың аты керек",
                    "мекенжайды браузерден толық көшіріп алыңыз",
                ),
                LinkFault::Phone => (
                    "contact:АТЫ керек",
                    "оған `contacts/` қалтасында жазба жасап, `[](contact:АТЫ)` деп жазыңыз: сонда оны бір-ақ жерде өзгертесіз",
                ),
                LinkFault::Heading => (
                    "осы мәтіндегі тақырыпшаның белгісі керек",
                    "тақырыпшадан кейін `{#белгі}` қойыңыз немесе сілтемені түзетіңіз",
                ),
                LinkFault::NoText => (
                    "тік жақшаның ішінде сөз керек",
                    "сілтеменің сөзін жазыңыз: `[сөздер](мекенжай)`",
                ),
            };
            Words::new(message, expected).hint(hint)
        }
        Problem::UnsupportedMarkdown { what } => Words::new(
            match what {
                MarkdownPart::Picture => "мәтінде сурет тұра алмайды",
                MarkdownPart::CodeBlock => "мәтінде код блогы тұра алмайды (ол жол басындағы төрт бос орыннан шығады)",
            },
            "мәтін, тізім, кесте және сілтеме керек",
        )
        .hint("мұны сөзбен айтыңыз: бет әр оқырманға түсінікті болып, кез келген телефонда ашылуы керек"),

        Problem::BadPlaceholder { found } => Words::new(
            format!("`{found}` — сұрақтың белгісі емес"),
            "{сұрақ} керек: ирек жақшадағы сұрақ идентификаторы",
        )
        .hint("жақшаны жабыңыз; хатта ирек жақша басқа мақсатта қолданылмайды"),
        Problem::UnknownPlaceholder { name, similar } => with_similar(
            Words::new(
                format!("хатта `{name}` деген сұрақ жоқ"),
                "осы хаттағы сұрақтың идентификаторы керек",
            ),
            similar.as_deref(),
            "атын түзетіңіз немесе сұрақты `fields:` тізіміне қосыңыз",
        ),
        Problem::PlaceholderMismatch { language, missing } => Words::new(
            format!(
                "{} мәтінде {{{missing}}} белгісі жоқ, ал екінші тілде бар",
                adjective(language)
            ),
            format!("{{{missing}}} керек"),
        )
        .related("ол осы жерде тұр")
        .hint("екі тілде де бірдей белгілерді қойыңыз"),
        Problem::UnusedField { id } => Words::new(
            format!("`{id}` міндетті сұрағының жауабы ол қойылатын хаттардың бәрінде тұра бермейді"),
            format!("хаттың өзінде {{{id}}} белгісі керек"),
        )
        .hint("оны сұрақ қойылған сайын тұратын бөлікке жазыңыз немесе сұрақты міндетті емес етіңіз"),
        Problem::BareLabel { field } => Words::new(
            format!("бұл бөлік хатта `{field}` сұрағының жауабынсыз тұрып қалуы мүмкін"),
            format!("бұл жерге `when: {field}` немесе міндетті сұрақ керек"),
        )
        .hint("жауап берілмегенде хатта жалаң сөз қалмауы үшін бөлікке осы шартты қосыңыз немесе сұрақты міндетті етіңіз"),
        Problem::ConditionOrder { id } => Words::new(
            format!("шарт `{id}` сұрағына қарайды, ал ол бұл сұрақтан бұрын қойылмайды"),
            "бұдан бұрын қойылатын сұрақ керек",
        )
        .hint("ол сұрақты жоғары көтеріңіз немесе шартты жойыңыз"),
        Problem::RequirementUnmet { id } => Words::new(
            format!("хат бұл талапты орындамайды: ешбір бөлігінде {{{id}}} жоқ"),
            format!("хаттың бір бөлігінде {{{id}}} белгісі керек"),
        )
        .related("хат")
        .hint("сұрақты хаттың мәтініне қойыңыз немесе талаптан алып тастаңыз"),
        Problem::CaseMismatch {
            language,
            line,
            found,
            expected,
        } => {
            Words::new(
                match found {
                    Some(found) => format!("{} хаттың {line}-жолында: «{found}»", adjective(language)),
                    None => format!("{} хаттың {line}-жолында ештеңе жоқ", adjective(language)),
                },
                match expected {
                    Some(expected) => format!("мысалда: «{expected}»"),
                    None => "мысалда ештеңе жоқ".to_owned(),
                },
            )
            .related("хат")
            .hint("хатты әдейі өзгерткен болсаңыз, жаңа сөзді мысалға жазыңыз; олай болмаса, хатты түзетіңіз")
        }
        Problem::WrongFieldType {
            id,
            expected,
            found,
        } => Words::new(
            format!("`{id}` сұрағының түрі — `{found}`"),
            match expected {
                ExpectedField::List => "түрі `list` болатын сұрақ керек",
                ExpectedField::NoList => "түрі басқа сұрақ керек",
                ExpectedField::ChoiceOrAddressee => "түрі `choice` немесе `addressee` болатын сұрақ керек",
            },
        )
        .hint("сұрақтың түрін өзгертіңіз немесе мұнда басқа сұрақты қойыңыз"),
        Problem::IncompleteLetter { block } => Words::new(
            format!("хат `{block}` бөлігінсіз шығуы мүмкін"),
            format!("`{block}` бөлігі керек"),
        )
        .hint("шарттар қарайтын әр жауапқа осы бөлікті `body:` тізіміне қосыңыз: онсыз хатты қабылдамауы мүмкін"),
        Problem::NoLetter => Words::new(
            "бұған рәсімнің хаты керек, ал оның хаты жоқ",
            "рәсім сипаттамасында `letter` кілті керек",
        )
        .hint("рәсім сипаттамасына `letter: АТЫ` қосыңыз немесе хат туралы айтылғанды алып тастаңыз"),

        Problem::ThemeNotFound { name, known } => Words::new(
            format!("`{name}` деген безендіру тақырыбы жоқ"),
            format!("мыналардың бірі керек: {known}"),
        )
        .hint("өз безендіру тақырыбыңыз — сайт қалтасындағы `themes/АТЫ/` қалтасы"),
        Problem::BadTemplate { fault } => Words::new(
            theme(fault),
            "бет жасауға жарайтын үлгі керек",
        )
        .hint("сайттың `themes/` қалтасындағы файлды түзетіңіз немесе жойыңыз, сонда бағдарламаның өз файлы алынады"),
        Problem::BadStrings { fault } => Words::new(
            format!("безендіру тақырыбының сөздері келмейді: {}", strings(fault)),
            "бағдарламаның өз тақырыбындағыдай кілттер керек",
        )
        .hint("файлды tartip бағдарламасының `themes/default/strings/` қалтасындағы файлдармен салыстырыңыз"),

        Problem::ActOutOfForce {
            act,
            since,
            replaced_by,
        } => {
            let words = Words::new(
                format!("`{act}` заңының күші {since} күнінен бастап жойылған"),
                "ол осы жерде аталған; бетте ескерту тұрады",
            )
            .related("заңның жазбасында солай делінген");
            match replaced_by {
                Some(other) => words.hint(format!("оның орнына `{other}` қабылданған: соған да немесе тек соған сілтеме жасаңыз")),
                None => words.hint("қолданыстағы заңға сілтеме жасаңыз"),
            }
        }
        Problem::ActEndsSoon {
            act,
            on,
            replaced_by,
        } => {
            let words = Words::new(
                format!("`{act}` заңының күші {on} күні жойылады"),
                "ол осы жерде аталған",
            )
            .related("заңның жазбасында солай делінген");
            match replaced_by {
                Some(other) => words.hint(format!("оның орнына `{other}` келеді: оның осы туралы бабын тауып, сол күннен бастап соған сілтеме жасаңыз")),
                None => words.hint("оның орнына не келетінін анықтап, заң жазбасындағы `repealed` кілтіне жазыңыз"),
            }
        }
        Problem::ActNotYetInForce { act, from } => Words::new(
            format!("`{act}` заңы {from} күні ғана қолданысқа енеді"),
            "ол осы жерде аталған",
        )
        .related("заңның жазбасында солай делінген")
        .hint("ол күнге дейін қолданыста болатын заңға сілтеме жасаңыз немесе жазбадағы күнді түзетіңіз"),
        Problem::UnknownArticle {
            act,
            points,
            article,
            known,
        } => match points {
            false => Words::new(
                format!("`{act}` заңының жазбасында {article}-бап жоқ"),
                format!("мыналардың бірі керек: {known}"),
            )
            .related("жазбадағы баптар")
            .hint("нөмірін түзетіңіз; бұл бапты заңның мәтінінен оқыған болсаңыз, оны жазбадағы `articles` тізіміне қосыңыз"),
            true => Words::new(
                format!("`{act}` актісінің жазбасында {article}-тармақ жоқ"),
                format!("мыналардың бірі керек: {known}"),
            )
            .related("жазбадағы тармақтар")
            .hint("нөмірін түзетіңіз; бұл тармақты актінің мәтінінен оқыған болсаңыз, оны жазбадағы `articles` тізіміне қосыңыз"),
        },
        Problem::ProcedureEnded { until } => Words::new(
            format!("рәсім енді қолданылмайды, бірақ әлі де сайтта тұр; оның соңғы күні: {until}"),
            "оның соңғы күні өтіп кетті",
        )
        .hint("қазір не қолданылатынын жазыңыз немесе рәсімді алып тастаңыз"),
        Problem::ProcedureEndsSoon { until } => Words::new(
            format!("рәсім жақында тоқтайды; оның соңғы күні: {until}"),
            "оның соңғы күні жақындады",
        )
        .hint("одан кейін не қолданылатынын анықтаңыз"),
        Problem::DateInFuture { date, today } => Words::new(
            format!("мәлімет {date} күні салыстырылған делінген, ал ол күн әлі келген жоқ"),
            format!("{today} күнінен кеш емес күн керек"),
        )
        .hint("мәлімет дереккөзбен соңғы рет салыстырылған күнді жазыңыз"),
        Problem::VerificationOverdue {
            record,
            verified_on,
            days,
            allowed,
        } => Words::new(
            format!(
                "«{}» сипаттамасы дереккөзбен {days} күн бұрын, {verified_on} күні салыстырылған",
                name(*record)
            ),
            format!("{allowed} күннен аспауы керек"),
        )
        .related("сайт үшін солай белгіленген")
        .hint("мәліметті дереккөзбен салыстырып, салыстырған күніңізді жазыңыз"),
        Problem::VerificationDueSoon {
            record,
            verified_on,
            due_on,
        } => Words::new(
            format!(
                "{verified_on} күні салыстырылған «{}» сипаттамасын {due_on} күнінен кешіктірмей қайта салыстыру керек",
                name(*record)
            ),
            "осы күні салыстырылған",
        )
        .related("сайт үшін солай белгіленген")
        .hint("мәліметті дереккөзбен салыстырып, салыстырған күніңізді жазыңыз"),

        Problem::StructureMismatch {
            language,
            other,
            found,
            expected,
        } => Words::new(
            match (found, expected) {
                (Some(found), Some(expected)) => format!(
                    "мәтіндер сәйкес емес: мұнда {}, ал {} мәтінде {} тұр",
                    part_name(*found),
                    adjective(other),
                    part_name(*expected)
                ),
                (Some(found), None) => format!(
                    "мәтіндер сәйкес емес: мұнда {} тұр, ал {} мәтінде бұл жерде ештеңе жоқ",
                    part_name(*found),
                    adjective(other)
                ),
                (None, _) => format!(
                    "мәтіндер сәйкес емес: {} мәтіндегі бір бөлік {} мәтінде жоқ",
                    adjective(other),
                    adjective(language)
                ),
            },
            "екі тілде де бірдей бөліктер бірдей ретпен тұруы керек",
        )
        .related("екінші тіл")
        .hint("екі мәтінді осы жерден бастап салыстырыңыз: бір жағында абзац, тармақ немесе кесте жолы жетпейді не екінші жағында артық"),
        Problem::LinkMismatch {
            language,
            other,
            target,
        } => Words::new(
            format!(
                "`{target}` сілтемесі {} мәтінде бар, ал {} мәтінде жоқ",
                adjective(other),
                adjective(language)
            ),
            format!("`{target}` сілтемесі керек"),
        )
        .related("ол осы жерде тұр")
        .hint("екі тілде де бірдей сілтемелерді қойыңыз"),
        Problem::NumberMismatch { language, other, found, expected } => {
            mismatch("сан", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::DateMismatch { language, other, found, expected } => {
            mismatch("күн немесе уақыт", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::PhoneMismatch { language, other, found, expected } => {
            mismatch("телефон", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::AddressMismatch { language, other, found, expected } => {
            mismatch("мекенжай", language, other, found.as_deref(), expected.as_deref())
        }
        Problem::WrongLanguage { language, found } => Words::new(
            format!(
                "мұнда {} мәтін тұр, ал {} мәтін керек",
                adjective(found),
                adjective(language)
            ),
            format!("{} мәтін керек", adjective(language)),
        )
        .related("екінші жағы")
        .hint("мәтінді аударыңыз; екі жағы ауысып кеткен болса, орындарын алмастырыңыз"),
        Problem::SameText => Words::new(
            "екі тілде де бірдей сөздер тұр",
            "аудармасы керек",
        )
        .related("екінші жағы")
        .hint("мәтінді аударыңыз; ол барлық тілде әдейі бірдей болса, `same:` кілтіне бір рет жазыңыз"),
        Problem::StaleTranslation {
            changed,
            unchanged,
            new_words,
            lost_words,
        } => {
            let (changed, unchanged) = (adjective(changed), adjective(unchanged));
            let mut difference = Vec::new();
            if !new_words.is_empty() {
                let words = new_words.join("», «");
                difference.push(format!("мұнда жаңасы: «{words}»"));
            }
            if *lost_words > 0 {
                difference.push(format!("{lost_words} сөз алынып тасталған"));
            }
            let difference = match difference.is_empty() {
                true => "сөздердің реті өзгерген".to_owned(),
                false => difference.join("; "),
            };
            Words::new(
                format!("салыстырудан кейін {changed} мәтін өзгертілген, ал {unchanged} мәтін өзгертілмеген"),
                difference,
            )
            .related(format!("{unchanged} мәтін, салыстырылған қалпында"))
            .hint("қажет болса, екінші жағын да өзгертіңіз; содан кейін екеуі бір мағынада екенін белгілеңіз: `tartip review ЖОЛ`")
        }
        Problem::UnreviewedText { known } => Words::new(
            if *known {
                "екі жағы да өзгертілген, бірақ олардың мағынасы бір екенін ешкім белгілемеген"
            } else {
                "мәтін жаңа, бірақ екі жағының мағынасы бір екенін ешкім белгілемеген"
            },
            "салыстыру журналында ол осы қалпында жоқ",
        )
        .related("екінші жағы")
        .hint("екі жағын да оқып, мағынасы бір екенін белгілеңіз: `tartip review ЖОЛ`"),
        Problem::ChangedFacts { changed, verified } => {
            let words = match changed.is_empty() {
                true => Words::new("салыстырудан кейін файлдан мәліметтің бір бөлігі алынып тасталған", ""),
                false => Words::new(
                    "салыстырудан кейін файлдағы мәлімет өзгертілген",
                    format!("қазір {}", changed.join("; ")),
                ),
            };
            let words = match verified {
                true => words.related("осы күні салыстырылған"),
                false => words.related("осы күні салыстырылған, өзгертуге дейінгідей"),
            };
            words.hint(match verified {
                true => "дереккөзде солай болса, мұны белгілеңіз: `tartip review ЖОЛ`",
                false => "мәліметті дереккөзбен салыстырып, салыстырған күніңізді `verified_on` кілтіне жазыңыз, содан кейін мұны белгілеңіз: `tartip review ЖОЛ`",
            })
        }
        Problem::UnreviewedFacts => Words::new(
            "файл жаңа, бірақ ондағы мәліметтің дереккөздегідей екенін ешкім белгілемеген",
            "",
        )
        .hint("мәліметті дереккөзбен салыстырып, мұны белгілеңіз: `tartip review ЖОЛ`"),
        Problem::RemovedSinceReview { file, key } => {
            let message = match key {
                Some(key) => format!("`{file}` файлындағы `{key}` мәтіні салыстырылған, ал қазір ол жоқ"),
                None => format!("`{file}` файлы салыстырылған, ал қазір ол жоқ"),
            };
            Words::new(message, "ол туралы жазба осында")
                .hint("байқаусызда жоғалса, қайтарыңыз; әдейі алынса немесе бұл жол біріктіруден қалса: `tartip review`")
        }
        Problem::BadReviewLine { found } => Words::new(
            format!("`{found}` — салыстыру журналының жолы емес"),
            "файл, кілт және әр тілдің таңбасы керек",
        )
        .hint("жолды немесе біріктіру белгілерін жойыңыз; `tartip review` файлды қайта жазады"),

        Problem::LookAlikeLetter { found, meant } => {
            slip(format!("`{found}` — басқа әліпбидің әрпі"), meant.as_deref(), "сөздің өз әліпбиінің әрпі")
                .hint("мұндай сөзді іздеу таппайды, дауыстап оқығанда да қате оқылады; қауіпсіз жерде оны `tartip check --fix` түзетеді")
        }
        Problem::MissingKazakhLetters { found, meant } => {
            slip(format!("`{found}` қазақ әріптерінсіз терілген сияқты"), meant.as_deref(), "қазақ сөзі")
                .hint("сөзді тиісті жерінде ә, ғ, қ, ң, ө, ұ, ү, һ, і әріптерімен теріңіз; сөз дұрыс болса, бұл ережені `site.yaml` файлында өшіріңіз")
        }
        Problem::WrongQuotes { found, meant } => slip(
            format!("`{found}` — бұл жерге келетін тырнақша емес"),
            meant.as_deref(),
            "« », ал олардың ішінде қазақша “ ”, орысша „ “",
        )
        .hint("қауіпсіз жерде оны `tartip check --fix` түзетеді"),
        Problem::UnclosedQuote { found } => Words::new(
            format!("`{found}` тырнақшасының жұбы жоқ"),
            "тырнақша жұбымен қойылады",
        )
        .hint("жетпейтін тырнақшаны айтылған сөздің басталған немесе аяқталған жеріне қойыңыз"),
        Problem::HyphenForDash { found, meant } => {
            slip(format!("сызықшаның орнына `{found}` тұр"), meant.as_deref(), "сызықша")
                .hint("қауіпсіз жерде оны `tartip check --fix` түзетеді")
        }
        Problem::WrongSpace { fault, meant, .. } => Words::new(
                match fault {
                    SpaceFault::Doubled => "қатарынан бірнеше бос орын тұр",
                    SpaceFault::BesideSign => "тыныс белгісінің жанында керек емес бос орын тұр",
                    SpaceFault::AfterNumberSign => "`№` белгісінен кейін бос орын жоқ",
                    SpaceFault::Stray => "керек емес бос орын немесе көрінбейтін таңба тұр",
                },
                match meant.as_deref() {
                    Some("") => "бұл жерге ештеңе керек емес",
                    Some(_) => "бір бос орын керек",
                    None => "басқа бос орын керек",
                },
            )
            .hint("қауіпсіз жерде оны `tartip check --fix` түзетеді"),
        Problem::DoubledWord { word } => Words::new(
            format!("«{word}» сөзі қатарынан екі рет тұр"),
            "бір рет керек",
        )
        .hint("байқаусызда жазылса, екеуінің бірін жойыңыз"),
        Problem::LostLetters { fault, found, meant } => slip(
            match fault {
                LostLetter::Replaced => format!("кодтау ауысқанда `{found}` сөзінің әріптері жоғалған"),
                LostLetter::QuestionMarks => format!("әріптердің орнында сұрақ белгілері тұр: `{found}`"),
                LostLetter::OldFont => format!("`{found}` ескі қаріптің әріптерімен терілген"),
                LostLetter::PrivateUse => format!("{} — бір ғана қаріп білетін таңба", code_point(found)),
                LostLetter::Object => format!("{} жоқ суреттің орнында тұр", code_point(found)),
                LostLetter::LineBreak => format!("{} жолды үзеді", code_point(found)),
                LostLetter::Entity => format!("`{found}` — таңбаның HTML тіліндегі атауы, бетте сол күйі көрінеді"),
            },
            meant.as_deref().filter(|meant| !meant.trim().is_empty()),
            match fault {
                LostLetter::LineBreak => "бос орын керек немесе ештеңе керек емес",
                LostLetter::PrivateUse | LostLetter::Object => "сөз керек немесе ештеңе керек емес",
                LostLetter::Entity => "таңбаның өзі",
                _ => "тиісті әріптер",
            },
        )
        .hint(match meant {
            Some(_) if *fault != LostLetter::OldFont => "қауіпсіз жерде оны `tartip check --fix` түзетеді",
            _ => "қайта теріңіз немесе түпнұсқадан қайта көшіріп, файлды UTF-8 кодтауында сақтаңыз",
        }),
        Problem::DecomposedLetters { letters } => Words::new(
            format!("файлда әріп пен белгіге бөлініп жазылған {letters} әріп бар, macOS файл аттарын осылай жазады"),
            "бұл — олардың біріншісі, ал бір таңба керек",
        )
        .hint("оларды `tartip check --fix` біріктіреді, көзге көрінетін ештеңе өзгермейді"),
        Problem::NotMarkdown { look, found, meant } => not_markdown(*look, found, meant.as_deref()),
        Problem::PhoneForm { found, meant } => Words::new(
            format!("`{found}` телефоны басқалары сияқты жазылмаған"),
            format!("`{meant}` керек"),
        )
        .hint("`tartip check --fix` оны солай жазады"),

        Problem::UnusedRecord { record, id } => Words::new(
            format!("`{id}` деген «{}» сипаттамасына ештеңе сілтеме жасамайды", name(*record)),
            "оған сілтеме керек",
        )
        .hint("тиісті жерден оған сілтеме жасаңыз немесе файлды жойыңыз"),

        Problem::FixedSeverity { code } => Words::new(
            format!("`{code}` қатаңдығын өзгертуге болмайды"),
            "ескертудің коды керек",
        )
        .hint("мұндай қате тұрғанда жариялайтын ештеңе жоқ: оны түзетіңіз"),

        Problem::PageTitle { pages } => Words::new(
            format!("беттің атауы жоқ{}", on(*pages)),
            "сөзі бар `<title>` керек",
        )
        .hint("`<title>` ішінде бет пен сайтты атаңыз: оқырман алдымен соны естиді"),
        Problem::PageLanguage { fault, pages } => match fault {
            PageLanguageFault::Missing => Words::new(
                format!("бет қай тілде екені айтылмаған{}", on(*pages)),
                "`<html>` ішінде `lang` керек",
            )
            .hint("үлгіге `<html lang=\"{{ page.language }}\">` деп жазыңыз"),
            PageLanguageFault::OfPage { found, expected } => Words::new(
                format!(
                    "бет {}, ал тілі `{found}` деп көрсетілген{}",
                    adjective(expected),
                    on(*pages)
                ),
                format!("`lang=\"{expected}\"` керек"),
            )
            .hint("үлгіге `<html lang=\"{{ page.language }}\">` деп жазыңыз"),
            PageLanguageFault::BadTag { found, similar } => with_similar(
                Words::new(
                    format!("`{found}` тілді білдірмейді{}", on(*pages)),
                    "`kk`, `ru`, `kk-KZ` сияқты белгі керек",
                ),
                *similar,
                "тілдің екі әрпін жазыңыз, ел маңызды болса, дефистен кейін елдің әріптерін қосыңыз",
            ),
            PageLanguageFault::Passage { words, expected } => Words::new(
                format!(
                    "«{words}» деген сөздер {}, бірақ ол белгіленбеген{}",
                    adjective(expected),
                    on(*pages)
                ),
                format!("сыртындағы элементте `lang=\"{expected}\"` керек"),
            )
            .hint("бұл сөздерді бет тілінде жазыңыз немесе `lang` арқылы белгілеңіз: әйтпесе оларды басқа тілдің дауысы оқиды"),
        },
        Problem::PageHeadings { fault, pages } => match fault {
            HeadingFault::NoMain => Words::new(
                format!("бетте басты тақырып жоқ{}", on(*pages)),
                "ішінде `<h1>` керек",
            )
            .hint("бетті бір `<h1>` ішінде атаңыз"),
            HeadingFault::FurtherMain => Words::new(
                format!("бетте екінші басты тақырып тұр{}", on(*pages)),
                "бір бетке бір `<h1>` керек",
            )
            .hint("оны `<h2>` немесе одан төмен деңгей етіңіз"),
            HeadingFault::Skip { from, to } => Words::new(
                format!(
                    "{from}-деңгейлі тақырыптан кейін {to}-деңгейлі тақырып тұр{}",
                    on(*pages)
                ),
                format!("`<h{}>` немесе одан жоғары деңгей керек", from.saturating_add(1)),
            )
            .hint("бір деңгейден ғана төмендеңіз; тақырыптың көлемін стильдер кестесі белгілейді"),
            HeadingFault::Empty => Words::new(
                format!("тақырыпта сөз жоқ{}", on(*pages)),
                "сөз керек",
            )
            .hint("сөзін жазыңыз немесе тақырыпты алып тастаңыз"),
        },
        Problem::PageLandmarks { fault, pages } => match fault {
            LandmarkFault::NoMain => Words::new(
                format!("бет мәтіні қай жерден басталатыны белгіленбеген{}", on(*pages)),
                "ішінде `<main>` керек",
            )
            .hint("бет мәтінін `<main>` ішіне, ал әр бетте тұратынын оның сыртына қойыңыз"),
            LandmarkFault::FurtherMain => Words::new(
                format!("бетте екінші `<main>` тұр{}", on(*pages)),
                "бір бетке бір `<main>` керек",
            )
            .hint("оны `<section>` немесе `<div>` етіңіз"),
            LandmarkFault::Unnamed => Words::new(
                format!("осы түрдегі бірнеше аймақты ажырату мүмкін емес{}", on(*pages)),
                "өз атауы керек",
            )
            .hint("әрқайсысын `aria-label` арқылы немесе тақырыбының id-і жазылған `aria-labelledby` арқылы атаңыз"),
        },
        Problem::PageLinkName { pages } => Words::new(
            format!("сілтемеде сөз жоқ{}", on(*pages)),
            "сөз немесе `alt` жазылған сурет керек",
        )
        .hint("сілтеменің қайда апаратынын ішіне жазыңыз"),
        Problem::PageControlName { pages } => Words::new(
            format!("басқару элементінің атауы жоқ{}", on(*pages)),
            "ішінде сөз немесе `aria-label` керек",
        )
        .hint("оның не істейтінін бет тілінде жазыңыз; фреймде ол `title` ішінде тұрады"),
        Problem::PageImageAlt { pages } => Words::new(
            format!("суреттің орнына айтылатын сөз жоқ{}", on(*pages)),
            "`alt` керек",
        )
        .hint("суреттің не білдіретінін `alt` ішіне жазыңыз; ештеңе білдірмесе, `alt=\"\"` деп жазыңыз"),
        Problem::PageLabel { fault, pages } => match fault {
            FieldFault::Unlabelled => Words::new(
                format!("өрістің жазуы жоқ{}", on(*pages)),
                "оған арналған `<label>` керек",
            )
            .hint("өрістің id-імен `<label for=ID>` деп жазыңыз немесе өрісті `<label>` ішіне қойыңыз; өріс ішіндегі көмекші сөз теріле бастағанда жоғалады"),
            FieldFault::LabelOfNothing => Words::new(
                format!("жазу ешбір өріске қатысты емес{}", on(*pages)),
                "өрістің id-і жазылған `for` немесе ішінде өріс керек",
            )
            .hint("өрісті `for` ішінде атаңыз; өрістер тобына `<fieldset>` және `<legend>` бар"),
            FieldFault::UnnamedGroup => Words::new(
                format!("өрістер тобының ортақ атауы жоқ{}", on(*pages)),
                "топтың басында сөзі бар `<legend>` керек",
            )
            .hint("топ жауап беретін сұрақты `<legend>` ішіне жазыңыз"),
            FieldFault::Ungrouped { name } => Words::new(
                format!("`{name}` жауап нұсқалары біріктірілмеген{}", on(*pages)),
                "сыртында `<fieldset>` керек",
            )
            .hint("оларды `<fieldset>` ішіне, ал сұрақты `<legend>` ішіне қойыңыз"),
            FieldFault::StrayError => Words::new(
                format!("қатеге арналған орын ешбір өріспен байланыспаған{}", on(*pages)),
                "өрістің `aria-describedby` атрибутында оның id-і керек",
            )
            .hint("оған id беріп, сол id-ді өрістің немесе топтың `aria-describedby` атрибутына жазыңыз"),
            FieldFault::Unexplained => Words::new(
                format!("өріс қате деп көрсетілген, ал неге екені айтылмаған{}", on(*pages)),
                "қатенің id-і жазылған `aria-describedby` керек",
            )
            .hint("қатені өрістің жанына жазып, оған id беріңіз де, сол id-ді `aria-describedby` атрибутына жазыңыз"),
        },
        Problem::PageTableHeaders { fault, pages } => match fault {
            TableFault::NoHeaders => Words::new(
                format!("кестенің тақырып ұяшықтары жоқ{}", on(*pages)),
                "бірінші жолында немесе бірінші бағанында `<th>` керек",
            )
            .hint("бағанды немесе жолды атайтын ұяшықтарды `<th>` етіңіз"),
            TableFault::NoScope => Words::new(
                format!("тақырып ұяшығы жолға ма, бағанға ма, белгісіз{}", on(*pages)),
                "`scope` керек",
            )
            .hint("бағанға `scope=\"col\"`, жолға `scope=\"row\"` деп жазыңыз"),
        },
        Problem::PageReference {
            attribute,
            id,
            pages,
        } => Words::new(
            format!("`{attribute}` ішінде `{id}` аталған, ал бетте ондай id жоқ{}", on(*pages)),
            format!("бетте `id=\"{id}\"` керек"),
        )
        .hint("id-ді түзетіңіз немесе атрибутты алып тастаңыз"),
        Problem::PageDuplicateId { id, pages } => Words::new(
            format!("`{id}` деген id бетте екі рет тұр{}", on(*pages)),
            "өз id-і керек",
        )
        .related("бірінші рет осында тұр")
        .hint("екеуінің бірін және оған сілтейтін жерлерді өзгертіңіз"),
        Problem::PageNesting { within, pages } => Words::new(
            format!("басқару элементі басқасының, `<{within}>` элементінің, ішінде тұр{}", on(*pages)),
            "оның жанында тұруы керек",
        )
        .related("сыртындағысы")
        .hint("екеуін қатар қойыңыз"),
        Problem::PageFocus { fault, pages } => match fault {
            FocusFault::Order => Words::new(
                format!("пернетақта беттің қалған бөлігінен бұрын осында келеді{}", on(*pages)),
                "`tabindex` 0 немесе -1 болуы керек",
            )
            .hint("`tabindex` атрибутын алып тастап, элементті кезегі келетін жерге қойыңыз"),
            FocusFault::Unsaid => Words::new(
                format!("пернетақта осында келеді, ал экраннан оқитын бағдарлама үндемейді{}", on(*pages)),
                "`aria-hidden` болмауы керек",
            )
            .hint("`aria-hidden` атрибутын алып тастаңыз немесе `tabindex=\"-1\"` арқылы элементті пернетақта жолынан шығарыңыз"),
        },
        Problem::PageZoom { pages } => Words::new(
            format!("бетті үлкейту мүмкін емес{}", on(*pages)),
            "`user-scalable` және `maximum-scale` болмауы керек",
        )
        .hint("`width=device-width, initial-scale=1` деп қана жазыңыз"),
        Problem::PageBrokenLink {
            target,
            fault,
            pages,
        } => match fault {
            PageLinkFault::NoPage => Words::new(
                format!("`{target}` сайтта жоқ бетке немесе файлға апарады{}", on(*pages)),
                "сайттағы мекенжай керек",
            )
            .hint("үлгідегі мекенжайды түзетіңіз немесе файлды безендіру тақырыбының `assets/` қалтасына қосыңыз"),
            PageLinkFault::NoPlace => Words::new(
                format!("`{target}` бетте жоқ орынға апарады{}", on(*pages)),
                "сол беттегі элементтің id-і керек",
            )
            .hint("`#` белгісінен кейінгісін түзетіңіз немесе элементке сол id-ді беріңіз"),
            PageLinkFault::Outside => Words::new(
                format!("`{target}` сайт қалтасынан тысқа апарады{}", on(*pages)),
                "сайттағы мекенжай керек",
            )
            .hint("`../` санын қайта тексеріңіз, ал басқа сайт керек болса, толық мекенжайын жазыңыз"),
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
    let (language, other) = (adjective(language), adjective(other));
    let words = match (found, expected) {
        (Some(found), Some(expected)) => Words::new(
            format!(
                "тілдер сәйкес емес: {language} мәтінде {what} — «{found}», {other} мәтінде — «{expected}»"
            ),
            format!("{other} мәтінде «{expected}»"),
        ),
        (Some(found), None) => Words::new(
            format!("«{found}» деген {what} {language} мәтінде бар, ал {other} мәтінде жоқ"),
            format!("{other} мәтінде жоқ"),
        ),
        (None, expected) => {
            let expected = expected.unwrap_or_default();
            Words::new(
                format!("«{expected}» деген {what} {other} мәтінде бар, ал {language} мәтінде жоқ"),
                format!("«{expected}» керек"),
            )
        }
    };
    words
        .related("екінші тіл")
        .hint("екеуін де дереккөзбен салыстырып, қатесін түзетіңіз")
}

fn slip(message: String, meant: Option<&str>, otherwise: &str) -> Words {
    match meant {
        Some(meant) => Words::new(message, format!("`{meant}` керек")),
        None => Words::new(message, format!("керегі: {otherwise}")),
    }
}

/// Prose that looks like Markdown and is published as it was typed.
fn not_markdown(look: MarkdownLook, found: &str, meant: Option<&str>) -> Words {
    let (like, otherwise) = match look {
        MarkdownLook::Heading => (
            "тақырыпша",
            "`##`, бос орын және сөздер; деңгейлер бір-бірден: `##`, `###`, `####`",
        ),
        MarkdownLook::Item => (
            "тізім тармағы",
            "әр тармақтың алдына `- `, әрқайсысы жаңа жолдан",
        ),
        MarkdownLook::Step => ("нөмірленген қадам", "нөмір, нүкте және бос орын"),
        MarkdownLook::Letter => (
            "әріппен белгіленген тармақ",
            "`- ` немесе `1. `: Markdown тілінде әріппен белгіленген тізім жоқ",
        ),
        MarkdownLook::Task => (
            "белгі қойылатын тармақ",
            "сөздердің өзі: бетте белгі қоятын орын жоқ",
        ),
        MarkdownLook::Table => (
            "кесте жолы",
            "бірінші жолдың астында `|---|---|` сияқты жол, барлық жолда ұяшық саны бірдей",
        ),
        MarkdownLook::Rule => ("бетті бөлетін сызық", "бос жолдардың арасында `---`"),
        MarkdownLook::Strong => (
            "қалың қаріп",
            "бірінші және соңғы сөзге тақап қойылған `**`",
        ),
        MarkdownLook::Struck => (
            "сызылған немесе белгіленген сөздер",
            "осы белгілерсіз сөздер",
        ),
        MarkdownLook::Link => (
            "сілтеме",
            "мекенжайдың ішінде де, алдында да бос орынсыз `[сөздер](мекенжай)`",
        ),
        MarkdownLook::Address => ("сілтеме", "`[сөздер](мекенжай)`"),
        MarkdownLook::Footnote => ("ескертпе белгісі", "ескертпенің сөздері мәтіннің өзінде"),
        MarkdownLook::Braces => (
            "толтырылатын өріс",
            "сөздердің өзі: мәтінде өріс болмайды, ал `{#anchor}` тек тақырыпшаның жолында тұрады",
        ),
        MarkdownLook::Record => {
            return Words::new(
                format!("`{found}` — Markdown белгісі, ал бұл мәтінде Markdown оқылмайды"),
                "жай сөздер керек",
            )
            .hint("жай сөзбен жазыңыз: Markdown тек `guide` және `about` файлдарында оқылады");
        }
    };
    let words = slip(
        format!("`{found}` — {like} сияқты, бірақ бетте терілген күйінде шығады"),
        meant,
        otherwise,
    );
    // Only before these signs does a `\` mean something.
    let escapes = found.starts_with(|c: char| c.is_ascii_punctuation());
    match (look, meant) {
        (MarkdownLook::Address, _) => words.hint(
            "`[сөздер](мекенжай)` деп жазыңыз, ал мекенжайдың өзі оқылуға тиіс болса — `<мекенжай>`",
        ),
        (_, Some(_)) if escapes => words.hint(
            "қауіпсіз жерде оны `tartip check --fix` түзетеді; белгінің өзі керек болса, алдына `\\` қойыңыз",
        ),
        (_, Some(_)) => words.hint("қауіпсіз жерде оны `tartip check --fix` түзетеді"),
        (_, None) if escapes => words.hint("белгінің өзі керек болса, алдына `\\` қойыңыз"),
        (_, None) => words,
    }
}

fn part_name(part: Part) -> String {
    match part {
        Part::Heading => "тақырыпша".to_owned(),
        Part::Paragraph => "абзац".to_owned(),
        Part::Item => "тізімнің тармағы".to_owned(),
        Part::Step => "нөмірленген қадам".to_owned(),
        Part::Row(cells) => format!("{cells} ұяшықтан тұратын кесте жолы"),
    }
}

fn with_similar(words: Words, similar: Option<&str>, otherwise: &str) -> Words {
    match similar {
        Some(similar) => words.hint(format!("мүмкін, `{similar}` деп жазбақ болдыңыз ба?")),
        None => words.hint(otherwise),
    }
}

/// What is wrong with a file of YAML, and what to do.
fn yaml(fault: &YamlFault) -> (String, &'static str) {
    let (what, hint) = match fault {
        YamlFault::Tab => (
            "тек бос орын тұратын жерде табуляция белгісі тұр",
            "шегіністі бос орынмен жасаңыз: YAML ішінде табуляция болмайды",
        ),
        YamlFault::Indentation => (
            "жол тым солдан немесе тым оңнан басталады",
            "бір жазбаның кілттері бір бағаннан басталады; кілтке жататыны оның астында, екі бос орын оңға қарай тұрады; жоғарыда жақша жабылмай қалса да осылай болады",
        ),
        YamlFault::QuoteIndentation => (
            "тырнақшадағы мәтіннің жалғасы тым солдан басталады",
            "тырнақшаны жабыңыз; мәтіннің жалғасы болса, жолды оңға қарай жылжытыңыз",
        ),
        YamlFault::UnclosedQuote => (
            "тырнақша жабылмаған",
            "мәтіннің соңына жабатын тырнақша қойыңыз",
        ),
        YamlFault::TextAfterQuote => (
            "жабатын тырнақшадан кейін мәтін жалғасады",
            "бүкіл мәтінді тырнақшаға алып, оның ішіндегі тырнақшаны «» деп жазыңыз",
        ),
        YamlFault::Escape => (
            "қос тырнақшаның ішінде `\\` белгісімен мұндай таңба болмайды",
            "`\\` белгісінің өзін қою үшін `\\\\` деп жазыңыз немесе мәтінді жалғыз тырнақшаға алыңыз",
        ),
        YamlFault::UnclosedBracket => (
            "жақша жабылмаған",
            "`[` немесе `{` жақшасын жабыңыз; мәтін жақшадан басталса, оны тырнақшаға алыңыз",
        ),
        YamlFault::MissingComma => (
            "үтір немесе жабатын жақша жетпейді",
            "тармақтарды үтірмен бөліп, жақшаны жабыңыз",
        ),
        YamlFault::StrayBracket => (
            "жабатын жақшаның өзіндей ашатын жақшасы жоқ",
            "жақшаны жойыңыз немесе ашатынын қойыңыз; жақшадан басталатын мәтін тырнақшаға алынады",
        ),
        YamlFault::MissingColon => (
            "кілттен кейін қос нүкте жоқ",
            "`кілт: мән` деп, қос нүктеден кейін бос орын қалдырып жазыңыз; бірнеше жолға жазылған мәтін `>-` белгісінен басталады",
        ),
        YamlFault::MissingKey => (
            "осы жерден келесі кілт басталуы керек еді",
            "осы жердегі және жоғарыдағы шегіністерді қараңыз: бір жазбаның кілттері бір бағаннан, ал тізімнің әр тармағы `- ` белгісінен басталады",
        ),
        YamlFault::ColonInText => (
            "кілт болмайтын жерде қос нүкте мен бос орын тұр",
            "ол мәтінге жатса, бүкіл мәтінді тырнақшаға алыңыз; кілттен кейін тұрса, осы жердегі және жоғарыдағы шегіністерді қараңыз",
        ),
        YamlFault::MissingSpace => (
            "`-` белгісінен кейін бос орын жоқ",
            "тізімнің әр тармағын `- тармақ` деп, бос орын қалдырып жазыңыз",
        ),
        YamlFault::StrayItem => (
            "тізімнің тармағы бұл жерде тұра алмайды",
            "тізімді өз кілтінің астындағы жолдан бастаңыз; `- ` белгісінен басталатын мәтінді тырнақшаға алыңыз",
        ),
        YamlFault::Sign(sign) => {
            return (
                format!("мәтін `{}` белгісінен басталмайды", sign.escape_debug()),
                "мәтінді тырнақшаға алыңыз",
            );
        }
        YamlFault::Comment => (
            "бұл жерде `#` белгісінен түсініктеме басталады",
            "`#` мәтінге жатса, мәтінді тырнақшаға алыңыз; түсініктеменің алдына бос орын қойыңыз",
        ),
        YamlFault::TextAfterBar => (
            "мәтін `|` немесе `>` белгісімен бір жолда тұр",
            "мәтінді келесі жолдан, кілтінің астынан шегініспен бастаңыз",
        ),
        YamlFault::Other(words) => {
            return (
                format!("«{words}» (YAML оқитын бағдарламаның сөзі)"),
                "осы жердегі және жоғарыдағы шегіністерді қараңыз, жабылмаған жақша мен тырнақшаны іздеңіз; ішінде `: ` немесе ` #` бар не белгіден басталатын мәтін тырнақшаға алынады",
            );
        }
    };
    (what.to_owned(), hint)
}

fn file(path: &str, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => format!("`{path}` файлы жоқ"),
        FileFault::NotUtf8 => format!("`{path}` файлы UTF-8 кодтауында сақталмаған"),
    }
}

fn theme(fault: &ThemeFault) -> String {
    match fault {
        ThemeFault::Engine { words, at: None } => {
            format!("безендіру тақырыбының үлгісі жұмыс істемейді: «{words}»")
        }
        ThemeFault::Engine {
            words,
            at: Some(at),
        } => {
            format!("безендіру тақырыбының үлгісі жұмыс істемейді: «{words}» ({at})")
        }
        ThemeFault::File { path, fault } => {
            format!("безендіру тақырыбы жұмыс істемейді: {}", file(path, *fault))
        }
        ThemeFault::StyleSheets { words } => {
            format!("безендіру тақырыбының стиль кестелерін біріктіру мүмкін болмады: «{words}»")
        }
        ThemeFault::ImportCircle { path, through } => {
            format!(
                "безендіру тақырыбының `{path}` скрипті өзін-өзі қосады, мыналар арқылы: {through}"
            )
        }
        ThemeFault::ImportMissing { by, path } => {
            format!(
                "безендіру тақырыбының `{by}` скрипті `{path}` файлын қосады, ал ондай файл жоқ"
            )
        }
        ThemeFault::NoLetter => "хаты жоқ рәсімге хат беті жоспарланған".to_owned(),
    }
}

fn strings(fault: &StringsFault) -> String {
    match fault {
        StringsFault::File { path, fault } => file(path, *fault),
        StringsFault::NotKeys => "`кілт: мән` жолдары керек".to_owned(),
        StringsFault::NoWords { key } => format!("`{key}` кілтінің сөзі жоқ"),
        StringsFault::UnknownForm { form } => {
            format!("`{form}` — саннан кейінгі сөздің тұлғасы емес")
        }
        StringsFault::MissingForm { key, form } => {
            format!("`{key}` кілтінің `{form}` тұлғасы жоқ")
        }
        StringsFault::OnlyInOther { key } => {
            format!("`{key}` кілті екінші тілде бар, ал мұнда жоқ")
        }
        StringsFault::MissingKey { key, language } => {
            format!("{} сөздерде `{key}` кілті жоқ", adjective(language))
        }
        StringsFault::MissingNoun { key, language } => {
            format!(
                "{} сөздерде `{key}` кілтінің саннан кейінгі тұлғалары жоқ",
                adjective(language)
            )
        }
    }
}

/// Why the system refused.
fn system(fault: &SystemFault) -> String {
    let words = match fault {
        SystemFault::NotFound => "ол жоқ",
        SystemFault::PermissionDenied => "рұқсат жоқ",
        SystemFault::AlreadyExists => "бұл ат бос емес",
        SystemFault::Taken => "оны басқа бағдарлама пайдаланып тұр",
        SystemFault::IsAFolder => "бұл — қалта",
        SystemFault::NotAFolder => "бұл — қалта емес",
        SystemFault::NotAFile => "бұл — файл емес",
        SystemFault::DiskFull => "дискіде орын жоқ",
        SystemFault::ReadOnly => "дискіге жазуға болмайды, тек оқуға болады",
        SystemFault::BadName => "бұл дискіде мұндай ат болмайды",
        SystemFault::Other(words) => return format!("«{words}» (жүйенің сөзі)"),
    };
    words.to_owned()
}

/// The name of a record in the nominative.
fn name(record: RecordKind) -> &'static str {
    match record {
        RecordKind::Site => "сайт",
        RecordKind::VerifyWithin => "жазбаларды салыстыру мерзімі",
        RecordKind::Area => "аумақ",
        RecordKind::Contact => "байланыс",
        RecordKind::Phone => "телефон",
        RecordKind::Office => "мекеме",
        RecordKind::Act => "заң",
        RecordKind::Repeal => "күшінің жойылуы",
        RecordKind::Citation => "заңға сілтеме",
        RecordKind::Holidays => "мерекелер тізімі",
        RecordKind::Holiday => "мереке",
        RecordKind::CalendarYear => "күнтізбелік жыл",
        RecordKind::DayOff => "демалыс күні",
        RecordKind::Letter => "хат",
        RecordKind::Case => "хат мысалы",
        RecordKind::AddresseeAnswer => "хат кімге деген сұрақтың жауабы",
        RecordKind::Field => "сұрақ",
        RecordKind::FieldOption => "жауап нұсқасы",
        RecordKind::Condition => "шарт",
        RecordKind::Block => "хат бөлігі",
        RecordKind::Procedure => "рәсім",
        RecordKind::Validity => "қолданылу мерзімі",
        RecordKind::Channel => "арна",
        RecordKind::Deadline => "мерзім",
        RecordKind::Extension => "мерзімді ұзарту",
        RecordKind::Requirement => "талап",
        RecordKind::Localized => "екі тілдегі мәтін",
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Mapping => "`кілт: мән` жолдары",
        Shape::List => "тізім",
        Shape::Text => "мәтін",
        Shape::Nothing => "ештеңе",
        Shape::Boolean => "`true` немесе `false`",
        Shape::Number => "сан",
    }
}

/// «тізім тұруы керек».
fn needed(expected: Shape) -> String {
    match expected {
        Shape::Nothing => "ештеңе тұрмауы керек".to_owned(),
        expected => format!("{} тұруы керек", shape(expected)),
    }
}

/// The language as an adjective: «орысша мәтін».
fn adjective(tag: &str) -> String {
    match tag {
        "kk" => "қазақша".to_owned(),
        "ru" => "орысша".to_owned(),
        other => format!("`{other}` тіліндегі"),
    }
}

/// How many pages have the same, if not the shown one alone.
fn on(pages: usize) -> String {
    match pages {
        0 | 1 => String::new(),
        _ => format!("; мұндай бет саны: {pages}"),
    }
}

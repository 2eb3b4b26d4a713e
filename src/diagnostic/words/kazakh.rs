//! The catalogue in Kazakh: the words of problems, and in `messages` all else that the command says.
//!
//! It speaks to an editor who is no programmer, in the terms of `docs/editors.kk.md`. Names of records stand in the
//! nominative, in quotes where a case would follow («мекеме» сипаттамасы), so that no ending has to be chosen for a name.

use super::Words;
use crate::diagnostic::{
    ExpectedField, ExpectedFile, FileFault, KeyRule, LinkFault, MarkdownPart, Problem, RecordKind,
    Shape, StringsFault, SystemFault, ThemeFault, YamlFault,
};

mod messages;

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
        Problem::UnexpectedFile { expected, similar } => with_similar(
            Words::new(
                "бұл жерде жазба тұрмайды",
                match expected {
                    ExpectedFile::Calendar => "`holidays.yaml` немесе жыл керек, мысалы `2026.yaml`",
                    ExpectedFile::Case => "`letters/cases/ХАТ/АТЫ.yaml` түріндегі файл керек",
                    ExpectedFile::Procedure => "`procedures/АТЫ/` қалтасы, ал оның ішінде `procedure.yaml`, `guide.kk.md` және `guide.ru.md` керек",
                    ExpectedFile::Record => "жазбалар керек: аты `.yaml` деп аяқталатын файлдар",
                    ExpectedFile::Folder => "мына қалталардың бірі керек: acts, areas, calendar, contacts, letters, offices, procedures",
                    ExpectedFile::Site => "`site.yaml`, `about.kk.md` және `about.ru.md` керек",
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
        Problem::BadId { found, suggestion } => with_similar(
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
                KeyRule::ItemsExcluded => "`items` кілті `list` пен `attachments` бөліктерінде ғана болады",
                KeyRule::TextNeeded => "бұл бөлікке `text` кілті керек",
                KeyRule::WayToReach => "кемінде біреуі керек: phones, email, website, address",
                KeyRule::OnePeriod => "`working_days` пен `months` кілттерінің тек біреуі керек",
                KeyRule::OneReason => "`holiday` мен `moved_from` кілттерінің тек біреуі керек",
            },
        )
        .hint("артық кілтті жойыңыз немесе жетпейтінін қосыңыз"),
        Problem::WrongType { expected, found } => Words::new(
            match found {
                Shape::Nothing => format!("мән жоқ, ал бұл жерде {} тұруы керек", shape(*expected)),
                _ => format!("бұл жерде {} тұр, ал {} тұруы керек", shape(*found), shape(*expected)),
            },
            match expected {
                Shape::Nothing => "бұл жерде ештеңе тұрмауы керек".to_owned(),
                _ => format!("{} керек", shape(*expected)),
            },
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
            format!("{least} мен {most} аралығындағы бүтін сан керек"),
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
        Problem::BadRegisterId { found } => Words::new(
            format!("`{found}` — заңның мемлекеттік тізілімдегі нөмірі емес"),
            "бас латын әрпі және тоғыз немесе он цифр керек; жетпейтін оныншы цифрдың орнына `_` қойылады",
        )
        .hint(match found.chars().find(|c| c.is_alphabetic() && !c.is_ascii()) {
            Some(other) => format!(
                "`{other}` латын әрпіне ұқсайды, бірақ латын әрпі емес: оны латын пернетақтасымен қайта теріңіз"
            ),
            None => "нөмірді заңның тізілімдегі мекенжайынан көшіріп алыңыз, мысалы `Z1300000088`".to_owned(),
        }),
        Problem::BadArticle { found } => Words::new(
            format!("`{found}` — баптың нөмірі емес"),
            "цифрлар керек; кейін қосылған бапқа `-1` сияқты жалғау жазылады",
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
            format!("{year} жылдың күні керек"),
        )
        .hint("күнді өз жылының файлына ауыстырыңыз"),

        Problem::EmptyGuide => Words::new("файлда мәтін жоқ", "мәтін керек")
            .hint("мәтінді екі тілде бірдей тақырыпшалармен жазыңыз"),
        Problem::RawHtml => Words::new("мәтінде HTML тұр", "Markdown керек")
            .hint("мұны Markdown тілінде жазыңыз; `<` жай белгі болса, алдына `\\` қойыңыз"),
        Problem::HeadingLevel { found, deepest } => Words::new(
            format!("{found}-деңгейдегі тақырыпша бұл жерде тұра алмайды"),
            match deepest {
                2 => "2-деңгей керек (`##`)".to_owned(),
                deepest => format!("2 мен {deepest} аралығындағы деңгей керек"),
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
            let side = |side: &Option<String>| match side {
                Some(line) => format!("«{line}»"),
                None => "ештеңе жоқ".to_owned(),
            };
            Words::new(
                format!("{} хаттың {line}-жолында: {}", adjective(language), side(found)),
                format!("мысалда: {}", side(expected)),
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
        Problem::DateInFuture { date, today } => Words::new(
            format!("мәлімет {date} күні салыстырылған делінген, ал ол күн әлі келген жоқ"),
            format!("{today} күнінен кеш емес күн керек"),
        )
        .hint("мәлімет дереккөзбен соңғы рет салыстырылған күнді жазыңыз"),
        other => super::english::problem(other),
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
            "бір жазбаның кілттері бір бағаннан басталады; кілтке жататыны оның астында, екі бос орын оңға қарай тұрады",
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
        RecordKind::VerifyWithin => "жазбаларға сену мерзімі",
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

/// The language as an adjective: «орысша мәтін».
fn adjective(tag: &str) -> String {
    match tag {
        "kk" => "қазақша".to_owned(),
        "ru" => "орысша".to_owned(),
        other => format!("`{other}` тіліндегі"),
    }
}

//! Keys that exclude each other, or of which one is needed.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Rule, Severity, Translated,
};
use crate::load::kind::RecordKind;
use crate::load::problems::groups::YAML;
use crate::load::vocabulary::{english, kazakh, russian};

/// What the keys of a record must satisfy together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyRule {
    /// A text: `same` alone, or a key for each language.
    SameAlone,
    /// An option: `begin` of a later text, and only of a choice.
    BeginOfLaterText,
    /// A field: `options` if it is a choice, and only then.
    OptionsOfChoice,
    /// A block `list`, `attachments` or `signatures`: `items`.
    ItemsNeeded,
    /// Any other block: no `items`.
    ItemsExcluded,
    /// A block `list` of persons: `item`, and no other block.
    ItemOfPersons,
    /// Any other block: `text`.
    TextNeeded,
    /// A contact: at least one way to reach it.
    WayToReach,
    /// A contact with `toll_free`, the older form of `free`: an `8-800` or a short number.
    FreeNumber,
    /// A phone with `free`: an `8-800` or a short number.
    FreePhone,
    /// WhatsApp: `phone`, and that alone.
    PhoneOfWhatsApp,
    /// WhatsApp: a number that can be dialled from anywhere.
    LongNumber,
    /// Telegram: `address`, and that alone.
    AddressOfTelegram,
    /// A deadline, a length of time: one of `working_days`, `calendar_days`, `hours`, `months`.
    OnePeriod,
    /// An extension: `by` or `to`.
    OneLength,
    /// A day off: `holiday` or `moved_from`.
    OneReason,
    /// A channel: `office` or `role`.
    OneDestination,
    /// An act: a key that acts of its kind do not have.
    NotOfThisKind,
    /// A citation: a range stands last, where nothing is counted within it.
    RangeLast,
}

/// Keys that exclude each other, or of which one is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyCombination {
    pub(crate) record: RecordKind,
    pub(crate) rule: KeyRule,
}

impl KeyCombination {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "key-combination",
        group: &YAML,
        severity: Severity::Error,
        meaning: "Keys that exclude each other, or of which one is needed.",
        explanation: Translated {
            english: Explanation {
                what: "Keys stand together that exclude each other, or one of them is missing that \
                    must be there.",
                why: "From such keys the program can't tell what is meant.",
                how_to_fix: "See what is expected beside the mark; remove the key that is too \
                    many, or add the missing one.",
            },
            russian: Explanation {
                what: "Рядом стоят ключи, которые исключают друг друга, или нет ключа, который с \
                    ними нужен.",
                why: "По таким ключам непонятно, что имелось в виду.",
                how_to_fix: "Посмотрите рядом с отметкой, что нужно; удалите лишний ключ или \
                    добавьте недостающий.",
            },
            kazakh: Explanation {
                what: "Бірін-бірі жоққа шығаратын кілттер қатар тұр немесе оларға қажет кілт жоқ.",
                why: "Мұндай кілттерден не айтылмақ болғаны белгісіз.",
                how_to_fix: "Не керегін белгінің жанынан қараңыз; артық кілтті жойыңыз немесе \
                    жетпейтінін қосыңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::CALENDAR,
                "  - { date: 2026-01-01, holiday: new-year }",
                "  - { date: 2026-01-01, holiday: new-year, moved_from: 2026-01-03 }",
            )],
        }),
    };
}

impl ProblemKind for KeyCombination {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { record, rule } = self;
        ProblemText::new(
            format!(
                "the keys of {} do not fit together",
                english::record_name(*record)
            ),
            match rule {
                KeyRule::SameAlone => "expected `same` alone, or a key for each language",
                KeyRule::OptionsOfChoice => {
                    "expected `options` in a field of the type `choice` or `checks`, and there \
                    only"
                }
                KeyRule::BeginOfLaterText => {
                    "expected `begin` only in an option of a `choice`, with a field of the type \
                    `text` or `long-text` that comes after it"
                }
                KeyRule::ItemsNeeded => {
                    "expected `items` in a block `list`, `attachments` or `signatures`"
                }
                KeyRule::ItemsExcluded => {
                    "expected `items` only in a block `list`, `attachments` or `signatures`"
                }
                KeyRule::ItemOfPersons => {
                    "expected `item` in a block `list` whose `items` are `persons`, and there only"
                }
                KeyRule::TextNeeded => "expected `text` in this block",
                KeyRule::WayToReach => {
                    "expected at least one of: phones, email, website, messengers, address"
                }
                KeyRule::FreeNumber => {
                    "expected an 8-800 or a short number beside `toll_free: \
                    true`: a call to no other is free"
                }
                KeyRule::FreePhone => {
                    "expected `free: true` of an 8-800 or a short number only: a call to no other \
                    is free"
                }
                KeyRule::PhoneOfWhatsApp => "expected `phone` for `whatsapp`, and no `address`",
                KeyRule::LongNumber => {
                    "expected +7 and ten digits: `whatsapp` knows no short number and no 8-800"
                }
                KeyRule::AddressOfTelegram => "expected `address` for `telegram`, and no `phone`",
                KeyRule::OnePeriod => {
                    "expected one of: `working_days`, `calendar_days`, `hours`, `months`"
                }
                KeyRule::OneLength => "expected either `by` or `to`",
                KeyRule::OneReason => "expected either `holiday` or `moved_from`",
                KeyRule::OneDestination => {
                    "expected either `office`, the same for everybody, or `role`, by the area"
                }
                KeyRule::NotOfThisKind => {
                    "this key does not go with the `kind`: only resolutions, orders and decisions \
                    have `issued_by`, only acts with articles `divided_into`, and the \
                    constitution has no `number`"
                }
                KeyRule::RangeLast => {
                    "expected one number here: only the last key may have a range"
                }
            },
        )
        .hint("remove the keys that are too many, or add the one that is missing")
    }

    fn russian(&self) -> ProblemText {
        let Self { record, rule } = self;
        ProblemText::new(
            format!(
                "ключи в описании {} не сочетаются",
                russian::of_record(*record)
            ),
            match rule {
                KeyRule::SameAlone => "нужен только `same` или ключ для каждого языка",
                KeyRule::OptionsOfChoice => {
                    "нужен ключ `options`, если тип вопроса `choice` или \
                    `checks`, и только тогда"
                }
                KeyRule::BeginOfLaterText => {
                    "ключ `begin` бывает только у варианта вопроса типа `choice`, и вопрос в нём \
                    нужен типа `text` или `long-text`, который задают позже"
                }
                KeyRule::ItemsNeeded => {
                    "части `list`, `attachments` или `signatures` нужен ключ `items`"
                }
                KeyRule::ItemsExcluded => {
                    "ключ `items` бывает только у частей `list`, `attachments` и `signatures`"
                }
                KeyRule::ItemOfPersons => {
                    "ключ `item` нужен части `list`, у которой в `items` вопрос типа `persons`, и \
                    только ей"
                }
                KeyRule::TextNeeded => "этой части нужен ключ `text`",
                KeyRule::WayToReach => {
                    "нужно хотя бы одно из: phones, email, website, messengers, address"
                }
                KeyRule::FreeNumber => {
                    "к `toll_free: true` нужен номер 8-800 или короткий номер: \
                    на другие звонок не бесплатный"
                }
                KeyRule::FreePhone => {
                    "`free: true` бывает только у номера 8-800 и у короткого номера: на другие \
                    звонок не бесплатный"
                }
                KeyRule::PhoneOfWhatsApp => "для `whatsapp` нужен `phone`, а не `address`",
                KeyRule::LongNumber => {
                    "нужны +7 и десять цифр: короткого номера и номера 8-800 у `whatsapp` не бывает"
                }
                KeyRule::AddressOfTelegram => "для `telegram` нужен `address`, а не `phone`",
                KeyRule::OnePeriod => {
                    "нужен один из ключей: `working_days`, `calendar_days`, `hours`, `months`"
                }
                KeyRule::OneLength => "нужно или `by`, или `to`",
                KeyRule::OneReason => "нужно или `holiday`, или `moved_from`",
                KeyRule::OneDestination => {
                    "нужно или `office`, если учреждение одно для всех, или `role`, если оно \
                    зависит от территории"
                }
                KeyRule::NotOfThisKind => {
                    "этот ключ не подходит к `kind`: `issued_by` бывает только у постановлений, \
                    приказов и решений, `divided_into` — только у актов со статьями, а у \
                    конституции нет `number`"
                }
                KeyRule::RangeLast => {
                    "здесь нужен один номер: диапазон может стоять только у последнего ключа"
                }
            },
        )
        .hint("удалите лишние ключи или добавьте недостающий")
    }

    fn kazakh(&self) -> ProblemText {
        let Self { record, rule } = self;
        ProblemText::new(
            format!(
                "«{}» сипаттамасындағы кілттер бір-біріне сәйкес емес",
                kazakh::name(*record)
            ),
            match rule {
                KeyRule::SameAlone => "тек `same` немесе әр тілге бір кілт керек",
                KeyRule::OptionsOfChoice => {
                    "`options` кілті түрі `choice` немесе `checks` сұраққа міндетті, ал \
                    басқа сұрақта болмайды"
                }
                KeyRule::BeginOfLaterText => {
                    "`begin` кілті түрі `choice` сұрақтың нұсқасында ғана болады, ондағы сұрақ \
                    кейін қойылып, түрі `text` немесе `long-text` болуы керек"
                }
                KeyRule::ItemsNeeded => {
                    "`list`, `attachments` немесе `signatures` бөлігіне `items` кілті керек"
                }
                KeyRule::ItemsExcluded => {
                    "`items` кілті `list`, `attachments` және `signatures` бөліктерінде ғана болады"
                }
                KeyRule::ItemOfPersons => {
                    "`item` кілті `items` кілтінде түрі `persons` сұрақ тұрған `list` бөлігіне \
                    ғана керек"
                }
                KeyRule::TextNeeded => "бұл бөлікке `text` кілті керек",
                KeyRule::WayToReach => {
                    "кемінде біреуі керек: phones, email, website, messengers, address"
                }
                KeyRule::FreeNumber => {
                    "`toll_free: true` кілтіне 8-800 нөмірі немесе қысқа нөмір \
                    керек: басқа нөмірге қоңырау тегін емес"
                }
                KeyRule::FreePhone => {
                    "`free: true` 8-800 нөмірінде және қысқа нөмірде ғана болады: басқа нөмірге \
                    қоңырау тегін емес"
                }
                KeyRule::PhoneOfWhatsApp => "`whatsapp` үшін `address` емес, `phone` керек",
                KeyRule::LongNumber => {
                    "+7 және он цифр керек: `whatsapp` қысқа нөмірмен және 8-800 нөмірімен \
                    жұмыс істемейді"
                }
                KeyRule::AddressOfTelegram => "`telegram` үшін `phone` емес, `address` керек",
                KeyRule::OnePeriod => {
                    "мына кілттердің тек біреуі керек: `working_days`, `calendar_days`, `hours`, \
                    `months`"
                }
                KeyRule::OneLength => "`by` және `to` кілттерінің тек біреуі керек",
                KeyRule::OneReason => "`holiday` және `moved_from` кілттерінің тек біреуі керек",
                KeyRule::OneDestination => {
                    "мекеме бәріне ортақ болса, `office`, аумаққа байланысты болса, `role` керек: \
                    екеуінің тек біреуі"
                }
                KeyRule::NotOfThisKind => {
                    "бұл кілт `kind` мәніне сай емес: `issued_by` тек қаулыда, бұйрықта және \
                    шешімде, `divided_into` тек баптары бар актіде болады, ал конституцияда \
                    `number` жоқ"
                }
                KeyRule::RangeLast => {
                    "мұнда бір нөмір керек: нөмірлер аралығы тек соңғы кілтте бола алады"
                }
            },
        )
        .hint("артық кілтті жойыңыз немесе жетпейтінін қосыңыз")
    }
}

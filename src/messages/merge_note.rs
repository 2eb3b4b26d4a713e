//! What is told of a merge, and the words for it.

use crate::diagnostic::printable::printable;
use crate::language::{Language, Plural, UiLanguage, count};

/// What became of a file, or what of it a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields are explained by the sentences in the catalogues"
)]
pub enum MergeNote {
    /// The values of the form stand in the old file.
    Merged,
    /// Every value is the one that stood there.
    AsBefore,
    /// The file was not there before.
    New,
    /// It has comments, which no form writes.
    ByHand,
    /// What the form wrote is no valid record.
    Broken,
    /// What stood before is none.
    OldBroken,
    /// The form's field for the id says another than the file's name.
    OtherId { found: String, expected: String },
    /// The result was read back and did not say what it should.
    Unsure,
    /// Values that both versions changed.
    Conflicts { conflicts: usize },
    /// A comment that went.
    Lost {
        line: usize,
        place: String,
        comment: String,
    },
    /// A comment at a value that changed.
    Doubtful {
        line: usize,
        place: String,
        comment: String,
    },
    /// A value that both versions changed.
    Conflict {
        place: String,
        old: Option<String>,
        new: Option<String>,
    },
    /// How many files there were.
    Summary { merged: usize, left: usize },
}

impl MergeNote {
    /// The name by which other programs know what became of a file.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::AsBefore => "as-before",
            Self::New => "new",
            Self::ByHand => "by-hand",
            Self::Broken => "broken",
            Self::OldBroken => "old-broken",
            Self::OtherId { .. } => "other-id",
            Self::Unsure => "unsure",
            Self::Conflicts { .. } => "conflicts",
            Self::Lost { .. } => "lost",
            Self::Doubtful { .. } => "doubtful",
            Self::Conflict { .. } => "conflict",
            Self::Summary { .. } => "summary",
        }
    }

    /// The sentence of it.
    pub fn in_language(&self, ui: UiLanguage) -> String {
        match ui {
            UiLanguage::English => self.english(),
            UiLanguage::Russian => self.russian(),
            UiLanguage::Kazakh => self.kazakh(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Merged => "merged".to_owned(),
            Self::AsBefore => "as before: the form wrote the same values otherwise".to_owned(),
            Self::New => "a new file".to_owned(),
            Self::ByHand => {
                "left alone: it has comments, so it was not written by a form".to_owned()
            }
            Self::Broken => "left as the form wrote it: this is no valid record, see the errors; \
                write it again with the form"
                .to_owned(),
            Self::OldBroken => "left as the form wrote it: a version before it has errors of its \
                own, so nothing can be put into it; compare the two with `git diff`"
                .to_owned(),
            Self::OtherId { found, expected } => format!(
                "left as the form wrote it: its field `id` says `{}`, and the file is called `{}`; \
                write the name of the file there",
                printable(found),
                printable(expected)
            ),
            Self::Unsure => "left as the form wrote it: it could not be merged with certainty; \
                compare it with the old version by `git diff`, and take over what is new by hand"
                .to_owned(),
            Self::Conflicts { conflicts } => {
                let values = match conflicts {
                    1 => "1 value was".to_owned(),
                    many => format!("{many} values were"),
                };
                format!(
                    "left as the form wrote it: {values} changed by somebody else meanwhile; \
                    decide which holds, and write it with the form once more, from the version of \
                    today"
                )
            }
            Self::Lost {
                line,
                place,
                comment,
            } => format!(
                "line {line}: the comment went with what it stood at ({}): {}",
                printable(place),
                printable(comment)
            ),
            Self::Doubtful {
                line,
                place,
                comment,
            } => format!(
                "line {line}: another value ({}): does the comment still hold? {}",
                printable(place),
                printable(comment)
            ),
            Self::Conflict { place, old, new } => {
                let shown = |value: &Option<String>| match value {
                    Some(value) => format!("«{}»", printable(value)),
                    None => "nothing".to_owned(),
                };
                format!(
                    "{}: now {} stands there, the form wrote {}",
                    printable(place),
                    shown(old),
                    shown(new)
                )
            }
            Self::Summary { merged: 0, left: 0 } => "There was nothing to merge.".to_owned(),
            Self::Summary { merged, left } => {
                format!("Merged files: {merged}; left as the form wrote them: {left}.")
            }
        }
    }

    fn russian(&self) -> String {
        match self {
            Self::Merged => "объединено".to_owned(),
            Self::AsBefore => "как было: форма лишь иначе записала те же значения".to_owned(),
            Self::New => "новый файл".to_owned(),
            Self::ByHand => {
                "не тронуто: в файле есть комментарии, значит, его записала не форма".to_owned()
            }
            Self::Broken => {
                "оставлено, как записала форма: в файле ошибки, они показаны отдельно; \
                запишите его в форме ещё раз"
                    .to_owned()
            }
            Self::OldBroken => "оставлено, как записала форма: в прежней версии файла есть свои \
                ошибки, и внести в неё ничего нельзя; сравните обе версии через `git diff`"
                .to_owned(),
            Self::OtherId { found, expected } => format!(
                "оставлено, как записала форма: в её поле `id` стоит `{}`, а файл называется `{}`; \
                укажите там имя файла",
                printable(found),
                printable(expected)
            ),
            Self::Unsure => "оставлено, как записала форма: надёжно объединить не удалось; \
                сравните с прежней версией через `git diff` и перенесите новое вручную"
                .to_owned(),
            Self::Conflicts { conflicts } => format!(
                "оставлено, как записала форма: за это время кто-то другой изменил то же самое \
                ({}); решите, что верно, и внесите это в форму ещё раз, открыв сегодняшнюю версию",
                count(
                    Language::Russian,
                    *conflicts as u64,
                    &Plural::russian("значение", "значения", "значений")
                )
            ),
            Self::Lost {
                line,
                place,
                comment,
            } => format!(
                "строка {line}: комментарий удалён вместе с тем, к чему относился ({}): {}",
                printable(place),
                printable(comment)
            ),
            Self::Doubtful {
                line,
                place,
                comment,
            } => format!(
                "строка {line}: значение теперь другое ({}): верен ли ещё комментарий? {}",
                printable(place),
                printable(comment)
            ),
            Self::Conflict { place, old, new } => {
                let shown = |value: &Option<String>| match value {
                    Some(value) => format!("«{}»", printable(value)),
                    None => "ничего нет".to_owned(),
                };
                format!(
                    "{}: сейчас — {}, в форме — {}",
                    printable(place),
                    shown(old),
                    shown(new)
                )
            }
            Self::Summary { merged: 0, left: 0 } => "Объединять нечего.".to_owned(),
            Self::Summary { merged, left } => {
                format!("Объединено файлов: {merged}; оставлено, как записала форма: {left}.")
            }
        }
    }

    fn kazakh(&self) -> String {
        match self {
            Self::Merged => "біріктірілді".to_owned(),
            Self::AsBefore => "бұрынғыдай: форма сол мәндерді басқаша жазған ғана".to_owned(),
            Self::New => "жаңа файл".to_owned(),
            Self::ByHand => {
                "өзгертілген жоқ: файлда түсініктеме бар, демек оны форма жазбаған".to_owned()
            }
            Self::Broken => "форма жазған күйінде қалды: файлда қате бар, олар бөлек көрсетілген; \
                оны формада қайта жазыңыз"
                .to_owned(),
            Self::OldBroken => {
                "форма жазған күйінде қалды: файлдың бұрынғы нұсқасының өзінде қате \
                бар, оған ештеңе енгізуге болмайды; екі нұсқаны `git diff` арқылы салыстырыңыз"
                    .to_owned()
            }
            Self::OtherId { found, expected } => format!(
                "форма жазған күйінде қалды: оның `id` өрісінде `{}` тұр, ал файлдың аты — `{}`; \
                онда файлдың атын жазыңыз",
                printable(found),
                printable(expected)
            ),
            Self::Unsure => "форма жазған күйінде қалды: сенімді түрде біріктіру мүмкін болмады; \
                бұрынғы нұсқамен `git diff` арқылы салыстырып, жаңасын қолмен көшіріңіз"
                .to_owned(),
            Self::Conflicts { conflicts } => format!(
                "форма жазған күйінде қалды: осы уақытта басқа біреу де соны өзгерткен ({}); \
                қайсысы дұрыс екенін шешіп, бүгінгі нұсқаны ашып, формаға қайта енгізіңіз",
                count(
                    Language::Kazakh,
                    *conflicts as u64,
                    &Plural::unchanging("мән")
                )
            ),
            Self::Lost {
                line,
                place,
                comment,
            } => format!(
                "{line}-жол: түсініктеме өзі қатысты нәрсемен бірге кетті ({}): {}",
                printable(place),
                printable(comment)
            ),
            Self::Doubtful {
                line,
                place,
                comment,
            } => format!(
                "{line}-жол: мәні енді басқа ({}): түсініктеме әлі де дұрыс па? {}",
                printable(place),
                printable(comment)
            ),
            Self::Conflict { place, old, new } => {
                let shown = |value: &Option<String>| match value {
                    Some(value) => format!("«{}»", printable(value)),
                    None => "ештеңе жоқ".to_owned(),
                };
                format!(
                    "{}: қазір — {}, формада — {}",
                    printable(place),
                    shown(old),
                    shown(new)
                )
            }
            Self::Summary { merged: 0, left: 0 } => "Біріктіретін ештеңе жоқ.".to_owned(),
            Self::Summary { merged, left } => {
                format!("Біріктірілген файл: {merged}; форма жазған күйінде қалғаны: {left}.")
            }
        }
    }
}

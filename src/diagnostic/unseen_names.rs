//! What characters are called that can't be seen, in every language.

use super::unseen::Unseen;
use crate::language::UiLanguage;

impl UiLanguage {
    /// A message, and the characters that could not be seen in it; with the number of their line if
    /// they stand on another.
    pub fn with_unseen(self, message: &str, names: &str, line: Option<usize>) -> String {
        match (self, line) {
            (Self::English, None) => format!("{message}; there is {names}"),
            (Self::English, Some(line)) => format!("{message}; on line {line} there is {names}"),
            (Self::Russian, None) => format!("{message}; здесь стоит {names}"),
            (Self::Russian, Some(line)) => format!("{message}; в строке {line} стоит {names}"),
            (Self::Kazakh, None) => format!("{message}; мұнда {names} тұр"),
            (Self::Kazakh, Some(line)) => format!("{message}; {line}-жолда {names} тұр"),
        }
    }

    /// What a character is called.
    pub fn unseen(self, kind: Unseen) -> &'static str {
        let [english, russian, kazakh] = match kind {
            Unseen::NoBreakSpace => [
                "no-break space",
                "неразрывный пробел",
                "үзілмейтін бос орын",
            ],
            Unseen::WideSpace => [
                "space of another width",
                "пробел другой ширины",
                "ені басқа бос орын",
            ],
            Unseen::NoWidth => [
                "character without width",
                "знак без ширины",
                "ені жоқ таңба",
            ],
            Unseen::SoftHyphen => ["soft hyphen", "мягкий перенос", "жұмсақ тасымал белгісі"],
            Unseen::OtherHyphen => ["other hyphen", "другой дефис", "басқа дефис"],
            Unseen::Dash => ["dash", "тире", "сызықша"],
            Unseen::Minus => ["minus sign", "знак минус", "минус белгісі"],
            Unseen::Tab => ["tab", "табуляция", "табуляция"],
            Unseen::Direction => [
                "mark of the direction of writing",
                "знак направления письма",
                "жазу бағытының белгісі",
            ],
            Unseen::OtherDigit => [
                "digit of another script or width",
                "цифра другого письма или ширины",
                "басқа жазудың не ені басқа цифр",
            ],
            Unseen::LineBreak => ["line separator", "разделитель строк", "жол бөлгіш"],
            Unseen::Cyrillic => ["Cyrillic letter", "буква кириллицы", "кирилл әрпі"],
        };
        match self {
            Self::English => english,
            Self::Russian => russian,
            Self::Kazakh => kazakh,
        }
    }
}

//! Letters that were lost or changed on the way from another program, as it is seen in what stands
//! there now.

use std::cmp::Reverse;
use std::ops::Range;

use super::messages;
use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Diagnostic, Example, Explanation, Problem, ProblemKind, ProblemText, Report, Rule, Severity,
    Sources, Translated, code_point,
};
use crate::language::Language;
use crate::model::{Pair, PairKind, Side};
use crate::rules::context::{PER_TEXT, place_in};
use crate::rules::groups::TYPOGRAPHY;

/// Warns of every character that a reader would see and nobody typed.
pub fn check(pair: &Pair, sources: &Sources, report: &mut Report) {
    let languages: &[Language] = match pair.kind {
        PairKind::Both => &Language::ALL,
        PairKind::Same => &[Language::Kazakh],
        PairKind::Alone(Language::Kazakh) => &[Language::Kazakh],
        PairKind::Alone(Language::Russian) => &[Language::Russian],
    };
    // Markdown turns `&laquo;` into «; in a record it is published as it was typed.
    let entities = pair.file.ends_with(".yaml");
    for language in languages {
        look(sources, &pair.sides[*language], entities, report);
    }
}

fn look(sources: &Sources, side: &Side, entities: bool, report: &mut Report) {
    let source = sources.text(side.place.source);
    let mut left = PER_TEXT;
    if side.words.is_empty() {
        for lost in lost(&side.text, entities).into_iter().take(left) {
            let place = place_in(sources, side, lost.range.clone());
            report.push(Diagnostic::new(place, lost.problem(&side.text)));
        }
        return;
    }
    for words in &side.words {
        let text = source.get(words.range()).unwrap_or_default();
        for lost in lost(text, entities).into_iter().take(left) {
            left -= 1;
            let found = Diagnostic::new(words.part(lost.range.clone()), lost.problem(text));
            report.push(match lost.meant {
                Some(meant) => found.fixed(meant, lost.certain),
                None => found,
            });
        }
    }
}

/// A lost letter, or several together.
struct Lost {
    range: Range<usize>,
    fault: LostLetter,
    meant: Option<String>,
    /// Whether `meant` may be put there unseen.
    certain: bool,
}

impl Lost {
    fn problem(&self, text: &str) -> Problem {
        Problem::from(LostLetters {
            fault: self.fault,
            found: text.get(self.range.clone()).unwrap_or_default().to_owned(),
            meant: self.meant.clone(),
        })
    }
}

/// What was lost in a text, in order of place.
fn lost(text: &str, entities: bool) -> Vec<Lost> {
    let mut found = Vec::new();
    words(text, &mut found);
    characters(text, &mut found);
    if entities {
        self::entities(text, &mut found);
    }
    // The word before its characters.
    found.sort_by_key(|lost| (lost.range.start, Reverse(lost.range.end)));
    let mut end = 0;
    found.retain(|lost| {
        let free = lost.range.start >= end;
        end = if free { lost.range.end } else { end };
        free
    });
    found
}

/// Words with question marks in the place of letters, and words in the letters of old Kazakh fonts.
fn words(text: &str, found: &mut Vec<Lost>) {
    let is_sign = |c: char| c == '?' || c == '\u{FFFD}' || is_of_old_font(c);
    // Nearly no text has one of them.
    if !text.contains(is_sign) {
        return;
    }
    let part = |c: char| c.is_alphabetic() || c == '?' || c == '\u{FFFD}';
    let mut at = 0;
    while let Some(from) = text.get(at..).and_then(|rest| rest.find(part)) {
        let start = at + from;
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.find(|c| !part(c)).unwrap_or(rest.len());
        at = start + length.max(1);
        let word = rest.get(..length).unwrap_or_default();
        let range = start..start + length;
        if word.contains('\u{FFFD}') {
            found.push(Lost {
                range,
                fault: LostLetter::Replaced,
                meant: None,
                certain: false,
            });
        } else if is_questioned(word) {
            found.push(Lost {
                range,
                fault: LostLetter::QuestionMarks,
                meant: None,
                certain: false,
            });
        } else if word.chars().any(is_of_old_font) {
            let meant = old_font(word, text.contains(['ј', 'Ј']));
            found.push(Lost {
                range,
                fault: LostLetter::OldFont,
                meant,
                certain: false,
            });
        }
    }
}

/// Whether question marks stand where letters were: within a word, or again and again beside its
/// letters. A question mark that ends a question is followed by no small letter.
fn is_questioned(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52F}');
    letters.iter().any(|c| is_cyrillic(*c))
        && letters
            .windows(2)
            .any(|pair| pair[0] == '?' && is_cyrillic(pair[1]) && pair[1].is_lowercase())
}

/// Letters of neither Kazakh nor Russian, which fonts of the time before Unicode showed as Kazakh
/// ones.
fn is_of_old_font(c: char) -> bool {
    let capital = matches!(c, 'Ђ' | 'Ѓ' | 'Є' | 'Ѕ' | 'Ї'..='Ќ' | 'Ў' | 'Џ' | 'Ґ');
    capital || matches!(c, 'ђ' | 'ѓ' | 'є' | 'ѕ' | 'ї'..='ќ' | 'ў' | 'џ' | 'ґ')
}

/// The word in its own letters, where it is known for all of them which were meant. The fonts
/// differed: «є» was «ғ» in the one that had «ј» for «ә», and in others «ә», which is sure at the
/// start of a word alone.
fn old_font(word: &str, with_je: bool) -> Option<String> {
    word.char_indices()
        .map(|(at, c)| match c {
            'Ќ' => Some('Қ'),
            'ќ' => Some('қ'),
            'Є' if with_je => Some('Ғ'),
            'є' if with_je => Some('ғ'),
            'Є' if at == 0 => Some('Ә'),
            'є' if at == 0 => Some('ә'),
            'Ј' => Some('Ә'),
            'ј' => Some('ә'),
            'Ѓ' => Some('Ғ'),
            'ѓ' => Some('ғ'),
            'Ѕ' => Some('Ң'),
            'ѕ' => Some('ң'),
            'Ї' => Some('Ү'),
            'ї' => Some('ү'),
            'Ў' => Some('Ұ'),
            'ў' => Some('ұ'),
            'Ґ' => Some('Ө'),
            'ґ' => Some('ө'),
            c if is_of_old_font(c) => None,
            c => Some(c),
        })
        .collect()
}

/// Characters that stand for something that is not there, or break a line where no line ends.
fn characters(text: &str, found: &mut Vec<Lost>) {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let range = at..at + c.len_utf8();
        let within = || {
            let after = text.get(range.end..).and_then(|rest| rest.chars().next());
            before.is_alphanumeric() && after.is_some_and(char::is_alphanumeric)
        };
        let (fault, meant) = match c {
            '\u{FFFD}' => (LostLetter::Replaced, None),
            '\u{FFFC}' => (LostLetter::Object, Some(String::new())),
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}' => (LostLetter::PrivateUse, None),
            // Within a word only its author knows whether it is one word or two.
            '\u{2028}' | '\u{2029}' if within() => (LostLetter::LineBreak, None),
            '\u{2028}' | '\u{2029}' => (LostLetter::LineBreak, Some(" ".to_owned())),
            _ => {
                before = c;
                continue;
            }
        };
        before = c;
        let certain = meant.is_some();
        found.push(Lost {
            range,
            fault,
            meant,
            certain,
        });
    }
}

/// Names of characters as HTML writes them.
fn entities(text: &str, found: &mut Vec<Lost>) {
    for (at, _) in text.match_indices('&') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let Some(name) = rest.find(';').and_then(|end| rest.get(..end)) else {
            continue;
        };
        let known = match name {
            "laquo" => Some('«'),
            "raquo" => Some('»'),
            "ldquo" => Some('“'),
            "rdquo" => Some('”'),
            "bdquo" => Some('„'),
            "nbsp" => Some('\u{A0}'),
            "mdash" => Some('—'),
            "ndash" => Some('–'),
            "hellip" => Some('…'),
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "shy" => Some('\u{AD}'),
            "lsquo" => Some('‘'),
            "rsquo" => Some('’'),
            "ensp" | "emsp" | "thinsp" => Some(' '),
            "copy" => Some('©'),
            "reg" => Some('®'),
            "trade" => Some('™'),
            "deg" => Some('°'),
            "times" => Some('×'),
            "minus" => Some('−'),
            "plusmn" => Some('±'),
            "bull" => Some('•'),
            "middot" => Some('·'),
            "sect" => Some('§'),
            "euro" => Some('€'),
            "numero" => Some('№'),
            name => numbered(name),
        };
        // «R&D;» names no character.
        if known.is_none() {
            continue;
        }
        // A straight mark or a soft hyphen would be a fault of its own.
        let certain = known.is_some_and(|c| !matches!(c, '"' | '\'' | '\u{AD}') && !c.is_control());
        found.push(Lost {
            range: at..at + name.len() + 2,
            fault: LostLetter::Entity,
            meant: known.filter(|_| certain).map(String::from),
            certain,
        });
    }
}

/// The character of `#1179` or `#x49B`.
fn numbered(name: &str) -> Option<char> {
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

/// How letters were lost on the way from another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LostLetter {
    /// U+FFFD, which stands for bytes that were no letter of the encoding.
    Replaced,
    /// Question marks in the place of letters that an encoding does not have.
    QuestionMarks,
    /// Letters by which fonts of the time before Unicode showed Kazakh ones.
    OldFont,
    /// A character that one font alone knows.
    PrivateUse,
    /// U+FFFC, which stands for a picture that is missing.
    Object,
    /// U+2028 or U+2029, which end a line or a paragraph in other programs.
    LineBreak,
    /// The name of a character in HTML.
    Entity,
}

/// Letters that were lost or changed on the way from another program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostLetters {
    pub(crate) fault: LostLetter,
    pub(crate) found: String,
    pub(crate) meant: Option<String>,
}

impl LostLetters {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "lost-letters",
        group: &TYPOGRAPHY,
        severity: Severity::Warning,
        meaning: "Letters that were lost or changed on the way from another program.",
        explanation: Translated {
            english: Explanation {
                what: "Letters were lost or changed when a text came from another program: \
                    question marks or a replacement character in the place of letters, letters of \
                    an old font, a character that one font alone knows, a name of a character in \
                    HTML.",
                why: "A reader sees nonsense, and a search finds nothing.",
                how_to_fix: "Type the word again, or copy it again from the original. What is \
                    sure, such as `&nbsp;`, is fixed by `tartip check --fix`.",
            },
            russian: Explanation {
                what: "Буквы потерялись или изменились, когда текст пришёл из другой программы: \
                    вопросительные знаки или знак замены на месте букв, буквы старого шрифта, \
                    знак, который знает только один шрифт, название знака в HTML.",
                why: "Читатель видит бессмыслицу, а поиск ничего не находит.",
                how_to_fix: "Наберите слово заново или скопируйте ещё раз из оригинала. То, в чём \
                    нет сомнений, например `&nbsp;`, исправит `tartip check --fix`.",
            },
            kazakh: Explanation {
                what: "Мәтін басқа бағдарламадан келгенде әріптер жоғалған немесе өзгерген: \
                    әріптердің орнында сұрақ белгілері не алмастыру белгісі, ескі қаріптің \
                    әріптері, бір ғана қаріп білетін таңба немесе таңбаның HTML тіліндегі атауы \
                    тұр.",
                why: "Оқырман түсініксіз таңбаларды көреді, ал іздеу ештеңе таппайды.",
                how_to_fix: "Сөзді қайта теріңіз немесе түпнұсқадан қайта көшіріңіз. Күмәнсізін, \
                    мысалы `&nbsp;` белгісін, `tartip check --fix` түзетеді.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "      ru: Приём жалобы подтверждает талон.",
                "      ru: Приём жалобы подтверждает &laquo;талон&raquo;.",
            )],
        }),
    };
}

impl ProblemKind for LostLetters {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            fault,
            found,
            meant,
        } = self;
        messages::english(
            match fault {
                LostLetter::Replaced => {
                    format!("letters of `{found}` were lost when the text was converted")
                }
                LostLetter::QuestionMarks => {
                    format!("question marks stand in the place of letters: `{found}`")
                }
                LostLetter::OldFont => {
                    format!("`{found}` is written in the letters of an old font")
                }
                LostLetter::PrivateUse => {
                    format!(
                        "{} is a character that only one font knows",
                        code_point(found)
                    )
                }
                LostLetter::Object => {
                    format!("{} stands for a picture that is missing", code_point(found))
                }
                LostLetter::LineBreak => format!("{} breaks the line", code_point(found)),
                LostLetter::Entity => format!(
                    "`{found}` is the name of a character in HTML, and is shown as it stands"
                ),
            },
            meant.as_deref().filter(|meant| !meant.trim().is_empty()),
            match fault {
                LostLetter::LineBreak => "a space or nothing",
                LostLetter::PrivateUse | LostLetter::Object => "nothing, or words",
                LostLetter::Entity => "the character itself",
                _ => "the letters that were meant",
            },
        )
        .hint(match meant {
            Some(_) if *fault != LostLetter::OldFont => {
                "`tartip check --fix` fixes it where that is safe"
            }
            _ => "type it again, or copy it again from the original and save the file as UTF-8",
        })
    }

    fn russian(&self) -> ProblemText {
        let Self {
            fault,
            found,
            meant,
        } = self;
        messages::russian(
            match fault {
                LostLetter::Replaced => format!("при перекодировке в `{found}` потеряны буквы"),
                LostLetter::QuestionMarks => {
                    format!("на месте букв стоят вопросительные знаки: `{found}`")
                }
                LostLetter::OldFont => format!("`{found}` набрано буквами старого шрифта"),
                LostLetter::PrivateUse => format!(
                    "{} — знак, который знает только один шрифт",
                    code_point(found)
                ),
                LostLetter::Object => {
                    format!("{} стоит на месте картинки, которой нет", code_point(found))
                }
                LostLetter::LineBreak => format!("{} разрывает строку", code_point(found)),
                LostLetter::Entity => {
                    format!("`{found}` — название знака в HTML, и на странице оно останется таким")
                }
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
            Some(_) if *fault != LostLetter::OldFont => {
                "`tartip check --fix` исправит это, где это безопасно"
            }
            _ => "наберите заново или скопируйте из оригинала ещё раз и сохраните файл в UTF-8",
        })
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            fault,
            found,
            meant,
        } = self;
        messages::kazakh(
            match fault {
                LostLetter::Replaced => {
                    format!("кодтау ауысқанда `{found}` сөзінің әріптері жоғалған")
                }
                LostLetter::QuestionMarks => {
                    format!("әріптердің орнында сұрақ белгілері тұр: `{found}`")
                }
                LostLetter::OldFont => format!("`{found}` ескі қаріптің әріптерімен терілген"),
                LostLetter::PrivateUse => {
                    format!("{} — бір ғана қаріп білетін таңба", code_point(found))
                }
                LostLetter::Object => format!("{} жоқ суреттің орнында тұр", code_point(found)),
                LostLetter::LineBreak => format!("{} жолды үзеді", code_point(found)),
                LostLetter::Entity => {
                    format!("`{found}` — таңбаның HTML тіліндегі атауы, бетте сол күйі көрінеді")
                }
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
            Some(_) if *fault != LostLetter::OldFont => {
                "қауіпсіз жерде оны `tartip check --fix` түзетеді"
            }
            _ => "қайта теріңіз немесе түпнұсқадан қайта көшіріп, файлды UTF-8 кодтауында сақтаңыз",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, LostLetter, Option<String>)> {
        lost(text, true)
            .into_iter()
            .map(|lost| (&text[lost.range], lost.fault, lost.meant))
            .collect()
    }

    #[test]
    fn letters_that_came_as_other_signs_are_seen() {
        for (text, fault) in [
            ("?к?м?н??", LostLetter::QuestionMarks),
            ("Осакаров ?кіміні?", LostLetter::QuestionMarks),
            ("к\u{FFFD}рсету", LostLetter::Replaced),
            ("\u{F0B7} Талон", LostLetter::PrivateUse),
            ("Сурет \u{FFFC} тұр", LostLetter::Object),
            ("қыз\u{2028}мет", LostLetter::LineBreak),
            ("&laquo;Талон&raquo;", LostLetter::Entity),
            ("бір&nbsp;талон", LostLetter::Entity),
            ("&#1179;ызмет", LostLetter::Entity),
            ("Осаќаров", LostLetter::OldFont),
        ] {
            assert_eq!(
                found(text).first().map(|lost| lost.1),
                Some(fault),
                "{text}"
            );
        }
    }

    #[test]
    fn what_was_meant_is_told_where_it_is_known() {
        assert_eq!(found("єкімініѕ")[0].2.as_deref(), Some("әкімінің"));
        assert_eq!(found("ўлттыќ")[0].2.as_deref(), Some("ұлттық"));
        // Of two fonts, each had another letter for it.
        assert_eq!(found("аумаєындаєы")[0].2, None);
        let both = found("жјне аумаєындаєы");
        assert_eq!(both[1].2.as_deref(), Some("аумағындағы"));
        assert_eq!(found("бір &nbsp; екі")[0].2.as_deref(), Some("\u{A0}"));
        assert_eq!(found("бір \u{2028}екі")[0].2.as_deref(), Some(" "));
    }

    #[test]
    fn questions_addresses_and_letters_of_both_languages_are_not_lost() {
        for text in [
            "Қайда жүгінуге болады? Осында.",
            "Кому? Куда? Когда?",
            "Неужели?!",
            "https://e.kz/?a=1&copy=2 тағы",
            "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё Ъъ",
            "AT&T; R&D;",
            "Кто?Что",
        ] {
            let found = found(text);
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }
}

//! Fields of a letter that follows another, and the field of the first letter that they begin with.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::load::problems::groups::LETTERS;
use crate::rules::context::Context;

/// Reports every field of a letter that follows which begins with the answer to a field that the
/// first letter of the procedure does not have, or whose answer does not fit.
pub(super) fn check(context: Context<'_>, report: &mut Report) {
    let letters = &context.draft.letters;
    for (_, record) in context.draft.procedures.iter() {
        let procedure = &record.value;
        let first = procedure.letter.and_then(|letter| letters.get(letter));
        let Some(first) = first else { continue };
        for next in &procedure.next {
            let Some(letter) = letters.get(next.letter) else {
                continue;
            };
            for field in &letter.value.fields {
                let Some(named) = &field.first else { continue };
                let mut known = first.value.fields.iter();
                let asked = known.find(|known| known.id == named.value);
                if asked.is_some_and(|asked| field.kind.takes(asked.kind)) {
                    continue;
                }
                let problem = FirstAnswer {
                    field: field.id.to_string(),
                    first: named.value.to_string(),
                    letter: first.id.to_string(),
                    kinds: asked.map(|asked| [asked.kind.word(), field.kind.word()]),
                };
                report.add_related(named.place, problem, next.place);
            }
        }
    }
}

/// A field that begins with an answer that the first letter does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FirstAnswer {
    pub(crate) field: String,
    pub(crate) first: String,
    pub(crate) letter: String,
    /// The type of the first letter's field and that of this one, if there is such a field.
    pub(crate) kinds: Option<[&'static str; 2]>,
}

impl FirstAnswer {
    /// What is known of it apart from where it was found.
    pub(super) const RULE: Rule = Rule {
        code: "first-answer",
        group: &LETTERS,
        severity: Severity::Error,
        meaning: "A field that begins with an answer that the first letter does not have.",
        explanation: Translated {
            english: Explanation {
                what: "A field of a letter that follows another names a field of the first letter \
                    that is not there, or whose answer does not fit.",
                why: "The form could not begin with what the first letter says.",
                how_to_fix: "Correct the name after `first:`, or remove the key.",
            },
            russian: Explanation {
                what: "Вопрос следующего письма называет вопрос первого письма, которого нет или \
                    ответ на который не подходит.",
                why: "Форма не сможет начаться с того, что сказано в первом письме.",
                how_to_fix: "Исправьте имя после `first:` или удалите этот ключ.",
            },
            kazakh: Explanation {
                what: "Келесі хаттың сұрағы бірінші хатта жоқ немесе жауабы сәйкес келмейтін \
                    сұрақты атайды.",
                why: "Форма бірінші хатта айтылғаннан бастала алмайды.",
                how_to_fix: "`first:` кілтінен кейінгі атты түзетіңіз немесе кілтті алып тастаңыз.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[
                edit(
                    sample::LETTER,
                    "  - id: applicant\n    type: person\n",
                    "  - id: applicant\n    type: person\n    first: sender\n",
                ),
                edit(
                    sample::PROCEDURE,
                    "letter: complaint\n",
                    "letter: complaint\nnext:\n  - id: again\n    title: { kk: Жауап жоқ, ru: \
                    Ответа нет }\n    letter: complaint\n",
                ),
            ],
        }),
    };
}

impl ProblemKind for FirstAnswer {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self {
            field,
            first,
            letter,
            kinds,
        } = self;
        match kinds {
            None => ProblemText::new(
                format!("the first letter, `{letter}`, has no field `{first}`"),
                "expected the id of a field of that letter",
            ),
            Some([found, own]) => ProblemText::new(
                format!("`{first}` of the first letter is of the type `{found}`"),
                format!("expected an answer that fits `{field}`, of the type `{own}`"),
            ),
        }
        .related("the letter follows another here")
        .hint("correct the name, or remove the key `first`")
    }

    fn russian(&self) -> ProblemText {
        let Self {
            field,
            first,
            letter,
            kinds,
        } = self;
        match kinds {
            None => ProblemText::new(
                format!("в первом письме `{letter}` нет вопроса `{first}`"),
                "нужен идентификатор вопроса из того письма",
            ),
            Some([found, own]) => ProblemText::new(
                format!("у вопроса `{first}` первого письма тип `{found}`"),
                format!("нужен ответ, который подходит вопросу `{field}` типа `{own}`"),
            ),
        }
        .related("здесь письмо следует за первым")
        .hint("исправьте имя или удалите ключ `first`")
    }

    fn kazakh(&self) -> ProblemText {
        let Self {
            field,
            first,
            letter,
            kinds,
        } = self;
        match kinds {
            None => ProblemText::new(
                format!("бірінші `{letter}` хатында `{first}` деген сұрақ жоқ"),
                "сол хаттағы сұрақтың идентификаторы керек",
            ),
            Some([found, own]) => ProblemText::new(
                format!("бірінші хаттағы `{first}` сұрағының түрі — `{found}`"),
                format!("түрі `{own}` болатын `{field}` сұрағына сәйкес жауап керек"),
            ),
        }
        .related("хат осы жерде біріншісінен кейін тұр")
        .hint("атын түзетіңіз немесе `first` кілтін алып тастаңыз")
    }
}

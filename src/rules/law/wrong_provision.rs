//! A citation of a place that an act of its kind does not have.

use crate::diagnostic::example::{edit, sample};
use crate::diagnostic::{
    Diagnostic, Example, Explanation, ProblemKind, ProblemText, Report, Rule, Severity, Translated,
};
use crate::model::{Act, ActKind, Expected, Provision, ProvisionFault, Record, Unit};
use crate::rules::context::{Context, cited};
use crate::rules::groups::LAW_AND_DATES;

/// Reports every citation that names an article, a part or a paragraph where the act has none:
/// parts of a law, articles of rules. Where another word alone is meant, the fix writes it.
pub fn check(context: Context<'_>, report: &mut Report) {
    for cited in cited(context.draft) {
        let (Some(record), Some(provision)) = (context.draft.acts.get(cited.act), cited.provision)
        else {
            continue;
        };
        if let Err(fault) = provision.within(record.value.division()) {
            report.push(diagnostic(record, provision, fault));
        }
    }
}

fn diagnostic(record: &Record<Act>, provision: &Provision, fault: ProvisionFault) -> Diagnostic {
    let problem = WrongProvision {
        act: record.id.to_string(),
        found: fault.found,
        expected: fault.expected,
    };
    let found = Diagnostic::new(fault.place, problem).related(record.place_of("kind"));
    match (fault.found, fault.expected) {
        // The key alone is changed; one that stands already would stand twice. Paragraphs of rules
        // were cited as articles once; of other acts only a person knows which of both is wrong,
        // the citation or the record of the act.
        (Some(_), Expected::Instead(unit)) if !provision.names(unit) => {
            let safe = fault.found == Some(Unit::Article) && record.value.kind == ActKind::Rules;
            found.fixed(unit.word(), safe)
        }
        _ => found,
    }
}

/// A citation of a place that an act of its kind does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongProvision {
    pub(crate) act: String,
    pub(crate) found: Option<Unit>,
    pub(crate) expected: Expected,
}

impl WrongProvision {
    /// What is known of it apart from where it was found.
    pub const RULE: Rule = Rule {
        code: "wrong-provision",
        group: &LAW_AND_DATES,
        severity: Severity::Error,
        meaning: "A citation of a place that an act of its kind does not have.",
        explanation: Translated {
            english: Explanation {
                what: "The citation names a part, a paragraph or an article, and the act is not \
                    made of such.",
                why: "A code has articles with parts, a law articles with paragraphs, rules and \
                    orders paragraphs alone. An office that looks for a part where there is none \
                    may not find what is meant.",
                how_to_fix: "Write the key that the act has, as it says beside the mark. If the \
                    articles of this very act are divided in another way than those of its kind, \
                    say so in its record: `divided_into`.",
            },
            russian: Explanation {
                what: "Ссылка называет часть, пункт или статью, а акт из таких не состоит.",
                why: "В кодексе статьи делятся на части, в законе — на пункты, а правила и приказы \
                    состоят из одних пунктов. Кто ищет часть там, где её нет, может не найти \
                    нужного.",
                how_to_fix: "Напишите тот ключ, который есть у акта: он назван рядом с отметкой. \
                    Если статьи именно этого акта делятся иначе, чем у других актов этого вида, \
                    скажите об этом в его записи: `divided_into`.",
            },
            kazakh: Explanation {
                what: "Сілтемеде бөлік, тармақ немесе бап аталған, ал акт олардан тұрмайды.",
                why: "Кодексте баптар бөліктерге, заңда тармақтарға бөлінеді, ал қағидалар мен \
                    бұйрықтар тек тармақтардан тұрады. Жоқ бөлікті іздеген адам керегін таппауы \
                    мүмкін.",
                how_to_fix: "Актіде бар кілтті жазыңыз: ол белгінің жанында аталған. Егер дәл осы \
                    актінің баптары басқаша бөлінсе, оны жазбасында айтыңыз: `divided_into`.",
            },
        },
        example: Some(Example {
            reviewed: false,
            changes: &[edit(
                sample::PROCEDURE,
                "  citation: { act: administrative-code, article: 92 }",
                "  citation: { act: administrative-code, article: 92, paragraph: 1 }",
            )],
        }),
    };
}

impl ProblemKind for WrongProvision {
    fn rule(&self) -> &'static Rule {
        &Self::RULE
    }

    fn english(&self) -> ProblemText {
        let Self { act, found, .. } = self;
        let name = |unit: Unit| match unit {
            Unit::Article => "an article",
            Unit::Part => "a part",
            Unit::Paragraph => "a paragraph",
            Unit::Subparagraph => "a sub-paragraph",
        };
        let what = found.map_or("one more number", name);
        let text = ProblemText::new(
            format!("the act `{act}` can't be cited by {what} here"),
            match self.expected {
                Expected::Instead(unit) => format!("expected {}: `{}`", name(unit), unit.word()),
                Expected::Before(unit) => {
                    format!("expected {} before it: `{}`", name(unit), unit.word())
                }
                Expected::Nothing => "expected nothing further".to_owned(),
            },
        );
        text.related("its kind").hint(match self.expected {
            Expected::Instead(_) if *found == Some(Unit::Article) => {
                "write that key; or correct the `kind` of the act"
            }
            Expected::Instead(_) => {
                "write that key; or say in the record of the act what its articles are \
                `divided_into`"
            }
            Expected::Before(_) => "add the number in which this one stands",
            Expected::Nothing => "remove it",
        })
    }

    fn russian(&self) -> ProblemText {
        let Self { act, found, .. } = self;
        let what = match found {
            None => "лишний номер",
            Some(Unit::Article) => "статью",
            Some(Unit::Part) => "часть",
            Some(Unit::Paragraph) => "пункт",
            Some(Unit::Subparagraph) => "подпункт",
        };
        let name = |unit: Unit| match unit {
            Unit::Article => "статья",
            Unit::Part => "часть",
            Unit::Paragraph => "пункт",
            Unit::Subparagraph => "подпункт",
        };
        let text = ProblemText::new(
            format!("на акт `{act}` здесь нельзя сослаться так: назвать {what}"),
            match self.expected {
                Expected::Instead(unit) => format!("нужно: {}, `{}`", name(unit), unit.word()),
                Expected::Before(unit) => {
                    format!("перед этим нужно: {}, `{}`", name(unit), unit.word())
                }
                Expected::Nothing => "дальше ничего не нужно".to_owned(),
            },
        );
        text.related("его вид").hint(match self.expected {
            Expected::Instead(_) if *found == Some(Unit::Article) => {
                "напишите этот ключ или исправьте `kind` акта"
            }
            Expected::Instead(_) => {
                "напишите этот ключ или скажите в записи акта, на что делятся его статьи: \
                `divided_into`"
            }
            Expected::Before(_) => "добавьте номер, внутри которого стоит этот",
            Expected::Nothing => "уберите это",
        })
    }

    fn kazakh(&self) -> ProblemText {
        let Self { act, found, .. } = self;
        let what = match found {
            None => "артық нөмірмен",
            Some(Unit::Article) => "баппен",
            Some(Unit::Part) => "бөлікпен",
            Some(Unit::Paragraph) => "тармақпен",
            Some(Unit::Subparagraph) => "тармақшамен",
        };
        let name = |unit: Unit| match unit {
            Unit::Article => "бап",
            Unit::Part => "бөлік",
            Unit::Paragraph => "тармақ",
            Unit::Subparagraph => "тармақша",
        };
        let text = ProblemText::new(
            format!("`{act}` актісіне мұнда {what} сілтеме жасауға болмайды"),
            match self.expected {
                Expected::Instead(unit) => format!("{} керек: `{}`", name(unit), unit.word()),
                Expected::Before(unit) => {
                    format!("оның алдында {} керек: `{}`", name(unit), unit.word())
                }
                Expected::Nothing => "одан әрі ештеңе керек емес".to_owned(),
            },
        );
        text.related("актінің түрі").hint(match self.expected {
            Expected::Instead(_) if *found == Some(Unit::Article) => {
                "осы кілтті жазыңыз немесе актінің `kind` мәнін түзетіңіз"
            }
            Expected::Instead(_) => {
                "осы кілтті жазыңыз немесе актінің жазбасында оның баптары неге бөлінетінін \
                айтыңыз: `divided_into`"
            }
            Expected::Before(_) => "осы нөмір тұрған нөмірді қосыңыз",
            Expected::Nothing => "мұны алып тастаңыз",
        })
    }
}

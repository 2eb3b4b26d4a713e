//! `site.yaml`: the settings of the site.

use crate::load::kind::Shape;
use crate::load::problems::values::{BadAddress, BadLanguages, FixedSeverity, UnknownChoice};
use std::collections::BTreeMap;

use serde_json::json;

use crate::diagnostic::{Catalogue, Rule, Severity, SeverityOverrides, rule};
use crate::language::Language;
use crate::load::decode::{Context, Decode, choice, number, parsed, record, wrong_type};
use crate::load::describe::{self, Definitions, Schema};
use crate::load::form::Form;
use crate::load::similar::similar;
use crate::load::yaml::{Node, Value};
use crate::model::{Days, Handle, Id, Localized, Office, Settings, Text, VerifyWithin, WebAddress};

record! {
    /// The site as a whole.
    Settings as Site, |node, context| {
        /// The languages of the site, the state language first: `[kk, ru]`.
        required languages: Languages,
        /// The name of the site.
        required title: Localized<Text>,
        /// What the site is for, in a sentence.
        required summary: Localized<Text>,
        /// The office that publishes the site.
        required publisher: Handle<Office>,
        /// The address at which the site is published.
        required base_url: BaseUrl,
        /// The address of the state register of law, without a path: `https://adilet.zan.kz`.
        required act_register: BaseUrl,
        /// The name of the theme: a folder of the site, `themes/NAME/`. Leave it out for the look
        /// that comes with the program.
        optional theme: Id,
        /// How severe the site finds what the checks warn of: a code, and `off`, `warning` or
        /// `error`.
        defaulted rules: Rules,
        /// For how many days after its verification a record of each kind is trusted; after that
        /// the check warns.
        defaulted verify_within: VerifyWithin,
        /// `true` if a page tells its reader that its other language was changed later; `false` if
        /// left out.
        defaulted stale_notice: bool,
        /// `false` if a browser keeps no page to open it again without network: copies that
        /// browsers have already are thrown away at the next visit. `true` if left out.
        optional offline: bool,
    } => {
        let Languages = languages;
        let BaseUrl(base_url) = base_url;
        let BaseUrl(act_register) = act_register;
        // A folder of the site, never one that a path leads to.
        let theme = theme.map(|id| id.to_string());
        let Rules(rules) = rules;
        Some(Settings {
            title, summary, publisher, base_url, act_register, theme, rules, verify_within,
            stale_notice, offline: offline.unwrap_or(true),
        })
    }
}

/// How severe the site finds problems, by their codes.
#[derive(Default)]
struct Rules(SeverityOverrides);

impl Rules {
    const SEVERITIES: [(&str, Option<Severity>); 3] = [
        ("off", None),
        ("warning", Some(Severity::Warning)),
        ("error", Some(Severity::Error)),
    ];

    /// The rules that a site may judge.
    fn warnings(catalogue: &Catalogue) -> impl Iterator<Item = &'static Rule> {
        let rules = catalogue.iter().copied();
        rules.filter(|rule| rule.severity == Severity::Warning)
    }
}

impl Decode for Rules {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            return wrong_type(node, Shape::Mapping, context);
        };
        let mut rules = SeverityOverrides::new();
        for (key, value) in entries {
            let severity = choice(value, context, &Self::SEVERITIES);
            match (rule(context.catalogue, &key.text), severity) {
                (Some(rule), Some(severity)) if rule.severity == Severity::Warning => {
                    rules.insert(rule.code, severity);
                }
                (Some(rule), None) if rule.severity == Severity::Warning => {}
                (Some(rule), _) => {
                    let code = rule.code;
                    context.report.add(key.place, FixedSeverity { code });
                }
                (None, _) => {
                    let codes = || Self::warnings(context.catalogue).map(|rule| rule.code);
                    let problem = UnknownChoice {
                        found: key.text.clone(),
                        expected: None,
                        similar: similar(&key.text, codes()),
                    };
                    context.report.add(key.place, problem);
                }
            }
        }
        Some(Self(rules))
    }

    fn describe(definitions: &mut Definitions<'_>) -> Schema {
        let severity = describe::choice(
            Self::SEVERITIES.into_iter().map(|(word, _)| word),
            &[
                "It is not reported.",
                "It is reported; the site is published.",
                "It is reported; the site is not published.",
            ],
        );
        let rules = Self::warnings(definitions.catalogue).map(|rule| {
            let mut schema = severity.clone();
            schema["description"] = json!(rule.meaning);
            (rule.code, schema)
        });
        let rules: BTreeMap<&str, Schema> = rules.collect();
        json!({ "type": "object", "properties": rules, "additionalProperties": false })
    }
}

record! {
    /// For how many days after its verification a record of each kind is trusted, 1 to 3650;
    /// without a number, for ever.
    VerifyWithin as VerifyWithin, |node, context| {
        /// Acts of law.
        optional acts: Days,
        /// Years of the calendar.
        optional calendar: Days,
        /// Contacts: phones and addresses.
        optional contacts: Days,
        /// Offices.
        optional offices: Days,
        /// Procedures.
        optional procedures: Days,
    } => Some(VerifyWithin { acts, calendar, contacts, offices, procedures })
}

impl Decode for Days {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let number = number(node, context, 1, 3650)?;
        Some(Self {
            number,
            place: node.place,
        })
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::number(1, 3650)
    }
}

/// An address that other addresses are made from: nothing may come after its path.
struct BaseUrl(WebAddress);

impl Decode for BaseUrl {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        context.note(node, Form::WebAddress);
        parsed(node, context, WebAddress::parse_base, |found| BadAddress {
            found,
        })
        .map(Self)
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        describe::base_address()
    }
}

/// The languages of a site: Kazakh and Russian, the state language first.
struct Languages;

impl Decode for Languages {
    fn decode(node: &Node, context: &mut Context<'_>) -> Option<Self> {
        let tags: Vec<Text> = Vec::decode(node, context)?;
        let tags: Vec<&str> = tags.iter().map(Text::as_str).collect();
        if tags == ["kk", "ru"] {
            Some(Self)
        } else {
            context.fail(node.place, BadLanguages)
        }
    }

    fn describe(_: &mut Definitions<'_>) -> Schema {
        let [kazakh, russian] = Language::ALL.map(|language| json!({ "const": language.tag() }));
        json!({ "type": "array", "items": [kazakh, russian], "minItems": 2, "maxItems": 2 })
    }
}

//! How the values of a form stand in a file: what `forms.js` needs to turn one into the other.
//!
//! ```text
//! shape = "text"                       ; one line: spaces and line ends in a row become one space
//!       | "value"                      ; a text, kept as it is
//!       | "kept"                       ; whatever it is, a form does not touch it
//!       | "number"                     ; a whole number
//!       | { flag: flag }               ; yes or no, and which it is where the key is left out
//!       | "source"                     ; the YAML of it, as a text
//!       | { pair: shape }              ; kk and ru, or `same`
//!       | { keys: [[key, shape] …], short: key }
//!       | { list: shape }
//!       | { either: [key, shape, key, shape] }   ; a list, or what is none
//!       | { map: [key, shape, key, shape] }      ; keys that are free, and their values
//!       | { days: [day …] }            ; days of the week, or ranges of them
//!       | { under: shape }             ; a record whose id has a file under it, in a folder
//! ```

use serde_json::{Value, json};

use super::form::{Control, Field, Form};

/// The shape of a file of a form.
pub(super) fn of_form(form: &Form) -> Value {
    match (form.whole, form.fields.first()) {
        (Some(key), Some(field)) => json!({ "whole": [key, of(&field.control)] }),
        _ => record(&form.fields, None),
    }
}

fn record(fields: &[Field], short: Option<&String>) -> Value {
    let keys = fields
        .iter()
        .map(|field| json!([field.key, of(&field.control)]));
    let keys: Vec<Value> = keys.collect();
    match short {
        Some(short) => json!({ "keys": keys, "short": short }),
        None => json!({ "keys": keys }),
    }
}

fn of(control: &Control) -> Value {
    match control {
        Control::Line | Control::Paragraph | Control::Pattern(..) | Control::Date => json!("text"),
        Control::Reference(folder) if folder == "procedures" => json!({ "under": "procedure" }),
        Control::Number(..) => json!("number"),
        Control::Flag(left_out) => json!({ "flag": left_out }),
        Control::Days(days) => {
            let days: Vec<&String> = days.iter().map(|(day, _)| day).collect();
            json!({ "days": days })
        }
        Control::Lines | Control::Choice(_) | Control::Reference(_) => {
            json!("value")
        }
        Control::Hidden => json!("kept"),
        Control::Source => json!("source"),
        Control::Pair(side) => json!({ "pair": of(side) }),
        Control::Record { fields, short, .. } => record(fields, short.as_ref()),
        Control::List(item) => json!({ "list": of(item) }),
        Control::Either(list, other) => json!({
            "either": [list.key, of(&list.control), other.key, of(&other.control)],
        }),
        Control::Map(id, value) => json!({
            "map": [id.key, of(&id.control), value.key, of(&value.control)],
        }),
    }
}

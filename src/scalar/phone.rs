//! Phones of Kazakhstan.
//!
//! E.164 gives the country code 7 to Kazakhstan and Russia together; the numbers whose next digit
//! is 6 or 7 are Kazakhstan's. Within the country `8` is dialled before the ten digits, where `+7`
//! is from abroad; toll-free numbers (`8-800`) and short ones are dialled within it alone.
//!
//! ```text
//! phone = short / free / own, with separators anywhere but before the plus
//! short = 3*4DIGIT
//! free  = "8800" 7DIGIT
//! own   = ("8" / "+7") ("6" / "7") 9DIGIT
//! ```
//!
//! The groups of a number are those of the plan: (7xxx) xx xx xx in the cities whose code ends in
//! 2, (7xxxx) x xx xx in districts, 7xx xxx xx xx in Almaty (727) and for mobile numbers. After
//! 7213 and 7187, which begin codes of cities and of districts alike, nothing tells which it is:
//! such a number has the groups of a mobile one, which are wrong for nobody.
//!
//! `tests/samples/phone.yaml` holds the parser, the schema and the letter's own reader of phones
//! (`letter-values.js`, looser on purpose) to the same samples. What a text tells as a telephone is
//! looser, too: `prose::value`.

/// The characters that may stand between the digits.
const SEPARATORS: &str = " -()\u{a0}\u{2011}";

/// Any number of [`SEPARATORS`], for a regular expression.
const GAP: &str = r"[ ()\u00a0\u2011-]*";

/// How a phone is written, as a regular expression.
pub fn pattern() -> String {
    let digit = format!("[0-9]{GAP}");
    let short = format!("{GAP}(?:{digit}){{3,4}}");
    let free = format!("{GAP}8{GAP}8{GAP}0{GAP}0{GAP}(?:{digit}){{7}}");
    let long = format!(r"(?:{GAP}8|\+{GAP}7){GAP}[67]{GAP}(?:{digit}){{9}}");
    format!("{short}|{free}|{long}")
}

/// Eleven digits as they are dialled from abroad: the `8` that is dialled within the country stands
/// for its code, unless the number is toll-free.
pub fn with_country(digits: String) -> String {
    match digits.strip_prefix('8') {
        Some(rest) if !rest.starts_with("800") => format!("7{rest}"),
        _ => digits,
    }
}

/// The number to dial for eleven digits that begin with the country code, if they are
/// Kazakhstan's.
fn own(digits: String) -> Option<String> {
    (digits.starts_with("77") || digits.starts_with("76")).then(|| format!("+{digits}"))
}

/// Ten digits in the groups of the numbering plan.
fn planned(digits: &str) -> String {
    let of_city = |code: &str| code.ends_with('2');
    let groups: &[usize] = match (digits.get(..3), digits.get(..4)) {
        (Some("727"), _) | (_, Some("7213" | "7187")) => &[3, 3, 2, 2],
        (Some(zone), Some(code)) if zone.starts_with("71") || zone.starts_with("72") => {
            if of_city(code) {
                &[4, 2, 2, 2]
            } else {
                &[5, 1, 2, 2]
            }
        }
        _ => &[3, 3, 2, 2],
    };
    let mut written = String::from("+7");
    let mut rest = digits;
    for &length in groups {
        let Some((group, after)) = rest.split_at_checked(length) else {
            break;
        };
        written.push(' ');
        written.push_str(group);
        rest = after;
    }
    written
}

/// A phone that can be dialled in Kazakhstan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    written: String,
    dial: String,
}

impl Phone {
    /// A phone from the form an editor wrote: `+7` or `8` and ten digits, `8-800` and seven, or a
    /// short number of three or four digits; spaces, hyphens and brackets are free.
    ///
    /// A toll-free `8-800` number is dialled in its national form: `+7 800` leads to another
    /// country, and is refused. Other numbers of eleven digits are dialled in the international
    /// form.
    pub fn parse(written: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_digit() || SEPARATORS.contains(c);
        let (plus, rest) = match written.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, written),
        };
        if !rest.chars().all(plain) {
            return None;
        }
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        let dial = match (plus, digits.len()) {
            (false, 3 | 4) => digits,
            (false, 11) if digits.starts_with("8800") => digits,
            (true, 11) if digits.starts_with('7') => own(digits)?,
            (false, 11) if digits.starts_with('8') => own(with_country(digits))?,
            _ => return None,
        };
        Some(Self {
            written: written.to_owned(),
            dial,
        })
    }

    /// As the editor wrote it.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The form that all phones of a site are written in: `+7` and groups with a space between, a
    /// toll-free number as `8-800-080-7777`, a short one as it is. Groups that an editor made are
    /// kept; a number in one piece is put in those of the numbering plan.
    pub fn normal(&self) -> String {
        let digits = self.dial.trim_start_matches('+');
        if digits.len() <= 4 {
            return digits.to_owned();
        }
        if !self.dial.starts_with('+') {
            let (code, rest) = digits.split_at(4);
            let (first, last) = rest.split_at(3);
            let (eight, code) = code.split_at(1);
            return format!("{eight}-{code}-{first}-{last}");
        }
        let written = self.written.trim_start_matches('+');
        // Without the leading 7 or 8, in whatever group it stands.
        let rest = written.trim_start_matches(|c: char| !c.is_ascii_digit());
        let rest = rest.get(1..).unwrap_or_default();
        let groups: Vec<&str> = rest
            .split(|c: char| !c.is_ascii_digit())
            .filter(|group| !group.is_empty())
            .collect();
        match groups.as_slice() {
            [whole] => planned(whole),
            groups => format!("+7 {}", groups.join(" ")),
        }
    }

    /// Whether a call costs nothing: to `8-800` always, to a short number if that is `said` of it;
    /// to a city or a mobile phone never, whatever else is free at the same contact.
    pub fn is_free(&self, said: bool) -> bool {
        self.dial.starts_with("8800") || said && self.may_be_free()
    }

    /// Whether a call to such a number can cost nothing.
    pub fn may_be_free(&self) -> bool {
        !self.dial.starts_with('+')
    }

    /// The number to dial, for a `tel:` address (RFC 3966) without its scheme.
    pub fn dial(&self) -> &str {
        &self.dial
    }
}

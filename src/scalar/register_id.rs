//! Ids of the state register of law (adilet.zan.kz).
//!
//! ```text
//! register-id = kind year number             ; eleven characters
//! kind        = a capital
//! year        = 2DIGIT
//! number      = 8character / 7character "_" / 6character "__"   ; one of the characters a digit
//! character        = DIGIT / a capital
//! ```
//!
//! Told from the addresses of acts in the register; there is no standard of them.

/// How an id is written, as a regular expression.
pub const PATTERN: &str =
    "[A-Z][0-9]{2}(?=[A-Z]{0,7}[0-9])(?:[0-9A-Z]{8}|[0-9A-Z]{7}_|[0-9A-Z]{6}__)";

/// The id of an act in the state register of law, which is also the end of its address there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegisterId(String);

impl RegisterId {
    /// Eleven characters: a capital letter for the kind of act, two digits of the year, then six to
    /// eight digits or capitals; `_` stands for each of the eight that is missing (`Z070000221_`,
    /// `V14R0001044`, `G25AAZ3524M`).
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(|c: char| c.is_ascii_uppercase())?;
        let known = rest.trim_end_matches('_');
        let (year, number) = known.split_at_checked(2)?;
        let valid = rest.len() == 10
            && year.chars().all(|c| c.is_ascii_digit())
            && (6..=8).contains(&number.len())
            && number
                .chars()
                .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
            && number.contains(|c: char| c.is_ascii_digit());
        valid.then(|| Self(text.to_owned()))
    }

    /// The id that was probably meant: out of an address in the register, with small letters and
    /// Cyrillic ones that look like capitals put right, and `_` for what is missing at the end.
    pub fn suggest(text: &str) -> Option<Self> {
        const LIKE_CAPITALS: [(char, char); 13] = [
            ('А', 'A'),
            ('В', 'B'),
            ('Е', 'E'),
            ('К', 'K'),
            ('М', 'M'),
            ('Н', 'H'),
            ('О', 'O'),
            ('Р', 'P'),
            ('С', 'C'),
            ('Т', 'T'),
            ('У', 'Y'),
            ('Х', 'X'),
            ('І', 'I'),
        ];
        let end = text.trim().trim_end_matches('/');
        let end = end.rsplit('/').next().unwrap_or(end);
        let end = end.split(['?', '#']).next().unwrap_or(end);
        let mut id: String = end
            .chars()
            .filter(|c| !c.is_whitespace())
            .flat_map(char::to_uppercase)
            .map(|c| {
                let like = LIKE_CAPITALS.iter().find(|(other, _)| *other == c);
                like.map_or(c, |(_, latin)| *latin)
            })
            .collect();
        while (9..11).contains(&id.len()) {
            id.push('_');
        }
        Self::parse(&id)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn register_ids_have_eleven_characters() {
        for good in [
            "Z070000221_",
            "K2000000350",
            "Z1300000088",
            "V14R0001044",
            "V12B0003506",
            "V15T0003229",
            "V12U0002092",
            "G25AAZ3524M",
            "G26N000123A",
            "G26HP000213",
            "G24P013414M",
            "B97000015__",
        ] {
            assert!(RegisterId::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "K200000035",
            "k2000000350",
            "K20000003501",
            "Z0700002___",
            "20000003500",
            "К2000000350",
            "VXXR0001044",
            "V1",
            "V14R00010_4",
            "V14R000104m",
            "V14ABCDEFGH",
            "V14R000104é",
        ] {
            assert!(RegisterId::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_register_id_is_found_in_what_was_probably_meant() {
        for (typed, meant) in [
            ("https://adilet.zan.kz/rus/docs/V14R0001044", "V14R0001044"),
            ("https://adilet.zan.kz/kaz/docs/Z070000221_/", "Z070000221_"),
            (
                "https://adilet.zan.kz/kaz/docs/K2000000350#z91",
                "K2000000350",
            ),
            ("v14r0001044", "V14R0001044"),
            ("К2000000350", "K2000000350"),
            ("V14Т0001044", "V14T0001044"),
            ("Z970000151", "Z970000151_"),
            ("Z 1300000088", "Z1300000088"),
        ] {
            let suggested = RegisterId::suggest(typed);
            assert_eq!(
                suggested.as_ref().map(RegisterId::as_str),
                Some(meant),
                "{typed}"
            );
        }
        for other in ["", "Закон", "221", "adilet.zan.kz"] {
            assert!(RegisterId::suggest(other).is_none(), "{other}");
        }
    }
}

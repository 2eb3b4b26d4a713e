//! Ways to reach an office that do not depend on the language: phones, e-mail and web addresses.

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
        let plain = |c: char| c.is_ascii_digit() || " -()\u{a0}\u{2011}".contains(c);
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
            (false, 11) if digits.starts_with("87") || digits.starts_with("86") => {
                format!("+7{}", &digits[1..])
            }
            (true, 11) if digits.starts_with("77") || digits.starts_with("76") => {
                format!("+{digits}")
            }
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
    /// kept; a number in one piece is put in groups of three, three, two and two.
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
            [whole] => format!(
                "+7 {} {} {} {}",
                &whole[..3],
                &whole[3..6],
                &whole[6..8],
                &whole[8..]
            ),
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

/// An e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// An address of the common form `name@host.domain`, without the rarities of RFC 5321 (quotes,
    /// comments, bare hosts) that no office uses.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, host) = text.split_once('@')?;
        let name_sound = !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._%+-".contains(c))
            && !name.starts_with('.')
            && !name.ends_with('.')
            && !name.contains("..");
        (name_sound && is_host(host)).then(|| Self(text.to_owned()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The address of a site or of a page: `https://…` or `http://…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// An address with a scheme and a host, in ASCII, without spaces, quotes or user names.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))?;
        let clean = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`{|}".contains(c);
        if !rest.chars().all(clean) {
            return None;
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (host, port) = authority.split_once(':').unwrap_or((authority, "1"));
        let port_sound = !port.is_empty() && port.chars().all(|c| c.is_ascii_digit());
        let local = host == "localhost" || host.parse::<std::net::Ipv4Addr>().is_ok();
        (port_sound && (local || is_host(host))).then(|| Self(text.to_owned()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people write it: without the scheme and a closing slash.
    pub fn shown(&self) -> &str {
        self.0
            .split_once("://")
            .map_or(self.0.as_str(), |(_, rest)| rest)
            .trim_end_matches('/')
    }
}

fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    host.len() <= 253 && host.contains('.') && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_dialled_as_the_country_dials_them() {
        let dial = |text| Phone::parse(text).map(|phone| phone.dial().to_owned());
        for (written, expected) in [
            ("1414", "1414"),
            ("112", "112"),
            ("8-800-080-7777", "88000807777"),
            ("87212504066", "+77212504066"),
            ("+7 7212 50 40 66", "+77212504066"),
            ("8 (72149) 5-09-62", "+77214950962"),
        ] {
            assert_eq!(dial(written).as_deref(), Some(expected), "{written}");
        }
        for bad in [
            "",
            "+",
            "12",
            "12345",
            "+7 800 080 7777",
            "78000807777",
            "8721250406",
            "872125040661",
            "+1 212 555 01 00",
            "87212504O66",
            "tel:1414",
            "+1414",
        ] {
            assert_eq!(dial(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_phone_has_one_normal_form() {
        let normal = |text| Phone::parse(text).map(|phone| phone.normal());
        for (written, expected) in [
            ("1414", "1414"),
            ("88000807777", "8-800-080-7777"),
            ("8 (800) 080-77-77", "8-800-080-7777"),
            ("87212504066", "+7 721 250 40 66"),
            ("+77212504066", "+7 721 250 40 66"),
            ("8 (7212) 50-40-66", "+7 7212 50 40 66"),
            ("+7(72149)5-09-62", "+7 72149 5 09 62"),
            ("+7 7212 50 40 66", "+7 7212 50 40 66"),
            ("8-7212-50\u{2011}40-66", "+7 7212 50 40 66"),
        ] {
            assert_eq!(normal(written).as_deref(), Some(expected), "{written}");
            assert_eq!(normal(expected).as_deref(), Some(expected), "{expected}");
        }
    }

    #[test]
    fn an_email_address_has_a_name_and_a_host() {
        assert!(Email::parse("office@akimat.example.kz").is_some());
        for bad in [
            "office", "@a.kz", "a@kz", "a b@c.kz", "a@b..kz", "а@б.kz", "a@b.kz ",
        ] {
            assert!(Email::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_web_address_has_a_scheme_and_a_host() {
        for good in [
            "https://egov.kz",
            "http://127.0.0.1:8000/a?b=c#d",
            "https://a.kz/x%20y",
        ] {
            assert!(WebAddress::parse(good).is_some(), "{good}");
        }
        for bad in [
            "egov.kz",
            "https://",
            "https://egov",
            "javascript:alert(1)",
            "https://a.kz/ b",
            "https://u@a.kz",
        ] {
            assert!(WebAddress::parse(bad).is_none(), "{bad}");
        }
        assert_eq!(
            WebAddress::parse("https://egov.kz/")
                .map(|a| a.shown().to_owned())
                .as_deref(),
            Some("egov.kz")
        );
    }
}

//! What a line may begin with that looks like a mark of Markdown.

/// What kind of mark it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// `•` and its like, which Markdown does not know.
    Bullet,
    /// `-item`.
    Hyphen,
    /// `+item`.
    Plus,
    /// `*item`.
    Star,
    /// `— item`.
    Dash,
    /// `1.Item`, `1)Item`, with the number.
    Number(u32),
    /// `а) item`.
    Letter,
    /// `##Heading`, with the level.
    Heading(u8),
    /// `[ ] task`.
    Task,
}

impl Family {
    /// Whether lines with the two marks make one list.
    pub(super) fn goes_with(self, other: Self) -> bool {
        match (self, other) {
            (Self::Number(_), Self::Number(_)) => true,
            (Self::Heading(_), Self::Heading(_)) => false,
            _ => self == other,
        }
    }
}

/// A mark at the beginning of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub family: Family,
    /// The bytes of the marker itself.
    pub marker: usize,
    /// The bytes of the marker and of the space after it.
    pub length: usize,
    /// Whether a space follows that Markdown does not take for one.
    pub wide: bool,
}

/// Suffixes of Kazakh and Russian that prose names with a hyphen before them: «-да, -де жалғауы».
const SUFFIXES: &str = " ға ге қа ке на не а е да де та те нда нде дан ден тан тен нан нен мен бен \
    пен лар лер дар дер тар тер ның нің дың дің тың тің ны ні ды ді ты ті н ы і сы сі м ң ым ім ың \
    ің шы ші лық лік дық дік тық тік лы лі сыз сіз ма ме ба бе па пе ғы гі қы кі дағы дегі тағы \
    тегі ндағы ндегі бап баб бабы тармақ тармағы ші шы ыншы інші то либо нибудь ка таки де с й я е \
    ю го му ый ий ой ая яя ое ее ые ие ых их ым им ому ему ого его ого ую ти х м ть ться тся ся сь \
    л ла ло ли ";

/// A marker that Symbol and Wingdings keep where no alphabet is: bullets pasted from a document.
pub(super) fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

/// A marker that only marks an item of a list.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '·'
            | '∙'
            | '‣'
            | '⁃'
            | '◦'
            | '●'
            | '○'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '◾'
            | '◽'
            | '◆'
            | '◇'
            | '►'
            | '▶'
            | '▸'
            | '➢'
            | '➤'
            | '❖'
            | '✓'
            | '✔'
            | '✦'
            | '➔'
            | '→'
            | '⇒'
            | '\u{2027}'
            | '\u{30FB}'
    ) || is_private(c)
}

/// A space that Markdown does not take for one.
fn is_wide(c: char) -> bool {
    c.is_whitespace() && !matches!(c, ' ' | '\t' | '\n' | '\r')
}

fn begins_item(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '«' | '“' | '„' | '"' | '[' | '*' | '`')
}

/// The mark that a line begins with.
pub(super) fn mark(line: &str) -> Option<Mark> {
    let first = line.chars().next()?;
    let marker = first.len_utf8();
    let rest = line.get(marker..)?;
    match first {
        'o' if rest.starts_with('\t') => spaced(Family::Bullet, line, marker),
        c if is_bullet(c) => {
            let next = rest.chars().next()?;
            spaced(Family::Bullet, line, marker).filter(|_| next != c)
        }
        '-' => item(Family::Hyphen, line, marker),
        '+' => item(Family::Plus, line, marker),
        '*' => item(Family::Star, line, marker),
        '—' | '–' | '―' | '‒' | '−' => {
            let next = rest.chars().next()?;
            let minus = first != '—' && next.is_ascii_digit();
            let more = matches!(next, '—' | '–' | '―');
            spaced(Family::Dash, line, marker).filter(|_| !minus && !more)
        }
        '#' => heading(line),
        '[' => {
            let inner = rest.strip_prefix([' ', 'x', 'X', 'х', 'Х', 'v', '\u{A0}'])?;
            let after = inner.strip_prefix(']')?;
            let task = after.starts_with(char::is_whitespace);
            let length = line.len() - after.len();
            spaced(Family::Task, line, length).filter(|_| task)
        }
        c if c.is_ascii_digit() => number(line),
        // Most lines begin with a letter, and hardly one goes on so.
        c if rest.starts_with(')') && c.is_alphabetic() => {
            let after = rest.strip_prefix(')')?;
            let begins = after.chars().next()?;
            let letter = begins.is_whitespace() || begins_item(begins);
            spaced(Family::Letter, line, marker + 1).filter(|_| letter)
        }
        _ => None,
    }
}

/// The mark whose marker takes these bytes, with the space after it; nothing if there are no words
/// then.
fn spaced(family: Family, line: &str, marker: usize) -> Option<Mark> {
    let rest = line.get(marker..)?;
    let words = rest.trim_start();
    (!words.is_empty()).then(|| Mark {
        family,
        marker,
        length: line.len() - words.len(),
        wide: rest.starts_with(is_wide),
    })
}

fn item(family: Family, line: &str, marker: usize) -> Option<Mark> {
    let rest = line.get(marker..)?;
    let next = rest.chars().next()?;
    if is_wide(next) {
        return spaced(family, line, marker);
    }
    if !begins_item(next) || (next == '*' && family == Family::Star) {
        return None;
    }
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    let suffix = SUFFIXES
        .split_ascii_whitespace()
        .any(|suffix| suffix == word);
    spaced(family, line, marker).filter(|_| !suffix || word.is_empty())
}

fn number(line: &str) -> Option<Mark> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = line.get(digits..)?;
    if digits > 3 || !rest.starts_with(['.', ')']) {
        return None;
    }
    let value = line.get(..digits)?.parse().ok()?;
    let after = rest.get(1..)?;
    let next = after.chars().next()?;
    let words = after.trim_start().chars().next()?;
    let begins = match next {
        c if is_wide(c) => begins_item(words) || words.is_ascii_digit(),
        // «2.gis.kz» is a name.
        c if c.is_ascii_lowercase() => false,
        c => begins_item(c),
    };
    spaced(Family::Number(value), line, digits + 1).filter(|_| begins)
}

fn heading(line: &str) -> Option<Mark> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let next = words.chars().next()?;
    let begins = match level {
        // «#1» is a number, and `#` before a word of the line a tag.
        1 => next.is_alphabetic() || is_wide(next),
        2..=6 => !matches!(next, ' ' | '\t'),
        _ => false,
    };
    let level = u8::try_from(level).ok()?;
    spaced(Family::Heading(level), line, usize::from(level)).filter(|_| begins)
}

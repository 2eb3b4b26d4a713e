//! An address as a QR code (ISO/IEC 18004), which the camera of a phone reads off a poster.

use qrcode::{Color, EcLevel, QrCode};

/// The longest address that a code is made for, in bytes: of a longer one the modules would be too
/// small for a phone at arm's length.
const LONGEST: usize = 200;

/// A code: a square of dark and light modules. Around it four light ones are needed on each side,
/// which are not among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    size: usize,
    dark: Vec<bool>,
}

/// Modules beside each other in a row, dark all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The first of them, from the left.
    pub x: usize,
    /// Their row, from the top.
    pub y: usize,
    /// How many they are.
    pub length: usize,
}

impl Qr {
    /// The code of an address, of which a sixth may be dirty or torn (level M); none for one that
    /// is too long.
    pub fn new(address: &str) -> Option<Self> {
        if address.len() > LONGEST {
            return None;
        }
        let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
        Some(Self {
            size: code.width(),
            dark: code.into_colors().into_iter().map(is_dark).collect(),
        })
    }

    /// How many modules each side has.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The dark modules, row by row.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (y, row) in self.dark.chunks(self.size.max(1)).enumerate() {
            for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
                match runs.last_mut() {
                    Some(run) if run.y == y && run.x + run.length == x => run.length += 1,
                    _ => runs.push(Run { x, y, length: 1 }),
                }
            }
        }
        runs
    }

    /// The dark modules as a path of SVG, a unit each: every run is a line as thick as a module.
    pub fn path(&self) -> String {
        let mut path = String::new();
        let mut at = (0, 0);
        for Run { x, y, length } in self.runs() {
            // From where the last line ended.
            let (dx, dy) = (signed(x) - at.0, signed(y) - at.1);
            let between = if dy < 0 { "" } else { " " };
            path.push_str(&format!("m{dx}{between}{dy}h{length}"));
            at = (signed(x + length), signed(y));
        }
        path
    }
}

/// A number of modules, of which a code has at most 177 in a row.
fn signed(modules: usize) -> i32 {
    i32::try_from(modules).unwrap_or_default()
}

fn is_dark(color: Color) -> bool {
    color == Color::Dark
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn the_path_draws_the_dark_modules_and_no_others() {
        let code = Qr::new("https://shagym.kz/kk/letters/appeal.html").unwrap();
        let size = code.size();
        let mut drawn = vec![false; size * size];
        let (mut x, mut y) = (0, 0);
        for step in code.path().split('m').skip(1) {
            let (to, length) = step.split_once('h').unwrap();
            let at = to.rfind([' ', '-']).unwrap();
            let (dx, dy) = to.split_at(at);
            x += dx.parse::<i32>().unwrap();
            y += dy.trim().parse::<i32>().unwrap();
            for _ in 0..length.parse::<usize>().unwrap() {
                drawn[usize::try_from(y * signed(size) + x).unwrap()] = true;
                x += 1;
            }
        }
        assert_eq!(drawn, code.dark);
    }

    #[test]
    fn an_address_too_long_for_a_phone_has_no_code() {
        let long = format!("https://shagym.kz/{}", "a".repeat(LONGEST));
        assert_eq!(Qr::new(&long), None);
        assert!(Qr::new(&long[..LONGEST]).is_some());
    }
}

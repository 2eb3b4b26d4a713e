//! Characters that no font can show: what comes with a copy of something that is no text.

/// Whether a character can't be shown: a control character, or one of the 66 code points that
/// Unicode keeps for no character (The Unicode Standard, section 23.7).
pub fn is_unshowable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_shape_or_a_width_can_be_shown() {
        for c in [
            'а', 'ә', ' ', '\u{A0}', '\u{AD}', '\u{200B}', '\u{FEFF}', '😀', '\u{FFFD}',
        ] {
            assert!(!is_unshowable(c), "{c:?}");
        }
    }

    #[test]
    fn controls_and_noncharacters_can_not() {
        let kept = "\0\u{7}\u{B}\u{1B}\u{7F}\u{85}\u{9F}\u{FDD0}\u{FDEF}\u{FFFE}\u{FFFF}\u{1FFFE}\
            \u{10FFFF}";
        assert!(kept.chars().all(is_unshowable));
    }
}

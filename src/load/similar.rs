//! The word that was probably meant.

/// The known word that was probably meant by a word that is not known.
pub fn similar<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    let allowed = (word.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

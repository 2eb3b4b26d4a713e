//! Which files of the content are meant by the paths that a person typed: the same for every
//! command that takes paths.

use std::path::{Component, Path, PathBuf};

use crate::load::site_folder::named;

/// Whether each of `files`, paths from the folder of the site, stands at one of the `typed` paths:
/// from the present folder or, if nothing is there, from that of the site. Links lead where they
/// lead, whichever way they were typed. The two sides of a guide may be named by what their names
/// share.
///
/// # Errors
/// The first path at which there is none of them.
pub(super) fn chosen<'t>(
    root: &Path,
    files: &[&str],
    typed: &'t [PathBuf],
) -> Result<Vec<bool>, &'t Path> {
    let mut chosen = vec![false; files.len()];
    let Some(site) = real(root) else {
        return typed.first().map_or(Ok(chosen), |path| Err(path));
    };
    let places: Vec<PathBuf> = files
        .iter()
        .map(|file| real(&root.join(file)).unwrap_or_else(|| site.join(file)))
        .collect();
    for path in typed {
        // The folder of the site has to be named from here, lest a folder around it be taken for
        // it.
        let is_here = path.components().all(|part| part == Component::CurDir);
        let from_site = (!is_here).then(|| root.join(path));
        let ways = [Some(path.clone()), from_site];
        let found = ways.into_iter().flatten().find_map(|way| {
            let typed = real(&way)?;
            // A folder around the site is not the site's content.
            let is_around = site.starts_with(&typed) && site != typed;
            let at: Vec<bool> = places
                .iter()
                .map(|place| !is_around && is_at(place, &typed))
                .collect();
            at.contains(&true).then_some(at)
        });
        let Some(found) = found else {
            return Err(path);
        };
        for (chosen, found) in chosen.iter_mut().zip(found) {
            *chosen |= found;
        }
    }
    Ok(chosen)
}

fn is_at(place: &Path, typed: &Path) -> bool {
    let (file, other) = (place.to_string_lossy(), typed.to_string_lossy());
    place.starts_with(typed) || is_side(&file, &other) || is_side(&other, &file)
}

/// Whether the file at `path` holds a side of the guide called `name`, or is that file.
pub(super) fn is_side(path: &str, name: &str) -> bool {
    let rest = path.strip_prefix(name);
    rest.is_some_and(|rest| {
        let language = rest
            .strip_prefix('.')
            .and_then(|rest| rest.strip_suffix(".md"));
        rest.is_empty() || language.is_some()
    })
}

/// Where a path leads. Its last parts need not exist: the two files of a guide share a name that is
/// no file's, and what was removed may be meant, with its folder.
fn real(path: &Path) -> Option<PathBuf> {
    if let Ok(real) = named(path).canonicalize() {
        return Some(real);
    }
    Some(real(path.parent()?)?.join(path.file_name()?))
}

//! Where a page stands in either language, and which page is near what only answers to a POST.

use crate::kernel::lang::Lang;

/// The language is the first part of a path: `/en/…` is English, all else Dutch.
pub fn split_language(path: &str) -> (Lang, &str) {
    match path.strip_prefix("/en") {
        Some("") => (Lang::En, "/"),
        Some(rest) if rest.starts_with('/') => (Lang::En, rest),
        _ => (Lang::Nl, path),
    }
}

/// One slash at the start, whatever was asked for: a browser reads two, or one and a backslash, as another site.
pub(super) fn address(lang: Lang, path: &str) -> String {
    let path = format!("/{}", path.trim_start_matches(['/', '\\']));
    match (lang, path.as_str()) {
        (Lang::Nl, path) => path.to_owned(),
        (Lang::En, "/") => "/en".to_owned(),
        (Lang::En, path) => format!("/en{path}"),
    }
}

/// The addresses that answer to a link, as the router knows them: `/beheer/brieven/{run}`.
pub struct Readable(Vec<&'static str>);

impl FromIterator<&'static str> for Readable {
    fn from_iter<I: IntoIterator<Item = &'static str>>(paths: I) -> Self {
        Self(paths.into_iter().collect())
    }
}

impl Readable {
    /// This path, or the nearest above it that is a page.
    pub fn nearest<'a>(&self, path: &'a str) -> &'a str {
        let mut at = path;
        while !self.0.iter().any(|page| fits(page, at)) {
            match at.rsplit_once('/') {
                Some((above, _)) if !above.is_empty() => at = above,
                _ => return "/",
            }
        }
        at
    }
}

/// Whether an address is of a pattern of the route table.
pub(in crate::platform) fn fits(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut found) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), found.next()) {
            (None, None) => return true,
            (Some(part), Some(piece)) if part == piece || part.starts_with('{') && !piece.is_empty() => {}
            _ => return false,
        }
    }
}

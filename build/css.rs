//! Follows the files a style sheet names, and puts their hashed names in place.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// The style sheet with each `url(file)` pointing to the hashed name of that file. `hashed` maps names to hashed names.
pub fn rewrite(name: &str, bytes: &[u8], hashed: &BTreeMap<String, String>) -> Result<String, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| format!("static/{name}: is not UTF-8"))?;
    let mut rewritten = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (token, after) = split(rest);
        let replaced = replace(token, hashed).map_err(|what| {
            let line = 1 + lines(text) - lines(rest);
            format!("static/{name}:{line}: {what}")
        })?;
        rewritten += &replaced;
        rest = after;
    }
    Ok(rewritten)
}

/// What comes in the place of a token.
fn replace<'t>(token: &'t str, hashed: &BTreeMap<String, String>) -> Result<Cow<'t, str>, String> {
    if starts_with(token, "@import") {
        return Err("@import makes the page wait twice; link both sheets instead".to_owned());
    }
    match address(token) {
        Some(address) => Ok(Cow::Owned(target(address, hashed)?)),
        None => Ok(Cow::Borrowed(token)),
    }
}

/// Splits off a comment, a string, an `@import`, an `url(…)`, or else one character.
fn split(text: &str) -> (&str, &str) {
    let end = match text.chars().next() {
        Some('/') if text.starts_with("/*") => comment_end(text),
        Some(quote @ ('"' | '\'')) => string_end(text, quote),
        _ if starts_with(text, "@import") => Some("@import".len()),
        _ if starts_with(text, "url(") => text.find(')').map(|end| end + 1),
        first => first.map(char::len_utf8),
    };
    let end = end.unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn comment_end(text: &str) -> Option<usize> {
    let inside = text.get(2..)?;
    inside.find("*/").map(|end| end + 4)
}

fn string_end(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (position, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return Some(position + 1),
            _ => {}
        }
    }
    None
}

/// What stands between the brackets of `url(…)`, without quotes.
fn address(token: &str) -> Option<&str> {
    let inside = token.get(4..).filter(|_| starts_with(token, "url("))?.strip_suffix(')')?.trim();
    Some(inside.trim_matches(['"', '\'']))
}

fn target(address: &str, hashed: &BTreeMap<String, String>) -> Result<String, String> {
    if address.starts_with('#') || address.starts_with("data:") {
        return Ok(format!("url(\"{address}\")"));
    }
    if address.contains("//") {
        return Err(format!("{address} may be on another host; pages load nothing from elsewhere"));
    }
    let (file, fragment) = address.find('#').map_or((address, ""), |at| address.split_at(at));
    let target = hashed.get(file).ok_or_else(|| format!("there is no static/{file}"))?;
    Ok(format!("url(\"{target}{fragment}\")"))
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

fn lines(text: &str) -> usize {
    text.matches('\n').count()
}

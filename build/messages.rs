//! Turns the Fluent files of both languages into one typed method per message, so that no visitor meets a text that is
//! missing in his language: a gap, a misspelling or an argument left out stops the build. Nothing of Fluent is left at
//! run time.
//!
//! What a file may hold, and what is refused:
//! - `locales/<language>/<slice>.ftl`; every id starts with `<slice>-`, in lower-case letters, digits and hyphens;
//! - both languages have the same files, messages and arguments;
//! - terms (`-brand`) and other messages are written out in place; functions and attributes are refused;
//! - a choice is made on an argument: on a number (`[0]`, `[one]`, `*[other]`) or on a word (any other keys).

mod pattern;
mod rust;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use fluent_syntax::ast::{Entry, Message, Pattern, Term};
use fluent_syntax::parser::{self, ParserError};

/// Rust code for the messages in `nl` and `en`, each a list of (file name without `.ftl`, text); or every fault found, each
/// with file, line and id.
pub fn compile(nl: &[(String, String)], en: &[(String, String)]) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    let dutch = Language::read("nl", nl, &mut faults);
    let english = Language::read("en", en, &mut faults);
    dutch.compare(&english, &mut faults);
    english.compare(&dutch, &mut faults);
    let methods = methods(&dutch, &english, &mut faults);
    faults.sort();
    faults.dedup(); // a fault in a quoted text is found once for each quote
    if faults.is_empty() { Ok(rust::module(&methods)) } else { Err(faults) }
}

fn methods(dutch: &Language, english: &Language, faults: &mut Vec<String>) -> Vec<rust::Method> {
    let mut methods = Vec::new();
    for (id, in_dutch) in &dutch.messages {
        let Some(in_english) = english.messages.get(id) else {
            continue;
        };
        match (pattern::read(dutch, in_dutch), pattern::read(english, in_english)) {
            (Ok(nl), Ok(en)) => match rust::Method::new(id, nl, en) {
                Ok(method) => methods.push(method),
                Err(what) => faults.push(in_english.fault(what)),
            },
            (nl, en) => faults.extend([nl.err(), en.err()].into_iter().flatten()),
        }
    }
    methods
}

/// Everything the files of one language say.
pub struct Language<'s> {
    folder: &'static str,
    files: BTreeSet<&'s str>,
    pub messages: BTreeMap<&'s str, Text<'s>>,
    pub terms: BTreeMap<&'s str, Text<'s>>,
}

/// A message or term, and where it stands.
pub struct Text<'s> {
    pub id: &'s str,
    pub value: Pattern<&'s str>,
    file: File<'s>,
}

#[derive(Clone, Copy)]
struct File<'s> {
    folder: &'static str,
    name: &'s str,
    source: &'s str,
}

impl<'s> Language<'s> {
    fn read(folder: &'static str, files: &'s [(String, String)], faults: &mut Vec<String>) -> Self {
        let mut language = Self { folder, files: BTreeSet::new(), messages: BTreeMap::new(), terms: BTreeMap::new() };
        for (name, source) in files {
            language.files.insert(name);
            language.read_file(File { folder, name, source }, faults);
        }
        language
    }

    fn read_file(&mut self, file: File<'s>, faults: &mut Vec<String>) {
        let resource = match parser::parse(file.source) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                faults.extend(errors.iter().map(|error| file.syntax_error(error)));
                resource
            }
        };
        for entry in resource.body {
            let outcome = match entry {
                Entry::Message(message) => self.add_message(file, message),
                Entry::Term(term) => self.add_term(file, term),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => Ok(()),
            };
            faults.extend(outcome.err());
        }
    }

    fn add_message(&mut self, file: File<'s>, message: Message<&'s str>) -> Result<(), String> {
        let id = message.id.name;
        let wrong = |what: &str| Err(file.fault(id, id, what));
        if let Some(attribute) = message.attributes.first() {
            let name = attribute.id.name;
            return wrong(&format!("has the attribute .{name}; give it an id of its own"));
        }
        let rest = id.strip_prefix(file.name);
        if !rest.is_some_and(|rest| rest.starts_with('-')) {
            return wrong(&format!("the id must start with the file's name, {}-", file.name));
        }
        if !is_plain(id) {
            return wrong("only lower-case letters, digits and single hyphens make an id");
        }
        let Some(value) = message.value else {
            return wrong("has no text");
        };
        add(&mut self.messages, Text { id, value, file })
    }

    fn add_term(&mut self, file: File<'s>, term: Term<&'s str>) -> Result<(), String> {
        let id = term.id.name;
        if let Some(attribute) = term.attributes.first() {
            let what = format!("a term has no attributes here (.{})", attribute.id.name);
            return Err(file.fault(attribute.id.name, &format!("-{id}"), what));
        }
        add(&mut self.terms, Text { id, value: term.value, file })
    }

    /// Names what this language has and the other one lacks. Messages of a file that is missing whole are not named again.
    fn compare(&self, other: &Self, faults: &mut Vec<String>) {
        for file in self.files.difference(&other.files) {
            faults.push(format!(
                "locales/{}/{file}.ftl: is missing; locales/{}/{file}.ftl exists",
                other.folder, self.folder
            ));
        }
        for (id, text) in &self.messages {
            if other.files.contains(text.file.name) && !other.messages.contains_key(id) {
                faults.push(text.fault(format!("is missing in locales/{}/{}.ftl", other.folder, text.file.name)));
            }
        }
    }
}

impl Text<'_> {
    /// A fault of the whole text.
    pub fn fault(&self, what: impl Display) -> String {
        self.fault_at(self.id, what)
    }

    /// A fault at `part`, which must be a slice of this text's file.
    pub fn fault_at(&self, part: &str, what: impl Display) -> String {
        self.file.fault(part, self.id, what)
    }
}

impl File<'_> {
    fn fault(&self, part: &str, id: &str, what: impl Display) -> String {
        let offset = (part.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        format!("locales/{}/{}.ftl:{}: {id}: {what}", self.folder, self.name, self.line(offset))
    }

    fn syntax_error(&self, error: &ParserError) -> String {
        let start = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
        let entry = self.source.get(start..).unwrap_or_default().trim_start();
        let id = entry.split(['=', '\n']).next().unwrap_or_default().trim();
        format!("locales/{}/{}.ftl:{}: {id}: {error}", self.folder, self.name, self.line(error.pos.start))
    }

    fn line(&self, offset: usize) -> usize {
        1 + self.source.bytes().take(offset).filter(|byte| *byte == b'\n').count()
    }
}

fn add<'s>(texts: &mut BTreeMap<&'s str, Text<'s>>, text: Text<'s>) -> Result<(), String> {
    if let Some(first) = texts.get(text.id) {
        let line = first.file.line((first.id.as_ptr() as usize).saturating_sub(first.file.source.as_ptr() as usize));
        return Err(text.fault(format!("stands already in {}.ftl, line {line}", first.file.name)));
    }
    texts.insert(text.id, text);
    Ok(())
}

/// Lower-case words with single hyphens, which make a Rust name by turning each hyphen into an underscore.
pub fn is_plain(name: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    name.split('-').all(word)
}

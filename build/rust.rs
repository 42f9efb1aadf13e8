//! Writes messages as Rust methods.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::pattern::{Choice, On, Part};

/// A message in both languages.
pub struct Method {
    id: String,
    arguments: BTreeMap<String, Kind>,
    nl: Vec<Part>,
    en: Vec<Part>,
}

/// What a caller passes for an argument: something that can be shown, or something a text is chosen by.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Shown,
    Chosen(On),
}

type Kinds = BTreeMap<String, Kind>;

impl Method {
    /// Fails if the languages do not agree about the arguments, or a choice takes one for a number and for a word.
    pub fn new(id: &str, nl: Vec<Part>, en: Vec<Part>) -> Result<Self, String> {
        let (mut in_dutch, mut in_english) = (Kinds::new(), Kinds::new());
        collect(&nl, &mut in_dutch)?;
        collect(&en, &mut in_english)?;
        if !in_dutch.keys().eq(in_english.keys()) {
            return Err(format!("takes {} in English, but {} in Dutch", list(&in_english), list(&in_dutch)));
        }
        let mut arguments = in_dutch;
        collect(&en, &mut arguments)?;
        Ok(Self { id: id.to_owned(), arguments, nl, en })
    }

    fn name(&self) -> String {
        self.id.replace('-', "_")
    }

    /// The method with its Dutch text as documentation.
    fn code(&self) -> String {
        let plain = self.arguments.is_empty();
        let result = if plain { "&'static str" } else { "String" };
        let mut parameters = String::new();
        let mut conversions = String::new();
        for (argument, kind) in &self.arguments {
            let name = variable(argument);
            parameters += &format!(", {name}: {}", kind.parameter());
            conversions += &kind.conversion(&name);
        }
        let text = |parts| {
            if plain { constant(parts) } else { string(parts) }
        };
        let (documentation, nl, en) = (documentation(&self.nl), text(&self.nl), text(&self.en));
        let body = format!("{conversions}match self.lang {{\nLang::Nl => {nl},\nLang::En => {en},\n}}");
        format!("{documentation}pub fn {}(self{parameters}) -> {result} {{\n{body}\n}}\n", self.name())
    }
}

/// The whole file: an `impl Messages`, and `PLAIN`, the messages without arguments by id.
pub fn module(methods: &[Method]) -> String {
    let mut code = String::from("impl Messages {\n");
    let mut plain = String::new();
    for (position, method) in methods.iter().enumerate() {
        code += if position > 0 { "\n" } else { "" };
        code += &method.code();
        if method.arguments.is_empty() {
            plain += &format!("({:?}, Messages::{}),\n", method.id, method.name());
        }
    }
    code += "}\n\n/// An id and its text.\n";
    code += "pub type Plain = (&'static str, fn(Messages) -> &'static str);\n";
    code += "\n/// Every message without arguments.\n";
    code += &format!("pub const PLAIN: &[Plain] = &[\n{plain}];\n");
    indent(&code)
}

/// Indents by braces and brackets; string literals have no line breaks, so each line is code or documentation.
fn indent(code: &str) -> String {
    let mut indented = String::new();
    let mut depth = 0_usize;
    for line in code.lines() {
        if line.starts_with(['}', ']']) {
            depth = depth.saturating_sub(1);
        }
        let _ = writeln!(indented, "{}", format!("{}{line}", "    ".repeat(depth)).trim_end());
        if line.ends_with(['{', '[']) && !line.starts_with("//") {
            depth += 1;
        }
    }
    indented
}

impl Kind {
    fn parameter(self) -> &'static str {
        match self {
            Kind::Shown => "impl std::fmt::Display",
            Kind::Chosen(On::Number) => "impl Count",
            Kind::Chosen(On::Word) => "impl AsRef<str>",
        }
    }

    fn conversion(self, name: &str) -> String {
        match self {
            Kind::Shown => String::new(),
            Kind::Chosen(On::Number) => format!("let {name}: i64 = {name}.count();\n"),
            Kind::Chosen(On::Word) => format!("let {name}: &str = {name}.as_ref();\n"),
        }
    }
}

/// Finds the arguments of a text and what each is needed for.
fn collect(parts: &[Part], kinds: &mut Kinds) -> Result<(), String> {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Argument(name) => {
                kinds.entry(name.clone()).or_insert(Kind::Shown);
            }
            Part::Choice(choice) => {
                let kind = kinds.entry(choice.argument.clone()).or_insert(Kind::Shown);
                if *kind != Kind::Shown && *kind != Kind::Chosen(choice.on) {
                    return Err(format!("${} is a number in one choice and a word in another", choice.argument));
                }
                *kind = Kind::Chosen(choice.on);
                for (_, text) in &choice.variants {
                    collect(text, kinds)?;
                }
                collect(&choice.otherwise, kinds)?;
            }
        }
    }
    Ok(())
}

fn list(kinds: &Kinds) -> String {
    let names: Vec<String> = kinds.keys().map(|name| format!("${name}")).collect();
    if names.is_empty() { "no argument".to_owned() } else { names.join(", ") }
}

/// The text of parts without arguments, as a string literal.
fn constant(parts: &[Part]) -> String {
    let text: String = parts.iter().map(|part| if let Part::Text(text) = part { text } else { "" }).collect();
    format!("{text:?}")
}

/// An expression of type `String`.
fn string(parts: &[Part]) -> String {
    if is_constant(parts) {
        return format!("{}.to_owned()", constant(parts));
    }
    if let [Part::Choice(choice)] = parts {
        return select(choice, string);
    }
    let (mut template, mut choices) = (String::new(), String::new());
    for part in parts {
        match part {
            Part::Text(text) => template += &text.replace('{', "{{").replace('}', "}}"),
            Part::Argument(name) => template += &format!("{{{}}}", variable(name)),
            Part::Choice(choice) => {
                template += "{}";
                let text = if all_constant(choice) { constant } else { string };
                choices += &format!(", {}", select(choice, text));
            }
        }
    }
    format!("format!({template:?}{choices})")
}

/// A `match` whose arms are written by `text`.
fn select(choice: &Choice, text: fn(&[Part]) -> String) -> String {
    let mut code = format!("match {} {{\n", variable(&choice.argument));
    for (key, parts) in &choice.variants {
        let key = if choice.on == On::Number { key.clone() } else { format!("{key:?}") };
        code += &format!("{key} => {},\n", text(parts));
    }
    code + &format!("_ => {},\n}}", text(&choice.otherwise))
}

fn all_constant(choice: &Choice) -> bool {
    choice.variants.iter().map(|(_, text)| text).chain([&choice.otherwise]).all(|text| is_constant(text))
}

fn is_constant(parts: &[Part]) -> bool {
    parts.iter().all(|part| matches!(part, Part::Text(_)))
}

/// A text as it reads, choices as their variants between braces.
fn documentation(parts: &[Part]) -> String {
    let mut code = String::from("/// ```text\n");
    for line in readable(parts).lines() {
        let _ = writeln!(code, "/// {line}");
    }
    code + "/// ```\n"
}

fn readable(parts: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Argument(name) => format!("{{{name}}}"),
        Part::Choice(choice) => {
            let variant = |(key, text): &(String, Vec<Part>)| format!("{key}: {} | ", readable(text));
            let variants: String = choice.variants.iter().map(variant).collect();
            format!("{{{} = {variants}other: {}}}", choice.argument, readable(&choice.otherwise))
        }
    };
    parts.iter().map(part).collect()
}

/// A Rust name for an argument. Names end in a letter or digit, so the underscore makes a keyword into a free name.
fn variable(argument: &str) -> String {
    const KEYWORDS: [&str; 50] = [
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
        "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
        "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
        "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
    ];
    let suffix = if KEYWORDS.contains(&argument) || argument == "yield" { "_" } else { "" };
    format!("{argument}{suffix}")
}

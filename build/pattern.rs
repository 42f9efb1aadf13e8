//! What a Fluent pattern says, with terms and other messages written out in place.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, Identifier, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Language, Text, is_plain};

/// A piece of a text.
pub enum Part {
    Text(String),
    Argument(String),
    Choice(Choice),
}

/// One of several texts, chosen by the value of an argument.
pub struct Choice {
    pub argument: String,
    pub on: On,
    pub variants: Vec<(String, Vec<Part>)>,
    pub otherwise: Vec<Part>,
}

type Variants = (Vec<(String, Vec<Part>)>, Vec<Part>);

/// What a choice looks at. The keys of a number are whole numbers; `[one]` is 1, in Dutch as in English.
#[derive(Clone, Copy, PartialEq)]
pub enum On {
    Number,
    Word,
}

/// The parts of a message.
pub fn read(language: &Language, message: &Text) -> Result<Vec<Part>, String> {
    Reader { language, text: message, within: None }.pattern(&message.value)
}

/// Reads one text. `within` is the chain of texts that quote it, to notice one that quotes itself.
struct Reader<'a, 's> {
    language: &'a Language<'s>,
    text: &'a Text<'s>,
    within: Option<&'a Reader<'a, 's>>,
}

impl Reader<'_, '_> {
    fn pattern(&self, pattern: &Pattern<&str>) -> Result<Vec<Part>, String> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => push(&mut parts, Part::Text((*value).to_owned())),
                PatternElement::Placeable { expression } => {
                    self.expression(expression)?.into_iter().for_each(|part| push(&mut parts, part));
                }
            }
        }
        Ok(parts)
    }

    fn expression(&self, expression: &Expression<&str>) -> Result<Vec<Part>, String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => Ok(vec![Part::Choice(self.choice(selector, variants)?)]),
        }
    }

    fn inline(&self, inline: &InlineExpression<&str>) -> Result<Vec<Part>, String> {
        match inline {
            InlineExpression::StringLiteral { value } => Ok(vec![Part::Text(unescape_unicode_to_string(value).into())]),
            InlineExpression::NumberLiteral { value } => Ok(vec![Part::Text((*value).to_owned())]),
            InlineExpression::VariableReference { id } => Ok(vec![Part::Argument(self.argument(id.name)?)]),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::MessageReference { id, attribute } => {
                let message = self.language.messages.get(id.name);
                self.quote("message", id.name, message, attribute.is_none())
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let term = self.language.terms.get(id.name);
                self.quote("term", id.name, term, attribute.is_none() && arguments.is_none())
            }
            InlineExpression::FunctionReference { id: Identifier { name }, .. } => {
                let what = format!("functions are not supported ({name}); format it in Rust");
                Err(self.fault(name, what))
            }
        }
    }

    /// The parts of another text. A `bare` reference asks for no attribute and passes no arguments.
    fn quote(&self, kind: &str, id: &str, quoted: Option<&Text>, bare: bool) -> Result<Vec<Part>, String> {
        let wrong = |what: String| self.fault(id, what);
        let text = quoted.ok_or_else(|| wrong(format!("there is no {kind} {id} in this language")))?;
        if !bare {
            return Err(wrong(format!("{id} may be quoted only without attribute and arguments")));
        }
        if self.chain().any(|reader| std::ptr::eq(reader.text, text)) {
            return Err(wrong(format!("quotes itself through {id}")));
        }
        let reader = Reader { language: self.language, text, within: Some(self) };
        let parts = reader.pattern(&text.value)?;
        if kind == "term" && parts.iter().any(|part| !matches!(part, Part::Text(_))) {
            return Err(wrong(format!("the term {id} takes arguments; only messages do")));
        }
        Ok(parts)
    }

    fn chain(&self) -> impl Iterator<Item = &Reader<'_, '_>> {
        std::iter::successors(Some(self), |reader| reader.within)
    }

    fn choice(&self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) -> Result<Choice, String> {
        let InlineExpression::VariableReference { id } = selector else {
            let what = "a choice is made on an argument, such as { $count -> … }";
            return Err(self.text.fault(what));
        };
        let on_number = variants.iter().any(|variant| is_number_key(&variant.key));
        let on = if on_number { On::Number } else { On::Word };
        let argument = self.argument(id.name)?;
        let (variants, otherwise) = self.variants(on, variants)?;
        if variants.is_empty() {
            return Err(self.fault(id.name, "a choice needs a variant beside the default one"));
        }
        Ok(Choice { argument, on, variants, otherwise })
    }

    /// The variants by the value of their key, and the default one.
    fn variants(&self, on: On, variants: &[Variant<&str>]) -> Result<Variants, String> {
        let (mut others, mut otherwise) = (Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        for variant in variants {
            let text = self.pattern(&variant.value)?;
            let (name, key) = self.key(on, variant)?;
            if !seen.insert(key.clone()) {
                return Err(self.fault(name, format!("[{name}] is there twice")));
            }
            if variant.default {
                otherwise = text;
            } else {
                others.push((key, text));
            }
        }
        Ok((others, otherwise))
    }

    /// The key as written and the value it stands for.
    fn key<'k>(&self, on: On, variant: &Variant<&'k str>) -> Result<(&'k str, String), String> {
        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
        let value = match (on, name) {
            (On::Word, _) => name.to_owned(),
            (On::Number, "other") if variant.default => name.to_owned(),
            (On::Number, _) if variant.default || name == "other" => {
                return Err(self.fault(name, "the default of a choice on a number is *[other]"));
            }
            (On::Number, "one") => "1".to_owned(),
            (On::Number, _) => match name.parse::<i64>() {
                Ok(number) => number.to_string(),
                Err(_) => {
                    return Err(self.fault(name, format!("[{name}] is not one, other or a whole number")));
                }
            },
        };
        Ok((name, value))
    }

    fn argument(&self, name: &str) -> Result<String, String> {
        if is_plain(name) && name.starts_with(|first: char| first.is_ascii_lowercase()) {
            return Ok(name.replace('-', "_"));
        }
        Err(self.fault(name, format!("${name}: only lower-case letters, digits and single hyphens name an argument")))
    }

    fn fault(&self, part: &str, what: impl std::fmt::Display) -> String {
        self.text.fault_at(part, what)
    }
}

/// A key that only a choice on a number has: a number, or a plural category other than the catch-all.
fn is_number_key(key: &VariantKey<&str>) -> bool {
    match key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => matches!(*name, "zero" | "one" | "two" | "few" | "many"),
    }
}

/// Adds a part; text joins the text before it.
fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
        (_, part) => parts.push(part),
    }
}

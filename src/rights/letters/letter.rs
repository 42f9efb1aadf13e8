//! A letter, whole: what stands in it in which order. The page that shows it and the file that is printed are both made from this.

use letters::Block;
pub use letters::Language;
use serde::{Deserialize, Serialize};
use time::Date;

use super::contents::{CaseFacts, Contents};
use super::wording::{Blanks, Parts};
use super::{legal, words};
use crate::kernel::dates::long;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::platform::messages::Messages;

/// What somebody reads. Kept as it is (as JSON), so that the same letter can be shown for ever.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub lang: Language,
    pub date: Date,
    /// The name first; none for who reads it in the portal.
    pub addressee: Vec<String>,
    pub particulars: Vec<(String, String)>,
    pub subject: String,
    pub salutation: String,
    pub body: Vec<Block>,
    pub closing: String,
    pub signature: String,
    pub enclosures: Vec<String>,
}

impl Letter {
    /// The words of the association around those of the law.
    pub fn compose(facts: &CaseFacts, contents: &Contents, parts: &Parts, who: &Organisation) -> Self {
        let t = Messages::new(facts.lang);
        let (received, phone) = (long(facts.received, facts.lang), legal::phone(who));
        let blanks = Blanks([
            ("naam", &facts.name),
            ("kenmerk", &facts.number),
            ("verzoek", &facts.request),
            ("ontvangen", &received),
            ("organisatie", &who.name),
            ("telefoon", &phone),
        ]);
        Self {
            lang: language(facts.lang),
            date: facts.today,
            addressee: addressee(facts),
            particulars: vec![
                (t.correspondence_number().to_owned(), facts.number.clone()),
                (t.correspondence_request().to_owned(), facts.request.clone()),
                (t.correspondence_received().to_owned(), received.clone()),
            ],
            subject: words::subject(t, contents.kind()).to_owned(),
            salutation: t.correspondence_salutation(&facts.name),
            body: [
                blanks.fill(&parts.opening),
                legal::facts(t, facts, who, contents),
                blanks.fill(&parts.middle),
                legal::remedies(t, who, contents),
                legal::contact(t, facts, who),
                blanks.fill(&parts.closing),
            ]
            .concat(),
            closing: t.correspondence_closing().to_owned(),
            signature: t.correspondence_signature(&who.legal_name),
            enclosures: vec![],
        }
    }

    /// All that somebody reads in it, piece by piece, from the top.
    pub fn read_aloud(&self) -> Vec<String> {
        let pair = |(name, value): &(String, String)| format!("{name}: {value}");
        let mut pieces = [&self.addressee[..], &[self.subject.clone(), self.salutation.clone()]].concat();
        pieces.extend(self.particulars.iter().map(pair));
        for block in &self.body {
            match block {
                Block::Heading(words) | Block::Paragraph(words) => pieces.push(words.clone()),
                Block::List(items) => pieces.extend(items.iter().cloned()),
                Block::Pairs(pairs) => pieces.extend(pairs.iter().map(pair)),
                Block::Rows { columns, rows } => {
                    pieces.extend([columns].into_iter().chain(rows).map(|row| row.join(", ")))
                }
            }
        }
        pieces.extend([self.closing.clone(), self.signature.clone()]);
        pieces.extend(self.enclosures.iter().cloned());
        pieces
    }

    /// With what lies beside it in the envelope or in the portal.
    pub fn enclosing(mut self, enclosures: Vec<String>) -> Self {
        self.enclosures = enclosures;
        self
    }

    /// `nl` or `en`, for the page that shows it.
    pub fn lang(&self) -> Lang {
        match self.lang {
            Language::Nl => Lang::Nl,
            Language::En => Lang::En,
        }
    }

    /// What stands around it, in its own language.
    pub fn words(&self) -> Messages {
        Messages::new(self.lang())
    }

    /// "Apeldoorn, 23 november 2026" without the town.
    pub fn day(&self) -> String {
        long(self.date, self.lang())
    }
}

/// Somebody's name and what they are told: not for a log.
impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Letter(..)")
    }
}

fn addressee(facts: &CaseFacts) -> Vec<String> {
    if facts.address.is_empty() { vec![] } else { [vec![facts.name.clone()], facts.address.clone()].concat() }
}

pub(super) const fn language(lang: Lang) -> Language {
    match lang {
        Lang::Nl => Language::Nl,
        Lang::En => Language::En,
    }
}

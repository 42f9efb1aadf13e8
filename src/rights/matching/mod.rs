//! What somebody who asks says of themselves, beside what is on file of somebody who may be them: fact by fact the same or another. The one
//! comparison there is: an employee who matches sees it, and by it a code may go by letter (RULES 2). It decides nothing by itself.

mod address;

use super::request::Asked;
use crate::kernel::name::FamilyName;
use crate::persons::Person;

/// What can be held side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Name,
    BirthDate,
    Email,
    Phone,
    Address,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    Same,
    Different,
    /// One of both does not say.
    Unknown,
}

/// So many facts should be the same before somebody is taken for who is on file.
pub const ENOUGH: usize = 2;

pub fn compare(asked: &Asked, person: &Person) -> [(Fact, Compared); 5] {
    let contact = &person.contact;
    [
        (Fact::Name, said(asked.name.as_ref(), |name| is_named(name.as_str(), &person.name.family))),
        (Fact::BirthDate, said(asked.birth_date.as_ref(), |born| *born == person.birth_date)),
        (Fact::Email, both(asked.email.as_ref(), contact.email.as_ref(), |one, two| one.folded() == two.folded())),
        (Fact::Phone, both(asked.phone.as_ref(), contact.phone.as_ref(), |one, two| one.e164() == two.e164())),
        (Fact::Address, said(asked.address.as_ref(), |address| address::is_at(address.as_str(), &contact.address))),
    ]
}

/// Those that are the same.
pub fn same(asked: &Asked, person: &Person) -> Vec<Fact> {
    let all = compare(asked, person).into_iter();
    all.filter_map(|(fact, compared)| (compared == Compared::Same).then_some(fact)).collect()
}

fn said<T>(said: Option<&T>, same: impl Fn(&T) -> bool) -> Compared {
    match said {
        None => Compared::Unknown,
        Some(said) if same(said) => Compared::Same,
        Some(_) => Compared::Different,
    }
}

fn both<T>(one: Option<&T>, two: Option<&T>, same: impl Fn(&T, &T) -> bool) -> Compared {
    two.map_or(Compared::Unknown, |two| said(one, |one| same(one, two)))
}

/// "Mevrouw S. van den Broekhuizen" is named Broekhuizen: the family name stands in it as words of its own, without a prefix.
fn is_named(typed: &str, family: &FamilyName) -> bool {
    let fold = |text: &str| FamilyName::parse(text).map(|name| name.folded()).unwrap_or_default();
    let between = |c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\'' | '’');
    let words: Vec<String> = typed.split(between).map(fold).collect();
    let wanted = family.folded();
    // A family name of several words is folded into one.
    (0..words.len()).any(|from| (from + 1..=words.len()).any(|to| words[from..to].concat() == wanted))
}

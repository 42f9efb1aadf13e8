//! The ways to show who asks, in words: which do, and why others do not.

use crate::kernel::dates;
use crate::persons::Person;
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::rights::identity::{Need, Shown};
use crate::rights::matching::{Fact, same};
use crate::rights::proof::{No, NotShown, Way};
use crate::rights::request::Asked;

/// One fact: as they say, as it is on file, and whether that is the same.
pub struct FactRow {
    pub name: &'static str,
    pub said: String,
    pub known: String,
    /// None when one of the two is not there to compare.
    pub same: Option<bool>,
}

pub struct WayRow {
    pub code: &'static str,
    pub title: &'static str,
    pub text: &'static str,
    pub why_not: Option<String>,
}

pub fn need(t: Messages, need: Need) -> &'static str {
    match need {
        Need::Nothing => t.casework_need_nothing(),
        Need::Known => t.casework_need_known(),
        Need::Strong => t.casework_need_strong(),
    }
}

pub const fn code(way: Way) -> &'static str {
    match way {
        Way::Mail => "mail",
        Way::Phone => "telefoon",
        Way::Letter => "brief",
        Way::Desk => "balie",
        Way::Video => "video",
        Way::ShieldedCopy => "kopie",
    }
}

pub fn way(page: &Page, way: Way, shows: Result<Shown, No>) -> WayRow {
    let t = page.t;
    let (title, text) = match way {
        Way::Mail => (t.proof_mail_title(), t.proof_mail_text()),
        Way::Phone => (t.proof_phone_title(), t.proof_phone_text()),
        Way::Letter => (t.proof_letter_title(), t.proof_letter_text()),
        Way::Desk => (t.proof_desk_title(), t.proof_desk_text()),
        Way::Video => (t.proof_video_title(), t.proof_video_text()),
        Way::ShieldedCopy => (t.proof_copy_title(), t.proof_copy_text()),
    };
    WayRow { code: code(way), title, text, why_not: shows.err().map(|no| why_not(page, no)) }
}

pub fn why_not(page: &Page, no: No) -> String {
    let t = page.t;
    match no {
        No::Unmatched => t.proof_no_match().to_owned(),
        No::NotOnFile => t.proof_not_on_file().to_owned(),
        No::Disputed => t.proof_disputed().to_owned(),
        No::TooNew { from } => t.proof_too_new(dates::long(from, page.lang)),
        No::FewFacts => t.proof_few_facts().to_owned(),
        No::FormerHome => t.proof_former_home().to_owned(),
        No::TooWeak => t.proof_too_weak().to_owned(),
        No::OfSomebodyElse => t.proof_of_somebody_else().to_owned(),
    }
}

pub fn not_shown(t: Messages, why: NotShown) -> &'static str {
    match why {
        NotShown::Wrong => t.proof_code_wrong(),
        NotShown::TooMany => t.proof_code_too_many(),
        NotShown::NotTaken(_) => t.proof_known(),
    }
}

pub fn facts(page: &Page, asked: &Asked, person: Option<&Person>) -> Vec<FactRow> {
    let (t, lang) = (page.t, page.lang);
    let equal = person.map(|person| same(asked, person)).unwrap_or_default();
    let contact = person.map(|person| &person.contact);
    let all = [
        (
            Fact::Name,
            t.casework_name(),
            asked.name.as_ref().map(|name| name.as_str().to_owned()),
            person.map(|person| person.name.full()),
        ),
        (
            Fact::BirthDate,
            t.casework_birth_date(),
            asked.birth_date.as_ref().map(|born| dates::long(born.date(), lang)),
            person.map(|person| dates::long(person.birth_date.date(), lang)),
        ),
        (
            Fact::Email,
            t.casework_email(),
            asked.email.as_ref().map(|email| email.as_str().to_owned()),
            contact.and_then(|contact| contact.email.as_ref()).map(|email| email.as_str().to_owned()),
        ),
        (
            Fact::Phone,
            t.casework_phone(),
            asked.phone.as_ref().map(|phone| phone.shown()),
            contact.and_then(|contact| contact.phone.as_ref()).map(|phone| phone.shown()),
        ),
        (
            Fact::Address,
            t.casework_address(),
            asked.address.as_ref().map(|address| address.as_str().to_owned()),
            contact.map(|contact| contact.address.lines().join(", ")),
        ),
    ];
    let row = |(fact, name, said, known): (Fact, &'static str, Option<String>, Option<String>)| {
        let both = said.is_some() && known.is_some();
        let same = both.then(|| equal.contains(&fact));
        let none = || t.proof_unsaid().to_owned();
        FactRow { name, same, said: said.unwrap_or_else(none), known: known.unwrap_or_else(none) }
    };
    all.into_iter().map(row).collect()
}

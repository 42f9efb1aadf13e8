//! What happened to a request, in words: each step with the role of who took it.

use uuid::Uuid;

use crate::accounts::staff::{Colleagues, words as staff_words};
use crate::kernel::dates;
use crate::kernel::ids::AccountId;
use crate::kernel::staff::StaffRole;
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::rights::identity::Shown;
use crate::rights::step_store::Taken;

/// One thing that happened.
pub struct Moment {
    pub iso: String,
    pub when: String,
    pub what: String,
    pub who: String,
}

pub fn moments(page: &Page, colleagues: &Colleagues, steps: &[Taken]) -> Vec<Moment> {
    steps.iter().map(|taken| moment(page, colleagues, taken)).collect()
}

fn moment(page: &Page, colleagues: &Colleagues, taken: &Taken) -> Moment {
    Moment {
        iso: dates::amsterdam_day(taken.at).to_string(),
        when: dates::long_with_time(taken.at, page.lang),
        what: what(page, colleagues, taken),
        who: who(page.t, colleagues, taken),
    }
}

fn what(page: &Page, colleagues: &Colleagues, taken: &Taken) -> String {
    let t = page.t;
    let words = match taken.step.as_str() {
        "asked" => t.casework_step_asked(),
        "matched" => t.casework_step_matched(),
        "unmatched" => t.casework_step_unmatched(),
        "assigned" => return assigned(t, colleagues, taken),
        "released" => t.casework_step_released(),
        "receipt_corrected" => return t.receipt_step(day(page, taken)),
        "identity_asked" => t.casework_step_identity_asked(),
        "identity_shown" => return t.casework_step_identity_shown(shown(t, taken)),
        "strong_needed" => t.casework_step_strong_needed(),
        "asked_more" => t.casework_step_asked_more(),
        "answered" => t.casework_step_answered(),
        "extended" => t.casework_step_extended(),
        "fulfilled" => t.casework_step_fulfilled(),
        "refused" => t.casework_step_refused(),
        "withdrawn" => t.casework_step_withdrawn(),
        "not_established" => t.casework_step_not_established(),
        // A later version of the portal wrote it.
        _ => t.casework_step_other(),
    };
    words.to_owned()
}

fn assigned(t: Messages, colleagues: &Colleagues, taken: &Taken) -> String {
    let to = taken.object.as_ref().and_then(|object| object.parse::<Uuid>().ok()).map(AccountId::from);
    let name = to.and_then(|account| colleagues.name(account)).unwrap_or_else(|| t.queue_colleague());
    t.casework_step_assigned(name)
}

/// The day that a step names.
fn day(page: &Page, taken: &Taken) -> String {
    let day = taken.object.as_deref().and_then(dates::from_iso);
    day.map_or_else(String::new, |day| dates::long(day, page.lang))
}

fn shown(t: Messages, taken: &Taken) -> &'static str {
    taken.object.as_deref().and_then(Shown::from_code).map_or_else(|| t.casework_step_other(), |how| identity(t, how))
}

/// How somebody showed who they are.
pub fn identity(t: Messages, shown: Shown) -> &'static str {
    match shown {
        Shown::Session => t.casework_shown_session(),
        Shown::SessionTwoSteps => t.casework_shown_session_two_steps(),
        Shown::Representative => t.casework_shown_representative(),
        Shown::MailCode => t.casework_shown_mail_code(),
        Shown::MailCodeAndFacts => t.casework_shown_mail_code_and_facts(),
        Shown::PhoneCode => t.casework_shown_phone_code(),
        Shown::LetterCode => t.casework_shown_letter_code(),
        Shown::Desk => t.casework_shown_desk(),
        Shown::Video => t.casework_shown_video(),
        Shown::ShieldedCopy => t.casework_shown_shielded_copy(),
    }
}

/// Name and role of an employee; who is no employee is the person, or the portal by itself.
fn who(t: Messages, colleagues: &Colleagues, taken: &Taken) -> String {
    let by_person = ["asked", "answered", "withdrawn", "identity_shown"].contains(&taken.step.as_str());
    match taken.account {
        Some(account) => employee(t, colleagues, account.into(), taken.role.as_deref()),
        None if by_person => t.casework_by_person().to_owned(),
        None => t.casework_by_portal().to_owned(),
    }
}

pub fn employee(t: Messages, colleagues: &Colleagues, account: AccountId, role: Option<&str>) -> String {
    let role = role.and_then(StaffRole::from_code).map(|role| staff_words::role(t, role));
    let name = colleagues.name(account).unwrap_or_else(|| t.queue_colleague());
    role.map_or_else(|| name.to_owned(), |role| format!("{name}, {role}"))
}

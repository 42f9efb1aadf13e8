//! The sentences of the overview: what, since when, and where we have it from.

use time::{Date, OffsetDateTime};

use crate::consents::{PurposeState, Standing};
use crate::kernel::dates;
use crate::kernel::register::Purpose;
use crate::persons::{Role, RoleHeld, Source};
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::rights::{self, Request};
use crate::tenancies::Tenancy;

/// What, and since when.
pub struct Line {
    pub what: String,
    pub when: String,
}

pub struct ConsentLine {
    pub purpose: &'static str,
    pub state: &'static str,
    pub kind: &'static str,
    /// Of the latest yes or no; empty when there never was one.
    pub since: String,
}

/// A request that we are working on.
pub struct RequestLine {
    pub what: &'static str,
    pub href: String,
    pub number: String,
    pub state: &'static str,
    pub kind: &'static str,
    pub by: String,
}

impl RequestLine {
    pub fn new(page: &Page, request: &Request) -> Self {
        let case = &request.case;
        Self {
            what: rights::words::title(page.t, case.kind),
            href: page.to(&format!("/mijn/verzoeken/{}", request.number)),
            number: request.number.to_string(),
            state: rights::words::state(page.t, case.state),
            kind: rights::words::badge(case.state),
            by: rights::words::by_when(page, case),
        }
    }
}

/// Where a block of data comes from, and where to read why and for how long we have it (P35).
pub struct Origin {
    pub words: String,
    pub href: String,
}

impl Origin {
    /// "Door u zelf ingevuld. In dit portaal sinds 22 november 2026."
    pub fn new(page: &Page, source: Source, since: OffsetDateTime) -> Self {
        let words = page.t.my_source(dates::long(dates::amsterdam_day(since), page.lang), source.code());
        Self { words, href: page.to(&format!("/privacy/gegevens#{}", Self::activity(source))) }
    }

    /// The row of the register for data from there.
    pub const fn activity(source: Source) -> &'static str {
        match source {
            Source::Person => "account",
            Source::Administration => "tenancy",
        }
    }
}

impl Line {
    pub fn of_role(page: &Page, held: &RoleHeld, today: Date) -> Self {
        let (t, began) = (page.t, dates::long(held.began_on, page.lang));
        let when = match (held.source, held.ended_on) {
            (Source::Person, _) => t.my_declared(began),
            (Source::Administration, None) => t.my_since(began),
            (Source::Administration, Some(last)) => t.my_from_until(began, dates::long(last, page.lang)),
        };
        let what = if held.is_over(today) { t.my_role_former(held.role.code()) } else { role(t, held.role).to_owned() };
        Self { what, when }
    }

    pub fn of_home(page: &Page, tenancy: &Tenancy, today: Date) -> Self {
        let (t, role, began) = (page.t, tenancy.role.code(), dates::long(tenancy.began_on, page.lang));
        let last = tenancy.ended_on.map(|last| dates::long(last, page.lang));
        let when = match last {
            None => t.my_rents(began, role),
            Some(last) if tenancy.is_over(today) => t.my_rented(began, last, role),
            Some(last) => t.my_rents_until(began, last, role),
        };
        Self { what: tenancy.home.line(), when }
    }
}

fn role(t: Messages, role: Role) -> &'static str {
    match role {
        Role::Tenant => t.my_role_tenant(),
        Role::CoTenant => t.my_role_co_tenant(),
        Role::HouseholdMember => t.my_role_household_member(),
        Role::Applicant => t.my_role_applicant(),
        Role::Buyer => t.my_role_buyer(),
    }
}

impl ConsentLine {
    pub fn new(page: &Page, state: &PurposeState) -> Self {
        let t = page.t;
        let (word, kind) = match state.standing {
            Standing::Given => (t.my_consent_given(), "success"),
            Standing::Paused => (t.my_consent_paused(), "warning"),
            Standing::Withdrawn => (t.my_consent_withdrawn(), "off"),
            Standing::Never => (t.my_consent_never(), "off"),
        };
        let purpose = match state.purpose {
            Purpose::Account => t.my_purpose_account(),
            Purpose::Newsletter => t.my_purpose_newsletter(),
        };
        let standing = if state.standing == Standing::Paused { "paused" } else { "settled" };
        let since = |at| t.my_consent_since(dates::long(dates::amsterdam_day(at), page.lang), standing);
        Self { purpose, state: word, kind, since: state.since().map(since).unwrap_or_default() }
    }
}

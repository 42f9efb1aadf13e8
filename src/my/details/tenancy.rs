//! Homes, agreements, and registrations for a home.

use time::Date;

use super::known::Known;
use crate::allocation::AllocationRegistration;
use crate::kernel::dates;
use crate::my::overview::words::Line;
use crate::persons::Source;
use crate::platform::page::Page;
use crate::tenancies::{Agreement, Tenancy};

pub struct HomeView {
    pub line: Line,
    pub over: bool,
    /// The number of the agreement that it rests on.
    pub agreement: Option<String>,
}

pub struct AgreementView {
    pub kind: String,
    pub number: String,
    pub home: Option<String>,
    pub signed_on: Option<String>,
    pub when: String,
}

pub struct RegistrationView {
    pub system: String,
    pub number: String,
    pub when: String,
    pub source: String,
}

impl HomeView {
    pub fn new(page: &Page, home: &Tenancy, known: &Known) -> Self {
        let agreement = home.agreement.and_then(|id| known.agreement(id));
        Self {
            line: Line::of_home(page, home, known.today),
            over: home.is_over(known.today),
            agreement: agreement.map(|agreement| agreement.number.as_str().to_owned()),
        }
    }
}

impl AgreementView {
    pub fn new(page: &Page, agreement: &Agreement, known: &Known) -> Self {
        let home = known.homes.iter().find(|home| home.agreement == Some(agreement.id));
        Self {
            kind: page.t.my_agreement_kind(agreement.kind.as_str()),
            number: agreement.number.as_str().to_owned(),
            home: home.map(|home| home.home.line()),
            signed_on: agreement.signed_on.map(|day| dates::long(day, page.lang)),
            when: period(page, agreement.began_on, agreement.ended_on),
        }
    }
}

impl RegistrationView {
    pub fn new(page: &Page, registration: &AllocationRegistration, _: &Known) -> Self {
        let system = registration.system.as_str();
        Self {
            system: system.to_owned(),
            number: registration.number.as_str().to_owned(),
            when: period(page, registration.registered_on, registration.ended_on),
            source: match registration.source {
                Source::Person => page.t.my_registration_person().to_owned(),
                Source::Administration => page.t.my_registration_from(system),
            },
        }
    }
}

/// "sinds 1 maart 2019", or from when until when.
pub fn period(page: &Page, began_on: Date, ended_on: Option<Date>) -> String {
    let began = dates::long(began_on, page.lang);
    match ended_on {
        None => page.t.household_since_said(began),
        Some(last) => page.t.household_from_until(began, dates::long(last, page.lang)),
    }
}

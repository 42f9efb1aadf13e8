//! `/mijn`: what we know about you, in one look (P10, P11, P12, P16, P32). Who says to be a tenant but is not linked to a home yet sees
//! only what they typed (P02).

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use crate::accounts::SignedIn;
use crate::consents::{self, Standing};
use crate::kernel::dates;
use crate::kernel::register::Purpose;
use crate::persons::{self, Person, Role, RoleHeld, Source};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::tenancies::{self, Tenancy};

#[derive(Template)]
#[template(path = "my/overview.html")]
struct OverviewPage {
    page: Page,
    done: Option<&'static str>,
    full_name: String,
    birth_date: String,
    email: Option<String>,
    phone: Option<String>,
    address: Vec<String>,
    roles: Vec<Line>,
    homes: Vec<Line>,
    /// Says to be a tenant, but no home is linked.
    unlinked: bool,
    consents: Vec<ConsentLine>,
}

/// What, and since when.
struct Line {
    what: String,
    when: String,
}

struct ConsentLine {
    purpose: &'static str,
    state: &'static str,
    kind: &'static str,
}

pub async fn overview(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let (db, person_id) = (app.db.read(), visitor.person);
    let person = persons::find(db, &visitor.access, person_id).await?;
    let person = person.ok_or_else(|| Error::Internal("an account without a person".into()))?;
    let roles = persons::roles(db, &visitor.access, person_id).await?;
    let homes = tenancies::of_person(db, &visitor.access, person_id).await?;
    let states = consents::states(&app, app.db.read(), person_id).await?;
    let t = page.t;
    let consents = Purpose::ALL.into_iter().map(|purpose| consent_line(t, purpose, &states)).collect();
    let done = (query.as_deref() == Some("gelukt=account")).then(|| t.my_account_ready());
    Ok(View::ok(OverviewPage::new(page, done, &person, &roles, &homes, consents)).into_response())
}

impl OverviewPage {
    fn new(
        page: Page,
        done: Option<&'static str>,
        person: &Person,
        roles: &[RoleHeld],
        homes: &[Tenancy],
        consents: Vec<ConsentLine>,
    ) -> Self {
        let claims_tenancy = roles.iter().any(|held| held.role == Role::Tenant && held.ended_on.is_none());
        Self {
            done,
            full_name: person.name.full(),
            birth_date: dates::long(person.birth_date.date(), page.lang),
            email: person.contact.email.as_ref().map(|email| email.as_str().to_owned()),
            phone: person.contact.phone.as_ref().map(|phone| phone.shown()),
            address: person.contact.address.lines(),
            roles: roles.iter().map(|held| role_line(&page, held)).collect(),
            homes: homes.iter().map(|home| home_line(&page, home)).collect(),
            unlinked: claims_tenancy && homes.is_empty(),
            consents,
            page,
        }
    }
}

fn period(page: &Page, began_on: time::Date, ended_on: Option<time::Date>) -> String {
    let began = dates::long(began_on, page.lang);
    match ended_on {
        None => page.t.my_since(began),
        Some(day) => page.t.my_from_until(began, dates::long(day, page.lang)),
    }
}

fn role_line(page: &Page, held: &RoleHeld) -> Line {
    let when = match held.source {
        Source::Person => page.t.my_declared(dates::long(held.began_on, page.lang)),
        Source::Administration => period(page, held.began_on, held.ended_on),
    };
    Line { what: role_word(page.t, held.role).to_owned(), when }
}

fn home_line(page: &Page, tenancy: &Tenancy) -> Line {
    Line { what: tenancy.home.line(), when: period(page, tenancy.began_on, tenancy.ended_on) }
}

fn role_word(t: Messages, role: Role) -> &'static str {
    match role {
        Role::Tenant => t.my_role_tenant(),
        Role::CoTenant => t.my_role_co_tenant(),
        Role::HouseholdMember => t.my_role_household_member(),
        Role::Applicant => t.my_role_applicant(),
        Role::Buyer => t.my_role_buyer(),
    }
}

fn consent_line(t: Messages, purpose: Purpose, states: &[consents::PurposeState]) -> ConsentLine {
    let standing = states.iter().find(|state| state.purpose == purpose).map_or(Standing::Never, |state| state.standing);
    let (state, kind) = match standing {
        Standing::Given => (t.my_consent_given(), "success"),
        Standing::Paused => (t.my_consent_paused(), "warning"),
        Standing::Withdrawn => (t.my_consent_withdrawn(), "off"),
        Standing::Never => (t.my_consent_never(), "off"),
    };
    let purpose = match purpose {
        Purpose::Account => t.my_purpose_account(),
        Purpose::Newsletter => t.my_purpose_newsletter(),
    };
    ConsentLine { purpose, state, kind }
}

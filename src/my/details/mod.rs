//! `/mijn/gegevens`: all that we know of somebody, block by block, with where it comes from, why we may have it and for how long (P10, P11,
//! P12, P14, P15, P16, P32, P35). What the person said and what the administration says stand side by side where they differ.

mod contact;
mod correct;
mod identity;
pub(super) mod known;
mod money;
pub(super) mod payments;
pub(super) mod tenancy;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use self::contact::ContactBlock;
use self::identity::IdentityBlock;
use self::known::Known;
use self::money::MoneyBlock;
use self::tenancy::{AgreementView, HomeView, RegistrationView};
use super::overview::words::{Line, Origin};
use crate::accounts::SignedIn;
use crate::household;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};
use crate::platform::session::Reading;
use crate::rights::correction::Marked;
use crate::statement::{self, Explained};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Person, "/mijn/gegevens", details)
        .get(Permit::Person, "/mijn/gegevens/betalingen", payments::older)
        .get(Permit::Person, "/mijn/gegevens/verbeteren", correct::page)
}

#[derive(Template)]
#[template(path = "my/details.html")]
struct DetailsPage {
    page: Page,
    done: Option<&'static str>,
    identity: IdentityBlock,
    /// Of what stands in no field: disputed, or with a statement beside it.
    others: Marked,
    contact: ContactBlock,
    household: HouseholdBlock,
    homes: Vec<HomeView>,
    agreements: Vec<AgreementView>,
    tenancy_why: Option<Explained>,
    money: MoneyBlock,
    money_why: Option<Explained>,
    registrations: Vec<RegistrationView>,
    allocation_why: Option<Explained>,
    roles: Vec<Line>,
    roles_why: Option<Explained>,
    /// The numbers of the agreements that home and money rest on.
    numbers: Vec<String>,
    no_numbers: Vec<String>,
}

/// Who lives with somebody.
struct HouseholdBlock {
    summary: String,
    members: Vec<Line>,
    why: Option<Explained>,
}

async fn details(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    mut reading: Reading,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let known = Known::gather(&app, &mut reading, &visitor).await?;
    drop(reading);
    let done = query.as_deref().and_then(|query| query.strip_prefix("gelukt=")).and_then(|code| told(page.t, code));
    Ok(View::ok(DetailsPage::new(page, done, &known)).into_response())
}

/// What was done on the page that led here: a closed set of codes.
fn told(t: Messages, code: &str) -> Option<&'static str> {
    Some(match code {
        "telefoon" => t.my_done_phone(),
        "adres" => t.my_done_address(),
        "e-mail-gevraagd" => t.my_done_email_asked(),
        "e-mail-opnieuw" => t.my_done_email_again(),
        "e-mail-geannuleerd" => t.my_done_email_cancelled(),
        "e-mail-niets" => t.my_done_email_nothing(),
        "e-mail" => t.my_done_email(),
        _ => return None,
    })
}

impl DetailsPage {
    fn new(page: Page, done: Option<&'static str>, known: &Known) -> Self {
        let why = |id| statement::explained(page.t, id);
        Self {
            done,
            identity: IdentityBlock::new(&page, known),
            others: known.marks.of_others(&page),
            contact: ContactBlock::new(&page, known),
            household: HouseholdBlock::new(&page, known),
            homes: known.homes.iter().map(|home| HomeView::new(&page, home, known)).collect(),
            agreements: known.agreements.iter().map(|one| AgreementView::new(&page, one, known)).collect(),
            tenancy_why: why("tenancy"),
            money: MoneyBlock::new(&page, known),
            money_why: why("rent"),
            registrations: known.registrations.iter().map(|one| RegistrationView::new(&page, one, known)).collect(),
            allocation_why: why("allocation-registration"),
            roles: known.roles.iter().map(|held| Line::of_role(&page, held, known.today)).collect(),
            roles_why: why(Origin::activity(known.own.identity)),
            numbers: known.agreements.iter().map(|agreement| agreement.number.as_str().to_owned()).collect(),
            no_numbers: vec![],
            page,
        }
    }
}

impl HouseholdBlock {
    fn new(page: &Page, known: &Known) -> Self {
        let line =
            |member| Line { what: household::member_line(page.t, member), when: household::since(page.t, member) };
        Self {
            summary: household::summary(page.t, &known.household, known.today),
            members: known.household.iter().map(line).collect(),
            why: statement::explained(page.t, "household"),
        }
    }
}

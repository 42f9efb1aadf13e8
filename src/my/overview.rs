//! `/mijn`: what we know about you and where we have it from, in one look (P10, P11, P12, P16, P32, P35). Who says to be a tenant but is
//! not linked to a home yet sees only what they typed (P02); who rented from us once still sees that home (P01).

pub mod words;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use time::{Date, Duration};

use self::words::{ConsentLine, Line, Origin, RequestLine};
use crate::accounts::SignedIn;
use crate::consents::{self, PurposeState};
use crate::kernel::dates;
use crate::my::files::files_of;
use crate::notes;
use crate::persons::{self, OnFile, Role, RoleHeld};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;
use crate::representatives;
use crate::rights::{self, Request};
use crate::statement::{News, number_in};
use crate::tenancies::{self, Rent, Tenancy};

/// For so long after it somebody reads that they turned 16 and decide for themselves.
const GROWN: Duration = Duration::days(90);

#[derive(Template)]
#[template(path = "my/overview.html")]
struct OverviewPage {
    page: Page,
    done: Option<&'static str>,
    /// The statement changed since this person last looked (P99).
    news: Option<News>,
    full_name: String,
    birth_date: String,
    identity_origin: Origin,
    email: Option<String>,
    phone: Option<String>,
    address: Vec<String>,
    contact_origin: Origin,
    roles: Vec<Line>,
    homes: Vec<Line>,
    former_homes: Vec<Line>,
    /// Of a month, now.
    rent: Option<String>,
    /// Says to be a tenant, but no home is linked.
    unlinked: bool,
    /// A parent acted for them until they turned 16, not long ago.
    grown: bool,
    consents: Vec<ConsentLine>,
    /// How many notes there are about them.
    notes: i64,
    /// What we are working on.
    requests: Vec<RequestLine>,
}

/// What the page is made of.
struct Known {
    file: OnFile,
    roles: Vec<RoleHeld>,
    homes: Vec<Tenancy>,
    rents: Vec<Rent>,
    consents: Vec<PurposeState>,
    notes: i64,
    requests: Vec<Request>,
    news: Option<News>,
    grown: bool,
    today: Date,
}

pub async fn overview(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    mut reading: Reading,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let known = Known::gather(&app, &page, &mut reading, &visitor).await?;
    drop(reading);
    let done = (query.as_deref() == Some("gelukt=account")).then(|| page.t.my_account_ready());
    Ok(View::ok(OverviewPage::new(page, done, known)).into_response())
}

/// The newest version of the statement that stands in the evidence of this person's consents: they read that one.
fn read_with(consents: &[PurposeState]) -> Option<i32> {
    consents.iter().flat_map(|state| &state.history).filter_map(|act| number_in(&act.statement)).max()
}

impl Known {
    async fn gather(app: &App, page: &Page, conn: &mut sqlx::PgConnection, visitor: &SignedIn) -> Result<Self> {
        let files = files_of(conn, visitor).await?;
        let file = persons::find(&mut *conn, &visitor.access, visitor.person).await?;
        let (mut roles, mut homes, mut rents) = (vec![], vec![], vec![]);
        for &person in &files.persons {
            roles.extend(persons::roles(&mut *conn, &files.access, person).await?);
            homes.extend(tenancies::of_person(&mut *conn, &files.access, person).await?);
            rents.extend(tenancies::rents(&mut *conn, &files.access, person).await?);
        }
        let mut requests = rights::of_persons(conn, &[visitor.person]).await?;
        requests.retain(|request| request.person == visitor.person && request.case.state.is_open());
        let consents = consents::states_with_linked(app, &mut *conn, visitor.person).await?;
        let today = dates::amsterdam_day(app.db.clock().now());
        Ok(Self {
            grown: representatives::turned_sixteen(&mut *conn, &files.persons, today - GROWN, today).await?,
            news: News::since(app, page, conn, visitor.person, read_with(&consents)).await?,
            file: file.ok_or_else(|| Error::Internal("an account without a person".into()))?,
            roles,
            homes,
            rents,
            consents,
            notes: notes::count(&mut *conn, &files.persons).await?,
            requests,
            today,
        })
    }
}

impl OverviewPage {
    fn new(page: Page, done: Option<&'static str>, known: Known) -> Self {
        let Known { file, roles, homes, rents, consents, notes, requests, news, grown, today } = known;
        let today = &today;
        let rent = rents.iter().find(|rent| !rent.is_over(*today));
        let (person, contact) = (&file.person, &file.person.contact);
        let claims_tenancy = roles.iter().any(|held| held.role == Role::Tenant && !held.is_over(*today));
        let lines = |over| homes.iter().filter(move |home| home.is_over(*today) == over);
        Self {
            done,
            news,
            full_name: person.name.full(),
            birth_date: dates::long(person.birth_date.date(), page.lang),
            identity_origin: Origin::new(&page, file.identity, file.since),
            email: contact.email.as_ref().map(|email| email.as_str().to_owned()),
            phone: contact.phone.as_ref().map(|phone| phone.shown()),
            address: contact.address.lines(),
            contact_origin: Origin::new(&page, file.contact, file.since),
            roles: roles.iter().map(|held| Line::of_role(&page, held, *today)).collect(),
            homes: lines(false).map(|home| Line::of_home(&page, home, *today)).collect(),
            former_homes: lines(true).map(|home| Line::of_home(&page, home, *today)).collect(),
            rent: rent.map(|rent| rent.amount.shown(page.lang)),
            unlinked: claims_tenancy && homes.is_empty(),
            grown,
            consents: consents.iter().map(|state| ConsentLine::new(&page, state)).collect(),
            notes,
            requests: requests.iter().map(|request| RequestLine::new(&page, request)).collect(),
            page,
        }
    }
}

//! `/beheer/koppelen/{person}/besluit`: an employee links an account by decision, after establishing who it is (RULES 2, L2 or L3). Both
//! files are open before them, so both persons can read that; what the two say stands side by side, for nobody is linked on a name alone.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use sqlx::PgConnection;

use super::event::Event;
use super::model::{Decision, Identity};
use super::{staff, store};
use crate::accounts;
use crate::accounts::staff::Opened;
use crate::kernel::dates;
use crate::kernel::reason::{BadReason, Reason};
use crate::persons::{self, Glimpse};
use crate::platform::access::{self, OpenFile};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};

pub struct DecisionForm;

impl Form for DecisionForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("account", Kind::Line), ("identity", Kind::Line), ("reason", Kind::Lines)];
}

#[derive(Template)]
#[template(path = "linking/decision.html")]
struct DecisionPage {
    page: Page,
    form: FormView,
    base: String,
    /// Name, birth date and address in the administration.
    file: String,
    /// The same of each account whose file is open too, with the id to choose it by.
    accounts: Vec<(String, String)>,
    identities: Vec<(&'static str, &'static str)>,
}

/// A person with an account, whose file this employee has open.
struct Candidate {
    open: OpenFile,
    words: String,
}

pub async fn ask(State(app): State<App>, page: Page, opened: Opened) -> Result<Response> {
    Ok(View::ok(shown(&app, page, &opened, FormView::default()).await?).into_response())
}

pub async fn decide(
    State(app): State<App>,
    page: Page,
    opened: Opened,
    typed: Typed<DecisionForm>,
) -> Result<Response> {
    let t = page.t;
    let mut errors = typed.errors(t);
    let mut conn = app.db.read().acquire().await?;
    let chosen = candidates(&app, &mut conn, &page, &opened).await?;
    drop(conn);
    let chosen = chosen.into_iter().find(|one| one.open.person.to_string() == typed.get("account"));
    if chosen.is_none() {
        errors.add("account", t.linking_decision_account_missing());
    }
    let identity = Identity::from_code(typed.get("identity"));
    if identity.is_none() {
        errors.add("identity", t.linking_decision_identity_missing());
    }
    let reason = errors.keep("reason", Reason::parse(typed.get("reason")), |error| match error {
        BadReason::Missing => t.linking_decision_reason_missing(),
        BadReason::TooLong => t.linking_desk_reason_long(),
    });
    let (Some(chosen), Some(identity), Some(reason), true) = (chosen, identity, reason, errors.is_empty()) else {
        let again = typed.again(errors.in_order_of::<DecisionForm>());
        return Ok(View::refused(shown(&app, page.failed(), &opened, again).await?).into_response());
    };
    let decision = Decision { file: opened.file.person, identity, reason };
    let linked = link(&app, &opened, &chosen.open, &decision).await?;
    let done = if linked { "gekoppeld" } else { "al-gekoppeld" };
    Ok(Redirect::to(&page.to(&format!("/beheer/koppelen/{}?gelukt={done}", opened.file.person))).into_response())
}

/// False when an account shows the file already, or the account has ended meanwhile.
async fn link(app: &App, opened: &Opened, account: &OpenFile, decision: &Decision) -> Result<bool> {
    let mut change = app.db.change(opened.staff.actor()).await?;
    let logged = staff::access(app, &mut change, opened).await?;
    let Some(link) = store::decide(&mut change, &logged, account.person, decision).await? else {
        change.abandon().await?;
        return Ok(false);
    };
    let lang = accounts::active(&mut *change.conn(), &account.access, account.person).await?.map(|found| found.lang);
    let (own, file) = ((account.person, &account.access), (decision.file, &logged));
    store::tell(app, &mut change, own, file, lang.unwrap_or_default()).await?;
    change.commit(Event::Decided { file: decision.file, link }).await?;
    Ok(true)
}

async fn shown(app: &App, page: Page, opened: &Opened, form: FormView) -> Result<DecisionPage> {
    let mut conn = app.db.read().acquire().await?;
    let person = opened.file.person;
    let found = persons::glimpses(&mut conn, &opened.file.access, &[person]).await?;
    let file = found.first().map(|glimpse| words(&page, glimpse)).ok_or(Error::NotFound)?;
    let accounts = candidates(app, &mut conn, &page, opened).await?;
    let t = page.t;
    let identity = |identity: Identity| match identity {
        Identity::Desk => t.linking_decision_desk(),
        Identity::Letter => t.linking_decision_letter(),
    };
    Ok(DecisionPage {
        base: page.to(&format!("/beheer/koppelen/{person}")),
        file,
        accounts: accounts.into_iter().map(|one| (one.open.person.to_string(), one.words)).collect(),
        identities: Identity::ALL.map(|one| (one.code(), identity(one))).into(),
        form,
        page,
    })
}

/// Whoever has an account, among the other files that this employee has open.
async fn candidates(app: &App, conn: &mut PgConnection, page: &Page, opened: &Opened) -> Result<Vec<Candidate>> {
    let now = app.db.clock().now();
    let mut found = vec![];
    for open in access::all_running(conn, &app.vault, opened.staff.account, now).await? {
        let person = open.person;
        if person == opened.file.person || accounts::of_person(&mut *conn, person).await?.is_none() {
            continue;
        }
        let glimpse = persons::glimpses(conn, &open.access, &[person]).await?;
        found.extend(glimpse.first().map(|glimpse| Candidate { words: words(page, glimpse), open }));
    }
    Ok(found)
}

/// "Sanne van den Broekhuizen, 27-03-1985, Lindenhof 12-a bis, 7311 AB Apeldoorn"
fn words(page: &Page, glimpse: &Glimpse) -> String {
    let born = dates::short(glimpse.birth_date.date());
    page.t.linking_decision_person(glimpse.address.lines().join(", "), born, glimpse.name.full())
}

//! `/beheer/medewerkers/{employee}`: one employee, and what an administrator can do with their account.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::list::{badge, role_names};
use super::told::Told;
use super::{address, id};
use crate::accounts::staff::manage::{self, Refused};
use crate::accounts::staff::member::{Member, State as Standing};
use crate::accounts::staff::{Staff, invite, member_store, words};
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::kernel::staff::Duty;
use crate::platform::access::{Access, Look};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

#[derive(Template)]
#[template(path = "accounts/staff/one.html")]
pub struct OnePage {
    page: Page,
    base: String,
    news: Option<(&'static str, &'static str)>,
    name: String,
    email: String,
    lang: &'static str,
    roles: String,
    state: &'static str,
    kind: &'static str,
    last_log_in: String,
    /// Since when they may not come in, and why.
    blocked: Option<(String, &'static str)>,
    left_on: Option<String>,
    invitation: Option<String>,
    can: Can,
}

/// What this reader can do with this account.
#[derive(Default)]
struct Can {
    own: bool,
    change: bool,
    begin_anew: bool,
    take_back: bool,
    block: bool,
    unblock: bool,
}

impl Can {
    fn new(page: &Page, staff: Staff, member: &Member, link_works: bool) -> Self {
        let own = member.account == staff.account;
        if own || !page.is_for(Duty::Staff) || member.state == Standing::Left {
            return Self { own, ..Self::default() };
        }
        let blocked = member.state == Standing::Blocked;
        Self { own, change: true, begin_anew: !blocked, take_back: link_works, block: !blocked, unblock: blocked }
    }
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(employee): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<View<OnePage>> {
    let member = find(&app, staff, id(&employee)?).await?;
    let news = Told::from_query(query.as_deref()).map(|told| told.say(page.t));
    let now = app.db.clock().now();
    let can = Can::new(&page, staff, &member, member.may_begin(now));
    Ok(View::ok(OnePage { news, ..view(page, &member, can) }))
}

fn view(page: Page, member: &Member, can: Can) -> OnePage {
    let t = page.t;
    let long = |at| dates::long(dates::amsterdam_day(at), page.lang);
    let (kind, state) = badge(t, member.state);
    let until = |until| dates::long_with_time(until, page.lang);
    OnePage {
        base: page.to(&address(member.person)),
        news: None,
        name: member.name.as_str().to_owned(),
        email: member.email.as_str().to_owned(),
        lang: language(t, member.lang),
        roles: role_names(t, member),
        state,
        kind,
        last_log_in: member.last_log_in.map_or_else(|| t.staff_never().to_owned(), |day| dates::long(day, page.lang)),
        blocked: member.blocked.map(|(why, at)| (long(at), words::block_reason(t, why))),
        left_on: member.ended_at.map(long),
        invitation: member.invitation_until.filter(|_| can.take_back).map(until),
        can,
        page,
    }
}

fn language(t: Messages, lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => t.staff_lang_nl(),
        Lang::En => t.staff_lang_en(),
    }
}

/// One employee, for a colleague who may see them: the employee can read who looked.
pub async fn find(app: &App, staff: Staff, person: PersonId) -> Result<Member> {
    let role = staff.in_charge_of(Duty::StaffList)?;
    let mut conn = app.db.write().acquire().await?;
    if !member_store::works_or_worked(&mut *conn, person).await? {
        return Err(Error::NotFound);
    }
    let access =
        Access::by_role(&mut conn, &app.vault, "staff", (role, Look::Used), app.db.clock().now(), &[person]).await?;
    member_store::members(&mut conn, &access, Some(person)).await?.pop().ok_or(Error::NotFound)
}

/// An employee whose account this administrator can change: one who is not gone.
pub async fn changeable(app: &App, staff: Staff, person: PersonId) -> Result<Member> {
    let member = find(app, staff, person).await?;
    if member.state == Standing::Left { Err(Error::NotFound) } else { Ok(member) }
}

pub async fn invite_again(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(employee): Path<String>,
    _: Pressed,
) -> Result<Response> {
    let person = id(&employee)?;
    back(&page, person, invite::invite_again(&app, staff, person).await, Told::Invited)
}

pub async fn take_back(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(employee): Path<String>,
    _: Pressed,
) -> Result<Response> {
    let person = id(&employee)?;
    back(&page, person, manage::take_back(&app, staff, person).await, Told::TakenBack)
}

pub async fn unblock(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(employee): Path<String>,
    _: Pressed,
) -> Result<Response> {
    let person = id(&employee)?;
    back(&page, person, manage::unblock(&app, staff, person).await, Told::Unblocked)
}

/// To the page of the employee, which says what came of it.
pub fn back(page: &Page, person: PersonId, done: Result<(), Refused>, told: Told) -> Result<Response> {
    let told = Told::of(done, told)?;
    Ok(Redirect::to(&page.to(&format!("{}?{}", address(person), told.query()))).into_response())
}

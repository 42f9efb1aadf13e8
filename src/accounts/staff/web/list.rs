//! `/beheer/medewerkers`: everybody, with who may do what; at the end those who left.

use askama::Template;
use axum::extract::State;

use super::address;
use crate::accounts::staff::member::{Member, State as Standing};
use crate::accounts::staff::{Staff, member_store, store, words};
use crate::kernel::dates;
use crate::kernel::staff::Duty;
use crate::platform::access::{Access, Look};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "accounts/staff/list.html")]
pub struct ListPage {
    page: Page,
    here: Vec<Row>,
    left: Vec<Row>,
}

struct Row {
    name: String,
    href: String,
    roles: String,
    state: &'static str,
    kind: &'static str,
    last_log_in: String,
}

impl Row {
    fn new(page: &Page, member: &Member) -> Self {
        let (kind, state) = badge(page.t, member.state);
        let never = || page.t.staff_never().to_owned();
        Self {
            name: member.name.as_str().to_owned(),
            href: page.to(&address(member.person)),
            roles: role_names(page.t, member),
            state,
            kind,
            last_log_in: member.last_log_in.map_or_else(never, dates::short),
        }
    }
}

pub async fn show(State(app): State<App>, page: Page, staff: Staff) -> Result<View<ListPage>> {
    let members = members_for(&app, staff).await?;
    let (left, here): (Vec<Member>, Vec<Member>) =
        members.into_iter().partition(|member| member.state == Standing::Left);
    let rows = |members: &[Member]| members.iter().map(|member| Row::new(&page, member)).collect();
    let (here, left) = (rows(&here), rows(&left));
    Ok(View::ok(ListPage { page, here, left }))
}

/// Everybody who works or worked here, by name, for a colleague who may see them: each can read who looked.
pub async fn members_for(app: &App, staff: Staff) -> Result<Vec<Member>> {
    let role = staff.in_charge_of(Duty::StaffList)?;
    let mut conn = app.db.write().acquire().await?;
    let persons = store::everybody(&mut conn).await?;
    let access =
        Access::by_role(&mut conn, &app.vault, "staff", (role, Look::Listed), app.db.clock().now(), &persons).await?;
    let mut members = member_store::members(&mut conn, &access, None).await?;
    members.sort_by_key(|member| member.name.as_str().to_lowercase());
    Ok(members)
}

/// How things stand, as kind and word of a badge.
pub fn badge(t: Messages, state: Standing) -> (&'static str, &'static str) {
    match state {
        Standing::Works => ("success", t.staff_state_works()),
        Standing::Invited => ("info", t.staff_state_invited()),
        Standing::Blocked => ("error", t.staff_state_blocked()),
        Standing::Left => ("off", t.staff_state_left()),
    }
}

pub fn role_names(t: Messages, member: &Member) -> String {
    let names: Vec<&str> = member.roles.all().map(|role| words::role(t, role)).collect();
    if names.is_empty() { t.staff_no_roles().to_owned() } else { names.join(", ") }
}

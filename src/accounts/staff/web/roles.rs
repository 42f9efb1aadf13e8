//! `/beheer/medewerkers/{employee}/functies`: what somebody may do here. A change counts from their next request on, and they are mailed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::told::Told;
use super::{address, id, one, say};
use crate::accounts::staff::manage::{self, codes};
use crate::accounts::staff::member::Member;
use crate::accounts::staff::{Staff, words};
use crate::kernel::staff::{Roles, StaffRole};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

/// The fields of a form that asks for roles: one box for each, and some more.
macro_rules! with_role_boxes {
    ($($field:expr),*) => {
        &[
            $(($field, Kind::Line),)*
            ("customer_contact", Kind::Line),
            ("letting", Kind::Line),
            ("income_test", Kind::Line),
            ("medical", Kind::Line),
            ("communication", Kind::Line),
            ("privacy_coordinator", Kind::Line),
            ("data_protection_officer", Kind::Line),
            ("deputy_officer", Kind::Line),
            ("administrator", Kind::Line),
            ("auditor", Kind::Line),
        ]
    };
}
pub(super) use with_role_boxes;

/// `asked`: the roles that were on the screen.
pub struct RolesForm;

impl Form for RolesForm {
    const FIELDS: &'static [(&'static str, Kind)] = with_role_boxes!("asked");
}

#[derive(Template)]
#[template(path = "accounts/staff/roles.html")]
struct RolesPage {
    page: Page,
    form: FormView,
    base: String,
    name: String,
    asked: String,
    boxes: Vec<(&'static str, &'static str)>,
}

/// A box for each role.
pub fn boxes(t: Messages) -> Vec<(&'static str, &'static str)> {
    StaffRole::ALL.into_iter().map(|role| (role.code(), words::role(t, role))).collect()
}

/// The roles that were ticked. None at all is a fault, and so are two that exclude each other.
pub fn ticked<F>(typed: &Typed<F>, t: Messages, errors: &mut Errors) -> Roles {
    let roles: Roles = StaffRole::ALL.into_iter().filter(|role| typed.ticked(role.code())).collect();
    if roles.all().next().is_none() {
        errors.add(StaffRole::ALL[0].code(), t.staff_roles_missing());
    }
    if let Some((supervisor, supervised)) = roles.conflict() {
        let (one, other) = (words::role(t, supervisor), words::role(t, supervised));
        errors.add(supervised.code(), t.staff_refused_conflict(one, other));
    }
    roles
}

pub async fn form(State(app): State<App>, page: Page, staff: Staff, Path(employee): Path<String>) -> Result<Response> {
    let member = one::changeable(&app, staff, id(&employee)?).await?;
    let held: Vec<(&'static str, &str)> = member.roles.all().map(|role| (role.code(), "yes")).collect();
    Ok(View::ok(view(page, &member, FormView::with(&held))).into_response())
}

fn view(page: Page, member: &Member, form: FormView) -> RolesPage {
    RolesPage {
        form,
        base: page.to(&address(member.person)),
        name: member.name.as_str().to_owned(),
        asked: codes(member.roles),
        boxes: boxes(page.t),
        page,
    }
}

pub async fn change(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(employee): Path<String>,
    typed: Typed<RolesForm>,
) -> Result<Response> {
    let person = id(&employee)?;
    let mut errors = typed.errors(page.t);
    let roles = ticked(&typed, page.t, &mut errors);
    if errors.is_empty() {
        match manage::change_roles(&app, staff, person, typed.get("asked"), roles).await {
            Ok(()) => return one::back(&page, person, Ok(()), Told::RolesChanged),
            Err(refused) => errors.add(StaffRole::ALL[0].code(), say(refused, page.t)?),
        }
    }
    let member = one::changeable(&app, staff, person).await?;
    Ok(View::refused(view(page.failed(), &member, typed.again(errors))).into_response())
}

//! `/beheer/medewerkers/{employee}/uit-dienst`: somebody works here no longer. Their account ends for good.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::told::Told;
use super::{address, id, one, say};
use crate::accounts::staff::Staff;
use crate::accounts::staff::manage;
use crate::accounts::staff::member::Member;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

pub struct EndForm;

impl Form for EndForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("end", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/staff/end.html")]
struct EndPage {
    page: Page,
    form: FormView,
    base: String,
    name: String,
}

pub async fn form(State(app): State<App>, page: Page, staff: Staff, Path(employee): Path<String>) -> Result<Response> {
    let member = one::changeable(&app, staff, id(&employee)?).await?;
    Ok(View::ok(view(page, &member, FormView::default())).into_response())
}

fn view(page: Page, member: &Member, form: FormView) -> EndPage {
    EndPage { form, base: page.to(&address(member.person)), name: member.name.as_str().to_owned(), page }
}

pub async fn end(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(employee): Path<String>,
    _: Pressed<EndForm>,
) -> Result<Response> {
    let person = id(&employee)?;
    let refused = match manage::end(&app, staff, person).await {
        Ok(()) => return one::back(&page, person, Ok(()), Told::Ended),
        Err(refused) => refused,
    };
    let mut errors = Errors::default();
    errors.add("end", say(refused, page.t)?);
    let member = one::changeable(&app, staff, person).await?;
    let form = Typed::<EndForm>::default().again(errors);
    Ok(View::refused(view(page.failed(), &member, form)).into_response())
}

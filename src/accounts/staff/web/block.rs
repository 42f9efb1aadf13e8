//! `/beheer/medewerkers/{employee}/blokkeren`: somebody may not come in for now. It ends what they are doing at once.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::told::Told;
use super::{address, id, one, say};
use crate::accounts::staff::member::{BlockReason, Member};
use crate::accounts::staff::{Staff, manage, words};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};

pub struct BlockForm;

impl Form for BlockForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("why", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/staff/block.html")]
struct BlockPage {
    page: Page,
    form: FormView,
    base: String,
    name: String,
    reasons: Vec<(&'static str, &'static str)>,
}

pub async fn form(State(app): State<App>, page: Page, staff: Staff, Path(employee): Path<String>) -> Result<Response> {
    let member = one::changeable(&app, staff, id(&employee)?).await?;
    Ok(View::ok(view(page, &member, FormView::default())).into_response())
}

fn view(page: Page, member: &Member, form: FormView) -> BlockPage {
    BlockPage {
        form,
        base: page.to(&address(member.person)),
        name: member.name.as_str().to_owned(),
        reasons: BlockReason::ALL.map(|why| (why.code(), words::block_reason(page.t, why))).into(),
        page,
    }
}

pub async fn block(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(employee): Path<String>,
    typed: Typed<BlockForm>,
) -> Result<Response> {
    let person = id(&employee)?;
    let mut errors = typed.errors(page.t);
    let why = BlockReason::from_code(typed.get("why"));
    if why.is_none() {
        errors.add("why", page.t.staff_block_missing());
    }
    if let Some(why) = why.filter(|_| errors.is_empty()) {
        match manage::block(&app, staff, person, why).await {
            Ok(()) => return one::back(&page, person, Ok(()), Told::Blocked),
            Err(refused) => errors.add("why", say(refused, page.t)?),
        }
    }
    let member = one::changeable(&app, staff, person).await?;
    Ok(View::refused(view(page.failed(), &member, typed.again(errors))).into_response())
}

//! `/beheer/verzoeken/{number}/ontkoppelen`: a request was matched to the wrong person. Undone with a reason among the remarks, as long as
//! nothing was shown or decided that rests on it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::told::Told;
use super::{case, remark};
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{BSN, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::case::{Illegal, Step};
use crate::rights::correction;
use crate::rights::open::OpenCase;
use crate::rights::remark_store;
use crate::rights::request::Request;
use crate::rights::store::{self, NotTaken};

/// Why, and the version that was on the screen.
pub struct UnmatchForm;

impl Form for UnmatchForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("why", Kind::Lines), ("revision", Kind::Line), BSN];
    const LIMIT: usize = 128 * 1024;
}

#[derive(Template)]
#[template(path = "rights/staff/unmatch.html")]
struct UnmatchPage {
    page: Page,
    form: FormView,
    number: String,
    base: String,
    revision: String,
    /// Why it may not be undone.
    no: Option<&'static str>,
}

pub async fn form(State(app): State<App>, page: Page, open: OpenCase) -> Result<Response> {
    if open.request.case.about.is_none() {
        return Ok(Redirect::to(&page.to(&case::address(&open.request.number))).into_response());
    }
    let no = forbidden(&app, &open).await?.map(|illegal| words(page.t, illegal));
    Ok(view(page, &open, FormView::default(), no))
}

/// By the rules, and by what was put down for a correction.
async fn forbidden(app: &App, open: &OpenCase) -> Result<Option<Illegal>> {
    let tally = correction::tally(app.db.read(), open.request.id).await?;
    let illegal = open.request.case.after(Step::Unmatch, app.db.clock().today()).err();
    Ok(illegal.or_else(|| tally.forbids(Step::Unmatch, true)))
}

fn view(page: Page, open: &OpenCase, form: FormView, no: Option<&'static str>) -> Response {
    let failed = form.failed() || no.is_some() && !form.value("why").is_empty();
    let shown = UnmatchPage {
        number: open.request.number.to_string(),
        base: page.to(&case::address(&open.request.number)),
        revision: open.request.version.to_string(),
        form,
        no,
        page: if failed { page.failed() } else { page },
    };
    if failed { View::refused(shown).into_response() } else { View::ok(shown).into_response() }
}

fn words(t: Messages, illegal: Illegal) -> &'static str {
    match illegal {
        Illegal::Closed => t.casework_unmatch_closed(),
        Illegal::Unfinished(_) => t.casework_unmatch_lines(),
        Illegal::Lines => t.casework_unmatch_decided(),
        _ => t.casework_unmatch_proved(),
    }
}

pub async fn undo(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<UnmatchForm>) -> Result<Response> {
    let why = match remark::read(&typed, "why", page.t) {
        Ok(why) => why,
        Err(form) => return Ok(view(page, &open, form, None)),
    };
    if !case::is_current(&open, &typed) {
        return case::meanwhile(&app, page, &open, &typed).await;
    }
    match carry_out(&app, &open, &why).await? {
        Ok(request) => Ok(case::back(&page, &request, Told::Unmatched)),
        Err(NotTaken::Illegal(Illegal::Unmatched) | NotTaken::Meanwhile) => {
            case::meanwhile(&app, page, &open, &typed).await
        }
        Err(NotTaken::Illegal(illegal)) => {
            let no = Some(words(page.t, illegal));
            Ok(view(page, &open, typed.again(Default::default()), no))
        }
    }
}

async fn carry_out(app: &App, open: &OpenCase, why: &Prose) -> Result<std::result::Result<Request, NotTaken>> {
    let mut change = app.db.change(open.staff.actor()).await?;
    let taken = store::take(&mut change, &open.request, Step::Unmatch, open.by(Duty::RequestWork)?).await?;
    if taken.is_err() {
        change.abandon().await?;
        return Ok(taken);
    }
    let (person, group) = (open.request.person, RetentionGroup::Requests);
    let file = persons::file(&mut change, &app.vault, &open.access, person, group).await?;
    let by = (open.staff.account, open.staff.in_charge_of(Duty::RequestWork)?);
    remark_store::write(&mut change, &file, &open.request, by, why).await?;
    change.done().await?;
    Ok(taken)
}

//! Who works on a request: taking it, taking it over, handing it to a colleague, letting it go.

use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;

use super::case::{self, Shown};
use super::told::Told;
use crate::accounts::staff::colleagues;
use crate::kernel::ids::AccountId;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::form::{Form, Kind, Typed};
use crate::platform::page::Page;
use crate::rights::case::Step;
use crate::rights::open::OpenCase;
use crate::rights::request::Request;
use crate::rights::store;
use crate::rights::task::Work;
use crate::rights::task_store;

pub struct HandlerForm;

impl Form for HandlerForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("handler", Kind::Line), ("revision", Kind::Line)];
}

/// What the buttons say: oneself, and nobody.
const ME: &str = "ik";
const NOBODY: &str = "niemand";

pub async fn hand_over(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    typed: Typed<HandlerForm>,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let Some(to) = chosen(&app, &open, typed.get("handler")).await?.filter(|_| errors.is_empty()) else {
        errors.add("handler", page.t.casework_handler_missing());
        return case::render(&app, page, &open, Shown { form: typed.again(errors), ..Shown::default() }).await;
    };
    let (step, told) = match to {
        Some(account) => (Step::Assign(account), Told::Assigned),
        None => (Step::Release, Told::Released),
    };
    if !case::is_current(&open, &typed) {
        return case::meanwhile(&app, page, &open, &typed).await;
    }
    let mut change = app.db.change(open.staff.actor()).await?;
    match store::take(&mut change, &open.request, step, open.by(Duty::RequestWork)?).await? {
        Ok(request) => {
            begin(&mut change, &open.request, &request).await?;
            change.done().await?;
            Ok(case::back(&page, &request, told))
        }
        Err(_) => {
            change.abandon().await?;
            case::meanwhile(&app, page, &open, &typed).await
        }
    }
}

/// Whoever takes a request up first finds the systems outside the portal waiting: searches take days.
async fn begin(change: &mut Change, before: &Request, request: &Request) -> sqlx::Result<()> {
    if let (None, Some(_), Some(work)) = (before.case.handler, request.case.handler, Work::of(request.case.kind))
        && task_store::none(&mut *change.conn(), request.id).await?
    {
        task_store::make(change, request, work).await?;
    }
    Ok(())
}

/// To whom, or to nobody; none when that is nobody who may.
async fn chosen(app: &App, open: &OpenCase, typed: &str) -> Result<Option<Option<AccountId>>> {
    match typed {
        ME => return Ok(Some(Some(open.staff.account))),
        NOBODY => return Ok(Some(None)),
        _ => {}
    }
    let Ok(account) = typed.parse::<Uuid>().map(AccountId::from) else { return Ok(None) };
    let known = colleagues(app, open.staff.account).await?;
    let able = known.who_may(Duty::RequestWork).any(|one| one.account == account);
    Ok(able.then_some(Some(account)))
}

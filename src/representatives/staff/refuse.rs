//! Saying no, and ending what holds: each with a reason, which whoever asked reads.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::one::OnePage;
use super::{access, back, open};
use crate::accounts::Staff;
use crate::kernel::ids::RepresentationId;
use crate::kernel::reason::{BadReason, Reason};
use crate::kernel::staff::Duty;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::representatives::ending::tell_both;
use crate::representatives::mails::{News, tell};
use crate::representatives::model::{End, Representation};
use crate::representatives::store;
use crate::representatives::web::named;

pub struct ReasonForm;

impl Form for ReasonForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("reason", Kind::Lines)];
}

fn read(typed: &Typed<ReasonForm>, t: Messages) -> Result<Reason, Errors> {
    let mut errors = typed.errors(t);
    let reason = errors.keep("reason", Reason::parse(typed.get("reason")), |error| match error {
        BadReason::Missing => t.representatives_desk_reason_missing(),
        BadReason::TooLong => t.linking_desk_reason_long(),
    });
    reason.filter(|_| errors.is_empty()).ok_or(errors)
}

pub async fn refuse(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    typed: Typed<ReasonForm>,
) -> Result<Response> {
    let id = named(&id)?;
    match read(&typed, page.t) {
        Ok(reason) => {
            let done = refuse_for(&app, staff, id, &reason).await?;
            Ok(back(&page, id, if done { "geweigerd" } else { "al-besloten" }))
        }
        Err(errors) => again(&app, page, (staff, id), typed, errors).await,
    }
}

pub async fn end(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    typed: Typed<ReasonForm>,
) -> Result<Response> {
    let id = named(&id)?;
    match read(&typed, page.t) {
        Ok(reason) => {
            let done = end_for(&app, staff, id, &reason).await?;
            Ok(back(&page, id, if done { "gestopt" } else { "al-besloten" }))
        }
        Err(errors) => again(&app, page, (staff, id), typed, errors).await,
    }
}

/// The page once more, with what is wrong with the reason.
async fn again(
    app: &App,
    page: Page,
    (staff, id): (Staff, RepresentationId),
    typed: Typed<ReasonForm>,
    errors: Errors,
) -> Result<Response> {
    let opened = open(app, (staff, Duty::Representing), id).await?;
    let shown = OnePage::new(app, page, &opened).await?.again(typed.again(errors));
    Ok(View::refused(shown).into_response())
}

/// False when it was decided before.
async fn refuse_for(app: &App, staff: Staff, id: RepresentationId, reason: &Reason) -> Result<bool> {
    let (it, mut change, access) = begin(app, staff, id).await?;
    if !store::refuse(&mut change, &access, &it, reason).await? {
        change.abandon().await?;
        return Ok(false);
    }
    tell(app, &mut change, it.representative, News::Refused).await?;
    change.done().await?;
    Ok(true)
}

/// False when it held no longer.
async fn end_for(app: &App, staff: Staff, id: RepresentationId, reason: &Reason) -> Result<bool> {
    let (it, mut change, access) = begin(app, staff, id).await?;
    if !store::end(&mut change, &it, End::Staff(&access, reason)).await? {
        change.abandon().await?;
        return Ok(false);
    }
    tell_both(app, &mut change, &it, End::Staff(&access, reason)).await?;
    change.done().await?;
    Ok(true)
}

/// What everybody it is about reads: that an employee worked on it.
async fn begin(app: &App, staff: Staff, id: RepresentationId) -> Result<(Representation, Change, Access)> {
    let it = store::one(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let mut change = app.db.change(staff.actor()).await?;
    let access = access(app, change.conn(), (staff, Duty::Representing), &it.persons()).await?;
    Ok((it, change, access))
}

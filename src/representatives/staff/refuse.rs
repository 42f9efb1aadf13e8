//! Saying no, and ending what holds: each with a reason, which whoever asked reads.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::one::OnePage;
use super::{access, back};
use crate::accounts::Staff;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::representatives::ending::tell_both;
use crate::representatives::mails::{News, tell};
use crate::representatives::model::{BadReason, EndedBy, Reason};
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
    let it = store::one(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let reason = match read(&typed, page.t) {
        Ok(reason) => reason,
        Err(errors) => {
            let shown = OnePage::new(&app, page, staff, id).await?.again(typed.again(errors));
            return Ok(View::refused(shown).into_response());
        }
    };
    let mut change = app.db.change(staff.actor()).await?;
    let access = access(&app, change.conn(), (staff, Duty::Representing), &[it.representative]).await?;
    if !store::refuse(&mut change, &access, &it, &reason).await? {
        change.abandon().await?;
        return Ok(back(&page, id, "al-besloten"));
    }
    tell(&app, &mut change, it.representative, News::Refused).await?;
    change.done().await?;
    Ok(back(&page, id, "geweigerd"))
}

pub async fn end(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    typed: Typed<ReasonForm>,
) -> Result<Response> {
    let id = named(&id)?;
    let it = store::one(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let reason = match read(&typed, page.t) {
        Ok(reason) => reason,
        Err(errors) => {
            let shown = OnePage::new(&app, page, staff, id).await?.again(typed.again(errors));
            return Ok(View::refused(shown).into_response());
        }
    };
    let mut change = app.db.change(staff.actor()).await?;
    let access = access(&app, change.conn(), (staff, Duty::Representing), &[it.representative]).await?;
    if !store::end(&mut change, &it, EndedBy::Staff, Some((&access, &reason))).await? {
        change.abandon().await?;
        return Ok(back(&page, id, "al-besloten"));
    }
    tell_both(&app, &mut change, &it, EndedBy::Staff).await?;
    change.done().await?;
    Ok(back(&page, id, "gestopt"))
}

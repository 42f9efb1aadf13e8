//! Another last day of what holds: an employee brings it forward, or a new paper moves it on. That of a parent follows from the birth date and stays.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use time::Date;

use super::one::OnePage;
use super::{access, back, open};
use crate::accounts::Staff;
use crate::kernel::dates::{amsterdam_day, from_parts};
use crate::kernel::representation::Representative;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::representatives::mails::{News, tell};
use crate::representatives::model::Representation;
use crate::representatives::store;
use crate::representatives::web::named;

pub struct LastDayForm;

impl Form for LastDayForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("ends_day", Kind::Line), ("ends_month", Kind::Line), ("ends_year", Kind::Line)];
}

pub async fn change(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    typed: Typed<LastDayForm>,
) -> Result<Response> {
    let id = named(&id)?;
    let it = store::one(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    if it.kind == Representative::Parent {
        return Err(Error::NotFound);
    }
    let day = match read(&typed, page.t, &it, amsterdam_day(app.db.clock().now())) {
        Ok(day) => day,
        Err(errors) => {
            let opened = open(&app, (staff, Duty::Representing), id).await?;
            let shown = OnePage::new(&app, page, &opened).await?.again(typed.again(errors));
            return Ok(View::refused(shown).into_response());
        }
    };
    let mut change = app.db.change(staff.actor()).await?;
    access(&app, change.conn(), (staff, Duty::Representing), &it.persons()).await?;
    if !store::set_last_day(&mut change, &it, day).await? {
        change.abandon().await?;
        return Ok(back(&page, id, "al-besloten"));
    }
    for person in it.persons() {
        tell(&app, &mut change, person, News::AnotherLastDay).await?;
    }
    change.done().await?;
    Ok(back(&page, id, "laatste-dag"))
}

fn read(typed: &Typed<LastDayForm>, t: Messages, it: &Representation, today: Date) -> Result<Date, Errors> {
    let mut errors = typed.errors(t);
    let day = from_parts(typed.get("ends_day"), typed.get("ends_month"), typed.get("ends_year"));
    let latest = it.kind.longest(it.begins_on).unwrap_or(Date::MAX);
    let day = day.filter(|day| *day >= today && *day >= it.begins_on && *day <= latest);
    let day = errors.keep("ends_day", day.ok_or(()), |()| t.representatives_desk_last_day_wrong());
    day.filter(|_| errors.is_empty()).ok_or(errors)
}

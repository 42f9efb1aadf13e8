//! `/beheer/vertegenwoordigers`: what waits, the question with its proof, finding whom it is about, and deciding.

pub mod confirm;
pub mod find;
pub mod last_day;
pub mod one;
pub mod queue;
pub mod refuse;

use axum::response::{IntoResponse, Redirect, Response};

use super::DESK;
use super::model::Representation;
use super::store::{self, About};
use crate::accounts::Staff;
use crate::kernel::ids::{PersonId, RepresentationId};
use crate::kernel::staff::Duty;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;

/// The purpose in the processing register.
const ACTIVITY: &str = "representation";

/// To the data of these, who each read that an employee in this role worked on it.
async fn access(
    app: &App,
    conn: &mut sqlx::PgConnection,
    (staff, duty): (Staff, Duty),
    persons: &[PersonId],
) -> Result<Access> {
    let (who, now) = (staff.at_work(duty)?, app.db.clock().now());
    Ok(Access::by_employee(conn, &app.vault, ACTIVITY, who, now, persons).await?)
}

/// One, opened by an employee: whoever it is about reads that they worked on it.
pub struct Opened {
    pub it: Representation,
    pub access: Access,
    /// What was typed when it was asked.
    pub about: About,
}

async fn open(app: &App, who: (Staff, Duty), id: RepresentationId) -> Result<Opened> {
    let it = store::one(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let mut conn = app.db.write().acquire().await?;
    let access = access(app, &mut conn, who, &it.persons()).await?;
    let about = store::about(&mut *conn, &access, id).await?.ok_or(Error::NotFound)?;
    Ok(Opened { it, access, about })
}

fn back(page: &Page, id: RepresentationId, done: &str) -> Response {
    Redirect::to(&page.to(&format!("{DESK}/{id}?gelukt={done}"))).into_response()
}

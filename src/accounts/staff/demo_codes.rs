//! The codes of this moment, for the post box of a demonstration: there nobody has an app with the secrets of its fictional employees.

use super::store;
use crate::accounts::second_step::{self, code};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};

/// Log-in name of each employee, by name, and a code that works now; none for a moment when they used those there are.
pub async fn demo_codes(app: &App) -> Result<Vec<(String, Option<String>)>> {
    if !app.settings.is_demo() {
        return Err(Error::NotFound);
    }
    let mut conn = app.db.write().acquire().await?;
    let persons = store::everybody(&mut conn).await?;
    if persons.is_empty() {
        return Ok(vec![]);
    }
    let now = app.db.clock().now();
    let access = Access::by_portal(&mut conn, &app.vault, "staff", now, &persons).await?;
    let mut codes = vec![];
    for person in persons {
        let Some(step) = second_step::store::of(&mut *conn, &access, person, now).await? else { continue };
        let Some(app) = step.app.or(step.new_app) else { continue };
        codes.push((step.login.as_str().to_owned(), code::unused(&app.secret, now, app.used)));
    }
    codes.sort();
    Ok(codes)
}

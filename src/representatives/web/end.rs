//! `/mijn/vertegenwoordigers/{representation}/stoppen`: whoever acts gives it up, and whoever gave an authority takes it back, at once. Whom a court
//! appointed, or the law, the represented person cannot send away here.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use sqlx::PgConnection;

use super::list::Row;
use super::named;
use crate::accounts::SignedIn;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::RepresentationId;
use crate::kernel::representation::Representative;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::session::Reading;
use crate::representatives::ending::tell_both;
use crate::representatives::model::{End, Representation, State as Standing};
use crate::representatives::{MINE, own_store, store};

#[derive(Template)]
#[template(path = "representatives/end.html")]
struct EndPage {
    page: Page,
    title: &'static str,
    row: Row,
    /// Nobody decided yet: whoever asked takes it back.
    waits: bool,
}

/// One of theirs that they can end, how the other is called, and as whom.
async fn found(
    conn: &mut PgConnection,
    visitor: &SignedIn,
    id: RepresentationId,
) -> Result<Option<(Representation, String, End<'static>)>> {
    let mine = own_store::by(&mut *conn, &visitor.access, visitor.person).await?;
    if let Some(acts) = mine.into_iter().find(|acts| acts.it.id == id) {
        return Ok(Some((acts.it, acts.about.name.as_str().to_owned(), End::Representative)));
    }
    let (access, linked) = visitor.access.clone().with_linked(&mut *conn).await?;
    let of = own_store::of(conn, &access, &[vec![visitor.person], linked].concat()).await?;
    let theirs = of.into_iter().find(|(it, _)| it.id == id && it.kind == Representative::Agent);
    Ok(theirs.map(|(it, name)| (it, name.as_str().to_owned(), End::Represented)))
}

pub async fn ask(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    mut reading: Reading,
    Path(id): Path<String>,
) -> Result<Response> {
    let today = amsterdam_day(app.db.clock().now());
    let (it, name, by) = found(&mut reading, &visitor, named(&id)?).await?.ok_or(Error::NotFound)?;
    let acts = matches!(by, End::Representative);
    let waits = acts && it.state == Standing::Asked;
    if !it.is_open_on(today) && !waits {
        return Err(Error::NotFound);
    }
    let row = Row::new(&page, &it, &name, (today, acts));
    let title = match (waits, acts) {
        (true, _) => page.t.representatives_withdraw_title(),
        (false, true) => page.t.representatives_give_up_title(),
        (false, false) => page.t.representatives_end_title(),
    };
    Ok(View::ok(EndPage { page, title, row, waits }).into_response())
}

/// Pressed twice, the second finds it ended: told the same. What somebody decided meanwhile is told as it is.
pub async fn end(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(id): Path<String>,
    _: Pressed,
) -> Result<Response> {
    let mut change = app.db.change(visitor.actor()).await?;
    let (it, _, by) = found(change.conn(), &visitor, named(&id)?).await?.ok_or(Error::NotFound)?;
    let done = match it.state {
        Standing::Asked => store::withdraw(&mut change, &it).await?,
        Standing::Confirmed => store::end(&mut change, &it, by).await?,
        Standing::Refused | Standing::Withdrawn | Standing::Ended => false,
    };
    let told = match (it.state, done) {
        (Standing::Asked, true) | (Standing::Withdrawn, _) => "ingetrokken",
        (Standing::Confirmed, _) | (Standing::Ended, _) => "gestopt",
        (Standing::Asked, false) | (Standing::Refused, _) => "al-besloten",
    };
    match (it.state, done) {
        (_, false) => change.abandon().await?,
        (Standing::Confirmed, true) => {
            tell_both(&app, &mut change, &it, by).await?;
            change.done().await?;
        }
        (_, true) => change.done().await?,
    }
    Ok(Redirect::to(&page.to(&format!("{MINE}?gelukt={told}"))).into_response())
}

//! `/privacy/verzoek/volgen`: number and code open one request, without an account. Any pair that does not go together gets the same words,
//! whatever is wrong with it (P86, P87).

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;

use super::FOLLOW;
use crate::kernel::code::Code;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed, typed_code};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::pressed::Pressed;
use crate::platform::session::GuestBook;
use crate::platform::throttle::Limit;
use crate::rights::{self, BadNumber, Number};

/// The number is no secret: a limit on it would let others keep out who asked. A code has about 50 random bits, so a crowd guesses none.
const PER_NETWORK: Limit = Limit { kind: "follow_network", tries: 30, window: Duration::hours(1) };

pub struct FollowForm;

impl Form for FollowForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("number", Kind::Line), ("code", Kind::Line)];
}

#[derive(Template)]
#[template(path = "rights/follow.html")]
struct FollowPage {
    page: Page,
    form: FormView,
    done: Option<&'static str>,
}

pub async fn form(page: Page, RawQuery(query): RawQuery) -> Response {
    let done = (query.as_deref() == Some("gelukt=gestopt")).then(|| page.t.requests_follow_stopped());
    View::ok(FollowPage { page, form: FormView::default(), done }).into_response()
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (peer, book): (Peer, GuestBook),
    typed: Typed<FollowForm>,
) -> Result<Response> {
    let (number, code) = match read(&typed, page.t) {
        Ok(pair) => pair,
        Err(errors) => return Ok(again(page, &typed, errors)),
    };
    let network = peer.network();
    if !PER_NETWORK.allows(&app.db, &app.vault, &network).await? {
        return Err(Error::TooMany { retry_after: PER_NETWORK.wait() });
    }
    let Some((id, hash)) = rights::opened(app.db.write(), &app.vault, &number, &code).await? else {
        let mut errors = Errors::default();
        errors.add("code", page.t.requests_follow_no_match());
        return Ok(again(page, &typed, errors));
    };
    let request = rights::find(app.db.write(), id).await?.ok_or(Error::NotFound)?;
    book.begin(request.person, id.uuid(), &hash).await?;
    PER_NETWORK.take_back(&app.db, &app.vault, &network).await?;
    Ok(Redirect::to(&page.to(&format!("{FOLLOW}/{}", request.number))).into_response())
}

fn read(typed: &Typed<FollowForm>, t: Messages) -> Result<(Number, Code), Errors> {
    let mut errors = typed.errors(t);
    let number = errors.keep("number", Number::parse(typed.get("number")), |error| match error {
        BadNumber::Missing => t.requests_number_missing(),
        BadNumber::Form => t.requests_number_wrong(),
    });
    let code = typed_code(typed, t, t.requests_code_missing(), &mut errors);
    match (number, code) {
        (Some(number), Some(code)) if errors.is_empty() => Ok((number, code)),
        _ => Err(errors.in_order_of::<FollowForm>()),
    }
}

fn again(page: Page, typed: &Typed<FollowForm>, errors: Errors) -> Response {
    View::refused(FollowPage { page: page.failed(), form: typed.again(errors), done: None }).into_response()
}

/// On a computer that others use too.
pub async fn stop(page: Page, book: GuestBook, _: Pressed) -> Result<Response> {
    book.end().await?;
    Ok(Redirect::to(&page.to(&format!("{FOLLOW}?gelukt=gestopt"))).into_response())
}

//! The code by which somebody without an account follows their request (P86): to say on the phone, or to write in a letter.

use axum::extract::State;
use axum::response::Response;

use super::case::{self, Shown};
use super::told::Told;
use crate::kernel::code::Code;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::platform::pressed::Pressed;
use crate::rights::follow_store;
use crate::rights::kind::Channel;
use crate::rights::open::OpenCase;
use crate::rights::request::Request;

/// Shown on the answer itself: a code stands nowhere, so no other page could show it.
pub async fn make(State(app): State<App>, page: Page, open: OpenCase, _: Pressed) -> Result<Response> {
    if !is_offered(&open.request) {
        return case::render(&app, page, &open, Shown::default()).await;
    }
    let mut change = app.db.change(open.staff.actor()).await?;
    let code = follow_store::make(&mut change, &app.vault, &open.request).await?;
    change.done().await?;
    case::render(&app, page, &open, Shown { code: Some(code.grouped()), ..Shown::default() }).await
}

/// Back to the case; with a code to hand over it is the answer itself, since a code stands nowhere.
pub async fn hand_over(
    app: &App,
    page: Page,
    open: &OpenCase,
    (request, told): (Request, Told),
    given: Option<Code>,
) -> Result<Response> {
    let Some(code) = given else { return Ok(case::back(&page, &request, told)) };
    let (told, open) = (told.say(page.t), OpenCase { request, ..open.clone() });
    let shown = Shown { told: Some(told), code: Some(code.grouped()), ..Shown::default() };
    case::render(app, page, &open, shown).await
}

/// While we do not know who asks, a code opens no more than what they wrote themselves. After that it is given to who shows who they are, and
/// to nobody who calls: see `rights::proof::handed_over`.
pub fn is_offered(request: &Request) -> bool {
    takes_code(request) && request.case.state.is_open() && !request.case.is_known()
}

/// Who asked in their account sees the request there.
pub fn takes_code(request: &Request) -> bool {
    request.channel != Channel::Account
}

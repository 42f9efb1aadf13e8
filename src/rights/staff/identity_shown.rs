//! They showed an employee who they are, and get the code with which they follow their request from now on (P86, P87).

use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;

use super::identity::{Compared, not_taken, refused, say, take};
use super::identity_form::{CodeForm, SeenForm};
use super::identity_words as words;
use super::told::Told;
use super::{case, follow};
use crate::kernel::code::Code;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Typed, typed_code};
use crate::platform::page::Page;
use crate::rights::asking::page_number;
use crate::rights::case::Step;
use crate::rights::follow_store;
use crate::rights::identity::Shown;
use crate::rights::open::OpenCase;
use crate::rights::proof::{self, NotShown, Way};
use crate::rights::request::Request;
use crate::rights::store::NotTaken;

/// The code with which who showed who they are follows the request from now on. Who has the page that was sent has it; it stands nowhere.
fn to_follow<F>(app: &App, open: &OpenCase, typed: &Typed<F>) -> Code {
    let page: Uuid = typed.get("asked").parse().unwrap_or_else(|_| page_number());
    let secret = format!("{page} {} {}", open.staff.account, open.request.id);
    Code::of_secret(&app.vault.blind("follow code handed over", &secret))
}

/// The same page was sent before, and what it handed over still opens the request: it is shown again.
async fn handed_before(app: &App, open: &OpenCase, follow: &Code) -> Result<bool> {
    let opened = follow_store::opens(app.db.write(), &app.vault, &open.request.number, follow).await?;
    Ok(opened == Some(open.request.id))
}

/// They showed it to an employee: at the desk, by video, or when the number on file was called.
pub async fn seen(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<SeenForm>) -> Result<Response> {
    let follow = to_follow(&app, &open, &typed);
    if handed_before(&app, &open, &follow).await? {
        return known(&app, page, &open, open.request.clone(), Some(follow)).await;
    }
    let mut errors = typed.errors(page.t);
    let way = [Way::Desk, Way::Video, Way::Phone].into_iter().find(|way| words::code(*way) == typed.get("way"));
    if way.is_none() {
        errors.add("way", page.t.proof_way_missing());
    }
    if !typed.ticked("seen") {
        errors.add("seen", page.t.proof_seen_missing());
    }
    let Some(way) = way.filter(|_| errors.is_empty()) else {
        return refused(&app, page, &open, &typed, errors).await;
    };
    match Compared::read(&app, &open).await?.shows(way, &open, &app) {
        Ok(shown) => was_seen(&app, page, &open, (&typed, shown), &follow).await,
        Err(no) => say(&app, page, &open, &typed, |page| words::why_not(page, no)).await,
    }
}

async fn was_seen(
    app: &App,
    page: Page,
    open: &OpenCase,
    (typed, shown): (&Typed<SeenForm>, Shown),
    follow: &Code,
) -> Result<Response> {
    let mut change = app.db.change(open.staff.actor()).await?;
    match take(&mut change, open, typed, Step::ShowIdentity(shown)).await? {
        Ok(request) => {
            let given = proof::handed_over(app, &mut change, &request, Some(follow)).await?;
            change.done().await?;
            known(app, page, open, request, given).await
        }
        Err(why) => not_taken(app, change, page, open, typed, Some(why)).await,
    }
}

/// Somebody reads the code of a letter or mail on the phone.
pub async fn code(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<CodeForm>) -> Result<Response> {
    let follow = to_follow(&app, &open, &typed);
    if handed_before(&app, &open, &follow).await? {
        return known(&app, page, &open, open.request.clone(), Some(follow)).await;
    }
    let mut errors = typed.errors(page.t);
    let code = typed_code(&typed, page.t, page.t.proof_code_missing(), &mut errors);
    let Some(code) = code.filter(|_| errors.is_empty()) else {
        return refused(&app, page, &open, &typed, errors).await;
    };
    let by = (open.staff.actor(), open.by(Duty::RequestWork)?);
    match proof::redeem(&app, &open.request, by, &code, Some(&follow)).await? {
        Ok((request, given)) => known(&app, page, &open, request, given).await,
        Err(NotShown::NotTaken(NotTaken::Meanwhile)) => case::meanwhile(&app, page, &open, &typed).await,
        Err(why) => {
            errors.add("code", words::not_shown(page.t, why));
            refused(&app, page, &open, &typed, errors).await
        }
    }
}

/// They are known now; who follows without an account gets the code of it.
async fn known(app: &App, page: Page, open: &OpenCase, request: Request, given: Option<Code>) -> Result<Response> {
    follow::hand_over(app, page, open, (request, Told::IdentityShown), given).await
}

//! They showed an employee who they are, and get the code with which they follow their request from now on (P86, P87).

use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;

use super::identity::{Compared, not_taken, refused, say, take};
use super::identity_form::{CodeForm, SeenForm, Typing};
use super::identity_words as words;
use super::told::Told;
use super::{case, follow};
use crate::kernel::code::Code;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::db::Change;
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
use crate::rights::store::{self, NotTaken};

/// The code with which who showed who they are follows the request from now on. Who has the page that was sent has it; it stands nowhere.
fn to_follow<F>(app: &App, open: &OpenCase, typed: &Typed<F>) -> Code {
    let page: Uuid = typed.get("asked").parse().unwrap_or_else(|_| page_number());
    let secret = format!("{page} {} {}", open.staff.account, open.request.id);
    Code::of_secret(&app.vault.blind("follow code handed over", &secret))
}

/// The request as it is now, when the same page was sent before, what it handed over still opens the request and we still know who asks:
/// then it is shown again. None when this page asks for anything new.
async fn handed_before(app: &App, open: &OpenCase, follow: &Code) -> Result<Option<Request>> {
    let opened = follow_store::opens(app.db.write(), &app.vault, &open.request.number, follow).await?;
    if opened != Some(open.request.id) {
        return Ok(None);
    }
    let request = store::find(app.db.write(), open.request.id).await?;
    Ok(request.filter(|request| request.case.is_known()))
}

/// The ways in which an employee sees it, and what each shows.
pub const SEEN: [(Way, Shown); 3] =
    [(Way::Desk, Shown::Desk), (Way::Video, Shown::Video), (Way::Phone, Shown::PhoneCode)];

/// They showed it to an employee: at the desk, by video, or when the number on file was called.
pub async fn seen(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<SeenForm>) -> Result<Response> {
    let follow = to_follow(&app, &open, &typed);
    let way = SEEN.into_iter().find(|(way, _)| words::code(*way) == typed.get("way"));
    if let Some(request) = handed_before(&app, &open, &follow).await?
        && way.is_some_and(|(_, shown)| request.case.shown == Some(shown))
    {
        return known(&app, page, &open, request, Some(follow)).await;
    }
    let mut errors = typed.errors(page.t);
    if way.is_none() {
        errors.add("way", page.t.proof_way_missing());
    }
    if !typed.ticked("seen") {
        errors.add("seen", page.t.proof_seen_missing());
    }
    let Some((way, _)) = way.filter(|_| errors.is_empty()) else {
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
    match recorded(&mut change, open, typed, shown).await? {
        Ok(request) => {
            let given = proof::handed_over(app, &mut change, &request, Some(follow)).await?;
            change.done().await?;
            known(app, page, open, request, given).await
        }
        Err(why) => match handed_before(app, open, follow).await?.filter(|request| request.case.shown == Some(shown)) {
            // Pressed twice at once: the other press did it.
            Some(request) => {
                change.abandon().await?;
                known(app, page, open, request, Some(follow.clone())).await
            }
            None => not_taken(app, change, page, open, typed, Some(why)).await,
        },
    }
}

/// Of whom we know it already, and who shows it again since they lost their code, nothing new is recorded.
async fn recorded(
    change: &mut Change,
    open: &OpenCase,
    typed: &Typed<SeenForm>,
    shown: Shown,
) -> Result<Typing<Request>> {
    let again = is_for_again(&open.request) && case::is_current(open, typed);
    if again { Ok(Ok(open.request.clone())) } else { take(change, open, typed, Step::ShowIdentity(shown)).await }
}

/// Whether somebody who lost the code gets another by showing again who they are.
pub fn is_for_again(request: &Request) -> bool {
    request.case.state.is_open() && request.case.is_known() && follow::takes_code(request)
}

/// Somebody reads the code of a letter or mail on the phone.
pub async fn code(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<CodeForm>) -> Result<Response> {
    let follow = to_follow(&app, &open, &typed);
    if let Some(request) = handed_before(&app, &open, &follow).await? {
        return known(&app, page, &open, request, Some(follow)).await;
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

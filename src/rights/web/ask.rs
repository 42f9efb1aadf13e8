//! `/privacy/verzoek/{kind}`: asking without an account. Whether we know who asks is told to nobody: everybody gets the same answer (P76, P87).

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;
use uuid::Uuid;

use super::check::CheckPage;
use super::form::{self, AskForm, Sent};
use super::words::{self, KindWords};
use super::{ASK, FOLLOW};
use crate::accounts::SignedIn;
use crate::kernel::code::Code;
use crate::kernel::deadline::{Margin, Received};
use crate::platform::app::App;
use crate::platform::drafts::Drafts;
use crate::platform::error::{Error, Result};
use crate::platform::form::{FormView, Typed};
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::throttle::Limit;
use crate::rights::{self, Asked, Channel, Kind, New, Press, Request};

/// One network may be a flat with many people; a mailbox gets few receipts that nobody asked for.
const PER_NETWORK: Limit = Limit { kind: "request_network", tries: 30, window: Duration::hours(1) };
const PER_MAILBOX: Limit = Limit { kind: "request_mailbox", tries: 10, window: Duration::DAY };

#[derive(Template)]
#[template(path = "rights/ask.html")]
struct AskPage {
    page: Page,
    form: FormView,
    asks: KindWords,
    code: &'static str,
    needs_words: bool,
    for_kin: bool,
}

impl AskPage {
    fn new(page: Page, kind: Kind, form: FormView) -> Self {
        let (needs_words, for_kin) = (words::needs_words(kind), kind == Kind::NextOfKin);
        Self { form, asks: KindWords::new(page.t, kind), code: kind.code(), needs_words, for_kin, page }
    }
}

pub async fn form(page: Page, visitor: Option<SignedIn>, drafts: Drafts, Path(kind): Path<String>) -> Result<Response> {
    let kind = Kind::from_slug(&kind).ok_or(Error::NotFound)?;
    if visitor.is_some() {
        return Ok(Redirect::to(&page.to(&format!("/mijn/verzoeken/nieuw/{}", kind.slug()))).into_response());
    }
    let form = drafts.fill::<AskForm>(FormView::default()).await;
    Ok(View::ok(AskPage::new(page, kind, form)).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (peer, drafts): (Peer, Drafts),
    Path(kind): Path<String>,
    typed: Typed<AskForm>,
) -> Result<Response> {
    let kind = Kind::from_slug(&kind).ok_or(Error::NotFound)?;
    let (t, today) = (page.t, app.db.clock().today());
    let (asked, number) = match form::sent(&typed, || form::read(&typed, kind, t, today)) {
        Sent::Send(asked, number) => (asked, number),
        Sent::Check(asked) => return Ok(View::ok(CheckPage::new(page, kind, ASK, &typed, &asked)).into_response()),
        Sent::Again(form) => return Ok(View::ok(AskPage::new(page, kind, form)).into_response()),
        Sent::Wrong(errors) => {
            let form = drafts.keep(&typed, typed.again(errors)).await;
            return Ok(View::refused(AskPage::new(page.failed(), kind, form)).into_response());
        }
    };
    within_limits(&app, peer, &asked).await?;
    let sent = send(&app, page, kind, asked, number).await?;
    drafts.forget::<AskForm>().await;
    Ok(View::ok(sent).into_response())
}

async fn within_limits(app: &App, peer: Peer, asked: &Asked) -> Result<()> {
    let mailbox = asked.email.as_ref().map(|email| (PER_MAILBOX, email.mailbox()));
    for (limit, what) in [Some((PER_NETWORK, peer.network())), mailbox].into_iter().flatten() {
        if !limit.allows(&app.db, &app.vault, &what).await? {
            return Err(Error::TooMany { retry_after: limit.wait() });
        }
    }
    Ok(())
}

/// Shown on the answer itself: the code stands nowhere else. Sent again, the page is the same.
#[derive(Template)]
#[template(path = "rights/sent.html")]
struct SentPage {
    page: Page,
    asks: KindWords,
    number: String,
    /// None when another was made since.
    code: Option<String>,
    target: String,
    last: String,
    /// A receipt is on its way.
    mailed: bool,
    is_for_kin: bool,
    needs_identity: bool,
    follow: String,
}

async fn send(app: &App, page: Page, kind: Kind, asked: Asked, number: Uuid) -> Result<SentPage> {
    let mailed = asked.email.is_some();
    let received = Received::at(app.db.clock().now());
    let new = New { kind, channel: Channel::Website, lang: page.lang, received, repeats: None, asked };
    let press = Press::new(&app.vault, None, number);
    let (request, code) = rights::ask_as_visitor(app, &new, &press).await?;
    Ok(SentPage::new(page, &request, code.as_ref(), mailed))
}

impl SentPage {
    fn new(page: Page, request: &Request, code: Option<&Code>, mailed: bool) -> Self {
        let case = &request.case;
        let target = case.deadline.target_day(Margin::USUAL).map(|target| words::day(&page, target.day()));
        Self {
            asks: KindWords::new(page.t, case.kind),
            number: request.number.to_string(),
            code: code.map(Code::grouped),
            target: target.unwrap_or_default(),
            last: case.deadline.legal_last_day().map(|last| words::day(&page, last.day())).unwrap_or_default(),
            mailed,
            is_for_kin: case.kind == Kind::NextOfKin,
            needs_identity: !case.is_identified(),
            follow: page.to(FOLLOW),
            page,
        }
    }
}

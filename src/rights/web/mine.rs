//! `/mijn/verzoeken/nieuw/{kind}`: asking from one's own account; for who acts for another the same below `/mijn/namens`. We know who it is, so only what is wanted is asked, and the password once
//! more for what a session that somebody left open must not be able to ask (RULES 2, L0).

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;
use uuid::Uuid;

use super::asker::Asker;
use super::check::CheckPage;
use super::form::{self, OwnForm, Sent};
use super::words::{self, KindWords};
use crate::accounts::password_again;
use crate::kernel::dates;
use crate::kernel::deadline::Received;
use crate::platform::app::App;
use crate::platform::drafts::Drafts;
use crate::platform::error::{Error, Result};
use crate::platform::form::{FormView, Typed};
use crate::platform::page::{Page, View};
use crate::platform::throttle::Limit;
use crate::rights::{self, Asked, Channel, Kind, New, Press, Request};

const PER_ACCOUNT: Limit = Limit { kind: "request_account", tries: 30, window: Duration::DAY };

/// A request of the same kind that was closed so long ago is no reason to ask again whether this one is meant.
const RECENT: Duration = Duration::days(90);

#[derive(Template)]
#[template(path = "rights/ask_own.html")]
struct OwnPage {
    page: Page,
    form: FormView,
    asks: KindWords,
    code: &'static str,
    needs_words: bool,
    for_kin: bool,
    /// Where the form goes.
    action: String,
    own: bool,
    /// An earlier request of this kind.
    earlier: Option<Earlier>,
}

struct Earlier {
    number: String,
    href: String,
    when: String,
    state: &'static str,
}

impl OwnPage {
    async fn new(app: &App, page: Page, asker: &Asker, kind: Kind, form: FormView) -> Result<Self> {
        let earlier = earlier(app, asker, kind).await?.map(|earlier| Earlier {
            href: page.to(&format!("{}/{}", asker.place(), earlier.number)),
            number: earlier.number.to_string(),
            when: words::day(&page, earlier.case.deadline.received().day()),
            state: words::state(page.t, earlier.case.state),
        });
        let (needs_words, for_kin) = (words::needs_words(kind), kind == Kind::NextOfKin);
        Ok(Self {
            form,
            asks: KindWords::new(page.t, kind),
            code: kind.code(),
            needs_words,
            for_kin,
            action: page.to(&format!("{}/nieuw", asker.place())),
            own: asker.is_own(),
            earlier,
            page,
        })
    }
}

/// The newest of this kind that is open, or was not long ago. Who acts for another sees those that they asked by the same right.
async fn earlier(app: &App, asker: &Asker, kind: Kind) -> Result<Option<Request>> {
    let mut conn = app.db.read().acquire().await?;
    let requests = rights::of_persons(&mut conn, &[asker.person()]).await?;
    let since = app.db.clock().now() - RECENT;
    let recent = |request: &Request| request.closed_at.is_none_or(|closed| closed > since);
    let same = |request: &Request| asker.follows(request) && request.case.kind == kind;
    Ok(requests.into_iter().find(|request| same(request) && recent(request)))
}

pub async fn form(
    State(app): State<App>,
    page: Page,
    asker: Asker,
    drafts: Drafts,
    Path(kind): Path<String>,
) -> Result<Response> {
    let kind = Kind::from_slug(&kind).filter(|kind| asker.may_ask(*kind)).ok_or(Error::NotFound)?;
    let form = match asker {
        Asker::Own(_) => drafts.fill::<OwnForm>(FormView::default()).await,
        // What is begun for another is remembered in nobody's name.
        Asker::For(_) => FormView::default(),
    };
    Ok(View::ok(OwnPage::new(&app, page, &asker, kind, form).await?).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (asker, drafts): (Asker, Drafts),
    Path(kind): Path<String>,
    typed: Typed<OwnForm>,
) -> Result<Response> {
    let kind = Kind::from_slug(&kind).filter(|kind| asker.may_ask(*kind)).ok_or(Error::NotFound)?;
    let place = format!("{}/nieuw", asker.place());
    let check = |asked: &Asked| CheckPage::new(page.clone(), kind, &place, &typed, asked).own(kind);
    let (asked, number) = match form::sent(&typed, || form::read_own(&typed, kind, page.t)) {
        Sent::Send(asked, number) => (asked, number),
        Sent::Check(asked) => return Ok(View::ok(check(&asked)).into_response()),
        Sent::Again(form) => {
            return Ok(View::ok(OwnPage::new(&app, page, &asker, kind, form).await?).into_response());
        }
        Sent::Wrong(errors) => {
            let form = match asker {
                Asker::Own(_) => drafts.keep(&typed, typed.again(errors)).await,
                Asker::For(_) => typed.again(errors),
            };
            return Ok(View::refused(OwnPage::new(&app, page.failed(), &asker, kind, form).await?).into_response());
        }
    };
    let mut errors = typed.errors(page.t);
    if words::needs_password(kind) {
        password_again(&app, asker.account(), page.t, typed.get("password"), &mut errors).await?;
    }
    if !errors.is_empty() {
        return Ok(View::refused(check(&asked).again(typed.again(errors))).into_response());
    }
    let request = send(&app, &page, &asker, (kind, asked), number).await?;
    if asker.is_own() {
        drafts.forget::<OwnForm>().await;
    }
    Ok(Redirect::to(&page.to(&format!("{}/{}?gelukt=verstuurd", asker.place(), request.number))).into_response())
}

async fn send(app: &App, page: &Page, asker: &Asker, (kind, asked): (Kind, Asked), number: Uuid) -> Result<Request> {
    if !PER_ACCOUNT.allows(&app.db, &app.vault, &asker.account().to_string()).await? {
        return Err(Error::TooMany { retry_after: PER_ACCOUNT.wait() });
    }
    let now = app.db.clock().now();
    let press = Press::new(&app.vault, Some(asker.account().uuid()), number);
    let earlier = earlier(app, asker, kind).await?.filter(|earlier| !press.made(earlier));
    let new = New {
        kind,
        channel: Channel::Account,
        lang: page.lang,
        received: Received::on(dates::amsterdam_day(now)),
        repeats: earlier.map(|earlier| earlier.id),
        asked,
    };
    asker.ask(app, &new, &press).await
}

//! `/mijn/koppelen`: a person fills in the code of the letter or the desk together with their date of birth, sees what is linked, and
//! can end it. Any pair that does not work gets the same words, whatever is wrong with it and whether there is a tenancy or not.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;
use uuid::Uuid;

use super::event::Event;
use super::model::LinkedFile;
use super::store;
use crate::accounts::SignedIn;
use crate::consents;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::code::Code;
use crate::kernel::dates;
use crate::kernel::ids::LinkId;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed, typed_code};
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::pressed::Pressed;
use crate::platform::throttle::Limit;
use crate::tenancies;

/// Tries by one account, from one network, and with one code: never for good. A code counts whether or not it was ever made.
const PER_ACCOUNT: Limit = Limit { kind: "link_account", tries: 10, window: Duration::hours(1) };
const PER_NETWORK: Limit = Limit { kind: "link_network", tries: 30, window: Duration::hours(1) };
const PER_CODE: Limit = Limit { kind: "link_code", tries: 10, window: Duration::DAY };

pub struct LinkForm;

impl Form for LinkForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("code", Kind::Line),
        ("birth_date_day", Kind::Line),
        ("birth_date_month", Kind::Line),
        ("birth_date_year", Kind::Line),
    ];
}

#[derive(Template)]
#[template(path = "linking/form.html")]
struct LinkPage {
    page: Page,
    form: FormView,
    done: Option<&'static str>,
    linked: Vec<Linked>,
}

/// A linked file as its owner sees it.
struct Linked {
    /// "Lindenhof 12, 7311 AB Apeldoorn"; empty when the file has no home.
    home: String,
    since: String,
    end: String,
}

pub async fn form(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let done = match query.as_deref() {
        Some("gelukt=gekoppeld") => Some(page.t.linking_done()),
        Some("gelukt=gestopt") => Some(page.t.linking_ended()),
        _ => None,
    };
    let linked = linked(&app, &page, &visitor).await?;
    Ok(View::ok(LinkPage { page, form: FormView::default(), done, linked }).into_response())
}

async fn linked(app: &App, page: &Page, visitor: &SignedIn) -> Result<Vec<Linked>> {
    let mut conn = app.db.read().acquire().await?;
    let (access, _) = visitor.access.clone().with_linked(&mut *conn).await?;
    let mut shown = vec![];
    for file in store::files_of(&mut *conn, visitor.person).await? {
        shown.push(Linked::new(page, &file, home(&mut conn, &access, &file).await?));
    }
    Ok(shown)
}

/// The home of a file, the newest first; none for who only has a number in the administration.
async fn home(conn: &mut sqlx::PgConnection, access: &Access, file: &LinkedFile) -> Result<String> {
    let homes = tenancies::of_person(conn, access, file.file).await?;
    Ok(homes.first().map(|tenancy| tenancy.home.line()).unwrap_or_default())
}

impl Linked {
    fn new(page: &Page, file: &LinkedFile, home: String) -> Self {
        let since = page.t.linking_since(dates::long(dates::amsterdam_day(file.since), page.lang));
        Self { home, since, end: page.to(&format!("/mijn/koppelen/{}/stoppen", file.link)) }
    }
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    peer: Peer,
    typed: Typed<LinkForm>,
) -> Result<Response> {
    let (code, birth_date) = match read(&app, &page, &typed) {
        Ok(pair) => pair,
        Err(errors) => return again(&app, page, &visitor, &typed, errors).await,
    };
    let counted =
        [(PER_ACCOUNT, visitor.account.to_string()), (PER_NETWORK, peer.network()), (PER_CODE, code.as_str().into())];
    for (limit, what) in &counted {
        if !limit.allows(&app.db, &app.vault, what).await? {
            return Err(Error::TooMany { retry_after: limit.wait() });
        }
    }
    if !store::redeem(&app, &visitor, page.lang, &code, &birth_date).await? {
        let mut errors = Errors::default();
        errors.add("code", page.t.linking_no_match());
        return again(&app, page, &visitor, &typed, errors).await;
    }
    for (limit, what) in &counted {
        limit.take_back(&app.db, &app.vault, what).await?;
    }
    Ok(Redirect::to(&page.to("/mijn/koppelen?gelukt=gekoppeld")).into_response())
}

fn read(app: &App, page: &Page, typed: &Typed<LinkForm>) -> Result<(Code, BirthDate), Errors> {
    let t = page.t;
    let mut errors = typed.errors(t);
    let code = typed_code(typed, t, t.linking_code_missing(), &mut errors);
    let [day, month, year] = ["birth_date_day", "birth_date_month", "birth_date_year"].map(|part| typed.get(part));
    let born = BirthDate::parse(day, month, year, app.db.clock().today());
    let born = errors.keep("birth_date_day", born, |_| t.linking_birth_date_wrong());
    match (code, born) {
        (Some(code), Some(born)) if errors.is_empty() => Ok((code, born)),
        _ => Err(errors.in_order_of::<LinkForm>()),
    }
}

async fn again(app: &App, page: Page, visitor: &SignedIn, typed: &Typed<LinkForm>, errors: Errors) -> Result<Response> {
    let linked = linked(app, &page, visitor).await?;
    let shown = LinkPage { page: page.failed(), form: typed.again(errors), done: None, linked };
    Ok(View::refused(shown).into_response())
}

#[derive(Template)]
#[template(path = "linking/end.html")]
struct EndPage {
    page: Page,
    linked: Linked,
}

pub async fn ask_end(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(link): Path<String>,
) -> Result<Response> {
    let link = parse_link(&link)?;
    let mut conn = app.db.read().acquire().await?;
    let (access, _) = visitor.access.clone().with_linked(&mut *conn).await?;
    let file = store::files_of(&mut *conn, visitor.person).await?.into_iter().find(|file| file.link == link);
    let file = file.ok_or(Error::NotFound)?;
    let linked = Linked::new(&page, &file, home(&mut conn, &access, &file).await?);
    Ok(View::ok(EndPage { page, linked }).into_response())
}

/// Pressed twice, the second finds it ended: told the same.
pub async fn end(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(link): Path<String>,
    _: Pressed,
) -> Result<Response> {
    let link = parse_link(&link)?;
    let mut change = app.db.change(visitor.actor()).await?;
    consents::keep_withdrawals(&app, &mut change, visitor.person).await?;
    match store::end(&mut change, visitor.person, link).await? {
        Some(file) => change.commit(Event::Ended { file, link }).await?,
        None => {
            change.abandon().await?;
            if !store::was_of(app.db.read(), visitor.person, link).await? {
                return Err(Error::NotFound);
            }
        }
    }
    Ok(Redirect::to(&page.to("/mijn/koppelen?gelukt=gestopt")).into_response())
}

fn parse_link(link: &str) -> Result<LinkId> {
    Uuid::parse_str(link).map(LinkId::from).map_err(|_| Error::NotFound)
}

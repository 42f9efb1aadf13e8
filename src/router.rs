//! The whole house wired together: every route, every job, and the layers that each request passes.

use std::any::Any;

use axum::Router;
use axum::extract::State;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

use crate::kernel::promise::Promise;
use crate::platform::app::App;
use crate::platform::error::{self, Error, Result};
use crate::platform::jobs::{Kind, Kinds};
use crate::platform::routes::{Permit, Routes};
use crate::platform::{assets, csrf, drafts, headers, mail, patience, session, visits};
use crate::statement::Promises;
use crate::{
    accounts, conflicts, consents, contact, desk, household, imports, linking, my, newsletter, notes, organisation,
    patterns, postbox, registration, representatives, rights, statement, upkeep,
};

/// Every page and action of the portal. The post box exists in a demonstration only.
pub fn routes(demo: bool) -> Routes {
    let routes = Routes::new()
        .get(Permit::Anyone, "/healthz", health)
        .get(Permit::Anyone, "/readyz", ready)
        .merge(organisation::web::routes())
        .merge(statement::web::routes())
        .merge(accounts::routes())
        .merge(conflicts::routes())
        .merge(consents::routes())
        .merge(contact::routes())
        .merge(household::routes())
        .merge(notes::routes())
        .merge(patterns::routes())
        .merge(representatives::routes())
        .merge(registration::routes())
        .merge(newsletter::routes())
        .merge(newsletter::bounces::routes())
        .merge(linking::routes())
        .merge(imports::routes())
        .merge(rights::routes())
        .merge(my::routes())
        .merge(upkeep::routes())
        .merge(desk::routes());
    if demo { routes.merge(postbox::routes()) } else { routes }
}

/// Work that is done by itself.
pub fn jobs() -> Vec<Kind> {
    [
        accounts::jobs(),
        contact::jobs(),
        registration::jobs(),
        newsletter::jobs(),
        linking::jobs(),
        patterns::jobs(),
        representatives::jobs(),
        imports::jobs(),
        rights::jobs(),
        upkeep::jobs(),
        desk::jobs(),
        mail::jobs(),
        drafts::jobs(),
        visits::jobs(),
    ]
    .concat()
}

/// What the slices say they keep.
pub const KEPT: &[&[Promise]] = &[
    statement::PROMISES,
    organisation::PROMISES,
    consents::PROMISES,
    notes::PROMISES,
    accounts::PROMISES,
    conflicts::PROMISES,
    contact::PROMISES,
    household::PROMISES,
    representatives::PROMISES,
    registration::PROMISES,
    newsletter::PROMISES,
    linking::PROMISES,
    rights::PROMISES,
    rights::DEADLINE_PROMISES,
    my::PROMISES,
    desk::PROMISES,
];

/// How far each promise is kept, in the words of the slice that keeps it.
pub fn promises() -> Promises {
    Promises::collect(KEPT)
}

/// What must stand before the first request: done at each start, and harmless when repeated.
pub async fn prepare(app: &App) -> Result<()> {
    organisation::settings::reload(app).await?;
    statement::note_register(app).await?;
    statement::publish_first(app).await?;
    consents::publish_first(app).await?;
    accounts::declaration::publish_first(app).await?;
    rights::letters::publish_first(app).await?;
    consents::publish_key(app).await?;
    app.memory.put(promises());
    app.memory.put(Kinds(jobs()));
    Ok(())
}

/// The service that answers requests.
pub fn service(app: App) -> Router {
    let told = || from_fn_with_state(app.clone(), error::pages);
    let routes = routes(app.settings.is_demo());
    app.memory.put(routes.readable());
    // From the outside in: the first layer sees a request first. One stack, for each `Router::layer` costs every request a box.
    let layers = ServiceBuilder::new()
        .layer(told())
        .layer(compression())
        .layer(from_fn(patience::in_time))
        .layer(from_fn_with_state(routes.from_mail(), csrf::demand_origin))
        .layer(csrf::layer())
        .layer(session::layer(app.db.clone(), app.settings.secure()))
        .layer(told())
        .layer(CatchPanicLayer::custom(panicked));
    let pages = routes.into_router().fallback(not_found).layer(layers).with_state(app.clone());
    pages.merge(assets::routes().layer(told())).layer(from_fn(headers::strict))
}

/// What is packed already is sent as it is.
fn compression() -> CompressionLayer<impl Predicate> {
    let [zip, pdf] = ["application/zip", "application/pdf"].map(NotForContentType::const_new);
    let layer = CompressionLayer::new().gzip(true).quality(CompressionLevel::Fastest);
    layer.compress_when(DefaultPredicate::new().and(zip).and(pdf))
}

async fn not_found() -> Error {
    Error::NotFound
}

/// The process answers.
async fn health() -> &'static str {
    "ok\n"
}

/// The database answers, to both logins.
async fn ready(State(app): State<App>) -> Result<&'static str> {
    sqlx::query_scalar!("select 1").fetch_one(app.db.read()).await?;
    sqlx::query_scalar!("select 1").fetch_one(app.db.write()).await?;
    Ok("ready\n")
}

/// A panic is our fault: the cause goes to the log, the reader gets a page.
fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let words = cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    Error::Internal(format!("panic: {}", words.unwrap_or("of unknown cause"))).into_response()
}

//! The one way to a page. A route says who may use it, or it does not exist; the table of all routes is under test.

use std::pin::Pin;

use axum::Router;
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::request::Parts;
use axum::http::{Method, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};

use super::app::App;
use super::csrf::FromMail;
use super::error::Error;
use super::page::{Readable, split_language};
use super::session::{self, Granted, Who};
use super::visits;
use crate::kernel::representation::Area;
use crate::kernel::staff::Duty;

/// Who may use a route. What somebody may do with one row is decided again in its SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permit {
    Anyone,
    /// Somebody who is logged in, for their own data.
    Person,
    /// The same, for one press: the statement that carries it out looks for the session itself, and does nothing without.
    Claim,
    /// Somebody who acts for another, in this area: they see what it holds of the other. Nobody for their own data.
    For(Area),
    /// Somebody who is logged in, whether or not they act for another: to see so, and to stop.
    Acting,
    /// Somebody who gave a password, to give the code.
    Half,
    /// An employee with both steps behind them, also one who did not promise yet to keep secret what they see.
    Colleague,
    /// An employee with both steps behind them, bound to secrecy, in a role that brings this duty.
    Staff(Duty),
}

/// Where an employee promises to keep secret what they see. Until then no other page for employees opens (P21).
pub const DECLARATION: &str = "/beheer/geheimhouding";

/// What that page is asked when something was sent that was not done.
pub const NOT_SENT: &str = "verstuurd=niet";

/// A row of the route table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub permit: Permit,
}

/// Routes of a slice, or of the whole house. Each exists in Dutch at its path and in English below `/en`.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    table: Vec<Route>,
    from_mail: Vec<&'static str>,
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    /// A page to look at. It changes nothing.
    pub fn get<H, T>(self, permit: Permit, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, permit, path, get(Guarded { permit, path, handler }))
    }

    /// Something to do.
    pub fn post<H, T>(self, permit: Permit, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, permit, path, post(Guarded { permit, path, handler }))
    }

    /// Something to do for whoever has the address, which holds a secret: from our page, or by a mail program that has no page
    /// (RFC 8058). The handler takes a [`Press`](super::one_click::Press).
    pub fn post_from_mail<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.from_mail.push(path);
        self.post(Permit::Anyone, path, handler)
    }

    /// Something that a machine reports, which has no page either. The handler takes nothing that is not signed.
    pub fn post_from_machine<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.post_from_mail(path, handler)
    }

    pub fn merge(mut self, other: Self) -> Self {
        self.table.extend(other.table);
        self.from_mail.extend(other.from_mail);
        Self { router: self.router.merge(other.router), ..self }
    }

    /// Where mail programs may send something by themselves.
    pub fn from_mail(&self) -> FromMail {
        FromMail::new(&self.from_mail)
    }

    pub fn table(&self) -> &[Route] {
        &self.table
    }

    /// What can be looked at by going there.
    pub fn readable(&self) -> Readable {
        self.table.iter().filter(|route| route.method == Method::GET).map(|route| route.path).collect()
    }

    /// The router in both languages.
    pub fn into_router(self) -> Router<App> {
        self.router.clone().nest("/en", self.router)
    }

    fn add(mut self, method: Method, permit: Permit, path: &'static str, handler: MethodRouter<App>) -> Self {
        self.table.push(Route { method, path, permit });
        Self { router: self.router.route(path, handler), ..self }
    }
}

/// A handler behind its permit.
#[derive(Clone)]
struct Guarded<H> {
    permit: Permit,
    path: &'static str,
    handler: H,
}

impl<H, T> Handler<T, App> for Guarded<H>
where
    H: Handler<T, App>,
    T: 'static,
{
    type Future = Pin<Box<dyn Future<Output = Response> + Send>>;

    fn call(self, request: Request, app: App) -> Self::Future {
        Box::pin(async move {
            let (mut parts, body) = request.into_parts();
            match may(self.permit, &app, &mut parts).await {
                Ok(May::Pass) => {
                    let visit = visits::Asked::of(self.permit, self.path, &parts);
                    let response = self.handler.call(Request::from_parts(parts, body), app.clone()).await;
                    if let Some(visit) = visit {
                        visit.answered(&app, &response);
                    }
                    response
                }
                Ok(May::LogIn) => turned_away(&parts),
                Ok(May::Promise) => to_the_declaration(&parts),
                Ok(May::Not) => Error::Forbidden.into_response(),
                Err(fault) => fault.into_response(),
            }
        })
    }
}

enum May {
    Pass,
    /// Nobody who could be told more.
    LogIn,
    /// An employee who has to promise secrecy first.
    Promise,
    /// Somebody, and not for them.
    Not,
}

async fn may(permit: Permit, app: &App, parts: &mut Parts) -> Result<May, Error> {
    let passes = match permit {
        Permit::Anyone => true,
        Permit::Claim => session::claims(parts),
        Permit::Person => session::recognise(app, parts).await?.is_some(),
        Permit::For(area) => match session::who(app, parts).await? {
            Who::Acting(acting) if acting.may(area) => {
                parts.extensions.insert(Granted(area));
                true
            }
            _ => false,
        },
        Permit::Acting => matches!(session::who(app, parts).await?, Who::Person(_) | Who::Acting(_)),
        Permit::Half => matches!(session::who(app, parts).await?, Who::Half(_)),
        Permit::Colleague => matches!(session::who(app, parts).await?, Who::Staff(_)),
        Permit::Staff(duty) => match session::who(app, parts).await? {
            Who::Staff(colleague) if !colleague.bound => return Ok(May::Promise),
            Who::Staff(colleague) => colleague.roles.may(duty),
            _ => false,
        },
    };
    if passes {
        return Ok(May::Pass);
    }
    // A person at a page for employees, and an employee at one of another duty, are told so; logging in again would not help them. Nor would it
    // help somebody who acts for another, and has to stop first.
    let told = match session::who(app, parts).await? {
        Who::Acting(_) => true,
        Who::Person(_) => matches!(permit, Permit::Staff(_) | Permit::Colleague | Permit::For(_)),
        Who::Staff(_) => matches!(permit, Permit::Staff(_) | Permit::Colleague),
        _ => false,
    };
    Ok(if told { May::Not } else { May::LogIn })
}

/// Who sent something reads that it was not done.
fn to_the_declaration(parts: &Parts) -> Response {
    let (lang, _) = split_language(original(parts).path());
    let told = if parts.method.is_safe() { String::new() } else { format!("?{NOT_SENT}") };
    Redirect::to(&format!("{}{DECLARATION}{told}", lang.prefix())).into_response()
}

/// Who only wants to look is sent to log in and comes back; who sent something is told.
fn turned_away(parts: &Parts) -> Response {
    if parts.method != Method::GET && parts.method != Method::HEAD {
        return Error::Forbidden.into_response();
    }
    Redirect::to(&log_in_address(original(parts))).into_response()
}

fn original(parts: &Parts) -> &Uri {
    parts.extensions.get::<axum::extract::OriginalUri>().map_or(&parts.uri, |uri| &uri.0)
}

fn log_in_address(wanted: &Uri) -> String {
    let (lang, path) = split_language(wanted.path());
    format!("{}/inloggen?next={}", lang.prefix(), path)
}

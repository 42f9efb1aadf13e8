//! Showing who one is by the code that came by mail or letter (P87). To get here somebody followed the request already; the code shows that
//! they read what is sent to whom the request is about.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::followed::Followed;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Form, FormView, Kind, Typed, typed_code};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::proof::{self, NotShown};
use crate::rights::{By, Illegal, NotTaken, Request};

pub struct CodeForm;

impl Form for CodeForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("code", Kind::Line)];
}

#[derive(Template)]
#[template(path = "rights/code.html")]
struct CodePage {
    page: Page,
    form: FormView,
    base: String,
    number: String,
}

impl CodePage {
    fn new(page: Page, followed: &Followed, form: FormView) -> Self {
        Self { base: page.to(&followed.place()), number: followed.request.number.to_string(), form, page }
    }
}

pub async fn form(page: Page, followed: Followed) -> Response {
    if !is_asked(&followed) {
        return Redirect::to(&page.to(&followed.place())).into_response();
    }
    View::ok(CodePage::new(page, &followed, FormView::default())).into_response()
}

/// Whether there is something left to show.
pub fn is_asked(followed: &Followed) -> bool {
    let case = &followed.request.case;
    case.state.is_open() && !case.is_identified()
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    followed: Followed,
    typed: Typed<CodeForm>,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let code = typed_code(&typed, page.t, page.t.proof_code_missing(), &mut errors);
    if let Some(code) = code.filter(|_| errors.is_empty()) {
        let used = proof::redeem(&app, &followed.request, (followed.actor, By::Person), &code, None).await?;
        match came_of(page.t, &followed, used.map(|(request, _)| request)) {
            Ok(()) => {
                return Ok(Redirect::to(&format!("{}?gelukt=herkend", page.to(&followed.place()))).into_response());
            }
            Err(why) => errors.add("code", why),
        }
    }
    let again = typed.again(errors);
    Ok(View::refused(CodePage::new(page.failed(), &followed, again)).into_response())
}

/// We know who asks, or what to say when we do not: a code that is right may have come too late, or show too little by now.
fn came_of(
    t: Messages,
    followed: &Followed,
    used: std::result::Result<Request, NotShown>,
) -> std::result::Result<(), &'static str> {
    match used {
        Ok(request) if request.case.is_identified() => Ok(()),
        Ok(_) => Err(t.proof_own_not_enough()),
        Err(NotShown::Wrong) => Err(t.proof_code_wrong()),
        Err(NotShown::TooMany) => Err(t.proof_code_too_many()),
        Err(NotShown::NotTaken(NotTaken::Illegal(Illegal::Closed))) => Err(t.proof_own_closed()),
        Err(NotShown::NotTaken(NotTaken::Illegal(_))) if followed.request.case.is_identified() => Ok(()),
        Err(NotShown::NotTaken(NotTaken::Illegal(_))) => Err(t.proof_own_not_enough()),
        // An employee was at it in the same moment.
        Err(NotShown::NotTaken(NotTaken::Meanwhile)) => Err(t.proof_own_busy()),
    }
}

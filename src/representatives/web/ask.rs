//! `/mijn/vertegenwoordigers/nieuw`: asking to act for another, and checking it before it is sent. Nothing here says whether we know the other.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use crate::kernel::dates::{self, amsterdam_day};
use crate::kernel::representation::{Area, Representative};
use crate::platform::app::App;
use crate::platform::form::{Errors, FormView, Typed};
use crate::platform::page::{Page, View};
use crate::representatives::form::{self, AskForm};
use crate::representatives::model::Asked;
use crate::representatives::words;

#[derive(Template)]
#[template(path = "representatives/ask.html")]
struct AskPage {
    page: Page,
    form: FormView,
    kinds: Vec<(&'static str, &'static str)>,
    areas: Vec<(&'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "representatives/check.html")]
pub struct CheckPage {
    page: Page,
    form: FormView,
    shown: Vec<(&'static str, String)>,
    carried: Vec<(&'static str, String)>,
    asked: String,
}

pub async fn form(page: Page) -> Response {
    View::ok(AskPage::new(page, FormView::default())).into_response()
}

pub async fn check(State(app): State<App>, page: Page, typed: Typed<AskForm>) -> Response {
    if typed.get("step") == "again" {
        return View::ok(AskPage::new(page, typed.again(Errors::default()))).into_response();
    }
    match form::parse(&typed, page.t, amsterdam_day(app.db.clock().now())) {
        Ok(asked) => {
            let number = Uuid::now_v7().to_string();
            View::ok(CheckPage::new(page, &asked, form::carried(&typed), number)).into_response()
        }
        Err(errors) => refused(page, typed.again(errors)),
    }
}

/// The form again, with what is wrong.
pub fn refused(page: Page, form: FormView) -> Response {
    View::refused(AskPage::new(page.failed(), form)).into_response()
}

impl AskPage {
    fn new(page: Page, form: FormView) -> Self {
        Self {
            form,
            kinds: Representative::ALL.map(|kind| (kind.code(), words::kind_explained(page.t, kind))).into(),
            areas: Area::ALL.map(|area| (area.code(), words::area(page.t, area))).into(),
            page,
        }
    }
}

impl CheckPage {
    pub fn new(page: Page, asked: &Asked, carried: Vec<(&'static str, String)>, number: String) -> Self {
        Self { form: FormView::default(), shown: shown(&page, asked), carried, asked: number, page }
    }

    /// The proof was not one: what was typed stays.
    pub fn again(self, form: FormView) -> Self {
        Self { page: self.page.failed(), form, ..self }
    }
}

fn shown(page: &Page, asked: &Asked) -> Vec<(&'static str, String)> {
    let t = page.t;
    vec![
        (t.representatives_kind(), words::kind(t, asked.kind).to_owned()),
        (t.representatives_name(), asked.name.as_str().to_owned()),
        (t.representatives_birth(), dates::long(asked.birth_date.date(), page.lang)),
        (t.representatives_home(), format!("{}, {}", asked.postcode.as_str(), asked.house_number.as_str())),
        (t.representatives_scope(), words::scope(t, asked.scope)),
        (t.representatives_period(), words::when(t, asked.begins_on, asked.ends_on)),
    ]
}

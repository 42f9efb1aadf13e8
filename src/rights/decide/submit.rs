//! `/beheer/verzoeken/{number}/besluit/{decision}` and `/ontvangstbevestiging`: written, read as it will be read, and sent.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

use super::carry_out::{Carried, carry_out, facts, mark};
use super::form::FormPage;
use super::letter_page;
use super::parse::{Filled, LetterForm, TEXTS, not_printed, parse};
use super::preview::PreviewPage;
use super::situation::{self, Situation};
use super::writing::Writing;
use crate::accounts::staff::{Colleagues, colleagues};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, FormView, Typed};
use crate::platform::page::{Page, View};
use crate::rights::letters::{self, Letter, Way};
use crate::rights::open::OpenCase;
use crate::rights::staff::{case, timeline};
use crate::rights::step_store;

/// The decision that an address names.
pub struct About(Writing);

impl FromRequestParts<App> for About {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let named = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
        let Path(named) = named.map_err(|_| Error::NotFound)?;
        named.get("decision").and_then(|slug| Writing::decision(slug)).map(Self).ok_or(Error::NotFound)
    }
}

pub async fn form(State(app): State<App>, page: Page, open: OpenCase, About(writing): About) -> Result<Response> {
    let desk = Desk::new(app, open, writing).await?;
    Ok(View::ok(desk.form(page, None)).into_response())
}

pub async fn decide(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    About(writing): About,
    typed: Typed<LetterForm>,
) -> Result<Response> {
    Desk::new(app, open, writing).await?.submitted(page, &typed).await
}

pub async fn receipt_form(State(app): State<App>, page: Page, open: OpenCase) -> Result<Response> {
    let desk = Desk::new(app, open, Writing::Receipt).await?;
    Ok(View::ok(desk.form(page, None)).into_response())
}

pub async fn receipt(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<LetterForm>) -> Result<Response> {
    Desk::new(app, open, Writing::Receipt).await?.submitted(page, &typed).await
}

/// Somebody at work on one letter.
struct Desk {
    app: App,
    open: OpenCase,
    writing: Writing,
    situation: Situation,
    known: Colleagues,
}

impl Desk {
    async fn new(app: App, open: OpenCase, writing: Writing) -> Result<Self> {
        let situation = situation::read(&app, &open).await?;
        let known = colleagues(&app, open.staff.account).await?;
        Ok(Self { app, open, writing, situation, known })
    }

    fn form(&self, page: Page, form: Option<FormView>) -> FormPage {
        FormPage::new(page, (&self.open, self.writing, &self.situation), &self.known, form)
    }

    fn shown(&self, page: Page, form: FormView) -> Response {
        View::ok(self.form(page, Some(form))).into_response()
    }

    fn refused(&self, page: Page, form: FormView) -> Response {
        View::refused(self.form(page.failed(), Some(form))).into_response()
    }

    async fn submitted(&self, page: Page, typed: &Typed<LetterForm>) -> Result<Response> {
        if typed.get("step") == "change" {
            return Ok(self.shown(page, typed.again(Errors::default())));
        }
        if let Some(masked) = typed.masked(&TEXTS) {
            return Ok(self.shown(page, masked));
        }
        if !case::is_current(&self.open, typed) || self.is_hindered() {
            return self.meanwhile(page, typed).await;
        }
        if self.writing == Writing::Answer && typed.get("left_out") != self.situation.left_out() {
            let mut errors = Errors::default();
            errors.add("withheld", page.t.decisions_left_out_changed());
            return Ok(self.refused(page, typed.again(errors)));
        }
        let filled = match parse(typed, page.t, self.writing, (&self.open.request, &self.situation)) {
            Ok(filled) => filled,
            Err(errors) => return Ok(self.refused(page, typed.again(errors))),
        };
        if let Some(warned) = typed.warned(&TEXTS) {
            return Ok(self.shown(page, warned));
        }
        self.written(page, (typed, &filled)).await
    }

    fn is_hindered(&self) -> bool {
        !self.situation.hindrances(&self.open.request, self.writing).is_empty()
    }

    /// All is said: the letter is shown, printed or sent.
    async fn written(&self, page: Page, (typed, filled): (&Typed<LetterForm>, &Filled)) -> Result<Response> {
        let facts = facts(&self.open.request, filled, self.situation.today);
        let (_, letter) = letters::compose(&self.app, self.app.db.read(), &facts, &filled.contents).await?;
        let printed = typed.get("step") == "pdf" || filled.way == Way::Post;
        if printed {
            match letters::print(letter.clone(), page.organisation.clone()).await? {
                Err(why) => return Ok(self.refused(page.clone(), typed.again(not_printed(page.t, filled, why)))),
                Ok(pdf) if typed.get("step") == "pdf" => {
                    return Ok(letter_page::pdf_file(&self.open.request, filled.contents.kind(), pdf));
                }
                Ok(_) => {}
            }
        }
        match typed.get("step") {
            "send" if typed.get("asked") == mark(&letter)? => self.send(page, (typed, filled), letter).await,
            "send" => Ok(View::refused(self.preview(page, (typed, filled), letter)?.changed()).into_response()),
            _ => Ok(View::ok(self.preview(page, (typed, filled), letter)?).into_response()),
        }
    }

    fn preview(
        &self,
        page: Page,
        (typed, filled): (&Typed<LetterForm>, &Filled),
        letter: Letter,
    ) -> Result<PreviewPage> {
        PreviewPage::new(page, (&self.open, self.writing), (typed, filled), letter, &self.situation)
    }

    async fn send(
        &self,
        page: Page,
        (typed, filled): (&Typed<LetterForm>, &Filled),
        letter: Letter,
    ) -> Result<Response> {
        match carry_out(&self.app, &self.open, (self.writing, filled), typed.get("asked")).await? {
            Carried::Sent(told) => {
                let request = &self.open.request;
                let sent = letters::of_request(self.app.db.write(), &self.open.access, request.id).await?;
                let place = sent.iter().rev().find(|one| one.letter == letter).map(|one| one.id);
                let place = letter_page::address(&case::address(&request.number), place.unwrap_or_default());
                Ok(Redirect::to(&page.to(&format!("{place}?{}", told.query()))).into_response())
            }
            Carried::Meanwhile => self.meanwhile(page, typed).await,
            Carried::Changed => {
                Ok(View::refused(self.preview(page, (typed, filled), letter)?.changed()).into_response())
            }
            Carried::NotPrinted(why) => {
                let errors = not_printed(page.t, filled, why);
                Ok(self.refused(page, typed.again(errors)))
            }
        }
    }

    /// The form again, with what was typed and what happened since it was read.
    async fn meanwhile(&self, page: Page, typed: &Typed<LetterForm>) -> Result<Response> {
        let seen = typed.get("revision").parse().unwrap_or_default();
        let open = self.open.again(&self.app).await?;
        let again = Self::new(self.app.clone(), open, self.writing).await?;
        let steps = step_store::steps(self.app.db.write(), self.open.request.id).await?;
        let newer: Vec<_> = steps.into_iter().filter(|taken| taken.number > seen).collect();
        let page = page.failed();
        let mut form = again.form(page.clone(), Some(typed.again(Errors::default())));
        form.meanwhile = timeline::moments(&page, &again.known, &newer);
        Ok(View::refused(form).into_response())
    }
}

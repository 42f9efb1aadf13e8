//! `/beheer/verzoeken/{number}/werkaantekeningen/{note}/weglaten`: withholding one note, on a ground of the law and in words for the person.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::list::{back, note, of_data};
use super::pile::Pile;
use super::shown::{self, Copies};
use super::told::Told;
use super::{address, carry_out, store};
use crate::kernel::dossier::Ground;
use crate::kernel::ids::NoteId;
use crate::kernel::prose::{Prose, ProseError};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{BSN, Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::open::OpenCase;

pub struct WithholdForm;

impl Form for WithholdForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("ground", Kind::Line), ("words", Kind::Lines), ("revision", Kind::Line), BSN];
    const LIMIT: usize = 128 * 1024;
}

#[derive(Template)]
#[template(path = "rights/review/withhold.html")]
struct WithholdPage {
    page: Page,
    form: FormView,
    /// The list.
    base: String,
    number: String,
    action: String,
    revision: String,
    copies: Copies,
    grounds: Vec<(String, &'static str)>,
    is_open: bool,
}

/// Somebody with one note of a request before them.
struct Desk {
    app: App,
    open: OpenCase,
    pile: Pile,
    note: NoteId,
}

impl Desk {
    async fn new(app: App, open: OpenCase, note: NoteId) -> Result<Self> {
        let mut conn = app.db.read().acquire().await?;
        let pile = of_data(&mut conn, &open.request).await?;
        drop(conn);
        pile.find(note).ok_or(Error::NotFound)?;
        Ok(Self { app, open, pile, note })
    }

    fn is_open(&self) -> bool {
        self.open.request.case.state.is_open()
    }

    /// What was decided before, to change.
    async fn begun(&self) -> Result<FormView> {
        let decided = store::of_request(self.app.db.read(), &self.open.access, self.open.request.id).await?;
        let decided = decided.into_iter().find(|one| one.review.note == self.note);
        let ground = decided.as_ref().and_then(|one| one.review.verdict.ground()).map(Ground::code);
        let words = decided.as_ref().and_then(|one| one.words.as_ref()).map_or("", |words| words.as_str());
        Ok(FormView::with(&[("ground", ground.as_deref().unwrap_or_default()), ("words", words)]))
    }

    /// The form, below the note as it is now; of a closed request nothing is opened again.
    async fn view(&self, page: Page, form: FormView) -> Result<Response> {
        let one = self.pile.find(self.note).ok_or(Error::NotFound)?;
        let copies = if self.is_open() {
            let access = shown::access(&self.app, &self.open, &[one]).await?;
            let mut conn = self.app.db.read().acquire().await?;
            shown::copies(&mut conn, &page, &access, (&self.pile, one)).await?
        } else {
            vec![]
        };
        let (base, failed) = (page.to(&address(&self.open.request)), form.failed());
        let view = WithholdPage {
            form,
            number: self.open.request.number.to_string(),
            action: format!("{base}/{}/weglaten", self.note),
            base,
            revision: one.revision(),
            copies,
            grounds: Ground::ALL.map(|ground| (ground.code(), ground.said().say(page.lang))).into(),
            is_open: self.is_open(),
            page: if failed { page.failed() } else { page },
        };
        Ok(if failed { View::refused(view).into_response() } else { View::ok(view).into_response() })
    }

    /// What was typed, with what came in the way.
    async fn refused(&self, page: Page, typed: &Typed<WithholdForm>, why: &'static str) -> Result<Response> {
        let mut errors = Errors::default();
        errors.add("ground", why);
        self.view(page, typed.again(errors)).await
    }
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let desk = Desk::new(app, open, note(&named)?).await?;
    if !desk.is_open() {
        return Ok(Redirect::to(&page.to(&address(&desk.open.request))).into_response());
    }
    let form = desk.begun().await?;
    desk.view(page, form).await
}

pub async fn withhold(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
    typed: Typed<WithholdForm>,
) -> Result<Response> {
    let desk = Desk::new(app, open, note(&named)?).await?;
    let t = page.t;
    if !desk.is_open() {
        return desk.refused(page, &typed, t.reviews_told_closed()).await;
    }
    if let Some(masked) = typed.masked(&["words"]) {
        return desk.view(page, masked).await;
    }
    let (ground, words) = match parse(&typed, t) {
        Ok(filled) => filled,
        Err(errors) => return desk.view(page, typed.again(errors)).await,
    };
    if let Some(warned) = typed.warned(&["words"]) {
        return desk.view(page, warned).await;
    }
    let seen = (desk.note, typed.get("revision"));
    match carry_out::withhold(&desk.app, &desk.open, seen, (ground, &words)).await? {
        Told::Changed => {
            let desk = Desk::new(desk.app, desk.open, desk.note).await?;
            desk.refused(page, &typed, t.reviews_changed()).await
        }
        told => Ok(back(&page, &desk.open.request, told)),
    }
}

fn parse(typed: &Typed<WithholdForm>, t: Messages) -> std::result::Result<(Ground, Prose), Errors> {
    let mut errors = typed.errors(t);
    let ground = errors.keep("ground", Ground::from_code(typed.get("ground")), |_| t.reviews_ground_missing());
    let words = errors.keep("words", Prose::parse(typed.get("words")), |error| match error {
        ProseError::Missing => t.reviews_words_missing(),
        ProseError::ControlCharacter => t.form_control(),
        ProseError::TooLong(_) => t.reviews_words_long(),
    });
    match (ground, words) {
        (Some(ground), Some(words)) if errors.is_empty() => Ok((ground, words)),
        _ => Err(errors.in_order_of::<WithholdForm>()),
    }
}

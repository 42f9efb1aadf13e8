//! `/beheer/verzoeken/{number}/correctie/{line}`: deciding one line, which applies it.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::said::Said;
use super::shown::{Around, LineShown};
use super::{address, back, number_in, of_correction};
use crate::accounts::staff::colleagues;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{BSN, Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::correction::decide::{Decided, decide};
use crate::rights::correction::line::{Line, Verdict};
use crate::rights::correction::line_store;
use crate::rights::correction::records::Records;
use crate::rights::correction::typed::prose;
use crate::rights::file_store;
use crate::rights::open::OpenCase;
use crate::rights::staff::case;

pub struct VerdictForm;

impl Form for VerdictForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("why", Kind::Lines), ("verdict", Kind::Line), ("revision", Kind::Line), BSN];
    const LIMIT: usize = 128 * 1024;
}

#[derive(Template)]
#[template(path = "rights/correction/one.html")]
struct LinePage {
    page: Page,
    form: FormView,
    number: String,
    here: String,
    action: String,
    revision: String,
    line: LineShown,
    /// Accepting it applies it here; else it is put right by hand first.
    applies: bool,
    /// Why nothing was done.
    refused: Option<&'static str>,
}

pub async fn form(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let (records, line) = find(&app, &open, number_in(&named)?).await?;
    if !line.is_open() || !open.request.case.state.is_open() {
        return Ok(back(&page, &open.request, Said::WasDecided));
    }
    let view = view(&app, page, (&open, &records, &line), (FormView::default(), None)).await?;
    Ok(View::ok(view).into_response())
}

pub(super) async fn find(app: &App, open: &OpenCase, number: i32) -> Result<(Records, Line)> {
    of_correction(open)?;
    let records = Records::read(app, open).await?;
    let lines = line_store::lines(app.db.write(), &records.access, open.request.id).await?;
    let line = lines.into_iter().find(|line| line.number == number).ok_or(Error::NotFound)?;
    Ok((records, line))
}

async fn view(
    app: &App,
    page: Page,
    (open, records, line): (&OpenCase, &Records, &Line),
    (form, refused): (FormView, Option<&'static str>),
) -> Result<LinePage> {
    let known = colleagues(app, open.staff.account).await?;
    let files = file_store::files(app.db.read(), &records.access, open.request.id).await?;
    let around = Around { open, records, known: &known, files: &files, supplements: &[] };
    let here = page.to(&address(&open.request));
    Ok(LinePage {
        form,
        number: open.request.number.to_string(),
        action: format!("{here}/{}", line.number),
        here,
        revision: open.request.version.to_string(),
        line: LineShown::new(&page, line, &around),
        applies: line.line.data().is_some(),
        refused,
        page,
    })
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
    typed: Typed<VerdictForm>,
) -> Result<Response> {
    let (records, line) = find(&app, &open, number_in(&named)?).await?;
    let about = (&open, &records, &line);
    if let Some(form) = typed.masked(&["why"]) {
        return Ok(View::ok(view(&app, page, about, (form, None)).await?).into_response());
    }
    let verdict = match read(&typed, page.t) {
        Ok(verdict) => verdict,
        Err(errors) => return refused(&app, page, about, (typed.again(errors), None)).await,
    };
    if let Some(form) = typed.warned(&["why"]) {
        return Ok(View::ok(view(&app, page, about, (form, None)).await?).into_response());
    }
    let decided = match case::is_current(&open, &typed) {
        true => decide(&app, (&open, &records.access), &line, &verdict, open.by(Duty::Decisions)?).await?,
        false => Decided::Meanwhile,
    };
    let said = if matches!(verdict, Verdict::Accept(_)) { Said::Accepted } else { Said::Rejected };
    let words = match decided {
        Decided::Done => return Ok(back(&page, &open.request, said)),
        Decided::Unidentified => page.t.correction_unidentified(),
        Decided::Meanwhile => page.t.correction_meanwhile(),
        Decided::OtherNow => page.t.correction_other_now(),
        Decided::Unreadable => page.t.correction_unreadable(),
    };
    refused(&app, page, about, (typed.again(Errors::default()), Some(words))).await
}

/// What was typed stays, over the request and the line as they are by now.
async fn refused(
    app: &App,
    page: Page,
    (open, _, line): (&OpenCase, &Records, &Line),
    (form, words): (FormView, Option<&'static str>),
) -> Result<Response> {
    let open = open.again(app).await?;
    let Ok((records, line)) = find(app, &open, line.number).await else {
        return Ok(back(&page, &open.request, Said::WasDecided));
    };
    let view = view(app, page.failed(), (&open, &records, &line), (form, words)).await?;
    Ok(View::refused(view).into_response())
}

fn read(typed: &Typed<VerdictForm>, t: Messages) -> std::result::Result<Verdict, Errors> {
    let mut errors = typed.errors(t);
    let verdict = match typed.get("verdict") {
        "accept" if typed.get("why").is_empty() => Some(Verdict::Accept(None)),
        "accept" => prose(typed.get("why"), "why", "", t, &mut errors).map(|why| Verdict::Accept(Some(why))),
        "reject" => {
            let why = prose(typed.get("why"), "why", t.correction_why_missing(), t, &mut errors);
            why.map(Verdict::Reject)
        }
        _ => errors.keep("why", Err(()), |()| t.correction_verdict_missing()),
    };
    verdict.filter(|_| errors.is_empty()).ok_or(errors)
}

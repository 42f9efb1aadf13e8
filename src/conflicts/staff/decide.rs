//! Deciding whether an employee may open the file of somebody they know, and for how long; and that they know each other no more.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::{PLACE, one, words};
use crate::accounts::Staff;
use crate::accounts::staff::{colleagues, mail};
use crate::conflicts::event::Event;
use crate::conflicts::mails;
use crate::conflicts::model::Verdict;
use crate::conflicts::store::{self, Conflict, NotDecided};
use crate::kernel::dates;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

pub struct DecideForm;

impl Form for DecideForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("verdict", Kind::Line)];
}

#[derive(Template)]
#[template(path = "conflicts/decide.html")]
struct DecidePage {
    page: Page,
    form: FormView,
    href: String,
    who: String,
    relation: &'static str,
    why: &'static str,
    asked: String,
    verdicts: Vec<(&'static str, &'static str)>,
}

async fn view(app: &App, page: Page, (staff, known): (Staff, &Conflict), form: FormView) -> Result<DecidePage> {
    let question = known.question.filter(|question| question.decided_at.is_none()).ok_or(Error::NotFound)?;
    let names = colleagues(app, staff.account).await?;
    Ok(DecidePage {
        form,
        href: page.to(&format!("{PLACE}/{}", known.id)),
        who: names.name(known.account).unwrap_or(page.t.conflicts_somebody()).to_owned(),
        relation: words::relation(page.t, known.relation),
        why: words::why(page.t, question.why),
        asked: dates::long_with_time(question.asked_at, page.lang),
        verdicts: Verdict::ALL.iter().map(|verdict| (verdict.code(), words::verdict(page.t, *verdict))).collect(),
        page,
    })
}

async fn known(app: &App, id: &str) -> Result<Conflict> {
    one(&mut *app.db.write().acquire().await?, None, id).await
}

pub async fn form(State(app): State<App>, page: Page, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let known = known(&app, &id).await?;
    Ok(View::ok(view(&app, page, (staff, &known), FormView::default()).await?).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    typed: Typed<DecideForm>,
) -> Result<Response> {
    let known = known(&app, &id).await?;
    let mut errors = typed.errors(page.t);
    let verdict = Verdict::from_code(typed.get("verdict"));
    if verdict.is_none() {
        errors.add("verdict", page.t.conflicts_verdict_missing());
    }
    if let Some(verdict) = verdict.filter(|_| errors.is_empty()) {
        match decided(&app, staff, &known, verdict).await? {
            Err(NotDecided::Own) => errors.add("verdict", page.t.conflicts_verdict_own()),
            Ok(()) => return Ok(told(&page, "besloten")),
            // A colleague was first: the list says what they decided.
            Err(NotDecided::Meanwhile) => return Ok(told(&page, "al-besloten")),
        }
    }
    let template = view(&app, page.failed(), (staff, &known), typed.again(errors)).await?;
    Ok(View::refused(template).into_response())
}

fn told(page: &Page, what: &str) -> Response {
    Redirect::to(&format!("{}?gelukt={what}", page.to(PLACE))).into_response()
}

async fn decided(app: &App, staff: Staff, known: &Conflict, verdict: Verdict) -> Result<Result<(), NotDecided>> {
    let mut change = app.db.change(staff.actor()).await?;
    let (employee, conflict) = (known.employee, known.id);
    if let Err(why) = store::decide(&mut change, conflict, staff.account, verdict).await? {
        change.abandon().await?;
        return Ok(Err(why));
    }
    mail(app, &mut change, known.account, |lang| mails::decided(&app.settings, lang, verdict)).await?;
    let event = match verdict {
        Verdict::No => Event::Declined { employee, conflict },
        _ => Event::Allowed { employee, conflict },
    };
    change.commit(event).await?;
    Ok(Ok(()))
}

pub async fn end(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    _: Pressed,
) -> Result<Redirect> {
    let known = known(&app, &id).await?;
    let mut change = app.db.change(staff.actor()).await?;
    match store::end(&mut change, known.id, staff.account).await? {
        true => change.commit(Event::Ended { employee: known.employee, conflict: known.id }).await?,
        false => {
            change.abandon().await?;
            return Err(Error::Forbidden);
        }
    }
    Ok(Redirect::to(&format!("{}?gelukt=beeindigd", page.to(PLACE))))
}

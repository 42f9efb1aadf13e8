//! `/beheer/verzoeken/{number}/ontvangst`: a day of receipt that was wrong (RULES 1). One employee says which it should be and why; a colleague
//! sees what it does to the deadline, and confirms or declines it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use time::{Date, OffsetDateTime};

use super::contents::Pair;
use super::timeline::employee;
use super::told::Told;
use super::{case, intake, intake_form};
use crate::accounts::staff::{Colleagues, colleagues};
use crate::kernel::dates;
use crate::kernel::deadline::{Deadline, Lost, Margin, Received};
use crate::kernel::prose::{Prose, ProseError};
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::form::{BSN, Errors, Form, FormView, Kind as Typing, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::case::Step;
use crate::rights::news;
use crate::rights::open::OpenCase;
use crate::rights::receipt::{Proposal, Verdict};
use crate::rights::receipt_store;
use crate::rights::request::Request;
use crate::rights::store;

/// The day it should be, and why.
pub struct DayForm;

impl Form for DayForm {
    const FIELDS: &'static [(&'static str, Typing)] = &[
        ("received_day", Typing::Line),
        ("received_month", Typing::Line),
        ("received_year", Typing::Line),
        ("why", Typing::Lines),
        ("revision", Typing::Line),
        BSN,
    ];
    const LIMIT: usize = 128 * 1024;
}

/// What a colleague says of it. `proposal`: the one that was on the screen.
pub struct VerdictForm;

impl Form for VerdictForm {
    const FIELDS: &'static [(&'static str, Typing)] =
        &[("verdict", Typing::Line), ("proposal", Typing::Line), ("revision", Typing::Line)];
}

#[derive(Template)]
#[template(path = "rights/staff/receipt.html")]
struct ReceiptPage {
    page: Page,
    form: FormView,
    number: String,
    base: String,
    action: String,
    revision: String,
    day: String,
    /// When it was typed in: it cannot have arrived later.
    noted: String,
    is_open: bool,
    waits: Option<Waits>,
    before: Vec<Row>,
}

/// The proposal that waits, with what it would do.
struct Waits {
    id: String,
    row: Row,
    gives: Vec<Pair>,
    /// What was done in time by the old day, and too late by the new.
    lost: Vec<&'static str>,
    /// Whoever proposed it does not confirm it.
    own: bool,
}

struct Row {
    days: String,
    why: String,
    who: String,
    outcome: String,
}

pub async fn show(State(app): State<App>, page: Page, open: OpenCase) -> Result<Response> {
    // The day that stands, to change.
    let [day, month, year] = intake::parts(open.request.case.deadline.received().day());
    let form = FormView::with(&[("received_day", &day), ("received_month", &month), ("received_year", &year)]);
    render(&app, page, &open, form).await
}

async fn render(app: &App, page: Page, open: &OpenCase, form: FormView) -> Result<Response> {
    let failed = form.failed();
    let page = if failed { page.failed() } else { page };
    let known = colleagues(app, open.staff.account).await?;
    let proposals = receipt_store::proposals(app.db.read(), &open.access, open.request.id).await?;
    let place = case::address(&open.request.number);
    let waits = proposals.iter().find(|one| one.decided.is_none()).map(|one| waits(&page, open, &known, one));
    let shown = ReceiptPage {
        number: open.request.number.to_string(),
        action: page.to(&format!("{place}/ontvangst")),
        base: page.to(&place),
        revision: open.request.version.to_string(),
        day: dates::long(open.request.case.deadline.received().day(), page.lang),
        noted: dates::long(dates::amsterdam_day(open.request.noted_at), page.lang),
        is_open: open.request.case.state.is_open(),
        waits: waits.filter(|_| open.request.case.state.is_open()),
        before: proposals.iter().filter(|one| one.decided.is_some()).map(|one| row(&page, &known, one)).collect(),
        form,
        page,
    };
    Ok(if failed { View::refused(shown).into_response() } else { View::ok(shown).into_response() })
}

fn waits(page: &Page, open: &OpenCase, known: &Colleagues, proposal: &Proposal) -> Waits {
    let facts = open.request.case.deadline.facts().received_on(Received::on(proposal.new));
    let (deadline, lost) = Deadline::from_facts(facts);
    Waits {
        id: proposal.id.to_string(),
        row: row(page, known, proposal),
        gives: gives(page, &deadline),
        lost: lost.iter().map(|fact| too_late(page.t, fact)).collect(),
        own: proposal.by == open.staff.account,
    }
}

/// The days that count from then on.
fn gives(page: &Page, deadline: &Deadline) -> Vec<Pair> {
    let t = page.t;
    let days: [(&'static str, Option<Date>); 2] = [
        (t.casework_target(), deadline.target_day(Margin::USUAL).map(|target| target.day())),
        (t.casework_last(), deadline.legal_last_day().map(|last| last.day())),
    ];
    let known = days.into_iter().filter_map(|(name, day)| Some((name, dates::long(day?, page.lang))));
    known.map(|(name, value)| Pair { name, value }).collect()
}

fn too_late(t: Messages, fact: &Lost) -> &'static str {
    match fact {
        Lost::Asked(_) => t.receipt_lost_asked(),
        Lost::Answered(_) => t.receipt_lost_answered(),
        Lost::Extension(_) => t.receipt_lost_extension(),
    }
}

fn row(page: &Page, known: &Colleagues, proposal: &Proposal) -> Row {
    let (t, day) = (page.t, |day| dates::long(day, page.lang));
    let outcome = proposal.decided.as_ref().map_or_else(String::new, |decided| {
        let who = employee(t, known, decided.by, Some(&decided.role));
        t.receipt_decided(decided.verdict.code(), dates::long_with_time(decided.at, page.lang), who)
    });
    let who = employee(t, known, proposal.by, Some(&proposal.role));
    Row {
        days: t.receipt_from_to(day(proposal.new), day(proposal.old)),
        why: proposal.why.as_str().to_owned(),
        who: t.receipt_proposed(dates::long_with_time(proposal.at, page.lang), who),
        outcome,
    }
}

pub async fn propose(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<DayForm>) -> Result<Response> {
    if !case::is_current(&open, &typed) {
        return case::meanwhile(&app, page, &open, &typed).await;
    }
    if let Some(masked) = typed.masked(&["why"]) {
        return render(&app, page, &open, masked).await;
    }
    let mut errors = typed.errors(page.t);
    let received = day(&typed, &open, page.t, &mut errors, app.db.clock().now());
    let why = Prose::parse(typed.get("why")).map_err(|error| errors.add("why", why_words(page.t, error))).ok();
    let (Some(received), Some(why), true) = (received, why, errors.is_empty()) else {
        return render(&app, page, &open, typed.again(errors)).await;
    };
    if let Some(warned) = typed.warned(&["why"]) {
        return render(&app, page, &open, warned).await;
    }
    let mut change = app.db.change(open.staff.actor()).await?;
    if wait_for_colleague(&app, &mut change, &open, received, &why).await? {
        change.done().await?;
        return Ok(case::back(&page, &open.request, Told::ReceiptProposed));
    }
    change.abandon().await?;
    errors.add("received_day", page.t.receipt_waits_already());
    render(&app, page, &open, typed.again(errors)).await
}

fn why_words(t: Messages, error: ProseError) -> String {
    match error {
        ProseError::Missing => t.receipt_why_missing().to_owned(),
        ProseError::TooLong(count) => t.casework_text_long(count),
        ProseError::ControlCharacter => t.form_control().to_owned(),
    }
}

/// The day that was typed, when the request can have arrived on it.
fn day(
    typed: &Typed<DayForm>,
    open: &OpenCase,
    t: Messages,
    errors: &mut Errors,
    now: OffsetDateTime,
) -> Option<Received> {
    let received = intake_form::received(typed, t, errors, now)?;
    if received.day() > dates::amsterdam_day(open.request.noted_at) {
        errors.add("received_day", t.receipt_after_noted());
        return None;
    }
    if received == open.request.case.deadline.received() {
        errors.add("received_day", t.receipt_same());
        return None;
    }
    if !open.request.case.state.is_open() {
        errors.add("received_day", t.proof_closed());
        return None;
    }
    Some(received)
}

/// False when another day waits already.
async fn wait_for_colleague(
    app: &App,
    change: &mut Change,
    open: &OpenCase,
    received: Received,
    why: &Prose,
) -> Result<bool> {
    let role = open.staff.in_charge_of(Duty::RequestWork)?;
    let (person, group) = (open.request.person, RetentionGroup::Requests);
    let file = persons::file(change, &app.vault, &open.access, person, group).await?;
    receipt_store::propose(change, &file, &open.request, (received, why), (open.staff.account, role.code())).await
}

pub async fn decide(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<VerdictForm>) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let verdict =
        errors.keep("verdict", Verdict::from_code(typed.get("verdict")).ok_or(()), |()| page.t.receipt_verdict());
    let proposals = receipt_store::proposals(app.db.read(), &open.access, open.request.id).await?;
    let seen = proposals.iter().find(|one| one.id.to_string() == typed.get("proposal"));
    let (Some(verdict), Some(seen), true) = (verdict, seen, errors.is_empty()) else {
        errors.add("verdict", page.t.receipt_gone());
        return render(&app, page, &open, typed.again(errors)).await;
    };
    if seen.decided.is_none() && !seen.takes(verdict, open.staff.account) {
        errors.add("verdict", page.t.receipt_by_two());
        return render(&app, page, &open, typed.again(errors)).await;
    }
    match carry_out(&app, &open, &typed, seen, verdict).await? {
        Some(request) => Ok(case::back(&page, &request, Told::of(verdict))),
        None => {
            errors.add("verdict", page.t.receipt_gone());
            render(&app, page, &open, typed.again(errors)).await
        }
    }
}

/// None when it was decided meanwhile, or the request changed.
async fn carry_out(
    app: &App,
    open: &OpenCase,
    typed: &Typed<VerdictForm>,
    seen: &Proposal,
    verdict: Verdict,
) -> Result<Option<Request>> {
    let by = open.by(Duty::RequestWork)?;
    let mut change = app.db.change(open.staff.actor()).await?;
    let after = if receipt_store::decide(&mut change, open.request.id, seen.id, verdict, by).await? {
        match verdict {
            Verdict::Declined | Verdict::Withdrawn => Some(open.request.clone()),
            Verdict::Confirmed if case::is_current(open, typed) => {
                let step = Step::CorrectReceipt(Received::on(seen.new));
                store::take(&mut change, &open.request, step, by).await?.ok()
            }
            Verdict::Confirmed => None,
        }
    } else {
        None
    };
    let Some(request) = after else {
        change.abandon().await?;
        return Ok(None);
    };
    if verdict == Verdict::Confirmed {
        // Until when we have is another day than they were told.
        news::tell(app, &mut change, &open.access, &request).await?;
    }
    change.done().await?;
    Ok(Some(request))
}

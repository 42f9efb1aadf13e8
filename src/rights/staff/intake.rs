//! `/beheer/verzoeken/innemen`: a request that came by mail, letter, phone or at the desk, in one page (P76). The clock starts on the day it
//! arrived, which is written down apart from the day it is typed in.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use time::Date;
use uuid::Uuid;

use super::intake_form::{self, Intake, IntakeForm, WRITTEN};
use super::told::Told;
use super::{case, words};
use crate::accounts::staff::Staff;
use crate::kernel::dates;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::form::FormView;
use crate::platform::page::{Page, View};
use crate::platform::scan::Scan;
use crate::platform::upload::{Brought, Upload};
use crate::rights::asking::{Press, before, take_in_once};
use crate::rights::file_store::{self, Use};
use crate::rights::kind::{Channel, Kind};
use crate::rights::request::{By, New, Request};
use crate::rights::store;

#[derive(Template)]
#[template(path = "rights/staff/intake.html")]
struct IntakePage {
    page: Page,
    form: FormView,
    /// No browser can be given a file back.
    choose_again: bool,
    channels: Vec<(&'static str, &'static str)>,
    kinds: Vec<(&'static str, &'static str)>,
}

pub async fn form(State(app): State<App>, page: Page) -> Response {
    let today = dates::amsterdam_day(app.db.clock().now());
    let [day, month, year] = parts(today);
    let number = Uuid::now_v7().to_string();
    let known = [("received_day", &day), ("received_month", &month), ("received_year", &year), ("asked", &number)];
    let filled: Vec<(&'static str, &str)> = known.iter().map(|(field, text)| (*field, text.as_str())).collect();
    let form = FormView::with(&[&filled[..], &[("lang", "nl")]].concat());
    View::ok(view(page, form, false)).into_response()
}

/// As a form takes a day.
pub fn parts(day: Date) -> [String; 3] {
    [day.day().to_string(), u8::from(day.month()).to_string(), day.year().to_string()]
}

fn view(page: Page, form: FormView, choose_again: bool) -> IntakePage {
    let t = page.t;
    let mut kinds = vec![("", t.intake_kind_choose())];
    kinds.extend(Kind::ALL.map(|kind| (kind.slug(), words::kind(t, kind))));
    IntakePage {
        form,
        choose_again,
        channels: Channel::TAKEN_IN.map(|way| (way.code(), words::channel(t, way))).into(),
        kinds,
        page,
    }
}

pub async fn take(State(app): State<App>, page: Page, staff: Staff, upload: Upload<IntakeForm>) -> Result<Response> {
    let brought = upload.file("scan") != Brought::Nothing;
    if let Some(form) = upload.typed.masked(&WRITTEN) {
        return Ok(View::ok(view(page, form, brought)).into_response());
    }
    let intake = match intake_form::parse(&upload, page.t, app.db.clock().now()) {
        Ok(intake) => intake,
        Err(errors) => {
            let form = upload.typed.again(errors);
            return Ok(View::refused(view(page.failed(), form, brought)).into_response());
        }
    };
    if let Some(form) = upload.typed.warned(&WRITTEN) {
        return Ok(View::ok(view(page, form, brought)).into_response());
    }
    match carry_out(&app, staff, intake).await? {
        Some(request) => Ok(case::back(&page, &request, Told::TakenIn)),
        None => {
            let mut errors = upload.typed.errors(page.t);
            errors.add("repeats", page.t.intake_repeats_unknown());
            let form = upload.typed.again(errors);
            Ok(View::refused(view(page.failed(), form, brought)).into_response())
        }
    }
}

/// None when there is no request with the number that this one repeats.
async fn carry_out(app: &App, staff: Staff, intake: Intake) -> Result<Option<Request>> {
    let repeated = match &intake.repeats {
        Some(number) => match store::by_number(app.db.read(), number).await? {
            Some(request) => Some(request.id),
            None => return Ok(None),
        },
        None => None,
    };
    let new = New { repeats: repeated, ..intake.new };
    let by = By::Staff(staff.account, staff.in_charge_of(Duty::RequestWork)?);
    let mut change = app.db.change(staff.actor()).await?;
    let press = Press::new(&app.vault, Some(staff.account.uuid()), intake.page);
    let Some(request) = take_in_once(app, &mut change, &new, &press, by).await? else {
        return before(app, change, &press).await.map(Some);
    };
    if let Some(scan) = &intake.scan {
        keep(app, &mut change, &request, by, scan).await?;
    }
    change.done().await?;
    Ok(Some(request))
}

/// The scan goes with the request, which whoever takes it in has open.
async fn keep(app: &App, change: &mut Change, request: &Request, by: By, scan: &Scan) -> Result<()> {
    let By::Staff(account, role) = by else { return Ok(()) };
    let at = change.at();
    let access = access::for_request(change.conn(), &app.vault, (account, role), &request.persons(), at).await?;
    let file = persons::file(change, &app.vault, &access, request.person, RetentionGroup::Requests).await?;
    file_store::add(change, &file, request, (Use::Scan, by, None), scan).await?;
    Ok(())
}

//! `/beheer/instellingen/wijzigen`: the form, what it would change with each colour where it stands, and the button that saves it.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::statement::is_outdated;
use super::swatches::{Screen, screens};
use super::words::{self, Differs, differs};
use super::{HERE, SAVED};
use crate::accounts::Staff;
use crate::kernel::organisation::Organisation;
use crate::kernel::organisation_rules::{FIELDS, Rule, faults};
use crate::kernel::staff::Duty;
use crate::kernel::text::one_line;
use crate::organisation::settings::{Changed, of_file, reload};
use crate::organisation::settings_store;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

/// `asked`: the number of the settings that were on the screen. `sure`: what it changes was on the screen; `again`: back from there.
pub struct SettingsForm;

impl Form for SettingsForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("name", Kind::Line),
        ("legal_name", Kind::Line),
        ("registration_number", Kind::Line),
        ("town", Kind::Line),
        ("visiting_address", Kind::Line),
        ("postal_address", Kind::Line),
        ("phone", Kind::Line),
        ("phone_hours_nl", Kind::Line),
        ("phone_hours_en", Kind::Line),
        ("email", Kind::Line),
        ("website", Kind::Line),
        ("officer", Kind::Line),
        ("officer_email", Kind::Line),
        ("brand", Kind::Line),
        ("action", Kind::Line),
        ("action_text", Kind::Line),
        ("brand_dark", Kind::Line),
        ("action_dark", Kind::Line),
        ("action_text_dark", Kind::Line),
        ("asked", Kind::Line),
        ("sure", Kind::Line),
        ("again", Kind::Line),
    ];
}

#[derive(Template)]
#[template(path = "upkeep/settings/edit.html")]
struct EditPage {
    page: Page,
    form: FormView,
    asked: i32,
}

#[derive(Template)]
#[template(path = "upkeep/settings/check.html")]
struct CheckPage {
    page: Page,
    form: FormView,
    fields: Vec<&'static str>,
    asked: i32,
    differs: Vec<Differs>,
    screens: Vec<Screen>,
    /// The privacy statement says otherwise, and will go on doing so.
    words: bool,
}

/// What counts now, with its number.
async fn now(app: &App) -> Result<(i32, Organisation)> {
    let newest = settings_store::newest(app.db.write()).await?;
    Ok(newest.map_or_else(|| (0, of_file(app)), |saved| (saved.number, saved.organisation)))
}

/// With the settings of now, or those of an earlier number to go back to.
pub async fn form(State(app): State<App>, page: Page, RawQuery(query): RawQuery) -> Result<Response> {
    let (asked, now) = now(&app).await?;
    let wanted = query.as_deref().and_then(|query| query.strip_prefix("versie=")?.parse::<i32>().ok());
    let shown = match wanted {
        None => now,
        Some(0) => of_file(&app),
        Some(number) => settings_store::numbered(app.db.read(), number).await?.map_or(now, |saved| saved.organisation),
    };
    let values: Vec<(&'static str, &str)> = FIELDS.iter().map(|(field, _)| (*field, shown.get(field))).collect();
    let page = page.with_question();
    Ok(View::ok(EditPage { form: FormView::with(&values), asked, page }).into_response())
}

/// First shows what it changes, then saves it.
pub async fn save(State(app): State<App>, page: Page, staff: Staff, typed: Typed<SettingsForm>) -> Result<Response> {
    let (number, before) = now(&app).await?;
    if typed.get("again") == "yes" {
        return Ok(View::ok(EditPage { form: typed.again(Errors::default()), asked: number, page }).into_response());
    }
    let after = Organisation::of(|field| one_line(typed.get(field)).unwrap_or_default());
    let mut errors = check(&typed, page.t, &before, &after);
    if errors.is_empty() && typed.get("asked").parse() != Ok(number) {
        errors.add("name", page.t.settings_colleague());
    }
    if !errors.is_empty() {
        return Ok(again(page, &typed, errors, number));
    }
    if typed.get("sure") != "yes" {
        let words = is_outdated(&app, &after).await?;
        return Ok(consider(page, &typed, (number, &before, &after), words));
    }
    if !carry_out(&app, staff, number, &after).await? {
        let mut errors = Errors::default();
        errors.add("name", page.t.settings_colleague());
        return Ok(again(page, &typed, errors, now(&app).await?.0));
    }
    reload(&app).await?;
    Ok(Redirect::to(&page.to(&format!("{HERE}?{SAVED}"))).into_response())
}

fn check(typed: &Typed<SettingsForm>, t: Messages, before: &Organisation, after: &Organisation) -> Errors {
    let mut errors = typed.errors(t);
    for (field, fault) in faults(after) {
        errors.add(field, words::fault(t, field, &fault));
    }
    for (field, sign) in unprintable(after) {
        errors.add(field, t.settings_wrong_sign(sign.to_string()));
    }
    if errors.is_empty() && before == after {
        errors.add("name", t.settings_same());
    }
    errors.in_order_of::<SettingsForm>()
}

/// What stands in letters and cannot be printed there: with one such character no letter leaves. The first of each field.
fn unprintable(after: &Organisation) -> impl Iterator<Item = (&'static str, char)> {
    let words = FIELDS.iter().filter(|(_, rule)| *rule != Rule::Colour).map(|(field, _)| *field);
    words.filter_map(|field| Some((field, after.get(field).chars().find(|sign| !letters::is_known(*sign))?)))
}

/// The form with what is wrong. What was typed stays.
fn again(page: Page, typed: &Typed<SettingsForm>, errors: Errors, asked: i32) -> Response {
    View::refused(EditPage { form: typed.again(errors), asked, page: page.failed() }).into_response()
}

fn consider(
    page: Page,
    typed: &Typed<SettingsForm>,
    (asked, before, after): (i32, &Organisation, &Organisation),
    words: bool,
) -> Response {
    let view = CheckPage {
        form: typed.again(Errors::default()),
        fields: FIELDS.iter().map(|(field, _)| *field).collect(),
        asked,
        differs: differs(page.t, before, after),
        screens: screens(page.t, &after.colours),
        words,
        page,
    };
    View::ok(view).into_response()
}

async fn carry_out(app: &App, staff: Staff, seen: i32, after: &Organisation) -> Result<bool> {
    let role = staff.in_charge_of(Duty::Settings)?;
    let mut change = app.db.change(staff.actor()).await?;
    match settings_store::add(&mut change, seen, after, (staff.account, role)).await? {
        Some(number) => change.commit(Changed { number }).await?,
        None => {
            change.abandon().await?;
            return Ok(false);
        }
    }
    Ok(true)
}

//! Confirming: whom it is about, and how it was seen who both are (RULES 2). From then on it holds, and both are told.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use time::Date;

use super::find::{Candidate, candidates};
use super::one::OnePage;
use super::{access, back, open};
use crate::accounts::{self, Staff};
use crate::kernel::dates::{amsterdam_day, from_parts};
use crate::kernel::ids::PersonId;
use crate::kernel::reference::Line;
use crate::kernel::representation::Representative;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::access::account_of;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::representatives::mails::{News, tell};
use crate::representatives::model::{BadLastDay, Representation, Seen, SeenOther, last_day};
use crate::representatives::store::{self, Confirmed};
use crate::representatives::web::named;

pub struct ConfirmForm;

impl Form for ConfirmForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("person", Kind::Line),
        ("representative_seen", Kind::Line),
        ("represented_seen", Kind::Line),
        ("ends_day", Kind::Line),
        ("ends_month", Kind::Line),
        ("ends_year", Kind::Line),
    ];
}

/// What an employee found out, before it is written.
struct Found {
    person: PersonId,
    representative_seen: Seen,
    represented_seen: SeenOther,
    ends_on: Option<Date>,
}

pub async fn confirm(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    typed: Typed<ConfirmForm>,
) -> Result<Response> {
    let id = named(&id)?;
    let opened = open(&app, (staff, Duty::Representing), id).await?;
    let (it, known) = (&opened.it, candidates(&app, &page, staff, &opened).await?);
    let today = amsterdam_day(app.db.clock().now());
    let mut errors = match read(&typed, page.t, (it, &known.all), today) {
        Ok(found) => match carry_out(&app, staff, it, &found).await? {
            Done::Yes => return Ok(back(&page, id, "bevestigd")),
            Done::Decided => return Ok(back(&page, id, "al-besloten")),
            Done::Themselves => said(page.t.representatives_desk_themselves()),
            Done::NoAccount => said(page.t.representatives_desk_no_account()),
        },
        Err(errors) => errors,
    };
    errors = errors.in_order_of::<ConfirmForm>();
    let shown = OnePage::new(&app, page, &opened).await?.with_found(&known);
    Ok(View::refused(shown.again(typed.again(errors))).into_response())
}

fn said(text: &'static str) -> Errors {
    let mut errors = Errors::default();
    errors.add("person", text);
    errors
}

fn read(
    typed: &Typed<ConfirmForm>,
    t: Messages,
    (it, known): (&Representation, &[Candidate]),
    today: Date,
) -> Result<Found, Errors> {
    let mut errors = typed.errors(t);
    let chosen = known.iter().find(|one| one.person.to_string() == typed.get("person"));
    let chosen = errors.keep("person", chosen.ok_or(()), |()| t.representatives_desk_person_missing());
    let own = Seen::from_code(typed.get("representative_seen")).ok_or(());
    let own = errors.keep("representative_seen", own, |()| t.representatives_desk_seen_missing());
    let other = SeenOther::from_code(typed.get("represented_seen"), it.kind).ok_or(());
    let other = errors.keep("represented_seen", other, |()| t.representatives_desk_seen_other_missing());
    let ends_on = chosen.and_then(|chosen| ends(typed, t, (it, chosen), today, &mut errors));
    match (chosen, own, other) {
        (Some(chosen), Some(representative_seen), Some(represented_seen)) if errors.is_empty() => {
            Ok(Found { person: chosen.person, representative_seen, represented_seen, ends_on })
        }
        _ => Err(errors),
    }
}

/// The last day: what was asked, or an earlier one that the proof names. That of a parent follows from the birth date on file.
fn ends(
    typed: &Typed<ConfirmForm>,
    t: Messages,
    (it, chosen): (&Representation, &Candidate),
    today: Date,
    errors: &mut Errors,
) -> Option<Date> {
    let [day, month, year] = ["ends_day", "ends_month", "ends_year"].map(|part| typed.get(part));
    let is_typed = it.kind != Representative::Parent && ![day, month, year].iter().all(|part| part.is_empty());
    let wanted = if is_typed { from_parts(day, month, year) } else { it.ends_on };
    let later = wanted.is_none() || it.ends_on.is_some_and(|asked| wanted > Some(asked));
    if is_typed && later {
        errors.add("ends_day", t.representatives_desk_ends_wrong());
        return None;
    }
    let last = last_day((it.kind, &chosen.birth_date), it.begins_on, wanted, today);
    let field = if it.kind == Representative::Parent { "person" } else { "ends_day" };
    let fault = |fault| match fault {
        BadLastDay::Sixteen => t.representatives_child_is_16(),
        BadLastDay::Over if !is_typed => t.representatives_desk_ends_past(),
        _ => t.representatives_desk_ends_wrong(),
    };
    errors.keep(field, last, fault).flatten()
}

enum Done {
    Yes,
    /// Somebody decided before, or the same holds already.
    Decided,
    /// The person is who asked, by way of another file.
    Themselves,
    /// Whoever asked closed their account.
    NoAccount,
}

async fn carry_out(app: &App, staff: Staff, it: &Representation, found: &Found) -> Result<Done> {
    let mut change = app.db.change(staff.actor()).await?;
    // Whoever has an account is meant with it: what the administration knows of them belongs to it.
    let person = account_of(&mut *change.conn(), found.person).await?.unwrap_or(found.person);
    if person == it.representative {
        change.abandon().await?;
        return Ok(Done::Themselves);
    }
    if accounts::of_person(&mut *change.conn(), it.representative).await?.is_none() {
        change.abandon().await?;
        return Ok(Done::NoAccount);
    }
    let both = [it.representative, person];
    let access = access(app, change.conn(), (staff, Duty::Representing), &both).await?;
    let own = persons::find(&mut *change.conn(), &access, it.representative).await?.ok_or(Error::NotFound)?;
    let name = Line::parse(&own.person.name.full()).map_err(|_| Error::Internal("a name is no line".into()))?;
    let said = Confirmed {
        id: it.id,
        person,
        representative_seen: found.representative_seen,
        represented_seen: found.represented_seen,
        ends_on: found.ends_on,
        name: &name,
    };
    if !store::confirm(&mut change, &access, &said).await? {
        change.abandon().await?;
        return Ok(Done::Decided);
    }
    tell(app, &mut change, it.representative, News::YouMay).await?;
    tell(app, &mut change, person, News::SomebodyMay).await?;
    change.done().await?;
    Ok(Done::Yes)
}

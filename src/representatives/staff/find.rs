//! Who may be meant: whoever lives at the home that was typed, and whose file this employee has open. Sent as a press, for each of them reads that
//! they stood in a list.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::one::OnePage;
use super::{ACTIVITY, Opened, open};
use crate::accounts::Staff;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Duty;
use crate::persons::{self, Sought};
use crate::platform::access::{Listed, all_running};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::representatives::web::named;

/// So many of one house number stand on the page. A building may have more: who opened the file of the other finds it here too.
const AT_MOST: usize = 20;

/// Who may be meant, and how many of them this employee said to know.
pub struct Candidates {
    pub all: Vec<Candidate>,
    pub shut: usize,
    /// More live there than stand here.
    pub more: bool,
}

/// Somebody who may be meant.
pub struct Candidate {
    pub person: PersonId,
    pub birth_date: BirthDate,
    /// "Sanne van den Broekhuizen, 27-03-1985, Lindenhof 12-a bis, 7311 AB Apeldoorn"
    pub words: String,
}

pub async fn find(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    _: Pressed,
) -> Result<Response> {
    let opened = open(&app, (staff, Duty::Representing), named(&id)?).await?;
    let found = candidates(&app, &page, staff, &opened).await?;
    let shown = OnePage::new(&app, page, &opened).await?;
    Ok(View::ok(shown.with_found(&found)).into_response())
}

/// Everybody who may be meant, never who asked.
pub async fn candidates(app: &App, page: &Page, staff: Staff, opened: &Opened) -> Result<Candidates> {
    let now = app.db.clock().now();
    let mut conn = app.db.write().acquire().await?;
    let mut persons = vec![];
    if let Some((_, postcode, number)) = &opened.about.found_by {
        let sought = Sought::Home(postcode.clone(), number.number());
        persons = persons::search(&mut conn, &app.vault, &sought, AT_MOST as i64 + 1).await?;
    }
    let more = persons.len() > AT_MOST;
    persons.truncate(AT_MOST);
    let open = all_running(&mut conn, &app.vault, staff.account, now).await?;
    persons.extend(open.iter().map(|file| file.person));
    persons.sort();
    persons.dedup();
    persons.retain(|person| *person != opened.it.representative);
    let who = staff.at_work(Duty::Representing)?;
    let listed = Listed::of(&mut conn, &app.vault, ACTIVITY, who, now, persons).await?;
    let found = persons::glimpses(&mut conn, &listed.access, &listed.persons).await?;
    let candidate = |one: persons::Glimpse| Candidate {
        person: one.person,
        words: page.t.representatives_desk_person(
            one.address.lines().join(", "),
            dates::short(one.birth_date.date()),
            one.name.full(),
        ),
        birth_date: one.birth_date,
    };
    Ok(Candidates { all: found.into_iter().map(candidate).collect(), shut: listed.shut, more })
}

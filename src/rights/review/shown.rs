//! A note as employees review it: as the person would read it, in each of their files, with what was decided about it.

use std::collections::BTreeMap;

use sqlx::PgConnection;

use super::pile::{Pile, Piled, Standing};
use super::store::{self, Reviewed};
use crate::accounts::staff::Colleagues;
use crate::kernel::dates;
use crate::kernel::ids::{NoteId, PersonId};
use crate::kernel::staff::Duty;
use crate::notes::{self, Shown};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::rights::open::OpenCase;
use crate::rights::staff::timeline::employee;

/// A note where it stands; the place is said when there is more than one.
pub type Copies = Vec<(Option<&'static str>, Shown)>;

pub struct Card {
    pub id: String,
    pub subject: String,
    /// Where it is decided about.
    pub here: String,
    pub revision: String,
    pub copies: Copies,
    /// Kind of the badge, and word.
    pub standing: (&'static str, &'static str),
    /// The ground with the law, the words for the person, and who decided.
    pub withheld: Option<(&'static str, String, String)>,
    pub gives: bool,
    pub withholds: bool,
}

/// The right to read these notes, which each person whose files they stand in can read.
pub async fn access(app: &App, open: &OpenCase, notes: &[&Piled]) -> Result<Access> {
    let who = open.staff.at_work(Duty::RequestWork)?;
    let mut persons: Vec<PersonId> = notes.iter().flat_map(|one| one.persons.iter().copied()).collect();
    persons.sort_unstable();
    persons.dedup();
    let (mut conn, now) = (app.db.write().acquire().await?, app.db.clock().now());
    Ok(Access::by_employee(&mut conn, &app.vault, "rights-dossier", who, now, &persons).await?)
}

pub async fn copies(
    conn: &mut PgConnection,
    page: &Page,
    access: &Access,
    (pile, one): (&Pile, &Piled),
) -> Result<Copies> {
    let mut copies = vec![];
    for record in pile.records.iter().filter(|record| one.persons.contains(&record.person)) {
        let note = notes::find(&mut *conn, access, record.person, one.note).await?;
        let place = (pile.records.len() > 1).then(|| record.kind.said().say(page.lang));
        copies.extend(note.and_then(|note| Shown::new(page, "", &note)).map(|note| (place, note)));
    }
    Ok(copies)
}

/// These notes, each with what was decided.
pub async fn cards(
    app: &App,
    page: &Page,
    (open, known): (&OpenCase, &Colleagues),
    (pile, notes): (&Pile, &[&Piled]),
) -> Result<Vec<Card>> {
    if notes.is_empty() {
        return Ok(vec![]);
    }
    let access = access(app, open, notes).await?;
    let mut conn = app.db.read().acquire().await?;
    let decided = store::of_request(&mut *conn, &open.access, open.request.id).await?;
    let decided: BTreeMap<NoteId, Reviewed> = decided.into_iter().map(|one| (one.review.note, one)).collect();
    let mut cards = vec![];
    for one in notes {
        let copies = copies(&mut conn, page, &access, (pile, one)).await?;
        cards.push(card(page, (open, known), one, copies, decided.get(&one.note)));
    }
    Ok(cards)
}

fn card(
    page: &Page,
    (open, known): (&OpenCase, &Colleagues),
    one: &Piled,
    copies: Copies,
    decided: Option<&Reviewed>,
) -> Card {
    let (is_open, decides) = (open.request.case.state.is_open(), page.is_for(Duty::Decisions));
    Card {
        id: one.note.to_string(),
        subject: copies.first().map(|(_, note)| note.subject.clone()).unwrap_or_default(),
        here: page.to(&format!("{}/{}", super::address(&open.request), one.note)),
        revision: one.revision(),
        copies,
        standing: standing(page.t, one.standing()),
        withheld: decided.and_then(|decided| withheld(page, known, decided)),
        gives: is_open && one.standing() != Standing::Given && (decides || !one.was_withheld()),
        withholds: is_open && decides,
    }
}

fn standing(t: Messages, standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::Open => ("warning", t.reviews_open()),
        Standing::Again => ("warning", t.reviews_again()),
        Standing::Given => ("success", t.reviews_given()),
        Standing::Withheld(_) => ("off", t.reviews_withheld()),
    }
}

fn withheld(page: &Page, known: &Colleagues, decided: &Reviewed) -> Option<(&'static str, String, String)> {
    let Reviewed { review, words } = decided;
    let who = employee(page.t, known, review.account, Some(&review.role));
    let source = format!("{who}, {}", dates::long_with_time(review.at, page.lang));
    Some((review.verdict.ground()?.said().say(page.lang), words.as_ref()?.as_str().to_owned(), source))
}

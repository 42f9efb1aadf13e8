//! Who gets a letter: tenants of today without an account, whose letter of before, if any, works no more. Addresses are opened to see who
//! live together, and sorted as the post sorts them. Who says that what stands on a letter is wrong is left out: nobody looks where they live.

use time::Date;

use super::super::letter::PRINTED;
use super::super::{code_store, store};
use super::event::Event;
use super::run::{Counts, Outcome, State};
use super::{WORK, recipient_store, run_store};
use crate::accounts;
use crate::kernel::dates;
use crate::kernel::ids::{LetterRunId, PersonId};
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;
use crate::tenancies::{self, Home};

/// Persons who are looked at together.
const PORTION: i64 = 500;

/// What addresses are put in order by: postcode, number, and what follows the number.
type Place = (String, u32, String);

/// Cut off, it begins again: until the end nothing is kept.
pub async fn collect(app: &App, run: LetterRunId) -> Result<()> {
    let today = dates::amsterdam_day(app.db.clock().now());
    let (mut counts, mut found, mut disputed, mut after) = (Counts::default(), vec![], vec![], None);
    loop {
        let tenants = tenancies::tenants(app.db.read(), today, after, PORTION).await?;
        let Some(last) = tenants.last().copied() else { break };
        after = Some(last);
        let mut wanted = without_code(app, &tenants, &mut counts).await?;
        let dispute = persons::who_dispute(app.db.read(), &wanted, &PRINTED).await?;
        disputed.extend(wanted.extract_if(.., |person| dispute.contains(person)));
        found.extend(homes(app, run, &wanted, today).await?);
    }
    found.sort();
    keep(app, run, counts, (found, disputed)).await
}

/// Those who have neither an account nor a letter that works.
async fn without_code(app: &App, tenants: &[PersonId], counts: &mut Counts) -> Result<Vec<PersonId>> {
    let mut conn = app.db.read().acquire().await?;
    let mut known = accounts::who_have_one(&mut *conn, tenants).await?;
    known.extend(store::accounts_of(&mut *conn, tenants).await?.into_keys());
    let has_letter = code_store::with_letter(&mut *conn, tenants, app.db.clock().now()).await?;
    let size = |many: usize| i32::try_from(many).unwrap_or(i32::MAX);
    counts.with_account += size(known.len());
    counts.with_letter += size(has_letter.difference(&known).count());
    Ok(tenants.iter().copied().filter(|person| !known.contains(person) && !has_letter.contains(person)).collect())
}

async fn homes(app: &App, run: LetterRunId, persons: &[PersonId], today: Date) -> Result<Vec<(Place, PersonId)>> {
    if persons.is_empty() {
        return Ok(vec![]);
    }
    let mut change = app.db.change(Actor::Job(WORK)).await?;
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "linking", at, persons).await?;
    let homes = tenancies::homes(&mut *change.conn(), &access, persons, today).await?;
    change.commit(Event::HomesRead { run }).await?;
    Ok(homes.into_iter().map(|(person, home)| (place(&home), person)).collect())
}

fn place(home: &Home) -> Place {
    (home.postcode.as_str().to_owned(), home.number.number(), home.number.as_str().to_lowercase())
}

/// Numbers the homes, and keeps who lives in which.
async fn keep(
    app: &App,
    run: LetterRunId,
    mut counts: Counts,
    (found, disputed): (Vec<(Place, PersonId)>, Vec<PersonId>),
) -> Result<()> {
    let (mut numbered, mut before) = (Vec::with_capacity(found.len()), None);
    for (place, person) in found {
        if before.as_ref() != Some(&place) {
            counts.homes += 1;
            before = Some(place);
        }
        counts.persons += 1;
        numbered.push((counts.homes, person));
    }
    let mut change = app.db.change(Actor::Job(WORK)).await?;
    if !run_store::claim(&mut change, run, State::Collecting).await? {
        return Ok(change.abandon().await?);
    }
    recipient_store::add(&mut change, run, &numbered).await?;
    recipient_store::leave_out(&mut change, run, &disputed, Outcome::Disputed).await?;
    run_store::collected(&mut change, run, counts).await?;
    Ok(change.commit(Event::Collected { run }).await?)
}

//! An administrator who acts for a tenant, and an agent whose question waits.

use time::Duration;
use uuid::Uuid;

use super::people::Character;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::{PersonId, RepresentationId};
use crate::kernel::reference::Line;
use crate::kernel::representation::{Area, Representative};
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::scan::Scan;
use crate::representatives::{self, Asked, Confirmed, Seen, SeenOther};

/// A paper with nothing on it.
const PROOF: &[u8] = b"%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";

/// Who acts for whom, by their places in the cast; and whether an employee confirmed it.
const PAIRS: [(usize, usize, Representative, bool); 3] = [
    (10, 11, Representative::Administrator, true),
    (18, 17, Representative::Agent, false),
    (12, 13, Representative::Guardian, true),
];

/// Done again, it changes nothing.
pub async fn load(app: &App, cast: &[Character]) -> Result<()> {
    for (number, (by, of, kind, confirmed)) in (1..).zip(PAIRS) {
        let id = RepresentationId::from(Uuid::from_u128(0x0197_a000_0000_7000_8000_0000_0000_0000 + number));
        let (Some(by), Some(of)) = (cast.get(by), cast.get(of)) else { continue };
        if representatives::one(app.db.read(), id).await?.is_none() {
            ask(app, id, (by, of), kind, confirmed).await?;
        }
    }
    Ok(())
}

async fn person_of(app: &App, character: &Character) -> Result<PersonId> {
    let hash = persons::email_hash(&app.vault, &character.email.folded());
    let found = persons::with_email(app.db.read(), &hash).await?;
    found.first().copied().ok_or_else(|| Error::Internal("a fictional person is not there".into()))
}

async fn ask(
    app: &App,
    id: RepresentationId,
    (by, of): (&Character, &Character),
    kind: Representative,
    confirmed: bool,
) -> Result<()> {
    let (who, whom) = (person_of(app, by).await?, person_of(app, of).await?);
    let mut change = app.db.change(Actor::Operator("demo")).await?;
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "representation", at, &[who, whom]).await?;
    let asked = asked(&change, of, kind)?;
    representatives::ask(&mut change, &access, (id, who), &asked).await?;
    let scan = Scan::parse(PROOF).map_err(|error| Error::Internal(error.to_string()))?;
    representatives::add_proof(&mut change, &access, (id, who), &scan).await?;
    if confirmed {
        let name = line(&by.person.name.full())?;
        let said = Confirmed {
            id,
            person: whom,
            representative_seen: Seen::Desk,
            represented_seen: SeenOther::Court,
            ends_on: asked.ends_on,
            name: &name,
        };
        representatives::confirm(&mut change, &access, &said).await?;
    }
    Ok(change.done().await?)
}

fn asked(change: &Change, of: &Character, kind: Representative) -> Result<Asked> {
    let crate::kernel::address::Address::Dutch { postcode, number, .. } = of.person.contact.address.clone() else {
        return Err(Error::Internal("a fictional address abroad".into()));
    };
    let today = amsterdam_day(change.at());
    Ok(Asked {
        kind,
        scope: if kind.by_court() { kind.greatest() } else { [Area::Property].into_iter().collect() },
        name: line(&of.person.name.full())?,
        birth_date: of.person.birth_date.clone(),
        postcode,
        house_number: number,
        begins_on: today,
        ends_on: (kind == Representative::Agent).then(|| today + Duration::days(365)),
    })
}

fn line(text: &str) -> Result<Line> {
    Line::parse(text).map_err(|_| Error::Internal("a fictional name is no line".into()))
}

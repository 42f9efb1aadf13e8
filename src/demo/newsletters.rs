//! A newsletter that was sent, and one that is being written.

use time::Duration;

use super::staff;
use crate::kernel::ids::{AccountId, EditionId};
use crate::kernel::staff::StaffRole;
use crate::newsletter::edition::model::{Draft, State};
use crate::newsletter::edition::{edition_store, sending, state_store};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};

const SENT_DAYS_AGO: i64 = 20;

const SENT: [&str; 2] = [
    "Groen en warm de winter in",
    "Beste lezer,

Het wordt kouder. In deze nieuwsbrief leest u wat wij doen, en wat u zelf kunt doen.

## Nieuwe bomen in de Meidoornwijk

In december planten wij **twintig bomen** in de Meidoornwijk. Helpt u mee?

- zaterdag 5 december, van 10.00 tot 12.00 uur
- koffie en soep staan klaar
- laarzen zijn handig

## Een warme woning

1. Zet de verwarming een uur voor u gaat slapen lager.
2. Lucht uw woning elke dag een kwartier.

Hebt u vragen? [Neem contact met ons op](/contact).",
];

const SENT_EN: [&str; 2] = [
    "Green and warm into the winter",
    "Dear reader,

It is getting colder. In this newsletter you read what we do, and what you can do.

## New trees in the Meidoornwijk

In December we plant **twenty trees** in the Meidoornwijk. Will you help?

- Saturday 5 December, from 10.00 to 12.00
- coffee and soup are ready
- boots are useful

Do you have questions? [Contact us](/contact).",
];

const DRAFT: [&str; 2] = [
    "Dit gebeurt er in het voorjaar",
    "## Schilderwerk

In maart begint het schilderwerk aan de Kastanjelaan.",
];

/// Once: who loads again finds them.
pub async fn load(app: &App) -> Result<()> {
    let (going, others) =
        (edition_store::on_their_way(app.db.write()).await?, edition_store::others(app.db.write(), None).await?);
    if !going.is_empty() || !others.is_empty() {
        return Ok(());
    }
    let (now, writer) = (app.db.clock().now(), staff::account(app, StaffRole::Communication).await?);
    app.db.clock().set(now - Duration::days(SENT_DAYS_AGO));
    let sent = write(app, writer, SENT, Some(SENT_EN)).await?;
    send(app, writer, sent).await?;
    app.db.clock().set(now);
    write(app, writer, DRAFT, None).await?;
    Ok(())
}

async fn write(app: &App, writer: AccountId, nl: [&str; 2], en: Option<[&str; 2]>) -> Result<EditionId> {
    let draft = |[subject, body]: [&str; 2]| Draft { subject: subject.to_owned(), body: body.to_owned() };
    let mut change = app.db.change(Actor::Staff(writer)).await?;
    let edition = edition_store::add(&mut change, writer).await?;
    edition_store::save(&mut change, (edition, 1), (&draft(nl), en.map(draft).as_ref())).await?;
    change.done().await?;
    Ok(edition)
}

async fn send(app: &App, writer: AccountId, edition: EditionId) -> Result<()> {
    let mut change = app.db.change(Actor::Staff(writer)).await?;
    let at = change.at();
    state_store::plan(&mut change, (edition, 2), at).await?;
    state_store::begin(&mut change, edition).await?;
    change.done().await?;
    loop {
        sending::work(app, edition).await?;
        match edition_store::find(app.db.write(), edition).await?.map(|edition| edition.state) {
            Some(State::Done) => return Ok(()),
            Some(_) => {}
            None => return Err(Error::Internal("a fictional newsletter is gone".into())),
        }
    }
}

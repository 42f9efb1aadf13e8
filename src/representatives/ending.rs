//! What ends by itself. From the day after its last one a representation holds no longer, whoever notes it when: the database says so at each
//! request. Then it is noted, and both are told; a child that is 16 is asked what it wants (P31).

use time::Duration;

use super::mails::{News, tell};
use super::model::{End, Representation};
use super::{list_store, proof_store, store};
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::PersonId;
use crate::kernel::representation::Representative;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::jobs::Kind;

const END: &str = "representatives.end";
const DESTROY: &str = "representatives.destroy";

/// After this the proof of what was refused, or ended, goes: the processing register says so.
const PROOF_STAYS: Duration = Duration::days(30);

const PORTION: i64 = 50;

pub fn jobs() -> Vec<Kind> {
    vec![
        Kind { name: END, every: Some(Duration::HOUR), run: |app, _| Box::pin(end_due(app)) },
        Kind { name: DESTROY, every: Some(Duration::DAY), run: |app, _| Box::pin(destroy_due(app)) },
    ]
}

/// Each in a change of its own: broken off, the rest is done the next time.
async fn end_due(app: App) -> Result<()> {
    loop {
        let over = list_store::over(app.db.read(), amsterdam_day(app.db.clock().now()), PORTION).await?;
        if over.is_empty() {
            return Ok(());
        }
        for it in over {
            let mut change = app.db.change(crate::platform::audit::Actor::Job(END)).await?;
            if store::end(&mut change, &it, End::Time).await? {
                tell_both(&app, &mut change, &it, End::Time).await?;
            }
            change.done().await?;
        }
    }
}

async fn destroy_due(app: App) -> Result<()> {
    loop {
        let mut change = app.db.change(crate::platform::audit::Actor::Job(DESTROY)).await?;
        let before = change.at() - PROOF_STAYS;
        let gone = proof_store::destroy(&mut change, before, PORTION).await?;
        change.done().await?;
        if gone == 0 {
            return Ok(());
        }
    }
}

/// Both read that it ended, whoever ended it.
pub(super) async fn tell_both(app: &App, change: &mut Change, it: &Representation, how: End<'_>) -> Result<()> {
    tell(app, change, it.representative, News::YourTurnEnded).await?;
    let Some(person) = it.represented else { return Ok(()) };
    let grown = it.kind == Representative::Parent && matches!(how, End::Time);
    tell(app, change, person, if grown { News::YouAreSixteen } else { News::SomebodyStopped }).await
}

/// Somebody closes their account: for them nobody acts any more, and they act for nobody. The other side reads it.
pub async fn end_with_account(app: &App, change: &mut Change, person: PersonId) -> Result<()> {
    for it in list_store::running_with(&mut *change.conn(), person).await? {
        let acts = it.representative == person;
        let how = if acts { End::Representative } else { End::Represented };
        if !store::end(change, &it, how).await? {
            continue;
        }
        match it.represented {
            Some(other) if acts => tell(app, change, other, News::SomebodyStopped).await?,
            _ => tell(app, change, it.representative, News::YourTurnEnded).await?,
        }
    }
    Ok(())
}

//! An account and the files of the administration that are linked to it are one person: a withdrawal in any of them holds for all. When the
//! person ends that, each side is read by itself again, and an older yes would count once more. So the withdrawal is written down there too.

use super::model::{Act, Kind, PurposeState, Said, Standing};
use super::store;
use crate::kernel::ids::PersonId;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;

/// To be called before links of this account end because the person wants it. An employee who ends one says that it was another person's,
/// and then what either said is their own.
pub async fn keep_withdrawals(app: &App, change: &mut Change, person: PersonId) -> Result<()> {
    for state in store::states_with_linked(app, change.conn(), person).await? {
        let decides = state.latest().filter(|_| state.standing == Standing::Withdrawn);
        // Whether somebody has an account is said by that account alone.
        let Some(withdrawn) = decides.filter(|_| state.purpose != Purpose::Account) else { continue };
        for side in standing_in(&state) {
            store::record(change, side.unwrap_or(person), state.purpose, again(withdrawn)).await?;
        }
    }
    Ok(())
}

/// Where a yes is the last that was said: none for the account itself.
fn standing_in(state: &PurposeState) -> Vec<Option<PersonId>> {
    let mut seen = vec![];
    let mut given = vec![];
    for act in state.history.iter().rev() {
        if !seen.contains(&act.linked) {
            seen.push(act.linked);
            given.extend((act.kind == Kind::Given).then_some(act.linked));
        }
    }
    given
}

/// What was said then, in the same way.
fn again(act: &Act) -> Said {
    Said { kind: Kind::Withdrawn, text: None, lang: act.lang, channel: act.channel, effective_at: act.effective_at }
}

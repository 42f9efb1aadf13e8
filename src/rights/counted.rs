//! What is open is counted where the answer is kept, whoever answers: nobody can forget it.

use super::case::{Illegal, Step, Unfinished};
use super::request::Request;
use super::state::Outcome;
use super::{decide, review};
use crate::platform::db::Change;
use crate::platform::error::Result;

/// The step with all that is still open. No note is reviewed otherwise until the answer is kept.
pub async fn counted(change: &mut Change, request: &Request, step: Step) -> Result<std::result::Result<Step, Illegal>> {
    let Step::Fulfil(outcome, said) = step else { return Ok(Ok(step)) };
    review::hold(change, request.id).await?;
    if outcome == Outcome::Whole && !review::pile(change.conn(), request).await?.withheld().is_empty() {
        return Ok(Err(Illegal::Withheld));
    }
    let open = decide::unfinished(change.conn(), request).await?;
    let unfinished = Unfinished {
        tasks: said.tasks.max(open.tasks),
        notes: said.notes.max(open.notes),
        fields: said.fields.max(open.fields),
    };
    Ok(Ok(Step::Fulfil(outcome, unfinished)))
}

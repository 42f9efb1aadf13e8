//! What is open is counted where the answer is kept, whoever answers: nobody can forget it.

use super::case::{Illegal, Step, Unfinished};
use super::kind::Kind;
use super::request::Request;
use super::state::Outcome;
use super::store::hold;
use super::{correction, decide, giving_up_store, review};
use crate::kernel::dates::amsterdam_day;
use crate::platform::db::Change;
use crate::platform::error::Result;

/// The step with all that is still open, or why what was decided on single data and notes forbids it. Nobody decides one of them otherwise
/// until the answer is kept.
pub async fn counted(change: &mut Change, request: &Request, step: Step) -> Result<std::result::Result<Step, Illegal>> {
    if step == Step::GiveUp {
        return Ok(waited_for(change, request).await?.map(|()| step));
    }
    if !matches!(step, Step::Fulfil(..) | Step::Refuse | Step::Unmatch) {
        return Ok(Ok(step));
    }
    hold(change, request.id).await?;
    if request.case.kind == Kind::Correction {
        let tally = correction::tally(&mut *change.conn(), request.id).await?;
        if let Some(illegal) = tally.forbids(step, request.case.about.is_some()) {
            return Ok(Err(illegal));
        }
    }
    let Step::Fulfil(outcome, said) = step else { return Ok(Ok(step)) };
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

/// Whoever was asked to show who they are had the time for it.
async fn waited_for(change: &mut Change, request: &Request) -> Result<std::result::Result<(), Illegal>> {
    let today = amsterdam_day(change.at());
    if let Err(illegal) = request.case.after(Step::GiveUp, today) {
        return Ok(Err(illegal));
    }
    let asked = giving_up_store::asked(change.conn(), &[request.id]).await?;
    let from = asked.get(&request.id).map(|asked| asked.give_up_from());
    Ok(match from {
        None => Err(Illegal::NotAsked),
        Some(from) if today < from => Err(Illegal::TooSoon(from)),
        Some(_) => Ok(()),
    })
}

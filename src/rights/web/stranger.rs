//! What somebody sees of a request who has not shown who they are: the same whether or not we have data of whom they say they are. That we
//! asked who they are, or need to be surer, would tell an ex-partner that somebody rents here (RULES 2, P87).

use super::followed::{Followed, Way};
use crate::kernel::deadline::Deadline;
use crate::rights::{Case, Need, Request, State, Taken};

/// Whether somebody follows it by a code alone, and we do not know who they are: also where they need not show it.
pub fn is_stranger(followed: &Followed) -> bool {
    followed.way == Way::Code && !followed.request.case.is_known()
}

/// The request as it is when nobody was asked who they are. What else was asked of them is seen.
pub fn seen(followed: &Followed, steps: &[Taken]) -> Request {
    let request = followed.request.clone();
    if !is_stranger(followed) {
        return request;
    }
    if !request.case.state.is_open() {
        // Who need not show who they are must not hear from the answer whether we know whom they name.
        let outcome = request.case.outcome.filter(|_| request.case.need != Need::Nothing);
        return Request { case: Case { outcome, ..request.case }, ..request };
    }
    let (deadline, _) = Deadline::from_facts(request.case.deadline.facts().without_identity());
    let asked = steps.iter().rev().find(|taken| matches!(taken.step.as_str(), "asked_more" | "identity_asked"));
    let hidden = request.case.state == State::Waiting && asked.is_some_and(|taken| taken.step == "identity_asked");
    let state = if hidden { State::Received } else { request.case.state };
    Request { case: Case { state, deadline, ..request.case }, ..request }
}

/// The steps that show it.
pub fn is_hidden(taken: &Taken) -> bool {
    matches!(taken.step.as_str(), "identity_asked" | "identity_shown" | "strong_needed" | "matched" | "unmatched")
}

//! Relations, reasons and verdicts in the reader's language.

use crate::conflicts::model::{Relation, Verdict, Why};
use crate::platform::messages::Messages;

pub fn relation(t: Messages, relation: Relation) -> &'static str {
    match relation {
        Relation::Own => t.conflicts_relation_self(),
        Relation::Family => t.conflicts_relation_family(),
        Relation::Friend => t.conflicts_relation_friend(),
        Relation::Neighbour => t.conflicts_relation_neighbour(),
        Relation::Work => t.conflicts_relation_work(),
        Relation::Other => t.conflicts_relation_other(),
    }
}

pub fn why(t: Messages, why: Why) -> &'static str {
    match why {
        Why::NobodyElse => t.conflicts_why_nobody_else(),
        Why::Urgent => t.conflicts_why_urgent(),
        Why::Handover => t.conflicts_why_handover(),
    }
}

pub fn verdict(t: Messages, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Day => t.conflicts_verdict_day(),
        Verdict::Week => t.conflicts_verdict_week(),
        Verdict::Month => t.conflicts_verdict_month(),
        Verdict::No => t.conflicts_verdict_no(),
    }
}

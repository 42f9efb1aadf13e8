//! Days of receipt that were wrong: which, why, and who confirmed another.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::words::{by, verdict};
use super::{BY, NUMBER, request};
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Of, PersonalData};
use crate::rights::receipt::Proposal;
use crate::rights::receipt_store;
use crate::rights::request::Request;

pub struct Receipts;

static RECEIPTS: Chapter = Chapter {
    id: "request_receipts",
    category: Category::Request,
    title: both("Wanneer wij de dag van ontvangst verbeterden", "When we corrected the day of receipt"),
    about: None,
    fields: &[
        field("old_day", Kind::Day, both("Eerst stond er", "First it said")),
        field("new_day", Kind::Day, both("Voorgesteld werd", "It was proposed to be")),
        field("text", Kind::Text, both("Waarom", "Why")),
        field("proposed_at", Kind::Moment, both("Voorgesteld op", "Proposed on")),
        BY,
        field("verdict", Kind::Word, both("Wat ermee gebeurde", "What became of it")),
        field("decided_at", Kind::Moment, both("Besloten op", "Decided on")),
        field("decided_by", Kind::Word, both("Besloten door", "Decided by")),
        NUMBER,
    ],
};

#[async_trait]
impl PersonalData for Receipts {
    fn chapter(&self) -> &'static Chapter {
        &RECEIPTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let proposals = receipt_store::proposals(conn, of.access, request.id).await?;
        Ok(Portion { entries: proposals.iter().map(|one| entry(&request, one)).collect(), next })
    }
}

fn entry(request: &Request, proposal: &Proposal) -> Entry {
    let entry = Entry::keyed(proposal.id)
        .with("old_day", proposal.old)
        .with("new_day", proposal.new)
        .with("text", proposal.why.as_str())
        .with("proposed_at", proposal.at)
        .with("by", by(Some(&proposal.role)))
        .with("request", request.number.as_str());
    match &proposal.decided {
        None => entry,
        Some(decided) => entry
            .with("verdict", Value::word(decided.verdict.code(), verdict(decided.verdict)))
            .with("decided_at", decided.at)
            .with("decided_by", by(Some(&decided.role))),
    }
}

//! Newsletters that came back, or that their readers called unwanted: the mail server tells it afterwards, by the id of the delivery.

use uuid::Uuid;

use super::delivery_store;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail::{self, Ended, Report, ReportKind};

/// Those of these reports that are about newsletters and end something, with the mailbox they went to.
pub async fn note(change: &mut Change, reports: &[Report]) -> Result<Vec<Ended>> {
    let ending: Vec<Report> = reports.iter().filter(|report| report.kind != ReportKind::Soft).copied().collect();
    let ids: Vec<Uuid> = ending.iter().map(|report| report.mail).collect();
    let returned = delivery_store::returned(change, &ids).await?;
    let mailboxes = mail::mailboxes(change, &ending).await?;
    let ended = |(mail, person)| Ended { mail, person, mailbox: mailboxes.get(&mail).copied() };
    Ok(returned.into_iter().map(ended).collect())
}

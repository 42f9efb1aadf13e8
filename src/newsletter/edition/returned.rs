//! Newsletters that came back, or that their readers called unwanted: the mail server tells it afterwards, by the id of the delivery.

use uuid::Uuid;

use super::delivery_store;
use crate::kernel::ids::PersonId;
use crate::newsletter::leaving;
use crate::persons;
use crate::platform::access::{Access, Reader};
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail::{Ended, Report, ReportKind};

/// Those of these reports that are about newsletters and end something, with the mailbox they went to. It is the one on file now: a delivery keeps
/// no address.
pub async fn note(app: &App, change: &mut Change, reports: &[Report]) -> Result<Vec<Ended>> {
    let ending = reports.iter().filter(|report| report.kind != ReportKind::Soft);
    let ids: Vec<Uuid> = ending.map(|report| report.mail).collect();
    let returned = delivery_store::returned(change, &ids).await?;
    let persons: Vec<PersonId> = returned.iter().map(|(_, person)| *person).collect();
    let at = change.at();
    let access = Access::logged(change.conn(), &app.vault, "newsletter", Reader::System, at, &persons).await?;
    let mut ended = vec![];
    for (mail, person) in returned {
        let reached = leaving::reached_at(change, &access, person).await?;
        let mailbox = reached.map(|(email, _)| persons::email_hash(&app.vault, &email.folded()));
        ended.push(Ended { mail, person, mailbox });
    }
    Ok(ended)
}

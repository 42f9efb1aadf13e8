//! That an employee comes in with a work account, for their own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Of, PersonalData};

pub struct WorkAccounts;

static WORK_ACCOUNTS: Chapter = Chapter {
    id: "work_account",
    category: Category::Login,
    title: both("Inloggen met uw werkaccount", "Logging in with your work account"),
    about: Some(both(
        "Hoe uw werkaccount daar heet, bewaren wij alleen als code (hash).",
        "What your work account is called there, we keep as a code only (hash).",
    )),
    fields: &[
        field("server", Kind::Text, both("Waar uw werkaccount is", "Where your work account is")),
        field("linked_at", Kind::Moment, both("Gekoppeld op", "Linked on")),
    ],
};

#[async_trait]
impl PersonalData for WorkAccounts {
    fn chapter(&self) -> &'static Chapter {
        &WORK_ACCOUNTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        of.access.covers(of.person, Category::Login)?;
        let linked = store::linked(conn, of.person).await?;
        Ok(Portion::whole(linked.into_iter().map(entry).collect()))
    }
}

fn entry((issuer, linked_at): (String, OffsetDateTime)) -> Entry {
    Entry::new().with("server", issuer.as_str()).with("linked_at", linked_at)
}

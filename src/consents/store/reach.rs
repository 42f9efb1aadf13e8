//! How many people a text concerns, without a look at who they are. Counted from the key of the evidence alone, newest act first: one pass
//! over one index, and no row is visited but those of accounts with a linked file, which are one person with it.

use sqlx::PgExecutor;

use super::super::text::Texts;
use crate::kernel::ids::ConsentTextId;
use crate::kernel::register::Purpose;
use crate::platform::error::{Error, Result};

/// How many people said yes to which text and did not take it back.
#[derive(Clone, Debug, Default)]
pub struct Reach(Vec<(ConsentTextId, i64)>);

impl Reach {
    /// Of one version.
    pub fn of(&self, text: ConsentTextId) -> i64 {
        self.0.iter().find(|(known, _)| *known == text).map_or(0, |(_, persons)| *persons)
    }

    /// Whose yes counts today: whom a material change would ask again. Who was paused before is asked already.
    pub fn standing(&self, purpose: Purpose, texts: &Texts) -> i64 {
        texts.of(purpose).filter(|text| texts.stands(text.id)).map(|text| self.of(text.id)).sum()
    }
}

/// None when there are too many to count in the time that a page has.
pub async fn reach(conn: impl PgExecutor<'_>) -> Result<Option<Reach>> {
    let counted = sqlx::query!(
        r#"with linked as (
             select file_id as id, person_id as account from linked_file where ended_at is null union
             select person_id, person_id from linked_file where ended_at is null
         ), alone as (
             select latest.kind, latest.text_id
             from (
                 select distinct on (person_id, purpose) person_id, purpose, kind, text_id from consent_event
                 order by person_id desc, purpose desc, number desc
             ) as latest
             where latest.purpose = $1 or not exists (select from linked where linked.id = latest.person_id)
         ), together as (
             select distinct on (linked.account, said.purpose) said.kind, said.text_id
             from linked join consent_event as said on said.person_id = linked.id and said.purpose <> $1
             order by linked.account, said.purpose, said.effective_at desc, said.recorded_at desc
         )
         select latest.text_id as "text_id!", count(*) as "persons!"
         from (select kind, text_id from alone union all select kind, text_id from together) as latest
         where latest.kind = 'given' group by latest.text_id order by latest.text_id"#,
        Purpose::Account.code(),
    )
    .fetch_all(conn)
    .await;
    match counted.map_err(Error::from) {
        Ok(rows) => Ok(Some(Reach(rows.into_iter().map(|row| (row.text_id.into(), row.persons)).collect()))),
        Err(Error::Unavailable(cause)) if cause.contains("statement timeout") => Ok(None),
        Err(error) => Err(error),
    }
}

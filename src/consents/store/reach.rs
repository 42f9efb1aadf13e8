//! How many people a text concerns, without a look at who they are. Counted from the key of the evidence alone, newest act first: one pass
//! over one index, and no row is visited.

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
        r#"select latest.text_id, count(*) as "persons!"
         from (
             select distinct on (person_id, purpose) person_id, purpose, kind, text_id from consent_event
             order by person_id desc, purpose desc, number desc
         ) as latest
         where latest.kind = 'given' group by latest.text_id order by latest.text_id"#
    )
    .fetch_all(conn)
    .await;
    match counted.map_err(Error::from) {
        Ok(rows) => Ok(Some(Reach(rows.into_iter().map(|row| (row.text_id.into(), row.persons)).collect()))),
        Err(Error::Unavailable(cause)) if cause.contains("statement timeout") => Ok(None),
        Err(error) => Err(error),
    }
}

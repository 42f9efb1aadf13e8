//! The only SQL on visits.

use sqlx::PgConnection;
use time::Date;

use super::Seen;
use crate::platform::app::App;

/// How often pages were opened on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub day: Date,
    pub visits: i64,
}

/// How often one page was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTotal {
    pub page: String,
    pub visits: i64,
}

pub(super) async fn add(app: &App, counted: &[(Seen, i32)]) -> sqlx::Result<()> {
    let days: Vec<Date> = counted.iter().map(|(seen, _)| seen.day).collect();
    let pages: Vec<String> = counted.iter().map(|(seen, _)| seen.page.to_owned()).collect();
    let langs: Vec<String> = counted.iter().map(|(seen, _)| seen.lang.to_owned()).collect();
    let visits: Vec<i32> = counted.iter().map(|(_, times)| *times).collect();
    sqlx::query!(
        "insert into visit_count as known (day, page, lang, visits)
         select * from unnest($1::date[], $2::text[], $3::text[], $4::integer[])
         on conflict (day, page, lang) do update set
             visits = least(known.visits::bigint + excluded.visits, 2147483647)::integer",
        &days,
        &pages,
        &langs,
        &visits,
    )
    .execute(app.db.write())
    .await?;
    Ok(())
}

/// Day by day from `first` on; of one page, or of all. A day without visits is not among them.
pub async fn days(conn: &mut PgConnection, first: Date, page: Option<&str>) -> sqlx::Result<Vec<Day>> {
    sqlx::query_as!(
        Day,
        r#"select day, sum(visits) as "visits!" from visit_count
           where day >= $1 and ($2::text is null or page = $2) group by day order by day"#,
        first,
        page,
    )
    .fetch_all(conn)
    .await
}

/// Each page that was opened since `first`, the most used first.
pub async fn pages(conn: &mut PgConnection, first: Date) -> sqlx::Result<Vec<PageTotal>> {
    sqlx::query_as!(
        PageTotal,
        r#"select page, sum(visits) as "visits!" from visit_count where day >= $1 group by page order by 2 desc, page"#,
        first,
    )
    .fetch_all(conn)
    .await
}

pub(super) async fn purge(app: &App, first: Date) -> sqlx::Result<()> {
    sqlx::query!("delete from visit_count where day < $1", first).execute(app.db.write()).await?;
    Ok(())
}

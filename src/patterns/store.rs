//! The only SQL on whether anybody looks for patterns, and within which limits.

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime, Time};

use super::model::{On, Setting};
use super::rules::Rules;
use crate::kernel::ids::AccountId;
use crate::kernel::staff::StaffRole;
use crate::platform::db::Change;

/// Looking, switching and settling go one after another, so that nothing is noticed after somebody switched it off.
pub async fn alone(change: &mut Change) -> sqlx::Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('patterns', 0))::text as locked")
        .fetch_one(change.conn())
        .await?;
    Ok(())
}

/// The last ones, newest first. The first of them counts; without any it is off.
pub async fn last(conn: impl PgExecutor<'_>, most: i64) -> sqlx::Result<Vec<Setting>> {
    let rows = sqlx::query_as!(
        Row,
        "select number, agreed_on, most, begins, ends, days, role, saved_at
         from pattern_setting order by number desc limit $1",
        most,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// What counts now; none before anything was saved.
pub async fn newest(conn: impl PgExecutor<'_>) -> sqlx::Result<Option<Setting>> {
    Ok(last(conn, 1).await?.pop())
}

/// Since when it has been on without a break.
pub async fn since(conn: impl PgExecutor<'_>) -> sqlx::Result<Option<OffsetDateTime>> {
    sqlx::query_scalar!(
        "select min(saved_at) from pattern_setting
         where number > (select coalesce(max(number), 0) from pattern_setting where state = 'off')"
    )
    .fetch_one(conn)
    .await
}

/// Switches it on with these limits, or gives it others, after the setting that was seen. Gives the number; none when another came meanwhile.
pub async fn switch_on(
    change: &mut Change,
    seen: i32,
    on: &On,
    (by, role): (AccountId, StaffRole),
) -> sqlx::Result<Option<i32>> {
    let (at, (begins, ends)) = (change.at(), on.rules.hours());
    sqlx::query_scalar!(
        "insert into pattern_setting (number, state, agreed_on, most, begins, ends, days, role, saved_by, saved_at)
         select $1::integer + 1, 'on', $2::date, $3::integer, $4::time, $5::time, $6::smallint[], $7::text, $8::uuid, $9::timestamptz
         where $1 = (select coalesce(max(number), 0) from pattern_setting)
         returning number",
        seen,
        on.agreed_on,
        i32::from(on.rules.most()),
        begins,
        ends,
        &on.rules.day_numbers(),
        role.code(),
        by.uuid(),
        at,
    )
    .fetch_optional(change.conn())
    .await
}

/// Switches it off, whatever was saved last. None when it is off.
pub async fn switch_off(change: &mut Change, (by, role): (AccountId, StaffRole)) -> sqlx::Result<Option<i32>> {
    let at = change.at();
    sqlx::query_scalar!(
        "insert into pattern_setting (number, state, role, saved_by, saved_at)
         select number + 1, 'off', $1, $2, $3 from pattern_setting
         where state = 'on' and number = (select max(newest.number) from pattern_setting newest)
         returning number",
        role.code(),
        by.uuid(),
        at,
    )
    .fetch_optional(change.conn())
    .await
}

struct Row {
    number: i32,
    agreed_on: Option<Date>,
    most: Option<i32>,
    begins: Option<Time>,
    ends: Option<Time>,
    days: Option<Vec<i16>>,
    role: String,
    saved_at: OffsetDateTime,
}

impl Row {
    fn read(self) -> Setting {
        let hours = self.begins.zip(self.ends);
        let rules =
            self.most.zip(hours).zip(self.days).and_then(|((most, hours), days)| Rules::saved(most, hours, &days));
        Setting {
            number: self.number,
            on: rules.zip(self.agreed_on).map(|(rules, agreed_on)| On { rules, agreed_on }),
            role: StaffRole::from_code(&self.role),
            at: self.saved_at,
        }
    }
}

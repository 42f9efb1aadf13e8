//! The SQL on how many requests there are and how long they take. It names nobody.

use sqlx::PgConnection;
use time::{Date, Duration, OffsetDateTime};

use crate::kernel::dates::amsterdam_start;

/// How the open requests stand on a day. Each is counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// More than a week before the target.
    pub in_time: i64,
    /// The target is today or within a week.
    pub due: i64,
    /// The target has passed, the law is not broken yet.
    pub at_risk: i64,
    pub late: i64,
    /// The clock stands still for identity.
    pub suspended: i64,
}

/// The requests that were closed in one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    pub closed: i64,
    /// Closed after the legal last day.
    pub late: i64,
    /// Days of the calendar from receipt to the end: half took fewer. None when none was closed.
    pub median_days: Option<f64>,
}

pub async fn open(conn: &mut PgConnection, today: Date) -> sqlx::Result<Open> {
    sqlx::query_as!(
        Open,
        r#"select count(*) filter (where target_day > $2) as "in_time!",
                  count(*) filter (where target_day between $1 and $2) as "due!",
                  count(*) filter (where target_day < $1 and legal_last_day >= $1) as "at_risk!",
                  count(*) filter (where legal_last_day < $1) as "late!",
                  count(*) filter (where legal_last_day is null) as "suspended!"
           from rights_request where closed_at is null"#,
        today,
        today + Duration::WEEK,
    )
    .fetch_one(conn)
    .await
}

/// The month of `today` and the eleven before it, oldest first.
pub async fn months(conn: &mut PgConnection, today: Date) -> sqlx::Result<Vec<Month>> {
    let firsts = firsts(today);
    let began: Vec<OffsetDateTime> = firsts.iter().map(|first| amsterdam_start(*first)).collect();
    sqlx::query_as!(
        Month,
        r#"with month as (
               select first, began, lead(began, 1, 'infinity') over (order by began) as ended
               from unnest($1::date[], $2::timestamptz[]) as m (first, began)),
           closed as (
               select m.first, r.legal_last_day, (r.closed_at at time zone 'Europe/Amsterdam')::date as day, r.received_on
               from month m join rights_request r on r.closed_at >= m.began and r.closed_at < m.ended)
           select m.first as "first!", count(c.day) as "closed!", count(c.day) filter (where c.day > c.legal_last_day) as "late!",
                  percentile_cont(0.5) within group (order by c.day - c.received_on) as median_days
           from month m left join closed c on c.first = m.first group by m.first order by m.first"#,
        &firsts,
        &began,
    )
    .fetch_all(conn)
    .await
}

/// The first days of twelve months, oldest first.
fn firsts(today: Date) -> Vec<Date> {
    let mut firsts = vec![today.replace_day(1).unwrap_or(today)];
    while firsts.len() < 12 {
        let before = firsts.last().copied().unwrap_or(today).saturating_sub(Duration::DAY);
        firsts.push(before.replace_day(1).unwrap_or(before));
    }
    firsts.reverse();
    firsts
}

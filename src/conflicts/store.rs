//! The only SQL on conflicts of interest.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::model::{Relation, Verdict, Why};
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::access;
use crate::platform::db::{Change, violated};

/// What an employee told, and the newest question about it.
#[derive(Clone, Debug)]
pub struct Conflict {
    pub id: Uuid,
    pub employee: PersonId,
    pub account: AccountId,
    /// Whose file it is.
    pub about: PersonId,
    pub relation: Relation,
    pub noted_at: OffsetDateTime,
    pub question: Option<Question>,
}

#[derive(Clone, Copy, Debug)]
pub struct Question {
    pub why: Why,
    pub asked_at: OffsetDateTime,
    pub decided_at: Option<OffsetDateTime>,
    pub allowed_until: Option<OffsetDateTime>,
}

/// Notes whom an employee knows, and shuts that file where they have it open. None when it was told before, or there is no such person.
pub async fn note(
    change: &mut Change,
    (employee, account): (PersonId, AccountId),
    about: PersonId,
    relation: Relation,
) -> sqlx::Result<Option<Uuid>> {
    let (id, at) = (Uuid::now_v7(), change.at());
    let added = sqlx::query!(
        "insert into conflict (id, person_id, about_id, relation, noted_at)
         select $1, $2, id, $4, $5 from person where id = $3 and id <> $2
         on conflict (person_id, about_id) where ended_at is null do nothing",
        id,
        employee.uuid(),
        about.uuid(),
        relation.code(),
        at,
    )
    .execute(change.conn())
    .await?;
    access::close_shut(change.conn(), account, at).await?;
    Ok((added.rows_affected() == 1).then_some(id))
}

/// All that go on: of one employee, or of everybody. Oldest first.
pub async fn list(conn: impl PgExecutor<'_>, of: Option<PersonId>) -> sqlx::Result<Vec<Conflict>> {
    some(conn, of, None).await
}

/// One that goes on, of one employee or of anybody.
pub async fn find(conn: impl PgExecutor<'_>, of: Option<PersonId>, id: Uuid) -> sqlx::Result<Option<Conflict>> {
    Ok(some(conn, of, Some(id)).await?.pop())
}

async fn some(conn: impl PgExecutor<'_>, of: Option<PersonId>, id: Option<Uuid>) -> sqlx::Result<Vec<Conflict>> {
    let rows = sqlx::query!(
        r#"select c.id, c.person_id, c.about_id, c.relation, c.noted_at, a.id as account,
                  q.why as "why?", q.asked_at as "asked_at?", q.decided_at, q.allowed_until
           from conflict c
           join account a on a.person_id = c.person_id and a.state <> 'ended'
           left join lateral (select why, asked_at, decided_at, allowed_until from conflict_question
                              where conflict_id = c.id order by asked_at desc, id desc limit 1) q on true
           where c.ended_at is null and ($1::uuid is null or c.person_id = $1) and ($2::uuid is null or c.id = $2)
           order by c.noted_at, c.id"#,
        of.map(PersonId::uuid),
        id,
    )
    .fetch_all(conn)
    .await?;
    let rows = rows.into_iter().map(|row| Row {
        id: row.id,
        employee: row.person_id,
        account: row.account,
        about: row.about_id,
        relation: row.relation,
        noted_at: row.noted_at,
        question: row.why.zip(row.asked_at),
        decided: (row.decided_at, row.allowed_until),
    });
    rows.map(Row::conflict).collect()
}

struct Row {
    id: Uuid,
    employee: Uuid,
    account: Uuid,
    about: Uuid,
    relation: String,
    noted_at: OffsetDateTime,
    question: Option<(String, OffsetDateTime)>,
    decided: (Option<OffsetDateTime>, Option<OffsetDateTime>),
}

impl Row {
    fn conflict(self) -> sqlx::Result<Conflict> {
        let unknown = || sqlx::Error::Decode("a conflict of interest holds an unknown word".into());
        let (decided_at, allowed_until) = self.decided;
        let question = match self.question {
            Some((why, asked_at)) => {
                let why = Why::from_code(&why).ok_or_else(unknown)?;
                Some(Question { why, asked_at, decided_at, allowed_until })
            }
            None => None,
        };
        Ok(Conflict {
            id: self.id,
            employee: self.employee.into(),
            account: self.account.into(),
            about: self.about.into(),
            relation: Relation::from_code(&self.relation).ok_or_else(unknown)?,
            noted_at: self.noted_at,
            question,
        })
    }
}

/// Asks for a file that is shut. False when that was asked, or is allowed, already.
pub async fn ask(change: &mut Change, conflict: &Conflict, why: Why) -> sqlx::Result<bool> {
    let at = change.at();
    let asked = sqlx::query!(
        "insert into conflict_question (id, conflict_id, person_id, why, asked_at)
         select $1, id, person_id, $3, $4 from conflict where id = $2 and ended_at is null
             and not exists (select from conflict_question q where q.conflict_id = $2 and q.allowed_until > $4)
         on conflict (conflict_id) where decided_at is null do nothing",
        Uuid::now_v7(),
        conflict.id,
        why.code(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(asked.rows_affected() == 1)
}

/// Why nothing was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDecided {
    /// It was decided already, or is asked no more.
    Meanwhile,
    /// Nobody decides on their own question.
    Own,
}

pub async fn decide(
    change: &mut Change,
    conflict: Uuid,
    by: AccountId,
    verdict: Verdict,
) -> sqlx::Result<Result<(), NotDecided>> {
    let at = change.at();
    let decided = sqlx::query!(
        "update conflict_question set decided_at = $2, decided_by = $3, allowed_until = $4
         where conflict_id = $1 and decided_at is null",
        conflict,
        at,
        by.uuid(),
        verdict.lasts().map(|lasts| at + lasts),
    )
    .execute(change.conn())
    .await;
    match decided {
        Ok(done) if done.rows_affected() == 1 => Ok(Ok(())),
        Ok(_) => Ok(Err(NotDecided::Meanwhile)),
        Err(error) if violated(&error) == Some("decided_by_another") => Ok(Err(NotDecided::Own)),
        Err(error) => Err(error),
    }
}

/// They know each other no more. False when that was so already, or it is the employee's own.
pub async fn end(change: &mut Change, conflict: Uuid, by: AccountId) -> sqlx::Result<bool> {
    let at = change.at();
    let ended = sqlx::query!(
        "update conflict set ended_at = $2 where id = $1 and ended_at is null
             and person_id not in (select person_id from account where id = $3)",
        conflict,
        at,
        by.uuid(),
    )
    .execute(change.conn())
    .await?;
    Ok(ended.rows_affected() == 1)
}

/// What an employee told, for their own eyes, oldest first.
pub struct Told {
    pub relation: String,
    pub noted_at: OffsetDateTime,
    pub ended_at: Option<OffsetDateTime>,
    /// Of the newest question.
    pub why: Option<String>,
    pub allowed_until: Option<OffsetDateTime>,
}

pub async fn told_by(conn: impl PgExecutor<'_>, employee: PersonId) -> sqlx::Result<Vec<Told>> {
    sqlx::query_as!(
        Told,
        r#"select c.relation, c.noted_at, c.ended_at, q.why as "why?", q.allowed_until
           from conflict c
           left join lateral (select why, allowed_until from conflict_question
                              where conflict_id = c.id order by asked_at desc, id desc limit 1) q on true
           where c.person_id = $1 order by c.noted_at, c.id"#,
        employee.uuid(),
    )
    .fetch_all(conn)
    .await
}

/// What an employee told of somebody, for that person's eyes: not which employee.
pub struct ToldAbout {
    pub relation: String,
    pub noted_at: OffsetDateTime,
    pub ended_at: Option<OffsetDateTime>,
    /// Until when they might open the file all the same, the latest time.
    pub allowed_until: Option<OffsetDateTime>,
}

/// Oldest first.
pub async fn told_about(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Vec<ToldAbout>> {
    sqlx::query_as!(
        ToldAbout,
        "select c.relation, c.noted_at, c.ended_at,
                (select max(q.allowed_until) from conflict_question q where q.conflict_id = c.id) as allowed_until
         from conflict c where c.about_id = $1 order by c.noted_at, c.id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await
}

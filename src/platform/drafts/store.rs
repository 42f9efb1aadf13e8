//! The only SQL on drafts. All of it asks the server that writes: the table is on no other.

use std::collections::BTreeMap;

use crate::fields;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::vault::{Sealed, Unlocked};

fields! {
    /// What was typed, by field, as JSON.
    Answers = "draft.typed": String, Draft, |text: &str| Ok::<_, ()>(text.to_owned());
}

/// The most that is kept of one form, in bytes: more has no place in a column with room for 16 KB.
pub const MOST: usize = 16_000;

/// The name of the row. It says nothing without the secret and the key file.
fn name(app: &App, secret: &str) -> [u8; 32] {
    app.vault.blind("draft name", secret)
}

fn file(app: &App, secret: &str, form: &str) -> Unlocked {
    app.vault.held_by("draft key", &format!("{form} {secret}"))
}

pub async fn find(app: &App, secret: &str, form: &str) -> Result<Option<BTreeMap<String, String>>> {
    let found = sqlx::query_scalar!(
        r#"select typed as "typed: Vec<u8>" from draft where id_hash = $1 and form = $2 and expires_at > $3"#,
        &name(app, secret)[..],
        form,
        app.db.clock().now(),
    )
    .fetch_optional(app.db.write())
    .await?;
    let Some(sealed) = found else { return Ok(None) };
    let text = file(app, secret, form).open(&Sealed::<Answers>::from(sealed))?;
    Ok(serde_json::from_str(&text).ok())
}

pub async fn is_known(app: &App, secret: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from draft where id_hash = $1 and expires_at > $2) as "known!""#,
        &name(app, secret)[..],
        app.db.clock().now(),
    )
    .fetch_one(app.db.write())
    .await
}

pub async fn keep(app: &App, secret: &str, form: &str, text: &str) -> Result<()> {
    let (now, sealed) = (app.db.clock().now(), file(app, secret, form).seal::<Answers>(&text.to_owned())?);
    sqlx::query!(
        "insert into draft (id_hash, form, typed, kept_at, expires_at) values ($1, $2, $3, $4, $5)
         on conflict (id_hash, form) do update set
             typed = excluded.typed, kept_at = excluded.kept_at, expires_at = excluded.expires_at",
        &name(app, secret)[..],
        form,
        sealed as _,
        now,
        now + super::KEPT_FOR,
    )
    .execute(app.db.write())
    .await?;
    Ok(())
}

/// Ends one form; true while another is still remembered.
pub async fn forget(app: &App, secret: &str, form: &str) -> Result<bool> {
    let others = sqlx::query_scalar!(
        r#"with gone as (delete from draft where id_hash = $1 and form = $2)
           select exists (select from draft where id_hash = $1 and form <> $2 and expires_at > $3) as "others!""#,
        &name(app, secret)[..],
        form,
        app.db.clock().now(),
    )
    .fetch_one(app.db.write())
    .await?;
    Ok(others)
}

/// Ends all of a visit, and says which forms these were.
pub async fn wipe(app: &App, secret: &str) -> sqlx::Result<Vec<String>> {
    let mut forms = sqlx::query_scalar!("delete from draft where id_hash = $1 returning form", &name(app, secret)[..])
        .fetch_all(app.db.write())
        .await?;
    forms.sort();
    Ok(forms)
}

/// Ends a portion of what is over, and says how many.
pub async fn purge(app: &App) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from draft where (id_hash, form) in (select id_hash, form from draft where expires_at <= $1 limit 1000)",
        app.db.clock().now(),
    )
    .execute(app.db.write())
    .await?;
    Ok(gone.rows_affected())
}

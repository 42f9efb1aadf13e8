//! The only SQL on the settings of the association.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::settings::Saved;
use crate::kernel::colours::Colours;
use crate::kernel::ids::AccountId;
use crate::kernel::organisation::Organisation;
use crate::kernel::staff::StaffRole;
use crate::platform::db::{Change, violated};

/// What counts now; none while the file does.
pub async fn newest(conn: impl PgExecutor<'_>) -> sqlx::Result<Option<Saved>> {
    let row = sqlx::query_as!(
        Row,
        "select number, name, legal_name, registration_number, town, visiting_address, postal_address, phone, phone_hours_nl,
             phone_hours_en, email, website, officer, officer_email, brand, action, action_text, brand_dark, action_dark,
             action_text_dark, role, saved_at
         from organisation_version order by number desc limit 1"
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(Row::read))
}

/// The number of what counts now; 0 while the file does.
pub async fn newest_number(conn: impl PgExecutor<'_>) -> sqlx::Result<i32> {
    sqlx::query_scalar!(r#"select coalesce(max(number), 0) as "number!" from organisation_version"#)
        .fetch_one(conn)
        .await
}

/// The last versions, newest first.
pub async fn last(conn: impl PgExecutor<'_>, most: i64) -> sqlx::Result<Vec<Saved>> {
    let rows = sqlx::query_as!(
        Row,
        "select number, name, legal_name, registration_number, town, visiting_address, postal_address, phone, phone_hours_nl,
             phone_hours_en, email, website, officer, officer_email, brand, action, action_text, brand_dark, action_dark,
             action_text_dark, role, saved_at
         from organisation_version order by number desc limit $1",
        most,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// Those of a number.
pub async fn numbered(conn: impl PgExecutor<'_>, number: i32) -> sqlx::Result<Option<Saved>> {
    let row = sqlx::query_as!(
        Row,
        "select number, name, legal_name, registration_number, town, visiting_address, postal_address, phone, phone_hours_nl,
             phone_hours_en, email, website, officer, officer_email, brand, action, action_text, brand_dark, action_dark,
             action_text_dark, role, saved_at
         from organisation_version where number = $1",
        number,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(Row::read))
}

/// Adds a version after the one that was seen, and gives its number; none when another came meanwhile.
pub async fn add(
    change: &mut Change,
    seen: i32,
    who: &Organisation,
    (by, role): (AccountId, StaffRole),
) -> sqlx::Result<Option<i32>> {
    let (at, colours) = (change.at(), &who.colours);
    let added = sqlx::query_scalar!(
        "insert into organisation_version (number, name, legal_name, registration_number, town, visiting_address, postal_address,
             phone, phone_hours_nl, phone_hours_en, email, website, officer, officer_email, brand, action, action_text,
             brand_dark, action_dark, action_text_dark, role, saved_by, saved_at)
         select $1::integer + 1, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text, $10::text,
             $11::text, $12::text, $13::text, $14::text, $15::text, $16::text, $17::text, $18::text, $19::text, $20::text,
             $21::text, $22::uuid, $23::timestamptz
         where $1 = (select coalesce(max(number), 0) from organisation_version)
         returning number",
        seen,
        who.name,
        who.legal_name,
        who.registration_number,
        who.town,
        who.visiting_address,
        who.postal_address,
        who.phone,
        who.phone_hours_nl,
        who.phone_hours_en,
        who.email,
        who.website,
        who.officer,
        who.officer_email,
        colours.brand,
        colours.action,
        colours.action_text,
        colours.brand_dark,
        colours.action_dark,
        colours.action_text_dark,
        role.code(),
        by.uuid(),
        at,
    )
    .fetch_optional(change.conn())
    .await;
    match added {
        Err(error) if violated(&error) == Some("organisation_version_pkey") => Ok(None),
        added => added,
    }
}

struct Row {
    number: i32,
    name: String,
    legal_name: String,
    registration_number: String,
    town: String,
    visiting_address: String,
    postal_address: String,
    phone: String,
    phone_hours_nl: String,
    phone_hours_en: String,
    email: String,
    website: String,
    officer: String,
    officer_email: String,
    brand: Option<String>,
    action: Option<String>,
    action_text: Option<String>,
    brand_dark: Option<String>,
    action_dark: Option<String>,
    action_text_dark: Option<String>,
    role: String,
    saved_at: OffsetDateTime,
}

impl Row {
    fn read(self) -> Saved {
        let colours = Colours {
            brand: self.brand,
            action: self.action,
            action_text: self.action_text,
            brand_dark: self.brand_dark,
            action_dark: self.action_dark,
            action_text_dark: self.action_text_dark,
        };
        let organisation = Organisation {
            name: self.name,
            legal_name: self.legal_name,
            registration_number: self.registration_number,
            town: self.town,
            visiting_address: self.visiting_address,
            postal_address: self.postal_address,
            phone: self.phone,
            phone_hours_nl: self.phone_hours_nl,
            phone_hours_en: self.phone_hours_en,
            email: self.email,
            website: self.website,
            officer: self.officer,
            officer_email: self.officer_email,
            colours,
        };
        Saved { number: self.number, organisation, role: StaffRole::from_code(&self.role), at: self.saved_at }
    }
}

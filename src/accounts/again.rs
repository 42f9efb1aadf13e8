//! The password again, before something that a stolen session may not do (SECURITY V7). Asked in the form itself: nothing is remembered of
//! it. Who types it wrong too often waits a quarter of an hour; nobody is locked out for good.

use time::OffsetDateTime;

use super::limits;
use super::password_store;
use crate::kernel::ids::AccountId;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, Kind};
use crate::platform::messages::Messages;
use crate::platform::password::Hashed;

/// The field that asks for it.
pub const FIELD: &str = "password";

/// A form that asks nothing else.
pub struct AgainForm;

impl Form for AgainForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[(FIELD, Kind::Secret)];
}

/// Notes in `errors` what is wrong with the password that was typed. With other faults in the form it is not looked at: it has to be typed
/// again anyway.
pub async fn password_again(
    app: &App,
    account: AccountId,
    t: Messages,
    typed: &str,
    errors: &mut Errors,
) -> Result<()> {
    if typed.is_empty() {
        errors.add(FIELD, t.accounts_password_missing());
    }
    if !errors.is_empty() {
        return Ok(());
    }
    let (db, vault, whose) = (&app.db, &app.vault, account.to_string());
    if !limits::AGAIN.allows(db, vault, &whose).await? {
        errors.add(FIELD, t.accounts_again_too_many(limits::minutes(limits::AGAIN)));
        return Ok(());
    }
    let known = password_store::of(db.read(), account).await?;
    let fits = app.hasher.fits(typed.into(), known.map(|(hash, _)| Hashed::from(hash))).await;
    if !matches!(fits, Ok(false)) {
        limits::AGAIN.take_back(db, vault, &whose).await?;
    }
    if !fits? {
        errors.add(FIELD, t.accounts_again_wrong());
    }
    Ok(())
}

/// Since when all that somebody who is logged in proves themselves by holds: to begin a new session for them after ending all.
pub async fn proof_since(app: &App, account: AccountId) -> Result<Option<OffsetDateTime>> {
    Ok(password_store::of(app.db.write(), account).await?.map(|(_, since)| since))
}

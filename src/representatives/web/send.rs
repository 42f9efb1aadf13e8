//! Sending what was checked, with the proof. The answer is the same whether or not we know whom it is about.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;
use uuid::Uuid;

use super::ask::{CheckPage, refused};
use crate::accounts::SignedIn;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::RepresentationId;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::Errors;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::scan::{Scan, ScanError};
use crate::platform::throttle::Limit;
use crate::platform::upload::{Brought, Upload};
use crate::representatives::form::{self, SendForm};
use crate::representatives::model::Asked;
use crate::representatives::{MINE, proof_store, store};

const PER_ACCOUNT: Limit = Limit { kind: "represent_account", tries: 5, window: Duration::DAY };

pub async fn send(State(app): State<App>, page: Page, visitor: SignedIn, upload: Upload<SendForm>) -> Result<Response> {
    let (t, typed) = (page.t, &upload.typed);
    let asked = match form::parse(typed, t, amsterdam_day(app.db.clock().now())) {
        Ok(asked) => asked,
        Err(errors) => return Ok(refused(page, typed.again(errors))),
    };
    // A page of before there were numbers is new each time.
    let number = Uuid::parse_str(typed.get("asked")).unwrap_or_else(|_| Uuid::now_v7());
    let mut errors = Errors::default();
    let Some(proof) = proof(upload.file("proof"), t, &mut errors) else {
        let again = CheckPage::new(page, &asked, form::carried(typed), number.to_string()).again(typed.again(errors));
        return Ok(View::refused(again).into_response());
    };
    if !PER_ACCOUNT.allows(&app.db, &app.vault, &visitor.account.to_string()).await? {
        return Err(Error::TooMany { retry_after: PER_ACCOUNT.wait() });
    }
    keep(&app, &visitor, number.into(), (&asked, &proof)).await?;
    Ok(Redirect::to(&page.to(&format!("{MINE}?gelukt=gevraagd"))).into_response())
}

/// Sent twice, it stands once.
async fn keep(app: &App, visitor: &SignedIn, id: RepresentationId, (asked, proof): (&Asked, &Scan)) -> Result<()> {
    let mut change = app.db.change(visitor.actor()).await?;
    if !store::ask(&mut change, &visitor.access, (id, visitor.person), asked).await? {
        return Ok(change.abandon().await?);
    }
    proof_store::add(&mut change, &visitor.access, (id, visitor.person), proof).await?;
    Ok(change.done().await?)
}

fn proof(brought: Brought<'_>, t: Messages, errors: &mut Errors) -> Option<Scan> {
    let fault = match brought {
        Brought::Nothing => t.representatives_proof_missing(),
        Brought::Empty => t.paper_scan_empty(),
        Brought::TooLarge => t.paper_scan_large(),
        Brought::File(bytes) => match Scan::parse(bytes) {
            Ok(scan) => return Some(scan),
            Err(ScanError::OtherKind) => t.paper_scan_kind(),
            Err(ScanError::Broken) => t.paper_scan_broken(),
        },
    };
    errors.add("proof", fault);
    None
}

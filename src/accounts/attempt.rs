//! One try to log in.

use secrecy::SecretString;

use super::alert::{self, Alert};
use super::sign_in::Proven;
use super::store::{self, Found};
use super::{address_store, limits};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::password::Hashed;
use crate::platform::peer::Peer;
use crate::platform::session::Steps;
use crate::platform::throttle::{Limit, Tried};
use crate::platform::vault::Vault;

pub enum Outcome {
    Fits(Proven),
    /// No such name, or another password: nobody is told which.
    Wrong,
    TooMany(Limit),
}

/// Counts the try first, so that many at once don't slip through, and takes it back when it succeeds. `name` is folded. Whether
/// somebody has that name changes neither the statements nor the work.
pub async fn attempt(app: &App, peer: Peer, name: &str, password: SecretString) -> Result<Outcome> {
    let (db, vault) = (&app.db, &app.vault);
    if !limits::ADDRESS.allows(db, vault, &peer.network()).await? {
        return Ok(Outcome::TooMany(limits::ADDRESS));
    }
    let tried = limits::ACCOUNT.count(db, vault, name).await?;
    if tried == Tried::Passing {
        alert::raise(app, Alert::OneName).await?;
    }
    let found = store::with_login(db.read(), vault, name, db.clock().now() - limits::KNOWN_FOR).await?;
    if tried != Tried::Within && !found.as_ref().is_some_and(|found| is_known(vault, found, peer)) {
        return Ok(Outcome::TooMany(limits::ACCOUNT));
    }
    let stored = found.as_ref().map(|found| Hashed::from(found.password_hash.clone()));
    let fits = app.hasher.fits(password, stored).await;
    let Ok(false) = fits else {
        take_back(app, peer, name).await?;
        let account = found.filter(|_| matches!(fits, Ok(true)));
        return match (fits, account) {
            (Ok(_), Some(found)) => Ok(Outcome::Fits(proven(&found))),
            (Ok(_), None) => Ok(Outcome::Wrong),
            (Err(busy), _) => Err(busy),
        };
    };
    if limits::EVERYWHERE.count(db, vault, "").await? == Tried::Passing {
        alert::raise(app, Alert::Everywhere).await?;
    }
    Ok(Outcome::Wrong)
}

/// Neither a success nor a fault of our own counts as a failure of the visitor.
async fn take_back(app: &App, peer: Peer, name: &str) -> Result<()> {
    limits::ADDRESS.take_back(&app.db, &app.vault, &peer.network()).await?;
    Ok(limits::ACCOUNT.take_back(&app.db, &app.vault, name).await?)
}

fn proven(found: &Found) -> Proven {
    Proven {
        account: found.account,
        person: found.person,
        kind: found.kind,
        proof_since: found.proof_since,
        steps: Steps::One,
    }
}

/// While somebody hammers on an account, who opened it from here before still gets in.
fn is_known(vault: &Vault, found: &Found, peer: Peer) -> bool {
    found.known_addresses.iter().any(|known| *known == address_store::hash(vault, found.account, peer))
}

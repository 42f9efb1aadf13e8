//! Who the association is, as employees set it in the portal. Each save adds a version; the newest counts, on every instance within five
//! seconds, and without any the file of the server does.

use std::time::Duration;

use time::OffsetDateTime;
use uuid::Uuid;

use super::settings_store;
use crate::kernel::organisation::Organisation;
use crate::kernel::organisation_rules::FIELDS;
use crate::kernel::staff::StaffRole;
use crate::platform::app::App;
use crate::platform::audit;
use crate::platform::error::Result;

const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Settings as they were saved.
#[derive(Clone, Debug)]
pub struct Saved {
    /// From 1, in the order in which they were saved.
    pub number: i32,
    pub organisation: Organisation,
    /// In which role somebody saved them.
    pub role: Option<StaffRole>,
    pub at: OffsetDateTime,
}

/// Which version is in memory, and what the file said.
struct Known {
    number: i32,
    file: Organisation,
}

/// The association is described otherwise from now on.
pub struct Changed {
    pub number: i32,
}

impl audit::Event for Changed {
    fn name(&self) -> &'static str {
        "organisation.settings_saved"
    }

    fn subject(&self) -> Uuid {
        // Versions have no id of their own but a number, which is the object.
        Uuid::nil()
    }

    fn object(&self) -> Option<String> {
        Some(self.number.to_string())
    }
}

/// The names of the fields that differ, in the order of the page.
pub fn differing(one: &Organisation, other: &Organisation) -> Vec<&'static str> {
    FIELDS.iter().map(|(field, _)| *field).filter(|field| one.get(field) != other.get(field)).collect()
}

/// What the file of the server says, from before there was a version.
pub fn of_file(app: &App) -> Organisation {
    app.memory
        .get::<Known>()
        .map_or_else(|| app.settings.organisation.now().as_ref().clone(), |known| known.file.clone())
}

/// Takes over the newest version. Done at each start, after each save, and when another instance saved one.
pub async fn reload(app: &App) -> Result<()> {
    let file = of_file(app);
    let newest = settings_store::newest(app.db.write()).await?;
    let number = newest.as_ref().map_or(0, |saved| saved.number);
    if let Some(saved) = newest.filter(|saved| saved.organisation != *app.settings.organisation) {
        app.settings.organisation.set(saved.organisation);
    }
    app.memory.put(Known { number, file });
    Ok(())
}

/// Looks for new settings until the server stops. A database that is away is asked again later.
pub async fn watch(app: App) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        if let Err(error) = look(&app).await {
            tracing::debug!(%error, "the settings of the association could not be looked for");
        }
    }
}

/// Takes over what another instance saved.
pub async fn look(app: &App) -> Result<()> {
    let known = app.memory.get::<Known>().map_or(0, |known| known.number);
    if settings_store::newest_number(app.db.write()).await? != known {
        reload(app).await?;
    }
    Ok(())
}

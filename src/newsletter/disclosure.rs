//! Giving the addresses of who gets the newsletter by post to a printer. A part of them at a time: each part is logged for all whose addresses
//! are in it and counted, in one change, before a byte of it leaves; and whoever said no meanwhile is not in it (P29).

use time::OffsetDateTime;
use uuid::Uuid;

use super::labels::{self, Addressed};
use super::{disclosure_store as store, label_store};
use crate::accounts::Staff;
use crate::kernel::ids::{DisclosureId, PersonId};
use crate::kernel::reference::Line;
use crate::kernel::staff::{Duty, StaffRole};
use crate::platform::access::{Access, Look};
use crate::platform::app::App;
use crate::platform::audit::{self, Actor};
use crate::platform::download::Download;
use crate::platform::error::Result;

/// Addresses that are opened together.
const PORTION: i64 = 500;

/// In the processing register: what each person reads of it.
const ACTIVITY: &str = "newsletter-post";

/// What a printer gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sheets of labels.
    Pdf,
    /// A table.
    Csv,
}

impl Kind {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pdf, Self::Csv].into_iter().find(|kind| kind.code() == code)
    }
}

/// One time that addresses were given.
pub struct Disclosure {
    pub at: OffsetDateTime,
    /// None when a later version of the portal wrote it.
    pub role: Option<StaffRole>,
    pub recipient: String,
    pub kind: Kind,
    pub addresses: i32,
    pub left_out: i32,
    pub is_finished: bool,
}

/// The way of one disclosure. Whose addresses it took stands in the log that they read.
enum Event {
    Begun {
        id: DisclosureId,
        kind: Kind,
    },
    /// So many more addresses.
    Given {
        id: DisclosureId,
        addresses: usize,
    },
    Finished {
        id: DisclosureId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Begun { .. } => "newsletter.disclosure_begun",
            Self::Given { .. } => "newsletter.addresses_given",
            Self::Finished { .. } => "newsletter.disclosure_finished",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Begun { id, .. } | Self::Given { id, .. } | Self::Finished { id } => id.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Begun { kind, .. } => Some(kind.code().to_owned()),
            Self::Given { addresses, .. } => Some(addresses.to_string()),
            Self::Finished { .. } => None,
        }
    }
}

/// One that is under way.
pub struct Disclosing {
    app: App,
    actor: Actor,
    role: StaffRole,
    id: DisclosureId,
    kind: Kind,
    /// The last whose address is in it.
    after: Option<PersonId>,
}

impl Disclosing {
    /// From here on it is on the list that it was begun.
    pub async fn begin(app: &App, staff: Staff, kind: Kind, recipient: &Line) -> Result<Self> {
        let (id, role) = (DisclosureId::new(), staff.in_charge_of(Duty::Newsletter)?);
        let mut change = app.db.change(staff.actor()).await?;
        store::begin(&mut change, id, (staff.account, role), kind, recipient).await?;
        change.commit(Event::Begun { id, kind }).await?;
        Ok(Self { app: app.clone(), actor: staff.actor(), role, id, kind, after: None })
    }

    /// All of it; what breaks off is never taken for the whole.
    pub async fn send(mut self, mut to: Download) {
        match self.write(&mut to).await {
            // Whoever is gone already needs no end.
            Ok(()) => drop(to.finish().await),
            Err(error) => {
                tracing::warn!(disclosure = %self.id, cause = %error, "addresses for a printer broke off");
                to.break_off(error).await;
            }
        }
    }

    async fn write(&mut self, to: &mut Download) -> Result<()> {
        let left_out = match self.kind {
            Kind::Pdf => self.write_labels(to).await?,
            Kind::Csv => self.write_table(to).await?,
        };
        let mut change = self.app.db.change(self.actor).await?;
        store::finish(&mut change, self.id, left_out).await?;
        Ok(change.commit(Event::Finished { id: self.id }).await?)
    }

    /// Says how many could not be printed.
    async fn write_labels(&mut self, to: &mut Download) -> Result<usize> {
        let mut all = vec![];
        while let Some(more) = self.portion().await? {
            all.extend(more);
        }
        let sheets = labels::sheets(self.app.db.clock().today(), all).await?;
        to.write(sheets.pdf).await?;
        Ok(sheets.left_out.len())
    }

    async fn write_table(&mut self, to: &mut Download) -> Result<usize> {
        to.write(labels::table_head()?).await?;
        while let Some(more) = self.portion().await? {
            to.write(labels::table_rows(more)?).await?;
        }
        Ok(0)
    }

    /// The next of them; none at the end.
    async fn portion(&mut self) -> Result<Option<Vec<Addressed>>> {
        let mut change = self.app.db.change(self.actor).await?;
        let persons = label_store::by_post(change.conn(), self.after, PORTION).await?;
        let Some(last) = persons.last().copied() else {
            change.abandon().await?;
            return Ok(None);
        };
        let (at, role) = (change.at(), (self.role, Look::Used));
        let access = Access::by_role(change.conn(), &self.app.vault, ACTIVITY, role, at, &persons).await?;
        let addressed = label_store::addresses(change.conn(), &access, &persons).await?;
        store::add(&mut change, self.id, addressed.len()).await?;
        change.commit(Event::Given { id: self.id, addresses: addressed.len() }).await?;
        self.after = Some(last);
        Ok(Some(addressed))
    }
}

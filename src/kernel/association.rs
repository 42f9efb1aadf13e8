//! Who the association is now. Whoever holds the settings of a server reads it here, as if it were a plain [`Organisation`]; employees change it while
//! the server runs.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::organisation::Organisation;

/// The association as it was set last. Earlier ones stay in memory as long as the server runs, so that nobody reads half of each: there are
/// as many as it was changed.
#[derive(Clone)]
pub struct Association(Arc<Link>);

/// One of a row that only grows.
struct Link {
    organisation: Arc<Organisation>,
    next: OnceLock<Box<Link>>,
}

impl Link {
    fn new(organisation: Arc<Organisation>) -> Self {
        Self { organisation, next: OnceLock::new() }
    }
}

impl Association {
    fn last(&self) -> &Link {
        let mut link: &Link = &self.0;
        while let Some(next) = link.next.get() {
            link = next;
        }
        link
    }

    /// As it is now, to keep for a while.
    pub fn now(&self) -> Arc<Organisation> {
        self.last().organisation.clone()
    }

    /// From now on it is this. Every clone sees it.
    pub fn set(&self, organisation: Organisation) {
        let mut link = Box::new(Link::new(Arc::new(organisation)));
        while let Err(refused) = self.last().next.set(link) {
            link = refused;
        }
    }
}

impl Deref for Association {
    type Target = Organisation;

    fn deref(&self) -> &Organisation {
        &self.last().organisation
    }
}

impl From<Organisation> for Association {
    fn from(organisation: Organisation) -> Self {
        Arc::new(organisation).into()
    }
}

impl From<Arc<Organisation>> for Association {
    fn from(organisation: Arc<Organisation>) -> Self {
        Self(Arc::new(Link::new(organisation)))
    }
}

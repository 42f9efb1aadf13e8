//! What tests do themselves, without a page: the database wants to hear of it as of any change.

use huisrecht::kernel::ids::PersonId;
use huisrecht::platform::audit::Event;
use uuid::Uuid;

pub struct Arranged(pub PersonId);

impl Arranged {
    /// About no one person.
    pub fn for_nobody() -> Self {
        Self(Uuid::nil().into())
    }
}

impl Event for Arranged {
    fn name(&self) -> &'static str {
        "tests.arranged"
    }

    fn subject(&self) -> Uuid {
        self.0.uuid()
    }
}

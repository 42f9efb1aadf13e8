//! Whose data a visitor sees as their own.

use crate::accounts::SignedIn;
use crate::kernel::ids::PersonId;
use crate::platform::access::Access;
use crate::platform::error::Result;

/// One's own file first, then those of the administration that are linked to the account, and the access to all of them.
pub struct Files {
    pub access: Access,
    pub persons: Vec<PersonId>,
}

/// Nothing of the administration before a file is linked: then this is the person alone, whether or not it knows them.
pub async fn files_of(conn: &mut sqlx::PgConnection, visitor: &SignedIn) -> Result<Files> {
    let (access, linked) = visitor.access.clone().with_linked(conn).await?;
    Ok(Files { access, persons: std::iter::once(visitor.person).chain(linked).collect() })
}

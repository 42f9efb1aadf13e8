//! The right to open all that there is about somebody, once a request to see it was answered (P77).

use sqlx::PgConnection;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Access, Denied, Look, Reader, known};
use crate::kernel::ids::RequestId;
use crate::platform::vault::Vault;

/// The purpose in the processing register for which a whole dossier is collected.
const ACTIVITY: &str = "rights-dossier";

/// To the data of whom this request is about, in all the places where they stand, for who asked it. Whether it may be is looked at by the
/// statement that writes the lines, so nothing opens in between: the request is to see everything, it was granted since this day, whole or but
/// for notes that were reviewed and withheld, and whoever asked showed who they are, as surely as that request needs.
///
/// `strong`: by what somebody shows enough for special categories of data. Which files are of one person stands in `rights::dossier::records` too, a floor above: a test holds both to the same.
///
/// The lines say that the portal did it: whoever follows a request by its code is no session of the person, so they must be able to see that
/// it was opened. For who is logged in the same door is used, since it alone covers what was asked without the account.
pub async fn answered(
    conn: &mut PgConnection,
    vault: &Vault,
    (request, since): (RequestId, Date),
    strong: &[String],
    at: OffsetDateTime,
) -> Result<Option<Access>, Denied> {
    let activity = known(ACTIVITY)?;
    let persons = sqlx::query_scalar!(
        "with answered as (
             select about_id from rights_request
             where id = $1 and kind = 'access' and state = 'done' and identity_shown is not null
               and (identity_need <> 'strong' or identity_shown = any($8))
               and (outcome = 'whole' or (outcome = 'partly' and notes_reviewed))
               and about_id is not null and (closed_at at time zone 'Europe/Amsterdam')::date >= $2),
         account as (
             select coalesce((select l.person_id from linked_file l where l.file_id = a.about_id and l.ended_at is null), a.about_id)
                 as person_id from answered a),
         file as (
             select person_id from account
             union select l.file_id from linked_file l join account a on a.person_id = l.person_id where l.ended_at is null),
         whole as (
             select person_id from file
             union select r.person_id from rights_request r
             where r.about_id in (select person_id from file) and r.identity_shown is not null
               and (r.identity_need <> 'strong' or r.identity_shown = any($8)) and r.kind <> 'next_of_kin')
         insert into processing_line (person_id, operation, activity, role, at, look)
         select person_id, $3, $4, $5, $6, $7 from whole returning person_id",
        request.uuid(),
        since,
        Uuid::now_v7(),
        activity.id,
        Reader::System.code(),
        at,
        Look::Used.code(),
        strong,
    )
    .fetch_all(conn)
    .await?;
    let persons: Vec<_> = persons.into_iter().map(Into::into).collect();
    Ok((!persons.is_empty()).then(|| Access::of(vault, activity, &persons)))
}

//! The only SQL on the register as it was told. The database refuses a duty without its law and an agreement that is not named (P08).

use super::event::Event;
use super::notice::activity_hash;
use crate::kernel::register::{Activity, Bilingual, LawfulBasis};
use crate::platform::db::Change;

/// Notes an activity unless it was told so before, also when another instance is doing the same.
pub async fn note(change: &mut Change, activity: &Activity) -> sqlx::Result<Option<Event>> {
    let (at, ground) = (change.at(), ground(activity.basis));
    let noted = sqlx::query!(
        "insert into processing_activity (id, hash, basis, ground_nl, ground_en, purpose_nl, purpose_en, noted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id, hash) do nothing",
        activity.id,
        &activity_hash(activity),
        activity.basis.kind().code(),
        ground.nl,
        ground.en,
        activity.purpose.nl,
        activity.purpose.en,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok((noted.rows_affected() == 1).then_some(Event::ActivityNoted { id: activity.id }))
}

/// The law, the agreement, the interest, or the purpose that was consented to.
fn ground(basis: LawfulBasis) -> Bilingual {
    match basis {
        LawfulBasis::Consent(purpose) => Bilingual { nl: purpose.code(), en: purpose.code() },
        LawfulBasis::Agreement(words) | LawfulBasis::LegalDuty(words) | LawfulBasis::LegitimateInterest(words) => words,
    }
}

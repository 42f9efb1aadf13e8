//! However much somebody asked, all of it is there.

use std::collections::BTreeSet;

use super::{dossier, entries, json};
use crate::house::House;

#[tokio::test]
async fn each_of_very_many_requests_is_in_the_dossier_once_and_the_newest_is_first() {
    let house = House::new().await;
    let (sanne, olga) = (house.somebody("sanne").await, house.somebody("olga").await);
    // Some of them at the same moment, every tenth somebody else's about her.
    let sql = "
        insert into rights_request (id, number, person_id, about_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day,
                                    due_on, state, identity_need, identity_shown, version, closed_at)
        select gen_random_uuid(), to_char(n / 10000, 'FM0000') || '-' || to_char(n % 10000, 'FM0000'),
               case when n % 10 = 0 then $2 else $1 end, $1, 'erasure', 'letter', 'nl', timestamptz '2026-11-20' + n / 3 * interval '1 minute',
               '2026-11-20', '2026-12-21', '2026-12-15', '2026-12-15', 'refused', 'known', null, 1, '2026-11-22'
        from generate_series(1, 250) n";
    let mut tx = house.owner().begin().await.unwrap();
    sqlx::raw_sql("set local session_replication_role = replica").execute(&mut *tx).await.unwrap();
    sqlx::query(sql).bind(sanne.person.uuid()).bind(olga.person.uuid()).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    let json = json(&dossier(&house, sanne.person).await).await;
    let noted = |entry: &serde_json::Value| entry["values"]["noted_at"].as_str().unwrap().to_owned();
    let asked = entries(&json, "requests");
    assert_eq!(asked.len(), 225);
    assert_eq!(
        asked.iter().map(|entry| entry["values"]["request"].as_str().unwrap()).collect::<BTreeSet<_>>().len(),
        225
    );
    assert!(asked.windows(2).all(|pair| noted(pair[0]) >= noted(pair[1])), "the newest is first");
}

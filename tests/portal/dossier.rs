//! The dossier (P77, AVG 15): everything that stands about one person, nothing of anybody else, in every shape.

mod columns;
mod corrected;
mod filled;
mod many;
mod represented;
mod shapes;

use std::collections::BTreeMap;

use huisrecht::kernel::dossier::Ground;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::access::{Access, Look};
use huisrecht::rights::dossier::{self, Dossier};
use serde_json::Value;
use uuid::Uuid;

use crate::house::House;

/// The dossier of whose file this is, as the coordinator collects it.
pub async fn dossier(house: &House, person: PersonId) -> Dossier {
    without(house, person, BTreeMap::new()).await
}

/// The same without some notes.
pub async fn without(house: &House, person: PersonId, left_out: BTreeMap<Uuid, Ground>) -> Dossier {
    let app = house.app();
    let mut conn = app.db.write().acquire().await.unwrap();
    let records = dossier::records(&mut conn, person).await.unwrap();
    let persons: Vec<PersonId> = records.iter().map(|record| record.person).collect();
    let (role, now) = ((StaffRole::PrivacyCoordinator, Look::Used), app.db.clock().now());
    let access = Access::by_role(&mut conn, &app.vault, "rights-dossier", role, now, &persons).await.unwrap();
    drop(conn);
    Dossier::leaving_out(app, access, records, left_out).await.unwrap()
}

pub async fn json(dossier: &Dossier) -> Value {
    let mut text = vec![];
    dossier::write_json(dossier, &mut text).await.unwrap();
    serde_json::from_slice(&text).unwrap()
}

pub async fn page(dossier: &Dossier, lang: Lang) -> String {
    let mut text = vec![];
    dossier::write_page(dossier, lang, &mut text).await.unwrap();
    String::from_utf8(text).unwrap()
}

pub async fn table(dossier: &Dossier, chapter: &str, lang: Lang) -> String {
    let mut text = vec![];
    let source =
        dossier.filled().find(|source| source.chapter().id == chapter).expect("a chapter with something in it");
    dossier::write_table(dossier, source, lang, &mut text).await.unwrap();
    String::from_utf8(text).unwrap()
}

/// The entries of a chapter; none when it is empty.
pub fn entries<'a>(json: &'a Value, chapter: &str) -> Vec<&'a Value> {
    let found = json["chapters"].as_array().unwrap().iter().find(|one| one["id"] == chapter);
    found.map(|one| one["entries"].as_array().unwrap().iter().collect()).unwrap_or_default()
}

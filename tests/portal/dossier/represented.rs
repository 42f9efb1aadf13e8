//! She acts for a neighbour until an employee ended it, and the neighbour acts for her.

use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::house_number::HouseNumber;
use huisrecht::kernel::ids::{PersonId, RepresentationId};
use huisrecht::kernel::postcode::Postcode;
use huisrecht::kernel::reason::Reason;
use huisrecht::kernel::reference::Line;
use huisrecht::kernel::representation::{Area, Representative};
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::db::Change;
use huisrecht::platform::scan::Scan;
use huisrecht::representatives::{self, Asked, Confirmed, End, Seen, SeenOther};
use time::Duration;
use time::macros::date;

use crate::house::{Arranged, House, Somebody};

pub const PROOF: &[u8] = b"%PDF-1.7\n1 0 obj\n<</Of (een machtiging)>>\nendobj\n%%EOF\n";

pub async fn represent(house: &House, sanne: &Somebody, neighbour: PersonId) {
    let by_her = confirmed(house, (sanne.person, neighbour), "Mevrouw A. Neighbour").await;
    confirmed(house, (neighbour, sanne.person), "Sanne van hiernaast").await;
    let mut change = later(house).await;
    let access = access(house, &mut change, &[sanne.person]).await;
    let reason = Reason::parse("De machtiging is ingetrokken per brief.").unwrap();
    let it = representatives::one(&mut *change.conn(), by_her).await.unwrap().unwrap();
    assert!(representatives::end(&mut change, &it, End::Staff(&access, &reason)).await.unwrap());
    change.done().await.unwrap();
}

/// Each step at a moment of its own.
async fn later(house: &House) -> Change {
    house.clock().shift(Duration::minutes(3));
    house.app().db.change(Actor::Operator("test")).await.unwrap()
}

async fn access(house: &House, change: &mut Change, persons: &[PersonId]) -> Access {
    let (at, vault) = (change.at(), &house.app().vault);
    Access::by_portal(change.conn(), vault, "representation", at, persons).await.unwrap()
}

async fn confirmed(house: &House, (by, of): (PersonId, PersonId), called: &str) -> RepresentationId {
    let mut change = later(house).await;
    let (id, access) = (RepresentationId::new(), access(house, &mut change, &[by, of]).await);
    let asked = Asked {
        kind: Representative::Agent,
        scope: [Area::Property].into_iter().collect(),
        name: Line::parse(called).unwrap(),
        birth_date: BirthDate::parse_iso("1944-05-06").unwrap(),
        postcode: Postcode::parse("7325 ZZ").unwrap(),
        house_number: HouseNumber::parse("87-b").unwrap(),
        begins_on: date!(2026 - 01 - 09),
        ends_on: Some(date!(2027 - 11 - 08)),
    };
    assert!(representatives::ask(&mut change, &access, (id, by), &asked).await.unwrap());
    change.done().await.unwrap();
    let mut change = later(house).await;
    representatives::add_proof(&mut change, &access, (id, by), &Scan::parse(PROOF).unwrap()).await.unwrap();
    change.commit(Arranged(by)).await.unwrap();
    let mut change = later(house).await;
    let name = Line::parse("Buurvrouw J. Postma").unwrap();
    let said = Confirmed {
        id,
        person: of,
        representative_seen: Seen::Desk,
        represented_seen: SeenOther::Person(Seen::Letter),
        ends_on: asked.ends_on,
        name: &name,
    };
    assert!(representatives::confirm(&mut change, &access, &said).await.unwrap());
    change.done().await.unwrap();
    id
}

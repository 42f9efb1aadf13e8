//! Who supervises sees, and does nothing that there is to supervise (AVG 38(6), 39).

use std::collections::BTreeSet;

use huisrecht::accounts::staff::{InviteError, invite};
use huisrecht::kernel::staff::{Duty, Roles, StaffRole};
use huisrecht::platform::audit::Actor;
use huisrecht::platform::routes::Permit;
use huisrecht::router;

use crate::house::{House, new_employee};
use crate::notes;
use StaffRole::{Administrator, CustomerContact, DataProtectionOfficer, DeputyOfficer, PrivacyCoordinator};

/// All that the officer can send. Everybody promises secrecy; searching and opening leave a line in the log, and nothing else.
const OFFICERS: [&str; 9] = [
    "/beheer/verklaring/advies",
    "/beheer/belangen/{conflict}/vragen",
    "/beheer/personen/{person}/bekend",
    "/beheer/geheimhouding",
    "/beheer/personen",
    "/beheer/personen/{person}/openen",
    "/beheer/personen/{person}/sluiten",
    "/beheer/verzoeken",
    "/beheer/verzoeken/{number}/advies",
];

/// What somebody in this role can send from a page for employees.
fn sends(role: StaffRole) -> BTreeSet<&'static str> {
    let mine = |permit: Permit| match permit {
        Permit::Colleague => true,
        Permit::Staff(duty) => role.duties().contains(&duty),
        _ => false,
    };
    let table = router::routes(true);
    let posts = table.table().iter().filter(|route| route.method == "POST" && mine(route.permit));
    // What somebody does with their own account changes nothing of anybody else.
    posts.map(|route| route.path).filter(|path| !path.starts_with("/beheer/account")).collect()
}

#[test]
fn the_officer_and_the_deputy_change_nothing_but_their_advice() {
    for role in [DataProtectionOfficer, DeputyOfficer] {
        assert_eq!(sends(role), OFFICERS.into(), "{role:?}");
    }
    assert_eq!(sends(StaffRole::Auditor), ["/beheer/geheimhouding"].into());
}

#[test]
fn who_supervises_does_not_decide_or_administer() {
    for supervisor in [DataProtectionOfficer, DeputyOfficer] {
        for role in StaffRole::ALL {
            let both: Roles = [role, supervisor].into_iter().collect();
            let refused = [PrivacyCoordinator, Administrator].contains(&role);
            assert_eq!(both.conflict(), refused.then_some((supervisor, role)), "{supervisor:?} and {role:?}");
        }
    }
    let others = StaffRole::ALL.into_iter().filter(|role| !role.duties().contains(&Duty::Advice));
    assert_eq!(others.collect::<Roles>().conflict(), None);
}

#[tokio::test]
async fn nobody_is_invited_in_two_roles_that_exclude_each_other() {
    let house = House::new().await;
    let new = new_employee("farida", &[DeputyOfficer, CustomerContact, Administrator]);
    let refused = invite(house.app(), Actor::Operator("test"), &new).await.unwrap_err();
    assert!(matches!(refused, InviteError::Conflict(DeputyOfficer, Administrator)), "{refused}");
    assert!(refused.to_string().contains("deputy_officer and administrator"), "{refused}");
    let employed: i64 = sqlx::query_scalar("select count(*) from employee").fetch_one(house.owner()).await.unwrap();
    assert_eq!(employed, 0);
}

#[tokio::test]
async fn the_officer_reads_a_file_and_finds_no_way_to_change_it() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let file = format!("/beheer/personen/{}", sanne.person);
    let mut marieke = house.colleague("marieke", &[CustomerContact]).await;
    marieke.send(&format!("{file}/openen"), &[("reason", "complaint")]).await.is(200);
    let path = format!("{file}/notities/nieuw");
    notes::post(
        &mut marieke,
        &path,
        &notes::filled(&[("subject", "Lekkage"), ("body", "De kraan lekt sinds maandag.")]),
    )
    .await
    .is(303);
    marieke.get(&format!("{file}/notities")).await.is(200).says("Lekkage").says("Notitie schrijven");
    for role in [DataProtectionOfficer, DeputyOfficer] {
        let mut officer = house.colleague(role.code(), &[role]).await;
        officer.send(&format!("{file}/openen"), &[("reason", "quality")]).await.is(200).says("sannesma");
        let list = officer.get(&format!("{file}/notities")).await.is(200).says("Lekkage");
        let list = list.is_silent_on("Notitie schrijven");
        let one = list.body.split('"').find(|part| part.contains("/notities/0")).unwrap().to_owned();
        let one = officer.get(&one).await.is(200).says("De kraan lekt sinds maandag.");
        assert!(!one.body.contains("/doorhalen") && !one.body.contains("/verbeteren"), "{one:?}");
        let consents = officer.get(&format!("{file}/toestemmingen")).await.is(200).says("Gegeven");
        consents.is_silent_on("Papier of gesprek vastleggen");
        officer.get_once(&format!("{file}/notities/nieuw")).await.is(403);
    }
}

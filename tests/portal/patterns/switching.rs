//! Off until somebody switches it on, with what the law wants first; and off again at once.

use huisrecht::kernel::dates::{amsterdam_moment, long};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use sqlx::AssertSqlSafe;
use time::Duration;

use super::{
    FINDINGS, PLACE, SWITCH, account_of, at_work, coordinator, form, found, look, mails, open, pairs, persons,
    switch_on,
};
use crate::house::House;

async fn settings(house: &House) -> i64 {
    sqlx::query_scalar("select count(*) from pattern_setting").fetch_one(house.owner()).await.unwrap()
}

/// The constraint that refuses the owner of the database.
async fn refusal(house: &House, sql: &str) -> String {
    let refused = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(house.owner()).await.unwrap_err();
    refused.as_database_error().unwrap().constraint().unwrap().to_owned()
}

#[tokio::test]
async fn nothing_is_counted_or_kept_until_it_is_switched_on() {
    let house = House::new().await;
    let now = at_work(&house);
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let account = account_of(&house, &marieke).await;
    let files = persons(&house, 100).await;
    open(&house, account, &files, now).await;
    let night = amsterdam_moment(house.clock().today().with_hms(3, 0, 0).unwrap());
    open(&house, account, &files[..5], night).await;
    look(&house).await;
    assert_eq!(found(&house).await, []);
    let mut yusuf = coordinator(&house).await;
    yusuf.get(PLACE).await.is(200).says("Staat uit").says("Dit heeft nog nooit aangestaan.");
    switch_on(&house, &mut yusuf, &[]).await;
    look(&house).await;
    assert_eq!(found(&house).await, [], "what was opened before does not count");
    assert!(mails(&house).await.is_empty());
    // Nor with other limits: these counted when they were opened.
    open(&house, account, &files[..40], house.clock().now()).await;
    house.clock().shift(Duration::SECOND);
    switch_on(&house, &mut yusuf, &[("most", "20")]).await;
    look(&house).await;
    assert_eq!(found(&house).await, []);
}

#[tokio::test]
async fn switching_on_asks_what_the_law_wants_first_and_notes_who_did_it_and_when() {
    let house = House::new().await;
    at_work(&house);
    let mut yusuf = coordinator(&house).await;
    let page = yusuf.get(SWITCH).await.is(200);
    assert_eq!((page.field("most").as_deref(), page.field("begins").as_deref()), (Some("60"), Some("8.00")));
    assert_eq!(page.body.matches(" checked").count(), 5, "the days, and nothing that must be said");
    let tomorrow = (house.clock().today() + Duration::DAY).day().to_string();
    for (field, typed, said) in [
        ("council", "", "Zet dit pas aan als de ondernemingsraad instemde."),
        ("assessed", "", "Onderzoek eerst de risico's"),
        ("employees", "no", "Vertel het eerst aan alle medewerkers."),
        ("agreed_day", "", "Vul een dag, maand en jaar in"),
        ("agreed_day", "31.", "Vul een dag, maand en jaar in"),
        ("agreed_day", tomorrow.as_str(), "Vul een dag in die geweest is."),
        ("agreed_year", "2025", "Vul een dag in vanaf 1 januari 2026."),
        ("most", "19", "Vul een getal in van 20 tot en met 500"),
        ("begins", "kwart over", "Vul een tijd in met uren en minuten, zoals 8.00."),
        ("ends", "7.00", "Vul een einde in dat na het begin komt."),
        ("asked", "1", "Een collega wijzigde dit net."),
        ("asked", "", "Een collega wijzigde dit net."),
    ] {
        // The last day of a month has no tomorrow in it.
        if field == "agreed_day" && typed == "1" {
            continue;
        }
        let fields = form(&house, "0", &[(field, typed)]);
        let page = yusuf.post(SWITCH, &pairs(&fields)).await.is(422).says(said);
        assert!(page.title().starts_with("Fout: "));
        assert_eq!(page.field("most").as_deref(), Some(if field == "most" { typed } else { "60" }), "typed stays");
    }
    let nothing = yusuf.post(SWITCH, &[]).await.is(422).says("Kies ten minste één dag.");
    nothing.says("Zet dit pas aan als de ondernemingsraad instemde.");
    assert_eq!(settings(&house).await, 0);
    switch_on(&house, &mut yusuf, &[("saturday", "yes")]).await;
    let today = long(house.clock().today(), Lang::Nl).replace('\u{a0}', " ");
    let page = yusuf.get(PLACE).await.is(200).says("Staat aan").says("Meer dan 60 dossiers in één uur");
    let page = page.says("vrijdag, zaterdag").says("8.00 tot 18.00 uur").says("De ondernemingsraad stemde in op");
    page.says(&today).says("Aangezet").says("Privacycoördinator");
    let noted: (String, String) =
        sqlx::query_as("select event, object from audit_entry where event like 'patterns.%' and actor like 'staff %'")
            .fetch_one(house.owner())
            .await
            .unwrap();
    assert_eq!(noted, ("patterns.switched_on".into(), "1".into()));
    for sql in ["update pattern_setting set most = 500", "delete from pattern_setting", "truncate pattern_setting"] {
        assert_eq!(refusal(&house, sql).await, "append_only", "{sql}");
    }
}

#[tokio::test]
async fn every_employee_reads_how_it_stands_and_the_coordinator_alone_switches_it() {
    let house = House::new().await;
    at_work(&house);
    let mut yusuf = coordinator(&house).await;
    let mut others = vec![];
    for role in StaffRole::ALL.into_iter().filter(|role| *role != StaffRole::PrivacyCoordinator) {
        others.push((role, house.colleague(role.code(), &[role]).await));
    }
    for on in [false, true] {
        for (role, other) in &mut others {
            let sees = [StaffRole::DataProtectionOfficer, StaffRole::DeputyOfficer].contains(role);
            let page = other.get(PLACE).await.is(200).says(if on { "Meer dan 60 dossiers" } else { "Staat uit" });
            let page = page.is_silent_on("Aanzetten").is_silent_on("Uitzetten");
            assert_eq!(page.text().contains("Er wacht geen melding."), sees, "{role:?}");
            other.get(FINDINGS).await.is(if sees { 200 } else { 403 });
            other.get(SWITCH).await.is(403);
            other.post(SWITCH, &pairs(&form(&house, "0", &[]))).await.is(403);
            other.post("/beheer/patronen/uitzetten", &[]).await.is(403);
            let desk = other.get("/beheer").await.is(200);
            desk.says(if on { "Meer dan 60 dossiers in een uur vallen op." } else { "Het portaal let hier niet op." });
            other.get("/beheer/account").await.is(200).says("Let het portaal op hoeveel dossiers u opent?");
        }
        if !on {
            switch_on(&house, &mut yusuf, &[]).await;
        }
    }
    assert_eq!(settings(&house).await, 1);
    house.browser().get_once(PLACE).await.is(303);
    let mut other = others.pop().unwrap().1;
    other.get("/en/beheer/patronen").await.is(200).says("More than 60 files in one hour").says("8:00 to 18:00");
}

#[tokio::test]
async fn it_goes_off_at_once_and_nothing_is_noticed_any_more() {
    let house = House::new().await;
    let now = at_work(&house);
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let account = account_of(&house, &marieke).await;
    let files = persons(&house, 61).await;
    let mut yusuf = coordinator(&house).await;
    yusuf.post("/beheer/patronen/uitzetten", &[]).await.is(303);
    assert_eq!(settings(&house).await, 0, "it was off");
    switch_on(&house, &mut yusuf, &[]).await;
    house.clock().shift(Duration::minutes(2));
    open(&house, account, &files, now + Duration::minutes(2)).await;
    yusuf.send("/beheer/patronen/uitzetten", &[]).await.is(200).says("Dit staat nu uit.").says("Uitgezet");
    look(&house).await;
    assert_eq!(found(&house).await, [], "switched off before the portal looked");
    let sql = "insert into pattern_finding (id, person_id, account_id, pattern, day, files, first_at, last_at, found_at)
               select gen_random_uuid(), person_id, id, 'many', '2026-12-01', 61, now(), now(), now() from account limit 1";
    assert_eq!(refusal(&house, sql).await, "noticed_when_on");
    // On again: what was opened meanwhile does not count, and what was noticed before it goes off stays.
    switch_on(&house, &mut yusuf, &[]).await;
    look(&house).await;
    assert_eq!(found(&house).await, []);
    open(&house, account, &files, house.clock().now()).await;
    look(&house).await;
    yusuf.post("/beheer/patronen/uitzetten", &[]).await.is(303);
    open(&house, account, &persons(&house, 70).await, house.clock().now()).await;
    look(&house).await;
    assert_eq!(found(&house).await, [("many".into(), 61, false)]);
    super::settle(&mut yusuf, "work").await;
    yusuf.get(PLACE).await.is(200).says("Er wacht geen melding.");
}

#[tokio::test]
async fn two_who_switch_at_once_do_not_overwrite_each_other() {
    let house = House::new().await;
    at_work(&house);
    let mut yusuf = coordinator(&house).await;
    let mut zeynep = house.colleague("zeynep", &[StaffRole::PrivacyCoordinator]).await;
    let (one, other) = (form(&house, "0", &[]), form(&house, "0", &[("most", "80")]));
    let (one, other) = (pairs(&one), pairs(&other));
    let (one, other) = tokio::join!(yusuf.post(SWITCH, &one), zeynep.post(SWITCH, &other));
    let mut answers = [one.status, other.status];
    answers.sort_unstable();
    assert_eq!((answers, settings(&house).await), ([303, 422], 1));
}

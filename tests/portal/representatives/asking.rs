//! Asking to act for another.

use huisrecht::kernel::representation::{Area, Representative};
use huisrecht::platform::scan::Scan;

use super::{MINE, NEW, ask, day, newest, post, question, send, today, visitor, with};
use crate::consents::scans::{PDF, exif, jpeg};
use crate::house::House;
use crate::rows::stored;

#[tokio::test]
async fn the_answer_is_the_same_whether_or_not_the_other_is_known_here() {
    let house = House::new().await;
    house.somebody("sanne").await;
    let (_, mut bram) = visitor(&house, "bram").await;
    let known = question(&house, "agent", &["property"], Some(day(&house, 100)));
    let unknown = with(known.clone(), &[("postcode", "9999 ZZ"), ("house_number", "1"), ("name", "Niemand")]);
    let mut answers = vec![];
    for fields in [known, unknown] {
        let page = post(&mut bram, NEW, &fields).await.is(200);
        let number = page.field("asked").unwrap();
        let sent = send(&mut bram, &with(fields, &[("asked", &number)]), Some(PDF)).await.is(303);
        answers.push((page.h1(), sent.location(), sent.text()));
    }
    assert_eq!(answers[0], answers[1]);
    let list = bram.get(MINE).await.is(200).says("Wacht op ons");
    assert_eq!(list.body.matches("Wacht op ons").count(), 2);
    let sql = "select count(*) from representation where represented_id is not null";
    assert_eq!(sqlx::query_scalar::<_, i64>(sql).fetch_one(house.owner()).await.unwrap(), 0);
}

#[tokio::test]
async fn no_kind_asks_for_more_than_it_can_do() {
    let house = House::new().await;
    let (_, mut bram) = visitor(&house, "bram").await;
    let before = stored(&house).await;
    let end = Some(day(&house, 100));
    for kind in Representative::ALL {
        for area in Area::ALL {
            let fields = question(&house, kind.code(), &[area.code()], end);
            let fields =
                if kind == Representative::Parent { with(fields, &[("birth_date_year", "2020")]) } else { fields };
            let allowed = kind.greatest().covers(area);
            let seen = post(&mut bram, NEW, &fields).await.is(if allowed { 200 } else { 422 });
            if !allowed {
                seen.says("Dit mag niet in uw rol");
            }
        }
    }
    let money_alone: Vec<Area> = Representative::Administrator.greatest().areas().collect();
    assert_eq!(money_alone, [Area::Property], "never medical");
    // Sent past the page that checks, it is refused all the same.
    let care = question(&house, "administrator", &["property", "care"], end);
    send(&mut bram, &care, Some(PDF)).await.is(422).says("Dit mag niet in uw rol");
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn an_authority_ends_within_two_years_and_a_parent_at_sixteen() {
    let house = House::new().await;
    let (_, mut bram) = visitor(&house, "bram").await;
    let agent = |ends| question(&house, "agent", &["property"], ends);
    post(&mut bram, NEW, &agent(None)).await.is(422).says("Een machtiging heeft altijd een einde");
    post(&mut bram, NEW, &agent(Some(day(&house, 800)))).await.is(422).says("hoogstens 2 jaar");
    post(&mut bram, NEW, &agent(Some(day(&house, -1)))).await.is(422).says("die niet voorbij is");
    let two_years = Representative::Agent.longest(today(&house)).unwrap();
    post(&mut bram, NEW, &agent(Some(two_years))).await.is(200);
    let parent = |year: i32| {
        let fields = question(&house, "parent", &["privacy"], None);
        with(fields, &[("birth_date_day", "29"), ("birth_date_month", "2"), ("birth_date_year", &year.to_string())])
    };
    post(&mut bram, NEW, &parent(2000)).await.is(422).says("16 jaar of ouder");
    // Born on 29 February 2024, 16 on the same day of 2040.
    post(&mut bram, NEW, &parent(2024)).await.is(200).says("28 februari 2040");
}

#[tokio::test]
async fn a_proof_that_is_none_is_refused_and_what_was_typed_stays() {
    let house = House::new().await;
    let (_, mut bram) = visitor(&house, "bram").await;
    let fields = question(&house, "agent", &["property"], Some(day(&house, 100)));
    let before = stored(&house).await;
    send(&mut bram, &fields, None).await.is(422).says("Kies het bestand met het bewijs").says("Sanne de Vries");
    send(&mut bram, &fields, Some(b"MZ program")).await.is(422).says("Sanne de Vries");
    let large = [PDF, &vec![b' '; 10 * 1024 * 1024][..]].concat();
    send(&mut bram, &fields, Some(&large)).await.is(422).says("Sanne de Vries");
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn a_proof_is_sealed_without_what_the_camera_wrote_and_sent_twice_it_stands_once() {
    let house = House::new().await;
    let (_, mut bram) = visitor(&house, "bram").await;
    let fields = question(&house, "agent", &["property"], Some(day(&house, 100)));
    let number = post(&mut bram, NEW, &fields).await.field("asked").unwrap();
    let fields = with(fields, &[("asked", &number)]);
    let picture = jpeg(&[exif()]);
    for _ in 0..2 {
        send(&mut bram, &fields, Some(&picture)).await.is(303);
    }
    let kept: Vec<Vec<u8>> =
        sqlx::query_scalar("select content::bytea from representation_proof").fetch_all(house.owner()).await.unwrap();
    let [kept] = &kept[..] else { panic!("{}", kept.len()) };
    assert!(!kept.windows(4).any(|part| part == b"JFIF"), "it is sealed");
    let cleaned = Scan::parse(&picture).unwrap();
    assert!(cleaned.bytes().len() < picture.len(), "without place and owner");
    assert_eq!(kept.len(), cleaned.bytes().len() + 28, "with a nonce and a tag");
    assert_eq!(newest(&house).await.to_string(), number);
}

#[tokio::test]
async fn somebody_asks_five_times_a_day_at_most() {
    let house = House::new().await;
    let (_, mut bram) = visitor(&house, "bram").await;
    let fields = question(&house, "agent", &["property"], Some(day(&house, 100)));
    for _ in 0..5 {
        ask(&house, &mut bram, &fields).await;
    }
    send(&mut bram, &fields, Some(PDF)).await.is(429);
}

#[tokio::test]
async fn what_was_typed_can_be_changed_and_what_was_sent_taken_back() {
    let house = House::new().await;
    let (_, mut bram) = visitor(&house, "bram").await;
    let fields = question(&house, "agent", &["property"], Some(day(&house, 100)));
    post(&mut bram, NEW, &fields).await.is(200).says("Gegevens wijzigen");
    let again = post(&mut bram, NEW, &with(fields.clone(), &[("step", "again")])).await.is(200);
    assert_eq!(again.field("name").as_deref(), Some("Sanne de Vries"));
    let id = ask(&house, &mut bram, &fields).await;
    bram.get(MINE).await.is(200).says("Aanvraag intrekken");
    let path = format!("{MINE}/{id}/stoppen");
    bram.get(&path).await.is(200).says("U kunt het later opnieuw vragen.");
    for _ in 0..2 {
        let told = bram.post(&path, &[]).await.is(303).location().unwrap();
        assert!(told.ends_with("gelukt=ingetrokken"), "{told}");
    }
    assert_eq!(super::state(&house, id).await, "withdrawn");
    bram.get(MINE).await.is(200).says("Ingetrokken").is_silent_on("Wacht op ons");
    let mut desk = house.colleague("balie", &[huisrecht::kernel::staff::StaffRole::CustomerContact]).await;
    let one = format!("/beheer/vertegenwoordigers/{id}");
    let refused = desk.send(&format!("{one}/weigeren"), &[("reason", "Te laat.")]).await.is(200);
    refused.says("Er is niets veranderd.");
    assert_eq!(super::state(&house, id).await, "withdrawn");
}

#[tokio::test]
async fn who_takes_back_what_was_decided_reads_that_it_was() {
    let house = House::new().await;
    let (_, mut bram) = visitor(&house, "bram").await;
    let id = ask(&house, &mut bram, &question(&house, "agent", &["property"], Some(day(&house, 100)))).await;
    let mut desk = house.colleague("balie", &[huisrecht::kernel::staff::StaffRole::CustomerContact]).await;
    let refuse = format!("/beheer/vertegenwoordigers/{id}/weigeren");
    desk.post(&refuse, &[("reason", "Het bewijs is van een ander.")]).await.is(303);
    let seen = bram.send(&format!("{MINE}/{id}/stoppen"), &[]).await.is(200);
    seen.says("Wij hadden al besloten.").says("Afgewezen").is_silent_on("U trok uw aanvraag in");
    assert_eq!(super::state(&house, id).await, "refused");
}

#[tokio::test]
async fn an_empty_form_says_all_that_is_missing_at_once() {
    let house = House::new().await;
    let (_, mut bram) = visitor(&house, "bram").await;
    let seen = bram.post(NEW, &[("kind", "agent")]).await.is(422);
    for fault in ["Vul de naam van de ander in", "Zet een vinkje bij wat u regelt", "Vul de laatste dag in"] {
        assert!(seen.text().contains(fault), "{fault}: {}", seen.text());
    }
}

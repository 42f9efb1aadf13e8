//! What a correction leaves in somebody's file: a datum put right, one left with what she says of it, and who was told.

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::name::NamePrefix;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::Line;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::notes::Author;
use huisrecht::persons::{self, Datum};
use huisrecht::platform::access;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::db::Change;
use huisrecht::rights::correction::{self, Field, NewLine, Verdict};
use huisrecht::rights::{By, Request};
use time::Duration;
use time::macros::date;

use crate::house::House;

/// `about`: the file of the administration.
pub async fn correct(house: &House, author: Author, request: &Request, about: PersonId) {
    let (app, by) = (house.app(), By::Staff(author.account, author.role));
    let mut conn = app.db.write().acquire().await.unwrap();
    let who = (author.account, StaffRole::PrivacyCoordinator);
    let mut persons = request.persons();
    persons.push(about);
    let access = access::for_request(&mut conn, &app.vault, who, &persons, house.clock().now()).await.unwrap();
    drop(conn);
    let said = [("Haar naam mist iets.", "Er hoort van voor."), ("Zij belde in maart.", "Dat was in april.")];
    for (old, new) in said {
        let (old, new) = (Some(old.to_owned()), Some(new.to_owned()));
        let line = NewLine { record: about, field: Field::Other, old, new, file: None };
        let mut change = later(house, author).await;
        let file = persons::file(&mut change, &app.vault, &access, request.person, GROUP).await.unwrap();
        correction::add(&mut change, &file, request, &line).await.unwrap();
        change.done().await.unwrap();
    }
    let lines = correction::lines(app.db.write(), &access, request.id).await.unwrap();
    let why = Prose::parse("De telefooncentrale zegt maart.").unwrap();
    for (line, verdict) in lines.iter().zip([Verdict::Accept(None), Verdict::Reject(why)]) {
        let mut change = later(house, author).await;
        let file = persons::file(&mut change, &app.vault, &access, request.person, GROUP).await.unwrap();
        assert!(correction::settle(&mut change, &file, (request, line.id), &verdict, by).await.unwrap());
        change.done().await.unwrap();
    }
    let mut change = later(house, author).await;
    let prefix = (Datum::NamePrefix(None), Datum::NamePrefix(NamePrefix::parse("van").ok()));
    assert!(persons::correct(&mut change, &app.vault, &access, about, (&prefix.0, &prefix.1)).await.unwrap());
    change.done().await.unwrap();
    let mut change = later(house, author).await;
    let file = persons::file(&mut change, &app.vault, &access, about, RetentionGroup::Identity).await.unwrap();
    let said = Prose::parse("Ik weet zeker dat het april was.").unwrap();
    assert!(correction::write_supplement(&mut change, &file, (request.id, lines[1].id), &said).await.unwrap());
    change.done().await.unwrap();
    let why = Prose::parse("Het bureau is gesloten.").unwrap();
    for (recipient, how) in [("De gemeente", Ok(date!(2026 - 12 - 31))), ("Een incassobureau", Err(why))] {
        let mut change = later(house, author).await;
        let file = persons::file(&mut change, &app.vault, &access, request.person, GROUP).await.unwrap();
        let recipient = Line::parse(recipient).unwrap();
        let noted = (author.account, author.role);
        correction::note_told(&mut change, &file, request, (&recipient, &how), noted).await.unwrap();
        change.done().await.unwrap();
    }
}

const GROUP: RetentionGroup = RetentionGroup::Requests;

async fn later(house: &House, author: Author) -> Change {
    house.clock().shift(Duration::minutes(3));
    house.app().db.change(Actor::Staff(author.account)).await.unwrap()
}

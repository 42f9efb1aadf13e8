//! What the administration knows of somebody is kept under keys of their own, and rests on an agreement of their own (P14, P15, P16, P32).

use huisrecht::allocation::{self, AllocationRegistration};
use huisrecht::kernel::iban::Iban;
use huisrecht::kernel::ids::{AgreementId, HouseholdMemberId, PaymentId, PersonId};
use huisrecht::kernel::money::Money;
use huisrecht::kernel::reference::{Line, Reference};
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::persons::household::{BirthYear, HouseholdMember, Relation, Stays};
use huisrecht::persons::{self, Source};
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::db::violated;
use huisrecht::platform::error::Error;
use huisrecht::tenancies::{self, After, Agreement, AgreementKind, BankAccount, Payment, PaymentKind, Rent};
use sqlx::AssertSqlSafe;
use time::Date;
use time::macros::date;

use crate::house::{Arranged, House};

fn agreement() -> Agreement {
    Agreement {
        id: AgreementId::new(),
        tenancy: None,
        kind: AgreementKind::Rent,
        number: Reference::parse("HO-2019-00412").unwrap(),
        signed_on: Some(date!(2019 - 02 - 20)),
        began_on: date!(2019 - 03 - 01),
        ended_on: None,
    }
}

fn payment(agreement: AgreementId, booked_on: Date, cents: i64) -> Payment {
    let description = Some(Line::parse("Huur").unwrap());
    let kind = PaymentKind::Rent;
    Payment { id: PaymentId::new(), agreement, booked_on, amount: Money::cents(cents), kind, description }
}

/// The right to read of the portal itself, for one activity.
async fn access(house: &House, activity: &str, person: PersonId) -> Access {
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, activity, at, &[person]).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
    access
}

#[tokio::test]
async fn agreement_rent_account_and_payments_are_read_back_as_they_were_written() {
    let house = House::new().await;
    let (app, sanne) = (house.app(), house.somebody("sanne").await.person);
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, sanne, RetentionGroup::Tenancy).await.unwrap();
    let books = persons::create_key(&mut change, &app.vault, sanne, RetentionGroup::Payments).await.unwrap();
    let agreement = agreement();
    tenancies::agree(&mut change, &file, sanne, &agreement).await.unwrap();
    let rent =
        Rent { agreement: agreement.id, amount: Money::cents(65_005), began_on: date!(2019 - 03 - 01), ended_on: None };
    tenancies::add_rent(&mut change, &books, sanne, &rent).await.unwrap();
    let mut account =
        BankAccount { agreement: agreement.id, iban: Iban::parse("NL91ABNA0417164300").unwrap(), holder: None };
    tenancies::set_account(&mut change, &books, sanne, &account).await.unwrap();
    account.iban = Iban::parse("DE89370400440532013000").unwrap();
    tenancies::set_account(&mut change, &books, sanne, &account).await.unwrap();
    let days = [date!(2026 - 01 - 01), date!(2026 - 02 - 01), date!(2026 - 02 - 01), date!(2026 - 03 - 01)];
    let mut paid: Vec<Payment> = days.into_iter().map(|day| payment(agreement.id, day, 65_005)).collect();
    paid[3].amount = Money::cents(-8_640);
    for payment in &paid {
        tenancies::book(&mut change, &books, sanne, payment).await.unwrap();
    }
    change.commit(Arranged(sanne)).await.unwrap();

    let (home, money) = (access(&house, "tenancy", sanne).await, access(&house, "rent", sanne).await);
    assert_eq!(tenancies::agreements(app.db.read(), &home, sanne).await.unwrap(), [agreement]);
    assert_eq!(tenancies::rents(app.db.read(), &money, sanne).await.unwrap(), [rent]);
    assert_eq!(tenancies::accounts(app.db.read(), &money, sanne).await.unwrap(), [account]);
    // Newest first, two of one day apart by their number, and on from the last that was seen.
    let page = tenancies::payments(app.db.read(), &money, sanne, None, 2).await.unwrap();
    assert_eq!(page, [paid[3].clone(), paid[2].clone()]);
    let after = After { booked_on: page[1].booked_on, id: page[1].id };
    let rest = tenancies::payments(app.db.read(), &money, sanne, Some(after), 10).await.unwrap();
    assert_eq!(rest, [paid[1].clone(), paid[0].clone()]);
    // Whoever may see the home may not see the money.
    assert!(tenancies::rents(app.db.read(), &home, sanne).await.is_err());
}

#[tokio::test]
async fn what_rests_on_an_agreement_rests_on_ones_own() {
    let house = House::new().await;
    let (app, sanne, mehmet) =
        (house.app(), house.somebody("sanne").await.person, house.somebody("mehmet").await.person);
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, sanne, RetentionGroup::Tenancy).await.unwrap();
    let agreement = agreement();
    tenancies::agree(&mut change, &file, sanne, &agreement).await.unwrap();
    change.commit(Arranged(sanne)).await.unwrap();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let books = persons::create_key(&mut change, &app.vault, mehmet, RetentionGroup::Payments).await.unwrap();
    let payment = payment(agreement.id, date!(2026 - 01 - 01), 100);
    let refused = tenancies::book(&mut change, &books, mehmet, &payment).await.unwrap_err();
    assert!(matches!(&refused, Error::Internal(cause) if cause.contains("rests_on_own_agreement")), "{refused}");
    change.abandon().await.unwrap();
    // A sale too ends no earlier than it begins.
    let backwards = "update agreement set ended_on = began_on - 1 where person_id = $1";
    let refused = sqlx::query(AssertSqlSafe(backwards)).bind(sanne.uuid()).execute(house.owner()).await.unwrap_err();
    assert_eq!(violated(&refused), Some("ends_after_begin"));
}

#[tokio::test]
async fn household_and_registration_are_read_back_as_they_were_written() {
    let house = House::new().await;
    let (app, sanne) = (house.app(), house.somebody("sanne").await.person);
    let today = date!(2026 - 11 - 22);
    let child = HouseholdMember {
        id: HouseholdMemberId::new(),
        relation: Relation::Child,
        stays: Stays::PartOfTheWeek,
        birth_year: Some(BirthYear::parse("2015", today).unwrap()),
        began_on: date!(2015 - 04 - 30),
        ended_on: None,
        source: Source::Person,
    };
    let registration = AllocationRegistration {
        system: Line::parse("Woonkeus Stedendriehoek").unwrap(),
        number: Reference::parse("WK-2041007").unwrap(),
        registered_on: date!(2018 - 02 - 01),
        ended_on: None,
        source: Source::Administration,
    };
    let access = access(&house, "account", sanne).await;
    let key = persons::key(app.db.read(), sanne, RetentionGroup::Identity).await.unwrap().unwrap();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let file = access.unlock(sanne, RetentionGroup::Identity, &key).unwrap();
    // An access for another purpose writes nothing of these kinds.
    assert!(persons::add_member(&mut change, &file, sanne, &child).await.is_err());
    change.abandon().await.unwrap();
    for activity in ["household", "allocation-registration"] {
        let access = self::access(&house, activity, sanne).await;
        let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
        let file = access.unlock(sanne, RetentionGroup::Identity, &key).unwrap();
        if activity == "household" {
            persons::add_member(&mut change, &file, sanne, &child).await.unwrap();
        } else {
            allocation::add(&mut change, &file, sanne, &registration).await.unwrap();
        }
        change.commit(Arranged(sanne)).await.unwrap();
        if activity == "household" {
            assert_eq!(
                persons::household_of(app.db.read(), &access, sanne).await.unwrap(),
                std::slice::from_ref(&child)
            );
        } else {
            let found = allocation::of_person(app.db.read(), &access, sanne).await.unwrap();
            assert_eq!(found, std::slice::from_ref(&registration));
        }
    }
}

//! A tenant of whom everything stands that can: an account and a file of the administration, each filled by the house's own actions, every
//! column with a value of its own. Beside them an employee, and somebody who asked for an account.

use huisrecht::accounts;
use huisrecht::allocation::{self, AllocationRegistration};
use huisrecht::consents::{self, Channel, Kind as Act, Paper, Said};
use huisrecht::kernel::address::{Address, Country, ForeignHouseNumber, ForeignPostcode, HouseNumber, Street, Town};
use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::dates::amsterdam_day;
use huisrecht::kernel::deadline::Received;
use huisrecht::kernel::dossier::Ground;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::iban::Iban;
use huisrecht::kernel::ids::{AccountId, AgreementId, HouseholdMemberId, NoteId, PaymentId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::money::Money;
use huisrecht::kernel::name::{FamilyName, GivenNames, NamePrefix, PersonName};
use huisrecht::kernel::phone::PhoneNumber;
use huisrecht::kernel::postcode::Postcode;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::{Line, Reference};
use huisrecht::kernel::register::{Purpose, RetentionGroup};
use huisrecht::kernel::staff::StaffRole;
use huisrecht::linking::{self, Decision, How, Identity};
use huisrecht::newsletter;
use huisrecht::newsletter::edition::model::Draft;
use huisrecht::newsletter::edition::{edition_store, sending, state_store};
use huisrecht::notes::{self, Author, Copy, Kind, Part, Source as Told, Topic, Words};
use huisrecht::persons::household::{BirthYear, HouseholdMember, Relation, Stays};
use huisrecht::persons::{self, AdministrationNumber, Contact, Imported, Person, Role, RoleHeld, Source};
use huisrecht::platform::access::{self, Access, OpenFile, Reason};
use huisrecht::platform::audit::Actor;
use huisrecht::platform::db::Change;
use huisrecht::platform::scan::Scan;
use huisrecht::registration;
use huisrecht::rights::letters::{self, CaseFacts, Contents, Way};
use huisrecht::rights::review;
use huisrecht::rights::{self, Asked, By, Direction, New, Outcome, Request, Shown, Step, Unfinished, Use};
use huisrecht::tenancies::{self, Agreement, AgreementKind, BankAccount, Home, Payment, PaymentKind, Rent, Tenancy};
use time::Duration;
use time::macros::date;

use super::corrected::correct;
use super::represented::represent;
use crate::house::authenticator::{Authenticator, asked_in};
use crate::house::{Arranged, Employee, House, Somebody};

pub const SCAN: &[u8] = b"%PDF-1.7\n1 0 obj\n<</Of (Sanne)>>\nendobj\n%%EOF\n";

pub const LETTER: &[u8] = b"%PDF-1.7\n1 0 obj\n<</Of (een brief)>>\nendobj\n%%EOF\n";

pub struct Filled {
    pub sanne: Somebody,
    /// What the administration says of her.
    pub file: PersonId,
    pub employee: Employee,
    pub sign_up: PersonId,
    /// Gets the newsletter by post, without an account.
    pub subscriber: PersonId,
    /// Asked for the newsletter, and did not confirm.
    pub newsletter_sign_up: PersonId,
    /// About her, told by a neighbour.
    pub note: NoteId,
    pub neighbour: PersonId,
}

pub async fn fill(house: &House) -> Filled {
    let sanne = account(house).await;
    let employee = house.employee("Marieke", &[StaffRole::CustomerContact, StaffRole::Communication]).await;
    let subscriber = subscribed(house).await;
    house.clock().shift(Duration::days(40));
    crate::patterns::noticed_on_a_day_off(house, &employee).await;
    let [file, neighbour] = [administration(house, SANNE).await, administration(house, NEIGHBOUR).await];
    rent(house, file).await;
    household(house, file).await;
    allocated(house, file).await;
    let author = Author { account: account_of(house, &employee).await, role: StaffRole::CustomerContact };
    looked(house, author, file).await;
    paper(house, author, file).await;
    let note = noted(house, author, file, neighbour).await;
    link(house, sanne.person, file).await;
    read_and_change(house, &sanne).await;
    came_back(house, &sanne).await;
    since_days_of_their_own(house).await;
    requested(house, author, file, note).await;
    let sign_up = asked(house).await;
    let newsletter_sign_up = newsletter::ask(house.app(), &reader(house, "joris").await).await.unwrap();
    mailed(house, author.account).await;
    kept_out(house, (&employee, neighbour)).await;
    at_a_phone(house, &sanne).await;
    represent(house, &sanne, neighbour).await;
    Filled { sanne, file, employee, sign_up, subscriber, newsletter_sign_up, note, neighbour }
}

/// She has a passkey, and is logged in by it on a device that nobody else has.
async fn at_a_phone(house: &House, sanne: &Somebody) {
    let (mut browser, mut device) = (house.browser(), Authenticator::new());
    browser.log_in(sanne).await;
    browser.post("/mijn/account/passkeys/nieuw", &[("password", &sanne.password)]).await.is(303);
    let asked = asked_in(&browser.get("/mijn/account/passkeys/maken").await);
    browser.post("/mijn/account/passkeys/maken", &[("answer", &device.make(&asked))]).await.is(200);
    let mut browser = house.browser();
    browser.log_in(sanne).await;
    browser.post("/inloggen/code/passkey/vraag", &[]).await.is(303);
    let asked = asked_in(&browser.get("/inloggen/code/passkey").await);
    browser.post("/inloggen/code/passkey", &[("answer", &device.prove(&asked))]).await.is(303);
    let sql = "update session set device = 'samsung-android' where person_id = $1";
    sqlx::query(sql).bind(sanne.person.uuid()).execute(house.owner()).await.unwrap();
}

/// Came in once, said whom they know, and may not come in for now.
async fn kept_out(house: &House, (employee, neighbour): (&Employee, PersonId)) {
    let mut desk = house.browser();
    house.log_in_as(&mut desk, employee).await;
    desk.post(&format!("/beheer/personen/{neighbour}/bekend"), &[("relation", "neighbour")]).await.is(303);
    let list = desk.get("/beheer/belangen").await;
    let ask = list.body.split('"').find(|part| part.ends_with("/vragen")).unwrap().to_owned();
    desk.post(&ask, &[("why", "urgent")]).await.is(303);
    let mut petra = house.colleague("petra", &[StaffRole::Administrator]).await;
    petra.post(&format!("/beheer/medewerkers/{}/blokkeren", employee.person), &[("why", "away")]).await.is(303);
}

/// A newsletter left to all who want it.
async fn mailed(house: &House, writer: AccountId) {
    let app = house.app();
    let mut change = app.db.change(Actor::Staff(writer)).await.unwrap();
    let edition = edition_store::add(&mut change, writer).await.unwrap();
    let words = Draft { subject: "Groen in de wijk".into(), body: "Wij planten bomen.".into() };
    assert!(edition_store::save(&mut change, (edition, 1), (&words, None)).await.unwrap());
    let at = change.at();
    assert!(state_store::plan(&mut change, (edition, 2), at).await.unwrap());
    assert!(state_store::begin(&mut change, edition).await.unwrap());
    change.done().await.unwrap();
    for _ in 0..3 {
        sending::work(app, edition).await.unwrap();
    }
}

async fn subscribed(house: &House) -> PersonId {
    newsletter::ask(house.app(), &reader(house, "noor").await).await.unwrap();
    house.work().await;
    let mails = house.mails().await;
    let link = mails.iter().find(|mail| mail.to == "noor@lezers.example").unwrap().link();
    match newsletter::confirm(house.app(), link.rsplit('/').next().unwrap(), None).await.unwrap() {
        newsletter::Confirmed::Done(person) => person,
        other => panic!("{other:?}"),
    }
}

/// Somebody who wants the newsletter by post.
async fn reader(house: &House, name: &str) -> newsletter::SignUp {
    let texts = consents::texts(house.app()).await.unwrap();
    newsletter::SignUp {
        email: EmailAddress::parse(&format!("{name}@lezers.example")).unwrap(),
        name: Some(PersonName {
            given: GivenNames::parse(name).ok(),
            prefix: NamePrefix::parse("ter").ok(),
            family: FamilyName::parse("Leeszaal").unwrap(),
        }),
        address: Some(newsletter::PostalAddress {
            street: Street::parse(&format!("{name}laan")).unwrap(),
            number: HouseNumber::parse("888").unwrap(),
            postcode: Postcode::parse("8011 PK").unwrap(),
            town: Town::parse("Zwolle").unwrap(),
        }),
        lang: Lang::En,
        text: texts.current(Purpose::Newsletter).unwrap().id,
    }
}

async fn account_of(house: &House, employee: &Employee) -> huisrecht::kernel::ids::AccountId {
    accounts::of_person(house.app().db.read(), employee.person).await.unwrap().unwrap()
}

fn abroad(street: &str) -> Address {
    Address::Foreign {
        postcode: ForeignPostcode::parse("B-2000").unwrap(),
        number: ForeignHouseNumber::parse("77 bus 3").unwrap(),
        street: Street::parse(street).unwrap(),
        town: Town::parse("Antwerpen").unwrap(),
        country: Country::parse("België").unwrap(),
    }
}

async fn account(house: &House) -> Somebody {
    let newsletter = consents::texts(house.app()).await.unwrap().current(Purpose::Newsletter).unwrap().id;
    house
        .somebody_who("sanne", |sign_up| {
            sign_up.person.name.prefix = NamePrefix::parse("van der").ok();
            sign_up.person.contact.address = abroad("Meir");
            sign_up.person.contact.phone = PhoneNumber::parse("06-12 34 56 78").ok();
            sign_up.newsletter_text = Some(newsletter);
        })
        .await
}

/// Name, number in the administration and house number of somebody the administration knows.
type Known = (&'static str, &'static str, &'static str);
const SANNE: Known = ("Broekhuizen", "R-004512", "12");
const NEIGHBOUR: Known = ("Wagenvoort", "R-009871", "14");

async fn administration(house: &House, (family, number, at): Known) -> PersonId {
    let (app, id) = (house.app(), PersonId::new());
    let person = Person {
        name: PersonName {
            given: GivenNames::parse(&format!("{family}je")).ok(),
            prefix: None,
            family: FamilyName::parse(family).unwrap(),
        },
        birth_date: BirthDate::parse_iso(if family == SANNE.0 { "1985-03-27" } else { "1961-11-02" }).unwrap(),
        contact: Contact { email: None, phone: None, address: dutch(at) },
    };
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let number = AdministrationNumber::parse(number).unwrap();
    persons::add_imported(&mut change, &app.vault, &[Imported { id, number, person }]).await.unwrap();
    let access = access(house, &mut change, &[id]).await;
    let file = persons::open(&mut change, &access, id).await.unwrap();
    let held = RoleHeld {
        role: Role::CoTenant,
        began_on: date!(2014 - 06 - 01),
        ended_on: Some(date!(2015 - 06 - 30)),
        source: Source::Administration,
    };
    persons::add_role(&mut change, &file, id, &held).await.unwrap();
    change.commit(Arranged(id)).await.unwrap();
    id
}

fn dutch(at: &str) -> Address {
    let home = home(at);
    Address::Dutch { postcode: home.postcode, number: home.number, street: home.street, town: home.town }
}

fn home(at: &str) -> Home {
    Home {
        street: Street::parse("Meidoornpad").unwrap(),
        number: HouseNumber::parse(at).unwrap(),
        postcode: Postcode::parse("7311 AB").unwrap(),
        town: Town::parse("Apeldoorn").unwrap(),
    }
}

pub async fn access(house: &House, change: &mut Change, persons: &[PersonId]) -> Access {
    let at = change.at();
    Access::by_portal(change.conn(), &house.app().vault, "service", at, persons).await.unwrap()
}

async fn rent(house: &House, person: PersonId) {
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Tenancy).await.unwrap();
    let (began_on, ended_on) = (date!(2015 - 05 - 01), Some(date!(2031 - 04 - 30)));
    let tenancy = tenancies::begin(&mut change, began_on, ended_on).await.unwrap();
    let agreement = Agreement {
        id: AgreementId::new(),
        tenancy: Some(tenancy),
        kind: AgreementKind::Rent,
        number: Reference::parse("HO-2015-00412").unwrap(),
        signed_on: Some(date!(2015 - 04 - 19)),
        began_on: date!(2015 - 05 - 02),
        ended_on: Some(date!(2031 - 04 - 29)),
    };
    tenancies::agree(&mut change, &file, person, &agreement).await.unwrap();
    let part = Tenancy {
        id: tenancy,
        agreement: Some(agreement.id),
        role: Role::Tenant,
        home: home("12"),
        began_on,
        ended_on,
    };
    tenancies::join(&mut change, &file, person, &part).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Payments).await.unwrap();
    let (began_on, ended_on) = (date!(2025 - 07 - 01), Some(date!(2026 - 06 - 30)));
    let rent = Rent { agreement: agreement.id, amount: Money::cents(65_432), began_on, ended_on };
    tenancies::add_rent(&mut change, &file, person, &rent).await.unwrap();
    let iban = Iban::parse("NL20INGB0001234567").unwrap();
    let account = BankAccount { agreement: agreement.id, iban, holder: Line::parse("S. Broekhuizen").ok() };
    tenancies::set_account(&mut change, &file, person, &account).await.unwrap();
    for (at, cents) in [(0, 65_400), (1, -12_050)] {
        let payment = payment(agreement.id, at, cents);
        tenancies::book(&mut change, &file, person, &payment).await.unwrap();
    }
    change.commit(Arranged(person)).await.unwrap();
}

/// One payment, on a day of its own.
pub fn payment(agreement: AgreementId, at: i64, cents: i64) -> Payment {
    Payment {
        id: PaymentId::new(),
        agreement,
        booked_on: date!(2016 - 01 - 03) + Duration::days(at),
        amount: Money::cents(cents),
        kind: if cents < 0 { PaymentKind::Settlement } else { PaymentKind::Cost },
        description: Line::parse(&format!("Betaling nummer {at}")).ok(),
    }
}

async fn household(house: &House, person: PersonId) {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let access = access(house, &mut change, &[person]).await;
    let file = persons::open(&mut change, &access, person).await.unwrap();
    let member = HouseholdMember {
        id: HouseholdMemberId::new(),
        relation: Relation::Child,
        stays: Stays::PartOfTheWeek,
        birth_year: BirthYear::parse_stored("2015").ok(),
        began_on: date!(2015 - 09 - 09),
        ended_on: Some(date!(2026 - 02 - 02)),
        source: Source::Administration,
    };
    persons::add_member(&mut change, &file, person, &member).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
}

async fn allocated(house: &House, person: PersonId) {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let access = access(house, &mut change, &[person]).await;
    let file = persons::open(&mut change, &access, person).await.unwrap();
    let registration = AllocationRegistration {
        system: Line::parse("Woonkeus").unwrap(),
        number: Reference::parse("WK-778").unwrap(),
        registered_on: date!(2012 - 02 - 12),
        ended_on: Some(date!(2015 - 04 - 01)),
        source: Source::Administration,
    };
    allocation::add(&mut change, &file, person, &registration).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
}

async fn looked(house: &House, author: Author, person: PersonId) {
    let mut conn = house.app().db.write().acquire().await.unwrap();
    let now = house.clock().now();
    assert!(access::open(&mut conn, (author.account, author.role), person, Reason::Complaint, now).await.unwrap());
}

async fn paper(house: &House, author: Author, person: PersonId) {
    let app = house.app();
    house.clock().shift(Duration::minutes(7));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    let access = access(house, &mut change, &[person]).await;
    let file = OpenFile { person, reason: Reason::Consent, role: author.role, opened_at: change.at(), access };
    let texts = consents::texts(app).await.unwrap();
    let said = Said {
        kind: Act::Given,
        text: texts.current(Purpose::Newsletter).map(|text| text.id),
        lang: Lang::En,
        channel: Channel::Paper,
        effective_at: change.at() - Duration::days(3),
    };
    let paper = Paper { purpose: Purpose::Newsletter, said, scan: Some(Scan::parse(SCAN).unwrap()) };
    consents::record(app, &mut change, &file, &paper).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
    // Act and scan are of one moment: set apart, so that each is missed.
    let apart =
        "set session_replication_role = replica; update consent_scan set added_at = added_at + interval '1 second';
                 set session_replication_role = origin";
    sqlx::raw_sql(apart).execute(house.owner()).await.unwrap();
}

fn words(subject: &str, body: &str) -> Words {
    Words {
        kind: Kind::Complaint,
        topic: Topic::Nuisance,
        source: Told::Others,
        subject: Line::parse(subject).unwrap(),
        body: Prose::parse(body).unwrap(),
    }
}

async fn noted(house: &House, author: Author, person: PersonId, neighbour: PersonId) -> NoteId {
    let app = house.app();
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Behaviour).await.unwrap();
    let theirs = persons::create_key(&mut change, &app.vault, neighbour, RetentionGroup::Behaviour).await.unwrap();
    let (first, told) =
        (words("Geluid", "Er was muziek tot laat."), words("Ik hoorde muziek", "De buurvrouw draaide muziek."));
    let copies = [
        Copy { person, part: Part::About, file: &file, words: &first },
        Copy { person: neighbour, part: Part::From, file: &theirs, words: &told },
    ];
    let note = notes::write(&mut change, author, &copies).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
    house.clock().shift(Duration::hours(2));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    let at = (&file, person, note);
    let reason = Line::parse("De tijd klopte niet").unwrap();
    assert!(
        notes::correct(&mut change, author, at, &words("Geluid in mei", "Er was muziek tot elf uur."), &reason)
            .await
            .unwrap()
    );
    change.commit(Arranged(person)).await.unwrap();
    house.clock().shift(Duration::hours(1));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    assert!(notes::reply(&mut change, at, &Prose::parse("Het was een verjaardag.").unwrap()).await.unwrap());
    change.commit(Arranged(person)).await.unwrap();
    house.clock().shift(Duration::hours(2));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    assert!(notes::dispute(&mut change, person, note).await.unwrap());
    change.commit(Arranged(person)).await.unwrap();
    house.clock().shift(Duration::hours(2));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    assert!(notes::strike(&mut change, author, at, &Line::parse("Het was een ander huis").unwrap()).await.unwrap());
    change.commit(Arranged(person)).await.unwrap();
    note
}

async fn link(house: &House, person: PersonId, file: PersonId) {
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let access = access(house, &mut change, &[person, file]).await;
    linking::make_code(&mut change, &app.vault, &access, file, How::Letter).await.unwrap().unwrap();
    let reason = huisrecht::kernel::reason::Reason::parse("Zij stond aan de balie.").unwrap();
    let decision = Decision { file, identity: Identity::Desk, reason };
    linking::decide(&mut change, &access, person, &decision).await.unwrap().unwrap();
    change.commit(Arranged(file)).await.unwrap();
}

/// She reads the statement, and asks for another address: a mail waits to be sent.
async fn read_and_change(house: &House, sanne: &Somebody) {
    let mut browser = house.browser();
    browser.log_in(sanne).await;
    browser.get("/privacy/verklaring").await.is(200);
    browser
        .post("/mijn/gegevens/e-mail", &[("email", "nieuw@voorbeeld.example"), ("password", &sanne.password)])
        .await
        .is(303);
}

/// The first mail to her could not be delivered after all.
async fn came_back(house: &House, sanne: &Somebody) {
    let sql = "update mail set state = 'bounced', reported_at = created_at + interval '9 seconds' where id =
                   (select id from mail where person_id = $1 and state = 'sent' order by id limit 1)";
    let done = sqlx::query(sql).bind(sanne.person.uuid()).execute(house.owner()).await.unwrap();
    assert_eq!(done.rows_affected(), 1);
}

async fn asked(house: &House) -> PersonId {
    let texts = consents::texts(house.app()).await.unwrap();
    let email = EmailAddress::parse("fatima@voorbeeld.example").unwrap();
    let sign_up = registration::SignUp {
        role: Role::Applicant,
        person: Person {
            name: PersonName {
                given: GivenNames::parse("Fatima").ok(),
                prefix: NamePrefix::parse("el").ok(),
                family: FamilyName::parse("Amrani").unwrap(),
            },
            birth_date: BirthDate::parse_iso("1994-08-15").unwrap(),
            contact: Contact {
                email: Some(email.clone()),
                phone: PhoneNumber::parse("06 11223344").ok(),
                address: abroad("Bredabaan"),
            },
        },
        email,
        lang: Lang::En,
        account_text: texts.current(Purpose::Account).unwrap().id,
        newsletter_text: Some(texts.current(Purpose::Newsletter).unwrap().id),
    };
    registration::ask(house.app(), &sign_up).await.unwrap()
}

/// A request by letter of somebody who showed who she is, answered in part.
async fn requested(house: &House, author: Author, about: PersonId, note: NoteId) {
    let (app, by) = (house.app(), By::Staff(author.account, author.role));
    let new = New {
        kind: rights::Kind::Access,
        channel: rights::Channel::Letter,
        lang: Lang::Nl,
        received: Received::on(amsterdam_day(house.clock().now())),
        repeats: None,
        asked: Asked {
            body: Prose::parse("Wat hebt u van mij?").ok(),
            name: Line::parse("Mevrouw S. Broekhuizen").ok(),
            birth_date: BirthDate::parse_iso("1985-03-28").ok(),
            email: EmailAddress::parse("brief@voorbeeld.example").ok(),
            phone: PhoneNumber::parse("06-11 22 33 44").ok(),
            address: Prose::parse("Meidoornpad 12\nApeldoorn").ok(),
        },
    };
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    let mut request = rights::take_in(app, &mut change, &new, by).await.unwrap();
    change.commit(Arranged(request.person)).await.unwrap();
    let steps = [
        (1, Step::AskIdentity),
        (0, Step::Match(about)),
        (3, Step::ShowIdentity(Shown::Desk)),
        (0, Step::Assign(author.account)),
        (2, Step::Extend),
    ];
    for (days, step) in steps {
        request = stepped(house, &request, days, step, by).await;
    }
    handled(house, author, &request).await;
    reviewed(house, author, &request, note).await;
    correct(house, author, &request, about).await;
    stepped(house, &request, 1, Step::Fulfil(Outcome::Partly, Unfinished::default()), by).await;
    // What is of one moment or one word by nature: set apart, so that each is missed.
    let apart = "set session_replication_role = replica;
                 update rights_request set noted_at = noted_at - interval '1 second', closed_at = closed_at + interval '1 second';
                 insert into rights_dossier (request_id, person_id, opened, last_opened_at)
                     select id, person_id, 7431, closed_at + interval '3 hours' from rights_request where state = 'done';
                 update rights_receipt_change set old_day = old_day - 5;
                 update rights_step set state = 'working' where state = 'done';
                 set session_replication_role = origin";
    sqlx::raw_sql(apart).execute(house.owner()).await.unwrap();
}

/// A note is left out of the answer.
async fn reviewed(house: &House, author: Author, request: &Request, note: NoteId) {
    let (app, by) = (house.app(), By::Staff(author.account, author.role));
    house.clock().shift(Duration::minutes(3));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    let (who, at) = ((author.account, author.role), change.at());
    let access = access::for_request(change.conn(), &app.vault, who, &request.persons(), at).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await.unwrap();
    let seen = review::pile(change.conn(), request).await.unwrap().find(note).unwrap().changes;
    let why = Prose::parse("De buren zijn te herkennen.").unwrap();
    let (which, on) = ((request, note, seen), (Ground::Uavg41('i'), &why));
    review::withhold(&mut change, &file, which, on, by).await.unwrap();
    change.done().await.unwrap();
}

async fn stepped(house: &House, request: &Request, days: i64, step: Step, by: By) -> Request {
    house.clock().shift(Duration::days(days) + Duration::minutes(1));
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let after = rights::take(&mut change, request, step, by).await.unwrap().unwrap();
    change.commit(Arranged(request.person)).await.unwrap();
    after
}

/// A message, a remark, and two files, of which one was destroyed.
async fn handled(house: &House, author: Author, request: &Request) {
    let (app, by) = (house.app(), By::Staff(author.account, author.role));
    let mut conn = app.db.write().acquire().await.unwrap();
    let who = (author.account, StaffRole::PrivacyCoordinator);
    let access =
        access::for_request(&mut conn, &app.vault, who, &request.persons(), house.clock().now()).await.unwrap();
    drop(conn);
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await.unwrap();
    let [question, remark] =
        ["Over welk jaar gaat het?", "Zij woonde eerst elders."].map(|words| Prose::parse(words).unwrap());
    rights::send(&mut change, &file, request, (Direction::ToPerson, by), &question).await.unwrap();
    change.commit(Arranged(request.person)).await.unwrap();
    house.clock().shift(Duration::minutes(3));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    let home = vec!["Meidoornpad 12".to_owned(), "7311 AB  Apeldoorn".to_owned()];
    let facts =
        CaseFacts::of(request, "Mijn gegevens bekijken".into(), ("S. Broekhuizen".into(), home), date!(2027 - 01 - 05));
    let reason = letters::Words::parse("Er is veel uit te zoeken.\n\nDat kost tijd.").unwrap();
    let extension = Contents::Extension { reason, new_last_day: date!(2027 - 04 - 09) };
    let sent = letters::send(app, &mut change, &file, (request, &facts, &extension), (Way::Post, by)).await.unwrap();
    assert!(sent.is_ok());
    change.commit(Arranged(request.person)).await.unwrap();
    house.clock().shift(Duration::minutes(3));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    rights::write_remark(&mut change, &file, request, who, &remark).await.unwrap();
    change.commit(Arranged(request.person)).await.unwrap();
    house.clock().shift(Duration::minutes(3));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    let (scan, name) = (Scan::parse(LETTER).unwrap(), Line::parse("brief.pdf").ok());
    rights::add_file(&mut change, &file, request, (Use::Scan, by, name.as_ref()), &scan).await.unwrap();
    let copy = rights::add_file(&mut change, &file, request, (Use::Identity, By::Person, None), &scan).await.unwrap();
    change.commit(Arranged(request.person)).await.unwrap();
    house.clock().shift(Duration::minutes(3));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    assert!(rights::destroy_file(&mut change, request.id, copy).await.unwrap());
    change.commit(Arranged(request.person)).await.unwrap();
    searched(house, author, request, &access).await;
    received_otherwise(house, author, request).await;
}

/// The systems outside the portal, each searched in its own way.
async fn searched(house: &House, author: Author, request: &Request, access: &Access) {
    let (app, by) = (house.app(), By::Staff(author.account, author.role));
    house.clock().shift(Duration::minutes(3));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    rights::make_tasks(&mut change, request, rights::Work::Search).await.unwrap();
    change.done().await.unwrap();
    for (at, task) in rights::tasks(app.db.read(), access, request.id).await.unwrap().iter().enumerate() {
        house.clock().shift(Duration::minutes(3));
        let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
        let group = RetentionGroup::Requests;
        let file = persons::file(&mut change, &app.vault, access, request.person, group).await.unwrap();
        let ended = if at == 0 { rights::Ended::Found } else { rights::Ended::Nothing };
        let words = Prose::parse(&format!("Gekeken in lade {at}.")).unwrap();
        assert!(rights::close_task(&mut change, &file, (request, task.id), (ended, &words, &[]), by).await.unwrap());
        change.done().await.unwrap();
    }
}

/// Another day of receipt, that a colleague declined.
async fn received_otherwise(house: &House, author: Author, request: &Request) {
    let (app, role) = (house.app(), author.role.code());
    let mut conn = app.db.write().acquire().await.unwrap();
    let who = (author.account, StaffRole::PrivacyCoordinator);
    let access =
        access::for_request(&mut conn, &app.vault, who, &request.persons(), house.clock().now()).await.unwrap();
    drop(conn);
    house.clock().shift(Duration::minutes(3));
    let mut change = app.db.change(Actor::Staff(author.account)).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await.unwrap();
    let (day, why) = (Received::on(date!(2026 - 10 - 07)), Prose::parse("De stempel zegt iets anders.").unwrap());
    assert!(rights::propose_receipt(&mut change, &file, request, (day, &why), (author.account, role)).await.unwrap());
    change.done().await.unwrap();
    let colleague = house.employee("ineke", &[StaffRole::CustomerContact]).await;
    let colleague = accounts::of_person(app.db.read(), colleague.person).await.unwrap().unwrap();
    house.clock().shift(Duration::minutes(3));
    let mut change = app.db.change(Actor::Staff(colleague)).await.unwrap();
    let proposal = rights::receipt_proposals(app.db.read(), &access, request.id).await.unwrap()[0].id;
    let by = By::Staff(colleague, StaffRole::CustomerContact);
    assert!(rights::decide_receipt(&mut change, request.id, proposal, rights::Verdict::Declined, by).await.unwrap());
    change.done().await.unwrap();
}

/// Each way to reach her stands there since another moment.
async fn since_days_of_their_own(house: &House) {
    let apart = "set session_replication_role = replica;
                 update person_contact set phone_since = email_since - interval '1 day', address_since = email_since - interval '2 days';
                 set session_replication_role = origin";
    sqlx::raw_sql(apart).execute(house.owner()).await.unwrap();
}

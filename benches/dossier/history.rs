//! Ten years of somebody: 400 payments, 50 notes with a reply to each, and papers with scans.

use anyhow::{Context, Result, anyhow};
use huisrecht::consents::{self, Channel, Kind, Paper, Said};
use huisrecht::kernel::address::{Address, HouseNumber, Street, Town};
use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::ids::{AccountId, AgreementId, PaymentId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::money::Money;
use huisrecht::kernel::name::{FamilyName, PersonName};
use huisrecht::kernel::postcode::Postcode;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::{Line, Reference};
use huisrecht::kernel::register::{Purpose, RetentionGroup};
use huisrecht::kernel::staff::StaffRole;
use huisrecht::notes::{self, Author, Copy, Part, Source, Topic, Words};
use huisrecht::persons::{self, Contact, Person};
use huisrecht::platform::access::{Access, OpenFile, Reason};
use huisrecht::platform::app::App;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::db::Change;
use huisrecht::platform::scan::Scan;
use huisrecht::tenancies::{self, Agreement, AgreementKind, Payment, PaymentKind};
use huisrecht::{accounts, router};
use time::{Duration, macros::date};

const ACTOR: Actor = Actor::Operator("bench");
const PAYMENTS: i64 = 400;
const NOTES: usize = 50;
/// Bytes of one scan: what a telephone makes of a page.
const SCAN: usize = 400_000;

pub async fn fill(app: &App, person: PersonId, files: i64) -> Result<()> {
    router::prepare(app).await?;
    let account = employee(app, person).await?;
    let mut change = app.db.change(ACTOR).await?;
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Identity).await?;
    persons::add(&mut change, &app.vault, &file, person, &sanne()?, persons::Source::Administration).await?;
    pay(app, &mut change, person).await?;
    change.commit(accounts::Event::Created { person }).await?;
    note(app, person, Author { account, role: StaffRole::CustomerContact }).await?;
    sign(app, person, files).await
}

/// A word of the domain from what is known to be one.
fn word<T, E>(parsed: Result<T, E>) -> Result<T> {
    parsed.map_err(|_| anyhow!("a fiction does not parse"))
}

fn sanne() -> Result<Person> {
    let address = Address::Dutch {
        postcode: word(Postcode::parse("7311 AB"))?,
        number: word(HouseNumber::parse("12"))?,
        street: word(Street::parse("Meidoornpad"))?,
        town: word(Town::parse("Apeldoorn"))?,
    };
    Ok(Person {
        name: PersonName { given: None, prefix: None, family: word(FamilyName::parse("Broekhuizen"))? },
        birth_date: word(BirthDate::parse_iso("1985-03-27"))?,
        contact: Contact { email: None, phone: None, address },
    })
}

/// Somebody to write the notes.
async fn employee(app: &App, for_person: PersonId) -> Result<AccountId> {
    use huisrecht::accounts::second_step::code;
    use huisrecht::accounts::staff::{EmployeeName, NewEmployee, add_ready};
    let email = format!("e{}@woonmensen.example", for_person.uuid().simple());
    let new = NewEmployee {
        email: word(huisrecht::kernel::email::EmailAddress::parse(&email))?,
        name: word(EmployeeName::parse("Marieke"))?,
        roles: vec![StaffRole::CustomerContact],
        lang: Lang::Nl,
    };
    let hashed = app.hasher.hash("een heel lange zin".into()).await?;
    let person = add_ready(app, ACTOR, &new, &hashed, &code::new_secret()).await.map_err(|_| anyhow!("no employee"))?;
    accounts::of_person(app.db.read(), person.context("an employee")?).await?.context("an account")
}

async fn pay(app: &App, change: &mut Change, person: PersonId) -> Result<()> {
    let file = persons::create_key(change, &app.vault, person, RetentionGroup::Tenancy).await?;
    let agreement = Agreement {
        id: AgreementId::new(),
        tenancy: None,
        kind: AgreementKind::Sale,
        number: word(Reference::parse("HO-2015-00412"))?,
        signed_on: None,
        began_on: date!(2015 - 05 - 01),
        ended_on: None,
    };
    tenancies::agree(change, &file, person, &agreement).await?;
    let file = persons::create_key(change, &app.vault, person, RetentionGroup::Payments).await?;
    for at in 0..PAYMENTS {
        let payment = Payment {
            id: PaymentId::new(),
            agreement: agreement.id,
            booked_on: date!(2016 - 01 - 01) + Duration::days(9 * at),
            amount: Money::cents(65_000 + at),
            kind: PaymentKind::Rent,
            description: Line::parse(&format!("Huur, betaling {at}")).ok(),
        };
        tenancies::book(change, &file, person, &payment).await?;
    }
    Ok(())
}

async fn note(app: &App, person: PersonId, author: Author) -> Result<()> {
    let mut change = app.db.change(ACTOR).await?;
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Behaviour).await?;
    for at in 0..NOTES {
        let text = format!("Wij spraken af dat nummer {at} wordt opgelost. ").repeat(20);
        let words = Words {
            kind: notes::Kind::Note,
            topic: Topic::Other,
            source: Source::Told,
            subject: word(Line::parse(&format!("Gesprek {at}")))?,
            body: word(Prose::parse(&text))?,
        };
        let copies = [Copy { person, part: Part::About, file: &file, words: &words }];
        let note = notes::write(&mut change, author, &copies).await?;
        notes::reply(&mut change, (&file, person, note), &words.body).await?;
    }
    change.commit(accounts::Event::Created { person }).await?;
    Ok(())
}

/// Papers by which somebody gave consent and withdrew it, in turn, each with its scan.
async fn sign(app: &App, person: PersonId, files: i64) -> Result<()> {
    let texts = consents::texts(app).await?;
    let text = texts.current(Purpose::Newsletter).map(|text| text.id);
    let scan = Scan::parse(&[b"%PDF-1.7\n%".as_slice(), &vec![b'x'; SCAN], b"\n%%EOF\n"].concat())?;
    for at in 0..files {
        let mut change = app.db.change(ACTOR).await?;
        let now = change.at();
        let access = Access::by_portal(change.conn(), &app.vault, "service", now, &[person]).await?;
        let (role, opened_at) = (StaffRole::CustomerContact, now);
        let file = OpenFile { person, reason: Reason::Consent, role, opened_at, access };
        let kind = if at % 2 == 0 { Kind::Given } else { Kind::Withdrawn };
        let text = text.filter(|_| kind == Kind::Given);
        let said = Said { kind, text, lang: Lang::Nl, channel: Channel::Paper, effective_at: now };
        let paper = Paper { purpose: Purpose::Newsletter, said, scan: Some(scan.clone()) };
        consents::record(app, &mut change, &file, &paper).await?;
        change.commit(accounts::Event::Created { person }).await?;
    }
    Ok(())
}

//! Filling an empty association, from January 2024 until now. A load that was cut off goes on where it stopped.

use time::macros::datetime;
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::households;
use super::people::{self, Character, PASSWORD, Part};
use super::rents::{self, Ledger};
use crate::kernel::address::Address;
use crate::kernel::dates;
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::login_name::LoginName;
use crate::kernel::register::{Purpose, RetentionGroup};
use crate::persons::{self, Role, RoleHeld, Source};
use crate::platform::app::App;
use crate::platform::audit::{self, Actor};
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::password::Hashed;
use crate::tenancies::{self, Home, Tenancy};
use crate::{accounts, consents, statement};

const START: OffsetDateTime = datetime!(2024-01-15 09:00 UTC);

/// One fictional person arrived.
struct Arrived(PersonId);

impl audit::Event for Arrived {
    fn name(&self) -> &'static str {
        "demo.arrived"
    }

    fn subject(&self) -> Uuid {
        self.0.uuid()
    }
}

/// Loads who is not there yet. The clock is put back to now at the end, whatever happened.
pub async fn load(app: &App) -> Result<()> {
    let clock = app.db.clock().clone();
    let loaded = load_all(app).await;
    clock.set(OffsetDateTime::now_utc());
    loaded
}

async fn load_all(app: &App) -> Result<()> {
    app.db.clock().set(START);
    statement::publish_history(app).await?;
    consents::publish_first(app).await?;
    let everybody = people::everybody().ok_or_else(|| Error::Internal("the cast does not parse".into()))?;
    super::staff::load(app).await?;
    let password = app.hasher.hash(PASSWORD.into()).await?;
    for (at, character) in everybody.iter().enumerate() {
        if at == everybody.len() * 3 / 4 {
            new_newsletter_text(app).await?;
        }
        app.db.clock().set(START + Duration::days(at as i64 * 4) + Duration::minutes(at as i64 * 37 % 480));
        if !is_there(app, character).await? {
            arrive(app, character, &password, at).await?;
        }
    }
    app.db.clock().set(OffsetDateTime::now_utc());
    super::notes::load(app, &everybody).await?;
    app.db.clock().set(OffsetDateTime::now_utc());
    super::requests::load(app, &everybody).await?;
    super::representatives::load(app, &everybody).await?;
    super::newsletters::load(app).await
}

async fn is_there(app: &App, character: &Character) -> Result<bool> {
    let hash = persons::email_hash(&app.vault, &character.email.folded());
    Ok(!persons::with_email(app.db.read(), &hash).await?.is_empty())
}

/// The newsletter comes more often than people once agreed to: they are asked again.
async fn new_newsletter_text(app: &App) -> Result<()> {
    let texts = consents::texts(app).await?;
    let Some(current) = texts.current(Purpose::Newsletter).filter(|text| text.version == 1) else { return Ok(()) };
    let nl = format!("{}\nDe nieuwsbrief komt elke maand.", current.nl);
    let en = format!("{}\nThe newsletter comes every month.", current.en);
    let wording = consents::Wording::parse(&nl, &en).map_err(|error| Error::Internal(error.to_string()))?;
    app.db.clock().set(START + Duration::days(600));
    let mut change = app.db.change(Actor::Operator("demo")).await?;
    let id = consents::publish(&mut change, Purpose::Newsletter, &wording, &consents::Publication::Material).await?;
    change.commit(Arrived(PersonId::from(id.uuid()))).await?;
    consents::reload(app).await?;
    Ok(())
}

async fn arrive(app: &App, character: &Character, password: &Hashed, at: usize) -> Result<()> {
    let id = PersonId::new();
    let mut change = app.db.change(Actor::Operator("demo")).await?;
    let file = persons::create_key(&mut change, &app.vault, id, RetentionGroup::Identity).await?;
    let source = if character.part == Part::Applicant { Source::Person } else { Source::Administration };
    persons::add(&mut change, &app.vault, &file, id, &character.person, source).await?;
    let (role, began_on, ended_on) = role(character.part, dates::amsterdam_day(change.at()), at);
    persons::add_role(&mut change, &file, id, &RoleHeld { role, began_on, ended_on, source }).await?;
    let told_by = if character.has_account { Source::Person } else { Source::Administration };
    households::settle(&mut change, &file, id, at, (began_on, told_by)).await?;
    let ledger = match role {
        Role::Applicant => households::register(&mut change, &file, id, at).await.map(|()| None)?,
        _ => rent(app, &mut change, id, character, (role, at, began_on, ended_on)).await?,
    };
    let mut account = None;
    if character.has_account {
        account = Some(open_account(app, &mut change, &file, id, character, password).await?);
    }
    change.commit(Arrived(id)).await?;
    if let Some(account) = account {
        live(app, id, account, character, at).await?;
    }
    match ledger {
        Some(ledger) => pay(app, id, character, &ledger).await,
        None => Ok(()),
    }
}

/// What the administration says now of rents and payments.
async fn pay(app: &App, person: PersonId, character: &Character, ledger: &Ledger) -> Result<()> {
    app.db.clock().set(OffsetDateTime::now_utc());
    let mut change = app.db.change(Actor::Operator("demo")).await?;
    let today = dates::amsterdam_day(change.at());
    rents::keep_books(app, &mut change, person, character, ledger, today).await?;
    change.commit(Arrived(person)).await?;
    Ok(())
}

fn role(part: Part, today: Date, at: usize) -> (Role, Date, Option<Date>) {
    let years_ago = |years: i64| today - Duration::days(365 * years + at as i64);
    match part {
        Part::Tenant | Part::Ended => (Role::Tenant, years_ago(at as i64 % 12 + 1), None),
        Part::Applicant => (Role::Applicant, today, None),
        Part::HouseholdMember => (Role::HouseholdMember, years_ago(2), None),
        Part::FormerTenant => (Role::Tenant, years_ago(9), Some(today - Duration::days(200))),
    }
}

async fn rent(
    app: &App,
    change: &mut Change,
    person: PersonId,
    character: &Character,
    (role, at, began_on, ended_on): (Role, usize, Date, Option<Date>),
) -> Result<Option<Ledger>> {
    let Address::Dutch { postcode, number, street, town } = character.person.contact.address.clone() else {
        return Ok(None);
    };
    let file = persons::create_key(change, &app.vault, person, RetentionGroup::Tenancy).await?;
    let id = tenancies::begin(change, began_on, ended_on).await?;
    let ledger = match role {
        Role::HouseholdMember => None,
        _ => Some(rents::agree(change, &file, person, id, (at, began_on, ended_on)).await?),
    };
    let agreement = ledger.as_ref().map(Ledger::agreement);
    let part = Tenancy { id, agreement, role, home: Home { street, number, postcode, town }, began_on, ended_on };
    tenancies::join(change, &file, person, &part).await?;
    Ok(ledger)
}

async fn open_account(
    app: &App,
    change: &mut Change,
    file: &crate::platform::vault::Unlocked,
    person: PersonId,
    character: &Character,
    password: &Hashed,
) -> Result<AccountId> {
    let login =
        LoginName::parse(character.email.as_str()).map_err(|_| Error::Internal("a fictional address".into()))?;
    let new =
        accounts::NewAccount { person, kind: accounts::Kind::Person, login: &login, password, lang: character.lang };
    let account = accounts::create(change, &app.vault, file, &new).await;
    let account = account.map_err(|_| Error::Internal("a fictional log-in name is taken".into()))?;
    let texts = consents::texts(app).await?;
    let ticked = [(Purpose::Account, true), (Purpose::Newsletter, character.newsletter)];
    for (purpose, _) in ticked.into_iter().filter(|(_, ticked)| *ticked) {
        let text = texts.current(purpose).ok_or_else(|| Error::Internal("no text".into()))?;
        let how = consents::Given { lang: character.lang, channel: consents::Channel::Web, effective_at: change.at() };
        consents::give(change, person, purpose, text, how).await?;
    }
    Ok(account)
}

/// What some of them did later: withdrew, gave again, closed the account.
async fn live(app: &App, person: PersonId, account: AccountId, character: &Character, at: usize) -> Result<()> {
    let lang = character.lang;
    if character.newsletter && at.is_multiple_of(4) {
        app.db.clock().shift(Duration::days(40));
        consents::withdraw_now(app, person, Purpose::Newsletter, lang).await?;
    }
    if character.newsletter && at.is_multiple_of(8) {
        app.db.clock().shift(Duration::days(35));
        let texts = consents::texts(app).await?;
        if let Some(text) = texts.current(Purpose::Newsletter) {
            consents::give_now(app, person, Purpose::Newsletter, text.id, lang).await?;
        }
    }
    if character.part == Part::Ended {
        app.db.clock().shift(Duration::days(90));
        let mut change = app.db.change(Actor::Person(person)).await?;
        consents::withdraw_in(&mut change, person, Purpose::Account, lang, consents::Channel::Web).await?;
        accounts::close(&mut change, account).await?;
        change.commit(crate::registration::Event::Closed { person }).await?;
    }
    Ok(())
}

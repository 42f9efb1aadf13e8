//! What stands in a person's file, in words: from each slice what it knows.

use sqlx::PgConnection;

use super::acting::{self, Acting};
use super::tenancy::{self, Known};
use crate::accounts;
use crate::accounts::staff::words;
use crate::consents::{self, PurposeState, Standing};
use crate::kernel::dates;
use crate::kernel::register::Purpose;
use crate::kernel::staff::Duty;
use crate::linking;
use crate::notes;
use crate::persons::{self, Field, OnFile, Role, RoleHeld, Source};
use crate::platform::access::{self, Line, Look, OpenFile};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::rights::correction::{Marked, Marks};
use crate::tenancies::{self, Tenancy};

/// Looks that the file shows; the person's own page shows all.
const LOOKS: i64 = 20;

pub struct Contents {
    pub name: String,
    pub identity: Vec<Datum>,
    pub identity_source: String,
    pub contact: Vec<Datum>,
    pub contact_source: String,
    /// Of what stands in no field: disputed, or with a statement beside it.
    pub others: Marked,
    pub account: String,
    pub roles: Vec<Pair>,
    pub homes: Vec<Pair>,
    pub known: Known,
    /// Where the same person's other file stands: that of their account, or that of the administration.
    pub linked: Vec<Linked>,
    pub acting: Vec<Acting>,
    /// Where an account is linked to this file, or the link is ended; none for who has an account of their own.
    pub linking: Option<&'static str>,
    pub consents: Vec<Consent>,
    pub notes: i64,
    pub looks: Vec<Seen>,
}

/// A datum, with what stands beside it (P78).
pub struct Datum {
    pub name: String,
    pub value: String,
    pub marks: Marked,
}

pub struct Linked {
    pub words: String,
    pub href: String,
}

pub struct Pair {
    pub name: String,
    pub value: String,
}

pub struct Consent {
    pub purpose: &'static str,
    pub state: &'static str,
    pub kind: &'static str,
    pub since: String,
}

pub struct Seen {
    pub when: String,
    pub who: &'static str,
    pub why: String,
}

/// None when the person has no record: it ended, or is an employee's.
pub async fn read(app: &App, conn: &mut PgConnection, page: &Page, file: &OpenFile) -> Result<Option<Contents>> {
    let (person, access) = (file.person, &file.access);
    let Some(on_file) = persons::find(&mut *conn, access, person).await? else { return Ok(None) };
    let roles = persons::roles(&mut *conn, access, person).await?;
    let homes = tenancies::of_person(&mut *conn, access, person).await?;
    let account = accounts::of_person(&mut *conn, person).await?;
    let consents = consents::states(app, &mut *conn, person).await?;
    let marks = Marks::read(&mut *conn, access, &[person]).await?;
    let notes = notes::count(&mut *conn, &[person]).await?;
    let looks = access::lines(conn, &[person], &[Look::Opened, Look::Listed], None, LOOKS).await?;
    let t = page.t;
    let today = dates::amsterdam_day(app.db.clock().now());
    Ok(Some(Contents {
        known: tenancy::read(conn, page, file, today).await?,
        linked: linked(conn, page, file).await?,
        acting: acting::read(conn, page, person, today).await?,
        linking: linking_words(page, account.is_none(), linking::link_of(&mut *conn, person).await?.is_some()),
        name: on_file.person.name.full(),
        identity: identity(page, &on_file, &marks),
        identity_source: source(page, &on_file, on_file.identity),
        contact: contact(page, &on_file, &marks),
        contact_source: source(page, &on_file, on_file.contact),
        others: marks.of_others(page),
        account: if account.is_some() { t.desk_has_account() } else { t.desk_no_account() }.to_owned(),
        roles: roles.iter().map(|held| role_pair(page, held)).collect(),
        homes: homes.iter().map(|home| home_pair(page, home)).collect(),
        consents: consents.iter().map(|state| consent(page, state)).collect(),
        notes,
        looks: looks.iter().map(|line| seen(page, line)).collect(),
    }))
}

fn linking_words(page: &Page, without_account: bool, linked: bool) -> Option<&'static str> {
    let words = if linked { page.t.desk_link_view() } else { page.t.desk_link() };
    (without_account && page.is_for(Duty::Links)).then_some(words)
}

/// Each file is opened for a reason of its own, so here are only the ways to them.
async fn linked(conn: &mut PgConnection, page: &Page, file: &OpenFile) -> Result<Vec<Linked>> {
    let to =
        |person, words: &str| Linked { words: words.to_owned(), href: page.to(&format!("/beheer/personen/{person}")) };
    let files = linking::files_of(&mut *conn, file.person).await?;
    let mut found: Vec<Linked> = files.iter().map(|one| to(one.file, page.t.desk_linked_file())).collect();
    let account = linking::link_of(&mut *conn, file.person).await?;
    found.extend(account.map(|one| to(one.person, page.t.desk_linked_account())));
    Ok(found)
}

pub(super) fn pair(name: &str, value: impl Into<String>) -> Pair {
    Pair { name: name.to_owned(), value: value.into() }
}

fn datum(name: &str, value: impl Into<String>, marks: Marked) -> Datum {
    Datum { name: name.to_owned(), value: value.into(), marks }
}

fn identity(page: &Page, file: &OnFile, marks: &Marks) -> Vec<Datum> {
    let t = page.t;
    let born = dates::long(file.person.birth_date.date(), page.lang);
    vec![
        datum(t.desk_name(), file.person.name.full(), marks.of(page, &Field::NAME)),
        datum(t.desk_birth_date(), born, marks.of(page, &[Field::BirthDate])),
    ]
}

fn contact(page: &Page, file: &OnFile, marks: &Marks) -> Vec<Datum> {
    let (t, contact) = (page.t, &file.person.contact);
    let email = contact.email.as_ref().map_or(t.desk_none().to_owned(), |email| email.as_str().to_owned());
    let phone = contact.phone.as_ref().map_or(t.desk_none().to_owned(), |phone| phone.shown());
    vec![
        datum(t.desk_email(), email, marks.of(page, &[Field::Email])),
        datum(t.desk_phone(), phone, marks.of(page, &[Field::Phone])),
        datum(t.desk_address(), contact.address.lines().join(", "), marks.of(page, &[Field::Address])),
    ]
}

fn source(page: &Page, file: &OnFile, source: Source) -> String {
    page.t.desk_source(dates::long(dates::amsterdam_day(file.since), page.lang), source.code())
}

pub(super) fn period(page: &Page, began: time::Date, ended: Option<time::Date>) -> String {
    let began = dates::long(began, page.lang);
    match ended {
        None => page.t.desk_since(began),
        Some(last) => page.t.desk_from_until(began, dates::long(last, page.lang)),
    }
}

fn role_pair(page: &Page, held: &RoleHeld) -> Pair {
    pair(role(page.t, held.role), period(page, held.began_on, held.ended_on))
}

fn role(t: Messages, role: Role) -> &'static str {
    match role {
        Role::Tenant => t.desk_tenant(),
        Role::CoTenant => t.desk_co_tenant(),
        Role::HouseholdMember => t.desk_household_member(),
        Role::Applicant => t.desk_applicant(),
        Role::Buyer => t.desk_buyer(),
    }
}

fn home_pair(page: &Page, home: &Tenancy) -> Pair {
    pair(&home.home.line(), period(page, home.began_on, home.ended_on))
}

fn consent(page: &Page, state: &PurposeState) -> Consent {
    let t = page.t;
    let (word, kind) = match state.standing {
        Standing::Given => (t.desk_consent_given(), "success"),
        Standing::Paused => (t.desk_consent_paused(), "warning"),
        Standing::Withdrawn => (t.desk_consent_withdrawn(), "off"),
        Standing::Never => (t.desk_consent_never(), "off"),
    };
    let purpose = match state.purpose {
        Purpose::Account => t.desk_purpose_account(),
        Purpose::Newsletter => t.desk_purpose_newsletter(),
    };
    let since = state.since().map(|at| dates::long(dates::amsterdam_day(at), page.lang)).unwrap_or_default();
    Consent { purpose, state: word, kind, since }
}

fn seen(page: &Page, line: &Line) -> Seen {
    let t = page.t;
    let why = match (line.look, line.reason) {
        (Look::Listed, _) => t.desk_look_listed().to_owned(),
        (_, Some(reason)) => words::reason(t, reason).to_owned(),
        (_, None) => words::purpose(t, &line.activity),
    };
    Seen { when: dates::long_with_time(line.at, page.lang), who: words::reader(t, line.reader), why }
}

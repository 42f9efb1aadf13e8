//! `demo.json`: how to reach the demonstration, for people and for checks.

use serde_json::{Value, json};

use super::people::{self, Character, PASSWORD, Part};
use super::staff;
use crate::kernel::dates;
use crate::platform::embedded::Embedded;

/// All that a visitor of the demonstration needs to know.
pub fn describe(url: &str, embedded: &Embedded) -> Option<Value> {
    let cast = people::cast()?;
    let accounts = [accounts(&cast), employees()].concat();
    Some(json!({
        "url": url,
        "postbox": format!("{url}/postbus"),
        "database": {
            "socket_directory": embedded.socket_dir(),
            "port": embedded.port(),
            "user": Embedded::OWNER,
            "name": Embedded::DATABASE,
        },
        "accounts": accounts,
        "tenant_without_account": unlinked()?,
        "persons": cast.iter().filter(|one| has_page(one)).take(20).map(person).collect::<Vec<_>>(),
    }))
}

/// One of each, and two tenants.
fn accounts(cast: &[Character]) -> Vec<Value> {
    cast.iter().take(6).map(account).collect()
}

fn account(one: &Character) -> Value {
    json!({
        "who": one.person.name.full(),
        "email": one.email.as_str(),
        "password": PASSWORD,
        "role": if one.part == Part::Ended { Part::Tenant.code() } else { one.part.code() },
        "state": if one.part == Part::Ended { "ended" } else { "active" },
        "totp": null,
    })
}

fn employees() -> Vec<Value> {
    let employee = |one: staff::Employee| {
        json!({
            "who": one.name,
            "email": one.email,
            "password": PASSWORD,
            "role": one.role.code(),
            "state": "active",
            "totp": one.secret,
        })
    };
    staff::employees().map(employee).collect()
}

/// Somebody of the administration, to find at the desk and to link an account to.
fn unlinked() -> Option<Value> {
    let everybody = people::everybody()?;
    let one = everybody.iter().find(|one| one.part == Part::Tenant && !one.has_account)?;
    Some(json!({
        "name": one.person.name.full(),
        "birth_date": one.person.birth_date.as_str(),
        "address": one.person.contact.address.lines().join(", ").replace("  ", " "),
    }))
}

fn has_page(one: &Character) -> bool {
    one.part != Part::Ended
}

/// What stands on this person's page and on nobody else's: name, birth date, e-mail, phone, address.
fn person(one: &Character) -> Value {
    let contact = &one.person.contact;
    json!({
        "name": one.person.name.full(),
        "email": one.email.as_str(),
        "password": PASSWORD,
        "markers": [
            one.person.name.family.as_str(),
            dates::long(one.person.birth_date.date(), one.lang),
            one.email.as_str(),
            contact.phone.as_ref().map(|phone| phone.shown()),
            contact.address.lines().first(),
        ],
    })
}

//! Name, where somebody can be reached and who lives with them, of whom somebody acts for.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::household;
use crate::kernel::dates::long;
use crate::my::overview::words::Line;
use crate::persons;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::platform::session::{OnBehalf, Reading};

#[derive(Template)]
#[template(path = "my/on_behalf/contact.html")]
struct ContactPage {
    page: Page,
    full_name: String,
    birth_date: String,
    email: Option<String>,
    phone: Option<String>,
    address: Vec<String>,
    members: Vec<Line>,
}

pub async fn show(page: Page, behalf: OnBehalf, mut reading: Reading) -> Result<Response> {
    let file = persons::find(&mut *reading, &behalf.access, behalf.of.person).await?.ok_or(Error::NotFound)?;
    let mut members = vec![];
    for &person in &behalf.files {
        members.extend(persons::household_of(&mut *reading, &behalf.access, person).await?);
    }
    let (person, contact) = (&file.person, &file.person.contact);
    let line = |member| Line { what: household::member_line(page.t, member), when: household::since(page.t, member) };
    Ok(View::ok(ContactPage {
        full_name: person.name.full(),
        birth_date: long(person.birth_date.date(), page.lang),
        email: contact.email.as_ref().map(|email| email.as_str().to_owned()),
        phone: contact.phone.as_ref().map(|phone| phone.shown()),
        address: contact.address.lines(),
        members: members.iter().map(line).collect(),
        page,
    })
    .into_response())
}

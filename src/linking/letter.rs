//! The letter that brings a code to the home of a file (P02). It goes to where the tenancy is, not to the address that somebody gave:
//! who opens the door there lives there.

use std::sync::Arc;

use letters::{ActivationLetter, LetterError, Sender};
use time::{Date, OffsetDateTime};

use super::code::Code;
use super::model::How;
use super::store;
use crate::kernel::address::Address;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::tenancies::{self, Home, Tenancy};

/// Why there is no letter, and no new code either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLetter {
    /// An account shows this file already, or it is an account itself.
    Linked,
    /// Rents nothing from us today.
    NoHome,
    /// A character that our typeface lacks.
    Letters(char),
    TooLong,
}

/// Makes a code and prints it. Both happen or neither: until the change is committed, the code before this one works.
pub async fn with_new_code(
    app: &App,
    change: &mut Change,
    access: &Access,
    file: PersonId,
) -> Result<Result<Vec<u8>, NoLetter>> {
    let (at, today) = (change.at(), dates::amsterdam_day(change.at()));
    let homes = tenancies::of_person(&mut *change.conn(), access, file).await?;
    let Some(home) = homes.into_iter().find(|part| runs(part, today)).map(|part| part.home) else {
        return Ok(Err(NoLetter::NoHome));
    };
    let Some((code, until)) = store::make_code(change, &app.vault, access, file, How::Letter).await? else {
        return Ok(Err(NoLetter::Linked));
    };
    let on_file = persons::find(&mut *change.conn(), access, file).await?.ok_or(Error::NotFound)?;
    Contents::new(app, on_file.person.name.full(), home, &code, (at, until)).print().await
}

fn runs(part: &Tenancy, today: Date) -> bool {
    part.began_on <= today && !part.is_over(today)
}

struct Contents {
    organisation: Arc<Organisation>,
    name: String,
    address: Vec<String>,
    code: String,
    date: Date,
    until: Date,
    urls: [String; 3],
}

impl Contents {
    fn new(app: &App, name: String, home: Home, code: &Code, (at, until): (OffsetDateTime, OffsetDateTime)) -> Self {
        let Home { street, number, postcode, town } = home;
        let last = dates::amsterdam_day(until);
        Self {
            organisation: app.settings.organisation.clone(),
            name,
            address: Address::Dutch { postcode, number, street, town }.lines(),
            code: code.grouped(),
            date: dates::amsterdam_day(at),
            // The code ends in the course of its last day: the letter names the last one that is whole.
            until: last.previous_day().unwrap_or(last),
            urls: ["/", "/mijn/koppelen", "/privacy/verklaring"].map(|path| app.settings.address(Lang::Nl, path)),
        }
    }

    fn letter(&self) -> ActivationLetter<'_> {
        let who = &*self.organisation;
        let [portal_url, code_url, statement_url] = &self.urls;
        ActivationLetter {
            sender: Sender {
                name: &who.name,
                legal_name: &who.legal_name,
                registration_number: &who.registration_number,
                town: &who.town,
                visiting_address: &who.visiting_address,
                postal_address: &who.postal_address,
                phone: &who.phone,
                phone_hours: who.phone_hours(Lang::Nl),
                website: &who.website,
                officer_email: &who.officer_email,
            },
            name: &self.name,
            address: &self.address,
            code: &self.code,
            date: self.date,
            until: self.until,
            portal_url: portal_url.trim_end_matches('/'),
            code_url,
            statement_url,
        }
    }

    /// Laying out is work for a processor, not for a thread that serves pages.
    async fn print(self) -> Result<Result<Vec<u8>, NoLetter>> {
        let printed = tokio::task::spawn_blocking(move || letters::activation(&self.letter())).await;
        match printed.map_err(|_| Error::Internal("a letter broke off".into()))? {
            Ok(pdf) => Ok(Ok(pdf)),
            Err(LetterError::Letters(unknown)) => Ok(Err(NoLetter::Letters(unknown))),
            Err(LetterError::TooLong) => Ok(Err(NoLetter::TooLong)),
            Err(error @ LetterError::Press(_)) => Err(Error::Internal(error.to_string())),
        }
    }
}

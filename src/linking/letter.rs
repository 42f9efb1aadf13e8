//! The letter that brings a code to the home of a file (P02). It goes to where the tenancy is, not to the address that somebody gave:
//! who opens the door there lives there.

use std::sync::Arc;

use letters::{ActivationLetter, LetterError};
use time::Date;
use uuid::Uuid;

use super::code_store;
use super::model::How;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::code::Code;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::organisation::sender;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::tenancies;

/// What a letter rests on: it is addressed to a name, goes to a home, and opens with the date of birth.
pub const PRINTED: [persons::Field; 5] = [
    persons::Field::GivenNames,
    persons::Field::NamePrefix,
    persons::Field::FamilyName,
    persons::Field::BirthDate,
    persons::Field::Address,
];

/// Why there is no letter, and no new code either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLetter {
    /// An account shows this file already, or it is an account itself.
    Linked,
    /// Rents nothing from us today.
    NoHome,
    /// Says that who or where we think they are is wrong (AVG 18(1)(a)).
    Disputed,
    /// A character that our typeface lacks.
    Letters(char),
    TooLong,
    /// There is no record of the person, or the layout failed.
    Failed,
}

/// Makes a code and prints it. Both happen or neither: until the change is committed, the code before this one works.
pub async fn with_new_code(
    app: &App,
    change: &mut Change,
    access: &Access,
    file: PersonId,
) -> Result<Result<Vec<u8>, NoLetter>> {
    let letter = match Letter::write(app, change, access, file).await? {
        Ok(letter) => letter,
        Err(no_letter) => return Ok(Err(no_letter)),
    };
    let (letters, printed) = print(vec![letter]).await?;
    if printed.is_ok() {
        for letter in letters {
            letter.keep(app, change).await?;
        }
    }
    Ok(printed)
}

/// What a letter will say. Its code works only once it is kept.
pub struct Letter {
    file: PersonId,
    birth_date: BirthDate,
    organisation: Arc<Organisation>,
    name: String,
    address: Vec<String>,
    code: Code,
    /// As it is read.
    grouped: String,
    date: Date,
    until: Date,
    urls: [String; 3],
}

impl Letter {
    pub async fn write(
        app: &App,
        change: &mut Change,
        access: &Access,
        file: PersonId,
    ) -> Result<Result<Self, NoLetter>> {
        let (at, today) = (change.at(), dates::amsterdam_day(change.at()));
        let parts = tenancies::of_person(&mut *change.conn(), access, file).await?;
        let Some(home) = parts.into_iter().find(|part| part.is_rented(today)).map(|part| part.home) else {
            return Ok(Err(NoLetter::NoHome));
        };
        if !code_store::may_have_code(change, file).await? {
            return Ok(Err(NoLetter::Linked));
        }
        if persons::is_disputed(&mut *change.conn(), file, &PRINTED).await? {
            return Ok(Err(NoLetter::Disputed));
        }
        let Some(on_file) = persons::find(&mut *change.conn(), access, file).await? else {
            return Ok(Err(NoLetter::Failed));
        };
        let (code, last) = (Code::random(), dates::amsterdam_day(at + How::Letter.valid()));
        Ok(Ok(Self {
            file,
            organisation: app.settings.organisation.now(),
            name: on_file.person.name.full(),
            birth_date: on_file.person.birth_date,
            address: home.lines(),
            grouped: code.grouped(),
            code,
            date: today,
            // The code ends in the course of its last day: the letter names the last one that is whole.
            until: last.previous_day().unwrap_or(last),
            urls: ["/", "/mijn/koppelen", "/privacy/verklaring"].map(|path| app.settings.address(Lang::Nl, path)),
        }))
    }

    pub fn file(&self) -> PersonId {
        self.file
    }

    /// From now on the code works, and the one before it does not. Says the id of its row.
    pub async fn keep(&self, app: &App, change: &mut Change) -> Result<Uuid> {
        code_store::keep_code(change, &app.vault, self.file, How::Letter, (&self.code, &self.birth_date)).await
    }

    fn sheet(&self) -> ActivationLetter<'_> {
        let who = &*self.organisation;
        let [portal_url, code_url, statement_url] = &self.urls;
        ActivationLetter {
            sender: sender(who, Lang::Nl),
            name: &self.name,
            address: &self.address,
            code: &self.grouped,
            date: self.date,
            until: self.until,
            portal_url: portal_url.trim_end_matches('/'),
            code_url,
            statement_url,
        }
    }
}

/// One file with a page for each letter; the letters come back to be kept. Laying out is work for a processor, not for a thread that serves
/// pages.
pub async fn print(letters: Vec<Letter>) -> Result<(Vec<Letter>, Result<Vec<u8>, NoLetter>)> {
    let printed = tokio::task::spawn_blocking(move || {
        let sheets: Vec<ActivationLetter<'_>> = letters.iter().map(Letter::sheet).collect();
        let printed = letters::activation(&sheets);
        (letters, printed)
    });
    let (letters, printed) = printed.await.map_err(|_| Error::Internal("a letter broke off".into()))?;
    let printed = match printed {
        Ok(pdf) => Ok(pdf),
        Err(LetterError::Letters(unknown)) => Err(NoLetter::Letters(unknown)),
        Err(LetterError::TooLong) => Err(NoLetter::TooLong),
        Err(error @ LetterError::Press(_)) => {
            tracing::error!(%error, file = ?letters.first().map(Letter::file), "a letter was not laid out");
            Err(NoLetter::Failed)
        }
    };
    Ok((letters, printed))
}

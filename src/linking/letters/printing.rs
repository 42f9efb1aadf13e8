//! The letters themselves, some homes at a time. A portion is one change: its codes and its files are there together or not at all.

use super::super::letter::{self, Letter, NoLetter};
use super::event::Event;
use super::run::{Outcome, State};
use super::{WORK, file_store, recipient_store, run_store};
use crate::kernel::ids::{LetterRunId, PersonId};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Unlocked;

/// Homes of one change: about a second of work.
const HOMES: i32 = 20;

/// The next homes. At the end the run is done.
pub async fn portion(app: &App, run: LetterRunId) -> Result<()> {
    let mut change = app.db.change(Actor::Job(WORK)).await?;
    if !run_store::claim(&mut change, run, State::Printing).await? {
        return Ok(change.abandon().await?);
    }
    let homes = recipient_store::next(&mut change, run, HOMES).await?;
    let Some(last) = homes.keys().next_back().copied() else {
        run_store::done(&mut change, run).await?;
        return Ok(change.commit(Event::Printed { run }).await?);
    };
    let mut press = Press::open(app, change, run, homes.values().flatten().copied().collect()).await?;
    for (home, persons) in homes {
        press.home(home, persons).await?;
    }
    let mut change = press.change;
    run_store::printed(&mut change, run, last).await?;
    run_store::go_on(&mut change, run).await?;
    Ok(change.commit(Event::HomesPrinted { run, last }).await?)
}

/// What a portion is printed with.
struct Press<'a> {
    app: &'a App,
    change: Change,
    run: LetterRunId,
    /// Of those who live in the homes, and of the run.
    access: Access,
    file: Unlocked,
}

impl<'a> Press<'a> {
    async fn open(app: &'a App, mut change: Change, run: LetterRunId, mut persons: Vec<PersonId>) -> Result<Self> {
        persons.push(file_store::subject(run));
        let at = change.at();
        let access = Access::by_portal(change.conn(), &app.vault, "linking", at, &persons).await?;
        let file = file_store::open(&mut *change.conn(), &access, run).await?;
        let file = file.ok_or_else(|| Error::Internal("letters without a key".into()))?;
        Ok(Self { app, change, run, access, file })
    }

    /// One file for those who live here. Who cannot have a letter is left out, and keeps no housemate from theirs.
    async fn home(&mut self, home: i32, persons: Vec<PersonId>) -> Result<()> {
        let (mut letters, mut alone) = (vec![], None);
        for person in persons {
            match self.letter(person).await? {
                Ok((letter, pdf)) => {
                    letters.push(letter);
                    alone = Some(pdf);
                }
                Err(no_letter) => {
                    recipient_store::set(&mut self.change, self.run, (home, person), (no_letter, None)).await?;
                }
            }
        }
        let Some(alone) = alone else { return Ok(()) };
        let pdf = if letters.len() > 1 { self.together(&mut letters).await? } else { alone };
        for letter in letters {
            let code = letter.keep(self.app, &mut self.change).await?;
            let printed = (Outcome::Printed, Some(code));
            recipient_store::set(&mut self.change, self.run, (home, letter.file()), printed).await?;
        }
        file_store::keep_file(&mut self.change, &self.file, self.run, home, &pdf).await
    }

    /// One person's letter by itself, which shows whether it can be printed.
    async fn letter(&mut self, person: PersonId) -> Result<Result<(Letter, Vec<u8>), Outcome>> {
        let letter = match Letter::write(self.app, &mut self.change, &self.access, person).await? {
            Ok(letter) => letter,
            Err(no_letter) => return Ok(Err(left_out(no_letter))),
        };
        // Nobody makes one for them any more before this change ends.
        if recipient_store::has_newer_code(&mut self.change, self.run, person).await? {
            return Ok(Err(Outcome::HasCode));
        }
        let (mut letters, printed) = letter::print(vec![letter]).await?;
        let letter = letters.pop().ok_or_else(|| Error::Internal("a letter did not come back".into()))?;
        Ok(printed.map(|pdf| (letter, pdf)).map_err(left_out))
    }

    /// Letters of which each fits its page.
    async fn together(&mut self, letters: &mut Vec<Letter>) -> Result<Vec<u8>> {
        let (back, printed) = letter::print(std::mem::take(letters)).await?;
        *letters = back;
        printed.map_err(|_| Error::Internal("letters that fit one by one do not fit together".into()))
    }
}

fn left_out(no_letter: NoLetter) -> Outcome {
    match no_letter {
        NoLetter::Linked => Outcome::Linked,
        NoLetter::NoHome => Outcome::NoHome,
        NoLetter::Disputed => Outcome::Disputed,
        NoLetter::Letters(_) => Outcome::Letters,
        NoLetter::TooLong => Outcome::TooLong,
        NoLetter::Failed => Outcome::Failed,
    }
}

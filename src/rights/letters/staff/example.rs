//! A letter to somebody who does not exist, about a request that came in today: what a text looks like.

use time::{Date, Duration};

use super::super::contents::{CaseFacts, Contents};
use super::super::kind::LetterKind;
use super::super::letter::Letter;
use super::super::text::{Fault, Words};
use super::super::version::parts;
use super::super::wording::Wording;
use crate::kernel::deadline::{Deadline, Period, Received};
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;

pub fn letter(kind: LetterKind, wording: &Wording, who: &Organisation, lang: Lang, today: Date) -> Result<Letter> {
    let t = Messages::new(lang);
    let received = today - Duration::days(if kind == LetterKind::Receipt { 0 } else { 3 });
    let deadline = Deadline::of(Received::on(received));
    let last_day = |period| deadline.last_day_of(period).map_or(today, |last| last.day());
    let facts = CaseFacts {
        number: t.lettertexts_example_number().to_owned(),
        request: t.lettertexts_example_request().to_owned(),
        received,
        last_day: (kind != LetterKind::IdentityQuestion).then(|| last_day(Period::OneMonth)),
        name: t.lettertexts_example_name().to_owned(),
        address: vec![t.lettertexts_example_street().to_owned(), t.lettertexts_example_town().to_owned()],
        lang,
        today,
    };
    let contents = contents(t, kind, (received, last_day(Period::ThreeMonths)));
    let contents = contents.map_err(|_| Error::Internal("an example cannot be printed".to_owned()))?;
    Ok(Letter::compose(&facts, &contents, parts(kind, wording, lang), who))
}

fn contents(t: Messages, kind: LetterKind, (received, new_last_day): (Date, Date)) -> Result<Contents, Fault> {
    let done = || Words::parse(t.lettertexts_example_done());
    let reason = || Words::parse(t.lettertexts_example_reason());
    Ok(match kind {
        LetterKind::Receipt => Contents::Receipt,
        LetterKind::IdentityQuestion => {
            Contents::IdentityQuestion { doubt: Words::parse(t.lettertexts_example_doubt())? }
        }
        LetterKind::Extension => {
            Contents::Extension { reason: Words::parse(t.lettertexts_example_longer())?, new_last_day }
        }
        LetterKind::Answer => Contents::Answer { done: done()? },
        LetterKind::PartialAnswer => Contents::PartialAnswer { done: done()?, withheld: reason()? },
        LetterKind::Refusal => Contents::Refusal { reason: reason()? },
        LetterKind::NotEstablished => Contents::NotEstablished { asked: received },
        LetterKind::Withdrawn => Contents::Withdrawn { on: received },
    })
}

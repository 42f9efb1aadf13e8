//! A consent or a withdrawal that came another way than by the website: checked against the texts and the person's age, recorded as
//! evidence with its scan, and told to the person (P27). An employee records it, with the person's file open.

use time::{Date, OffsetDateTime};

use super::mails;
use super::model::{Channel, Kind, Outcome, Said, said_at};
use super::text::{Text, Texts};
use super::{scan_store, store};
use crate::accounts;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::dates::{amsterdam_day, amsterdam_start};
use crate::kernel::ids::ConsentTextId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::persons;
use crate::platform::access::OpenFile;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail;
use crate::platform::scan::Scan;

/// What an employee has before them.
#[derive(Clone, Debug)]
pub struct Paper {
    pub purpose: Purpose,
    pub said: Said,
    pub scan: Option<Scan>,
}

/// Why a day cannot be the day on a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    Future,
    BeforeBirth,
    /// The person was not 16 yet: their own yes does not count (UAVG 5).
    Under16,
    /// The text did not exist that day: this one since that day, or none at all.
    BeforeText(Date),
}

/// The text that was asked at the end of a day; none before the first.
pub fn text_on(texts: &Texts, purpose: Purpose, day: Date) -> Option<&Text> {
    let next = day.next_day().map_or(OffsetDateTime::UNIX_EPOCH, amsterdam_start);
    texts.of(purpose).rfind(|text| text.published_at < next)
}

/// What was said on a day with one of our texts, or with the text of that day when none is named.
pub fn said(
    texts: &Texts,
    (purpose, kind, channel): (Purpose, Kind, Channel),
    (day, lang): (Date, Lang),
    text: Option<ConsentTextId>,
    (born, now): (&BirthDate, OffsetDateTime),
) -> Result<Said, DayError> {
    if day > amsterdam_day(now) {
        return Err(DayError::Future);
    }
    if day < born.date() {
        return Err(DayError::BeforeBirth);
    }
    let text = match kind {
        Kind::Withdrawn => None,
        Kind::Given if born.is_under_16(day) => return Err(DayError::Under16),
        Kind::Given => {
            let first = texts.of(purpose).next().map_or(amsterdam_day(now), |text| amsterdam_day(text.published_at));
            let shown = text.map_or_else(|| text_on(texts, purpose, day), |id| texts.get(id));
            let shown = shown.ok_or(DayError::BeforeText(first))?;
            let published = amsterdam_day(shown.published_at);
            if day < published {
                return Err(DayError::BeforeText(published));
            }
            Some(shown.id)
        }
    };
    Ok(Said { kind, text, lang, channel, effective_at: said_at(kind, channel, day, now) })
}

/// Records it, with its scan. Nothing is written when it changes nothing.
pub async fn record(app: &App, change: &mut Change, file: &OpenFile, paper: &Paper) -> Result<Outcome> {
    let (outcome, act) = store::record(change, file.person, paper.purpose, paper.said).await?;
    if let Some(scan) = paper.scan.as_ref().filter(|_| outcome == Outcome::Done) {
        scan_store::add(app, change, &file.access, file.person, (act, scan)).await?;
    }
    Ok(outcome)
}

/// Mails the person that something was recorded, at the address on file. False when there is none, or it is disputed.
pub async fn tell(app: &App, change: &mut Change, file: &OpenFile) -> Result<bool> {
    let mailbox = persons::usable_email(change.conn(), &file.access, file.person).await?;
    let Some((email, key)) = mailbox else { return Ok(false) };
    let lang = accounts::language(change.conn(), file.person).await?.unwrap_or(Lang::Nl);
    mail::queue(change, &key, file.person, &email, &mails::recorded(&app.settings, lang)).await?;
    Ok(true)
}

//! A complaint of one fictional tenant about another, and how it went on: written with both files open, as an employee would.

use time::Duration;

use super::people::Character;
use super::staff;
use crate::accounts;
use crate::kernel::ids::{AccountId, NoteId, PersonId};
use crate::kernel::prose::Prose;
use crate::kernel::reference::Line;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::StaffRole;
use crate::notes::{self, Author, Copy, Event, Kind, Part, Source, Topic, Words};
use crate::persons;
use crate::platform::access::{self, OpenFile, Reason};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};

const ABOUT: &str = "Op zaterdag 31 oktober was er een feestje op de galerij, met muziek tot na middernacht.
Wij belden de bewoner. Afgesproken: na elf uur binnen, en de muziek zachter.";
const FROM: &str = "U belde over een feestje op de galerij. Wij spraken met de bewoner en maakten een afspraak.";
const REPLY: &str = "Het was één keer, voor mijn verjaardag. Ik had een briefje in de lift gehangen.";
const UPKEEP: &str = "Bij de keuring van de ketel was de meterkast niet bereikbaar. De bewoner ruimt die op.";

/// Her place in the cast: see `requests`.
const ASKS: usize = 19;

const REVIEWED: [(Kind, Topic, Source, &str, &str); 3] = [
    (
        Kind::Note,
        Topic::Payment,
        Source::Told,
        "Afspraak over de laatste huur",
        "De laatste maand kwam later. Wij spraken af dat het in twee keer mocht. Het is betaald.",
    ),
    (
        Kind::Complaint,
        Topic::Nuisance,
        Source::Others,
        "Melding over de televisie",
        "De bewoner hiernaast zei dat de televisie ’s nachts hard stond. Zij vroeg ons haar naam niet te noemen.",
    ),
    (
        Kind::Note,
        Topic::Upkeep,
        Source::Seen,
        "Oplevering van de woning",
        "De woning was schoon en leeg. In de berging bleef een fietsenrek achter. Dat mocht van ons.",
    ),
];

/// Writes them, unless they are there.
pub async fn load(app: &App, everybody: &[Character]) -> Result<()> {
    let [about, from, ..] = everybody else { return Ok(()) };
    let (Some(about), Some(from)) = (person(app, about).await?, person(app, from).await?) else { return Ok(()) };
    if notes::count(app.db.read(), &[about]).await? > 0 {
        return Ok(());
    }
    let author = Author { account: contact(app).await?, role: StaffRole::CustomerContact };
    app.db.clock().shift(-Duration::days(19));
    let (subject, topic) = ("Feestje op de galerij", Topic::Nuisance);
    let told = words((Kind::Complaint, topic, Source::Others), subject, ABOUT)?;
    let heard = words((Kind::Complaint, topic, Source::Told), subject, FROM)?;
    let note = write(app, author, &[(about, Part::About, &told), (from, Part::From, &heard)]).await?;
    app.db.clock().shift(Duration::days(2));
    answer(app, author, about, note).await?;
    app.db.clock().shift(Duration::days(3));
    let seen = words((Kind::Note, Topic::Upkeep, Source::Seen), "Meterkast vol bij de keuring", UPKEEP)?;
    write(app, author, &[(about, Part::About, &seen)]).await?;
    to_review(app, author, everybody).await
}

/// About who asked by letter to see her data: an employee has to review them before she gets an answer.
async fn to_review(app: &App, author: Author, everybody: &[Character]) -> Result<()> {
    let Some(asks) = everybody.get(ASKS) else { return Ok(()) };
    let Some(asks) = person(app, asks).await? else { return Ok(()) };
    for (kind, topic, source, subject, body) in REVIEWED {
        let words = words((kind, topic, source), subject, body)?;
        write(app, author, &[(asks, Part::About, &words)]).await?;
    }
    Ok(())
}

async fn person(app: &App, character: &Character) -> Result<Option<PersonId>> {
    let hash = persons::email_hash(&app.vault, &character.email.folded());
    Ok(persons::with_email(app.db.read(), &hash).await?.into_iter().next())
}

/// The account of the employee at the phone.
async fn contact(app: &App) -> Result<AccountId> {
    let missing = || Error::Internal("nobody at the phone".into());
    let marieke = staff::employees().find(|one| one.role == StaffRole::CustomerContact).ok_or_else(missing)?;
    let hash = accounts::login_hash(&app.vault, &marieke.email);
    let person = accounts::with_login_hash(app.db.read(), &hash).await?.ok_or_else(missing)?;
    accounts::of_person(app.db.read(), person).await?.ok_or_else(missing)
}

fn words((kind, topic, source): (Kind, Topic, Source), subject: &str, body: &str) -> Result<Words> {
    let wrong = |what| Error::Internal(format!("a fictional note has no {what}"));
    let subject = Line::parse(subject).map_err(|_| wrong("subject"))?;
    let body = Prose::parse(body).map_err(|_| wrong("text"))?;
    Ok(Words { kind, topic, source, subject, body })
}

/// The file, open for a complaint: the person reads that in their log.
async fn open(app: &App, author: Author, person: PersonId) -> Result<OpenFile> {
    let now = app.db.clock().now();
    let mut conn = app.db.write().acquire().await?;
    access::open(&mut conn, (author.account, author.role), person, Reason::Complaint, now).await?;
    let file = access::running(&mut conn, &app.vault, author.account, person, now).await?;
    file.ok_or_else(|| Error::Internal("a file did not open".into()))
}

async fn write(app: &App, author: Author, copies: &[(PersonId, Part, &Words)]) -> Result<NoteId> {
    let mut files = vec![];
    for (person, ..) in copies {
        files.push(open(app, author, *person).await?);
    }
    let mut change = app.db.change(Actor::Staff(author.account)).await?;
    let mut keys = vec![];
    for file in &files {
        let group = RetentionGroup::Behaviour;
        keys.push(persons::file(&mut change, &app.vault, &file.access, file.person, group).await?);
    }
    let copies: Vec<_> = copies
        .iter()
        .zip(&keys)
        .map(|((person, part, words), file)| Copy { person: *person, part: *part, file, words })
        .collect();
    let note = notes::write(&mut change, author, &copies).await?;
    let mut written = copies.iter().map(|copy| Event::Written { person: copy.person, note });
    let last = written.next_back().ok_or_else(|| Error::Internal("a note about nobody".into()))?;
    written.for_each(|event| change.also(event));
    change.commit(last).await?;
    Ok(note)
}

/// The person's own side, and that they do not agree.
async fn answer(app: &App, author: Author, person: PersonId, note: NoteId) -> Result<()> {
    let file = open(app, author, person).await?;
    let body = Prose::parse(REPLY).map_err(|_| Error::Internal("a fictional reply".into()))?;
    let mut change = app.db.change(Actor::Person(person)).await?;
    let key = persons::file(&mut change, &app.vault, &file.access, person, RetentionGroup::Behaviour).await?;
    notes::reply(&mut change, (&key, person, note), &body).await?;
    notes::dispute(&mut change, person, note).await?;
    change.also(Event::Replied { person, note });
    change.commit(Event::Disputed { person, note }).await?;
    Ok(())
}

//! Who gets a newsletter: everybody who said yes and did not take it back, each once, by mail or by post (RULES 4). Nobody's data are opened for
//! it: mailboxes are told apart by their keyed hashes.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use sqlx::PgConnection;

use super::super::store::{self, Subscribed};
use super::delivery::{Outcome, Reader, Tally};
use crate::consents::{self, Agreed};
use crate::kernel::ids::PersonId;
use crate::kernel::register::Purpose;
use crate::persons::{self, Field, InMailbox};
use crate::platform::app::App;
use crate::platform::error::Result;

/// Persons who are looked at together.
const PORTION: i64 = 5_000;

type Hash = [u8; 32];

/// A way past all readers, some at a time.
pub struct Walk<'a> {
    app: &'a App,
    after: Option<PersonId>,
    ended: bool,
    persons: HashSet<PersonId>,
    /// Mailboxes, and persons in them, who get it.
    mailboxes: HashSet<Hash>,
    owns: HashSet<Hash>,
    /// Who gave no name is the mailbox: they get it unless somebody in it does.
    nameless: Vec<(Reader, Hash)>,
}

impl<'a> Walk<'a> {
    pub fn new(app: &'a App) -> Self {
        Self {
            app,
            after: None,
            ended: false,
            persons: HashSet::new(),
            mailboxes: HashSet::new(),
            owns: HashSet::new(),
            nameless: vec![],
        }
    }

    /// The next readers; none at the end.
    pub async fn next(&mut self, conn: &mut PgConnection) -> Result<Option<Vec<Reader>>> {
        if self.ended {
            return Ok(None);
        }
        let agreed = consents::who_agreed(&mut *conn, Purpose::Newsletter, self.after, PORTION).await?;
        let Some(last) = agreed.last() else {
            self.ended = true;
            return Ok(Some(self.nameless()));
        };
        self.after = Some(last.file);
        let known = Known::read(self.app, conn, &agreed).await?;
        let agreed = agreed.iter().filter(|one| known.allowed.contains(&one.person)).collect::<Vec<_>>();
        Ok(Some(agreed.into_iter().filter_map(|one| self.reader(one, &known)).collect()))
    }

    /// None of who was there before, or waits for the end.
    fn reader(&mut self, agreed: &Agreed, known: &Known) -> Option<Reader> {
        let (person, lang) = (agreed.person, agreed.lang);
        if !self.persons.insert(person) {
            return None;
        }
        let reader = |outcome| Reader { person, lang, outcome };
        if let Some(subscribed) = known.subscribers.get(&person) {
            let outcome = if subscribed.by_post { Outcome::Post } else { Outcome::Waiting };
            if subscribed.nameless && !subscribed.by_post {
                self.nameless.push((reader(outcome), subscribed.own));
                return None;
            }
            return Some(reader(if self.owns.insert(subscribed.own) { outcome } else { Outcome::Twice }));
        }
        Some(reader(match known.mailboxes.get(&person) {
            None => Outcome::NoAddress,
            Some(_) if known.disputed.contains(&person) => Outcome::Disputed,
            Some(who) if known.bounced.contains(&who.mailbox) => Outcome::Bounced,
            Some(who) => {
                self.mailboxes.insert(who.mailbox);
                if self.owns.insert(who.own) { Outcome::Waiting } else { Outcome::Twice }
            }
        }))
    }

    fn nameless(&mut self) -> Vec<Reader> {
        let taken = &self.mailboxes;
        let end = |(reader, own): (Reader, Hash)| match taken.contains(&own) {
            true => Reader { outcome: Outcome::Twice, ..reader },
            false => reader,
        };
        self.nameless.drain(..).map(end).collect()
    }
}

/// What is known of some who agreed.
struct Known {
    allowed: BTreeSet<PersonId>,
    subscribers: BTreeMap<PersonId, Subscribed>,
    mailboxes: BTreeMap<PersonId, InMailbox>,
    disputed: BTreeSet<PersonId>,
    /// Mailboxes that mail came back from. Those of who used the form are known when the mail leaves.
    bounced: BTreeSet<Hash>,
}

impl Known {
    async fn read(app: &App, conn: &mut PgConnection, agreed: &[Agreed]) -> Result<Self> {
        let persons: Vec<PersonId> = agreed.iter().map(|one| one.person).collect();
        let mailboxes = persons::in_mailboxes(&mut *conn, &app.vault, &persons).await?;
        let hashes: Vec<Hash> = mailboxes.values().map(|who| who.mailbox).collect();
        Ok(Self {
            allowed: consents::who_allow(&mut *conn, &persons, Purpose::Newsletter).await?,
            subscribers: store::subscribed(&mut *conn, &persons).await?,
            mailboxes,
            bounced: persons::has_bounced(&mut *conn, &hashes).await?,
            disputed: persons::who_dispute(&mut *conn, &persons, &[Field::Email]).await?,
        })
    }
}

/// How many would get it now.
pub async fn count(app: &App) -> Result<Tally> {
    let mut conn = app.db.read().acquire().await?;
    let (mut walk, mut tally) = (Walk::new(app), Tally::default());
    while let Some(readers) = walk.next(&mut conn).await? {
        readers.iter().for_each(|reader| tally.add(reader.outcome));
    }
    Ok(tally)
}

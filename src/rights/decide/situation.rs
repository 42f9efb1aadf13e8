//! All that is known before somebody writes: who will read it and how it reaches them, what is still open, what the officer advised.

use std::collections::BTreeMap;

use sqlx::PgConnection;
use time::Date;

use super::unfinished::unfinished;
use super::writing::{Hindrance, Work, Writing};
use crate::accounts;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::dossier::Ground;
use crate::kernel::ids::PersonId;
use crate::kernel::prose::Prose;
use crate::persons::{self, Person};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::rights::correction::{self, Line};
use crate::rights::giving_up::IdentityAsked;
use crate::rights::kind::{Channel, Kind};
use crate::rights::letters::{self, LetterKind, Way};
use crate::rights::news::{self, NoMail};
use crate::rights::open::OpenCase;
use crate::rights::proof::SETTLES;
use crate::rights::remark_store::{self, Remark};
use crate::rights::request::{Asked, Request};
use crate::rights::{asked_store, follow_store, giving_up_store, review, task_store};

pub struct Situation {
    pub work: Work,
    pub today: Date,
    /// As they say, or as they are on file once we know that it is them.
    pub name: String,
    pub address: Vec<String>,
    /// The first is the usual one.
    pub ways: Vec<Way>,
    /// Why no mail will say that there is news.
    pub no_mail: Option<NoMail>,
    /// They say that they do not live at the address on file: it is left out.
    pub address_disputed: bool,
    /// On which day the address on file changed, when that is not long ago.
    pub moved: Option<Date>,
    pub advice: Vec<Remark>,
    /// What colleagues remarked, of one whom an employee matched: also how they knew that it is them.
    pub remarks: Vec<Remark>,
    /// How many notes are withheld, on each ground.
    pub withheld: BTreeMap<Ground, usize>,
    /// And why, as the person reads it.
    pub why_withheld: Vec<(Ground, Prose)>,
    /// Of a correction: what was decided on each datum.
    pub lines: Vec<Line>,
    /// What who asked says of themselves, where an employee matched them, and whom they were matched to.
    pub compared: Option<(Asked, Person)>,
}

impl Situation {
    pub fn hindrances(&self, request: &Request, writing: Writing) -> Vec<Hindrance> {
        writing.hindrances(&request.case, self.work, self.today)
    }

    /// What is withheld, as a page carries it along: the letter that is written over it names that.
    pub fn left_out(&self) -> String {
        let each = self.withheld.iter().map(|(ground, count)| format!("{}:{count}", ground.code()));
        each.collect::<Vec<_>>().join(" ")
    }
}

pub async fn read(app: &App, open: &OpenCase) -> Result<Situation> {
    let mut conn = app.db.read().acquire().await?;
    let today = amsterdam_day(app.db.clock().now());
    let request = &open.request;
    let known = known(request);
    let address_disputed = match known {
        Some(person) => persons::is_disputed(&mut *conn, person, &[persons::Field::Address]).await?,
        None => false,
    };
    let (name, address) = reader(&mut conn, open, (known, address_disputed)).await?;
    let moved = match known {
        Some(person) => persons::known_since(&mut *conn, person).await?.map(|since| amsterdam_day(since.address)),
        None => None,
    };
    let compared = compared(&mut conn, open).await?;
    let remarks = remark_store::remarks(&mut *conn, &open.access, request.id).await?;
    let (advice, remarks) = remarks.into_iter().partition(|remark: &Remark| remark.is_advice);
    Ok(Situation {
        withheld: review::pile(&mut conn, request).await?.grounds(),
        work: work(&mut conn, open).await?,
        today,
        name,
        address,
        ways: ways(&mut conn, request).await?,
        no_mail: news::no_mail(&mut conn, &open.access, request).await?,
        address_disputed,
        moved: moved.filter(|day| *day > today - SETTLES && *day < today + SETTLES),
        why_withheld: why_withheld(&mut conn, open).await?,
        advice,
        remarks: if compared.is_some() { remarks } else { vec![] },
        lines: correction::lines(&mut *conn, &open.access, request.id).await?,
        compared,
    })
}

async fn why_withheld(conn: &mut PgConnection, open: &OpenCase) -> Result<Vec<(Ground, Prose)>> {
    let reviewed = review::of_request(conn, &open.access, open.request.id).await?;
    Ok(reviewed.into_iter().filter_map(|one| Some((one.review.verdict.ground()?, one.words?))).collect())
}

async fn compared(conn: &mut PgConnection, open: &OpenCase) -> Result<Option<(Asked, Person)>> {
    let request = &open.request;
    let Some(about) = request.case.about.filter(|about| *about != request.person) else { return Ok(None) };
    let asked = asked_store::find(&mut *conn, &open.access, request.id).await?.unwrap_or_default();
    let on_file = persons::find(&mut *conn, &open.access, about).await?;
    Ok(on_file.map(|file| (asked, file.person)))
}

pub async fn work(conn: &mut PgConnection, open: &OpenCase) -> Result<Work> {
    let request = &open.request;
    let asked = giving_up_store::asked(&mut *conn, &[request.id]).await?.get(&request.id).copied();
    let sent = letters::of_request(&mut *conn, &open.access, request.id).await?;
    Ok(Work {
        unfinished: unfinished(&mut *conn, request).await?,
        unmade: task_store::unmade(&mut *conn, request).await?,
        lines: correction::tally(&mut *conn, request.id).await?,
        identity_asked: asked.map(|asked| asked.on),
        give_up_from: asked.map(IdentityAsked::give_up_from),
        receipt_sent: sent.iter().any(|letter| letter.kind == LetterKind::Receipt),
    })
}

/// Whose name and address on file may be used: nobody's before we know that it is them who ask. What next of kin ask about is not where they
/// live.
fn known(request: &Request) -> Option<PersonId> {
    match (request.case.kind, request.channel) {
        (Kind::NextOfKin, Channel::Account) => Some(request.person),
        (Kind::NextOfKin, _) => None,
        _ => request.case.about.filter(|_| request.case.is_known()),
    }
}

async fn reader(
    conn: &mut PgConnection,
    open: &OpenCase,
    (known, address_disputed): (Option<PersonId>, bool),
) -> Result<(String, Vec<String>)> {
    if let Some(person) = known
        && let Some(file) = persons::find(&mut *conn, &open.access, person).await?
    {
        // Where they say that they do not live, no letter goes by itself.
        let address = if address_disputed { vec![] } else { file.person.contact.address.lines() };
        return Ok((file.person.name.full(), address));
    }
    let asked = asked_store::find(&mut *conn, &open.access, open.request.id).await?.unwrap_or_default();
    let name = asked.name.map(|name| name.as_str().to_owned()).unwrap_or_default();
    let address = asked.address.map(|address| lines(address.as_str()));
    Ok((name, address.unwrap_or_default()))
}

/// As it was typed; one that stands in one line is a line for each part, as it is printed.
fn lines(address: &str) -> Vec<String> {
    let parts: Vec<&str> =
        if address.contains('\n') { address.lines().collect() } else { address.split(',').collect() };
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Who has neither an account nor a code cannot read anything in the portal.
async fn ways(conn: &mut PgConnection, request: &Request) -> Result<Vec<Way>> {
    let reads = accounts::of_person(&mut *conn, request.person).await?.is_some()
        || follow_store::has_code(&mut *conn, request.id).await?;
    Ok(match request.channel {
        _ if !reads => vec![Way::Post],
        Channel::Letter | Channel::Phone | Channel::Desk => vec![Way::Post, Way::Portal],
        Channel::Account | Channel::Website | Channel::Mail | Channel::Message => vec![Way::Portal, Way::Post],
    })
}

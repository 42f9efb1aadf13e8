//! What stands on the case page, in words: all that is known of one request.

use sqlx::PgConnection;

use super::timeline::{self, Moment, employee};
use super::{QUEUE, words};
use crate::accounts::staff::Colleagues;
use crate::kernel::dates;
use crate::kernel::deadline::Margin;
use crate::kernel::ids::{PersonId, RequestId};
use crate::kernel::lang::Lang;
use crate::kernel::staff::Duty;
use crate::persons::{self, Field, OnFile};
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::representatives::{self, Representation};
use crate::rights::case::Step;
use crate::rights::correction::{Marked, Marks};
use crate::rights::file_store::{self, Filed, Use};
use crate::rights::identity::Need;
use crate::rights::open::OpenCase;
use crate::rights::remark_store::{self, Remark};
use crate::rights::request::{Asked, Request};
use crate::rights::{asked_store, queue_store, receipt_store, step_store, store};

/// A name and its value, and whether the value keeps together.
pub struct Pair {
    pub name: &'static str,
    pub value: String,
}

pub struct Contents {
    pub number: String,
    pub kind: &'static str,
    pub state: &'static str,
    pub standing: (&'static str, String),
    pub body: Option<String>,
    /// How and when it came.
    pub came: Vec<Pair>,
    /// Who asks: as they say, or as they are on file when they asked in their account.
    pub asks: Vec<Pair>,
    /// Nobody checked what they say.
    pub unchecked: bool,
    /// Whose data it is about, as they are on file.
    pub about: Option<About>,
    pub identity: Vec<Pair>,
    pub days: Vec<Pair>,
    /// Another day of receipt that waits for a colleague.
    pub receipt_waits: Option<String>,
    pub timeline: Vec<Moment>,
    pub remarks: Vec<Said>,
    pub advice: Vec<Said>,
    pub files: Vec<FileRow>,
    pub others: Vec<Other>,
}

pub struct About {
    pub data: Vec<Datum>,
    /// For who may open files.
    pub file: Option<String>,
    /// Nobody showed yet that it is them: it may turn out to be somebody else.
    pub is_open: bool,
}

/// A datum on file, with what stands beside it (P78).
pub struct Datum {
    pub name: &'static str,
    pub value: String,
    pub marks: Marked,
}

/// What an employee wrote.
pub struct Said {
    pub when: String,
    pub who: String,
    pub body: String,
}

pub struct FileRow {
    /// None when it was destroyed.
    pub href: Option<String>,
    /// Where it can be destroyed, when it may be a copy of an identity document.
    pub destroy: Option<String>,
    pub words: String,
    pub note: String,
}

/// Another request of the same persons.
pub struct Other {
    pub href: String,
    pub words: String,
}

pub async fn read(
    conn: &mut PgConnection,
    page: &Page,
    open: &OpenCase,
    colleagues: &Colleagues,
    today: time::Date,
) -> Result<Contents> {
    let (request, access, t) = (&open.request, &open.access, page.t);
    let asked = asked_store::find(&mut *conn, access, request.id).await?.unwrap_or_default();
    let on_file = match request.case.about {
        Some(person) => persons::find(&mut *conn, access, person).await?,
        // Next of kin ask in an account of their own.
        None => persons::find(&mut *conn, access, request.person).await?,
    };
    let said_of_self = asks(page, &asked);
    let marks = Marks::read(&mut *conn, access, request.case.about.as_slice()).await?;
    let steps = step_store::steps(&mut *conn, request.id).await?;
    let remarks = remark_store::remarks(&mut *conn, access, request.id).await?;
    let files = file_store::files(&mut *conn, access, request.id).await?;
    let receipt_waits = receipt_store::waiting(&mut *conn, request.id).await?.filter(|_| request.case.state.is_open());
    let others = others(conn, request).await?;
    let asked_by = match request.representation {
        Some(id) => representatives::one(&mut *conn, id).await?,
        None => None,
    };
    let said = |advice: bool| remarks.iter().filter(move |one| one.is_advice == advice);
    Ok(Contents {
        number: request.number.to_string(),
        kind: words::kind(t, request.case.kind),
        state: words::state(t, request.case.state),
        standing: standing(page, request, today),
        came: came(page, request, asked_by),
        unchecked: !said_of_self.is_empty(),
        asks: match (&on_file, request.case.about) {
            (Some(asker), None) if said_of_self.is_empty() => {
                known(page, asker).into_iter().map(|(_, pair)| pair).collect()
            }
            _ => said_of_self,
        },
        body: asked.body.map(|body| body.as_str().to_owned()),
        about: request.case.about.and(on_file.as_ref()).map(|file| about(page, request, file, &marks)),
        identity: identity(page, request),
        days: days(page, request, today),
        receipt_waits: receipt_waits.map(|day| dates::long(day, page.lang)),
        timeline: timeline::moments(page, colleagues, &steps),
        remarks: said(false).map(|one| remark(page, colleagues, one)).collect(),
        advice: said(true).map(|one| remark(page, colleagues, one)).collect(),
        files: files.iter().map(|file| file_row(page, request, file)).collect(),
        others: others.iter().map(|one| other(page, request, one)).collect(),
    })
}

/// Of the same persons, and what repeats it or is repeated by it.
async fn others(conn: &mut PgConnection, request: &Request) -> Result<Vec<Request>> {
    let mut found = store::of_persons(&mut *conn, &request.persons()).await?;
    for repeat in queue_store::repeats(&mut *conn, request).await? {
        if found.iter().all(|one| one.id != repeat.id) {
            found.push(repeat);
        }
    }
    found.retain(|one| one.id != request.id);
    Ok(found)
}

/// How it stands today; of a closed one, since when.
fn standing(page: &Page, request: &Request, today: time::Date) -> (&'static str, String) {
    let t = page.t;
    match request.closed_at {
        None => words::standing(t, &request.case, today),
        Some(at) => ("off", t.queue_closed_on(dates::short(dates::amsterdam_day(at)))),
    }
}

fn pair(name: &'static str, value: impl Into<String>) -> Pair {
    Pair { name, value: value.into() }
}

fn came(page: &Page, request: &Request, asked_by: Option<Representation>) -> Vec<Pair> {
    let t = page.t;
    let lang = if request.lang == Lang::Nl { t.casework_dutch() } else { t.casework_english() };
    let asked_by = asked_by.map(|it| pair(t.casework_asked_by(), representatives::words::kind(t, it.kind)));
    let mut came = vec![
        pair(t.casework_channel(), words::channel(t, request.channel)),
        pair(t.casework_received(), dates::long(request.case.deadline.received().day(), page.lang)),
        pair(t.casework_noted(), dates::long_with_time(request.noted_at, page.lang)),
        pair(t.casework_lang(), lang),
    ];
    came.extend(asked_by);
    came
}

pub fn asks(page: &Page, asked: &Asked) -> Vec<Pair> {
    let t = page.t;
    let said = [
        (t.casework_name(), asked.name.as_ref().map(|name| name.as_str().to_owned())),
        (t.casework_birth_date(), asked.birth_date.as_ref().map(|born| dates::long(born.date(), page.lang))),
        (t.casework_email(), asked.email.as_ref().map(|email| email.as_str().to_owned())),
        (t.casework_phone(), asked.phone.as_ref().map(|phone| phone.shown())),
        (t.casework_address(), asked.address.as_ref().map(|address| address.as_str().to_owned())),
    ];
    said.into_iter().filter_map(|(name, value)| Some(pair(name, value?))).collect()
}

fn about(page: &Page, request: &Request, file: &OnFile, marks: &Marks) -> About {
    let address = |about: PersonId| page.to(&format!("/beheer/personen/{about}"));
    let datum = |(fields, Pair { name, value }): (&[Field], Pair)| Datum { name, value, marks: marks.of(page, fields) };
    About {
        data: known(page, file).into_iter().map(datum).collect(),
        file: request.case.about.filter(|_| page.is_for(Duty::Files)).map(address),
        is_open: request.case.after(Step::Unmatch, request.case.deadline.received().day()).is_ok(),
    }
}

/// Somebody as they are on file, and which data each pair shows.
fn known(page: &Page, file: &OnFile) -> Vec<(&'static [Field], Pair)> {
    let (t, person) = (page.t, &file.person);
    let (email, phone) = (person.contact.email.as_ref(), person.contact.phone.as_ref());
    let known: [(&[Field], _, _); 5] = [
        (&Field::NAME, t.casework_name(), Some(person.name.full())),
        (&[Field::BirthDate], t.casework_birth_date(), Some(dates::long(person.birth_date.date(), page.lang))),
        (&[Field::Email], t.casework_email(), email.map(|email| email.as_str().to_owned())),
        (&[Field::Phone], t.casework_phone(), phone.map(|phone| phone.shown())),
        (&[Field::Address], t.casework_address(), Some(person.contact.address.lines().join(", "))),
    ];
    known.into_iter().filter_map(|(fields, name, value)| Some((fields, pair(name, value?)))).collect()
}

fn identity(page: &Page, request: &Request) -> Vec<Pair> {
    let (t, case) = (page.t, &request.case);
    let need = match case.need {
        Need::Nothing => t.casework_need_nothing(),
        Need::Known => t.casework_need_known(),
        Need::Strong => t.casework_need_strong(),
    };
    let shown = case.shown.map_or_else(|| t.casework_shown_not_yet(), |shown| timeline::identity(t, shown));
    vec![pair(t.casework_need(), need), pair(t.casework_shown(), shown)]
}

/// The days that count, and until when what still may be done.
fn days(page: &Page, request: &Request, today: time::Date) -> Vec<Pair> {
    let (t, deadline) = (page.t, &request.case.deadline);
    let facts = deadline.facts();
    let long = |day| dates::long(day, page.lang);
    let can_ask = request.case.state.is_open() && !request.case.is_identified() && facts.identity_asked.is_none();
    let can_extend = request.case.state.is_open() && facts.extension_told.is_none();
    let known = [
        (t.casework_target(), deadline.target_day(Margin::USUAL).map(|target| target.day())),
        (t.casework_last(), deadline.legal_last_day().map(|last| last.day())),
        (t.casework_suspended(), deadline.suspended_since()),
        (t.casework_identity_answered(), facts.identity_answered),
        (t.casework_extended(), facts.extension_told),
        (t.casework_ask_until(), Some(deadline.ask_identity_until()).filter(|until| can_ask && today <= *until)),
        (t.casework_extend_until(), Some(deadline.extend_until().day()).filter(|until| can_extend && today <= *until)),
    ];
    known.into_iter().filter_map(|(name, day)| Some(pair(name, long(day?)))).collect()
}

fn remark(page: &Page, colleagues: &Colleagues, remark: &Remark) -> Said {
    Said {
        when: dates::long_with_time(remark.written_at, page.lang),
        who: employee(page.t, colleagues, remark.account, Some(&remark.role)),
        body: remark.body.as_str().to_owned(),
    }
}

pub fn file_row(page: &Page, request: &Request, file: &Filed) -> FileRow {
    let t = page.t;
    let usage = match file.usage {
        Use::Scan => t.casework_file_scan(),
        Use::Evidence => t.casework_file_evidence(),
        Use::Identity => t.casework_file_identity(),
        Use::Found => t.casework_file_found(),
        Use::Answer => t.casework_file_answer(),
    };
    let name = file.name.as_ref().map(|name| format!(": {}", name.as_str())).unwrap_or_default();
    let added = dates::short(dates::amsterdam_day(file.added_at));
    let note = match file.destroyed_at {
        Some(at) => t.casework_file_destroyed(dates::short(dates::amsterdam_day(at))),
        None => format!("{}, {} kB, {added}", file.media.ending().to_uppercase(), file.size.max(1024) / 1024),
    };
    let href = page.to(&format!("{QUEUE}/{}/bestanden/{}", request.number, file.id));
    let can_go = file.destroyed_at.is_none() && file.usage.may_be_a_copy() && page.is_for(Duty::RequestWork);
    let destroy = can_go.then(|| format!("{href}/vernietigen"));
    FileRow { href: file.destroyed_at.is_none().then_some(href), destroy, words: format!("{usage}{name}"), note }
}

fn other(page: &Page, request: &Request, one: &Request) -> Other {
    let t = page.t;
    let is = |id: Option<RequestId>, other: &Request| id == Some(other.id);
    let link = match (is(request.repeats, one), is(one.repeats, request)) {
        (true, _) => t.casework_other_repeated(),
        (_, true) => t.casework_other_repeat(),
        _ => "",
    };
    let received = dates::short(one.case.deadline.received().day());
    let parts = [words::kind(t, one.case.kind), words::state(t, one.case.state), link];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    Other { href: page.to(&format!("{QUEUE}/{}", one.number)), words: format!("{} ({received}): {parts}", one.number) }
}

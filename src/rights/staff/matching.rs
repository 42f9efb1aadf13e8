//! `/beheer/verzoeken/{number}/koppelen`: whose data a request is about. An employee seeks, sees per fact whether it is the same as what was
//! said, and matches. Nothing matches by itself.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::search::ACTIVITY;
use super::told::Told;
use super::{case, remark};
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons::search_form::{self, SearchForm};
use crate::persons::{self, Sought};
use crate::platform::access::Listed;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{BSN, Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::asked_store;
use crate::rights::case::Step;
use crate::rights::matching::{Compared, ENOUGH, Fact, compare, same};
use crate::rights::open::OpenCase;
use crate::rights::remark_store;
use crate::rights::request::Asked;
use crate::rights::store;

const AT_MOST: i64 = 20;

/// Who was chosen, and the version that was on the screen. With few facts the same it is `asked` how one knows that it is them.
pub struct MatchForm;

impl Form for MatchForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("person", Kind::Line), ("revision", Kind::Line), ("asked", Kind::Line), ("remark", Kind::Lines), BSN];
    const LIMIT: usize = 128 * 1024;
}

#[derive(Template)]
#[template(path = "rights/staff/match.html")]
struct MatchPage {
    page: Page,
    form: FormView,
    number: String,
    base: String,
    revision: String,
    said: Vec<(&'static str, String)>,
    found: Option<Vec<Candidate>>,
    /// How many fit whom this employee knows.
    shut: usize,
    /// One was chosen of whom few facts are the same: it is asked how one knows.
    asks_why: bool,
}

/// Who may be meant, and how many of them this employee said to know.
struct Candidates {
    all: Vec<Candidate>,
    shut: usize,
}

struct Candidate {
    person: String,
    name: String,
    birth_date: String,
    address: String,
    facts: Vec<(&'static str, &'static str, &'static str)>,
    same: usize,
    enough: bool,
}

/// The form, with what was said of oneself filled in.
pub async fn form(State(app): State<App>, page: Page, open: OpenCase) -> Result<Response> {
    let asked = asked_store::find(app.db.read(), &open.access, open.request.id).await?.unwrap_or_default();
    if open.request.case.about.is_some() {
        return Ok(Redirect::to(&page.to(&case::address(&open.request.number))).into_response());
    }
    let email = asked.email.as_ref().map(|email| email.as_str().to_owned()).unwrap_or_default();
    let born = asked.birth_date.as_ref().map(|born| born.date());
    let [day, month, year] = born.map_or_else(Default::default, |born| {
        [born.day().to_string(), u8::from(born.month()).to_string(), born.year().to_string()]
    });
    let form = FormView::with(&[
        ("email", &email),
        ("birth_date_day", &day),
        ("birth_date_month", &month),
        ("birth_date_year", &year),
    ]);
    Ok(View::ok(view(page, &open, &asked, (form, None))).into_response())
}

pub async fn seek(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<SearchForm>) -> Result<Response> {
    let today = dates::amsterdam_day(app.db.clock().now());
    let asked = asked_store::find(app.db.read(), &open.access, open.request.id).await?.unwrap_or_default();
    match search_form::parse(&typed, page.t, today) {
        Ok(sought) => {
            let found = candidates(&app, &page, &open, (&sought, &asked)).await?;
            let form = typed.again(Errors::default());
            Ok(View::ok(view(page, &open, &asked, (form, Some(found)))).into_response())
        }
        Err(errors) => {
            let form = typed.again(errors);
            Ok(View::refused(view(page.failed(), &open, &asked, (form, None))).into_response())
        }
    }
}

fn view(page: Page, open: &OpenCase, asked: &Asked, (form, found): (FormView, Option<Candidates>)) -> MatchPage {
    let shut = found.as_ref().map_or(0, |found| found.shut);
    MatchPage {
        form,
        number: open.request.number.to_string(),
        base: page.to(&case::address(&open.request.number)),
        revision: open.request.version.to_string(),
        said: said(&page, asked),
        found: found.map(|found| found.all),
        shut,
        asks_why: false,
        page,
    }
}

fn said(page: &Page, asked: &Asked) -> Vec<(&'static str, String)> {
    super::contents::asks(page, asked).into_iter().map(|pair| (pair.name, pair.value)).collect()
}

/// Who fits, with most facts the same first.
async fn candidates(app: &App, page: &Page, open: &OpenCase, (sought, asked): (&Sought, &Asked)) -> Result<Candidates> {
    let persons = persons::search(&mut *app.db.read().acquire().await?, &app.vault, sought, AT_MOST).await?;
    let mut found = beside(app, page, open, (&persons, asked)).await?;
    found.all.sort_by(|one, two| two.same.cmp(&one.same).then_with(|| one.name.cmp(&two.name)));
    Ok(found)
}

/// These persons beside what was said. Each reads that they stood in a list.
async fn beside(
    app: &App,
    page: &Page,
    open: &OpenCase,
    (persons, asked): (&[PersonId], &Asked),
) -> Result<Candidates> {
    let who = open.staff.at_work(Duty::RequestWork)?;
    let (mut conn, now) = (app.db.write().acquire().await?, app.db.clock().now());
    let listed = Listed::of(&mut conn, &app.vault, ACTIVITY, who, now, persons.to_vec()).await?;
    let mut all = vec![];
    for person in listed.persons {
        let Some(on_file) = persons::find(&mut *conn, &listed.access, person).await? else { continue };
        all.push(candidate(page, person, asked, &on_file.person));
    }
    Ok(Candidates { all, shut: listed.shut })
}

fn candidate(page: &Page, id: PersonId, asked: &Asked, person: &persons::Person) -> Candidate {
    let (facts, same) = (compare(asked, person), same(asked, person).len());
    Candidate {
        person: id.to_string(),
        name: person.name.full(),
        birth_date: dates::short(person.birth_date.date()),
        address: person.contact.address.lines().join(", "),
        same,
        enough: same >= ENOUGH,
        facts: facts.into_iter().map(|(fact, compared)| fact_words(page.t, fact, compared)).collect(),
    }
}

/// Name of the fact, kind of the badge, word.
fn fact_words(t: Messages, fact: Fact, compared: Compared) -> (&'static str, &'static str, &'static str) {
    let name = match fact {
        Fact::Name => t.casework_name(),
        Fact::BirthDate => t.casework_birth_date(),
        Fact::Email => t.casework_email(),
        Fact::Phone => t.casework_phone(),
        Fact::Address => t.casework_address(),
    };
    match compared {
        Compared::Same => (name, "success", t.casework_fact_same()),
        Compared::Different => (name, "error", t.casework_fact_different()),
        Compared::Unknown => (name, "off", t.casework_fact_unknown()),
    }
}

pub async fn choose(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<MatchForm>) -> Result<Response> {
    let person = typed.get("person").parse::<Uuid>().map(PersonId::from).map_err(|_| Error::NoSuchField)?;
    if !persons::is_on_file(app.db.read(), person).await? {
        return Err(Error::NotFound);
    }
    if !case::is_current(&open, &typed) {
        return case::meanwhile(&app, page, &open, &typed).await;
    }
    let asked = asked_store::find(app.db.read(), &open.access, open.request.id).await?.unwrap_or_default();
    let chosen = beside(&app, &page, &open, (&[person], &asked)).await?;
    if chosen.shut > 0 {
        return Err(Error::Apart);
    }
    // Two who share a name are soon taken for each other: who takes them for one all the same says why, for who decides later.
    let is_enough = chosen.all.iter().all(|one| one.enough);
    if !is_enough && typed.get("asked").is_empty() {
        return Ok(why_page(page, &open, &asked, (FormView::default(), chosen)));
    }
    let why = match is_enough {
        true => None,
        false => match remark::read(&typed, "remark", page.t) {
            Ok(why) => Some(why),
            Err(form) => return Ok(why_page(page, &open, &asked, (form, chosen))),
        },
    };
    carry_out(&app, page, &open, (person, why.as_ref()), &typed).await
}

/// The one who was chosen, and the question how one knows that it is them.
fn why_page(page: Page, open: &OpenCase, asked: &Asked, (form, chosen): (FormView, Candidates)) -> Response {
    let failed = form.failed();
    let page = if failed { page.failed() } else { page };
    let shown = MatchPage { asks_why: true, ..view(page, open, asked, (form, Some(chosen))) };
    if failed { View::refused(shown).into_response() } else { View::ok(shown).into_response() }
}

async fn carry_out(
    app: &App,
    page: Page,
    open: &OpenCase,
    (person, why): (PersonId, Option<&Prose>),
    typed: &Typed<MatchForm>,
) -> Result<Response> {
    let (by, role) = (open.by(Duty::RequestWork)?, open.staff.in_charge_of(Duty::RequestWork)?);
    let mut change = app.db.change(open.staff.actor()).await?;
    let Ok(request) = store::take(&mut change, &open.request, Step::Match(person), by).await? else {
        change.abandon().await?;
        return case::meanwhile(app, page, open, typed).await;
    };
    if let Some(why) = why {
        let (asker, group) = (open.request.person, RetentionGroup::Requests);
        let file = persons::file(&mut change, &app.vault, &open.access, asker, group).await?;
        remark_store::write(&mut change, &file, &request, (open.staff.account, role), why).await?;
    }
    change.done().await?;
    Ok(case::back(&page, &request, Told::Matched))
}

//! `/mijn/gegevens/huishouden`: who lives here, somebody more, and the last day of somebody. What was filled in by mistake can be undone.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use time::Date;
use uuid::Uuid;

use super::form::{self, LeaveForm, MemberForm};
use super::model::MOST;
use super::words;
use crate::accounts::SignedIn;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::HouseholdMemberId;
use crate::persons::household::{HouseholdMember, Relation};
use crate::persons::{self, Source};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{FormView, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::routes::{Permit, Routes};

const PATH: &str = "/mijn/gegevens/huishouden";

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Person, PATH, list)
        .post(Permit::Person, PATH, add)
        .get(Permit::Person, "/mijn/gegevens/huishouden/{member}/vertrek", leave_form)
        .post(Permit::Person, "/mijn/gegevens/huishouden/{member}/vertrek", leave)
        .post(Permit::Person, "/mijn/gegevens/huishouden/{member}/terug", come_back)
        .post(Permit::Person, "/mijn/gegevens/huishouden/{member}/wissen", remove)
}

#[derive(Template)]
#[template(path = "household/list.html")]
struct ListPage {
    page: Page,
    done: Option<&'static str>,
    form: FormView,
    summary: String,
    members: Vec<MemberView>,
    relations: Vec<(&'static str, String)>,
}

/// One who lives or lived here.
struct MemberView {
    id: String,
    who: String,
    when: String,
    here: bool,
    /// Filled in by the person, so theirs to change.
    own: bool,
}

#[derive(Template)]
#[template(path = "household/leave.html")]
struct LeavePage {
    page: Page,
    form: FormView,
    who: String,
    when: String,
}

impl ListPage {
    async fn new(app: &App, page: Page, visitor: &SignedIn, form: FormView) -> Result<Self> {
        let (t, today) = (page.t, amsterdam_day(app.db.clock().now()));
        let mut conn = app.db.read().acquire().await?;
        let (access, linked) = visitor.access.clone().with_linked(&mut *conn).await?;
        let own = persons::household_of(&mut *conn, &access, visitor.person).await?;
        let mut all = own.clone();
        for file in linked {
            all.extend(persons::household_of(&mut *conn, &access, file).await?);
        }
        Ok(Self {
            done: None,
            form,
            summary: words::summary(t, &all, today),
            members: all.iter().map(|one| MemberView::new(&page, one, (own.contains(one), today))).collect(),
            relations: Relation::ALL.iter().map(|one| (one.as_str(), t.household_relation(one.as_str()))).collect(),
            page,
        })
    }
}

impl MemberView {
    fn new(page: &Page, member: &HouseholdMember, (own, today): (bool, Date)) -> Self {
        Self {
            id: member.id.to_string(),
            who: words::member_line(page.t, member),
            when: words::since(page.t, member),
            here: !member.is_over(today),
            own: own && member.source == Source::Person,
        }
    }
}

async fn list(State(app): State<App>, page: Page, visitor: SignedIn, RawQuery(query): RawQuery) -> Result<Response> {
    let t = page.t;
    let done = query.as_deref().and_then(|query| query.strip_prefix("gelukt=")).and_then(|code| match code {
        "erbij" => Some(t.household_done_added()),
        "vertrokken" => Some(t.household_done_left()),
        "terug" => Some(t.household_done_back()),
        "gewist" => Some(t.household_done_removed()),
        _ => None,
    });
    let mut list = ListPage::new(&app, page, &visitor, FormView::default()).await?;
    list.done = done;
    Ok(View::ok(list).into_response())
}

fn told(page: &Page, code: &str) -> Response {
    Redirect::to(&page.to(&format!("{PATH}?gelukt={code}"))).into_response()
}

async fn add(State(app): State<App>, page: Page, visitor: SignedIn, typed: Typed<MemberForm>) -> Result<Response> {
    let today = amsterdam_day(app.db.clock().now());
    let known = persons::household_of(app.db.read(), &visitor.access, visitor.person).await?.len();
    let mut read = form::member(&typed, page.t, today);
    if let (Ok(_), true) = (&read, known >= MOST) {
        let mut errors = typed.errors(page.t);
        errors.add("relation", page.t.household_too_many());
        read = Err(errors);
    }
    match read {
        Ok(member) => {
            let mut change = app.db.change(visitor.actor()).await?;
            let file = persons::open(&mut change, &visitor.access, visitor.person).await?;
            persons::add_member(&mut change, &file, visitor.person, &member).await?;
            change.commit(persons::Event::MemberAdded { person: visitor.person, member: member.id }).await?;
            Ok(told(&page, "erbij"))
        }
        Err(errors) => {
            let again = ListPage::new(&app, page.failed(), &visitor, typed.again(errors)).await?;
            Ok(View::refused(again).into_response())
        }
    }
}

/// The member of one's own that a path names.
async fn find(app: &App, visitor: &SignedIn, id: &str) -> Result<HouseholdMember> {
    let id: HouseholdMemberId = Uuid::parse_str(id).map_err(|_| Error::NotFound)?.into();
    let members = persons::household_of(app.db.read(), &visitor.access, visitor.person).await?;
    members.into_iter().find(|member| member.id == id && member.source == Source::Person).ok_or(Error::NotFound)
}

async fn leave_form(State(app): State<App>, page: Page, visitor: SignedIn, Path(id): Path<String>) -> Result<Response> {
    let member = find(&app, &visitor, &id).await?;
    Ok(View::ok(LeavePage::new(page, &member, FormView::default())).into_response())
}

impl LeavePage {
    fn new(page: Page, member: &HouseholdMember, form: FormView) -> Self {
        Self { who: words::member_line(page.t, member), when: words::since(page.t, member), page, form }
    }
}

async fn leave(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(id): Path<String>,
    typed: Typed<LeaveForm>,
) -> Result<Response> {
    let member = find(&app, &visitor, &id).await?;
    let today = amsterdam_day(app.db.clock().now());
    let last = match form::last_day(&typed, page.t, member.began_on, today) {
        Ok(last) => last,
        Err(errors) => {
            let again = LeavePage::new(page.failed(), &member, typed.again(errors));
            return Ok(View::refused(again).into_response());
        }
    };
    let mut change = app.db.change(visitor.actor()).await?;
    if !persons::member_left(&mut change, visitor.person, member.id, last).await? {
        change.abandon().await?;
        return Ok(told(&page, "vertrokken"));
    }
    change.commit(persons::Event::MemberLeft { person: visitor.person, member: member.id }).await?;
    Ok(told(&page, "vertrokken"))
}

async fn come_back(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(id): Path<String>,
    _: Pressed,
) -> Result<Response> {
    undo(&app, &page, &visitor, &id, Mistake::Left).await
}

async fn remove(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(id): Path<String>,
    _: Pressed,
) -> Result<Response> {
    undo(&app, &page, &visitor, &id, Mistake::Added).await
}

/// What was filled in by mistake.
enum Mistake {
    Left,
    Added,
}

async fn undo(app: &App, page: &Page, visitor: &SignedIn, id: &str, mistake: Mistake) -> Result<Response> {
    let (person, member) = (visitor.person, find(app, visitor, id).await?.id);
    let mut change = app.db.change(visitor.actor()).await?;
    let (undone, event, code) = match mistake {
        Mistake::Left => {
            let back = persons::member_back(&mut change, person, member).await?;
            (back, persons::Event::MemberBack { person, member }, "terug")
        }
        Mistake::Added => {
            let removed = persons::remove_member(&mut change, person, member).await?;
            (removed, persons::Event::MemberRemoved { person, member }, "gewist")
        }
    };
    if !undone {
        return Err(Error::NotFound);
    }
    change.commit(event).await?;
    Ok(told(page, code))
}

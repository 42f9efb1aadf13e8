//! `/beheer/verzoeken`: the work queue, due first (P93). Its rows hold nothing of a person, so whoever looks at it looks at nobody.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use time::Date;

use super::{QUEUE, words};
use crate::accounts::staff::{Colleagues, Staff, colleagues};
use crate::kernel::dates;
use crate::kernel::deadline::Margin;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::FormView;
use crate::platform::page::{Page, View};
use crate::rights::kind::Kind;
use crate::rights::queue::{Filter, Whose, slug};
use crate::rights::queue_store::{self, COUNTED, Counts, PER_PAGE};
use crate::rights::request::Request;
use crate::rights::state;
use crate::rights::store;

#[derive(Template)]
#[template(path = "rights/staff/queue.html")]
pub struct QueuePage {
    page: Page,
    /// The search, empty or with what is wrong.
    form: FormView,
    takes_in: bool,
    keeps_systems: bool,
    counters: Vec<Counter>,
    views: Vec<ViewLink>,
    closed: bool,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    handlers: Vec<Choice>,
    /// What was sought, in place of the list.
    sought: bool,
    rows: Vec<Row>,
    first: String,
    next: String,
}

struct Counter {
    number: String,
    words: &'static str,
    kind: &'static str,
}

struct ViewLink {
    href: String,
    words: &'static str,
    shown: bool,
}

struct Choice {
    value: &'static str,
    words: &'static str,
    chosen: bool,
}

/// A request in a list. Nothing of a person.
pub struct Row {
    pub href: String,
    pub number: String,
    pub kind: &'static str,
    pub state: &'static str,
    pub received: String,
    pub target: String,
    pub last: String,
    /// Kind and words of the badge: days left, days late; of a closed one, when.
    pub standing: (&'static str, String),
    pub handler: String,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    RawQuery(query): RawQuery,
) -> Result<View<QueuePage>> {
    let (filter, after) = Filter::parse(query.as_deref().unwrap_or(""));
    let mut conn = app.db.read().acquire().await?;
    let after = match after {
        Some(number) => store::by_number(&mut *conn, &number).await?,
        None => None,
    };
    let mut found = queue_store::page(&mut conn, &filter, staff.account, after.as_ref()).await?;
    drop(conn);
    let more = found.len() > PER_PAGE;
    found.truncate(PER_PAGE);
    let path = page.to(QUEUE);
    let next = found.last().filter(|_| more).map(|last| filter.address(&path, Some(&last.number)));
    let first = after.map(|_| filter.address(&path, None)).unwrap_or_default();
    let rows = rows(&app, &page, staff, &found).await?;
    let view = view(&app, page.with_question(), filter, FormView::default()).await?;
    Ok(View::ok(QueuePage { rows, first, next: next.unwrap_or_default(), ..view }))
}

/// Instead of the list: the requests that were sought, or what is wrong with the question.
pub async fn answer(
    app: &App,
    page: Page,
    staff: Staff,
    (form, found): (FormView, Option<Vec<Request>>),
) -> Result<Response> {
    let rows = rows(app, &page, staff, found.as_deref().unwrap_or_default()).await?;
    let (failed, sought) = (form.failed(), found.is_some());
    let view = view(app, page, Filter::default(), form).await?;
    let view = QueuePage { rows, sought, ..view };
    Ok(if failed { View::refused(view).into_response() } else { View::ok(view).into_response() })
}

async fn view(app: &App, page: Page, filter: Filter, form: FormView) -> Result<QueuePage> {
    let counts = queue_store::counts(app.db.read(), today(app)).await?;
    let t = page.t;
    let link = |closed, words| {
        let href = Filter { closed, state: None, whose: Whose::default(), ..filter }.address(&page.to(QUEUE), None);
        ViewLink { href, words, shown: closed == filter.closed }
    };
    Ok(QueuePage {
        form,
        takes_in: page.is_for(Duty::RequestWork),
        keeps_systems: page.is_for(Duty::Decisions),
        counters: counters(&page, counts),
        views: vec![link(false, t.queue_open()), link(true, t.queue_closed())],
        closed: filter.closed,
        kinds: Kind::ALL.map(|kind| choice(kind.slug(), words::kind(t, kind), filter.kind == Some(kind))).into(),
        states: states(&page, filter),
        handlers: Whose::ALL.map(|whose| choice(whose.slug(), whose_words(&page, whose), filter.whose == whose)).into(),
        sought: false,
        rows: vec![],
        first: String::new(),
        next: String::new(),
        page,
    })
}

fn today(app: &App) -> Date {
    dates::amsterdam_day(app.db.clock().now())
}

fn choice(value: &'static str, words: &'static str, chosen: bool) -> Choice {
    Choice { value, words, chosen }
}

fn states(page: &Page, filter: Filter) -> Vec<Choice> {
    let all = state::State::ALL.into_iter().filter(|state| state.is_open() != filter.closed);
    all.map(|one| choice(slug(one), words::state(page.t, one), filter.state == Some(one))).collect()
}

fn whose_words(page: &Page, whose: Whose) -> &'static str {
    match whose {
        Whose::Anybodys => page.t.queue_whose_all(),
        Whose::Mine => page.t.queue_whose_mine(),
        Whose::Nobodys => page.t.queue_whose_nobody(),
    }
}

fn counters(page: &Page, counts: Counts) -> Vec<Counter> {
    let t = page.t;
    let counter = |number: i64, words, kind: &'static str| Counter {
        number: if number > COUNTED { format!("{COUNTED}+") } else { number.to_string() },
        words,
        kind: if number > 0 { kind } else { "" },
    };
    vec![
        counter(counts.late, t.queue_count_late(), "error"),
        counter(counts.soon, t.queue_count_soon(), "warning"),
        counter(counts.nobodys, t.queue_count_nobodys(), "warning"),
        counter(counts.open, t.queue_count_open(), ""),
    ]
}

/// Requests as rows, in the order in which they come.
pub async fn rows(app: &App, page: &Page, staff: Staff, found: &[Request]) -> Result<Vec<Row>> {
    let colleagues = colleagues(app, staff.account).await?;
    let today = today(app);
    Ok(found.iter().map(|request| row(page, (staff, &colleagues), request, today)).collect())
}

fn row(page: &Page, (staff, colleagues): (Staff, &Colleagues), request: &Request, today: Date) -> Row {
    let (t, case) = (page.t, &request.case);
    let handler = match case.handler {
        None => t.queue_nobody().to_owned(),
        Some(account) if account == staff.account => t.queue_you().to_owned(),
        Some(account) => colleagues.name(account).unwrap_or_else(|| t.queue_colleague()).to_owned(),
    };
    let standing = match request.closed_at {
        None => words::standing(t, case, today),
        Some(at) => ("off", t.queue_closed_on(dates::short(dates::amsterdam_day(at)))),
    };
    Row {
        href: page.to(&format!("{QUEUE}/{}", request.number)),
        number: request.number.to_string(),
        kind: words::kind(t, case.kind),
        state: words::state(t, case.state),
        received: dates::short(case.deadline.received().day()),
        target: case.deadline.target_day(Margin::USUAL).map_or_else(dash, |target| dates::short(target.day())),
        last: case.deadline.legal_last_day().map_or_else(dash, |last| dates::short(last.day())),
        standing,
        handler,
    }
}

/// While the clock stands still there is no such day.
fn dash() -> String {
    "–".to_owned()
}

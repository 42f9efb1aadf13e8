//! All lines of a request, what still stands as it was, and who has to be told.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{RawQuery, State};

use super::said::Said;
use super::shown::{Around, LineShown};
use super::{address, of_correction};
use crate::accounts::staff::colleagues;
use crate::kernel::dates;
use crate::kernel::register::{ACTIVITIES, Category};
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::rights::correction::field::Field;
use crate::rights::correction::line::Line;
use crate::rights::correction::records::{Record, Records};
use crate::rights::correction::told_store::{self, Told};
use crate::rights::correction::{in_words, line_store, supplement_store};
use crate::rights::open::OpenCase;
use crate::rights::staff::case;
use crate::rights::{asked_store, file_store};

#[derive(Template)]
#[template(path = "rights/correction/overview.html")]
pub struct OverviewPage {
    page: Page,
    told: Option<(&'static str, &'static str)>,
    number: String,
    /// Where the case stands, and this.
    base: String,
    here: String,
    /// What was asked.
    body: Option<String>,
    lines: Vec<LineShown>,
    places: Vec<Place>,
    barrier: Option<(&'static str, String, &'static str)>,
    works: bool,
    decides: bool,
    recipients: Recipients,
}

/// A file of the person, with what stands in it and where each datum is disputed.
struct Place {
    title: &'static str,
    data: Vec<(String, String, String)>,
}

struct Recipients {
    /// Something was put right, so that somebody may have to hear of it.
    concerned: bool,
    named: Vec<&'static str>,
    told: Vec<(String, String)>,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    RawQuery(query): RawQuery,
) -> Result<View<OverviewPage>> {
    of_correction(&open)?;
    let records = Records::read(&app, &open).await?;
    let known = colleagues(&app, open.staff.account).await?;
    let mut conn = app.db.read().acquire().await?;
    let id = open.request.id;
    let lines = line_store::lines(&mut *conn, &records.access, id).await?;
    let files = file_store::files(&mut *conn, &records.access, id).await?;
    let mine: Vec<_> = records.all.iter().map(|record| record.person).collect();
    let supplements = supplement_store::of_persons(&mut conn, &records.access, &mine).await?;
    let asked = asked_store::find(&mut *conn, &records.access, id).await?.unwrap_or_default();
    let told = told_store::told(&mut *conn, &records.access, id).await?;
    drop(conn);
    let around = Around { open: &open, records: &records, known: &known, files: &files, supplements: &supplements };
    let here = page.to(&address(&open.request));
    let is_open = open.request.case.state.is_open();
    let barrier = barrier(&page, &open, &records);
    let works = is_open && barrier.is_none() && page.is_for(Duty::RequestWork);
    Ok(View::ok(OverviewPage {
        told: Said::from_query(query.as_deref()).map(|said| said.say(page.t)),
        number: open.request.number.to_string(),
        base: page.to(&case::address(&open.request.number)),
        body: asked.body.map(|body| body.as_str().to_owned()),
        lines: lines.iter().map(|line| LineShown::new(&page, line, &around)).collect(),
        places: records.all.iter().map(|record| place(&page, &here, record)).collect(),
        recipients: recipients(&page, &lines, &told),
        works,
        decides: works && page.is_for(Duty::Decisions),
        barrier,
        here,
        page,
    }))
}

/// What has to happen first: what, where, and what is called so.
fn barrier(page: &Page, open: &OpenCase, records: &Records) -> Option<(&'static str, String, &'static str)> {
    let (t, base) = (page.t, page.to(&case::address(&open.request.number)));
    if !open.request.case.state.is_open() {
        return Some((t.decisions_closed(), format!("{base}#letters"), t.decisions_to_letters()));
    }
    if records.all.is_empty() {
        return Some((t.correction_unmatched(), format!("{base}#who"), t.decisions_to_match()));
    }
    let unknown = !open.request.case.is_identified();
    unknown.then(|| (t.correction_unidentified(), format!("{base}/identiteit"), t.decisions_to_identity()))
}

fn place(page: &Page, here: &str, record: &Record) -> Place {
    let fields = persons::Field::ALL.into_iter().map(|field| {
        let shown = record.datum(field).shown(page.lang);
        let field = Field::Of(field);
        let href = format!("{here}/nieuw/{}", field.slug());
        (in_words::field(page.t, field), shown.unwrap_or_else(|| page.t.correction_nothing().to_owned()), href)
    });
    Place { title: in_words::place(page.t, record.kind), data: fields.collect() }
}

/// Whom the register names for data of these kinds: no slice of this portal keeps who received which datum, so it is found out by hand.
fn recipients(page: &Page, lines: &[Line], told: &[Told]) -> Recipients {
    let accepted = lines.iter().filter(|line| line.is_accepted());
    let categories: BTreeSet<Category> = accepted.filter_map(|line| category(line.line.field)).collect();
    let uses = ACTIVITIES.iter().filter(|one| one.categories.iter().any(|category| categories.contains(category)));
    let named: BTreeSet<&str> = uses.flat_map(|one| one.recipients).map(|one| one.say(page.lang)).collect();
    Recipients {
        concerned: lines.iter().any(Line::is_accepted),
        named: named.into_iter().collect(),
        told: told.iter().map(|one| (one.recipient.as_str().to_owned(), how(page.t, one))).collect(),
    }
}

const fn category(field: Field) -> Option<Category> {
    match field {
        Field::Of(field) if field.is_identity() => Some(Category::Identity),
        Field::Of(_) => Some(Category::Contact),
        Field::Other => None,
    }
}

/// "Verteld op 23-11-2026", or why not.
pub fn how(t: Messages, told: &Told) -> String {
    match &told.how {
        Ok(day) => t.correction_told_on(dates::short(*day)),
        Err(why) => t.correction_told_not(why.as_str()),
    }
}

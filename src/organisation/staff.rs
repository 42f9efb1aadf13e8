//! `/beheer/bezoek`: how often pages were opened, for staff who decide what the portal needs (P74). Nobody can be found in it: there are
//! only numbers per day and page, and one below [`RARE`] is not shown.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{OriginalUri, State};
use time::{Date, Duration};

use crate::kernel::dates;
use crate::platform::app::App;
use crate::platform::chart::{Chart, Value};
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;
use crate::platform::visits::{self, PageTotal, RARE};

const PATH: &str = "/beheer/bezoek";

/// How many days the page can look back; the first unless asked otherwise.
const SPANS: [u16; 2] = [30, 90];

#[derive(Template)]
#[template(path = "organisation/visits.html")]
pub struct VisitsPage {
    page: Page,
    spans: Vec<Choice>,
    /// The page that was chosen, and the way back to all.
    chosen: Option<(String, String)>,
    chart: Chart,
    pages: Vec<Row>,
    days: Vec<Row>,
}

struct Choice {
    words: String,
    href: String,
    chosen: bool,
}

/// A page or a day, with how often.
struct Row {
    name: String,
    href: String,
    visits: String,
}

/// What the address asks for.
struct Wanted {
    span: u16,
    page: Option<String>,
}

impl Wanted {
    fn read(query: &str, pages: &[PageTotal]) -> Self {
        let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let page = value("pagina").and_then(|wanted| pages.iter().find(|known| known.page == wanted));
        Self { span: span(query), page: page.map(|known| known.page.clone()) }
    }

    fn href(&self, page: &Page) -> String {
        let path = format!("{}?dagen={}", page.to(PATH), self.span);
        self.page.as_ref().map_or(path.clone(), |wanted| format!("{path}&pagina={wanted}"))
    }
}

fn span(query: &str) -> u16 {
    let wanted = query.split('&').find_map(|pair| pair.strip_prefix("dagen="));
    SPANS.into_iter().find(|span| wanted == Some(span.to_string().as_str())).unwrap_or(SPANS[0])
}

pub async fn visits(
    State(app): State<App>,
    page: Page,
    mut conn: Reading,
    OriginalUri(uri): OriginalUri,
) -> Result<View<VisitsPage>> {
    let (query, last) = (uri.query().unwrap_or_default(), app.db.clock().today());
    let first = last - Duration::days(i64::from(span(query)) - 1);
    let pages = visits::pages(&mut conn, first).await?;
    let wanted = Wanted::read(query, &pages);
    let counted = visits::days(&mut conn, first, wanted.page.as_deref()).await?;
    let counted: BTreeMap<Date, i64> = counted.into_iter().map(|day| (day.day, day.visits)).collect();
    let days: Vec<(Date, i64)> = (0..i64::from(wanted.span))
        .map(|at| first + Duration::days(at))
        .map(|day| (day, counted.get(&day).copied().unwrap_or(0)))
        .collect();
    Ok(View::ok(VisitsPage {
        spans: SPANS.map(|span| choice(&page, &wanted, span)).into(),
        chosen: wanted.page.clone().map(|path| (path, Wanted { page: None, ..wanted }.href(&page))),
        chart: chart(&page, &days),
        pages: pages.iter().map(|total| page_row(&page, wanted.span, total)).collect(),
        days: days.iter().rev().map(|(day, visits)| day_row(&page, *day, *visits)).collect(),
        page,
    }))
}

fn choice(page: &Page, wanted: &Wanted, span: u16) -> Choice {
    let there = Wanted { span, page: wanted.page.clone() };
    Choice { words: page.t.organisation_visits_span(span), href: there.href(page), chosen: span == wanted.span }
}

fn page_row(page: &Page, span: u16, total: &PageTotal) -> Row {
    let there = Wanted { span, page: Some(total.page.clone()) };
    Row { name: total.page.clone(), href: there.href(page), visits: shown(page, total.visits) }
}

fn day_row(page: &Page, day: Date, visits: i64) -> Row {
    Row { name: dates::short(day), href: String::new(), visits: shown(page, visits) }
}

/// A small number could be somebody that a colleague knows.
fn shown(page: &Page, visits: i64) -> String {
    if (1..RARE).contains(&visits) { page.t.organisation_visits_rare(RARE) } else { visits.to_string() }
}

/// A day with few visits has no bar, as its number is not said either.
fn chart(page: &Page, days: &[(Date, i64)]) -> Chart {
    let names: Vec<String> = days.iter().map(|(day, _)| dates::short(*day)).collect();
    let number = |visits: i64| if visits < RARE { 0 } else { u32::try_from(visits).unwrap_or(u32::MAX) };
    let values: Vec<Value<'_>> =
        names.iter().zip(days).map(|(name, (_, visits))| Value { name, number: number(*visits) }).collect();
    let ends = (names.first().map_or("", String::as_str), names.last().map_or("", String::as_str));
    Chart::bars(page.t.organisation_visits_chart(ends.0, ends.1), &values)
}

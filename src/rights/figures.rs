//! `/beheer/verzoeken/cijfers`: how many requests are due, at risk and late, and how long they took (P93). Chart and table; it names nobody.

use askama::Template;
use axum::extract::State;

use super::figures_store::{self, Month, Open};
use crate::kernel::dates;
use crate::platform::app::App;
use crate::platform::chart::{Chart, Value};
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;

#[derive(Template)]
#[template(path = "rights/figures.html")]
pub struct FiguresPage {
    page: Page,
    open: Open,
    chart: Chart,
    months: Vec<Row>,
}

/// A month in words.
struct Row {
    month: String,
    closed: String,
    late: String,
    is_late: bool,
    median: String,
}

pub async fn figures(State(app): State<App>, page: Page, mut conn: Reading) -> Result<View<FiguresPage>> {
    let today = app.db.clock().today();
    let open = figures_store::open(&mut conn, today).await?;
    let months = figures_store::months(&mut conn, today).await?;
    Ok(View::ok(FiguresPage {
        open,
        chart: chart(&page, &months),
        months: months.iter().rev().map(|month| row(&page, month)).collect(),
        page,
    }))
}

fn row(page: &Page, month: &Month) -> Row {
    Row {
        month: dates::month(month.first, page.lang),
        closed: month.closed.to_string(),
        late: month.late.to_string(),
        is_late: month.late > 0,
        median: month
            .median_days
            .map_or_else(|| page.t.figures_none().to_owned(), |days| page.t.figures_days(days.round() as i64)),
    }
}

/// Days, since these are what the law counts; a month in which nothing was closed has no bar.
fn chart(page: &Page, months: &[Month]) -> Chart {
    let names: Vec<String> = months.iter().map(|month| dates::month(month.first, page.lang)).collect();
    let days = |month: &Month| month.median_days.map_or(0, |days| days.round().max(1.0) as u32);
    let values: Vec<Value<'_>> =
        names.iter().zip(months).map(|(name, month)| Value { name, number: days(month) }).collect();
    let ends = (names.first().map_or("", String::as_str), names.last().map_or("", String::as_str));
    Chart::bars(page.t.figures_chart(ends.0, ends.1), &values)
}

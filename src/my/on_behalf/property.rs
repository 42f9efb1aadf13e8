//! Home, agreements, rent and payments of whom somebody acts for.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::my::details::known::newest;
use crate::my::details::payments::{PaymentView, page_of};
use crate::my::details::tenancy::period;
use crate::my::files::Files;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::session::{OnBehalf, Reading};
use crate::tenancies;

#[derive(Template)]
#[template(path = "my/on_behalf/property.html")]
struct PropertyPage {
    page: Page,
    /// Address and period.
    homes: Vec<(String, String)>,
    /// Number and period.
    agreements: Vec<(String, String)>,
    /// Amount and period.
    rents: Vec<(String, String)>,
    payments: Vec<PaymentView>,
}

pub async fn show(page: Page, behalf: OnBehalf, mut reading: Reading) -> Result<Response> {
    let files = Files { access: behalf.access, persons: behalf.files };
    let (mut homes, mut agreements, mut rents) = (vec![], vec![], vec![]);
    for &person in &files.persons {
        homes.extend(tenancies::of_person(&mut *reading, &files.access, person).await?);
        agreements.extend(tenancies::agreements(&mut *reading, &files.access, person).await?);
        rents.extend(tenancies::rents(&mut *reading, &files.access, person).await?);
    }
    let payments = newest(&mut reading, &files, None).await?;
    let shown = PropertyPage {
        homes: homes.iter().map(|one| (one.home.line(), period(&page, one.began_on, one.ended_on))).collect(),
        agreements: agreements
            .iter()
            .map(|one| (one.number.as_str().to_owned(), period(&page, one.began_on, one.ended_on)))
            .collect(),
        rents: rents
            .iter()
            .map(|rent| (rent.amount.shown(page.lang), period(&page, rent.began_on, rent.ended_on)))
            .collect(),
        payments: page_of(&page, &payments).0,
        page,
    };
    Ok(View::ok(shown).into_response())
}

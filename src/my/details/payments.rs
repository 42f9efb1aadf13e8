//! Payments, newest first, a year or so on a page; `/mijn/gegevens/betalingen` shows older ones, on from the payment that its address names.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::known::newest;
use crate::accounts::SignedIn;
use crate::kernel::dates;
use crate::my::files::files_of;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;
use crate::tenancies::{self, Payment};

/// So many stand on a page.
pub const PAGE: i64 = 12;

pub struct PaymentView {
    pub booked_on: String,
    pub what: String,
    pub amount: String,
    /// It went back to the person.
    pub back: bool,
}

impl PaymentView {
    fn new(page: &Page, payment: &Payment) -> Self {
        let words = payment.description.as_ref().map(|words| words.as_str().to_owned());
        Self {
            booked_on: dates::short(payment.booked_on),
            what: words.unwrap_or_else(|| page.t.my_payment_kind(payment.kind.as_str())),
            amount: payment.amount.shown(page.lang),
            back: payment.amount.is_negative(),
        }
    }
}

/// What stands on a page of these, and where the older ones stand.
pub fn page_of(page: &Page, payments: &[Payment]) -> (Vec<PaymentView>, String) {
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let shown = &payments[..payments.len().min(most)];
    let older = match shown.last() {
        Some(last) if payments.len() > most => format!("{}?na={}", page.to("/mijn/gegevens/betalingen"), last.id),
        _ => String::new(),
    };
    (shown.iter().map(|payment| PaymentView::new(page, payment)).collect(), older)
}

#[derive(Template)]
#[template(path = "my/payments.html")]
struct PaymentsPage {
    page: Page,
    payments: Vec<PaymentView>,
    newer: String,
    older: String,
}

pub async fn older(page: Page, visitor: SignedIn, mut reading: Reading, RawQuery(query): RawQuery) -> Result<Response> {
    let page = page.with_question();
    let files = files_of(&mut reading, &visitor).await?;
    let named = query.as_deref().and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("na=")));
    let after = match named {
        None => None,
        Some(id) => {
            let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?.into();
            Some(tenancies::place_of(&mut reading, &files.persons, id).await?.ok_or(Error::NotFound)?)
        }
    };
    let found = newest(&mut reading, &files, after).await?;
    let (payments, older) = page_of(&page, &found);
    let newer = if after.is_some() { page.to("/mijn/gegevens/betalingen") } else { String::new() };
    Ok(View::ok(PaymentsPage { page, payments, newer, older }).into_response())
}

//! The register as the record that AVG 30(1) asks for, to download: `/privacy/gegevens.json` and `/privacy/gegevens.csv`. README.md
//! explains the field names.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::json;

use super::super::notice::notice;
use super::super::words;
use crate::kernel::register::{ACTIVITIES, Activity};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::platform::sheet;

/// A row. The names are fixed for ever: programs read them.
#[derive(Serialize)]
struct Row {
    id: &'static str,
    purpose: &'static str,
    data_subjects: &'static str,
    data_categories: Vec<Data>,
    legal_basis: &'static str,
    legal_basis_explained: String,
    recipients: Vec<&'static str>,
    transfers_outside_eea: &'static str,
    retention_period: &'static str,
    retention_starts: &'static str,
    retention_reason: &'static str,
    retention_end: &'static str,
    source: &'static str,
    security_measures: &'static str,
}

#[derive(Serialize)]
struct Data {
    code: &'static str,
    description: &'static str,
    sensitivity: &'static str,
}

impl Row {
    fn new(t: Messages, activity: &'static Activity) -> Self {
        let (lang, rule) = (t.lang(), activity.retention);
        let data = |&category: &_| Data {
            code: crate::kernel::register::Category::code(category),
            description: words::category(t, category),
            sensitivity: words::sensitivity(t, category.sensitivity()),
        };
        Self {
            id: activity.id,
            purpose: activity.purpose.say(lang),
            data_subjects: activity.about.say(lang),
            data_categories: activity.categories.iter().map(data).collect(),
            legal_basis: activity.basis.kind().code(),
            legal_basis_explained: words::basis(t, activity.basis),
            recipients: activity.recipients.iter().map(|recipient| recipient.say(lang)).collect(),
            transfers_outside_eea: t.register_no_transfers(),
            retention_period: rule.period.say(lang),
            retention_starts: rule.trigger.say(lang),
            retention_reason: rule.source.say(lang),
            retention_end: rule.method.say(lang),
            source: activity.source.say(lang),
            security_measures: t.register_security(),
        }
    }
}

fn rows(t: Messages) -> impl Iterator<Item = Row> {
    ACTIVITIES.iter().map(move |activity| Row::new(t, activity))
}

pub async fn json(page: Page) -> Response {
    let who = &page.organisation;
    let record = json!({
        "record": "AVG 30(1)",
        "version": notice().version,
        "language": page.lang.code(),
        "controller": {
            "name": who.legal_name,
            "registration_number": who.registration_number,
            "address": who.visiting_address,
            "postal_address": who.postal_address,
            "email": who.email,
            "phone": who.phone,
        },
        "data_protection_officer": { "name": who.officer, "email": who.officer_email },
        "processing_activities": rows(page.t).collect::<Vec<_>>(),
    });
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, attachment(page.t, "json")),
    ];
    (headers, record.to_string()).into_response()
}

const COLUMNS: [&str; 19] = [
    "id",
    "purpose",
    "data_subjects",
    "data_categories",
    "sensitivity",
    "legal_basis",
    "legal_basis_explained",
    "recipients",
    "transfers_outside_eea",
    "retention_period",
    "retention_starts",
    "retention_reason",
    "retention_end",
    "source",
    "security_measures",
    "controller",
    "controller_contact",
    "data_protection_officer",
    "version",
];

pub async fn csv(State(_): State<App>, page: Page) -> Result<Response> {
    let who = &page.organisation;
    let contact = format!("{}, {}, {}", who.visiting_address, who.email, who.phone);
    let officer = format!("{}, {}", who.officer, who.officer_email);
    let rows = rows(page.t).map(|row| {
        let each = |part: fn(&Data) -> &str| row.data_categories.iter().map(part).collect::<Vec<_>>().join(" | ");
        vec![
            row.id.to_owned(),
            row.purpose.to_owned(),
            row.data_subjects.to_owned(),
            each(|data| data.description),
            each(|data| data.sensitivity),
            row.legal_basis.to_owned(),
            row.legal_basis_explained.clone(),
            row.recipients.join(" | "),
            row.transfers_outside_eea.to_owned(),
            row.retention_period.to_owned(),
            row.retention_starts.to_owned(),
            row.retention_reason.to_owned(),
            row.retention_end.to_owned(),
            row.source.to_owned(),
            row.security_measures.to_owned(),
            who.legal_name.clone(),
            contact.clone(),
            officer.clone(),
            notice().version,
        ]
    });
    let file = sheet::csv(&COLUMNS, rows)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, attachment(page.t, "csv")),
    ];
    Ok((headers, file).into_response())
}

fn attachment(t: Messages, ending: &str) -> String {
    format!("attachment; filename=\"{}.{ending}\"", t.register_file_name())
}

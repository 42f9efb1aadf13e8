//! `/beheer/geheimhouding/versies`: every version there was, and who accepted which.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{RawQuery, State};

use super::store::{self, Accepted};
use super::text::{Piece, Version, pieces};
use crate::accounts::Staff;
use crate::accounts::staff::{Member, Standing, members_for};
use crate::kernel::dates::{amsterdam_day, long};
use crate::kernel::ids::PersonId;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};

pub const PUBLISHED: &str = "gelukt=gepubliceerd";

#[derive(Template)]
#[template(path = "accounts/declaration/versions.html")]
pub struct VersionsPage {
    page: Page,
    published: bool,
    versions: Vec<Shown>,
    employees: Vec<Promised>,
}

struct Shown {
    number: i32,
    title: String,
    nl: Vec<Piece>,
    en: Vec<Piece>,
}

struct Promised {
    name: String,
    kind: &'static str,
    state: &'static str,
    /// Which version, and when; empty for none.
    what: String,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    RawQuery(query): RawQuery,
) -> Result<View<VersionsPage>> {
    let members = members_for(&app, staff).await?;
    let mut conn = app.db.read().acquire().await?;
    let versions = store::versions(&mut *conn).await?;
    let accepted = store::accepted(&mut *conn, None).await?;
    drop(conn);
    let newest = versions.first().map_or(0, |version| version.number);
    // The first of each is that of the newest version they accepted.
    let mut last: BTreeMap<PersonId, &Accepted> = BTreeMap::new();
    for accepted in &accepted {
        last.entry(accepted.person).or_insert(accepted);
    }
    let here = members.iter().filter(|member| member.state != Standing::Left);
    let employees = here.map(|member| promised(&page, member, last.get(&member.person).copied(), newest)).collect();
    let versions = versions.iter().map(|version| shown(&page, version)).collect();
    let published = query.as_deref() == Some(PUBLISHED);
    Ok(View::ok(VersionsPage { page, published, versions, employees }))
}

fn shown(page: &Page, version: &Version) -> Shown {
    let day = long(amsterdam_day(version.published_at), page.lang);
    Shown {
        number: version.number,
        title: page.t.declaration_version_of(day, version.number),
        nl: pieces(&version.nl),
        en: pieces(&version.en),
    }
}

fn promised(page: &Page, member: &Member, accepted: Option<&Accepted>, newest: i32) -> Promised {
    let t = page.t;
    let (kind, state) = match accepted {
        Some(accepted) if accepted.number == newest => ("success", t.declaration_accepted()),
        Some(_) => ("warning", t.declaration_accepted_earlier()),
        None => ("off", t.declaration_accepted_not()),
    };
    let what = accepted.map_or_else(String::new, |accepted| {
        t.declaration_accepted_on(long(amsterdam_day(accepted.at), page.lang), accepted.number)
    });
    Promised { name: member.name.as_str().to_owned(), kind, state, what }
}

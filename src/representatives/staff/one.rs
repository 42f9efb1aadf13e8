//! One question, with who asks, about whom, and the proof. Whoever asked reads that an employee looked.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::find::Candidates;
use super::{Opened, open};
use crate::accounts::Staff;
use crate::kernel::dates::{amsterdam_day, long};
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::FormView;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::representatives::model::{Representation, Seen, State as Standing};
use crate::representatives::store::About;
use crate::representatives::web::named;
use crate::representatives::{DESK, proof_store, words};

#[derive(Template)]
#[template(path = "representatives/one.html")]
pub struct OnePage {
    page: Page,
    base: String,
    find: String,
    title: String,
    /// Kind and words of what was done, or was not.
    done: Option<(&'static str, &'static str)>,
    state: &'static str,
    mark: &'static str,
    /// Who asks, as on file.
    by: Vec<(&'static str, String)>,
    /// For whom and in what, as it was asked.
    about: Vec<(&'static str, String)>,
    reason: Option<String>,
    has_proof: bool,
    asks: bool,
    runs: bool,
    can_decide: bool,
    /// Who may be meant; none before it was looked for.
    found: Option<Vec<(String, String)>>,
    /// How many may be meant whom this employee knows.
    shut: usize,
    /// More live there than stand here.
    more: bool,
    seen: Vec<(&'static str, &'static str)>,
    seen_other: Vec<(&'static str, &'static str)>,
    is_parent: bool,
    form: FormView,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let mut shown = OnePage::new(&app, page, &open(&app, (staff, Duty::Representatives), named(&id)?).await?).await?;
    shown.done =
        query.as_deref().and_then(|query| query.strip_prefix("gelukt=")).and_then(|code| told(shown.page.t, code));
    Ok(View::ok(shown).into_response())
}

fn told(t: Messages, code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "bevestigd" => ("success", t.representatives_desk_confirmed()),
        "geweigerd" => ("success", t.representatives_desk_refused()),
        "gestopt" => ("success", t.representatives_desk_ended()),
        "laatste-dag" => ("success", t.representatives_desk_last_day_done()),
        "al-besloten" => ("info", t.representatives_desk_decided()),
        _ => return None,
    })
}

impl OnePage {
    pub async fn new(app: &App, page: Page, opened: &Opened) -> Result<Self> {
        let (it, typed, id) = (&opened.it, &opened.about, opened.it.id);
        let mut conn = app.db.read().acquire().await?;
        let t = page.t;
        let by = on_file(&page, &mut conn, &opened.access, it.representative).await?;
        let (state, mark) = words::standing(t, it, amsterdam_day(app.db.clock().now()));
        Ok(Self {
            base: page.to(&format!("{DESK}/{id}")),
            find: page.to(&format!("{DESK}/{id}/zoeken")),
            title: title(&page, it),
            done: None,
            state,
            mark,
            by,
            about: as_asked(&page, it, typed),
            reason: typed.reason.as_ref().map(|reason| reason.as_str().to_owned()),
            has_proof: proof_store::is_kept(&mut *conn, id).await?,
            asks: it.state == Standing::Asked,
            runs: it.state == Standing::Confirmed,
            can_decide: page.is_for(Duty::Representing),
            found: None,
            shut: 0,
            more: false,
            seen: Seen::ALL.map(|seen| (seen.code(), words::seen(t, seen))).into(),
            seen_other: seen_other(t, it),
            is_parent: it.kind == crate::kernel::representation::Representative::Parent,
            form: FormView::default(),
            page,
        })
    }

    /// With who may be meant.
    pub fn with_found(self, candidates: &Candidates) -> Self {
        let found = candidates.all.iter().map(|one| (one.person.to_string(), one.words.clone())).collect();
        Self { found: Some(found), shut: candidates.shut, more: candidates.more, ..self }
    }

    pub fn again(self, form: FormView) -> Self {
        Self { page: self.page.failed(), form, ..self }
    }
}

/// Name, birth date and address, as we have them.
async fn on_file(
    page: &Page,
    conn: &mut sqlx::PgConnection,
    access: &Access,
    person: PersonId,
) -> Result<Vec<(&'static str, String)>> {
    let found = persons::glimpses(conn, access, &[person]).await?;
    let Some(one) = found.first() else { return Ok(vec![]) };
    Ok(vec![
        (page.t.representatives_name(), one.name.full()),
        (page.t.representatives_birth(), long(one.birth_date.date(), page.lang)),
        (page.t.representatives_desk_address(), one.address.lines().join(", ")),
    ])
}

/// For whom and in what, as it was asked.
fn as_asked(page: &Page, it: &Representation, typed: &About) -> Vec<(&'static str, String)> {
    let t = page.t;
    let mut about = vec![(t.representatives_name(), typed.name.as_str().to_owned())];
    if let Some((born, postcode, number)) = &typed.found_by {
        about.push((t.representatives_birth(), long(born.date(), page.lang)));
        about.push((t.representatives_home(), format!("{}, {}", postcode.as_str(), number.as_str())));
    }
    about.push((t.representatives_scope(), words::scope(t, it.scope)));
    about.push((t.representatives_period(), words::period(t, it)));
    about
}

/// "Bewindvoerder, gevraagd op 23 november 2026"
fn title(page: &Page, it: &Representation) -> String {
    page.t.representatives_desk_row(long(amsterdam_day(it.asked_at), page.lang), words::kind(page.t, it.kind))
}

fn seen_other(t: Messages, it: &Representation) -> Vec<(&'static str, &'static str)> {
    let mut ways: Vec<_> = Seen::ALL.map(|seen| (seen.code(), words::seen(t, seen))).into();
    if it.kind.by_court() {
        ways.push(("court", t.representatives_seen_court()));
    }
    ways
}

/// To keep, not to look at in the browser: what a file holds never runs here. Its name says nothing of the person.
pub async fn proof(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let opened = open(&app, (staff, Duty::Representatives), named(&id)?).await?;
    let proof = proof_store::open(app.db.read(), &opened.access, opened.it.id).await?.ok_or(Error::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, proof.media.code().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"bewijs.{}\"", proof.media.ending())),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, proof.bytes).into_response())
}

//! The lines of a request as who asked sees them: what was decided on each and why, what they say beside it, and whom we told. Only for who
//! showed who they are: what stands in somebody's file is nobody else's.

use sqlx::PgConnection;

use super::supplement_store::{self, Supplement};
use super::{in_words, line_store, meaning, told_store};
use crate::kernel::ids::PersonId;
use crate::kernel::register::Category;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::rights::correction::line::Line;
use crate::rights::kind::Kind;
use crate::rights::request::Request;

#[derive(Default)]
pub struct Own {
    pub lines: Vec<OwnLine>,
    pub told: Vec<(String, String)>,
}

pub struct OwnLine {
    pub number: i32,
    pub title: String,
    pub old: String,
    pub new: String,
    pub state: (&'static str, &'static str),
    /// What it means that we did not decide yet.
    pub meaning: Option<&'static str>,
    pub why: Option<String>,
    /// Where they say what they think of it; none where we corrected it, or did not decide yet.
    pub say: Option<String>,
    pub supplement: Option<String>,
}

/// Whether who follows this request may see its lines.
pub fn may_see(request: &Request) -> bool {
    request.case.kind == Kind::Correction && request.case.is_known()
}

/// `base`: where the request stands, in the reader's language.
pub async fn read(app: &App, page: &Page, (request, access): (&Request, &Access), base: &str) -> Result<Own> {
    if !may_see(request) {
        return Ok(Own::default());
    }
    let mut conn = app.db.write().acquire().await?;
    let lines = line_store::lines(&mut *conn, access, request.id).await?;
    let told = told_store::told(&mut *conn, access, request.id).await?;
    let records = supplement_store::written(&mut *conn, request.id).await?;
    let supplements = match records.is_empty() {
        true => vec![],
        false => {
            let access = access_to(app, &mut conn, access, &records).await?;
            supplement_store::of_persons(&mut conn, &access, &records).await?
        }
    };
    let is_closed = !request.case.state.is_open();
    Ok(Own {
        lines: lines.iter().map(|line| own_line(page, line, (base, is_closed), &supplements)).collect(),
        told: told.iter().map(|one| (one.recipient.as_str().to_owned(), super::staff::how(page.t, one))).collect(),
    })
}

fn own_line(page: &Page, line: &Line, (base, is_closed): (&str, bool), supplements: &[Supplement]) -> OwnLine {
    let supplement = supplements.iter().find(|one| one.line == line.id);
    let why = line.decision.as_ref().and_then(|decision| decision.why.as_ref());
    OwnLine {
        number: line.number,
        title: in_words::field(page.t, line.line.field),
        old: in_words::old(page.t, &line.line),
        new: in_words::new(page.t, &line.line),
        state: in_words::state_to_person(page.t, line, is_closed),
        meaning: (line.is_open() && !is_closed).then(|| meaning::to_person(page.t, line.line.field)),
        why: why.map(|why| why.as_str().to_owned()),
        say: line.is_rejected().then(|| format!("{base}/correctie/{}", line.number)),
        supplement: supplement.map(|one| one.body.as_str().to_owned()),
    }
}

/// To the identity of whose data they are. Who follows by a code, or asked beside their account, opens that by a line in the log.
pub async fn access_to(app: &App, conn: &mut PgConnection, access: &Access, records: &[PersonId]) -> Result<Access> {
    if records.iter().all(|record| access.covers(*record, Category::Identity).is_ok()) {
        return Ok(access.clone());
    }
    let now = app.db.clock().now();
    Ok(Access::by_portal(conn, &app.vault, "rights-request", now, records).await?)
}

//! `/beheer/personen/{person}/toestemmingen`: where each consent of a person stands and how it came there, in their open file.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::super::model::{Act, Channel, Kind, PurposeState};
use super::super::scan_store::{self, Kept};
use super::super::store::{self, Other};
use super::super::text::Texts;
use super::super::web::card::{Quote, badge, channel};
use super::super::web::scan::{self as scans, Named, as_file};
use super::super::{About, texts};
use super::name;
use crate::accounts::Opened;
use crate::kernel::dates::{amsterdam_day, long, long_with_time};
use crate::kernel::ids::PersonId;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "consents/staff/file.html")]
pub struct FilePage {
    page: Page,
    base: String,
    person: String,
    news: Option<&'static str>,
    /// Where the same person's other file stands, and what it is.
    others: Vec<(String, &'static str)>,
    consents: Vec<Held>,
}

struct Held {
    id: String,
    title: &'static str,
    word: &'static str,
    kind: &'static str,
    record: String,
    /// What counts, when another file of the same person says otherwise.
    together: Option<&'static str>,
    /// Newest first.
    history: Vec<Moment>,
}

struct Moment {
    iso: String,
    when: String,
    what: String,
    /// When it was typed in, if that is another day than when it was said.
    recorded: String,
    quote: Option<Quote>,
    scan: Option<String>,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    opened: Opened,
    RawQuery(query): RawQuery,
) -> Result<View<FilePage>> {
    let person = opened.file.person;
    let mut conn = app.db.read().acquire().await?;
    let states = store::states(&app, &mut *conn, person).await?;
    let kept = scans::of(&mut conn, person, &states).await?;
    let name = opened.name(&mut *conn).await?;
    let others = store::others(&mut *conn, person).await?;
    let together = store::states_with_linked(&app, &mut *conn, account(person, &others)).await?;
    drop(conn);
    let texts = texts::texts(&app).await?;
    let mut consents: Vec<Held> = states.iter().map(|state| Held::new(&page, person, state, (&texts, &kept))).collect();
    for (held, together) in consents.iter_mut().zip(&together) {
        let (word, _) = badge(page.t, together.standing);
        held.together = (word != held.word).then_some(word);
    }
    let news = Recorded::from_query(query.as_deref()).map(|recorded| recorded.say(&page));
    let others = others.iter().map(|other| way(&page, *other)).collect();
    let base = page.to(&format!("/beheer/personen/{person}"));
    Ok(View::ok(FilePage { base, person: name, news, others, consents, page }))
}

/// The account that this file belongs to, if it is not one itself.
fn account(person: PersonId, others: &[Other]) -> PersonId {
    let linked = others.iter().find_map(|other| match other {
        Other::Account(account) => Some(*account),
        Other::Administration(_) => None,
    });
    linked.unwrap_or(person)
}

/// The other file is opened for a reason of its own.
fn way(page: &Page, other: Other) -> (String, &'static str) {
    let (person, words) = match other {
        Other::Account(person) => (person, page.t.paper_other_account()),
        Other::Administration(person) => (person, page.t.paper_other_administration()),
    };
    (page.to(&format!("/beheer/personen/{person}/toestemmingen")), words)
}

impl Held {
    fn new(page: &Page, person: PersonId, state: &PurposeState, (texts, scans): (&Texts, &[Kept])) -> Self {
        let (word, kind) = badge(page.t, state.standing);
        let record = page.to(&address(person, state.purpose));
        let moments = state.history.iter().rev().map(|act| {
            let scan = scans.iter().find(|kept| kept.act == act.id);
            Moment::new(page, act, texts, scan.map(|kept| format!("{record}/scan/{}", kept.id)))
        });
        Self {
            id: state.purpose.slug().to_owned(),
            title: name(page.t, state.purpose),
            word,
            kind,
            together: None,
            history: moments.collect(),
            record,
        }
    }
}

impl Moment {
    fn new(page: &Page, act: &Act, texts: &Texts, scan: Option<String>) -> Self {
        let t = page.t;
        let how = channel(t, act.channel).to_lowercase();
        let (said, typed) = (amsterdam_day(act.effective_at), amsterdam_day(act.recorded_at));
        let (what, quote) = match act.kind {
            Kind::Given => {
                let version = texts.get(act.text).map_or(0, |text| text.version);
                (t.paper_gave(how, version), Quote::new(t, act, texts))
            }
            Kind::Withdrawn => (t.paper_withdrew(how), None),
        };
        let when = if act.channel == Channel::Web {
            long_with_time(act.effective_at, page.lang)
        } else {
            long(said, page.lang)
        };
        let recorded = if said == typed { String::new() } else { t.paper_recorded(long(typed, page.lang)) };
        Self { iso: said.to_string(), when, what, recorded, quote, scan }
    }
}

pub fn address(person: PersonId, purpose: Purpose) -> String {
    format!("/beheer/personen/{person}/toestemmingen/{}", purpose.slug())
}

/// The scan, for who has the file open: that line is in the person's log.
pub async fn scan(
    State(app): State<App>,
    opened: Opened,
    About(purpose): About,
    Named(scan): Named,
) -> Result<Response> {
    let file = &opened.file;
    let scan = scan_store::open(app.db.read(), &file.access, &[file.person], purpose, scan).await?;
    Ok(as_file(purpose, scan.ok_or(Error::NotFound)?))
}

/// What came of recording, told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    Told,
    /// There is no address to mail to.
    NotTold,
    /// The account closed with it.
    Closed,
}

impl Recorded {
    const ALL: [Self; 3] = [Self::Told, Self::NotTold, Self::Closed];

    const fn query(self) -> &'static str {
        match self {
            Self::Told => "gelukt=vastgelegd",
            Self::NotTold => "gelukt=zonder-mail",
            Self::Closed => "gelukt=account-gesloten",
        }
    }

    fn from_query(query: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|recorded| query == Some(recorded.query()))
    }

    fn say(self, page: &Page) -> &'static str {
        match self {
            Self::Told => page.t.paper_done(),
            Self::NotTold => page.t.paper_done_no_mail(),
            Self::Closed => page.t.paper_done_closed(),
        }
    }
}

/// Back to the person's consents.
pub fn recorded(page: &Page, person: PersonId, recorded: Recorded) -> Response {
    let address = page.to(&format!("/beheer/personen/{person}/toestemmingen"));
    Redirect::to(&format!("{address}?{}", recorded.query())).into_response()
}

//! What the queue of requests costs who works on them: CPU of the server and of PostgreSQL together for `/beheer/verzoeken`, over 2,000 requests
//! and over 200,000, in turns. Half of them are open. Nobody of them is ever opened: the page names nobody.
//!
//! `cargo bench --bench queue` prints it; what it prints is for people, and fails nothing.

#[path = "../employee/mod.rs"]
mod employee;
#[path = "../shared/mod.rs"]
mod shared;

use std::env;

use anyhow::{Result, ensure};
use shared::contest::{Contender, contest};
use shared::house::{House, Place};
use shared::http::{Connection, get};
use shared::load::{VISITORS, Visitor};
use shared::portal;
use shared::server::Server;
use sqlx::PgConnection;

const PAGE: &str = "/beheer/verzoeken";
const SMALL: i64 = 2_000;
const LARGE: i64 = 200_000;
/// What a hundred times as many requests may make of it.
const GROWTH: f64 = 1.25;

/// The queue as it opens, and as it is filtered.
const VIEWS: [&str; 4] = [
    PAGE,
    "/beheer/verzoeken?soort=inzage",
    "/beheer/verzoeken?behandelaar=niemand",
    "/beheer/verzoeken?toon=afgerond",
];

/// The program starts itself again for each server, with the role as its first word.
fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["portal", folder, socket] => portal::serve(&Place::new(folder, socket)),
        _ => measure(),
    }
}

fn measure() -> Result<()> {
    let (large, small) = (Office::new(LARGE)?, Office::new(SMALL)?);
    println!("CPU-µs per page: server and PostgreSQL, {VISITORS} connections, in turns\n");
    for view in VIEWS {
        let (mut one, mut other) = (large.contender(view), small.contender(view));
        contest(&format!("{view} of {LARGE}"), &mut one, &format!("of {SMALL}"), &mut other, GROWTH)?;
    }
    Ok(())
}

/// A portal with so many requests.
struct Office {
    portal: Server,
    cookie: String,
    house: House,
}

impl Office {
    fn new(requests: i64) -> Result<Self> {
        let house = House::new(&format!("queue-{requests}"), async |place, owner| fill(place, owner, requests).await)?;
        let portal = Server::start(&["portal"], house.place())?;
        let cookie = employee::log_in(portal.address(), PAGE)?;
        Ok(Self { portal, cookie, house })
    }

    fn contender(&self, view: &str) -> Contender<'_, Reader> {
        let visitors = (0..VISITORS).map(|_| Reader(get(view, &self.cookie))).collect();
        Contender { server: &self.portal, cluster: self.house.cluster(), visitors }
    }
}

/// Of all kinds, received in the last two years; every second one is closed.
async fn fill(place: &Place, owner: &mut PgConnection, requests: i64) -> Result<()> {
    let app = portal::app(place)?;
    employee::add(&app).await?;
    app.db.close().await;
    // No triggers, no foreign keys: it leaves no trace, and is whole by itself.
    sqlx::raw_sql("set session_replication_role = replica").execute(&mut *owner).await?;
    sqlx::query(include_str!("requests.sql")).bind(requests).execute(&mut *owner).await?;
    sqlx::raw_sql("reset session_replication_role").execute(&mut *owner).await?;
    Ok(())
}

/// Opens the same page again and again.
struct Reader(String);

impl Visitor for Reader {
    fn visit(&mut self, connection: &mut Connection) -> Result<()> {
        let answer = connection.ask(&self.0)?;
        let rows = answer.text().matches(&format!("href=\"{PAGE}/")).count();
        ensure!(answer.status == 200 && rows > 10, "a queue with {rows} rows: {}", answer.head);
        Ok(())
    }
}

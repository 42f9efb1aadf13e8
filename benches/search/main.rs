//! What finding a person costs an association, and the whole sector: CPU of the server and of PostgreSQL together for the page of results at
//! `/beheer/personen`, by each way there is, among 2,400 persons and among 2.4 million, in turns. Those who are found are sealed by the
//! portal's own code and spread through the crowd; what they will read in "Wie keek er in mijn gegevens" is written too.
//!
//! `cargo bench --bench search` prints it, and `cargo bench --bench search -- 240000` the same for a crowd of that size; what it prints is for
//! people, and fails nothing. The large crowd takes some minutes and 8 GB of the system's temporary folder.

#[expect(dead_code, reason = "whom employees look for need no account")]
#[path = "../crowd/mod.rs"]
mod crowd;
#[path = "../employee/mod.rs"]
mod employee;
mod known;
mod question;
mod searcher;
#[path = "../shared/mod.rs"]
mod shared;

use std::env;
use std::time::Instant;

use anyhow::Result;
use crowd::Crowd;
use huisrecht::persons::Sought;
use searcher::Searcher;
use shared::contest::{Contender, contest, verdict};
use shared::house::{House, Place};
use shared::load::VISITORS;
use shared::portal;
use shared::server::Server;
use sqlx::PgConnection;

const SMALL: u32 = 2_400;
const LARGE: u32 = 2_400_000;
/// In CPU-µs.
const AT_MOST: f64 = 2_000.0;
/// What a thousand times as many persons may make of it.
const GROWTH: f64 = 1.25;

/// The program starts itself again for each server, with the role as its first word.
fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["portal", folder, socket] => portal::serve(&Place::new(folder, socket)),
        ref words => measure(words.iter().find_map(|word| word.parse().ok()).unwrap_or(LARGE)),
    }
}

fn measure(persons: u32) -> Result<()> {
    let (large, small) = (Town::new(persons)?, Town::new(SMALL)?);
    println!("CPU-µs per search: server and PostgreSQL, {VISITORS} connections, in turns\n");
    for (way, sought) in known::ways() {
        let (mut one, mut other) = (large.contender(&sought)?, small.contender(&sought)?);
        let cost = contest(way, &mut one, &format!("among {SMALL}"), &mut other, GROWTH)?;
        println!("{:32}{}", "", verdict(cost, AT_MOST).trim_start());
        question::print(&[&large.house, &small.house], &sought)?;
    }
    println!("The question alone is what the database is asked to know who fits, before a name is opened.");
    Ok(())
}

/// A portal among so many persons.
struct Town {
    portal: Server,
    cookie: String,
    house: House,
}

impl Town {
    fn new(persons: u32) -> Result<Self> {
        let begin = Instant::now();
        let house = House::new(&format!("search-{persons}"), async |place, owner| fill(place, owner, persons).await)?;
        println!("{persons} persons came in {:.0} s", begin.elapsed().as_secs_f64());
        let portal = Server::start(&["portal"], house.place())?;
        let cookie = employee::log_in(portal.address(), searcher::PAGE)?;
        Ok(Self { portal, cookie, house })
    }

    fn contender(&self, sought: &[Sought]) -> Result<Contender<'_, Searcher>> {
        let visitors = (0..VISITORS).map(|at| Searcher::new(&self.cookie, sought, at)).collect();
        Ok(Contender { server: &self.portal, cluster: self.house.cluster(), visitors })
    }
}

/// Who will be found comes in portions between the others, as tenants do.
async fn fill(place: &Place, owner: &mut PgConnection, persons: u32) -> Result<()> {
    let app = portal::app(place)?;
    employee::add(&app).await?;
    let each = persons / known::PORTIONS;
    let mut crowd = Crowd::begin(owner).await?;
    for portion in 0..known::PORTIONS {
        let begin = portion * each;
        crowd.persons(begin..begin + each - known::PORTION).await?;
        known::add(&app, portion, begin + each - known::PORTION).await?;
    }
    crowd.finish().await?;
    app.db.close().await;
    Ok(())
}

//! What a request costs: CPU of the server and of PostgreSQL together, beside the barest handlers that ask the database as much. Both
//! stand behind the same HTTP server, the same kind of pool and the same cluster (fsync on), in turns, so that a busy or a slow
//! machine shows in both. Whoever asks is another process, whose CPU does not count.
//!
//! `cargo bench --bench requests` prints it all; what it prints is for people, and fails nothing.

#[expect(dead_code, reason = "nobody comes in between this crowd")]
#[path = "../crowd/mod.rs"]
mod crowd;
mod floor;
#[path = "../shared/mod.rs"]
mod shared;
mod size;
mod start;
mod visitors;

use std::env;

use anyhow::Result;
use crowd::Crowd;
use shared::contest::{Contender, contest};
use shared::house::{House, Place};
use shared::load::VISITORS;
use shared::portal;
use shared::server::Server;
use visitors::{Plain, Reader};

/// So that PostgreSQL plans as it does for a real association: in tables of a few pages it reads all rows. Nobody of them visits.
const CROWD: u32 = 10_000;

/// The program starts itself again for each server, with the role as its first word.
fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["portal", folder, socket] => portal::serve(&Place::new(folder, socket)),
        ["floor", folder, socket, size] => floor::serve(&Place::new(folder, socket), size.parse()?),
        _ => measure(),
    }
}

fn measure() -> Result<()> {
    let house = House::new("requests", async |_, owner| {
        floor::make_tables(owner, CROWD).await?;
        let mut crowd = Crowd::begin(owner).await?;
        crowd.persons(0..CROWD).await?;
        crowd.accounts(0..CROWD).await?;
        crowd.finish().await
    })?;
    let portal = Server::start(&["portal"], house.place())?;
    let (readers, writers) = visitors::log_in(portal.address())?;
    let size = visitors::page_size(portal.address(), &readers)?;
    let floor = Server::start(&["floor", &size.to_string()], house.place())?;
    let costs = |server, path| Contender { server, cluster: house.cluster(), visitors: plain(path) };

    println!("CPU-µs per request: server and PostgreSQL, {VISITORS} connections, in turns\n");
    let mut page = Contender { server: &portal, cluster: house.cluster(), visitors: readers.clone() };
    contest("consents page", &mut page, "floor: two SELECTs", &mut costs(&floor, "/read"), 1.5)?;
    let mut write = Contender { server: &portal, cluster: house.cluster(), visitors: writers };
    contest("consent write", &mut write, "floor: one INSERT", &mut costs(&floor, "/write"), 2.0)?;
    let mut packed = Contender { visitors: readers.into_iter().map(Reader::with_gzip).collect(), ..page };
    contest("consents page, gzip", &mut packed, "floor: two SELECTs", &mut costs(&floor, "/read"), f64::INFINITY)?;
    println!(
        "The floor's page has as many bytes as the portal's, {size} on average, from memory; neither is compressed"
    );
    println!(
        "but in the last contest. A write is a consent withdrawn or given: check of the session, state, evidence, audit entry."
    );
    println!("What is pressed at once, here by {VISITORS} visitors, goes in one statement; a lone press costs more.\n");

    size::print(portal.address())?;
    start::print()
}

fn plain(path: &'static str) -> Vec<Plain> {
    vec![Plain::new(path); VISITORS]
}

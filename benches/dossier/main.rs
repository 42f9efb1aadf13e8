//! How long the dossier of a person with ten years of history takes, whole, as a bundle; and how much memory the server needs for it beyond
//! what it had: for 20 files and for 200, so that it shows whether memory grows with them. What laying out the paper needs is told apart: it
//! grows with its pages, of which there is a most. The cluster is durable, as in production.
//!
//! `cargo bench --bench dossier` prints it; what it prints is for people, and fails nothing.

mod history;
#[expect(dead_code, reason = "nobody visits here")]
#[path = "../shared/mod.rs"]
mod shared;

use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use http_body_util::BodyExt;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::access::{Access, Look};
use huisrecht::platform::app::App;
use huisrecht::rights::dossier::{self, Dossier};
use shared::house::{House, Place};
use shared::portal;
use uuid::Uuid;

const FILES: [&str; 2] = ["20", "200"];

/// The program starts itself again for each step, so that each has memory of its own to measure.
fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    // The pool of connections is made inside it too.
    let _inside = runtime.enter();
    match words[..] {
        ["fill", folder, socket, person, files] => {
            let app = portal::app(&Place::new(folder, socket))?;
            runtime.block_on(history::fill(&app, Uuid::parse_str(person)?.into(), files.parse()?))
        }
        ["fetch", folder, socket, person, files] => {
            let app = portal::app(&Place::new(folder, socket))?;
            runtime.block_on(fetch(&app, Uuid::parse_str(person)?.into(), files))
        }
        _ => measure(),
    }
}

fn measure() -> Result<()> {
    println!("    files      bundle      ready in   memory before   once on paper   at most");
    let house = House::new("dossier", async |_, _| Ok(()))?;
    for files in FILES {
        let person = PersonId::new().to_string();
        for step in ["fill", "fetch"] {
            let mut command = Command::new(env::current_exe()?);
            command.arg(step).args(house.place().words()).args([&person, files]);
            ensure!(command.status()?.success(), "{step} failed");
        }
    }
    Ok(())
}

/// As the coordinator fetches it: from finding whose files it is made of to the last byte.
async fn fetch(app: &App, person: PersonId, files: &str) -> Result<()> {
    let (before, begin) = (peak_memory()?, Instant::now());
    let mut conn = app.db.write().acquire().await?;
    let records = dossier::records(&mut conn, person).await?;
    let persons: Vec<PersonId> = records.iter().map(|record| record.person).collect();
    let (role, now) = ((StaffRole::PrivacyCoordinator, Look::Used), app.db.clock().now());
    let access = Access::by_role(&mut conn, &app.vault, "rights-dossier", role, now, &persons).await?;
    drop(conn);
    let dossier = Dossier::open(app, access, records).await?;
    let mut body = dossier::bundle(dossier, Lang::Nl).into_body();
    let (mut bytes, mut printed) = (0, None);
    while let Some(frame) = body.frame().await {
        let frame = frame?;
        let Some(data) = frame.data_ref() else { continue };
        bytes += data.len();
        if printed.is_none() && begins(data, b"dossier.json") {
            printed = Some(peak_memory()?);
        }
    }
    let printed = printed.context("a dossier without what programs read")?;
    let seconds = begin.elapsed().as_secs_f64();
    let megabytes = bytes / 1024 / 1024;
    let most = peak_memory()?;
    println!("{files:>9} {megabytes:>8} MB {seconds:>11.2} s {before:>12} MB {printed:>12} MB {most:>6} MB");
    Ok(())
}

/// Whether a file of this name begins in a piece of a ZIP: its local header is 30 bytes, then the name.
fn begins(piece: &[u8], name: &[u8]) -> bool {
    piece.windows(30 + name.len()).any(|part| part.starts_with(b"PK\x03\x04") && part.ends_with(name))
}

/// At most so far, in megabytes.
fn peak_memory() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).context("the peak")?;
    let kilobytes: u64 = line.split_whitespace().nth(1).context("the peak")?.parse()?;
    Ok(kilobytes / 1024)
}

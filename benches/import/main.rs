//! How long a file of persons, of tenancies and of payments takes to come in, to be checked and to be taken over; to come again as it was; and to
//! be taken over again when each of its rows says something else. And how much memory the server needs for it: for 5,000 and for 50,000
//! rows, so that it shows whether memory grows with the file. The cluster is durable, as in production.
//!
//! `cargo bench --bench import` prints it; what it prints is for people, and fails nothing.

mod files;
#[expect(dead_code, reason = "nobody visits here")]
#[path = "../shared/mod.rs"]
mod shared;

use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use anyhow::{Context, Result, anyhow, ensure};
use files::Year;
use huisrecht::imports::{self, Counts, Kind, Receiving, State};
use huisrecht::kernel::ids::ImportId;
use huisrecht::platform::app::App;
use huisrecht::platform::audit::Actor;
use shared::house::{House, Place};
use shared::portal;

const SIZES: [&str; 2] = ["5000", "50000"];

/// The program starts itself again for each file, so that each has memory of its own to measure.
fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["bring", folder, socket, kind, rows] => {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
            let kind = Kind::from_code(kind).context("a kind")?;
            runtime.block_on(bring(&Place::new(folder, socket), kind, rows.parse()?))
        }
        _ => measure(),
    }
}

fn measure() -> Result<()> {
    println!(
        "     rows             comes in   checked   taken over   the same again   all otherwise   memory of the server"
    );
    for rows in SIZES {
        let house = House::new("import", async |_, _| Ok(()))?;
        for kind in Kind::ALL {
            let mut command = Command::new(env::current_exe()?);
            command.arg("bring").args(house.place().words()).args([kind.code(), rows]);
            ensure!(command.status()?.success(), "the import failed");
        }
    }
    Ok(())
}

const ACTOR: Actor = Actor::Operator("bench");

/// How long each step of one file took.
struct Times {
    came_in: Duration,
    checked: Duration,
    taken: Duration,
}

impl Times {
    fn whole(&self) -> Duration {
        self.came_in + self.checked + self.taken
    }
}

async fn bring(place: &Place, kind: Kind, rows: u32) -> Result<()> {
    let app = portal::app(place)?;
    let (first, counts) = take_over(&app, kind, rows, Year::This).await?;
    ensure!(counts.new == i32::try_from(rows)?, "not all came: {counts:?}");
    let (again, counts) = take_over(&app, kind, rows, Year::This).await?;
    ensure!(counts.unchanged == i32::try_from(rows)?, "the same file changed something: {counts:?}");
    let (otherwise, counts) = take_over(&app, kind, rows, Year::Next).await?;
    ensure!(counts.changed == i32::try_from(rows)?, "not all changed: {counts:?}");
    let seconds = |time: Duration| format!("{:.1} s", time.as_secs_f64());
    println!(
        "{rows:>9} {:<10} {:>9} {:>9} {:>12} {:>16} {:>15} {:>19} MB",
        kind.code(),
        seconds(first.came_in),
        seconds(first.checked),
        seconds(first.taken),
        seconds(again.whole()),
        seconds(otherwise.whole()),
        peak_memory()?
    );
    Ok(())
}

/// The whole way of a file, without the wait for a job.
async fn take_over(app: &App, kind: Kind, rows: u32, year: Year) -> Result<(Times, Counts)> {
    let begin = Instant::now();
    let run = receive(app, kind, rows, year).await?;
    let came_in = begin.elapsed();
    imports::check(app, run).await?;
    let checked = begin.elapsed() - came_in;
    ensure!(imports::ask(app, ACTOR, run).await?, "the file is faulty");
    imports::apply(app, run).await?;
    let taken = begin.elapsed() - came_in - checked;
    let done = imports::find(app.db.read(), run).await?.context("the run is gone")?;
    ensure!(done.state == State::Done, "not taken over: {done:?}");
    Ok((Times { came_in, checked, taken }, done.counts))
}

async fn receive(app: &App, kind: Kind, rows: u32, year: Year) -> Result<ImportId> {
    let mut receiving = Receiving::begin(app, kind, ACTOR).await?;
    receiving.add(files::header(kind).as_bytes()).await?.map_err(|fault| anyhow!("{fault:?}"))?;
    for at in 0..rows {
        receiving.add(files::row(kind, at, year).as_bytes()).await?.map_err(|fault| anyhow!("{fault:?}"))?;
    }
    receiving.finish().await?.map_err(|fault| anyhow!("{fault:?}"))
}

/// At most, in megabytes.
fn peak_memory() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).context("the peak")?;
    let kilobytes: u64 = line.split_whitespace().nth(1).context("the peak")?.parse()?;
    Ok(kilobytes / 1024)
}

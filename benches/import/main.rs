//! How long a file of persons takes to come in, to be checked and to be taken over, and how much memory the server needs for it: for 5,000
//! and for 50,000 persons, so that it shows whether memory grows with the file. The cluster is durable, as in production.
//!
//! `cargo bench --bench import` prints it; what it prints is for people, and fails nothing.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{env, fs};

use anyhow::{Context, Result, anyhow, ensure};
use huisrecht::imports::{self, Kind, Receiving, State};
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::organisation::Organisation;
use huisrecht::platform::app::App;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::clock::Clock;
use huisrecht::platform::config::{Mode, Settings};
use huisrecht::platform::db::Db;
use huisrecht::platform::embedded::Embedded;
use huisrecht::platform::keys::Keys;
use huisrecht::platform::mail::MailRoute;
use huisrecht::platform::password::Cost;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};

/// The program starts itself again for each file, so that each has memory of its own to measure.
fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["bring", folder, socket, persons] => {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
            runtime.block_on(bring(Path::new(folder), Path::new(socket), persons.parse()?))
        }
        _ => measure(),
    }
}

fn measure() -> Result<()> {
    println!("persons      in   check    take over   the same again   memory of the server at most");
    for persons in ["5000", "50000"] {
        let folder = env::temp_dir().join(format!("huisrecht-import-{}", std::process::id()));
        let embedded = Embedded::start(&folder)?;
        let owner = login(embedded.socket_dir(), Embedded::OWNER);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let mut owner = PgConnection::connect_with(&owner).await?;
            huisrecht::MIGRATIONS.run(&mut owner).await?;
            anyhow::Ok(owner.close().await?)
        })?;
        let mut command = Command::new(env::current_exe()?);
        let done =
            command.args(["bring".as_ref(), folder.as_os_str(), embedded.socket_dir().as_os_str(), persons.as_ref()]);
        ensure!(done.status()?.success(), "the import failed");
        embedded.stop()?;
        let _ = fs::remove_dir_all(&folder);
    }
    Ok(())
}

fn login(socket: &Path, user: &str) -> PgConnectOptions {
    PgConnectOptions::new_without_pgpass().socket(socket).username(user).database(Embedded::DATABASE)
}

async fn bring(folder: &Path, socket: &Path, persons: u32) -> Result<()> {
    let app = app(folder, socket)?;
    let begin = Instant::now();
    let run = receive(&app, persons).await?;
    let came_in = begin.elapsed();
    let checking = Instant::now();
    imports::check(&app, run).await?;
    let checked = checking.elapsed();
    let taking = Instant::now();
    ensure!(imports::ask(&app, ACTOR, run).await?, "the file is faulty");
    imports::apply(&app, run).await?;
    let taken = taking.elapsed();
    let done = imports::find(app.db.read(), run).await?.context("the run is gone")?;
    ensure!(done.state == State::Done && done.counts.new == i32::try_from(persons)?, "not all came: {done:?}");
    let again = Instant::now();
    let run = receive(&app, persons).await?;
    imports::check(&app, run).await?;
    ensure!(imports::ask(&app, ACTOR, run).await?, "the file is faulty");
    imports::apply(&app, run).await?;
    let again = again.elapsed();
    let seconds = |time: Duration| format!("{:.1} s", time.as_secs_f64());
    println!(
        "{persons:>7} {:>7} {:>7} {:>12} {:>16}   {} MB",
        seconds(came_in),
        seconds(checked),
        seconds(taken),
        seconds(again),
        peak_memory()?
    );
    Ok(())
}

const ACTOR: Actor = Actor::Operator("bench");

/// The file is made as it is sent: it is never whole anywhere.
async fn receive(app: &App, persons: u32) -> Result<huisrecht::kernel::ids::ImportId> {
    let mut receiving = Receiving::begin(app, Kind::Persons, ACTOR).await?;
    let header = "relatie;voornamen;voorvoegsels;achternaam;geboortedatum;emailadres;telefoonnummer;straat;huisnummer;postcode;woonplaats\r\n";
    receiving.add(header.as_bytes()).await?.map_err(|fault| anyhow!("{fault:?}"))?;
    for at in 0..persons {
        let row = format!(
            "R-{at:06};Anna Maria;van den;Berg{};{:02}-{:02}-{};r{at}@voorbeeld.example;06 1{:07};Lindenhof;{};73{} AB;Apeldoorn\r\n",
            letters(at),
            at % 28 + 1,
            at % 12 + 1,
            1940 + at % 65,
            at % 10_000_000,
            at % 400 + 1,
            10 + at % 30,
        );
        receiving.add(row.as_bytes()).await?.map_err(|fault| anyhow!("{fault:?}"))?;
    }
    receiving.finish().await?.map_err(|fault| anyhow!("{fault:?}"))
}

/// Names have no digits.
fn letters(at: u32) -> String {
    at.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

fn app(folder: &Path, socket: &Path) -> Result<App> {
    let postbox: PathBuf = folder.join("postbox");
    fs::create_dir_all(&postbox)?;
    let settings = Settings {
        mode: Mode::Production,
        url: "https://portaal.example".to_owned(),
        organisation: Arc::new(Organisation::demo()),
        mail: MailRoute::Postbox(postbox),
        mail_from: EmailAddress::parse("portaal@woonmensen.example").map_err(|_| anyhow!("the sender"))?,
        trusted_proxies: vec![],
        password_cost: Cost::default(),
    };
    let db = Db::new(login(socket, "huisrecht_app"), login(socket, "huisrecht_read"), Clock::default());
    Ok(App::new(settings, db, Keys::read_or_create(&folder.join("keys"))?)?)
}

/// In megabytes.
fn peak_memory() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).context("the peak")?;
    let kilobytes: u64 = line.split_whitespace().nth(1).context("the peak")?.parse()?;
    Ok(kilobytes / 1024)
}

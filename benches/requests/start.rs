//! How long somebody waits who starts the program on data that are there: until the first page has arrived.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::shared::house::Temporary;
use crate::shared::http::{Connection, get};

const STARTS: usize = 5;
const PATIENCE: Duration = Duration::from_secs(60);

pub fn print() -> Result<()> {
    let data = Temporary::new("start");
    let fresh = start(data.path())?;
    let mut again = (0..STARTS).map(|_| start(data.path())).collect::<Result<Vec<_>>>()?;
    again.sort();
    println!("Start, data there {:>5} ms to the first page (median of {STARTS})", again[STARTS / 2].as_millis());
    println!("Start, no data    {:>5} ms (initdb, schema, two hundred persons)", fresh.as_millis());
    Ok(())
}

fn start(data: &Path) -> Result<Duration> {
    let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let begin = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_huisrecht"));
    command.args(["serve", "--listen", &address.to_string(), "--data"]).arg(data);
    let mut child = command.env_remove("DATABASE_URL").stdout(Stdio::null()).spawn()?;
    let taken = first_page(address, begin);
    kill(Pid::from_raw(child.id().try_into()?), Signal::SIGTERM)?;
    child.wait()?;
    taken
}

fn first_page(address: SocketAddr, begin: Instant) -> Result<Duration> {
    loop {
        match Connection::open(address) {
            Ok(mut connection) => {
                ensure!(connection.ask(&get("/", ""))?.status == 200, "the first page is not there");
                return Ok(begin.elapsed());
            }
            Err(fault) => ensure!(begin.elapsed() < PATIENCE, "the portal does not start: {fault}"),
        }
        sleep(Duration::from_millis(1));
    }
}

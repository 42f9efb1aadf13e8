//! A server in a process of its own: this program again, told what to be. It tells its address and ends when its input does, so
//! that it never outlives who started it.

use std::env;
use std::io::{self, BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use huisrecht::platform::server;
use tokio::net::TcpListener;
use tokio::task::spawn_blocking;
use tracing_subscriber::EnvFilter;

use super::cpu;
use super::house::Place;

pub struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    /// `role` is what it is, and after the place what else it has to know.
    pub fn start(role: &[&str], place: &Place) -> Result<Self> {
        let (name, more) = role.split_first().context("a role")?;
        let mut command = Command::new(env::current_exe()?);
        command.arg(name).args(place.words()).args(more).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
        let address = line.trim().parse().map_err(|_| anyhow!("the {name} did not start"))?;
        Ok(Self { child, address })
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn cpu(&self) -> Result<Duration> {
        cpu::of(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // Its end is all that is waited for.
        let _ = self.child.wait();
    }
}

/// What such a process does.
pub fn serve(service: impl Future<Output = Result<Router>>) -> Result<()> {
    let filter = EnvFilter::new("info,sqlx=warn,tower_sessions=error");
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(io::stderr).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let service = service.await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        Ok(server::run(listener, service, end_of_input()).await?)
    })
}

async fn end_of_input() {
    // Whatever is said or goes wrong, it is over.
    let _ = spawn_blocking(|| io::stdin().read_to_end(&mut Vec::new())).await;
}

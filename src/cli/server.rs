//! `huisrecht serve`: what both kinds of server have in common.

use std::net::SocketAddr;

use anyhow::{Context, Result, bail};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;

use crate::kernel::register::{self, Activity};
use crate::platform::app::App;
use crate::platform::{jobs, server, visits};
use crate::{organisation, router, statement};

/// A gap in the processing register stops the start (P04, P68).
pub fn check_register(activities: &[Activity]) -> Result<()> {
    let gaps = register::gaps(activities);
    if gaps.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> =
        gaps.into_iter().map(|gap| format!("the processing register has a gap: {}", gap.0)).collect();
    bail!(lines.join("\n"))
}

/// People read the demonstration's log; machines read production's.
pub fn log_to_stderr(json: bool) {
    let filter = EnvFilter::try_from_env("HUISRECHT_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,tower_sessions=error"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if json { log.json().init() } else { log.init() }
}

pub async fn listener(listen: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))
}

/// Answers requests and does jobs until told to stop; then finishes what runs.
pub async fn run(app: App, listener: TcpListener) -> Result<()> {
    let asked_to_stop = server::stop_signal();
    let (stop, stopped) = watch::channel(false);
    let working = tokio::spawn(jobs::run(app.clone(), router::jobs(), until(stopped.clone())));
    let counting = tokio::spawn(visits::run(app.clone(), until(stopped)));
    let watching = tokio::spawn(statement::watch(app.clone()));
    let looking = tokio::spawn(organisation::settings::watch(app.clone()));
    tokio::task::spawn_blocking(crate::kernel::phone::load_numbering_plans);
    let answered = server::run(listener, router::service(app.clone()), asked_to_stop).await;
    stop.send_replace(true);
    working.await.context("the jobs ended badly")?;
    counting.await.context("counting visits ended badly")?;
    watching.abort();
    looking.abort();
    app.db.close().await;
    Ok(answered?)
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone: then it is time to stop as well.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

//! The two loops of a server: jobs and mail, side by side, so that neither waits for the other. They look when something was changed
//! here, and every two seconds for what other servers left. The database may go away and come back.

use std::pin::pin;
use std::time::Duration;

use tokio::sync::watch;

use super::{Kind, arm, run_one};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::mail;

const LOOK: Duration = Duration::from_secs(2);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Signal {
    Look,
    Stop,
}

/// Works until `stop`, then finishes what is in hand.
pub async fn run(app: App, kinds: Vec<Kind>, stop: impl Future<Output = ()>) {
    let (signal, heard) = watch::channel(Signal::Look);
    tokio::join!(relay(&app, signal, stop), do_jobs(&app, &kinds, heard.clone()), send_mail(&app, heard));
}

/// Passes on to both loops that there may be work.
async fn relay(app: &App, signal: watch::Sender<Signal>, stop: impl Future<Output = ()>) {
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            () = app.db.changed() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
        signal.send_replace(Signal::Look);
    }
    signal.send_replace(Signal::Stop);
}

async fn do_jobs(app: &App, kinds: &[Kind], mut heard: watch::Receiver<Signal>) {
    let mut health = Health::new("jobs");
    let mut armed = false;
    while *heard.borrow_and_update() == Signal::Look {
        if !armed {
            armed = health.note(arm(app, kinds).await.map(|()| true));
        }
        if !health.note(run_one(app, kinds).await) && heard.changed().await.is_err() {
            return;
        }
    }
}

/// Goes on at once only when mail left: with the mail server away, the outbox is tried a few mails at a time.
async fn send_mail(app: &App, mut heard: watch::Receiver<Signal>) {
    let mut health = Health::new("mail");
    while *heard.borrow_and_update() == Signal::Look {
        if !health.note(mail::send_batch(app).await.map(|batch| batch.sent > 0)) && heard.changed().await.is_err() {
            return;
        }
    }
}

/// Says once that a loop cannot do its work, and once that it can again.
struct Health {
    what: &'static str,
    ill: bool,
}

impl Health {
    fn new(what: &'static str) -> Self {
        Self { what, ill: false }
    }

    /// Whether something was done; an error counts as no.
    fn note(&mut self, done: Result<bool>) -> bool {
        match (&done, self.ill) {
            (Err(cause), false) => tracing::error!(what = self.what, %cause, "work is halted"),
            (Ok(_), true) => tracing::info!(what = self.what, "work goes on"),
            _ => {}
        }
        self.ill = done.is_err();
        done.unwrap_or(false)
    }
}

//! Counts the SQL statements of a piece of work, on the thread of its test, and keeps what it wrote in the log.

use std::cell::{Cell, RefCell};
use std::fmt::Write;
use std::sync::Once;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

thread_local! {
    /// Statements on this thread: each test has one, with all of its tasks on it.
    static COUNT: Cell<usize> = const { Cell::new(0) };

    /// Lines of the log, below the level of debugging.
    static LOG: RefCell<Vec<String>> = const { RefCell::new(vec![]) };
}

/// One for the whole program: subscribers that come and go with a test can miss events, since what is listened to is remembered per place
/// in the code.
struct Counter;

impl Subscriber for Counter {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query" || *metadata.level() <= Level::INFO
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        if event.metadata().target() == "sqlx::query" {
            COUNT.with(|count| count.set(count.get() + 1));
        } else {
            let mut line = Line(event.metadata().level().to_string());
            event.record(&mut line);
            LOG.with_borrow_mut(|log| log.push(line.0));
        }
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// A line of the log, as it grows.
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }
}

fn listen() {
    static LISTEN: Once = Once::new();
    LISTEN.call_once(|| tracing::subscriber::set_global_default(Counter).unwrap());
}

/// What the work gives, and the lines it wrote in the log.
pub async fn logged<T>(work: impl Future<Output = T>) -> (T, Vec<String>) {
    listen();
    LOG.take();
    let done = work.await;
    (done, LOG.take())
}

/// What the work gives, and how many statements it took.
pub async fn counted<T>(work: impl Future<Output = T>) -> (T, usize) {
    listen();
    let before = COUNT.get();
    let done = work.await;
    (done, COUNT.get() - before)
}

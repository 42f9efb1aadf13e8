//! Counts the SQL statements of a piece of work, on the thread of its test.

use std::cell::Cell;
use std::sync::Once;

use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

thread_local! {
    /// Statements on this thread: each test has one, with all of its tasks on it.
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

/// One for the whole program: subscribers that come and go with a test can miss events, since what is listened to is remembered per place
/// in the code.
struct Counter;

impl Subscriber for Counter {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {
        COUNT.with(|count| count.set(count.get() + 1));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// What the work gives, and how many statements it took.
pub async fn counted<T>(work: impl Future<Output = T>) -> (T, usize) {
    static LISTEN: Once = Once::new();
    LISTEN.call_once(|| tracing::subscriber::set_global_default(Counter).unwrap());
    let before = COUNT.get();
    let done = work.await;
    (done, COUNT.get() - before)
}

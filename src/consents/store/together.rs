//! Presses that come while others are being written are written with the next: one statement and one commit for all of them. A lone
//! press waits for nobody. When a text changes in substance, everybody is asked again at once (P30): then this is what holds.

use std::collections::HashSet;
use std::mem::replace;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;
use uuid::Uuid;

use super::act::{self, Act, Moment};
use crate::platform::app::App;

/// One statement stays short.
pub const AT_MOST: usize = 64;

/// Those that wait for the next statement.
#[derive(Default)]
struct Queue(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    acts: Vec<(Act, oneshot::Sender<bool>)>,
    /// Somebody is at it.
    busy: bool,
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether it was written. False says nothing about why; a fault ends here too, and shows again when the act is tried alone.
pub async fn write(app: &App, act: &Act) -> bool {
    let queue = app.memory.get::<Queue>().unwrap_or_else(|| app.memory.put(Queue::default()));
    let (tell, told) = oneshot::channel();
    let begins = {
        let mut waiting = queue.lock();
        waiting.acts.push((act.clone(), tell));
        !replace(&mut waiting.busy, true)
    };
    if begins {
        // Not in this request, which its visitor may break off.
        tokio::spawn(work(app.clone(), queue));
    }
    told.await.unwrap_or(false)
}

async fn work(app: App, queue: Arc<Queue>) {
    let mut shift = Shift { queue, over: false };
    while let Some((acts, tell)) = shift.next() {
        let written = together(&app, &acts).await.unwrap_or_default();
        for (act, tell) in acts.iter().zip(tell) {
            // Nobody listens any more when the visitor left.
            let _ = tell.send(written.contains(&act.id));
        }
    }
}

async fn together(app: &App, acts: &[Act]) -> sqlx::Result<HashSet<Uuid>> {
    let mut conn = app.db.write().acquire().await?;
    act::write(&mut conn, acts, Moment::new(app.db.clock().now())).await
}

/// The turn of one task at the queue.
struct Shift {
    queue: Arc<Queue>,
    over: bool,
}

impl Shift {
    /// The next to write; when there are none, the next press begins a shift of its own.
    fn next(&mut self) -> Option<(Vec<Act>, Vec<oneshot::Sender<bool>>)> {
        let mut waiting = self.queue.lock();
        // Who was told meanwhile that it took too long, or left, finds nothing written afterwards.
        waiting.acts.retain(|(_, tell)| !tell.is_closed());
        let count = waiting.acts.len().min(AT_MOST);
        self.over = count == 0;
        waiting.busy = !self.over;
        let now = waiting.acts.drain(..count).unzip();
        (!self.over).then_some(now)
    }
}

/// Cut short, it leaves nobody waiting: whoever was not told tries alone.
impl Drop for Shift {
    fn drop(&mut self) {
        if !self.over {
            let mut waiting = self.queue.lock();
            waiting.busy = false;
            waiting.acts.clear();
        }
    }
}

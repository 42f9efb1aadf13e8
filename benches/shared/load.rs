//! Many visitors at once, each on a connection of its own.

use std::net::SocketAddr;
use std::thread;

use anyhow::{Result, anyhow};

use super::http::Connection;

/// Who come at once.
pub const VISITORS: usize = 8;

pub trait Visitor: Send {
    /// Asks something, and refuses an answer that is not the expected one.
    fn visit(&mut self, connection: &mut Connection) -> Result<()>;
}

/// Lets each visitor come so many times.
pub fn drive(address: SocketAddr, visitors: &mut [impl Visitor], visits: usize) -> Result<()> {
    thread::scope(|scope| {
        let at_work: Vec<_> = visitors
            .iter_mut()
            .map(|visitor| {
                scope.spawn(move || {
                    let mut connection = Connection::open(address)?;
                    (0..visits).try_for_each(|_| visitor.visit(&mut connection))
                })
            })
            .collect();
        at_work.into_iter().try_for_each(|one| one.join().map_err(|_| anyhow!("a visitor fell over"))?)
    })
}

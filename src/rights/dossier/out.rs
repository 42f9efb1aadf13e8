//! Where a dossier is written to, piece by piece.

use async_trait::async_trait;

use crate::platform::bundle::Bundle;
use crate::platform::error::Result;

#[async_trait]
pub trait Out: Send {
    /// Waits until there is room for it.
    async fn put(&mut self, bytes: &[u8]) -> Result<()>;
}

/// A file of a bundle on its way.
#[async_trait]
impl Out for Bundle {
    async fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.write(bytes).await
    }
}

/// Memory, for what is small.
#[async_trait]
impl Out for Vec<u8> {
    async fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.extend_from_slice(bytes);
        Ok(())
    }
}

//! A file comes in: looked at, sealed and put away a piece at a time, and never whole in memory or bare on a disk.

use super::kind::Kind;
use super::{piece_store, run_store};
use crate::kernel::ids::ImportId;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;
use crate::platform::rows::PIECE;
use crate::platform::rows::encoding::{NotText, Sniffer};
use crate::platform::vault::Unlocked;

/// The most a file may bring.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// A file on its way in.
pub struct Receiving {
    app: App,
    actor: Actor,
    run: ImportId,
    file: Unlocked,
    sniffer: Sniffer,
    buffer: Vec<u8>,
    pieces: i32,
}

impl Receiving {
    pub async fn begin(app: &App, kind: Kind, actor: Actor) -> Result<Self> {
        let (run, file) = run_store::begin(app, kind, actor).await?;
        Ok(Self { app: app.clone(), actor, run, file, sniffer: Sniffer::default(), buffer: vec![], pieces: 0 })
    }

    /// Some more of the file.
    pub async fn add(&mut self, bytes: &[u8]) -> Result<Result<(), NotText>> {
        self.sniffer.see(bytes);
        if self.sniffer.bytes() > LARGEST {
            return Ok(Err(NotText::TooLarge));
        }
        self.buffer.extend(bytes);
        while self.buffer.len() >= PIECE {
            let rest = self.buffer.split_off(PIECE);
            let piece = std::mem::replace(&mut self.buffer, rest);
            self.put_away(&piece).await?;
        }
        Ok(Ok(()))
    }

    async fn put_away(&mut self, piece: &[u8]) -> Result<()> {
        piece_store::keep(&self.app, &self.file, self.run, self.pieces, piece).await?;
        self.pieces += 1;
        Ok(())
    }

    /// The file is whole; a job checks it. What is no text is given up at once.
    pub async fn finish(mut self) -> Result<Result<ImportId, NotText>> {
        let encoding = match self.sniffer.verdict() {
            Ok(encoding) => encoding,
            Err(not_text) => {
                self.give_up().await?;
                return Ok(Err(not_text));
            }
        };
        let rest = std::mem::take(&mut self.buffer);
        if !rest.is_empty() {
            self.put_away(&rest).await?;
        }
        let bytes = i64::try_from(self.sniffer.bytes()).unwrap_or(i64::MAX);
        run_store::received(&self.app, self.actor, self.run, encoding, bytes).await?;
        Ok(Ok(self.run))
    }

    /// Nothing of the file stays.
    pub async fn give_up(self) -> Result<()> {
        run_store::give_up(&self.app, self.actor, self.run).await
    }
}

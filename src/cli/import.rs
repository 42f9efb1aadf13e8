//! `huisrecht import`: a file of the administration by hand or by a timer, the same way as on the page: a dry run first, then all or nothing.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};

use super::production;
use crate::imports::{self, Kind, Receiving, Run, State};
use crate::kernel::ids::ImportId;
use crate::platform::app::App;
use crate::platform::audit::Actor;

const ACTOR: Actor = Actor::Operator("import");
/// Faults that are printed; all are counted.
const MOST: i64 = 50;

pub fn import(kind: &str, file: &Path, dry_run: bool) -> Result<()> {
    let kind = Kind::from_code(kind).context("no such kind of file")?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let app = production::app().await?;
        let done = bring(&app, kind, file, dry_run).await;
        app.db.close().await;
        done
    })
}

async fn bring(app: &App, kind: Kind, file: &Path, dry_run: bool) -> Result<()> {
    let id = receive(app, kind, file).await?;
    let run = until_not(app, id, State::Received).await?;
    print_counts(&run);
    print_faults(app, id).await?;
    if run.state != State::Checked {
        bail!("nothing was taken over: {}", run.refusal.unwrap_or_default());
    }
    if dry_run {
        println!("a dry run: nothing was taken over");
        return Ok(());
    }
    if !imports::ask(app, ACTOR, id).await? {
        bail!("nothing was taken over: somebody else decided about this file");
    }
    let run = until_not(app, id, State::Applying).await?;
    if run.state != State::Done {
        bail!("nothing was taken over: {}", run.refusal.unwrap_or_default());
    }
    println!("taken over");
    Ok(())
}

async fn receive(app: &App, kind: Kind, file: &Path) -> Result<ImportId> {
    let mut file = std::fs::File::open(file).with_context(|| file.display().to_string())?;
    let mut receiving = Receiving::begin(app, kind, ACTOR).await?;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        if let Err(not_text) = receiving.add(&buffer[..read]).await? {
            receiving.give_up().await?;
            bail!("this is no file to take over: {not_text:?}");
        }
    }
    receiving.finish().await?.map_err(|not_text| anyhow!("this is no file to take over: {not_text:?}"))
}

/// Does the work here, unless a server is at it already.
async fn until_not(app: &App, id: ImportId, state: State) -> Result<Run> {
    loop {
        match state {
            State::Received => imports::check(app, id).await?,
            _ => imports::apply(app, id).await?,
        }
        let run = imports::find(app.db.write(), id).await?.context("the import is gone")?;
        if run.state != state {
            return Ok(run);
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

fn print_counts(run: &Run) {
    let counts = run.counts;
    println!(
        "{} rows: {} new, {} changed, {} unchanged, {} left out, {} faulty",
        counts.all(),
        counts.new,
        counts.changed,
        counts.unchanged,
        counts.left_out,
        counts.faulty
    );
}

async fn print_faults(app: &App, id: ImportId) -> Result<()> {
    for (row, column, fault) in imports::faults(app.db.write(), id, MOST).await? {
        println!("row {row}, {column}: {}", fault.code().replace('_', " "));
    }
    Ok(())
}

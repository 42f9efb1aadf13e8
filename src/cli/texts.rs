//! `huisrecht texts`: the association's own privacy statement. It goes into the database that the environment names, or into the
//! demonstration of a data folder, also while servers run: they notice it within five seconds.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use sqlx::postgres::PgConnectOptions;
use time::Date;
use time::macros::format_description;

use super::production::variable;
use crate::kernel::organisation::Organisation;
use crate::organisation::settings_store;
use crate::platform::audit::Actor;
use crate::platform::clock::Clock;
use crate::platform::config;
use crate::platform::db::Db;
use crate::platform::embedded::{Embedded, EmbeddedError};
use crate::statement::{self, Draft, Kind, SHIPPED, Versions};

/// `--effective 2027-01-01`
pub fn day(text: &str) -> Result<Date, String> {
    Date::parse(text, format_description!("[year]-[month]-[day]"))
        .map_err(|_| "give a day as year-month-day, such as 2027-01-01".to_owned())
}

/// The text that comes with the program, to begin from.
pub fn shipped() {
    print!("{SHIPPED}");
}

/// What to publish, and where.
pub struct Publication<'a> {
    pub file: &'a Path,
    pub effective_on: Date,
    pub dry_run: bool,
    pub data: &'a Path,
}

pub fn publish(publication: &Publication) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        if std::env::var_os("DATABASE_URL").is_some() {
            in_production(publication).await
        } else {
            in_a_demonstration(publication).await
        }
    })
}

async fn in_production(publication: &Publication<'_>) -> Result<()> {
    let options = config::database(&variable, "DATABASE_URL").map_err(|wrong| anyhow!(wrong))?;
    let organisation = config::organisation(&variable).map_err(|wrong| anyhow!(wrong))?;
    into(options, publication, &organisation).await
}

/// A demonstration that runs is reached through its socket; one that does not is started for a moment.
async fn in_a_demonstration(publication: &Publication<'_>) -> Result<()> {
    let data = publication.data;
    if !data.join("demo.json").is_file() {
        bail!("there is no demonstration in {}: start one with 'huisrecht serve', or set DATABASE_URL", data.display());
    }
    let organisation = Organisation::demo();
    let folder = data.to_owned();
    let started = match tokio::task::spawn_blocking(move || Embedded::start(&folder)).await? {
        Ok(embedded) => Some(Arc::new(embedded)),
        Err(EmbeddedError::InUse { .. }) => None,
        Err(error) => return Err(error.into()),
    };
    let (folder, port) = Embedded::address(data)?;
    let options = PgConnectOptions::new_without_pgpass().socket(folder).port(port);
    let options = options.username("huisrecht_app").database(Embedded::DATABASE);
    let done = into(options, publication, &organisation).await;
    if let Some(embedded) = started {
        tokio::task::spawn_blocking(move || embedded.stop()).await??;
    }
    done
}

async fn into(options: PgConnectOptions, publication: &Publication<'_>, organisation: &Organisation) -> Result<()> {
    let Publication { file, effective_on, dry_run, .. } = *publication;
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).with_context(|| format!("{name} cannot be read"))?;
    let db = Db::new(options.clone(), options, Clock::default());
    // What employees set counts over the file.
    let set = settings_store::newest(db.write()).await.context("the settings of the association")?;
    let organisation = set.as_ref().map_or(organisation, |set| &set.organisation);
    let draft = Draft::parse(&text, organisation).map_err(|wrong| anyhow!("{name}: {wrong}"))?;
    let done = if dry_run {
        let versions = statement::all(db.write()).await.context("the versions of the statement")?;
        let checked = draft.check(&versions, effective_on, db.clock().now());
        checked.map(|()| foretell(&draft, &versions, effective_on)).map_err(anyhow::Error::from)
    } else {
        let published = statement::publish(&db, Actor::Operator("texts publish"), &draft, effective_on).await;
        published.map(|number| tell(&db, &draft, number, effective_on)).map_err(anyhow::Error::from)
    };
    db.close().await;
    done
}

fn tell(db: &Db, draft: &Draft, number: i32, effective_on: Date) {
    let today = db.clock().today();
    let from =
        if effective_on > today { format!("in force from {effective_on}") } else { format!("dated {effective_on}") };
    println!("version {number} of the privacy statement is published: {}, {from}", about(draft));
}

fn foretell(draft: &Draft, versions: &Versions, effective_on: Date) {
    let follows = match versions.up_to(effective_on) {
        Some(held) => format!("it would follow version {}, of {}", held.number, held.effective_on),
        None => "it would be the first of the history".to_owned(),
    };
    println!(
        "nothing is published. This would be version {}, dated {effective_on}: {}; {follows}",
        versions.next_number(),
        about(draft)
    );
}

fn about(draft: &Draft) -> String {
    let kind = if draft.kind == Kind::Summary { "a summary" } else { "the literal text" };
    let languages = if draft.en.is_some() { "in Dutch and English" } else { "in Dutch only" };
    format!("{kind} {languages}")
}

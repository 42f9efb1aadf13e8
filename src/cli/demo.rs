//! The demonstration server: an embedded database, a fictional association, a post box instead of a mail server.

use std::net::SocketAddr;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};

use super::production::variable;
use super::server;
use crate::demo;
use crate::kernel::email::EmailAddress;
use crate::kernel::organisation::Organisation;
use crate::platform::app::App;
use crate::platform::clock::Clock;
use crate::platform::config::{self, Mode, Settings};
use crate::platform::db::Db;
use crate::platform::embedded::Embedded;
use crate::platform::keys::Keys;
use crate::platform::mail::MailRoute;
use crate::platform::password::Cost;
use crate::router;

pub async fn serve(listen: SocketAddr, data: &Path) -> Result<()> {
    if !listen.ip().is_loopback() {
        bail!("a demonstration listens on the loopback address only; set DATABASE_URL for a production server");
    }
    let listener = server::listener(listen).await?;
    let url = format!("http://{}", listener.local_addr()?);
    let folder = data.to_owned();
    let embedded = tokio::task::spawn_blocking(move || Embedded::start(&folder)).await??;
    let embedded = Arc::new(embedded);
    let served = open(&embedded, data, &url, listener).await;
    let last = embedded.clone();
    tokio::task::spawn_blocking(move || last.stop()).await??;
    served
}

async fn open(embedded: &Arc<Embedded>, data: &Path, url: &str, listener: tokio::net::TcpListener) -> Result<()> {
    let login = |user: &str| place(embedded.socket_dir(), embedded.port(), user);
    let mut owner = PgConnection::connect_with(&login(Embedded::OWNER)).await.context("the embedded database")?;
    crate::MIGRATIONS.run(&mut owner).await.context("migrating the embedded database")?;
    owner.close().await?;
    let app = app(data, url, login("huisrecht_app"), login("huisrecht_read"))?;
    demo::load(&app).await.context("loading the fictional association")?;
    router::prepare(&app).await?;
    announce(data, url, embedded)?;
    tokio::spawn(revive(embedded.clone()));
    server::run(app, listener).await
}

/// For a command beside the demonstration, which may be running or not.
pub async fn with(data: &Path, act: impl AsyncFnOnce(App) -> Result<()>) -> Result<()> {
    if let Some(app) = running(data).await {
        return act(app).await;
    }
    if !data.join("demo.json").exists() {
        bail!("there is no demonstration in {}: start one with 'huisrecht serve', or set DATABASE_URL", data.display());
    }
    let folder = data.to_owned();
    let embedded = tokio::task::spawn_blocking(move || Embedded::start(&folder)).await??;
    let login = |user: &str| place(embedded.socket_dir(), embedded.port(), user);
    let done = match app(data, &address(data), login("huisrecht_app"), login("huisrecht_read")) {
        Ok(app) => act(app).await,
        Err(error) => Err(error),
    };
    tokio::task::spawn_blocking(move || embedded.stop()).await??;
    done
}

/// The demonstration that runs on this folder, if one does.
async fn running(data: &Path) -> Option<App> {
    let facts = facts(data)?;
    let folder = PathBuf::from(facts["database"]["socket_directory"].as_str()?);
    let port = u16::try_from(facts["database"]["port"].as_u64()?).ok()?;
    let login = |user: &str| place(&folder, port, user);
    let app = app(data, facts["url"].as_str()?, login("huisrecht_app"), login("huisrecht_read")).ok()?;
    app.db.read().acquire().await.ok()?;
    Some(app)
}

/// What `demo.json` says.
fn facts(data: &Path) -> Option<serde_json::Value> {
    serde_json::from_slice(&std::fs::read(data.join("demo.json")).ok()?).ok()
}

/// Where the demonstration answered the last time.
fn address(data: &Path) -> String {
    let url = facts(data).and_then(|facts| facts["url"].as_str().map(str::to_owned));
    url.unwrap_or_else(|| "http://127.0.0.1:8080".to_owned())
}

fn place(folder: &Path, port: u16, user: &str) -> PgConnectOptions {
    PgConnectOptions::new_without_pgpass().socket(folder).port(port).username(user).database(Embedded::DATABASE)
}

fn app(data: &Path, url: &str, write: PgConnectOptions, read: PgConnectOptions) -> Result<App> {
    let postbox = private_folder(&data.join("postbox"))?;
    let keys = Keys::read_or_create(&data.join("keys"))?;
    let settings = Settings {
        mode: Mode::Demo,
        url: url.to_owned(),
        organisation: Organisation::demo().into(),
        mail: MailRoute::Postbox(postbox),
        mail_from: EmailAddress::parse("portaal@woonmensen.example")
            .map_err(|_| anyhow::anyhow!("the demo's sender"))?,
        mail_reports: None,
        trusted_proxies: vec![],
        password_cost: Cost::default(),
        sign_on: config::sign_on(&variable).map_err(|wrong| anyhow!(wrong.join("\n")))?.map(Arc::new),
    };
    Ok(App::new(settings, Db::new(write, read, Clock::default()), keys)?)
}

fn private_folder(path: &Path) -> Result<PathBuf> {
    std::fs::create_dir_all(path).with_context(|| format!("cannot make {}", path.display()))?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700))?;
    Ok(path.to_owned())
}

/// Writes `demo.json` and tells the person at the terminal how to begin.
fn announce(data: &Path, url: &str, embedded: &Embedded) -> Result<()> {
    use std::io::Write;
    let facts = demo::describe(url, embedded).context("the cast of the demonstration does not parse")?;
    let path = data.join("demo.json");
    let fresh = data.join("demo.json.new");
    // A leftover of an earlier start may have other rights.
    let _ = std::fs::remove_file(&fresh);
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&fresh)?;
    writeln!(file, "{}", serde_json::to_string_pretty(&facts)?)?;
    std::fs::rename(&fresh, &path)?;
    println!("\nHuisrecht, a demonstration with fictional persons.\n");
    println!("  Portal    {url}");
    println!("  Post box  {url}/postbus  (every mail it sends)");
    println!("  Password  {}\n", demo::PASSWORD);
    for account in facts["accounts"].as_array().into_iter().flatten() {
        let word = |name: &str| account[name].as_str().unwrap_or_default().to_owned();
        println!("  {:<44} {}, {}", word("email"), word("role").replace('_', "-"), word("state"));
    }
    let unlinked = |name: &str| facts["tenant_without_account"][name].as_str().unwrap_or_default().to_owned();
    let [name, born, address] = ["name", "birth_date", "address"].map(unlinked);
    println!("\nA tenant without an account, to link one to: {name}, born {born}, {address}.");
    println!("Employees give a code too: it stands in the post box.");
    println!("This also stands in {}. Stop with Ctrl-C.", path.display());
    Ok(())
}

/// Brings the database back if somebody kills it.
async fn revive(embedded: Arc<Embedded>) {
    loop {
        tokio::time::sleep(Duration::from_secs(2)).await;
        let again = embedded.clone();
        match tokio::task::spawn_blocking(move || again.revive()).await {
            Ok(Ok(true)) => tracing::warn!("the embedded database had ended and was started again"),
            Ok(Ok(false)) => {}
            Ok(Err(error)) => tracing::error!(%error, "the embedded database cannot be started again"),
            Err(_) => return,
        }
    }
}

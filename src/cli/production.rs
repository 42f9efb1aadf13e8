//! The production server: a database of its own somewhere, no demonstration, and no start on weak settings.

use std::net::SocketAddr;

use anyhow::{Context, Result, anyhow, bail};
use sqlx::migrate::Migrate;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection, PgPool};

use super::server;
use crate::platform::app::App;
use crate::platform::clock::Clock;
use crate::platform::config::{self, Production};
use crate::platform::db::Db;
use crate::router;

pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

pub async fn serve(listen: SocketAddr) -> Result<()> {
    let production = config::production(&variable).map_err(|wrong| anyhow!(wrong.join("\n")))?;
    if let Some(owner) = &production.owner {
        run_migrations(owner).await?;
    }
    let app = checked(production).await?;
    router::prepare(&app).await?;
    let listener = server::listener(listen).await?;
    tracing::info!(%listen, "serving");
    server::run(app, listener).await
}

/// For a command beside the running server.
pub async fn open() -> Result<App> {
    checked(config::production(&variable).map_err(|wrong| anyhow!(wrong.join("\n")))?).await
}

async fn checked(Production { settings, keys, app, read, .. }: Production) -> Result<App> {
    let app = App::new(settings, Db::new(app, read, Clock::default()), keys)?;
    check_login(app.db.write(), "DATABASE_URL").await?;
    check_login(app.db.read(), "DATABASE_READ_URL").await?;
    check_deadlines(app.db.write(), "DATABASE_URL").await?;
    check_deadlines(app.db.read(), "DATABASE_READ_URL").await?;
    check_schema(&app).await?;
    check_reader(app.db.read()).await?;
    Ok(app)
}

/// The application on the production database, for a command beside the server.
pub async fn app() -> Result<App> {
    let Production { settings, keys, app, read, .. } =
        config::production(&variable).map_err(|wrong| anyhow!(wrong.join("\n")))?;
    let app = App::new(settings, Db::new(app, read, Clock::default()), keys)?;
    check_schema(&app).await?;
    Ok(app)
}

/// `huisrecht migrate`
pub fn migrate() -> Result<()> {
    let options = config::database(&variable, "DATABASE_OWNER_URL").map_err(|wrong| anyhow!(wrong))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(run_migrations(&options))
}

async fn run_migrations(owner: &PgConnectOptions) -> Result<()> {
    let mut conn = PgConnection::connect_with(owner).await.context("DATABASE_OWNER_URL")?;
    crate::MIGRATIONS.run(&mut conn).await.context("migrating")?;
    Ok(conn.close().await?)
}

/// The server may not be able to do what only the owner may: then grants and triggers would protect nothing.
async fn check_login(pool: &PgPool, name: &str) -> Result<()> {
    let too_strong = sqlx::query_scalar!(
        r#"select (rolsuper or rolcreaterole or rolcreatedb
                   or exists (select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'member'))) as "strong!"
           from pg_roles where rolname = current_user"#
    )
    .fetch_one(pool)
    .await
    .with_context(|| name.to_owned())?;
    if too_strong {
        bail!("{name} logs in as owner or administrator of the database: use huisrecht_app and huisrecht_read");
    }
    Ok(())
}

/// The server asks for deadlines when it connects; a pooler between may drop what is asked, and then one lock can hold up everybody.
pub async fn check_deadlines(pool: &PgPool, name: &str) -> Result<()> {
    let here = sqlx::query!(
        r#"select current_user::text as "role!", current_database()::text as "database!",
                  array(select setting from unnest(array['statement_timeout', 'idle_in_transaction_session_timeout']) setting
                        where current_setting(setting) = '0' order by 1 desc) as "missing!""#
    )
    .fetch_one(pool)
    .await
    .with_context(|| name.to_owned())?;
    if here.missing.is_empty() {
        return Ok(());
    }
    bail!(
        "{name} reaches a database without {}: behind a pooler they are set on the login, as README.md says (alter role {} in database {} set …)",
        here.missing.join(" and "),
        here.role,
        here.database
    );
}

/// The login for questions may not change anything: pages that only look are held to that by the database.
async fn check_reader(pool: &PgPool) -> Result<()> {
    let writes = sqlx::query_scalar!(r#"select has_table_privilege(current_user, 'person', 'insert') as "writes!""#);
    if writes.fetch_one(pool).await.context("DATABASE_READ_URL")? {
        bail!("DATABASE_READ_URL logs in as a role that may write: use huisrecht_read");
    }
    Ok(())
}

/// All steps of the schema stand, and no others.
async fn check_schema(app: &App) -> Result<()> {
    let mut conn = app.db.read().acquire().await?;
    let done = conn.list_applied_migrations("_sqlx_migrations").await;
    let done =
        done.map_err(|_| anyhow!("the database is not migrated: run 'huisrecht migrate' with DATABASE_OWNER_URL"))?;
    let expected: Vec<i64> = crate::MIGRATIONS.iter().map(|step| step.version).collect();
    let found: Vec<i64> = done.iter().map(|step| step.version).collect();
    if found != expected {
        bail!(
            "the schema has steps {found:?} and this program needs {expected:?}: run 'huisrecht migrate' of the same version"
        );
    }
    Ok(())
}

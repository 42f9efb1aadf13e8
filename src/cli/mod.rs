//! The commands of the one binary. Without `DATABASE_URL` it is a demonstration on a database of its own; with it, a production server.

mod deadline;
mod demo;
mod import;
mod production;
mod server;
mod staff;
mod texts;

pub use production::check_deadlines;
pub use server::check_register;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use time::Date;

use crate::kernel::deadline::Received;
use crate::kernel::register::ACTIVITIES;
use crate::platform::app::App;
use crate::platform::keys::Keys;
use crate::router;
use crate::statement::promises;

/// A portal for tenants and applicants in which every promise of the privacy statement works.
#[derive(Parser)]
#[command(name = "huisrecht", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answer requests: a demonstration, or a production server when DATABASE_URL is set.
    Serve {
        /// Where to listen. A demonstration listens on the loopback address only.
        #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
        listen: SocketAddr,
        /// Where a demonstration keeps its database, keys and post box.
        #[arg(long, default_value = "data", value_name = "DIR")]
        data: PathBuf,
    },
    /// Bring the schema up to date, as the owner (DATABASE_OWNER_URL).
    Migrate,
    /// Take over a file of the administration: persons, tenancies or payments, as CSV. All of it, or nothing.
    Import {
        /// What the file is about.
        #[arg(value_parser = ["persons", "tenancies", "payments"])]
        kind: String,
        file: PathBuf,
        /// Only say what would become of each row.
        #[arg(long)]
        dry_run: bool,
    },
    /// The keys that seal personal data.
    Keys {
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// Employees.
    Staff {
        #[command(subcommand)]
        command: StaffCommand,
        /// Where a demonstration keeps its database and keys; a production server has DATABASE_URL.
        #[arg(long, default_value = "data", value_name = "DIR", global = true)]
        data: PathBuf,
    },
    /// The privacy statement of the association.
    Texts {
        #[command(subcommand)]
        command: TextsCommand,
    },
    /// When a rights request that was received on a day must be answered by law, after an extension too, and by when staff aim to.
    Deadline {
        /// Days of receipt in Amsterdam.
        #[arg(required = true, value_name = "YYYY-MM-DD", value_parser = deadline::received)]
        days: Vec<Received>,
        /// One JSON object per line, instead of columns.
        #[arg(long)]
        json: bool,
    },
    /// The promises and how far each is kept, as JSON.
    Promises,
}

#[derive(Subcommand)]
enum KeysCommand {
    /// Print a new key file. Keep it readable for the server alone, outside the database and its backups.
    Generate,
}

#[derive(Subcommand)]
enum StaffCommand {
    /// Print a link with which an employee chooses a password and sets up the second step; for the first one, or to begin anew.
    Add(staff::Add),
}

#[derive(Subcommand)]
enum TextsCommand {
    /// Publish a text as a version of the privacy statement; README.md says how the file is written.
    Publish {
        /// The text in Dutch, and in English if there is one.
        file: PathBuf,
        /// The day it takes effect: today, later, or in the past for history.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = texts::day)]
        effective: Date,
        /// Only check the file and say what would happen.
        #[arg(long)]
        dry_run: bool,
        /// Where the demonstration keeps its database, when DATABASE_URL is not set.
        #[arg(long, default_value = "data", value_name = "DIR")]
        data: PathBuf,
    },
    /// Print the text that comes with the program, to begin from.
    Shipped,
}

/// Runs the command that was given.
pub fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve { listen, data } => serve(listen, &data),
        Command::Migrate => production::migrate(),
        Command::Import { kind, file, dry_run } => import::import(&kind, &file, dry_run),
        Command::Keys { command: KeysCommand::Generate } => {
            print!("{}", *Keys::generate());
            Ok(())
        }
        Command::Staff { command: StaffCommand::Add(new), data } => staff_add(&new, &data),
        Command::Texts { command: TextsCommand::Publish { file, effective, dry_run, data } } => {
            texts::publish(&texts::Publication { file: &file, effective_on: effective, dry_run, data: &data })
        }
        Command::Texts { command: TextsCommand::Shipped } => {
            texts::shipped();
            Ok(())
        }
        Command::Deadline { days, json } => deadline::print(&days, json),
        Command::Promises => {
            println!("{}", promises::as_json(router::promises().all()));
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            for line in format!("{error:#}").lines() {
                eprintln!("huisrecht: {line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn staff_add(new: &staff::Add, data: &Path) -> Result<()> {
    let new = new.parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        if std::env::var_os("DATABASE_URL").is_some() {
            let app = production::open().await?;
            staff::add(&app, &new).await
        } else {
            demo::with(data, async |app: App| staff::add(&app, &new).await).await
        }
    })
}

fn serve(listen: SocketAddr, data: &Path) -> Result<()> {
    check_register(ACTIVITIES)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let production = std::env::var_os("DATABASE_URL").is_some();
    server::log_to_stderr(production);
    runtime
        .block_on(async { if production { production::serve(listen).await } else { demo::serve(listen, data).await } })
}

//! The program as an operator runs it: a production server refuses what is wrong, serves as the application's role, and finishes running
//! requests when told to stop.

mod deadline;
mod texts;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use huisrecht::cli::check_deadlines;
use huisrecht::platform::keys::Keys;

use crate::house::fresh_database;

struct Server {
    process: Child,
    address: String,
    folder: PathBuf,
}

/// All that a production server needs, on the tests' own cluster.
fn command(folder: &std::path::Path, database: &str) -> Command {
    std::fs::create_dir_all(folder).unwrap();
    let keys = folder.join("keys");
    let _ = std::fs::remove_file(&keys);
    Keys::read_or_create(&keys).unwrap();
    std::fs::write(folder.join("organisation.toml"), ORGANISATION).unwrap();
    let socket = std::env::var("TEST_CLUSTER").unwrap();
    let url = |user: &str| format!("postgres:///{database}?host={socket}&user={user}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_huisrecht"));
    command
        .env_clear()
        .env("HUISRECHT_URL", "http://127.0.0.1:8080")
        .env("HUISRECHT_KEYS", keys)
        .env("HUISRECHT_ORGANISATION", folder.join("organisation.toml"))
        .env("HUISRECHT_MAIL_FROM", "portaal@voorbeeldwonen.example")
        .env("SMTP_URL", "smtp://127.0.0.1:9")
        .env("DATABASE_URL", url("huisrecht_app"))
        .env("DATABASE_READ_URL", url("huisrecht_read"))
        .stderr(Stdio::piped())
        .stdout(Stdio::null());
    command
}

const ORGANISATION: &str = include_str!("organisation.toml");

fn folder(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("huisrecht-command-{}-{name}", std::process::id()))
}

/// What a server that does not start says.
fn refusal(mut command: Command) -> String {
    let done = command.args(["serve", "--listen", "127.0.0.1:0"]).output().unwrap();
    assert!(!done.status.success());
    String::from_utf8(done.stderr).unwrap()
}

impl Server {
    fn start(name: &str, database: &str) -> Self {
        let folder = folder(name);
        let mut command = command(&folder, database);
        // Nobody else listens on a port that was free a moment ago.
        let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let mut process = command.args(["serve", "--listen", &address]).spawn().unwrap();
        let mut log = BufReader::new(process.stderr.take().unwrap()).lines();
        let first = log.next().expect("a line in the log").unwrap();
        assert!(first.contains("serving"), "{first}");
        std::thread::spawn(move || log.for_each(drop));
        Self { process, address, folder }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[tokio::test]
async fn a_production_server_has_no_demonstration_in_it() {
    let database = fresh_database().await;
    let server = Server::start("plain", &database);
    assert!(server.get("/readyz").starts_with("HTTP/1.1 200"));
    let home = server.get("/");
    assert!(home.contains("Voorbeeldwonen") && !home.contains("demonstratie"), "{home}");
    assert!(server.get("/postbus").starts_with("HTTP/1.1 404"));
    assert!(server.get("/aanmelden").contains("consent_account_text"), "the first texts were published");
}

#[tokio::test]
async fn a_running_request_is_finished_after_sigterm() {
    let database = fresh_database().await;
    let mut server = Server::start("sigterm", &database);
    let mut stream = TcpStream::connect(&server.address).unwrap();
    let body = "login=niemand&password=een+lange+zin";
    write!(
        stream,
        "POST /inloggen HTTP/1.1\r\nhost: {}\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\nexpect: 100-continue\r\nconnection: close\r\n\r\n",
        server.address,
        body.len(),
    )
    .unwrap();
    // The server asks for the body: the request has begun. Its second half comes after the signal.
    let asked = b"HTTP/1.1 100 Continue\r\n\r\n";
    let mut answer = vec![0; asked.len()];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(answer, asked);
    stream.write_all(&body.as_bytes()[..10]).unwrap();
    nix::sys::signal::kill(
        nix::unistd::Pid::from_raw(i32::try_from(server.process.id()).unwrap()),
        nix::sys::signal::Signal::SIGTERM,
    )
    .unwrap();
    wait_until(|| TcpStream::connect(&server.address).is_err());
    stream.write_all(&body.as_bytes()[10..]).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    let status = server.process.wait().unwrap();
    assert!(status.success(), "{status}");
}

fn wait_until(mut done: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(30), "it never happened");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test]
async fn a_server_never_works_as_the_owner() {
    let database = fresh_database().await;
    let socket = std::env::var("TEST_CLUSTER").unwrap();
    let owner = format!("postgres:///{database}?host={socket}&user=huisrecht");
    for name in ["DATABASE_URL", "DATABASE_READ_URL"] {
        let folder = folder(&format!("owner-{name}"));
        let mut command = command(&folder, &database);
        command.env(name, &owner);
        let words = refusal(command);
        assert!(words.contains(&format!("{name} logs in as owner")), "{words}");
        assert_eq!(words.lines().count(), 1, "{words}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}

#[tokio::test]
async fn the_reading_login_may_not_write() {
    let database = fresh_database().await;
    let socket = std::env::var("TEST_CLUSTER").unwrap();
    let folder = folder("reader");
    let mut command = command(&folder, &database);
    command.env("DATABASE_READ_URL", format!("postgres:///{database}?host={socket}&user=huisrecht_app"));
    let words = refusal(command);
    assert!(words.contains("DATABASE_READ_URL logs in as a role that may write"), "{words}");
    std::fs::remove_dir_all(folder).unwrap();
}

/// Behind a pooler the deadlines that the server asks for are lost, unless its logins have them.
#[tokio::test]
async fn a_server_whose_statements_have_no_deadline_does_not_start() {
    let database = fresh_database().await;
    let login = crate::house::cluster().database(&database).username("huisrecht_app");
    let pool = || sqlx::PgPool::connect_lazy_with(login.clone());
    let words = check_deadlines(&pool(), "DATABASE_URL").await.unwrap_err().to_string();
    assert!(words.starts_with("DATABASE_URL reaches a database without statement_timeout: "), "{words}");
    assert!(words.contains(&format!("alter role huisrecht_app in database {database} set")), "{words}");
    let role = format!("alter role huisrecht_app in database {database} set");
    crate::house::on_cluster(format!("{role} idle_in_transaction_session_timeout = 0")).await;
    let words = check_deadlines(&pool(), "DATABASE_URL").await.unwrap_err().to_string();
    assert!(words.contains("statement_timeout and idle_in_transaction_session_timeout: "), "{words}");
    for deadline in ["statement_timeout = '3s'", "idle_in_transaction_session_timeout = '1min'"] {
        crate::house::on_cluster(format!("{role} {deadline}")).await;
    }
    check_deadlines(&pool(), "DATABASE_URL").await.unwrap();
}

#[tokio::test]
async fn a_server_on_an_empty_database_says_how_to_migrate() {
    let database = format!("empty_{}", std::process::id());
    crate::house::on_cluster(format!("create database {database}")).await;
    let folder = folder("empty");
    let words = refusal(command(&folder, &database));
    assert!(words.contains("run 'huisrecht migrate'"), "{words}");
    std::fs::remove_dir_all(&folder).unwrap();
    let socket = std::env::var("TEST_CLUSTER").unwrap();
    let migrated = Command::new(env!("CARGO_BIN_EXE_huisrecht"))
        .arg("migrate")
        .env("DATABASE_OWNER_URL", format!("postgres:///{database}?host={socket}&user=huisrecht"))
        .output()
        .unwrap();
    assert!(migrated.status.success(), "{}", String::from_utf8_lossy(&migrated.stderr));
    assert!(Server::start("migrated", &database).get("/readyz").starts_with("HTTP/1.1 200"));
}

/// The first answer, or none while nobody listens there.
fn first_answer(address: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    write!(stream, "GET /healthz HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer).filter(|answer| !answer.is_empty())
}

/// Scripts wait for the port and then read `demo.json`: who to log in as, and where.
#[test]
fn a_demonstration_answers_only_when_demo_json_is_there() {
    let folder = folder("demo");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::set_permissions(&folder, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let data = folder.join("data");
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_huisrecht"));
    command.env_remove("DATABASE_URL").args(["serve", "--listen", &address, "--data"]).arg(&data);
    let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut server = Server { process, address, folder };
    let mut answer = None;
    wait_until(|| {
        answer = first_answer(&server.address);
        let told = std::fs::read_to_string(data.join("demo.json")).ok();
        if answer.is_some() {
            let told = told.expect("demo.json is there at the first answer");
            assert!(told.contains(&format!("http://{}", server.address)), "{told}");
        }
        answer.is_some()
    });
    assert!(answer.unwrap().starts_with("HTTP/1.1 200"));
    let pid = nix::unistd::Pid::from_raw(i32::try_from(server.process.id()).unwrap());
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGTERM).unwrap();
    assert!(server.process.wait().unwrap().success(), "it stops its database too");
}

#[test]
fn a_demonstration_stays_on_this_machine() {
    let done = Command::new(env!("CARGO_BIN_EXE_huisrecht"))
        .env_remove("DATABASE_URL")
        .args(["serve", "--listen", "0.0.0.0:0", "--data", "/nonexistent"])
        .output()
        .unwrap();
    assert!(!done.status.success());
    let words = String::from_utf8(done.stderr).unwrap();
    assert!(words.contains("loopback address only"), "{words}");
}

//! `huisrecht texts`: an association puts its own privacy statement in, while servers run (P98).

use std::path::Path;
use std::process::Output;

use super::{Duration, Server, command, first_answer, folder, fresh_database, wait_until};

fn texts(folder: &Path, database: &str, arguments: &[&str]) -> Output {
    let mut command = command(folder, database);
    command.stdout(std::process::Stdio::piped());
    // Nothing of a server but its database and who the association is.
    for name in ["HUISRECHT_KEYS", "HUISRECHT_URL", "HUISRECHT_MAIL_FROM", "SMTP_URL", "DATABASE_READ_URL"] {
        command.env_remove(name);
    }
    command.arg("texts").args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap() + &String::from_utf8(output.stderr.clone()).unwrap()
}

fn today() -> String {
    huisrecht::kernel::dates::amsterdam_day(time::OffsetDateTime::now_utc()).to_string()
}

#[tokio::test]
async fn an_operator_publishes_a_text_and_running_servers_notice() {
    let database = fresh_database().await;
    let servers = [Server::start("texts-a", &database), Server::start("texts-b", &database)];
    let place = folder("texts");
    std::fs::create_dir_all(&place).unwrap();
    let file = place.join("verklaring.toml");
    std::fs::write(&file, "nl = '''\n## Wie wij zijn\n\n{legal_name} zegt iets eigens.\n'''\n").unwrap();
    let path = file.to_str().unwrap();
    let tried = texts(&place, &database, &["publish", path, "--effective", &today(), "--dry-run"]);
    assert!(said(&tried).starts_with("nothing is published. This would be version 3"), "{}", said(&tried));
    let done = texts(&place, &database, &["publish", path, "--effective", &today()]);
    assert!(
        done.status.success() && said(&done).starts_with("version 3 of the privacy statement is published"),
        "{}",
        said(&done)
    );
    for server in &servers {
        let begun = std::time::Instant::now();
        wait_until(|| server.get("/privacy/verklaring").contains("Stichting Voorbeeldwonen zegt iets eigens."));
        assert!(begun.elapsed() < Duration::from_secs(12), "it took {:?}", begun.elapsed());
    }
    let again = texts(&place, &database, &["publish", path, "--effective", &today()]);
    assert!(!again.status.success() && said(&again).contains("already says the same"), "{}", said(&again));
    assert_eq!(said(&again).lines().count(), 1);
    let entry = "select actor || ', ' || event || ', ' || object from audit_entry where event = 'statement.published' and object = '3'";
    let owner = sqlx::PgPool::connect_lazy_with(crate::house::cluster().database(&database));
    let entry: String = sqlx::query_scalar(entry).fetch_one(&owner).await.unwrap();
    assert_eq!(entry, "operator texts publish, statement.published, 3");
    let _ = std::fs::remove_dir_all(place);
}

#[tokio::test]
async fn what_is_wrong_is_one_line_and_nothing_is_published() {
    let database = fresh_database().await;
    let place = folder("texts-wrong");
    std::fs::create_dir_all(&place).unwrap();
    let file = place.join("verklaring.toml");
    std::fs::write(&file, "nl = '''\n## Kop\n\nWij zijn {naam}.\n'''\n").unwrap();
    let path = file.to_str().unwrap();
    let fault = texts(&place, &database, &["publish", path, "--effective", &today()]);
    assert_eq!(said(&fault), format!("huisrecht: {path}: nl, line 3: there is nothing to fill in for {{naam}}\n"));
    let missing = texts(&place, &database, &["publish", "/nergens.toml", "--effective", &today()]);
    assert!(said(&missing).starts_with("huisrecht: /nergens.toml cannot be read"), "{}", said(&missing));
    let no_day = texts(&place, &database, &["publish", path, "--effective", "1 januari"]);
    assert!(said(&no_day).contains("give a day as year-month-day"), "{}", said(&no_day));
    let no_demo = super::Command::new(env!("CARGO_BIN_EXE_huisrecht"))
        .env_remove("DATABASE_URL")
        .args(["texts", "publish", path, "--effective", &today(), "--data", place.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(said(&no_demo).contains("there is no demonstration in"), "{}", said(&no_demo));
    let owner = sqlx::PgPool::connect_lazy_with(crate::house::cluster().database(&database));
    let count: i64 = sqlx::query_scalar("select count(*) from statement_version").fetch_one(&owner).await.unwrap();
    assert_eq!(count, 0);
    let _ = std::fs::remove_dir_all(place);
}

#[tokio::test]
async fn the_text_that_comes_with_the_program_can_be_had_to_begin_from() {
    let database = fresh_database().await;
    let place = folder("texts-shipped");
    std::fs::create_dir_all(&place).unwrap();
    let file = place.join("verklaring.toml");
    let shipped = texts(&place, &database, &["shipped"]);
    assert!(shipped.status.success());
    std::fs::write(&file, &shipped.stdout).unwrap();
    let done = texts(&place, &database, &["publish", file.to_str().unwrap(), "--effective", &today()]);
    assert!(said(&done).contains("version 1 of the privacy statement is published"), "{}", said(&done));
    // A server that starts now leaves it at that: the association has a history of its own.
    let server = Server::start("texts-shipped-server", &database);
    let versions = server.get("/privacy/verklaring/versies");
    assert!(versions.contains("Versie 1, van") && !versions.contains("2018"), "{versions}");
    let _ = std::fs::remove_dir_all(place);
}

/// A demonstration that runs is reached, and one that does not is started for a moment.
#[test]
fn a_demonstration_takes_a_text_while_it_runs_and_while_it_does_not() {
    let place = folder("texts-demo");
    std::fs::create_dir_all(&place).unwrap();
    std::fs::set_permissions(&place, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let data = place.join("data");
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let mut serve = super::Command::new(env!("CARGO_BIN_EXE_huisrecht"));
    serve.env_remove("DATABASE_URL").args(["serve", "--listen", &address, "--data"]).arg(&data);
    let process = serve.stdout(super::Stdio::null()).stderr(super::Stdio::null()).spawn().unwrap();
    let mut server = Server { process, address, folder: place.clone() };
    wait_until(|| first_answer(&server.address).is_some());
    let publish = |words: &str| {
        let file = place.join("verklaring.toml");
        std::fs::write(&file, format!("nl = '## Kop {{#kop}}\\n\\n{words}'").replace('\'', "\"")).unwrap();
        let mut command = super::Command::new(env!("CARGO_BIN_EXE_huisrecht"));
        command.env_remove("DATABASE_URL").args([
            "texts",
            "publish",
            file.to_str().unwrap(),
            "--effective",
            &today(),
            "--data",
        ]);
        said(&command.arg(&data).output().unwrap())
    };
    let running = publish("Terwijl hij draait.");
    assert!(running.starts_with("version 3 of the privacy statement is published"), "{running}");
    wait_until(|| server.get("/privacy/verklaring").contains("Terwijl hij draait."));
    let pid = nix::unistd::Pid::from_raw(i32::try_from(server.process.id()).unwrap());
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGTERM).unwrap();
    assert!(server.process.wait().unwrap().success());
    let stopped = publish("Terwijl hij stilstaat.");
    assert!(stopped.starts_with("version 4 of the privacy statement is published"), "{stopped}");
}

//! The private PostgreSQL of a portal without `DATABASE_URL`: it starts, it survives every kind of kill, it is never shared.
//!
//! The tests drive real servers, each in a folder of its own, and skip themselves (saying so) where PostgreSQL is missing.

mod kills;

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use huisrecht::platform::embedded::{Embedded, EmbeddedError};
use nix::sys::signal::kill;
use nix::unistd::{Pid, Uid};

const QUICK: [(&str, &str); 1] = [("fsync", "off")];

/// A folder under /tmp that the server's user can enter, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("/tmp/hr-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        fs::create_dir(&name).unwrap();
        fs::set_permissions(&name, fs::Permissions::from_mode(0o755)).unwrap();
        Self(name.into())
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Starts, or says why the test is skipped: without PostgreSQL there is nothing to test.
fn start(data: &Path) -> Option<Embedded> {
    match Embedded::start_with(data, &QUICK) {
        Err(EmbeddedError::NoPrograms) => {
            println!("skipped: no PostgreSQL on this machine");
            None
        }
        other => Some(other.unwrap()),
    }
}

fn answers(server: &Embedded) -> bool {
    let socket = server.socket_dir().join(format!(".s.PGSQL.{}", server.port()));
    UnixStream::connect(socket).is_ok()
}

fn cluster(data: &Path) -> PathBuf {
    let mut entries = fs::read_dir(data).unwrap().map(|entry| entry.unwrap().path());
    entries.find(|path| path.is_dir() && path.join("PG_VERSION").exists()).unwrap()
}

fn postmaster(data: &Path) -> Pid {
    let text = fs::read_to_string(cluster(data).join("postmaster.pid")).unwrap();
    Pid::from_raw(text.lines().next().unwrap().parse().unwrap())
}

fn wait_for(what: &str, mut done: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !done() {
        assert!(begin.elapsed() < Duration::from_secs(60), "waited too long: {what}");
        sleep(Duration::from_millis(20));
    }
}

#[test]
fn it_starts_answers_and_stops_and_keeps_its_data() {
    let folder = Folder::new();
    let Some(first) = start(&folder.data()) else {
        return;
    };
    assert!(answers(&first) && !first.adopted());
    assert_eq!(fs::metadata(first.socket_dir()).unwrap().mode() & 0o777, 0o700);
    let made = fs::metadata(cluster(&folder.data())).unwrap().ino();
    first.stop().unwrap();
    assert!(!answers(&first));
    assert!(!cluster(&folder.data()).join("postmaster.pid").exists());
    first.stop().unwrap();
    drop(first);

    let second = start(&folder.data()).unwrap();
    assert!(answers(&second) && !second.adopted());
    assert_eq!(fs::metadata(cluster(&folder.data())).unwrap().ino(), made);
}

#[test]
fn dropping_it_stops_the_server() {
    let folder = Folder::new();
    let Some(server) = start(&folder.data()) else {
        return;
    };
    let process = postmaster(&folder.data());
    drop(server);
    assert!(kill(process, None).is_err());
}

#[test]
fn a_second_portal_on_the_same_folder_is_refused_by_whatever_name() {
    let folder = Folder::new();
    let Some(first) = start(&folder.data()) else {
        return;
    };
    let link = folder.0.join("link");
    symlink(folder.data(), &link).unwrap();
    for name in [folder.data(), link] {
        let refusal = Embedded::start_with(&name, &QUICK).unwrap_err();
        let EmbeddedError::InUse { process, .. } = &refusal else { panic!("{refusal}") };
        assert_eq!(*process, Some(std::process::id()));
        assert!(refusal.to_string().contains("already in use by another huisrecht"));
    }
    assert!(answers(&first));
}

#[test]
fn lock_files_that_name_an_unrelated_process_do_not_keep_it_from_starting() {
    let folder = Folder::new();
    let Some(server) = start(&folder.data()) else {
        return;
    };
    let sockets = server.socket_dir().to_owned();
    drop(server);
    let bystander = Command::new("sleep").arg("60").spawn().unwrap();
    let stale = format!("{}\n{}\n", bystander.id(), cluster(&folder.data()).display());
    fs::write(cluster(&folder.data()).join("postmaster.pid"), &stale).unwrap();
    fs::create_dir_all(&sockets).unwrap();
    std::os::unix::fs::chown(&sockets, Some(fs::metadata(cluster(&folder.data())).unwrap().uid()), None).unwrap();
    fs::write(sockets.join(".s.PGSQL.5432.lock"), &stale).unwrap();
    fs::write(sockets.join(".s.PGSQL.5432"), "").unwrap();

    let again = start(&folder.data()).unwrap();
    assert!(answers(&again));
    drop(again);
    let mut bystander = bystander;
    assert!(bystander.try_wait().unwrap().is_none(), "an unrelated process was ended");
    bystander.kill().unwrap();
    bystander.wait().unwrap();
}

#[test]
fn what_an_interrupted_initdb_left_is_thrown_away() {
    let folder = Folder::new();
    for name in ["postgres-15.init", "postgres-15.init-4711"] {
        fs::create_dir_all(folder.data().join(name)).unwrap();
        fs::write(folder.data().join(name).join("PG_VERSION"), "15\n").unwrap();
    }
    fs::set_permissions(folder.data(), fs::Permissions::from_mode(0o755)).unwrap();
    let Some(server) = start(&folder.data()) else {
        return;
    };
    assert!(answers(&server));
    let names = fs::read_dir(folder.data()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(names.filter(|name| name.contains(".init")).count(), 0);
}

#[test]
fn a_path_too_long_for_a_socket_puts_the_socket_in_the_temporary_folder() {
    let folder = Folder::new();
    let data = folder.0.join("a-very-long-name-".repeat(8)).join("with a space, a comma, 'quotes' and $HOME");
    let Some(server) = start(&data) else { return };
    let sockets = server.socket_dir().to_owned();
    assert!(sockets.starts_with("/tmp") && answers(&server));
    drop(server);
    assert!(!sockets.exists());
    let again = start(&data).unwrap();
    assert_eq!(again.socket_dir(), sockets);
}

#[test]
fn a_closed_folder_on_the_way_is_named() {
    if !Uid::effective().is_root() {
        println!("skipped: only a portal run by root runs PostgreSQL as somebody else");
        return;
    }
    let folder = Folder::new();
    let closed = folder.0.join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    match Embedded::start_with(&closed.join("deep/data"), &QUICK) {
        Err(EmbeddedError::CannotEnter { folder, .. }) => {
            assert_eq!(folder, closed.canonicalize().unwrap())
        }
        Err(EmbeddedError::NoPrograms) => println!("skipped: no PostgreSQL on this machine"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn data_of_a_version_that_is_not_installed_are_never_passed_over_for_an_empty_database() {
    let folder = Folder::new();
    fs::create_dir_all(folder.data().join("postgres-9999")).unwrap();
    match Embedded::start_with(&folder.data(), &QUICK) {
        Err(EmbeddedError::NoProgramsFor { version, .. }) => assert_eq!(version, 9999),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_start_that_fails_shows_what_the_server_said() {
    let folder = Folder::new();
    match Embedded::start_with(&folder.data(), &[("fsync", "off"), ("no_such_setting", "1")]) {
        Err(EmbeddedError::Died { tail, .. }) => {
            assert!(tail.contains("no_such_setting"), "{tail}")
        }
        Err(EmbeddedError::NoPrograms) => println!("skipped: no PostgreSQL on this machine"),
        other => panic!("{other:?}"),
    }
}

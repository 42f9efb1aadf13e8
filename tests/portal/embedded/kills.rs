//! Portal and server are killed, in every order: what is left is adopted, revived or started anew.

use std::fs;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread::sleep;
use std::time::Duration;

use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::Pid;

use super::{Folder, answers, cluster, postmaster, start, wait_for};

const CHILD: &str = "HUISRECHT_TEST_PORTAL_DATA";

/// A portal in a process of its own, to be killed: this test binary, running only the test below.
fn other_portal(data: &Path) -> Child {
    // A program that was started in the background passes on that it is deaf to Ctrl+C: this one hears it, however the tests were started.
    let mut command = Command::new("env");
    command.arg("--default-signal=INT").arg(std::env::current_exe().unwrap());
    let (_, module) = module_path!().split_once("::").unwrap();
    let test = format!("{module}::a_portal_to_be_killed");
    command.args(["--exact", &test, "--ignored"]).env(CHILD, data);
    let portal = command.process_group(0).stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    wait_for("the other portal starts", || data.join("ready").exists());
    portal
}

#[test]
#[ignore = "is the other portal, run by the tests that kill one"]
fn a_portal_to_be_killed() {
    let Some(data) = std::env::var_os(CHILD).map(PathBuf::from) else {
        return;
    };
    let _server = start(&data).unwrap();
    fs::write(data.join("ready"), "").unwrap();
    sleep(Duration::from_secs(120));
}

#[test]
fn the_server_of_a_portal_that_was_killed_lives_on_and_is_adopted() {
    let folder = Folder::new();
    if start(&folder.data()).is_none() {
        return;
    }
    let mut portal = other_portal(&folder.data());
    let process = postmaster(&folder.data());
    portal.kill().unwrap();
    portal.wait().unwrap();

    let adopter = start(&folder.data()).unwrap();
    assert!(adopter.adopted() && answers(&adopter));
    assert_eq!(postmaster(&folder.data()), process);
    adopter.stop().unwrap();
    assert!(!cluster(&folder.data()).join("postmaster.pid").exists());
}

#[test]
fn ctrl_c_ends_the_portal_only_and_the_server_does_not_hold_its_terminal() {
    let folder = Folder::new();
    if start(&folder.data()).is_none() {
        return;
    }
    let mut portal = other_portal(&folder.data());
    let group = Pid::from_raw(i32::try_from(portal.id()).unwrap());
    killpg(group, Signal::SIGINT).unwrap();
    portal.wait().unwrap();
    let mut output = portal.stdout.take().unwrap();
    let (closed, is_closed) = mpsc::channel();
    std::thread::spawn(move || closed.send(output.read_to_end(&mut Vec::new()).is_ok()));
    assert_eq!(is_closed.recv_timeout(Duration::from_secs(60)), Ok(true), "the server holds the portal's output open");
    assert!(start(&folder.data()).unwrap().adopted());
}

#[test]
fn it_starts_after_portal_and_server_were_both_killed() {
    let folder = Folder::new();
    if start(&folder.data()).is_none() {
        return;
    }
    let mut portal = other_portal(&folder.data());
    kill(postmaster(&folder.data()), Signal::SIGKILL).unwrap();
    portal.kill().unwrap();
    portal.wait().unwrap();
    let again = start(&folder.data()).unwrap();
    assert!(answers(&again) && !again.adopted());
}

#[test]
fn a_server_that_was_killed_is_revived_though_its_zombie_keeps_its_number() {
    let folder = Folder::new();
    let Some(server) = start(&folder.data()) else {
        return;
    };
    assert!(!server.revive().unwrap(), "nothing to revive");
    kill(postmaster(&folder.data()), Signal::SIGKILL).unwrap();
    wait_for("the server is gone", || !answers(&server));
    // The socket closes a moment before the process is seen to have ended.
    wait_for("the server is revived", || server.revive().unwrap());
    assert!(answers(&server));
    server.stop().unwrap();
    assert!(!server.revive().unwrap(), "a stopped server stays stopped");
}

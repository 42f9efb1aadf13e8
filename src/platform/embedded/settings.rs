//! The settings the private server runs with: on its command line, so that they are the same for old and new clusters.

use std::ffi::OsString;
use std::path::Path;

use super::place::PORT;

/// Reached by nothing but the socket; modest in memory; quick to start; quiet about people.
const SETTINGS: [(&str, &str); 19] = [
    ("listen_addresses", ""),
    ("unix_socket_permissions", "0700"),
    ("max_connections", "100"),
    ("shared_buffers", "128MB"),
    ("idle_in_transaction_session_timeout", "60s"),
    ("timezone", "UTC"),
    // No replicas and no archive: less to write.
    ("wal_level", "minimal"),
    ("max_wal_senders", "0"),
    ("max_wal_size", "256MB"),
    // Short queries: compiling or spreading them costs more than it saves, and containers have little shared memory.
    ("jit", "off"),
    ("max_parallel_workers_per_gather", "0"),
    // The log must hold nothing typed by a person: no statements, no "Failing row contains (…)".
    ("logging_collector", "off"),
    ("log_destination", "stderr"),
    ("log_timezone", "UTC"),
    ("log_min_messages", "log"),
    ("log_min_error_statement", "panic"),
    ("log_error_verbosity", "terse"),
    ("log_statement", "none"),
    ("log_checkpoints", "off"),
];

/// The arguments for `postgres`; later ones win, so the caller's `extra` may change any of ours.
pub(super) fn arguments(socket_folder: &Path, extra: &[(String, String)]) -> Vec<OsString> {
    let ours = SETTINGS.iter().map(|(name, value)| format!("{name}={value}"));
    let theirs = extra.iter().map(|(name, value)| format!("{name}={value}"));
    let mut settings: Vec<OsString> = ours.map(OsString::from).collect();
    settings.push(format!("port={PORT}").into());
    settings.push(socket_setting(socket_folder));
    settings.extend(theirs.map(OsString::from));
    settings.into_iter().flat_map(|setting| [OsString::from("-c"), setting]).collect()
}

/// The setting is a list divided by commas; quotes keep a folder with a comma in its name whole.
fn socket_setting(folder: &Path) -> OsString {
    let mut setting = OsString::from("unix_socket_directories=\"");
    setting.push(folder);
    setting.push("\"");
    setting
}

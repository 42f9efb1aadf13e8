//! The Unix user that PostgreSQL runs as. PostgreSQL refuses root, so a portal started by root runs it as the owner of
//! the data it finds, else as `postgres`, else as `nobody`. An ordinary user runs it as themselves.

use std::env;
use std::ffi::OsStr;
use std::fs::Permissions;
use std::io::ErrorKind;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, io};

use nix::unistd::{Uid, User};

use super::EmbeddedError;

/// What PostgreSQL's processes get from our environment. The rest stays here: it may hold keys, or settings (`PG…`, `LC_…`)
/// that would change what initdb makes.
const PASSED_ON: [&str; 5] = ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR", "TZ"];

/// The user PostgreSQL runs as, and whether that is somebody else than we are.
#[derive(Debug, Clone)]
pub(super) struct Account {
    name: String,
    uid: u32,
    /// The group to take on, when we are root and have to become somebody else.
    become_group: Option<u32>,
}

impl Account {
    /// The account for a cluster that exists (its owner) or is still to be made (`None`).
    pub(super) fn choose(cluster: Option<&Path>) -> Result<Self, EmbeddedError> {
        let owner = match cluster {
            Some(path) => Some(fs::metadata(path).map_err(EmbeddedError::files(path))?.uid()),
            None => None,
        };
        let me = Uid::effective();
        match (me.is_root(), owner, cluster) {
            (true, Some(uid), _) if uid != 0 => Self::other(User::from_uid(Uid::from_raw(uid))),
            (true, ..) => Self::other(User::from_name("postgres")).or_else(|_| Self::other(User::from_name("nobody"))),
            (false, Some(uid), Some(path)) if uid != me.as_raw() => {
                Err(EmbeddedError::OtherOwner { path: path.to_owned() })
            }
            (false, ..) => Ok(Self { name: String::new(), uid: me.as_raw(), become_group: None }),
        }
    }

    fn other(found: nix::Result<Option<User>>) -> Result<Self, EmbeddedError> {
        let user = found.ok().flatten().ok_or(EmbeddedError::NoAccount("postgres"))?;
        Ok(Self { name: user.name, uid: user.uid.as_raw(), become_group: Some(user.gid.as_raw()) })
    }

    /// A command that will run as this account, in `folder`, with a bare environment and its own process group, so that a
    /// Ctrl-C meant for the portal does not reach it.
    pub(super) fn command(&self, program: impl AsRef<OsStr>, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder).process_group(0).env_clear();
        command.envs(PASSED_ON.iter().filter_map(|name| Some((name, env::var_os(name)?))));
        command.stdin(Stdio::null());
        if let Some(group) = self.become_group {
            command.uid(self.uid).gid(group);
        }
        command
    }

    /// Makes a folder that only this account can read, unless it is there; one that belongs to somebody else is refused.
    pub(super) fn make_private(&self, folder: &Path) -> Result<(), EmbeddedError> {
        match fs::DirBuilder::new().mode(0o700).create(folder) {
            Ok(()) => self.own(folder).map_err(EmbeddedError::files(folder)),
            Err(fault) if fault.kind() == ErrorKind::AlreadyExists => self.keep_private(folder),
            Err(cause) => Err(EmbeddedError::Files { path: folder.to_owned(), cause }),
        }
    }

    fn own(&self, folder: &Path) -> io::Result<()> {
        match self.become_group {
            Some(group) => chown(folder, Some(self.uid), Some(group)),
            None => Ok(()),
        }
    }

    /// In a shared temporary folder somebody else could have made ours first, or a link in its place.
    fn keep_private(&self, folder: &Path) -> Result<(), EmbeddedError> {
        let found = fs::symlink_metadata(folder).map_err(EmbeddedError::files(folder))?;
        if !found.is_dir() || found.uid() != self.uid {
            return Err(EmbeddedError::OtherOwner { path: folder.to_owned() });
        }
        fs::set_permissions(folder, Permissions::from_mode(0o700)).map_err(EmbeddedError::files(folder))
    }

    /// Refuses a folder that this account cannot reach, naming the first folder on the way that is closed to it.
    pub(super) fn expect_entry(&self, folder: &Path) -> Result<(), EmbeddedError> {
        if self.become_group.is_none() || self.can_enter(folder) {
            return Ok(());
        }
        let mut way: Vec<&Path> = folder.ancestors().collect();
        way.reverse();
        let closed = way.into_iter().find(|step| !self.can_enter(step)).unwrap_or(folder);
        Err(EmbeddedError::CannotEnter { account: self.name.clone(), folder: closed.to_owned() })
    }

    /// Tried rather than read from the mode, because access lists count too.
    fn can_enter(&self, folder: &Path) -> bool {
        let nothing = ["/bin/true", "/usr/bin/true"].map(PathBuf::from).into_iter().find(|path| path.exists());
        let Some(nothing) = nothing else { return true };
        self.command(nothing, folder).status().is_ok_and(|status| status.success())
    }
}

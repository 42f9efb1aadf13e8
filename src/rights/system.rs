//! The systems outside the portal in which the association keeps data: its own list, kept by the coordinator.

use uuid::Uuid;

use crate::platform::audit;

/// A word or a few: a name of a system, or of a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title(String);

impl Title {
    pub const LONGEST: usize = 80;

    /// None when it is empty or too long.
    pub fn parse(typed: &str) -> Option<Self> {
        let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (1..=Self::LONGEST).contains(&text.chars().count()) && !text.chars().any(char::is_control);
        fits.then_some(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct System {
    pub id: Uuid,
    pub name: String,
    /// Who searches it.
    pub department: String,
    /// What is no longer used makes no new tasks.
    pub active: bool,
    pub version: i32,
}

/// What can happen to the list.
pub enum SystemEvent {
    Added(Uuid),
    Changed(Uuid),
}

impl audit::Event for SystemEvent {
    fn name(&self) -> &'static str {
        match self {
            Self::Added(_) => "rights.system_added",
            Self::Changed(_) => "rights.system_changed",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Added(id) | Self::Changed(id) => *id,
        }
    }
}

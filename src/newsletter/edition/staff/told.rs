//! What was done to a newsletter, told once on the page that follows, by one of a closed set of words in the address.

use crate::platform::messages::Messages;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Saved,
    PictureAdded,
    PictureRemoved,
    Tried,
    /// It leaves now.
    Leaves,
    Planned,
    TakenBack,
    Paused,
    Resumed,
    Removed,
    /// A colleague was before: nothing was done.
    Meanwhile,
}

impl Told {
    const ALL: [Self; 11] = [
        Self::Saved,
        Self::PictureAdded,
        Self::PictureRemoved,
        Self::Tried,
        Self::Leaves,
        Self::Planned,
        Self::TakenBack,
        Self::Paused,
        Self::Resumed,
        Self::Removed,
        Self::Meanwhile,
    ];

    pub const fn query(self) -> &'static str {
        match self {
            Self::Saved => "gelukt=bewaard",
            Self::PictureAdded => "gelukt=beeld",
            Self::PictureRemoved => "gelukt=beeld-weg",
            Self::Tried => "gelukt=proef",
            Self::Leaves => "gelukt=onderweg",
            Self::Planned => "gelukt=gepland",
            Self::TakenBack => "gelukt=terug",
            Self::Paused => "gelukt=pauze",
            Self::Resumed => "gelukt=verder",
            Self::Removed => "gelukt=weggegooid",
            Self::Meanwhile => "intussen",
        }
    }

    pub fn from_query(query: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|told| query == Some(told.query()))
    }

    /// The kind of notice, and its words.
    pub fn say(self, t: Messages) -> (&'static str, &'static str) {
        let words = match self {
            Self::Saved => t.editions_told_saved(),
            Self::PictureAdded => t.editions_told_picture(),
            Self::PictureRemoved => t.editions_told_picture_gone(),
            Self::Tried => t.editions_told_tried(),
            Self::Leaves => t.editions_told_leaves(),
            Self::Planned => t.editions_told_planned(),
            Self::TakenBack => t.editions_told_taken_back(),
            Self::Paused => t.editions_told_paused(),
            Self::Resumed => t.editions_told_resumed(),
            Self::Removed => t.editions_told_removed(),
            Self::Meanwhile => return ("warning", t.editions_told_meanwhile()),
        };
        ("success", words)
    }
}

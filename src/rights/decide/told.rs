//! How a letter left, told once on its page, by one of a closed set of words in the address.

use crate::platform::messages::Messages;
use crate::rights::news::NoMail;
use crate::rights::staff::words;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It can be read in the portal, and a mail says that there is news.
    Mailed,
    /// It can be read in the portal, but no mail says so.
    Unmailed(NoMail),
    /// To be printed.
    Post,
    /// No file could be made: a name has a sign that our typeface lacks.
    NoFile,
}

impl Told {
    const ALL: [Self; 5] =
        [Self::Mailed, Self::Unmailed(NoMail::NoAddress), Self::Unmailed(NoMail::Disputed), Self::Post, Self::NoFile];

    pub const fn query(self) -> &'static str {
        match self {
            Self::Mailed => "gelukt=portaal",
            Self::Unmailed(NoMail::NoAddress) => "gelukt=zonder-mail",
            Self::Unmailed(NoMail::Disputed) => "gelukt=adres-betwist",
            Self::Post => "gelukt=post",
            Self::NoFile => "mislukt=bestand",
        }
    }

    pub fn from_query(query: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|told| query == Some(told.query()))
    }

    /// Kind of the notice, and words.
    pub fn say(self, t: Messages) -> (&'static str, &'static str) {
        match self {
            Self::Mailed => ("success", t.decisions_told_mailed()),
            Self::Unmailed(_) => ("success", t.decisions_told_portal()),
            Self::Post => ("success", t.decisions_told_post()),
            Self::NoFile => ("warning", t.decisions_told_no_file()),
        }
    }

    /// What did not come of it.
    pub fn warning(self, t: Messages) -> Option<&'static str> {
        match self {
            Self::Unmailed(why) => Some(words::unmailed(t, why)),
            Self::Mailed | Self::Post | Self::NoFile => None,
        }
    }
}

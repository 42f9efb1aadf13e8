//! How an employee knows somebody, why they would open that file all the same, and for how long they may.

use time::Duration;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$about])* $variant,)*
        }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.code() == code)
            }
        }
    };
}

words! {
    /// What they are to each other.
    Relation {
        /// The employee rents here too.
        Own = "self",
        Family = "family",
        Friend = "friend",
        Neighbour = "neighbour",
        /// They work together.
        Work = "work",
        Other = "other",
    }
}

words! {
    /// Why nobody else can do it.
    Why {
        NobodyElse = "nobody_else",
        Urgent = "urgent",
        Handover = "handover",
    }
}

words! {
    /// What the coordinator decides.
    Verdict {
        Day = "day",
        Week = "week",
        Month = "month",
        No = "no",
    }
}

impl Verdict {
    /// For how long the file may be opened.
    pub const fn lasts(self) -> Option<Duration> {
        match self {
            Self::Day => Some(Duration::DAY),
            Self::Week => Some(Duration::WEEK),
            Self::Month => Some(Duration::days(30)),
            Self::No => None,
        }
    }
}

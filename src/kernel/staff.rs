//! What employees are to the portal: their roles, and which duties a role brings. What no role brings, nobody may (SECURITY V8).

/// In what capacity an employee works. The person whose data they open reads this, not their name (RULES 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StaffRole {
    /// Phone, counter and post.
    CustomerContact,
    /// Website and newsletters.
    Communication,
    /// Decides on requests, and publishes texts.
    PrivacyCoordinator,
    /// Sees requests and advises on them. Decides nothing (AVG 38(6)).
    DataProtectionOfficer,
    /// Brings in the administration's data and writes to tenants; sees no files.
    Administrator,
}

/// Something that a page of `/beheer` is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// To be there at all.
    Overview,
    /// Finding persons and opening their file for a purpose.
    Files,
    /// Writing notes and complaints in a file.
    Notes,
    /// Linking accounts to what the administration knows.
    Links,
    /// Recording consents that came on paper.
    PaperConsents,
    /// Writing and publishing the texts of consents.
    ConsentTexts,
    /// Writing and publishing the association's words in letters about requests.
    LetterTexts,
    /// Bringing in files of the administration.
    Imports,
    /// Letters to many at once.
    Letters,
    /// Writing and sending newsletters, and who gets them.
    Newsletter,
    /// Whether mail leaves.
    Mail,
    /// How often pages were looked at.
    Statistics,
    /// Seeing requests about somebody's data: the queue, and what was done.
    Requests,
    /// Working on them: taking in, checking who asks, asking, searching.
    RequestWork,
    /// Deciding on them: answering, refusing, extending.
    Decisions,
    /// Advising on them.
    Advice,
}

use Duty::{
    Advice, ConsentTexts, Decisions, Files, Imports, LetterTexts, Letters, Links, Mail, Newsletter, Notes, Overview,
    PaperConsents, RequestWork, Requests, Statistics,
};

impl StaffRole {
    pub const ALL: [Self; 5] = [
        Self::CustomerContact,
        Self::Communication,
        Self::PrivacyCoordinator,
        Self::DataProtectionOfficer,
        Self::Administrator,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::CustomerContact => "customer_contact",
            Self::Communication => "communication",
            Self::PrivacyCoordinator => "privacy_coordinator",
            Self::DataProtectionOfficer => "data_protection_officer",
            Self::Administrator => "administrator",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The table of permissions.
    pub const fn duties(self) -> &'static [Duty] {
        match self {
            Self::CustomerContact => &[Overview, Files, Notes, Links, PaperConsents, Requests, RequestWork],
            Self::Communication => &[Overview, Statistics, Newsletter],
            Self::PrivacyCoordinator => &[
                Overview,
                Files,
                Notes,
                Links,
                PaperConsents,
                ConsentTexts,
                LetterTexts,
                Mail,
                Statistics,
                Requests,
                RequestWork,
                Decisions,
            ],
            Self::DataProtectionOfficer => &[Overview, Requests, Advice, Statistics],
            Self::Administrator => &[Overview, Imports, Letters, Mail, Statistics],
        }
    }
}

/// The roles of one employee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// A role that this program does not know brings nothing.
    pub fn from_codes<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        codes.into_iter().filter_map(StaffRole::from_code).collect()
    }

    pub fn all(self) -> impl Iterator<Item = StaffRole> {
        StaffRole::ALL.into_iter().filter(move |role| self.0 & 1 << *role as u8 != 0)
    }

    pub fn may(self, duty: Duty) -> bool {
        self.in_charge_of(duty).is_some()
    }

    /// The role in which this employee does something: the first that brings the duty.
    pub fn in_charge_of(self, duty: Duty) -> Option<StaffRole> {
        self.all().find(|role| role.duties().contains(&duty))
    }
}

impl FromIterator<StaffRole> for Roles {
    fn from_iter<T: IntoIterator<Item = StaffRole>>(roles: T) -> Self {
        Self(roles.into_iter().fold(0, |bits, role| bits | 1 << role as u8))
    }
}

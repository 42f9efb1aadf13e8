//! What employees are to the portal: their roles, and which duties a role brings. What no role brings, nobody may (SECURITY V8).

/// In what capacity an employee works. The person whose data they open reads this, not their name (RULES 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StaffRole {
    /// Phone, counter and post.
    CustomerContact,
    /// Lets homes, and draws up agreements.
    Letting,
    /// Checks incomes.
    IncomeTest,
    /// Treats medical grounds for a home.
    Medical,
    /// Website and newsletters.
    Communication,
    /// Decides on requests, and publishes texts.
    PrivacyCoordinator,
    /// Sees requests and advises on them. Decides nothing (AVG 38(6)).
    DataProtectionOfficer,
    /// Has the officer's duties while the officer is away.
    DeputyOfficer,
    /// Brings in the administration's data, writes to tenants, and lets employees in; sees no files.
    Administrator,
    /// Looks whether all goes as it should, without seeing anybody's file.
    Auditor,
}

/// Something that a page of `/beheer` is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// To be there at all.
    Overview,
    /// Finding persons and opening their file for a purpose.
    Files,
    /// Reading the notes in a file.
    ReadNotes,
    /// Writing notes and complaints in a file.
    Notes,
    /// Linking accounts to what the administration knows.
    Links,
    /// Reading in a file how a consent came and went.
    Consents,
    /// Recording consents that came on paper.
    PaperConsents,
    /// Writing and publishing the texts of consents.
    ConsentTexts,
    /// Writing and publishing the association's words in letters about requests.
    LetterTexts,
    /// Seeing the next version of the privacy statement, and how the others came about.
    StatementList,
    /// Writing and publishing the privacy statement.
    StatementTexts,
    /// Seeing who the association is, with its colours and what was changed.
    SettingsList,
    /// Changing that.
    Settings,
    /// Bringing in files of the administration.
    Imports,
    /// Letters to many at once.
    Letters,
    /// Writing and sending newsletters, and who gets them.
    Newsletter,
    /// Whether mail leaves, and work in the background goes on.
    Mail,
    /// Having work that failed tried again.
    Jobs,
    /// How often pages were looked at.
    Statistics,
    /// Who works here, in which roles, and what each role may do.
    StaffList,
    /// Letting employees in, changing their roles, and keeping them out.
    Staff,
    /// Publishing the declaration by which employees promise to keep secret what they see.
    Declaration,
    /// Seeing requests about somebody's data: the queue, and what was done.
    Requests,
    /// Working on them: taking in, checking who asks, asking, searching.
    RequestWork,
    /// Deciding on them: answering, refusing, extending.
    Decisions,
    /// Advising: on requests, and on the next privacy statement.
    Advice,
    /// Deciding whether an employee may open the file of somebody they know.
    Conflicts,
    /// Seeing who acts for whom.
    Representatives,
    /// Confirming, refusing and ending it.
    Representing,
    /// Seeing what was noticed of how employees open files.
    Findings,
    /// Switching that on and off, and settling what was noticed.
    Patterns,
}

use Duty::{
    Advice, Conflicts, ConsentTexts, Consents, Decisions, Declaration, Files, Findings, Imports, Jobs, LetterTexts,
    Letters, Links, Mail, Newsletter, Notes, Overview, PaperConsents, Patterns, ReadNotes, Representatives,
    Representing, RequestWork, Requests, Settings, SettingsList, Staff, StaffList, StatementList, StatementTexts,
    Statistics,
};

impl Duty {
    /// In the order in which pages show them.
    pub const ALL: [Self; 31] = [
        Self::Overview,
        Self::Files,
        Self::ReadNotes,
        Self::Notes,
        Self::Links,
        Self::Consents,
        Self::PaperConsents,
        Self::ConsentTexts,
        Self::LetterTexts,
        Self::StatementList,
        Self::StatementTexts,
        Self::SettingsList,
        Self::Settings,
        Self::Imports,
        Self::Letters,
        Self::Newsletter,
        Self::Mail,
        Self::Jobs,
        Self::Statistics,
        Self::StaffList,
        Self::Staff,
        Self::Declaration,
        Self::Requests,
        Self::RequestWork,
        Self::Decisions,
        Self::Advice,
        Self::Conflicts,
        Self::Representatives,
        Self::Representing,
        Self::Findings,
        Self::Patterns,
    ];
}

/// What the officer supervises, and therefore never does: deciding, and running the portal (AVG 38(6)).
const SUPERVISED: [Duty; 4] = [Decisions, Staff, Conflicts, Patterns];

/// The duties of the officer, and of who stands in: advising, and seeing what there is to advise on.
const OFFICER: &[Duty] = &[
    Overview,
    Files,
    ReadNotes,
    Consents,
    Requests,
    Advice,
    Representatives,
    Findings,
    StatementList,
    Mail,
    Statistics,
    StaffList,
];

impl StaffRole {
    pub const ALL: [Self; 10] = [
        Self::CustomerContact,
        Self::Letting,
        Self::IncomeTest,
        Self::Medical,
        Self::Communication,
        Self::PrivacyCoordinator,
        Self::DataProtectionOfficer,
        Self::DeputyOfficer,
        Self::Administrator,
        Self::Auditor,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::CustomerContact => "customer_contact",
            Self::Letting => "letting",
            Self::IncomeTest => "income_test",
            Self::Medical => "medical",
            Self::Communication => "communication",
            Self::PrivacyCoordinator => "privacy_coordinator",
            Self::DataProtectionOfficer => "data_protection_officer",
            Self::DeputyOfficer => "deputy_officer",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The table of permissions.
    pub const fn duties(self) -> &'static [Duty] {
        match self {
            Self::CustomerContact => &[
                Overview,
                Files,
                ReadNotes,
                Notes,
                Links,
                Consents,
                PaperConsents,
                Requests,
                RequestWork,
                Representatives,
                Representing,
            ],
            Self::Letting => &[Overview, Files, ReadNotes, Notes, Links],
            Self::IncomeTest | Self::Medical => &[Overview, Files],
            Self::Communication => &[Overview, Statistics, Newsletter],
            Self::PrivacyCoordinator => &[
                Overview,
                Files,
                ReadNotes,
                Notes,
                Links,
                Consents,
                PaperConsents,
                ConsentTexts,
                LetterTexts,
                StatementList,
                StatementTexts,
                SettingsList,
                Mail,
                Statistics,
                Requests,
                RequestWork,
                Decisions,
                Conflicts,
                Representatives,
                Representing,
                Findings,
                Patterns,
                StaffList,
                Declaration,
            ],
            Self::DataProtectionOfficer | Self::DeputyOfficer => OFFICER,
            Self::Administrator => {
                &[Overview, SettingsList, Settings, Imports, Letters, Mail, Jobs, Statistics, StaffList, Staff]
            }
            Self::Auditor => &[Overview, StatementList, SettingsList, Mail, Statistics, StaffList],
        }
    }

    /// Whether who has this role may not have one that decides or administers beside it.
    fn supervises(self) -> bool {
        self.duties().contains(&Advice)
    }

    fn is_supervised(self) -> bool {
        SUPERVISED.iter().any(|duty| self.duties().contains(duty))
    }
}

/// The roles of one employee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u16);

impl Roles {
    /// A role that this program does not know brings nothing.
    pub fn from_codes<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        codes.into_iter().filter_map(StaffRole::from_code).collect()
    }

    pub fn all(self) -> impl Iterator<Item = StaffRole> {
        StaffRole::ALL.into_iter().filter(move |role| self.0 & 1 << *role as u16 != 0)
    }

    pub fn may(self, duty: Duty) -> bool {
        self.in_charge_of(duty).is_some()
    }

    /// The role in which this employee does something: the first that brings the duty.
    pub fn in_charge_of(self, duty: Duty) -> Option<StaffRole> {
        self.all().find(|role| role.duties().contains(&duty))
    }

    /// Two roles that nobody may have at once: one that supervises, and one of what it supervises (AVG 38(6)).
    pub fn conflict(self) -> Option<(StaffRole, StaffRole)> {
        let supervisor = self.all().find(|role| role.supervises())?;
        self.all().find(|role| role.is_supervised()).map(|supervised| (supervisor, supervised))
    }
}

impl FromIterator<StaffRole> for Roles {
    fn from_iter<T: IntoIterator<Item = StaffRole>>(roles: T) -> Self {
        Self(roles.into_iter().fold(0, |bits, role| bits | 1 << role as u16))
    }
}

//! Who asks: how sure we must be, and how somebody showed it (AVG 12(2) and (6), RULES 2, P87). Never by a copy of an identity document
//! unless nothing else will do.

use super::kind::Kind;

/// How sure we must be before a request is fulfilled. The closed set of `rights_request.identity_need`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Whoever asks for no advertising gets none.
    Nothing,
    /// A session, or a contact that was on file already.
    Known,
    /// Health and the like are among the data (AVG 9): two steps, a letter to the known home, or face to face.
    Strong,
}

/// How somebody showed who they are. The closed set of `rights_request.identity_shown`, in the order of RULES 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// L0: logged in, with the password once more.
    Session,
    /// L0 with a second step, on an account that is linked to the file.
    SessionTwoSteps,
    /// Somebody acts for them, by a right that an employee confirmed after seeing who both are.
    Representative,
    /// L1: a code to a contact on file.
    MailCode,
    PhoneCode,
    /// L2 for movers, whose former home is no known address: two facts, and a code to a contact on file for longer than 14 days.
    MailCodeAndFacts,
    /// L2: two facts and a code by letter to the known home.
    LetterCode,
    /// L3: seen at the desk; nothing of it is kept.
    Desk,
    Video,
    /// L4: a copy with all but the needed covered, for a stated reason, destroyed after the check.
    ShieldedCopy,
}

impl Need {
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Known, Self::Strong];

    /// By what is asked, and whether special categories of data are among what it is about.
    pub const fn of(kind: Kind, special: bool) -> Self {
        match (kind, special) {
            (Kind::NoMarketing, _) => Self::Nothing,
            (_, true) => Self::Strong,
            // Who was whose kin, no session shows.
            (Kind::NextOfKin, false) => Self::Strong,
            _ => Self::Known,
        }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Known => "known",
            Self::Strong => "strong",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.code() == code)
    }

    pub fn is_met_by(self, shown: Option<Shown>) -> bool {
        match self {
            Self::Nothing => true,
            Self::Known => shown.is_some(),
            Self::Strong => shown.is_some_and(Shown::is_strong),
        }
    }
}

impl Shown {
    pub const ALL: [Self; 10] = [
        Self::Session,
        Self::SessionTwoSteps,
        Self::Representative,
        Self::MailCode,
        Self::PhoneCode,
        Self::MailCodeAndFacts,
        Self::LetterCode,
        Self::Desk,
        Self::Video,
        Self::ShieldedCopy,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::SessionTwoSteps => "session_two_steps",
            Self::Representative => "representative",
            Self::MailCode => "mail_code",
            Self::PhoneCode => "phone_code",
            Self::MailCodeAndFacts => "mail_code_and_facts",
            Self::LetterCode => "letter_code",
            Self::Desk => "desk",
            Self::Video => "video",
            Self::ShieldedCopy => "shielded_copy",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shown| shown.code() == code)
    }

    /// Whether it shows that they are whom the request is matched to, by what is on file there. Their own session shows nothing of somebody
    /// they are next of kin to.
    pub fn rests_on_match(self, kind: Kind) -> bool {
        match self {
            Self::Session | Self::SessionTwoSteps => kind != Kind::NextOfKin,
            Self::Representative => true,
            Self::MailCode | Self::PhoneCode | Self::MailCodeAndFacts | Self::LetterCode => true,
            Self::Desk | Self::Video | Self::ShieldedCopy => false,
        }
    }

    /// The codes of those that are enough for special categories of data.
    pub fn strong() -> Vec<String> {
        Self::ALL.into_iter().filter(|shown| shown.is_strong()).map(|shown| shown.code().to_owned()).collect()
    }

    /// Enough for special categories of data.
    pub const fn is_strong(self) -> bool {
        matches!(
            self,
            Self::SessionTwoSteps
                | Self::MailCodeAndFacts
                | Self::LetterCode
                | Self::Desk
                | Self::Video
                | Self::ShieldedCopy
        )
    }
}

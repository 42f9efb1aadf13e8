use uuid::Uuid;

use super::alert::Alert;
use super::staff::member::BlockReason;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::{Roles, StaffRole};
use crate::platform::audit;

/// What can happen to an account. The subject is the person, so that one question finds all that happened to them.
pub enum Event {
    Created {
        person: PersonId,
    },
    LoggedIn {
        person: PersonId,
    },
    LoggedOut {
        person: PersonId,
    },
    /// Somebody asked for a new password: for whom is worked out later.
    PasswordAsked {
        request: Uuid,
    },
    /// It was worked out; without a mail when nobody has that name.
    PasswordAnswered {
        request: Uuid,
    },
    PasswordLinkSent {
        person: PersonId,
    },
    PasswordChanged {
        person: PersonId,
    },
    Ended {
        person: PersonId,
    },
    /// An employee was added.
    Employed {
        person: PersonId,
    },
    /// An employee got a link to begin, or to begin anew.
    Invited {
        person: PersonId,
    },
    /// The link of an invitation was ended before it was used.
    InvitationTakenBack {
        person: PersonId,
    },
    RolesChanged {
        person: PersonId,
        roles: Roles,
    },
    /// An employee may not come in for now.
    Blocked {
        person: PersonId,
        why: BlockReason,
    },
    Unblocked {
        person: PersonId,
    },
    /// A version of the declaration by which employees promise to keep secret what they see.
    DeclarationPublished {
        version: Uuid,
    },
    DeclarationAccepted {
        person: PersonId,
        version: Uuid,
    },
    /// Somebody gave a right code.
    SecondStep {
        person: PersonId,
    },
    /// A code on paper was used: there is one fewer.
    RecoveryCodeUsed {
        person: PersonId,
    },
    /// Somebody switched their second step on, or another app took the place of the one they had.
    AppSetUp {
        person: PersonId,
    },
    /// An app was asked for, and not confirmed yet.
    AppAsked {
        person: PersonId,
    },
    /// Somebody is adding a passkey, added one, or took one away.
    PasskeyAsked {
        person: PersonId,
    },
    PasskeyAdded {
        person: PersonId,
    },
    PasskeyRemoved {
        person: PersonId,
    },
    /// A passkey answered with a counter that stands still or went back: there is a copy of it. It was refused.
    PasskeyCopied {
        person: PersonId,
    },
    RecoveryCodesMade {
        person: PersonId,
    },
    SecondStepOff {
        person: PersonId,
    },
    /// An employee comes in with a work account from now on.
    WorkAccountLinked {
        person: PersonId,
    },
    WorkAccountUnlinked {
        person: PersonId,
    },
    /// Somebody ended one of their sessions, or all others.
    SessionsEnded {
        person: PersonId,
    },
    /// Somebody guesses at the door, and the administrators are to hear of it.
    Alerted {
        id: Uuid,
        alert: Alert,
    },
    AlertTold {
        id: Uuid,
        alert: Alert,
    },
    /// Somebody gave a right password and then a wrong code: the owner is told, once a day at most.
    WrongCodeTold {
        person: PersonId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Created { .. } => "accounts.created",
            Self::LoggedIn { .. } => "accounts.logged_in",
            Self::LoggedOut { .. } => "accounts.logged_out",
            Self::PasswordAsked { .. } => "accounts.password_asked",
            Self::PasswordAnswered { .. } => "accounts.password_answered",
            Self::PasswordLinkSent { .. } => "accounts.password_link_sent",
            Self::PasswordChanged { .. } => "accounts.password_changed",
            Self::Ended { .. } => "accounts.ended",
            Self::Employed { .. } => "accounts.employed",
            Self::Invited { .. } => "accounts.invited",
            Self::InvitationTakenBack { .. } => "accounts.invitation_taken_back",
            Self::RolesChanged { .. } => "accounts.roles_changed",
            Self::Blocked { .. } => "accounts.blocked",
            Self::Unblocked { .. } => "accounts.unblocked",
            Self::DeclarationPublished { .. } => "accounts.declaration_published",
            Self::DeclarationAccepted { .. } => "accounts.declaration_accepted",
            Self::SecondStep { .. } => "accounts.second_step",
            Self::RecoveryCodeUsed { .. } => "accounts.recovery_code_used",
            Self::AppSetUp { .. } => "accounts.app_set_up",
            Self::AppAsked { .. } => "accounts.app_asked",
            Self::PasskeyAsked { .. } => "accounts.passkey_asked",
            Self::PasskeyAdded { .. } => "accounts.passkey_added",
            Self::PasskeyRemoved { .. } => "accounts.passkey_removed",
            Self::PasskeyCopied { .. } => "accounts.passkey_copied",
            Self::RecoveryCodesMade { .. } => "accounts.recovery_codes_made",
            Self::SecondStepOff { .. } => "accounts.second_step_off",
            Self::WorkAccountLinked { .. } => "accounts.work_account_linked",
            Self::WorkAccountUnlinked { .. } => "accounts.work_account_unlinked",
            Self::SessionsEnded { .. } => "accounts.sessions_ended",
            Self::Alerted { .. } => "accounts.alerted",
            Self::AlertTold { .. } => "accounts.alert_told",
            Self::WrongCodeTold { .. } => "accounts.wrong_code_told",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Created { person }
            | Self::LoggedIn { person }
            | Self::LoggedOut { person }
            | Self::PasswordLinkSent { person }
            | Self::PasswordChanged { person }
            | Self::Ended { person }
            | Self::Employed { person }
            | Self::Invited { person }
            | Self::InvitationTakenBack { person }
            | Self::RolesChanged { person, .. }
            | Self::Blocked { person, .. }
            | Self::Unblocked { person }
            | Self::DeclarationAccepted { person, .. }
            | Self::SecondStep { person }
            | Self::RecoveryCodeUsed { person }
            | Self::AppSetUp { person }
            | Self::AppAsked { person }
            | Self::PasskeyAsked { person }
            | Self::PasskeyAdded { person }
            | Self::PasskeyRemoved { person }
            | Self::PasskeyCopied { person }
            | Self::RecoveryCodesMade { person }
            | Self::SecondStepOff { person }
            | Self::WorkAccountLinked { person }
            | Self::WorkAccountUnlinked { person }
            | Self::SessionsEnded { person }
            | Self::WrongCodeTold { person } => person.uuid(),
            Self::PasswordAsked { request } | Self::PasswordAnswered { request } => *request,
            Self::DeclarationPublished { version } => *version,
            Self::Alerted { id, .. } | Self::AlertTold { id, .. } => *id,
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::RolesChanged { roles, .. } => Some(roles.all().map(StaffRole::code).collect::<Vec<_>>().join(",")),
            Self::DeclarationAccepted { version, .. } => Some(version.to_string()),
            Self::Blocked { why, .. } => Some(why.code().to_owned()),
            Self::Alerted { alert, .. } | Self::AlertTold { alert, .. } => Some(alert.code().to_owned()),
            _ => None,
        }
    }
}

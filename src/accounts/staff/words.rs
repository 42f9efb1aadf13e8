//! Roles and reasons in the words of the reader: on pages of employees, and where the person reads who looked.

use super::member::BlockReason;
use crate::kernel::register::ACTIVITIES;
use crate::kernel::staff::StaffRole;
use crate::platform::access::{Reader, Reason};
use crate::platform::messages::Messages;

pub fn role(t: Messages, role: StaffRole) -> &'static str {
    match role {
        StaffRole::CustomerContact => t.accounts_role_customer_contact(),
        StaffRole::Letting => t.accounts_role_letting(),
        StaffRole::IncomeTest => t.accounts_role_income_test(),
        StaffRole::Medical => t.accounts_role_medical(),
        StaffRole::Communication => t.accounts_role_communication(),
        StaffRole::PrivacyCoordinator => t.accounts_role_privacy_coordinator(),
        StaffRole::DataProtectionOfficer => t.accounts_role_data_protection_officer(),
        StaffRole::DeputyOfficer => t.accounts_role_deputy_officer(),
        StaffRole::Administrator => t.accounts_role_administrator(),
        StaffRole::Auditor => t.accounts_role_auditor(),
    }
}

/// A role, not a name (RULES 13).
pub fn reader(t: Messages, reader: Option<Reader>) -> &'static str {
    match reader {
        Some(Reader::System) => t.accounts_reader_system(),
        Some(Reader::Staff(whose)) => role(t, whose),
        None => t.accounts_reader_somebody(),
    }
}

pub fn reason(t: Messages, reason: Reason) -> &'static str {
    match reason {
        Reason::Question => t.accounts_reason_question(),
        Reason::Linking => t.accounts_reason_linking(),
        Reason::Consent => t.accounts_reason_consent(),
        Reason::Complaint => t.accounts_reason_complaint(),
        Reason::Quality => t.accounts_reason_quality(),
        Reason::Request => t.accounts_reason_request(),
    }
}

pub fn block_reason(t: Messages, why: BlockReason) -> &'static str {
    match why {
        BlockReason::LostDevice => t.staff_block_lost_device(),
        BlockReason::Suspicion => t.staff_block_suspicion(),
        BlockReason::Away => t.staff_block_away(),
        BlockReason::Other => t.staff_block_other(),
    }
}

/// What the processing register calls an activity; its id when a later version of the portal wrote it.
pub fn purpose(t: Messages, activity: &str) -> String {
    let known = ACTIVITIES.iter().find(|known| known.id == activity);
    known.map_or_else(|| activity.to_owned(), |known| known.purpose.say(t.lang()).to_owned())
}

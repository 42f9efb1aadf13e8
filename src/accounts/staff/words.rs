//! Roles and reasons in the words of the reader: on pages of employees, and where the person reads who looked.

use super::member::BlockReason;
use crate::kernel::register::ACTIVITIES;
use crate::kernel::representation::Representative;
use crate::kernel::staff::{Duty, StaffRole};
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

/// What somebody may do, as the table of permissions says it.
pub fn duty(t: Messages, duty: Duty) -> &'static str {
    match duty {
        Duty::Overview => t.staff_duty_overview(),
        Duty::Files => t.staff_duty_files(),
        Duty::ReadNotes => t.staff_duty_read_notes(),
        Duty::Notes => t.staff_duty_notes(),
        Duty::Links => t.staff_duty_links(),
        Duty::Consents => t.staff_duty_consents(),
        Duty::PaperConsents => t.staff_duty_paper_consents(),
        Duty::ConsentTexts => t.staff_duty_consent_texts(),
        Duty::LetterTexts => t.staff_duty_letter_texts(),
        Duty::StatementList => t.staff_duty_statement_list(),
        Duty::StatementTexts => t.staff_duty_statement_texts(),
        Duty::SettingsList => t.staff_duty_settings_list(),
        Duty::Settings => t.staff_duty_settings(),
        Duty::Imports => t.staff_duty_imports(),
        Duty::Letters => t.staff_duty_letters(),
        Duty::Newsletter => t.staff_duty_newsletter(),
        Duty::Mail => t.staff_duty_mail(),
        Duty::Jobs => t.staff_duty_jobs(),
        Duty::Statistics => t.staff_duty_statistics(),
        Duty::StaffList => t.staff_duty_staff_list(),
        Duty::Staff => t.staff_duty_staff(),
        Duty::Declaration => t.staff_duty_declaration(),
        Duty::Requests => t.staff_duty_requests(),
        Duty::RequestWork => t.staff_duty_request_work(),
        Duty::Decisions => t.staff_duty_decisions(),
        Duty::Advice => t.staff_duty_advice(),
        Duty::Conflicts => t.staff_duty_conflicts(),
        Duty::Representatives => t.staff_duty_representatives(),
        Duty::Representing => t.staff_duty_representing(),
        Duty::Findings => t.staff_duty_findings(),
        Duty::Patterns => t.staff_duty_patterns(),
    }
}

/// A role, not a name (RULES 13).
pub fn reader(t: Messages, reader: Option<Reader>) -> &'static str {
    match reader {
        Some(Reader::System) => t.accounts_reader_system(),
        Some(Reader::Staff(whose)) => role(t, whose),
        Some(Reader::Representative(kind)) => representative(t, kind),
        None => t.accounts_reader_somebody(),
    }
}

fn representative(t: Messages, kind: Representative) -> &'static str {
    match kind {
        Representative::Agent => t.accounts_reader_agent(),
        Representative::Administrator => t.accounts_reader_administrator(),
        Representative::Guardian => t.accounts_reader_guardian(),
        Representative::Mentor => t.accounts_reader_mentor(),
        Representative::Parent => t.accounts_reader_parent(),
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
        Reason::Representation => t.accounts_reason_representation(),
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

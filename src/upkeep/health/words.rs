//! Kinds of work, how they stand and why one failed, in words.

use super::model::{Alarming, State};
use crate::platform::messages::Messages;

/// What a kind of job does; its own name when nobody wrote words for it, or only another release of the program does it.
pub fn job(t: Messages, kind: &str) -> &str {
    of_accounts(t, kind).or_else(|| of_newsletters(t, kind)).or_else(|| of_administration(t, kind)).unwrap_or(kind)
}

fn of_accounts(t: Messages, kind: &str) -> Option<&'static str> {
    Some(match kind {
        "accounts.password_request" => t.health_job_password_request(),
        "accounts.purge_sessions" => t.health_job_purge_sessions(),
        "accounts.purge_counters" => t.health_job_purge_counters(),
        "accounts.purge_addresses" => t.health_job_purge_addresses(),
        "accounts.purge_links" => t.health_job_purge_links(),
        "accounts.purge_sign_on" => t.health_job_purge_sign_on(),
        "accounts.alert_one_name" => t.health_job_alert_one_name(),
        "accounts.alert_everywhere" => t.health_job_alert_everywhere(),
        "accounts.alert_codes" => t.health_job_alert_codes(),
        "contact.purge" => t.health_job_purge_contact(),
        "registration.purge" => t.health_job_purge_registration(),
        "desk.forget_open_files" => t.health_job_open_files(),
        "drafts.purge" => t.health_job_drafts(),
        "visits.purge" => t.health_job_visits(),
        _ => return None,
    })
}

fn of_newsletters(t: Messages, kind: &str) -> Option<&'static str> {
    Some(match kind {
        "newsletter.answer" => t.health_job_newsletter_answer(),
        "newsletter.purge" => t.health_job_newsletter_purge(),
        "newsletter.check_list" => t.health_job_check_list(),
        "newsletter.bring_in" => t.health_job_bring_in(),
        "newsletter.expire_lists" => t.health_job_expire_lists(),
        "editions.send" => t.health_job_editions_send(),
        "editions.try" => t.health_job_editions_try(),
        "editions.look" => t.health_job_editions_look(),
        "editions.forget" => t.health_job_editions_forget(),
        "mail.forget" => t.health_job_mail_forget(),
        _ => return None,
    })
}

fn of_administration(t: Messages, kind: &str) -> Option<&'static str> {
    Some(match kind {
        "imports.check" => t.health_job_imports_check(),
        "imports.apply" => t.health_job_imports_apply(),
        "imports.expire" => t.health_job_imports_expire(),
        "linking.letters" => t.health_job_letters(),
        "linking.letters_expire" => t.health_job_letters_expire(),
        "linking.purge" => t.health_job_linking_purge(),
        "patterns.look" => t.health_job_patterns(),
        "patterns.forget" => t.health_job_patterns_forget(),
        "representatives.end" => t.health_job_representations_end(),
        "representatives.destroy" => t.health_job_representations_destroy(),
        "rights.remind" => t.health_job_remind(),
        "upkeep.look" => t.health_job_look(),
        _ => return None,
    })
}

/// What a person must look at.
pub fn alarming(t: Messages, what: Alarming<'_>) -> String {
    match what {
        Alarming::Mail => t.health_mail().to_owned(),
        Alarming::Jobs(kind) => job(t, kind).to_owned(),
    }
}

/// Kind of badge, and word.
pub fn state(t: Messages, state: State) -> (&'static str, &'static str) {
    match state {
        State::Fine => ("success", t.health_fine()),
        State::Running => ("info", t.health_running()),
        State::Retrying => ("warning", t.health_retrying()),
        State::KeepsFailing => ("error", t.health_keeps_failing()),
        State::Still => ("error", t.health_still()),
        State::Nothing => ("off", t.health_nothing()),
    }
}

/// The class of a failure: the row holds no more than that.
pub fn error(t: Messages, class: &str) -> &'static str {
    match class {
        "unavailable" => t.health_error_unavailable(),
        "refused" => t.health_error_refused(),
        _ => t.health_error_internal(),
    }
}

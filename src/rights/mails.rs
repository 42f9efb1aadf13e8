//! What requests mail. Numbers and days, nothing of what was asked: a household or an office may read it.

use super::alert::Alert;
use crate::kernel::lang::Lang;
use crate::platform::config::Settings;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// To an employee: which requests need them, most urgent first.
pub fn warning(settings: &Settings, lang: Lang, about: &[(Alert, String)]) -> Message {
    let t = Messages::new(lang);
    let lines: Vec<String> = about.iter().map(|(alert, number)| words(t, *alert, number)).collect();
    let paragraphs =
        vec![t.alerts_mail_lead().to_owned(), lines.join("\n"), settings.address(lang, "/beheer/verzoeken")];
    Message::new(settings, lang, t.alerts_mail_subject(about.len()), paragraphs)
}

fn words(t: Messages, alert: Alert, number: &str) -> String {
    match alert {
        Alert::Unanswered => t.alerts_unanswered(number),
        Alert::TwoWeeks => t.alerts_two_weeks(number),
        Alert::OneWeek => t.alerts_one_week(number),
        Alert::TwoDays => t.alerts_two_days(number),
        Alert::PastTarget => t.alerts_past_target(number),
        Alert::Late => t.alerts_late(number),
    }
}

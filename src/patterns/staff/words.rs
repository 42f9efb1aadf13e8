//! Patterns, verdicts and limits in the reader's language.

use time::{Time, Weekday};

use crate::kernel::lang::Lang;
use crate::patterns::model::{Pattern, Verdict};
use crate::patterns::rules::Rules;
use crate::platform::messages::Messages;

pub fn pattern(t: Messages, pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Many => t.patterns_kind_many(),
        Pattern::Outside => t.patterns_kind_outside(),
    }
}

pub fn verdict(t: Messages, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Work => t.patterns_verdict_work(),
        Verdict::Talked => t.patterns_verdict_talked(),
        Verdict::Incident => t.patterns_verdict_incident(),
    }
}

pub fn day(t: Messages, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => t.patterns_day_monday(),
        Weekday::Tuesday => t.patterns_day_tuesday(),
        Weekday::Wednesday => t.patterns_day_wednesday(),
        Weekday::Thursday => t.patterns_day_thursday(),
        Weekday::Friday => t.patterns_day_friday(),
        Weekday::Saturday => t.patterns_day_saturday(),
        Weekday::Sunday => t.patterns_day_sunday(),
    }
}

/// As it stands in a field: `8.00` or `8:00`.
pub fn clock(time: Time, lang: Lang) -> String {
    let between = if lang == Lang::Nl { '.' } else { ':' };
    format!("{}{between}{:02}", time.hour(), time.minute())
}

/// What somebody is noticed by.
pub struct Limits {
    pub many: String,
    pub days: String,
    pub hours: String,
}

pub fn limits(t: Messages, rules: &Rules) -> Limits {
    let (begins, ends) = rules.hours();
    let days: Vec<&str> = rules.days().iter().map(|one| day(t, *one)).collect();
    Limits {
        many: t.patterns_limit_many(rules.most()),
        days: days.join(", "),
        hours: t.patterns_limit_hours(clock(begins, t.lang()), clock(ends, t.lang())),
    }
}

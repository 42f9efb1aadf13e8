//! What employees call things: kinds, states and ways, and how a request stands on a day.

use time::Date;

use crate::kernel::dates;
use crate::kernel::deadline::{Margin, Standing};
use crate::platform::messages::Messages;
use crate::rights::case::Case;
use crate::rights::kind::{Channel, Kind};
use crate::rights::news::NoMail;
use crate::rights::state::State;
use crate::rights::task::{Ended, Work};

/// So few days before the target a request is shown as one to hurry with.
const SOON: i64 = 7;

pub fn kind(t: Messages, kind: Kind) -> &'static str {
    match kind {
        Kind::Access => t.casework_kind_access(),
        Kind::Correction => t.casework_kind_correction(),
        Kind::Erasure => t.casework_kind_erasure(),
        Kind::Restriction => t.casework_kind_restriction(),
        Kind::Portability => t.casework_kind_portability(),
        Kind::Objection => t.casework_kind_objection(),
        Kind::NoMarketing => t.casework_kind_no_marketing(),
        Kind::HumanEye => t.casework_kind_human_eye(),
        Kind::NextOfKin => t.casework_kind_next_of_kin(),
    }
}

pub fn state(t: Messages, state: State) -> &'static str {
    match state {
        State::Received => t.casework_state_received(),
        State::Identified => t.casework_state_identified(),
        State::Working => t.casework_state_working(),
        State::Waiting => t.casework_state_waiting(),
        State::Done => t.casework_state_done(),
        State::Refused => t.casework_state_refused(),
        State::Withdrawn => t.casework_state_withdrawn(),
        State::NotEstablished => t.casework_state_not_established(),
    }
}

pub fn channel(t: Messages, channel: Channel) -> &'static str {
    match channel {
        Channel::Account => t.casework_channel_account(),
        Channel::Website => t.casework_channel_website(),
        Channel::Mail => t.casework_channel_mail(),
        Channel::Letter => t.casework_channel_letter(),
        Channel::Phone => t.casework_channel_phone(),
        Channel::Desk => t.casework_channel_desk(),
        Channel::Message => t.casework_channel_message(),
    }
}

/// How many days there are: the kind of a badge, and its words.
pub fn standing(t: Messages, case: &Case, today: Date) -> (&'static str, String) {
    match case.deadline.standing(today, Margin::USUAL) {
        Standing::Suspended { since } => ("info", t.casework_still(dates::long(since, t.lang()))),
        Standing::OnTrack { days_left: 0, .. } => ("warning", t.casework_today().to_owned()),
        Standing::OnTrack { days_left, .. } if days_left <= SOON => ("warning", t.casework_days_left(days_left)),
        Standing::OnTrack { days_left, .. } => ("success", t.casework_days_left(days_left)),
        Standing::PastTarget { days_left: 0, .. } => ("error", t.casework_last_day().to_owned()),
        Standing::PastTarget { days_left, .. } => ("warning", t.casework_past_target(days_left)),
        Standing::Late { days, .. } => ("error", t.casework_late(days)),
    }
}

/// "Mailboxen doorzoeken"
pub fn work(t: Messages, work: Work, system: &str) -> String {
    match work {
        Work::Search => t.tasks_search(system),
        Work::Change => t.tasks_change(system),
    }
}

pub fn ended(t: Messages, ended: Ended) -> &'static str {
    match ended {
        Ended::Found => t.tasks_found(),
        Ended::Nothing => t.tasks_nothing(),
        Ended::Changed => t.tasks_changed(),
    }
}

/// That no mail says that there is news, and why.
pub fn unmailed(t: Messages, why: NoMail) -> &'static str {
    match why {
        NoMail::NoAddress => t.casework_unmailed_no_address(),
        NoMail::Disputed => t.casework_unmailed_disputed(),
    }
}

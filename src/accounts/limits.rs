//! How many tries there may be (SECURITY V6): few from one network address, more on one account, since many may try that and the owner
//! must not suffer. No limit is for good; of log-ins only failures count.

use time::Duration;

use crate::platform::throttle::Limit;

/// Failed log-ins from one network address.
pub const ADDRESS: Limit = Limit { kind: "login_address", tries: 10, window: Duration::minutes(15) };

/// Failed log-ins with one name, whether or not somebody has it.
pub const ACCOUNT: Limit = Limit { kind: "login_account", tries: 50, window: Duration::minutes(60) };

/// Wrong codes of the second step, with one account: whoever has the password guesses one in about 200,000 tries. Counted apart for each
/// network address from which the owner came in before, and together for all others.
pub const CODE: Limit = Limit { kind: "second_step", tries: 5, window: Duration::minutes(15) };

/// Wrong first codes of an app that is being set up. Counted apart, so that nobody who guesses at the door keeps the owner from a new app.
pub const FIRST_CODE: Limit = Limit { kind: "second_step_setup", tries: 5, window: Duration::minutes(15) };

/// Mails to somebody that another has their password.
pub const CODE_MAIL: Limit = Limit { kind: "second_step_mail", tries: 1, window: Duration::days(1) };

/// Wrong passwords in all, with whatever names and from wherever: nobody is held up by it, somebody is told.
pub const EVERYWHERE: Limit = Limit { kind: "login_everywhere", tries: 200, window: Duration::minutes(60) };

/// Alerts of one kind to the administrators.
pub const ALERT: Limit = Limit { kind: "login_alert", tries: 1, window: Duration::minutes(60) };

/// Requests for a new password from one network address.
pub const ASKING_ADDRESS: Limit = Limit { kind: "password_address", tries: 10, window: Duration::minutes(60) };

/// Requests for a new password for one name, whether or not somebody has it.
pub const ASKING_NAME: Limit = Limit { kind: "password_name", tries: 5, window: Duration::minutes(60) };

/// Tries with one link from a mail: each costs a password hash.
pub const PER_LINK: Limit = Limit { kind: "password_link", tries: 30, window: Duration::minutes(15) };

/// Wrong passwords of somebody who is logged in and is asked for it again: of one account, so that a stolen session cannot guess on.
pub const AGAIN: Limit = Limit { kind: "password_again", tries: 10, window: Duration::minutes(15) };

/// Leaving one network address for the organisation's server without coming in: what a whole office does in the morning comes in.
pub const SIGN_ON: Limit = Limit { kind: "sign_on_address", tries: 30, window: Duration::minutes(15) };

/// So long a network address counts as one from which the owner opened the account.
pub const KNOWN_FOR: Duration = Duration::days(60);

/// Minutes to wait, to say on a page.
pub fn minutes(limit: Limit) -> i64 {
    limit.window.whole_minutes()
}

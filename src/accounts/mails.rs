//! What the mails say: short, nothing personal, and what to do when it was not you.

use super::alert::Alert;
use super::model::Kind;
use super::store::Account;
use crate::kernel::lang::Lang;
use crate::kernel::login_name::LoginName;
use crate::platform::config::Settings;
use crate::platform::link::Token;
use crate::platform::mail::Message;
use crate::platform::messages::Messages;

/// The link to choose a new password. `login` only when several accounts share the mailbox.
pub fn new_password(settings: &Settings, lang: Lang, token: &Token, login: Option<&LoginName>) -> Message {
    let t = Messages::new(lang);
    let organisation = &settings.organisation.name;
    let mut paragraphs = vec![t.accounts_mail_link_intro(organisation)];
    paragraphs.extend(login.map(|login| t.accounts_mail_link_login(login.as_str())));
    paragraphs.extend([
        t.accounts_mail_link_here().to_owned(),
        settings.address(lang, &format!("/wachtwoord-vergeten/nieuw/{}", token.as_str())),
        t.accounts_mail_link_valid().to_owned(),
        t.accounts_mail_link_not_you().to_owned(),
    ]);
    Message::new(settings, lang, t.accounts_mail_link_subject(organisation), paragraphs)
}

/// What there is to tell of how somebody logs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    Password,
    /// An app makes their codes: a first one, or another.
    App,
    /// A passkey was added.
    Passkey,
    /// A passkey was taken away, and another second step is left.
    PasskeyGone,
    /// New codes on paper.
    Codes,
    /// A code on paper was used; so many are left.
    CodeUsed(i64),
    /// No second step any more.
    Off,
    /// They come in with a work account from now on, or not any more.
    WorkAccount,
    NoWorkAccount,
    /// Somebody gave their password, and then a wrong code.
    WrongCode,
}

/// Word of it, and what to do when it was not them. `shared`: several accounts share the mailbox, so it says which.
pub fn credential(settings: &Settings, account: &Account, what: Credential, shared: bool) -> Message {
    let (t, organisation) = (Messages::new(account.lang), &settings.organisation.name);
    let (subject, intro) = match what {
        Credential::Password => {
            (t.accounts_mail_changed_subject(organisation), t.accounts_mail_changed_intro(organisation))
        }
        Credential::App => (t.accounts_mail_app_subject(organisation), t.accounts_mail_app_intro(organisation)),
        Credential::Passkey => {
            (t.accounts_mail_passkey_subject(organisation), t.accounts_mail_passkey_intro(organisation))
        }
        Credential::PasskeyGone => {
            (t.accounts_mail_passkey_gone_subject(organisation), t.accounts_mail_passkey_gone_intro(organisation))
        }
        Credential::Codes => (t.accounts_mail_codes_subject(organisation), t.accounts_mail_codes_intro(organisation)),
        Credential::CodeUsed(left) => {
            let intro = format!("{} {}", t.accounts_mail_paper_intro(organisation), t.accounts_mail_paper_left(left));
            (t.accounts_mail_paper_subject(organisation), intro)
        }
        Credential::Off => (t.accounts_mail_off_subject(organisation), t.accounts_mail_off_intro(organisation)),
        Credential::WorkAccount => {
            (t.signon_mail_linked_subject(organisation), t.signon_mail_linked_intro(organisation))
        }
        Credential::NoWorkAccount => {
            (t.signon_mail_unlinked_subject(organisation), t.signon_mail_unlinked_intro(organisation))
        }
        Credential::WrongCode => (t.accounts_mail_code_subject(organisation), t.accounts_mail_code_intro(organisation)),
    };
    let mut paragraphs = vec![intro];
    paragraphs.extend(shared.then(|| t.accounts_mail_link_login(account.login.as_str())));
    paragraphs.extend(match what {
        Credential::WrongCode => not_you_behind_the_password(settings, account),
        _ => not_you(settings, account.lang),
    });
    Message::new(settings, account.lang, subject, paragraphs)
}

/// To an administrator: somebody guesses at the door.
pub fn alert(settings: &Settings, lang: Lang, alert: Alert) -> Message {
    let (t, organisation) = (Messages::new(lang), &settings.organisation.name);
    let what = match alert {
        Alert::OneName => t.accounts_mail_alert_one_name(),
        Alert::Everywhere => t.accounts_mail_alert_everywhere(),
        Alert::Codes => t.accounts_mail_alert_codes(),
    };
    let held = t.accounts_mail_alert_held().to_owned();
    let text =
        vec![what.to_owned(), held, t.accounts_mail_alert_do().to_owned(), t.accounts_mail_alert_once().to_owned()];
    Message::new(settings, lang, t.accounts_mail_alert_subject(organisation), text)
}

fn not_you(settings: &Settings, lang: Lang) -> Vec<String> {
    let t = Messages::new(lang);
    vec![
        t.accounts_mail_changed_you().to_owned(),
        t.accounts_mail_changed_not_you(&settings.organisation.phone),
        settings.address(lang, "/wachtwoord-vergeten"),
    ]
}

/// Somebody knows the password, and did not get in.
fn not_you_behind_the_password(settings: &Settings, account: &Account) -> Vec<String> {
    let t = Messages::new(account.lang);
    let report = match account.kind {
        Kind::Staff => t.accounts_mail_code_report().to_owned(),
        Kind::Person => t.accounts_mail_code_call(&settings.organisation.phone),
    };
    vec![
        t.accounts_mail_code_you().to_owned(),
        t.accounts_mail_code_not_you().to_owned(),
        settings.address(account.lang, "/wachtwoord-vergeten"),
        report,
        t.accounts_mail_code_once().to_owned(),
    ]
}

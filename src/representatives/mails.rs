//! What is mailed about who acts for whom: that something was decided or ended, never for whom, since a household may read it.

use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::config::Settings;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail::{self, Message};
use crate::platform::messages::Messages;
use crate::{accounts, persons};

/// What happened, to whom it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Who asked may act from now on.
    YouMay,
    /// Somebody may act for whom this goes to.
    SomebodyMay,
    Refused,
    YourTurnEnded,
    SomebodyStopped,
    AnotherLastDay,
    /// A child is 16: its parent may no longer act.
    YouAreSixteen,
}

impl News {
    fn message(self, settings: &Settings, lang: Lang) -> Message {
        let (t, organisation) = (Messages::new(lang), &settings.organisation);
        let (name, phone) = (&organisation.name, &organisation.phone);
        let (subject, first) = match self {
            Self::YouMay => (t.representatives_mail_may_subject(name), t.representatives_mail_may()),
            Self::SomebodyMay => (t.representatives_mail_somebody_subject(name), t.representatives_mail_somebody()),
            Self::Refused => (t.representatives_mail_refused_subject(name), t.representatives_mail_refused()),
            Self::YourTurnEnded => (t.representatives_mail_ended_subject(name), t.representatives_mail_ended()),
            Self::SomebodyStopped => (t.representatives_mail_stopped_subject(name), t.representatives_mail_stopped()),
            Self::AnotherLastDay => (t.representatives_mail_day_subject(name), t.representatives_mail_day()),
            Self::YouAreSixteen => (t.representatives_mail_sixteen_subject(name), t.representatives_mail_sixteen()),
        };
        let mut paragraphs = vec![first.to_owned()];
        if self == Self::YouAreSixteen {
            paragraphs.push(t.representatives_mail_sixteen_choice().to_owned());
        }
        paragraphs.push(t.representatives_mail_look().to_owned());
        paragraphs.push(settings.address(lang, "/mijn/vertegenwoordigers"));
        paragraphs.push(t.representatives_mail_question(phone));
        Message::new(settings, lang, subject, paragraphs)
    }
}

/// To the address on file, if there is one that is not disputed. Each reads that the portal used it.
pub async fn tell(app: &App, change: &mut Change, person: PersonId, news: News) -> Result<()> {
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "representation", at, &[person]).await?;
    let Some((email, file)) = persons::usable_email(change.conn(), &access, person).await? else { return Ok(()) };
    let lang = accounts::language(&mut *change.conn(), person).await?.unwrap_or(Lang::Nl);
    mail::queue(change, &file, person, &email, &news.message(&app.settings, lang)).await
}

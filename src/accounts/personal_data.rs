//! What we have of somebody's account, and of who works here, for their own eyes (P77). A password and the secret of a second step are never
//! given: whoever read them could log in. That we keep them is said.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::declaration::personal_data::Declarations;
use super::own_store::{self, Employed, Held};
use super::second_step::passkey_store;
use super::sign_on::personal_data::WorkAccounts;
use super::staff::member::BlockReason;
use super::staff::words;
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::lang::Lang;
use crate::kernel::register::{Bilingual, Category, both};
use crate::kernel::staff::StaffRole;
use crate::platform::error::Result;
use crate::platform::messages::in_both;
use crate::platform::personal_data::{Chapters, Of, PersonalData};
use crate::platform::session::{self, Kept};

pub static PERSONAL_DATA: Chapters = &[&Accounts, &Passkeys, &Places, &Visits, &Work, &Declarations, &WorkAccounts];

struct Accounts;

static ACCOUNTS: Chapter = Chapter {
    id: "account",
    category: Category::Login,
    title: both("Uw account", "Your account"),
    about: Some(both(
        "Uw wachtwoord kennen wij niet. Wij bewaren een code waarmee wij het kunnen controleren (hash).",
        "We do not know your password. We keep a code by which we can check it (hash).",
    )),
    fields: &[
        field("login_name", Kind::Text, both("Inlognaam", "Log-in name")),
        field("language", Kind::Word, both("Taal", "Language")),
        field(
            "password_hash_kept",
            Kind::YesNo,
            both("Wij bewaren een code van uw wachtwoord", "We keep a code of your password"),
        ),
        field("password_since", Kind::Moment, both("Wachtwoord sinds", "Password since")),
        field(
            "second_step_kept",
            Kind::YesNo,
            both("Wij bewaren het geheim van uw tweede stap", "We keep the secret of your second step"),
        ),
        field("began_at", Kind::Moment, both("Account sinds", "Account since")),
        field("ended_at", Kind::Moment, both("Account gesloten op", "Account closed on")),
    ],
};

#[async_trait]
impl PersonalData for Accounts {
    fn chapter(&self) -> &'static Chapter {
        &ACCOUNTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let held = own_store::accounts_of(conn, of.access, of.person).await?;
        Ok(Portion::whole(held.into_iter().map(account_entry).collect()))
    }
}

fn account_entry(held: Held) -> Entry {
    Entry::new()
        .with_if("login_name", held.login.as_ref().map(|login| login.as_str()))
        .with("language", language(held.lang))
        .with("password_hash_kept", held.has_password)
        .with("password_since", held.password_since)
        .with("second_step_kept", held.has_app)
        .with("began_at", held.began_at)
        .with_if("ended_at", held.ended_at)
}

/// The language that somebody chose, or was spoken to in.
pub fn language(code: impl Into<String>) -> Value {
    let code = code.into();
    let said = match Lang::from_code(&code) {
        Some(Lang::En) => both("Engels", "English"),
        _ => both("Nederlands", "Dutch"),
    };
    Value::word(code, said)
}

struct Passkeys;

static PASSKEYS: Chapter = Chapter {
    id: "passkeys",
    category: Category::Login,
    title: both("Uw passkeys", "Your passkeys"),
    about: Some(both(
        "Uw vinger of gezicht blijft op uw apparaat. Wij bewaren een sleutel waarmee wij het antwoord controleren.",
        "Your finger or face stays on your device. We keep a key by which we check its answer.",
    )),
    fields: &[
        field("device", Kind::Text, both("Gemaakt op apparaat", "Made on device")),
        field("made_at", Kind::Moment, both("Gemaakt op", "Made on")),
        field("last_used", Kind::Day, both("Laatst gebruikt", "Last used")),
    ],
};

#[async_trait]
impl PersonalData for Passkeys {
    fn chapter(&self) -> &'static Chapter {
        &PASSKEYS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let passkeys = passkey_store::told_of(conn, of.person).await?;
        let entry = |told: passkey_store::Told| {
            let entry = Entry::new().with("device", told.device.code()).with("made_at", told.made_at);
            entry.with_if("last_used", told.last_used)
        };
        Ok(Portion::whole(passkeys.into_iter().map(entry).collect()))
    }
}

struct Places;

static PLACES: Chapter = Chapter {
    id: "log_in_places",
    category: Category::Login,
    title: both("Plekken waar u inlogde", "Places where you logged in"),
    about: Some(both(
        "Wij bewaren zo'n plek als code, hoogstens 60 dagen. Wij kunnen er geen adres meer van maken.",
        "We keep such a place as a code, for 60 days at most. We cannot turn it back into an address.",
    )),
    fields: &[field("seen_at", Kind::Moment, both("Laatst gezien", "Last seen"))],
};

#[async_trait]
impl PersonalData for Places {
    fn chapter(&self) -> &'static Chapter {
        &PLACES
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let places = own_store::places_of(conn, of.person).await?;
        Ok(Portion::whole(places.into_iter().map(|seen_at| Entry::new().with("seen_at", seen_at)).collect()))
    }
}

struct Visits;

static VISITS: Chapter = Chapter {
    id: "sessions",
    category: Category::Login,
    title: both("Waar u bent ingelogd", "Where you are logged in"),
    about: Some(both(
        "Van uw apparaat bewaren wij twee woorden, zolang u bent ingelogd.",
        "Of your device we keep two words, for as long as you are logged in.",
    )),
    fields: &[
        field("device", Kind::Text, both("Apparaat", "Device")),
        field("began_at", Kind::Moment, both("Ingelogd op", "Logged in on")),
        field("last_seen", Kind::Moment, both("Laatst gebruikt", "Last used")),
    ],
};

#[async_trait]
impl PersonalData for Visits {
    fn chapter(&self) -> &'static Chapter {
        &VISITS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let visits = session::of_person(conn, of.person).await?;
        let entry = |visit: Kept| {
            let entry = Entry::new().with("device", visit.device.code());
            entry.with("began_at", visit.began_at).with("last_seen", visit.last_seen)
        };
        Ok(Portion::whole(visits.into_iter().map(entry).collect()))
    }
}

struct Work;

static WORK: Chapter = Chapter {
    id: "employee",
    category: Category::Staff,
    title: both("Uw werk bij ons", "Your work with us"),
    about: None,
    fields: &[
        field("name", Kind::Text, both("Naam", "Name")),
        field("email", Kind::Text, both("E-mailadres", "E-mail address")),
        field("roles", Kind::Words, both("Functies in dit portaal", "Roles in this portal")),
        field("last_log_in", Kind::Day, both("Laatst ingelogd", "Last log-in")),
        field("blocked_for", Kind::Word, both("Geblokkeerd", "Blocked")),
    ],
};

#[async_trait]
impl PersonalData for Work {
    fn chapter(&self) -> &'static Chapter {
        &WORK
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let employed = own_store::employed(conn, of.access, of.person).await?;
        Ok(Portion::whole(employed.into_iter().map(work_entry).collect()))
    }
}

fn work_entry(work: Employed) -> Entry {
    let role = |code: String| {
        let said = StaffRole::from_code(&code).map(role_words);
        Value::word(code, said.unwrap_or(both("een andere functie", "another role")))
    };
    Entry::new()
        .with("name", work.name.as_str())
        .with("email", work.email.as_str())
        .with("roles", work.roles.into_iter().map(role).collect::<Vec<_>>())
        .with_if("last_log_in", work.last_log_in)
        .with_if("blocked_for", work.blocked_for.map(blocked_for))
}

fn blocked_for(code: String) -> Value {
    let known = BlockReason::from_code(&code).unwrap_or(BlockReason::Other);
    Value::word(code, in_both(|t| words::block_reason(t, known)))
}

/// A role, not a name (RULES 13).
pub fn role_words(role: StaffRole) -> Bilingual {
    in_both(|t| words::role(t, role))
}

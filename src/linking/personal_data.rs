//! How somebody's account and their file in the administration came together, for their own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::own_store::{self, CodeMade, Decided, Link};
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&Links, &Decisions, &Codes];

struct Links;

static LINKS: Chapter = Chapter {
    id: "links",
    category: Category::ReadingLog,
    title: both("Uw account en uw woning gekoppeld", "Your account and your home linked"),
    about: None,
    fields: &[
        field("how", Kind::Word, both("Hoe", "How")),
        field("linked_at", Kind::Moment, both("Gekoppeld op", "Linked on")),
        field("ended_at", Kind::Moment, both("Gestopt op", "Ended on")),
    ],
};

#[async_trait]
impl PersonalData for Links {
    fn chapter(&self) -> &'static Chapter {
        &LINKS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let links = own_store::links_of(conn, of.person).await?;
        Ok(Portion::whole(links.into_iter().map(link_entry).collect()))
    }
}

fn link_entry(link: Link) -> Entry {
    let how = match link.how.as_str() {
        "code" => both("met een code uit een brief", "by a code in a letter"),
        "desk" => both("met een code aan de balie", "by a code at the desk"),
        _ => both("door een medewerker", "by an employee"),
    };
    Entry::new()
        .with("how", Value::word(link.how, how))
        .with("linked_at", link.linked_at)
        .with_if("ended_at", link.ended_at)
}

struct Decisions;

static DECISIONS: Chapter = Chapter {
    id: "link_decisions",
    category: Category::ReadingLog,
    title: both("Wat een medewerker over een koppeling besloot", "What an employee decided about a link"),
    about: None,
    fields: &[
        field("kind", Kind::Word, both("Besluit", "Decision")),
        field("reason", Kind::Text, both("Reden", "Reason")),
        field("identity", Kind::Word, both("Hoe wij zagen wie u was", "How we saw who you were")),
        field("decided_at", Kind::Moment, both("Besloten op", "Decided on")),
    ],
};

#[async_trait]
impl PersonalData for Decisions {
    fn chapter(&self) -> &'static Chapter {
        &DECISIONS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let decisions = own_store::decisions_of(conn, of.access, of.person).await?;
        Ok(Portion::whole(decisions.into_iter().map(decision_entry).collect()))
    }
}

fn decision_entry(decided: Decided) -> Entry {
    let kind =
        if decided.kind == "link" { both("koppelen", "link") } else { both("koppeling stoppen", "end the link") };
    let identity = |code: String| {
        let said =
            if code == "desk" { both("aan de balie", "at the desk") } else { both("met een brief", "by a letter") };
        Value::word(code, said)
    };
    Entry::new()
        .with("kind", Value::word(decided.kind, kind))
        .with("reason", decided.reason.as_str())
        .with_if("identity", decided.identity.map(identity))
        .with("decided_at", decided.decided_at)
}

struct Codes;

static CODES: Chapter = Chapter {
    id: "activation_codes",
    category: Category::Correspondence,
    title: both("Codes om uw woning te koppelen", "Codes to link your home"),
    about: Some(both(
        "De code zelf kennen wij niet meer. Wij kunnen haar alleen controleren (hash).",
        "We no longer know the code itself. We can only check it (hash).",
    )),
    fields: &[
        field("how", Kind::Word, both("Hoe u haar kreeg", "How you got it")),
        field("created_at", Kind::Moment, both("Gemaakt op", "Made on")),
        field("expires_at", Kind::Moment, both("Geldig tot", "Valid until")),
        field("used_at", Kind::Moment, both("Gebruikt op", "Used on")),
        field("ended_at", Kind::Moment, both("Gestopt op", "Ended on")),
    ],
};

#[async_trait]
impl PersonalData for Codes {
    fn chapter(&self) -> &'static Chapter {
        &CODES
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let codes = own_store::codes_of(conn, of.person).await?;
        Ok(Portion::whole(codes.into_iter().map(code_entry).collect()))
    }
}

fn code_entry(code: CodeMade) -> Entry {
    let how =
        if code.how == "desk" { both("aan de balie", "at the desk") } else { both("met een brief", "by a letter") };
    Entry::new()
        .with("how", Value::word(code.how, how))
        .with("created_at", code.created_at)
        .with("expires_at", code.expires_at)
        .with_if("used_at", code.used_at)
        .with_if("ended_at", code.ended_at)
}

//! What somebody said yes and no to, with the words that were on the screen and the papers that prove it, for their own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Act, Channel, Kind as ActKind};
use super::scan_store::{self, OfPerson};
use super::store::states;
use super::text::{Text, fingerprint};
use super::texts::texts;
use crate::accounts::personal_data::language;
use crate::kernel::dossier::{Attached, Chapter, Entry, Field, Kind, Portion, Value, field};
use crate::kernel::register::{Category, Purpose, both};
use crate::platform::error::Result;
use crate::platform::messages::in_both;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&Acts, &Scans];

const PURPOSE: Field = field("purpose", Kind::Word, both("Waarvoor", "For what"));
const TEXT: Field = field("text_id", Kind::Id, both("Kenmerk van de tekst", "Reference of the text"));
const ACT: Field = field("act", Kind::Id, both("Kenmerk van het bewijs", "Reference of the evidence"));

struct Acts;

static ACTS: Chapter = Chapter {
    id: "consents",
    category: Category::Consent,
    title: both("Wanneer u toestemming gaf of introk", "When you gave or withdrew consent"),
    about: None,
    fields: &[
        PURPOSE,
        field("kind", Kind::Word, both("Wat u deed", "What you did")),
        field("effective_at", Kind::Moment, both("Op", "On")),
        field("recorded_at", Kind::Moment, both("Vastgelegd op", "Recorded on")),
        field("channel", Kind::Word, both("Hoe", "How")),
        field("language", Kind::Word, both("Taal", "Language")),
        field("text_version", Kind::Number, both("Versie van de tekst", "Version of the text")),
        field("text_shown", Kind::Text, both("De tekst die u zag", "The text that you saw")),
        field("text_hash", Kind::Text, both("Controlegetal van de tekst", "Hash of the text")),
        field("statement", Kind::Text, both("Privacyverklaring van toen", "Privacy statement of that time")),
        field("number", Kind::Number, both("Volgnummer", "Number")),
        TEXT,
        ACT,
    ],
};

#[async_trait]
impl PersonalData for Acts {
    fn chapter(&self) -> &'static Chapter {
        &ACTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let known = texts(of.app).await?;
        let mut entries = vec![];
        for state in states(of.app, conn, of.person).await? {
            // Each purpose counts its acts from one, oldest first.
            entries
                .extend(state.history.iter().zip(1..).map(|(act, number)| act_entry(act, number, known.get(act.text))));
        }
        Ok(Portion::whole(entries))
    }
}

fn act_entry(act: &Act, number: i64, text: Option<&Text>) -> Entry {
    Entry::new()
        .with("purpose", purpose(act.purpose))
        .with("kind", kind(act.kind))
        .with("effective_at", act.effective_at)
        .with("recorded_at", act.recorded_at)
        .with("channel", channel(act.channel))
        .with("language", language(act.lang.code()))
        .with_if("text_version", text.map(|text| i64::from(text.version)))
        .with_if("text_shown", text.map(|text| text.say(act.lang)))
        .with("text_hash", fingerprint(&act.text_hash))
        .with("statement", act.statement.as_str())
        .with("number", number)
        .with("text_id", act.text.uuid())
        .with("act", act.id.uuid())
}

struct Scans;

static SCANS: Chapter = Chapter {
    id: "consent_scans",
    category: Category::Consent,
    title: both("Papieren waarmee u toestemming gaf", "Papers by which you gave consent"),
    about: None,
    fields: &[field("added_at", Kind::Moment, both("Toegevoegd op", "Added on")), ACT],
};

#[async_trait]
impl PersonalData for Scans {
    fn chapter(&self) -> &'static Chapter {
        &SCANS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (scans, next) = scan_store::of_person(conn, of.person, from.map(Into::into)).await?;
        Ok(Portion { entries: scans.into_iter().map(scan_entry).collect(), next: next.map(|scan| scan.uuid()) })
    }

    async fn file(&self, conn: &mut PgConnection, of: Of<'_>, file: Uuid) -> Result<Option<Vec<u8>>> {
        let opened = scan_store::open_own(conn, of.access, of.person, file.into()).await?;
        Ok(opened.map(|opened| opened.bytes))
    }
}

fn scan_entry(scan: OfPerson) -> Entry {
    let name = format!("{}.{}", scan.id, scan.media.ending());
    let file = Attached { id: scan.id.uuid(), name, media: scan.media.code(), size: scan.size };
    Entry::new().with("added_at", scan.added_at).with("act", scan.act.uuid()).attach(file)
}

fn purpose(purpose: Purpose) -> Value {
    Value::word(purpose.code(), in_both(|t| super::web::name(t, purpose)))
}

fn kind(kind: ActKind) -> Value {
    let said = match kind {
        ActKind::Given => both("toestemming gegeven", "gave consent"),
        ActKind::Withdrawn => both("toestemming ingetrokken", "withdrew consent"),
    };
    Value::word(kind.code(), said)
}

fn channel(channel: Channel) -> Value {
    Value::word(channel.code(), in_both(|t| super::web::card::channel(t, channel)))
}

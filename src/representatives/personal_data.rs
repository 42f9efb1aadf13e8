//! Who acts for somebody, and for whom they act, for their own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Representation, State};
use super::own_store::{self, Acts};
use super::proof_store::{self, Kept};
use super::words;
use crate::kernel::dossier::{Attached, Chapter, Entry, Field, Kind, Portion, Value, field};
use crate::kernel::reference::Line;
use crate::kernel::register::{Category, both};
use crate::kernel::representation::{Area, Scope};
use crate::platform::error::Result;
use crate::platform::messages::in_both;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&By, &Proofs, &For];

const KIND: Field = field("kind", Kind::Word, both("Soort", "Kind"));
const AREAS: Field = field("areas", Kind::Words, both("Waarvoor", "For what"));
const BEGINS: Field = field("begins_on", Kind::Day, both("Begint op", "Begins on"));
const ENDS: Field = field("ends_on", Kind::Day, both("Laatste dag", "Last day"));
const STATE: Field = field("state", Kind::Word, both("Stand", "State"));
const ASKED: Field = field("asked_at", Kind::Moment, both("Gevraagd op", "Asked on"));
const DECIDED: Field = field("decided_at", Kind::Moment, both("Besloten op", "Decided on"));
const ENDED: Field = field("ended_at", Kind::Moment, both("Gestopt op", "Ended on"));

struct By;

static BY: Chapter = Chapter {
    id: "representing",
    category: Category::Representation,
    title: both("Voor wie u zaken regelt", "For whom you arrange things"),
    about: None,
    fields: &[
        KIND,
        field("name", Kind::Text, both("Voor wie", "For whom")),
        field("birth_date", Kind::Day, both("Geboortedatum die u invulde", "Birth date you filled in")),
        field("postcode", Kind::Text, both("Postcode die u invulde", "Postcode you filled in")),
        field("house_number", Kind::Text, both("Huisnummer dat u invulde", "House number you filled in")),
        AREAS,
        BEGINS,
        ENDS,
        STATE,
        field("reason", Kind::Text, both("Reden", "Reason")),
        ASKED,
        DECIDED,
        ENDED,
    ],
};

#[async_trait]
impl PersonalData for By {
    fn chapter(&self) -> &'static Chapter {
        &BY
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let acts = own_store::by(conn, of.access, of.person).await?;
        Ok(Portion::whole(acts.iter().map(by_entry).collect()))
    }
}

fn by_entry(acts: &Acts) -> Entry {
    let mut entry = common(&acts.it).with("name", acts.about.name.as_str());
    if let Some((born, postcode, number)) = &acts.about.found_by {
        entry = entry.with("birth_date", born.date()).with("postcode", postcode.as_str());
        entry = entry.with("house_number", number.as_str());
    }
    entry.with_if("reason", acts.about.reason.as_ref().map(|reason| reason.as_str()))
}

fn common(it: &Representation) -> Entry {
    Entry::new()
        .with("kind", Value::word(it.kind.code(), in_both(|t| words::kind(t, it.kind))))
        .with("areas", areas(it.scope))
        .with("begins_on", it.begins_on)
        .with_if("ends_on", it.ends_on)
        .with("state", state(it.state))
        .with("asked_at", it.asked_at)
        .with_if("decided_at", it.decided_at)
        .with_if("ended_at", it.ended_at)
}

fn state(state: State) -> Value {
    Value::word(state.code(), in_both(|t| words::state(t, state)))
}

fn areas(scope: Scope) -> Value {
    let word = |area: Area| Value::word(area.code(), in_both(|t| words::area(t, area)));
    Value::Words(scope.areas().map(word).collect())
}

struct Proofs;

static PROOFS: Chapter = Chapter {
    id: "representation_proofs",
    category: Category::Representation,
    title: both("Bewijs dat u voor een ander zaken mag regelen", "Proof that you may arrange things for somebody else"),
    about: None,
    fields: &[field("added_at", Kind::Moment, both("Toegevoegd op", "Added on"))],
};

#[async_trait]
impl PersonalData for Proofs {
    fn chapter(&self) -> &'static Chapter {
        &PROOFS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let kept = proof_store::of_person(conn, of.person).await?;
        Ok(Portion::whole(kept.into_iter().map(proof_entry).collect()))
    }

    async fn file(&self, conn: &mut PgConnection, of: Of<'_>, file: Uuid) -> Result<Option<Vec<u8>>> {
        let own = proof_store::of_person(&mut *conn, of.person).await?;
        if !own.iter().any(|kept| kept.representation.uuid() == file) {
            return Ok(None);
        }
        Ok(proof_store::open(conn, of.access, file.into()).await?.map(|opened| opened.bytes))
    }
}

fn proof_entry(kept: Kept) -> Entry {
    let id = kept.representation;
    let name = format!("{id}.{}", kept.media.ending());
    let file = Attached { id: id.uuid(), name, media: kept.media.code(), size: kept.size };
    Entry::new().with("added_at", kept.added_at).attach(file)
}

struct For;

static FOR: Chapter = Chapter {
    id: "represented_by",
    category: Category::Representation,
    title: both("Wie voor u zaken regelt", "Who arranges things for you"),
    about: None,
    fields: &[KIND, field("name", Kind::Text, both("Wie", "Who")), AREAS, BEGINS, ENDS, STATE, ASKED, DECIDED, ENDED],
};

#[async_trait]
impl PersonalData for For {
    fn chapter(&self) -> &'static Chapter {
        &FOR
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let found = own_store::of(conn, of.access, &[of.person]).await?;
        let entry = |(it, name): &(Representation, Line)| common(it).with("name", name.as_str());
        Ok(Portion::whole(found.iter().map(entry).collect()))
    }
}

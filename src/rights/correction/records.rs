//! In which files of whom a request is about a datum stands: with their account, and in the administration.

use crate::kernel::ids::PersonId;
use crate::persons::{self, Datum, Person};
use crate::platform::access::{self, Access};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::rights::dossier::{self, RecordKind};
use crate::rights::open::OpenCase;

/// Those files, and the access to them and to the request.
pub struct Records {
    pub access: Access,
    pub all: Vec<Record>,
}

/// One file, as it stands now.
pub struct Record {
    pub person: PersonId,
    pub kind: RecordKind,
    pub now: Person,
}

impl Records {
    /// Empty when nobody knows yet whose data it is about. Each person whose file is opened can read that it was, for this request.
    pub async fn read(app: &App, open: &OpenCase) -> Result<Self> {
        let mut conn = app.db.write().acquire().await?;
        let mut places = vec![];
        if let Some(about) = open.request.case.about {
            places = dossier::records(&mut conn, about).await?;
            places.retain(|place| place.kind != RecordKind::Request);
        }
        let mut persons = open.request.persons();
        persons.extend(places.iter().map(|place| place.person));
        persons.sort_unstable();
        persons.dedup();
        let now = app.db.clock().now();
        let who = (open.staff.account, open.role);
        let access = access::for_request(&mut conn, &app.vault, who, &persons, now).await?;
        let mut all = vec![];
        for place in places {
            if let Some(file) = persons::find(&mut *conn, &access, place.person).await? {
                all.push(Record { person: place.person, kind: place.kind, now: file.person });
            }
        }
        Ok(Self { access, all })
    }

    pub fn of(&self, person: PersonId) -> Option<&Record> {
        self.all.iter().find(|record| record.person == person)
    }
}

impl Record {
    pub fn datum(&self, field: persons::Field) -> Datum {
        Datum::of(&self.now, field)
    }
}

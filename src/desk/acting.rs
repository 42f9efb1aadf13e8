//! Who acts for whose file it is, and for whom they act: only the ways there, with how each stands.

use sqlx::PgConnection;

use super::contents::Linked;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Duty;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::representatives::{self, Representation, words};

/// Those in force first, then the newest.
const AT_MOST: i64 = 100;

pub struct Acting {
    pub way: Linked,
    /// Kind of the badge, and word.
    pub badge: &'static str,
    pub state: &'static str,
}

pub async fn read(conn: &mut PgConnection, page: &Page, person: PersonId, today: time::Date) -> Result<Vec<Acting>> {
    if !page.is_for(Duty::Representatives) {
        return Ok(vec![]);
    }
    let found = representatives::with(conn, person, AT_MOST).await?;
    Ok(found.iter().map(|it| acting(page, it, (person, today))).collect())
}

fn acting(page: &Page, it: &Representation, (person, today): (PersonId, time::Date)) -> Acting {
    let (t, kind) = (page.t, words::kind(page.t, it.kind));
    let asked = dates::long(dates::amsterdam_day(it.asked_at), page.lang);
    let words = match it.representative == person {
        true => t.desk_acts_for_another(asked, kind),
        false => t.desk_acted_for(asked, kind),
    };
    let (state, badge) = words::standing(t, it, today);
    Acting { way: Linked { words, href: page.to(&format!("{}/{}", representatives::DESK, it.id)) }, badge, state }
}

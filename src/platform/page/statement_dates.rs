//! The date of the statement that is in force, at the foot of every page.

use time::{Date, OffsetDateTime};

use crate::kernel::dates;
use crate::kernel::lang::Lang;
use crate::platform::app::App;

/// Since when which day is the date of the statement, in order. Kept in memory, so that no page has to ask; days still to come
/// are in it, so that a version comes into force without anybody doing something.
#[derive(Clone, Debug, Default)]
pub struct StatementDates(Vec<(OffsetDateTime, Date)>);

impl StatementDates {
    pub fn new(dates: Vec<(OffsetDateTime, Date)>) -> Self {
        Self(dates)
    }

    fn at(&self, now: OffsetDateTime) -> Option<Date> {
        self.0.iter().rev().find(|(since, _)| *since <= now).map(|(_, day)| *day)
    }
}

pub(super) fn statement_date(app: &App, lang: Lang) -> Option<String> {
    let day = app.memory.get::<StatementDates>()?.at(app.db.clock().now())?;
    Some(dates::long(day, lang))
}

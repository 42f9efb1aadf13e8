//! What exceeds the limits, in the files that employees opened. A plain function: it knows neither the time nor the database.

use std::collections::{BTreeMap, BTreeSet};

use time::{Date, Duration, OffsetDateTime};

use super::model::Pattern;
use super::rules::Rules;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::{AccountId, PersonId};

const HOUR: Duration = Duration::HOUR;

/// An employee opened somebody's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    pub account: AccountId,
    /// Files that an account shows are of one person.
    pub person: PersonId,
    pub at: OffsetDateTime,
}

/// What was noticed of one employee on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub account: AccountId,
    pub pattern: Pattern,
    pub day: Date,
    /// Different persons: in the busiest hour, or outside working hours.
    pub files: usize,
    pub first_at: OffsetDateTime,
    pub last_at: OffsetDateTime,
}

/// Until when what was noticed of somebody was settled, on whatever day it began. It counts no more.
pub type Settled = BTreeMap<(AccountId, Pattern), OffsetDateTime>;

/// Everything noticed, at most one thing of each kind for each employee and day. `opened` stands by employee, then by moment.
pub fn find(opened: &[Opened], rules: &Rules, settled: &Settled) -> Vec<Found> {
    let mut found = vec![];
    for own in opened.chunk_by(|one, next| one.account == next.account) {
        found.extend(many(&counting(own, Pattern::Many, settled), usize::from(rules.most())));
        let outside: Vec<Opened> = counting(own, Pattern::Outside, settled);
        found.extend(outside_hours(&outside, rules));
    }
    found
}

fn counting(own: &[Opened], pattern: Pattern, settled: &Settled) -> Vec<Opened> {
    let counts = |one: &&Opened| {
        let until = settled.get(&(one.account, pattern));
        until.is_none_or(|until| one.at > *until)
    };
    own.iter().filter(counts).copied().collect()
}

/// Hours that end with a file: of each day the busiest, and from the first to the last file of all that were too busy. Exactly an hour later is
/// not within an hour.
fn many(own: &[Opened], most: usize) -> Vec<Found> {
    let mut found: BTreeMap<Date, Found> = BTreeMap::new();
    let (mut begin, mut in_hour) = (0, BTreeMap::<PersonId, usize>::new());
    for last in own {
        *in_hour.entry(last.person).or_default() += 1;
        while own[begin].at <= last.at - HOUR {
            leave(&mut in_hour, own[begin].person);
            begin += 1;
        }
        if in_hour.len() <= most {
            continue;
        }
        let day = amsterdam_day(last.at);
        let first_at = own[begin].at;
        let new = Found { account: last.account, pattern: Pattern::Many, day, files: 0, first_at, last_at: last.at };
        let of_day = found.entry(day).or_insert(new);
        of_day.files = of_day.files.max(in_hour.len());
        of_day.last_at = last.at;
    }
    found.into_values().collect()
}

/// One file of this person is no longer within the hour.
fn leave(in_hour: &mut BTreeMap<PersonId, usize>, person: PersonId) {
    if let Some(times) = in_hour.get_mut(&person) {
        *times -= 1;
        if *times == 0 {
            in_hour.remove(&person);
        }
    }
}

fn outside_hours(own: &[Opened], rules: &Rules) -> Vec<Found> {
    let outside: Vec<&Opened> = own.iter().filter(|one| !rules.is_at_work(one.at)).collect();
    let of_days = outside.chunk_by(|one, next| amsterdam_day(one.at) == amsterdam_day(next.at));
    of_days
        .filter_map(|of_day| {
            let (first, last) = (of_day.first()?, of_day.last()?);
            let persons: BTreeSet<PersonId> = of_day.iter().map(|one| one.person).collect();
            Some(Found {
                account: first.account,
                pattern: Pattern::Outside,
                day: amsterdam_day(first.at),
                files: persons.len(),
                first_at: first.at,
                last_at: last.at,
            })
        })
        .collect()
}

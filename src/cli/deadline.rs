//! `huisrecht deadline`: the legal days of requests, for whoever wants to check them or count for a letter. It needs no database.

use std::io::{self, Write};

use anyhow::Result;
use serde::Serialize;

use super::texts;
use crate::kernel::deadline::{Margin, Period, Received};

/// From the first King's Day on, the holidays are as the program has them; a year far away is a slip of the hand.
const YEARS: std::ops::RangeInclusive<i32> = 2014..=2999;

/// `2026-11-22`
pub fn received(text: &str) -> Result<Received, String> {
    let day = texts::day(text)?;
    if YEARS.contains(&day.year()) {
        Ok(Received::on(day))
    } else {
        Err(format!("give a day of the years {} to {}", YEARS.start(), YEARS.end()))
    }
}

/// What is said of each day; the names are those of the JSON and of the columns.
#[derive(Serialize)]
struct Line {
    received: String,
    legal_last_day: String,
    extended_last_day: String,
    target_day: String,
}

impl Line {
    fn of(received: Received) -> Self {
        let last_day = |period| received.last_day(period).day().to_string();
        Self {
            received: received.day().to_string(),
            legal_last_day: last_day(Period::OneMonth),
            extended_last_day: last_day(Period::ThreeMonths),
            target_day: received.target_day(Period::OneMonth, Margin::USUAL).day().to_string(),
        }
    }
}

pub fn print(days: &[Received], json: bool) -> Result<()> {
    let mut out = io::stdout().lock();
    if !json {
        writeln!(out, "received    legal_last_day  extended_last_day  target_day")?;
    }
    for line in days.iter().copied().map(Line::of) {
        if json {
            writeln!(out, "{}", serde_json::to_string(&line)?)?;
        } else {
            let Line { received, legal_last_day, extended_last_day, target_day } = line;
            writeln!(out, "{received:<10}  {legal_last_day:<14}  {extended_last_day:<17}  {target_day}")?;
        }
    }
    Ok(())
}

//! The store's question alone: who fits. One connection, one question after the other.

use std::process;
use std::time::Duration;

use anyhow::{Result, ensure};
use huisrecht::persons::{self, Sought};

use crate::shared::house::House;
use crate::shared::{cpu, portal};

const QUESTIONS: usize = 20_000;

/// Prints what it costs in each house, in CPU-µs: of who asks and of PostgreSQL.
pub fn print(houses: &[&House], sought: &[Sought]) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let costs = houses.iter().map(|house| runtime.block_on(cost(house, sought))).collect::<Result<Vec<_>>>()?;
    let each = costs.iter().map(|(asking, postgres)| format!("{:.0} ({postgres:.0})", asking + postgres));
    println!("{:32}{} (PostgreSQL's part)\n", "the question alone", each.collect::<Vec<_>>().join(" and "));
    Ok(())
}

async fn cost(house: &House, sought: &[Sought]) -> Result<(f64, f64)> {
    let app = portal::app(house.place())?;
    let mut conn = app.db.read().acquire().await?;
    let mut used = (Duration::ZERO, Duration::ZERO);
    // The first time through is not counted: the connection plans, and memory fills.
    for counted in [false, true] {
        let before = (cpu::of(process::id())?, cpu::of_family(house.cluster())?);
        for at in 0..if counted { QUESTIONS } else { sought.len() * 2 } {
            let found = persons::search(&mut conn, &app.vault, &sought[at % sought.len()], 21).await?;
            ensure!(!found.is_empty(), "a question found nobody");
        }
        used = (cpu::of(process::id())? - before.0, cpu::of_family(house.cluster())? - before.1);
    }
    drop(conn);
    app.db.close().await;
    let each = |used: Duration| used.as_secs_f64() * 1e6 / QUESTIONS as f64;
    Ok((each(used.0), each(used.1)))
}

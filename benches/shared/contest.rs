//! Two servers in turns, until their ratio can be told.

use std::time::Duration;

use anyhow::Result;

use super::cpu;
use super::load::{Visitor, drive};
use super::server::Server;

const PAIRS: usize = 5;
/// The kernel counts in steps of 10 ms, for each process: with this much they are lost in it.
const AT_LEAST: Duration = Duration::from_secs(3);
const WARM_UP: usize = 500;

/// CPU-µs per request.
#[derive(Clone, Copy)]
struct Cost {
    server: f64,
    postgres: f64,
}

impl Cost {
    fn whole(&self) -> f64 {
        self.server + self.postgres
    }
}

pub struct Contender<'a, V> {
    pub server: &'a Server,
    /// PostgreSQL's first process.
    pub cluster: u32,
    pub visitors: Vec<V>,
}

impl<V: Visitor> Contender<'_, V> {
    /// The visits of each visitor that make a round.
    fn round(&mut self) -> Result<usize> {
        self.cost(WARM_UP)?;
        let requests = AT_LEAST.as_secs_f64() * 1e6 / self.cost(WARM_UP)?.whole();
        Ok((requests * 1.1 / self.visitors.len() as f64) as usize)
    }

    fn cost(&mut self, visits: usize) -> Result<Cost> {
        let (server, postgres) = (self.server.cpu()?, cpu::of_family(self.cluster)?);
        drive(self.server.address(), &mut self.visitors, visits)?;
        let requests = (visits * self.visitors.len()) as f64;
        let each = |used: Duration| used.as_secs_f64() * 1e6 / requests;
        Ok(Cost { server: each(self.server.cpu()? - server), postgres: each(cpu::of_family(self.cluster)? - postgres) })
    }
}

/// Prints what both cost and how often one goes into the other, pair by pair. Gives the cost of the first, in CPU-µs.
pub fn contest(
    name: &str,
    one: &mut Contender<impl Visitor>,
    other_name: &str,
    other: &mut Contender<impl Visitor>,
    at_most: f64,
) -> Result<f64> {
    let (visits, other_visits) = (one.round()?, other.round()?);
    let mut costs = (vec![], vec![]);
    for _ in 0..PAIRS {
        costs.0.push(one.cost(visits)?);
        costs.1.push(other.cost(other_visits)?);
    }
    let ratios: Vec<f64> = costs.0.iter().zip(&costs.1).map(|(one, other)| one.whole() / other.whole()).collect();
    println!("{:32}    min  median     max   PostgreSQL's part", "");
    print_costs(name, &costs.0);
    print_costs(other_name, &costs.1);
    println!("{:32}{}{}\n", "ratio, pair by pair", row(&ratios, 2), verdict(median(&ratios), at_most));
    Ok(median(&costs.0.iter().map(Cost::whole).collect::<Vec<_>>()))
}

fn print_costs(name: &str, costs: &[Cost]) {
    let whole: Vec<f64> = costs.iter().map(Cost::whole).collect();
    let postgres: Vec<f64> = costs.iter().map(|cost| cost.postgres).collect();
    println!("{name:32}{}{:>20.0}", row(&whole, 0), median(&postgres));
}

/// Whether it is within what is wanted.
pub fn verdict(ratio: f64, at_most: f64) -> String {
    if at_most.is_infinite() {
        return String::new();
    }
    format!("   at most {at_most}: {}", if ratio <= at_most { "reached" } else { "NOT reached" })
}

fn row(numbers: &[f64], places: usize) -> String {
    let sorted = sorted(numbers);
    let shown = [sorted[0], median(numbers), sorted[sorted.len() - 1]];
    shown.map(|number| format!("{number:>7.places$}")).join(" ")
}

fn median(numbers: &[f64]) -> f64 {
    sorted(numbers)[numbers.len() / 2]
}

fn sorted(numbers: &[f64]) -> Vec<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

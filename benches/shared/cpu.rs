//! CPU time, user and system, as the kernel counts it for each process.

use std::fs;
use std::io;
use std::time::Duration;

use anyhow::{Context, Result};

/// The kernel tells it in hundredths of a second, whatever its own clock does.
const TICK: Duration = Duration::from_millis(10);

/// What one process used, and those children of it that have ended.
pub fn of(process: u32) -> Result<Duration> {
    let fields = fields(process).with_context(|| format!("process {process} has gone"))?;
    Ok(fields.ticks * TICK)
}

/// As [`of`], with the children that live.
pub fn of_family(parent: u32) -> Result<Duration> {
    let mut sum = of(parent)?;
    for entry in fs::read_dir("/proc")?.flatten() {
        let Some(process) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        // One that ends meanwhile is counted with its parent next time.
        let Ok(fields) = fields(process) else { continue };
        if fields.parent == parent {
            sum += fields.ticks * TICK;
        }
    }
    Ok(sum)
}

pub fn parent_of(process: u32) -> Result<u32> {
    Ok(fields(process)?.parent)
}

struct Fields {
    parent: u32,
    ticks: u32,
}

/// proc(5): after the name, which is in brackets, stand the state, the parent, and from the twelfth field on user and system
/// time, of the process and of its ended children.
fn fields(process: u32) -> io::Result<Fields> {
    let text = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let after_name = text.rsplit_once(") ").map_or("", |(_, rest)| rest);
    let numbers: Vec<u32> = after_name.split(' ').map(|field| field.parse().unwrap_or_default()).collect();
    match (numbers.get(1), numbers.get(11..15)) {
        (Some(&parent), Some(ticks)) => Ok(Fields { parent, ticks: ticks.iter().sum() }),
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}

//! Requests about somebody's data: P76 to P78, P84, P86, P87, P90 to P93.

mod case;
mod case_page;
mod cases;
mod keeping;
mod queue;
mod reminding;
mod showing;
mod ways;

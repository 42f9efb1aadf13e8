//! What the benches share: a cluster of their own, the portal in a process of its own, visitors, and how CPU is counted.

pub mod contest;
pub mod cpu;
pub mod house;
pub mod http;
pub mod load;
pub mod portal;
pub mod server;

//! How employees keep the portal itself in order.

mod settings;
mod statement;
